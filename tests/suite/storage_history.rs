//! Old versions, the recovery journal, and settings: what is remembered, and for how long.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files on purpose"
)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use sigtelinje::model::*;
use sigtelinje::settings::{Session, Settings, Theme, WindowSize};
use sigtelinje::storage::*;

use crate::storage_support::*;

const DAY: Duration = Duration::from_hours(24);

fn titled(number: usize) -> Plan {
    let mut plan = plan(&Shape::new(2, 2, 1));
    plan.meta.title = format!("Nummer {number}");
    plan
}

/// Saves the numbered plans one after the other, each at its time.
fn save_all(
    desk: &Desk,
    name: &str,
    times: impl Iterator<Item = std::time::SystemTime>,
) -> Vec<Stamp> {
    let mut stamps: Vec<Stamp> = Vec::new();
    for (number, time) in times.enumerate() {
        let base = (stamps.last(), Place::Same);
        let saved = desk
            .store
            .save(&titled(number), &desk.path(name), base, time)
            .unwrap();
        assert_eq!(saved.warnings, vec![]);
        stamps.push(saved.stamp);
    }
    stamps
}

fn titles(desk: &Desk, versions: &[Version]) -> Vec<String> {
    let load = |version| desk.store.load_version(version).unwrap();
    versions
        .iter()
        .map(|version| load(version).plan.meta.title)
        .collect()
}

#[test]
fn the_last_ten_saves_of_a_day_can_be_brought_back() {
    let desk = Desk::new();
    let stamps = save_all(&desk, "a.ron", (0..100).map(|_| now()));
    let before = std::fs::read(desk.path("a.ron")).unwrap();
    let versions = desk.store.versions(titled(0).meta.id);
    let expected: Vec<_> = (90..100)
        .rev()
        .map(|number| format!("Nummer {number}"))
        .collect();
    assert_eq!(titles(&desk, &versions), expected);
    for (version, stamp) in versions.iter().zip(stamps.iter().rev()) {
        let loaded = desk.store.load_version(version).unwrap();
        assert_eq!(
            (loaded.stamp, loaded.integrity),
            (*stamp, Integrity::Sealed)
        );
        assert!(version.is(stamp.hash));
        assert_eq!(
            (version.generation, version.saved),
            (stamp.generation, now())
        );
    }
    assert_eq!(std::fs::read(desk.path("a.ron")).unwrap(), before);
}

#[test]
fn the_last_save_of_thirty_days_can_be_brought_back() {
    let desk = Desk::new();
    // Three saves on each of forty days.
    let times = (0..120_u32).map(|number| now() + DAY * (number / 3));
    save_all(&desk, "a.ron", times);
    let versions = desk.store.versions(titled(0).meta.id);
    let titles = titles(&desk, &versions);
    let newest: Vec<_> = (110..120).rev().collect();
    let daily = (30..110).rev().filter(|number| number % 3 == 2);
    let expected: Vec<_> = newest
        .into_iter()
        .chain(daily)
        .map(|it| format!("Nummer {it}"))
        .collect();
    assert_eq!(titles, expected);
}

#[test]
fn a_clock_that_runs_wild_takes_no_new_version_away() {
    let desk = Desk::new();
    let jumps = [0_u32, 4_000, 1, 3_999, 2, 0, 0, 5_000, 7, 7, 3, 0];
    save_all(&desk, "a.ron", jumps.iter().map(|days| now() - DAY * *days));
    let versions = desk.store.versions(titled(0).meta.id);
    let newest: Vec<_> = (2..12)
        .rev()
        .map(|number| format!("Nummer {number}"))
        .collect();
    assert_eq!(titles(&desk, &versions)[..10], newest);
}

#[test]
fn two_plans_of_the_same_name_keep_their_versions_apart() {
    let desk = Desk::new();
    let other = plan(&Shape {
        seed: 12,
        ..Shape::new(1, 1, 1)
    });
    std::fs::create_dir(desk.path("andet")).unwrap();
    desk.save_new(&titled(1), "plan.ron");
    desk.save_new(&other, "andet/plan.ron");
    assert_ne!(other.meta.id, titled(1).meta.id);
    assert_eq!(desk.store.versions(other.meta.id).len(), 1);
    assert_eq!(desk.store.versions(titled(1).meta.id).len(), 1);
    desk.store.forget_versions(other.meta.id).unwrap();
    assert_eq!(desk.store.versions(other.meta.id).len(), 0);
    assert_eq!(desk.store.versions(titled(1).meta.id).len(), 1);
}

#[test]
fn a_file_from_elsewhere_is_kept_before_it_is_first_replaced() {
    let desk = Desk::new();
    std::fs::write(desk.path("a.ron"), bytes_of(&titled(1))).unwrap();
    let loaded = desk.store.load(&desk.path("a.ron")).unwrap();
    let base = (Some(&loaded.stamp), Place::Same);
    let saved = desk
        .store
        .save(&titled(2), &desk.path("a.ron"), base, now())
        .unwrap();
    let versions = desk.store.versions(titled(1).meta.id);
    assert_eq!(titles(&desk, &versions), ["Nummer 2", "Nummer 1"]);
    assert_eq!(versions[1].generation, loaded.stamp.generation);
    assert_eq!(saved.stamp.generation, loaded.stamp.generation + 1);
}

#[test]
fn a_file_that_cannot_be_read_leads_to_its_newest_version() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    save_all(&desk, "a.ron", (0..3).map(|_| now()));
    desk.save_new(
        &plan(&Shape {
            seed: 5,
            ..Shape::new(1, 1, 1)
        }),
        "b.ron",
    );
    let bytes = std::fs::read(&path).unwrap();
    let damages: [(&str, Vec<u8>); 4] = [
        ("cut", bytes[..bytes.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("zeros", vec![0; bytes.len()]),
        ("noise", vec![b'x'; 500]),
    ];
    for (name, damaged) in damages {
        std::fs::write(&path, damaged).unwrap();
        assert!(
            desk.store.load(&path).unwrap_err().asks_for_backup(),
            "{name}"
        );
        assert_eq!(
            titles(&desk, &desk.store.versions_for(&path))[0],
            "Nummer 2",
            "{name}"
        );
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        titles(&desk, &desk.store.versions_for(&path))[0],
        "Nummer 2"
    );
    assert_eq!(desk.store.versions_for(&desk.path("never.ron")), vec![]);
}

/// A journal that a program of another process number left.
fn orphan(desk: &Desk, plan: &Plan, file: Option<&Path>, base: Option<&Stamp>) -> PathBuf {
    desk.store.journal(plan, file, base).unwrap();
    let folder = desk.path("own/journals");
    let left = folder.join(format!("{}_999999999.ron", plan.meta.id));
    let own = desk.files_ending(&format!("{}_{}.ron", plan.meta.id, std::process::id()));
    std::fs::rename(own.first().unwrap(), &left).unwrap();
    left
}

#[test]
fn unsaved_work_of_a_dead_program_is_offered_with_its_file_and_base() {
    let desk = Desk::new();
    let name = if cfg!(windows) {
        "Ærø '1'.ron"
    } else {
        "Ærø \"1\".ron"
    };
    let path = desk.path(name);
    let base = desk.save_new(&titled(1), name);
    orphan(&desk, &titled(2), Some(&path), Some(&base));
    let orphans = desk.store.orphans();
    assert_eq!(orphans.len(), 1);
    assert_eq!(
        (orphans[0].plan, orphans[0].file.clone()),
        (titled(2).meta.id, Some(path.clone()))
    );
    let (loaded, follows) = desk.store.load_orphan(&orphans[0]).unwrap();
    assert_eq!(
        (loaded.plan.clone(), loaded.integrity),
        (titled(2), Integrity::Sealed)
    );
    let follows = follows.unwrap();
    assert_eq!(
        (follows.hash, follows.generation),
        (base.hash, base.generation)
    );
    let saved = desk
        .store
        .save(&loaded.plan, &path, (Some(&follows), Place::Same), now());
    assert_eq!(saved.unwrap().stamp.generation, 2);
    desk.store.settle(&orphans[0]).unwrap();
    assert_eq!(desk.store.orphans(), vec![]);
}

#[test]
fn unsaved_work_of_a_plan_without_file_is_offered_too() {
    let desk = Desk::new();
    orphan(&desk, &titled(1), None, None);
    let orphans = desk.store.orphans();
    assert_eq!(orphans[0].file, None);
    let (loaded, base) = desk.store.load_orphan(&orphans[0]).unwrap();
    assert_eq!((loaded.plan, base), (titled(1), None));
}

#[test]
fn the_journal_of_a_running_program_is_nobodys_orphan() {
    let desk = Desk::new();
    desk.store.journal(&titled(1), None, None).unwrap();
    assert_eq!(desk.store.orphans(), vec![]);
    let second_window = desk.again();
    assert_eq!(second_window.orphans(), vec![]);
    let Desk { dir, store } = desk;
    drop((store, second_window));
    let next_start = Store::new(Box::new(RealFs), Folders::new(dir.path().join("own")));
    assert_eq!(next_start.orphans().len(), 1);
}

#[test]
fn a_verified_save_ends_the_journal_and_a_failed_one_does_not() {
    let desk = Desk::new();
    let journals = || {
        desk.files_ending(".ron")
            .iter()
            .filter(|it| it.parent().unwrap().ends_with("journals"))
            .count()
    };
    let base = desk.save_new(&titled(1), "a.ron");
    desk.store.journal(&titled(2), None, Some(&base)).unwrap();
    assert_eq!(journals(), 1);
    let (path, place) = (desk.path("nowhere/a.ron"), (Some(&base), Place::Same));
    assert!(desk.store.save(&titled(2), &path, place, now()).is_err());
    assert_eq!(journals(), 1);
    let saved = desk
        .store
        .save(&titled(2), &desk.path("a.ron"), place, now());
    assert!(saved.is_ok());
    assert_eq!(journals(), 0);
    desk.store.journal(&titled(3), None, None).unwrap();
    desk.store.end_journal(titled(3).meta.id);
    assert_eq!(journals(), 0);
}

#[test]
fn declined_work_is_kept_for_a_week() {
    let desk = Desk::new();
    let left = orphan(&desk, &titled(1), None, None);
    let orphans = desk.store.orphans();
    desk.store.decline(&orphans[0], now()).unwrap();
    assert_eq!(desk.store.orphans(), vec![]);
    assert!(!left.exists());
    let (loaded, _) = desk.store.load_orphan(&desk.store.declined()[0]).unwrap();
    assert_eq!(loaded.plan, titled(1));
    let declined = || desk.files_ending(".ron.declined-1789300000").len();
    for (days, is_kept) in [(0, 1), (6, 1), (8, 0)] {
        desk.store.tidy(&[], now() + DAY * days);
        assert_eq!(declined(), is_kept, "{days}");
        assert_eq!(desk.store.declined().len(), is_kept, "{days}");
    }
}

#[test]
fn settings_come_back_as_they_were_left() {
    let desk = Desk::new();
    assert_eq!(desk.store.load_settings(), (Settings::default(), vec![]));
    let mut settings = Settings {
        language: Some(Language::English),
        theme: Theme::Dark,
        show_names: false,
        window: Some(WindowSize {
            width: 1280,
            height: 800,
        }),
        ..Settings::default()
    };
    settings.set_text_size(999);
    assert_eq!(settings.text_size, 200);
    for number in 0..15 {
        settings.remember(&desk.path(&format!("{}.ron", number % 12)));
    }
    assert_eq!(settings.recent.len(), 10);
    assert_eq!(settings.recent[0], desk.path("2.ron"));
    desk.store.save_settings(&settings).unwrap();
    assert_eq!(desk.store.load_settings(), (settings, vec![]));
}

#[test]
fn a_broken_value_costs_no_other_setting() {
    let desk = Desk::new();
    let write = |text: &str| std::fs::write(desk.path("own/settings.json"), text).unwrap();
    write(
        "\u{feff}{\r\n\"theme\": \"Dark\", \"text_size\": \"huge\", \"window\": {\"width\": 3},\r\n\"from_the_future\": 1, \"show_names\": false}\r\n",
    );
    let (settings, warnings) = desk.store.load_settings();
    let expected = Settings {
        theme: Theme::Dark,
        show_names: false,
        ..Settings::default()
    };
    assert_eq!(settings, expected);
    let ignored = |name: &str| Warning::SettingIgnored(name.to_owned());
    assert_eq!(warnings.len(), 3);
    for name in ["text_size", "window", "from_the_future"] {
        assert!(warnings.contains(&ignored(name)), "{name}");
    }
    write("{\"text_size\": 7}");
    assert_eq!(desk.store.load_settings().0.text_size, 80);
    for broken in ["", "{", "[1]", "\0\0\0", "{\"theme\": \"Dark\""] {
        write(broken);
        assert_eq!(
            desk.store.load_settings(),
            (Settings::default(), vec![Warning::SettingsIgnored])
        );
    }
}

#[test]
fn recent_files_can_be_switched_off() {
    let mut settings = Settings {
        remember_recent: false,
        ..Settings::default()
    };
    settings.remember(Path::new("a.ron"));
    assert!(settings.recent.is_empty());
}

#[test]
fn a_session_comes_back_and_holds_nothing_of_the_plan() {
    let desk = Desk::new();
    let plan = small();
    let person = plan.people.keys().next().unwrap().uuid();
    let session = Session {
        page: Some("competences".to_owned()),
        person: Some(person),
        areas: plan.areas.keys().map(|id| id.uuid()).collect(),
        ..Session::default()
    };
    assert_eq!(desk.store.load_session(plan.meta.id), Session::default());
    desk.store.save_session(plan.meta.id, &session).unwrap();
    assert_eq!(desk.store.load_session(plan.meta.id), session);
    let other = PlanId::new(person);
    assert_eq!(desk.store.load_session(other), Session::default());
}

#[test]
fn texts_and_exports_pass_through_the_same_door() {
    let desk = Desk::new();
    let path = desk.path("tabel.csv");
    desk.store
        .write_file(&path, b"\xef\xbb\xbfnavn;niveau\r\nAB;3\r\n")
        .unwrap();
    assert_eq!(
        desk.store.read_text(&path, 100).unwrap(),
        "navn;niveau\nAB;3\n"
    );
    assert!(matches!(
        desk.store.read_text(&path, 9),
        Err(LoadError::File(_))
    ));
    assert_eq!(desk.store.read_bytes(&path, 100).unwrap().len(), 22);
}
