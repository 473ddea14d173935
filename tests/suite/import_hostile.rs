//! Files that are no tables, and files that are made to do harm: refused with a reason, by a
//! process that can be spared.
#![expect(
    clippy::disallowed_methods,
    reason = "hostile files are laid out by hand"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use sigtelinje::app::TableReader;
use sigtelinje::exchange::table::{At, TableError, Workbook};
use sigtelinje::model::Language;
use sigtelinje::storage::{Folders, RealFs, Store};
use sigtelinje::texts::Texts;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::support::import::fixture;

fn read(name: &str, bytes: Vec<u8>) -> Result<Workbook, TableError> {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_sigtelinje"));
    TableReader::new(program).read(name, bytes)
}

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A spreadsheet in the making.
struct Book(ZipWriter<Cursor<Vec<u8>>>);

impl Book {
    fn new() -> Self {
        let mut book = Self(ZipWriter::new(Cursor::new(Vec::new())));
        book.put("_rels/.rels", ROOT.as_bytes());
        book.put("xl/workbook.xml", WORKBOOK.as_bytes());
        book.put("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes());
        book
    }

    /// A spreadsheet with that in its sheet.
    fn of(data: &str) -> Vec<u8> {
        let mut book = Self::new();
        book.sheet(data);
        book.end()
    }

    fn sheet(&mut self, data: &str) {
        let text = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#
        );
        self.put("xl/worksheets/sheet1.xml", text.as_bytes());
    }

    fn put(&mut self, name: &str, bytes: &[u8]) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options).unwrap();
        self.0.write_all(bytes).unwrap();
    }

    fn end(self) -> Vec<u8> {
        self.0.finish().unwrap().into_inner()
    }
}

fn cell(place: &str, text: &str) -> String {
    format!(r#"<row><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>"#)
}

#[test]
fn a_harmless_spreadsheet_of_the_same_make_is_read() {
    let read = read("fin.xlsx", Book::of(&cell("C7", "Navn"))).unwrap();
    assert_eq!(read.sheets[0].text(At::new(6, 2)), "Navn");
}

#[test]
fn cells_far_away_cost_nothing_and_are_refused() {
    for (place, expected) in [
        (
            "XFD1",
            TableError::TooManyColumns {
                at: "Ark1!XFD1".to_owned(),
            },
        ),
        (
            "A1048576",
            TableError::TooManyRows {
                at: "Ark1!A1048576".to_owned(),
            },
        ),
    ] {
        let bytes = Book::of(&[cell("A1", "x"), cell(place, "y")].concat());
        assert!(bytes.len() < 2_000);
        assert_eq!(read("hjørner.xlsx", bytes), Err(expected));
    }
}

#[test]
fn half_a_gigabyte_in_one_cell_is_refused() {
    let mut book = Book::new();
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    book.0
        .start_file("xl/worksheets/sheet1.xml", options)
        .unwrap();
    let block = vec![b'A'; 1 << 20];
    for _ in 0..512 {
        book.0.write_all(&block).unwrap();
    }
    let bytes = book.end();
    assert!(bytes.len() < 1_000_000);
    assert_eq!(read("bombe.xlsx", bytes), Err(TableError::TooLargeInside));
}

#[test]
fn a_hundred_thousand_files_in_one_are_refused() {
    let mut book = Book::new();
    for number in 0..60_000 {
        book.0
            .start_file(format!("x/{number}"), SimpleFileOptions::default())
            .unwrap();
    }
    assert_eq!(
        read("mange.xlsx", book.end()),
        Err(TableError::TooManyEntries)
    );
    let mut book = Book::new();
    for number in 0..100_000 {
        book.0
            .start_file(format!("x/{number}"), SimpleFileOptions::default())
            .unwrap();
    }
    assert_eq!(
        read("mange.xlsx", book.end()),
        Err(TableError::TooManyEntries)
    );
}

#[test]
fn a_tag_with_a_million_attributes_is_refused() {
    let mut tag = "<row".to_owned();
    for number in 0..1_000_000_u32 {
        // Attributes that differ pack badly enough to be no bomb by their size.
        let noise = number.wrapping_mul(2_654_435_761);
        write!(tag, r#" a{number}="{noise:x}""#).unwrap();
    }
    let bytes = Book::of(&format!("{tag}/>"));
    assert_eq!(
        read("attributter.xlsx", bytes),
        Err(TableError::TooLargeInside)
    );
}

#[test]
fn names_that_lead_out_of_the_file_are_refused() {
    for name in [
        "../../autoexec.bat",
        "xl/../../x",
        "/etc/x",
        "C:x",
        "xl\\..\\x",
    ] {
        let mut book = Book::new();
        book.put(name, b"x");
        book.sheet("");
        let refused = read("navne.xlsx", book.end());
        assert_eq!(refused, Err(TableError::UnsafeName), "{name}");
    }
}

#[test]
fn entities_are_not_followed() {
    let mut book = Book::new();
    let text = r#"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&c;&c;"><!ENTITY c "&d;&d;">]><worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>&a;&b;</t></is></c></row></sheetData></worksheet>"#;
    book.put("xl/worksheets/sheet1.xml", text.as_bytes());
    match read("entiteter.xlsx", book.end()) {
        Ok(read) => {
            let texts: Vec<_> = read.sheets[0]
                .cells()
                .iter()
                .map(|it| it.text.as_str())
                .collect();
            assert!(texts.iter().all(|it| it.len() < 20), "{texts:?}");
        }
        Err(error) => assert_eq!(error, TableError::Damaged),
    }
}

#[test]
fn what_eats_memory_ends_another_process_and_not_this_one() {
    // A number in an attribute makes the parser ask for 96 GB at once.
    let mut book = Book::new();
    book.put(
        "xl/sharedStrings.xml",
        br#"<sst uniqueCount="4000000000"></sst>"#,
    );
    book.sheet(&cell("A1", "x"));
    let bytes = book.end();
    assert!(bytes.len() < 2_000);
    assert_eq!(read("løgn.xlsx", bytes), Err(TableError::TooMuchWork));
}

#[test]
fn millions_of_empty_texts_are_refused() {
    let mut strings = "<sst>".to_owned();
    let mut noise = 1_u32;
    while strings.len() < 31 << 20 {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        strings.push_str(if noise >> 31 == 0 {
            "<si><t/></si>"
        } else {
            "<si><t /></si>"
        });
    }
    strings.push_str("</sst>");
    let mut book = Book::new();
    book.put("xl/sharedStrings.xml", strings.as_bytes());
    book.sheet(&cell("A1", "x"));
    let refused = read("strenge.xlsx", book.end());
    assert_eq!(refused, Err(TableError::TooLargeInside));
}

#[test]
fn more_cells_than_a_school_has_are_refused() {
    let mut data = String::new();
    for row in 1..=900 {
        data.push_str("<row>");
        for _ in 0..250 {
            write!(data, "<c><v>{}</v></c>", row % 7).unwrap();
        }
        data.push_str("</row>");
    }
    let refused = read("celler.xlsx", Book::of(&data));
    let sheet = "Ark1".to_owned();
    assert_eq!(refused, Err(TableError::TooManyCells { sheet }));
}

#[test]
fn two_million_lines_are_refused() {
    let bytes = "Karen Bech;2\n".repeat(2_000_000).into_bytes();
    let at = "lang!A10001".to_owned();
    assert_eq!(read("lang.csv", bytes), Err(TableError::TooManyRows { at }));
}

#[test]
fn what_is_no_spreadsheet_is_named_for_what_it_is() {
    let locked = fs::read(fixture("password.xlsx")).unwrap();
    let mut old = locked[..512].to_vec();
    old.extend([0; 512]);
    let whole = Book::of(&cell("A1", "x"));
    let half = whole[..whole.len() / 2].to_vec();
    let mut word = ZipWriter::new(Cursor::new(Vec::new()));
    word.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let cases: [(&str, Vec<u8>, TableError); 11] = [
        (
            "karakterer.xls",
            b"<html><table></table></html>".to_vec(),
            TableError::NoTable,
        ),
        ("låst.xlsx", locked, TableError::Protected),
        ("gammel.xls", old, TableError::OldFormat),
        ("rapport.xlsx", b"%PDF-1.7\n".to_vec(), TableError::NoTable),
        (
            "billede.csv",
            b"\x89PNG\r\n\x1a\n\0\0".to_vec(),
            TableError::NoTable,
        ),
        (
            "brev.xlsx",
            word.finish().unwrap().into_inner(),
            TableError::NoTable,
        ),
        ("halv.xlsx", half, TableError::Damaged),
        ("~$liste.xlsx", b"\x05Karen".to_vec(), TableError::LockFile),
        (
            ".~lock.liste.ods#",
            b",karen,pc;".to_vec(),
            TableError::LockFile,
        ),
        ("tom.csv", Vec::new(), TableError::Empty),
        ("kun-linjer.csv", b"\n\n;;\n".to_vec(), TableError::Empty),
    ];
    let (danish, english) = (Texts::new(Language::Danish), Texts::new(Language::English));
    for (name, bytes, expected) in cases {
        let refused = read(name, bytes).unwrap_err();
        assert_eq!(refused, expected, "{name}");
        let message = refused.message(name);
        assert!(danish.say(&message).contains("Planen er urørt"), "{name}");
        assert!(
            english.say(&message).contains("The plan is untouched"),
            "{name}"
        );
    }
}

#[test]
fn folders_and_huge_files_are_refused_before_they_are_read() {
    let folder = TempDir::new().unwrap();
    let store = Store::new(Box::new(RealFs), Folders::new(folder.path().join("data")));
    let reader = TableReader::new(PathBuf::from(env!("CARGO_BIN_EXE_sigtelinje")));
    let named = folder.path().join("mappe.xlsx");
    fs::create_dir(&named).unwrap();
    let texts = Texts::new(Language::Danish);
    let say = |path: &std::path::Path| texts.say(&reader.read_file(&store, path).unwrap_err());
    assert!(say(&named).contains("er ikke en fil"), "{}", say(&named));
    let huge = folder.path().join("stor.csv");
    fs::File::create(&huge)
        .unwrap()
        .set_len(40_000_000)
        .unwrap();
    assert!(say(&huge).contains("32 MB"), "{}", say(&huge));
}

#[test]
fn a_reader_that_cannot_be_started_is_a_sentence() {
    let reader = TableReader::new(PathBuf::from("/findes/ikke"));
    let refused = reader.read("fin.xlsx", Book::of(""));
    assert_eq!(refused, Err(TableError::NoReader));
}
