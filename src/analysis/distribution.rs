//! How many stand on each level: by competence, and over the rounds of assessment.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::ordinal::Distribution;
use super::slice::Slice;
use super::standings::{Block, Cell, Standings, Sweep, View};
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
        let mut standing = Self::blank(plan);
        for (_, _, row) in slice.rows(plan, standings, day) {
            standing.add(levels(row, &columns, slice.view));
        }
        standing
    }

    /// Nobody, on the levels of the plan's scale.
    pub(super) fn blank(plan: &Plan) -> Self {
        Self {
            distribution: Distribution::empty(plan.framework.scale.len()),
            ..Self::default()
        }
    }

    /// Puts what some people count now in the place of what they counted before.
    pub(super) fn replace(&mut self, before: &Self, after: &Self) {
        self.distribution
            .replace(&before.distribution, &after.distribution);
        let less = |all: usize, before: usize| all.saturating_sub(before);
        self.people = less(self.people + after.people, before.people);
        let assessed = self.people_assessed + after.people_assessed;
        self.people_assessed = less(assessed, before.people_assessed);
        let on_zero = self.people_on_zero + after.people_on_zero;
        self.people_on_zero = less(on_zero, before.people_on_zero);
    }

    /// Counts one person more, whose levels these are.
    pub(super) fn add(&mut self, levels: impl Iterator<Item = Option<Level>>) {
        let (mut assessed, mut on_zero) = (false, false);
        for level in levels {
            assessed |= level.is_some();
            on_zero |= level == Some(Level::ZERO);
            self.distribution.add(level);
        }
        self.people += 1;
        self.people_assessed += usize::from(assessed);
        self.people_on_zero += usize::from(on_zero);
    }
}

/// A person's levels in the columns that are looked at.
fn levels(row: &[Cell], columns: &[usize], view: View) -> impl Iterator<Item = Option<Level>> {
    let cells = columns.iter().filter_map(|column| row.get(*column));
    cells.map(move |cell| cell.level_as(view))
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
    let grid = Arc::new(Grid::of(plan));
    let mut sweep = Sweep::new(plan, &grid);
    let mut rounds = Rounds::until(slice.day(today), plan, slice, &grid);
    let people = grid.everybody(plan);
    let days = rounds.days();
    for block in Block::all(&people) {
        for day in &days {
            rounds.count(block, *day, sweep.advance_in(block, *day));
        }
    }
    rounds.counted
}

/// Rounds whose figures are being counted, some people after the other.
pub(super) struct Rounds<'a> {
    slice: &'a Slice,
    columns: Vec<usize>,
    pub(super) counted: Vec<RoundDistribution>,
}

impl<'a> Rounds<'a> {
    /// The rounds of a plan up to a day, oldest first, with nobody counted.
    pub(super) fn until(day: PlanDate, plan: &Plan, slice: &'a Slice, grid: &Grid) -> Self {
        let blank = |(id, round): (RoundId, &Round)| RoundDistribution {
            round: id,
            title: round.title.clone(),
            date: round.date,
            standing: Standing::blank(plan),
        };
        let rounds = plan.rounds_by_date().into_iter();
        Self {
            slice,
            columns: slice.columns(plan, grid),
            counted: rounds
                .take_while(|(_, round)| round.date <= day)
                .map(blank)
                .collect(),
        }
    }

    /// The days of the rounds, oldest first.
    pub(super) fn days(&self) -> BTreeSet<PlanDate> {
        self.counted.iter().map(|round| round.date).collect()
    }

    /// Counts some people at the rounds of a day, from the standings of that day.
    pub(super) fn count(&mut self, block: Block<'_>, day: PlanDate, standings: &Standings) {
        for round in self.counted.iter_mut().filter(|round| round.date == day) {
            for (row, _, person) in block.employed(day) {
                if self.slice.admits(person) {
                    let row = standings.row_at(row);
                    let levels = levels(row, &self.columns, self.slice.view);
                    round.standing.add(levels);
                }
            }
        }
    }
}
