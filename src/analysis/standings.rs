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
use crate::model::{Assessment, Level, Plan, PlanDate, Source};

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
        self.current().map(|rating| rating.level)
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
        self.seen_as(view).map(|rating| rating.level)
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

/// Walks through a plan's assessments once, oldest first, and stops at any number of days.
pub(super) struct Sweep<'a> {
    pending: Peekable<IntoIter<(PlanDate, &'a Assessment)>>,
    standings: Standings,
    latest: Option<PlanDate>,
}

impl<'a> Sweep<'a> {
    pub(super) fn new(plan: &'a Plan, grid: &Arc<Grid>) -> Self {
        let rounds: BTreeMap<_, _> = plan.rounds.iter().map(|(id, it)| (*id, it.date)).collect();
        let mut pending: Vec<_> = plan
            .assessments
            .values()
            .map(|assessment| {
                let round = assessment.round.and_then(|round| rounds.get(&round));
                let counts_from = round.map_or(assessment.date, |day| assessment.date.min(*day));
                (counts_from, assessment)
            })
            .collect();
        pending.sort_by_key(|(counts_from, _)| *counts_from);
        Self {
            pending: pending.into_iter().peekable(),
            standings: Standings::blank(Arc::clone(grid)),
            latest: None,
        }
    }

    /// Takes in everything that counts on the day. Days must come oldest first.
    pub(super) fn advance(&mut self, day: PlanDate) -> &Standings {
        let grid = Arc::clone(self.standings.grid());
        let mut guess = 0;
        while let Some((counts_from, assessment)) = self.pending.next_if(|(from, _)| *from <= day) {
            let Some(row) = grid.row_near(guess, assessment.person) else {
                continue;
            };
            guess = row + 1;
            let cells = self.standings.row_at_mut(row);
            for (column, level) in grid.columns_of(assessment.levels.iter()) {
                if let Some(cell) = cells.get_mut(column) {
                    cell.rate(Rating {
                        level: *level,
                        source: assessment.source,
                        date: assessment.date,
                    });
                }
            }
            if !assessment.levels.is_empty() {
                self.latest = Some(counts_from);
            }
        }
        &self.standings
    }

    /// The day from which the newest of what was taken in counts; `None` when there was nothing.
    pub(super) const fn latest(&self) -> Option<PlanDate> {
        self.latest
    }

    pub(super) fn finish(self) -> Standings {
        self.standings
    }
}
