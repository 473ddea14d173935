//! The figures of the front page: where the school stands, where it moves, what is missing.

use super::distribution::{RoundDistribution, Standing};
use super::gap::Gap;
use super::staff::PersonSummary;

/// Where the school stands today. Only people employed today count, except in earlier rounds,
/// where those count who were employed then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Today's standing: people, cells by level, cells not assessed, people on level 0.
    pub now: Standing,
    /// The standing at every round up to today, oldest first.
    pub rounds: Vec<RoundDistribution>,
    /// Which of `rounds` today is to be compared with: the newest that lies before the newest
    /// ratings. `None` when there is nothing earlier to compare with.
    pub previous: Option<usize>,
    /// Of the people on level 0 now, those whose every competence on level 0 is covered by an
    /// active agreement. The denominator is `now.people_on_zero`.
    pub on_zero_with_agreement: usize,
    /// Requirements met, of those assessed.
    pub gap: Gap,
    /// People who were never assessed.
    pub people_not_assessed: usize,
    /// People whose newest assessment is more than twelve months old.
    pub people_assessed_long_ago: usize,
    /// People who started within the last twelve months.
    pub newcomers: usize,
}

impl Overview {
    /// People employed today.
    pub const fn staff(&self) -> usize {
        self.now.people
    }

    /// The round that today is compared with; `None` when there is none.
    pub fn previous_round(&self) -> Option<&RoundDistribution> {
        self.rounds.get(self.previous?)
    }

    pub(super) fn of(
        now: Standing,
        rounds: Vec<RoundDistribution>,
        previous: Option<usize>,
        gap: Gap,
        people: &[PersonSummary],
    ) -> Self {
        let count = |of: fn(&PersonSummary) -> bool| people.iter().filter(|it| of(it)).count();
        Self {
            now,
            rounds,
            previous,
            on_zero_with_agreement: count(|it| it.on_zero > 0 && it.on_zero_without_agreement == 0),
            gap,
            people_not_assessed: count(|it| it.assessed == 0),
            people_assessed_long_ago: count(|it| it.is_old),
            newcomers: count(|it| it.is_newcomer),
        }
    }
}
