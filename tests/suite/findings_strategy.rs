//! Each rule about the strategy finds what it is for, and nothing more.

use sigtelinje::analysis::{Analysis, Finding, FindingCode, Severity};
use sigtelinje::model::{
    Decided, EventTime, GoalId, InitiativeId, InitiativeState, Item, Language, LineId, PersonId,
    Source, StilLine, Viewpoint,
};
use sigtelinje::texts::{Argument, Texts};

use crate::support::build::{PlanBuilder, TODAY, day};

/// A plan that lacks nothing: a line with a goal, an indicator and a running initiative.
struct Whole {
    b: PlanBuilder,
    line: LineId,
    goal: GoalId,
    owner: PersonId,
    initiative: InitiativeId,
}

fn whole() -> Whole {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let owner = b.person("LHA");
    b.rate(owner, Source::Own, "2026-08-01", &[(sharing, 2)]);
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    b.aim(goal, "Delte forløb", 20, 80);
    let initiative = promise(&mut b, goal, owner, "Delingsdag");
    Whole {
        b,
        line,
        goal,
        owner,
        initiative,
    }
}

fn promise(b: &mut PlanBuilder, goal: GoalId, owner: PersonId, title: &str) -> InitiativeId {
    let id = b.initiative(title, InitiativeState::Running, "2026-08-01");
    let it = b.initiative_mut(id);
    "Så eleverne møder samme krav".clone_into(&mut it.why);
    it.goals.extend([goal]);
    it.owner = Some(owner);
    it.due = Some(day("2026-12-01"));
    id
}

fn found(b: &PlanBuilder) -> Vec<Finding> {
    assert_eq!(b.plan.violations(), Vec::new());
    Analysis::of(&b.plan, TODAY).findings
}

fn check(b: &PlanBuilder, wanted: &[(FindingCode, Item)]) {
    let found: Vec<_> = found(b).iter().map(|it| (it.code, it.about)).collect();
    assert_eq!(found, wanted);
}

fn only(b: &PlanBuilder) -> Finding {
    let mut found = found(b);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn a_plan_that_lacks_nothing_has_no_findings() {
    check(&whole().b, &[]);
}

#[test]
fn lines_want_goals_and_the_workplace_first() {
    let mut it = whole();
    let own = it.b.line("Administration");
    let workplace = it.b.line("Skole og oplæring");
    let line = it.b.plan.strategy.lines.get_mut(&workplace).unwrap();
    line.stil = Some(StilLine::Workplace);
    let wanted = [
        (FindingCode::WorkplaceWithoutGoals, Item::Line(workplace)),
        (FindingCode::LineWithoutGoals, Item::Line(own)),
    ];
    check(&it.b, &wanted);
}

#[test]
fn goals_want_an_indicator_and_indicators_a_baseline() {
    let mut it = whole();
    let bare = it.b.goal(it.line, "Uden indikator");
    check(
        &it.b,
        &[(FindingCode::GoalWithoutIndicator, Item::Goal(bare))],
    );
    let id = it.b.indicator(bare, "Uden udgangspunkt");
    let wanted = [(FindingCode::IndicatorWithoutBaseline, Item::Indicator(id))];
    check(&it.b, &wanted);
}

#[test]
fn a_check_in_is_overdue_the_day_after_it_was_due() {
    let mut it = whole();
    let id = *it.b.plan.strategy.indicators.keys().next().unwrap();
    it.b.indicator_mut(id).rhythm_months = Some(1);
    check(&it.b, &[]);
    let tomorrow = Analysis::of(&it.b.plan, day("2026-09-02")).findings;
    let facts = tomorrow
        .first()
        .map(|it| (it.code, it.facts.last().cloned()));
    let date = ("date", Argument::Date(TODAY));
    assert_eq!(facts, Some((FindingCode::CheckInOverdue, Some(date))));
}

#[test]
fn what_is_promised_is_told_each_thing_that_it_lacks_once() {
    let mut it = whole();
    let bare =
        it.b.initiative("Nye tablets", InitiativeState::Planned, "2026-08-01");
    let about = Item::Initiative(bare);
    let wanted = [
        (FindingCode::InitiativeWithoutWhy, about),
        (FindingCode::InitiativeWithoutOwner, about),
        (FindingCode::InitiativeWithoutDate, about),
        (FindingCode::InitiativeWithoutGoal, about),
    ];
    check(&it.b, &wanted);
    for state in [InitiativeState::Idea, InitiativeState::Done] {
        it.b.initiative_mut(bare).states.clear();
        it.b.bring(bare, state, "2026-08-01");
        check(&it.b, &[]);
    }
}

#[test]
fn a_why_that_repeats_the_title_puts_the_tool_before_the_purpose() {
    let mut it = whole();
    it.b.initiative_mut(it.initiative).title = "Nye tablets på alle hold".to_owned();
    let about = Item::Initiative(it.initiative);
    for why in ["Nye tablets på alle hold", "  nye  TABLETS på alle hold. "] {
        it.b.initiative_mut(it.initiative).why = why.to_owned();
        check(&it.b, &[(FindingCode::ToolBeforePurpose, about)]);
    }
    it.b.initiative_mut(it.initiative).why = "   ".to_owned();
    check(&it.b, &[(FindingCode::InitiativeWithoutWhy, about)]);
    let why = "Nye tablets på alle hold, så eleverne kan filme deres arbejde";
    it.b.initiative_mut(it.initiative).why = why.to_owned();
    check(&it.b, &[]);
}

#[test]
fn an_overdue_initiative_is_told_once_and_late_steps_only_before() {
    let mut it = whole();
    let about = Item::Initiative(it.initiative);
    it.b.step(it.initiative, "2026-08-31", None);
    it.b.step(it.initiative, "2026-08-30", Some("2026-08-30"));
    it.b.step(it.initiative, "2026-09-01", None);
    let steps = only(&it.b);
    assert_eq!(
        (steps.code, steps.about),
        (FindingCode::StepsOverdue, about)
    );
    assert_eq!(steps.facts[1..], [("count", 1.into()), ("total", 3.into())]);
    it.b.initiative_mut(it.initiative).due = Some(day("2026-08-22"));
    let overdue = only(&it.b);
    assert_eq!(overdue.code, FindingCode::InitiativeOverdue);
    assert_eq!(overdue.severity, Severity::Problem);
    let date = ("date", Argument::Date(day("2026-08-22")));
    assert_eq!(overdue.facts[1..], [date, ("count", 10.into())]);
    it.b.bring(it.initiative, InitiativeState::Done, "2026-08-31");
    check(&it.b, &[]);
}

#[test]
fn three_running_initiatives_are_enough_for_one() {
    let mut it = whole();
    for title in ["To", "Tre"] {
        promise(&mut it.b, it.goal, it.owner, title);
    }
    check(&it.b, &[]);
    let fourth = promise(&mut it.b, it.goal, it.owner, "Fire");
    let wanted = only(&it.b);
    assert_eq!(wanted.code, FindingCode::OwnerOverloaded);
    assert_eq!(wanted.about, Item::Person(it.owner));
    assert_eq!(
        wanted.facts,
        [("person", "LHA".into()), ("count", 4.into())]
    );
    it.b.initiative_mut(fourth).states.clear();
    it.b.bring(fourth, InitiativeState::Planned, "2026-08-01");
    check(&it.b, &[]);
}

#[test]
fn five_decisions_in_one_place_are_worth_a_question() {
    let mut it = whole();
    let owners = ["A", "B"].map(|alias| it.b.person(alias));
    let sharing = *it.b.plan.competences.keys().next().unwrap();
    for owner in owners {
        it.b.rate(owner, Source::Own, "2026-08-01", &[(sharing, 2)]);
    }
    for (owner, title) in owners.into_iter().cycle().zip(["To", "Tre", "Fire", "Fem"]) {
        promise(&mut it.b, it.goal, owner, title);
    }
    let all: Vec<_> = it.b.plan.strategy.initiatives.keys().copied().collect();
    for id in &all {
        it.b.initiative_mut(*id).decided = Some(Decided::Locally);
    }
    let told = only(&it.b);
    assert_eq!(
        (told.code, told.about),
        (FindingCode::DecidedInOnePlace, Item::School)
    );
    let sentence = Texts::new(Language::Danish).say(&told.message());
    assert_eq!(sentence, "Alle 5 besluttede indsatser er besluttet lokalt");
    for decided in [None, Some(Decided::Centrally)] {
        it.b.initiative_mut(all[0]).decided = decided;
        check(&it.b, &[]);
    }
    for id in &all {
        it.b.initiative_mut(*id).decided = Some(Decided::Centrally);
    }
    assert_eq!(
        only(&it.b).facts[1],
        ("place", Argument::Id("finding-place-central"))
    );
    it.b.bring(all[0], InitiativeState::Done, "2026-08-30");
    check(&it.b, &[]);
}

#[test]
fn choosing_against_wants_a_reason() {
    let mut it = whole();
    let id =
        it.b.initiative("Nye tablets", InitiativeState::Deselected, "2026-08-01");
    let about = Item::Initiative(id);
    check(&it.b, &[(FindingCode::DeselectedWithoutReason, about)]);
    let states = &mut it.b.initiative_mut(id).states;
    states[0].reason = "Telefonerne rækker".to_owned();
    check(&it.b, &[]);
}

#[test]
fn two_levels_between_viewpoints_are_worth_a_conversation() {
    let mut it = whole();
    it.b.rate_line(it.line, Viewpoint::Leaders, "2026-08-01", 3);
    it.b.rate_line(it.line, Viewpoint::Teachers, "2026-08-01", 2);
    check(&it.b, &[]);
    it.b.rate_line(it.line, Viewpoint::Others, "2026-08-01", 1);
    let told = only(&it.b);
    assert_eq!(
        (told.code, told.about),
        (FindingCode::MaturityApart, Item::Line(it.line))
    );
    let facts = [
        ("count", 2.into()),
        ("lowest", 1.into()),
        ("highest", 3.into()),
    ];
    assert_eq!(told.facts[1..], facts);
}

#[test]
fn an_event_is_told_once_of_all_that_it_collides_with() {
    let mut it = whole();
    let first = it.b.event("Eksamen", EventTime::Week(24), &[]);
    it.b.lasts(first, 2);
    it.b.event("Juni", EventTime::Month(6), &[]);
    check(&it.b, &[]);
    it.b.event("Kursus", EventTime::Week(25), &[]);
    let told = only(&it.b);
    assert_eq!(
        (told.code, told.about),
        (FindingCode::EventsCollide, Item::Event(first))
    );
    let text = Texts::new(Language::Danish);
    assert_eq!(
        text.say(&told.message()),
        "»Eksamen« falder sammen med »Kursus« fra 21. juni 2027"
    );
    it.b.event("Møde", EventTime::Week(24), &[]);
    assert_eq!(only(&it.b).facts.last(), Some(&("count", 2.into())));
}

/// Adds what gives a finding of every code of the strategy.
pub(crate) fn add_everything(b: &mut PlanBuilder) {
    let line = b.line("Videndeling");
    b.rate_line(line, Viewpoint::Leaders, "2026-08-01", 4);
    b.rate_line(line, Viewpoint::Teachers, "2026-08-01", 1);
    b.line("Administration");
    let workplace = b.line("Skole og oplæring");
    let stil = Some(StilLine::Workplace);
    b.plan.strategy.lines.get_mut(&workplace).unwrap().stil = stil;
    let goal = b.goal(line, "Alle deler");
    b.goal(line, "Uden indikator");
    b.indicator(goal, "Uden udgangspunkt");
    let stale = b.aim(goal, "Delte forløb", 20, 80);
    b.indicator_mut(stale).rhythm_months = Some(1);
    b.measure(stale, "2026-06-01", 22);
    let owner = b.person("ANS");
    for title in ["Et", "To", "Tre", "Fire", "Fem"] {
        let id = promise(b, goal, owner, title);
        b.initiative_mut(id).decided = Some(Decided::Centrally);
        match title {
            "Et" => b.initiative_mut(id).due = Some(day("2026-08-01")),
            "To" => {
                b.step(id, "2026-08-01", None);
            }
            "Tre" => "tre".clone_into(&mut b.initiative_mut(id).why),
            _ => {}
        }
    }
    let bare = b.initiative("Bar", InitiativeState::Planned, "2026-08-01");
    b.initiative_mut(bare).decided = Some(Decided::Centrally);
    b.initiative("Fravalgt", InitiativeState::Deselected, "2026-08-01");
    for title in ["Eksamen", "Kursus"] {
        b.event(title, EventTime::Week(24), &[]);
    }
}
