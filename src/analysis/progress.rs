//! How far a round of assessment has come.

use std::collections::BTreeMap;

use super::table::Grid;
use crate::model::{Plan, RoundId, Source};

/// How far a round has come with the ratings of one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundProgress {
    /// Whose ratings.
    pub source: Source,
    /// People who are rated in every competence.
    pub done: usize,
    /// People who are rated in some competences, but not in all.
    pub begun: usize,
    /// People who take part: the denominator of `done` and `begun`.
    pub total: usize,
    /// Ratings given.
    pub cells_rated: usize,
    /// Ratings that the round asks for: people times competences.
    pub cells_total: usize,
}

/// The progress of a round for each source that it asks for, in the order of [`Source::ALL`];
/// empty for a round that is not in the plan.
pub fn of_round(plan: &Plan, round: RoundId) -> Vec<RoundProgress> {
    let Some(details) = plan.rounds.get(&round) else {
        return Vec::new();
    };
    let grid = Grid::of(plan);
    let width = grid.competences().len();
    let mut rated: BTreeMap<(Source, _), usize> = BTreeMap::new();
    for assessment in plan
        .assessments
        .values()
        .filter(|it| it.round == Some(round))
    {
        if details.people.contains(&assessment.person) {
            let cells = grid.columns_of(assessment.levels.iter()).count();
            *rated
                .entry((assessment.source, assessment.person))
                .or_default() += cells;
        }
    }
    details
        .sources
        .iter()
        .map(|source| {
            let counts = || {
                rated
                    .iter()
                    .filter(|((of, _), _)| of == source)
                    .map(|(_, n)| *n)
            };
            RoundProgress {
                source: *source,
                done: counts().filter(|n| *n > 0 && *n >= width).count(),
                begun: counts().filter(|n| *n > 0 && *n < width).count(),
                total: details.people.len(),
                cells_rated: counts().sum(),
                cells_total: details.people.len() * width,
            }
        })
        .collect()
}
