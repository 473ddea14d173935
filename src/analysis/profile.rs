//! One person or one team against what is expected, and one person over time.

use super::ordinal::Distribution;
use super::requirements::Requirements;
use super::standings::{Cell, Rating, Standings, View};
use crate::model::{CompetenceId, Level, PersonId, Plan, PlanDate, Requirement, RoundId, TeamId};

/// One competence of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Which competence.
    pub competence: CompetenceId,
    /// The level, for a team the median; `None` when not assessed.
    pub level: Option<Level>,
    /// The level aimed at, for a team the median of its people's targets; `None` when the
    /// competence is not required.
    pub expected: Option<Level>,
    /// How many ratings `level` rests on.
    pub n: usize,
}

/// A person's profile, in the order of the framework; empty for somebody who is not in the plan.
pub fn of_person(
    standings: &Standings,
    requirements: &Requirements,
    person: PersonId,
    view: View,
) -> Vec<Axis> {
    let cells = standings.row(person).iter().zip(requirements.row(person));
    (standings.competences().iter().zip(cells))
        .map(|(competence, (cell, asked))| {
            let level = cell.level_as(view);
            Axis {
                competence: *competence,
                level,
                expected: asked.and_then(Requirement::target),
                n: usize::from(level.is_some()),
            }
        })
        .collect()
}

/// A team's profile on a day, in the order of the framework. `standings` are those of the day.
pub fn of_team(
    plan: &Plan,
    standings: &Standings,
    requirements: &Requirements,
    team: TeamId,
    day: PlanDate,
    view: View,
) -> Vec<Axis> {
    let width = standings.competences().len();
    let mut levels = vec![Distribution::default(); width];
    let mut targets = vec![Distribution::default(); width];
    for (id, person, row) in standings.rows_in(plan) {
        if person.team != Some(team) || !person.is_employed_on(day) {
            continue;
        }
        for (cell, levels) in row.iter().zip(&mut levels) {
            levels.add(cell.level_as(view));
        }
        for (asked, targets) in requirements.row(id).iter().zip(&mut targets) {
            targets.add(asked.and_then(Requirement::target));
        }
    }
    (standings
        .competences()
        .iter()
        .zip(levels.iter().zip(&targets)))
    .map(|(competence, (levels, targets))| Axis {
        competence: *competence,
        level: levels.median(),
        expected: targets.median(),
        n: levels.n(),
    })
    .collect()
}

/// Every rating of a person in a competence, oldest first.
pub fn timeline(plan: &Plan, person: PersonId, competence: CompetenceId) -> Vec<Rating> {
    let mut ratings: Vec<_> = plan
        .assessments
        .values()
        .filter(|assessment| assessment.person == person)
        .filter_map(|assessment| {
            Some(Rating {
                level: *assessment.levels.get(&competence)?,
                source: assessment.source,
                date: assessment.date,
            })
        })
        .collect();
    ratings.sort_by_key(|rating| rating.date);
    ratings
}

/// How a person stood across all competences on each day with an assessment, oldest first.
pub fn timeline_of_all(plan: &Plan, person: PersonId, view: View) -> Vec<(PlanDate, Distribution)> {
    let competences: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
    let timelines: Vec<_> = competences
        .iter()
        .map(|competence| timeline(plan, person, *competence))
        .collect();
    let mut days: Vec<_> = timelines
        .iter()
        .flatten()
        .map(|rating| rating.date)
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| {
            let mut distribution = Distribution::empty(plan.framework.scale.len());
            for ratings in &timelines {
                let mut cell = Cell::default();
                for rating in ratings.iter().take_while(|rating| rating.date <= day) {
                    cell.rate(*rating);
                }
                distribution.add(cell.level_as(view));
            }
            (day, distribution)
        })
        .collect()
}

/// The plan with nobody in it but one person, so that looking back in time costs little.
pub fn alone(plan: &Plan, person: PersonId) -> Plan {
    let mut alone = plan.clone();
    alone.people = plan
        .people
        .get(&person)
        .map(|it| (person, it.clone()))
        .into_iter()
        .collect();
    alone.assessments = plan
        .assessments
        .iter()
        .filter(|(_, it)| it.person == person)
        .map(|(id, it)| (*id, it.clone()))
        .collect();
    alone
}

/// The rounds up to a day in which a person was rated, oldest first.
pub fn rounds_of(plan: &Plan, person: PersonId, until: PlanDate) -> Vec<RoundId> {
    let is_rated = |id: RoundId| {
        plan.assessments
            .values()
            .any(|it| it.person == person && it.round == Some(id) && !it.levels.is_empty())
    };
    plan.rounds_by_date()
        .into_iter()
        .filter(|(id, round)| round.date <= until && is_rated(*id))
        .map(|(id, _)| id)
        .collect()
}
