//! A plan for others: without people, and of groups only what others may see.
//!
//! What rooms answered follows the rules of `analysis` for everything that leaves the leader's
//! screen. What was frozen of the levels goes as a whole: how many people stood behind it is not
//! known any more.

use imbl::OrdMap;

use crate::analysis::Analysis;
use crate::document;
use crate::model::{
    ActivityId, Baseline, FrozenLevels, Link, LinkedFigure, Plan, PlanId, RoomGroup, Task,
    WorkshopId,
};

/// The plan without people, ratings, agreements and names in texts, as a plan of its own.
#[must_use]
pub fn without_people(plan: &Plan, analysis: &Analysis, id: PlanId) -> Plan {
    let mut shared = plan.without_ballot();
    hide_positions(&mut shared, analysis);
    hide_answers(&mut shared, analysis);
    hide_frozen(&mut shared);
    document::without_people(&shared, id)
}

fn hide_positions(plan: &mut Plan, analysis: &Analysis) {
    let mut tensions = plan.tensions.clone();
    for (id, tension) in &plan.tensions {
        let figures = analysis.tensions.get(id);
        let mut after = tension.clone();
        let mut positions = OrdMap::new();
        for (ballot, round) in &tension.positions {
            let rounds = figures.into_iter().flat_map(|it| &it.rounds);
            let known = rounds.into_iter().find(|it| it.id == *ballot);
            let mut round = round.clone();
            round.groups.retain(|it| {
                let groups = known
                    .into_iter()
                    .flat_map(|it| it.groups.iter().zip(&it.shown.groups));
                is_shown(groups.map(|((group, _), shown)| (group, *shown)), &it.group)
            });
            if !round.groups.is_empty() {
                positions.insert(*ballot, round);
            }
        }
        after.positions = positions;
        tensions.insert(*id, after);
    }
    plan.tensions = tensions;
}

/// Whether a group is among those that may be shown.
fn is_shown<'a>(
    mut groups: impl Iterator<Item = (&'a RoomGroup, bool)>,
    group: &RoomGroup,
) -> bool {
    groups.any(|(it, shown)| it == group && shown)
}

fn hide_answers(plan: &mut Plan, analysis: &Analysis) {
    let mut workshops = plan.workshops.clone();
    for (id, workshop) in &plan.workshops {
        let mut after = workshop.clone();
        for activity in &mut after.agenda {
            hide_task(&mut activity.task, analysis, (*id, activity.id));
        }
        workshops.insert(*id, after);
    }
    plan.workshops = workshops;
}

fn hide_task(task: &mut Task, analysis: &Analysis, point: (WorkshopId, ActivityId)) {
    match task {
        Task::Choose { result, .. } => {
            let figures = analysis.rooms.dots.get(&point);
            let shown = figures.map(|it| it.shown.as_slice()).unwrap_or_default();
            keep_shown(result, shown);
        }
        Task::Pulse { result, .. } => {
            let figures = analysis.rooms.pulses.get(&point);
            let statements = figures.map(Vec::as_slice).unwrap_or_default();
            let shown = (0..result.len()).map(|at| {
                let mut all = statements.iter().map(|it| it.shown.get(at) == Some(&true));
                !statements.is_empty() && all.all(|it| it)
            });
            let shown: Vec<bool> = shown.collect();
            keep_shown(result, &shown);
        }
        Task::Vote { .. }
        | Task::Map { .. }
        | Task::Ideas { .. }
        | Task::Decide { .. }
        | Task::Break => {}
    }
}

/// Keeps the groups that may be shown; what is not said of a group is "no".
fn keep_shown<T>(groups: &mut Vec<T>, shown: &[bool]) {
    let mut shown = shown.iter();
    groups.retain(|_| shown.next() == Some(&true));
}

fn hide_frozen(plan: &mut Plan) {
    let baselines = plan.baselines.iter().map(|(id, it)| {
        let indicators = &it.strategy.indicators;
        let is_of_plan = |link: &Link| link.figure == LinkedFigure::InitiativesDone;
        let readings = it.readings.iter().filter(|(id, _)| {
            let link = indicators.get(*id).and_then(|it| it.link());
            link.is_some_and(is_of_plan)
        });
        let after = Baseline {
            levels: FrozenLevels::default(),
            readings: readings.map(|(id, value)| (*id, *value)).collect(),
            ..it.clone()
        };
        (*id, after)
    });
    plan.baselines = baselines.collect();
}
