//! Each employed person in short: the figures that findings and the overview rest on.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::standings::Cell;
use crate::model::{
    Agreement, AgreementState, CompetenceId, Level, Person, PersonId, Plan, PlanDate,
};

/// For how many months after their first day people count as newcomers.
pub const NEWCOMER_MONTHS: i32 = 12;
/// After how many months an assessment is called old.
pub const OLD_AFTER_MONTHS: i32 = 12;
/// From how many levels of difference own and leader's rating are worth a conversation.
pub const APART_FROM: u8 = 2;

/// One employed person in short. All counts are of competences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonSummary {
    /// Who.
    pub person: PersonId,
    /// The first day; `None` when not known.
    pub started: Option<PlanDate>,
    /// Whether the person started within the last [`NEWCOMER_MONTHS`].
    pub is_newcomer: bool,
    /// Assessed by anybody.
    pub assessed: usize,
    /// Currently on level 0.
    pub on_zero: usize,
    /// Currently on level 0 and not covered by an active agreement.
    pub on_zero_without_agreement: usize,
    /// Own and leader's rating lie [`APART_FROM`] levels or more apart.
    pub apart: usize,
    /// When anybody last rated the person; `None` when nobody did.
    pub last_rated: Option<PlanDate>,
    /// Whether `last_rated` lies more than [`OLD_AFTER_MONTHS`] back.
    pub is_old: bool,
}

/// What summaries are made from besides a person's ratings.
pub(super) struct Summing<'a> {
    competences: &'a [CompetenceId],
    agreements: BTreeMap<PersonId, Vec<&'a Agreement>>,
    newcomer_from: PlanDate,
    old_before: PlanDate,
}

impl<'a> Summing<'a> {
    /// For rows of a table of these competences.
    pub(super) fn new(plan: &'a Plan, competences: &'a [CompetenceId], today: PlanDate) -> Self {
        let mut agreements: BTreeMap<PersonId, Vec<&Agreement>> = BTreeMap::new();
        for agreement in plan.agreements.values() {
            if agreement.state == AgreementState::Active {
                agreements
                    .entry(agreement.person)
                    .or_default()
                    .push(agreement);
            }
        }
        let back = |months: i32| today.saturating_sub(months.months());
        Self {
            competences,
            agreements,
            newcomer_from: back(NEWCOMER_MONTHS),
            old_before: back(OLD_AFTER_MONTHS),
        }
    }

    /// One person in short: the ratings, the current level in each competence, and when anybody
    /// last rated the person.
    pub(super) fn summary(
        &self,
        (id, person): (PersonId, &Person),
        row: &[Cell],
        levels: &[Option<Level>],
        last_rated: Option<PlanDate>,
    ) -> PersonSummary {
        let is_apart = |cell: &&Cell| {
            let difference = cell.difference().map_or(0, i8::unsigned_abs);
            difference >= APART_FROM
        };
        let on_zero = || {
            let levels = self.competences.iter().zip(levels);
            levels.filter(|(_, level)| **level == Some(Level::ZERO))
        };
        let active = self.agreements.get(&id).map_or(&[][..], Vec::as_slice);
        let is_covered = |competence| active.iter().any(|it| it.covers(competence));
        PersonSummary {
            person: id,
            started: person.started,
            is_newcomer: person
                .started
                .is_some_and(|started| started > self.newcomer_from),
            assessed: levels.iter().filter(|level| level.is_some()).count(),
            on_zero: on_zero().count(),
            on_zero_without_agreement: on_zero().filter(|(id, _)| !is_covered(**id)).count(),
            apart: row.iter().filter(is_apart).count(),
            last_rated,
            is_old: last_rated.is_some_and(|rated| rated < self.old_before),
        }
    }
}
