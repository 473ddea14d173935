//! Sample plans of schools that do not exist, to be tried out and to be tested with.
//!
//! They are made by code from `samples.ron` and the files `sample_*.ron` with fixed seeds, fixed ids and
//! one fixed day, so they come out the same on every machine.

mod baseline;
pub(super) mod content;
mod dialog;
mod dialog_script;
mod follow_up;
mod limtorp;
mod people;
mod rating;
mod script;
mod strategy;
mod workshop;

use std::sync::LazyLock;

use jiff::civil::{Weekday, date};

use super::bilingual::Bilingual;
use crate::model::{Language, Plan, PlanDate};

pub(super) use dialog::stances;
pub(super) use dialog_script::GroupScript;
pub use limtorp::limtorp;
pub(super) use limtorp::write_strategy;
pub use workshop::workshop_team;

/// The day on which the samples are looked at.
pub const TODAY: PlanDate = date(2026, 11, 23);

static SAMPLES: LazyLock<[Sample; 2]> = LazyLock::new(|| {
    let content = content::content();
    [
        Sample {
            key: "limtorp",
            file_name: "limtorp.ron",
            name: content.limtorp.name.clone(),
            make: limtorp,
        },
        Sample {
            key: "workshop_team",
            file_name: "workshop-team.ron",
            name: content.workshop.name.clone(),
            make: workshop_team,
        },
    ]
});

/// A sample plan.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its stable key, such as `limtorp`.
    pub key: &'static str,
    /// The name of its file, without a folder.
    pub file_name: &'static str,
    /// What it is called where samples are offered.
    pub name: Bilingual,
    make: fn(Language) -> Plan,
}

impl Sample {
    /// The plan, in one language. The same every time.
    pub fn plan(&self, language: Language) -> Plan {
        (self.make)(language)
    }
}

/// Every sample, the one to show first being first.
pub fn samples() -> &'static [Sample] {
    &*SAMPLES
}

/// The series of fixed ids that a sample draws from, so that no two samples share an id.
const fn series(sample: u16, language: Language) -> u16 {
    match language {
        Language::Danish => sample * 2,
        Language::English => sample * 2 + 1,
    }
}

/// The day so many days later; the same day when the calendar ends before.
fn later(day: PlanDate, days: i64) -> PlanDate {
    day.saturating_add(jiff::Span::new().days(days))
}

/// The day itself, or the Monday after a weekend.
fn workday(day: PlanDate) -> PlanDate {
    match day.weekday() {
        Weekday::Saturday => later(day, 2),
        Weekday::Sunday => later(day, 1),
        _ => day,
    }
}
