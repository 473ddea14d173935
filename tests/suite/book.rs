//! Levels of the staff as workbooks and CSV: what is written comes back, and nothing ever runs.

use std::io::Read as _;

use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample::{TODAY, limtorp};
use sigtelinje::exchange::book::{Book, Sheet, Value, csv, of_levels, ratings_csv, xlsx};
use sigtelinje::exchange::table::{At, Workbook, read_table};
use sigtelinje::model::{Language, Plan};
use sigtelinje::texts::{Format, Texts};
use zip::ZipArchive;

use crate::support::import::{Import, levels, school};
use crate::support::payloads::payloads;

const SHADES: [[u8; 3]; 2] = [[220, 232, 242], [28, 94, 142]];

fn book(plan: &Plan) -> Book {
    let texts = Texts::new(Language::Danish);
    of_levels(plan, &Analysis::of(plan, TODAY), &texts, true)
}

fn format() -> Format {
    Texts::new(Language::Danish).write()
}

/// The parts of a workbook that hold cells.
fn sheets_of(bytes: &[u8]) -> Vec<String> {
    let mut archive = ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|it| it.unwrap().into_owned())
        .collect();
    let sheets = names.iter().filter(|it| it.contains("worksheets/sheet"));
    let read = sheets.map(|name| {
        let mut text = String::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_string(&mut text).unwrap();
        text
    });
    read.collect()
}

/// The plan without its ratings, and its ratings as they are after the table was taken in.
fn taken_in(plan: &Plan, mut table: Workbook, sheet: &str) -> Vec<String> {
    table.sheets.retain(|it| it.name == sheet);
    let mut bare = plan.clone();
    bare.assessments = Default::default();
    levels(&Import::into_plan(bare, table).done())
}

#[test]
fn every_rating_comes_back_from_a_workbook_and_from_csv() {
    let plan = limtorp(Language::Danish);
    let written = book(&plan);
    let bytes = xlsx(&written, SHADES).unwrap();
    let table = read_table("k.xlsx", &bytes).unwrap();
    let before: Vec<String> = levels(&plan)
        .into_iter()
        .filter(|it| !it.ends_with(": "))
        .collect();
    assert!(before.len() > 100);
    assert_eq!(taken_in(&plan, table, "Alle vurderinger"), before);
    let bytes = ratings_csv(&written, format());
    let table = read_table("k.csv", &bytes).unwrap();
    assert_eq!(taken_in(&plan, table, "k"), before);
}

#[test]
fn a_workbook_has_the_levels_now_each_round_all_ratings_and_the_staff() {
    let plan = limtorp(Language::Danish);
    let bytes = xlsx(&book(&plan), SHADES).unwrap();
    let table = read_table("k.xlsx", &bytes).unwrap();
    let names: Vec<&str> = table.sheets.iter().map(|it| it.name.as_str()).collect();
    let mut rounds: Vec<&str> = plan
        .rounds_by_date()
        .into_iter()
        .rev()
        .map(|(_, it)| it.title.as_str())
        .collect();
    rounds.insert(0, "Niveauer nu");
    rounds.extend(["Alle vurderinger", "Medarbejdere"]);
    assert_eq!(names, rounds);
    let now = &table.sheets[0];
    assert_eq!(now.text(At::new(0, 0)), "Medarbejder");
    let employed = plan.staff_on(TODAY).count();
    let competences = plan.competences.len();
    let (rows, columns) = now.size();
    assert_eq!(
        (rows as usize, columns as usize),
        (employed + 1, competences + 3)
    );
    let parts = sheets_of(&bytes);
    assert!(
        parts.iter().all(|it| it.contains("<tablePart ")),
        "native tables"
    );
    assert!(
        parts.iter().all(|it| it.contains("state=\"frozen\"")),
        "frozen heads"
    );
    assert!(parts.iter().any(|it| it.contains("<colorScale>")), "shades");
    assert!(
        parts.iter().any(|it| it.contains("ISNUMBER(D2)")),
        "an empty cell is not level 0"
    );
}

#[test]
fn without_names_nobody_is_named() {
    let plan = school().build();
    let texts = Texts::new(Language::Danish);
    let written = of_levels(&plan, &Analysis::of(&plan, TODAY), &texts, false);
    let bytes = xlsx(&written, SHADES).unwrap();
    let table = read_table("k.xlsx", &bytes).unwrap();
    let cells = table.sheets.iter().flat_map(|it| it.cells());
    let all: Vec<&str> = cells.map(|it| it.text.as_str()).collect();
    assert!(all.contains(&"KB"));
    assert!(
        all.iter()
            .all(|it| !it.contains("Karen") && !it.contains("Ørsted"))
    );
}

fn of_payloads() -> Sheet {
    let cells = |it: &String| vec![Value::Text(it.clone()), Value::Number(1.5)];
    Sheet {
        name: "=1+1".to_owned(),
        heads: vec!["=1+1".to_owned(), "@SUM(1)".to_owned()],
        rows: payloads().iter().map(cells).collect(),
        ..Sheet::default()
    }
}

#[test]
fn no_text_is_ever_a_formula_in_a_workbook() {
    assert!(payloads().len() >= 120);
    let written = Book {
        sheets: vec![of_payloads()],
        top_level: 4,
    };
    let bytes = xlsx(&written, SHADES).unwrap();
    assert!(
        sheets_of(&bytes)
            .iter()
            .all(|it| !it.contains("<f>") && !it.contains("<f "))
    );
    let table = read_table("k.xlsx", &bytes).unwrap();
    for (row, text) in (1..).zip(payloads()) {
        // Excel itself takes a carriage return away.
        let same = |it: &str| it.replace('\r', "").trim().to_owned();
        assert_eq!(same(table.sheets[0].text(At::new(row, 0))), same(&text));
    }
}

#[test]
fn no_field_of_a_csv_begins_like_a_formula() {
    let written = csv(&of_payloads(), format());
    let text = std::str::from_utf8(&written).unwrap();
    assert!(text.starts_with('\u{feff}'));
    assert!(
        text.contains("\"1,5\"\r\n"),
        "semicolons, decimal comma, CRLF"
    );
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&written[3..]);
    let mut seen = 0;
    for record in reader.records() {
        let field = record.unwrap()[0].to_owned();
        let first = field.trim_start().chars().next();
        assert!(
            !first.is_some_and(|it| "=+-@＝＋－＠".contains(it)),
            "{field}"
        );
        seen += 1;
    }
    assert_eq!(seen, payloads().len());
}

#[test]
fn names_that_excel_refuses_are_made_fit() {
    let sheet = |name: &str| Sheet {
        name: name.to_owned(),
        heads: vec!["Samme".to_owned(), "samme".to_owned(), String::new()],
        ..Sheet::default()
    };
    let names = [
        "Uge 1/2: [alle]",
        "uge 12 alle",
        "",
        "'",
        &"æ".repeat(40),
        &"Æ".repeat(40),
    ];
    let written = Book {
        sheets: names.map(sheet).to_vec(),
        top_level: 4,
    };
    let bytes = xlsx(&written, SHADES).unwrap();
    let table = read_table("k.xlsx", &bytes).unwrap();
    let names: Vec<&str> = table.sheets.iter().map(|it| it.name.as_str()).collect();
    let mut different: Vec<String> = names.iter().map(|it| it.to_lowercase()).collect();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 6, "{names:?}");
    assert_eq!(table.sheets[0].text(At::new(0, 1)), "samme (2)");
}
