//! Indicators that the plan fills itself: who counts, among whom, and when.

use sigtelinje::analysis::strategy::{Counted, IndicatorFigures, linked_values};
use sigtelinje::analysis::{Analysis, StrategyFigures};
use sigtelinje::model::{
    Amount, CompetenceId, ExpectationScope, InitiativeState, Link, LinkedFigure, PersonId, Source,
};

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::strategy::{amount, link};

/// Two rounds and four people in a role that asks for 2 in sharing and 1 in safety:
/// A meets both, B is partly there, C is on level 0, D was never assessed.
struct School {
    b: PlanBuilder,
    sharing: CompetenceId,
    safety: CompetenceId,
    people: [PersonId; 4],
}

fn school() -> School {
    let mut b = PlanBuilder::new();
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let role = b.role("Underviser");
    b.require(ExpectationScope::Role(role), sharing, (1, 2));
    b.require(ExpectationScope::Role(role), safety, (1, 1));
    let people = ["A", "B", "C", "D"].map(|alias| b.person(alias));
    for person in people {
        b.change(person, |it| it.roles.extend([role]));
    }
    let spring = b.round("Forår", "2026-02-01");
    let late = b.round("Sommer", "2026-08-01");
    b.rate_in(
        spring,
        people[0],
        Source::Leader,
        &[(sharing, 1), (safety, 0)],
    );
    b.rate_in(
        late,
        people[0],
        Source::Leader,
        &[(sharing, 2), (safety, 3)],
    );
    b.rate_in(late, people[1], Source::Own, &[(sharing, 1), (safety, 1)]);
    b.rate_in(late, people[2], Source::Own, &[(sharing, 0)]);
    School {
        b,
        sharing,
        safety,
        people,
    }
}

fn of(school: &mut School, link: Link) -> IndicatorFigures {
    let line = school.b.line("Videndeling");
    let goal = school.b.goal(line, "Alle deler");
    let id = school.b.linked(goal, link);
    assert_eq!(school.b.plan.violations(), Vec::new());
    let mut figures = StrategyFigures::of(&school.b.plan, TODAY);
    figures.indicators.remove(&id).unwrap()
}

/// Checks what was counted at the two rounds and today; `None` where there is no value.
fn check(school: &mut School, link: &Link, wanted: [Option<(usize, usize)>; 3]) {
    let days = ["2026-02-01", "2026-08-01", "2026-09-01"].map(day);
    let found = linked_values(&school.b.plan, &[link], TODAY);
    let found = found.first().unwrap();
    let counted = days.map(|day| {
        let value = found.iter().find(|it| it.reading.date == day)?;
        Some((value.counted.part, value.counted.whole))
    });
    assert_eq!(counted, wanted, "{:?}", link.figure);
    let figures = of(school, link.clone());
    let now = wanted[2].map(|(part, whole)| Counted { part, whole });
    assert_eq!(figures.counted, now);
    assert_eq!(figures.history.len(), wanted.iter().flatten().count());
}

#[test]
fn a_requirement_partly_met_is_unmet_and_one_not_assessed_is_left_out() {
    let mut school = school();
    let wanted = [Some((0, 2)), Some((3, 5)), Some((3, 5))];
    check(&mut school, &link(LinkedFigure::MeetsExpectation), wanted);
    let found = of(&mut school, link(LinkedFigure::MeetsExpectation));
    assert_eq!(found.now.unwrap().value, amount(60));
    assert_eq!(found.history.first().unwrap().value, Amount::ZERO);
}

#[test]
fn level_0_is_counted_among_those_assessed() {
    let mut school = school();
    let wanted = [Some((1, 1)), Some((1, 3)), Some((1, 3))];
    check(&mut school, &link(LinkedFigure::OnZero), wanted);
    let only_safety = Link {
        competences: [school.safety].into(),
        ..link(LinkedFigure::OnZero)
    };
    check(
        &mut school,
        &only_safety,
        [Some((1, 1)), Some((0, 2)), Some((0, 2))],
    );
}

#[test]
fn nobody_assessed_is_no_value_rather_than_nobody_on_zero() {
    let mut school = school();
    school.b.plan.assessments = Default::default();
    check(&mut school, &link(LinkedFigure::OnZero), [None; 3]);
    check(
        &mut school,
        &link(LinkedFigure::MeetsExpectation),
        [None; 3],
    );
    let nobody = [Some((0, 4)); 3];
    check(&mut school, &link(LinkedFigure::AssessedLastYear), nobody);
}

#[test]
fn whoever_meets_all_that_is_asked_is_covered_among_those_asked() {
    let mut school = school();
    let wanted = [Some((0, 4)), Some((1, 4)), Some((1, 4))];
    check(&mut school, &link(LinkedFigure::Covered), wanted);
    school.b.person("Ingen krav");
    check(&mut school, &link(LinkedFigure::Covered), wanted);
    let only_safety = Link {
        competences: [school.safety].into(),
        ..link(LinkedFigure::Covered)
    };
    check(
        &mut school,
        &only_safety,
        [Some((0, 4)), Some((2, 4)), Some((2, 4))],
    );
}

#[test]
fn what_is_not_required_of_somebody_neither_counts_nor_hinders() {
    let mut school = school();
    let spared = ExpectationScope::Person(school.people[1]);
    school.b.spare(spared, school.sharing);
    let wanted = [Some((0, 4)), Some((2, 4)), Some((2, 4))];
    check(&mut school, &link(LinkedFigure::Covered), wanted);
    let met = [Some((0, 2)), Some((3, 4)), Some((3, 4))];
    check(&mut school, &link(LinkedFigure::MeetsExpectation), met);
}

#[test]
fn leavers_count_until_their_last_day() {
    let mut school = school();
    let leaver = school.people[0];
    school
        .b
        .change(leaver, |it| it.left = Some(day("2026-08-31")));
    let wanted = [Some((0, 4)), Some((1, 4)), Some((0, 3))];
    check(&mut school, &link(LinkedFigure::Covered), wanted);
}

#[test]
fn newcomers_count_from_their_first_day() {
    let mut school = school();
    let newcomer = school.people[3];
    school
        .b
        .change(newcomer, |it| it.started = Some(day("2026-09-01")));
    let wanted = [Some((1, 3)), Some((3, 3)), Some((3, 4))];
    check(&mut school, &link(LinkedFigure::AssessedLastYear), wanted);
}

#[test]
fn an_assessment_lasts_a_year_to_the_day() {
    let mut school = school();
    let extra = school.people[3];
    let sharing = school.sharing;
    school
        .b
        .rate(extra, Source::Own, "2025-09-01", &[(sharing, 2)]);
    let figure = link(LinkedFigure::AssessedLastYear);
    check(
        &mut school,
        &figure,
        [Some((2, 4)), Some((4, 4)), Some((4, 4))],
    );
    let on = |day| {
        let values = linked_values(&school.b.plan, &[&figure], day);
        values.first().unwrap().last().unwrap().counted.part
    };
    assert_eq!(on(day("2026-09-01")), 4);
    assert_eq!(on(day("2026-09-02")), 3);
}

#[test]
fn teams_and_roles_narrow_and_nobody_left_is_no_value() {
    let mut school = school();
    let team = school.b.team("Tømrer");
    let empty = school.b.team("Tom");
    let member = school.people[1];
    school.b.change(member, |it| it.team = Some(team));
    let narrowed = Link {
        teams: [team].into(),
        ..link(LinkedFigure::MeetsExpectation)
    };
    check(&mut school, &narrowed, [None, Some((1, 2)), Some((1, 2))]);
    let nobody = Link {
        teams: [empty].into(),
        ..link(LinkedFigure::AssessedLastYear)
    };
    check(&mut school, &nobody, [None; 3]);
    let role = school.b.role("Vejleder");
    let no_role = Link {
        roles: [role].into(),
        ..link(LinkedFigure::OnZero)
    };
    check(&mut school, &no_role, [None; 3]);
}

#[test]
fn initiatives_done_are_counted_among_those_not_deselected_then() {
    let mut school = school();
    let done = school
        .b
        .initiative("Et", InitiativeState::Planned, "2026-01-01");
    school.b.bring(done, InitiativeState::Done, "2026-07-01");
    let against = school
        .b
        .initiative("To", InitiativeState::Idea, "2026-01-01");
    school
        .b
        .bring(against, InitiativeState::Deselected, "2026-08-15");
    school
        .b
        .initiative("Tre", InitiativeState::Idea, "2026-09-01");
    let wanted = [Some((0, 2)), Some((1, 2)), Some((1, 2))];
    check(&mut school, &link(LinkedFigure::InitiativesDone), wanted);
    let line = school.b.line("Ny linje");
    let other_line = Link {
        line: Some(line),
        ..link(LinkedFigure::InitiativesDone)
    };
    check(&mut school, &other_line, [None; 3]);
    school.b.initiative_mut(done).line = Some(line);
    check(
        &mut school,
        &other_line,
        [Some((0, 1)), Some((1, 1)), Some((1, 1))],
    );
}

#[test]
fn many_links_count_as_each_alone() {
    let school = school();
    let links: Vec<Link> = LinkedFigure::ALL
        .into_iter()
        .flat_map(|figure| {
            let all = link(figure);
            let one = Link {
                competences: [school.sharing].into(),
                ..all.clone()
            };
            [all.clone(), one, all]
        })
        .collect();
    let together = linked_values(&school.b.plan, &links.iter().collect::<Vec<_>>(), TODAY);
    for (link, values) in links.iter().zip(&together) {
        let alone = linked_values(&school.b.plan, &[link], TODAY);
        assert_eq!(alone.first(), Some(values), "{link:?}");
    }
}

#[test]
fn more_than_64_competences_are_counted_too() {
    let mut b = PlanBuilder::new();
    let all: Vec<_> = (0..70)
        .map(|it| b.competence(&format!("Nr. {it}")))
        .collect();
    let person = b.person("A");
    let last = *all.last().unwrap();
    b.rate(person, Source::Own, "2026-08-01", &[(last, 0), (all[5], 1)]);
    let only = |id| Link {
        competences: [id].into(),
        ..link(LinkedFigure::OnZero)
    };
    let (on_last, on_fifth, on_sixth) = (only(last), only(all[5]), only(all[6]));
    let found = linked_values(&b.plan, &[&on_last, &on_fifth, &on_sixth], TODAY);
    let counted = |at: usize| {
        found[at]
            .last()
            .map(|it| (it.counted.part, it.counted.whole))
    };
    assert_eq!(counted(0), Some((1, 1)));
    assert_eq!(counted(1), Some((0, 1)));
    assert_eq!(counted(2), None);
}

#[test]
fn a_round_on_the_day_gives_one_value_and_a_later_one_none() {
    let mut school = school();
    school.b.round("I dag", "2026-09-01");
    school.b.round("Forår igen", "2026-02-01");
    school.b.round("Senere", "2026-12-01");
    let wanted = [Some((1, 1)), Some((1, 3)), Some((1, 3))];
    check(&mut school, &link(LinkedFigure::OnZero), wanted);
}

#[test]
fn the_whole_analysis_counts_as_the_strategy_alone() {
    let mut school = school();
    school.b.round("I dag", "2026-09-01");
    school.b.round("Senere", "2026-12-01");
    let line = school.b.line("Videndeling");
    let goal = school.b.goal(line, "Alle deler");
    for figure in LinkedFigure::ALL {
        school.b.linked(goal, link(figure));
    }
    let plan = &school.b.plan;
    for today in ["2026-01-01", "2026-08-15", "2026-09-01", "2027-09-01"].map(day) {
        let alone = StrategyFigures::of(plan, today);
        assert_eq!(Analysis::of(plan, today).strategy, alone);
    }
}

#[test]
fn a_baseline_keeps_what_the_plan_fills_itself() {
    let mut school = school();
    let line = school.b.line("Videndeling");
    let goal = school.b.goal(line, "Alle deler");
    let filled = school.b.linked(goal, link(LinkedFigure::OnZero));
    let by_hand = school.b.aim(goal, "I hånden", 20, 80);
    school.b.measure(by_hand, "2026-08-20", 30);
    let readings = Analysis::of(&school.b.plan, TODAY).frozen_readings(&school.b.plan);
    assert_eq!(readings, [(filled, amount(1))].into());
}
