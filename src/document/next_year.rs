//! Next school year's plan, made from this one in one step.

use std::collections::BTreeMap;

use super::edit::drop_stale_references;
use crate::model::{
    Amount, Baseline, BaselineId, FrozenLevels, IndicatorId, InitiativeId, Plan, PlanDate, PlanId,
};

/// What the new plan begins with.
#[derive(Clone, Debug)]
pub struct NextYear<'a> {
    /// The new plan's own id: it is another plan, and the old one stays as it is.
    pub id: PlanId,
    /// What the new plan is called.
    pub title: &'a str,
    /// The id of the baseline that keeps the old strategy.
    pub baseline: BaselineId,
    /// What that baseline is called.
    pub frozen_as: &'a str,
    /// The first day of the new school year.
    pub first_day: PlanDate,
    /// What indicators that the plan fills itself stand at.
    pub readings: BTreeMap<IndicatorId, Amount>,
    /// How the staff stand.
    pub levels: FrozenLevels,
}

/// The plan for the next school year.
///
/// The old strategy is kept whole as a baseline. Initiatives that are over leave the plan of
/// action; what is promised goes on as it stands. Staff, ratings, lines, goals, indicators, the
/// year wheel and the log stay.
pub fn next_year(plan: &Plan, start: NextYear<'_>) -> Plan {
    let mut next = plan.clone();
    next.meta.id = start.id;
    start.title.trim().clone_into(&mut next.meta.title);
    if next
        .meta
        .period_end
        .is_some_and(|end| end < start.first_day)
    {
        next.meta.period_start = Some(start.first_day);
        next.meta.period_end = None;
    }
    let baseline = Baseline {
        name: start.frozen_as.to_owned(),
        date: start.first_day.yesterday().unwrap_or(start.first_day),
        strategy: plan.strategy.clone(),
        readings: start.readings,
        levels: start.levels,
    };
    next.baselines.insert(start.baseline, baseline);
    let over: Vec<InitiativeId> = plan
        .strategy
        .initiatives
        .iter()
        .filter(|(_, it)| it.state().is_over())
        .map(|(id, _)| *id)
        .collect();
    for id in &over {
        next.strategy.initiatives.remove(id);
    }
    drop_stale_references(&mut next);
    next
}
