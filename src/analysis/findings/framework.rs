//! Findings about the framework and what roles ask for.

use super::Evidence;
use crate::analysis::finding::{Finding, FindingCode};
use crate::model::{ExpectationScope, Item, Requirement};

/// How many competences a role can ask for before the matrix becomes theatre (Sageon: 15–25 per
/// role are enough).
pub const MOST_PER_ROLE: usize = 25;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    let plan = evidence.plan;
    for (scope, asked) in &plan.expectations {
        let ExpectationScope::Role(id) = scope else {
            continue;
        };
        let required = asked
            .values()
            .filter(|it| **it != Requirement::NotRequired)
            .count();
        if let Some(role) = plan.roles.get(id)
            && required > MOST_PER_ROLE
        {
            found.push(
                Finding::new(FindingCode::RoleTooBroad, Item::Role(*id))
                    .with("role", role.name.as_str())
                    .with("count", required),
            );
        }
    }
    let bare = plan
        .competences
        .values()
        .filter(|competence| competence.descriptors.iter().all(String::is_empty))
        .count();
    if bare > 0 {
        found.push(
            Finding::new(FindingCode::NotDescribed, Item::Framework)
                .with("count", bare)
                .with("total", plan.competences.len()),
        );
    }
}
