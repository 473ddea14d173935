//! How a goal stands: its indicators and the initiatives that work towards it.

use std::collections::BTreeMap;

use super::{ByState, IndicatorFigures, Pace, initiative};
use crate::model::{Goal, GoalId, IndicatorId, Strategy};

/// How a goal stands, by its indicators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalStatus {
    /// No indicator says anything yet.
    #[default]
    NotMeasured,
    /// At least one measured indicator comes too slowly.
    Behind,
    /// All measured indicators come as fast as they must.
    OnTrack,
    /// All indicators are at their target.
    Reached,
}

impl GoalStatus {
    /// The pace that a goal is shown with.
    pub const fn pace(self) -> Pace {
        match self {
            Self::NotMeasured => Pace::Unknown,
            Self::Behind => Pace::Behind,
            Self::OnTrack => Pace::OnTrack,
            Self::Reached => Pace::Reached,
        }
    }
}

/// How a goal stands today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalFigures {
    /// Its indicators.
    pub indicators: usize,
    /// Those of which it is known how they go: the denominator of `on_track`.
    pub measured: usize,
    /// Those that are on track or at their target.
    pub on_track: usize,
    /// Those at their target.
    pub reached: usize,
    /// Initiatives that work towards it, by state.
    pub initiatives: ByState,
    /// How it stands, all in all.
    pub status: GoalStatus,
}

impl GoalFigures {
    pub(super) fn of(
        strategy: &Strategy,
        id: GoalId,
        goal: &Goal,
        indicators: &BTreeMap<IndicatorId, IndicatorFigures>,
    ) -> Self {
        let paces = || {
            let figures = goal.indicators.iter().filter_map(|id| indicators.get(id));
            figures.map(|it| it.pace)
        };
        let measured = paces().filter(|it| it.is_known()).count();
        let on_track = paces().filter(|it| it.is_well()).count();
        let reached = paces().filter(|it| *it == Pace::Reached).count();
        Self {
            indicators: goal.indicators.len(),
            measured,
            on_track,
            reached,
            initiatives: initiative::by_state(strategy.initiatives_for(id)),
            status: if measured == 0 {
                GoalStatus::NotMeasured
            } else if on_track < measured {
                GoalStatus::Behind
            } else if reached == goal.indicators.len() {
                GoalStatus::Reached
            } else {
                GoalStatus::OnTrack
            },
        }
    }
}
