//! Importing from the command line: a plan and a table in, a plan and words out.
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sigtelinje::storage::{Folders, RealFs, Store, write_plan_bytes};
use tempfile::TempDir;

use crate::support::import::{fixture, levels, school, staff};

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let bytes = write_plan_bytes(&school().build(), 1, None).unwrap();
        fs::write(folder.path().join("plan.ron"), bytes).unwrap();
        Self { folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, table: &Path, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
            .args(["--lang", "da", "import"])
            .arg(self.at("plan.ron"))
            .arg(table)
            .args(arguments)
            .env("XDG_DATA_HOME", self.at("data"))
            .env("XDG_CONFIG_HOME", self.at("config"))
            .output()
            .unwrap()
    }

    fn plan(&self, name: &str) -> sigtelinje::model::Plan {
        let store = Store::new(Box::new(RealFs), Folders::new(self.at("data")));
        store.load(&self.at(name)).unwrap().plan
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_spreadsheet_becomes_a_new_plan_and_every_unread_cell_is_named() {
    let desk = Desk::new();
    let before = fs::read(desk.at("plan.ron")).unwrap();
    let out = desk.at("ny.ron");
    let done = desk.import(
        &fixture("words.xlsx"),
        &["--map", "auto", "--out", out.to_str().unwrap()],
    );
    assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
    let said = said(&done);
    assert!(
        said.contains("Niveauer 4 nye, 0 ændrede, 0 uændrede"),
        "{said}"
    );
    assert!(said.contains("Ark1!C3 »ekspert«"), "{said}");
    assert_eq!(fs::read(desk.at("plan.ron")).unwrap(), before);
    assert_eq!(levels(&desk.plan("ny.ron")).len(), 2);
}

#[test]
fn without_another_file_the_plan_itself_is_saved() {
    let desk = Desk::new();
    let done = desk.import(&fixture("sheet-per-team.ods"), &["--map", "auto"]);
    assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
    assert_eq!(staff(&desk.plan("plan.ron")).len(), 5);
    let bytes = fs::read(desk.at("plan.ron")).unwrap();
    let again = desk.import(&fixture("sheet-per-team.ods"), &["--map", "auto"]);
    assert_eq!(again.status.code(), Some(0));
    assert!(said(&again).contains("intet nyt"), "{}", said(&again));
    assert_eq!(fs::read(desk.at("plan.ron")).unwrap(), bytes);
}

#[test]
fn what_is_no_table_is_refused_in_words_and_costs_nothing() {
    let desk = Desk::new();
    let before = fs::read(desk.at("plan.ron")).unwrap();
    fs::create_dir(desk.at("mappe.xlsx")).unwrap();
    fs::write(desk.at("rapport.xlsx"), b"%PDF-1.7\n").unwrap();
    fs::write(desk.at("~$liste.xlsx"), b"\x05Karen").unwrap();
    fs::write(desk.at("lang.csv"), "Karen Bech;2\n".repeat(2_000_000)).unwrap();
    fs::copy(fixture("password.xlsx"), desk.at("låst.xlsx")).unwrap();
    for (name, expected) in [
        ("mappe.xlsx", "er ikke en fil"),
        ("rapport.xlsx", "er ikke et regneark"),
        ("~$liste.xlsx", "er ikke selve regnearket"),
        (
            "lang.csv",
            "går længere ned end 10.000 rækker, første gang ved lang!A10001",
        ),
        ("låst.xlsx", "er låst med en adgangskode"),
    ] {
        let refused = desk.import(&desk.at(name), &["--map", "auto"]);
        assert_eq!(refused.status.code(), Some(1), "{name}");
        let why = complained(&refused);
        assert!(why.contains(expected), "{name}: {why}");
    }
    assert_eq!(fs::read(desk.at("plan.ron")).unwrap(), before);
}

/// Excel lays a small file beside a table that is open; the table itself can be read.
#[test]
fn a_table_that_is_open_in_excel_is_read() {
    let desk = Desk::new();
    fs::copy(fixture("words.xlsx"), desk.at("liste.xlsx")).unwrap();
    fs::write(desk.at("~$liste.xlsx"), b"\x05Karen").unwrap();
    let done = desk.import(&desk.at("liste.xlsx"), &["--map", "auto"]);
    assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
}

#[test]
fn a_mapping_says_the_heads_the_round_and_its_day() {
    let desk = Desk::new();
    let map = desk.at("opsætning.ron");
    fs::write(
        desk.at("t.csv"),
        "Navn;Team\nser;se\nNavn;Platforme\nKaren Bech;3\n",
    )
    .unwrap();
    let text = r#"(
  shape: Matrix, heads_from: Some(3), header_rows: 1,
  columns: [(head: "Navn", at: 0, means: Name), (head: "Platforme", at: 1, means: LevelOfHead)],
  levels: { "3": Level(3) }, source: Leader,
  round: Some("Efter kurset"), round_days: { "Efter kurset": "2026-05-04" },
)"#;
    fs::write(&map, text).unwrap();
    let done = desk.import(&desk.at("t.csv"), &["--map", map.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
    let plan = desk.plan("plan.ron");
    assert_eq!(levels(&plan), ["KB Leader Efter kurset: Platforme 3"]);
    let round = plan.rounds.values().next().unwrap();
    assert_eq!(round.date.to_string(), "2026-05-04");
}

#[test]
fn a_mapping_is_written_changed_and_used() {
    let desk = Desk::new();
    let map = desk.at("kryds.ron");
    let map = map.to_str().unwrap();
    let table = fixture("crosses.csv");
    let written = desk.import(&table, &["--map", "auto", "--save-map", map]);
    assert_eq!(written.status.code(), Some(0), "{}", complained(&written));
    assert!(
        levels(&desk.plan("plan.ron")).is_empty(),
        "only the mapping was written"
    );
    let text = fs::read_to_string(map).unwrap();
    fs::write(
        map,
        text.replace("levels: {}", "levels: { \"x\": Level(3) }"),
    )
    .unwrap();
    let done = desk.import(&table, &["--map", map]);
    assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
    let found = levels(&desk.plan("plan.ron"));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].ends_with("Platforme 3"), "{found:?}");
    fs::write(map, "(").unwrap();
    let refused = desk.import(&table, &["--map", map]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        complained(&refused).contains("--map auto"),
        "{}",
        complained(&refused)
    );
}
