//! The year wheel (årshjul): what comes back every school year.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::TeamId;

/// When in the year something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EventTime {
    /// Some time in a month, 1 to 12.
    Month(u8),
    /// In an ISO week, 1 to 53; a year without week 53 has it in week 52.
    Week(u8),
}

/// What kind of event it is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum EventKind {
    /// The rhythm of the school: starts, examinations, meetings.
    #[default]
    School,
    /// Staff learn: pedagogical days, courses, assessment rounds, MUS.
    Development,
    /// Somebody looks at how the plan goes.
    Review,
}

impl EventKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::School, Self::Development, Self::Review];
}

/// An event that comes back every school year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearEvent {
    /// What happens.
    pub title: String,
    /// When it begins.
    pub time: EventTime,
    /// How many weeks it lasts, at least one; a month lasts its month and takes no notice.
    #[serde(default = "one")]
    pub weeks: u8,
    /// What kind it is.
    #[serde(default)]
    pub kind: EventKind,
    /// Who takes part, in words; empty when not said.
    #[serde(default)]
    pub who: String,
    /// The teams it takes up; empty means the whole school.
    #[serde(default)]
    pub teams: BTreeSet<TeamId>,
    /// A note; empty when there is none.
    #[serde(default)]
    pub note: String,
}

const fn one() -> u8 {
    1
}
