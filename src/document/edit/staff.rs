//! Edits of staff: people, teams and roles.

use std::collections::BTreeSet;

use super::erase::{erase, use_codes};
use super::goal::{forget_role, forget_team};
use super::initiative::forget_person;
use super::{
    EditError, Erasure, MergeKey, change_where, drop_stale_references, remove_where, trimmed,
};
use crate::model::{
    DepartmentId, ExpectationScope, Item, Person, PersonId, Plan, PlanDate, Role, RoleId, Team,
    TeamId,
};
use crate::texts::Message;

/// An edit of people, teams or roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffEdit {
    /// Adds people, one or a whole pasted list, as one step.
    AddPeople { people: Vec<(PersonId, Person)> },
    /// Sets what a person is shown as.
    SetAlias { id: PersonId, alias: String },
    /// Sets or clears a person's name.
    SetName { id: PersonId, name: Option<String> },
    /// Moves people to a team; `None` for no team.
    SetTeam {
        people: Vec<PersonId>,
        team: Option<TeamId>,
    },
    /// Sets a person's roles.
    SetRoles {
        id: PersonId,
        roles: BTreeSet<RoleId>,
    },
    /// Sets a person's first and last day at the school.
    SetEmployment {
        id: PersonId,
        started: Option<PlanDate>,
        left: Option<PlanDate>,
    },
    /// Removes a person and everything that is about that person alone.
    RemovePerson { id: PersonId },
    /// Erases a person for good: also what others noted and what was frozen, and every step that
    /// could be taken back.
    Erase { erasure: Erasure },
    /// Gives people codes in place of names and aliases, in texts too.
    UseCodes { people: Vec<PersonId> },
    /// Adds a team.
    AddTeam {
        id: TeamId,
        name: String,
        department: Option<DepartmentId>,
    },
    /// Renames a team.
    RenameTeam { id: TeamId, name: String },
    /// Moves a team to a department; `None` for the whole school.
    SetDepartment {
        id: TeamId,
        department: Option<DepartmentId>,
    },
    /// Removes a team and its expectations; its people stay, without a team.
    RemoveTeam { id: TeamId },
    /// Adds a role.
    AddRole { id: RoleId, name: String },
    /// Renames a role.
    RenameRole { id: RoleId, name: String },
    /// Removes a role and its expectations; its people stay, without it.
    RemoveRole { id: RoleId },
}

impl StaffEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let alias = |id: &PersonId| {
            plan.people
                .get(id)
                .map_or_else(String::new, |it| it.alias.clone())
        };
        let team = |id: &TeamId| {
            plan.teams
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        let role = |id: &RoleId| {
            plan.roles
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        match self {
            Self::AddPeople { people } => match people.as_slice() {
                [(_, person)] => {
                    Message::new("step-person-add").with("name", person.alias.as_str())
                }
                several => Message::new("step-people-add").with("count", several.len()),
            },
            Self::SetAlias { id, .. } => Message::new("step-person-alias").with("name", alias(id)),
            Self::SetName { id, .. } => Message::new("step-person-name").with("name", alias(id)),
            Self::SetTeam { people, .. } => match people.as_slice() {
                [id] => Message::new("step-person-team").with("name", alias(id)),
                several => Message::new("step-people-team").with("count", several.len()),
            },
            Self::SetRoles { id, .. } => Message::new("step-person-roles").with("name", alias(id)),
            Self::SetEmployment { id, .. } => {
                Message::new("step-person-employment").with("name", alias(id))
            }
            Self::RemovePerson { id } => Message::new("step-person-remove").with("name", alias(id)),
            // What is said of the step stays in sight after the person is gone.
            Self::Erase { .. } => Message::new("step-person-erase"),
            Self::UseCodes { .. } => Message::new("step-people-codes"),
            Self::AddTeam { name, .. } => Message::new("step-team-add").with("name", name.as_str()),
            Self::RenameTeam { id, .. } => Message::new("step-team-rename").with("name", team(id)),
            Self::SetDepartment { id, .. } => {
                Message::new("step-team-department").with("name", team(id))
            }
            Self::RemoveTeam { id } => Message::new("step-team-remove").with("name", team(id)),
            Self::AddRole { name, .. } => Message::new("step-role-add").with("name", name.as_str()),
            Self::RenameRole { id, .. } => Message::new("step-role-rename").with("name", role(id)),
            Self::RemoveRole { id } => Message::new("step-role-remove").with("name", role(id)),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::SetRoles { id, .. } => Some(MergeKey("roles", id.uuid())),
            _ => None,
        }
    }

    pub(super) const fn erases(&self) -> bool {
        matches!(self, Self::Erase { .. })
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::AddPeople { people } => add_people(plan, people)?,
            Self::SetAlias { id, alias } => person(plan, *id)?.alias = trimmed(alias)?,
            Self::SetName { id, name } => {
                let name = name
                    .as_deref()
                    .map(str::trim)
                    .filter(|name| !name.is_empty());
                person(plan, *id)?.name = name.map(str::to_owned);
            }
            Self::SetTeam { people, team } => {
                for id in people {
                    person(plan, *id)?.team = *team;
                }
            }
            Self::SetRoles { id, roles } => person(plan, *id)?.roles.clone_from(roles),
            Self::SetEmployment { id, started, left } => {
                let person = person(plan, *id)?;
                person.started = *started;
                person.left = *left;
            }
            Self::RemovePerson { id } => remove_person(plan, *id),
            Self::Erase { .. } if plan.ballot.is_some() => return Err(EditError::BallotOpen),
            Self::Erase { erasure } => {
                person(plan, erasure.id)?;
                erase(plan, erasure);
            }
            Self::UseCodes { people } => use_codes(plan, people),
            Self::AddTeam {
                id,
                name,
                department,
            } => {
                plan.teams.insert(
                    *id,
                    Team {
                        name: trimmed(name)?,
                        department: *department,
                    },
                );
            }
            Self::RenameTeam { id, name } => team(plan, *id)?.name = trimmed(name)?,
            Self::SetDepartment { id, department } => team(plan, *id)?.department = *department,
            Self::RemoveTeam { id } => remove_team(plan, *id),
            Self::AddRole { id, name } => {
                plan.roles.insert(
                    *id,
                    Role {
                        name: trimmed(name)?,
                    },
                );
            }
            Self::RenameRole { id, name } => {
                let role = plan
                    .roles
                    .get_mut(id)
                    .ok_or(EditError::Gone(Item::Role(*id)))?;
                role.name = trimmed(name)?;
            }
            Self::RemoveRole { id } => remove_role(plan, *id),
        }
        Ok(())
    }
}

fn person(plan: &mut Plan, id: PersonId) -> Result<&mut Person, EditError> {
    plan.people
        .get_mut(&id)
        .ok_or(EditError::Gone(Item::Person(id)))
}

fn team(plan: &mut Plan, id: TeamId) -> Result<&mut Team, EditError> {
    plan.teams
        .get_mut(&id)
        .ok_or(EditError::Gone(Item::Team(id)))
}

fn add_people(plan: &mut Plan, people: &[(PersonId, Person)]) -> Result<(), EditError> {
    for (id, person) in people {
        let alias = trimmed(&person.alias)?;
        plan.people.insert(
            *id,
            Person {
                alias,
                ..person.clone()
            },
        );
    }
    Ok(())
}

pub(super) fn remove_person(plan: &mut Plan, id: PersonId) {
    plan.people.remove(&id);
    forget_person(plan, id);
    super::workshop::forget_person(plan, id);
    plan.expectations.remove(&ExpectationScope::Person(id));
    remove_where(&mut plan.assessments, |it| it.person == id);
    remove_where(&mut plan.agreements, |it| it.person == id);
    change_where(
        &mut plan.agreements,
        |it| it.helper == Some(id),
        |it| it.helper = None,
    );
    change_where(
        &mut plan.rounds,
        |it| it.people.contains(&id),
        |it| {
            it.people.remove(&id);
        },
    );
    drop_stale_references(plan);
}

fn remove_team(plan: &mut Plan, id: TeamId) {
    plan.teams.remove(&id);
    forget_team(plan, id);
    plan.expectations.remove(&ExpectationScope::Team(id));
    change_where(
        &mut plan.people,
        |it| it.team == Some(id),
        |it| it.team = None,
    );
    drop_stale_references(plan);
}

fn remove_role(plan: &mut Plan, id: RoleId) {
    plan.roles.remove(&id);
    forget_role(plan, id);
    plan.expectations.remove(&ExpectationScope::Role(id));
    change_where(
        &mut plan.people,
        |it| it.roles.contains(&id),
        |it| {
            it.roles.remove(&id);
        },
    );
    drop_stale_references(plan);
}
