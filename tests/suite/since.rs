//! What changed between two days, and against a frozen plan.

use sigtelinje::analysis::since::{
    AgainstBaseline, Departure, IndicatorMoved, InitiativeMoved, LevelsMoved, Since, Trend,
};
use sigtelinje::analysis::{Analysis, StrategyFigures};
use sigtelinje::model::{
    Baseline, Direction, InitiativeState, Item, LinkedFigure, LogEntry, LogEntryId, LogKind, Source,
};

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::strategy::{amount, link, reading};

fn since(b: &PlanBuilder, from: &str) -> Since {
    assert_eq!(b.plan.violations(), Vec::new());
    Since::of(&b.plan, day(from), TODAY)
}

#[test]
fn nothing_changes_in_an_empty_plan() {
    let found = since(&PlanBuilder::new(), "2026-01-01");
    assert_eq!(found.levels, LevelsMoved::default());
    assert!(found.indicators.is_empty() && found.initiatives.is_empty());
    assert!(found.steps.is_empty() && found.decisions.is_empty());
}

#[test]
fn levels_move_up_and_down_among_those_rated_twice() {
    let mut b = PlanBuilder::new();
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let people = ["A", "B", "C", "D"].map(|alias| b.person(alias));
    let before = "2026-01-10";
    b.rate(people[0], Source::Own, before, &[(sharing, 0), (safety, 2)]);
    b.rate(
        people[0],
        Source::Own,
        "2026-08-10",
        &[(sharing, 1), (safety, 1)],
    );
    b.rate(people[1], Source::Own, before, &[(sharing, 2)]);
    b.rate(
        people[1],
        Source::Own,
        "2026-08-10",
        &[(sharing, 2), (safety, 0)],
    );
    b.rate(people[2], Source::Own, before, &[(sharing, 0)]);
    b.rate(people[2], Source::Own, "2026-08-10", &[(sharing, 4)]);
    b.change(people[2], |it| it.left = Some(day("2026-08-31")));
    let wanted = LevelsMoved {
        up: 1,
        down: 1,
        compared: 3,
        newly_assessed: 1,
        not_assessed: 2,
        people_up: 1,
        people_down: 1,
        people_compared: 2,
    };
    assert_eq!(since(&b, "2026-02-01").levels, wanted);
}

#[test]
fn better_is_the_direction_of_the_indicator() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let up = b.aim(goal, "Op", 20, 80);
    let down = b.aim(goal, "Ned", 80, 20);
    b.indicator_mut(down).direction = Direction::Down;
    let new = b.indicator(goal, "Ny");
    b.indicator(goal, "Ikke målt");
    for indicator in [up, down, new] {
        b.measure(indicator, "2026-08-20", 50);
    }
    let found = since(&b, "2026-08-10").indicators;
    let moved = |indicator, before, trend| IndicatorMoved {
        indicator,
        before,
        after: reading("2026-08-20", 50),
        trend,
    };
    let wanted = [
        moved(up, Some(reading("2026-08-01", 20)), Trend::Better),
        moved(down, Some(reading("2026-08-01", 80)), Trend::Better),
        moved(new, None, Trend::New),
    ];
    assert_eq!(found, wanted);
    b.measure(up, "2026-08-21", 19);
    let trends: Vec<_> = since(&b, "2026-08-10").indicators;
    assert_eq!(trends[0].trend, Trend::Worse);
    assert_eq!(since(&b, "2026-08-20").indicators[1].trend, Trend::Same);
}

#[test]
fn what_the_plan_fills_itself_is_counted_on_both_days() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let person = b.person("A");
    b.rate(person, Source::Own, "2026-02-01", &[(sharing, 0)]);
    b.rate(person, Source::Own, "2026-08-01", &[(sharing, 1)]);
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Ingen på nul");
    let id = b.linked(goal, link(LinkedFigure::OnZero));
    b.indicator_mut(id).direction = Direction::Down;
    let found = since(&b, "2026-03-01").indicators;
    let wanted = IndicatorMoved {
        indicator: id,
        before: Some(reading("2026-03-01", 1)),
        after: reading("2026-09-01", 0),
        trend: Trend::Better,
    };
    assert_eq!(found, [wanted]);
}

#[test]
fn states_steps_and_decisions_count_after_the_first_day_and_on_the_last() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Delingsdag", InitiativeState::Planned, "2026-08-01");
    b.bring(id, InitiativeState::Running, "2026-08-02");
    b.bring(id, InitiativeState::Done, "2026-09-02");
    b.step(id, "2026-08-01", Some("2026-08-01"));
    let step = b.step(id, "2026-08-01", Some("2026-09-01"));
    let mut log = |date: &str, kind| {
        let entry = LogEntryId::new(b.next_uuid());
        let text = "Besluttet".to_owned();
        let about = None;
        let date = day(date);
        let it = LogEntry {
            date,
            kind,
            about,
            text,
        };
        b.plan.log.insert(entry, it);
        entry
    };
    log("2026-08-01", LogKind::Decision);
    log("2026-08-20", LogKind::CheckIn);
    let decision = log("2026-09-01", LogKind::Decision);
    let found = since(&b, "2026-08-01");
    let moved = InitiativeMoved {
        initiative: id,
        before: InitiativeState::Planned,
        after: InitiativeState::Running,
    };
    assert_eq!(found.initiatives, [moved]);
    assert_eq!(found.steps, [(TODAY, id, step)]);
    assert_eq!(found.decisions, [(TODAY, decision)]);
}

#[test]
fn the_plan_is_held_against_what_was_frozen() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let (owner, other) = (b.person("A"), b.person("B"));
    b.rate(owner, Source::Own, "2026-02-01", &[(sharing, 0)]);
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let by_hand = b.aim(goal, "Delte forløb", 20, 80);
    let linked = b.linked(goal, link(LinkedFigure::OnZero));
    let kept = b.initiative("Delingsdag", InitiativeState::Planned, "2026-08-01");
    let it = b.initiative_mut(kept);
    (it.owner, it.due) = (Some(owner), Some(day("2026-12-01")));
    let gone = b.initiative("Makkerpar", InitiativeState::Planned, "2026-08-01");
    let baseline = Baseline {
        name: "Vedtaget".to_owned(),
        date: day("2026-08-10"),
        strategy: b.plan.strategy.clone(),
        readings: Analysis::of(&b.plan, day("2026-08-10")).frozen_readings(&b.plan),
        levels: Default::default(),
    };
    let against = |b: &PlanBuilder| {
        let figures = StrategyFigures::of(&b.plan, TODAY);
        AgainstBaseline::of(&b.plan, &figures, &baseline)
    };
    let same = against(&b);
    assert_eq!((same.departures.len(), same.frozen), (0, 6));

    b.measure(by_hand, "2026-08-20", 40);
    b.rate(owner, Source::Own, "2026-08-20", &[(sharing, 1)]);
    b.indicator_mut(by_hand).target = Some(amount(70));
    b.indicator_mut(by_hand).due = None;
    let it = b.initiative_mut(kept);
    (it.owner, it.due) = (Some(other), Some(day("2027-02-01")));
    b.bring(kept, InitiativeState::Running, "2026-08-12");
    b.plan.strategy.initiatives.remove(&gone);
    let new = b.goal(line, "Nyt mål");
    let found = against(&b);
    let departures: Vec<_> = found
        .departures
        .iter()
        .map(|(item, _, what)| (*item, what.clone()))
        .collect();
    let due = |before, after| Departure::DueMoved { before, after };
    let target = Departure::TargetChanged {
        before: Some(amount(80)),
        after: Some(amount(70)),
    };
    let state = Departure::StateChanged {
        before: InitiativeState::Planned,
        after: InitiativeState::Running,
    };
    let owner = Departure::OwnerChanged {
        before: Some(owner),
        after: Some(other),
    };
    let (old_due, new_due) = (day("2026-12-01"), day("2027-02-01"));
    let wanted = [
        (Item::Goal(new), Departure::Added),
        (Item::Indicator(by_hand), target),
        (Item::Indicator(by_hand), due(Some(day("2027-07-31")), None)),
        (Item::Initiative(kept), state),
        (Item::Initiative(kept), owner),
        (Item::Initiative(kept), due(Some(old_due), Some(new_due))),
        (Item::Initiative(gone), Departure::Removed),
    ];
    assert_eq!(departures, wanted);
    assert_eq!(found.departures.last().unwrap().1, "Makkerpar");
    let values = [
        (by_hand, Some(amount(20)), Some(amount(40))),
        (linked, Some(amount(1)), Some(amount(0))),
    ];
    assert_eq!(found.values, values);
}
