//! Who carries how much, month by month of the school year.

use std::collections::BTreeMap;

use crate::analysis::calendar::{SchoolYear, days_between};
use crate::model::{Initiative, InitiativeState, PersonId, Plan, PlanDate};

/// How many running initiatives one owner can carry.
pub const MOST_AT_ONCE: usize = 3;

/// Who carries how much in a school year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// The school year.
    pub year: SchoolYear,
    /// Everybody who owns a promised initiative, in order of id; nobody in particular last.
    pub owners: Vec<OwnerLoad>,
}

/// What one owner carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnerLoad {
    /// Who; `None` for initiatives that nobody owns.
    pub owner: Option<PersonId>,
    /// Initiatives that are running today.
    pub running: usize,
    /// Promised initiatives in each month, August first.
    pub by_month: [usize; 12],
    /// Hours set aside for promised initiatives, all together; 0 when none were.
    pub hours: u32,
    /// Hours in each month, August first.
    pub hours_by_month: [MonthHours; 12],
}

/// Hours set aside for the initiatives of a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthHours {
    /// The hours, each initiative's spread evenly over its days.
    pub hours: u32,
    /// Initiatives of the month for which no hours are set aside, so that `hours` says too little.
    pub unknown: usize,
}

impl OwnerLoad {
    /// The most initiatives in one month.
    pub fn peak(&self) -> usize {
        self.by_month.iter().copied().max().unwrap_or(0)
    }

    fn add(&mut self, initiative: &Initiative, year: SchoolYear, from: PlanDate, to: PlanDate) {
        let days = days_between(from, to) + 1;
        let hours = i64::from(initiative.hours.unwrap_or(0));
        // Rounding what is gone by the end of each month, not each month, makes the months add up.
        let gone = |by: i64| (hours * by.clamp(0, days) + days / 2) / days;
        let months = self.by_month.iter_mut().zip(&mut self.hours_by_month);
        for (index, (count, known)) in months.enumerate() {
            let (first, last) = year.month(index);
            if to < first || last < from {
                continue;
            }
            *count += 1;
            known.unknown += usize::from(initiative.hours.is_none());
            let (before, after) = (days_between(from, first), days_between(from, last) + 1);
            let spent = u32::try_from(gone(after) - gone(before)).unwrap_or(0);
            known.hours = known.hours.saturating_add(spent);
        }
    }
}

impl Load {
    /// The load of a school year. Only what is promised counts.
    ///
    /// An initiative lasts from its start, else from the day it was decided, until its due; one
    /// that is overdue lasts until today, and one without a due until the year ends.
    pub fn of(plan: &Plan, year: SchoolYear, today: PlanDate) -> Self {
        let mut owners: BTreeMap<(bool, Option<PersonId>), OwnerLoad> = BTreeMap::new();
        let promised = plan.strategy.initiatives.values();
        for initiative in promised.filter(|it| it.state().is_promised()) {
            let owner = initiative.owner;
            let load = owners.entry((owner.is_none(), owner)).or_default();
            load.owner = owner;
            load.running += usize::from(initiative.state() == InitiativeState::Running);
            load.hours = load.hours.saturating_add(initiative.hours.unwrap_or(0));
            if let Some(from) = initiative.start.or_else(|| initiative.since()) {
                let to = initiative
                    .due
                    .map_or_else(|| year.last(), |due| due.max(today));
                load.add(initiative, year, from, to.max(from));
            }
        }
        Self {
            year,
            owners: owners.into_values().collect(),
        }
    }

    /// Those who run more than one person can carry.
    pub fn overloaded(&self) -> impl Iterator<Item = &OwnerLoad> {
        let named = self.owners.iter().filter(|it| it.owner.is_some());
        named.filter(|it| it.running > MOST_AT_ONCE)
    }
}
