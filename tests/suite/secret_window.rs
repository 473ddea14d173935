//! Protection as somebody meets it in the window: offered once, chosen, asked for, locked.
#![expect(
    clippy::disallowed_methods,
    reason = "files are looked at by their bytes"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, FileAction, Page};
use sigtelinje::model::*;
use sigtelinje::storage::{LoadError, read_plan_bytes};
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

const PHRASE: &str = "rød traktor synger";

fn sample() -> Plan {
    sigtelinje::catalogue::sample::limtorp(Language::Danish)
}

fn says(window: &Window, part: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(part);
    found.next().is_some()
}

fn press(window: &mut Window, button: &str) {
    window
        .harness
        .get_by_role_and_label(Role::Button, button)
        .click();
    window.settle();
}

fn type_into(window: &mut Window, field: &str, text: &str) {
    let fields = window.harness.get_all_by_label(field);
    let is_field = |it: &egui_kittest::Node<'_>| it.accesskit_node().role() != Role::Label;
    let mut fields: Vec<_> = fields.filter(is_field).collect();
    let field = fields.pop().unwrap();
    field.focus();
    field.type_text(text);
    window.settle();
}

fn protect(window: &mut Window) {
    window.ask(Action::File(FileAction::Protect(Passphrase::new(PHRASE))));
}

/// The sample in a protected file, in a home that outlives its window.
fn protected() -> (Arc<TempDir>, PathBuf) {
    let home = Arc::new(TempDir::new().unwrap());
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (mut window, file) = Window::on_plan(opening, &sample());
    protect(&mut window);
    (home, file)
}

fn open(home: &Arc<TempDir>, file: &Path) -> Window {
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(home)),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::Open(file.to_owned())));
    window
}

#[test]
fn a_passphrase_is_chosen_twice_and_the_file_is_protected_at_once() {
    let (mut window, file) = Window::on_plan(Opening::default(), &sample());
    assert!(read_plan_bytes(&std::fs::read(&file).unwrap()).is_ok());
    window.ask(Action::File(FileAction::AskProtect));
    assert!(says(&window, "Der er ingen bagdør"));
    type_into(&mut window, "Ny adgangssætning", "kort");
    assert!(says(&window, "for kort"));
    type_into(&mut window, "Ny adgangssætning", PHRASE);
    type_into(&mut window, "Skriv den igen", "noget andet");
    assert!(says(&window, "De to er ikke ens"));
    window.ask(Action::CloseDialog);
    protect(&mut window);
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
    window.ask(Action::Go(Page::Safety));
    assert!(says(&window, "Planen er beskyttet med en adgangssætning"));
}

#[test]
fn a_protected_plan_is_asked_for_its_passphrase_and_a_wrong_one_is_told() {
    let (home, file) = protected();
    let mut window = open(&home, &file);
    assert!(window.harness.state().document().is_none());
    assert!(says(&window, "kan ingen åbne planen, heller ikke os"));
    type_into(&mut window, "Adgangssætning", "forkert");
    press(&mut window, "Åbn");
    assert!(says(&window, "Adgangssætningen passer ikke"));
    assert!(window.harness.state().document().is_none());
    type_into(&mut window, "Adgangssætning", PHRASE);
    press(&mut window, "Åbn");
    assert_eq!(*window.plan(), sample());
}

#[test]
fn a_plan_that_is_locked_is_gone_from_the_screen_and_its_last_edit_is_there_again() {
    let (home, file) = protected();
    let mut window = open(&home, &file);
    window.ask(Action::File(FileAction::Unlock(Passphrase::new(PHRASE))));
    let edit = sigtelinje::document::SchoolEdit::SetTitle {
        title: "Sidste rettelse".to_owned(),
    };
    window.ask(Action::Edit(sigtelinje::document::Edit::School(edit)));
    window.ask(Action::File(FileAction::Lock));
    assert!(window.harness.state().document().is_none());
    assert!(!says(&window, "Sidste rettelse"));
    assert!(says(&window, "Planen er beskyttet"));
    window.ask(Action::File(FileAction::Unlock(Passphrase::new(PHRASE))));
    assert_eq!(window.plan().meta.title, "Sidste rettelse");
}

#[test]
fn protection_is_offered_once_when_the_first_person_gets_a_name() {
    let mut plan = sample();
    let ids: Vec<_> = plan.people.keys().copied().take(2).collect();
    for id in plan.people.keys().copied().collect::<Vec<_>>() {
        plan.people[&id].name = None;
    }
    let (mut window, _file) = Window::on_plan(Opening::default(), &plan);
    let name = |window: &mut Window, id: PersonId, name: &str| {
        let name = Some(name.to_owned());
        let edit = sigtelinje::document::StaffEdit::SetName { id, name };
        window.ask(Action::Edit(sigtelinje::document::Edit::Staff(edit)));
    };
    name(&mut window, ids[0], "Opdigtet Navn");
    assert!(says(&window, "Beskyt planen"));
    press(&mut window, "Gem uden beskyttelse");
    window.ask(Action::Undo);
    name(&mut window, ids[1], "Et Andet");
    assert!(!says(&window, "Gem uden beskyttelse"));
}

#[test]
fn taking_the_protection_away_is_asked_about_and_leaves_a_plain_file() {
    let (home, file) = protected();
    let mut window = open(&home, &file);
    window.ask(Action::File(FileAction::Unlock(Passphrase::new(PHRASE))));
    window.ask(Action::File(FileAction::AskUnprotect));
    press(&mut window, "Behold beskyttelsen");
    assert!(std::fs::read(&file).unwrap().starts_with(b"age"));
    window.ask(Action::File(FileAction::AskUnprotect));
    press(&mut window, "Fjern");
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(read_plan_bytes(&bytes).unwrap().plan, sample());
    let reads = read_plan_bytes(b"age-encryption.org/v1\n");
    assert!(matches!(
        reads,
        Err(LoadError::NoPlan | LoadError::Damaged { .. })
    ));
}
