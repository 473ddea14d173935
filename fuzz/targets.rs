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
use sigtelinje::model::{Language, Plan};
use sigtelinje::storage::{read_plan_bytes, write_plan_bytes};

/// A target: its name, and what is done with the bytes.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target; the corpus of each lies in the folder of its name.
pub(crate) const TARGETS: [Target; 6] = [
    ("plan", plan),
    ("csv", csv),
    ("xlsx", xlsx),
    ("ods", ods),
    ("clipboard", clipboard),
    ("merge", merging),
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
