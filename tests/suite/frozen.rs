//! The matrix keeps in view what was frozen, however far the rest scrolls, and draws no more
//! than can be seen.
#![expect(clippy::disallowed_methods, reason = "a plan is laid out as a file")]

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, CompetenceView, FileAction, Freeze, Frozen, ViewState};
use sigtelinje::catalogue::{self, SynthOptions, sample};
use sigtelinje::model::{Item, Language, Plan};
use sigtelinje::storage::write_plan_bytes;
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

const SHIFT_COMMAND: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

fn matrix() -> Window {
    let mut window = Window::on_limtorp(Opening {
        size: (1024.0, 700.0),
        ..Opening::default()
    });
    window.ask(Action::View(CompetenceView::Matrix));
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.settle();
}

/// Where the head of a column or row is that is called so; `None` when it is not drawn.
fn head(window: &Window, role: Role, name: &str) -> Option<Rect> {
    let found = window.harness.query_by_role_and_label(role, name);
    found.map(|node| node.rect())
}

fn column(window: &Window, name: &str) -> Option<Rect> {
    head(window, Role::ColumnHeader, name)
}

/// The names of the rows that are drawn, from the top.
fn rows(window: &Window) -> Vec<String> {
    let nodes = window.harness.get_all_by_role(Role::RowHeader);
    let mut rows: Vec<_> = nodes
        .map(|node| (node.rect().top(), node.accesskit_node().label().unwrap()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

/// The short names of the competences, in order.
fn competences(plan: &Plan) -> Vec<String> {
    let names = plan.competences_in_order();
    names.map(|(_, it)| it.short_name().to_owned()).collect()
}

#[test]
fn columns_frozen_from_the_menu_of_a_head_stay_while_the_others_scroll() {
    let mut window = matrix();
    let names = competences(&window.plan());
    // The inspector of the selected cell takes its room first.
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let place = column(&window, &names[1]).unwrap().x_range();
    let frozen = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, &names[1]);
    frozen.click_secondary();
    window.settle();
    window
        .harness
        .get_by_label("Frys til og med denne kolonne")
        .click();
    window.settle();
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    let now = column(&window, &names[1]).map(|it| it.x_range());
    assert_eq!(now, Some(place));
    assert!(column(&window, &names[0]).is_some());
    assert_eq!(
        column(&window, &names[2]),
        None,
        "the third has scrolled away"
    );
    let last = column(&window, names.last().unwrap()).unwrap();
    assert!(
        last.left() > place.max && last.right() <= 1024.0,
        "{last:?}"
    );
    // Back to a frozen column, and nothing needs to scroll for it.
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert!(column(&window, names.last().unwrap()).is_some());

    let frozen = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, &names[1]);
    frozen.click_secondary();
    window.settle();
    window.harness.get_by_label("Frigør kolonnerne").click();
    window.settle();
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(column(&window, &names[1]), None);
}

#[test]
fn what_scrolls_beside_frozen_columns_and_rows_is_never_cut_in_half() {
    let mut window = matrix();
    let names = competences(&window.plan());
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut window, SHIFT_COMMAND, Key::P);
    press(&mut window, SHIFT_COMMAND, Key::F);
    press(&mut window, Modifiers::COMMAND, Key::End);
    for role in [Role::ColumnHeader, Role::RowHeader] {
        let nodes = window.harness.get_all_by_role(role);
        let of_cells = |node: &Node<'_>| {
            let name = node.accesskit_node().label().unwrap();
            role == Role::RowHeader || names.contains(&name)
        };
        let mut places: Vec<Rect> = nodes.filter(of_cells).map(|node| node.rect()).collect();
        places.sort_by(|a, b| (a.top() + a.left()).total_cmp(&(b.top() + b.left())));
        assert!(places.len() > 4, "{role:?}");
        // All but those at the end of the window are whole, and none begins before another ends.
        let full = places[0].size();
        for pair in places.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            assert!(
                (one.size() - full).abs().max_elem() < 0.5,
                "{role:?}: {one:?}"
            );
            let shared = one.shrink(0.5).intersect(next.shrink(0.5));
            assert!(!shared.is_positive(), "{role:?}: {one:?} and {next:?}");
        }
    }
}

#[test]
fn columns_and_rows_are_frozen_by_keyboard_alone() {
    let mut window = matrix();
    let names = competences(&window.plan());
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let pinned = rows(&window)[3].clone();
    press(&mut window, SHIFT_COMMAND, Key::P);
    press(&mut window, SHIFT_COMMAND, Key::F);
    let first = format!("{pinned}, fastgjort");
    assert_eq!(rows(&window)[0], first);
    press(&mut window, Modifiers::COMMAND, Key::End);
    let shown = rows(&window);
    assert_eq!(shown[0], first, "the row stays at the top");
    assert!(column(&window, &names[1]).is_some() && column(&window, &names[2]).is_none());

    // The cursor writes in the frozen part as anywhere else.
    press(&mut window, Modifiers::COMMAND, Key::Home);
    let mut typed = |digit: &str| {
        window.harness.event(egui::Event::Text(digit.to_owned()));
        window.settle();
        window.plan()
    };
    assert!(typed("3") != typed("2"), "the cursor writes");

    press(&mut window, SHIFT_COMMAND, Key::U);
    assert!(!rows(&window).contains(&first));
    press(&mut window, Modifiers::COMMAND, Key::End);
    assert_eq!(column(&window, &names[0]), None);
}

#[test]
fn a_pinned_person_stays_whatever_is_searched_for() {
    let mut window = matrix();
    let all = rows(&window);
    let (pinned, sought) = (&all[4], &all[7]);
    let row = window
        .harness
        .get_by_role_and_label(Role::RowHeader, pinned);
    row.click_secondary();
    window.settle();
    window.harness.get_by_label("Fastgør øverst").click();
    window.settle();
    // The only field on the page is the one that finds people.
    window.harness.get_by_role(Role::TextInput).focus();
    window.settle();
    window.harness.event(egui::Event::Text(sought.clone()));
    window.settle();
    let shown = rows(&window);
    assert_eq!(shown[0], format!("{pinned}, fastgjort"));
    assert!(
        shown.contains(sought) && shown.len() < all.len(),
        "{shown:?}"
    );
}

#[test]
fn freezing_everything_leaves_room_to_scroll() {
    let mut window = matrix();
    let plan = window.plan();
    let names = competences(&plan);
    let (last, _) = plan.competences_in_order().last().unwrap();
    window.ask(Action::Freeze(Freeze::Until(Some(last))));
    for person in plan.people.keys() {
        window.ask(Action::Freeze(Freeze::Person(*person)));
    }
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::COMMAND, Key::End);
    let last = column(&window, names.last().unwrap()).unwrap();
    assert!(last.right() <= 1024.0, "{last:?}");
    let plan = window.plan();
    let mut aliases: Vec<_> = plan.people.values().map(|it| it.alias.clone()).collect();
    aliases.sort();
    let shown = rows(&window).len();
    assert!(shown >= 5 && shown < aliases.len(), "{shown} rows");
}

#[test]
fn what_is_frozen_is_remembered_by_ids_alone() {
    let plan = sample::limtorp(Language::Danish);
    let person = *plan.people.keys().nth(3).unwrap();
    let competence = plan.competences_in_order().nth(2).unwrap().0;
    let mut view = ViewState {
        selected: Some(Item::Cell(person, competence)),
        ..ViewState::default()
    };
    view.frozen.change(Freeze::ToSelected, view.selected);
    view.frozen.change(Freeze::SelectedPerson, view.selected);
    let session = view.to_session();
    assert_eq!(session.frozen_until, Some(competence.uuid()));
    assert_eq!(session.pinned, [person.uuid()].into());
    assert_eq!(ViewState::from_session(&session, &plan).frozen, view.frozen);

    let mut without = plan.clone();
    without.people.remove(&person);
    without.competences.remove(&competence);
    let other = ViewState::from_session(&session, &without);
    assert_eq!(other.frozen, Frozen::default());

    view.frozen.change(Freeze::SelectedPerson, None);
    assert!(!view.frozen.is_empty(), "without a cell nothing changes");
    view.frozen.change(Freeze::Person(person), None);
    assert!(view.frozen.people.is_empty(), "twice lets go");
}

#[test]
fn the_frozen_matrix_is_there_again_when_the_plan_is_opened() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    let plan = sample::limtorp(Language::Danish);
    std::fs::write(&file, write_plan_bytes(&plan, 1, None).unwrap()).unwrap();
    let open = || {
        let mut window = Window::open(Opening {
            size: (1024.0, 700.0),
            home: Some(Arc::clone(&home)),
            ..Opening::default()
        });
        window.ask(Action::File(FileAction::Open(file.clone())));
        window.ask(Action::View(CompetenceView::Matrix));
        window
    };
    let mut window = open();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, SHIFT_COMMAND, Key::P);
    let first = rows(&window)[0].clone();
    assert!(first.ends_with(", fastgjort"));
    window.ask(Action::File(FileAction::ClosePlan));
    drop(window);
    assert_eq!(rows(&open())[0], first);
}

#[test]
fn only_cells_in_view_are_drawn_however_large_the_plan() {
    let plan = catalogue::synth(&SynthOptions {
        people: 400,
        rounds: 1,
        ..SynthOptions::default()
    });
    let home = TempDir::new().unwrap();
    let file = home.path().join("stor.ron");
    std::fs::write(&file, write_plan_bytes(&plan, 1, None).unwrap()).unwrap();
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::Open(file)));
    window.ask(Action::View(CompetenceView::Matrix));
    let cells = |window: &Window| window.harness.query_all_by_role(Role::Cell).count();
    let before = cells(&window);
    let until = plan.competences_in_order().nth(2).unwrap().0;
    window.ask(Action::Freeze(Freeze::Until(Some(until))));
    for person in plan.people.keys().take(4) {
        window.ask(Action::Freeze(Freeze::Person(*person)));
    }
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::COMMAND, Key::End);
    let after = cells(&window);
    // A row and a column more may be cut at an edge of each of the four panes.
    let slack = 2 * (plan.competences.len() + 40);
    assert!(
        before > 200 && after <= before + slack,
        "{before}, then {after}"
    );
}
