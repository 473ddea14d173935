//! How many people can be counted on in each competence.
//!
//! A competence that nobody or only one person masters is a risk the day that person is away.

use super::ordinal::Distribution;
use super::requirements::Requirements;
use super::standings::{Cell, Standings};
use crate::model::{CompetenceId, Level, PersonId, Plan, PlanDate, Requirement};

/// Who masters a competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Which competence.
    pub competence: CompetenceId,
    /// The level expected of those who have no target of their own: the commonest target among
    /// staff, the lower one of two equally common. `None` when nobody is required to have the
    /// competence, and then nobody is counted as holding it.
    pub expected: Option<Level>,
    /// People employed on the day whose current level is at or above their own target, else at or
    /// above `expected`; in order of id.
    pub holders: Vec<PersonId>,
    /// People employed on the day who are required to have the competence.
    pub needed: usize,
}

impl Coverage {
    /// How exposed the school is; `None` when nobody needs the competence or several hold it.
    pub fn risk(&self) -> Option<Risk> {
        match (self.needed, self.holders.len()) {
            (0, _) => None,
            (_, 0) => Some(Risk::Nobody),
            (_, 1) => Some(Risk::OnePerson),
            _ => None,
        }
    }
}

/// How exposed the school is in a competence that it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// One person holds it.
    OnePerson,
    /// Nobody holds it.
    Nobody,
}

/// The coverage of each competence on a day, in the order of the framework.
pub fn coverage(
    plan: &Plan,
    standings: &Standings,
    requirements: &Requirements,
    day: PlanDate,
) -> Vec<Coverage> {
    let mut found = uncovered(plan, requirements, day);
    for (id, person, row) in standings.rows_in(plan) {
        if person.is_employed_on(day) {
            let levels = row.iter().map(Cell::level);
            add_holder(&mut found, id, levels, requirements.row(id));
        }
    }
    found
}

/// What is needed of each competence on a day, with nobody counted as holding it.
pub(super) fn uncovered(plan: &Plan, requirements: &Requirements, day: PlanDate) -> Vec<Coverage> {
    let mut targets = vec![Distribution::default(); requirements.competences().len()];
    for (_, person, row) in requirements.rows_in(plan) {
        if person.is_employed_on(day) {
            for (asked, targets) in row.iter().zip(&mut targets) {
                targets.add(asked.and_then(|it| it.target()));
            }
        }
    }
    (requirements.competences().iter().zip(&targets))
        .map(|(competence, targets)| Coverage {
            competence: *competence,
            expected: commonest(targets),
            holders: Vec::new(),
            needed: targets.n(),
        })
        .collect()
}

/// The same need with nobody counted as holding it.
pub(super) fn without_holders(found: &[Coverage]) -> Vec<Coverage> {
    let bare = |it: &Coverage| Coverage {
        holders: Vec::new(),
        ..*it
    };
    found.iter().map(bare).collect()
}

/// Counts a person with these levels in every competence that the person holds. People must come in order of id.
pub(super) fn add_holder(
    found: &mut [Coverage],
    id: PersonId,
    levels: impl Iterator<Item = Option<Level>>,
    asked: &[Option<Requirement>],
) {
    for ((level, asked), coverage) in levels.zip(asked).zip(found) {
        let target = asked.and_then(|it| it.target()).or(coverage.expected);
        if target.is_some() && level >= target {
            coverage.holders.push(id);
        }
    }
}

/// The commonest level, the lower one of two equally common; `None` when there is none.
fn commonest(levels: &Distribution) -> Option<Level> {
    let most = levels.counts.iter().max().filter(|most| **most > 0)?;
    levels
        .counts
        .iter()
        .position(|count| count == most)
        .map(Level::saturating)
}
