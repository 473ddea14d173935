//! Findings about single people.

use jiff::ToSpan as _;

use super::Evidence;
use crate::analysis::finding::{Finding, FindingCode};
use crate::analysis::staff::PersonSummary;
use crate::model::{Item, PlanDate};

/// How many days after their first day newcomers ought to have had their first assessment.
pub const FIRST_ASSESSMENT_DAYS: i32 = 60;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    for summary in evidence.people {
        let about = |code: FindingCode| {
            let person = evidence.plan.people.get(&summary.person);
            let alias = person.map_or("", |person| person.alias.as_str());
            Finding::new(code, Item::Person(summary.person)).with("person", alias)
        };
        if summary.on_zero_without_agreement > 0 {
            let count = summary.on_zero_without_agreement;
            found.push(about(FindingCode::ZeroWithoutAgreement).with("count", count));
        }
        if summary.apart > 0 {
            found.push(about(FindingCode::RatedApart).with("count", summary.apart));
        }
        match summary.last_rated {
            Some(date) if summary.is_old => {
                found.push(about(FindingCode::AssessedLongAgo).with("date", date));
            }
            Some(_) => {}
            None => found.extend(missing(summary, evidence.today).map(|(code, started)| {
                let finding = about(code);
                match started {
                    Some(date) => finding.with("date", date),
                    None => finding,
                }
            })),
        }
    }
}

/// What to say of somebody who was never assessed; `None` while a newcomer still has time.
fn missing(summary: &PersonSummary, today: PlanDate) -> Option<(FindingCode, Option<PlanDate>)> {
    match summary.started {
        Some(started) if summary.is_newcomer => {
            let late = started.saturating_add(FIRST_ASSESSMENT_DAYS.days()) < today;
            late.then_some((FindingCode::NewcomerNotAssessed, Some(started)))
        }
        _ => Some((FindingCode::NeverAssessed, None)),
    }
}
