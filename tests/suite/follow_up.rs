//! What is late, what is due, and what nobody has decided.

use sigtelinje::analysis::FollowUp;
use sigtelinje::analysis::StrategyFigures;
use sigtelinje::analysis::follow_up::{DueKind, OpenQuestion};
use sigtelinje::model::{AgreementState, InitiativeState, Item};

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::strategy::amount;

fn follow_up(b: &PlanBuilder) -> FollowUp {
    assert_eq!(b.plan.violations(), Vec::new());
    FollowUp::of(&b.plan, &StrategyFigures::of(&b.plan, TODAY), TODAY)
}

#[test]
fn an_empty_plan_waits_for_nobody() {
    assert_eq!(follow_up(&PlanBuilder::new()), FollowUp::default());
}

#[test]
fn what_is_late_comes_the_latest_first_with_its_owner() {
    let mut b = PlanBuilder::new();
    let owner = b.person("LHA");
    let id = b.initiative("Delingsdag", InitiativeState::Planned, "2026-01-01");
    let it = b.initiative_mut(id);
    it.owner = Some(owner);
    it.start = Some(day("2026-08-10"));
    it.review = Some(day("2026-08-20"));
    it.due = Some(day("2026-08-31"));
    let step = b.step(id, "2026-08-15", None);
    b.step(id, "2026-08-01", Some("2026-08-02"));
    let found = follow_up(&b).late;
    let kinds: Vec<_> = found.iter().map(|it| (it.kind, it.days)).collect();
    let wanted = [
        (DueKind::Start, 22),
        (DueKind::Step(step), 17),
        (DueKind::Review, 12),
        (DueKind::Initiative, 1),
    ];
    assert_eq!(kinds, wanted);
    assert!(found.iter().all(|it| it.owner == Some(owner)));
    assert!(found.iter().all(|it| it.item == Item::Initiative(id)));
    assert_eq!(found[1].title, "Senest 2026-08-15");
}

#[test]
fn soon_is_today_and_the_next_30_days() {
    let mut b = PlanBuilder::new();
    let id = b.initiative("Delingsdag", InitiativeState::Running, "2026-01-01");
    for due in ["2026-08-31", "2026-09-01", "2026-10-01", "2026-10-02"] {
        b.step(id, due, None);
    }
    let found = follow_up(&b);
    assert_eq!(found.late.len(), 1);
    let days: Vec<_> = found.soon.iter().map(|it| it.days).collect();
    assert_eq!(days, [0, 30]);
}

#[test]
fn ideas_and_what_is_over_are_never_late() {
    let mut b = PlanBuilder::new();
    for state in [
        InitiativeState::Idea,
        InitiativeState::Done,
        InitiativeState::Deselected,
    ] {
        let id = b.initiative("Delingsdag", state, "2026-01-01");
        b.initiative_mut(id).due = Some(day("2026-02-01"));
        b.step(id, "2026-02-01", None);
    }
    assert_eq!(follow_up(&b).late, []);
    assert_eq!(follow_up(&b).soon, []);
}

#[test]
fn an_indicator_asks_for_a_look_until_its_day_has_passed() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let id = b.aim(goal, "Delte forløb", 20, 80);
    b.indicator_mut(id).rhythm_months = Some(1);
    b.measure(id, "2026-07-15", 22);
    let kinds = |b: &PlanBuilder| {
        let late = follow_up(b).late;
        late.iter().map(|it| (it.kind, it.days)).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&b), [(DueKind::CheckIn, 17)]);
    b.indicator_mut(id).due = Some(day("2026-08-20"));
    assert_eq!(
        kinds(&b),
        [(DueKind::Target, 12)],
        "one promise is late once"
    );
    b.measure(id, "2026-08-19", 80);
    assert_eq!(kinds(&b), []);
}

#[test]
fn a_target_that_nobody_measured_by_its_day_is_late_too() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let id = b.indicator(goal, "Delte forløb");
    let it = b.indicator_mut(id);
    (it.target, it.due) = (Some(amount(80)), Some(day("2026-08-20")));
    let late = follow_up(&b).late;
    assert_eq!(late.first().map(|it| it.kind), Some(DueKind::Target));
}

#[test]
fn agreements_are_late_while_they_are_active() {
    let mut b = PlanBuilder::new();
    let person = b.person("LHA");
    let id = b.agree(person, &[]);
    b.plan.agreements.get_mut(&id).unwrap().due = Some(day("2026-08-30"));
    let late = follow_up(&b).late;
    let found = late.first().unwrap();
    assert_eq!((found.kind, found.days), (DueKind::Agreement, 2));
    assert_eq!(
        (found.item, found.owner),
        (Item::Agreement(id), Some(person))
    );
    b.plan.agreements.get_mut(&id).unwrap().state = AgreementState::Kept;
    assert_eq!(follow_up(&b).late, []);
}

#[test]
fn ideas_wait_the_oldest_first_and_those_of_unknown_age_last() {
    let mut b = PlanBuilder::new();
    let unknown = b.initiative("Ukendt", InitiativeState::Idea, "2026-01-01");
    b.initiative_mut(unknown).states.clear();
    let young = b.initiative("Ny", InitiativeState::Idea, "2026-08-31");
    let old = b.initiative("Gammel", InitiativeState::Idea, "2026-01-01");
    let found = follow_up(&b).undecided;
    let waits: Vec<_> = found.iter().map(|it| (it.item, it.days)).collect();
    let wanted = [
        (Item::Initiative(old), Some(243)),
        (Item::Initiative(young), Some(1)),
        (Item::Initiative(unknown), None),
    ];
    assert_eq!(waits, wanted);
}

#[test]
fn what_is_missing_waits_for_a_decision() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let bare = b.goal(line, "Uden indikator");
    let goal = b.goal(line, "Alle deler");
    let no_target = b.indicator(goal, "Uden mål");
    let no_day = b.indicator(goal, "Uden dag");
    b.indicator_mut(no_day).target = Some(amount(3));
    b.aim(goal, "Hel", 1, 2);
    let id = b.initiative("Delingsdag", InitiativeState::Planned, "2026-08-01");
    let questions: Vec<_> = follow_up(&b)
        .undecided
        .iter()
        .map(|it| (it.question, it.item))
        .collect();
    let wanted = [
        (OpenQuestion::GoalWithoutIndicator, Item::Goal(bare)),
        (
            OpenQuestion::IndicatorWithoutTarget,
            Item::Indicator(no_target),
        ),
        (OpenQuestion::IndicatorWithoutDay, Item::Indicator(no_day)),
        (OpenQuestion::InitiativeWithoutOwner, Item::Initiative(id)),
        (OpenQuestion::InitiativeWithoutDay, Item::Initiative(id)),
    ];
    assert_eq!(questions, wanted);
}

#[test]
fn a_rhythm_with_nothing_to_count_from_is_asked_about_until_somebody_looks() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let id = b.indicator(goal, "Delte forløb");
    let asked = |b: &PlanBuilder| {
        let undecided = follow_up(b).undecided;
        let mut questions = undecided.iter().filter(|it| it.item == Item::Indicator(id));
        questions.any(|it| it.question == OpenQuestion::IndicatorNeverChecked)
    };
    assert!(!asked(&b), "nobody asked to be reminded");
    b.indicator_mut(id).rhythm_months = Some(3);
    assert!(asked(&b));
    b.measure(id, "2026-08-20", 20);
    assert!(!asked(&b));
}
