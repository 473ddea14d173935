//! The charts of the strategy where they are shown: told by accessible name.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, OutputCommand, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, ActionPlanView, Page, SettingChange, YearView};
use sigtelinje::analysis::calendar::SchoolYear;
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::catalogue::sample;
use sigtelinje::charts::Spot;
use sigtelinje::charts::of_plan::{Audience, ChartKind, ChartSource, Naming};
use sigtelinje::model::{Indicator, InitiativeState, Item, Language};
use sigtelinje::texts::Texts;
use sigtelinje::ui::theme::Tokens;
use tempfile::TempDir;

use crate::support::build::{PlanBuilder, TODAY};
use crate::support::desk::{Look, Story};
use crate::support::window::{Opening, Window};

const WIDE: Look = Look {
    size: Vec2::new(1064.0, 724.0),
    ..Look::SMALL
};

fn begin(page: Page) -> Story {
    Story::begin(sample::limtorp(Language::Danish), WIDE, page)
}

/// What the pictures on the page say to those who do not see them.
fn images(story: &Story) -> Vec<String> {
    let nodes = story.window.query_all_by_role(Role::Image);
    let labels = nodes.filter_map(|node| node.accesskit_node().label());
    labels.collect()
}

/// The first thing of the kind whose name begins so.
fn press(story: &mut Story, words: &str) {
    let begins = |node: &egui_kittest::Node<'_>| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(words))
    };
    let buttons = || story.window.query_all_by_role(Role::Button);
    buttons().find(begins).unwrap().scroll_to_me();
    story.window.run();
    let buttons = || story.window.query_all_by_role(Role::Button);
    buttons().find(begins).unwrap().click();
    story.window.run();
}

#[test]
fn the_school_year_is_a_wheel_or_a_list() {
    let mut story = begin(Page::YearWheel);
    let year = SchoolYear::of(TODAY);
    let told = format!("Årshjul {year}. Skoleåret som hjul fra august");
    assert!(images(&story)[0].starts_with(&told), "{:?}", images(&story));
    story.open_tab("Liste");
    assert_eq!(images(&story), [""; 0]);
    story.open_tab("Hjul");
    story.click("Næste skoleår");
    let told = format!("Årshjul {}. ", year.next());
    assert!(images(&story)[0].starts_with(&told), "{:?}", images(&story));
}

#[test]
fn the_wheel_keeps_its_size_from_frame_to_frame() {
    for height in (700..1_000).step_by(12) {
        let size = Vec2::new(1_700.0, height as f32);
        let plan = sample::limtorp(Language::Danish);
        let mut story = Story::begin(plan, Look { size, ..WIDE }, Page::YearWheel);
        let mut seen: Vec<_> = (0..4)
            .map(|_| {
                story.window.step();
                story.window.get_by_role(Role::Image).rect()
            })
            .collect();
        seen.dedup();
        assert_eq!(seen.len(), 1, "at {height}: {seen:?}");
    }
}

#[test]
fn every_look_of_the_wheel_and_the_timeline_can_be_drawn() {
    for look in Look::all() {
        let plan = sample::limtorp(look.language);
        let mut story = Story::begin(plan, look, Page::YearWheel);
        assert_eq!(images(&story).len(), 1);
        story.picture(&format!("wheel-{}", look.name()));
        story.window.state_mut().view.page = Page::ActionPlan;
        story.window.state_mut().view.action_plan_view = ActionPlanView::Timeline;
        story.window.run();
        assert_eq!(images(&story).len(), 2);
        story.picture(&format!("timeline-{}", look.name()));
    }
}

#[test]
fn a_month_is_chosen_in_the_wheel_or_beside_it() {
    let mut story = begin(Page::YearWheel);
    story.window.get_by_label("September");
    story.click("marts");
    story.window.get_by_label("Marts");
    story.picture("wheel-month");
    story.click("Næste måned");
    story.window.get_by_label("April");
    story.click("Forrige måned");
    story.window.get_by_label("Marts");
    story.click("juli");
    story.window.get_by_label("Juli");
}

#[test]
fn a_month_lists_a_deadline_on_its_day_and_not_where_the_work_began() {
    let mut story = begin(Page::YearWheel);
    story.click("marts");
    let top = |what: &str| story.window.get_by_label(what).rect().top();
    let status = top("Status på »Elever på SOSU, hvis lærested læser med i logbogen«");
    let deadline = top("Frist: »Skabelon til feedback på tværs af fag«");
    assert!(status < deadline, "21 March comes before 26 March");
}

#[test]
fn what_stands_in_the_wheel_opens_as_in_the_list() {
    let mut story = begin(Page::YearWheel);
    let plan = story.plan();
    let running = plan.strategy.initiatives.iter();
    let mut running = running.filter(|(_, it)| it.state() == InitiativeState::Running);
    let (id, title) = running
        .next()
        .map(|(id, it)| (*id, it.title.clone()))
        .unwrap();
    press(&mut story, &title);
    let asked = &story.window.state().asked;
    assert!(
        matches!(asked.as_slice(), [Action::Reveal(Item::Initiative(it))] if *it == id),
        "{asked:?}"
    );
    let events = story.plan().strategy.events.values();
    let event = events.map(|it| it.title.clone()).next().unwrap();
    press(&mut story, &event);
    story.window.get_by_label("Begivenhed i årshjulet");
}

#[test]
fn a_part_of_the_wheel_answers_all_over_and_not_only_in_its_middle() {
    let mut story = begin(Page::YearWheel);
    let picture = story.window.get_by_role(Role::Image).rect();
    let plan = story.plan().clone();
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::Danish);
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    let source = source.audience(Audience::Own).naming(Naming::Names);
    let chart = ChartKind::YearWheel(SchoolYear::of(TODAY)).chart(&source);
    let size = (picture.width() as u32, picture.height() as u32);
    let look = Tokens::of(false).chart_look(plan.framework.top());
    let hits = chart.unwrap().hits(size, &look);
    let month = hits
        .iter()
        .find(|hit| hit.spot == Some(Spot::Month(3)))
        .unwrap();
    let sector = month.sector.unwrap();
    let along = sector.arc(sector.radius());
    let (x, y) = along[along.len() - 2];
    let at = picture.min + Vec2::new(x, y);
    story.window.drag_at(at);
    story.window.run();
    story.window.drop_at(at);
    story.window.run();
    story.window.get_by_label("November");
}

#[test]
fn the_whole_year_can_be_read_as_a_table_of_words() {
    let tall = Look {
        size: Vec2::new(1064.0, 1600.0),
        ..WIDE
    };
    let plan = sample::limtorp(Language::Danish);
    let mut story = Story::begin(plan, tall, Page::YearWheel);
    let year = SchoolYear::of(TODAY);
    story.click(&format!("Flere muligheder for »Årshjul {year}«"));
    story.click("Vis som tabel");
    let events = story.plan().strategy.events.values();
    for title in events.map(|it| it.title.as_str()) {
        let is_cell = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::Label && node.value().as_deref() == Some(title)
        };
        let cells = story.window.query_all_by_role(Role::Label);
        assert!(cells.filter(is_cell).count() > 0, "{title}");
    }
    story.picture("wheel-table");
}

#[test]
fn an_empty_year_has_no_wheel_and_offers_what_fills_it() {
    let story = Story::begin(PlanBuilder::new().build(), WIDE, Page::YearWheel);
    assert_eq!(images(&story), [""; 0]);
    story.window.get_by_label_contains("Årshjulet er tomt");
}

#[test]
fn initiatives_are_opened_from_the_timeline_and_give_the_keyboard_back() {
    let mut story = begin(Page::ActionPlan);
    story.open_tab("Tidslinje");
    let told = images(&story);
    assert!(told[0].starts_with("Indsatserne over tid. "), "{told:?}");
    assert!(told[1].starts_with("Hvem bærer hvad. "), "{told:?}");
    let initiatives = story.plan().strategy.initiatives.iter();
    let mut running = initiatives.filter(|(_, it)| it.state() == InitiativeState::Running);
    let (id, title) = running
        .next()
        .map(|(id, it)| (*id, it.title.clone()))
        .unwrap();
    press(&mut story, &title);
    let selected = |story: &Story| story.window.state().view.selected;
    assert_eq!(selected(&story), Some(Item::Initiative(id)));
    story.picture("timeline-open");
    story.press(Key::Escape);
    assert_eq!(selected(&story), None);
    story.press(Key::Enter);
    assert_eq!(
        selected(&story),
        Some(Item::Initiative(id)),
        "the row has no keyboard"
    );
}

#[test]
fn an_indicator_shows_its_course_once_something_is_measured() {
    let mut plan = sample::limtorp(Language::Danish);
    let (id, title) = plan
        .strategy
        .indicators
        .iter()
        .find(|(_, it)| it.check_ins.len() > 1)
        .map(|(id, it)| (*id, it.title.clone()))
        .unwrap();
    let unmeasured = |it: &mut Indicator| it.check_ins.clear();
    let other = plan.strategy.indicators.iter();
    let mut other = other.filter(|(it, by_hand)| **it != id && by_hand.link().is_none());
    let other = *other.next().unwrap().0;
    unmeasured(plan.strategy.indicators.get_mut(&other).unwrap());
    plan.strategy.indicators.get_mut(&other).unwrap().baseline = None;
    let mut story = Story::begin(plan, WIDE, Page::Lines);
    let mut open = |id| {
        story.window.state_mut().view.selected = Some(Item::Indicator(id));
        story.window.run();
        images(&story)
    };
    assert!(open(id)[0].starts_with(&title));
    assert_eq!(open(other), [""; 0]);
}

/// The whole program on the sample, whose file dialogs answer with a place for pictures.
fn whole() -> (Window, PathBuf, TempDir) {
    let place = TempDir::new().unwrap();
    let picture = place.path().join("billede.svg");
    let window = Window::on_limtorp(Opening {
        chosen: Some(picture.clone()),
        ..Opening::default()
    });
    (window, picture, place)
}

fn choose(window: &mut Window, menu: &str, entry: &str) {
    let menu = format!("Flere muligheder for »{menu}«");
    window.harness.get_by_label(&menu).scroll_to_me();
    window.settle();
    window.harness.get_by_label(&menu).click();
    window.settle();
    window.harness.get_by_label(entry).click();
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the picture is read as a file")]
fn a_wheel_is_saved_as_svg_from_its_menu() {
    let (mut window, picture, _place) = whole();
    window.ask(Action::ViewYear(YearView::Wheel));
    choose(&mut window, "Årshjul 2026/27", "Gem som SVG …");
    window.settle();
    let text = std::fs::read_to_string(picture).unwrap();
    assert!(
        text.contains("<title>Årshjul 2026/27</title>"),
        "{}",
        &text[..400]
    );
}

#[test]
fn the_load_is_copied_with_owners_as_they_are_shown() {
    let (mut window, _, _place) = whole();
    window.ask(Action::ViewActionPlan(ActionPlanView::Timeline));
    let plan = window.plan();
    let owners = plan.strategy.initiatives.values().filter_map(|it| it.owner);
    let owners: Vec<_> = owners.map(|id| &plan.people[&id]).collect();
    let copied = |window: &mut Window| {
        choose(window, "Hvem bærer hvad", "Kopiér som tabel");
        let mut found = None;
        for _ in 0..4 {
            window.harness.step();
            let commands = &window.harness.output().platform_output.commands;
            let text = commands.iter().find_map(|command| match command {
                OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            found = found.or(text);
        }
        found.unwrap()
    };
    let table = copied(&mut window);
    assert!(table.starts_with("Ansvarlig\taug"), "{table}");
    let has = |table: &str, who: &str| {
        let mut rows = table.lines();
        rows.any(|row| row.split('\t').next() == Some(who))
    };
    let shown: Vec<_> = owners.iter().filter(|it| has(&table, &it.alias)).collect();
    assert!(!shown.is_empty(), "{table}");
    let names: Vec<_> = shown.iter().filter_map(|it| it.name.as_deref()).collect();
    assert!(!names.is_empty(), "nobody who carries something has a name");
    assert!(names.iter().all(|name| !has(&table, name)), "{table}");
    window.ask(Action::Setting(SettingChange::Names));
    let table = copied(&mut window);
    assert!(names.iter().all(|name| has(&table, name)), "{table}");
}
