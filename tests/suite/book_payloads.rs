//! Whatever is written into any field of a plan, a spreadsheet shows it and runs none of it.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample::TODAY;
use sigtelinje::exchange::book::{Book, Sheet, Value, csv, of_levels, xlsx};
use sigtelinje::exchange::table::{self, At, read_table};
use sigtelinje::model::Language;
use sigtelinje::texts::Texts;

use crate::support::filled::filled;
use crate::support::payloads::{TextFields, payloads};

/// A text as it is compared: Excel itself changes line breaks, and reading takes blanks away.
fn same(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_kind_of_text_of_a_plan_is_among_the_fields() {
    let fields = TextFields::of(&filled());
    let names: BTreeSet<&str> = fields.names().iter().map(String::as_str).collect();
    for name in [
        "title",
        "name",
        "alias",
        "short",
        "descriptors",
        "description",
        "source",
        "about",
        "note",
        "poles",
        "reason",
    ] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
    assert!(fields.names().len() > 200);
    let ids = ["id", "department", "period_start", "levels"];
    assert!(ids.iter().all(|it| !names.contains(it)), "{names:?}");
}

#[test]
fn no_text_of_any_field_runs_in_a_spreadsheet() {
    let fields = TextFields::of(&filled());
    let payloads = payloads();
    assert!(payloads.len() >= 120);
    let texts = Texts::new(Language::Danish);
    // Each field says each of the texts once.
    for shift in 0..payloads.len() {
        let plan = fields.filled(|number| {
            let text = payloads[(shift + number) % payloads.len()].replace('\r', "");
            format!("{text} {number}")
        });
        assert_eq!(plan.violations(), []);
        let book = of_levels(&plan, &Analysis::of(&plan, TODAY), &texts, true);
        check_workbook(&book);
        for sheet in &book.sheets {
            check_csv(sheet, &csv(sheet, texts.write()));
        }
    }
}

fn check_workbook(book: &Book) {
    let bytes = xlsx(book, [[220, 232, 242], [28, 94, 142]]).unwrap();
    let mut opened: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    for name in opened.sheet_names() {
        let formulas = opened.worksheet_formula(&name).unwrap();
        let all: Vec<_> = formulas.used_cells().collect();
        assert!(all.is_empty(), "{name}: {all:?}");
    }
    let read = read_table("k.xlsx", &bytes).unwrap();
    assert_eq!(read.sheets.len(), book.sheets.len());
    for (written, read) in book.sheets.iter().zip(&read.sheets) {
        check_sheet(written, read);
    }
}

fn check_sheet(written: &Sheet, read: &table::Sheet) {
    for (column, head) in (0..).zip(&written.heads) {
        assert_eq!(same(read.text(At::new(0, column))), same(head));
    }
    for (row, values) in (1..).zip(&written.rows) {
        for (column, value) in (0..).zip(values) {
            let said = read.text(At::new(row, column));
            match value {
                Value::Empty => assert_eq!(said, ""),
                Value::Text(text) => assert_eq!(same(said), same(text)),
                Value::Number(number) => assert_eq!(said, number.to_string()),
                Value::Day(day) => assert_eq!(said, day.to_string()),
            }
        }
    }
}

fn check_csv(written: &Sheet, bytes: &[u8]) {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    let heads: Vec<Value> = written.heads.iter().map(|it| it.as_str().into()).collect();
    let rows: Vec<&Vec<Value>> = std::iter::once(&heads).chain(&written.rows).collect();
    assert_eq!(records.len(), rows.len());
    for (record, values) in records.iter().zip(rows) {
        for (field, value) in record.iter().zip(values) {
            let first = field.trim_start().chars().next();
            let runs = first.is_some_and(|it| "=+-@＝＋－＠".contains(it));
            assert!(!runs && !field.starts_with('\t'), "{field:?}");
            if let Value::Text(text) = value {
                let kept = field == text || field.strip_prefix('\'') == Some(text);
                assert!(kept, "{field:?} is not {text:?}");
            }
        }
    }
}
