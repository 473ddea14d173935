//! The strategy: what the school wants and does, from its foundation to the year wheel.

use std::collections::BTreeMap;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    Amount, EventId, Foundation, Goal, GoalId, Indicator, IndicatorId, Initiative, InitiativeId,
    Line, LineId, PlanDate, YearEvent,
};

/// Everything that is decided about the digital work of the school.
///
/// It holds no ratings and no names, only references to staff, so that it can be frozen as a
/// baseline as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// What it all stands on.
    #[serde(default)]
    pub foundation: Foundation,
    /// The order in which lines are listed.
    #[serde(default)]
    pub line_order: Vec<LineId>,
    /// Strategic lines.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub lines: OrdMap<LineId, Line>,
    /// Goals.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub goals: OrdMap<GoalId, Goal>,
    /// Indicators.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub indicators: OrdMap<IndicatorId, Indicator>,
    /// Initiatives.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub initiatives: OrdMap<InitiativeId, Initiative>,
    /// The year wheel.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub events: OrdMap<EventId, YearEvent>,
}

impl Strategy {
    /// Lines in the order of the plan.
    pub fn lines_in_order(&self) -> impl Iterator<Item = (LineId, &Line)> {
        self.line_order
            .iter()
            .filter_map(|id| self.lines.get(id).map(|line| (*id, line)))
    }

    /// The goals of a line, in its order.
    pub fn goals_of<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = (GoalId, &'a Goal)> {
        line.goals
            .iter()
            .filter_map(|id| self.goals.get(id).map(|goal| (*id, goal)))
    }

    /// The indicators of a goal, in its order.
    pub fn indicators_of<'a>(
        &'a self,
        goal: &'a Goal,
    ) -> impl Iterator<Item = (IndicatorId, &'a Indicator)> {
        goal.indicators
            .iter()
            .filter_map(|id| self.indicators.get(id).map(|it| (*id, it)))
    }

    /// Goals line by line, in the order of the plan.
    pub fn goals_in_order(&self) -> impl Iterator<Item = (GoalId, &Goal)> {
        self.lines_in_order()
            .flat_map(|(_, line)| self.goals_of(line))
    }

    /// Indicators goal by goal, in the order of the plan.
    pub fn indicators_in_order(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.goals_in_order()
            .flat_map(|(_, goal)| self.indicators_of(goal))
    }

    /// The line that a goal stands on; `None` for a goal that is not in the plan.
    pub fn line_of_goal(&self, goal: GoalId) -> Option<LineId> {
        self.lines
            .iter()
            .find(|(_, line)| line.goals.contains(&goal))
            .map(|(id, _)| *id)
    }

    /// The goal that an indicator measures; `None` for one that is not in the plan.
    pub fn goal_of_indicator(&self, indicator: IndicatorId) -> Option<GoalId> {
        self.goals
            .iter()
            .find(|(_, goal)| goal.indicators.contains(&indicator))
            .map(|(id, _)| *id)
    }

    /// The line of an initiative: its own, else that of its first goal; `None` without either.
    pub fn line_of(&self, initiative: &Initiative) -> Option<LineId> {
        initiative.line.or_else(|| {
            initiative
                .goals
                .iter()
                .find_map(|goal| self.line_of_goal(*goal))
        })
    }

    /// The initiatives on a line, in order of creation.
    pub fn initiatives_on(
        &self,
        line: LineId,
    ) -> impl Iterator<Item = (InitiativeId, &Initiative)> {
        self.initiatives
            .iter()
            .filter(move |(_, it)| self.line_of(it) == Some(line))
            .map(|(id, it)| (*id, it))
    }

    /// The initiatives that work towards a goal, in order of creation.
    pub fn initiatives_for(
        &self,
        goal: GoalId,
    ) -> impl Iterator<Item = (InitiativeId, &Initiative)> {
        self.initiatives
            .iter()
            .filter(move |(_, it)| it.goals.contains(&goal))
            .map(|(id, it)| (*id, it))
    }
}

/// How many ratings stood on each level when a baseline was frozen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenLevels {
    /// Ratings by level, lowest first.
    #[serde(default)]
    pub by_level: Vec<u32>,
    /// Cells that nobody had assessed.
    #[serde(default)]
    pub not_assessed: u32,
}

/// The plan as it was decided on a day, kept to compare with; it is never edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Under which name, such as "Vedtaget af bestyrelsen".
    pub name: String,
    /// The day.
    pub date: PlanDate,
    /// The strategy as it stood.
    pub strategy: Strategy,
    /// What indicators that the plan fills itself stood at.
    #[serde(default, deserialize_with = "super::unique::small_map")]
    pub readings: BTreeMap<IndicatorId, Amount>,
    /// How the staff stood, all together.
    #[serde(default)]
    pub levels: FrozenLevels,
}
