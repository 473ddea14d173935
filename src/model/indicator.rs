//! Indicators: how a school knows that it gets nearer to a goal.

use std::collections::BTreeSet;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{Amount, CheckInId, CompetenceId, LineId, PlanDate, RoleId, TeamId};

/// Which way is better.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Direction {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// When it was so.
    pub date: PlanDate,
    /// How much, in the indicator's unit.
    pub value: Amount,
}

/// A look at how it goes: with a value, with words, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// When.
    pub date: PlanDate,
    /// How much, in the indicator's unit; `None` when nothing was measured.
    #[serde(default)]
    pub value: Option<Amount>,
    /// What was seen.
    #[serde(default)]
    pub note: String,
    /// What comes next.
    #[serde(default)]
    pub next_step: String,
}

/// Check-ins by id, in order of creation.
pub type CheckIns = OrdMap<CheckInId, CheckIn>;

/// Figures that the plan itself can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LinkedFigure {
    /// Requirements met, of those assessed, in percent. Partly met is unmet.
    MeetsExpectation,
    /// How many people are on level 0 in at least one competence.
    OnZero,
    /// How many people are at or above what is expected of them in every chosen competence that
    /// they are asked for.
    Covered,
    /// People assessed within a year, of those employed, in percent.
    AssessedLastYear,
    /// Initiatives done, of those that were not deselected, in percent.
    InitiativesDone,
}

impl LinkedFigure {
    /// Every figure, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::MeetsExpectation,
        Self::OnZero,
        Self::Covered,
        Self::AssessedLastYear,
        Self::InitiativesDone,
    ];

    /// Whether the figure is a share in percent rather than a number of people.
    pub const fn is_percent(self) -> bool {
        match self {
            Self::MeetsExpectation | Self::AssessedLastYear | Self::InitiativesDone => true,
            Self::OnZero | Self::Covered => false,
        }
    }
}

/// A figure of the plan, and among whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Which figure.
    pub figure: LinkedFigure,
    /// In which competences; empty means all.
    #[serde(default)]
    pub competences: BTreeSet<CompetenceId>,
    /// In which teams; empty means all.
    #[serde(default)]
    pub teams: BTreeSet<TeamId>,
    /// In which roles; empty means all.
    #[serde(default)]
    pub roles: BTreeSet<RoleId>,
    /// Initiatives on which line; `None` means all. Only for [`LinkedFigure::InitiativesDone`].
    #[serde(default)]
    pub line: Option<LineId>,
}

/// Where an indicator's values come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// From check-ins that somebody writes.
    #[default]
    ByHand,
    /// From the plan itself; check-ins then carry words only.
    Linked(Link),
}

/// How we know that we get nearer to a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    pub title: String,
    /// The unit, such as "%" or "timer"; empty for a plain number.
    #[serde(default)]
    pub unit: String,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// Where it stood at the start; `None` while nobody measured.
    #[serde(default)]
    pub baseline: Option<Reading>,
    /// Where it is to be; `None` while nobody decided.
    #[serde(default)]
    pub target: Option<Amount>,
    /// By when; `None` while nobody decided.
    #[serde(default)]
    pub due: Option<PlanDate>,
    /// Where its values come from.
    #[serde(default)]
    pub measure: Measure,
    /// How many months may pass between two check-ins; `None` when nobody is reminded.
    #[serde(default)]
    pub rhythm_months: Option<u8>,
    /// How it went.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub check_ins: CheckIns,
}

impl Indicator {
    /// The figure of the plan that fills it; `None` when it is measured by hand.
    pub const fn link(&self) -> Option<&Link> {
        match &self.measure {
            Measure::ByHand => None,
            Measure::Linked(link) => Some(link),
        }
    }

    /// The day of the newest check-in; `None` before the first.
    pub fn last_check_in(&self) -> Option<PlanDate> {
        self.check_ins.values().map(|it| it.date).max()
    }
}
