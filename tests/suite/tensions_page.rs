//! The page of tensions from two words to an initiative and an answered early warning.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, FileAction, Page};
use sigtelinje::model::*;

use crate::support::build::day;
use crate::support::hands::enter_on;
use crate::support::window::{Opening, TODAY, Window};

/// A new plan with a pair of its own, written and opened by keys.
fn with_own_pair() -> (Window, TensionId) {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("combined")));
    window.click("Spændinger");
    window.type_in("Den ene pol", "Ro");
    window.press(Key::Tab);
    window.type_on("Uro");
    window.press(Key::Enter);
    let id = *window.plan().tensions.keys().next().unwrap();
    (window, id)
}

fn tension(window: &Window, id: TensionId) -> Tension {
    window.plan().tensions.get(&id).unwrap().clone()
}

fn add(window: &mut Window, field: &str, text: &str) {
    window.type_in(field, text);
    window.press(Key::Enter);
}

#[test]
fn the_list_is_narrowed_to_a_boundary_and_to_a_line() {
    let mut window = Window::on_limtorp(Opening::default());
    window.click("Spændinger");
    let plan = window.plan();
    let shows = |window: &Window, wanted: &dyn Fn(&Tension) -> bool| {
        let named = plan.tensions.values();
        let named: Vec<_> = named.map(|it| (it.name(), wanted(it))).collect();
        assert!(named.iter().any(|it| it.1) && named.iter().any(|it| !it.1));
        for (name, is_wanted) in named {
            assert_eq!(window.offers(&name), is_wanted, "{name}");
        }
    };
    let is_far = |it: &Tension| it.boundaries.contains(&Boundary::Geographic);
    window.click("Grænser · alle");
    window.click("Mellem steder");
    window.press(Key::Escape);
    shows(&window, &is_far);
    window.click("Grænser · Mellem steder");
    window.click("Vis alle");
    window.press(Key::Escape);
    let (line, known) = plan.strategy.lines_in_order().nth(1).unwrap();
    window.click("Sigtelinjer · alle");
    window.click(&known.name);
    window.press(Key::Escape);
    shows(&window, &|it| it.lines.contains(&line));
}

#[test]
fn the_nineteen_pairs_are_fetched_and_one_is_moved_by_keys() {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("combined")));
    window.click("Spændinger");
    window.click("Hent de 19 spændinger");
    let before = window.plan().tension_order.clone();
    assert_eq!(before.len(), 19);
    let first = tension(&window, before[0]).name();
    let rows = window.harness.query_all_by_label_contains(&first);
    rows.last().unwrap().focus();
    window.settle();
    window.press_with(egui::Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(window.plan().tension_order[..2], [before[1], before[0]]);
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().tension_order, before);
}

#[test]
fn an_own_pair_gets_its_map_by_keys() {
    let (mut window, id) = with_own_pair();
    window.type_in("Pol til højre", "Bevægelse");
    window.press(Key::Tab);
    assert_eq!(tension(&window, id).poles, ["Ro", "Bevægelse"]);
    for (field, text) in [
        ("Fælles formål", "Elever, der kan fordybe sig"),
        ("Fælles frygt", "Kedsomhed"),
    ] {
        window.type_in(field, text);
        window.press(Key::Tab);
    }
    for pole in ["Ro", "Bevægelse"] {
        for (part, text) in [("Ny gevinst ved", "Godt"), ("Ny pris for", "Skidt")] {
            add(&mut window, &format!("{part} »{pole}«"), text);
        }
    }
    let map = tension(&window, id).map;
    assert!(map.is_whole());
    assert_eq!(map.purpose, "Elever, der kan fordybe sig");
    assert_eq!(map.fear, "Kedsomhed");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(window.offers("Ro – Bevægelse") && window.says("Spændingskort udfyldt"));
}

#[test]
fn a_step_becomes_an_initiative_and_stands_in_the_action_plan() {
    let (mut window, id) = with_own_pair();
    add(
        &mut window,
        "Nyt handletrin for »Ro«",
        "Telefoner i kassen til kl. 10",
    );
    enter_on(
        &mut window,
        "Gør til indsats, Telefoner i kassen til kl. 10",
    );
    let plan = window.plan();
    let (made, initiative) = plan.strategy.initiatives.iter().next().unwrap();
    assert_eq!(initiative.title, "Telefoner i kassen til kl. 10");
    assert_eq!(initiative.tensions, [id].into());
    let step = |window: &Window| {
        let tension = tension(window, id);
        let (_, _, step) = tension.action_steps().next().unwrap();
        step.initiative
    };
    assert_eq!(step(&window), Some(*made));
    window.click("Handleplan");
    assert!(window.offers("Telefoner i kassen til kl. 10"));
    window.click("Spændinger");
    window.click("Løs »Telefoner i kassen til kl. 10« fra indsatsen");
    assert_eq!(step(&window), None);
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert!(window.plan().strategy.initiatives.is_empty());
    assert_eq!(step(&window), None);
}

#[test]
fn a_step_is_carried_out_by_an_initiative_that_is_there_already() {
    let mut window = Window::on_limtorp(Opening::default());
    let plan = window.plan();
    let open = |(id, it): (TensionId, &Tension)| {
        let mut steps = it.action_steps();
        let (_, step, said) = steps.find(|(_, _, it)| it.initiative.is_none())?;
        Some((id, step, said.text.clone()))
    };
    let (id, step, text) = plan.tensions_in_order().find_map(open).unwrap();
    let mut others = plan.strategy.initiatives.iter();
    let is_other =
        |it: &Initiative| !it.tensions.contains(&id) && it.state() != InitiativeState::Deselected;
    let (initiative, known) = others.find(|(_, it)| is_other(it)).unwrap();
    window.ask(Action::Reveal(Item::Tension(id)));
    window.click(&format!("Vælg indsats til »{text}«"));
    window.click_beginning(&format!("{}\u{a0}·", known.title));
    let linked = |window: &Window| {
        let tension = tension(window, id);
        let mut steps = tension.action_steps();
        let (_, _, it) = steps.find(|(_, it, _)| *it == step).unwrap();
        let plan = window.plan();
        let works = plan.strategy.initiatives[initiative].tensions.contains(&id);
        (it.initiative, works)
    };
    assert_eq!(linked(&window), (Some(*initiative), true));
    window.click(&format!("Løs »{text}« fra indsatsen"));
    assert_eq!(linked(&window), (None, false));
}

/// Writes an early warning and asks for it three days ago.
fn with_due_warning() -> (Window, TensionId) {
    let (mut window, id) = with_own_pair();
    add(
        &mut window,
        "Nyt tidligt tegn på for meget »Ro«",
        "Ingen siger noget",
    );
    enter_on(&mut window, "Svar eller sæt dato …, Ingen siger noget");
    window.type_in("Spørg næste gang", "20.11.2026");
    window.press(Key::Tab);
    assert_eq!(warning(&window, id).ask_on, Some(day("2026-11-20")));
    (window, id)
}

fn warning(window: &Window, id: TensionId) -> EarlyWarning {
    let tension = tension(window, id);
    let (_, _, warning) = tension.warnings().next().unwrap();
    warning.clone()
}

#[test]
fn an_early_warning_is_answered_on_its_map_and_asked_for_again() {
    let (mut window, id) = with_due_warning();
    assert!(window.says("Spørg nu, aftalt til 20. nov. 2026"));
    window.type_in("Note", "På to hold");
    enter_on(&mut window, "Delvist, Ingen siger noget");
    let answered = warning(&window, id);
    let said = answered.answer_on(TODAY).unwrap();
    assert_eq!((said.0, said.1.answer), (TODAY, Answer::Partly));
    assert_eq!(said.1.note, "På to hold");
    assert_eq!(answered.ask_on, Some(day("2026-12-23")));
    assert!(window.says("23. nov. 2026 · Delvist · På to hold"));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    let undone = warning(&window, id);
    assert_eq!(undone.ask_on, Some(day("2026-11-20")));
    assert!(undone.answers.is_empty());
}

#[test]
fn a_due_early_warning_stands_in_follow_up_and_in_the_year_and_is_answered_there() {
    let (mut window, id) = with_due_warning();
    window.click("Årshjul");
    window.click("Liste");
    assert!(window.says("Tidligt tegn: »Ingen siger noget«"));
    window.click("Opfølgning");
    assert!(window.says("Ser vi dette tidlige tegn? · Ro – Uro"));
    assert!(window.says("3 dage for sent"));
    enter_on(&mut window, "Ja, Ingen siger noget");
    let answered = warning(&window, id);
    assert_eq!(answered.answers[&TODAY].answer, Answer::Yes);
    assert_eq!(answered.ask_on, Some(day("2026-12-23")));
    assert!(window.says("om 30 dage") && window.says("Intet er forsinket"));
    assert!(
        !window.offers("Ja, Ingen siger noget"),
        "nobody is asked before the day has come"
    );
    window.click("Ingen siger noget");
    assert!(window.offers("Alle spændinger"));
}

#[test]
fn medians_of_groups_are_read_without_a_pointer() {
    let mut window = Window::on_limtorp(Opening::default());
    let plan = window.plan();
    let figures = sigtelinje::analysis::tensions::all(&plan);
    let two = |id: &TensionId| figures[id].rounds.len() > 1;
    let id = *plan.tension_order.iter().find(|id| two(id)).unwrap();
    let [older, newest] = &figures[&id].rounds[..] else {
        unreachable!("two rounds are held in the sample");
    };
    window.ask(Action::Reveal(Item::Tension(id)));
    let rows = |window: &Window, group: &str| {
        let all = window.harness.query_all_by_label(group);
        all.filter(|it| it.accesskit_node().role() == egui::accesskit::Role::Label)
            .count()
    };
    assert_eq!(rows(&window, "Lærere"), 1, "those of the newest round");
    let teachers = newest.group(&RoomGroup::Teachers).unwrap();
    let (low, high) = teachers.now.quartiles().unwrap();
    let median = teachers.now.median().unwrap();
    assert!(window.says(&format!("{median} ({low}–{high})")));
    assert_eq!(older.date, day("2026-04-16"));
    enter_on(&mut window, "Vis grupperne i runden fra 16. apr. 2026");
    assert_eq!(rows(&window, "Lærere"), 2);
    enter_on(&mut window, "Skjul grupperne i runden fra 16. apr. 2026");
    assert_eq!(rows(&window, "Lærere"), 1);
}

#[test]
fn the_newest_round_is_drawn_with_its_numbers_as_a_table() {
    let mut window = Window::on_limtorp(Opening::default());
    let plan = window.plan();
    let voted = |(_, it): &(TensionId, &Tension)| it.positions.len() > 1;
    let (id, tension) = plan.tensions_in_order().find(voted).unwrap();
    window.ask(Action::Reveal(Item::Tension(id)));
    assert!(window.says("Nyeste runde · 22 stemmer 10. sep. 2026"));
    assert!(window.says("De to seneste runder, gruppe for gruppe"));
    let heads = |window: &Window| {
        let all = window.harness.query_all_by_label("Position");
        all.count()
    };
    assert_eq!(heads(&window), 0);
    window.click(&format!("Flere muligheder for »{}«", tension.name()));
    window.click("Vis som tabel");
    assert!(heads(&window) > 0);
}

#[test]
fn a_pair_is_opened_from_its_row_and_left_by_esc() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Go(Page::Tensions));
    let plan = window.plan();
    let (_, first) = plan.tensions_in_order().next().unwrap();
    window.click_beginning(&first.name());
    assert!(window.says("Fælles formål"));
    window.click("Næste spænding");
    let (_, second) = plan.tensions_in_order().nth(1).unwrap();
    assert!(window.says(&format!("Det gode ved »{}«", second.poles[0])));
    window.press(Key::Escape);
    assert!(window.offers(&first.name()) && !window.says("Fælles formål"));
}

#[test]
fn a_round_that_was_counted_by_hands_is_typed_in_and_written_again() {
    let (mut window, id) = with_own_pair();
    window.click("Skriv en runde ind");
    for (field, count) in [
        ("Ledere, I dag, position 3", "4"),
        ("Ledere, Ønsket, position 10", "4"),
        ("Lærere, I dag, position 0", "12"),
    ] {
        window.type_in(field, count);
    }
    window.click("Gem runden");
    assert!(window.says("Nyeste runde · 16 stemmer 23. nov. 2026"));
    assert!(window.says("Skriv en runde ind"));
    window.click("Ret runden fra 23. nov. 2026");
    window.type_in("Lærere, I dag, position 0", "13");
    window.click("Gem runden");
    let positions = tension(&window, id).positions;
    let round = positions.values().next().unwrap();
    let [leaders, teachers] = &round.groups[..] else {
        unreachable!("two groups were counted");
    };
    assert_eq!((leaders.now[3], leaders.wanted[10]), (4, 4));
    assert_eq!((teachers.now[0], teachers.wanted), (13, [0; 11]));
    assert_eq!(positions.len(), 1);
}

#[test]
fn a_picture_of_all_pairs_is_taken_along_from_the_list() {
    let place = tempfile::TempDir::new().unwrap();
    let picture = place.path().join("spændinger.png");
    let mut window = Window::on_limtorp(Opening {
        chosen: Some(picture.clone()),
        ..Opening::default()
    });
    window.click("Spændinger");
    window.click("Flere muligheder for »Spændingerne«");
    window.click("Gem som billede …");
    assert!(picture.is_file());
}
