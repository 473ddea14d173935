//! Texts: Danish and English say the same things, all that is said exists, and all that exists is
//! said somewhere.
#![expect(
    clippy::disallowed_methods,
    reason = "texts and sources of the program are what is tested"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use sigtelinje::model::Language;
use sigtelinje::texts::{Argument, Texts};

/// One text as its file has it.
struct Entry {
    area: String,
    /// Everything after `=`, with the lines that belong to it.
    pattern: String,
}

type Entries = BTreeMap<String, Entry>;

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (danish, english) = (entries("da"), entries("en"));
    let ids = |texts: &Entries| texts.keys().cloned().collect::<BTreeSet<_>>();
    let uneven: Vec<_> = ids(&danish)
        .symmetric_difference(&ids(&english))
        .cloned()
        .collect();
    assert_eq!(uneven, Vec::<String>::new());
    let mut different = Vec::new();
    for ((id, entry), other) in danish.iter().zip(english.values()) {
        if entry.area != other.area || arguments(&entry.pattern) != arguments(&other.pattern) {
            different.push(id);
        }
    }
    assert_eq!(different, Vec::<&String>::new());
}

#[test]
fn every_file_of_texts_is_read() {
    for (folder, language) in [("da", Language::Danish), ("en", Language::English)] {
        let read: BTreeSet<_> = Texts::ids()
            .filter(|(_, of, _)| *of == language)
            .map(|(_, _, id)| id.to_owned())
            .collect();
        let written: BTreeSet<_> = entries(folder).into_keys().collect();
        assert_eq!(read, written);
        for (area, source) in files(folder) {
            let broken = FluentResource::try_new(source).err().map(|it| it.1);
            assert_eq!(broken, None, "{folder}/{area}");
        }
    }
}

#[test]
fn no_text_is_given_twice() {
    for folder in ["da", "en"] {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = files(folder)
            .iter()
            .flat_map(|(_, source)| parse(source))
            .map(|(id, _)| id)
            .filter(|id| !seen.insert(id.clone()))
            .collect();
        assert_eq!(twice, Vec::<String>::new(), "{folder}");
    }
}

#[test]
fn every_text_is_used() {
    let used = literals("src");
    let idle: Vec<_> = entries("da")
        .into_keys()
        .filter(|id| !used.contains(id))
        .collect();
    assert_eq!(idle, Vec::<String>::new());
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = entries("da");
    let first_words: BTreeSet<_> = known
        .keys()
        .filter_map(|id| id.split_once('-').map(|(first, _)| first.to_owned()))
        .collect();
    // What looks like an id of a text but names something else: fonts, files, codes, logs.
    let others = ["chart-title"];
    let missing: Vec<_> = asked_for()
        .into_iter()
        .filter(|id| !known.contains_key(id) && !others.contains(&id.as_str()))
        .filter(|id| {
            id.split('-')
                .next()
                .is_some_and(|it| first_words.contains(it))
        })
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn texts_are_written_with_care() {
    let mut faults = Vec::new();
    for folder in ["da", "en"] {
        for (id, entry) in entries(folder) {
            for line in entry.pattern.lines().map(str::trim_end) {
                let said = line.trim_start();
                if said.ends_with(':') {
                    faults.push(format!("{folder} {id} ends with a colon"));
                }
                if said.contains("  ") {
                    faults.push(format!("{folder} {id} has two blanks in a row"));
                }
            }
            if entry.pattern.trim().is_empty() {
                faults.push(format!("{folder} {id} says nothing"));
            }
            if entry.pattern.contains("->") {
                let has = |arm: &str| entry.pattern.contains(arm);
                if entry.pattern.contains("$count ->") && !(has("[one]") || has("[1]")) {
                    faults.push(format!("{folder} {id} has no singular"));
                }
                if !has("*[") {
                    faults.push(format!("{folder} {id} has no last resort"));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn danish_is_danish_and_english_is_english() {
    let english = [
        "the",
        "and",
        "with",
        "save",
        "undo",
        "click",
        "please",
        "you",
        "your",
        "remove",
        "file",
        "this",
        "cannot",
        "assessment",
        "people",
        "settings",
    ];
    let danish = [
        "og",
        "ikke",
        "er",
        "med",
        "gem",
        "fortryd",
        "du",
        "din",
        "slet",
        "fil",
        "medarbejder",
    ];
    let mut faults = Vec::new();
    for (folder, foreign) in [("da", english.as_slice()), ("en", danish.as_slice())] {
        for (id, entry) in entries(folder) {
            let said = without_placeables(&entry.pattern).to_lowercase();
            // What is typed on a command line is no word of a language.
            let said = said.split(' ').filter(|it| !it.starts_with("--"));
            let said = said.collect::<Vec<_>>().join(" ");
            let words = said.split(|it: char| !it.is_alphabetic());
            let strangers = words.filter(|word| foreign.contains(word));
            faults.extend(strangers.map(|word| format!("{folder} {id}: {word}")));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn one_and_several_are_worded_apart() {
    let texts = Texts::new(Language::Danish);
    let say = |count: usize| texts.with("step-levels", &[("count", Argument::Count(count))]);
    assert_eq!(say(1), "1 niveau ændret");
    assert_eq!(say(7), "7 niveauer ændret");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The files of one language: name without ending, content.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = root().join("assets/texts").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn entries(folder: &str) -> Entries {
    let mut entries = Entries::new();
    for (area, source) in files(folder) {
        for (id, pattern) in parse(&source) {
            let area = area.clone();
            entries.insert(id, Entry { area, pattern });
        }
    }
    assert!(entries.len() > 100, "the texts were not found");
    entries
}

fn parse(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines() {
        let is_start = line.starts_with(|it: char| it.is_ascii_lowercase());
        if let (true, Some((id, text))) = (is_start, line.split_once('=')) {
            found.push((id.trim().to_owned(), text.trim_start().to_owned()));
        } else if let (false, Some((_, pattern))) = (line.starts_with('#'), found.last_mut()) {
            pattern.push('\n');
            pattern.push_str(line);
        }
    }
    found
}

/// The names after `$`.
fn arguments(pattern: &str) -> BTreeSet<&str> {
    pattern
        .split('$')
        .skip(1)
        .filter_map(|after| {
            let end = after.find(|it: char| !(it.is_alphanumeric() || "-_".contains(it)));
            after.get(..end.unwrap_or(after.len()))
        })
        .collect()
}

/// The words of a text alone: no arguments, no names of arms.
fn without_placeables(pattern: &str) -> String {
    let mut said = String::new();
    for (number, part) in pattern.split(['$', '[']).enumerate() {
        let is_name = |it: char| it.is_alphanumeric() || "-_".contains(it);
        said.push_str(match number {
            0 => part,
            _ => part.trim_start_matches(is_name),
        });
    }
    said
}

/// Every source below a folder, without the tests at its end.
fn sources(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let end = text.find("\n#[cfg(test)]").unwrap_or(text.len());
                found.push(text.get(..end).unwrap().to_owned());
            }
        }
    }
    found
}

/// Everything between quotes that is written like an id, one word included.
fn literals(folder: &str) -> BTreeSet<String> {
    let is_id = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    let sources = sources(folder);
    let parts = sources.iter().flat_map(|source| source.split('"'));
    let ids = parts.filter(|it| it.starts_with(|c: char| c.is_ascii_lowercase()));
    ids.filter(|it| it.chars().all(is_id))
        .map(str::to_owned)
        .collect()
}

/// Ids that are handed to the texts directly.
fn asked_for() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for source in sources("src") {
        for call in [
            "Message::new(",
            "texts.get(",
            "texts.with(",
            ".text(",
            "Argument::Id(",
        ] {
            for after in source.split(call).skip(1) {
                let id = after
                    .trim_start()
                    .strip_prefix('"')
                    .and_then(|it| it.split('"').next());
                asked.extend(id.map(str::to_owned));
            }
        }
    }
    for id in literals("src") {
        if id.starts_with("step-") || id.starts_with("command-") || id.starts_with("edit-error-") {
            asked.insert(id);
        }
    }
    // Documents hand their ids on in tables and facts, and have no other names of that kind.
    let of_documents = literals("src/report").into_iter();
    asked.extend(of_documents.filter(|it| it.contains('-')));
    assert!(asked.len() > 100, "the calls were not found");
    asked
}
