//! Tables as text: every encoding, mark and quoting says the same.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;
use sigtelinje::exchange::table::{At, Sheet, Workbook, read_clipboard, read_table};

use crate::support::import::table;

fn rows(workbook: &Workbook) -> Vec<Vec<String>> {
    let sheet = workbook.sheets.first().unwrap();
    let (rows, columns) = sheet.size();
    let cell = |row, column| {
        sheet
            .cell(At::new(row, column))
            .map_or("", |it| it.text.as_str())
    };
    (0..rows)
        .map(|row| {
            (0..columns)
                .map(|column| cell(row, column).to_owned())
                .collect()
        })
        .collect()
}

#[test]
fn every_dress_says_the_same() {
    let expected = rows(&table("dress-utf8-bom.csv"));
    assert_eq!(
        expected[1],
        ["Søren Ørsted", "Byg", "2", "3,5 timer; \"måske\"\nmere"]
    );
    assert_eq!(expected[2][3], "€ – ok");
    for name in ["dress-utf8.csv", "dress-windows.csv", "dress-utf16.tsv"] {
        assert_eq!(rows(&table(name)), expected, "{name}");
    }
    // The line that names the mark is a line of the file and counts in addresses.
    let said = rows(&table("dress-sep.csv"));
    assert!(said[0].iter().all(String::is_empty));
    assert_eq!(said[1..], expected[..]);
}

#[test]
fn blank_lines_and_ragged_rows_keep_their_addresses() {
    let workbook = table("ragged.csv");
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.text(At::new(2, 0)), "Søren Ørsted");
    assert_eq!(sheet.text(At::new(5, 2)), "2");
    assert_eq!(sheet.text(At::new(6, 0)), "Mona Lund");
    assert_eq!(sheet.address(At::new(6, 0)), "ragged!A7");
    let windows = "Navn;Team\r\n\r\nAnne;\"a\r\nb\"\r\n\r\nBo;Byg";
    let read = read_table("x.csv", windows.as_bytes()).unwrap();
    assert_eq!(read.sheets[0].text(At::new(2, 0)), "Anne");
    assert_eq!(read.sheets[0].text(At::new(4, 1)), "Byg");
}

#[test]
fn a_decimal_comma_is_no_mark_between_columns() {
    let read = read_table("x.csv", b"Navn;Tal\nAnne;3,5\nBo;2,5\nEva;1,5\n").unwrap();
    assert_eq!(rows(&read)[1], ["Anne", "3,5"]);
}

#[test]
fn what_is_copied_from_a_spreadsheet_is_a_table() {
    let read = read_clipboard("Navn\tTeam\r\nBech, Karen\tAuto; Byg\r\n").unwrap();
    assert_eq!(rows(&read)[1], ["Bech, Karen", "Auto; Byg"]);
}

/// How a table is written.
#[derive(Clone, Copy, Debug)]
struct Dress {
    mark: char,
    is_all_quoted: bool,
    line: &'static str,
    encoding: usize,
}

fn any_dress() -> impl Strategy<Value = Dress> {
    let mark = prop::sample::select(vec![';', ',', '\t']);
    let line = prop::sample::select(vec!["\n", "\r\n"]);
    (mark, any::<bool>(), line, 0..5_usize).prop_map(|(mark, is_all_quoted, line, encoding)| {
        Dress {
            mark,
            is_all_quoted,
            line,
            encoding,
        }
    })
}

impl Dress {
    fn write(self, table: &[Vec<String>]) -> Vec<u8> {
        let cell = |text: &String| {
            let needs = text.contains([';', ',', '\t', '|', '"', '\n', '\r']);
            if needs || self.is_all_quoted {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.clone()
            }
        };
        let lines = table.iter().map(|row| {
            let cells: Vec<String> = row.iter().map(cell).collect();
            format!("{}{}", cells.join(&self.mark.to_string()), self.line)
        });
        let text: String = lines.collect();
        match self.encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            2 => utf16(&text, u16::to_le_bytes),
            3 => utf16(&text, u16::to_be_bytes),
            _ => WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = format!("\u{feff}{text}");
    text.encode_utf16().flat_map(bytes).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    let letters = "[A-Za-zæøåÆØÅéüß€–0-9 ;,\t\"\n'=+|.-]{0,14}";
    prop_oneof![
        4 => letters.prop_map(|it: String| it),
        1 => prop::sample::select(vec!["Søren Ørsted", "2 – Bruger", "3,5", "16.3.2026", "=1+1"]).prop_map(str::to_owned),
    ]
}

/// A table as ours are: a head over every column, at least two columns, no empty rows.
fn any_table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..6_usize, 1..8_usize).prop_flat_map(|(columns, rows)| {
        let row = prop::collection::vec(any_text(), columns);
        let heads: Vec<String> = (0..columns).map(|it| format!("Kolonne {it} æ")).collect();
        prop::collection::vec(row, rows).prop_map(move |mut rows| {
            for row in &mut rows {
                if row.iter().all(String::is_empty) {
                    row.fill("x".to_owned());
                }
            }
            rows.insert(0, heads.clone());
            rows
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_table_survives_every_mark_encoding_and_quoting(table in any_table(), dress in any_dress()) {
        let bytes = dress.write(&table);
        let read = read_table("tabel.csv", &bytes).unwrap();
        let expected = Workbook { sheets: vec![Sheet::of_rows("tabel", table)] };
        prop_assert_eq!(read, expected);
    }
}
