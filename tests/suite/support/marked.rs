//! Plans in which every text names the same person, and a look for that name in files.

use std::path::{Path, PathBuf};

use sigtelinje::model::{Person, PersonId, Plan};
use sigtelinje::storage::{read_plan_bytes, write_plan_bytes};

/// Who is named everywhere. Neither stands in any plan of the tests by itself.
pub(crate) const NAME: &str = "Zygmunt Ørskov-Qvist";
pub(crate) const ALIAS: &str = "ZØQ";

/// What is written behind every text.
const MARK: &str = " (spurgt: ZØQ, Zygmunt Ørskov-Qvist)";

/// The plan with the name in every text that its file has, and its first person, whose name it is.
///
/// The texts are found in the file and not in the plan, so that what walks through the plan cannot
/// forget the same ones.
pub(crate) fn marked(plan: &Plan) -> (Plan, PersonId) {
    let text = String::from_utf8(write_plan_bytes(plan, 1, None).unwrap()).unwrap();
    let mut after = String::new();
    for (before, said, is_text) in strings(&text) {
        after.push_str(before);
        after.push_str(said);
        if is_text {
            after.push_str(MARK);
        }
    }
    assert!(after.len() > text.len());
    let mut plan = read_plan_bytes(after.as_bytes()).unwrap().plan;
    let id = *plan.people.keys().next().unwrap();
    plan.people = plan
        .people
        .iter()
        .zip(0..)
        .map(|((other, it), number)| {
            let (alias, name) = match number {
                0 => (ALIAS.to_owned(), NAME.to_owned()),
                _ => (format!("K{number}"), format!("Kollega {number}")),
            };
            let person = Person {
                alias,
                name: Some(name),
                ..it.clone()
            };
            (*other, person)
        })
        .collect();
    assert_eq!(plan.violations(), vec![]);
    (plan, id)
}

/// Every text of a plan file that was marked, as it is written there, but for undecided values.
pub(crate) fn marked_texts(plan: &Plan) -> Vec<String> {
    let text = String::from_utf8(write_plan_bytes(plan, 1, None).unwrap()).unwrap();
    let text = text.split("\n  conflicts: ").next().unwrap();
    let all = strings(text).into_iter().map(|(_, said, _)| said);
    all.filter(|it| it.ends_with(MARK))
        .map(str::to_owned)
        .collect()
}

/// What stands in quotes in a plan file, with what stands before it, and whether it is a text that
/// people write rather than an id, a day, an amount, levels or a code.
fn strings(text: &str) -> Vec<(&str, &str, bool)> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(open) = rest[from..].find('"') {
        let (before, after) = rest.split_at(from + open + 1);
        let mut is_escaped = false;
        let end = after.find(|letter| {
            let ends = letter == '"' && !is_escaped;
            is_escaped = letter == '\\' && !is_escaped;
            ends
        });
        let (said, after) = after.split_at(end.unwrap());
        // The quote that ends a text is the first thing that stands before the next.
        let is_name = ["code: ", "field: "]
            .iter()
            .any(|it| before.ends_with(&format!("{it}\"")));
        let is_number = said
            .chars()
            .all(|it| it.is_ascii_digit() || " -.,".contains(it));
        let is_id = uuid::Uuid::parse_str(said).is_ok();
        found.push((before, said, !is_name && !is_number && !is_id));
        rest = after;
        from = 1;
    }
    found.push((rest, "", false));
    found
}

/// The files under a folder in which the name or the alias stands.
pub(crate) fn hits(folder: &Path) -> Vec<PathBuf> {
    holding(folder, &[NAME, ALIAS])
}

/// The files under a folder in which one of the words stands.
#[expect(clippy::disallowed_methods, reason = "the disk is what is looked at")]
pub(crate) fn holding(folder: &Path, words: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, words));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let holds = |word: &&str| {
            let word = word.as_bytes();
            bytes.windows(word.len()).any(|it| it == word)
        };
        if words.iter().any(holds) {
            found.push(path);
        }
    }
    found
}
