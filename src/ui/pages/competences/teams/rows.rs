//! Which teams the heat map lists, and where a team is behind.

use std::cmp::Reverse;

use crate::analysis::gap::{Gap, Gaps};
use crate::analysis::{Analysis, Slice, Standings, profile};
use crate::model::{CompetenceId, Level, Plan, PlanDate, TeamId};

/// A competence in which people of a team are behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BehindRow {
    /// Which competence.
    pub(super) competence: CompetenceId,
    /// The team's median; `None` when nobody is assessed.
    pub(super) median: Option<Level>,
    /// The median of what is expected; `None` when nothing is.
    pub(super) expected: Option<Level>,
    /// Requirements met, of those assessed.
    pub(super) gap: Gap,
}

/// The teams in the rows of the heat map, in its order; `None` is everybody without a team.
pub(super) fn teams_shown(plan: &Plan, slice: &Slice, today: PlanDate) -> Vec<Option<TeamId>> {
    let people = slice.people(plan, today);
    let has = |team: Option<TeamId>| {
        let of = |id| plan.people.get(id).is_some_and(|it| it.team == team);
        people.iter().any(of)
    };
    plan.teams
        .keys()
        .copied()
        .map(Some)
        .chain([None])
        .filter(|team| has(*team))
        .collect()
}

/// Where people of the team do not meet what is expected of them, most people first.
pub(super) fn behind(
    plan: &Plan,
    analysis: &Analysis,
    standings: &Standings,
    (slice, team): (&Slice, TeamId),
) -> Vec<BehindRow> {
    let of_team = Slice {
        teams: [team].into(),
        roles: Default::default(),
        ..slice.clone()
    };
    let today = analysis.today;
    let requirements = &analysis.requirements;
    let gaps = Gaps::of(plan, standings, requirements, &of_team, today);
    let (day, view) = (slice.day(today), slice.view);
    let axes = profile::of_team(plan, standings, requirements, team, day, view);
    let mut rows: Vec<_> = gaps
        .by_competence
        .into_iter()
        .filter(|(_, gap)| gap.met < gap.required)
        .map(|(competence, gap)| {
            let axis = axes.iter().find(|axis| axis.competence == competence);
            BehindRow {
                competence,
                median: axis.and_then(|axis| axis.level),
                expected: axis.and_then(|axis| axis.expected),
                gap,
            }
        })
        .collect();
    rows.sort_by_key(|row| Reverse(row.gap.required - row.gap.met));
    rows
}
