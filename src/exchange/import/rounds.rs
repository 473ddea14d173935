//! Rounds of assessment that a table names and that the plan does not have yet.

use std::collections::BTreeMap;

use super::word::{day_of_round, key};
use super::{Known, Mapping, Reading};
use crate::model::PlanDate;
use crate::texts::typed_name;

/// A round that an import would begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRound {
    /// What it would be called.
    pub title: String,
    /// The day that was said, or that its title says; `None` where neither does.
    pub date: Option<PlanDate>,
}

/// The rounds that the levels of a table belong to and that the plan does not have, in the order
/// of the table.
pub fn new_rounds(known: &Known<'_>, reading: &Reading, mapping: &Mapping) -> Vec<NewRound> {
    let mut seen = BTreeMap::new();
    for cell in &reading.ratings {
        if let Some(written) = cell.round.as_deref() {
            let place = seen.len();
            seen.entry(written).or_insert(place);
        }
    }
    let mut all: Vec<_> = seen.into_iter().collect();
    all.sort_by_key(|(_, place)| *place);
    let mut rounds: Vec<NewRound> = Vec::new();
    for (written, _) in all {
        let title = typed_name(written);
        let is_known =
            known.round(&title).is_some() || rounds.iter().any(|it| key(&it.title) == key(&title));
        if !title.is_empty() && !is_known {
            let date = said_day(mapping, &title);
            rounds.push(NewRound { title, date });
        }
    }
    rounds
}

/// The day of a round as the mapping or its title says it.
pub(super) fn said_day(mapping: &Mapping, title: &str) -> Option<PlanDate> {
    let name = key(title);
    let mut said = mapping.round_days.iter();
    let said = said.find(|(it, _)| key(it) == name).map(|(_, day)| *day);
    said.or_else(|| day_of_round(title)).or(mapping.date)
}
