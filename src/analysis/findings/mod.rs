//! The rules that give findings. Only people who are employed today count.

mod competences;
mod framework;
mod people;

use super::coverage::Coverage;
use super::finding::Finding;
use super::staff::PersonSummary;
use crate::model::{Plan, PlanDate};

pub use framework::MOST_PER_ROLE;
pub use people::FIRST_ASSESSMENT_DAYS;

/// What the rules look at.
pub(super) struct Evidence<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: PlanDate,
    pub(super) people: &'a [PersonSummary],
    pub(super) coverage: &'a [Coverage],
}

/// Every finding, the gravest first.
pub(super) fn all(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    people::find(evidence, &mut found);
    competences::find(evidence, &mut found);
    framework::find(evidence, &mut found);
    found.sort_by_cached_key(Finding::rank);
    found
}
