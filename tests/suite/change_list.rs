//! The list of changes: what was saved when, how much of it, and who only where they want it said.
#![expect(
    clippy::disallowed_methods,
    reason = "what lies on the disk is what is tested"
)]

use std::io::{Error, ErrorKind};
use std::path::Path;
use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, FileAction, Page, SharingAction};
use sigtelinje::app::{Follows, clean, save};
use sigtelinje::document::{Edit, Erasure, SchoolEdit, StaffEdit};
use sigtelinje::model::{PersonId, Plan};
use sigtelinje::storage::{Place, Warning};
use tempfile::TempDir;

use crate::broken_fs::BrokenFs;
use crate::storage_support::{Desk, now};
use crate::support::filled::filled;
use crate::support::marked::{ALIAS, NAME, hits, holding, marked};
use crate::support::window::{Opening, Window};

const SIGNATURE: &str = "HBK på kontoret";

fn retitle(window: &mut Window, title: &str) {
    let title = title.to_owned();
    window.ask(Action::Edit(Edit::School(SchoolEdit::SetTitle { title })));
    window.ask(Action::File(FileAction::Save));
}

/// A window on a plan, in a home that can be looked into.
fn window() -> (Window, Arc<TempDir>, PersonId) {
    let home = Arc::new(TempDir::new().unwrap());
    let (plan, id) = marked(&filled());
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        size: (1280.0, 2400.0),
        ..Opening::default()
    };
    (Window::on_plan(opening, &plan).0, home, id)
}

fn list(home: &TempDir) -> std::path::PathBuf {
    home.path().join("program").join("changes")
}

#[test]
fn what_was_saved_is_listed_in_numbers_and_names_nobody() {
    let (mut window, home, id) = window();
    let alias = "ZØQ2".to_owned();
    let edit = Edit::Staff(StaffEdit::SetAlias { id, alias });
    window.ask(Action::Edit(edit));
    window.ask(Action::Go(Page::Safety));
    window.settle();
    assert!(window.says("Der er ikke gemt noget på denne computer endnu"));
    window.ask(Action::File(FileAction::Save));
    window.settle();
    assert!(window.says("23. nov. 2026 kl. 10.42") && window.says("medarbejdere 1"));
    assert_eq!(hits(&list(&home)), Vec::<std::path::PathBuf>::new());
    assert_eq!(
        holding(&list(&home), &["medarbejdere", "\"staff\":1"]).len(),
        1
    );
}

#[test]
fn a_save_that_changes_nothing_is_not_listed() {
    let (mut window, home, _id) = window();
    window.ask(Action::File(FileAction::Save));
    window.ask(Action::File(FileAction::Save));
    assert!(!list(&home).exists());
}

#[test]
fn who_saved_stands_there_only_from_when_they_want_it() {
    let (mut window, home, _id) = window();
    window.ask(Action::Sharing(SharingAction::CallMe(SIGNATURE.to_owned())));
    retitle(&mut window, "Første");
    assert_eq!(holding(&list(&home), &[SIGNATURE]).len(), 0);
    window.ask(Action::Go(Page::Safety));
    window.settle();
    window
        .harness
        .get_by_label("Skriv mit navn ved det, jeg gemmer")
        .click();
    window.settle();
    retitle(&mut window, "Anden");
    window.settle();
    assert_eq!(holding(&list(&home), &[SIGNATURE]).len(), 1);
    assert!(window.says(&format!("planen 1 · {SIGNATURE}")));
    window
        .harness
        .get_by_label("Skriv mit navn ved det, jeg gemmer")
        .click();
    window.settle();
    retitle(&mut window, "Tredje");
    let text = std::fs::read_dir(list(&home))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let text = std::fs::read_to_string(text.path()).unwrap();
    assert_eq!(text.lines().count(), 3);
    assert_eq!(text.matches(SIGNATURE).count(), 1);
}

/// Saves with another title, as the program does.
fn saved(desk: &Desk, plan: &Plan, title: &str, who: Option<&str>) -> Plan {
    let path = desk.path("plan.ron");
    let stamp = desk.store.load(&path).ok().map(|it| it.stamp);
    let mut after = plan.clone();
    title.clone_into(&mut after.meta.title);
    let follows = Follows {
        stamp: stamp.as_ref(),
        before: stamp.is_some().then_some(plan),
        who,
    };
    let saved = save(&desk.store, (&after, &path), follows, (Place::Same, now())).unwrap();
    assert_eq!(saved.warnings, vec![]);
    after
}

#[test]
fn windows_that_note_at_once_lose_no_line() {
    let desk = Desk::new();
    let stamp = desk.save_new(&filled(), "plan.ron");
    let stores = [desk.again(), desk.again(), desk.again()];
    std::thread::scope(|scope| {
        for store in &stores {
            scope.spawn(move || {
                for _ in 0..10 {
                    let counts = [("staff".to_owned(), 1)];
                    store.note_change((&stamp, now()), counts, None).unwrap();
                }
            });
        }
    });
    assert_eq!(desk.store.change_notes(stamp.id).len(), 30);
}

#[test]
fn a_line_that_nobody_can_read_stays_and_hides_no_other() {
    let desk = Desk::new();
    let plan = saved(&desk, &filled(), "Et", None);
    let file = desk.files_ending(".jsonl").pop().unwrap();
    let odd = "{\"saved\":\"i går\"}";
    let first = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{first}{odd}\n\u{0}")).unwrap();
    saved(&desk, &plan, "To", None);
    let notes = desk.store.change_notes(plan.meta.id);
    let generations: Vec<_> = notes.iter().map(|it| it.generation).collect();
    assert_eq!(generations, [2, 1], "newest first");
    assert!(std::fs::read_to_string(&file).unwrap().contains(odd));
    // The first save is of a plan of which nothing was known.
    assert!(notes.last().unwrap().counts.is_empty());
    assert_eq!(notes.first().unwrap().counts.get("plan"), Some(&1));
}

#[test]
fn a_list_that_cannot_be_written_is_said_and_the_plan_is_saved() {
    let is_list = |path: &Path| path.components().any(|it| it.as_os_str() == "changes");
    let desk = Desk::on(BrokenFs::new(move |call| {
        let is_write = matches!(call.name, "write_new" | "create_folder");
        let error = || Err(Error::from(ErrorKind::StorageFull));
        (is_write && is_list(call.path)).then(error)
    }));
    let path = desk.path("plan.ron");
    let place = (Place::New, now());
    let saved = save(&desk.store, (&filled(), &path), Follows::default(), place).unwrap();
    assert!(matches!(saved.warnings[..], [Warning::ChangeNotNoted(_)]));
    assert_eq!(desk.store.load(&path).unwrap().plan, filled());
}

#[test]
fn whoever_is_erased_is_no_longer_named_beside_what_they_saved() {
    let desk = Desk::new();
    let (plan, id) = marked(&filled());
    let mut plan = saved(&desk, &plan, "Et", Some(NAME));
    for who in ["zygmunt", ALIAS, SIGNATURE] {
        plan = saved(&desk, &plan, who, Some(who));
    }
    plan.meta.title.clear();
    plan.meta.title.push_str("Til sidst");
    let mut document = sigtelinje::document::Document::opened(plan);
    let erasure = Erasure::of(id);
    let edit = StaffEdit::Erase { erasure };
    document.apply(&Edit::Staff(edit)).unwrap();
    let plan = document.plan();
    let place = (desk.store.turn(), None, now());
    let erased = (plan.meta.id, &plan.erased);
    let cleaned = clean(&desk.store, erased, Vec::new(), place);
    assert_eq!(cleaned.failed, vec![]);
    let notes = desk.store.change_notes(plan.meta.id);
    let who: Vec<_> = notes.iter().map(|it| it.who.as_deref()).collect();
    assert_eq!(who, [Some(SIGNATURE), None, None, None]);
}
