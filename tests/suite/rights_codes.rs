//! Codes in place of names, and a plan without people (GDPR article 4(5)).
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use std::collections::BTreeSet;

use sigtelinje::analysis::{Analysis, TensionFigures};
use sigtelinje::catalogue::sample::{TODAY, limtorp};
use sigtelinje::document::{Document, Edit, StaffEdit};
use sigtelinje::exchange::without_people::without_people;
use sigtelinje::model::*;
use sigtelinje::storage::write_plan_bytes;
use uuid::Uuid;

use crate::storage_support::{Shape, plan};
use crate::support::filled::filled;
use crate::support::marked::{ALIAS, NAME, marked};

fn text(plan: &Plan) -> String {
    String::from_utf8(write_plan_bytes(plan, 1, None).unwrap()).unwrap()
}

fn use_codes(people: Vec<PersonId>) -> Edit {
    Edit::Staff(StaffEdit::UseCodes { people })
}

fn other_id() -> PlanId {
    PlanId::new(Uuid::from_u128(0x0192_7777_0000_7000_8000_0000_0000_0001))
}

#[test]
fn codes_take_the_place_of_names_everywhere_and_can_be_taken_back() {
    for seed in 0..12 {
        let made = plan(&Shape {
            seed,
            ..Shape::new(6, 3, 1)
        });
        let (plan, id) = marked(&made);
        let mut document = Document::opened(plan.clone());
        document
            .apply(&use_codes(plan.people.keys().copied().collect()))
            .unwrap();
        let after = document.plan();
        assert_eq!(after.violations(), vec![]);
        let said = text(after);
        assert!(!said.contains(NAME) && !said.contains(ALIAS) && !said.contains("Kollega"));
        let codes: BTreeSet<_> = after.people.values().map(|it| it.alias.clone()).collect();
        assert_eq!(codes.len(), plan.people.len());
        assert!(codes.iter().all(|it| it.starts_with('M')));
        assert!(after.people.values().all(|it| it.name.is_none()));
        // Whoever is meant in a text is still known by the code.
        let code = &after.people.get(&id).unwrap().alias;
        assert!(said.contains(&format!("(spurgt: {code}, {code})")));
        assert_eq!(after.assessments.len(), plan.assessments.len());
        document.undo().unwrap();
        assert_eq!(**document.plan(), plan);
    }
}

#[test]
fn a_code_that_somebody_has_is_given_to_nobody_else() {
    let (mut plan, id) = marked(&filled());
    let other = *plan.people.keys().find(|it| **it != id).unwrap();
    plan.people.get_mut(&other).unwrap().alias = "M01".to_owned();
    let mut document = Document::opened(plan);
    document.apply(&use_codes(vec![id, id])).unwrap();
    let people = &document.plan().people;
    assert_eq!(people.get(&id).unwrap().alias, "M02");
    assert_eq!(people.get(&other).unwrap().alias, "M01");
    assert!(people.get(&other).unwrap().name.is_some());
}

#[test]
fn a_name_that_two_people_have_is_in_no_text_any_more() {
    let (mut plan, id) = marked(&filled());
    for person in plan.people.keys().copied().collect::<Vec<_>>() {
        plan.people.get_mut(&person).unwrap().name = Some(NAME.to_owned());
    }
    let mut document = Document::opened(plan.clone());
    document
        .apply(&use_codes(plan.people.keys().copied().collect()))
        .unwrap();
    assert!(!text(document.plan()).contains(NAME));
    let shared = without_people(&plan, &Analysis::of(&plan, TODAY), other_id());
    assert!(!text(&shared).contains(NAME));
    assert!(!shared.people.contains_key(&id));
}

#[test]
fn a_plan_for_others_holds_no_people_and_nothing_about_them() {
    let mut plans: Vec<Plan> = (0..12)
        .map(|seed| {
            plan(&Shape {
                seed,
                ..Shape::new(6, 3, 2)
            })
        })
        .collect();
    plans.push(filled());
    for made in plans {
        let (plan, _) = marked(&made);
        let shared = without_people(&plan, &Analysis::of(&plan, TODAY), other_id());
        assert_eq!(shared.violations(), vec![]);
        assert!(shared.people.is_empty() && shared.assessments.is_empty());
        assert!(shared.agreements.is_empty() && shared.conflicts.is_empty());
        assert_ne!(
            shared.meta.id, plan.meta.id,
            "it never takes the plan's place"
        );
        let said = text(&shared);
        for person in plan.people.keys() {
            assert!(!said.contains(&person.to_string()));
        }
        assert!(!said.contains(NAME) && !said.contains(ALIAS));
        // What is no person's stays.
        assert_eq!(shared.competences.len(), plan.competences.len());
        assert_eq!(shared.strategy.goals.len(), plan.strategy.goals.len());
        assert_eq!(shared.tensions.len(), plan.tensions.len());
        let kept = shared.baselines.values();
        assert!(
            kept.into_iter()
                .all(|it| it.levels == FrozenLevels::default())
        );
    }
}

/// Every group and every total that others may see of the plan they get is one that they may see
/// of the plan itself.
#[test]
fn a_plan_for_others_has_only_answers_that_others_may_see() {
    let plan = limtorp(Language::Danish);
    let shared = without_people(&plan, &Analysis::of(&plan, TODAY), other_id());
    let (mut kept, mut gone) = (0, 0);
    for (id, tension) in &plan.tensions {
        let before = TensionFigures::of(tension);
        let after = &shared.tensions.get(id).unwrap().positions;
        for round in &before.rounds {
            let groups = after.get(&round.id).map(|it| it.groups.clone());
            for ((group, _), shown) in round.groups.iter().zip(&round.shown.groups) {
                let is_there = groups.iter().flatten().any(|it| it.group == *group);
                assert_eq!(is_there, *shown, "{group:?} of {}", tension.name());
                if *shown { kept += 1 } else { gone += 1 }
            }
        }
    }
    assert!(kept > 0 && gone > 0, "{kept} kept, {gone} gone");
}

#[test]
fn a_plan_without_people_is_written_once_and_leaves_the_plan_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let (plan, _) = marked(&filled());
    let file = folder.path().join("plan.ron");
    let out = folder.path().join("til-andre.ron");
    std::fs::write(&file, write_plan_bytes(&plan, 1, None).unwrap()).unwrap();
    let before = std::fs::read(&file).unwrap();
    let run = || {
        std::process::Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
            .args(["--lang", "da", "export-without-people"])
            .args([&file, &out])
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .output()
            .unwrap()
    };
    assert!(run().status.success());
    let written = String::from_utf8(std::fs::read(&out).unwrap()).unwrap();
    assert!(!written.contains(NAME) && !written.contains(ALIAS));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let again = run();
    assert_eq!(again.status.code(), Some(1));
    assert!(
        String::from_utf8(again.stderr)
            .unwrap()
            .contains("findes allerede")
    );
}
