//! Who stands where on a given day: every person's ratings in every competence.
//!
//! What is *current*: the newest agreed rating, else the leader's newest, else the person's own
//! newest; a test counts as agreed. Ratings from different sources stand side by side and never
//! overwrite each other.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::sync::Arc;
use std::vec::IntoIter;

use super::table::{Grid, Table};
use crate::model::{Assessment, Level, Person, PersonId, Plan, PlanDate, Source};

/// One rating: which level, who gave it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The level.
    pub level: Level,
    /// Who gave it.
    pub source: Source,
    /// When it holds from.
    pub date: PlanDate,
}

/// Which of the ratings that stand side by side is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// The one that counts: agreed, else the leader's, else the person's own.
    #[default]
    Current,
    /// The person's own.
    Own,
    /// The leader's.
    Leader,
    /// What was agreed or tested.
    Agreed,
}

impl View {
    /// Every view, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Current, Self::Own, Self::Leader, Self::Agreed];
}

/// The newest ratings of one person in one competence; `None` where nobody of that kind gave one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The person's own newest.
    pub own: Option<Rating>,
    /// The leader's newest.
    pub leader: Option<Rating>,
    /// What was newest agreed or tested.
    pub agreed: Option<Rating>,
}

impl Cell {
    /// The rating that counts; `None` when the person was not assessed in the competence.
    pub fn current(&self) -> Option<Rating> {
        self.agreed.or(self.leader).or(self.own)
    }

    /// The level that counts; `None` when not assessed.
    pub fn level(&self) -> Option<Level> {
        let ratings = [self.agreed, self.leader, self.own];
        let [agreed, leader, own] = ratings.map(|rating| rating.map(|it| it.level));
        agreed.or(leader).or(own)
    }

    /// The newest rating in the view; `None` when there is none of that kind.
    pub fn seen_as(&self, view: View) -> Option<Rating> {
        match view {
            View::Current => self.current(),
            View::Own => self.own,
            View::Leader => self.leader,
            View::Agreed => self.agreed,
        }
    }

    /// The level in the view; `None` when there is no rating of that kind.
    pub fn level_as(&self, view: View) -> Option<Level> {
        match view {
            View::Current => self.level(),
            _ => self.seen_as(view).map(|rating| rating.level),
        }
    }

    /// How many levels the leader's rating lies above the person's own; negative when it lies
    /// below, `None` unless both gave one.
    pub fn difference(&self) -> Option<i8> {
        let (leader, own) = (self.leader?.level.get(), self.own?.level.get());
        Some(leader.cast_signed() - own.cast_signed())
    }

    /// When anybody last rated the person in the competence; `None` when nobody did.
    pub fn last_rated(&self) -> Option<PlanDate> {
        [self.own, self.leader, self.agreed]
            .into_iter()
            .flatten()
            .map(|rating| rating.date)
            .max()
    }

    /// Puts in a rating unless a newer one of its kind is there. Of two on the same day the one
    /// that comes later holds.
    pub(super) fn rate(&mut self, rating: Rating) {
        let place = match rating.source {
            Source::Own => &mut self.own,
            Source::Leader => &mut self.leader,
            Source::Agreed | Source::Test => &mut self.agreed,
        };
        if place.is_none_or(|there| there.date <= rating.date) {
            *place = Some(rating);
        }
    }
}

/// Every person's ratings in every competence on one day.
pub type Standings = Table<Cell>;

impl Standings {
    /// The standings on a day, of everybody who is or was at the school.
    ///
    /// Counts what is dated that day or earlier, and what belongs to a round of that day or
    /// earlier: a round's ratings often reach the plan some days after the round.
    pub fn of(plan: &Plan, on: PlanDate) -> Self {
        let mut sweep = Sweep::new(plan, &Arc::new(Grid::of(plan)));
        sweep.advance(on);
        sweep.finish()
    }
}

/// How many people's rows are filled and counted before the next ones'. So many stay close to the
/// processor, and a school ten times as large takes ten times as long instead of fifteen.
const BLOCK: usize = 128;

/// Some people of a plan who follow one another, with the numbers of their rows.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    number: usize,
    people: &'a [(&'a PersonId, &'a Person)],
}

impl<'a> Block<'a> {
    /// Everybody of a plan in blocks; `people` are all of them in order of id.
    pub(super) fn all(people: &'a [(&'a PersonId, &'a Person)]) -> impl Iterator<Item = Self> {
        let blocks = people.chunks(BLOCK).enumerate();
        blocks.map(|(number, people)| Self { number, people })
    }

    /// Those employed on the day, with the numbers of their rows.
    pub(super) fn employed(
        self,
        day: PlanDate,
    ) -> impl Iterator<Item = (usize, PersonId, &'a Person)> {
        let rows = self.people.iter().zip(self.number * BLOCK..);
        rows.filter(move |((_, person), _)| person.is_employed_on(day))
            .map(|((id, person), row)| (row, **id, *person))
    }
}

/// Walks through a plan's assessments once, oldest first, and stops at any number of days.
pub(super) struct Sweep<'a> {
    /// What is not taken in yet, by block of people.
    pending: Vec<Peekable<IntoIter<Sheet<'a>>>>,
    standings: Standings,
    latest: Option<PlanDate>,
    /// When each person was last rated, by row; `None` for those who were not.
    last_rated: Vec<Option<PlanDate>>,
}

/// An assessment, the row it belongs to, and the day from which it counts.
struct Sheet<'a> {
    row: usize,
    counts_from: PlanDate,
    assessment: &'a Assessment,
}

/// The assessments of the people of the grid, in order of creation.
fn sheets<'a>(plan: &'a Plan, grid: &Grid) -> impl Iterator<Item = Sheet<'a>> {
    let rounds: BTreeMap<_, _> = plan.rounds.iter().map(|(id, it)| (*id, it.date)).collect();
    let mut guess = 0;
    plan.assessments.values().filter_map(move |assessment| {
        let row = grid.row_near(guess, assessment.person)?;
        guess = row + 1;
        let round = assessment.round.and_then(|round| rounds.get(&round));
        let counts_from = round.map_or(assessment.date, |day| assessment.date.min(*day));
        Some(Sheet {
            row,
            counts_from,
            assessment,
        })
    })
}

/// The day from which the newest ratings count, of those that count today; `None` when nobody
/// was rated.
pub(super) fn newest_ratings(plan: &Plan, grid: &Grid, today: PlanDate) -> Option<PlanDate> {
    sheets(plan, grid)
        .filter(|sheet| !sheet.assessment.levels.is_empty())
        .map(|sheet| sheet.counts_from)
        .filter(|counts_from| *counts_from <= today)
        .max()
}

impl<'a> Sweep<'a> {
    pub(super) fn new(plan: &'a Plan, grid: &Arc<Grid>) -> Self {
        let blocks = grid.people().len().div_ceil(BLOCK);
        let mut pending: Vec<Vec<Sheet<'a>>> = Vec::new();
        pending.resize_with(blocks, Vec::new);
        for sheet in sheets(plan, grid) {
            if let Some(block) = pending.get_mut(sheet.row / BLOCK) {
                block.push(sheet);
            }
        }
        for block in &mut pending {
            block.sort_by_key(|sheet| sheet.counts_from);
        }
        Self {
            pending: pending
                .into_iter()
                .map(|block| block.into_iter().peekable())
                .collect(),
            standings: Standings::blank(Arc::clone(grid)),
            latest: None,
            last_rated: vec![None; grid.people().len()],
        }
    }

    /// Takes in everything that counts on the day. Days must come oldest first.
    pub(super) fn advance(&mut self, day: PlanDate) -> &Standings {
        for block in 0..self.pending.len() {
            self.advance_block(block, day);
        }
        &self.standings
    }

    /// [`Self::advance`] for some people only, whose days must come oldest first.
    pub(super) fn advance_in(&mut self, block: Block<'_>, day: PlanDate) -> &Standings {
        self.advance_block(block.number, day);
        &self.standings
    }

    fn advance_block(&mut self, block: usize, day: PlanDate) {
        let Some(pending) = self.pending.get_mut(block) else {
            return;
        };
        let grid = Arc::clone(self.standings.grid());
        while let Some(sheet) = pending.next_if(|sheet| sheet.counts_from <= day) {
            let assessment = sheet.assessment;
            let cells = self.standings.row_at_mut(sheet.row);
            if !assessment.levels.is_empty() {
                self.latest = self.latest.max(Some(sheet.counts_from));
            }
            let mut is_rated = false;
            for (column, level) in grid.columns_of(assessment.levels.iter()) {
                if let Some(cell) = cells.get_mut(column) {
                    is_rated = true;
                    cell.rate(Rating {
                        level: *level,
                        source: assessment.source,
                        date: assessment.date,
                    });
                }
            }
            if is_rated && let Some(last) = self.last_rated.get_mut(sheet.row) {
                *last = (*last).max(Some(assessment.date));
            }
        }
    }

    /// The day from which the newest of what was taken in counts; `None` when there was nothing.
    pub(super) const fn latest(&self) -> Option<PlanDate> {
        self.latest
    }

    /// What was taken in so far of the person of a row.
    pub(super) fn row_at(&self, row: usize) -> &[Cell] {
        self.standings.row_at(row)
    }

    /// When the person of a row was last rated, of what was taken in; `None` when nobody did.
    pub(super) fn last_rated(&self, row: usize) -> Option<PlanDate> {
        self.last_rated.get(row).copied().flatten()
    }

    pub(super) fn finish(self) -> Standings {
        self.standings
    }
}
