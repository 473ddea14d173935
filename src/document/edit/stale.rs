//! What is let go of when a thing leaves the plan: notes about it, and links to it.

use super::change_where;
use crate::model::{
    ActionStep, Became, Choice, Counts, Decision, Initiative, LogEntry, Plan, Side, Task, Tension,
    Workshop,
};

/// Forgets what was noted about things that are no longer in the plan, and links to them.
pub(in crate::document) fn drop_stale_references(plan: &mut Plan) {
    initiatives(plan);
    tensions(plan);
    workshops(plan);
    ballot(plan);
    let stale: Vec<_> = plan
        .accepted
        .keys()
        .filter(|key| !plan.contains(key.about))
        .cloned()
        .collect();
    for key in stale {
        plan.accepted.remove(&key);
    }
    let conflicts = plan.conflicts.iter().filter(|it| plan.contains(it.item));
    plan.conflicts = conflicts.cloned().collect();
    let mut log = std::mem::take(&mut plan.log);
    let is_stale = |entry: &LogEntry| entry.about.is_some_and(|item| !plan.contains(item));
    change_where(&mut log, is_stale, |entry| entry.about = None);
    plan.log = log;
}

/// Tensions that initiatives work on; what is frozen in a baseline stays as it was.
fn initiatives(plan: &mut Plan) {
    let tensions = &plan.tensions;
    let is_stale = |it: &Initiative| it.tensions.iter().any(|id| !tensions.contains_key(id));
    change_where(&mut plan.strategy.initiatives, is_stale, |it| {
        it.tensions.retain(|id| tensions.contains_key(id));
    });
}

/// Lines that tensions are felt on, workshops in which they were voted on, and initiatives that
/// came of their maps.
fn tensions(plan: &mut Plan) {
    let (lines, workshops) = (&plan.strategy.lines, &plan.workshops);
    let initiatives = &plan.strategy.initiatives;
    let lost_initiative = |it: &ActionStep| {
        it.initiative
            .is_some_and(|id| !initiatives.contains_key(&id))
    };
    let lost_step = |it: &Side| it.actions.values().any(lost_initiative);
    let is_stale = |it: &Tension| {
        let lost_line = it.lines.iter().any(|id| !lines.contains_key(id));
        let mut rounds = it.positions.values();
        lost_line
            || it.map.sides.iter().any(lost_step)
            || rounds.any(|it| it.workshop.is_some_and(|id| !workshops.contains_key(&id)))
    };
    change_where(&mut plan.tensions, is_stale, |it| {
        it.lines.retain(|id| lines.contains_key(id));
        for side in &mut it.map.sides {
            change_where(&mut side.actions, lost_initiative, |it| {
                it.initiative = None;
            });
        }
        change_where(
            &mut it.positions,
            |it| it.workshop.is_some_and(|id| !workshops.contains_key(&id)),
            |it| it.workshop = None,
        );
    });
}

/// What agendas are about, and what decisions became.
fn workshops(plan: &mut Plan) {
    let mut workshops = std::mem::take(&mut plan.workshops);
    let lost_choice = |it: &Choice| it.item.is_some_and(|item| !plan.contains(item));
    let lost_decision = |it: &Decision| match it.became {
        None => false,
        Some(Became::Initiative(id)) => !plan.strategy.initiatives.contains_key(&id),
        Some(Became::Log(id)) => !plan.log.contains_key(&id),
    };
    let is_stale = |it: &Workshop| {
        it.agenda.iter().any(|activity| match &activity.task {
            Task::Vote { tensions } => tensions.iter().any(|id| !plan.tensions.contains_key(id)),
            Task::Map { tension } => tension.is_some_and(|id| !plan.tensions.contains_key(&id)),
            Task::Choose { options, .. } => options.iter().any(lost_choice),
            Task::Decide { decisions } => decisions.values().any(lost_decision),
            Task::Pulse { .. } | Task::Ideas { .. } | Task::Break => false,
        })
    };
    change_where(&mut workshops, is_stale, |it| {
        for activity in &mut it.agenda {
            match &mut activity.task {
                Task::Vote { tensions } => tensions.retain(|id| plan.tensions.contains_key(id)),
                Task::Map { tension } => {
                    *tension = tension.filter(|id| plan.tensions.contains_key(id));
                }
                Task::Choose { options, .. } => {
                    for option in options.iter_mut().filter(|it| lost_choice(it)) {
                        option.item = None;
                    }
                }
                Task::Decide { decisions } => {
                    change_where(decisions, lost_decision, |it| it.became = None);
                }
                Task::Pulse { .. } | Task::Ideas { .. } | Task::Break => {}
            }
        }
    });
    plan.workshops = workshops;
}

/// A round goes as a whole when what is voted on goes.
fn ballot(plan: &mut Plan) {
    let Some(ballot) = &plan.ballot else { return };
    let workshop = plan.workshops.get(&ballot.workshop);
    let is_asked = workshop.is_some_and(|it| it.activity(ballot.activity).is_some());
    let is_known = match &ballot.counts {
        Counts::Positions(counts) => counts.keys().all(|it| plan.tensions.contains_key(it)),
        Counts::Dots(_) | Counts::Answers(_) => true,
    };
    if !is_asked || !is_known {
        plan.ballot = None;
    }
}
