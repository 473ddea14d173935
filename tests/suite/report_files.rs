//! Documents as files: sound PDF/UA and DOCX, whatever a plan says.

use std::io::{Cursor, Read as _};
use std::process::{Command, Output};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use sigtelinje::action::{Readers, ReportKind, ReportOrder};
use sigtelinje::catalogue::sample::limtorp;
use sigtelinje::model::{Language, Plan};
use sigtelinje::report::{Block, Report, docx, pages};
use sigtelinje::texts::Texts;
use tempfile::TempDir;
use zip::ZipArchive;

use crate::support::documents::{blocks, document, document_in, kinds, look};
use crate::support::filled::filled;

const BOARD: ReportKind = ReportKind::Strategy(Readers::Board);

fn as_docx(report: &Report, plan: &Plan) -> Vec<u8> {
    docx(report, &look(plan), &Texts::new(report.language)).unwrap()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

/// Reads a part to its end; returns its texts.
fn texts_of(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut texts = Vec::new();
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return texts,
            Event::Text(it) => text.push_str(&it),
            Event::GeneralRef(it) => text.push_str(resolve_predefined_entity(&it).unwrap()),
            Event::End(it) if it.name().as_ref() == "w:t" => texts.push(std::mem::take(&mut text)),
            _ => {}
        }
    }
}

#[test]
fn every_document_is_a_pdf_for_everybody() {
    for plan in [limtorp(Language::Danish), filled()] {
        for kind in kinds(&plan) {
            let report = document(&plan, kind);
            let set = pages(&report, &look(&plan)).unwrap();
            let pdf = set.pdf().unwrap();
            assert!(pdf.starts_with(b"%PDF-"), "{kind:?}");
            // The mark of PDF/UA-1, which the writer refuses to set where something has no text
            // alternative or a heading skips a level.
            let marked = pdf.windows(7).any(|it| it == b"pdfuaid");
            assert!(marked, "{kind:?}");
        }
    }
}

#[test]
fn pages_are_looked_at_as_wide_as_they_are_asked_for() {
    let plan = limtorp(Language::Danish);
    let report = document(&plan, ReportKind::Status);
    let set = pages(&report, &look(&plan)).unwrap();
    let picture = set.picture(0, 600).unwrap();
    let [width, height] = picture.size;
    assert_eq!(width, 600);
    assert_eq!(picture.rgba.len(), width * height * 4);
    assert!((1.40..1.43).contains(&(height as f64 / width as f64)), "A4");
    let ink = picture.rgba.chunks(4).filter(|it| it.first() < Some(&128));
    assert!(ink.count() > 1_000, "something is written on it");
    assert_eq!(set.picture(set.count(), 600), None);
}

#[test]
fn word_finds_headings_tables_and_what_pictures_show() {
    let plan = limtorp(Language::Danish);
    let report = document(&plan, BOARD);
    let file = as_docx(&report, &plan);
    let body = part(&file, "word/document.xml");
    let count = |mark: &str| body.matches(mark).count();
    for level in 1..=3 {
        let headings = blocks(&report).into_iter();
        let headings = headings.filter(|it| matches!(it, Block::Heading(at, _) if *at == level));
        let style = format!("<w:pStyle w:val=\"Heading{level}\" />");
        assert_eq!(count(&style), headings.count(), "{style}");
    }
    let tables = blocks(&report)
        .into_iter()
        .filter(|it| matches!(it, Block::Table(_)));
    assert_eq!(count("SEQ Table"), tables.count(), "captions count on");
    let charts = blocks(&report).into_iter().filter_map(|it| match it {
        Block::Chart(chart) => Some(chart.heading().alt.clone()),
        _ => None,
    });
    let alts: Vec<String> = charts.collect();
    assert_eq!(count("<w:drawing>"), alts.len());
    assert_eq!(count("descr=\""), alts.len());
    assert_eq!(count("SEQ Figure"), alts.len());
    assert!(count("<w:tblHeader/>") >= count("SEQ Table"));
    assert_eq!(
        count("<wp:docPr id=\"1\" "),
        1,
        "each picture has its own number"
    );
    assert!(body.contains("TOC \\o &quot;1-2&quot;") || body.contains("TOC \\o \"1-2\""));
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains("<w:lang w:val=\"da-DK\"/>"));
    assert!(styles.contains("<w:name w:val=\"heading 1\" />"));
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains(&format!("<dc:title>{}</dc:title>", report.title)));
}

#[test]
fn nothing_that_a_plan_says_is_taken_for_markup() {
    let hostile = [
        "<w:p>&amp;\"'</w:p>",
        "#panic(\"nej\")",
        "= Overskrift *fed* _kursiv_ $x$ `kode` <mærke> @ref \\",
        "#import \"report.json\": *",
        "]]> --> {{ }} ${x}",
        "&#0; \u{202e}vendt",
    ];
    let mut plan = limtorp(Language::Danish);
    let lines: Vec<_> = plan.strategy.lines.keys().copied().collect();
    for (id, text) in lines.into_iter().zip(hostile) {
        let line = plan.strategy.lines.get_mut(&id).unwrap();
        text.clone_into(&mut line.name);
        text.clone_into(&mut line.why);
    }
    hostile
        .join("\n")
        .clone_into(&mut plan.strategy.foundation.why);
    hostile[1].clone_into(&mut plan.meta.title);
    hostile[0].clone_into(&mut plan.school.name);
    let report = document(&plan, BOARD);
    let set = pages(&report, &look(&plan)).unwrap();
    set.pdf().unwrap();
    let file = as_docx(&report, &plan);
    let said = texts_of(&part(&file, "word/document.xml"));
    for text in hostile.iter().take(plan.strategy.lines.len()) {
        assert!(said.iter().any(|it| it == text), "{text}");
    }
    for name in ["word/styles.xml", "docProps/core.xml", "word/footer1.xml"] {
        texts_of(&part(&file, name));
    }
}

#[test]
fn an_english_document_says_that_it_is_english() {
    let plan = limtorp(Language::English);
    let order = ReportOrder::of(ReportKind::Status);
    let report = document_in(&plan, &order, Language::English);
    let file = as_docx(&report, &plan);
    assert!(part(&file, "word/styles.xml").contains("en-GB"));
    let said = texts_of(&part(&file, "word/document.xml")).join("\n");
    assert!(said.contains("Status since last time"));
    assert!(said.contains("Table "));
}

#[test]
fn the_same_plan_gives_the_same_pdf() {
    let plan = limtorp(Language::Danish);
    let made = || {
        let set = pages(&document(&plan, ReportKind::Status), &look(&plan)).unwrap();
        set.pdf().unwrap()
    };
    assert_eq!(made(), made());
}

fn written(folder: &TempDir, file: &str, arguments: &[&str]) -> Output {
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/limtorp.ron");
    let out = folder.path().join(file);
    Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
        .args(["--lang", "da", "report", plan, "--out"])
        .arg(out)
        .args(arguments)
        .output()
        .unwrap()
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_command_line_makes_the_same_documents() {
    let folder = TempDir::new().unwrap();
    let cases: [(&str, &[&str], &[u8]); 6] = [
        ("bestyrelse.pdf", &[], b"%PDF-"),
        ("personale.docx", &["--kind", "staff"], b"PK"),
        ("side.pdf", &["--kind", "one-page"], b"%PDF-"),
        ("lh.pdf", &["--kind", "person", "lh"], b"%PDF-"),
        ("referat.docx", &["--kind", "minutes"], b"PK"),
        (
            "status.pdf",
            &["--kind", "status", "--from", "2026-01-01", "--names"],
            b"%PDF-",
        ),
    ];
    for (file, arguments, begins) in cases {
        let output = written(&folder, file, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        let bytes = sigtelinje_bytes(&folder, file);
        assert!(bytes.starts_with(begins), "{file}");
    }
    let again = written(&folder, "side.pdf", &["--kind", "one-page"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(complaint(&again).contains("findes allerede"));
}

#[expect(
    clippy::disallowed_methods,
    reason = "what was written is what is tested"
)]
fn sigtelinje_bytes(folder: &TempDir, file: &str) -> Vec<u8> {
    std::fs::read(folder.path().join(file)).unwrap()
}

#[test]
fn what_cannot_be_made_is_refused_with_a_reason_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    for (file, arguments, reason) in [
        ("a.pdf", &["--kind", "roman"][..], "er ikke et dokument"),
        ("b.pdf", &["--kind", "person", "QQ"], "Ingen i planen"),
        ("c.pdf", &["--kind", "person"], "Skriv kortnavnet"),
        ("d.docx", &["--kind", "one-page"], "kun laves som PDF"),
        ("e.xlsx", &["--kind", "status"], "tager ikke imod --kind"),
        (
            "f.pdf",
            &["--kind", "minutes", "Ukendt"],
            "der hedder »Ukendt«",
        ),
        ("g.odt", &[], "skal ende på"),
        (
            "h.pdf",
            &[
                "--kind",
                "status",
                "--from",
                "2026-11-20",
                "--to",
                "2026-03-01",
            ],
            "Perioden slutter",
        ),
    ] {
        let output = written(&folder, file, arguments);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(
            complaint(&output).contains(reason),
            "{}",
            complaint(&output)
        );
        assert!(!folder.path().join(file).exists());
    }
}
