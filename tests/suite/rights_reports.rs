//! Everything about one person (GDPR article 15), what the staff are told (articles 13 and 14),
//! and reminders of data that is kept for too long.
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use sigtelinje::action::{DocumentFormat, ReportKind, ReportOrder};
use sigtelinje::analysis::person_data::person_data;
use sigtelinje::analysis::{Analysis, Finding, FindingCode};
use sigtelinje::app::report_file;
use sigtelinje::catalogue::sample::TODAY;
use sigtelinje::model::*;
use sigtelinje::report::{compose, data};
use sigtelinje::storage::write_plan_bytes;
use sigtelinje::texts::Texts;

use crate::storage_support::{Shape, plan};
use crate::support::build::day;
use crate::support::documents::{document, words};
use crate::support::filled::filled;
use crate::support::marked::{NAME, marked, marked_texts};

fn plans() -> Vec<(Plan, PersonId)> {
    let random = (0..24).map(|seed| {
        plan(&Shape {
            seed,
            ..Shape::new(1 + seed as usize % 7, 4, 2)
        })
    });
    random.chain([filled()]).map(|it| marked(&it)).collect()
}

fn ron(plan: &Plan, id: PersonId) -> String {
    data(ReportKind::PersonData(id), plan, &Analysis::of(plan, TODAY)).unwrap()
}

/// A text of a plan file as it was typed.
fn unescaped(text: &str) -> String {
    ron::from_str(&format!("\"{text}\"")).unwrap()
}

#[test]
fn the_data_of_a_person_holds_every_text_that_names_them() {
    for (plan, id) in plans() {
        let written = ron(&plan, id);
        let said = words(&document(&plan, ReportKind::PersonData(id)));
        let texts = marked_texts(&plan);
        assert!(texts.len() > 20, "{}", texts.len());
        for text in texts {
            assert!(written.contains(&text), "not in the data: {text}");
            let text = unescaped(&text);
            assert!(said.contains(&text), "not in the document: {text}");
        }
    }
}

#[test]
fn the_data_of_a_person_holds_every_rating_agreement_and_task() {
    for (plan, id) in plans() {
        let data = person_data(&plan, &Analysis::of(&plan, TODAY), id).unwrap();
        let sets = plan.assessments.values();
        let sets: Vec<_> = sets.filter(|it| it.person == id).collect();
        assert_eq!(data.ratings.len(), sets.len());
        let levels: usize = data.ratings.iter().map(|it| it.levels.len()).sum();
        assert_eq!(levels, sets.iter().map(|it| it.levels.len()).sum::<usize>());
        let agreements = || plan.agreements.values();
        let of_person = agreements().filter(|it| it.person == id);
        assert_eq!(data.agreements.len(), of_person.count());
        let helps = agreements().filter(|it| it.helper == Some(id));
        assert_eq!(data.helps.len(), helps.count());
        let owned = |it: &Strategy| {
            let mut all: Vec<_> = it.initiatives.values().collect();
            all.retain(|it| it.owner == Some(id));
            all.len()
        };
        let frozen: usize = plan.baselines.values().map(|it| owned(&it.strategy)).sum();
        let decisions = plan.workshops.values().flat_map(|it| it.decisions());
        let decided = decisions.filter(|(_, _, it)| it.owner == Some(id)).count();
        let expected = owned(&plan.strategy) + frozen + decided;
        assert_eq!(data.sees_to.len(), expected);
        let rounds = plan.rounds.values().filter(|it| it.people.contains(&id));
        assert_eq!(data.rounds.len(), rounds.count());
        let asked = plan
            .competences
            .keys()
            .filter_map(|it| plan.requirement(id, *it));
        assert_eq!(data.expectations.len(), asked.count());
    }
}

#[test]
fn the_data_of_a_person_says_nothing_of_what_others_were_rated() {
    let (mut plan, id) = marked(&filled());
    let other = *plan.people.keys().find(|it| **it != id).unwrap();
    let secret = "Kun om Kollega";
    let (mut ratings, mut agreements) = (plan.assessments.clone(), plan.agreements.clone());
    for (rating, it) in &plan.assessments {
        let mut it = it.clone();
        it.person = other;
        it.round = None;
        it.note = secret.to_owned();
        ratings.insert(*rating, it);
    }
    for (agreement, it) in &plan.agreements {
        let mut it = it.clone();
        (it.person, it.helper) = (other, Some(id));
        it.note = secret.to_owned();
        agreements.insert(*agreement, it);
    }
    (plan.assessments, plan.agreements) = (ratings, agreements);
    assert_eq!(plan.violations(), vec![]);
    let written = ron(&plan, id);
    let said = words(&document(&plan, ReportKind::PersonData(id)));
    for text in [written, said] {
        assert!(!text.contains(secret));
        assert!(!text.contains("Kollega 1"));
        assert!(!text.contains(&other.to_string()));
    }
}

#[test]
fn the_document_is_made_in_every_format() {
    let (plan, id) = marked(&filled());
    let order = ReportOrder::of(ReportKind::PersonData(id));
    for (format, begins) in [
        (DocumentFormat::Pdf, &b"%PDF-"[..]),
        (DocumentFormat::Docx, b"PK"),
        (DocumentFormat::Data, b"("),
    ] {
        for language in Language::ALL {
            let (_, bytes) = report_file(&order, format, (&plan, TODAY), language).unwrap();
            assert!(bytes.starts_with(begins), "{format:?}");
        }
    }
    // Nothing else is data, and of somebody who is gone there is none.
    let other = ReportOrder::of(ReportKind::Person(id));
    let none = report_file(
        &other,
        DocumentFormat::Data,
        (&plan, TODAY),
        Language::Danish,
    );
    assert!(none.is_err());
}

#[test]
fn the_command_line_hands_over_a_persons_data_by_name() {
    let folder = tempfile::TempDir::new().unwrap();
    let (plan, id) = marked(&filled());
    let file = folder.path().join("plan.ron");
    std::fs::write(&file, write_plan_bytes(&plan, 1, None).unwrap()).unwrap();
    let out = folder.path().join("data.ron");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
        .args(["--lang", "da", "report"])
        .arg(&file)
        .args(["--kind", "person-data", NAME, "--out"])
        .arg(&out)
        .env("XDG_DATA_HOME", folder.path().join("own"))
        .output()
        .unwrap();
    assert!(run.status.success(), "{:?}", String::from_utf8(run.stderr));
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains(&id.to_string()));
    assert!(written.contains(NAME));
}

#[test]
fn the_information_sheet_says_what_the_plan_holds_and_leaves_the_rest_to_the_school() {
    let mut plan = filled();
    plan.meta.retention = Some(day("2030-01-01"));
    let said = words(&document(&plan, ReportKind::StaffInformation));
    for held in ["2030", "Ærø Erhvervsskole", "§ 12", "Datatilsynet"] {
        assert!(said.contains(held), "{held}");
    }
    assert!(said.contains("resultater af test") && said.contains("aftaler om udvikling"));
    assert!(said.contains("[Udfyldes: det valgte grundlag"));
    // No name of anybody is on a sheet that everybody gets.
    assert!(!plan.people.is_empty());
    for person in plan.people.values() {
        assert!(!said.contains(person.name.as_deref().unwrap()));
    }
    plan.meta.retention = None;
    plan.school.name = String::new();
    plan.agreements = Default::default();
    plan.assessments = Default::default();
    let said = words(&document(&plan, ReportKind::StaffInformation));
    assert!(said.contains("[Udfyldes: skolens navn"));
    assert!(said.contains("[Udfyldes: hvor længe"));
    assert!(!said.contains("resultater af test") && !said.contains("aftaler om udvikling"));
    for language in Language::ALL {
        let texts = Texts::new(language);
        let order = ReportOrder::of(ReportKind::StaffInformation);
        let analysis = Analysis::of(&plan, TODAY);
        assert!(compose(&order, &plan, &analysis, &texts).is_some());
    }
}

fn found(plan: &Plan, code: FindingCode) -> Vec<Item> {
    let findings = Analysis::of(plan, TODAY).findings;
    let of_code = |it: &&Finding| it.code == code;
    findings.iter().filter(of_code).map(|it| it.about).collect()
}

#[test]
fn data_that_is_kept_for_too_long_is_pointed_out() {
    let (mut plan, id) = marked(&filled());
    let today = TODAY;
    let clear = |plan: &mut Plan| {
        for person in plan.people.keys().copied().collect::<Vec<_>>() {
            plan.people.get_mut(&person).unwrap().left = None;
        }
    };
    clear(&mut plan);
    plan.meta.retention = Some(today.tomorrow().unwrap());
    assert!(found(&plan, FindingCode::RetentionPassed).is_empty());
    plan.meta.retention = Some(today);
    assert_eq!(found(&plan, FindingCode::RetentionPassed), [Item::School]);
    plan.meta.retention = None;
    assert!(found(&plan, FindingCode::RetentionPassed).is_empty());

    let a_year_ago = today.saturating_sub(jiff::Span::new().years(1));
    plan.people.get_mut(&id).unwrap().started = None;
    plan.people.get_mut(&id).unwrap().left = Some(a_year_ago);
    assert!(found(&plan, FindingCode::LeaverKept).is_empty());
    plan.people.get_mut(&id).unwrap().left = Some(a_year_ago.yesterday().unwrap());
    assert_eq!(found(&plan, FindingCode::LeaverKept), [Item::Person(id)]);

    // Without people there is nothing left to delete.
    plan.meta.retention = Some(today);
    plan.people = Default::default();
    assert!(found(&plan, FindingCode::RetentionPassed).is_empty());
}
