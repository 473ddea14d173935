//! Today's file, with something said in every field: it stays as it is until the version of the
//! format is raised, and nothing in it is read carelessly.
#![expect(
    clippy::disallowed_methods,
    reason = "the file that is compared with is read and, once, written"
)]

use std::path::PathBuf;

use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::storage_support::*;
use crate::support::filled::{filled, filled_with_votes};

fn text() -> String {
    String::from_utf8(bytes_of(&filled())).unwrap()
}

fn body(text: &str) -> &str {
    text.split_once('\n').unwrap().1
}

fn read(text: &str) -> Result<Plan, LoadError> {
    read_plan_bytes(text.as_bytes()).map(|loaded| loaded.plan)
}

/// The file of this version. It is written when it is not there, and then never again: what it
/// does not fit is another format.
#[test]
fn the_format_changes_only_with_its_version() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!(
        "tests/fixtures/format/v{CURRENT_FORMAT}/filled.ron"
    ));
    if !path.exists() {
        assert!(
            std::env::var_os("UPDATE_SNAPSHOTS").is_some(),
            "there is no {}",
            path.display()
        );
        std::fs::write(&path, bytes_of(&filled())).unwrap();
    }
    let kept = std::fs::read(&path).unwrap();
    let loaded = read_plan_bytes(&kept).unwrap();
    assert_eq!(
        (loaded.integrity, loaded.warnings),
        (Integrity::Sealed, vec![])
    );
    assert_eq!(loaded.plan, filled());
    let kept = String::from_utf8(kept).unwrap();
    assert_eq!(
        body(&kept),
        body(&text()),
        "freeze the old shapes, raise the version, and keep this file"
    );
}

#[test]
fn every_field_says_something() {
    // Texts hold quotation marks of their own.
    let text = text().replace("\\\"", "'");
    for nothing in ["None", "\"\"", "[]", "{}", "()", "reason: ,"] {
        let line = text.lines().find(|line| line.contains(nothing));
        assert_eq!(line, None, "{nothing}");
    }
    assert_eq!(filled().violations(), []);
}

#[test]
fn votes_in_the_box_are_kept_by_the_text_of_a_plan() {
    let plan = filled_with_votes();
    assert_eq!(plan.violations(), []);
    assert_eq!(read(&String::from_utf8(bytes_of(&plan)).unwrap()), Ok(plan));
}

/// Repeats the first entry of a map that stands within one line, from its key on.
fn with_first_entry_twice(text: &str, map: &str) -> String {
    let start = text.find(map).unwrap() + map.len();
    let mut depth = 0;
    let end = text[start..]
        .char_indices()
        .find(|(_, c)| {
            depth += match c {
                '(' | '{' | '[' => 1,
                ')' | '}' | ']' => -1,
                _ => 0,
            };
            depth < 0 || (depth == 0 && *c == ',')
        })
        .unwrap()
        .0;
    let entry = &text[start..start + end];
    format!("{}{entry}, {}", &text[..start], &text[start..])
}

#[test]
fn keys_that_stand_twice_within_a_line_are_an_error() {
    let text = text();
    let frozen = text.find("\n  baselines: {\n").unwrap();
    let outside = ["reform: {", "maturity: {", "check_ins: {", "steps: {"];
    let inside = [
        "reform: {",
        "maturity: {",
        "check_ins: {",
        "steps: {",
        "lines: {",
        "goals: {",
        "indicators: {",
        "initiatives: {",
        "events: {",
        "readings: {",
    ];
    let of_the_dialog = [
        "actions: {",
        "warnings: {",
        "answers: {",
        "positions: {",
        "decisions: {",
    ];
    for map in of_the_dialog {
        let twice = with_first_entry_twice(&text, map);
        assert!(
            matches!(read(&twice), Err(LoadError::Damaged { .. })),
            "{map}"
        );
    }
    for map in outside {
        let (before, after) = text.split_at(frozen);
        let twice = format!("{}{after}", with_first_entry_twice(before, map));
        assert!(
            matches!(read(&twice), Err(LoadError::Damaged { .. })),
            "{map}"
        );
    }
    for map in inside {
        let (before, after) = text.split_at(frozen);
        let twice = format!("{before}{}", with_first_entry_twice(after, map));
        assert!(
            matches!(read(&twice), Err(LoadError::Damaged { .. })),
            "{map} of a baseline"
        );
    }
}

#[test]
fn amounts_are_finite_and_within_bounds() {
    let text = text();
    for (name, number) in [("value: ", "41.7"), ("target: ", "80.0")] {
        let known = format!("{name}{number}");
        let with = |other: &str| text.replacen(&known, &format!("{name}{other}"), 1);
        assert_ne!(with("1"), text);
        for wrong in [
            "NaN",
            "inf",
            "-inf",
            "1e999",
            "1000000000.01",
            "-1e12",
            "\"40\"",
            "true",
        ] {
            assert!(
                matches!(read(&with(wrong)), Err(LoadError::Damaged { .. })),
                "{name}{wrong}"
            );
        }
        for right in ["0", "-0.0", "40", "40.004", "1e9", "-1000000000"] {
            let plan = read(&with(right)).unwrap();
            // What was read is what is written, to the last digit.
            assert_eq!(
                read(&String::from_utf8(bytes_of(&plan)).unwrap()),
                Ok(plan),
                "{right}"
            );
        }
    }
    for wrong in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e9 + 0.01,
        -1e300,
    ] {
        assert!(Amount::new(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn every_amount_of_hundredths_survives_being_written() {
    let extremes = [99_999_999_999_i64, -99_999_999_999];
    for hundredths in (-100_000..100_000).chain(extremes) {
        let amount = Amount::new(hundredths as f64 / 100.0).unwrap();
        assert_eq!(Amount::new(amount.to_string().parse().unwrap()), Ok(amount));
        assert_eq!(Amount::new(amount.get()), Ok(amount));
    }
}

#[test]
fn a_file_without_a_strategy_is_a_plan_without_one() {
    let text = text();
    let start = text.find("\n  foundation: (").unwrap();
    let end = text.find("\n  log: {\n").unwrap();
    let log = text[end..].find("\n  },").unwrap() + end;
    let short = format!("{}\n  log: {{\n{}", &text[..start], &text[log + 1..]);
    let plan = read(&short).unwrap();
    assert_eq!(plan.strategy, Strategy::default());
    assert!(plan.baselines.is_empty() && plan.initiative_templates.is_empty());
    assert!(plan.tensions.is_empty() && plan.workshops.is_empty());
}
