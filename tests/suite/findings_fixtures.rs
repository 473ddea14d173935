//! Plans on disk that each lack one thing: what the command line finds in them stands beside them.
//!
//! `<name>.codes` lists the findings as `code kind name`, one a line, the gravest first; what was
//! accepted ends with `accepted`.
#![expect(clippy::disallowed_methods, reason = "fixtures are read from the disk")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What strategy and tensions can be found to lack. A code of a new rule is added here and as a
/// fixture.
const CODES: [&str; 23] = [
    "check-in-overdue",
    "decided-in-one-place",
    "deselected-without-reason",
    "disagreement-not-discussed",
    "early-warning-not-asked",
    "early-warning-seen",
    "events-collide",
    "goal-without-indicator",
    "indicator-without-baseline",
    "initiative-overdue",
    "initiative-without-date",
    "initiative-without-goal",
    "initiative-without-owner",
    "initiative-without-why",
    "line-without-goals",
    "maturity-apart",
    "owner-overloaded",
    "steps-overdue",
    "tension-without-map",
    "tool-before-purpose",
    "voted-long-ago",
    "wanted-without-initiative",
    "workplace-without-goals",
];

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/findings");
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|it| it.unwrap().path());
    let mut plans: Vec<_> = paths
        .filter(|it| it.extension().is_some_and(|it| it == "ron"))
        .collect();
    plans.sort();
    plans
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap()
}

fn line(finding: &Value) -> String {
    let about = finding.get("about").unwrap();
    let said = [
        text(finding, "code"),
        text(about, "kind"),
        text(about, "name"),
    ]
    .join(" ");
    let is_accepted = finding.get("accepted").and_then(Value::as_bool).unwrap();
    if is_accepted {
        format!("{said} accepted")
    } else {
        said
    }
}

#[test]
fn the_command_line_finds_in_each_plan_what_stands_beside_it() {
    let plans = fixtures();
    let output = Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
        .args(["--lang", "da", "check", "--json"])
        .args(&plans)
        .output()
        .unwrap();
    assert!(output.status.success());
    let reports: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(reports.len(), plans.len());
    let mut met = BTreeSet::new();
    for (plan, report) in plans.iter().zip(&reports) {
        assert_eq!(report.get("changed_outside"), Some(&Value::Bool(false)));
        let findings = report.get("findings").and_then(Value::as_array).unwrap();
        let found: Vec<String> = findings.iter().map(line).collect();
        let wanted = fs::read_to_string(plan.with_extension("codes")).unwrap();
        let wanted: Vec<&str> = wanted.lines().collect();
        assert_eq!(found, wanted, "{}", plan.display());
        met.extend(findings.iter().map(|it| text(it, "code")));
    }
    for code in CODES {
        assert!(met.contains(code), "{code} has no fixture");
    }
}
