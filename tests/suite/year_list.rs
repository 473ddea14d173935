//! The year as a list: events are added, changed, deleted and taken back; collisions are shown;
//! the year that is shown becomes a calendar that other programs read.
#![expect(
    clippy::disallowed_methods,
    reason = "the calendar is read as others read it"
)]

use std::sync::Arc;

use egui::{Key, Modifiers};
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, Component as _, DatePerhapsTime};
use sigtelinje::model::{EventKind, EventTime, YearEvent};
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

fn list(opening: Opening) -> Window {
    let mut window = Window::open(opening);
    window.click("Ny plan");
    window.click("Kombinationsskole");
    window.click("Årshjul");
    window.click("Liste");
    window
}

fn add(window: &mut Window, title: &str, week: &str) {
    window.click("Tilføj begivenhed");
    window.type_in("Hvad sker der?", title);
    window.type_in("Uge nummer", week);
    window.choose("Slags", "Udvikling af medarbejdere");
    window.click("Gem begivenhed");
}

fn event(window: &Window, title: &str) -> Option<YearEvent> {
    let plan = window.plan();
    let mut events = plan.strategy.events.values();
    events.find(|it| it.title == title).cloned()
}

#[test]
fn an_event_is_added_changed_deleted_and_taken_back() {
    let mut window = list(Opening::default());
    let before = window.plan();
    add(&mut window, "Digital inspirationsdag", "39");
    let added = event(&window, "Digital inspirationsdag").unwrap();
    assert_eq!(added.time, EventTime::Week(39));
    assert_eq!(added.kind, EventKind::Development);
    assert!(window.says("uge 39"));

    window.click("Digital inspirationsdag");
    window.type_in("Varer uger", "to");
    assert!(window.says("Skriv et tal fra 1 til 52"));
    window.click("Gem begivenhed");
    assert_eq!(event(&window, "Digital inspirationsdag"), Some(added));
    window.type_in("Varer uger", "2");
    window.type_in("Hvad sker der?", "Digitale inspirationsdage");
    window.click("Gem begivenhed");
    let changed = event(&window, "Digitale inspirationsdage").unwrap();
    assert_eq!(changed.weeks, 2);
    assert!(window.says("uge 39–40"));

    window.click("Digitale inspirationsdage");
    window.click("Tag ud af årshjulet");
    assert!(event(&window, "Digitale inspirationsdage").is_some());
    window.click("Tag ud af årshjulet");
    assert_eq!(window.plan(), before);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(event(&window, "Digitale inspirationsdage"), Some(changed));
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan(), before);
}

#[test]
fn a_collision_is_shown_and_goes_when_one_is_moved() {
    let mut window = list(Opening::default());
    let said = "»Digital inspirationsdag« og »Åbent værksted« rammer hele skolen";
    add(&mut window, "Digital inspirationsdag", "39");
    assert!(!window.says("Digital inspirationsdag« og"));
    add(&mut window, "Åbent værksted", "39");
    assert!(window.says("Sammenstød"));
    assert!(window.says(said));
    window.click("Åbent værksted");
    window.type_in("Uge nummer", "40");
    window.click("Gem begivenhed");
    assert!(!window.says(said));
}

#[test]
fn the_year_that_is_shown_becomes_a_calendar_that_others_read() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("skoleår.ics");
    let mut window = list(Opening {
        home: Some(home),
        chosen: Some(file.clone()),
        ..Opening::default()
    });
    add(&mut window, "Prøv selv; æøå, og \\ tegn", "39");
    window.click("Næste skoleår");
    window.click("Gem som kalender");
    window.settle();
    let text = std::fs::read_to_string(&file).unwrap();
    read_calendar(&unfold(&text)).unwrap();
    let calendar: Calendar = text.parse().unwrap();
    let events: Vec<_> = calendar.iter().filter_map(|it| it.as_event()).collect();
    let plan = window.plan();
    assert_eq!(events.len(), plan.strategy.events.len());
    for event in plan.strategy.events.values() {
        let titles = events.iter().filter_map(|it| it.get_summary());
        assert_eq!(
            titles.filter(|it| *it == event.title).count(),
            1,
            "{}",
            event.title
        );
    }
    let day = |date: Option<DatePerhapsTime>| match date {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("{other:?} is no whole day"),
    };
    for event in &events {
        let (start, end) = (day(event.get_start()), day(event.get_end()));
        assert!(
            start.as_str() >= "2027-07-26" && end.as_str() <= "2028-08-01",
            "{start} {end}"
        );
    }
    let mine = events
        .iter()
        .find(|it| it.get_summary() == Some("Prøv selv; æøå, og \\ tegn"));
    assert_eq!(day(mine.unwrap().get_start()), "2027-09-27");
}
