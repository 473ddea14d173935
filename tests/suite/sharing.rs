//! A plan that others have too: who has it open, what changed outside, and second copies.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests do to files what other programs do"
)]

use std::io::{Error, ErrorKind, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use sigtelinje::catalogue::sample::limtorp;
use sigtelinje::model::{Language, LogEntryId, Plan, PlanId};
use sigtelinje::storage::*;
use uuid::Uuid;

use crate::broken_fs::BrokenFs;
use crate::storage_support::{Desk, Shape, now, plan};

const FILE: &str = "SIGTELINJE_TEST_SIGN";
const ENTRY: &str = "sharing::sign_of_a_child";

fn small() -> Plan {
    plan(&Shape::new(4, 3, 1))
}

fn titled(plan: &Plan, title: &str) -> Plan {
    let mut other = plan.clone();
    title.clone_into(&mut other.meta.title);
    other
}

fn sign(desk: &Desk) -> std::path::PathBuf {
    desk.path(".plan.ron.lock")
}

/// The other process of [`a_killed_program_lets_go_of_its_sign`].
#[test]
fn sign_of_a_child() {
    let Ok(file) = std::env::var(FILE) else {
        return;
    };
    let desk = Desk::new();
    let Presence::Alone(_sign) = desk.store.announce(Path::new(&file), "Den anden") else {
        return;
    };
    let mut out = std::io::stdout().lock();
    out.write_all(b"#held\n").unwrap();
    out.flush().unwrap();
    std::thread::sleep(Duration::from_mins(2));
}

fn child_with(file: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([ENTRY, "--exact", "--nocapture", "--test-threads=1"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut seen = Vec::new();
    let mut byte = [0];
    while !seen.ends_with(b"#held") {
        std::io::Read::read_exact(&mut out, &mut byte).unwrap();
        seen.push(byte[0]);
    }
    child
}

#[test]
fn a_second_window_is_told_that_the_plan_is_open_and_by_whom() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    let Presence::Alone(held) = desk.store.announce(&file, "Uddannelseschefen\nikke mere") else {
        panic!("nobody else is there");
    };
    let other = desk.again();
    match other.announce(&file, "") {
        Presence::WithOther(name) => assert_eq!(name, "Uddannelseschefen"),
        found => panic!("{found:?}"),
    }
    desk.store.leave(held);
    assert!(!sign(&desk).exists(), "nothing is left beside the plan");
    assert!(matches!(other.announce(&file, ""), Presence::Alone(_)));
}

#[test]
fn a_killed_program_lets_go_of_its_sign() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    for _ in 0..20 {
        let mut child = child_with(&file);
        match desk.store.announce(&file, "") {
            Presence::WithOther(name) => assert_eq!(name, "Den anden"),
            found => panic!("{found:?}"),
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let Presence::Alone(held) = desk.store.announce(&file, "") else {
            panic!("the sign of a dead program still counts");
        };
        desk.store.leave(held);
    }
}

#[test]
fn a_free_plan_is_never_said_to_be_taken() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    for _ in 0..1_000 {
        let Presence::Alone(held) = desk.store.announce(&file, "KB") else {
            panic!("nobody has it");
        };
        desk.store.leave(held);
    }
}

#[test]
fn two_windows_that_come_at_once_are_never_both_alone() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    let stores = [desk.again(), desk.again()];
    let inside = std::sync::atomic::AtomicUsize::new(0);
    let taken = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for store in &stores {
            scope.spawn(|| {
                for _ in 0..500 {
                    if let Presence::Alone(held) = store.announce(&file, "") {
                        let before = inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        assert_eq!(before, 0, "both hold it");
                        taken.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        store.leave(held);
                    }
                }
            });
        }
    });
    assert!(taken.into_inner() > 100);
}

#[test]
fn a_disk_without_locks_says_that_it_does_not_know() {
    for (kind, code) in [
        (ErrorKind::Unsupported, None),
        (ErrorKind::Other, Some(37)),
        (ErrorKind::Interrupted, None),
        (ErrorKind::PermissionDenied, None),
        (ErrorKind::TimedOut, None),
    ] {
        let failing = move |call: &crate::broken_fs::Call<'_>| {
            let error = code.map_or_else(|| Error::from(kind), Error::from_raw_os_error);
            matches!(call.name, "hold" | "is_locked").then_some(Err(error))
        };
        let desk = Desk::on(BrokenFs::new(failing));
        let plan = small();
        let stamp = desk.save_new(&plan, "plan.ron");
        let file = desk.path("plan.ron");
        assert!(matches!(desk.store.announce(&file, ""), Presence::Unknown));
        // Nor is a save refused or kept waiting because of it.
        let base = (Some(&stamp), Place::Same);
        let saved = desk.store.save(&titled(&plan, "Ny"), &file, base, now());
        assert!(saved.is_ok(), "{kind:?}");
    }
}

#[test]
fn what_lies_in_the_place_of_a_sign_is_left_alone() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    #[cfg(unix)]
    {
        let precious = desk.path("vigtigt.txt");
        std::fs::write(&precious, b"bliver").unwrap();
        std::os::unix::fs::symlink(&precious, sign(&desk)).unwrap();
        assert!(matches!(desk.store.announce(&file, ""), Presence::Unknown));
        assert_eq!(std::fs::read(&precious).unwrap(), b"bliver");
        std::fs::remove_file(sign(&desk)).unwrap();
    }

    std::fs::create_dir(sign(&desk)).unwrap();
    assert!(matches!(desk.store.announce(&file, ""), Presence::Unknown));
    std::fs::remove_dir(sign(&desk)).unwrap();

    let large = vec![b'x'; 5_000];
    std::fs::write(sign(&desk), &large).unwrap();
    assert!(matches!(desk.store.announce(&file, ""), Presence::Unknown));
    assert_eq!(std::fs::read(sign(&desk)).unwrap(), large);

    // What a killed program left, whatever is in it, is taken over.
    std::fs::write(sign(&desk), b"\xff\x00 rod").unwrap();
    assert!(matches!(desk.store.announce(&file, ""), Presence::Alone(_)));
}

#[test]
fn a_name_in_a_sign_is_one_short_line_without_tricks() {
    let desk = Desk::new();
    desk.save_new(&small(), "plan.ron");
    let file = desk.path("plan.ron");
    let name = format!("Æ\u{202e}gon\u{7}{}", "x".repeat(300));
    let Presence::Alone(_held) = desk.store.announce(&file, &name) else {
        panic!("nobody else is there");
    };
    let Presence::WithOther(said) = desk.again().announce(&file, "") else {
        panic!("somebody else is there");
    };
    assert!(said.starts_with("Ægonx"), "{said:?}");
    assert_eq!(said.chars().count(), 60);
}

#[test]
fn a_change_from_outside_is_seen_whatever_size_and_time_say() {
    let desk = Desk::new();
    let plan = small();
    let stamp = desk.save_new(&plan, "plan.ron");
    let file = desk.path("plan.ron");
    let before = std::fs::metadata(&file).unwrap().modified().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let set_time = |time: SystemTime| {
        let file = std::fs::File::options().write(true).open(&file).unwrap();
        file.set_modified(time).unwrap();
    };
    assert_eq!(desk.store.look(&file, &stamp), Sight::Same);

    let mut other = bytes.clone();
    let last = other.len() - 2;
    other[last] = b' ';
    let year = Duration::from_hours(24 * 365);
    for time in [
        before,
        before - year * 10,
        before + year * 10,
        SystemTime::UNIX_EPOCH,
    ] {
        std::fs::write(&file, &other).unwrap();
        set_time(time);
        assert_eq!(
            desk.store.look(&file, &stamp),
            Sight::Changed(Hash::of(&other))
        );
        std::fs::write(&file, &bytes).unwrap();
        set_time(time);
        assert_eq!(desk.store.look(&file, &stamp), Sight::Same, "only touched");
    }
    let beside = desk.path("ny.ron");
    std::fs::write(&beside, &other).unwrap();
    std::fs::rename(&beside, &file).unwrap();
    assert_eq!(
        desk.store.look(&file, &stamp),
        Sight::Changed(Hash::of(&other))
    );
    std::fs::write(&file, b"").unwrap();
    assert_eq!(
        desk.store.look(&file, &stamp),
        Sight::Changed(Hash::of(b""))
    );
    std::fs::remove_file(&file).unwrap();
    assert_eq!(desk.store.look(&file, &stamp), Sight::Gone);
    std::fs::create_dir(&file).unwrap();
    assert_eq!(desk.store.look(&file, &stamp), Sight::Unknown);
}

#[test]
fn every_change_is_noticed_before_a_save() {
    let desk = Desk::new();
    let mine = small();
    let file = desk.path("plan.ron");
    let mut stamp = desk.save_new(&mine, "plan.ron");
    let other = desk.again();
    for round in 0..250 {
        let theirs = titled(&mine, &format!("Deres {round}"));
        let base = (Some(&stamp), Place::Same);
        let there = other.save(&theirs, &file, base, now()).unwrap();
        let mine = titled(&mine, &format!("Min {round}"));
        let refused = desk.store.save(&mine, &file, base, now());
        assert!(matches!(
            refused,
            Err(SaveError::ChangedOnDisk { gone: false })
        ));
        assert!(other.load(&file).unwrap().plan == theirs, "{round}");
        stamp = there.stamp;
    }
}

#[test]
fn two_windows_that_save_at_once_lose_nothing_silently() {
    let desk = Desk::new();
    let first = small();
    desk.save_new(&first, "plan.ron");
    let file = desk.path("plan.ron");
    // Each writes a mark of its own into what it last saw; a mark that was said to be saved must
    // still be there at the end, unless the same window replaced it.
    let stores = [desk.again(), desk.again()];
    let saved: Vec<usize> = std::thread::scope(|scope| {
        let runs = stores.iter().enumerate().map(|(who, store)| {
            let file = &file;
            scope.spawn(move || {
                let mut done = 0;
                for round in 0..150 {
                    let seen = store.load(file).unwrap();
                    let mut plan = seen.plan;
                    let mark = plan.log.values().next().unwrap().clone();
                    let id = Uuid::from_u128((1 << 64) | (who as u128 * 1_000 + round));
                    plan.log.insert(LogEntryId::new(id), mark);
                    let base = (Some(&seen.stamp), Place::Same);
                    match store.save(&plan, file, base, now()) {
                        Ok(_) => done += 1,
                        Err(SaveError::ChangedOnDisk { .. }) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
                done
            })
        });
        let runs: Vec<_> = runs.collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let last = desk.store.load(&file).unwrap();
    let marks = last.plan.log.len() - first.log.len();
    assert_eq!(marks, saved[0] + saved[1], "of {saved:?}");
    assert!(saved[0] > 0 && saved[1] > 0);
    assert_eq!(last.stamp.generation as usize, 1 + marks);
}

/// The names that programs give to a second copy, in Danish and English.
const COPIES: [&str; 12] = [
    "plan-LAERER-PC.ron",
    "plan-DESKTOP-4F2K.ron",
    "plan (Sørens modstridende kopi 2026-09-12).ron",
    "plan (Søren's conflicted copy 2026-09-12).ron",
    "plan (conflicted copy 2026-09-12 101112).ron",
    "plan (modstridende kopi 2026-09-12 101112).ron",
    "plan.sync-conflict-20260912-101112-ABCDEFG.ron",
    "plan - Kopi.ron",
    "plan - Copy.ron",
    "plan (1).ron",
    "Kopi af plan.RON",
    "helt andet navn.ron",
];

#[test]
fn a_second_copy_is_found_by_what_it_holds_and_not_by_its_name() {
    let desk = Desk::new();
    let mine = small();
    let stamp = desk.save_new(&mine, "plan.ron");
    let file = desk.path("plan.ron");
    let other = titled(&mine, "På den anden computer");
    let copy = write_plan_bytes(&other, 2, Some(stamp.hash)).unwrap();
    for name in COPIES {
        std::fs::write(desk.path(name), &copy).unwrap();
        let found = desk.store.copies(&file, &stamp);
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(found[0].path.file_name(), Path::new(name).file_name());
        assert_eq!((found[0].generation, found[0].hash), (2, Hash::of(&copy)));
        std::fs::remove_file(desk.path(name)).unwrap();
    }
}

#[test]
fn what_holds_nothing_new_is_no_second_copy() {
    let desk = Desk::new();
    let mine = small();
    let first = desk.save_new(&mine, "plan.ron");
    let file = desk.path("plan.ron");
    let old = std::fs::read(&file).unwrap();
    let base = (Some(&first), Place::Same);
    let second = desk.store.save(&titled(&mine, "Ny"), &file, base, now());
    let stamp = second.unwrap().stamp;
    std::fs::copy(&file, desk.path("plan - Kopi.ron")).unwrap();
    std::fs::write(desk.path("plan (gammel).ron"), old).unwrap();
    let mut another = mine.clone();
    another.meta.id = PlanId::new(Uuid::from_u128(99));
    let other_plan = write_plan_bytes(&another, 3, None).unwrap();
    std::fs::write(desk.path("en anden plan.ron"), other_plan).unwrap();
    std::fs::write(desk.path("noter.ron"), b"(navn: \"x\")").unwrap();
    std::fs::create_dir(desk.path("mappe.ron")).unwrap();
    assert_eq!(desk.store.copies(&file, &stamp), vec![]);
}

fn loaded(plan: &Plan, generation: u64) -> Loaded {
    read_plan_bytes(&write_plan_bytes(plan, generation, None).unwrap()).unwrap()
}

#[test]
fn a_plan_that_is_suddenly_another_older_or_empty_is_doubted() {
    let plan = limtorp(Language::Danish);
    let stamp = loaded(&plan, 5).stamp;
    assert_eq!(doubt(&plan, &stamp, &loaded(&titled(&plan, "Ny"), 6)), None);
    assert_eq!(doubt(&plan, &stamp, &loaded(&titled(&plan, "Ny"), 5)), None);

    let mut other = plan.clone();
    other.meta.id = PlanId::new(Uuid::from_u128(99));
    assert_eq!(
        doubt(&plan, &stamp, &loaded(&other, 6)),
        Some(Doubt::OtherPlan)
    );
    assert_eq!(doubt(&plan, &stamp, &loaded(&plan, 4)), Some(Doubt::Older));

    let mut empty = crate::support::build::PlanBuilder::new().build();
    empty.meta.id = plan.meta.id;
    let found = doubt(&plan, &stamp, &loaded(&empty, 6));
    assert!(
        matches!(found, Some(Doubt::Shrunken { after: 0, .. })),
        "{found:?}"
    );

    let mut tenth = plan.clone();
    let gone: Vec<_> = plan
        .assessments
        .keys()
        .copied()
        .skip(plan.assessments.len() / 10)
        .collect();
    for id in gone {
        tenth.assessments.remove(&id);
    }
    tenth.strategy.initiatives.clear();
    tenth.log.clear();
    if tenth.violations().is_empty() {
        let found = doubt(&plan, &stamp, &loaded(&tenth, 6));
        assert!(matches!(found, Some(Doubt::Shrunken { .. })), "{found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_sign_that_lies_there_can_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..1_500)) {
        let desk = Desk::new();
        desk.save_new(&small(), "plan.ron");
        let file = desk.path("plan.ron");
        std::fs::write(sign(&desk), bytes).unwrap();
        let found = desk.store.announce(&file, "KB");
        prop_assert!(!matches!(found, Presence::WithOther(_)));
    }
}
