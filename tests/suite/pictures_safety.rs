//! Pictures of what keeps a plan safe: the page, the strip, protection and people's rights.
//!
//! `UPDATE_SNAPSHOTS=1` draws them anew; look at each before it is kept.

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, Dialog, FileAction, Page, SettingChange, SharingAction};
use sigtelinje::analysis::changes::diff;
use sigtelinje::catalogue::sample::limtorp;
use sigtelinje::document::{Edit, SchoolEdit};
use sigtelinje::model::{Conflict, Item, Language, Passphrase, Plan};
use sigtelinje::storage::{Folders, Place, RealFs, Store};
use sigtelinje::texts::Message;
use sigtelinje::ui::pages::{ChangeRow, CopyRow, FileFacts, SafetyFacts, VersionRow};
use sigtelinje::ui::panels::Recoverable;
use tempfile::TempDir;

use crate::support::desk::{Look, Story};
use crate::support::window::{Opening, Window};

/// The sample with two things that two people changed differently.
fn undecided() -> Plan {
    let mut plan = limtorp(Language::Danish);
    let (goal, _) = plan.strategy.goals_in_order().next().unwrap();
    let conflict = |item, field: &str, base: &str, other: &str| Conflict {
        item,
        field: field.to_owned(),
        base: Some(format!("\"{base}\"")),
        other: Some(format!("\"{other}\"")),
    };
    plan.conflicts = [
        conflict(
            Item::Goal(goal),
            "title",
            "Digital dømmekraft i alle fag",
            "Digital dømmekraft i alle fag og i alle hovedforløb",
        ),
        conflict(
            Item::School,
            "school.name",
            "Limtorp Erhvervsskole",
            "Limtorp Tekniske Skole",
        ),
    ]
    .into_iter()
    .collect();
    plan
}

/// What the disk holds of a plan that has seen something.
fn facts() -> (SafetyFacts, Vec<VersionRow>) {
    let facts = SafetyFacts {
        file: Some(FileFacts {
            path: "D:\\Ledelse\\Digital strategi\\limtorp.ron".to_owned(),
            saved_times: Some(148),
            is_only_here: false,
        }),
        copies: vec![CopyRow {
            path: "limtorp-KONTOR-PC.ron".into(),
            saved_times: 146,
            written: "20. nov. 2026 kl. 14.05".to_owned(),
        }],
        aside: vec![Recoverable {
            title: "Digital strategi 2026-2029".to_owned(),
            written: "18. nov. 2026 kl. 09.12".to_owned(),
        }],
    };
    let now = limtorp(Language::Danish);
    let mut before = now.clone();
    "Limtorp".clone_into(&mut before.school.name);
    "Strategi".clone_into(&mut before.meta.title);
    before.assessments = before
        .assessments
        .iter()
        .skip(40)
        .map(|(k, v)| (*k, v.clone()))
        .collect();
    let changes: Vec<Message> = diff(&before, &now).iter().map(|it| it.message()).collect();
    let version = |saved: &str, changes: Option<&[Message]>| VersionRow {
        saved: saved.to_owned(),
        changes: changes.map(<[Message]>::to_vec),
    };
    let versions = vec![
        version("23. nov. 2026 kl. 10.40", Some(&[])),
        version("23. nov. 2026 kl. 09.15", changes.get(..1)),
        version("21. nov. 2026 kl. 12.30", Some(&changes)),
        version("20. nov. 2026 kl. 15.58", None),
    ];
    (facts, versions)
}

/// More saves than are shown at once.
fn changes() -> Vec<ChangeRow> {
    let row = |saved: &str, what: &str, who: Option<&str>| ChangeRow {
        saved: saved.to_owned(),
        what: what.to_owned(),
        who: who.map(str::to_owned),
    };
    vec![
        row("23. nov. 2026 kl. 10.40", "indsatser 2, årshjul 1", None),
        row("23. nov. 2026 kl. 09.15", "vurderinger 17", Some("HBK")),
        row("21. nov. 2026 kl. 12.30", "medarbejdere 3", None),
        row("20. nov. 2026 kl. 15.58", "strategi 4, indsatser 1", None),
        row("18. nov. 2026 kl. 08.02", "workshops 1", None),
        row("17. nov. 2026 kl. 14.21", "hele planen", None),
    ]
}

fn look(dark: bool, size: Vec2, zoom: f32) -> Look {
    Look {
        dark,
        size,
        zoom,
        ..Look::SMALL
    }
}

/// High enough for the whole page.
const WHOLE: Vec2 = Vec2::new(1064.0, 2440.0);

fn safety(look: Look, name: &str) {
    let mut story = Story::begin(undecided(), look, Page::Safety);
    let (facts, versions) = facts();
    story.fill_safety(facts, versions, changes());
    story.snapshot(name);
}

#[test]
fn the_page_on_safety_looks_as_it_was_approved_in_light() {
    safety(look(false, WHOLE, 1.0), "safety-light");
}

#[test]
fn the_page_on_safety_looks_as_it_was_approved_in_dark() {
    safety(look(true, WHOLE, 1.0), "safety-dark");
}

#[test]
fn the_page_on_safety_has_room_for_large_text() {
    safety(look(false, Vec2::new(456.0, 500.0), 2.0), "safety-200");
}

#[test]
fn the_page_on_safety_of_a_new_plan_says_that_there_is_no_file() {
    let small = Look {
        language: Language::English,
        ..Look::SMALL
    };
    let mut story = Story::begin(limtorp(Language::English), small, Page::Safety);
    story.fill_safety(SafetyFacts::default(), Vec::new(), Vec::new());
    story.snapshot("safety-new-english");
}

fn erasing(dark: bool, name: &str) {
    let plan = limtorp(Language::Danish);
    let id = *plan.people.keys().nth(3).unwrap();
    let mut story = Story::begin(plan, look(dark, WHOLE, 1.0), Page::Staff);
    story.show(Dialog::ErasePerson(id));
    story.snapshot(name);
}

#[test]
fn erasing_looks_as_it_was_approved_in_light() {
    erasing(false, "erase-person-light");
}

#[test]
fn erasing_looks_as_it_was_approved_in_dark() {
    erasing(true, "erase-person-dark");
}

#[test]
fn codes_look_as_they_were_approved() {
    let plan = limtorp(Language::Danish);
    let people = plan.people.keys().copied().take(8).collect();
    let mut story = Story::begin(plan, Look::SMALL, Page::Staff);
    story.show(Dialog::UseCodes(people));
    story.snapshot("use-codes-light");
}

/// The sample in a window, changed here and saved by somebody else meanwhile.
fn overtaken() -> Window {
    let (mut window, file) = Window::on_plan(Opening::default(), &limtorp(Language::Danish));
    let title = "Digital strategi, min udgave".to_owned();
    window.ask(Action::Edit(Edit::School(SchoolEdit::SetTitle { title })));
    let home = TempDir::new().unwrap();
    let store = Store::new(Box::new(RealFs), Folders::new(home.path().to_owned()));
    let loaded = store.load(&file).unwrap();
    let mut plan = loaded.plan;
    "Omdøbt Erhvervsskole".clone_into(&mut plan.school.name);
    let base = (Some(&loaded.stamp), Place::Same);
    let time = std::time::SystemTime::UNIX_EPOCH;
    let _saved = store.save(&plan, &file, base, time).unwrap();
    window
}

#[test]
fn a_file_that_another_saved_is_told_as_it_was_approved_in_light() {
    let mut window = overtaken();
    window.ask(Action::Sharing(SharingAction::Look));
    window.harness.snapshot("sharing-changed-light");
}

#[test]
fn a_file_that_another_saved_is_told_as_it_was_approved_in_dark() {
    let mut window = overtaken();
    window.ask(Action::Setting(SettingChange::Theme));
    window.ask(Action::Sharing(SharingAction::Look));
    window.harness.snapshot("sharing-changed-dark");
}

#[test]
fn a_save_that_met_another_asks_as_it_was_approved() {
    let mut window = overtaken();
    window.ask(Action::File(FileAction::Save));
    window.harness.snapshot("question-changed-light");
}

#[test]
fn choosing_a_passphrase_looks_as_it_was_approved() {
    let (mut window, _file) = Window::on_plan(Opening::default(), &limtorp(Language::Danish));
    window.ask(Action::File(FileAction::AskProtect));
    type_into(&mut window, "Ny adgangssætning", "rød traktor synger");
    window.harness.snapshot("protect-light");
}

#[test]
fn a_passphrase_that_does_not_fit_is_told_as_it_was_approved() {
    // So low that the path of the file, another one each time, is not in the picture.
    let low = Opening {
        size: (1280.0, 600.0),
        ..Opening::default()
    };
    let (mut window, file) = Window::on_plan(low, &limtorp(Language::Danish));
    let phrase = Passphrase::new("rød traktor synger");
    window.ask(Action::File(FileAction::Protect(phrase)));
    window.ask(Action::File(FileAction::Lock));
    assert!(file.is_file());
    let wrong = Passphrase::new("gul traktor tier");
    window.ask(Action::File(FileAction::Unlock(wrong)));
    window.ask(Action::Setting(SettingChange::Theme));
    window.harness.snapshot("unlock-refused-dark");
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
