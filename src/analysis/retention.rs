//! Whose data has been kept for longer than it is needed (GDPR article 5(1)(e)).

use jiff::ToSpan as _;

use crate::model::{PersonId, Plan, PlanDate};

/// How many months after somebody's last day their data is asked about. Law names no time; this
/// one lets a school year be followed up with everybody who was there.
pub const LEAVER_MONTHS: u8 = 12;

/// Whether the day is past on which the school wanted to delete personal data or argue anew why it
/// is kept. A plan without people has none.
pub fn is_past(plan: &Plan, today: PlanDate) -> bool {
    !plan.people.is_empty() && plan.meta.retention.is_some_and(|day| day <= today)
}

/// People who left more than [`LEAVER_MONTHS`] ago, the longest ago first, with their last day.
pub fn leavers(plan: &Plan, today: PlanDate) -> Vec<(PlanDate, PersonId)> {
    let before = today.saturating_sub(i32::from(LEAVER_MONTHS).months());
    let people = plan.people.iter();
    let gone = people.filter_map(|(id, it)| Some((it.left.filter(|left| *left < before)?, *id)));
    let mut gone: Vec<_> = gone.collect();
    gone.sort_unstable();
    gone
}
