//! What stands in a school year, month by month, ready to be worded.

use crate::analysis::StrategyFigures;
use crate::analysis::calendar::{CalendarEntry, EntryKind, SchoolYear, entries};
use crate::model::{Plan, PlanDate};

/// A month of a school year with what begins, ends or happens in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Month {
    /// Recurring events and rounds, by day.
    pub(super) events: Vec<CalendarEntry>,
    /// Steps, reviews, check-ins and deadlines, by day.
    pub(super) promises: Vec<CalendarEntry>,
}

impl Month {
    /// Both together, by day; what only has a month comes last.
    pub(super) fn all(&self) -> Vec<CalendarEntry> {
        let mut all: Vec<_> = self.events.iter().chain(&self.promises).copied().collect();
        all.sort_by_key(|it| (it.is_whole_month, listed_on(it), it.last, it.kind));
        all
    }
}

/// The day that an entry is listed under: the one on which it begins; an initiative is listed where
/// it is to be done.
const fn listed_on(entry: &CalendarEntry) -> PlanDate {
    match entry.kind {
        EntryKind::Initiative(_) => entry.last,
        _ => entry.first,
    }
}

/// The twelve months of a school year, August first.
pub(super) fn months(plan: &Plan, figures: &StrategyFigures, year: SchoolYear) -> Vec<Month> {
    let mut months = vec![Month::default(); 12];
    for entry in entries(plan, figures, year) {
        let day = listed_on(&entry);
        let Some(month) = year.month_of(day).and_then(|at| months.get_mut(at)) else {
            continue;
        };
        match entry.kind {
            EntryKind::Event(_) | EntryKind::Round(_) => month.events.push(entry),
            _ => month.promises.push(entry),
        }
    }
    months
}
