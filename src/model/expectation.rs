//! Expectations: which level is needed in a competence, by role, team or person.

use serde::{Deserialize, Serialize};

use super::{Level, PersonId, RoleId, TeamId};

/// Whom an expectation is for.
///
/// The most specific one holds: person before team before role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ExpectationScope {
    /// Everybody with the role. Where a person has several roles the highest expectation holds.
    Role(RoleId),
    /// Everybody on the team.
    Team(TeamId),
    /// One person.
    Person(PersonId),
}

/// What is needed in one competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Requirement {
    /// The competence is not needed; such cells are left out of every gap figure.
    NotRequired,
    /// The competence is needed.
    Required {
        /// The lowest acceptable level: below it something must be done.
        lowest: Level,
        /// The level aimed at; never under `lowest`. A requirement partly met is unmet.
        target: Level,
    },
}

impl Requirement {
    /// The level aimed at; `None` when the competence is not needed.
    pub const fn target(self) -> Option<Level> {
        match self {
            Self::NotRequired => None,
            Self::Required { target, .. } => Some(target),
        }
    }

    /// The lowest acceptable level; `None` when the competence is not needed.
    pub const fn lowest(self) -> Option<Level> {
        match self {
            Self::NotRequired => None,
            Self::Required { lowest, .. } => Some(lowest),
        }
    }
}
