//! The rounds as a table: who took part, how far it came, and how people stood.

use crate::analysis::gap::{Gap, Gaps};
use crate::analysis::progress::{self, RoundProgress};
use crate::analysis::{Analysis, Slice, Standings, distribution};
use crate::model::{Plan, PlanDate, RoundId};

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RoundRow {
    /// Which round.
    pub(super) round: RoundId,
    /// What it is called.
    pub(super) title: String,
    /// Its day.
    pub(super) date: PlanDate,
    /// Who takes part, of the whole school.
    pub(super) people: usize,
    /// How far each source that it asks for has come, of the whole school.
    pub(super) progress: Vec<RoundProgress>,
    /// People of the selection who were assessed by its day.
    pub(super) assessed: usize,
    /// Those of them on level 0 in at least one competence.
    pub(super) on_zero: usize,
    /// Requirements met on its day, of those assessed.
    pub(super) gap: Gap,
}

/// Every round of the plan, oldest first; a round still to come stands as of today.
pub(super) fn round_rows(plan: &Plan, analysis: &Analysis, slice: &Slice) -> Vec<RoundRow> {
    let row = |(id, round): (RoundId, &crate::model::Round)| {
        let on = round.date.min(analysis.today);
        let then = Slice {
            on: Some(on),
            ..slice.clone()
        };
        let standings = Standings::of(plan, on);
        let standing = distribution::Standing::of(plan, &standings, &then, on);
        let requirements = &analysis.requirements;
        let gaps = Gaps::of(plan, &standings, requirements, &then, analysis.today);
        RoundRow {
            round: id,
            title: round.title.clone(),
            date: round.date,
            people: round.people.len(),
            progress: progress::of_round(plan, id),
            assessed: standing.people_assessed,
            on_zero: standing.people_on_zero,
            gap: gaps.whole,
        }
    };
    plan.rounds_by_date().into_iter().map(row).collect()
}
