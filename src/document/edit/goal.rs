//! Edits of goals and of the indicators by which we know that we get nearer to them.

use std::collections::BTreeSet;

use super::{EditError, MergeKey, change_where, drop_stale_references, foundation, shift, trimmed};
use crate::model::{
    CheckIn, CheckInId, CompetenceId, Goal, GoalId, Indicator, IndicatorId, Item, LineId, Link,
    Measure, Plan, RoleId, TeamId,
};
use crate::texts::Message;

/// An edit of goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalEdit {
    /// Adds a goal at the end of a line.
    Add {
        id: GoalId,
        line: LineId,
        goal: Goal,
    },
    /// Changes a goal's title, purpose and reform goal; its indicators stay.
    Change { id: GoalId, goal: Goal },
    /// Moves a goal within its line.
    Move { id: GoalId, by: isize },
    /// Moves a goal to the end of another line.
    SetLine { id: GoalId, line: LineId },
    /// Removes a goal with its indicators; initiatives for it stay.
    Remove { id: GoalId },
}

impl GoalEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let title = |id: &GoalId| {
            plan.strategy
                .goals
                .get(id)
                .map_or_else(String::new, |it| it.title.clone())
        };
        match self {
            Self::Add { goal, .. } => Message::new("step-goal-add").with("name", goal.title.trim()),
            Self::Change { id, .. } => Message::new("step-goal-change").with("name", title(id)),
            Self::Move { id, .. } | Self::SetLine { id, .. } => {
                Message::new("step-goal-move").with("name", title(id))
            }
            Self::Remove { id } => Message::new("step-goal-remove").with("name", title(id)),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Move { id, .. } => Some(MergeKey("goal-move", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { id, line, goal } => {
                let goal = Goal {
                    title: trimmed(&goal.title)?,
                    indicators: Vec::new(),
                    ..goal.clone()
                };
                foundation::line(plan, *line)?.goals.push(*id);
                plan.strategy.goals.insert(*id, goal);
            }
            Self::Change { id, goal } => {
                let title = trimmed(&goal.title)?;
                let known = self::goal(plan, *id)?;
                *known = Goal {
                    title,
                    indicators: known.indicators.clone(),
                    ..goal.clone()
                };
            }
            Self::Move { id, by } => {
                let line = line_of(plan, *id)?;
                shift(&mut foundation::line(plan, line)?.goals, id, *by);
            }
            Self::SetLine { id, line } => {
                let from = line_of(plan, *id)?;
                foundation::line(plan, *line)?;
                foundation::line(plan, from)?.goals.retain(|it| it != id);
                foundation::line(plan, *line)?.goals.push(*id);
            }
            Self::Remove { id } => {
                goal(plan, *id)?;
                remove_goal(plan, *id);
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}

fn goal(plan: &mut Plan, id: GoalId) -> Result<&mut Goal, EditError> {
    let known = plan.strategy.goals.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Goal(id)))
}

fn line_of(plan: &Plan, id: GoalId) -> Result<LineId, EditError> {
    let line = plan.strategy.line_of_goal(id);
    line.ok_or(EditError::Gone(Item::Goal(id)))
}

/// Takes a goal out with its indicators, and out of the initiatives that work towards it.
pub(super) fn remove_goal(plan: &mut Plan, id: GoalId) {
    let strategy = &mut plan.strategy;
    let Some(goal) = strategy.goals.remove(&id) else {
        return;
    };
    for indicator in goal.indicators {
        strategy.indicators.remove(&indicator);
    }
    change_where(
        &mut strategy.lines,
        |it| it.goals.contains(&id),
        |it| it.goals.retain(|goal| *goal != id),
    );
    change_where(
        &mut strategy.initiatives,
        |it| it.goals.contains(&id),
        |it| {
            it.goals.remove(&id);
        },
    );
}

/// An edit of indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndicatorEdit {
    /// Adds an indicator at the end of a goal.
    Add {
        id: IndicatorId,
        goal: GoalId,
        indicator: Indicator,
    },
    /// Changes everything but the check-ins, which stay.
    Change {
        id: IndicatorId,
        indicator: Indicator,
    },
    /// Moves an indicator within its goal.
    Move { id: IndicatorId, by: isize },
    /// Writes a check-in, or writes it again.
    CheckIn {
        id: IndicatorId,
        check_in: CheckInId,
        said: CheckIn,
    },
    /// Takes a check-in back that should never have been written.
    RemoveCheckIn {
        id: IndicatorId,
        check_in: CheckInId,
    },
    /// Removes an indicator.
    Remove { id: IndicatorId },
}

impl IndicatorEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let title = |id: &IndicatorId| {
            plan.strategy
                .indicators
                .get(id)
                .map_or_else(String::new, |it| it.title.clone())
        };
        match self {
            Self::Add { indicator, .. } => {
                Message::new("step-indicator-add").with("name", indicator.title.trim())
            }
            Self::Change { id, .. } => {
                Message::new("step-indicator-change").with("name", title(id))
            }
            Self::Move { id, .. } => Message::new("step-indicator-move").with("name", title(id)),
            Self::CheckIn { id, .. } => Message::new("step-check-in").with("name", title(id)),
            Self::RemoveCheckIn { id, .. } => {
                Message::new("step-check-in-remove").with("name", title(id))
            }
            Self::Remove { id } => Message::new("step-indicator-remove").with("name", title(id)),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Move { id, .. } => Some(MergeKey("indicator-move", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add {
                id,
                goal: home,
                indicator,
            } => {
                let title = trimmed(&indicator.title)?;
                goal(plan, *home)?.indicators.push(*id);
                let indicator = Indicator {
                    title,
                    ..indicator.clone()
                };
                plan.strategy.indicators.insert(*id, indicator);
            }
            Self::Change { id, indicator: new } => {
                let title = trimmed(&new.title)?;
                let known = indicator(plan, *id)?;
                *known = Indicator {
                    title,
                    check_ins: known.check_ins.clone(),
                    ..new.clone()
                };
            }
            Self::Move { id, by } => {
                let home = plan.strategy.goal_of_indicator(*id);
                let home = home.ok_or(EditError::Gone(Item::Indicator(*id)))?;
                shift(&mut goal(plan, home)?.indicators, id, *by);
            }
            Self::CheckIn { id, check_in, said } => {
                let said = checked(said)?;
                indicator(plan, *id)?.check_ins.insert(*check_in, said);
            }
            Self::RemoveCheckIn { id, check_in } => {
                indicator(plan, *id)?.check_ins.remove(check_in);
            }
            Self::Remove { id } => {
                indicator(plan, *id)?;
                plan.strategy.indicators.remove(id);
                change_where(
                    &mut plan.strategy.goals,
                    |it| it.indicators.contains(id),
                    |it| it.indicators.retain(|indicator| indicator != id),
                );
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}

/// A check-in says something: a value, a note or a next step.
pub(super) fn checked(said: &CheckIn) -> Result<CheckIn, EditError> {
    let said = CheckIn {
        note: said.note.trim().to_owned(),
        next_step: said.next_step.trim().to_owned(),
        ..said.clone()
    };
    if said.value.is_none() && said.note.is_empty() && said.next_step.is_empty() {
        return Err(EditError::Empty);
    }
    Ok(said)
}

fn indicator(plan: &mut Plan, id: IndicatorId) -> Result<&mut Indicator, EditError> {
    let known = plan.strategy.indicators.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Indicator(id)))
}

/// Takes something out of the links that `which` picks.
///
/// `take` says whether the link has lost what it was about. Such an indicator is measured by
/// hand from then on, because "all of them" is not what anybody asked for.
pub(super) fn unlink(
    plan: &mut Plan,
    which: impl Fn(&Link) -> bool,
    take: impl Fn(&mut Link) -> bool,
) {
    change_where(
        &mut plan.strategy.indicators,
        |it| it.link().is_some_and(&which),
        |it| {
            if let Measure::Linked(link) = &mut it.measure
                && take(link)
            {
                it.measure = Measure::ByHand;
            }
        },
    );
}

fn take<Id: Ord>(from: &mut BTreeSet<Id>, id: &Id) -> bool {
    from.remove(id) && from.is_empty()
}

/// Forgets a competence wherever the strategy names it.
pub(super) fn forget_competence(plan: &mut Plan, id: CompetenceId) {
    unlink(
        plan,
        |link| link.competences.contains(&id),
        |link| take(&mut link.competences, &id),
    );
    change_where(
        &mut plan.strategy.initiatives,
        |it| it.competences.contains(&id),
        |it| {
            it.competences.remove(&id);
        },
    );
    change_where(
        &mut plan.initiative_templates,
        |it| it.competences.contains(&id),
        |it| {
            it.competences.remove(&id);
        },
    );
}

/// Forgets a team wherever the strategy names it.
pub(super) fn forget_team(plan: &mut Plan, id: TeamId) {
    unlink(
        plan,
        |link| link.teams.contains(&id),
        |link| take(&mut link.teams, &id),
    );
    change_where(
        &mut plan.strategy.initiatives,
        |it| it.teams.contains(&id),
        |it| {
            it.teams.remove(&id);
        },
    );
    change_where(
        &mut plan.strategy.events,
        |it| it.teams.contains(&id),
        |it| {
            it.teams.remove(&id);
        },
    );
}

/// Forgets a role wherever the strategy names it.
pub(super) fn forget_role(plan: &mut Plan, id: RoleId) {
    unlink(
        plan,
        |link| link.roles.contains(&id),
        |link| take(&mut link.roles, &id),
    );
}
