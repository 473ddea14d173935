//! The built-in year wheel: what comes back every year at a kind of school.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{
    EventId, EventKind, EventTime, IdSource, Language, SchoolKind, TeamId, YearEvent,
};

static EVENTS: LazyLock<Vec<EventTemplate>> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/events.ron");
    asset::read("events.ron", source).unwrap_or_default()
});

/// An event as it ships.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventTemplate {
    title: Bilingual,
    time: EventTime,
    #[serde(default = "one")]
    weeks: u8,
    #[serde(default)]
    kind: EventKind,
    who: Bilingual,
    #[serde(default)]
    note: Bilingual,
    /// The kinds of school that have it; empty means all.
    #[serde(default)]
    kinds: Vec<SchoolKind>,
    /// The places in the template of the teams that it takes up; empty means the whole school.
    #[serde(default)]
    pub(super) teams: Vec<usize>,
}

const fn one() -> u8 {
    1
}

impl EventTemplate {
    /// The event in a plan's language, for these teams.
    pub(super) fn event(&self, language: Language, teams: BTreeSet<TeamId>) -> YearEvent {
        YearEvent {
            title: self.title.to_owned_in(language),
            time: self.time,
            weeks: self.weeks,
            kind: self.kind,
            who: self.who.to_owned_in(language),
            teams,
            note: self.note.to_owned_in(language),
        }
    }
}

/// What a school of this kind has every year, in the order of the school year: a proposal to be
/// moved about.
pub fn year_events(
    kind: SchoolKind,
    language: Language,
    ids: &dyn IdSource,
) -> Vec<(EventId, YearEvent)> {
    EVENTS
        .iter()
        .filter(|it| it.kinds.is_empty() || it.kinds.contains(&kind))
        .map(|it| (EventId::next(ids), it.event(language, BTreeSet::new())))
        .collect()
}
