//! Two windows, other programs and one file: what the window says, offers and never loses.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests do to files what other programs do"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, FileAction, Page, SharingAction};
use sigtelinje::document::{Edit, SchoolEdit};
use sigtelinje::model::*;
use sigtelinje::storage::*;
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

fn sample() -> Plan {
    sigtelinje::catalogue::sample::limtorp(Language::Danish)
}

fn says(window: &Window, part: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(part);
    found.next().is_some()
}

fn press(window: &mut Window, button: &str) {
    window.harness.get_by_label(button).click();
    window.settle();
}

fn look(window: &mut Window) {
    window.ask(Action::Sharing(SharingAction::Look));
}

/// The title of the plan, which one of two people changes.
fn retitle(window: &mut Window, title: &str) {
    let edit = Edit::School(SchoolEdit::SetTitle {
        title: title.to_owned(),
    });
    window.ask(Action::Edit(edit));
}

/// A second program on the same machine, with a place of its own.
struct Other {
    store: Store,
    _home: TempDir,
}

impl Other {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let folders = Folders::new(home.path().join("program"));
        Self {
            store: Store::new(Box::new(RealFs), folders),
            _home: home,
        }
    }

    /// Changes the plan in a file and saves it there or beside it.
    fn save(&self, from: &Path, to: &Path, change: impl FnOnce(&mut Plan)) {
        let loaded = self.store.load(from).unwrap();
        let mut plan = loaded.plan;
        change(&mut plan);
        let base = (Some(&loaded.stamp), Place::Replace);
        let time = std::time::SystemTime::UNIX_EPOCH;
        let _saved = self.store.save(&plan, to, base, time).unwrap();
    }
}

fn rename_school(plan: &mut Plan) {
    "Omdøbt Erhvervsskole".clone_into(&mut plan.school.name);
}

fn plan_in(file: &Path) -> Plan {
    read_plan_bytes(&std::fs::read(file).unwrap()).unwrap().plan
}

#[test]
fn what_another_saved_is_told_merged_and_saved_with_ones_own() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    assert!(!says(&window, "En anden har gemt i filen"));
    retitle(&mut window, "Min titel");
    Other::new().save(&file, &file, rename_school);
    look(&mut window);
    assert!(says(&window, "En anden har gemt i filen"));
    press(&mut window, "Flet ind");
    let merged = window.plan();
    assert_eq!(merged.meta.title, "Min titel");
    assert_eq!(merged.school.name, "Omdøbt Erhvervsskole");
    look(&mut window);
    assert!(!says(&window, "En anden har gemt i filen"));
    window.ask(Action::File(FileAction::Save));
    let saved = plan_in(&file);
    assert_eq!(saved.meta.title, "Min titel");
    assert_eq!(saved.school.name, "Omdøbt Erhvervsskole");
    assert!(
        !says(&window, "En anden har gemt i filen"),
        "it was our own"
    );
}

#[test]
fn merging_is_a_step_that_can_be_taken_back() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    let before = window.plan();
    Other::new().save(&file, &file, rename_school);
    look(&mut window);
    press(&mut window, "Flet ind");
    assert_ne!(*window.plan(), *before);
    window.ask(Action::Undo);
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_save_meets_a_change_that_nobody_had_seen_yet_and_offers_to_merge() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    retitle(&mut window, "Min titel");
    Other::new().save(&file, &file, rename_school);
    window.ask(Action::File(FileAction::Save));
    assert!(says(&window, "Filen er ændret af en anden"));
    assert_eq!(plan_in(&file).school.name, "Omdøbt Erhvervsskole");
    let merge = window.harness.get_all_by_label("Flet ind").last().unwrap();
    merge.click();
    window.settle();
    window.ask(Action::File(FileAction::Save));
    let saved = plan_in(&file);
    assert_eq!(saved.meta.title, "Min titel");
    assert_eq!(saved.school.name, "Omdøbt Erhvervsskole");
}

#[test]
fn a_second_copy_is_found_merged_and_then_no_longer_offered() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    window.ask(Action::File(FileAction::Save));
    let copy = file.with_file_name("plan-PC2.ron");
    Other::new().save(&file, &copy, rename_school);
    retitle(&mut window, "Min titel");
    window.ask(Action::File(FileAction::Save));
    look(&mut window);
    assert!(says(&window, "plan-PC2.ron"));
    press(&mut window, "Flet ind");
    assert_eq!(window.plan().school.name, "Omdøbt Erhvervsskole");
    assert_eq!(window.plan().meta.title, "Min titel");
    look(&mut window);
    assert!(!says(&window, "plan-PC2.ron"));
    assert!(copy.is_file(), "what others made is never deleted");
}

#[test]
fn a_file_that_is_gone_is_told_and_saved_again() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    retitle(&mut window, "Min titel");
    std::fs::remove_file(&file).unwrap();
    look(&mut window);
    assert!(says(&window, "Filen er ikke længere, hvor den lå"));
    press(&mut window, "Gem igen samme sted");
    assert_eq!(plan_in(&file).meta.title, "Min titel");
    look(&mut window);
    assert!(!says(&window, "Filen er ikke længere, hvor den lå"));
}

#[test]
fn a_plan_that_was_emptied_elsewhere_is_not_believed() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    let before = window.plan();
    Other::new().save(&file, &file, |plan| {
        plan.people = Default::default();
        plan.assessments = Default::default();
        plan.agreements = Default::default();
        plan.accepted = Default::default();
        plan.log = Default::default();
        plan.expectations = Default::default();
        plan.rounds = Default::default();
        plan.strategy = Strategy::default();
        plan.baselines = Default::default();
        plan.tension_order = Vec::new();
        plan.tensions = Default::default();
        plan.workshops = Default::default();
        plan.initiative_templates = Default::default();
    });
    look(&mut window);
    press(&mut window, "Flet ind");
    assert!(says(&window, "Ser det rigtigt ud?"));
    press(&mut window, "Behold min");
    assert_eq!(*window.plan(), *before);
    // It can be taken all the same.
    press(&mut window, "Flet ind");
    press(&mut window, "Flet alligevel");
    assert!(window.plan().people.is_empty());
}

#[test]
fn others_are_named_by_the_name_they_chose_and_the_sign_goes_with_the_window() {
    let home = Arc::new(TempDir::new().unwrap());
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (mut window, file) = Window::on_plan(opening, &sample());
    let sign = file.with_file_name(".plan.ron.lock");
    assert_eq!(
        std::fs::read_to_string(&sign).unwrap(),
        "",
        "no name by itself"
    );
    window.ask(Action::Sharing(SharingAction::CallMe("Karen".to_owned())));
    assert_eq!(std::fs::read_to_string(&sign).unwrap(), "Karen");
    let mut second = Window::open(Opening::default());
    second.ask(Action::File(FileAction::Open(file)));
    assert!(says(&second, "også åben hos Karen"));
    window.ask(Action::File(FileAction::ClosePlan));
    look(&mut second);
    assert!(!says(&second, "også åben hos Karen"));
}

/// The page with an earlier version, and the file.
fn on_versions() -> (Window, PathBuf) {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    window.ask(Action::File(FileAction::Save));
    retitle(&mut window, "Min titel");
    window.ask(Action::File(FileAction::Save));
    window.ask(Action::Go(Page::Safety));
    (window, file)
}

#[test]
fn an_earlier_version_can_be_looked_at_without_touching_the_plan() {
    let (mut window, file) = on_versions();
    let bytes = std::fs::read(&file).unwrap();
    let oldest = window.harness.get_all_by_label_contains("Se, ").last();
    oldest.unwrap().click_accesskit();
    window.settle();
    assert_eq!(window.plan().meta.title, sample().meta.title);
    assert!(says(&window, "Du ser en tidligere version"));
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[test]
fn an_earlier_version_is_brought_back_as_a_step() {
    let (mut window, _file) = on_versions();
    let brings = "Hent frem, ";
    let oldest = window.harness.get_all_by_label_contains(brings).last();
    oldest.unwrap().click_accesskit();
    window.settle();
    assert_eq!(window.plan().meta.title, sample().meta.title);
    window.ask(Action::Undo);
    assert_eq!(window.plan().meta.title, "Min titel");
}

#[test]
fn the_page_says_where_the_file_is_and_what_to_do_when_something_is_wrong() {
    let (mut window, file) = on_versions();
    assert!(says(&window, &file.display().to_string()));
    assert!(says(&window, "Ingen andre ser ud til at have planen åben"));
    let case = window.harness.get_by_label("Adgangssætningen er glemt");
    case.click_accesskit();
    window.settle();
    window.harness.run_steps(20);
    assert!(says(&window, "Så kan ingen åbne planen"));
}

#[test]
fn work_that_a_dead_program_left_is_offered_when_its_file_is_opened_and_not_only_at_the_start() {
    let home = Arc::new(TempDir::new().unwrap());
    let opening = || Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (window, file) = Window::on_plan(opening(), &sample());
    drop(window);
    let mut unsaved = sample();
    "Ikke gemt".clone_into(&mut unsaved.meta.title);
    let dead = Store::new(Box::new(RealFs), Folders::new(home.path().join("program")));
    let stamp = dead.load(&file).unwrap().stamp;
    dead.journal(&unsaved, Some(&file), Some(&stamp)).unwrap();
    drop(dead);
    let mut window = Window::open(opening());
    window.ask(Action::File(FileAction::Open(file.clone())));
    assert!(says(&window, "nåede ikke i filen"));
    press(&mut window, "Hent arbejdet frem");
    assert_eq!(window.plan().meta.title, "Ikke gemt");
    assert!(!says(&window, "nåede ikke i filen"));
    // What only a second copy changed is no question, although nothing was saved here yet.
    let copy = file.with_file_name("plan-PC2.ron");
    Other::new().save(&file, &copy, rename_school);
    look(&mut window);
    press(&mut window, "Flet ind");
    assert_eq!(window.plan().school.name, "Omdøbt Erhvervsskole");
    assert_eq!(window.plan().meta.title, "Ikke gemt");
    assert_eq!(window.plan().conflicts.len(), 0);
    window.ask(Action::File(FileAction::Save));
    assert_eq!(plan_in(&file).meta.title, "Ikke gemt");
}
