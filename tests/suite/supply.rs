//! What the program is made of: nothing that talks to anyone, one source, licences that allow it
//! to be given away. The lists are those of `deny.toml`.
#![expect(
    clippy::disallowed_methods,
    reason = "the files of the project are read"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Of these there is but one version: two would read files in two ways.
const ONE_OF: [&str; 5] = ["ron", "serde", "egui", "typst", "age"];

fn text(file: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{file}")).unwrap()
}

/// The quoted words of a list of `deny.toml`.
fn listed(rules: &str, section: &str, list: &str) -> BTreeSet<String> {
    let section = rules.split(&format!("[{section}]")).nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    let list = section.split(&format!("\n{list} = [")).nth(1).unwrap();
    let list = list.split("\n]").next().unwrap();
    let words = list.split('"').skip(1).step_by(2);
    words.map(str::to_owned).collect()
}

/// What is wrong with the crates of a lock file.
fn faults(lock: &str, rules: &str) -> Vec<String> {
    let banned = listed(rules, "bans", "deny");
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = package.lines().find_map(|it| it.strip_prefix(name));
            line.map(|it| it.trim_matches([' ', '=', '"']))
        };
        let name = field("name").unwrap();
        *versions.entry(name).or_default() += 1;
        if banned.contains(name) {
            faults.push(format!("{name} is banned"));
        }
        match field("source") {
            None if name == "sigtelinje" => {}
            Some(source) if source.starts_with("registry+") && field("checksum").is_some() => {}
            source => faults.push(format!("{name} comes from {source:?}")),
        }
    }
    for name in ONE_OF {
        if versions.get(name) > Some(&1) {
            faults.push(format!("there are two versions of {name}"));
        }
    }
    faults
}

/// Whether a licence expression can be met by what is allowed.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|all| {
        all.split(" OR ")
            .any(|one| allowed.contains(one.trim().trim_end_matches('+')))
    })
}

#[test]
fn the_program_is_made_of_what_it_may_be_made_of() {
    assert_eq!(faults(&text("Cargo.lock"), &text("deny.toml")), [""; 0]);
}

#[test]
fn crates_that_may_not_come_in_are_noticed() {
    let (lock, rules) = (text("Cargo.lock"), text("deny.toml"));
    let plant = |name: &str, source: &str| {
        let planted = format!(
            "{lock}\n[[package]]\nname = \"{name}\"\nversion = \"9.9.9\"\nsource = \"{source}\"\nchecksum = \"00\"\n"
        );
        faults(&planted, &rules)
    };
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    assert_eq!(plant("reqwest", registry), ["reqwest is banned"]);
    assert_eq!(plant("ron", registry), ["there are two versions of ron"]);
    assert_eq!(plant("x", "git+https://example.org/x").len(), 1);
    assert!(plant("x", registry).is_empty());
}

/// What cargo says of every crate; `None` when it lacks some of them.
fn metadata(more: &[&str]) -> Option<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let told = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(more)
        .current_dir(ROOT)
        .output()
        .unwrap();
    told.status.success().then_some(told.stdout)
}

#[test]
fn every_licence_is_one_that_allows_to_give_the_program_away() {
    let allowed = listed(&text("deny.toml"), "licenses", "allow");
    for (expression, fine) in [
        ("MIT OR GPL-3.0", true),
        ("GPL-3.0", false),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
    ] {
        assert_eq!(is_allowed(expression, &allowed), fine, "{expression}");
    }
    // Where the crates of other systems were not fetched, those of this one are asked about.
    let here = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let told = metadata(&[])
        .or_else(|| metadata(&["--filter-platform", &here]))
        .unwrap();
    let metadata: Value = serde_json::from_slice(&told).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100);
    let refused: Vec<_> = packages
        .iter()
        .filter(|it| !is_allowed(it["license"].as_str().unwrap_or_default(), &allowed))
        .map(|it| format!("{} is under {}", it["name"], it["license"]))
        .collect();
    assert_eq!(refused, [""; 0]);
}
