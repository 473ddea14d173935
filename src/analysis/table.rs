//! A dense table with people as rows and competences as columns.
//!
//! Every figure over all cells walks such a table row by row; nothing here looks a cell up in a
//! map. People stand in order of id, competences in the order of the framework.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{CompetenceId, Person, PersonId, Plan};

/// What the rows and columns of a [`Table`] stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    people: Vec<PersonId>,
    competences: Vec<CompetenceId>,
    /// Columns by id, for finding one and for walking beside a sorted map.
    columns: Vec<(CompetenceId, usize)>,
}

impl Grid {
    /// Everybody who is or was at the school, and every competence of the framework.
    pub fn of(plan: &Plan) -> Self {
        let competences: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
        let mut columns: Vec<_> = competences.iter().copied().zip(0..).collect();
        columns.sort_unstable();
        Self {
            people: plan.people.keys().copied().collect(),
            competences,
            columns,
        }
    }

    /// The same columns for some of the people only.
    pub(super) fn among(&self, people: &BTreeSet<PersonId>) -> Self {
        let known = |id: &PersonId| self.row_of(*id).is_some();
        Self {
            people: people.iter().copied().filter(known).collect(),
            ..self.clone()
        }
    }

    /// Who the rows stand for, as the plan has them; it holds all of them.
    pub(super) fn everybody<'a>(&self, plan: &'a Plan) -> Vec<(&'a PersonId, &'a Person)> {
        let mut next = 0;
        let is_here = |(id, _): &(&PersonId, &Person)| {
            let is_next = self.people.get(next) == Some(id);
            next += usize::from(is_next);
            is_next
        };
        plan.people.iter().filter(is_here).collect()
    }

    /// People in order of id: the rows.
    pub fn people(&self) -> &[PersonId] {
        &self.people
    }

    /// Competences in the order of the framework: the columns.
    pub fn competences(&self) -> &[CompetenceId] {
        &self.competences
    }

    /// The row of a person; `None` when the plan did not hold the person.
    pub fn row_of(&self, person: PersonId) -> Option<usize> {
        self.people.binary_search(&person).ok()
    }

    /// [`Self::row_of`], looking at the guessed row first: a round mostly holds people in order.
    pub(super) fn row_near(&self, guess: usize, person: PersonId) -> Option<usize> {
        if self.people.get(guess) == Some(&person) {
            return Some(guess);
        }
        self.row_of(person)
    }

    /// The column of a competence; `None` when the framework did not hold it.
    pub fn column_of(&self, competence: CompetenceId) -> Option<usize> {
        let found = self
            .columns
            .binary_search_by_key(&competence, |(id, _)| *id);
        self.columns.get(found.ok()?).map(|(_, column)| *column)
    }

    /// Walks a map sorted by competence beside the columns: column and value of each competence
    /// that is in both.
    pub(super) fn columns_of<'a, T: 'a>(
        &'a self,
        sorted: impl Iterator<Item = (&'a CompetenceId, T)>,
    ) -> impl Iterator<Item = (usize, T)> {
        let mut columns = self.columns.iter().peekable();
        sorted.filter_map(move |(competence, value)| {
            loop {
                let (id, column) = columns.peek()?;
                let order = id.cmp(competence);
                if order.is_le() {
                    columns.next();
                }
                if order.is_ge() {
                    return order.is_eq().then_some((*column, value));
                }
            }
        })
    }
}

/// One value for each person in each competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T> {
    grid: Arc<Grid>,
    cells: Vec<T>,
}

impl<T: Clone + Default> Table<T> {
    /// A table of nothing but the default value.
    pub(super) fn blank(grid: Arc<Grid>) -> Self {
        let cells = vec![T::default(); grid.people.len() * grid.competences.len()];
        Self { grid, cells }
    }
}

impl<T: Copy> Table<T> {
    /// Puts in the rows of another table with the same columns, for the people of both.
    pub(super) fn replace_rows(&mut self, by: &Self) {
        for (person, theirs) in by.rows() {
            if let Some(row) = self.grid.row_of(person) {
                let rows = self.row_at_mut(row).iter_mut().zip(theirs);
                rows.for_each(|(cell, by)| *cell = *by);
            }
        }
    }
}

impl<T> Table<T> {
    /// What the rows and columns stand for.
    pub fn grid(&self) -> &Arc<Grid> {
        &self.grid
    }

    /// People in order of id: the rows.
    pub fn people(&self) -> &[PersonId] {
        self.grid.people()
    }

    /// Competences in the order of the framework: the columns.
    pub fn competences(&self) -> &[CompetenceId] {
        self.grid.competences()
    }

    /// The value of a person in a competence; `None` when the table has no such cell.
    pub fn cell(&self, person: PersonId, competence: CompetenceId) -> Option<&T> {
        let column = self.grid.column_of(competence)?;
        self.row(person).get(column)
    }

    /// The values of a person, one for each competence in the order of the framework; empty for a
    /// person who is not in the table.
    pub fn row(&self, person: PersonId) -> &[T] {
        self.grid.row_of(person).map_or(&[], |row| self.row_at(row))
    }

    /// The values of the row with this number; empty beyond the last.
    pub fn row_at(&self, row: usize) -> &[T] {
        let width = self.grid.competences.len();
        self.cells
            .get(row * width..(row + 1) * width)
            .unwrap_or(&[])
    }

    pub(super) fn row_at_mut(&mut self, row: usize) -> &mut [T] {
        let width = self.grid.competences.len();
        self.cells
            .get_mut(row * width..(row + 1) * width)
            .unwrap_or(&mut [])
    }

    /// Every row with its person.
    pub fn rows(&self) -> impl Iterator<Item = (PersonId, &[T])> {
        self.people()
            .iter()
            .enumerate()
            .map(|(row, person)| (*person, self.row_at(row)))
    }

    /// Every row with its person as the plan has it, walking both in order of id. Rows of people
    /// whom the plan no longer holds are passed over.
    pub fn rows_in<'a>(
        &'a self,
        plan: &'a Plan,
    ) -> impl Iterator<Item = (PersonId, &'a Person, &'a [T])> {
        let mut people = plan.people.iter().peekable();
        self.rows().filter_map(move |(id, row)| {
            while people.next_if(|(other, _)| **other < id).is_some() {}
            let (_, person) = people.next_if(|(other, _)| **other == id)?;
            Some((id, person, row))
        })
    }
}
