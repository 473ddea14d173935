//! The strategy of a sample as its file tells it, before there are ids.
//!
//! Things name each other by key, teams by their place in the template, people by where they sit.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::catalogue::bilingual::Bilingual;
use crate::catalogue::events::EventTemplate;
use crate::catalogue::ideas::InitiativeIdea;
use crate::model::{
    Amount, Decided, Direction, InitiativeState, Level, LinkedFigure, PlanDate, Reading,
    ReformGoal, StilLine, Viewpoint,
};

/// Everything that the strategy of a sample says.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) foundation: FoundationScript,
    pub(super) lines: Vec<LineScript>,
    pub(super) initiatives: Vec<InitiativeScript>,
    /// Initiatives kept as templates.
    #[serde(default)]
    pub(super) templates: Vec<InitiativeIdea>,
    /// The year of this school, which takes the place of what the template of the plan brought.
    pub(super) events: Vec<EventTemplate>,
    /// The edition that was frozen; `None` when none was.
    #[serde(default)]
    pub(super) baseline: Option<BaselineScript>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FoundationScript {
    pub(super) why: Bilingual,
    pub(super) values: Vec<Bilingual>,
    pub(super) principles: Vec<Bilingual>,
    pub(super) reform: BTreeMap<ReformGoal, Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineScript {
    pub(super) key: String,
    /// Which of STIL's lines it is; `None` for the school's own.
    #[serde(default)]
    pub(super) stil: Option<StilLine>,
    /// What a line of the school's own is called; not used for STIL's.
    #[serde(default)]
    pub(super) name: Bilingual,
    /// When it came into the plan; `None` when it was there from the start.
    #[serde(default)]
    pub(super) since: Option<PlanDate>,
    #[serde(default)]
    pub(super) why: Bilingual,
    #[serde(default)]
    pub(super) maturity: Vec<RatingScript>,
    #[serde(default)]
    pub(super) goals: Vec<GoalScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RatingScript {
    pub(super) date: PlanDate,
    pub(super) by: Viewpoint,
    pub(super) level: Level,
    #[serde(default)]
    pub(super) note: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalScript {
    pub(super) key: String,
    #[serde(default)]
    pub(super) since: Option<PlanDate>,
    pub(super) title: Bilingual,
    pub(super) why: Bilingual,
    #[serde(default)]
    pub(super) reform: Option<ReformGoal>,
    #[serde(default)]
    pub(super) indicators: Vec<IndicatorScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorScript {
    pub(super) key: String,
    #[serde(default)]
    pub(super) since: Option<PlanDate>,
    pub(super) title: Bilingual,
    pub(super) unit: Bilingual,
    #[serde(default)]
    pub(super) direction: Direction,
    #[serde(default)]
    pub(super) baseline: Option<Reading>,
    #[serde(default)]
    pub(super) target: Option<Amount>,
    /// The target of the frozen edition, where it was another.
    #[serde(default)]
    pub(super) target_then: Option<Amount>,
    #[serde(default)]
    pub(super) due: Option<PlanDate>,
    /// The figure of the plan that fills it; `None` when it is measured by hand.
    #[serde(default)]
    pub(super) link: Option<LinkScript>,
    #[serde(default)]
    pub(super) rhythm_months: Option<u8>,
    #[serde(default)]
    pub(super) check_ins: Vec<CheckInScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkScript {
    pub(super) figure: LinkedFigure,
    #[serde(default)]
    pub(super) competences: BTreeSet<String>,
    #[serde(default)]
    pub(super) teams: BTreeSet<usize>,
    #[serde(default)]
    pub(super) roles: BTreeSet<String>,
    #[serde(default)]
    pub(super) line: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckInScript {
    pub(super) date: PlanDate,
    #[serde(default)]
    pub(super) value: Option<Amount>,
    #[serde(default)]
    pub(super) note: Bilingual,
    #[serde(default)]
    pub(super) next_step: Bilingual,
}

/// Where somebody sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Seat {
    /// By the team's place in the template and the place in the team.
    Seat(usize, usize),
    /// In the administration, which is no team.
    Administration(usize),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InitiativeScript {
    pub(super) key: String,
    pub(super) title: Bilingual,
    #[serde(default)]
    pub(super) why: Bilingual,
    #[serde(default)]
    pub(super) line: Option<String>,
    #[serde(default)]
    pub(super) goals: Vec<String>,
    #[serde(default)]
    pub(super) owner: Option<Seat>,
    #[serde(default)]
    pub(super) teams: BTreeSet<usize>,
    #[serde(default)]
    pub(super) start: Option<PlanDate>,
    #[serde(default)]
    pub(super) due: Option<PlanDate>,
    /// The due date of the frozen edition, where it was another.
    #[serde(default)]
    pub(super) due_then: Option<PlanDate>,
    #[serde(default)]
    pub(super) review: Option<PlanDate>,
    pub(super) states: Vec<StateScript>,
    #[serde(default)]
    pub(super) steps: Vec<StepScript>,
    #[serde(default)]
    pub(super) hours: Option<u32>,
    #[serde(default)]
    pub(super) kroner: Option<u32>,
    #[serde(default)]
    pub(super) decided: Option<Decided>,
    #[serde(default)]
    pub(super) competences: BTreeSet<String>,
    #[serde(default)]
    pub(super) check_ins: Vec<CheckInScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StateScript {
    pub(super) date: PlanDate,
    pub(super) state: InitiativeState,
    #[serde(default)]
    pub(super) reason: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepScript {
    pub(super) title: Bilingual,
    #[serde(default)]
    pub(super) due: Option<PlanDate>,
    #[serde(default)]
    pub(super) done: Option<PlanDate>,
}

/// A frozen edition, with what the plan's own figures were on the day.
///
/// Catalogue and analysis do not know one another; a test holds the figures against the analysis.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BaselineScript {
    pub(super) name: Bilingual,
    pub(super) date: PlanDate,
    /// What linked indicators stood at, by key.
    pub(super) readings: BTreeMap<String, Amount>,
    pub(super) levels: crate::model::FrozenLevels,
}
