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
    /// Whether the figures may leave the leader's own screen; see [`privacy::publishable`].
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
        let mut rows: Vec<HeatRow> = teams
            .iter()
            .copied()
            .chain([None])
            .map(|team| HeatRow {
                team,
                people: 0,
                cells: cells.clone(),
            })
            .collect();
        for (_, person, ratings) in slice.rows(plan, standings, slice.day(today)) {
            let Some(row) = rows.get_mut(row_of(person.team)) else {
                continue;
            };
            row.people += 1;
            for (column, cell) in columns.iter().zip(&mut row.cells) {
                let rating = ratings.get(*column);
                cell.distribution
                    .add(rating.and_then(|it| it.level_as(slice.view)));
            }
        }
        rows.retain(|row| row.people > 0);
        let mut map = Self {
            competences: slice.competences(plan),
            rows,
            total: cells,
        };
        map.protect(threshold);
        map
    }

    /// Adds up the totals and marks what may be published, one competence at a time.
    fn protect(&mut self, threshold: Threshold) {
        for (column, total) in self.total.iter_mut().enumerate() {
            let mut cells: Vec<&mut HeatCell> = self
                .rows
                .iter_mut()
                .filter_map(|row| row.cells.get_mut(column))
                .collect();
            let groups = cells.iter().map(|cell| &cell.distribution);
            let publishable = privacy::publishable_distributions(groups, threshold);
            for (cell, shown) in cells.iter_mut().zip(publishable.groups) {
                cell.publishable = shown;
                total.distribution.merge(&cell.distribution);
            }
            total.publishable = publishable.total;
        }
    }
}
