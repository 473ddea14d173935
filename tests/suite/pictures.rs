//! Pictures of every page in both themes, and of pages at the edges of what is promised.
//!
//! `UPDATE_SNAPSHOTS=1` draws them anew; look at each before it is kept.

use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{
    Action, ActionPlanView, CompetenceView, Dialog, FileAction, Freeze, Page, SettingChange,
    YearView,
};
use sigtelinje::document::{Edit, LineEdit, TensionEdit};
use sigtelinje::model::{Initiative, InitiativeState, Item, Language};

use crate::support::window::{Opening, TODAY, Window};

/// Every place of the window, with the name of its picture.
fn places() -> Vec<(&'static str, Vec<Action>)> {
    let mut places = vec![
        ("overview", vec![Action::Go(Page::Overview)]),
        ("staff", vec![Action::Go(Page::Staff)]),
        ("foundation", vec![Action::Go(Page::Foundation)]),
        ("lines", vec![Action::Go(Page::Lines)]),
        ("follow-up", vec![Action::Go(Page::FollowUp)]),
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

fn lines_in_depth_in(theme: &str) {
    let mut window = Window::on_limtorp(Opening::default());
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    let plan = window.plan();
    let (line, _) = plan.strategy.lines_in_order().next().unwrap();
    let (goal, _) = plan.strategy.goals_in_order().next().unwrap();
    let mut linked = plan.strategy.indicators_in_order();
    let (indicator, _) = linked.find(|(_, it)| it.link().is_some()).unwrap();
    for (name, item) in [
        ("line", Item::Line(line)),
        ("goal", Item::Goal(goal)),
        ("indicator", Item::Indicator(indicator)),
    ] {
        window.ask(Action::Reveal(item));
        window.harness.snapshot(format!("{name}-{theme}"));
    }
}

#[test]
fn lines_in_depth_look_as_they_were_approved_in_light() {
    lines_in_depth_in("light");
}

#[test]
fn lines_in_depth_look_as_they_were_approved_in_dark() {
    lines_in_depth_in("dark");
}

#[test]
fn the_strategy_of_an_empty_plan_says_how_to_begin() {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("technical")));
    let lines: Vec<_> = window.plan().strategy.lines.keys().copied().collect();
    for id in lines {
        window.ask(Action::Edit(Edit::Line(LineEdit::Remove { id })));
    }
    window.ask(Action::Go(Page::Foundation));
    window.harness.snapshot("foundation-empty-light");
    window.ask(Action::Go(Page::Lines));
    window.harness.snapshot("lines-empty-light");
    window.ask(Action::Go(Page::FollowUp));
    window.harness.snapshot("follow-up-empty-light");
    window.ask(Action::Go(Page::Overview));
    window.harness.snapshot("overview-empty-light");
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
    window.ask(Action::Go(Page::Foundation));
    window.harness.snapshot("foundation-200");
    window.ask(Action::Go(Page::FollowUp));
    window.harness.snapshot("follow-up-200");
    window.ask(Action::Go(Page::Lines));
    window.harness.snapshot("lines-200");
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
    window.ask(Action::Go(Page::Foundation));
    window.harness.snapshot("foundation-small-english");
    window.ask(Action::Go(Page::Lines));
    window.harness.snapshot("lines-small-english");
}

/// The first initiative of the sample that is on its way.
fn running(window: &Window) -> Item {
    let plan = window.plan();
    let mut initiatives = plan.strategy.initiatives.iter();
    let is_running = |it: &Initiative| it.state() == InitiativeState::Running;
    let (id, _) = initiatives.find(|(_, it)| is_running(it)).unwrap();
    Item::Initiative(*id)
}

#[test]
fn the_action_plan_looks_as_it_was_approved() {
    let mut window = Window::on_limtorp(Opening::default());
    for theme in ["light", "dark"] {
        for view in ActionPlanView::ALL {
            window.ask(Action::ViewActionPlan(view));
            let name = format!("action-{}-{theme}", view.code());
            window.harness.snapshot(name);
        }
        window.ask(Action::ViewActionPlan(ActionPlanView::Table));
        let item = running(&window);
        window.ask(Action::Reveal(item));
        window.harness.snapshot(format!("action-open-{theme}"));
        window.ask(Action::Select(None));
        window.ask(Action::Setting(SettingChange::Theme));
    }
}

#[test]
fn the_action_plan_at_200_per_cent_leaves_room_to_work() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Go(Page::ActionPlan));
    window.ask(Action::Setting(SettingChange::TextSize(100)));
    window.harness.snapshot("action-table-200");
}

#[test]
fn the_action_plan_in_the_smallest_window_in_english_is_not_cramped() {
    let opening = Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    window.ask(Action::ViewActionPlan(ActionPlanView::Board));
    window.harness.snapshot("action-board-small-english");
    let item = running(&window);
    window.ask(Action::Reveal(item));
    window.harness.snapshot("action-open-small-english");
}

#[test]
fn an_empty_action_plan_says_how_to_begin() {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("combined")));
    window.ask(Action::Go(Page::ActionPlan));
    window.harness.snapshot("action-empty-light");
}

#[test]
fn the_school_year_looks_as_it_was_approved() {
    let mut window = Window::on_limtorp(Opening::default());
    for theme in ["light", "dark"] {
        for view in YearView::ALL {
            window.ask(Action::ViewYear(view));
            let name = format!("year-{}-{theme}", view.code());
            window.harness.snapshot(name);
        }
        window.ask(Action::Setting(SettingChange::Theme));
    }
}

#[test]
fn the_timeline_has_the_load_beneath_it() {
    let opening = Opening {
        size: (1280.0, 1700.0),
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    window.ask(Action::ViewActionPlan(ActionPlanView::Timeline));
    window.harness.snapshot("action-timeline-whole-light");
}

#[test]
fn wheel_and_timeline_have_room_in_small_windows() {
    let opening = Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    window.ask(Action::ViewYear(YearView::Wheel));
    window.harness.snapshot("year-wheel-small-english");
    window.ask(Action::ViewActionPlan(ActionPlanView::Timeline));
    window.harness.snapshot("action-timeline-small-english");
}

/// The pair of the sample with a whole map and more than one round.
fn mapped(window: &Window) -> Item {
    let plan = window.plan();
    let mut tensions = plan.tensions_in_order();
    let (id, _) = tensions
        .find(|(_, it)| it.map.is_whole() && it.positions.len() > 1)
        .unwrap();
    Item::Tension(id)
}

/// Pictures of all pairs, of one, and of what lies further down on its page.
fn pairs(window: &mut Window, kind: &str) {
    window.ask(Action::Go(Page::Tensions));
    window.harness.snapshot(format!("tensions-{kind}"));
    let pair = mapped(window);
    window.ask(Action::Reveal(pair));
    window.harness.snapshot(format!("tension-{kind}"));
}

/// Pictures of what lies further down on the page of a pair in a small window.
fn further_down(window: &mut Window, kind: &str, places: &[(&str, &str)]) {
    for (name, label) in places {
        let mut labels = window.harness.query_all_by_label(label);
        labels.next().unwrap().scroll_to_me();
        drop(labels);
        window.settle();
        window.harness.snapshot(format!("tension-{name}-{kind}"));
    }
}

fn pairs_in(theme: &str) {
    let mut window = Window::on_limtorp(Opening::default());
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    pairs(&mut window, theme);
}

#[test]
fn tensions_look_as_they_were_approved_in_light() {
    pairs_in("light");
}

#[test]
fn tensions_look_as_they_were_approved_in_dark() {
    pairs_in("dark");
}

#[test]
fn a_whole_tension_looks_as_it_was_approved() {
    let opening = Opening {
        size: (1280.0, 2560.0),
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    let pair = mapped(&window);
    window.ask(Action::Reveal(pair));
    window.harness.snapshot("tension-whole-light");
    window.ask(Action::Setting(SettingChange::Theme));
    window.harness.snapshot("tension-whole-dark");
}

#[test]
fn tensions_in_groups_and_an_answer_look_as_they_were_approved() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Go(Page::Tensions));
    window.choose("Gruppér", "Efter grænse");
    window.harness.snapshot("tensions-groups-light");
    let pair = mapped(&window);
    window.ask(Action::Reveal(pair));
    window.click_beginning("Svar eller sæt dato …, ");
    window.harness.snapshot("tension-answer-light");
    window.click_beginning("Vælg indsats til »");
    window.harness.snapshot("tension-link-light");
    window.press(egui::Key::Escape);
    window.click("Skriv en runde ind");
    further_down(&mut window, "light", &[("record", "Gem runden")]);
}

#[test]
fn tensions_have_room_in_the_smallest_window_in_english() {
    let opening = Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    };
    let mut window = Window::on_limtorp(opening);
    pairs(&mut window, "small-english");
    let places = [("map", "Shared fear"), ("rounds", "Type in a round")];
    further_down(&mut window, "small-english", &places);
}

#[test]
fn tensions_at_200_per_cent_leave_room_to_work() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Setting(SettingChange::TextSize(100)));
    pairs(&mut window, "200");
    let places = [("map", "Tidlige tegn"), ("rounds", "Skriv en runde ind")];
    further_down(&mut window, "200", &places);
}

#[test]
fn a_plan_without_tensions_says_how_to_begin() {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("combined")));
    window.ask(Action::Go(Page::Tensions));
    window.harness.snapshot("tensions-empty-light");
}

#[test]
fn an_early_warning_that_is_due_looks_as_it_was_approved_in_follow_up() {
    let mut window = Window::on_limtorp(Opening::default());
    let Item::Tension(id) = mapped(&window) else {
        unreachable!("a pair is a tension");
    };
    let plan = window.plan();
    let (pole, warning, known) = plan.tensions[&id].warnings().next().unwrap();
    window.ask(Action::Edit(Edit::Tension(TensionEdit::SetWarning {
        id,
        pole,
        warning,
        sign: known.sign.clone(),
        ask_on: Some(TODAY),
    })));
    window.ask(Action::Go(Page::FollowUp));
    further_down(&mut window, "light", &[("due", &known.sign)]);
}

/// The first page of every kind of document, as the window shows it.
fn reports_in(theme: &str) {
    let mut window = Window::on_limtorp(Opening::default());
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    window.ask(Action::Go(Page::Report));
    for (kind, name) in [
        ("Strategi til bestyrelsen", ""),
        ("Strategi til personalet", "-staff"),
        ("Planen på én side", "-one-page"),
        ("Status siden sidst", "-status"),
        ("Kompetenceoverblik", "-competences"),
        ("Samtaleark", "-person"),
        ("Referat af workshop", "-minutes"),
        ("Stemmesedler", "-ballots"),
    ] {
        window.click(kind);
        // Once until the pages are set, and once until the first is drawn.
        window.settle();
        window.settle();
        window.harness.snapshot(format!("report{name}-{theme}"));
    }
}

#[test]
fn documents_look_as_they_were_approved_in_light() {
    reports_in("light");
}

#[test]
fn documents_look_as_they_were_approved_in_dark() {
    reports_in("dark");
}

fn questionnaires_in(opening: Opening, name: &str) {
    let mut window = Window::on_limtorp(opening);
    window.ask(Action::View(CompetenceView::OverTime));
    window.ask(Action::Show(Dialog::Questionnaire(None)));
    window
        .harness
        .snapshot(format!("questionnaire-light{name}"));
    window.ask(Action::Setting(SettingChange::Theme));
    window.harness.snapshot(format!("questionnaire-dark{name}"));
}

#[test]
fn questionnaires_look_as_they_were_approved() {
    questionnaires_in(Opening::default(), "");
}

#[test]
fn questionnaires_in_the_smallest_window_in_english_are_not_cramped() {
    let opening = Opening {
        size: (1024.0, 700.0),
        language: Language::English,
        ..Opening::default()
    };
    questionnaires_in(opening, "-small-english");
}
