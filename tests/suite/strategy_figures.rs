//! How indicators, goals, lines and initiatives go, against figures worked out by hand.

use sigtelinje::analysis::StrategyFigures;
use sigtelinje::analysis::strategy::{
    GoalStatus, IndicatorFigures, InitiativeFigures, NextThing, OwnerLoad, Pace,
};
use sigtelinje::model::{Amount, Direction, IndicatorId, InitiativeId, InitiativeState, Viewpoint};

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::strategy::{amount, reading};

fn figures(b: &PlanBuilder) -> StrategyFigures {
    assert_eq!(b.plan.violations(), Vec::new());
    StrategyFigures::of(&b.plan, TODAY)
}

fn indicator_on(b: &PlanBuilder, id: IndicatorId, today: &str) -> IndicatorFigures {
    let mut figures = StrategyFigures::of(&b.plan, day(today));
    figures.indicators.remove(&id).unwrap()
}

fn initiative(b: &PlanBuilder, id: InitiativeId) -> InitiativeFigures {
    figures(b).initiatives.remove(&id).unwrap()
}

/// A plan with one indicator from `from` on 1 August 2026 to `to` on 31 July 2027.
fn aiming(from: i64, to: i64) -> (PlanBuilder, IndicatorId) {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let id = b.aim(goal, "Delte forløb", from, to);
    (b, id)
}

#[test]
fn an_empty_plan_has_empty_figures() {
    let found = figures(&PlanBuilder::new());
    assert!(found.indicators.is_empty() && found.goals.is_empty());
    assert!(found.lines.is_empty() && found.initiatives.is_empty());
    assert!(found.load.owners.is_empty());
}

#[test]
fn an_indicator_ought_to_be_on_the_straight_line_of_today() {
    // 364 days from the baseline to the due.
    let (b, id) = aiming(20, 80);
    let expected = |today| indicator_on(&b, id, today).expected;
    assert_eq!(expected("2026-07-01"), Some(amount(20)));
    assert_eq!(expected("2026-08-01"), Some(amount(20)));
    assert_eq!(expected("2026-10-31"), Some(amount(35)));
    assert_eq!(expected("2027-01-30"), Some(amount(50)));
    assert_eq!(expected("2027-07-31"), Some(amount(80)));
    assert_eq!(expected("2030-01-01"), Some(amount(80)));
}

#[test]
fn the_line_of_a_leap_year_counts_its_day() {
    let (mut b, id) = aiming(0, 366);
    let it = b.indicator_mut(id);
    it.baseline = Some(reading("2028-01-01", 0));
    it.due = Some(day("2029-01-01"));
    let expected = |today| indicator_on(&b, id, today).expected;
    assert_eq!(expected("2028-02-29"), Some(amount(59)));
    assert_eq!(expected("2028-03-01"), Some(amount(60)));
}

#[test]
fn pace_is_the_newest_value_against_the_line_of_today() {
    let (mut b, id) = aiming(20, 80);
    b.measure(id, "2026-10-01", 35);
    let pace = |b: &PlanBuilder, today| indicator_on(b, id, today).pace;
    assert_eq!(pace(&b, "2026-10-31"), Pace::OnTrack);
    assert_eq!(pace(&b, "2026-11-03"), Pace::Behind);
    assert_eq!(
        pace(&b, "2027-07-31"),
        Pace::Behind,
        "the due is still a day to reach it on"
    );
    assert_eq!(pace(&b, "2027-08-01"), Pace::Missed);
    b.measure(id, "2027-06-01", 80);
    assert_eq!(pace(&b, "2027-08-01"), Pace::Reached);
    assert_eq!(
        pace(&b, "2027-05-31"),
        Pace::Behind,
        "what comes later is not known yet"
    );
}

#[test]
fn less_can_be_better() {
    let (mut b, id) = aiming(80, 20);
    b.indicator_mut(id).direction = Direction::Down;
    let pace = |b: &PlanBuilder, today| indicator_on(b, id, today).pace;
    b.measure(id, "2026-10-01", 65);
    assert_eq!(pace(&b, "2026-10-31"), Pace::OnTrack);
    assert_eq!(pace(&b, "2026-11-03"), Pace::Behind);
    b.measure(id, "2026-11-01", 19);
    assert_eq!(pace(&b, "2026-11-03"), Pace::Reached);
}

#[test]
fn nothing_is_said_of_what_was_not_measured_since_the_baseline() {
    let (b, id) = aiming(20, 80);
    let found = indicator_on(&b, id, "2026-12-01");
    assert_eq!(found.pace, Pace::Unknown);
    assert_eq!(found.now, Some(reading("2026-08-01", 20)));
    assert_eq!(indicator_on(&b, id, "2026-08-01").pace, Pace::OnTrack);
    let before = indicator_on(&b, id, "2026-07-31");
    assert_eq!((before.now, before.history.len()), (None, 0));
}

#[test]
fn pace_needs_baseline_target_and_due_but_reached_is_reached() {
    let (mut b, id) = aiming(20, 80);
    b.measure(id, "2026-10-01", 35);
    b.indicator_mut(id).due = None;
    let found = |b: &PlanBuilder| indicator_on(b, id, "2026-10-31");
    assert_eq!((found(&b).pace, found(&b).expected), (Pace::Unknown, None));
    b.measure(id, "2026-10-02", 80);
    assert_eq!(found(&b).pace, Pace::Reached);
    b.indicator_mut(id).target = None;
    assert_eq!(found(&b).pace, Pace::Unknown);
}

#[test]
fn a_due_on_the_day_of_the_baseline_divides_by_nothing() {
    let (mut b, id) = aiming(20, 80);
    b.indicator_mut(id).due = Some(day("2026-08-01"));
    let found = indicator_on(&b, id, "2026-08-01");
    assert_eq!(
        (found.expected, found.pace),
        (Some(amount(80)), Pace::Behind)
    );
}

#[test]
fn the_history_is_what_was_measured_oldest_first() {
    let (mut b, id) = aiming(20, 80);
    b.measure(id, "2026-12-01", 44);
    b.measure(id, "2026-10-01", 30);
    b.measure(id, "2026-10-01", 31);
    b.measure(id, "2027-02-01", 50);
    let found = indicator_on(&b, id, "2027-01-01");
    let wanted = [
        reading("2026-08-01", 20),
        reading("2026-10-01", 31),
        reading("2026-12-01", 44),
    ];
    assert_eq!(found.history, wanted);
    assert_eq!((found.now, found.counted), (Some(wanted[2]), None));
    b.measure(id, "2026-07-01", 10);
    let history = indicator_on(&b, id, "2027-01-01").history;
    assert_eq!(history.first(), Some(&reading("2026-07-01", 10)));
    assert_eq!(
        history.len(),
        3,
        "a baseline amid check-ins is not a reading of its own"
    );
}

#[test]
fn a_check_in_is_due_by_its_rhythm_until_somebody_looked_on_the_due() {
    let (mut b, id) = aiming(20, 80);
    let due = |b: &PlanBuilder| indicator_on(b, id, "2026-09-01").check_in_due;
    assert_eq!(due(&b), None);
    b.indicator_mut(id).rhythm_months = Some(3);
    assert_eq!(due(&b), Some(day("2026-11-01")));
    b.measure(id, "2026-11-30", 30);
    assert_eq!(
        due(&b),
        Some(day("2027-02-28")),
        "the end of a shorter month"
    );
    b.measure(id, "2027-07-31", 60);
    assert_eq!(due(&b), None);
    let it = b.indicator_mut(id);
    (it.baseline, it.check_ins) = (None, Default::default());
    assert_eq!(due(&b), None);
}

#[test]
fn a_goal_is_on_track_when_all_that_is_measured_is() {
    let (mut b, first) = aiming(20, 80);
    let goal = b.plan.strategy.goal_of_indicator(first).unwrap();
    let second = b.aim(goal, "Flere", 0, 10);
    let status = |b: &PlanBuilder| {
        let found = figures(b).goals[&goal];
        (
            found.status,
            found.on_track,
            found.measured,
            found.indicators,
        )
    };
    assert_eq!(status(&b), (GoalStatus::NotMeasured, 0, 0, 2));
    b.measure(first, "2026-08-20", 30);
    assert_eq!(status(&b), (GoalStatus::OnTrack, 1, 1, 2));
    b.measure(first, "2026-08-21", 80);
    assert_eq!(
        status(&b),
        (GoalStatus::OnTrack, 1, 1, 2),
        "half of it is not known"
    );
    b.measure(second, "2026-08-21", 0);
    assert_eq!(status(&b), (GoalStatus::Behind, 1, 2, 2));
    b.measure(second, "2026-08-22", 10);
    assert_eq!(status(&b), (GoalStatus::Reached, 2, 2, 2));
}

#[test]
fn a_line_counts_its_goals_and_the_initiatives_on_them() {
    let (mut b, indicator) = aiming(20, 80);
    let goal = b.plan.strategy.goal_of_indicator(indicator).unwrap();
    let line = b.plan.strategy.line_of_goal(goal).unwrap();
    b.goal(line, "Endnu et");
    b.measure(indicator, "2026-08-20", 30);
    let by_goal = b.initiative("Delingsdag", InitiativeState::Running, "2026-08-10");
    b.initiative_mut(by_goal).goals.extend([goal]);
    let by_line = b.initiative("Makkerpar", InitiativeState::Deselected, "2026-08-10");
    b.initiative_mut(by_line).line = Some(line);
    b.initiative("Ved siden af", InitiativeState::Done, "2026-08-10");

    let all = figures(&b);
    let found = &all.lines[&line];
    assert_eq!(
        (found.goals, found.goals_measured, found.goals_on_track),
        (2, 1, 1)
    );
    assert_eq!(found.initiatives, [0, 0, 1, 0, 1]);
    assert_eq!(all.goals[&goal].initiatives, [0, 0, 1, 0, 0]);
}

#[test]
fn maturity_is_the_newest_of_each_viewpoint_and_no_rating_is_not_level_0() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let found = |b: &PlanBuilder| figures(b).lines[&line];
    assert_eq!((found(&b).maturity, found(&b).apart), ([None; 3], None));
    b.rate_line(line, Viewpoint::Leaders, "2026-02-01", 3);
    b.rate_line(line, Viewpoint::Leaders, "2027-02-01", 4);
    assert_eq!(found(&b).apart, None, "one viewpoint differs from nobody");
    b.rate_line(line, Viewpoint::Teachers, "2025-02-01", 4);
    b.rate_line(line, Viewpoint::Teachers, "2026-08-01", 0);
    assert_eq!(found(&b).apart, Some(3));
    assert!(found(&b).is_apart());
    let levels = found(&b)
        .maturity
        .map(|it| it.map(|(_, level)| level.get()));
    assert_eq!(levels, [Some(3), Some(0), None]);
}

#[test]
fn dates_bind_what_is_promised_and_nothing_else() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Delingsdag", InitiativeState::Idea, "2026-01-01");
    b.initiative_mut(id).due = Some(day("2026-08-30"));
    let late = b.step(id, "2026-08-01", None);
    b.step(id, "2026-08-02", Some("2026-08-15"));
    b.step(id, "2026-09-01", None);
    let idea = initiative(&b, id);
    assert_eq!((idea.days_late, idea.steps_late, idea.next), (0, 0, None));

    b.bring(id, InitiativeState::Running, "2026-08-01");
    let running = initiative(&b, id);
    assert_eq!(
        (running.steps, running.steps_done, running.steps_late),
        (3, 1, 1)
    );
    assert_eq!((running.days_late, running.is_overdue()), (2, true));
    assert_eq!(
        running.next,
        Some((day("2026-08-01"), NextThing::Step(late)))
    );

    b.bring(id, InitiativeState::Done, "2026-08-31");
    let done = initiative(&b, id);
    assert_eq!((done.days_late, done.steps_late, done.next), (0, 0, None));
}

#[test]
fn a_due_of_today_is_not_late_and_a_review_ends_with_a_look() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Delingsdag", InitiativeState::Planned, "2026-01-01");
    let it = b.initiative_mut(id);
    it.start = Some(day("2026-08-20"));
    it.review = Some(day("2026-08-25"));
    it.due = Some(TODAY);
    let next = |b: &PlanBuilder| initiative(b, id).next.map(|(_, thing)| thing);
    assert!(!initiative(&b, id).is_overdue());
    assert_eq!(next(&b), Some(NextThing::Start));
    b.bring(id, InitiativeState::Running, "2026-08-21");
    b.look_at(id, "2026-08-24");
    assert_eq!(next(&b), Some(NextThing::Review));
    b.look_at(id, "2026-08-25");
    assert_eq!(next(&b), Some(NextThing::Due));
}

#[test]
fn load_counts_promised_initiatives_month_by_month_and_loses_no_hour() {
    let mut b = PlanBuilder::new();
    let owner = b.person("LHA");
    let first = b.initiative("Et", InitiativeState::Planned, "2026-08-01");
    let it = b.initiative_mut(first);
    (it.owner, it.hours) = (Some(owner), Some(100));
    (it.start, it.due) = (Some(day("2026-09-16")), Some(day("2026-11-15")));
    let second = b.initiative("To", InitiativeState::Running, "2026-10-01");
    b.initiative_mut(second).owner = Some(owner);
    let idea = b.initiative("Tre", InitiativeState::Idea, "2026-08-01");
    b.initiative_mut(idea).owner = Some(owner);
    b.initiative("Fire", InitiativeState::Planned, "2027-06-01");

    let load = figures(&b).load;
    let [mine, nobody] = load.owners.as_slice() else {
        panic!("{load:?}");
    };
    assert_eq!(
        (mine.owner, mine.running, mine.hours),
        (Some(owner), 1, 100)
    );
    assert_eq!(mine.by_month, [0, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    // 15, 31 and 15 of 61 days.
    let hours = mine.hours_by_month.map(|it| it.hours);
    assert_eq!(hours, [0, 25, 50, 25, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(mine.hours_by_month[2].unknown, 1);
    assert_eq!(mine.peak(), 2);
    assert_eq!(nobody.owner, None);
    assert_eq!(nobody.by_month, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
}

#[test]
fn what_is_overdue_weighs_until_today() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Et", InitiativeState::Running, "2026-01-01");
    b.initiative_mut(id).due = Some(day("2026-06-30"));
    let load = figures(&b).load;
    let months = load.owners.first().map(|it: &OwnerLoad| it.by_month);
    assert_eq!(months, Some([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
}

#[test]
fn a_tenth_counts_where_values_are_compared() {
    let (mut b, id) = aiming(0, 100);
    b.measure(id, "2026-10-01", 25);
    let it = b.indicator_mut(id);
    it.target = Some(Amount::new(25.01).unwrap());
    assert_eq!(indicator_on(&b, id, "2026-10-31").pace, Pace::OnTrack);
    assert_eq!(indicator_on(&b, id, "2027-08-01").pace, Pace::Missed);
}
