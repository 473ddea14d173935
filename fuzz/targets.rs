//! What may be done to the program with bytes from elsewhere: it must never panic, whatever they
//! are, and what it takes in must keep the rules of a plan.
//!
//! Shared by the fuzzer, which looks for new bytes, and by the tests, which try those that were
//! kept and changes of each.

use sigtelinje::catalogue::{FixedIds, samples};
use sigtelinje::document::merge::merge;
use sigtelinje::document::{Document, Edit};
use sigtelinje::exchange::import::{Known, level_words, matches, preview, read, suggest};
use sigtelinje::exchange::table::{Workbook, read_clipboard, read_table};
use sigtelinje::model::{Language, Passphrase, Plan};
use sigtelinje::storage::{Folders, Hash, RealFs, Store, read_plan_bytes, write_plan_bytes};

/// A target: its name, what is done with the bytes, and how many times the work of a plain file
/// that is.
pub(crate) type Target = (&'static str, fn(&[u8]), usize);

/// Every target; the corpus of each lies in the folder of its name.
pub(crate) const TARGETS: [Target; 9] = [
    ("plan", plan, 1),
    ("sealed", sealed, 1),
    ("protected", protected, 100),
    ("kept", kept_here, 3),
    ("csv", csv, 1),
    ("xlsx", xlsx, 1),
    ("ods", ods, 1),
    ("clipboard", clipboard, 1),
    ("merge", merging, 1),
];

/// A plan file, sealed or not: what is read is sound, and written and read again it is the same.
pub(crate) fn plan(bytes: &[u8]) {
    let Ok(loaded) = read_plan_bytes(bytes) else {
        return;
    };
    assert!(loaded.plan.violations().is_empty());
    let written = write_plan_bytes(&loaded.plan, 1, None).expect("a sound plan is written");
    let again = read_plan_bytes(&written).expect("what was written is read");
    assert!(again.plan == loaded.plan);
}

/// A plan file whose seal is made to fit, so that nothing stands before its reader any more.
pub(crate) fn sealed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (line, body) = text.split_once('\n').unwrap_or((&text, ""));
    let (open, _) = line.split_once(" length=").unwrap_or((line, ""));
    let body = format!("{}\n", body.trim_end_matches(['\n', ' ']));
    let open = format!("{open} length={}", body.len());
    let seal = Hash::of(format!("{open}\n{body}").as_bytes());
    plan(format!("{open} sha256={seal}\n{body}").as_bytes());
}

/// A file that says that it is protected, with its passphrase at hand.
pub(crate) fn protected(bytes: &[u8]) {
    let (folder, store) = store_on_a_desk();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, bytes).expect("the desk can be written to");
    let phrase = Passphrase::new("rød traktor synger");
    if let Ok(loaded) = store.unlock(&path, &phrase) {
        assert!(loaded.plan.violations().is_empty());
    }
}

/// What the program finds of its own: settings, a view, a journal, a key, the sign of another
/// window.
pub(crate) fn kept_here(bytes: &[u8]) {
    let (folder, store) = store_on_a_desk();
    let id = sample().meta.id;
    let plan = folder.path().join("plan.ron");
    let names = [
        "plan.ron".to_owned(),
        ".plan.ron.lock".to_owned(),
        "own/settings.json".to_owned(),
        format!("own/sessions/{id}.json"),
        format!("own/keys/{id}.age"),
        format!("own/journals/{id}_1.1.ron"),
    ];
    for name in names {
        let path = folder.path().join(name);
        let above = path.parent().expect("it lies in a folder");
        std::fs::create_dir_all(above).expect("the desk can be written to");
        std::fs::write(path, bytes).expect("the desk can be written to");
    }
    store.load_settings();
    store.load_session(id);
    store.announce(&plan, "Anna");
    store.load(&plan).ok();
    for orphan in store.orphans() {
        if let Ok((loaded, _)) = store.load_orphan(&orphan) {
            assert!(loaded.plan.violations().is_empty());
        }
    }
}

/// A program on a folder of its own that vanishes.
fn store_on_a_desk() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let store = Store::new(Box::new(RealFs), Folders::new(folder.path().join("own")));
    (folder, store)
}

/// A table of text.
pub(crate) fn csv(bytes: &[u8]) {
    bring_in(read_table("tabel.csv", bytes).ok());
}

/// A workbook of Excel.
pub(crate) fn xlsx(bytes: &[u8]) {
    bring_in(read_table("tabel.xlsx", bytes).ok());
}

/// A spreadsheet of `LibreOffice`.
pub(crate) fn ods(bytes: &[u8]) {
    bring_in(read_table("tabel.ods", bytes).ok());
}

/// What was copied from another program.
pub(crate) fn clipboard(bytes: &[u8]) {
    bring_in(read_clipboard(&String::from_utf8_lossy(bytes)).ok());
}

/// Two files that follow the small sample, laid one behind the other with a zero between: merged
/// they make a sound plan, whichever of them comes first.
pub(crate) fn merging(bytes: &[u8]) {
    let mut files = bytes.split(|byte| *byte == 0);
    let mut next = || read_plan_bytes(files.next()?).ok().map(|it| it.plan);
    let (Some(ours), Some(theirs)) = (next(), next()) else {
        return;
    };
    if ours.meta.id != theirs.meta.id {
        return;
    }
    let base = sample();
    for base in [None, Some(&base)] {
        let merged = merge(base, &ours, &theirs);
        assert!(merged.plan.violations().is_empty());
        assert!(merged.plan == merge(base, &theirs, &ours).plan);
    }
}

/// Takes a table all the way into a plan, as far as it goes.
fn bring_in(workbook: Option<Workbook>) {
    let Some(workbook) = workbook else { return };
    let plan = sample();
    let known = Known::of(&plan);
    let Some(suggestion) = suggest(&known, &workbook) else {
        return;
    };
    let mapping = suggestion.mapping;
    let Ok(reading) = read(&known, &workbook, &mapping) else {
        return;
    };
    level_words(&known, &reading);
    let matched = matches(&known, &reading, &mapping);
    let ids = FixedIds::series(7);
    let today = jiff::civil::date(2026, 11, 23);
    let Ok(shown) = preview(&known, &reading, &mapping, &matched, (today, &ids)) else {
        return;
    };
    let mut document = Document::opened(plan.clone());
    let edit = Edit::Import(Box::new(shown.edit));
    if document.apply(&edit).is_ok() {
        assert!(document.plan().violations().is_empty());
    }
}

/// The plan of a team.
fn sample() -> Plan {
    let sample = samples().iter().find(|it| it.key == "workshop_team");
    let sample = sample.expect("there is a small sample");
    sample.plan(Language::Danish)
}
