//! Pictures of every page in both themes, and of pages at the edges of what is promised.
//!
//! `UPDATE_SNAPSHOTS=1` draws them anew; look at each before it is kept.

use sigtelinje::action::{Action, CompetenceView, Dialog, Freeze, Page, SettingChange};
use sigtelinje::model::{Item, Language};

use crate::support::window::{Opening, Window};

/// Every place of the window, with the name of its picture.
fn places() -> Vec<(&'static str, Vec<Action>)> {
    let mut places = vec![
        ("overview", vec![Action::Go(Page::Overview)]),
        ("staff", vec![Action::Go(Page::Staff)]),
    ];
    for (view, name) in CompetenceView::ALL.into_iter().zip([
        "matrix",
        "distribution",
        "over-time",
        "teams",
        "person",
        "framework",
    ]) {
        places.push((name, vec![Action::View(view)]));
    }
    places
}

fn every_page_in(theme: &str) {
    let mut window = Window::on_limtorp(Opening::default());
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    for (name, actions) in places() {
        for action in actions {
            window.ask(action);
        }
        window.harness.snapshot(format!("{name}-{theme}"));
    }
    let plan = window.plan();
    let person = *plan.people.keys().nth(8).unwrap();
    let (competence, _) = plan.competences_in_order().nth(7).unwrap();
    window.ask(Action::Reveal(Item::Cell(person, competence)));
    window.harness.snapshot(format!("matrix-inspector-{theme}"));
    window.ask(Action::Freeze(Freeze::ToSelected));
    for person in plan.people.keys().skip(8).step_by(30) {
        window.ask(Action::Freeze(Freeze::Person(*person)));
    }
    let (last, _) = plan.competences_in_order().last().unwrap();
    let end = *plan.people.keys().nth(60).unwrap();
    window.ask(Action::Reveal(Item::Cell(end, last)));
    window.harness.snapshot(format!("matrix-frozen-{theme}"));
}

#[test]
fn every_page_looks_as_it_was_approved_in_light() {
    every_page_in("light");
}

#[test]
fn every_page_looks_as_it_was_approved_in_dark() {
    every_page_in("dark");
}

#[test]
fn the_start_page_looks_as_it_was_approved() {
    let mut window = Window::open(Opening::default());
    window.harness.snapshot("start-light");
}

#[test]
fn dialogs_look_as_they_were_approved() {
    let mut sample = Window::on_limtorp(Opening::default());
    sample.ask(Action::Show(Dialog::NewRound));
    sample.harness.snapshot("new-round-light");
    sample.ask(Action::CloseDialog);
    sample.ask(Action::Show(Dialog::Palette));
    sample.harness.snapshot("palette-light");
}

#[test]
fn text_at_200_per_cent_leaves_room_to_work() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Setting(SettingChange::TextSize(100)));
    window.ask(Action::View(CompetenceView::Matrix));
    window.harness.snapshot("matrix-200");
    window.ask(Action::Go(Page::Overview));
    window.harness.snapshot("overview-200");
}

#[test]
fn the_smallest_window_in_english_is_not_cramped() {
    let opening = Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    window.harness.snapshot("overview-small-english");
    window.ask(Action::View(CompetenceView::Matrix));
    window.harness.snapshot("matrix-small-english");
}
