//! Edits of initiatives and of the templates that are made from them.

use jiff::{Span, ToSpan as _};

use super::goal::checked;
use super::{EditError, MergeKey, drop_stale_references, trimmed};
use crate::model::{
    CheckIn, CheckInId, Initiative, InitiativeId, InitiativeState, InitiativeTemplate,
    InitiativeTemplateId, Item, PersonId, Plan, PlanDate, StateChange, Step, StepId,
};
use crate::texts::Message;

/// An edit of initiatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InitiativeEdit {
    /// Adds an initiative.
    Add {
        id: InitiativeId,
        initiative: Box<Initiative>,
    },
    /// Changes what it says of itself; states, steps and check-ins stay.
    Change {
        id: InitiativeId,
        initiative: Box<Initiative>,
    },
    /// Brings it into a state on a day. A second change on the same day corrects the first.
    SetState {
        id: InitiativeId,
        change: StateChange,
    },
    /// Writes a step, or writes it again.
    SetStep {
        id: InitiativeId,
        step: StepId,
        said: Step,
    },
    /// Removes a step.
    RemoveStep { id: InitiativeId, step: StepId },
    /// Writes a check-in, or writes it again.
    CheckIn {
        id: InitiativeId,
        check_in: CheckInId,
        said: CheckIn,
    },
    /// Takes a check-in back that should never have been written.
    RemoveCheckIn {
        id: InitiativeId,
        check_in: CheckInId,
    },
    /// Makes a second one like it, as an idea of the day, with open steps.
    Copy {
        id: InitiativeId,
        copy: InitiativeId,
        /// Ids for the copies of its steps, in their order.
        steps: Vec<StepId>,
        title: String,
        today: PlanDate,
    },
    /// Moves everything that is still to come a year on.
    MoveToNextYear { id: InitiativeId },
    /// Keeps it as a template.
    KeepAsTemplate {
        id: InitiativeId,
        template: InitiativeTemplateId,
    },
    /// Removes a template.
    RemoveTemplate { id: InitiativeTemplateId },
    /// Removes an initiative that should never have been written.
    Remove { id: InitiativeId },
}

impl InitiativeEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let title = |id: &InitiativeId| {
            plan.strategy
                .initiatives
                .get(id)
                .map_or_else(String::new, |it| it.title.clone())
        };
        let named = |text: &'static str, id| Message::new(text).with("name", title(id));
        match self {
            Self::Add { initiative, .. } => {
                Message::new("step-initiative-add").with("name", initiative.title.trim())
            }
            Self::Change { id, .. } => named("step-initiative-change", id),
            Self::SetState { id, change } => match change.state {
                InitiativeState::Idea => named("step-initiative-idea", id),
                InitiativeState::Planned => named("step-initiative-planned", id),
                InitiativeState::Running => named("step-initiative-running", id),
                InitiativeState::Done => named("step-initiative-done", id),
                InitiativeState::Deselected => named("step-initiative-deselected", id),
            },
            Self::SetStep { id, .. } => named("step-initiative-step", id),
            Self::RemoveStep { id, .. } => named("step-initiative-step-remove", id),
            Self::CheckIn { id, .. } => named("step-check-in", id),
            Self::RemoveCheckIn { id, .. } => named("step-check-in-remove", id),
            Self::Copy { id, .. } => named("step-initiative-copy", id),
            Self::MoveToNextYear { id } => named("step-initiative-next-year", id),
            Self::KeepAsTemplate { id, .. } => named("step-initiative-template", id),
            Self::RemoveTemplate { id } => {
                let template = plan.initiative_templates.get(id);
                Message::new("step-initiative-template-remove")
                    .with("name", template.map_or("", |it| it.title.as_str()))
            }
            Self::Remove { id } => named("step-initiative-remove", id),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Change { id, .. } => Some(MergeKey("initiative-change", id.uuid())),
            Self::SetState { id, .. } => Some(MergeKey("initiative-state", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { id, initiative } => {
                let title = trimmed(&initiative.title)?;
                let initiative = Initiative {
                    title,
                    ..Initiative::clone(initiative)
                };
                plan.strategy.initiatives.insert(*id, initiative);
            }
            Self::Change {
                id,
                initiative: new,
            } => change(initiative(plan, *id)?, new)?,
            Self::SetState { id, change } => set_state(initiative(plan, *id)?, change),
            Self::SetStep { id, step, said } => {
                let title = trimmed(&said.title)?;
                let said = Step {
                    title,
                    ..said.clone()
                };
                initiative(plan, *id)?.steps.insert(*step, said);
            }
            Self::RemoveStep { id, step } => {
                initiative(plan, *id)?.steps.remove(step);
            }
            Self::CheckIn { id, check_in, said } => {
                let said = checked(said)?;
                initiative(plan, *id)?.check_ins.insert(*check_in, said);
            }
            Self::RemoveCheckIn { id, check_in } => {
                initiative(plan, *id)?.check_ins.remove(check_in);
            }
            Self::Copy {
                id,
                copy,
                steps,
                title,
                today,
            } => {
                let twin = twin(initiative(plan, *id)?, steps, trimmed(title)?, *today);
                plan.strategy.initiatives.insert(*copy, twin);
            }
            Self::MoveToNextYear { id } => move_on(initiative(plan, *id)?),
            Self::KeepAsTemplate { id, template } => {
                let kept = template_of(initiative(plan, *id)?);
                plan.initiative_templates.insert(*template, kept);
            }
            Self::RemoveTemplate { id } => {
                plan.initiative_templates.remove(id);
            }
            Self::Remove { id } => {
                initiative(plan, *id)?;
                plan.strategy.initiatives.remove(id);
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}

fn initiative(plan: &mut Plan, id: InitiativeId) -> Result<&mut Initiative, EditError> {
    let known = plan.strategy.initiatives.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Initiative(id)))
}

fn change(known: &mut Initiative, new: &Initiative) -> Result<(), EditError> {
    let title = trimmed(&new.title)?;
    *known = Initiative {
        title,
        states: std::mem::take(&mut known.states),
        steps: std::mem::take(&mut known.steps),
        check_ins: std::mem::take(&mut known.check_ins),
        ..new.clone()
    };
    Ok(())
}

/// Later changes than the new one are let go: whoever dates a state back says how it was.
///
/// Saying the same state of the same day again without a reason keeps the reason given before.
fn set_state(initiative: &mut Initiative, change: &StateChange) {
    let mut reason = change.reason.trim().to_owned();
    if reason.is_empty() {
        let same = |it: &&mut StateChange| it.date == change.date && it.state == change.state;
        let known = initiative.states.iter_mut().find(same);
        reason = known.map_or_else(String::new, |it| std::mem::take(&mut it.reason));
    }
    initiative.states.retain(|it| it.date < change.date);
    if initiative.state() != change.state || !reason.is_empty() {
        initiative.states.push(StateChange {
            reason,
            ..change.clone()
        });
    }
}

fn twin(of: &Initiative, ids: &[StepId], title: String, today: PlanDate) -> Initiative {
    let steps = of.steps.values().map(|step| Step {
        done: None,
        ..step.clone()
    });
    Initiative {
        title,
        states: vec![StateChange {
            date: today,
            state: InitiativeState::Idea,
            reason: String::new(),
        }],
        steps: ids.iter().copied().zip(steps).collect(),
        check_ins: Default::default(),
        ..of.clone()
    }
}

/// The same day of the week a year on, so that a Thursday stays a Thursday.
fn year_on(date: PlanDate) -> PlanDate {
    date.saturating_add(52.weeks())
}

fn move_on(initiative: &mut Initiative) {
    for date in [
        &mut initiative.start,
        &mut initiative.due,
        &mut initiative.review,
    ] {
        *date = date.map(year_on);
    }
    super::change_where(
        &mut initiative.steps,
        |step| step.done.is_none() && step.due.is_some(),
        |step| step.due = step.due.map(year_on),
    );
}

fn template_of(initiative: &Initiative) -> InitiativeTemplate {
    let after = |date: Option<PlanDate>| days_between(initiative.start?, date?);
    InitiativeTemplate {
        title: initiative.title.clone(),
        why: initiative.why.clone(),
        days: after(initiative.due),
        hours: initiative.hours,
        kroner: initiative.kroner,
        competences: initiative.competences.clone(),
        steps: initiative
            .steps
            .values()
            .map(|step| (step.title.clone(), after(step.due)))
            .collect(),
    }
}

/// Whole days from one day to a later one; `None` when it is not later.
fn days_between(from: PlanDate, to: PlanDate) -> Option<u16> {
    let days = from.until(to).ok()?.get_days();
    u16::try_from(days).ok()
}

impl InitiativeTemplate {
    /// A new initiative like the template, which starts on `start`, with ids for its steps.
    pub fn initiative(&self, start: PlanDate, step_ids: &[StepId]) -> Initiative {
        let after = |days: &Option<u16>| {
            days.map(|days| start.saturating_add(Span::new().days(i64::from(days))))
        };
        let steps = self.steps.iter().map(|(title, days)| Step {
            title: title.clone(),
            due: after(days),
            done: None,
        });
        Initiative {
            title: self.title.clone(),
            why: self.why.clone(),
            start: Some(start),
            due: after(&self.days),
            hours: self.hours,
            kroner: self.kroner,
            competences: self.competences.clone(),
            steps: step_ids.iter().copied().zip(steps).collect(),
            ..Default::default()
        }
    }
}

/// Lets go of a person who is removed, in the plan and in what was frozen of it.
pub(super) fn forget_person(plan: &mut Plan, id: PersonId) {
    let owned = |it: &Initiative| it.owner == Some(id);
    let release = |it: &mut Initiative| it.owner = None;
    super::change_where(&mut plan.strategy.initiatives, owned, release);
    super::change_where(
        &mut plan.baselines,
        |baseline| baseline.strategy.initiatives.values().any(owned),
        |baseline| super::change_where(&mut baseline.strategy.initiatives, owned, release),
    );
}
