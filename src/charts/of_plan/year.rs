//! The school year of a plan as a wheel.

use super::ChartSource;
use crate::analysis::calendar::{
    CalendarEntry, Collision, EntryKind, SchoolYear, collisions, days_between, entries,
};
use crate::charts::{Heading, WheelEntry, WheelKind, WheelRing, YearWheel};
use crate::model::{
    EventId, EventKind, EventTime, InitiativeId, InitiativeState, PlanDate, TeamId,
};

/// The kinds of the wheel with the texts that name them, in the order of the legend.
const KINDS: [(WheelKind, &str); 7] = [
    (WheelKind::School, "event-kind-school"),
    (WheelKind::Development, "event-kind-development"),
    (WheelKind::Planned, "chart-wheel-planned"),
    (WheelKind::Running, "chart-wheel-running"),
    (WheelKind::Done, "chart-wheel-done"),
    (WheelKind::Review, "event-kind-review"),
    (WheelKind::Step, "chart-wheel-step"),
];

/// Which ring an entry stands in, from the outside.
const fn ring_of(kind: WheelKind) -> usize {
    match kind {
        WheelKind::School | WheelKind::Development => 0,
        WheelKind::Planned | WheelKind::Running | WheelKind::Done => 1,
        WheelKind::Review | WheelKind::Step => 2,
    }
}

/// The entries of a year with their words, ring by ring from the outside.
fn in_rings(
    source: &ChartSource<'_>,
    year: SchoolYear,
    collisions: &[Collision],
) -> [Vec<(CalendarEntry, WheelEntry)>; YearWheel::RINGS] {
    let mut rings = [Vec::new(), Vec::new(), Vec::new()];
    for entry in entries(source.plan, &source.analysis.strategy, year) {
        let worded = worded(source, year, entry, collisions);
        if let Some(worded) = worded
            && let Some(ring) = rings.get_mut(ring_of(worded.kind))
        {
            ring.push((entry, worded));
        }
    }
    rings
}

/// What stands in the rows of the table of a year's wheel.
pub fn wheel_entries(source: &ChartSource<'_>, year: SchoolYear) -> Vec<CalendarEntry> {
    let rings = in_rings(source, year, &[]).into_iter();
    rings.flatten().map(|(entry, _)| entry).collect()
}

pub(super) fn wheel(source: &ChartSource<'_>, year: SchoolYear) -> Option<YearWheel> {
    let collisions = collisions(source.plan, year);
    let entries = in_rings(source, year, &collisions);
    if entries.iter().all(Vec::is_empty) {
        return None;
    }
    let names = ["events", "initiatives", "reviews"];
    let rings: Vec<WheelRing> = [
        "chart-wheel-events",
        "chart-wheel-initiatives",
        "chart-wheel-reviews",
    ]
    .into_iter()
    .zip(entries)
    .map(|(name, entries)| WheelRing {
        name: source.text(name),
        is_long: name == "chart-wheel-initiatives",
        entries: entries.into_iter().map(|(_, worded)| worded).collect(),
    })
    .collect();
    let counted = names
        .into_iter()
        .zip(&rings)
        .map(|(name, ring)| (name, ring.entries.len().into()));
    let mut figures: Vec<_> = counted.collect();
    figures.push(("collisions", collisions.len().into()));
    let today = source.analysis.today;
    let write = source.texts.write();
    let months = (0..12).map(|index| {
        let (first, _) = year.month(index);
        let name = write.month(first.month().unsigned_abs());
        (name.to_owned(), day_of(year, first))
    });
    Some(YearWheel {
        heading: Heading {
            title: source.with("chart-wheel-title", &[("year", year.to_string().into())]),
            note: source.with("chart-wheel-note", &figures),
            alt: source.with("chart-wheel-alt", &figures),
        },
        year: year.to_string(),
        days: day_of(year, year.last()) + 1,
        today: (SchoolYear::of(today) == year)
            .then(|| (day_of(year, today), week(source, today, today))),
        months: months.collect(),
        rings,
        heads: [
            "chart-wheel-ring",
            "chart-what",
            "chart-when",
            "event-kind",
            "year-collisions",
            "event-note",
        ]
        .map(|id| source.text(id)),
        kinds: KINDS.map(|(kind, id)| (kind, source.text(id))).to_vec(),
        clash_head: source.text("chart-wheel-clash-head"),
        today_head: source.text("chart-today"),
        more_head: source.text("chart-wheel-more"),
    })
}

/// The day of the year, from 0; a day outside is the nearest inside.
fn day_of(year: SchoolYear, date: PlanDate) -> u16 {
    let days = days_between(year.first(), date.min(year.last()));
    u16::try_from(days).unwrap_or(0)
}

/// The weeks of some days, such as "uge 48" or "uge 49–51".
fn week(source: &ChartSource<'_>, first: PlanDate, last: PlanDate) -> String {
    let number = |date: PlanDate| date.iso_week_date().week().to_string();
    let (first, last) = (number(first), number(last));
    if first == last {
        source.with("year-week", &[("week", first.into())])
    } else {
        let weeks = [("first", first.into()), ("last", last.into())];
        source.with("year-weeks", &weeks)
    }
}

/// An entry with its words; `None` for a thing that the plan no longer has.
fn worded(
    source: &ChartSource<'_>,
    year: SchoolYear,
    entry: CalendarEntry,
    collisions: &[Collision],
) -> Option<WheelEntry> {
    let strategy = &source.plan.strategy;
    let write = source.texts.write();
    let mut when = if entry.first == entry.last {
        write.date(entry.first)
    } else {
        format!("{} – {}", write.date(entry.first), write.date(entry.last))
    };
    let mut clash = String::new();
    let (label, kind, note) = match entry.kind {
        EntryKind::Event(id) => {
            let event = strategy.events.get(&id)?;
            when = match event.time {
                EventTime::Month(month) => write.month(month).to_owned(),
                EventTime::Week(_) => week(source, entry.first, entry.last),
            };
            clash = clashes(source, id, entry, collisions);
            let kind = match event.kind {
                EventKind::School => WheelKind::School,
                EventKind::Development => WheelKind::Development,
                EventKind::Review => WheelKind::Review,
            };
            let note = [event.who.clone(), teams(source, event.teams.iter())];
            (event.title.clone(), kind, joined(note))
        }
        EntryKind::Round(id) => {
            let round = source.plan.rounds.get(&id)?;
            let said = source.with("year-round", &[("name", round.title.as_str().into())]);
            (said, WheelKind::Development, String::new())
        }
        EntryKind::Initiative(id) => {
            let initiative = strategy.initiatives.get(&id)?;
            let kind = match initiative.state() {
                InitiativeState::Running => WheelKind::Running,
                InitiativeState::Done => WheelKind::Done,
                _ => WheelKind::Planned,
            };
            let note = [owner(source, id), teams(source, initiative.teams.iter())];
            (initiative.title.clone(), kind, joined(note))
        }
        EntryKind::Step(id, step) => {
            let initiative = strategy.initiatives.get(&id)?;
            let step = initiative.steps.get(&step)?;
            let text = match step.done {
                Some(_) => "year-step-done",
                None => "year-step",
            };
            let note = source.with(text, &[("name", initiative.title.as_str().into())]);
            (step.title.clone(), WheelKind::Step, note)
        }
        EntryKind::Review(id) => {
            let title = &strategy.initiatives.get(&id)?.title;
            let note = source.with("year-review", &[("name", title.as_str().into())]);
            (title.clone(), WheelKind::Review, note)
        }
        EntryKind::CheckIn(id) => {
            let title = &strategy.indicators.get(&id)?.title;
            let note = source.with("year-check-in", &[("name", title.as_str().into())]);
            (title.clone(), WheelKind::Review, note)
        }
        EntryKind::Target(id) => {
            let title = &strategy.indicators.get(&id)?.title;
            let note = source.with("year-target", &[("name", title.as_str().into())]);
            (title.clone(), WheelKind::Step, note)
        }
        EntryKind::Warning(id, warning) => {
            let tension = source.plan.tensions.get(&id)?;
            let sign = &tension.warning(warning)?.sign;
            let note = source.with("year-warning", &[("name", tension.name().into())]);
            (sign.clone(), WheelKind::Review, note)
        }
    };
    Some(WheelEntry {
        label,
        when,
        days: (day_of(year, entry.first), day_of(year, entry.last)),
        kind,
        clash,
        note,
    })
}

/// What an event meets on its days, in words; empty when nothing.
fn clashes(
    source: &ChartSource<'_>,
    id: EventId,
    entry: CalendarEntry,
    collisions: &[Collision],
) -> String {
    let events = &source.plan.strategy.events;
    let met = collisions.iter().filter_map(|collision| {
        let (one, two) = collision.events;
        let shares_days = collision.first <= entry.last && entry.first <= collision.last;
        let other = if one == id { two } else { one };
        let title = &events.get(&other)?.title;
        (shares_days && (one == id || two == id)).then(|| {
            let name = [("name", title.as_str().into())];
            source.with("chart-wheel-clash", &name)
        })
    });
    let met: Vec<String> = met.collect();
    met.join(", ")
}

fn teams<'a>(source: &ChartSource<'_>, teams: impl Iterator<Item = &'a TeamId>) -> String {
    let names: Vec<String> = teams.map(|id| source.team(Some(*id))).collect();
    names.join(", ")
}

/// Who sees to an initiative; empty while nobody does.
fn owner(source: &ChartSource<'_>, id: InitiativeId) -> String {
    let initiative = source.plan.strategy.initiatives.get(&id);
    let owner = initiative.and_then(|it| it.owner);
    owner.map_or_else(String::new, |id| source.person(id))
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let said: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    said.join(" · ")
}
