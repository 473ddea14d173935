//! Saving: the old plan or the new one, the same rights, and "saved" only when it is true.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files on purpose"
)]

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sigtelinje::model::*;
use sigtelinje::storage::*;
use sigtelinje::texts::Texts;

use crate::broken_fs::BrokenFs;
use crate::storage_support::*;

const SAME: Place = Place::Same;

fn save(desk: &Desk, plan: &Plan, name: &str, base: Option<&Stamp>) -> Result<Stamp, SaveError> {
    let saved = desk
        .store
        .save(plan, &desk.path(name), (base, SAME), now())?;
    Ok(saved.stamp)
}

#[test]
fn a_saved_plan_loads_with_its_stamp_and_follows_the_one_before() {
    let desk = Desk::new();
    let plan = small();
    let first = desk.save_new(&plan, "a.ron");
    let loaded = desk.store.load(&desk.path("a.ron")).unwrap();
    assert_eq!((loaded.plan, loaded.stamp), (plan.clone(), first));
    assert_eq!((first.generation, first.parent), (1, None));
    let second = save(&desk, &edited(&plan), "a.ron", Some(&first)).unwrap();
    assert_eq!((second.generation, second.parent), (2, Some(first.hash)));
    assert_eq!(
        desk.store.hash_of(&desk.path("a.ron")).unwrap(),
        second.hash
    );
    assert_eq!(desk.files_ending(".tmp"), Vec::<std::path::PathBuf>::new());
}

#[test]
fn saving_an_unchanged_plan_keeps_every_byte_of_the_body() {
    let desk = Desk::new();
    let first = desk.save_new(&small(), "a.ron");
    let read = || std::fs::read_to_string(desk.path("a.ron")).unwrap();
    let before = read();
    let loaded = desk.store.load(&desk.path("a.ron")).unwrap();
    save(&desk, &loaded.plan, "a.ron", Some(&first)).unwrap();
    let after = read();
    assert_eq!(
        before.split_once('\n').unwrap().1,
        after.split_once('\n').unwrap().1
    );
}

/// What another program does to a file.
type Change<'a> = &'a dyn Fn(&Path);

#[test]
fn what_somebody_else_wrote_is_never_overwritten() {
    let plan = small();
    let other = bytes_of(&edited(&plan));
    let changes: [(&str, Change<'_>); 5] = [
        ("replaced", &|path| std::fs::write(path, &other).unwrap()),
        ("emptied", &|path| std::fs::write(path, b"").unwrap()),
        ("one bit", &|path| {
            let mut bytes = std::fs::read(path).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            let time = std::fs::metadata(path).unwrap().modified().unwrap();
            std::fs::write(path, bytes).unwrap();
            let file = std::fs::File::options().write(true).open(path).unwrap();
            file.set_modified(time).unwrap();
        }),
        ("older", &|path| {
            std::fs::write(path, &other).unwrap();
            let file = std::fs::File::options().write(true).open(path).unwrap();
            file.set_modified(std::time::SystemTime::UNIX_EPOCH)
                .unwrap();
        }),
        ("gone", &|path| std::fs::remove_file(path).unwrap()),
    ];
    for (name, change) in changes {
        let desk = Desk::new();
        let stamp = desk.save_new(&plan, "a.ron");
        change(&desk.path("a.ron"));
        let before = std::fs::read(desk.path("a.ron")).ok();
        let refused = save(&desk, &edited(&plan), "a.ron", Some(&stamp));
        let gone = before.is_none();
        assert_eq!(refused, Err(SaveError::ChangedOnDisk { gone }), "{name}");
        assert_eq!(std::fs::read(desk.path("a.ron")).ok(), before, "{name}");
    }
}

#[test]
fn a_new_name_takes_nothing_from_anybody_unless_the_user_said_so() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    std::fs::write(&path, b"a shopping list").unwrap();
    for place in [Place::New, Place::Same] {
        let refused = desk.store.save(&small(), &path, (None, place), now());
        assert_eq!(refused, Err(SaveError::ChangedOnDisk { gone: false }));
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"a shopping list");
    let saved = desk
        .store
        .save(&small(), &path, (None, Place::Replace), now());
    assert_eq!(saved.unwrap().stamp, desk.store.load(&path).unwrap().stamp);
}

#[test]
fn a_plan_of_somebody_else_that_is_replaced_can_be_brought_back() {
    let desk = Desk::new();
    let theirs = plan(&Shape {
        seed: 99,
        ..Shape::new(3, 3, 1)
    });
    std::fs::write(desk.path("a.ron"), bytes_of(&theirs)).unwrap();
    let place = (None, Place::Replace);
    let saved = desk.store.save(&small(), &desk.path("a.ron"), place, now());
    assert!(saved.is_ok());
    let kept = desk.store.versions(theirs.meta.id);
    assert_eq!(desk.store.load_version(&kept[0]).unwrap().plan, theirs);
}

/// Lies that a disk can tell between the write and the word "saved".
#[test]
fn saved_is_never_said_about_what_was_not_read_back() {
    let plan = small();
    let len = bytes_of(&plan).len();
    let mut caught = 0;
    for number in 0..1_000_usize {
        let lie = move |bytes: &[u8]| -> Vec<u8> {
            let mut bytes = bytes.to_vec();
            let at = (number * 7_919) % (len - 64);
            match number % 4 {
                0 => bytes.truncate(at),
                1 => bytes[at..at + 64].rotate_left(32),
                2 => bytes[at] ^= 0x10,
                _ => bytes.splice(at..=at, []).for_each(drop),
            }
            bytes
        };
        // Every second time another process does it after the file is in place.
        let moment = if number % 8 < 4 {
            "write_new"
        } else {
            "renamed"
        };
        let fs = BrokenFs::new(move |call| {
            let is_plan = call.path.to_string_lossy().ends_with(".ron")
                || call.path.parent().is_some_and(|it| !it.ends_with("own"));
            let bytes = if moment == "renamed" {
                std::fs::read(call.path).unwrap_or_default()
            } else {
                call.bytes.to_vec()
            };
            (call.name == moment && is_plan && bytes.len() > 64).then(|| Ok(lie(&bytes)))
        });
        let desk = Desk::on(fs);
        let saved = desk
            .store
            .save(&plan, &desk.path("a.ron"), (None, Place::New), now());
        let is_true = std::fs::read(desk.path("a.ron")).unwrap() == bytes_of(&plan);
        assert_eq!(saved.is_ok(), is_true, "{number}");
        assert!(
            saved.is_ok() || saved == Err(SaveError::NotVerified),
            "{number}"
        );
        caught += u32::from(saved.is_err());
    }
    assert!(caught > 950, "{caught}");
}

#[test]
fn somebody_who_writes_between_the_look_and_the_rename_is_noticed() {
    let plan = small();
    let theirs = bytes_of(&edited(&plan));
    let desk = Desk::new();
    let stamp = desk.save_new(&plan, "a.ron");
    let (path, bytes) = (desk.path("a.ron"), theirs.clone());
    let fs = BrokenFs::new(move |call| {
        // The temporary file of the plan is being written: the old file was looked at already.
        if call.name == "write_new" && call.path.parent() == path.parent() {
            std::fs::write(&path, &bytes).unwrap();
        }
        None
    });
    let store = Store::new(Box::new(fs), Folders::new(desk.path("own")));
    let mut newer = plan;
    newer.meta.title = "Min".to_owned();
    let refused = store.save(&newer, &desk.path("a.ron"), (Some(&stamp), SAME), now());
    assert_eq!(refused, Err(SaveError::ChangedOnDisk { gone: false }));
    assert_eq!(std::fs::read(desk.path("a.ron")).unwrap(), theirs);
    assert!(desk.files_ending(".tmp").is_empty());
}

const EIO: i32 = 5;
const EACCES: i32 = 13;
const ENOSPC: i32 = if cfg!(windows) { 112 } else { 28 };
const EROFS: i32 = 30;
const EDQUOT: i32 = 122;
const ESTALE: i32 = 116;
const EINTR: i32 = 4;

#[test]
fn any_failing_operation_leaves_the_old_plan_or_the_new_one() {
    let plan = small();
    for code in [EIO, EACCES, ENOSPC, EROFS, EDQUOT, ESTALE, EINTR] {
        let mut position = 0;
        loop {
            let desk = Desk::new();
            let stamp = desk.save_new(&plan, "a.ron");
            let old = std::fs::read(desk.path("a.ron")).unwrap();
            let fs = BrokenFs::new(move |call| {
                (call.number == position).then(|| Err(io::Error::from_raw_os_error(code)))
            });
            let counter = fs.clone();
            let store = Store::new(Box::new(fs), Folders::new(desk.path("own")));
            let newer = edited(&plan);
            store.journal(&newer, None, Some(&stamp)).ok();
            let saved = store.save(&newer, &desk.path("a.ron"), (Some(&stamp), SAME), now());
            let found = desk.store.load(&desk.path("a.ron")).unwrap();
            match &saved {
                Ok(saved) => assert_eq!((found.plan, found.stamp), (newer, saved.stamp)),
                Err(error) => {
                    let is_old = std::fs::read(desk.path("a.ron")).unwrap() == old;
                    assert!(is_old || found.plan == newer, "{code} {position}");
                    assert!(!error.message().id.is_empty());
                }
            }
            if counter.count() <= position {
                assert!(saved.is_ok());
                assert!(
                    position > 20,
                    "{position} operations are too few to be a save"
                );
                break;
            }
            position += 1;
        }
    }
}

#[test]
fn after_a_save_that_failed_at_the_last_step_saving_again_works() {
    let tries = AtomicU64::new(0);
    let fs = BrokenFs::new(move |call| {
        // The name is in place, but the disk does not promise it.
        let is_first = call.name == "sync_folder" && tries.fetch_add(1, Ordering::SeqCst) == 0;
        is_first.then(|| Err(io::Error::from_raw_os_error(EIO)))
    });
    let desk = Desk::on(fs);
    let failed = save(&desk, &small(), "a.ron", None);
    assert!(matches!(failed, Err(SaveError::File(_))), "{failed:?}");
    assert!(desk.path("a.ron").exists());
    let newer = edited(&small());
    save(&desk, &newer, "a.ron", None).unwrap();
    assert_eq!(desk.store.load(&desk.path("a.ron")).unwrap().plan, newer);
    // But only once: from now on that state is somebody else's doing again.
    std::fs::write(desk.path("a.ron"), bytes_of(&small())).unwrap();
    let refused = save(&desk, &newer, "a.ron", None);
    assert_eq!(refused, Err(SaveError::ChangedOnDisk { gone: false }));
}

#[test]
fn a_failed_write_leaves_no_copy_behind() {
    let fs = BrokenFs::new(|call| {
        (call.name == "rename").then(|| Err(io::Error::from_raw_os_error(ENOSPC)))
    });
    let desk = Desk::on(fs);
    let failed = desk
        .store
        .save(&small(), &desk.path("a.ron"), (None, Place::New), now());
    let Err(SaveError::File(error)) = failed else {
        panic!("{failed:?}")
    };
    assert_eq!(error.cause, FileCause::DiskFull);
    assert!(desk.files_ending(".tmp").is_empty());
}

#[cfg(windows)]
#[test]
fn a_hidden_plan_stays_hidden() {
    use std::io::Write as _;
    use std::os::windows::fs::{MetadataExt as _, OpenOptionsExt as _};

    let desk = Desk::new();
    let path = desk.path("a.ron");
    let mut options = std::fs::OpenOptions::new();
    let hidden = options.write(true).create_new(true).attributes(2);
    let bytes = bytes_of(&small());
    hidden.open(&path).unwrap().write_all(&bytes).unwrap();
    let stamp = desk.store.load(&path).unwrap().stamp;
    save(&desk, &edited(&small()), "a.ron", Some(&stamp)).unwrap();
    assert_eq!(desk.store.load(&path).unwrap().plan, edited(&small()));
    assert_eq!(path.metadata().unwrap().file_attributes() & 2, 2);
}

#[test]
fn a_full_disk_leaves_a_torn_temporary_file_at_most() {
    // The write stops half-way, as the system does it.
    let fs = BrokenFs::new(|call| {
        if call.name == "write_new" {
            std::fs::write(call.path, &call.bytes[..call.bytes.len() / 2]).unwrap();
            return Some(Err(io::Error::from_raw_os_error(ENOSPC)));
        }
        None
    });
    let desk = Desk::on(fs);
    std::fs::write(desk.path("a.ron"), bytes_of(&small())).unwrap();
    let stamp = desk.store.load(&desk.path("a.ron")).unwrap().stamp;
    let failed = save(&desk, &edited(&small()), "a.ron", Some(&stamp));
    assert!(matches!(&failed, Err(SaveError::File(error)) if error.cause == FileCause::DiskFull));
    assert_eq!(failed.unwrap_err().message().id, "storage-save-disk-full");
    assert_eq!(
        std::fs::read(desk.path("a.ron")).unwrap(),
        bytes_of(&small())
    );
    assert!(desk.files_ending(".tmp").is_empty());
}

#[test]
fn a_file_that_is_held_for_a_moment_is_saved_and_for_long_is_named() {
    for (held, is_saved) in [(1, true), (5, true), (8, true), (1_000, false)] {
        let tries = Arc::new(AtomicU64::new(0));
        let fs = BrokenFs::new(move |call| {
            let is_held = call.name == "rename" && tries.fetch_add(1, Ordering::SeqCst) < held;
            is_held.then(|| Err(io::Error::from_raw_os_error(32)))
        });
        let pauses = Arc::clone(&fs.pauses);
        let desk = Desk::on(fs);
        let written = desk.store.write_file(&desk.path("a.txt"), b"hej");
        let waited: std::time::Duration = pauses.lock().unwrap().iter().sum();
        assert_eq!(written.is_ok(), is_saved, "{held}");
        assert!(waited <= std::time::Duration::from_secs(2));
        assert_eq!(desk.path("a.txt").exists(), is_saved);
        if let Err(error) = written {
            assert_eq!(error.cause, FileCause::InUse);
        }
    }
}

#[test]
fn a_plan_that_cannot_be_read_for_a_moment_is_saved_and_for_long_is_named() {
    for (held, is_saved) in [(1, true), (8, true), (1_000, false)] {
        let desk = Desk::new();
        let stamp = desk.save_new(&small(), "a.ron");
        let (path, tries) = (desk.path("a.ron"), AtomicU64::new(0));
        let fs = BrokenFs::new(move |call| {
            let is_held = call.name == "read"
                && call.path == path
                && tries.fetch_add(1, Ordering::SeqCst) < held;
            is_held.then(|| Err(io::ErrorKind::ResourceBusy.into()))
        });
        let pauses = Arc::clone(&fs.pauses);
        let store = Store::new(Box::new(fs), Folders::new(desk.path("own")));
        let newer = edited(&small());
        let saved = store.save(&newer, &desk.path("a.ron"), (Some(&stamp), SAME), now());
        let waited: std::time::Duration = pauses.lock().unwrap().iter().sum();
        assert!(waited <= std::time::Duration::from_secs(2));
        let found = desk.store.load(&desk.path("a.ron")).unwrap().plan;
        assert_eq!(found, if is_saved { newer } else { small() });
        match saved {
            Ok(_) => assert!(is_saved, "{held}"),
            Err(SaveError::File(error)) => assert_eq!(error.cause, FileCause::InUse),
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// What Windows itself does when another program has the file open and shares it with nobody.
#[cfg(windows)]
#[test]
fn a_plan_that_another_program_keeps_to_itself_is_saved_when_it_is_let_go() {
    use std::os::windows::fs::OpenOptionsExt as _;

    for (milliseconds, is_saved) in [(50, true), (500, true), (5_000, false)] {
        let desk = Desk::new();
        let stamp = desk.save_new(&small(), "a.ron");
        let path = desk.path("a.ron");
        let mut alone = std::fs::OpenOptions::new();
        let held = alone.read(true).share_mode(0).open(&path).unwrap();
        let newer = edited(&small());
        let saved = std::thread::scope(|scope| {
            scope.spawn(move || {
                std::thread::sleep(std::time::Duration::from_millis(milliseconds));
                drop(held);
            });
            let place = (Some(&stamp), SAME);
            desk.store.save(&newer, &path, place, now())
        });
        assert_eq!(saved.is_ok(), is_saved, "{milliseconds}: {saved:?}");
        let found = desk.store.load(&path).unwrap().plan;
        assert_eq!(found, if is_saved { newer } else { small() });
    }
}

#[test]
fn a_plan_is_saved_even_when_no_version_can_be_kept() {
    let fs = BrokenFs::new(|call| {
        let is_version = call.path.to_string_lossy().contains("versions");
        is_version.then(|| Err(io::Error::from_raw_os_error(ENOSPC)))
    });
    let desk = Desk::on(fs);
    let place = (None, Place::New);
    let saved = desk
        .store
        .save(&small(), &desk.path("a.ron"), place, now())
        .unwrap();
    assert!(matches!(
        saved.warnings[..],
        [Warning::NoVersionKept(_), ..]
    ));
    assert_eq!(desk.store.load(&desk.path("a.ron")).unwrap().plan, small());
}

#[test]
fn every_error_has_a_sentence_in_both_languages() {
    let causes = [
        FileCause::NotFound,
        FileCause::NoPermission,
        FileCause::ReadOnly,
        FileCause::DiskFull,
        FileCause::TooLarge(64_000_000),
        FileCause::NotAFile,
        FileCause::BadName,
        FileCause::InUse,
        FileCause::Unreachable,
        FileCause::Io(Some(5)),
        FileCause::Io(None),
    ];
    let path = Path::new("hos/Åse/plan.ron").to_owned();
    let file = |cause| FileError {
        path: path.clone(),
        cause,
    };
    let violation = Violation {
        field: "people.7.team".to_owned(),
        problem: Problem::Empty,
    };
    let mut messages: Vec<_> = causes.iter().map(|cause| file(*cause).message()).collect();
    messages.extend(
        causes
            .iter()
            .map(|cause| SaveError::File(file(*cause)).message()),
    );
    messages.extend([
        LoadError::Empty.message(),
        LoadError::NotUtf8 { utf16: true }.message(),
        LoadError::NotUtf8 { utf16: false }.message(),
        LoadError::NoPlan.message(),
        LoadError::Truncated.message(),
        LoadError::Damaged {
            line: 3,
            column: 14,
        }
        .message(),
        LoadError::Newer {
            found: 2,
            supported: 1,
            program: "2.0".to_owned(),
        }
        .message(),
        LoadError::Unsound(vec![violation.clone()]).message(),
        LoadError::Unsound(vec![violation.clone(), violation.clone()]).message(),
        LoadError::NoThread.message(),
        SaveError::ChangedOnDisk { gone: true }.message(),
        SaveError::ChangedOnDisk { gone: false }.message(),
        SaveError::Unsound(vec![violation]).message(),
        SaveError::NotRoundTripped.message(),
        SaveError::NotVerified.message(),
        Warning::SeveralNames(path.clone()).message(),
        Warning::NoVersionKept(file(FileCause::DiskFull)).message(),
        Warning::SettingIgnored("theme".to_owned()).message(),
        Warning::SettingsIgnored.message(),
    ]);
    for language in Language::ALL {
        let texts = Texts::new(language);
        for message in &messages {
            let said = texts.say(message);
            assert!(said.len() > 30, "{language:?} {said}");
            assert!(
                !said.contains(['{', '}']) && said != message.id,
                "{language:?} {said}"
            );
            assert!(!said.contains("Åse/"), "a folder may name a person: {said}");
        }
    }
}
