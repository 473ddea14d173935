//! Keeps the house standing: arrows point down, rooms keep to their words, files stay small.
//!
//! The checks read sources as text, so that they also see what only a bench or a test build
//! compiles. Comments never count; what stands in strings counts where the rule is about strings.
#![expect(
    clippy::disallowed_methods,
    reason = "the sources of the program are what is tested"
)]

use std::collections::BTreeSet;
use std::path::Path;

/// The floors in halves, so that charts can lie between analysis and the actions that carry a
/// drawn chart to where it is saved.
const FLOORS: [(&str, u8); 16] = [
    ("model", 0),
    ("texts", 2),
    ("settings", 2),
    ("document", 4),
    ("analysis", 4),
    ("storage", 4),
    ("catalogue", 4),
    ("charts", 5),
    ("exchange", 6),
    ("action", 6),
    ("ui", 8),
    ("report", 8),
    ("app", 10),
    ("batch", 11),
    ("main", 12),
    ("lib", 12),
];

/// Rooms that a room must not use although they lie below it.
const CLOSED: [(&str, &[&str]); 5] = [
    ("ui", &["storage"]),
    ("report", &["storage"]),
    ("action", &["storage", "catalogue"]),
    ("charts", &["storage", "catalogue", "document", "settings"]),
    ("analysis", &["settings"]),
];

/// Words that a room must not contain.
const FORBIDDEN: [(&str, &[&str]); 12] = [
    ("model", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("texts", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("settings", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("document", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("analysis", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("catalogue", &["egui", "plotters", "std::fs", "SystemTime"]),
    ("storage", &["egui", "plotters"]),
    ("charts", &["egui", "std::fs", "SystemTime"]),
    ("action", &["eframe", "plotters", "std::fs", "SystemTime"]),
    ("ui", &["eframe", "std::fs", "SystemTime", "&mut Plan"]),
    ("report", &["egui", "std::fs", "SystemTime"]),
    ("app", &["std::fs", "plotters"]),
];

/// Words with one owner: the only place that may contain them.
const OWNED: [(&str, &str); 6] = [
    ("SystemTime::now", "app/clock.rs"),
    ("Instant::now", "app/clock.rs"),
    ("Zoned::now", "app/clock.rs"),
    ("now_v7", "app/clock.rs"),
    ("std::fs", "storage/fs.rs"),
    ("Color32::from_", "ui/theme/"),
];

const MOST_LINES: usize = 500;

/// A source file by its path under `src`.
struct Source {
    path: String,
    text: String,
}

/// A source without comments, with its strings apart.
struct Read {
    /// The code, each string shrunk to its quotes.
    code: String,
    strings: Vec<String>,
}

#[test]
fn the_house_stands() {
    assert_eq!(complaints(&sources()), Vec::<String>::new());
}

#[test]
fn every_room_and_folder_is_on_the_map() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = std::fs::read_to_string(root.join("ARCHITECTURE.md"))
        .expect("ARCHITECTURE.md draws the map of the house");
    assert_eq!(unmapped(&sources(), &map), Vec::<String>::new());
}

#[test]
fn a_planted_fault_is_found() {
    let check = |path: &str, text: &str, expected: &str| {
        let found = complaints(&[Source {
            path: path.to_owned(),
            text: format!("//! What it is for.\n{text}\n"),
        }]);
        assert!(
            found.len() == 1 && found.iter().all(|it| it.contains(expected)),
            "{path}: {text}: {found:?}"
        );
    };
    check(
        "model/plan.rs",
        "use crate::texts::Texts;",
        "model uses texts",
    );
    check(
        "analysis/gap.rs",
        "use crate::document::Edit;",
        "analysis uses document",
    );
    check(
        "charts/radar.rs",
        "use crate::action::Page;",
        "charts uses action",
    );
    check(
        "ui/pages/x.rs",
        "fn f() { crate::storage::read() }",
        "ui uses storage",
    );
    check(
        "analysis/gap.rs",
        "use super::super::storage::Store;",
        "analysis uses storage",
    );
    check("ui/mod.rs", "use super::app::App;", "ui uses app");
    check(
        "action/mod.rs",
        "use crate::{app, model};",
        "one `use` per room",
    );
    check("garage/mod.rs", "struct Car;", "no room");
    check("model/x.rs", "use egui::Vec2;", "`egui`");
    check(
        "ui/x.rs",
        "let it = Color32::from_gray(3);",
        "`Color32::from_`",
    );
    check(
        "app/x.rs",
        "let it = SystemTime::now();",
        "`SystemTime::now`",
    );
    check("ui/x.rs", "let it = \"Gem på disken\";", "sentence");
    check("ui/x.rs", &"\n".repeat(MOST_LINES + 1), "lines");
    let headless = Source {
        path: "model/x.rs".to_owned(),
        text: "struct X;".to_owned(),
    };
    assert_eq!(complaints(&[headless]).len(), 1);
}

#[test]
fn what_is_allowed_is_left_alone() {
    let allowed = [
        (
            "analysis/gap.rs",
            "use crate::model::Plan; // egui, crate::app",
        ),
        (
            "analysis/gap.rs",
            "use super::slice::Slice;\nuse super::super::model::Plan;",
        ),
        ("action/mod.rs", "use crate::charts::Chart;"),
        (
            "ui/x.rs",
            "/* Color32::from_rgb */ let quote = '\"'; // »æ«",
        ),
        ("ui/x.rs", "let it = r#\"crate::storage \"#;"),
        (
            "ui/x.rs",
            "fn f() {}\n#[cfg(test)]\nmod tests {\n  const X: &str = \"æ\";\n}",
        ),
        ("ui/theme/x.rs", "let it = Color32::from_gray(3);"),
    ];
    for (path, text) in allowed {
        let source = Source {
            path: path.to_owned(),
            text: format!("//! What it is for.\n{text}\n"),
        };
        assert_eq!(complaints(&[source]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_folder_that_is_not_on_the_map_is_found() {
    let source = Source {
        path: "ui/pages/staff/rows.rs".to_owned(),
        text: String::new(),
    };
    assert_eq!(
        unmapped(&[source], "`src/ui` and its `src/ui/pages`"),
        ["src/ui/pages/staff"]
    );
}

/// Every source of the program.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let inside = path.strip_prefix(&root).unwrap();
                found.push(Source {
                    path: inside.to_str().unwrap().replace('\\', "/"),
                    text: std::fs::read_to_string(&path).unwrap(),
                });
            }
        }
    }
    found.sort_by(|one, two| one.path.cmp(&two.path));
    assert!(found.len() > 100, "the sources were not found");
    found
}

/// What is wrong with the sources, file by file.
fn complaints(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let path = source.path.as_str();
        let mut say = |what: String| found.push(format!("src/{path}: {what}"));
        let room = room(path);
        let Some(floor) = floor(room) else {
            say(format!("there is no room `{room}`"));
            continue;
        };
        if !source.text.starts_with("//!") {
            say("does not begin by saying what it is for".to_owned());
        }
        let program = without_tests(&source.text);
        let lines = program.lines().count();
        if lines > MOST_LINES {
            say(format!("{lines} lines, at most {MOST_LINES}"));
        }
        let whole = read(&source.text);
        for used in rooms_used(path, &whole.code) {
            if used == "{" {
                say("names several rooms at once; write one `use` per room".to_owned());
            } else if self::floor(&used).is_some_and(|it| it >= floor) || is_closed(room, &used) {
                say(format!("{room} uses {used}"));
            }
        }
        let program = read(program);
        for word in forbidden(room, path) {
            if program.code.contains(word) {
                say(format!("must not contain `{word}`"));
            }
        }
        for text in program.strings {
            if text.contains(|it| "æøåÆØÅ".contains(it)) {
                say(format!("a sentence stands in code: {text:?}"));
            }
        }
    }
    found
}

/// Folders of the sources that the map does not name.
fn unmapped(sources: &[Source], map: &str) -> Vec<String> {
    let mut folders = BTreeSet::new();
    for source in sources {
        let mut path = source.path.as_str();
        while let Some((folder, _)) = path.rsplit_once('/') {
            folders.insert(folder);
            path = folder;
        }
    }
    let named = |folder: &&str| map.contains(&format!("`src/{folder}`"));
    let missing = folders.into_iter().filter(|folder| !named(folder));
    missing.map(|folder| format!("src/{folder}")).collect()
}

/// The room that a file lies in.
fn room(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn floor(room: &str) -> Option<u8> {
    let known = FLOORS.iter().find(|(name, _)| *name == room);
    known.map(|(_, floor)| *floor)
}

fn is_closed(room: &str, used: &str) -> bool {
    let mut closed = CLOSED.iter().filter(|(name, _)| *name == room);
    closed.any(|(_, rooms)| rooms.contains(&used))
}

/// The words that a file must not contain, those of its room and those with another owner.
fn forbidden(room: &str, path: &str) -> BTreeSet<&'static str> {
    let of_room = FORBIDDEN.iter().filter(|(name, _)| *name == room);
    let mut words: BTreeSet<_> = of_room
        .flat_map(|(_, words)| words.iter().copied())
        .collect();
    let foreign = OWNED.iter().filter(|(_, owner)| !path.starts_with(owner));
    words.extend(foreign.map(|(word, _)| *word));
    if words.contains("SystemTime") {
        words.remove("SystemTime::now");
    }
    words
}

/// Other rooms that the code names, by `crate::` or by enough `super::` to leave its own.
fn rooms_used(path: &str, code: &str) -> BTreeSet<String> {
    let own = room(path);
    let bare = path.strip_suffix(".rs").unwrap_or(path);
    let inside = bare.strip_suffix("/mod").unwrap_or(bare);
    let depth = inside.split('/').count();
    let climb = "super::".repeat(depth);
    let mut used = BTreeSet::new();
    for (prefix, exact) in [("crate::", true), (climb.as_str(), false)] {
        for (at, _) in code.match_indices(prefix) {
            let before = code.get(..at).unwrap_or_default();
            let after = code.get(at + prefix.len()..).unwrap_or_default();
            let continues = before.ends_with(|it: char| it.is_alphanumeric() || it == '_');
            let is_longer_climb = !exact && (before.ends_with("super::") || depth == 0);
            if continues || is_longer_climb {
                continue;
            }
            let name: String = if after.starts_with('{') {
                "{".to_owned()
            } else {
                let word = after.chars();
                word.take_while(|it| it.is_alphanumeric() || *it == '_')
                    .collect()
            };
            let is_room = name == "{" && exact || floor(&name).is_some();
            if is_room && name != own {
                used.insert(name);
            }
        }
    }
    used
}

/// The file without the tests at its end.
fn without_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]")
        .map_or(text, |end| text.get(..=end).unwrap_or(text))
}

/// Takes a source apart into code and strings, and drops comments.
fn read(text: &str) -> Read {
    let mut read = Read {
        code: String::new(),
        strings: Vec::new(),
    };
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw_string(rest) {
            let close = format!("\"{}", "#".repeat(hashes));
            let body = rest.get(hashes + 2..).unwrap_or_default();
            let end = body.find(&close).unwrap_or(body.len());
            read.strings
                .push(body.get(..end).unwrap_or_default().to_owned());
            read.code.push_str("\"\"");
            (hashes + 2 + end + close.len()).min(rest.len())
        } else if first == '"' {
            let end = string_end(rest);
            read.strings
                .push(rest.get(1..end).unwrap_or_default().to_owned());
            read.code.push_str("\"\"");
            (end + 1).min(rest.len())
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\") {
            rest.get(3..)
                .and_then(|it| it.find('\''))
                .map_or(3, |end| end + 4)
                .min(if rest.starts_with("'\"'") {
                    3
                } else {
                    rest.len()
                })
        } else {
            read.code.push(first);
            first.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    read
}

/// How many hashes a raw string begins with; `None` when none begins here.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let hashes = after.chars().take_while(|it| *it == '#').count();
    after.get(hashes..)?.starts_with('"').then_some(hashes)
}

/// Where the string that begins the text ends.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, it) in text.char_indices().skip(1) {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}
