//! Each employed person in short: the figures that findings and the overview rest on.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::standings::{Cell, Standings};
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

/// Everybody employed on the day, in order of id. `standings` are those of the day.
pub fn summaries(plan: &Plan, standings: &Standings, today: PlanDate) -> Vec<PersonSummary> {
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
    let (newcomer_from, old_before) = (back(NEWCOMER_MONTHS), back(OLD_AFTER_MONTHS));
    let summary = |(id, person, row): (PersonId, &Person, &[Cell])| {
        let active = agreements.get(&id).map_or(&[][..], Vec::as_slice);
        let cells = standings.competences().iter().zip(row);
        let counts = count(cells, active);
        PersonSummary {
            person: id,
            started: person.started,
            is_newcomer: person
                .started
                .is_some_and(|started| started > newcomer_from),
            is_old: counts.last_rated.is_some_and(|rated| rated < old_before),
            assessed: counts.assessed,
            on_zero: counts.on_zero,
            on_zero_without_agreement: counts.on_zero_without_agreement,
            apart: counts.apart,
            last_rated: counts.last_rated,
        }
    };
    standings
        .rows_in(plan)
        .filter(|(_, person, _)| person.is_employed_on(today))
        .map(summary)
        .collect()
}

#[derive(Default)]
struct Counts {
    assessed: usize,
    on_zero: usize,
    on_zero_without_agreement: usize,
    apart: usize,
    last_rated: Option<PlanDate>,
}

fn count<'a>(
    cells: impl Iterator<Item = (&'a CompetenceId, &'a Cell)>,
    active: &[&Agreement],
) -> Counts {
    let mut counts = Counts::default();
    for (competence, cell) in cells {
        let Some(level) = cell.level() else {
            continue;
        };
        counts.assessed += 1;
        counts.last_rated = counts.last_rated.max(cell.last_rated());
        if cell
            .difference()
            .is_some_and(|it| it.unsigned_abs() >= APART_FROM)
        {
            counts.apart += 1;
        }
        if level == Level::ZERO {
            counts.on_zero += 1;
            let covered = active.iter().any(|agreement| agreement.covers(*competence));
            counts.on_zero_without_agreement += usize::from(!covered);
        }
    }
    counts
}
