//! Assessments: who was rated when, by whom, and at which levels.

use std::collections::BTreeSet;

use imbl::OrdSet;
use serde::{Deserialize, Serialize};

use super::{Levels, PersonId, PlanDate, RoundId};

/// Who gave a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The person's own rating. Nobody else overwrites it.
    Own,
    /// The leader's rating.
    Leader,
    /// What person and leader agreed on.
    Agreed,
    /// The result of a test; counts as agreed.
    Test,
}

impl Source {
    /// Every source, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Own, Self::Leader, Self::Agreed, Self::Test];

    /// How much the source weighs when the current level is found: agreed and test before
    /// leader before own.
    pub const fn weight(self) -> u8 {
        match self {
            Self::Own => 0,
            Self::Leader => 1,
            Self::Agreed | Self::Test => 2,
        }
    }
}

/// A round of assessment (vurderingsrunde): a date, who takes part, and whose ratings are sought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What it is called, such as "Efterår 2026".
    pub title: String,
    /// The day that stands for the round in charts and comparisons.
    pub date: PlanDate,
    /// Whose ratings the round asks for.
    #[serde(default)]
    pub sources: BTreeSet<Source>,
    /// Who takes part.
    #[serde(default)]
    pub people: OrdSet<PersonId>,
}

/// One person's ratings from one source on one day.
///
/// Measurements are added, never overwritten by a later one; a competence that is absent from
/// `levels` was not assessed. A round holds at most one assessment per person and source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Who was assessed.
    pub person: PersonId,
    /// Who gave the ratings.
    pub source: Source,
    /// When the ratings hold from.
    pub date: PlanDate,
    /// The round it belongs to; `None` for one outside any round.
    #[serde(default)]
    pub round: Option<RoundId>,
    /// The ratings; what is absent was not assessed.
    #[serde(default)]
    pub levels: Levels,
    /// What was said; empty when nothing was noted.
    #[serde(default)]
    pub note: String,
}
