//! How far people are from what is expected of them.
//!
//! A requirement partly met is unmet, cells without a requirement are left out, and what was not
//! assessed is counted beside the figures, never in a denominator (the convention of AG5, but for
//! the last).

use std::collections::BTreeMap;

use super::requirements::Requirements;
use super::slice::Slice;
use super::standings::{Cell, Standings, View};
use crate::model::{CompetenceId, Level, PersonId, Plan, PlanDate, Requirement, TeamId};

/// How one person's level relates to what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fulfilment {
    /// Below the lowest acceptable level: something must be done.
    BelowLowest,
    /// Acceptable, but not yet at the target; counts as unmet.
    Partly,
    /// At the target or above.
    Met,
    /// Nobody rated the person, so nothing is known.
    NotAssessed,
}

impl Fulfilment {
    /// How a level relates to a requirement; `None` when the competence is not required.
    pub fn of(level: Option<Level>, requirement: Requirement) -> Option<Self> {
        let Requirement::Required { lowest, target } = requirement else {
            return None;
        };
        Some(match level {
            None => Self::NotAssessed,
            Some(level) if level < lowest => Self::BelowLowest,
            Some(level) if level < target => Self::Partly,
            Some(_) => Self::Met,
        })
    }
}

/// How many requirements are met; each counts one person in one competence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// Requirements met.
    pub met: usize,
    /// Assessed cells with a requirement: the denominator of `met` and `below_lowest`.
    pub required: usize,
    /// Requirements whose lowest acceptable level is not reached.
    pub below_lowest: usize,
    /// Cells with a requirement that were not assessed.
    pub not_assessed: usize,
}

impl Gap {
    /// Counts one person in one competence.
    pub fn add(&mut self, level: Option<Level>, requirement: Option<Requirement>) {
        let Some(found) = requirement.and_then(|it| Fulfilment::of(level, it)) else {
            return;
        };
        // Added up without a choice, which no processor could foresee.
        self.met += usize::from(found == Fulfilment::Met);
        self.below_lowest += usize::from(found == Fulfilment::BelowLowest);
        self.not_assessed += usize::from(found == Fulfilment::NotAssessed);
        self.required += usize::from(found != Fulfilment::NotAssessed);
    }

    /// Counts one person in every competence.
    pub(super) fn add_all(&mut self, levels: &[Option<Level>], asked: &[Option<Requirement>]) {
        for (level, asked) in levels.iter().zip(asked) {
            self.add(*level, *asked);
        }
    }

    /// Counts everything of another gap too.
    pub fn merge(&mut self, other: Self) {
        self.met += other.met;
        self.required += other.required;
        self.below_lowest += other.below_lowest;
        self.not_assessed += other.not_assessed;
    }

    /// Counts everything of `after` instead of everything of `before`, which was counted.
    pub(super) fn replace(&mut self, before: Self, after: Self) {
        self.merge(after);
        self.met = self.met.saturating_sub(before.met);
        self.required = self.required.saturating_sub(before.required);
        self.below_lowest = self.below_lowest.saturating_sub(before.below_lowest);
        self.not_assessed = self.not_assessed.saturating_sub(before.not_assessed);
    }

    /// The part of the requirements that is met, from 0 to 1; `None` when none was assessed.
    pub fn share(self) -> Option<f64> {
        (self.required > 0).then(|| self.met as f64 / self.required as f64)
    }
}

/// The gap of one team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TeamGap {
    /// The team; `None` is everybody who is in no team.
    pub team: Option<TeamId>,
    /// On how many people the gap rests: those with at least one assessed requirement. This, not
    /// the number of requirements, decides whether the figure may be published.
    pub people: usize,
    /// The gap.
    pub gap: Gap,
}

/// The gaps of a part of the school, seen from every side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// All of it.
    pub whole: Gap,
    /// For each competence, in the order of the framework.
    pub by_competence: Vec<(CompetenceId, Gap)>,
    /// For each team with people in the slice, in order of creation; without a team last.
    pub by_team: Vec<TeamGap>,
    /// For each person, in order of id.
    pub by_person: Vec<(PersonId, Gap)>,
}

impl Gaps {
    /// The gaps of a slice. `standings` are those of the slice's day.
    pub fn of(
        plan: &Plan,
        standings: &Standings,
        requirements: &Requirements,
        slice: &Slice,
        today: PlanDate,
    ) -> Self {
        let columns = slice.columns(plan, standings.grid());
        let mut gaps = Self {
            by_competence: slice
                .competences(plan)
                .into_iter()
                .map(|id| (id, Gap::default()))
                .collect(),
            ..Self::default()
        };
        let mut teams: BTreeMap<(bool, Option<TeamId>), TeamGap> = BTreeMap::new();
        for (id, person, row) in slice.rows(plan, standings, slice.day(today)) {
            let asked = requirements.row(id);
            let mut own = Gap::default();
            for (column, (_, gap)) in columns.iter().zip(&mut gaps.by_competence) {
                let level = row.get(*column).and_then(|cell| cell.level_as(slice.view));
                let requirement = asked.get(*column).copied().flatten();
                own.add(level, requirement);
                gap.add(level, requirement);
            }
            gaps.whole.merge(own);
            let team = teams
                .entry((person.team.is_none(), person.team))
                .or_default();
            team.team = person.team;
            team.people += usize::from(own.required > 0);
            team.gap.merge(own);
            gaps.by_person.push((id, own));
        }
        gaps.by_team = teams.into_values().collect();
        gaps
    }
}

/// One person against one requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonGap {
    /// In which competence.
    pub competence: CompetenceId,
    /// The level in the view; `None` when not assessed.
    pub level: Option<Level>,
    /// The lowest acceptable level.
    pub lowest: Level,
    /// The level aimed at.
    pub target: Level,
    /// How the level relates to the two.
    pub fulfilment: Fulfilment,
}

/// A person against everything required of them, met or not, in the order of the framework.
pub fn of_person(
    standings: &Standings,
    requirements: &Requirements,
    person: PersonId,
    view: View,
) -> Vec<PersonGap> {
    let gap = |competence: CompetenceId, cell: &Cell, asked: Option<Requirement>| {
        let asked = asked?;
        let level = cell.level_as(view);
        Some(PersonGap {
            competence,
            level,
            lowest: asked.lowest()?,
            target: asked.target()?,
            fulfilment: Fulfilment::of(level, asked)?,
        })
    };
    let cells = standings.row(person).iter().zip(requirements.row(person));
    (standings.competences().iter().zip(cells))
        .filter_map(|(competence, (cell, asked))| gap(*competence, cell, *asked))
        .collect()
}
