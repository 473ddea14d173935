//! Each rule finds what it is for, and nothing more.

use sigtelinje::analysis::{Analysis, Finding, FindingCode, Severity};
use sigtelinje::model::{
    AgreementState, Conflict, ExpectationScope, FindingKey, Item, Language, Plan, PlanDate, Source,
};
use sigtelinje::texts::{Argument, Texts};

use crate::findings_dialog::every_kind;
use crate::findings_strategy::add_everything;
use crate::support::build::{PlanBuilder, TODAY, day};

/// Checks that exactly these findings come, in this order.
fn check(plan: &Plan, expected: &[(FindingCode, Item)]) {
    check_on(plan, TODAY, expected);
}

fn check_on(plan: &Plan, today: PlanDate, expected: &[(FindingCode, Item)]) {
    let found = Analysis::of(plan, today).findings;
    let found: Vec<_> = found.iter().map(|it| (it.code, it.about)).collect();
    assert_eq!(found, expected);
}

fn only(plan: &Plan) -> Finding {
    let found = Analysis::of(plan, TODAY).findings;
    assert_eq!(found.len(), 1, "{found:?}");
    found.first().unwrap().clone()
}

#[test]
fn an_empty_plan_has_no_findings() {
    check(&PlanBuilder::new().build(), &[]);
}

#[test]
fn level_0_asks_for_an_agreement_that_covers_it() {
    let mut b = PlanBuilder::new();
    let (sharing, safety) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let person = b.person("LHA");
    b.rate(
        person,
        Source::Own,
        "2026-08-01",
        &[(sharing, 0), (safety, 0)],
    );
    let found = only(&b.plan);
    assert_eq!(found.code, FindingCode::ZeroWithoutAgreement);
    assert_eq!(found.severity, Severity::Problem);
    assert_eq!(
        found.facts,
        [("person", "LHA".into()), ("count", Argument::Count(2))]
    );

    let agreement = b.agree(person, &[sharing]);
    assert_eq!(
        only(&b.plan).facts.last(),
        Some(&("count", Argument::Count(1)))
    );

    let everything = b.agree(person, &[]);
    check(&b.plan, &[]);

    for id in [agreement, everything] {
        b.plan.agreements.get_mut(&id).unwrap().state = AgreementState::Dropped;
    }
    assert_eq!(
        only(&b.plan).facts.last(),
        Some(&("count", Argument::Count(2)))
    );
}

#[test]
fn not_assessed_is_not_level_0() {
    let mut b = PlanBuilder::new();
    let (sharing, _) = (b.competence("Deling"), b.competence("Sikkerhed"));
    let person = b.person("LHA");
    b.rate(person, Source::Own, "2026-08-01", &[(sharing, 1)]);
    check(&b.build(), &[]);
}

#[test]
fn a_needed_competence_asks_for_two_who_hold_it() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let people = [b.person("A"), b.person("B"), b.person("C")];
    let role = b.role("Underviser");
    for person in people {
        b.change(person, |person| person.roles.extend([role]));
        b.rate(person, Source::Leader, "2026-08-01", &[(sharing, 2)]);
    }
    check(&b.plan, &[]);
    b.require(ExpectationScope::Role(role), sharing, (1, 3));
    let about = Item::Competence(sharing);
    check(&b.plan, &[(FindingCode::HeldByNobody, about)]);

    b.rate(people[0], Source::Agreed, "2026-08-02", &[(sharing, 3)]);
    check(&b.plan, &[(FindingCode::HeldByOne, about)]);

    b.rate(people[1], Source::Test, "2026-08-02", &[(sharing, 4)]);
    check(&b.plan, &[]);

    b.change(people[1], |person| person.left = Some(day("2026-08-31")));
    check(&b.plan, &[(FindingCode::HeldByOne, about)]);
}

#[test]
fn whoever_was_never_assessed_is_named_and_newcomers_get_60_days() {
    let mut b = PlanBuilder::new();
    b.competence("Deling");
    let person = b.person("LHA");
    let about = Item::Person(person);
    check(&b.plan, &[(FindingCode::NeverAssessed, about)]);

    b.change(person, |person| person.started = Some(day("2026-07-03")));
    check(&b.plan, &[]);
    check_on(
        &b.plan,
        day("2026-09-02"),
        &[(FindingCode::NewcomerNotAssessed, about)],
    );
    check_on(
        &b.plan,
        day("2027-07-03"),
        &[(FindingCode::NeverAssessed, about)],
    );

    b.change(person, |person| person.left = Some(day("2026-12-31")));
    check_on(&b.plan, day("2027-07-03"), &[]);
}

#[test]
fn an_assessment_is_old_after_a_year() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let person = b.person("LHA");
    b.rate(person, Source::Leader, "2025-09-01", &[(sharing, 2)]);
    check(&b.plan, &[]);
    let next_day = day("2026-09-02");
    check_on(
        &b.plan,
        next_day,
        &[(FindingCode::AssessedLongAgo, Item::Person(person))],
    );
    b.rate(person, Source::Own, "2026-01-01", &[(sharing, 2)]);
    check_on(&b.plan, next_day, &[]);
}

#[test]
fn two_levels_between_own_and_leader_are_worth_a_conversation() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let person = b.person("LHA");
    b.rate(person, Source::Own, "2026-08-01", &[(sharing, 1)]);
    b.rate(person, Source::Leader, "2026-08-01", &[(sharing, 2)]);
    check(&b.plan, &[]);
    b.rate(person, Source::Own, "2026-08-02", &[(sharing, 4)]);
    check(&b.plan, &[(FindingCode::RatedApart, Item::Person(person))]);
}

#[test]
fn a_role_asks_for_25_competences_at_most() {
    let mut b = PlanBuilder::new();
    let role = b.role("Underviser");
    let scope = ExpectationScope::Role(role);
    for number in 0..25 {
        let competence = b.competence(&format!("Nr. {number}"));
        b.require(scope, competence, (0, 1));
    }
    let spared = b.competence("Ikke nødvendig");
    b.spare(scope, spared);
    check(&b.plan, &[]);
    b.require(scope, spared, (0, 1));
    check(&b.plan, &[(FindingCode::RoleTooBroad, Item::Role(role))]);
}

#[test]
fn levels_without_words_are_named_once() {
    let mut b = PlanBuilder::new();
    for name in ["Deling", "Sikkerhed"] {
        let id = b.competence(name);
        b.plan.competences.get_mut(&id).unwrap().descriptors = vec![String::new()];
    }
    b.competence("Beskrevet");
    let found = only(&b.build());
    assert_eq!(
        (found.code, found.about),
        (FindingCode::NotDescribed, Item::Framework)
    );
    assert_eq!(found.facts, [("count", 2.into()), ("total", 3.into())]);
}

#[test]
fn the_gravest_come_first() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let old = b.person("A");
    let zero = b.person("B");
    let never = b.person("C");
    b.rate(old, Source::Own, "2024-08-01", &[(sharing, 2)]);
    b.rate(zero, Source::Own, "2026-08-01", &[(sharing, 0)]);
    let expected = [
        (FindingCode::ZeroWithoutAgreement, Item::Person(zero)),
        (FindingCode::NeverAssessed, Item::Person(never)),
        (FindingCode::AssessedLongAgo, Item::Person(old)),
    ];
    check(&b.build(), &expected);
}

#[test]
fn an_acceptance_holds_for_its_finding_and_lapses_with_it() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let (one, other) = (b.person("A"), b.person("B"));
    b.accept("never-assessed", Item::Person(one));
    b.accept("retired-code", Item::School);
    let retired = FindingKey {
        code: "retired-code".to_owned(),
        about: Item::School,
    };

    let analysis = Analysis::of(&b.plan, TODAY);
    let open: Vec<_> = analysis.open_findings(&b.plan).map(|it| it.about).collect();
    assert_eq!(open, [Item::Person(other)]);
    assert_eq!(analysis.lapsed, std::slice::from_ref(&retired));

    b.rate(one, Source::Own, "2026-08-01", &[(sharing, 2)]);
    let lapsed = Analysis::of(&b.plan, TODAY).lapsed;
    assert_eq!(lapsed.len(), 2);
    assert!(lapsed.contains(&retired));
}

#[test]
fn codes_are_plain_and_tell_findings_apart() {
    let mut codes: Vec<_> = FindingCode::ALL.iter().map(|it| it.code()).collect();
    for code in &codes {
        assert!(
            code.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
            "{code}"
        );
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FindingCode::ALL.len());
}

/// A plan with a finding of every code but those about tensions.
fn everything() -> Plan {
    let mut b = PlanBuilder::new();
    let role = b.role("Underviser");
    let sharing = b.competence("Deling");
    let safety = b.competence("Sikkerhed");
    b.require(ExpectationScope::Role(role), sharing, (1, 2));
    b.require(ExpectationScope::Role(role), safety, (1, 4));
    for number in 0..24 {
        let competence = b.competence(&format!("Nr. {number}"));
        b.require(ExpectationScope::Role(role), competence, (0, 1));
    }
    b.plan
        .competences
        .get_mut(&sharing)
        .unwrap()
        .descriptors
        .clear();
    let person = b.person("LHA");
    b.change(person, |person| person.roles.extend([role]));
    b.rate(
        person,
        Source::Own,
        "2024-08-01",
        &[(sharing, 2), (safety, 2)],
    );
    b.rate(person, Source::Leader, "2024-08-01", &[(safety, 0)]);
    b.person("MPE");
    let newcomer = b.person("NYK");
    b.change(newcomer, |person| person.started = Some(day("2026-02-01")));
    let gone = b.person("GAM");
    b.change(gone, |person| person.left = Some(day("2024-06-30")));
    b.plan.meta.retention = Some(day("2026-01-01"));
    b.plan.conflicts.insert(Conflict {
        item: Item::School,
        field: "name".to_owned(),
        base: None,
        other: Some("\"Skolen\"".to_owned()),
    });
    add_everything(&mut b);
    b.build()
}

#[test]
fn every_finding_has_its_sentence_in_both_languages() {
    let mut findings = Analysis::of(&everything(), TODAY).findings;
    for plan in every_kind() {
        findings.extend(Analysis::of(&plan, TODAY).findings);
    }
    for language in Language::ALL {
        let texts = Texts::new(language);
        for code in FindingCode::ALL {
            let finding = findings.iter().find(|it| it.code == code).unwrap();
            let sentence = texts.say(&finding.message());
            assert_ne!(sentence, code.text_id());
            assert!(!sentence.contains(['{', '$']), "{sentence}");
            for id in [code.title_id(), code.advice_id()] {
                assert_ne!(texts.get(id), id, "{language:?}");
            }
        }
    }
    let zero = findings
        .iter()
        .find(|it| it.code == FindingCode::ZeroWithoutAgreement);
    let sentence = Texts::new(Language::Danish).say(&zero.unwrap().message());
    assert_eq!(
        sentence,
        "LHA er på niveau 0 i én kompetence uden en aftalt indsats"
    );
}
