//! The school year: what comes back every year, and what the plan's own dates put into it.

use std::collections::BTreeSet;
use std::fmt;

use jiff::ToSpan as _;
use jiff::civil::{ISOWeekDate, Weekday};

use super::strategy::StrategyFigures;
use crate::model::{
    EventId, EventTime, IndicatorId, InitiativeId, InitiativeState, Plan, PlanDate, RoundId,
    StepId, TeamId, TensionId, WarningId, YearEvent,
};

/// How many days lie between two days; negative when the second comes first.
pub fn days_between(from: PlanDate, to: PlanDate) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// The ISO week with which a school year begins; its Thursday is nearly always in August.
const OPENING_WEEK: u8 = 31;

/// A school year, by the year in which it begins; it runs from 1 August to 31 July.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear(pub i16);

/// As it is written, such as "2026/27".
impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, self.next().0.rem_euclid(100))
    }
}

impl SchoolYear {
    /// The school year that a day lies in.
    pub fn of(date: PlanDate) -> Self {
        Self(if date.month() >= 8 {
            date.year()
        } else {
            date.year().saturating_sub(1)
        })
    }

    /// Its first day, 1 August.
    pub fn first(self) -> PlanDate {
        PlanDate::new(self.0, 8, 1).unwrap_or(PlanDate::MIN)
    }

    /// Its last day, 31 July.
    pub fn last(self) -> PlanDate {
        self.next().first().yesterday().unwrap_or(PlanDate::MAX)
    }

    /// The one after it.
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The one before it.
    pub const fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// First and last day of one of its months, 0 being August and 11 July.
    pub fn month(self, index: usize) -> (PlanDate, PlanDate) {
        let months = i32::try_from(index.min(11)).unwrap_or(11);
        let first = self.first().saturating_add(months.months());
        (first, first.last_of_month())
    }

    /// Which of its months a day lies in, 0 being August; `None` outside the year.
    pub fn month_of(self, date: PlanDate) -> Option<usize> {
        (Self::of(date) == self).then(|| usize::from(date.month().unsigned_abs() + 4) % 12)
    }

    /// The days of a recurring event in this year: first and last.
    pub fn days_of(self, event: &YearEvent) -> (PlanDate, PlanDate) {
        match event.time {
            EventTime::Month(month) => self.month(usize::from(month + 4) % 12),
            EventTime::Week(week) => {
                let first = self.monday_of(week);
                let days = i64::from(event.weeks.max(1)) * 7 - 1;
                (first, first.saturating_add(days.days()))
            }
        }
    }

    /// The Monday of an ISO week in this school year. Weeks 31 to 53 lie in its first calendar
    /// year, weeks 1 to 30 in its second, so that each week comes exactly once; week 31 may begin
    /// some days before 1 August. A year without week 53 has it in week 52.
    fn monday_of(self, week: u8) -> PlanDate {
        let year = if week >= OPENING_WEEK {
            self.0
        } else {
            self.0.saturating_add(1)
        };
        let week = i8::try_from(week).unwrap_or(i8::MAX);
        let monday = |week| ISOWeekDate::new(year, week, Weekday::Monday);
        monday(week)
            .or_else(|_| monday(52))
            .map_or_else(|_| self.first(), ISOWeekDate::date)
    }

    /// Every event with its days, those included that began by week in the year before and last
    /// into this one.
    fn events(self, plan: &Plan) -> Vec<((PlanDate, PlanDate), EventId, &YearEvent)> {
        let opening = self.monday_of(OPENING_WEEK);
        let mut found = Vec::new();
        for (id, event) in &plan.strategy.events {
            let before = self.previous().days_of(event);
            let lasts = matches!(event.time, EventTime::Week(_)) && before.1 >= opening;
            let days = lasts.then_some(before).into_iter();
            found.extend(days.chain([self.days_of(event)]).map(|it| (it, *id, event)));
        }
        found
    }
}

/// What stands in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// An event that comes back every year.
    Event(EventId),
    /// A round of assessment.
    Round(RoundId),
    /// An initiative that is promised or done, from start to due; with one of them, that day.
    Initiative(InitiativeId),
    /// An open or done step of an initiative.
    Step(InitiativeId, StepId),
    /// A look at an initiative.
    Review(InitiativeId),
    /// A look at an indicator.
    CheckIn(IndicatorId),
    /// The day by which an indicator is to be at its target.
    Target(IndicatorId),
    /// The day on which an early warning of a tension is asked for next.
    Warning(TensionId, WarningId),
}

/// One entry of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// First day.
    pub first: PlanDate,
    /// Last day, which still belongs to it.
    pub last: PlanDate,
    /// Whether only the month is known, not the day.
    pub is_whole_month: bool,
    /// What it is.
    pub kind: EntryKind,
}

/// Two recurring events that take up the same staff on the same days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// The first day they share.
    pub first: PlanDate,
    /// The last day they share.
    pub last: PlanDate,
    /// The two events: the one that begins earlier first, of two that begin together the one made
    /// earlier.
    pub events: (EventId, EventId),
    /// The teams that both take up; empty when it is the whole school.
    pub teams: BTreeSet<TeamId>,
}

/// Everything in a school year, by first day. Ideas and what was deselected are left out: nothing
/// of them is promised.
pub fn entries(plan: &Plan, figures: &StrategyFigures, year: SchoolYear) -> Vec<CalendarEntry> {
    let mut found: Vec<CalendarEntry> = Vec::new();
    let strategy = &plan.strategy;
    for ((first, last), id, event) in year.events(plan) {
        found.push(CalendarEntry {
            first,
            last,
            is_whole_month: matches!(event.time, EventTime::Month(_)),
            kind: EntryKind::Event(id),
        });
    }
    let mut add = |first: PlanDate, last: PlanDate, kind: EntryKind| {
        if first <= year.last() && last >= year.first() {
            found.push(CalendarEntry {
                first,
                last,
                is_whole_month: false,
                kind,
            });
        }
    };
    for (id, round) in &plan.rounds {
        add(round.date, round.date, EntryKind::Round(*id));
    }
    for (id, it) in &strategy.initiatives {
        let state = it.state();
        if !state.is_promised() && state != InitiativeState::Done {
            continue;
        }
        if let (Some(first), Some(last)) = (it.start.or(it.due), it.due.or(it.start)) {
            add(first, last, EntryKind::Initiative(*id));
        }
        for (step_id, step) in &it.steps {
            if let Some(day) = step.done.or(step.due) {
                add(day, day, EntryKind::Step(*id, *step_id));
            }
        }
        if let Some(day) = it.review.filter(|_| state.is_promised()) {
            add(day, day, EntryKind::Review(*id));
        }
    }
    for (id, it) in &strategy.indicators {
        let look = figures.indicators.get(id).and_then(|it| it.check_in_due);
        if let Some(day) = look {
            add(day, day, EntryKind::CheckIn(*id));
        }
        if let Some(day) = it.due {
            add(day, day, EntryKind::Target(*id));
        }
    }
    for (id, tension) in &plan.tensions {
        for (_, warning, it) in tension.warnings() {
            if let Some(day) = it.ask_on {
                add(day, day, EntryKind::Warning(*id, warning));
            }
        }
    }
    found.sort_by_key(|it| (it.first, it.last, it.kind));
    found
}

/// Events of a school year that get in each other's way, each pair once.
///
/// Two events collide when both are placed by week, share days, and take up a common team; no
/// team means the whole school. Events placed by month are too vague to collide.
pub fn collisions(plan: &Plan, year: SchoolYear) -> Vec<Collision> {
    let mut placed = year.events(plan);
    placed.retain(|(_, _, event)| matches!(event.time, EventTime::Week(_)));
    placed.sort_by_key(|(days, id, _)| (days.0, *id));
    let mut found: Vec<Collision> = Vec::new();
    for (at, (days, id, event)) in placed.iter().enumerate() {
        for (others, other_id, other) in placed.iter().skip(at + 1) {
            if others.0 > days.1 {
                break;
            }
            let pair = [(*id, *other_id), (*other_id, *id)];
            if id == other_id || found.iter().any(|it| pair.contains(&it.events)) {
                continue;
            }
            if let Some(teams) = shared(&event.teams, &other.teams) {
                found.push(Collision {
                    first: others.0,
                    last: days.1.min(others.1),
                    events: (*id, *other_id),
                    teams,
                });
            }
        }
    }
    found
}

/// The teams that both take up, empty for the whole school; `None` when they take up different
/// ones.
fn shared(one: &BTreeSet<TeamId>, other: &BTreeSet<TeamId>) -> Option<BTreeSet<TeamId>> {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => Some(other.clone()),
        (_, true) => Some(one.clone()),
        (false, false) => {
            let both: BTreeSet<TeamId> = one.intersection(other).copied().collect();
            (!both.is_empty()).then_some(both)
        }
    }
}
