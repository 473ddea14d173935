//! Copies of a plan that two desks work on, and what must be left of both when they are merged.

use std::collections::BTreeSet;

use serde_json::Value;
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::Document;
use sigtelinje::document::merge::merge;
use sigtelinje::model::{Assessment, Plan};

use super::random_edits::RandomEdits;

/// A plan, and what two desks made of it without knowing of one another.
pub(crate) struct Copies {
    pub(crate) base: Plan,
    pub(crate) ours: Plan,
    pub(crate) theirs: Plan,
}

impl Copies {
    /// The same seed gives the same copies.
    pub(crate) fn random(seed: u64, start: &Plan) -> Self {
        let edited = |plan: &Plan, desk: u16, edits: u64| {
            let seed = seed * 3 + u64::from(desk);
            let mut random = RandomEdits::with_ids(seed, start, FixedIds::series(801 + desk));
            let mut document = Document::opened(plan.clone());
            for _ in 0..edits {
                let edit = random.next(document.plan());
                let _refused = document.apply(&edit).is_err();
                document.end_gesture();
            }
            document.plan().without_ballot()
        };
        let base = edited(start, 0, 4);
        let (few, many) = (seed % 4, 1 + seed % 9);
        let ours = edited(&base, 1, many);
        let theirs = edited(&base, 2, 1 + few * 3);
        Self { base, ours, theirs }
    }
}

/// Everything that a plan says: where, without places in lists and ids of assessments, and what.
pub(crate) fn said(plan: &Plan) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    let mut rest = plan.clone();
    rest.ballot = None;
    rest.conflicts.clear();
    // What JSON has no keys for is said by itself.
    for (scope, asked) in std::mem::take(&mut rest.expectations) {
        flatten(&format!("expectations {scope:?}"), &json(&asked), &mut all);
    }
    for (key, acceptance) in std::mem::take(&mut rest.accepted) {
        flatten(&format!("accepted {key:?}"), &json(&acceptance), &mut all);
    }
    for assessment in std::mem::take(&mut rest.assessments) {
        flatten(&sheet(&assessment.1), &json(&assessment.1), &mut all);
    }
    for (id, line) in rest.strategy.lines.clone() {
        for (key, rating) in line.maturity {
            flatten(&format!("maturity {id} {key:?}"), &json(&rating), &mut all);
        }
        rest.strategy.lines.get_mut(&id).unwrap().maturity.clear();
    }
    for (id, mut baseline) in std::mem::take(&mut rest.baselines) {
        for line in baseline.strategy.lines.clone().keys() {
            let frozen = baseline.strategy.lines.get_mut(line).unwrap();
            frozen.maturity.clear();
        }
        flatten(&format!("baselines {id}"), &json(&baseline), &mut all);
    }
    flatten("", &json(&rest), &mut all);
    all
}

fn sheet(it: &Assessment) -> String {
    let when = it
        .round
        .map_or_else(|| it.date.to_string(), |it| it.to_string());
    format!("sheet {} {:?} {when}", it.person, it.source)
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn flatten(path: &str, value: &Value, all: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Array(list) => {
            for it in list {
                flatten(&format!("{path}[]"), it, all);
            }
        }
        Value::Object(fields) => {
            for (name, it) in fields {
                flatten(&format!("{path}.{name}"), it, all);
            }
        }
        Value::Null => {}
        leaf => {
            all.insert((path.to_owned(), leaf.to_string()));
        }
    }
}

/// What somebody wrote and nobody finds again, and what somebody took out and is back, where the
/// other did not touch it.
pub(crate) fn lost(copies: &Copies, merged: &Plan) -> Vec<String> {
    let [base, ours, theirs, merged_says] =
        [&copies.base, &copies.ours, &copies.theirs, merged].map(said);
    let mut conflicts = String::new();
    let mut is_kept_against_removal = false;
    for it in &merged.conflicts {
        let values = it.base.iter().chain(&it.other);
        for text in values.chain([&it.field, &format!("{:?}", it.item)]) {
            conflicts.push_str(text);
            conflicts.push('\n');
        }
        is_kept_against_removal |= it.other.is_none() && !copies.ours.conflicts.contains(it);
    }
    let mut lost = Vec::new();
    for (this, other) in [(&ours, &theirs), (&theirs, &ours)] {
        // An indicator is counted by hand when what it was linked to goes, and linked again when
        // that stays.
        // The same holds when it is gone with what it stood in.
        let is_followed = |it: &(String, String)| {
            let whole = it.0.strip_suffix(".measure").unwrap_or(&it.0);
            let is_gone = !merged_says.iter().any(|(path, _)| path.starts_with(whole));
            it.1 == "\"ByHand\"" && (is_kept_against_removal || is_gone)
        };
        for it in this.difference(&base).filter(|it| !is_followed(it)) {
            if !merged_says.contains(it) && !conflicts.contains(&it.1) {
                lost.push(format!("written and lost: {} = {}", it.0, it.1));
            }
        }
        for it in base.difference(this).filter(|it| other.contains(*it)) {
            let is_back = merged_says.contains(it) && !is_kept_against_removal;
            if is_back && !conflicts.contains(&it.1) {
                lost.push(format!("taken out and back: {} = {}", it.0, it.1));
            }
        }
    }
    lost
}

/// Every promise of R26 that these copies break when they are merged in a way.
pub(crate) fn broken(
    copies: &Copies,
    by: impl Fn(Option<&Plan>, &Plan, &Plan) -> Plan,
) -> Vec<String> {
    let Copies { base, ours, theirs } = copies;
    let mut broken = Vec::new();
    let merged = by(Some(base), ours, theirs);
    let mut promise = |holds: bool, what: &str| {
        if !holds {
            broken.push(what.to_owned());
        }
    };
    promise(
        merged == by(Some(base), theirs, ours),
        "it matters whose copy is whose",
    );
    promise(
        by(Some(base), ours, ours) == *ours,
        "a copy merged with itself",
    );
    promise(
        by(None, ours, ours) == *ours,
        "a copy merged with itself, without a base",
    );
    promise(
        by(Some(base), ours, base) == *ours,
        "a copy merged with its origin",
    );
    promise(
        by(Some(base), base, theirs) == *theirs,
        "an origin merged with a copy",
    );
    promise(
        by(Some(base), &merged, theirs) == merged,
        "their copy merged again",
    );
    promise(
        by(Some(base), &merged, ours) == merged,
        "our copy merged again",
    );
    let without_base = by(None, ours, theirs);
    promise(
        without_base == by(None, theirs, ours),
        "it matters whose is whose, without a base",
    );
    promise(
        without_base.violations().is_empty(),
        "a rule, without a base",
    );
    for it in merged.violations() {
        broken.push(format!("a rule: {it:?}"));
    }
    broken.extend(lost(copies, &merged));
    broken
}

/// The merge of the program.
pub(crate) fn ours_and_theirs(base: Option<&Plan>, ours: &Plan, theirs: &Plan) -> Plan {
    merge(base, ours, theirs).plan
}
