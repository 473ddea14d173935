//! What the framework view lists, in plain values: the grid of expectations and what goes with
//! things that are removed.
//!
//! Without egui, so that it can be tested.

use std::collections::BTreeSet;

use crate::model::{AreaId, Assessment, CompetenceId, ExpectationScope, Level, Plan, Requirement};

/// A line of the grid: an area's heading or a competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Area(AreaId),
    Competence(CompetenceId),
}

/// Areas and competences in the order of the framework.
pub(super) fn lines(plan: &Plan) -> Vec<Line> {
    let mut lines = Vec::new();
    for id in &plan.framework.area_order {
        let Some(area) = plan.areas.get(id) else {
            continue;
        };
        lines.push(Line::Area(*id));
        lines.extend(area.competences.iter().copied().map(Line::Competence));
    }
    lines
}

/// What is asked of the scope itself; `None` when nothing is.
pub(super) fn asked(
    plan: &Plan,
    scope: ExpectationScope,
    competence: CompetenceId,
) -> Option<Requirement> {
    plan.expectations.get(&scope)?.get(&competence).copied()
}

/// The lowest acceptable level where only a target is set: with help is enough, level 0 never.
pub(super) fn usual_lowest(target: Level) -> Level {
    target.min(Level::saturating(1))
}

/// What is asked after the target was set, the lowest acceptable level kept where it can be.
pub(super) fn with_target(before: Option<Requirement>, target: Level) -> Requirement {
    let lowest = before
        .and_then(Requirement::lowest)
        .map_or_else(|| usual_lowest(target), |lowest| lowest.min(target));
    Requirement::Required { lowest, target }
}

/// What is asked after the lowest acceptable level was set; the target rises with it if need be.
pub(super) fn with_lowest(before: Option<Requirement>, lowest: Level) -> Requirement {
    let target = before
        .and_then(Requirement::target)
        .map_or(lowest, |target| target.max(lowest));
    Requirement::Required { lowest, target }
}

/// Teams and people of whom something else is asked than of their roles, in the competence.
pub(super) fn exceptions(plan: &Plan, competence: CompetenceId) -> Vec<ExpectationScope> {
    let asked = plan.expectations.iter();
    asked
        .filter(|(scope, asked)| {
            !matches!(scope, ExpectationScope::Role(_)) && asked.contains_key(&competence)
        })
        .map(|(scope, _)| *scope)
        .collect()
}

/// What goes with competences that are removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Belongings {
    pub(super) competences: usize,
    pub(super) ratings: usize,
    pub(super) expectations: usize,
    /// Agreements that are about these competences alone.
    pub(super) agreements: usize,
}

impl Belongings {
    pub(super) fn of(plan: &Plan, competences: &[CompetenceId]) -> Self {
        let gone: BTreeSet<CompetenceId> = competences.iter().copied().collect();
        let rated = |it: &Assessment| gone.iter().filter(|id| it.levels.contains_key(id)).count();
        let asked = plan.expectations.values();
        let agreements = plan.agreements.values();
        Self {
            competences: gone.len(),
            ratings: plan.assessments.values().map(rated).sum(),
            expectations: asked
                .map(|it| gone.iter().filter(|id| it.contains_key(*id)).count())
                .sum(),
            agreements: agreements
                .filter(|it| !it.competences.is_empty() && it.competences.is_subset(&gone))
                .count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn asked_for(lowest: usize, target: usize) -> Requirement {
        Requirement::Required {
            lowest: Level::saturating(lowest),
            target: Level::saturating(target),
        }
    }

    #[test]
    fn a_target_keeps_the_lowest_level_where_it_can() {
        let set = |before, target| with_target(before, Level::saturating(target));
        assert_eq!(set(None, 3), asked_for(1, 3));
        assert_eq!(set(None, 0), asked_for(0, 0));
        assert_eq!(set(Some(asked_for(2, 2)), 4), asked_for(2, 4));
        assert_eq!(set(Some(asked_for(3, 4)), 2), asked_for(2, 2));
        assert_eq!(set(Some(Requirement::NotRequired), 2), asked_for(1, 2));
    }

    #[test]
    fn a_lowest_level_above_the_target_lifts_it() {
        let set = |before, lowest| with_lowest(before, Level::saturating(lowest));
        assert_eq!(set(Some(asked_for(1, 2)), 3), asked_for(3, 3));
        assert_eq!(set(Some(asked_for(2, 4)), 0), asked_for(0, 4));
        assert_eq!(set(None, 2), asked_for(2, 2));
    }
}
