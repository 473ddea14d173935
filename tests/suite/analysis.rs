//! What the figures promise: which level counts, what is in a denominator, and who is counted.

use std::collections::BTreeSet;

use sigtelinje::analysis::coverage::{Risk, coverage};
use sigtelinje::analysis::gap::{self, Fulfilment, Gap, Gaps, TeamGap};
use sigtelinje::analysis::heat_map::HeatMap;
use sigtelinje::analysis::privacy::Threshold;
use sigtelinje::analysis::search::{Rank, search};
use sigtelinje::analysis::{
    Analysis, Requirements, Slice, Standings, View, changes, distribution, profile, progress,
};
use sigtelinje::model::{EventTime, ExpectationScope, InitiativeState, Item, Language, Source};
use sigtelinje::texts::Texts;

use crate::support::build::{PlanBuilder, TODAY, day, level};

#[test]
fn the_newest_agreed_counts_then_the_leaders_then_the_own() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let person = b.person("LHA");
    let current = |b: &PlanBuilder, on: &str| {
        let standings = Standings::of(&b.plan, day(on));
        let rating = standings.cell(person, sharing).unwrap().current();
        rating.map(|it| (it.level.get(), it.source, it.date.to_string()))
    };
    let on = "2026-09-01";
    assert_eq!(current(&b, on), None);
    b.rate(person, Source::Own, "2026-05-01", &[(sharing, 1)]);
    assert_eq!(current(&b, on), Some((1, Source::Own, "2026-05-01".into())));
    b.rate(person, Source::Leader, "2026-03-01", &[(sharing, 0)]);
    assert_eq!(
        current(&b, on),
        Some((0, Source::Leader, "2026-03-01".into()))
    );
    b.rate(person, Source::Leader, "2026-02-01", &[(sharing, 4)]);
    assert_eq!(
        current(&b, on),
        Some((0, Source::Leader, "2026-03-01".into()))
    );
    b.rate(person, Source::Agreed, "2026-01-01", &[(sharing, 3)]);
    assert_eq!(
        current(&b, on),
        Some((3, Source::Agreed, "2026-01-01".into()))
    );
    b.rate(person, Source::Test, "2026-02-01", &[(sharing, 2)]);
    assert_eq!(
        current(&b, on),
        Some((2, Source::Test, "2026-02-01".into()))
    );
    assert_eq!(
        current(&b, "2026-01-31"),
        Some((3, Source::Agreed, "2026-01-01".into()))
    );
    assert_eq!(current(&b, "2025-12-31"), None);

    let cell = *Standings::of(&b.plan, TODAY).cell(person, sharing).unwrap();
    assert_eq!(cell.difference(), Some(-1));
    let seen = View::ALL.map(|view| cell.level_as(view).map(|it| it.get()));
    assert_eq!(seen, [Some(2), Some(1), Some(0), Some(2)]);
}

#[test]
fn a_rounds_ratings_count_from_the_rounds_day() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let person = b.person("LHA");
    let round = b.round("Forår", "2026-03-01");
    let id = b.rate_in(round, person, Source::Own, &[(sharing, 2)]);
    b.plan.assessments.get_mut(&id).unwrap().date = day("2026-03-09");
    let rounds = distribution::over_rounds(&b.build(), &Slice::default(), TODAY);
    assert_eq!(rounds[0].standing.distribution.counts, [0, 0, 1, 0, 0]);
}

#[test]
fn the_table_of_expectations_agrees_with_the_plan_in_every_cell() {
    let mut b = PlanBuilder::new();
    let team = b.team("Auto");
    let roles = [b.role("Underviser"), b.role("Vejleder")];
    // Areas in reverse, so that the order of the framework is not the order of ids.
    b.area("Først");
    let mut competences = vec![b.competence("A"), b.competence("B")];
    b.area("Sidst");
    competences.extend([b.competence("C"), b.competence("D"), b.competence("E")]);
    b.plan.framework.area_order.reverse();
    let people = [b.person("1"), b.member("2", team), b.member("3", team)];
    b.change(people[1], |person| person.roles.extend([roles[0]]));
    b.change(people[2], |person| person.roles.extend(roles));
    let [a, bb, c, d] = [
        competences[0],
        competences[1],
        competences[2],
        competences[3],
    ];
    for (scope, competence, levels) in [
        (ExpectationScope::Role(roles[0]), a, (1, 3)),
        (ExpectationScope::Role(roles[1]), a, (2, 3)),
        (ExpectationScope::Role(roles[0]), c, (2, 4)),
        (ExpectationScope::Role(roles[1]), c, (1, 2)),
        (ExpectationScope::Team(team), bb, (1, 1)),
        (ExpectationScope::Role(roles[0]), bb, (2, 2)),
        (ExpectationScope::Person(people[2]), bb, (0, 4)),
        (ExpectationScope::Person(people[0]), d, (0, 4)),
    ] {
        b.require(scope, competence, levels);
    }
    b.spare(ExpectationScope::Role(roles[1]), d);
    b.spare(ExpectationScope::Person(people[2]), c);
    let plan = b.build();
    let table = Requirements::of(&plan);
    let mut asked = 0;
    for person in people {
        for competence in &competences {
            let expected = plan.requirement(person, *competence);
            assert_eq!(table.cell(person, *competence), Some(&expected));
            asked += usize::from(expected.is_some());
        }
    }
    assert_eq!(asked, 8);
    let in_order: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
    assert_eq!(table.competences(), in_order);
}

#[test]
fn a_requirement_partly_met_is_unmet_and_not_assessed_stands_beside() {
    let mut b = PlanBuilder::new();
    let team = b.team("Auto");
    let ids = ["A", "B", "C", "D", "E"].map(|name| b.competence(name));
    let person = b.member("LHA", team);
    for id in &ids[..4] {
        b.require(ExpectationScope::Team(team), *id, (1, 3));
    }
    b.rate(
        person,
        Source::Own,
        "2026-08-01",
        &[(ids[0], 3), (ids[1], 2), (ids[2], 0), (ids[4], 0)],
    );
    let plan = b.build();
    let (standings, asked) = (Standings::of(&plan, TODAY), Requirements::of(&plan));
    let gaps = Gaps::of(&plan, &standings, &asked, &Slice::default(), TODAY);
    let expected = Gap {
        met: 1,
        required: 3,
        below_lowest: 1,
        not_assessed: 1,
    };
    assert_eq!(gaps.whole, expected);
    let by_team = TeamGap {
        team: Some(team),
        people: 1,
        gap: expected,
    };
    assert_eq!(gaps.by_team, [by_team]);
    assert_eq!(gaps.by_person, [(person, expected)]);
    assert_eq!(gaps.by_competence[4], (ids[4], Gap::default()));
    assert_eq!(expected.share(), Some(1.0 / 3.0));
    assert_eq!(Gap::default().share(), None);
    let own = gap::of_person(&standings, &asked, person, View::Current);
    let own: Vec<_> = own.iter().map(|it| it.fulfilment).collect();
    assert_eq!(
        own,
        [
            Fulfilment::Met,
            Fulfilment::Partly,
            Fulfilment::BelowLowest,
            Fulfilment::NotAssessed
        ]
    );
}

#[test]
fn whoever_has_no_target_is_measured_by_the_commonest() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let people = ["A", "B", "C", "D", "E"].map(|alias| b.person(alias));
    for (person, target) in people.iter().zip([2, 2, 3, 3]) {
        b.require(ExpectationScope::Person(*person), sharing, (0, target));
    }
    for person in &people[1..] {
        b.rate(*person, Source::Own, "2026-08-01", &[(sharing, 2)]);
    }
    let plan = b.build();
    let found = coverage(
        &plan,
        &Standings::of(&plan, TODAY),
        &Requirements::of(&plan),
        TODAY,
    );
    assert_eq!(found[0].expected, Some(level(2)));
    assert_eq!(found[0].holders, [people[1], people[4]]);
    assert_eq!((found[0].needed, found[0].risk()), (4, None));
    assert!(Risk::Nobody > Risk::OnePerson);
}

#[test]
fn each_round_counts_the_people_of_its_day() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let (gone, stays) = (b.person("A"), b.person("B"));
    b.change(gone, |person| person.left = Some(day("2026-05-01")));
    let first = b.round("Forår", "2026-03-01");
    b.rate_in(first, gone, Source::Own, &[(sharing, 0)]);
    b.rate_in(first, stays, Source::Own, &[(sharing, 1)]);
    let second = b.round("Efterår", "2026-08-01");
    b.rate_in(second, stays, Source::Leader, &[(sharing, 3)]);
    b.round("Senere", "2027-03-01");
    let plan = b.build();
    let overview = Analysis::of(&plan, TODAY).overview;
    let figures: Vec<_> = overview
        .rounds
        .iter()
        .map(|it| (it.round, it.standing.people, it.standing.people_on_zero))
        .collect();
    assert_eq!(figures, [(first, 2, 1), (second, 1, 0)]);
    assert_eq!(overview.previous_round().unwrap().round, first);
    assert_eq!(overview.now.distribution.counts, [0, 0, 0, 1, 0]);
    assert_eq!(overview.staff(), 1);
    let rounds = distribution::over_rounds(&plan, &Slice::default(), TODAY);
    assert_eq!(rounds, overview.rounds);
}

#[test]
fn the_overview_counts_what_is_missing() {
    let mut b = PlanBuilder::new();
    let (sharing, _) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let people = ["A", "B", "C", "D"].map(|alias| b.person(alias));
    b.rate(people[0], Source::Own, "2026-08-01", &[(sharing, 0)]);
    b.rate(people[1], Source::Own, "2024-08-01", &[(sharing, 0)]);
    b.agree(people[1], &[sharing]);
    b.change(people[3], |person| person.started = Some(day("2026-08-01")));
    let overview = Analysis::of(&b.build(), TODAY).overview;
    assert_eq!(overview.now.distribution.not_assessed, 6);
    assert_eq!(overview.now.people_on_zero, 2);
    assert_eq!(overview.on_zero_with_agreement, 1);
    assert_eq!(overview.people_not_assessed, 2);
    assert_eq!(overview.people_assessed_long_ago, 1);
    assert_eq!(overview.newcomers, 1);
    assert_eq!(overview.previous, None);
}

#[test]
fn a_slice_leaves_out_other_teams_roles_areas_and_leavers() {
    let mut b = PlanBuilder::new();
    let (auto, food) = (b.team("Auto"), b.team("Mad"));
    let role = b.role("Vejleder");
    b.area("Første");
    b.competence("A");
    let area = b.area("Anden");
    let wanted = b.competence("B");
    let person = b.member("1", auto);
    b.member("2", food);
    b.member("3", auto);
    let gone = b.member("4", auto);
    for id in [person, gone] {
        b.change(id, |person| person.roles.extend([role]));
    }
    b.change(gone, |person| person.left = Some(day("2026-08-31")));
    let plan = b.build();
    let mut slice = Slice {
        teams: BTreeSet::from([auto]),
        roles: BTreeSet::from([role]),
        areas: BTreeSet::from([area]),
        ..Slice::default()
    };
    assert_eq!(slice.people(&plan, TODAY), [person]);
    assert_eq!(slice.competences(&plan), [wanted]);
    slice.on = Some(day("2026-08-31"));
    assert_eq!(slice.people(&plan, TODAY), [person, gone]);
    assert_eq!(Slice::default().people(&plan, TODAY).len(), 3);
}

#[test]
fn a_heat_map_marks_what_must_not_leave_the_screen() {
    let mut b = PlanBuilder::new();
    let teams = [b.team("Stor"), b.team("Lille"), b.team("Tom")];
    let sharing = b.competence("Deling");
    for (number, team) in [(8, Some(teams[0])), (6, None), (2, Some(teams[1]))] {
        for at in 0..number {
            let person = b.person("X");
            b.change(person, |person| person.team = team);
            b.rate(person, Source::Own, "2026-08-01", &[(sharing, at % 3)]);
        }
    }
    let plan = b.build();
    let standings = Standings::of(&plan, TODAY);
    let slice = Slice::default();
    let map = HeatMap::of(&plan, &standings, &slice, TODAY, Threshold::default());
    let rows: Vec<_> = map
        .rows
        .iter()
        .map(|row| (row.team, row.people, row.cells[0].publishable))
        .collect();
    // The small team is hidden, and people without a team with it, or subtracting would show it.
    assert_eq!(
        rows,
        [
            (Some(teams[0]), 8, true),
            (Some(teams[1]), 2, false),
            (None, 6, false)
        ]
    );
    assert_eq!(map.total[0].distribution.counts, [6, 6, 4, 0, 0]);
    assert!(map.total[0].publishable);
}

#[test]
fn a_teams_profile_is_its_median_and_a_persons_line_is_dated() {
    let mut b = PlanBuilder::new();
    let team = b.team("Auto");
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    b.require(ExpectationScope::Team(team), sharing, (1, 2));
    let people = [1, 2, 4, 4].map(|number| {
        let person = b.member("X", team);
        b.rate(person, Source::Own, "2026-05-01", &[(sharing, number)]);
        person
    });
    b.rate(
        people[0],
        Source::Leader,
        "2026-03-01",
        &[(sharing, 0), (safety, 3)],
    );
    let plan = b.build();
    let (standings, asked) = (Standings::of(&plan, TODAY), Requirements::of(&plan));
    let axes = profile::of_team(&plan, &standings, &asked, team, TODAY, View::Own);
    assert_eq!(
        (axes[0].level, axes[0].expected, axes[0].n),
        (Some(level(2)), Some(level(2)), 4)
    );
    assert_eq!(
        (axes[1].level, axes[1].expected, axes[1].n),
        (None, None, 0)
    );
    let own = profile::of_person(&standings, &asked, people[0], View::Current);
    assert_eq!(
        (own[0].level, own[1].level),
        (Some(level(0)), Some(level(3)))
    );

    let line = profile::timeline(&plan, people[0], sharing);
    let line: Vec<_> = line.iter().map(|it| (it.date, it.source)).collect();
    assert_eq!(
        line,
        [
            (day("2026-03-01"), Source::Leader),
            (day("2026-05-01"), Source::Own)
        ]
    );
    let all = profile::timeline_of_all(&plan, people[0], View::Own);
    assert_eq!((all[0].1.n(), all[0].1.not_assessed), (0, 2));
    assert_eq!((all[1].1.n(), all[1].1.not_assessed), (1, 1));
}

#[test]
fn a_round_is_done_when_every_competence_is_rated() {
    let mut b = PlanBuilder::new();
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let people = ["A", "B", "C"].map(|alias| b.person(alias));
    let round = b.round("Forår", "2026-03-01");
    b.rate_in(round, people[0], Source::Own, &[(sharing, 0), (safety, 1)]);
    b.rate_in(round, people[1], Source::Own, &[(sharing, 0)]);
    b.rate(people[2], Source::Own, "2026-03-01", &[(sharing, 0)]);
    let progress = progress::of_round(&b.build(), round);
    let figures: Vec<_> = progress
        .iter()
        .map(|it| {
            (
                it.source,
                it.done,
                it.begun,
                it.total,
                it.cells_rated,
                it.cells_total,
            )
        })
        .collect();
    assert_eq!(
        figures,
        [
            (Source::Own, 1, 1, 3, 3, 6),
            (Source::Leader, 0, 0, 3, 0, 6)
        ]
    );
}

#[test]
fn search_puts_the_beginning_before_the_middle() {
    let mut b = PlanBuilder::new();
    let mut person = |alias: &str, name: &str| {
        let id = b.person(alias);
        b.change(id, |person| person.name = Some(name.to_owned()));
        id
    };
    let aase = person("AAA", "Åse Bjørn");
    let soren = person("SBN", "Søren Åkær");
    let team = b.team("Grundforløb og åben værkstedsskole");
    let role = b.role("Underviser");
    let competence = b.competence("Bås og stald");
    let plan = b.build();
    let found = |query: &str| {
        let hits = search(&plan, query).into_iter();
        hits.map(|hit| (hit.rank, hit.item)).collect::<Vec<_>>()
    };
    let expected = [
        (Rank::Prefix, Item::Person(aase)),
        (Rank::WordPrefix, Item::Person(soren)),
        (Rank::WordPrefix, Item::Team(team)),
        (Rank::Within, Item::Competence(competence)),
    ];
    assert_eq!(found("å"), expected);
    assert_eq!(found("AA"), expected);
    assert_eq!(found("soeren å"), [(Rank::Prefix, Item::Person(soren))]);
    assert_eq!(found("underviser"), [(Rank::Whole, Item::Role(role))]);
    assert_eq!(found("  "), []);
    assert_eq!(found("ukendt"), []);
}

#[test]
fn search_finds_the_things_of_the_strategy_too() {
    let mut b = PlanBuilder::new();
    let line = b.line("Deling af forløb");
    let goal = b.goal(line, "Deling hver uge");
    let indicator = b.indicator(goal, "Deling, målt i forløb");
    let initiative = b.initiative("Delingsdag", InitiativeState::Idea, "2026-08-01");
    let event = b.event("Delingens dag", EventTime::Week(40), &[]);
    b.plan.strategy.lines.get_mut(&line).unwrap().former_name = "Vidensdeling".to_owned();
    let plan = b.build();
    let found = |query: &str| {
        let hits = search(&plan, query).into_iter();
        hits.map(|hit| hit.item).collect::<Vec<_>>()
    };
    let all = [
        Item::Line(line),
        Item::Goal(goal),
        Item::Indicator(indicator),
        Item::Initiative(initiative),
        Item::Event(event),
    ];
    assert_eq!(found("deling"), all);
    assert_eq!(found("vidensd"), [Item::Line(line)]);
    assert_eq!(found("delingsdag"), [Item::Initiative(initiative)]);
}

#[test]
fn differences_are_said_plainly() {
    let mut b = PlanBuilder::new();
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let (one, other) = (b.person("LHA"), b.person("MPE"));
    let rating = b.rate(one, Source::Own, "2026-08-01", &[(sharing, 1)]);
    let old = b.plan.clone();
    assert_eq!(changes::diff(&old, &b.plan), []);

    b.team("Auto");
    b.change(other, |person| person.alias = "MP".to_owned());
    let levels = &mut b.plan.assessments.get_mut(&rating).unwrap().levels;
    levels.insert(sharing, level(2));
    levels.insert(safety, level(0));
    b.require(ExpectationScope::Person(one), safety, (0, 1));
    b.accept("never-assessed", Item::Person(other));
    let said = |language, found: Vec<changes::Change>| {
        let texts = Texts::new(language);
        let said = found.iter().map(|change| texts.say(&change.message()));
        said.collect::<Vec<_>>()
    };
    let new = b.build();
    let mut noted = new.clone();
    noted.assessments.get_mut(&rating).unwrap().note = "Talt igennem".to_owned();
    assert_eq!(
        said(Language::Danish, changes::diff(&new, &noted)),
        ["Planen »Prøveplan« er ændret"]
    );
    assert_eq!(
        said(Language::Danish, changes::diff(&old, &new)),
        [
            "Teamet »Auto« er tilføjet",
            "Medarbejderen »MP« er ændret",
            "Forventningerne til LHA er ændret",
            "2 vurderinger af LHA er ændret",
        ]
    );
    let back = changes::diff(&new, &old);
    assert_eq!(
        said(Language::English, back)[0],
        "The team “Auto” was removed"
    );
}
