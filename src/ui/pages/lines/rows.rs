//! What the page of lines lists, in plain values.
//!
//! Without egui, so that it can be tested.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::analysis::strategy::{APART_FROM, LineFigures};
use crate::model::{
    GoalId, Initiative, InitiativeId, InitiativeState, Level, Line, Plan, PlanDate, StilLine,
    Strategy, Viewpoint,
};

/// What STIL's survey of leaders found: context, never a target.
pub(super) struct Survey {
    /// The year.
    pub(super) year: usize,
    /// How many leaders answered: the denominator.
    pub(super) leaders: usize,
    /// Per cent that had a digital strategy.
    pub(super) have: i64,
    /// Per cent that were making one.
    pub(super) making: i64,
    /// Per cent that had taken up at least one of the four lines.
    pub(super) begun: i64,
}

/// STIL 2019.
pub(super) const SURVEY: Survey = Survey {
    year: 2019,
    leaders: 104,
    have: 52,
    making: 32,
    begun: 92,
};

/// Those of STIL's lines that the plan does not have.
pub(super) fn missing(plan: &Plan) -> BTreeSet<StilLine> {
    let here: BTreeSet<StilLine> = (plan.strategy.lines.values())
        .filter_map(|line| line.stil)
        .collect();
    let missing = StilLine::ALL.into_iter();
    missing.filter(|line| !here.contains(line)).collect()
}

/// The days on which somebody rated, the newest `most` of them, oldest first.
pub(super) fn days(line: &Line, most: usize) -> Vec<PlanDate> {
    let days: BTreeSet<PlanDate> = line.maturity.keys().map(|(day, _)| *day).collect();
    let skip = days.len().saturating_sub(most);
    days.into_iter().skip(skip).collect()
}

/// Two viewpoints that see the school differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Apart {
    /// Who sees it highest, and where.
    pub(super) high: (Viewpoint, Level),
    /// Who sees it lowest, and where.
    pub(super) low: (Viewpoint, Level),
}

impl Apart {
    /// The two that lie furthest from one another; `None` when no two lie so far apart that it is
    /// worth a conversation.
    pub(super) fn of(figures: &LineFigures) -> Option<Self> {
        let rated = || {
            let newest = Viewpoint::ALL.into_iter().zip(figures.maturity);
            newest.filter_map(|(by, newest)| Some((by, newest?.1)))
        };
        let high = rated().max_by_key(|(by, level)| (*level, Reverse(*by)))?;
        let low = rated().min_by_key(|(by, level)| (*level, *by))?;
        let apart = Self { high, low };
        (apart.steps() >= APART_FROM).then_some(apart)
    }

    /// How many steps lie between them.
    pub(super) const fn steps(self) -> u8 {
        self.high.1.distance(self.low.1)
    }
}

/// The initiatives that work towards a goal: running ones first, what is over last.
pub(super) fn initiatives(
    strategy: &Strategy,
    goal: GoalId,
) -> Vec<(InitiativeId, &Initiative, InitiativeState)> {
    let place = |state: InitiativeState| match state {
        InitiativeState::Running => 0,
        InitiativeState::Planned => 1,
        InitiativeState::Idea => 2,
        InitiativeState::Done => 3,
        InitiativeState::Deselected => 4,
    };
    let mut found: Vec<_> = (strategy.initiatives_for(goal))
        .map(|(id, it)| (id, it, it.state()))
        .collect();
    found.sort_by_key(|(id, _, state)| (place(*state), *id));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> PlanDate {
        text.parse().unwrap()
    }

    fn seen(levels: [Option<usize>; 3]) -> LineFigures {
        LineFigures {
            maturity: levels
                .map(|level| level.map(|it| (day("2026-05-01"), Level::saturating(it)))),
            ..LineFigures::default()
        }
    }

    #[test]
    fn viewpoints_are_apart_from_two_steps() {
        assert_eq!(Apart::of(&seen([Some(3), None, None])), None);
        assert_eq!(Apart::of(&seen([Some(3), Some(2), None])), None);
        let apart = Apart::of(&seen([Some(3), Some(1), Some(2)])).unwrap();
        assert_eq!(apart.high.0, Viewpoint::Leaders);
        assert_eq!(apart.low.0, Viewpoint::Teachers);
        assert_eq!(apart.steps(), 2);
    }

    #[test]
    fn level_0_is_a_rating_that_lies_apart() {
        let apart = Apart::of(&seen([Some(2), Some(0), None])).unwrap();
        assert_eq!(apart.low, (Viewpoint::Teachers, Level::ZERO));
    }

    #[test]
    fn of_many_days_the_newest_are_shown() {
        let rating = crate::model::MaturityRating {
            level: Level::ZERO,
            note: String::new(),
        };
        let line = Line {
            name: "Videndeling".to_owned(),
            stil: None,
            former_name: String::new(),
            why: String::new(),
            descriptors: Vec::new(),
            goals: Vec::new(),
            maturity: ["2024-05-01", "2025-05-01", "2026-05-01"]
                .into_iter()
                .flat_map(|date| {
                    [Viewpoint::Leaders, Viewpoint::Teachers].map(|by| (day(date), by))
                })
                .map(|key| (key, rating.clone()))
                .collect(),
        };
        assert_eq!(days(&line, 2), [day("2025-05-01"), day("2026-05-01")]);
    }
}
