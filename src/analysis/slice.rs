//! Which part of the school is looked at, on which day, and through whose eyes.

use std::collections::BTreeSet;

use super::standings::View;
use super::table::{Grid, Table};
use crate::model::{AreaId, CompetenceId, Person, PersonId, Plan, PlanDate, RoleId, TeamId};

/// A part of the school; an empty set means "all".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// People on one of these teams.
    pub teams: BTreeSet<TeamId>,
    /// People with at least one of these roles.
    pub roles: BTreeSet<RoleId>,
    /// Competences of these areas.
    pub areas: BTreeSet<AreaId>,
    /// Whose ratings.
    pub view: View,
    /// The day; `None` is today.
    pub on: Option<PlanDate>,
}

impl Slice {
    /// The same questions asked of the whole school.
    pub fn of_everybody(&self) -> Self {
        Self {
            teams: BTreeSet::new(),
            roles: BTreeSet::new(),
            ..self.clone()
        }
    }

    /// The day that the slice looks at.
    pub fn day(&self, today: PlanDate) -> PlanDate {
        self.on.unwrap_or(today)
    }

    /// Whether the person has a team and role of the slice, employed or not.
    pub fn admits(&self, person: &Person) -> bool {
        let team = self.teams.is_empty() || person.team.is_some_and(|it| self.teams.contains(&it));
        team && (self.roles.is_empty() || !self.roles.is_disjoint(&person.roles))
    }

    /// Those of the slice who work at the school on its day, in order of id.
    pub fn people(&self, plan: &Plan, today: PlanDate) -> Vec<PersonId> {
        plan.staff_on(self.day(today))
            .filter(|(_, person)| self.admits(person))
            .map(|(id, _)| id)
            .collect()
    }

    /// The competences of the slice, in the order of the framework.
    pub fn competences(&self, plan: &Plan) -> Vec<CompetenceId> {
        plan.framework
            .area_order
            .iter()
            .filter(|id| self.areas.is_empty() || self.areas.contains(id))
            .filter_map(|id| plan.areas.get(id))
            .flat_map(|area| area.competences.iter().copied())
            .filter(|id| plan.competences.contains_key(id))
            .collect()
    }

    /// The columns of the slice in a table, in the order of the framework.
    pub(super) fn columns(&self, plan: &Plan, grid: &Grid) -> Vec<usize> {
        self.competences(plan)
            .into_iter()
            .filter_map(|id| grid.column_of(id))
            .collect()
    }

    /// The rows of those of the slice who work at the school on the day.
    pub(super) fn rows<'a, T>(
        &'a self,
        plan: &'a Plan,
        table: &'a Table<T>,
        day: PlanDate,
    ) -> impl Iterator<Item = (PersonId, &'a Person, &'a [T])> {
        table
            .rows_in(plan)
            .filter(move |(_, person, _)| person.is_employed_on(day) && self.admits(person))
    }
}
