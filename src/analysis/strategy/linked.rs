//! Indicators that the plan fills itself: counted on any number of days in one walk through the
//! assessments, which may be a walk that somebody else makes anyway.
//!
//! On each day a person's cells are read once into one bit for each competence, and each figure
//! then counts bits; so sixteen indicators cost little more than one.
//!
//! Only people employed on the day count, with the team, the roles and the expectations that the
//! plan has for them now, because it keeps no dates of these.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan as _;

use super::indicator::{Counted, Value};
use crate::analysis::requirements::Requirements;
use crate::analysis::staff::OLD_AFTER_MONTHS;
use crate::analysis::standings::{Block, Cell, Standings, Sweep};
use crate::analysis::table::Grid;
use crate::model::{
    Amount, InitiativeState, Level, Link, LinkedFigure, Person, PersonId, Plan, PlanDate, Reading,
    Requirement,
};

/// The values of each link, oldest first: at every day of a round up to today, and today.
///
/// Days on which there was nothing to count give no value. Ratings are walked once for all links.
pub fn linked_values(plan: &Plan, links: &[&Link], today: PlanDate) -> Vec<Vec<Value>> {
    let requirements = Requirements::on(plan, &Arc::new(Grid::of(plan)));
    values_on(plan, &requirements, links, &days(plan, today))
}

/// The days that values are wanted for: those of rounds up to today, and today.
pub(in crate::analysis) fn days(plan: &Plan, today: PlanDate) -> BTreeSet<PlanDate> {
    let rounds = plan.rounds.values().map(|round| round.date);
    rounds.filter(|day| *day < today).chain([today]).collect()
}

/// The values of each link on the days, oldest first; none where there was nothing to count.
pub(in crate::analysis) fn values_on(
    plan: &Plan,
    requirements: &Requirements,
    links: &[&Link],
    days: &BTreeSet<PlanDate>,
) -> Vec<Vec<Value>> {
    let grid = requirements.grid();
    let mut counting = Counting::new(plan, requirements, links, days);
    let mut sweep = Sweep::new(plan, grid);
    let people = grid.everybody(plan);
    for block in Block::all(&people) {
        for day in days {
            counting.count(block, *day, sweep.advance_in(block, *day));
        }
    }
    values(plan, links, days, &counting.finish())
}

/// The values of each link, from what was counted of people on the days.
pub(in crate::analysis) fn values(
    plan: &Plan,
    links: &[&Link],
    days: &BTreeSet<PlanDate>,
    counts: &LinkedCounts,
) -> Vec<Vec<Value>> {
    let of_link = |(link, counts): (&&Link, &Vec<Counted>)| {
        let on_day = |(day, counted): (&PlanDate, &Counted)| match link.figure {
            LinkedFigure::InitiativesDone => {
                value(link.figure, *day, initiatives_done(plan, link, *day))
            }
            figure => value(figure, *day, *counted),
        };
        days.iter().zip(counts).filter_map(on_day).collect()
    };
    links.iter().zip(&counts.0).map(of_link).collect()
}

/// What was counted of people for each link on each day; nothing for links that are not of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) struct LinkedCounts(Vec<Vec<Counted>>);

impl LinkedCounts {
    /// Puts what some people count now in the place of what they counted before.
    pub(in crate::analysis) fn replace(&mut self, before: &Self, after: &Self) {
        let theirs = before.0.iter().zip(&after.0);
        for (counts, (before, after)) in self.0.iter_mut().zip(theirs) {
            for (counted, (before, after)) in counts.iter_mut().zip(before.iter().zip(after)) {
                counted.part = (counted.part + after.part).saturating_sub(before.part);
                counted.whole = (counted.whole + after.whole).saturating_sub(before.whole);
            }
        }
    }
}

/// A share in percent or a number of people. `None` when there was nothing to count among: before
/// anybody was assessed, nobody on level 0 is no good news.
fn value(figure: LinkedFigure, date: PlanDate, counted: Counted) -> Option<Value> {
    let value = if figure.is_percent() {
        Amount::percent(counted.part, counted.whole)?
    } else if counted.whole > 0 {
        Amount::whole(i64::try_from(counted.part).unwrap_or(i64::MAX))
    } else {
        return None;
    };
    Some(Value {
        reading: Reading { date, value },
        counted,
    })
}

/// Initiatives done on a day, of those that were there and not deselected.
fn initiatives_done(plan: &Plan, link: &Link, day: PlanDate) -> Counted {
    let strategy = &plan.strategy;
    let mut counted = Counted::default();
    for initiative in strategy.initiatives.values() {
        if link.line.is_some() && strategy.line_of(initiative) != link.line {
            continue;
        }
        let begun = initiative.states.first().is_none_or(|it| it.date <= day);
        let state = initiative.state_on(day);
        if begun && state != InitiativeState::Deselected {
            counted.whole += 1;
            counted.part += usize::from(state == InitiativeState::Done);
        }
    }
    counted
}

/// Counts any number of links while somebody walks through the assessments of the people of a grid.
pub(in crate::analysis) struct Counting<'a> {
    requirements: &'a Requirements,
    needs: Vec<Need<'a>>,
    /// The columns that any of the needs looks at.
    columns: Vec<usize>,
    marks: Marks,
    /// Oldest first.
    days: Vec<PlanDate>,
}

impl<'a> Counting<'a> {
    pub(in crate::analysis) fn new(
        plan: &Plan,
        requirements: &'a Requirements,
        links: &[&'a Link],
        days: &BTreeSet<PlanDate>,
    ) -> Self {
        let grid = requirements.grid();
        let width = grid.competences().len();
        let people = grid.everybody(plan);
        let needs: Vec<_> = links
            .iter()
            .map(|link| Need::new(&people, grid, link, days.len()))
            .collect();
        let of_people = || needs.iter().filter(|need| need.is_of_people());
        let columns = (0..width)
            .filter(|column| of_people().any(|need| need.columns.has(*column)))
            .collect();
        Self {
            requirements,
            needs,
            columns,
            marks: Marks::blank(width),
            days: days.iter().copied().collect(),
        }
    }

    /// Counts some people on a day, from the standings of that day.
    pub(in crate::analysis) fn count(
        &mut self,
        block: Block<'_>,
        day: PlanDate,
        standings: &Standings,
    ) {
        let Ok(place) = self.days.binary_search(&day) else {
            return;
        };
        let recent_from = day.saturating_sub(OLD_AFTER_MONTHS.months());
        for (row, _, _) in block.employed(day) {
            if !self.needs.iter().any(|need| need.admits(row)) {
                continue;
            }
            let asked = self.requirements.row_at(row);
            let cells = standings.row_at(row);
            self.marks.read(cells, asked, &self.columns, recent_from);
            for need in self.needs.iter_mut().filter(|need| need.admits(row)) {
                if let Some(counted) = need.counts.get_mut(place) {
                    self.marks.count(need.link.figure, &need.columns, counted);
                }
            }
        }
    }

    /// What was counted, in the order in which links and days were given.
    pub(in crate::analysis) fn finish(self) -> LinkedCounts {
        LinkedCounts(self.needs.into_iter().map(|need| need.counts).collect())
    }
}

/// One bit for each column of the grid.
struct Bits(Vec<u64>);

impl Bits {
    fn blank(width: usize) -> Self {
        Self(vec![0; width.div_ceil(64)])
    }

    fn clear(&mut self) {
        self.0.fill(0);
    }

    fn set(&mut self, column: usize) {
        if let Some(word) = self.0.get_mut(column / 64) {
            *word |= 1 << (column % 64);
        }
    }

    fn has(&self, column: usize) -> bool {
        let word = self.0.get(column / 64).copied().unwrap_or(0);
        word >> (column % 64) & 1 == 1
    }

    /// How many bits both have.
    fn shared(&self, other: &Self) -> usize {
        let words = self.0.iter().zip(&other.0);
        words.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}

/// One figure that is wanted, and what it counted on each day so far.
struct Need<'a> {
    link: &'a Link,
    columns: Bits,
    /// By row of the grid: whether the person has a team and role of the link.
    admits: Vec<bool>,
    /// By day.
    counts: Vec<Counted>,
}

impl<'a> Need<'a> {
    fn new(people: &[(&PersonId, &Person)], grid: &Grid, link: &'a Link, days: usize) -> Self {
        let mut columns = Bits::blank(grid.competences().len());
        for (column, competence) in grid.competences().iter().enumerate() {
            if link.competences.is_empty() || link.competences.contains(competence) {
                columns.set(column);
            }
        }
        let admits = |(_, person): &(&PersonId, &Person)| {
            let team =
                link.teams.is_empty() || person.team.is_some_and(|it| link.teams.contains(&it));
            team && (link.roles.is_empty() || !link.roles.is_disjoint(&person.roles))
        };
        Self {
            link,
            columns,
            admits: people.iter().map(admits).collect(),
            counts: vec![Counted::default(); days],
        }
    }

    fn is_of_people(&self) -> bool {
        self.link.figure != LinkedFigure::InitiativesDone
    }

    fn admits(&self, row: usize) -> bool {
        self.is_of_people() && self.admits.get(row).copied().unwrap_or(false)
    }
}

/// What is known of one person on one day, one bit for each competence.
struct Marks {
    /// Something is expected.
    required: Bits,
    /// Something is expected and somebody looked.
    judged: Bits,
    met: Bits,
    assessed: Bits,
    on_zero: Bits,
    recent: Bits,
}

impl Marks {
    fn blank(width: usize) -> Self {
        Self {
            required: Bits::blank(width),
            judged: Bits::blank(width),
            met: Bits::blank(width),
            assessed: Bits::blank(width),
            on_zero: Bits::blank(width),
            recent: Bits::blank(width),
        }
    }

    /// Reads the cells of the given columns.
    fn read(
        &mut self,
        cells: &[Cell],
        asked: &[Option<Requirement>],
        columns: &[usize],
        recent_from: PlanDate,
    ) {
        let all = [
            &mut self.required,
            &mut self.judged,
            &mut self.met,
            &mut self.assessed,
            &mut self.on_zero,
            &mut self.recent,
        ];
        all.into_iter().for_each(Bits::clear);
        for column in columns.iter().copied() {
            let target = asked.get(column).copied().flatten();
            let target = target.and_then(Requirement::target);
            if target.is_some() {
                self.required.set(column);
            }
            let Some(cell) = cells.get(column) else {
                continue;
            };
            let Some(level) = cell.level() else {
                continue;
            };
            self.assessed.set(column);
            if level == Level::ZERO {
                self.on_zero.set(column);
            }
            if let Some(target) = target {
                self.judged.set(column);
                if level >= target {
                    self.met.set(column);
                }
            }
            if cell.last_rated() >= Some(recent_from) {
                self.recent.set(column);
            }
        }
    }

    /// Counts the person in a figure over some columns.
    fn count(&self, figure: LinkedFigure, columns: &Bits, counted: &mut Counted) {
        let mut one = |is_part: bool, is_counted: bool| {
            counted.part += usize::from(is_part && is_counted);
            counted.whole += usize::from(is_counted);
        };
        match figure {
            LinkedFigure::MeetsExpectation => {
                counted.part += self.met.shared(columns);
                counted.whole += self.judged.shared(columns);
            }
            LinkedFigure::OnZero => {
                one(self.on_zero.meets(columns), self.assessed.meets(columns));
            }
            LinkedFigure::Covered => {
                let asked = self.required.shared(columns);
                one(self.met.shared(columns) == asked, asked > 0);
            }
            LinkedFigure::AssessedLastYear => one(self.recent.meets(columns), true),
            LinkedFigure::InitiativesDone => {}
        }
    }
}
