//! Teams against competences: where the school is strong and where it is not.

use super::ordinal::Distribution;
use super::privacy::{self, Threshold};
use super::slice::Slice;
use super::standings::Standings;
use crate::model::{CompetenceId, Plan, PlanDate, TeamId};

/// Teams as rows, competences as columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatMap {
    /// The columns, in the order of the framework.
    pub competences: Vec<CompetenceId>,
    /// The teams in order of creation; people without a team last, when there are any.
    pub rows: Vec<HeatRow>,
    /// All rows together, for each competence.
    pub total: Vec<HeatCell>,
}

/// One team's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// The team; `None` is everybody who is in no team.
    pub team: Option<TeamId>,
    /// People of the row who work at the school on the day.
    pub people: usize,
    /// One cell for each competence.
    pub cells: Vec<HeatCell>,
}

/// One team in one competence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatCell {
    /// The team's people by level.
    pub distribution: Distribution,
    /// Whether the figures may leave the leader's own screen, also beside those of the whole
    /// school; see [`privacy::publishable_parts`].
    pub publishable: bool,
}

impl HeatMap {
    /// The map of a slice. `standings` are those of the slice's day. Teams without people in the
    /// slice are left out.
    pub fn of(
        plan: &Plan,
        standings: &Standings,
        slice: &Slice,
        today: PlanDate,
        threshold: Threshold,
    ) -> Self {
        let columns = slice.columns(plan, standings.grid());
        let blank = HeatCell {
            distribution: Distribution::empty(plan.framework.scale.len()),
            publishable: false,
        };
        let cells = vec![blank; columns.len()];
        let teams: Vec<Option<TeamId>> = plan.teams.keys().copied().map(Some).collect();
        let row_of = |team: Option<TeamId>| teams.binary_search(&team).unwrap_or(teams.len());
        let row = |team| HeatRow {
            team,
            people: 0,
            cells: cells.clone(),
        };
        let mut rows: Vec<HeatRow> = teams.iter().copied().chain([None]).map(row).collect();
        let mut rests = rows.clone();
        let whole = slice.of_everybody();
        for (_, person, ratings) in whole.rows(plan, standings, slice.day(today)) {
            let of = if slice.admits(person) {
                &mut rows
            } else {
                &mut rests
            };
            let Some(row) = of.get_mut(row_of(person.team)) else {
                continue;
            };
            row.people += 1;
            for (column, cell) in columns.iter().zip(&mut row.cells) {
                let rating = ratings.get(*column);
                cell.distribution
                    .add(rating.and_then(|it| it.level_as(slice.view)));
            }
        }
        let mut map = Self {
            competences: slice.competences(plan),
            rows,
            total: cells,
        };
        map.protect(&rests, threshold);
        map.rows.retain(|row| row.people > 0);
        map
    }

    /// Adds up the totals and marks what may be published, one competence at a time. `rests` are
    /// those of each row who are not in the slice.
    fn protect(&mut self, rests: &[HeatRow], threshold: Threshold) {
        for (column, total) in self.total.iter_mut().enumerate() {
            let both = self.rows.iter().zip(rests).filter_map(|(row, rest)| {
                let (part, rest) = (row.cells.get(column)?, rest.cells.get(column)?);
                let (part, rest) = (&part.distribution, &rest.distribution);
                Some((part.counts.as_slice(), rest.counts.as_slice()))
            });
            let parts: Vec<_> = both.collect();
            let publishable = privacy::publishable_parts(&parts, threshold);
            let cells = self.rows.iter_mut().map(|row| row.cells.get_mut(column));
            for (cell, shown) in cells.flatten().zip(publishable.groups) {
                cell.publishable = shown;
                total.distribution.merge(&cell.distribution);
            }
            total.publishable = publishable.total;
        }
    }
}
