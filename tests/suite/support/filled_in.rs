//! Questionnaires as people fill them in: the file that went out, with answers in its cells, and
//! the plan after it came back.
#![expect(clippy::indexing_slicing, reason = "test code")]

use std::io::{Cursor, Read as _, Write as _};

use sigtelinje::document::Document;
use sigtelinje::exchange::book::answers_xlsx;
use sigtelinje::exchange::questionnaire::{Questionnaire, per_person, per_team};
use sigtelinje::exchange::table::{At, Sheet, Workbook, read_table};
use sigtelinje::model::{Competence, Language, Plan, RoundId, Source};
use sigtelinje::texts::Texts;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::build::PlanBuilder;
use super::import::{Import, levels, school};

/// The tables of a workbook.
pub(crate) fn read(bytes: &[u8]) -> Workbook {
    read_table("skema.xlsx", bytes).unwrap()
}

/// The parts of a file by name.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|it| it.unwrap().into_owned())
        .collect();
    let read = names.into_iter().map(|name| {
        let mut text = String::new();
        archive
            .by_name(&name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        (name, text)
    });
    read.collect()
}

/// The cell in which somebody answers: in the row that holds one text and the column with the
/// other as its head.
pub(crate) fn place(sheet: &Sheet, row: &str, head: &str) -> At {
    let find = |text: &str| {
        let mut all = sheet.cells().iter();
        all.find(|it| it.text == text).map(|it| it.at)
    };
    let (row, head) = (find(row).unwrap(), find(head).unwrap());
    At::new(row.row, head.column)
}

/// The file with answers typed into empty cells: who or what the row is about, the head of the
/// column, the answer.
pub(crate) fn filled_in(bytes: &[u8], answers: &[(&str, &str, &str)]) -> Vec<u8> {
    let sheet = read(bytes).sheets[0].clone();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in parts(bytes) {
        if name.ends_with("worksheets/sheet1.xml") {
            for (row, head, answer) in answers {
                let at = place(&sheet, row, head).to_string();
                text = with_answer(&text, &at, answer);
            }
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn with_answer(sheet: &str, at: &str, answer: &str) -> String {
    let begin = sheet.find(&format!("<c r=\"{at}\"")).unwrap();
    let end = begin + sheet[begin..].find("/>").unwrap();
    let cell = &sheet[begin..end];
    assert!(!cell.contains('>'), "{at} is empty: {cell}");
    let answer = answer.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "{}{cell} t=\"inlineStr\"><is><t>{answer}</t></is></c>{}",
        &sheet[..begin],
        &sheet[end + 2..]
    )
}

/// The school with a round for KB, SØ and AH, and what the leader said before.
pub(crate) fn with_round() -> (PlanBuilder, RoundId) {
    let mut it = school();
    let round = it.round("Forår 2026", "2026-03-01");
    let person = *it.plan.people.keys().next().unwrap();
    let competence = *it.plan.competences.keys().next().unwrap();
    it.rate_in(round, person, Source::Leader, &[(competence, 4)]);
    (it, round)
}

/// Changes every competence.
pub(crate) fn change_competences(
    builder: &mut PlanBuilder,
    mut change: impl FnMut(&mut Competence),
) {
    let ids: Vec<_> = builder.plan.competences.keys().copied().collect();
    for id in ids {
        change(builder.plan.competences.get_mut(&id).unwrap());
    }
}

/// The file.
pub(crate) fn bytes(made: &Questionnaire) -> Vec<u8> {
    answers_xlsx(&made.book).unwrap()
}

/// The files of all teams, without names.
pub(crate) fn for_teams(plan: &Plan, round: RoundId) -> Vec<Vec<u8>> {
    let texts = Texts::new(Language::Danish);
    let all = per_team(plan, round, (&texts, false));
    all.iter().map(bytes).collect()
}

/// The files of all people, without names.
pub(crate) fn for_people(plan: &Plan, round: RoundId) -> Vec<Vec<u8>> {
    let texts = Texts::new(Language::Danish);
    let all = per_person(plan, round, (&texts, false));
    all.iter().map(bytes).collect()
}

/// The plan after a workbook came in by what is suggested alone, which leaves nothing open.
pub(crate) fn back(plan: &Plan, table: Workbook) -> Plan {
    let import = Import::into_plan(plan.clone(), table);
    let matches = import.matches();
    assert_eq!(matches.open(), 0, "{matches:?}");
    let preview = import.preview();
    assert_eq!(preview.unreadable, Vec::new());
    assert_eq!(preview.aside, Vec::new());
    assert_eq!(preview.missing, Vec::<String>::new());
    assert_eq!((preview.people.new, preview.people.changed), (0, 0));
    assert_eq!(preview.levels.changed, 0);
    let after = import.done();
    let again = Import::into_plan(after.clone(), import.workbook.clone()).preview();
    let mut document = Document::unsaved(after.clone());
    assert!(document.apply(&again.step()).unwrap().is_none());
    let rest = |plan: &Plan| Plan {
        assessments: Default::default(),
        ..plan.clone()
    };
    assert_eq!(rest(&after), rest(plan), "nothing but levels came in");
    after
}

/// The own ratings of a plan.
pub(crate) fn told(plan: &Plan) -> Vec<String> {
    let own = levels(plan).into_iter();
    own.filter(|it| it.contains(" Own ")).collect()
}

/// The school with other names of levels, lowest first.
pub(crate) fn on_scale(names: &[&str]) -> (Plan, RoundId) {
    let (mut builder, round) = with_round();
    builder.plan.assessments = Default::default();
    for (step, name) in builder.plan.framework.scale.iter_mut().zip(names) {
        (*name).clone_into(&mut step.name);
    }
    (builder.build(), round)
}
