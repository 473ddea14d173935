//! Calendars as other programs read them: iCalendar (RFC 5545), whole days only.
//!
//! A day of the plan has no time zone, so nothing here has one either; what lasts several days
//! ends on the day after its last, as the standard wants it.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use crate::analysis::StrategyFigures;
use crate::analysis::calendar::{EntryKind, SchoolYear, entries};
use crate::model::{Plan, PlanDate};
use crate::texts::Texts;

/// One entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayEvent {
    /// Stays the same each time the entry is written, so that a calendar that reads it again
    /// replaces it.
    pub uid: String,
    /// What it is called.
    pub title: String,
    /// More about it; empty when there is nothing more to say.
    pub description: String,
    /// A word to group entries by.
    pub category: String,
    /// The first day.
    pub first: PlanDate,
    /// The last day, which still belongs to it.
    pub last: PlanDate,
}

/// The calendar as the bytes of an `.ics` file. `made` is the day it was written.
pub fn ics(name: &str, made: PlanDate, events: &[DayEvent]) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.name(name);
    for event in events {
        let mut entry = Event::new();
        entry
            .uid(&event.uid)
            .summary(&event.title)
            .append_property(Property::new("DTSTAMP", format!("{}T000000Z", day(made))))
            .append_property(whole_day("DTSTART", event.first))
            .append_property(whole_day("DTEND", after(event.last.max(event.first))))
            // Whole days of a plan are no reason to be shown as busy.
            .append_property(Property::new("TRANSP", "TRANSPARENT"));
        if !event.description.is_empty() {
            entry.description(&event.description);
        }
        if !event.category.is_empty() {
            entry.categories([event.category.as_str()]);
        }
        calendar.push(entry.done());
    }
    calendar.to_string().into_bytes()
}

fn whole_day(key: &str, date: PlanDate) -> Property {
    Property::new(key, day(date))
        .add_parameter("VALUE", "DATE")
        .done()
}

fn day(date: PlanDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn after(date: PlanDate) -> PlanDate {
    date.tomorrow().unwrap_or(date)
}

/// What a plan puts into a calendar for one school year, without naming anybody.
pub fn of_plan(
    plan: &Plan,
    figures: &StrategyFigures,
    texts: &Texts,
    year: SchoolYear,
) -> Vec<DayEvent> {
    entries(plan, figures, year)
        .into_iter()
        .filter_map(|entry| {
            let said = Said::of(plan, texts, entry.kind)?;
            // What an initiative does all through its span is of no use in a calendar; its end is.
            let first = match entry.kind {
                EntryKind::Initiative(_) => entry.last,
                _ => entry.first,
            };
            Some(DayEvent {
                uid: format!("{}-{}@sigtelinje", said.uid, year.0),
                title: said.title,
                description: said.description,
                category: texts.get(said.category).to_owned(),
                first,
                last: entry.last,
            })
        })
        .collect()
}

/// How an entry is said.
struct Said {
    uid: String,
    title: String,
    description: String,
    category: &'static str,
}

impl Said {
    /// `None` for a thing that is not in the plan, or a step that is done.
    fn of(plan: &Plan, texts: &Texts, kind: EntryKind) -> Option<Self> {
        let strategy = &plan.strategy;
        let named = |text: &'static str, name: &str| texts.with(text, &[("name", name.into())]);
        Some(match kind {
            EntryKind::Event(id) => {
                let event = strategy.events.get(&id)?;
                let parts = [&event.who, &event.note];
                let parts: Vec<&str> = parts
                    .iter()
                    .map(|it| it.as_str())
                    .filter(|it| !it.is_empty())
                    .collect();
                Self {
                    uid: id.to_string(),
                    title: event.title.clone(),
                    description: parts.join("\n"),
                    category: "calendar-year",
                }
            }
            EntryKind::Round(id) => Self {
                uid: id.to_string(),
                title: named("year-round", &plan.rounds.get(&id)?.title),
                description: String::new(),
                category: "calendar-year",
            },
            EntryKind::Initiative(id) => {
                let initiative = strategy.initiatives.get(&id)?;
                Self {
                    uid: format!("{id}-due"),
                    title: named("year-due", &initiative.title),
                    description: initiative.why.clone(),
                    category: "calendar-promise",
                }
            }
            EntryKind::Step(id, step) => {
                let initiative = strategy.initiatives.get(&id)?;
                let said = initiative.steps.get(&step)?;
                if said.done.is_some() {
                    return None;
                }
                Self {
                    uid: step.to_string(),
                    title: said.title.clone(),
                    description: named("year-step", &initiative.title),
                    category: "calendar-promise",
                }
            }
            EntryKind::Review(id) => Self {
                uid: format!("{id}-review"),
                title: named("year-review", &strategy.initiatives.get(&id)?.title),
                description: String::new(),
                category: "calendar-review",
            },
            EntryKind::CheckIn(id) => Self {
                uid: format!("{id}-check-in"),
                title: named("year-check-in", &strategy.indicators.get(&id)?.title),
                description: String::new(),
                category: "calendar-review",
            },
            EntryKind::Target(id) => Self {
                uid: format!("{id}-target"),
                title: named("year-target", &strategy.indicators.get(&id)?.title),
                description: String::new(),
                category: "calendar-promise",
            },
            EntryKind::Warning(id, warning) => {
                let tension = plan.tensions.get(&id)?;
                Self {
                    uid: format!("{warning}-ask"),
                    title: named("year-warning", &tension.warning(warning)?.sign),
                    description: tension.name(),
                    category: "calendar-review",
                }
            }
        })
    }
}
