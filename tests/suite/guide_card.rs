//! The guide on the front page follows the plan, leads to the place, and stays away when it was
//! put away.

use std::sync::Arc;

use egui::Key;
use sigtelinje::action::{Action, FileAction};
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

const TITLE: &str = "Vejen til en plan";

fn new_plan(opening: Opening) -> Window {
    let mut window = Window::open(opening);
    window.click("Ny plan");
    window.click("Kombinationsskole");
    window
}

#[test]
fn the_guide_follows_the_plan_and_opens_the_place() {
    let mut window = new_plan(Opening::default());
    assert!(window.says("0 af 7 trin"));
    assert!(window.says("0 af 4 sigtelinjer har en modenhed"));
    window.click("Gå til det næste");
    for line in 1..=4 {
        assert!(window.says(&format!("Sigtelinje {line} · ")));
        window.click("Vurdér modenhed");
        window.click_beginning("2 · ");
        if line < 4 {
            window.click("Næste sigtelinje");
        }
    }
    window.click("Overblik");
    assert!(window.says("1 af 7 trin"));
    assert!(window.says("0 af 1: grundlagets hvorfor er skrevet"));
    window.click("Gå til det næste");
    window.type_in("Hvorfor", "For elevernes skyld");
    window.press(Key::Tab);
    window.click("Overblik");
    assert!(window.says("0 af 4 sigtelinjer er set af mindst to sider"));
    window.click("Gå til det næste");
    window.click("Vurdér modenhed");
    window.choose("Set af", "Undervisere");
    window.click_beginning("1 · ");
    window.click("Overblik");
    assert!(window.says("2 af 7 trin"));
    // Undo takes the step back on the card too.
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert!(window.says("1 af 7 trin"));
    // Each step leads to its place, also one that is not the next.
    window.click_holding("Find indsatser");
    assert!(window.says("Her er ingen indsatser endnu"));
}

#[test]
fn the_guide_is_put_away_brought_back_and_remembered() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    let opening = || Opening {
        home: Some(Arc::clone(&home)),
        chosen: Some(file.clone()),
        ..Opening::default()
    };
    let mut window = new_plan(opening());
    window.press_with(egui::Modifiers::COMMAND, Key::S);
    window.click("Læg vejen væk");
    assert!(!window.says(TITLE));
    window.ask(Action::File(FileAction::ClosePlan));
    drop(window);

    let mut window = Window::open(opening());
    window.ask(Action::File(FileAction::Open(file.clone())));
    assert!(!window.says(TITLE), "it stays away");
    window.click("Handleplan");
    window.command("Vis vejen til en plan");
    assert!(window.says(TITLE));
    window.ask(Action::File(FileAction::ClosePlan));
    window.ask(Action::File(FileAction::Open(file.clone())));
    assert!(window.says(TITLE), "it stays back");
}
