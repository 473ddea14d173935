//! Promises of the action plan: told by accessible name, read from the document.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{ActionPlanView, Page};
use sigtelinje::model::{Decided, InitiativeState, Item, Step};

use crate::support::action_school::*;
use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::desk::{Look, Story};

#[test]
fn every_view_is_drawn_in_every_look_with_a_name_on_every_control() {
    let school = school();
    for look in Look::all() {
        for view in [ActionPlanView::Table, ActionPlanView::Board] {
            let name = format!("{}-action-{}", look.name(), view.code());
            let mut story = begin(&school, view, look);
            story.picture(&name);
            open(&mut story, school.running);
            story.picture(&format!("{name}-open"));
        }
    }
    for view in [ActionPlanView::Table, ActionPlanView::Board] {
        let mut story = begin(&school, view, WIDE);
        story.picture(&format!("wide-{}", view.code()));
        open(&mut story, school.running);
        story.picture(&format!("wide-{}-open", view.code()));
    }
}

#[test]
fn an_empty_plan_says_how_to_begin_and_titles_are_added_with_enter() {
    let mut story = Story::begin(PlanBuilder::new().build(), WIDE, Page::ActionPlan);
    story.picture("empty");
    story
        .window
        .get_by_role_and_label(Role::Button, "Ny indsats")
        .click();
    story.window.run();
    story.window.run();
    story.type_on("Fælles skabelon");
    story.press(Key::Enter);
    story.type_on("Mesterlære på video");
    story.press(Key::Enter);
    assert_eq!(listed(&story), ["Fælles skabelon", "Mesterlære på video"]);
    let (_, added) = called(&story, "Fælles skabelon").unwrap();
    assert_eq!(added.states.first().unwrap().date, TODAY);
    assert_eq!(added.state(), InitiativeState::Idea);
    assert_eq!(story.undo_all(), 2);
}

#[test]
fn several_goals_are_ticked_without_opening_the_list_again() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.idea);
    story.click("Vælg mål");
    for goal in [
        "Lærere deler forløb på tværs af team",
        "Elever får feedback hver uge",
    ] {
        let ticks = story.window.get_by_role_and_label(Role::CheckBox, goal);
        ticks.click();
        story.window.run();
    }
    assert_eq!(of(&story, school.idea).goals.len(), 2);
    story.press(Key::Escape);
    // Esc closes the list only, not the initiative.
    assert!(story.window.query_by_label("Luk indsatsen").is_some());
}

#[test]
fn the_table_is_sorted_grouped_and_filtered() {
    let mut story = table(&school());
    assert_eq!(
        listed(&story),
        [
            "Del forløb i fælles bibliotek",
            "Videofeedback i værkstedet",
            "VR-briller til svejsning",
            "Fælles platform til opgaver",
            "Tablets til alle"
        ]
    );
    story.click("Sortér efter Indsats");
    assert_eq!(
        listed(&story).first().unwrap(),
        "Del forløb i fælles bibliotek"
    );
    story.click("Sortér efter Indsats");
    assert_eq!(listed(&story).first().unwrap(), "VR-briller til svejsning");
    story.click("Sortér efter Frist");
    story.click("Sortér efter Frist");
    let without_day = ["VR-briller til svejsning", "Tablets til alle"];
    assert!(without_day.contains(&listed(&story).last().unwrap().as_str()));
    story.choose("Gruppering", "Efter sigtelinje");
    assert_eq!(
        listed(&story).first().unwrap(),
        "Del forløb i fælles bibliotek"
    );
    story.picture("grouped");
    story.choose("Gruppering", "Uden grupper");
    story.type_in("Søg i indsatser", "skabelon");
    assert_eq!(listed(&story), ["Del forløb i fælles bibliotek"]);
    story.window.get_by_label(
        "1 af 5 indsatser · 1 af 1 i gang · 1 af 1 besluttet med frist er over fristen",
    );
    story.click("Nulstil");
    story.click("Tilstand · alle");
    story
        .window
        .get_by_role_and_label(Role::CheckBox, "Fravalgt")
        .click();
    story.window.run();
    story.press(Key::Escape);
    assert_eq!(listed(&story), ["Tablets til alle"]);
}

#[test]
fn what_is_overdue_says_so_in_words() {
    let story = table(&school());
    let row = story.row("Del forløb").accesskit_node().label().unwrap();
    assert!(
        row.contains("over fristen") && row.contains("1 af 3 trin gjort"),
        "{row}"
    );
    let done = story
        .row("Fælles platform")
        .accesskit_node()
        .label()
        .unwrap();
    assert!(!done.contains("over fristen"), "{done}");
}

#[test]
fn the_table_is_worked_by_keyboard_alone() {
    let school = school();
    let mut story = table(&school);
    story.go_to_row("Del forløb");
    story.press(Key::ArrowDown);
    story.press(Key::ArrowDown);
    story.press(Key::Num3);
    let idea = of(&story, school.idea);
    assert_eq!(
        (idea.state(), idea.since()),
        (InitiativeState::Running, Some(TODAY))
    );
    story.press(Key::Enter);
    let item = Item::Initiative(school.idea);
    assert_eq!(story.window.state().view.selected, Some(item));
    story.press(Key::Escape);
    assert_eq!(story.window.state().view.selected, None);
    assert!(story.row("VR-briller").is_focused());
    story.press(Key::N);
    story.type_on("Ny idé");
    story.press(Key::Enter);
    assert!(called(&story, "Ny idé").is_some());
}

#[test]
fn esc_leaves_a_field_with_what_the_plan_says_before_it_closes_the_initiative() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.running);
    story.type_in("Indsats", "Noget andet");
    story.press(Key::Escape);
    assert!(story.window.state().view.selected.is_some());
    assert_eq!(
        of(&story, school.running).title,
        "Del forløb i fælles bibliotek"
    );
    story.press(Key::Escape);
    assert_eq!(story.window.state().view.selected, None);
}

#[test]
fn a_card_is_moved_by_keyboard_and_by_pointer() {
    let school = school();
    let mut story = begin(&school, ActionPlanView::Board, WIDE);
    story.go_to_row("VR-briller");
    story.press_with(Modifiers::CTRL, Key::ArrowRight);
    assert_eq!(of(&story, school.idea).state(), InitiativeState::Planned);
    story.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(of(&story, school.idea).state(), InitiativeState::Running);
    assert!(story.row("VR-briller").is_focused());
    story.press_with(Modifiers::CTRL | Modifiers::ALT, Key::ArrowRight);
    assert_eq!(of(&story, school.idea).state(), InitiativeState::Running);
    let from = story.row("VR-briller").rect().center();
    let to = story.row("Fælles platform").rect().center();
    story.window.drag_at(from);
    story.window.run();
    story.window.hover_at(from + Vec2::new(20.0, 0.0));
    story.window.run();
    story.window.hover_at(to);
    story.window.run();
    story.picture("dragged");
    story.window.drop_at(to);
    story.window.run();
    let idea = of(&story, school.idea);
    assert_eq!(
        (idea.state(), idea.since()),
        (InitiativeState::Done, Some(TODAY))
    );
    assert_eq!(idea.states.len(), 2);
}

#[test]
fn the_keyboard_goes_from_card_to_card() {
    let mut story = begin(&school(), ActionPlanView::Board, WIDE);
    story.go_to_row("VR-briller");
    story.press(Key::ArrowRight);
    assert!(story.row("Videofeedback").is_focused());
    story.press(Key::ArrowRight);
    story.press(Key::Enter);
    let selected = story.window.state().view.selected;
    assert_eq!(selected, Some(Item::Initiative(school().running)));
}

#[test]
fn whoever_chooses_against_something_is_asked_why() {
    let school = school();
    let mut story = begin(&school, ActionPlanView::Board, WIDE);
    story.go_to_row("VR-briller");
    story.press(Key::Num5);
    story.picture("deselect");
    story.type_in("Hvorfor vælger I den fra", "Ingen kan passe dem");
    story.click("Fravælg");
    let idea = of(&story, school.idea);
    assert_eq!(idea.state(), InitiativeState::Deselected);
    assert_eq!(
        (idea.reason(), idea.since()),
        ("Ingen kan passe dem", Some(TODAY))
    );
    assert!(story.row("VR-briller").is_focused());
    story.undo_all();
    assert_eq!(of(&story, school.idea).state(), InitiativeState::Idea);
    story.press(Key::Num5);
    story.click("Fravælg");
    assert_eq!(of(&story, school.idea).reason(), "");
}

#[test]
fn an_initiative_is_written_in_depth() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.idea);
    story.type_in("Hvorfor", "Elever øver svejsning uden fare");
    story.type_in("Start", "1.10.2026");
    story.type_in("Frist", "30.11.2026");
    story.type_in("Timer", "40");
    story.type_in("Kroner", "12.500");
    story.press(Key::Tab);
    story.click("Ansvarlig · Ingen har ansvaret endnu");
    story.type_on("anne");
    story.press(Key::Enter);
    story.choose("Sigtelinje", "Videndeling");
    story.choose("Besluttet", "Lokalt, i afdeling eller team");
    story.click("Vælg mål");
    let goal = "Lærere deler forløb på tværs af team";
    story
        .window
        .get_by_role_and_label(Role::CheckBox, goal)
        .click();
    story.window.run();
    story.press(Key::Escape);
    let idea = of(&story, school.idea);
    assert_eq!(idea.why, "Elever øver svejsning uden fare");
    assert_eq!(
        (idea.start, idea.due),
        (Some(day("2026-10-01")), Some(day("2026-11-30")))
    );
    assert_eq!((idea.hours, idea.kroner), (Some(40), Some(12_500)));
    assert_eq!(
        (idea.owner, idea.line),
        (Some(school.ah), Some(school.sharing))
    );
    assert_eq!(idea.decided, Some(Decided::Locally));
    assert!(idea.goals.contains(&school.goal));
    assert_eq!(story.window.state().refused, Vec::new());
}

#[test]
fn an_end_before_its_beginning_is_said_and_changes_nothing() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.running);
    story.type_in("Frist", "1.1.2026");
    story.press(Key::Tab);
    story
        .window
        .get_by_label_contains("Fristen skal ligge efter starten");
    assert_eq!(of(&story, school.running).due, Some(day("2026-08-28")));
}

#[test]
fn steps_are_added_with_enter_and_ticked_on_the_day() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.idea);
    story.type_in("Nyt trin", "Lån et sæt briller");
    story.press(Key::Enter);
    story.type_on("Prøv med et hold");
    story.press(Key::Enter);
    story
        .window
        .get_by_role_and_label(Role::CheckBox, "Lån et sæt briller")
        .click();
    story.window.run();
    story.click("Redigér trinnet »Prøv med et hold«");
    story.type_in("Trinnets frist", "20.9.2026");
    story.press(Key::Tab);
    story.click("Færdig");
    let steps: Vec<Step> = of(&story, school.idea).steps.values().cloned().collect();
    assert_eq!(
        steps,
        [
            step("Lån et sæt briller", None, Some("2026-09-01")),
            step("Prøv med et hold", Some("2026-09-20"), None),
        ]
    );
    story.click("Redigér trinnet »Prøv med et hold«");
    story.click("Slet trinnet");
    assert_eq!(of(&story, school.idea).steps.len(), 1);
}

#[test]
fn what_was_seen_is_noted_changed_and_taken_back() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.running);
    story.type_in("Hvordan går det", "To team deler nu");
    story.type_in("Næste skridt", "Spørg Kontor");
    story.click("Notér status");
    let noted = of(&story, school.running).check_ins;
    let said = noted.values().next().unwrap();
    assert_eq!((said.date, said.note.as_str()), (TODAY, "To team deler nu"));
    assert_eq!(said.next_step, "Spørg Kontor");
    story.click("Redigér status fra 1. sep. 2026");
    story.type_in("Hvordan går det", "Tre team deler nu");
    story.click("Notér status");
    let noted = of(&story, school.running).check_ins;
    let notes: Vec<&str> = noted.values().map(|it| it.note.as_str()).collect();
    assert_eq!(notes, ["Tre team deler nu"]);
    story.click("Slet status fra 1. sep. 2026");
    assert!(of(&story, school.running).check_ins.is_empty());
}

#[test]
fn an_initiative_is_copied_moved_on_kept_and_removed() {
    let school = school();
    let mut story = table(&school);
    open(&mut story, school.running);
    story.click("Gem som skabelon");
    story.click("Flyt til næste skoleår");
    assert_eq!(of(&story, school.running).due, Some(day("2027-08-27")));
    story.click("Kopiér");
    let (copy, twin) = called(&story, "Del forløb i fælles bibliotek (kopi)").unwrap();
    assert!(twin.steps.values().all(|it| it.done.is_none()));
    assert_eq!(twin.state(), InitiativeState::Idea);
    let selected = story.window.state().view.selected;
    assert_eq!(selected, Some(Item::Initiative(copy)));
    story.click("Slet");
    story.click("Behold");
    story.click("Slet");
    story.click("Slet indsatsen");
    assert_eq!(called(&story, "Del forløb i fælles bibliotek (kopi)"), None);
    story.click("Fra skabelon");
    story
        .window
        .get_by_role_and_label(Role::Button, "Del forløb i fælles bibliotek")
        .click();
    story.window.run();
    let all = story.plan().strategy.initiatives.values();
    let made = all.filter(|it| it.start == Some(TODAY) && it.steps.len() == 3);
    assert_eq!(made.count(), 1);
    assert_eq!(story.window.state().refused, Vec::new());
}

#[test]
fn what_is_revealed_is_shown_whatever_is_left_out() {
    let school = school();
    let mut story = table(&school);
    story.type_in("Søg i indsatser", "tablets");
    assert_eq!(listed(&story).len(), 1);
    open(&mut story, school.idea);
    story.row("VR-briller");
    story
        .window
        .get_by_role_and_label(Role::Button, "Luk indsatsen");
}

#[test]
fn a_new_initiative_is_on_the_line_that_is_looked_at() {
    let school = school();
    let mut story = table(&school);
    story.click("Sigtelinje · alle");
    story
        .window
        .get_by_role_and_label(Role::CheckBox, "Videndeling")
        .click();
    story.window.run();
    story.press(Key::Escape);
    story.type_in("Ny indsats", "Fælles mapper");
    story.press(Key::Enter);
    let (_, added) = called(&story, "Fælles mapper").unwrap();
    assert_eq!(added.line, Some(school.sharing));
}
