//! R26: merging loses nothing that either wrote, does not depend on whose copy is whose, and
//! leaves a sound plan.

use sigtelinje::model::Plan;

use crate::support::copies::{Copies, broken, ours_and_theirs};
use crate::support::dialog_plan::with_dialog;
use crate::support::small_strategy::SmallStrategy;

/// How many triples are tried; more at night.
const TRIPLES: u64 = 2_000;
const VARIABLE: &str = "SIGTELINJE_TRIPLES";

/// A way to merge.
type Way = fn(Option<&Plan>, &Plan, &Plan) -> Plan;

fn start() -> Plan {
    with_dialog(SmallStrategy::new().plan)
}

#[test]
fn whatever_two_desks_do_is_all_there_whoever_merges() {
    let asked = std::env::var(VARIABLE).ok();
    let triples = asked.and_then(|it| it.parse().ok()).unwrap_or(TRIPLES);
    let start = start();
    let mut found = Vec::new();
    let mut conflicts = 0;
    for seed in 0..triples {
        let copies = Copies::random(seed, &start);
        let problems = broken(&copies, ours_and_theirs);
        found.extend(problems.iter().map(|it| format!("seed {seed}: {it}")));
        let merged = ours_and_theirs(Some(&copies.base), &copies.ours, &copies.theirs);
        conflicts += merged.conflicts.len();
        if found.len() > 40 {
            break;
        }
    }
    assert!(
        found.is_empty(),
        "{} in all:\n{}",
        found.len(),
        found.join("\n")
    );
    // Without conflicts nothing was proved about them.
    assert!(
        conflicts > usize::try_from(triples / 10).unwrap(),
        "{conflicts}"
    );
}

#[test]
fn a_merge_that_loses_something_is_noticed() {
    let start = start();
    let naive: [(&str, Way); 3] = [
        ("take theirs", |_, _, theirs| theirs.clone()),
        ("take the longer text", |_, ours, theirs| {
            let length = |it: &Plan| serde_json::to_string(&it.people).unwrap().len();
            let is_ours = length(ours) > length(theirs);
            if is_ours {
                ours.clone()
            } else {
                theirs.clone()
            }
        }),
        ("by entry, theirs first", |_, ours, theirs| Plan {
            people: theirs.people.clone().union(ours.people.clone()),
            ..theirs.clone()
        }),
    ];
    for (name, naive) in naive {
        let caught = (0..50)
            .filter(|seed| !broken(&Copies::random(*seed, &start), naive).is_empty())
            .count();
        assert!(caught > 40, "{name}: {caught} of 50");
    }
}
