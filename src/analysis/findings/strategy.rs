//! Findings about the strategy. Of an initiative only what is promised is held to anything, and
//! one that lacks several things is told each of them once.

use std::collections::BTreeSet;

use super::Evidence;
use crate::analysis::calendar::{SchoolYear, collisions};
use crate::analysis::finding::{Finding, FindingCode};
use crate::analysis::search::fold;
use crate::analysis::strategy::InitiativeFigures;
use crate::model::{Decided, Initiative, InitiativeId, InitiativeState, Item, StilLine};
use crate::texts::Argument;

/// From how many promised initiatives it is worth asking why all were decided in the same place.
pub const ONE_PLACE_FROM: usize = 5;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    lines(evidence, found);
    goals_and_indicators(evidence, found);
    for (id, initiative) in &evidence.plan.strategy.initiatives {
        let figures = evidence.strategy.initiatives.get(id);
        of_initiative(*id, initiative, figures.copied().unwrap_or_default(), found);
    }
    owners(evidence, found);
    found.extend(decided_in_one_place(evidence));
    colliding(evidence, found);
}

fn lines(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    for (id, line) in evidence.plan.strategy.lines_in_order() {
        let about = |code| Finding::new(code, Item::Line(id)).with("line", line.name.as_str());
        if line.goals.is_empty() {
            let code = if line.stil == Some(StilLine::Workplace) {
                FindingCode::WorkplaceWithoutGoals
            } else {
                FindingCode::LineWithoutGoals
            };
            found.push(about(code));
        }
        let figures = evidence.strategy.lines.get(&id);
        if let Some(figures) = figures.filter(|it| it.is_apart()) {
            let levels = figures
                .maturity
                .iter()
                .flatten()
                .map(|(_, level)| level.index());
            let (lowest, highest) = (levels.clone().min(), levels.max());
            found.push(
                about(FindingCode::MaturityApart)
                    .with("count", figures.apart.map_or(0, usize::from))
                    .with("lowest", lowest.unwrap_or(0))
                    .with("highest", highest.unwrap_or(0)),
            );
        }
    }
}

fn goals_and_indicators(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    let strategy = &evidence.plan.strategy;
    for (id, goal) in strategy.goals_in_order() {
        if goal.indicators.is_empty() {
            let code = FindingCode::GoalWithoutIndicator;
            found.push(Finding::new(code, Item::Goal(id)).with("goal", goal.title.as_str()));
        }
    }
    for (id, indicator) in strategy.indicators_in_order() {
        let about = |code| {
            Finding::new(code, Item::Indicator(id)).with("indicator", indicator.title.as_str())
        };
        if indicator.baseline.is_none() {
            found.push(about(FindingCode::IndicatorWithoutBaseline));
        }
        let figures = evidence.strategy.indicators.get(&id);
        let due = figures.and_then(|it| it.check_in_due);
        if let Some(due) = due.filter(|due| *due < evidence.today) {
            found.push(about(FindingCode::CheckInOverdue).with("date", due));
        }
    }
}

fn of_initiative(
    id: InitiativeId,
    initiative: &Initiative,
    figures: InitiativeFigures,
    found: &mut Vec<Finding>,
) {
    let about = |code| {
        let title = initiative.title.as_str();
        Finding::new(code, Item::Initiative(id)).with("initiative", title)
    };
    let state = initiative.state();
    if state == InitiativeState::Deselected && initiative.reason().trim().is_empty() {
        found.push(about(FindingCode::DeselectedWithoutReason));
    }
    if !state.is_promised() {
        return;
    }
    match initiative.due {
        Some(due) if figures.is_overdue() => found.push(
            about(FindingCode::InitiativeOverdue)
                .with("date", due)
                .with("count", figures.days_late as usize),
        ),
        _ if figures.steps_late > 0 => found.push(
            about(FindingCode::StepsOverdue)
                .with("count", figures.steps_late)
                .with("total", figures.steps),
        ),
        _ => {}
    }
    if initiative.why.trim().is_empty() {
        found.push(about(FindingCode::InitiativeWithoutWhy));
    } else if words(&initiative.why) == words(&initiative.title) {
        found.push(about(FindingCode::ToolBeforePurpose));
    }
    let lacking = [
        (
            initiative.owner.is_none(),
            FindingCode::InitiativeWithoutOwner,
        ),
        (initiative.due.is_none(), FindingCode::InitiativeWithoutDate),
        (
            initiative.goals.is_empty(),
            FindingCode::InitiativeWithoutGoal,
        ),
    ];
    let lacking = lacking.into_iter().filter(|(lacks, _)| *lacks);
    found.extend(lacking.map(|(_, code)| about(code)));
}

/// The words of a text without case, marks and blanks, so that a title is known again.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn owners(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    for load in evidence.strategy.load.overloaded() {
        let owner = load.owner;
        let person = owner.and_then(|id| Some((id, evidence.plan.people.get(&id)?)));
        if let Some((id, person)) = person {
            found.push(
                Finding::new(FindingCode::OwnerOverloaded, Item::Person(id))
                    .with("person", person.alias.as_str())
                    .with("count", load.running),
            );
        }
    }
}

/// All that is promised says where it was decided, and all says the same.
fn decided_in_one_place(evidence: &Evidence<'_>) -> Option<Finding> {
    let initiatives = evidence.plan.strategy.initiatives.values();
    let mut promised = initiatives
        .filter(|it| it.state().is_promised())
        .map(|it| it.decided);
    let first = promised.next()??;
    let mut count = 1;
    for decided in promised {
        if decided != Some(first) {
            return None;
        }
        count += 1;
    }
    let place = match first {
        Decided::Centrally => "finding-place-central",
        Decided::Locally => "finding-place-local",
    };
    (count >= ONE_PLACE_FROM).then(|| {
        Finding::new(FindingCode::DecidedInOnePlace, Item::School)
            .with("count", count)
            .with("place", Argument::Id(place))
    })
}

/// One finding for each event that others begin during, in the school year of the day.
fn colliding(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    let events = &evidence.plan.strategy.events;
    let name = |id| events.get(&id).map_or("", |event| event.title.as_str());
    let all = collisions(evidence.plan, SchoolYear::of(evidence.today));
    let mut told = BTreeSet::new();
    for collision in &all {
        let (event, other) = collision.events;
        if !told.insert(event) {
            continue;
        }
        let count = all.iter().filter(|it| it.events.0 == event).count();
        found.push(
            Finding::new(FindingCode::EventsCollide, Item::Event(event))
                .with("event", name(event))
                .with("other", name(other))
                .with("date", collision.first)
                .with("count", count),
        );
    }
}
