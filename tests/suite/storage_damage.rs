//! Broken and hostile files: nothing damaged passes for whole, and nothing takes the program down.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "these tests injure files on purpose"
)]

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::broken_fs::BrokenFs;
use crate::storage_support::*;

/// How many cuts of a file are not told as what they are: its end is missing, or a letter is cut
/// in two. Each must offer an earlier version.
fn unexplained_cuts(bytes: &[u8], from: usize) -> usize {
    let unexplained = AtomicUsize::new(0);
    // Without its last line break the file is still whole.
    for_all(bytes.len() - 1, |cut| {
        let error = read_plan_bytes(&bytes[..cut]).unwrap_err();
        let is_inside_character = std::str::from_utf8(&bytes[..cut]).is_err();
        let is_explained = match error {
            LoadError::NotUtf8 { .. } => is_inside_character,
            LoadError::Truncated => true,
            _ => cut <= from,
        };
        unexplained.fetch_add(usize::from(!is_explained), Ordering::Relaxed);
        assert!(error.asks_for_backup(), "{cut}");
    });
    unexplained.into_inner()
}

/// How many flipped bits of a file are taken for a whole plan, with or without a difference.
fn unnoticed_flips(bytes: &[u8], read: impl Fn(&[u8]) -> Option<Plan> + Sync) -> usize {
    let unnoticed = AtomicUsize::new(0);
    for_all(bytes.len() * 8, |bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let is_taken = read(&flipped).is_some();
        unnoticed.fetch_add(usize::from(is_taken), Ordering::Relaxed);
    });
    unnoticed.into_inner()
}

/// What lies below the header: the plan as it would be saved by somebody who only serialises it.
fn body_of(bytes: &[u8]) -> &[u8] {
    let header = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    &bytes[header + 1..]
}

#[test]
fn a_file_cut_anywhere_is_not_opened_as_a_smaller_plan() {
    let bytes = bytes_of(&small());
    let header = bytes.len() - body_of(&bytes).len() - 1;
    assert_eq!(unexplained_cuts(&bytes, header), 0);
    assert!(read_plan_bytes(&bytes[..bytes.len() - 1]).is_ok());
}

#[test]
fn every_flipped_bit_is_noticed() {
    let sealed = |bytes: &[u8]| {
        let loaded = read_plan_bytes(bytes).ok()?;
        (loaded.integrity == Integrity::Sealed).then_some(loaded.plan)
    };
    assert_eq!(unnoticed_flips(&bytes_of(&small()), sealed), 0);
}

#[test]
fn cuts_and_flips_would_be_found_in_a_save_without_a_seal() {
    let plan = plan(&Shape::new(1, 2, 1));
    let bytes = bytes_of(&plan);
    let cuts = unexplained_cuts(body_of(&bytes), 0);
    assert!(cuts > bytes.len() / 2, "{cuts} cuts");
    // The naive way: the plan as text, and whatever can be read is believed.
    let naive = ron::to_string(&plan).unwrap();
    let read = |bytes: &[u8]| {
        let read: Plan = ron::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
        (read != plan).then_some(read)
    };
    assert_eq!(read(naive.as_bytes()), None, "the naive save works");
    assert_eq!(ron::from_str::<Plan>(&naive).unwrap(), plan);
    let flips = unnoticed_flips(naive.as_bytes(), read);
    assert!(flips > naive.len() / 4, "{flips} flips");
}

#[test]
fn the_seal_is_what_notices() {
    // Without it a fifth of the flips would pass for a plan: syntax is not integrity.
    let bytes = bytes_of(&small());
    let body = body_of(&bytes);
    let silent = (0..body.len()).filter(|at| {
        let mut flipped = body.to_vec();
        flipped[*at] ^= 1;
        read_plan_bytes(&flipped).is_ok_and(|loaded| loaded.plan != small())
    });
    assert!(silent.count() > body.len() / 20);
}

#[test]
fn bursts_of_noise_are_noticed() {
    let bytes = bytes_of(&plan(&Shape::new(60, 12, 4)));
    for_all(600, |seed| {
        let mut rng = ChaCha8Rng::seed_from_u64(seed as u64);
        let mut noisy = bytes.clone();
        let at = rng.random_range(0..noisy.len() - 64);
        let len = rng.random_range(1..64);
        rng.fill(&mut noisy[at..at + len]);
        if noisy != bytes
            && let Ok(loaded) = read_plan_bytes(&noisy)
        {
            assert_eq!(loaded.integrity, Integrity::ChangedOutside, "{seed}");
        }
    });
}

#[test]
fn a_table_that_does_not_fit_its_columns_never_gets_in() {
    let text = String::from_utf8(bytes_of(&small())).unwrap();
    let start = text.find("  columns: [\n").unwrap();
    let column = text[start..].lines().nth(1).unwrap().to_owned();
    let id = column.trim().trim_matches([',', '"']).to_owned();
    let strange = uuid::Uuid::max().to_string();
    let with = |from: &str, to: &str| {
        let (before, after) = text.split_at(start);
        let changed = format!("{before}{}", after.replacen(from, to, 1));
        match read_plan_bytes(changed.as_bytes()) {
            Err(LoadError::Unsound(found)) => found[0].clone(),
            other => panic!("{other:?}"),
        }
    };
    let twice = with(&column, &format!("{column}\n{column}"));
    assert_eq!(
        (twice.field, twice.problem),
        (format!("columns.{id}"), Problem::ListedTwice)
    );
    let unknown = with(&column, &column.replace(&id, &strange));
    assert_eq!(
        (unknown.field, unknown.problem),
        (format!("columns.{strange}"), Problem::MissingReference)
    );
    let wide = with("levels: \"", "levels: \"- - - - - - - - ");
    assert!(wide.field.starts_with("ratings.") && wide.field.ends_with(".levels"));
    assert_eq!(wide.problem, Problem::MissingReference);
}

#[test]
fn deep_nesting_is_an_error_message() {
    let text = String::from_utf8(bytes_of(&small())).unwrap();
    let places = [
        "meta: ",
        "title: ",
        "departments: ",
        "name: ",
        "team: ",
        "roles: ",
        "levels: ",
        "(\n",
    ];
    for bomb in ["[", "{", "(", "Some(", "/*", "\"\\u{", "r#", "Some(Some(["] {
        let bomb = bomb.repeat(100_000);
        for place in places {
            let at = text.find(place).unwrap() + place.len();
            let hostile = format!("{}{bomb}{}", &text[..at], &text[at..]);
            assert!(read_plan_bytes(hostile.as_bytes()).is_err(), "{place}");
        }
        assert!(read_plan_bytes(bomb.as_bytes()).is_err());
    }
}

#[test]
fn mutated_files_are_read_or_refused_and_never_worse() {
    let bytes = bytes_of(&plan(&Shape::new(2, 3, 1)));
    let body = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let tokens: Vec<&[u8]> = vec![
        b"(", b")", b"{", b"}", b"\"", b",", b":", b"None", b"1e999", b"NaN", b"'", b"/*", b"\xff",
    ];
    for_all(6_000, |seed| {
        let mut rng = ChaCha8Rng::seed_from_u64(seed as u64);
        let mut text = bytes[body..].to_vec();
        for _ in 0..rng.random_range(1..6) {
            let at = rng.random_range(0..text.len());
            let end = (at + rng.random_range(0..20)).min(text.len());
            let token = tokens[rng.random_range(0..tokens.len())];
            text.splice(at..end, token.iter().copied());
        }
        if let Ok(loaded) = read_plan_bytes(&text) {
            assert_eq!(loaded.plan.violations(), vec![]);
            assert_eq!(
                read_plan_bytes(&bytes_of(&loaded.plan)).unwrap().plan,
                loaded.plan
            );
        }
    });
}

fn cause(path: &Path) -> FileCause {
    match Desk::new().store.load(path) {
        Err(LoadError::File(error)) => error.cause,
        other => panic!("{other:?}"),
    }
}

#[test]
fn huge_files_are_refused_before_they_are_read() {
    let desk = Desk::new();
    let (sparse, over) = (desk.path("sparse.ron"), desk.path("over.ron"));
    std::fs::File::create(&sparse)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    std::fs::File::create(&over)
        .unwrap()
        .set_len(MAX_PLAN_BYTES + 1)
        .unwrap();
    assert_eq!(cause(&sparse), FileCause::TooLarge(MAX_PLAN_BYTES));
    assert_eq!(cause(&over), FileCause::TooLarge(MAX_PLAN_BYTES));

    // The disk claims that the file is small, and it grows while it is read.
    let growing = BrokenFs::new(|call| {
        let grown = || Ok(vec![b' '; 101]);
        (call.name == "read").then(grown)
    });
    let reads = growing.clone();
    let desk = Desk::on(growing);
    std::fs::write(desk.path("grows"), b"small").unwrap();
    let before = reads.count();
    let found = desk.store.read_bytes(&desk.path("grows"), 100);
    assert_eq!(found.unwrap_err().cause, FileCause::TooLarge(100));
    assert!(reads.count() > before);
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("folder")).unwrap();
    assert_eq!(cause(&desk.path("folder")), FileCause::NotAFile);
    assert_eq!(cause(&desk.path("absent")), FileCause::NotFound);
    if cfg!(unix) {
        let made = Command::new("mkfifo")
            .arg(desk.path("pipe"))
            .status()
            .unwrap();
        assert!(made.success());
        assert_eq!(cause(&desk.path("pipe")), FileCause::NotAFile);
        assert_eq!(cause(Path::new("/dev/zero")), FileCause::NotAFile);
        let saved = desk
            .store
            .save(&small(), &desk.path("pipe"), (None, Place::Replace), now());
        assert!(matches!(
            saved,
            Err(SaveError::File(FileError {
                cause: FileCause::NotAFile,
                ..
            }))
        ));
        // A pipe that takes the place of a file after it was looked at does not block either.
        assert!(RealFs.read(&desk.path("pipe"), 10).is_err());
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_read_whole_or_refused() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    let bytes = bytes_of(&small());
    std::fs::write(&path, &bytes).unwrap();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                let mut file = std::fs::File::create(&path).unwrap();
                for part in bytes.chunks(1_000) {
                    file.write_all(part).unwrap();
                }
            }
        });
        for _ in 0..300 {
            if let Ok(loaded) = desk.store.load(&path) {
                assert_eq!(
                    (loaded.plan, loaded.integrity),
                    (small(), Integrity::Sealed)
                );
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
}
