//! Edits of tensions: poles, maps, early warnings, and rounds that were counted by hand.

use super::{EditError, MergeKey, drop_stale_references, shift, trimmed};
use crate::model::{
    ActionStep, ActionStepId, BallotId, EarlyWarning, Initiative, InitiativeId, InitiativeState,
    Item, Plan, PlanDate, Pole, Positions, Side, StateChange, Tension, TensionId, WarningAnswer,
    WarningId,
};
use crate::texts::Message;

/// An edit of tensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TensionEdit {
    /// Adds tensions at the end, one or the built-in pairs, as one step.
    Add { tensions: Vec<(TensionId, Tension)> },
    /// Changes poles, text, lines, boundaries and practice; map and positions stay.
    Change {
        id: TensionId,
        tension: Box<Tension>,
    },
    /// Moves a tension in the list.
    Move { id: TensionId, by: isize },
    /// Says what both poles are for and what happens when both are lost.
    SetFrame {
        id: TensionId,
        purpose: String,
        fear: String,
    },
    /// Says what is good about a pole, one point an entry; blank entries are left out.
    SetUpsides {
        id: TensionId,
        pole: Pole,
        points: Vec<String>,
    },
    /// Says what comes of too much of a pole, one point an entry; blank entries are left out.
    SetDownsides {
        id: TensionId,
        pole: Pole,
        points: Vec<String>,
    },
    /// Writes an action step, or writes it again; what it became stays.
    SetStep {
        id: TensionId,
        pole: Pole,
        step: ActionStepId,
        text: String,
    },
    /// Removes an action step; the initiative that it became stays.
    RemoveStep { id: TensionId, step: ActionStepId },
    /// Makes an initiative of an action step, as an idea of the day, and links the two.
    StepToInitiative {
        id: TensionId,
        step: ActionStepId,
        initiative: InitiativeId,
        today: PlanDate,
    },
    /// Says which initiative an action step is carried out by; `None` unlinks them.
    LinkStep {
        id: TensionId,
        step: ActionStepId,
        initiative: Option<InitiativeId>,
    },
    /// Writes an early warning and when it is asked for, or writes it again; answers stay.
    SetWarning {
        id: TensionId,
        pole: Pole,
        warning: WarningId,
        sign: String,
        ask_on: Option<PlanDate>,
    },
    /// Removes an early warning with its answers.
    RemoveWarning { id: TensionId, warning: WarningId },
    /// Answers on a day whether a sign was seen, and says when to ask next; no answer takes the
    /// one of that day back.
    Answer {
        id: TensionId,
        warning: WarningId,
        date: PlanDate,
        answer: Option<WarningAnswer>,
        ask_on: Option<PlanDate>,
    },
    /// Writes down a whole round that was counted from hands or paper, or writes it again.
    Record {
        id: TensionId,
        round: BallotId,
        positions: Positions,
    },
    /// Lets go of a whole round, on every tension that was voted on in it.
    Discard { round: BallotId },
    /// Removes a tension with its map and positions; initiatives that work on it stay.
    Remove { id: TensionId },
}

impl TensionEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let named = |text: &'static str, id: &TensionId| {
            let tension = plan.tensions.get(id);
            Message::new(text).with("name", tension.map_or_else(String::new, Tension::name))
        };
        match self {
            Self::Add { tensions } => match tensions.as_slice() {
                [(_, tension)] => Message::new("step-tension-add").with("name", tension.name()),
                several => Message::new("step-tensions-add").with("count", several.len()),
            },
            Self::Change { id, .. } => named("step-tension-change", id),
            Self::Move { id, .. } => named("step-tension-move", id),
            Self::SetFrame { id, .. } | Self::SetUpsides { id, .. } => {
                named("step-tension-map", id)
            }
            Self::SetDownsides { id, .. } => named("step-tension-map", id),
            Self::SetStep { id, .. } | Self::LinkStep { id, .. } => {
                named("step-tension-action", id)
            }
            Self::RemoveStep { id, .. } => named("step-tension-action-remove", id),
            Self::StepToInitiative { id, .. } => named("step-tension-initiative", id),
            Self::SetWarning { id, .. } => named("step-tension-warning", id),
            Self::RemoveWarning { id, .. } => named("step-tension-warning-remove", id),
            Self::Answer { id, .. } => named("step-tension-answer", id),
            Self::Record { id, .. } => named("step-tension-record", id),
            Self::Discard { .. } => Message::new("step-tension-discard"),
            Self::Remove { id } => named("step-tension-remove", id),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Move { id, .. } => Some(MergeKey("tension-move", id.uuid())),
            Self::Change { id, .. } => Some(MergeKey("tension-change", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { tensions } => add(plan, tensions),
            Self::Change { id, tension: new } => {
                let poles = poles(new)?;
                let known = tension(plan, *id)?;
                *known = Tension {
                    poles,
                    about: new.about.trim().to_owned(),
                    built_in: known.built_in,
                    map: std::mem::take(&mut known.map),
                    positions: std::mem::take(&mut known.positions),
                    ..Tension::clone(new)
                };
                Ok(())
            }
            Self::Move { id, by } => {
                tension(plan, *id)?;
                shift(&mut plan.tension_order, id, *by);
                Ok(())
            }
            Self::Record {
                id,
                round,
                positions,
            } => record(plan, *id, *round, positions),
            Self::Discard { round } => {
                super::change_where(
                    &mut plan.tensions,
                    |it| it.positions.contains_key(round),
                    |it| {
                        it.positions.remove(round);
                    },
                );
                Ok(())
            }
            Self::Remove { id } => {
                tension(plan, *id)?;
                plan.tensions.remove(id);
                plan.tension_order.retain(|it| it != id);
                drop_stale_references(plan);
                Ok(())
            }
            _ => self.apply_to_map(plan),
        }
    }

    fn apply_to_map(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::SetFrame { id, purpose, fear } => {
                let map = &mut tension(plan, *id)?.map;
                purpose.trim().clone_into(&mut map.purpose);
                fear.trim().clone_into(&mut map.fear);
            }
            Self::SetUpsides { id, pole, points } => side(plan, *id, *pole)?.upsides = said(points),
            Self::SetDownsides { id, pole, points } => {
                side(plan, *id, *pole)?.downsides = said(points);
            }
            Self::SetStep {
                id,
                pole,
                step,
                text,
            } => {
                let text = trimmed(text)?;
                let side = side(plan, *id, *pole)?;
                let initiative = side.actions.get(step).and_then(|it| it.initiative);
                side.actions.insert(*step, ActionStep { text, initiative });
            }
            Self::RemoveStep { id, step } => {
                for side in &mut tension(plan, *id)?.map.sides {
                    side.actions.remove(step);
                }
            }
            Self::StepToInitiative {
                id,
                step,
                initiative,
                today,
            } => step_to_initiative(plan, *id, *step, (*initiative, *today))?,
            Self::LinkStep {
                id,
                step,
                initiative,
            } => link_step(plan, *id, *step, *initiative)?,
            Self::SetWarning {
                id,
                pole,
                warning,
                sign,
                ask_on,
            } => {
                let sign = trimmed(sign)?;
                let warnings = &mut side(plan, *id, *pole)?.warnings;
                let known = warnings.remove(warning);
                let written = EarlyWarning {
                    sign,
                    ask_on: *ask_on,
                    answers: known.map(|it| it.answers).unwrap_or_default(),
                };
                warnings.insert(*warning, written);
            }
            Self::RemoveWarning { id, warning } => {
                for side in &mut tension(plan, *id)?.map.sides {
                    side.warnings.remove(warning);
                }
            }
            Self::Answer {
                id,
                warning,
                date,
                answer,
                ask_on,
            } => {
                let known = self::warning(tension(plan, *id)?, *warning);
                let known = known.ok_or(EditError::Gone(Item::Tension(*id)))?;
                known.ask_on = *ask_on;
                match answer {
                    Some(answer) => known.answers.insert(*date, answer.clone()),
                    None => known.answers.remove(date),
                };
            }
            _ => {}
        }
        Ok(())
    }
}

fn add(plan: &mut Plan, tensions: &[(TensionId, Tension)]) -> Result<(), EditError> {
    for (id, tension) in tensions {
        let tension = Tension {
            poles: poles(tension)?,
            ..tension.clone()
        };
        plan.tensions.insert(*id, tension);
        plan.tension_order.push(*id);
    }
    Ok(())
}

fn poles(tension: &Tension) -> Result<[String; 2], EditError> {
    let [first, second] = &tension.poles;
    Ok([trimmed(first)?, trimmed(second)?])
}

fn said(points: &[String]) -> Vec<String> {
    let points = points.iter().map(|it| it.trim().to_owned());
    points.filter(|it| !it.is_empty()).collect()
}

pub(super) fn tension(plan: &mut Plan, id: TensionId) -> Result<&mut Tension, EditError> {
    let known = plan.tensions.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Tension(id)))
}

fn side(plan: &mut Plan, id: TensionId, pole: Pole) -> Result<&mut Side, EditError> {
    Ok(pole.of_mut(&mut tension(plan, id)?.map.sides))
}

fn step(tension: &mut Tension, id: ActionStepId) -> Option<&mut ActionStep> {
    let mut sides = tension.map.sides.iter_mut();
    sides.find_map(|side| side.actions.get_mut(&id))
}

fn warning(tension: &mut Tension, id: WarningId) -> Option<&mut EarlyWarning> {
    let mut sides = tension.map.sides.iter_mut();
    sides.find_map(|side| side.warnings.get_mut(&id))
}

/// The initiative stands on the line of the tension when there is just one.
fn step_to_initiative(
    plan: &mut Plan,
    id: TensionId,
    step_id: ActionStepId,
    (initiative, today): (InitiativeId, PlanDate),
) -> Result<(), EditError> {
    let tension = tension(plan, id)?;
    let why = tension.map.purpose.clone();
    let mut lines = tension.lines.iter();
    let line = lines.next().copied().filter(|_| lines.next().is_none());
    let step = step(tension, step_id).ok_or(EditError::Gone(Item::Tension(id)))?;
    step.initiative = Some(initiative);
    let made = Initiative {
        title: super::as_name(&step.text),
        why,
        line,
        states: vec![StateChange {
            date: today,
            state: InitiativeState::Idea,
            reason: String::new(),
        }],
        tensions: [id].into(),
        ..Default::default()
    };
    plan.strategy.initiatives.insert(initiative, made);
    Ok(())
}

/// An initiative that no step of the tension names any more no longer works on it.
fn link_step(
    plan: &mut Plan,
    id: TensionId,
    step_id: ActionStepId,
    initiative: Option<InitiativeId>,
) -> Result<(), EditError> {
    let initiatives = &mut plan.strategy.initiatives;
    if let Some(initiative) = initiative {
        let known = initiatives.get_mut(&initiative);
        let known = known.ok_or(EditError::Gone(Item::Initiative(initiative)))?;
        known.tensions.insert(id);
    }
    let tension = tension(plan, id)?;
    let step = step(tension, step_id).ok_or(EditError::Gone(Item::Tension(id)))?;
    let before = std::mem::replace(&mut step.initiative, initiative);
    let is_named = tension
        .action_steps()
        .any(|(_, _, it)| it.initiative == before);
    if let Some(before) = before.filter(|_| !is_named)
        && let Some(known) = plan.strategy.initiatives.get_mut(&before)
    {
        known.tensions.remove(&id);
    }
    Ok(())
}

/// What was counted by hand obeys the same rule as a box: nobody votes in a record.
fn record(
    plan: &mut Plan,
    id: TensionId,
    round: BallotId,
    positions: &Positions,
) -> Result<(), EditError> {
    if let Some(workshop) = positions.workshop {
        let known = plan.workshops.get(&workshop);
        let known = known.ok_or(EditError::Gone(Item::Workshop(workshop)))?;
        if !known.can_vote() {
            return Err(EditError::Ended);
        }
    }
    if plan.ballot.as_ref().is_some_and(|it| it.id == round) {
        return Err(EditError::BallotOpen);
    }
    let known = tension(plan, id)?;
    known.positions.insert(round, positions.clone());
    Ok(())
}
