//! Rights, links and folders: saving changes nothing about a file but what it holds.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files on purpose"
)]

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sigtelinje::storage::*;

use crate::broken_fs::BrokenFs;
use crate::storage_support::*;

const SAME: Place = Place::Same;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o7777
}

#[test]
fn new_files_are_private_whatever_they_hold() {
    let desk = Desk::new();
    desk.save_new(&small(), "a.ron");
    desk.store.journal(&small(), None, None).unwrap();
    desk.store
        .write_file(&desk.path("report.pdf"), b"%PDF")
        .unwrap();
    desk.store.save_settings(&Default::default()).unwrap();
    let files = desk.files_ending("");
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let is_lock = file.extension().is_some_and(|it| it == "lock");
        assert!(is_lock || mode(&file) == 0o600, "{}", file.display());
    }
    assert_eq!(mode(&desk.path("own/versions")), 0o700);
}

#[test]
fn the_rights_of_a_file_are_kept_and_never_wider() {
    for rights in [0o600, 0o640, 0o664, 0o644, 0o660] {
        let desk = Desk::new();
        let stamp = desk.save_new(&small(), "a.ron");
        let path = desk.path("a.ron");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(rights)).unwrap();
        let widest = Arc::new(AtomicU64::new(0));
        let (seen, folder) = (Arc::clone(&widest), desk.dir.path().to_owned());
        let fs = BrokenFs::new(move |_call| {
            for file in std::fs::read_dir(&folder).unwrap() {
                let path = file.unwrap().path();
                if path.is_file() && path.metadata().is_ok() {
                    seen.fetch_or(u64::from(mode(&path)), Ordering::SeqCst);
                }
            }
            None
        });
        let store = Store::new(Box::new(fs), Folders::new(desk.path("own")));
        let newer = edited(&small());
        let saved = store.save(&newer, &path, (Some(&stamp), SAME), now());
        assert!(saved.is_ok());
        assert_eq!(mode(&path), rights, "{rights:o}");
        assert_eq!(
            widest.load(Ordering::SeqCst),
            u64::from(rights),
            "{rights:o}"
        );
    }
}

fn linked(desk: &Desk, target: &Path) -> PathBuf {
    let link = desk.path("link.ron");
    symlink(target, &link).unwrap();
    link
}

#[test]
fn links_stay_links_and_their_target_is_saved() {
    let plan = small();
    for target in ["real.ron", "sub/real.ron"] {
        for is_absolute in [true, false] {
            for exists in [true, false] {
                let desk = Desk::new();
                std::fs::create_dir(desk.path("sub")).unwrap();
                let file = desk.path(target);
                let to = if is_absolute {
                    file.clone()
                } else {
                    PathBuf::from(target)
                };
                let link = linked(&desk, &to);
                let base = exists.then(|| desk.save_new(&plan, target));
                let newer = edited(&plan);
                let saved = desk.store.save(&newer, &link, (base.as_ref(), SAME), now());
                assert_eq!(saved.unwrap().warnings, vec![]);
                assert_eq!(std::fs::read_link(&link).unwrap(), to);
                assert!(!file.is_symlink());
                assert_eq!(desk.store.load(&file).unwrap().plan, newer);
            }
        }
    }
}

#[test]
fn links_in_a_circle_are_an_error() {
    let desk = Desk::new();
    let link = linked(&desk, Path::new("link.ron"));
    let failed = desk
        .store
        .save(&small(), &link, (None, Place::Replace), now());
    assert!(matches!(failed, Err(SaveError::File(_))), "{failed:?}");
}

#[test]
fn a_second_name_of_the_file_is_warned_about() {
    let desk = Desk::new();
    let stamp = desk.save_new(&small(), "a.ron");
    let path = desk.path("a.ron");
    std::fs::hard_link(&path, desk.path("b.ron")).unwrap();
    let loaded = desk.store.load(&path).unwrap();
    assert_eq!(loaded.warnings, vec![Warning::SeveralNames(path.clone())]);
    let newer = edited(&small());
    let saved = desk
        .store
        .save(&newer, &path, (Some(&stamp), SAME), now())
        .unwrap();
    assert!(matches!(saved.warnings[..], [Warning::SeveralNames(_)]));
    assert_eq!(desk.store.load(&desk.path("b.ron")).unwrap().plan, small());
}

#[test]
fn a_read_only_file_is_respected_also_for_root() {
    let desk = Desk::new();
    let stamp = desk.save_new(&small(), "a.ron");
    let path = desk.path("a.ron");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let base = (Some(&stamp), SAME);
    let failed = desk.store.save(&edited(&small()), &path, base, now());
    assert!(matches!(&failed, Err(SaveError::File(it)) if it.cause == FileCause::NoPermission));
    assert_eq!(desk.store.load(&path).unwrap().plan, small());
}

#[test]
fn folders_that_vanish_end_in_a_sentence() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("stick")).unwrap();
    let stamp = desk.save_new(&small(), "stick/a.ron");
    let again = |stamp| {
        let path = desk.path("stick/a.ron");
        desk.store
            .save(&edited(&small()), &path, (Some(stamp), SAME), now())
    };
    std::fs::remove_dir_all(desk.path("stick")).unwrap();
    let failed = again(&stamp);
    assert_eq!(failed.unwrap_err().message().id, "storage-save-no-folder");
    std::fs::create_dir_all(desk.path("stick/a.ron")).unwrap();
    let failed = again(&stamp);
    assert_eq!(failed.unwrap_err().message().id, "storage-not-a-file");
}
