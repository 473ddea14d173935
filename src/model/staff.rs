//! Staff: people, their teams and roles.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{DepartmentId, PlanDate, RoleId, TeamId};

/// A team of staff (team, hold).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// The department it belongs to; `None` when it belongs to the whole school.
    #[serde(default)]
    pub department: Option<DepartmentId>,
}

/// A role that a member of staff can have, such as teacher or supervisor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name.
    pub name: String,
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// What the person is shown as: initials or another short code, never empty.
    pub alias: String,
    /// The person's name; `None` where the school keeps to aliases.
    #[serde(default)]
    pub name: Option<String>,
    /// The team; `None` when the person is in no team.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// The roles the person has, possibly several.
    #[serde(default)]
    pub roles: BTreeSet<RoleId>,
    /// First day at the school; `None` when not known.
    #[serde(default)]
    pub started: Option<PlanDate>,
    /// Last day at the school; `None` while the person is employed.
    #[serde(default)]
    pub left: Option<PlanDate>,
}

impl Person {
    /// Whether the person works at the school on that day.
    ///
    /// An unknown first day counts as "always been here"; the last day is still a working day.
    pub fn is_employed_on(&self, day: PlanDate) -> bool {
        self.started.is_none_or(|started| started <= day)
            && self.left.is_none_or(|left| day <= left)
    }
}
