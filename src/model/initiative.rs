//! Initiatives (indsatser): who does what by when, and what became of it.

use std::collections::BTreeSet;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    CheckIns, CompetenceId, GoalId, LineId, PersonId, PlanDate, StepId, TeamId, TensionId,
};

/// How an initiative stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum InitiativeState {
    /// Somebody thought of it; nothing is decided.
    #[default]
    Idea,
    /// Decided, not begun.
    Planned,
    /// Under way.
    Running,
    /// Carried out.
    Done,
    /// Chosen against (fravalg): a decision, which stays visible with its reason.
    Deselected,
}

impl InitiativeState {
    /// Every state, in the order of the board.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Planned,
        Self::Running,
        Self::Done,
        Self::Deselected,
    ];

    /// Whether nothing more is to come.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Deselected)
    }

    /// Whether it is decided and not over, so that dates bind.
    pub const fn is_promised(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }
}

/// Where something was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Decided {
    /// By the leaders for the whole school.
    Centrally,
    /// By a department or team for itself.
    Locally,
}

impl Decided {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Centrally, Self::Locally];
}

/// The day on which an initiative came into a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateChange {
    /// From when.
    pub date: PlanDate,
    /// Into which state.
    pub state: InitiativeState,
    /// Why; for a deselected initiative it is what others will ask for.
    #[serde(default)]
    pub reason: String,
}

/// One step of an initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done.
    pub title: String,
    /// By when; `None` when not decided.
    #[serde(default)]
    pub due: Option<PlanDate>,
    /// When it was done; `None` while it is not.
    #[serde(default)]
    pub done: Option<PlanDate>,
}

/// Steps by id, in order of creation.
pub type Steps = OrdMap<StepId, Step>;

/// Something the school does to reach goals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// What is done.
    pub title: String,
    /// Why, before any tool is named; empty while nobody wrote it.
    #[serde(default)]
    pub why: String,
    /// The line it belongs to; `None` when its goals say it, or nobody did.
    #[serde(default)]
    pub line: Option<LineId>,
    /// The goals it works towards.
    #[serde(default)]
    pub goals: BTreeSet<GoalId>,
    /// Who sees to it; `None` while nobody does.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// The teams it concerns; empty means the whole school.
    #[serde(default)]
    pub teams: BTreeSet<TeamId>,
    /// First day; `None` when not decided.
    #[serde(default)]
    pub start: Option<PlanDate>,
    /// When it is to be done; `None` when not decided.
    #[serde(default)]
    pub due: Option<PlanDate>,
    /// When somebody is to look at it next; `None` when nobody agreed on a day.
    #[serde(default)]
    pub review: Option<PlanDate>,
    /// Every state it came into, oldest first; empty means it is an idea of unknown age.
    #[serde(default)]
    pub states: Vec<StateChange>,
    /// Its steps.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub steps: Steps,
    /// Working hours set aside; `None` when not decided.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Money set aside, in kroner; `None` when not decided.
    #[serde(default)]
    pub kroner: Option<u32>,
    /// Where it was decided; `None` when not said.
    #[serde(default)]
    pub decided: Option<Decided>,
    /// The competences that it strengthens.
    #[serde(default)]
    pub competences: BTreeSet<CompetenceId>,
    /// The tensions that it works on.
    #[serde(default)]
    pub tensions: BTreeSet<TensionId>,
    /// How it went.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub check_ins: CheckIns,
}

impl Initiative {
    /// How it stands now.
    pub fn state(&self) -> InitiativeState {
        self.states
            .last()
            .map_or_else(Default::default, |it| it.state)
    }

    /// How it stood at the end of a day; an idea before its first dated state.
    pub fn state_on(&self, day: PlanDate) -> InitiativeState {
        self.states
            .iter()
            .rev()
            .find(|it| it.date <= day)
            .map_or_else(Default::default, |it| it.state)
    }

    /// When it came into the state that it is in; `None` for an idea of unknown age.
    pub fn since(&self) -> Option<PlanDate> {
        self.states.last().map(|it| it.date)
    }

    /// Why it came into the state that it is in; empty when nobody said.
    pub fn reason(&self) -> &str {
        self.states.last().map_or("", |it| it.reason.as_str())
    }
}

/// A proven initiative, kept to be used again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InitiativeTemplate {
    /// What is done.
    pub title: String,
    /// Why.
    #[serde(default)]
    pub why: String,
    /// How many days it takes from start to due; `None` when that was open.
    #[serde(default)]
    pub days: Option<u16>,
    /// Working hours; `None` when that was open.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Kroner; `None` when that was open.
    #[serde(default)]
    pub kroner: Option<u32>,
    /// The competences that it strengthens.
    #[serde(default)]
    pub competences: BTreeSet<CompetenceId>,
    /// Its steps, in order: what, and how many days after the start; `None` when that was open.
    #[serde(default)]
    pub steps: Vec<(String, Option<u16>)>,
}
