//! The school year: its borders, its weeks, what stands in it, and what collides.

use sigtelinje::analysis::StrategyFigures;
use sigtelinje::analysis::calendar::{
    CalendarEntry, EntryKind, SchoolYear, collisions, days_between, entries,
};
use sigtelinje::model::{
    EarlyWarning, EventTime, InitiativeState, PlanDate, Tension, TensionId, WarningId,
};

use crate::support::build::{PlanBuilder, TODAY, day};

const YEAR: SchoolYear = SchoolYear(2026);

fn in_year(b: &PlanBuilder, year: SchoolYear) -> Vec<CalendarEntry> {
    assert_eq!(b.plan.violations(), Vec::new());
    let figures = StrategyFigures::of(&b.plan, TODAY);
    entries(&b.plan, &figures, year)
}

fn days(b: &PlanBuilder, year: SchoolYear) -> Vec<(PlanDate, PlanDate)> {
    let entries = in_year(b, year);
    entries.iter().map(|it| (it.first, it.last)).collect()
}

fn span(first: &str, last: &str) -> (PlanDate, PlanDate) {
    (day(first), day(last))
}

#[test]
fn a_school_year_runs_from_august_to_july() {
    assert_eq!(SchoolYear::of(day("2026-07-31")), SchoolYear(2025));
    assert_eq!(SchoolYear::of(day("2026-08-01")), YEAR);
    assert_eq!(
        (YEAR.first(), YEAR.last()),
        span("2026-08-01", "2027-07-31")
    );
    assert_eq!(YEAR.month(0), span("2026-08-01", "2026-08-31"));
    assert_eq!(YEAR.month(6), span("2027-02-01", "2027-02-28"));
    assert_eq!(SchoolYear(2027).month(6), span("2028-02-01", "2028-02-29"));
    assert_eq!(YEAR.month(11), span("2027-07-01", "2027-07-31"));
    for index in 0..12 {
        assert_eq!(YEAR.month_of(YEAR.month(index).1), Some(index));
    }
    assert_eq!(YEAR.month_of(day("2026-07-31")), None);
    assert_eq!(YEAR.month_of(day("2027-08-01")), None);
}

#[test]
fn days_are_counted_over_leap_days_and_backwards() {
    assert_eq!(days_between(day("2028-02-28"), day("2028-03-01")), 2);
    assert_eq!(days_between(day("2027-02-28"), day("2027-03-01")), 1);
    assert_eq!(days_between(day("2027-03-01"), day("2027-02-28")), -1);
}

#[test]
fn an_empty_plan_has_an_empty_year() {
    assert!(in_year(&PlanBuilder::new(), YEAR).is_empty());
    assert!(collisions(&PlanBuilder::new().plan, YEAR).is_empty());
}

#[test]
fn every_week_comes_once_in_every_school_year() {
    for week in 1..=52 {
        let mut b = PlanBuilder::new();
        let id = b.event("Uge", EventTime::Week(week), &[]);
        let event = b.plan.strategy.events.get(&id).unwrap();
        let mut mondays: Vec<_> = (2020..2050)
            .map(|year| SchoolYear(year).days_of(event))
            .collect();
        for (first, last) in &mondays {
            assert_eq!(first.iso_week_date().week(), week.cast_signed());
            assert_eq!(days_between(*first, *last), 6);
        }
        let all = mondays.len();
        mondays.dedup();
        assert_eq!(mondays.len(), all);
        let steps = mondays.windows(2);
        let gaps = steps.map(|pair| days_between(pair[0].0, pair[1].0));
        assert!(
            gaps.into_iter().all(|gap| gap == 364 || gap == 371),
            "{week}"
        );
    }
}

#[test]
fn week_53_is_week_52_where_there_is_none() {
    let mut b = PlanBuilder::new();
    b.event("Nytår", EventTime::Week(53), &[]);
    assert_eq!(days(&b, YEAR), [span("2026-12-28", "2027-01-03")]);
    assert_eq!(
        days(&b, SchoolYear(2027)),
        [span("2027-12-27", "2028-01-02")]
    );
}

#[test]
fn months_lie_on_their_side_of_new_year() {
    let mut b = PlanBuilder::new();
    b.event("Sommer", EventTime::Month(7), &[]);
    b.event("Start", EventTime::Month(8), &[]);
    b.event("Februar", EventTime::Month(2), &[]);
    let wanted = [
        span("2027-08-01", "2027-08-31"),
        span("2028-02-01", "2028-02-29"),
        span("2028-07-01", "2028-07-31"),
    ];
    assert_eq!(days(&b, SchoolYear(2027)), wanted);
    assert!(in_year(&b, YEAR).iter().all(|it| it.is_whole_month));
}

#[test]
fn weeks_that_last_over_the_border_stand_on_both_sides() {
    let mut b = PlanBuilder::new();
    let id = b.event("Sommerkursus", EventTime::Week(29), &[]);
    b.lasts(id, 2);
    assert_eq!(days(&b, YEAR), [span("2027-07-19", "2027-08-01")]);
    b.lasts(id, 4);
    let wanted = [
        span("2026-07-13", "2026-08-09"),
        span("2027-07-19", "2027-08-15"),
    ];
    assert_eq!(days(&b, YEAR), wanted);
}

#[test]
fn the_plans_own_dates_place_themselves() {
    let mut b = PlanBuilder::new();
    b.round("Efterår", "2026-10-01");
    b.round("Sidste år", "2026-07-31");
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let indicator = b.aim(goal, "Delte forløb", 20, 80);
    b.indicator_mut(indicator).rhythm_months = Some(4);
    let id = b.initiative("Delingsdag", InitiativeState::Running, "2026-05-01");
    let it = b.initiative_mut(id);
    (it.start, it.due) = (Some(day("2026-05-01")), Some(day("2026-11-01")));
    it.review = Some(day("2026-11-15"));
    let step = b.step(id, "2026-09-10", Some("2026-09-05"));
    let found = in_year(&b, YEAR);
    let kinds: Vec<_> = found.iter().map(|it| (it.first, it.kind)).collect();
    let round = b.plan.rounds.keys().next().unwrap();
    let wanted = [
        (day("2026-05-01"), EntryKind::Initiative(id)),
        (day("2026-09-05"), EntryKind::Step(id, step)),
        (day("2026-10-01"), EntryKind::Round(*round)),
        (day("2026-11-15"), EntryKind::Review(id)),
        (day("2026-12-01"), EntryKind::CheckIn(indicator)),
        (day("2027-07-31"), EntryKind::Target(indicator)),
    ];
    assert_eq!(kinds, wanted);
    assert_eq!(found.first().unwrap().last, day("2026-11-01"));
}

#[test]
fn an_early_warning_stands_on_the_day_on_which_it_is_asked_for() {
    let mut b = PlanBuilder::new();
    let id = TensionId::new(b.next_uuid());
    let mut tension = Tension {
        poles: ["Ro", "Uro"].map(str::to_owned),
        ..Tension::default()
    };
    for ask_on in [Some(day("2026-10-12")), Some(day("2027-08-01")), None] {
        let warning = WarningId::new(b.next_uuid());
        let said = EarlyWarning {
            sign: "Ingen siger noget".to_owned(),
            ask_on,
            answers: [].into(),
        };
        let [_, second] = &mut tension.map.sides;
        second.warnings.insert(warning, said);
    }
    let (_, first, _) = tension.warnings().next().unwrap();
    b.plan.tensions.insert(id, tension);
    b.plan.tension_order.push(id);
    let found = in_year(&b, YEAR);
    let kinds: Vec<_> = found.iter().map(|it| (it.first, it.kind)).collect();
    assert_eq!(kinds, [(day("2026-10-12"), EntryKind::Warning(id, first))]);
}

#[test]
fn only_what_is_promised_or_done_stands_in_the_year() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Delingsdag", InitiativeState::Idea, "2026-08-01");
    b.initiative_mut(id).due = Some(day("2026-11-01"));
    b.initiative_mut(id).review = Some(day("2026-10-01"));
    b.step(id, "2026-09-10", None);
    assert!(in_year(&b, YEAR).is_empty());
    b.bring(id, InitiativeState::Planned, "2026-08-02");
    assert_eq!(in_year(&b, YEAR).len(), 3, "one date is a day");
    b.bring(id, InitiativeState::Done, "2026-08-03");
    assert_eq!(in_year(&b, YEAR).len(), 2, "nobody looks at what is done");
    b.bring(id, InitiativeState::Deselected, "2026-08-04");
    assert!(in_year(&b, YEAR).is_empty());
}

#[test]
fn weeks_collide_when_they_share_days_and_a_team() {
    let mut b = PlanBuilder::new();
    let (wood, metal) = (b.team("Tømrer"), b.team("Smed"));
    let exam = b.event("Eksamen", EventTime::Week(22), &[wood]);
    b.lasts(exam, 3);
    b.event("Kursus", EventTime::Week(24), &[metal]);
    b.event("Juni", EventTime::Month(6), &[]);
    b.event("Uge 25", EventTime::Week(25), &[wood]);
    assert!(collisions(&b.plan, YEAR).is_empty());

    let meeting = b.event("Møde", EventTime::Week(24), &[]);
    let found = collisions(&b.plan, YEAR);
    assert_eq!(found.len(), 2);
    let with_exam = found.iter().find(|it| it.events == (exam, meeting));
    let with_exam = with_exam.unwrap();
    assert_eq!(
        (with_exam.first, with_exam.last),
        span("2027-06-14", "2027-06-20")
    );
    assert_eq!(with_exam.teams, [wood].into());

    b.event("Fællesdag", EventTime::Week(24), &[]);
    let whole_school = collisions(&b.plan, YEAR);
    assert!(whole_school.iter().any(|it| it.teams.is_empty()));
}

#[test]
fn a_pair_collides_once_and_nothing_with_itself() {
    let mut b = PlanBuilder::new();
    let long = b.event("Hele året", EventTime::Week(20), &[]);
    b.lasts(long, 52);
    let other = b.event("Sommer", EventTime::Week(28), &[]);
    b.lasts(other, 6);
    assert_eq!(collisions(&b.plan, YEAR).len(), 1);
}
