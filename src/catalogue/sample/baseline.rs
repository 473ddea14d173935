//! Freezes the strategy of a sample as it stood on a day.

use imbl::OrdMap;

use super::script::BaselineScript;
use super::strategy::{Past, Written};
use crate::model::{
    Baseline, BaselineId, CheckIns, Goal, IdSource, Indicator, Initiative, Line, Plan, PlanDate,
    Step, StepId, Strategy,
};

/// Adds the frozen edition to the plan.
pub(super) fn freeze(
    script: &BaselineScript,
    plan: &mut Plan,
    written: &mut Written,
    ids: &dyn IdSource,
) {
    let reading = |(key, value): (&String, &_)| {
        let id = written.indicators.get(key.as_str())?;
        Some((*id, *value))
    };
    let baseline = Baseline {
        name: script.name.to_owned_in(plan.meta.language),
        date: script.date,
        strategy: as_of(&plan.strategy, &written.past, script.date),
        readings: script.readings.iter().filter_map(reading).collect(),
        levels: script.levels.clone(),
    };
    let id = BaselineId::next(ids);
    plan.baselines.insert(id, baseline);
    written.baseline = Some(id);
}

/// The strategy without what came later, and with the promises of the day.
fn as_of(strategy: &Strategy, past: &Past, day: PlanDate) -> Strategy {
    let there = |since: Option<&PlanDate>| since.is_none_or(|since| *since <= day);
    let goals = rewound(
        &strategy.goals,
        |id, _| there(past.goals_since.get(id)),
        |_, goal: &mut Goal| {
            goal.indicators
                .retain(|id| there(past.indicators_since.get(id)));
        },
    );
    let lines = rewound(
        &strategy.lines,
        |id, _| there(past.lines_since.get(id)),
        |_, line: &mut Line| {
            line.goals.retain(|id| goals.contains_key(id));
            line.maturity.retain(|(date, _), _| *date <= day);
        },
    );
    let indicators = rewound(
        &strategy.indicators,
        |id, _| there(past.indicators_since.get(id)),
        |id, indicator: &mut Indicator| {
            indicator.target = past.target_then.get(&id).copied().or(indicator.target);
            indicator.check_ins = up_to(&indicator.check_ins, day);
        },
    );
    let initiatives = rewound(
        &strategy.initiatives,
        |_, it| it.states.first().is_some_and(|first| first.date <= day),
        |id, initiative: &mut Initiative| {
            initiative.due = past.due_then.get(&id).copied().or(initiative.due);
            // A day for the next look is agreed on from one time to the next.
            initiative.review = None;
            initiative.goals.retain(|id| goals.contains_key(id));
            initiative.states.retain(|it| it.date <= day);
            initiative.check_ins = up_to(&initiative.check_ins, day);
            let not_yet = |(id, step): (&StepId, &Step)| {
                let done = step.done.filter(|done| *done <= day);
                (
                    *id,
                    Step {
                        done,
                        ..step.clone()
                    },
                )
            };
            initiative.steps = initiative.steps.iter().map(not_yet).collect();
        },
    );
    let order = strategy.line_order.iter();
    Strategy {
        foundation: strategy.foundation.clone(),
        line_order: order.copied().filter(|id| lines.contains_key(id)).collect(),
        lines,
        goals,
        indicators,
        initiatives,
        events: strategy.events.clone(),
    }
}

/// The things that were there, each as it was.
fn rewound<Id: Copy + Ord, Thing: Clone>(
    things: &OrdMap<Id, Thing>,
    was_there: impl Fn(&Id, &Thing) -> bool,
    rewind: impl Fn(Id, &mut Thing),
) -> OrdMap<Id, Thing> {
    let then = things.iter().filter(|(id, thing)| was_there(id, thing));
    then.map(|(id, thing)| {
        let mut thing = thing.clone();
        rewind(*id, &mut thing);
        (*id, thing)
    })
    .collect()
}

fn up_to(check_ins: &CheckIns, day: PlanDate) -> CheckIns {
    let then = check_ins.iter().filter(|(_, it)| it.date <= day);
    then.map(|(id, it)| (*id, it.clone())).collect()
}
