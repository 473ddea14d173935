//! R27: whatever the clocks of two desks say, merging gives the same.

use std::collections::BTreeMap;

use sigtelinje::document::merge::merge;
use sigtelinje::model::{Conflict, Plan};
use sigtelinje::storage::{read_plan_bytes, write_plan_bytes};

use crate::support::copies::{Copies, said};
use crate::support::dialog_plan::with_dialog;
use crate::support::small_strategy::SmallStrategy;

/// A clock.
type Clock = fn(u64) -> u64;

/// What a clock says when the nth id is made, in milliseconds since 1970.
const SCRIPTS: [(&str, Clock); 8] = [
    ("ten years slow", |n| 1_472_000_000_000 + n),
    ("ten years fast", |n| 2_103_000_000_000 + n),
    ("begun in 1970", |n| n),
    ("one second for all", |_| 1_787_000_000_000),
    ("jumping to and fro", |n| {
        1_787_000_000_000 + (n * 7_919) % 1_000 * 86_400_000
    }),
    ("running backwards", |n| 1_787_000_000_000 - n * 1_000),
    ("the night without daylight saving", |n| {
        1_792_890_000_000 + n % 2 * 3_600_000
    }),
    ("one of two desks an hour behind", |n| {
        1_787_000_000_000 + n % 3 * 3_600_000
    }),
];

/// Gives ids other times and remembers which were which.
#[derive(Default)]
struct Reclocked {
    /// New times by the rest of the id, which no clock makes.
    times: BTreeMap<String, (String, String)>,
}

impl Reclocked {
    /// The text with the time of each id as the script says it.
    fn text(&mut self, text: &str, script: fn(u64) -> u64) -> String {
        each_id(text, |time, rest| {
            let next = self.times.len() as u64;
            let (_, new) = self.times.entry(rest.to_owned()).or_insert_with(|| {
                let time_now = format!("{:012x}", script(next));
                let (high, low) = time_now.split_at(8);
                (time.to_owned(), format!("{high}-{low}"))
            });
            new.clone()
        })
    }

    /// The text with the times that the ids had.
    fn back(&self, text: &str) -> String {
        each_id(text, |time, rest| {
            let was = self.times.get(rest).map(|(was, _)| was.as_str());
            was.unwrap_or(time).to_owned()
        })
    }
}

/// Replaces the time of each UUID in a text, given the time and the rest.
fn each_id(text: &str, mut time: impl FnMut(&str, &str) -> String) -> String {
    const LENGTH: usize = 36;
    const TIME: usize = 13;
    let is_id = |it: &str| {
        let mut places = it.bytes().enumerate();
        places.all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
    };
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(first) = rest.chars().next() {
        if let Some(id) = rest.get(..LENGTH).filter(|it| is_id(it)) {
            let (old, tail) = id.split_at(TIME);
            done.push_str(&time(old, tail));
            done.push_str(tail);
            rest = rest.get(LENGTH..).unwrap();
        } else {
            done.push(first);
            rest = rest.get(first.len_utf8()..).unwrap();
        }
    }
    done
}

/// Sets in a value are in the order of their ids, which is no matter.
fn in_any_order(plan: &Plan) -> Plan {
    let sorted = |value: &Option<String>| {
        value.as_ref().map(|text| {
            let mut words: Vec<&str> = text.split([',', '[', ']', '{', '}']).collect();
            words.sort_unstable();
            words.join(",")
        })
    };
    let conflicts = plan.conflicts.iter().map(|it| Conflict {
        base: sorted(&it.base),
        other: sorted(&it.other),
        ..it.clone()
    });
    Plan {
        conflicts: conflicts.collect(),
        ..plan.clone()
    }
}

fn written(plan: &Plan) -> String {
    String::from_utf8(write_plan_bytes(plan, 1, None).unwrap()).unwrap()
}

fn read(text: &str) -> Plan {
    read_plan_bytes(text.as_bytes()).unwrap().plan
}

#[test]
fn no_clock_has_a_say_in_what_is_merged() {
    let start = written(&with_dialog(SmallStrategy::new().plan));
    // Ids that differ in nothing but their time would become one.
    let start = read(&start.replace("01930000-0000-7000-8000-", "01930000-0000-7000-9000-"));
    let mut conflicts = 0;
    for seed in 0..60 {
        let copies = Copies::random(seed, &start);
        let Copies { base, ours, theirs } = &copies;
        let expected = merge(Some(base), ours, theirs).plan;
        conflicts += expected.conflicts.len();
        for (name, script) in SCRIPTS {
            let mut clock = Reclocked::default();
            let [base, ours, theirs] = [base, ours, theirs].map(|plan| {
                let text = clock.text(&written(plan), script);
                read(&text)
            });
            let merged = merge(Some(&base), &ours, &theirs).plan;
            let merged = read(&clock.back(&written(&merged)));
            let (merged, expected) = (in_any_order(&merged), in_any_order(&expected));
            assert!(
                merged == expected,
                "seed {seed}, {name}: {:#?}\n{:#?}\n{:#?}",
                said(&merged)
                    .symmetric_difference(&said(&expected))
                    .collect::<Vec<_>>(),
                merged
                    .conflicts
                    .clone()
                    .relative_complement(expected.conflicts.clone()),
                expected.conflicts.relative_complement(merged.conflicts),
            );
        }
    }
    assert!(conflicts > 4, "{conflicts} conflicts prove little");
}
