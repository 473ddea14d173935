//! The palette finds whatever has a name, and opens its place.

use egui::{Key, Modifiers};
use sigtelinje::model::{EventTime, InitiativeState};

use crate::support::build::PlanBuilder;
use crate::support::window::{Opening, Window};

#[test]
fn the_palette_finds_the_things_of_the_strategy_and_opens_their_place() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle team deler forløb");
    b.indicator(goal, "Andel af team");
    let id = b.initiative("Fast kvarter", InitiativeState::Running, "2026-08-01");
    b.initiative_mut(id).goals.extend([goal]);
    b.event("Inspirationsdag", EventTime::Week(39), &[]);
    let (mut window, _) = Window::on_plan(Opening::default(), &b.build());
    for (typed, kind, there) in [
        ("videnDel", "Sigtelinje", "Hvorfor arbejder I på linjen?"),
        ("deler forl", "Mål", "Formål med det nye mål"),
        ("andel af", "Indikator", "Start og mål"),
        ("kvarter", "Indsats", "Luk indsatsen"),
        ("inspirations", "Begivenhed", "Inspirationsdag"),
    ] {
        window.click("Medarbejdere");
        window.press_with(Modifiers::COMMAND, Key::K);
        window.type_on(typed);
        assert!(window.says(&format!("· {kind}")), "{typed}");
        window.press(Key::Enter);
        assert!(window.says(there), "{typed}");
    }
}

#[test]
fn the_palette_runs_a_command_by_its_name() {
    let mut window = Window::on_limtorp(Opening::default());
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_on("vis matrix");
    window.press(Key::Enter);
    assert!(window.says("Tegnforklaring"), "the matrix is shown");
}
