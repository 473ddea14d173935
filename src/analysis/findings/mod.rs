//! The rules that give findings. Of staff, only people who are employed today count, but for
//! those whose data is kept long after they left.

mod competences;
mod copies;
mod dialog;
mod framework;
mod people;
mod retention;
mod strategy;

use std::collections::BTreeMap;

use super::coverage::Coverage;
use super::finding::Finding;
use super::staff::PersonSummary;
use super::strategy::StrategyFigures;
use super::tensions::TensionFigures;
use crate::model::{Plan, PlanDate, TensionId};

pub use dialog::OLD_VOTE_MONTHS;
pub use framework::MOST_PER_ROLE;
pub use people::FIRST_ASSESSMENT_DAYS;
pub use strategy::ONE_PLACE_FROM;

/// What the rules look at.
pub(super) struct Evidence<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: PlanDate,
    pub(super) people: &'a [PersonSummary],
    pub(super) coverage: &'a [Coverage],
    pub(super) strategy: &'a StrategyFigures,
    pub(super) tensions: &'a BTreeMap<TensionId, TensionFigures>,
}

/// Every finding, the gravest first.
pub(super) fn all(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    people::find(evidence, &mut found);
    retention::find(evidence, &mut found);
    competences::find(evidence, &mut found);
    framework::find(evidence, &mut found);
    strategy::find(evidence, &mut found);
    dialog::find(evidence, &mut found);
    copies::find(evidence, &mut found);
    found.sort_by_cached_key(Finding::rank);
    found
}
