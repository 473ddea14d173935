//! Bytes from elsewhere never bring the program down: every file that the fuzzer kept, and changes
//! of each that are the same in every run. `SIGTELINJE_CHANGES` says how many changes of each
//! target are tried.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "kept files are read and changed byte by byte, and a panic is what is looked for"
)]

use std::path::PathBuf;

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

#[path = "../../fuzz/targets.rs"]
mod targets;

use targets::TARGETS;

/// How many changes of all files of a target together are tried.
const CHANGES: usize = 3_000;

/// The files that were kept for a target, in the order of their names.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let entries = std::fs::read_dir(folder.join(target)).unwrap();
    let mut files: Vec<_> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    let files = files.into_iter();
    files.map(|it| std::fs::read(it).unwrap()).collect()
}

/// Bytes that mean something in one of the formats.
const WORDS: [&[u8]; 12] = [
    b"\0",
    b"\"",
    b";",
    b"(",
    b"{",
    b"Some(",
    b"-1",
    b"99999999999999999999",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\r",
    b"1e999",
];

/// Changes some bytes: turns, takes out, doubles or puts in.
fn changed(bytes: &[u8], random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..random.random_range(1..4) {
        let at = random.random_range(0..=bytes.len());
        let end = (at + random.random_range(1..40)).min(bytes.len());
        match random.random_range(0..5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.random_range(0..8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            3 => bytes.truncate(at),
            _ => {
                let word = WORDS[random.random_range(0..WORDS.len())];
                bytes.splice(at..at, word.iter().copied());
            }
        }
    }
    bytes
}

#[test]
fn what_the_fuzzer_kept_and_changes_of_it_never_bring_the_program_down() {
    let wanted = std::env::var("SIGTELINJE_CHANGES").ok();
    let changes = wanted.and_then(|it| it.parse().ok()).unwrap_or(CHANGES);
    for (name, target, work) in TARGETS {
        let files = kept(name);
        assert!(!files.is_empty(), "{name}");
        let mut random = ChaCha8Rng::seed_from_u64(16);
        for file in &files {
            target(file);
        }
        for file in files.iter().cycle().take(changes / work) {
            target(&changed(file, &mut random));
        }
    }
}

#[test]
fn a_reader_that_panics_is_noticed() {
    let file = &kept("plan")[0];
    let naive = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(text.trim_end().ends_with(')'), "cut off");
    };
    let mut random = ChaCha8Rng::seed_from_u64(16);
    let panics = (0..200).any(|_| {
        let bytes = changed(file, &mut random);
        std::panic::catch_unwind(|| naive(&bytes)).is_err()
    });
    assert!(panics);
}
