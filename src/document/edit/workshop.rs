//! Edits of workshops: the agenda, and what came of it.

use super::{EditError, MergeKey, as_name, drop_stale_references, shift, trimmed};
use crate::model::{
    Activity, ActivityId, Became, Choice, Decision, DecisionId, Idea, Initiative, InitiativeId,
    InitiativeState, Item, LogEntry, LogEntryId, LogKind, PersonId, Plan, PlanDate, RoomGroup,
    StateChange, Task, Workshop, WorkshopId,
};
use crate::texts::Message;

/// An edit of workshops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopEdit {
    /// Adds a workshop.
    Add {
        id: WorkshopId,
        workshop: Box<Workshop>,
    },
    /// Changes title, date and who is in the room.
    Change {
        id: WorkshopId,
        title: String,
        date: PlanDate,
        attending: Vec<(RoomGroup, u16)>,
    },
    /// Makes a second one with the same agenda, without anything that came of it.
    Copy {
        id: WorkshopId,
        copy: WorkshopId,
        title: String,
        date: PlanDate,
        /// Ids for the copies of its activities, in their order.
        activities: Vec<ActivityId>,
    },
    /// Writes an activity, at the end when it is new, or writes it again; votes, ideas and
    /// decisions that it has stay.
    SetActivity { id: WorkshopId, activity: Activity },
    /// Moves an activity on the agenda.
    MoveActivity {
        id: WorkshopId,
        activity: ActivityId,
        by: isize,
    },
    /// Removes an activity with what came of it; positions stay with their tensions.
    RemoveActivity {
        id: WorkshopId,
        activity: ActivityId,
    },
    /// Writes the ideas of an activity; blank ones are left out.
    SetIdeas {
        id: WorkshopId,
        activity: ActivityId,
        ideas: Vec<Idea>,
    },
    /// Says whether the room chose an option, by its place in the list.
    SetChosen {
        id: WorkshopId,
        activity: ActivityId,
        option: usize,
        chosen: bool,
    },
    /// Writes a decision, or writes it again; what it became stays.
    SetDecision {
        id: WorkshopId,
        activity: ActivityId,
        decision: DecisionId,
        said: Decision,
    },
    /// Removes a decision; what it became stays in the plan.
    RemoveDecision {
        id: WorkshopId,
        activity: ActivityId,
        decision: DecisionId,
    },
    /// Makes an initiative of a decision, planned from the day on, and links the two.
    DecisionToInitiative {
        id: WorkshopId,
        activity: ActivityId,
        decision: DecisionId,
        initiative: InitiativeId,
        today: PlanDate,
    },
    /// Notes a decision in the log, and links the two.
    DecisionToLog {
        id: WorkshopId,
        activity: ActivityId,
        decision: DecisionId,
        entry: LogEntryId,
        today: PlanDate,
    },
    /// Ends a workshop: it is a record from then on.
    End { id: WorkshopId, today: PlanDate },
    /// Works on the record again, or closes it again. Nobody votes in a record.
    Reopen { id: WorkshopId, reopened: bool },
    /// Removes a workshop; positions and what was decided stay.
    Remove { id: WorkshopId },
}

impl WorkshopEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let named = |text: &'static str, id: &WorkshopId| {
            let workshop = plan.workshops.get(id);
            Message::new(text).with("name", workshop.map_or("", |it| it.title.as_str()))
        };
        match self {
            Self::Add { workshop, .. } => {
                Message::new("step-workshop-add").with("name", workshop.title.trim())
            }
            Self::Change { id, .. } => named("step-workshop-change", id),
            Self::Copy { id, .. } => named("step-workshop-copy", id),
            Self::SetActivity { id, .. }
            | Self::MoveActivity { id, .. }
            | Self::RemoveActivity { id, .. } => named("step-workshop-agenda", id),
            Self::SetIdeas { id, .. } => named("step-workshop-ideas", id),
            Self::SetChosen { id, .. } => named("step-workshop-chosen", id),
            Self::SetDecision { id, .. } => named("step-workshop-decision", id),
            Self::RemoveDecision { id, .. } => named("step-workshop-decision-remove", id),
            Self::DecisionToInitiative { id, .. } => named("step-workshop-initiative", id),
            Self::DecisionToLog { id, .. } => named("step-workshop-log", id),
            Self::End { id, .. } => named("step-workshop-end", id),
            Self::Reopen { id, .. } => named("step-workshop-reopen", id),
            Self::Remove { id } => named("step-workshop-remove", id),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Change { id, .. } => Some(MergeKey("workshop-change", id.uuid())),
            Self::SetActivity { activity, .. } => {
                Some(MergeKey("workshop-activity", activity.id.uuid()))
            }
            Self::MoveActivity { activity, .. } => Some(MergeKey("workshop-move", activity.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { id, workshop } => {
                let title = trimmed(&workshop.title)?;
                let workshop = Workshop {
                    title,
                    ..Workshop::clone(workshop)
                };
                plan.workshops.insert(*id, workshop);
                Ok(())
            }
            Self::Copy {
                id,
                copy,
                title,
                date,
                activities,
            } => {
                let twin = twin(workshop(plan, *id)?, activities, (trimmed(title)?, *date));
                plan.workshops.insert(*copy, twin);
                Ok(())
            }
            Self::End { id, today } => {
                if plan.ballot.as_ref().is_some_and(|it| it.workshop == *id) {
                    return Err(EditError::BallotOpen);
                }
                let workshop = workshop(plan, *id)?;
                workshop.ended.get_or_insert(*today);
                workshop.reopened = false;
                Ok(())
            }
            Self::Reopen { id, reopened } => {
                let workshop = workshop(plan, *id)?;
                workshop.reopened = *reopened && workshop.ended.is_some();
                Ok(())
            }
            Self::Remove { id } => {
                workshop(plan, *id)?;
                plan.workshops.remove(id);
                drop_stale_references(plan);
                Ok(())
            }
            _ => self.apply_to_agenda(plan),
        }
    }

    fn apply_to_agenda(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Change {
                id,
                title,
                date,
                attending,
            } => {
                let title = trimmed(title)?;
                let is_voted_in = plan.ballot.as_ref().is_some_and(|it| it.workshop == *id);
                let workshop = changeable(plan, *id)?;
                if is_voted_in && workshop.attending != *attending {
                    return Err(EditError::BallotOpen);
                }
                workshop.title = title;
                workshop.date = *date;
                workshop.attending.clone_from(attending);
            }
            Self::SetActivity { id, activity } => set_activity(plan, *id, activity)?,
            Self::MoveActivity { id, activity, by } => {
                let agenda = &mut changeable(plan, *id)?.agenda;
                let moved = agenda.iter().find(|it| it.id == *activity).cloned();
                let moved = moved.ok_or(EditError::Gone(Item::Workshop(*id)))?;
                shift(agenda, &moved, *by);
            }
            Self::RemoveActivity { id, activity } => {
                let agenda = &mut changeable(plan, *id)?.agenda;
                agenda.retain(|it| it.id != *activity);
                drop_stale_references(plan);
            }
            Self::SetIdeas {
                id,
                activity,
                ideas: new,
            } => {
                if let Task::Ideas { ideas, .. } = task(plan, *id, *activity)? {
                    let said = new.iter().filter(|it| !it.text.trim().is_empty());
                    *ideas = said.cloned().collect();
                }
            }
            Self::SetChosen {
                id,
                activity,
                option,
                chosen,
            } => {
                if let Task::Choose { options, .. } = task(plan, *id, *activity)? {
                    let option = options.get_mut(*option);
                    option.ok_or(EditError::Gone(Item::Workshop(*id)))?.chosen = *chosen;
                }
            }
            _ => self.apply_to_decision(plan)?,
        }
        Ok(())
    }

    fn apply_to_decision(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::SetDecision {
                id,
                activity,
                decision: decision_id,
                said,
            } => {
                let text = trimmed(&said.text)?;
                if let Task::Decide { decisions } = task(plan, *id, *activity)? {
                    let became = decisions.get(decision_id).and_then(|it| it.became);
                    let said = Decision {
                        text,
                        became,
                        ..said.clone()
                    };
                    decisions.insert(*decision_id, said);
                }
            }
            Self::RemoveDecision {
                id,
                activity,
                decision,
            } => {
                if let Task::Decide { decisions } = task(plan, *id, *activity)? {
                    decisions.remove(decision);
                }
            }
            Self::DecisionToInitiative {
                id,
                activity,
                decision: decision_id,
                initiative,
                today,
            } => {
                let decision = decision(plan, *id, (*activity, *decision_id))?;
                decision.became = Some(Became::Initiative(*initiative));
                let made = initiative_of(decision, *today);
                plan.strategy.initiatives.insert(*initiative, made);
            }
            Self::DecisionToLog {
                id,
                activity,
                decision: decision_id,
                entry,
                today,
            } => {
                let decision = decision(plan, *id, (*activity, *decision_id))?;
                decision.became = Some(Became::Log(*entry));
                let noted = LogEntry {
                    date: *today,
                    kind: LogKind::Decision,
                    about: Some(Item::Workshop(*id)),
                    text: decision.text.clone(),
                };
                plan.log.insert(*entry, noted);
            }
            _ => {}
        }
        Ok(())
    }
}

pub(super) fn workshop(plan: &mut Plan, id: WorkshopId) -> Result<&mut Workshop, EditError> {
    let known = plan.workshops.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Workshop(id)))
}

/// A workshop that is no closed record.
fn changeable(plan: &mut Plan, id: WorkshopId) -> Result<&mut Workshop, EditError> {
    let workshop = workshop(plan, id)?;
    if workshop.can_change() {
        Ok(workshop)
    } else {
        Err(EditError::Ended)
    }
}

pub(super) fn task(
    plan: &mut Plan,
    id: WorkshopId,
    activity: ActivityId,
) -> Result<&mut Task, EditError> {
    let mut agenda = changeable(plan, id)?.agenda.iter_mut();
    let activity = agenda.find(|it| it.id == activity);
    let activity = activity.ok_or(EditError::Gone(Item::Workshop(id)))?;
    Ok(&mut activity.task)
}

fn decision(
    plan: &mut Plan,
    id: WorkshopId,
    (activity, decision): (ActivityId, DecisionId),
) -> Result<&mut Decision, EditError> {
    let known = match task(plan, id, activity)? {
        Task::Decide { decisions } => decisions.get_mut(&decision),
        _ => None,
    };
    known.ok_or(EditError::Gone(Item::Workshop(id)))
}

fn initiative_of(decision: &Decision, today: PlanDate) -> Initiative {
    Initiative {
        title: as_name(&decision.text),
        owner: decision.owner,
        // A day that is over already does not bind.
        due: decision.due.filter(|due| *due >= today),
        start: Some(today),
        states: vec![StateChange {
            date: today,
            state: InitiativeState::Planned,
            reason: String::new(),
        }],
        ..Default::default()
    }
}

fn set_activity(plan: &mut Plan, id: WorkshopId, new: &Activity) -> Result<(), EditError> {
    let is_voted_on = plan.ballot.as_ref().is_some_and(|it| it.activity == new.id);
    let agenda = &mut changeable(plan, id)?.agenda;
    let Some(known) = agenda.iter_mut().find(|it| it.id == new.id) else {
        agenda.push(Activity {
            task: fresh(&new.task),
            ..new.clone()
        });
        return Ok(());
    };
    let task = with_results(&known.task, &new.task);
    if is_voted_on && task != known.task {
        return Err(EditError::BallotOpen);
    }
    if !same_question(&known.task, &task) && has_votes(&known.task) {
        return Err(EditError::Voted);
    }
    *known = Activity {
        task,
        ..new.clone()
    };
    Ok(())
}

/// The task without anything that came of it.
fn fresh(task: &Task) -> Task {
    let mut task = task.clone();
    match &mut task {
        Task::Choose {
            options, result, ..
        } => {
            result.clear();
            for option in options {
                option.chosen = false;
            }
        }
        Task::Pulse { result, .. } => result.clear(),
        Task::Ideas { ideas, .. } => ideas.clear(),
        Task::Decide { decisions } => decisions.clear(),
        Task::Vote { .. } | Task::Map { .. } | Task::Break => {}
    }
    task
}

/// The new task with what came of the known one, where both are of the same kind.
fn with_results(known: &Task, new: &Task) -> Task {
    let mut task = fresh(new);
    match (known, &mut task) {
        (
            Task::Choose {
                options: before,
                result: known,
                ..
            },
            Task::Choose {
                options, result, ..
            },
        ) => {
            result.clone_from(known);
            for (option, before) in options.iter_mut().zip(before) {
                option.chosen = before.chosen;
            }
        }
        (Task::Pulse { result: known, .. }, Task::Pulse { result, .. }) => {
            result.clone_from(known);
        }
        (Task::Ideas { ideas: known, .. }, Task::Ideas { ideas, .. }) => ideas.clone_from(known),
        (Task::Decide { decisions: known }, Task::Decide { decisions }) => {
            decisions.clone_from(known);
        }
        _ => {}
    }
    task
}

/// Whether votes on one task answer the other.
fn same_question(known: &Task, new: &Task) -> bool {
    match (known, new) {
        (
            Task::Choose {
                options, dots: d, ..
            },
            Task::Choose {
                options: others,
                dots,
                ..
            },
        ) => {
            let said = |it: &'_ Choice| (it.item, it.text.clone());
            d == dots && options.iter().map(said).eq(others.iter().map(said))
        }
        (
            Task::Pulse { statements, .. },
            Task::Pulse {
                statements: new, ..
            },
        ) => statements == new,
        _ => std::mem::discriminant(known) == std::mem::discriminant(new),
    }
}

pub(super) const fn has_votes(task: &Task) -> bool {
    match task {
        Task::Choose { result, .. } => !result.is_empty(),
        Task::Pulse { result, .. } => !result.is_empty(),
        _ => false,
    }
}

fn twin(of: &Workshop, ids: &[ActivityId], (title, date): (String, PlanDate)) -> Workshop {
    let copies = of.agenda.iter().zip(ids).map(|(activity, id)| Activity {
        id: *id,
        task: fresh(&activity.task),
        ..activity.clone()
    });
    Workshop {
        title,
        date,
        attending: of.attending.clone(),
        agenda: copies.collect(),
        ended: None,
        reopened: false,
    }
}

/// Lets go of a person who is removed.
pub(super) fn forget_person(plan: &mut Plan, id: PersonId) {
    let owns = |it: &Decision| it.owner == Some(id);
    super::change_where(
        &mut plan.workshops,
        |it| it.decisions().any(|(_, _, decision)| owns(decision)),
        |it| {
            for activity in &mut it.agenda {
                if let Task::Decide { decisions } = &mut activity.task {
                    super::change_where(decisions, owns, |it| it.owner = None);
                }
            }
        },
    );
}
