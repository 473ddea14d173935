//! How a line stands: its goals, its initiatives, and how mature the school is seen to be.

use std::collections::BTreeMap;

use super::{ByState, GoalFigures, GoalStatus, initiative};
use crate::model::{GoalId, Level, Line, LineId, PlanDate, Strategy, Viewpoint};

/// From how many steps of difference two viewpoints are worth a conversation (SELFIE practice:
/// divergence is the most talk-worthy number).
pub const APART_FROM: u8 = 2;

/// How a line stands today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineFigures {
    /// Its goals.
    pub goals: usize,
    /// Goals of which it is known how they go.
    pub goals_measured: usize,
    /// Goals that are on track or reached.
    pub goals_on_track: usize,
    /// Initiatives on the line, by state.
    pub initiatives: ByState,
    /// The newest rating of each viewpoint, in the order of [`Viewpoint::ALL`]; `None` where it
    /// has not rated.
    pub maturity: [Option<(PlanDate, Level)>; 3],
    /// The largest difference between two viewpoints; `None` unless two have rated.
    pub apart: Option<u8>,
}

impl LineFigures {
    pub(super) fn of(
        strategy: &Strategy,
        id: LineId,
        line: &Line,
        goals: &BTreeMap<GoalId, GoalFigures>,
        today: PlanDate,
    ) -> Self {
        let statuses = || line.goals.iter().filter_map(|it| goals.get(it));
        let is_well =
            |it: &&GoalFigures| matches!(it.status, GoalStatus::OnTrack | GoalStatus::Reached);
        let maturity = Viewpoint::ALL.map(|by| {
            let (date, rating) = line.maturity_on(by, today)?;
            Some((date, rating.level))
        });
        let levels = || maturity.iter().flatten().map(|(_, level)| *level);
        let apart = match (levels().min(), levels().max(), levels().count()) {
            (Some(lowest), Some(highest), 2..) => Some(lowest.distance(highest)),
            _ => None,
        };
        Self {
            goals: line.goals.len(),
            goals_measured: statuses()
                .filter(|it| it.status != GoalStatus::NotMeasured)
                .count(),
            goals_on_track: statuses().filter(is_well).count(),
            initiatives: initiative::by_state(strategy.initiatives_on(id)),
            maturity,
            apart,
        }
    }

    /// Whether two viewpoints lie so far apart that it is worth a conversation.
    pub fn is_apart(&self) -> bool {
        self.apart.is_some_and(|it| it >= APART_FROM)
    }
}
