//! Files of earlier formats: they open for ever, mean what they meant, and stay.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files on purpose"
)]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, FileAction};
use sigtelinje::document::{Edit, SchoolEdit};
use sigtelinje::model::*;
use sigtelinje::storage::*;
use tempfile::TempDir;

use crate::storage_support::*;
use crate::support::filled::filled_as_version_3;
use crate::support::filled_v1::filled_as_version_1;
use crate::support::filled_v2::filled_as_version_2;
use crate::support::window::{Opening, Window};

const FILES: [&str; 3] = ["filled.ron", "limtorp.ron", "workshop-team.ron"];

/// Every version that is read and no longer written.
const OLD: [u32; 3] = [1, 2, 3];

fn fixture_of(version: u32, name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/format");
    std::fs::read(PathBuf::from(folder).join(format!("v{version}/{name}"))).unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    fixture_of(1, name)
}

fn text_of(name: &str) -> String {
    String::from_utf8(fixture(name)).unwrap()
}

/// Every file of every old version.
fn old_files() -> Vec<(String, Vec<u8>)> {
    let of =
        |version: u32| FILES.map(|name| (format!("v{version}/{name}"), fixture_of(version, name)));
    OLD.into_iter().flat_map(of).collect()
}

#[test]
fn a_file_of_an_old_version_opens_sealed_and_says_that_it_is_older() {
    for (name, bytes) in old_files() {
        let loaded = read_plan_bytes(&bytes).unwrap();
        assert_eq!(loaded.integrity, Integrity::Sealed, "{name}");
        assert_eq!(loaded.warnings, [Warning::OlderFormat], "{name}");
        assert_eq!(loaded.stamp.hash, Hash::of(&bytes), "{name}");
        // Today's file says the same, without the remark.
        let again = read_plan_bytes(&bytes_of(&loaded.plan)).unwrap();
        assert_eq!(
            (again.plan, again.warnings),
            (loaded.plan, vec![]),
            "{name}"
        );
    }
    assert_eq!(OLD.last(), Some(&(CURRENT_FORMAT - 1)));
}

#[test]
fn everything_that_version_3_could_say_means_what_it_meant() {
    let loaded = read_plan_bytes(&fixture_of(3, "filled.ron")).unwrap();
    assert_eq!(loaded.plan, filled_as_version_3());
    let plan = read_plan_bytes(&fixture_of(3, "limtorp.ron")).unwrap().plan;
    assert_eq!((plan.tensions.len(), plan.workshops.len()), (19, 2));
    assert!(plan.conflicts.is_empty() && plan.erased.is_empty());
}

#[test]
fn everything_that_version_2_could_say_means_what_it_meant() {
    let loaded = read_plan_bytes(&fixture_of(2, "filled.ron")).unwrap();
    assert_eq!(loaded.plan, filled_as_version_2());
}

#[test]
fn the_samples_of_version_2_mean_what_they_meant() {
    let plan = read_plan_bytes(&fixture_of(2, "limtorp.ron")).unwrap().plan;
    let strategy = &plan.strategy;
    let counts = (
        strategy.lines.len(),
        strategy.goals.len(),
        strategy.indicators.len(),
        strategy.initiatives.len(),
        strategy.events.len(),
    );
    assert_eq!(counts, (5, 9, 14, 22, 14));
    assert_eq!((plan.baselines.len(), plan.people.len()), (1, 90));
    assert!(plan.tensions.is_empty() && plan.workshops.is_empty());
}

#[test]
fn what_version_2_did_not_know_is_no_part_of_its_files() {
    let text = String::from_utf8(fixture_of(2, "filled.ron")).unwrap();
    let cases = [
        ("  columns: [", "  tensions: {},\n  columns: ["),
        ("  columns: [", "  workshops: {},\n  columns: ["),
        ("  columns: [", "  ballot: None,\n  columns: ["),
        (
            "about: Foundation",
            "about: Tension(\"01920000-0000-7000-8000-000000000001\")",
        ),
        ("hours: Some(120)", "tensions: [], hours: Some(120)"),
        ("hours: 120", "tensions: [], hours: 120"),
        ("state: Idea", "state: Parked"),
        ("figure: OnZero", "figure: OnOne"),
        ("time: Month(8)", "time: Day(8)"),
    ];
    let mut tried = 0;
    for (from, to) in cases {
        let changed = text.replacen(from, to, 1);
        if changed == text {
            continue;
        }
        tried += 1;
        assert!(
            matches!(
                read_plan_bytes(changed.as_bytes()),
                Err(LoadError::Damaged { .. })
            ),
            "{to}"
        );
    }
    assert_eq!(tried, cases.len() - 1, "one of the two ways to write hours");
}

#[test]
fn everything_that_version_1_could_say_means_what_it_meant() {
    let loaded = read_plan_bytes(&fixture("filled.ron")).unwrap();
    assert_eq!(loaded.plan, filled_as_version_1());
    assert_eq!(
        (loaded.stamp.generation, loaded.stamp.parent),
        (3, Some(Hash::of(b"before")))
    );
}

/// What version 1 could say, today's says in the same words, so its reader is the second
/// witness.
#[test]
fn the_samples_of_version_1_mean_what_they_meant() {
    for name in FILES {
        let newer = text_of(name).replacen("format=1", &format!("format={CURRENT_FORMAT}"), 1);
        let second = read_plan_bytes(newer.as_bytes()).unwrap().plan;
        assert_eq!(
            read_plan_bytes(&fixture(name)).unwrap().plan,
            second,
            "{name}"
        );
    }
    let plan = read_plan_bytes(&fixture("limtorp.ron")).unwrap().plan;
    let ratings = plan.assessments.values().map(|it| it.levels.len());
    assert_eq!((plan.people.len(), plan.rounds.len()), (90, 3));
    assert_eq!(
        (plan.competences.len(), ratings.sum::<usize>()),
        (17, 8_868)
    );
    assert_eq!(plan.strategy, Strategy::default());
}

#[test]
fn what_version_1_did_not_know_is_no_part_of_its_files() {
    let text = text_of("filled.ron");
    let cases = [
        ("  columns: [", "  lines: {},\n  columns: ["),
        ("  columns: [", "  foundation: (why: \"x\"),\n  columns: ["),
        ("about: School", "about: Foundation"),
        ("name: \"Byg\"", "name: \"Byg\", colour: 3"),
        ("source: Own", "source: Nobody"),
        ("kind: Decision", "kind: Vote"),
        ("state: Active", "state: Idea"),
        ("language: English", "language: Klingon"),
    ];
    for (from, to) in cases {
        assert!(text.contains(from), "{from}");
        let changed = text.replacen(from, to, 1);
        assert!(
            matches!(
                read_plan_bytes(changed.as_bytes()),
                Err(LoadError::Damaged { .. })
            ),
            "{to}"
        );
    }
}

#[test]
fn keys_that_stand_twice_are_an_error_in_version_1_too() {
    let text = text_of("filled.ron");
    for name in [
        "departments",
        "teams",
        "roles",
        "people",
        "areas",
        "competences",
        "expectations",
        "rounds",
        "ratings",
        "agreements",
        "log",
        "accepted",
    ] {
        let start = text.find(&format!("\n  {name}: {{\n")).unwrap();
        let line = text[start + 1..].lines().nth(1).unwrap();
        let twice = text.replacen(line, &format!("{line}\n{line}"), 1);
        assert!(
            matches!(
                read_plan_bytes(twice.as_bytes()),
                Err(LoadError::Damaged { .. } | LoadError::Unsound(_))
            ),
            "{name}"
        );
    }
}

#[test]
fn a_file_of_version_1_cut_anywhere_is_not_opened_as_a_smaller_plan() {
    let bytes = fixture("filled.ron");
    let header = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    for cut in header + 1..bytes.len() - 1 {
        let error = read_plan_bytes(&bytes[..cut]).unwrap_err();
        let is_inside_character = std::str::from_utf8(&bytes[..cut]).is_err();
        assert!(
            error == LoadError::Truncated || is_inside_character,
            "{cut}: {error:?}"
        );
        assert!(error.asks_for_backup(), "{cut}");
    }
}

#[test]
fn a_flipped_bit_in_any_byte_of_version_1_is_noticed() {
    let bytes = fixture("filled.ron");
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        if let Ok(loaded) = read_plan_bytes(&flipped) {
            assert_eq!(loaded.integrity, Integrity::ChangedOutside, "byte {at}");
        }
    }
}

#[test]
fn a_plan_of_version_1_that_breaks_a_rule_is_refused_by_field() {
    let text = text_of("filled.ron");
    let cases = [
        ("levels: \"0 2\"", "levels: \"0 2 1\"", "ratings."),
        ("levels: \"0 2\"", "levels: \"0 9\"", "assessments."),
        ("alias: \"AH\"", "alias: \" \"", "people."),
        (
            "started: \"2019-08-01\"",
            "started: \"2219-08-01\"",
            "people.",
        ),
        (
            "lowest: 1, target: 2",
            "lowest: 2, target: 1",
            "expectations.",
        ),
    ];
    for (from, to, field) in cases {
        assert!(text.contains(from), "{from}");
        let changed = text.replacen(from, to, 1);
        let Err(LoadError::Unsound(found)) = read_plan_bytes(changed.as_bytes()) else {
            panic!("{to} got in")
        };
        assert!(
            found.iter().any(|it| it.field.starts_with(field)),
            "{to}: {found:?}"
        );
    }
}

/// A desk with a file of version 1 on it, and what was loaded from it.
fn opened(name: &str) -> (Desk, Loaded) {
    let desk = Desk::new();
    std::fs::write(desk.path("plan.ron"), fixture(name)).unwrap();
    let loaded = desk.store.load(&desk.path("plan.ron")).unwrap();
    (desk, loaded)
}

fn save(desk: &Desk, plan: &Plan, base: &Stamp, hours: u32) -> Saved {
    let later = now() + Duration::from_hours(1) * hours;
    desk.store
        .save(
            plan,
            &desk.path("plan.ron"),
            (Some(base), Place::Same),
            later,
        )
        .unwrap()
}

#[test]
fn the_first_save_keeps_the_original_and_says_so() {
    let (desk, loaded) = opened("workshop-team.ron");
    let plan = edited(&loaded.plan);
    let saved = save(&desk, &plan, &loaded.stamp, 0);
    assert_eq!(saved.warnings, [Warning::Upgraded]);
    let now_there = desk.store.load(&desk.path("plan.ron")).unwrap();
    assert_eq!((now_there.plan, now_there.warnings), (plan.clone(), vec![]));
    // The original is whole, and it is the only other thing that there is: nothing lies beside
    // the plan.
    let versions = desk.store.versions(plan.meta.id);
    assert_eq!(
        versions.iter().map(|it| it.format).collect::<Vec<_>>(),
        [CURRENT_FORMAT, 1]
    );
    assert!(versions[1].is(loaded.stamp.hash));
    assert_eq!(desk.store.load_version(&versions[1]).unwrap(), loaded);
    assert_eq!(
        std::fs::read_dir(desk.dir.path()).unwrap().count(),
        2,
        "own and plan.ron"
    );
    let next = save(&desk, &edited(&plan), &saved.stamp, 0);
    assert_eq!(next.warnings, [], "it is said once");
}

#[test]
fn the_original_stays_however_often_the_plan_is_saved() {
    let (desk, loaded) = opened("workshop-team.ron");
    let (mut plan, mut stamp) = (loaded.plan.clone(), loaded.stamp);
    for hours in 0..1_200 {
        // Fifty days of saves, and no two plans alike.
        plan.meta.title = format!("Nummer {hours}");
        stamp = save(&desk, &plan, &stamp, hours).stamp;
    }
    let versions = desk.store.versions(plan.meta.id);
    assert_eq!(
        versions.len(),
        30 + 10,
        "ten newest, thirty days, one of them both, the original"
    );
    let original = versions.last().unwrap();
    assert_eq!(desk.store.load_version(original).unwrap(), loaded);
    assert!(
        versions
            .iter()
            .rev()
            .skip(1)
            .all(|it| it.format == CURRENT_FORMAT)
    );
    desk.store.forget_versions(plan.meta.id).unwrap();
    assert_eq!(
        desk.store.versions(plan.meta.id),
        [],
        "unless somebody clears them all"
    );
}

/// The program that wrote version 1 kept its saves here too, under names without a format.
#[test]
fn an_original_that_was_kept_already_is_not_kept_twice_and_stays() {
    let (desk, loaded) = opened("workshop-team.ron");
    let folder = desk
        .path("own/versions")
        .join(loaded.plan.meta.id.to_string());
    std::fs::create_dir_all(&folder).unwrap();
    let hash = loaded.stamp.hash.to_string();
    let name = format!("00000004-1789200000-1-{hash:.16}.ron");
    std::fs::write(folder.join(name), fixture("workshop-team.ron")).unwrap();
    let (mut plan, mut stamp) = (loaded.plan.clone(), loaded.stamp);
    for number in 0..30 {
        plan.meta.title = format!("Nummer {number}");
        stamp = save(&desk, &plan, &stamp, 0).stamp;
    }
    let versions = desk.store.versions(plan.meta.id);
    let of_version_1 = versions.iter().filter(|it| it.format == 1);
    assert_eq!((versions.len(), of_version_1.count()), (11, 1));
    let original = versions.last().unwrap();
    assert_eq!(desk.store.load_version(original).unwrap().plan, loaded.plan);
}

#[test]
fn a_copy_elsewhere_leaves_the_original_where_it_is() {
    let (desk, loaded) = opened("workshop-team.ron");
    let place = (Some(&loaded.stamp), Place::New);
    let saved = desk
        .store
        .save(&loaded.plan, &desk.path("kopi.ron"), place, now());
    assert_eq!(saved.unwrap().warnings, []);
    let bytes = std::fs::read(desk.path("plan.ron")).unwrap();
    assert_eq!(bytes, fixture("workshop-team.ron"));
}

#[test]
fn the_window_says_in_danish_what_happens_to_an_older_file() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    std::fs::write(&file, fixture("workshop-team.ron")).unwrap();
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    });
    let says = |window: &Window, text: &str| window.harness.query_by_label(text).is_some();
    window.ask(Action::File(FileAction::Open(file.clone())));
    assert!(says(
        &window,
        "Planen er fra en ældre udgave af programmet. Når den gemmes, får den det nye filformat, \
         og kolleger skal have en udgave som din for at åbne den"
    ));
    let title = "Strategi for Smed".to_owned();
    window.ask(Action::Edit(Edit::School(SchoolEdit::SetTitle { title })));
    window.ask(Action::File(FileAction::Save));
    window.settle();
    assert!(says(
        &window,
        "Planen er gemt i det nye filformat. Den oprindelige fil ligger under »Tidligere \
         versioner« på denne computer"
    ));
    let again = read_plan_bytes(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(again.plan, *window.plan());
    assert_eq!(again.warnings, []);
}
