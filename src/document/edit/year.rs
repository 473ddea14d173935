//! Edits of the year wheel and of frozen baselines.

use std::collections::BTreeMap;

use super::{EditError, drop_stale_references, trimmed};
use crate::model::{
    Amount, Baseline, BaselineId, EventId, FrozenLevels, IndicatorId, Item, Plan, PlanDate,
    YearEvent,
};
use crate::texts::Message;

/// An edit of the year wheel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearEdit {
    /// Adds events, one or a whole set, as one step.
    Add { events: Vec<(EventId, YearEvent)> },
    /// Changes an event.
    Change { id: EventId, event: YearEvent },
    /// Removes an event.
    Remove { id: EventId },
}

impl YearEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let title = |id: &EventId| {
            plan.strategy
                .events
                .get(id)
                .map_or_else(String::new, |it| it.title.clone())
        };
        match self {
            Self::Add { events } => match events.as_slice() {
                [(_, event)] => Message::new("step-event-add").with("name", event.title.trim()),
                several => Message::new("step-events-add").with("count", several.len()),
            },
            Self::Change { id, .. } => Message::new("step-event-change").with("name", title(id)),
            Self::Remove { id } => Message::new("step-event-remove").with("name", title(id)),
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { events } => {
                for (id, event) in events {
                    plan.strategy.events.insert(*id, named(event)?);
                }
            }
            Self::Change { id, event } => {
                let event = named(event)?;
                let known = plan.strategy.events.get_mut(id);
                *known.ok_or(EditError::Gone(Item::Event(*id)))? = event;
            }
            Self::Remove { id } => {
                let known = plan.strategy.events.remove(id);
                known.ok_or(EditError::Gone(Item::Event(*id)))?;
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}

fn named(event: &YearEvent) -> Result<YearEvent, EditError> {
    Ok(YearEvent {
        title: trimmed(&event.title)?,
        ..event.clone()
    })
}

/// An edit of frozen baselines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaselineEdit {
    /// Freezes the strategy as it stands, with the figures that belong to it.
    Freeze {
        id: BaselineId,
        name: String,
        date: PlanDate,
        readings: BTreeMap<IndicatorId, Amount>,
        levels: FrozenLevels,
    },
    /// Names a baseline.
    Rename { id: BaselineId, name: String },
    /// Removes a baseline.
    Remove { id: BaselineId },
}

impl BaselineEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let name = |id: &BaselineId| {
            plan.baselines
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        match self {
            Self::Freeze { name, .. } => {
                Message::new("step-baseline-freeze").with("name", name.trim())
            }
            Self::Rename { id, .. } => Message::new("step-baseline-rename").with("name", name(id)),
            Self::Remove { id } => Message::new("step-baseline-remove").with("name", name(id)),
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Freeze {
                id,
                name,
                date,
                readings,
                levels,
            } => {
                let baseline = Baseline {
                    name: trimmed(name)?,
                    date: *date,
                    strategy: plan.strategy.clone(),
                    readings: readings.clone(),
                    levels: levels.clone(),
                };
                plan.baselines.insert(*id, baseline);
            }
            Self::Rename { id, name } => {
                let name = trimmed(name)?;
                let known = plan.baselines.get_mut(id);
                known.ok_or(EditError::Gone(Item::Baseline(*id)))?.name = name;
            }
            Self::Remove { id } => {
                let known = plan.baselines.remove(id);
                known.ok_or(EditError::Gone(Item::Baseline(*id)))?;
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}
