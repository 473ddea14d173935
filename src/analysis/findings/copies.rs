//! The finding about copies of the plan that were merged.

use super::Evidence;
use crate::analysis::finding::{Finding, FindingCode};
use crate::model::Item;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    let open = evidence.plan.conflicts.len();
    if open > 0 {
        found.push(Finding::new(FindingCode::CopiesDisagree, Item::School).with("count", open));
    }
}
