//! How many stand on each level: by competence, and over the rounds of assessment.

use std::sync::Arc;

use super::ordinal::Distribution;
use super::slice::Slice;
use super::standings::{Standings, Sweep};
use super::table::Grid;
use crate::model::{CompetenceId, Level, Plan, PlanDate, Round, RoundId};

/// The standing of a part of the school at one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundDistribution {
    /// Which round.
    pub round: RoundId,
    /// What it is called.
    pub title: String,
    /// The day that stands for it.
    pub date: PlanDate,
    /// The figures of that day.
    pub standing: Standing,
}

/// How a part of the school stands on one day; only people employed that day count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Cells by level; a cell is a person in a competence.
    pub distribution: Distribution,
    /// People employed that day, assessed or not.
    pub people: usize,
    /// Those of them who were assessed in at least one competence: the denominator of
    /// `people_on_zero`.
    pub people_assessed: usize,
    /// Those who are on level 0 in at least one competence.
    pub people_on_zero: usize,
}

impl Standing {
    /// The standing of a slice on a day, from the standings of that day.
    pub fn of(plan: &Plan, standings: &Standings, slice: &Slice, day: PlanDate) -> Self {
        let columns = slice.columns(plan, standings.grid());
        let mut standing = Self {
            distribution: Distribution::empty(plan.framework.scale.len()),
            ..Self::default()
        };
        for (_, _, row) in slice.rows(plan, standings, day) {
            let (mut assessed, mut on_zero) = (false, false);
            for cell in columns.iter().filter_map(|column| row.get(*column)) {
                let level = cell.level_as(slice.view);
                assessed |= level.is_some();
                on_zero |= level == Some(Level::ZERO);
                standing.distribution.add(level);
            }
            standing.people += 1;
            standing.people_assessed += usize::from(assessed);
            standing.people_on_zero += usize::from(on_zero);
        }
        standing
    }
}

/// The distribution in each competence of the slice, in the order of the framework.
///
/// `standings` are those of the slice's day.
pub fn by_competence(
    plan: &Plan,
    standings: &Standings,
    slice: &Slice,
    today: PlanDate,
) -> Vec<(CompetenceId, Distribution)> {
    let columns = slice.columns(plan, standings.grid());
    let empty = Distribution::empty(plan.framework.scale.len());
    let mut found: Vec<_> = slice
        .competences(plan)
        .into_iter()
        .map(|id| (id, empty.clone()))
        .collect();
    for (_, _, row) in slice.rows(plan, standings, slice.day(today)) {
        for (column, (_, distribution)) in columns.iter().zip(&mut found) {
            distribution.add(row.get(*column).and_then(|cell| cell.level_as(slice.view)));
        }
    }
    found
}

/// The slice at each round up to its day, oldest round first, with the people employed then.
pub fn over_rounds(plan: &Plan, slice: &Slice, today: PlanDate) -> Vec<RoundDistribution> {
    let mut sweep = Sweep::new(plan, &Arc::new(Grid::of(plan)));
    sweep_rounds(plan, slice, slice.day(today), &mut sweep)
}

pub(super) fn sweep_rounds(
    plan: &Plan,
    slice: &Slice,
    until: PlanDate,
    sweep: &mut Sweep<'_>,
) -> Vec<RoundDistribution> {
    let at = |(id, round): (RoundId, &Round)| RoundDistribution {
        round: id,
        title: round.title.clone(),
        date: round.date,
        standing: Standing::of(plan, sweep.advance(round.date), slice, round.date),
    };
    plan.rounds_by_date()
        .into_iter()
        .take_while(|(_, round)| round.date <= until)
        .map(at)
        .collect()
}
