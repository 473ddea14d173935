//! Findings about data that is kept for longer than it is needed.

use super::Evidence;
use crate::analysis::finding::{Finding, FindingCode};
use crate::analysis::retention::{is_past, leavers};
use crate::model::Item;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    let (plan, today) = (evidence.plan, evidence.today);
    if let Some(day) = plan.meta.retention.filter(|_| is_past(plan, today)) {
        found.push(Finding::new(FindingCode::RetentionPassed, Item::School).with("date", day));
    }
    for (left, id) in leavers(plan, today) {
        let alias = plan.people.get(&id).map_or("", |it| it.alias.as_str());
        let finding = Finding::new(FindingCode::LeaverKept, Item::Person(id));
        found.push(finding.with("person", alias).with("date", left));
    }
}
