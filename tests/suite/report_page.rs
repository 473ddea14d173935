//! The page of documents, used by the names of its things.
#![expect(
    clippy::disallowed_methods,
    reason = "what the window wrote is what is tested"
)]

use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use sigtelinje::action::{
    Action, DocumentFormat, FileAction, Page, ReportAction, ReportKind, ReportOrder, SettingChange,
};
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::charts::of_plan::{ChartKind, ChartSource};
use sigtelinje::model::Language;
use sigtelinje::texts::Texts;
use tempfile::TempDir;

use crate::support::window::{Opening, TODAY, Window};

fn on_reports(chosen: Option<PathBuf>) -> Window {
    let mut window = Window::on_limtorp(Opening {
        chosen,
        ..Opening::default()
    });
    window.ask(Action::Go(Page::Report));
    window.settle();
    window.settle();
    window
}

/// How many pages the document has that is looked at.
fn pages(window: &Window) -> usize {
    (1..200)
        .find(|count| {
            window.says(&format!("Side 1 af {count}"))
                && !window.says(&format!("Side 1 af {count}0"))
        })
        .unwrap()
}

#[test]
fn the_pages_of_the_chosen_document_are_looked_at() {
    let mut window = on_reports(None);
    assert!(window.says("Digital strategi 2025–2028, Side 1 af "));
    let whole = pages(&window);
    window.click("Næste side");
    window.settle();
    assert!(window.says("Side 2 af "));
    window.press(Key::PageDown);
    window.settle();
    assert!(window.says("Side 3 af "));
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    window.settle();
    window.click("Indsatser");
    window.click("Året");
    window.settle();
    assert!(
        pages(&window) < whole,
        "parts that are left out take no pages"
    );
    window.click("Planen på én side");
    window.settle();
    window.settle();
    assert_eq!(pages(&window), 1);
}

#[test]
fn a_document_is_saved_as_pdf_and_as_word() {
    let home = TempDir::new().unwrap();
    for (button, file, begins) in [
        ("Gem som PDF", "ud.pdf", &b"%PDF-"[..]),
        ("Gem som Word", "ud.docx", b"PK"),
    ] {
        let file = home.path().join(file);
        let mut window = on_reports(Some(file.clone()));
        window.click("Status siden sidst");
        window.settle();
        window.click(button);
        window.settle();
        window.settle();
        assert!(std::fs::read(&file).unwrap().starts_with(begins));
        assert!(window.says("Gemt som ud."));
        assert!(window.says("Åbn mappen"));
    }
}

#[test]
fn a_sheet_is_about_the_person_that_was_chosen() {
    let mut window = on_reports(None);
    window.click("Samtaleark");
    window.settle();
    let plan = window.plan();
    let person = plan.people.values().find(|it| it.alias == "AAN").unwrap();
    window.choose("Medarbejder", &person.alias);
    window.settle();
    window.settle();
    assert!(window.says("AAN, Side 1 af "));
}

#[test]
fn minutes_are_those_of_the_workshop_that_was_chosen() {
    let mut window = on_reports(None);
    window.click("Referat af workshop");
    window.settle();
    window.settle();
    let plan = window.plan();
    let (_, newest) = plan.workshops_by_date().pop().unwrap();
    assert!(window.says(&format!("{}, Side 1 af ", newest.title)));
}

#[test]
fn a_file_that_was_stopped_is_not_written() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("ud.pdf");
    let mut window = on_reports(Some(file.clone()));
    let order = ReportOrder::of(ReportKind::Status);
    let program = window.harness.state_mut();
    // Nothing comes back between the two, because the window takes things in frame by frame.
    let make = ReportAction::Export(order, DocumentFormat::Pdf);
    program.ask(Action::Report(make));
    program.ask(Action::Report(ReportAction::Cancel));
    window.settle();
    assert!(!file.exists());
    window.click("Gem som PDF");
    window.settle();
    assert!(file.exists(), "one can begin again");
}

#[test]
fn the_page_speaks_english() {
    let mut window = on_reports(None);
    window.ask(Action::Setting(SettingChange::Language));
    window.settle();
    window.settle();
    assert!(window.says("What do others get to read?"));
    assert!(window.says("Page 1 of "));
}

#[test]
fn a_plan_without_people_and_workshops_says_what_is_missing() {
    let plan = crate::support::build::PlanBuilder::new().build();
    let (mut window, _file) = Window::on_plan(Opening::default(), &plan);
    window.ask(Action::Go(Page::Report));
    window.click("Samtaleark");
    window.settle();
    assert!(window.says("Planen har ingen medarbejdere endnu"));
    window.click("Stemmesedler");
    window.settle();
    assert!(window.says("Planen har ingen workshopper endnu"));
}

#[test]
fn all_charts_that_others_may_see_go_to_a_folder() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("Diagrammer");
    let mut window = on_reports(Some(folder.clone()));
    window.click("Alle diagrammer som SVG …");
    window.settle();
    let plan = window.plan();
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::Danish);
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    let charts = ChartKind::all_for(&source).len();
    let written = std::fs::read_dir(&folder).unwrap();
    let drawn = written.filter(|it| {
        let drawn = std::fs::read_to_string(it.as_ref().unwrap().path()).unwrap();
        drawn.starts_with("<svg ")
    });
    assert_eq!(drawn.count(), charts);
    assert!(window.says(&format!("{charts} diagrammer skrevet til")));
    window.click("Alle diagrammer som SVG …");
    window.settle();
    assert!(
        window.says("Filerne findes allerede"),
        "nothing is replaced unasked"
    );
}

#[test]
fn a_file_that_is_being_made_does_not_hang_on_what_is_looked_at_meanwhile() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("ud.pdf");
    let mut window = on_reports(Some(file.clone()));
    let make = ReportAction::Export(ReportOrder::of(ReportKind::Status), DocumentFormat::Pdf);
    let look = ReportAction::Preview(ReportOrder::of(ReportKind::OnePage));
    let program = window.harness.state_mut();
    program.ask(Action::Report(make));
    program.ask(Action::Report(look));
    window.settle();
    window.settle();
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn no_document_of_a_plan_comes_after_the_plan_is_closed() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("ud.pdf");
    let mut window = on_reports(Some(file.clone()));
    let make = ReportAction::Export(ReportOrder::of(ReportKind::Status), DocumentFormat::Pdf);
    let program = window.harness.state_mut();
    program.ask(Action::Report(make));
    program.ask(Action::File(FileAction::OpenSample("limtorp")));
    window.settle();
    window.settle();
    assert!(!file.exists());
}
