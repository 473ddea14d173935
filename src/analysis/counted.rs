//! What everybody's ratings add up to, and what becomes of it when a few people's ratings change.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::coverage::{self, Coverage};
use super::distribution::{RoundDistribution, Rounds, Standing};
use super::gap::Gap;
use super::requirements::Requirements;
use super::slice::Slice;
use super::staff::{PersonSummary, Summing};
use super::standings::{Block, Cell, Standings, Sweep};
use super::strategy::{self, Counting, LinkedCounts};
use super::table::Grid;
use crate::model::{PersonId, Plan, PlanDate};

/// What is counted of some people of a plan, or of everybody.
pub(super) struct Counted {
    /// Who stands where on the day.
    pub(super) standings: Standings,
    /// Those employed on the day, in short.
    pub(super) people: Vec<PersonSummary>,
    /// Who of them holds what.
    pub(super) coverage: Vec<Coverage>,
    /// How they stand on the day.
    pub(super) now: Standing,
    /// What they meet of what is expected on the day.
    pub(super) gap: Gap,
    /// How they stood at every round, oldest first.
    pub(super) rounds: Vec<RoundDistribution>,
    /// What the links of indicators counted, in the order of [`strategy::links`].
    pub(super) linked: LinkedCounts,
    /// The day from which the newest ratings count; `None` when nobody was rated.
    pub(super) newest: Option<PlanDate>,
}

impl Counted {
    /// Counts the people of the grid. `coverage` says what is needed and names no holders yet.
    ///
    /// Everything that is asked of a person is counted before the next one's ratings are looked
    /// at.
    pub(super) fn of(
        plan: &Plan,
        grid: &Arc<Grid>,
        requirements: &Requirements,
        mut coverage: Vec<Coverage>,
        today: PlanDate,
    ) -> Self {
        let slice = Slice::default();
        let summing = Summing::new(plan, grid.competences(), today);
        let mut sweep = Sweep::new(plan, grid);
        let mut rounds = Rounds::until(today, plan, &slice, grid);
        let (links, days) = (strategy::links(plan), strategy::days(plan, today));
        let mut linked = Counting::new(plan, requirements, &links, &days);
        let mut now = Standing::blank(plan);
        let mut gap = Gap::default();
        let mut people = Vec::with_capacity(grid.people().len());
        let mut levels = Vec::with_capacity(grid.competences().len());
        let everybody = grid.everybody(plan);
        for block in Block::all(&everybody) {
            for day in &days {
                let standings = sweep.advance_in(block, *day);
                rounds.count(block, *day, standings);
                linked.count(block, *day, standings);
            }
            for (number, id, person) in block.employed(today) {
                let row = sweep.row_at(number);
                let asked = requirements.row_at(number);
                levels.clear();
                levels.extend(row.iter().map(Cell::level));
                now.add(levels.iter().copied());
                gap.add_all(&levels, asked);
                coverage::add_holder(&mut coverage, id, levels.iter().copied(), asked);
                let last_rated = sweep.last_rated(number);
                people.push(summing.summary((id, person), row, &levels, last_rated));
            }
        }
        Self {
            newest: sweep.latest(),
            standings: sweep.finish(),
            people,
            coverage,
            now,
            gap,
            rounds: rounds.counted,
            linked: linked.finish(),
        }
    }

    /// Puts what some people count now in the place of what they counted before, but for
    /// `newest`, which some people do not tell.
    pub(super) fn replace(&mut self, before: &Self, after: Self) {
        self.standings.replace_rows(&after.standings);
        self.now.replace(&before.now, &after.now);
        self.gap.replace(before.gap, after.gap);
        let rounds = before.rounds.iter().zip(&after.rounds);
        for (round, (before, after)) in self.rounds.iter_mut().zip(rounds) {
            round.standing.replace(&before.standing, &after.standing);
        }
        self.linked.replace(&before.linked, &after.linked);
        for summary in after.people {
            let place = self
                .people
                .binary_search_by_key(&summary.person, |it| it.person);
            if let Some(there) = place.ok().and_then(|at| self.people.get_mut(at)) {
                *there = summary;
            }
        }
        let theirs = before.coverage.iter().zip(after.coverage);
        for (coverage, (before, after)) in self.coverage.iter_mut().zip(theirs) {
            coverage
                .holders
                .retain(|id| before.holders.binary_search(id).is_err());
            coverage.holders.extend(after.holders);
            coverage.holders.sort_unstable();
        }
    }
}

/// The people whose ratings differ between two plans.
pub(super) fn rated_anew(before: &Plan, after: &Plan) -> BTreeSet<PersonId> {
    let differences = before.assessments.diff(&after.assessments);
    let people = differences.flat_map(|difference| match difference {
        DiffItem::Add(_, it) | DiffItem::Remove(_, it) => [it.person, it.person],
        DiffItem::Update { old, new } => [old.1.person, new.1.person],
    });
    people.collect()
}

/// Whether everything besides ratings that is counted, or decides who is counted, is the same.
pub(super) fn counts_alike(before: &Plan, after: &Plan) -> bool {
    let rounds = |plan: &Plan| -> Vec<_> {
        let rounds = plan.rounds.iter();
        rounds
            .map(|(id, it)| (*id, it.date, it.title.clone()))
            .collect()
    };
    before.framework == after.framework
        && before.areas == after.areas
        && before.competences == after.competences
        && before.people == after.people
        && before.expectations == after.expectations
        && before.agreements == after.agreements
        && rounds(before) == rounds(after)
        && strategy::links(before) == strategy::links(after)
}
