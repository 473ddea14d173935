//! Tables of other programs on their way into a plan through the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, Event, Key, Modifiers};
use sigtelinje::action::{Action, Dialog, Page, SettingChange, TableAction};
use sigtelinje::model::{Language, Level, Plan};

use crate::support::import::{fixture, levels, school, staff};
use crate::support::window::{Opening, Window};

/// A person much like one in the plan, and a level that nobody knows.
const PASTED: &str = "Navn\tTeam\tPlatforme\tRobotter\n\
    Karen Beck\tAuto\t3\tØvet\n\
    Søren Ørsted\tByg\tBruger\t\n\
    Mona Lund\tIndustri\tØvet\t1\n";

fn on_school(opening: Opening) -> Window {
    Window::on_plan(opening, &school().build()).0
}

/// The window after a file was chosen in the assistant.
fn chosen(name: &str) -> (Window, Arc<Plan>) {
    let mut window = on_school(Opening {
        chosen: Some(fixture(name)),
        ..Opening::default()
    });
    let before = window.plan();
    window.command("Hent fra Excel");
    window.click("Vælg fil …");
    (window, before)
}

fn paste(window: &mut Window, text: &str) {
    window.ask(Action::Show(Dialog::Import));
    window.harness.event(Event::Paste(text.to_owned()));
    window.settle();
}

#[test]
fn a_staff_list_comes_in_through_the_window_and_goes_again_in_one_step() {
    let (mut window, before) = chosen("staff-first-last.csv");
    assert!(window.says("Der står medarbejdere, men ingen niveauer"));
    assert!(window.says("molu@skolen.dk"), "the first rows are shown");
    window.click("Videre");
    assert!(window.says("Medarbejdere 1 ny"), "nothing waits in between");
    assert_eq!(*window.plan(), *before, "nothing happened yet");
    window.click("Læs ind");
    let told = staff(&window.plan());
    let mona = "molu · Mona Lund · Industri".to_owned();
    assert!(told.contains(&mona), "{told:?}");
    assert!(window.says("hentet ind"), "the status line tells of it");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.plan(), *before, "all of it was one step");
}

#[test]
fn a_table_of_levels_comes_in_with_its_unreadable_cells_named() {
    let (mut window, before) = chosen("words.xlsx");
    window.click("Videre");
    assert!(window.says("Ordet er ukendt. Vælg selv"));
    window.choose("»ekspert« betyder", "4 Kan vejlede");
    window.choose("»2,5« betyder", "Kommer ikke med");
    assert!(window.says("3 Niveauer (1)"), "one word is left to decide");
    window.click_beginning("5 Resultat");
    assert!(window.says("Ark1!B4 »3 - Bruger« kommer ikke med"));
    assert!(!window.says("»ekspert« kommer ikke med"));
    window.click("Læs ind");
    let plan = window.plan();
    let told = levels(&plan);
    let is_hers = |it: &String| it.starts_with("SØ Leader") && it.contains("Robotter 4");
    assert!(told.iter().any(is_hers), "{told:?}");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_pasted_table_waits_until_names_and_words_are_decided() {
    let mut window = on_school(Opening::default());
    let before = window.plan();
    paste(&mut window, PASTED);
    window.click("Videre");
    assert!(window.says("2 gange, først i D2"));
    window.choose("»Øvet« betyder", "3 Selvstændig");
    window.click("Videre");
    assert!(window.says("1 navn venter på, at du vælger"));
    window.click_beginning("5 Resultat");
    window.click("Læs ind");
    assert_eq!(*window.plan(), *before, "an open name holds everything");
    window.click_beginning("4 Navne");
    window.choose("»Karen Beck« er", "KB · Karen Bech");
    window.click("Videre");
    window.click("Læs ind");
    let plan = window.plan();
    let mona = plan.people.values().find(|it| it.alias == "ML").unwrap();
    assert_eq!(mona.name.as_deref(), Some("Mona Lund"));
    assert_eq!(plan.people.len(), before.people.len() + 1);
    let rated = |level: usize| {
        let all = plan.assessments.values();
        let all = all.flat_map(|it| it.levels.values());
        all.filter(|it| **it == Level::saturating(level)).count()
    };
    assert_eq!([rated(1), rated(2), rated(3)], [1, 1, 3]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_column_can_be_made_something_else_and_back() {
    let mut window = on_school(Opening::default());
    paste(&mut window, PASTED);
    window.click_beginning("2 Kolonner");
    window.choose("Kolonne 2 »Team« er", "Bruges ikke");
    assert!(window.says("Du har valgt det"));
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.says("De første rækker"), "the keyboard goes back");
    window.click_beginning("4 Navne");
    window.choose("»Karen Beck« er", "Ny i planen");
    window.click_beginning("5 Resultat");
    window.click("Læs ind");
    let plan = window.plan();
    assert!(plan.teams.values().all(|it| it.name != "Industri"));
}

/// A file that was dragged into the window.
#[derive(Debug)]
struct Dragged(PathBuf);

impl DroppedFile for Dragged {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads the file itself".to_owned())
    }
}

#[test]
fn a_table_that_is_dragged_into_the_window_is_looked_at() {
    let mut window = on_school(Opening::default());
    let before = window.plan();
    let file = Arc::new(Dragged(fixture("groups-between.xlsx")));
    window.harness.input_mut().dropped_files.push(file);
    window.settle();
    assert!(window.says("De første rækker i »groups-between.xlsx«"));
    window.click_beginning("5 Resultat");
    assert!(window.says("3 rækker springes over"));
    assert!(window.says("Ark1!A8 »Niels Toft« kommer ikke med"));
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_bad_file_is_explained_and_costs_nothing() {
    let (mut window, before) = chosen("password.xlsx");
    assert!(window.says("er låst med en adgangskode"));
    window.press(Key::Escape);
    window.ask(Action::Show(Dialog::Import));
    assert!(window.says("Vælg fil …"), "another one can be chosen");
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_file_that_is_read_can_be_let_go_of() {
    let mut window = on_school(Opening::default());
    window.ask(Action::Show(Dialog::Import));
    let path = fixture("words.xlsx");
    let asked = Action::Table(TableAction::Read(path));
    window.harness.state_mut().ask(asked);
    window.harness.state_mut().ask(Action::CloseDialog);
    window.settle();
    assert!(!window.says("De første rækker"), "nothing opens by itself");
}

#[test]
fn a_bad_file_leaves_the_table_before_it_with_all_that_was_decided() {
    let mut window = on_school(Opening::default());
    paste(&mut window, PASTED);
    window.click_beginning("3 Niveauer");
    window.choose("»Øvet« betyder", "3 Selvstændig");
    let path = fixture("password.xlsx");
    window.ask(Action::Table(TableAction::Read(path)));
    assert!(window.says("er låst med en adgangskode"));
    assert!(!window.says("3 Niveauer (1)"), "the word is still decided");
    window.click_beginning("1 Tabel");
    window.click("Vælg en anden tabel");
    window.click("Tilbage");
    assert!(window.says("De første rækker"));
}

#[test]
fn a_table_needs_a_plan_to_come_into() {
    let mut window = Window::open(Opening::default());
    let path = fixture("words.xlsx");
    window.ask(Action::Table(TableAction::Read(path)));
    assert!(window.says("Åbn eller opret en plan"));
}

#[test]
fn a_saved_setup_reads_the_next_table_alike() {
    let home = Arc::new(tempfile::TempDir::new().unwrap());
    let setup = home.path().join("setup.ron");
    let mut window = on_school(Opening {
        chosen: Some(setup.clone()),
        home: Some(home),
        ..Opening::default()
    });
    paste(&mut window, PASTED);
    window.click_beginning("3 Niveauer");
    window.choose("»Øvet« betyder", "3 Selvstændig");
    window.choose("Vurderet af", "Egen vurdering");
    window.click_beginning("5 Resultat");
    window.click("Gem opsætning …");
    assert!(setup.exists());
    window.ask(Action::CloseDialog);
    paste(&mut window, PASTED);
    assert!(window.says("3 Niveauer (1)"));
    window.click("Brug en gemt opsætning …");
    assert!(!window.says("3 Niveauer (1)"), "the word is known now");
    window.click_beginning("5 Resultat");
    assert!(window.says("Niveauerne tæller som »Egen vurdering«"));
}

fn steps_in(theme: &str) {
    let mut window = on_school(Opening::default());
    window.ask(Action::Go(Page::Staff));
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    window.ask(Action::Show(Dialog::Import));
    window.harness.snapshot(format!("import-0-start-{theme}"));
    let path = fixture("password.xlsx");
    window.ask(Action::Table(TableAction::Read(path)));
    window.harness.snapshot(format!("import-0-bad-{theme}"));
    paste(&mut window, PASTED);
    window.harness.snapshot(format!("import-1-table-{theme}"));
    for (number, name) in [
        (2, "2 Kolonner"),
        (3, "3 Niveauer"),
        (4, "4 Navne"),
        (5, "5 Resultat"),
    ] {
        window.click_beginning(name);
        window.harness.snapshot(format!("import-{number}-{theme}"));
    }
    window.click_beginning("3 Niveauer");
    window.choose("Runde", "Ny runde …");
    window.harness.snapshot(format!("import-3-round-{theme}"));
    window.press(Key::Escape);
    window.harness.snapshot(format!("import-6-leave-{theme}"));
}

#[test]
fn the_steps_look_as_they_were_approved_in_light() {
    steps_in("light");
}

#[test]
fn the_steps_look_as_they_were_approved_in_dark() {
    steps_in("dark");
}

#[test]
fn the_steps_fit_large_text() {
    let mut window = on_school(Opening::default());
    for _ in 0..10 {
        window.ask(Action::Setting(SettingChange::TextSize(10)));
    }
    paste(&mut window, PASTED);
    window.harness.snapshot("import-1-table-200");
    window.click_beginning("4 Navne");
    window.harness.snapshot("import-4-200");
    window.click_beginning("3 Niveauer");
    window.choose("Runde", "Ny runde …");
    window.press(Key::Escape);
    window.harness.snapshot("import-6-leave-200");
}

#[test]
fn the_steps_fit_a_small_window() {
    let mut window = on_school(Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    });
    let path = fixture("sheet-per-round.xlsx");
    window.ask(Action::Table(TableAction::Read(path)));
    window.harness.snapshot("import-1-small-english");
    window.click_beginning("2 Columns");
    window.harness.snapshot("import-2-small-english");
    window.click_beginning("3 Levels");
    window.harness.snapshot("import-3-small-english");
    window.click_beginning("5 Outcome");
    window.harness.snapshot("import-5-small-english");
}
