//! Promises of the page of strategic lines: told by accessible name, read from the plan.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, Page};
use sigtelinje::model::{
    Amount, Direction, InitiativeState, Item, LinkedFigure, Measure, Plan, ReformGoal, StilLine,
    Viewpoint,
};

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::desk::{Look, Story};
use crate::support::strategy_school::strategy_school;

fn at(plan: Plan, selected: Option<Item>) -> Story {
    with(Look::SMALL, plan, selected)
}

fn with(look: Look, plan: Plan, selected: Option<Item>) -> Story {
    let mut story = Story::begin(plan, look, Page::Lines);
    story.window.state_mut().view.selected = selected;
    story.window.run();
    story
}

fn selected(story: &Story) -> Option<Item> {
    story.window.state().view.selected
}

/// Chooses the described level whose text begins so.
fn choose_level(story: &mut Story, words: &str) {
    for act in [
        |it: &Node<'_>| it.scroll_to_me(),
        |it: &Node<'_>| it.click(),
    ] {
        let levels = story.window.get_all_by_role(Role::RadioButton);
        let begins = |it: &Node<'_>| {
            let name = it.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(words))
        };
        act(&levels.into_iter().find(begins).unwrap());
        story.window.run();
    }
}

#[test]
fn every_depth_is_drawn_in_every_look_with_a_name_on_every_control() {
    for look in Look::all() {
        let name = look.name();
        let mut story = with(look, PlanBuilder::new().build(), None);
        story.picture(&format!("lines-empty-{name}"));
        let school = strategy_school();
        for (place, item) in [
            ("all", None),
            ("line", Some(Item::Line(school.sharing))),
            ("own", Some(Item::Line(school.own))),
            ("goal", Some(Item::Goal(school.goals[0]))),
            ("by-hand", Some(Item::Indicator(school.by_hand))),
            ("linked", Some(Item::Indicator(school.linked))),
        ] {
            let mut story = with(look, school.plan.clone(), item);
            story.picture(&format!("lines-{place}-{name}"));
        }
    }
}

#[test]
fn an_empty_plan_fetches_the_four_lines_in_one_step() {
    let mut story = at(PlanBuilder::new().build(), None);
    story.click("Hent STILs fire sigtelinjer");
    let strategy = &story.plan().strategy;
    let stil: Vec<_> = strategy.lines_in_order().map(|(_, it)| it.stil).collect();
    assert_eq!(stil, StilLine::ALL.map(Some));
    assert_eq!(story.undo_all(), 1);
    assert!(story.plan().strategy.lines.is_empty());
}

#[test]
fn a_line_of_ones_own_is_typed_and_missing_lines_are_fetched_beside_it() {
    let mut story = at(PlanBuilder::new().build(), None);
    story.type_in("Tilføj egen linje", "Administration");
    story.press(Key::Enter);
    story.click("Hent de af STILs sigtelinjer, der mangler");
    let strategy = &story.plan().strategy;
    let names: Vec<_> = strategy.lines_in_order().map(|(_, it)| &*it.name).collect();
    assert_eq!(names.len(), 5);
    assert_eq!(names[0], "Administration");
    // Its levels are described too, so that it can be rated.
    let own = strategy.lines.get(&strategy.line_order[0]).unwrap();
    assert_eq!(own.descriptors.len(), 5);
    assert!(
        story
            .window
            .query_by_label_contains("der mangler")
            .is_none()
    );
}

#[test]
fn a_line_says_how_it_goes_in_words() {
    let school = strategy_school();
    let story = at(school.plan, None);
    let said = "Sigtelinje 1, Videndeling, 0 af 2 mål på sporet, 1 er ikke målt, \
        Modenhed · ledere 3, undervisere 1";
    assert!(story.window.query_by_label(said).is_some());
    // The national figures are context with their denominator, year and source.
    let survey = story.window.get_by_label_contains("104 adspurgte");
    assert!(
        survey
            .accesskit_node()
            .value()
            .unwrap()
            .ends_with("Kilde STIL 2019")
    );
}

#[test]
fn esc_goes_up_one_step_at_a_time_and_gives_up_typing_first() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Indicator(school.by_hand)));
    story.type_in("Enhed", "point");
    story.press(Key::Escape);
    assert_eq!(selected(&story), Some(Item::Indicator(school.by_hand)));
    let unit = |story: &Story| {
        story.plan().strategy.indicators[&school.by_hand]
            .unit
            .clone()
    };
    assert_eq!(unit(&story), "%");
    story.press(Key::Escape);
    assert_eq!(selected(&story), Some(Item::Goal(school.goals[0])));
    story.press(Key::Escape);
    assert_eq!(selected(&story), None);
    assert!(!story.window.state().document.is_dirty());
}

#[test]
fn the_why_of_a_line_is_written_beneath_the_schools_why() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.own)));
    assert!(story.window.query_by_label("Åbn Grundlag").is_some());
    story.type_in(
        "Hvorfor arbejder I på linjen?",
        "Færre klik giver tid til elever",
    );
    story.press(Key::Tab);
    let why = &story.plan().strategy.lines[&school.own].why;
    assert_eq!(why, "Færre klik giver tid til elever");
    story.click("Åbn Grundlag");
    let asked = &story.window.state().asked;
    assert!(matches!(asked.as_slice(), [Action::Go(Page::Foundation)]));
}

#[test]
fn maturity_is_rated_by_viewpoint_with_a_day_and_taken_back() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.own)));
    story.click("Vurdér modenhed");
    story.choose("Set af", "Undervisere");
    story.type_in("Dato", "1/6-2026");
    story.press(Key::Tab);
    choose_level(&mut story, "0 · ");
    let key = (day("2026-06-01"), Viewpoint::Teachers);
    let maturity = |story: &Story| story.plan().strategy.lines[&school.own].maturity.clone();
    assert_eq!(maturity(&story)[&key].level.get(), 0);
    story.type_in("Hvad blev der sagt?", "Alt går gennem én person");
    story.press(Key::Tab);
    assert_eq!(maturity(&story)[&key].note, "Alt går gennem én person");
    choose_level(&mut story, "2 · ");
    assert_eq!(maturity(&story)[&key].level.get(), 2);
    assert_eq!(maturity(&story)[&key].note, "Alt går gennem én person");
    story.click("Fjern vurderingen");
    assert!(maturity(&story).is_empty());
    assert!(story.window.state().refused.is_empty());
}

#[test]
fn two_steps_between_viewpoints_are_said_in_words() {
    let school = strategy_school();
    let story = at(school.plan, Some(Item::Line(school.sharing)));
    let said = "▲ Ledere ser skolen på trin 3, undervisere på trin 1. 2 trins forskel er værd \
        at tale om, før I vælger næste skridt";
    assert!(story.window.query_by_label(said).is_some());
    for rated in ["Ledere, 1. juni 2026, 3", "Undervisere, 1. sep. 2025, 1"] {
        assert!(story.window.query_by_label(rated).is_some(), "{rated}");
    }
}

#[test]
fn a_goal_is_added_purpose_first_with_enter() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.own)));
    story.type_in("Formål med det nye mål", "Mere tid til elever");
    story.type_in("Det nye mål", "Halvt så mange systemer");
    story.press(Key::Enter);
    let strategy = &story.plan().strategy;
    let id = strategy.lines[&school.own].goals[0];
    let goal = &strategy.goals[&id];
    assert_eq!(goal.title, "Halvt så mange systemer");
    assert_eq!(goal.why, "Mere tid til elever");
    assert_eq!(selected(&story), Some(Item::Goal(id)));
    assert_eq!(story.undo_all(), 1);
}

#[test]
fn a_goal_is_changed_moved_to_another_line_and_deleted_with_a_question() {
    let school = strategy_school();
    let goal = school.goals[1];
    let mut story = at(school.plan, Some(Item::Line(school.sharing)));
    story.click("Skriv formålet med »Nye kolleger bliver fulgt på vej«");
    story.type_in(
        "Pædagogisk formål",
        "Eleverne mærker ikke, at læreren er ny",
    );
    story.press(Key::Tab);
    story.choose(
        "Støtter et af de fire klare mål",
        "Tillid og trivsel styrkes",
    );
    let known = story.plan().strategy.goals[&goal].clone();
    assert_eq!(known.why, "Eleverne mærker ikke, at læreren er ny");
    assert_eq!(known.reform, Some(ReformGoal::TrustAndWellbeing));
    story.click("Slet målet");
    story.press(Key::Escape);
    assert!(story.plan().strategy.goals.contains_key(&goal));
    story.choose("Sigtelinje", "Administration");
    assert_eq!(story.plan().strategy.line_of_goal(goal), Some(school.own));
    let mut story = at(story.plan().clone(), Some(Item::Goal(goal)));
    story.click("Ret »Nye kolleger bliver fulgt på vej«");
    story.click("Slet målet");
    story.window.get_by_label("Behold");
    story
        .window
        .get_all_by_label("Slet målet")
        .next()
        .unwrap()
        .click();
    story.window.run();
    assert!(!story.plan().strategy.goals.contains_key(&goal));
}

#[test]
fn goals_and_indicators_are_moved_by_keys() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.sharing)));
    let goals = |story: &Story| story.plan().strategy.lines[&school.sharing].goals.clone();
    story
        .window
        .get_by_label("Ret »Alle team deler forløb«")
        .focus();
    story.window.run();
    story.press_with(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(goals(&story), [school.goals[1], school.goals[0]]);
    let mut row = story
        .window
        .get_all_by_label_contains("Opfylder forventningen");
    row.next().unwrap().focus();
    drop(row);
    story.window.run();
    story.press_with(Modifiers::COMMAND, Key::ArrowUp);
    let indicators = &story.plan().strategy.goals[&school.goals[0]].indicators;
    assert_eq!(*indicators, [school.linked, school.by_hand]);
    story.click("Flyt målet »Alle team deler forløb« op");
    assert_eq!(goals(&story), school.goals);
}

#[test]
fn an_indicator_is_named_with_enter_and_filled_in_with_a_decimal_comma() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Goal(school.goals[1])));
    story.type_in(
        "Ny indikator for »Nye kolleger bliver fulgt på vej«",
        "Timer med makker",
    );
    story.press(Key::Enter);
    let Some(Item::Indicator(id)) = selected(&story) else {
        panic!("the indicator is opened");
    };
    story.type_in("Start", "2,5");
    story.press(Key::Tab);
    story.type_in("Mål", "1.250,75");
    story.press(Key::Tab);
    story.type_in("Frist", "30.6.2027");
    story.press(Key::Tab);
    story.type_in("Enhed", "timer");
    story.press(Key::Tab);
    story.choose("Hvad er bedst?", "Jo mindre, jo bedre");
    story.choose("Status", "Hver 3. måned");
    let indicator = &story.plan().strategy.indicators[&id];
    let start = indicator.baseline.unwrap();
    assert_eq!(
        (start.value, start.date),
        (Amount::new(2.5).unwrap(), TODAY)
    );
    assert_eq!(indicator.target, Some(Amount::new(1250.75).unwrap()));
    assert_eq!(indicator.due, Some(day("2027-06-30")));
    assert_eq!(indicator.unit, "timer");
    assert_eq!(indicator.direction, Direction::Down);
    assert_eq!(indicator.rhythm_months, Some(3));
    assert!(story.window.state().refused.is_empty());
}

#[test]
fn what_is_no_number_stays_in_the_field_and_changes_nothing() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Indicator(school.by_hand)));
    story.type_in("Mål", "mange");
    story.press(Key::Tab);
    assert!(story.window.query_by_label("Skriv et tal").is_some());
    assert!(!story.window.state().document.is_dirty());
}

#[test]
fn a_check_in_is_noted_corrected_and_deleted() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Indicator(school.by_hand)));
    let late = "▲ Status skulle være noteret senest 1. juni 2026";
    assert!(story.window.query_by_label(late).is_some());
    story.type_in("Værdi", "62,5");
    story.type_in("Hvad ser I?", "Auto er kommet med");
    story.type_in("Næste skridt", "Del på tværs");
    story.press(Key::Enter);
    let newest = |story: &Story| {
        let indicator = &story.plan().strategy.indicators[&school.by_hand];
        indicator.check_ins.values().next_back().cloned().unwrap()
    };
    assert_eq!(newest(&story).value, Some(Amount::new(62.5).unwrap()));
    assert_eq!(newest(&story).date, TODAY);
    assert_eq!(newest(&story).next_step, "Del på tværs");
    // 62.5 is beyond the 50 that the straight line asks for half-way.
    let figures = sigtelinje::analysis::Analysis::of(story.plan(), TODAY);
    let figures = &figures.strategy.indicators[&school.by_hand];
    assert!(figures.pace.is_well());
    story.click("Ret status fra 1. sep. 2026");
    story.type_in("Værdi", "60");
    story.click("Gem status");
    assert_eq!(newest(&story).value, Some(Amount::whole(60)));
    story.click("Slet status fra 1. sep. 2026");
    assert_eq!(newest(&story).date, day("2026-03-01"));
    assert!(story.window.state().refused.is_empty());
}

#[test]
fn a_check_in_is_not_noted_ahead_of_time() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Indicator(school.by_hand)));
    story.type_in("Hvad ser I?", "Det går nok");
    story.type_in("Dato", "1.12.2026");
    story.press(Key::Tab);
    assert!(
        story
            .window
            .query_by_label("Datoen ligger ude i fremtiden")
            .is_some()
    );
    assert!(!story.window.state().document.is_dirty());
}

#[test]
fn an_indicator_that_the_plan_fills_shows_todays_value_at_once() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Indicator(school.by_hand)));
    story.choose(
        "Hvor kommer tallet fra?",
        "Planen · medarbejdere på niveau 0",
    );
    let indicator = &story.plan().strategy.indicators[&school.by_hand];
    let Measure::Linked(link) = &indicator.measure else {
        panic!("the plan fills it");
    };
    assert_eq!(link.figure, LinkedFigure::OnZero);
    assert_eq!(indicator.direction, Direction::Down);
    assert_eq!(indicator.unit, "medarbejdere");
    // Twenty per cent is no number of people to start from.
    assert_eq!((indicator.baseline, indicator.target), (None, None));
    // What was noted before is kept as words and values of its own time.
    assert_eq!(indicator.check_ins.len(), 1);
    let said = "I dag 1\u{a0}medarbejdere · 1 af 4 medarbejdere";
    assert!(story.window.query_by_label(said).is_some());
    let earlier = "Tidligere · 1. okt. 2025 1\u{a0}medarbejdere";
    assert!(story.window.query_by_label(earlier).is_some());
    story.choose("Hvor kommer tallet fra?", "I noterer det selv");
    let indicator = &story.plan().strategy.indicators[&school.by_hand];
    assert_eq!(indicator.measure, Measure::ByHand);
}

#[test]
fn a_linked_indicator_is_told_in_words_with_its_denominator() {
    let school = strategy_school();
    let story = at(school.plan, Some(Item::Indicator(school.linked)));
    let said = "Fra 50\u{a0}% den 1. okt. 2025 til 75\u{a0}% den 1. sep. 2026. 3 af 4 \
        forventninger er opfyldt. Målet er 100\u{a0}% senest 1. okt. 2027. For at følge planen \
        skulle det være 73\u{a0}% i dag";
    assert!(story.window.query_by_label(said).is_some());
    assert!(story.window.query_by_label("● På sporet").is_some());
}

#[test]
fn an_initiative_for_a_goal_is_named_with_enter_and_opened() {
    let school = strategy_school();
    let goal = school.goals[1];
    let mut story = at(school.plan, Some(Item::Goal(goal)));
    let field = "Ny indsats for »Nye kolleger bliver fulgt på vej«";
    story.type_in(field, "Makkerordning");
    story.press(Key::Enter);
    let strategy = &story.plan().strategy;
    let (id, added) = strategy.initiatives_for(goal).next().unwrap();
    assert_eq!(added.title, "Makkerordning");
    assert_eq!(added.state(), InitiativeState::Idea);
    let asked = &story.window.state().asked;
    assert!(matches!(asked.last(), Some(Action::Reveal(Item::Initiative(it))) if *it == id));
    // Leaving the field keeps what was typed, and the page.
    let before = asked.len();
    story.type_in(field, "Følordning");
    story.press(Key::Tab);
    assert_eq!(story.plan().strategy.initiatives_for(goal).count(), 2);
    assert_eq!(story.window.state().asked.len(), before);
    assert_eq!(story.undo_all(), 2);
}

#[test]
fn an_initiative_for_the_goal_leads_to_the_action_plan() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.sharing)));
    assert!(story.window.query_by_label("▲ forsinket").is_some());
    story.click("Fast kvarter på teammødet");
    let revealed = Item::Initiative(school.initiative);
    let asked = &story.window.state().asked;
    assert!(matches!(asked.last(), Some(Action::Reveal(it)) if *it == revealed));
}

#[test]
fn a_line_is_deleted_with_a_question_that_says_what_goes() {
    let school = strategy_school();
    let mut story = at(school.plan, Some(Item::Line(school.sharing)));
    story.click("Slet »Videndeling«");
    let asked = story
        .window
        .query_by_label_contains("med 2 mål og 2 indikatorer?");
    assert!(asked.is_some());
    story.click("Slet linjen");
    let strategy = &story.plan().strategy;
    assert!(!strategy.lines.contains_key(&school.sharing));
    assert!(strategy.initiatives.contains_key(&school.initiative));
    assert_eq!(selected(&story), None);
    assert_eq!(story.undo_all(), 1);
}
