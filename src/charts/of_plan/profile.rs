//! One person or one team against what is expected.

use super::{Audience, ChartSource};
use crate::analysis::Standings;
use crate::analysis::heat_map::HeatMap;
use crate::analysis::privacy::Threshold;
use crate::analysis::profile::{self, Axis, alone, rounds_of};
use crate::charts::{Heading, Radar, RadarSeries, RadarValue};
use crate::model::{CompetenceId, Level, PersonId, Plan, PlanDate, TeamId};

pub(super) fn of_person(source: &ChartSource<'_>, person: PersonId) -> Option<Radar> {
    if source.audience == Audience::Public {
        return None;
    }
    let view = source.slice.view;
    let requirements = &source.analysis.requirements;
    let of = |standings: &Standings| profile::of_person(standings, requirements, person, view);
    let now = of(&source.standings);
    let mut series = vec![(source.text("chart-now"), now)];
    let alone = alone(source.plan, person);
    if let [.., before, _] = rounds_of(&alone, person, source.day()).as_slice()
        && let Some(round) = source.plan.rounds.get(before)
    {
        let then = of_day(source, &alone, round.date, person);
        series.push((round.title.clone(), then));
    }
    let name = source.person(person);
    let title = source.with("chart-person-title", &[("name", name.into())]);
    radar(source, title, &series, "chart-person-note")
}

fn of_day(source: &ChartSource<'_>, alone: &Plan, day: PlanDate, person: PersonId) -> Vec<Axis> {
    let standings = Standings::of(alone, day);
    let requirements = crate::analysis::Requirements::of(alone);
    profile::of_person(&standings, &requirements, person, source.slice.view)
}

pub(super) fn of_team(source: &ChartSource<'_>, team: TeamId) -> Option<Radar> {
    let plan = source.plan;
    let (day, view) = (source.day(), source.slice.view);
    let requirements = &source.analysis.requirements;
    let mut axes = profile::of_team(plan, &source.standings, requirements, team, day, view);
    let hidden = match source.audience {
        Audience::Public => hide_small(source, team, &mut axes),
        Audience::Own => 0,
    };
    let name = source.team(Some(team));
    let title = source.with("chart-team-title", &[("name", name.into())]);
    let now = source.text("chart-median");
    let mut chart = radar(source, title, &[(now, axes)], "chart-team-note")?;
    source.say_hidden(&mut chart.heading.note, "chart-hidden-competences", hidden);
    Some(chart)
}

/// Takes out the competences whose medians must not leave the leader's own screen, which the heat
/// map decides for all teams together; returns how many of the slice they were.
fn hide_small(source: &ChartSource<'_>, team: TeamId, axes: &mut Vec<Axis>) -> usize {
    let (plan, today) = (source.plan, source.analysis.today);
    let slice = source.slice.of_everybody();
    let map = HeatMap::of(plan, &source.standings, &slice, today, Threshold::default());
    let row = map.rows.iter().find(|row| row.team == Some(team));
    let hidden: Vec<CompetenceId> = (map.competences.iter().enumerate())
        .filter(|(column, _)| {
            let cell = row.and_then(|row| row.cells.get(*column));
            cell.is_none_or(|cell| !cell.publishable)
        })
        .map(|(_, id)| *id)
        .collect();
    axes.retain(|axis| !hidden.contains(&axis.competence));
    hidden.len()
}

fn radar(
    source: &ChartSource<'_>,
    title: String,
    series: &[(String, Vec<Axis>)],
    note: &str,
) -> Option<Radar> {
    let competences = source.slice.competences(source.plan);
    let (_, now) = series.first()?;
    let shown: Vec<&Axis> = now
        .iter()
        .filter(|axis| competences.contains(&axis.competence))
        .filter(|axis| axis.level.is_some() || axis.expected.is_some())
        .collect();
    let assessed = shown.iter().filter(|axis| axis.level.is_some()).count();
    if assessed == 0 {
        return None;
    }
    let is_met = |axis: &&&Axis| axis.level.is_some() && axis.level >= axis.expected;
    let asked = || shown.iter().filter(|axis| axis.expected.is_some());
    let figures = [
        ("assessed", assessed.into()),
        ("total", shown.len().into()),
        ("met", asked().filter(is_met).count().into()),
        ("asked", asked().count().into()),
    ];
    let line = |name: &String, axes: &[Axis], of: fn(&Axis) -> Option<Level>| RadarSeries {
        name: name.clone(),
        values: shown
            .iter()
            .map(|axis| {
                let same = axes.iter().find(|it| it.competence == axis.competence)?;
                of(same).map(value)
            })
            .collect(),
    };
    let expected = line(&source.text("chart-expected"), now, |axis| axis.expected);
    let names = if shown.len() > Radar::MAX_AXES {
        source.level_names()
    } else {
        let levels = source.plan.framework.levels();
        levels.map(|level| level.get().to_string()).collect()
    };
    Some(Radar {
        heading: Heading {
            alt: source.with("chart-profile-alt", &figures),
            note: source.note(source.with(note, &figures)),
            title,
        },
        axis_head: source.text("chart-competence"),
        axes: shown
            .iter()
            .map(|axis| source.competence(axis.competence))
            .collect(),
        not_assessed_head: source.text("not-assessed"),
        rings: names,
        series: series
            .iter()
            .map(|(name, axes)| line(name, axes, |axis| axis.level))
            .collect(),
        expectation: expected
            .values
            .iter()
            .any(Option::is_some)
            .then_some(expected),
    })
}

fn value(level: Level) -> RadarValue {
    RadarValue {
        value: f32::from(level.get()),
        label: level.get().to_string(),
    }
}
