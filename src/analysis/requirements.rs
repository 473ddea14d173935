//! What is expected of every person in every competence.
//!
//! Gives the same answer as [`Plan::requirement`] for each cell, found for whole rows at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::table::{Grid, Table};
use crate::model::{ExpectationScope, Plan, Requirement};

/// What is expected of every person in every competence; `None` where nobody asked for anything.
pub type Requirements = Table<Option<Requirement>>;

impl Requirements {
    /// The expectations of the plan as they hold for each person.
    pub fn of(plan: &Plan) -> Self {
        Self::on(plan, &Arc::new(Grid::of(plan)))
    }

    pub(super) fn on(plan: &Plan, grid: &Arc<Grid>) -> Self {
        let asked: BTreeMap<ExpectationScope, Vec<(usize, Requirement)>> = plan
            .expectations
            .iter()
            .map(|(scope, asked)| {
                let columns = grid.columns_of(asked.iter());
                (*scope, columns.map(|(at, what)| (at, *what)).collect())
            })
            .collect();
        let ask = |scope| asked.get(&scope).map_or(&[][..], Vec::as_slice);
        let mut table = Self::blank(Arc::clone(grid));
        for ((id, person), row) in grid.everybody(plan).into_iter().zip(0..) {
            let cells = table.row_at_mut(row);
            for role in &person.roles {
                for (column, requirement) in ask(ExpectationScope::Role(*role)) {
                    raise(cells, *column, *requirement);
                }
            }
            let team = person
                .team
                .map_or(&[][..], |it| ask(ExpectationScope::Team(it)));
            let own = ask(ExpectationScope::Person(*id));
            for (column, requirement) in team.iter().chain(own) {
                if let Some(cell) = cells.get_mut(*column) {
                    *cell = Some(*requirement);
                }
            }
        }
        table
    }
}

/// Of several roles the one that asks for most holds.
fn raise(cells: &mut [Option<Requirement>], column: usize, requirement: Requirement) {
    let weight = |it: Requirement| (it.target(), it.lowest());
    if let Some(cell) = cells.get_mut(column)
        && cell.is_none_or(|there| weight(there) <= weight(requirement))
    {
        *cell = Some(requirement);
    }
}
