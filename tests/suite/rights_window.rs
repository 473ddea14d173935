//! Erasing somebody in the window: what is asked, and that nothing is left after it.

use std::path::PathBuf;
use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, Dialog, FileAction, Page};
use sigtelinje::catalogue::sample::limtorp;
use sigtelinje::document::{Edit, SchoolEdit, StaffEdit};
use sigtelinje::model::{Language, Plan};
use tempfile::TempDir;

use crate::support::desk::{Look, Story};
use crate::support::filled::filled;
use crate::support::marked::{hits, marked};
use crate::support::window::{Opening, Window};

fn titled(title: &str) -> Action {
    let title = title.to_owned();
    Action::Edit(Edit::School(SchoolEdit::SetTitle { title }))
}

#[test]
fn the_question_says_what_goes_what_is_not_reached_and_that_it_is_final() {
    let (plan, id) = marked(&filled());
    let mut story = Story::begin(plan, Look::SMALL, Page::Staff);
    story.show(Dialog::ErasePerson(id));
    for words in [
        "3 aftaler",
        "tidligere versioner",
        "OneDrive",
        "papir",
        "Det kan ikke fortrydes",
        "[slettet person]",
    ] {
        let found = story.window.query_all_by_label_contains(words).count();
        assert!(found > 0, "{words} is not said");
    }
    story.click("Behold");
    let asked = &story.window.state().asked;
    assert!(!asked.iter().any(|it| matches!(it, Action::Erase(_))));
    story.show(Dialog::ErasePerson(id));
    story.click("Slet for altid");
    let asked = &story.window.state().asked;
    let erasure = asked.iter().find_map(|it| match it {
        Action::Erase(erasure) => Some(erasure),
        _ => None,
    });
    let erasure = erasure.unwrap();
    assert_eq!(erasure.id, id);
    // The whole name and the alias go; a part of the name waits to be ticked.
    assert!(erasure.spellings.iter().any(|it| it == "ZØQ"));
    assert!(erasure.keeps.iter().any(|it| it == "Zygmunt"));
}

#[test]
fn a_person_who_is_erased_in_the_window_is_gone_from_the_whole_disk() {
    let home = Arc::new(TempDir::new().unwrap());
    let (plan, id) = marked(&filled());
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (mut window, file) = Window::on_plan(opening, &plan);
    for title in ["Første", "Anden"] {
        window.ask(titled(title));
        window.ask(Action::File(FileAction::Save));
    }
    window.ask(titled("Ikke gemt"));
    assert!(
        hits(home.path()).len() > 2,
        "file and versions hold the name"
    );
    window.ask(Action::Go(Page::Staff));
    window.ask(Action::Show(Dialog::ErasePerson(id)));
    window.harness.get_by_label("Slet for altid").scroll_to_me();
    window.harness.run_steps(3);
    window.harness.get_by_label("Slet for altid").click();
    window.settle();
    window.settle();
    assert_eq!(hits(home.path()), Vec::<PathBuf>::new());
    assert!(window.says("Oplysningerne er slettet"));
    let plan = window.plan();
    assert!(plan.erased.contains(&id) && !plan.people.contains_key(&id));
    assert_eq!(
        plan.meta.title, "Ikke gemt",
        "what was not saved is saved with it"
    );
    window.ask(Action::Undo);
    assert_eq!(window.plan(), plan, "nothing can be taken back");
    assert!(window.harness.state().stamp().is_some());
    assert!(file.exists());
    // An earlier version can still be brought back, without the person.
    window.ask(Action::Go(Page::Safety));
    window.ask(Action::File(FileAction::BringBack(1)));
    assert!(!window.plan().people.contains_key(&id));
    assert_eq!(window.plan().violations(), vec![]);
}

#[test]
fn a_plan_without_a_file_leaves_nobody_in_the_journal() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = Window::on_limtorp(Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    });
    let id = *window.plan().people.keys().next().unwrap();
    let (alias, name) = ("ZØQ".to_owned(), Some("Zygmunt Ørskov-Qvist".to_owned()));
    window.ask(Action::Edit(Edit::Staff(StaffEdit::SetAlias { id, alias })));
    window.ask(Action::Edit(Edit::Staff(StaffEdit::SetName { id, name })));
    for _ in 0..200 {
        window.harness.step();
    }
    window.settle();
    assert_eq!(hits(home.path()).len(), 1, "the journal holds the name");
    let erasure = sigtelinje::document::Erasure::of(id);
    window.ask(Action::Erase(erasure));
    window.settle();
    assert_eq!(hits(home.path()), Vec::<PathBuf>::new());
}

/// The other computer has its own versions; it learns from the plan who was erased.
#[test]
fn a_plan_that_is_opened_elsewhere_cleans_what_is_kept_there() {
    let home = Arc::new(TempDir::new().unwrap());
    let (plan, id) = marked(&filled());
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (mut window, file) = Window::on_plan(opening, &plan);
    window.ask(titled("Første"));
    window.ask(Action::File(FileAction::Save));
    drop(window);
    // Somebody else erases, where the versions of this computer are out of reach.
    let elsewhere = TempDir::new().unwrap();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
        .args(["--lang", "da", "erase"])
        .arg(&file)
        .args(["--who", "ZØQ"])
        .env("XDG_DATA_HOME", elsewhere.path())
        .output()
        .unwrap();
    assert!(run.status.success(), "{:?}", String::from_utf8(run.stderr));
    let own = home.path().join("program");
    assert!(!hits(&own).is_empty());
    assert!(hits(elsewhere.path()).is_empty());
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::Open(file)));
    window.settle();
    assert!(window.plan().erased.contains(&id));
    assert_eq!(hits(home.path()), Vec::<PathBuf>::new());
}

#[test]
fn codes_are_asked_for_before_they_are_given() {
    let plan = limtorp(Language::Danish);
    let people: Vec<_> = plan.people.keys().copied().take(3).collect();
    let mut story = Story::begin(plan, Look::SMALL, Page::Staff);
    story.show(Dialog::UseCodes(people.clone()));
    let said =
        |story: &Story, words: &str| story.window.query_all_by_label_contains(words).count() > 0;
    assert!(said(&story, "3 medarbejdere") && said(&story, "stadig personoplysninger"));
    assert!(!said(&story, "nonym") || said(&story, "pseudonymisering"));
    story.click("Skift til koder");
    let coded = |plan: &Plan| {
        let mut all = people.iter().filter_map(|id| plan.people.get(id));
        all.all(|it| it.name.is_none() && it.alias.starts_with('M'))
    };
    assert!(coded(story.plan()));
    story.undo_all();
    assert!(!coded(story.plan()));
}

#[test]
fn whoever_left_long_ago_is_listed_where_the_deadline_is_set() {
    let (mut plan, id) = marked(&filled());
    let person = plan.people.get_mut(&id).unwrap();
    person.started = None;
    person.left = Some(jiff::civil::date(2020, 6, 30));
    let mut story = Story::begin(plan, Look::SMALL, Page::Staff);
    story.show(Dialog::PlanSettings);
    story.click("Slet alle oplysninger om Zygmunt Ørskov-Qvist …");
    let asks = story
        .window
        .query_all_by_label_contains("Det kan ikke fortrydes");
    assert_eq!(asks.count(), 1);
}
