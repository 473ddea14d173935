//! How the strategy goes: indicators against their targets, goals, lines, initiatives, load.

mod goal;
mod indicator;
mod initiative;
mod line;
mod linked;
mod load;

use std::collections::BTreeMap;

use super::calendar::SchoolYear;
use crate::model::{GoalId, IndicatorId, InitiativeId, LineId, Plan, PlanDate};

pub use goal::{GoalFigures, GoalStatus};
pub use indicator::{
    Counted, IndicatorFigures, Pace, Value, check_in_due, expected, is_never_checked,
};
pub(super) use indicator::{by_hand, links};
pub use initiative::{InitiativeFigures, NextThing, open_things};
pub use line::{APART_FROM, LineFigures};
pub use linked::linked_values;
pub(super) use linked::{Counting, LinkedCounts, days, values, values_on};
pub use load::{Load, MOST_AT_ONCE, MonthHours, OwnerLoad};

/// Initiatives by state, in the order of [`crate::model::InitiativeState::ALL`].
pub type ByState = [usize; 5];

/// What follows from the strategy on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StrategyFigures {
    /// How each indicator stands.
    pub indicators: BTreeMap<IndicatorId, IndicatorFigures>,
    /// How each goal stands.
    pub goals: BTreeMap<GoalId, GoalFigures>,
    /// How each line stands.
    pub lines: BTreeMap<LineId, LineFigures>,
    /// How each initiative stands.
    pub initiatives: BTreeMap<InitiativeId, InitiativeFigures>,
    /// Who carries how much.
    pub load: Load,
}

impl StrategyFigures {
    /// Everything that is asked of every strategy.
    pub fn of(plan: &Plan, today: PlanDate) -> Self {
        Self::with(plan, &linked_values(plan, &links(plan), today), today)
    }

    /// [`Self::of`] where the values that the plan fills itself are counted already: those of each
    /// of [`links`].
    pub(super) fn with(plan: &Plan, values: &[Vec<Value>], today: PlanDate) -> Self {
        let strategy = &plan.strategy;
        let indicators = indicator::figures(plan, values, today);
        let goals = strategy
            .goals
            .iter()
            .map(|(id, goal)| (*id, GoalFigures::of(strategy, *id, goal, &indicators)))
            .collect();
        let lines = strategy
            .lines
            .iter()
            .map(|(id, line)| (*id, LineFigures::of(strategy, *id, line, &goals, today)))
            .collect();
        let initiatives = strategy
            .initiatives
            .iter()
            .map(|(id, it)| (*id, InitiativeFigures::of(it, today)))
            .collect();
        Self {
            indicators,
            goals,
            lines,
            initiatives,
            load: Load::of(plan, SchoolYear::of(today), today),
        }
    }
}
