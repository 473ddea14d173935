//! A workshop from its agenda to its record, worked by keys, and what its room gets to see.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, FileAction, Page, SettingChange};
use sigtelinje::document::{Edit, TensionEdit, WorkshopEdit};
use sigtelinje::model::*;

use crate::support::build::day;
use crate::support::hands::enter_on;
use crate::support::room::uuid;
use crate::support::window::{Opening, Window};

pub(crate) const FIRST: u128 = 1;

pub(crate) fn open(size: (f32, f32)) -> Window {
    Window::open(Opening {
        size,
        ..Opening::default()
    })
}

/// Two pairs, and a workshop of two hours with twelve people in two groups.
pub(crate) fn prepare(window: &mut Window) {
    window.ask(Action::File(FileAction::New("combined")));
    let pair = |number: u128, poles: [&str; 2]| {
        let tension = Tension {
            poles: poles.map(str::to_owned),
            ..Tension::default()
        };
        (TensionId::new(uuid(number)), tension)
    };
    let known: Vec<TensionId> = window.plan().tensions.keys().copied().collect();
    for id in known {
        window.ask(Action::Edit(Edit::Tension(TensionEdit::Remove { id })));
    }
    let tensions = vec![
        pair(FIRST, ["Standardisering", "Mangfoldighed"]),
        pair(2, ["Nærvær", "Distance"]),
    ];
    window.ask(Action::Edit(Edit::Tension(TensionEdit::Add { tensions })));
    window.ask(Action::Go(Page::Workshop));
    enter_on(window, "120 minutter: spændingskort og indsatser");
    let id = *window.plan().workshops.keys().next().unwrap();
    window.ask(Action::Edit(Edit::Workshop(WorkshopEdit::Change {
        id,
        title: "Fælles dag".to_owned(),
        date: day("2026-11-25"),
        attending: vec![(RoomGroup::Leaders, 6), (RoomGroup::Teachers, 6)],
    })));
}

/// Presses a key and lets the screen follow.
pub(crate) fn key(window: &mut Window, key: Key) {
    window.harness.key_press_modifiers(Modifiers::NONE, key);
    window.harness.run_steps(2);
}

/// One person votes on every pair by keys alone; `way` says how far from the middle.
pub(crate) fn vote(window: &mut Window, group: Key, pairs: usize, way: usize) {
    key(window, Key::Enter);
    key(window, group);
    for _ in 0..pairs {
        for arrow in [Key::ArrowLeft, Key::ArrowRight] {
            for _ in 0..=way {
                key(window, arrow);
            }
            key(window, Key::Enter);
        }
    }
    key(window, Key::Enter);
}

pub(crate) fn everybody_votes(window: &mut Window, further: usize) {
    for person in 0..12 {
        let group = if person % 2 == 0 {
            Key::Num1
        } else {
            Key::Num2
        };
        vote(window, group, 2, person % 4 + further);
    }
}

/// Holds the workshop up to the point where people vote, on this screen.
pub(crate) fn to_the_vote(window: &mut Window) {
    prepare(window);
    enter_on(window, "Afhold");
    enter_on(window, "2. Afstemning om spændinger");
    enter_on(window, "Vis på denne skærm");
}

#[test]
fn a_whole_workshop_is_held_by_keys() {
    let mut window = open((1280.0, 800.0));
    to_the_vote(&mut window);
    key(&mut window, Key::A);
    assert!(window.says("Giv computeren til den næste"));
    everybody_votes(&mut window, 0);
    let ballot = window.plan().ballot.clone().unwrap();
    assert_eq!(ballot.voters(), 12);
    key(&mut window, Key::Escape);
    assert!(window.says("12 af 12 har stemt"));
    assert!(
        !window.says("midten er"),
        "nothing is shown before it is revealed"
    );
    key(&mut window, Key::V);
    assert!(window.says("midten er"));
    key(&mut window, Key::A);
    everybody_votes(&mut window, 1);
    key(&mut window, Key::Escape);
    key(&mut window, Key::V);
    assert!(window.says("Første runde") && window.says("Anden runde"));
    key(&mut window, Key::Escape);
    enter_on(&mut window, "4. Spændingskort sammen");
    window.choose("Spænding", "Standardisering – Mangfoldighed");
    window.type_in("Formål", "Alle lærer mest muligt");
    window.press(Key::Tab);
    enter_on(&mut window, "8. Beslutning");
    for decided in [
        "Fælles skabeloner til alle hold",
        "Frit valg af værktøj i faget",
    ] {
        window.type_in("Ny beslutning", decided);
        window.press(Key::Enter);
    }
    enter_on(&mut window, "Gør beslutning 1 til indsats");
    enter_on(
        &mut window,
        "Notér beslutning 1 i loggen".replace('1', "2").as_str(),
    );
    enter_on(&mut window, "Afslut workshoppen");
    let plan = window.plan();
    let workshop = plan.workshops.values().next().unwrap();
    assert!(workshop.ended.is_some());
    let became: Vec<_> = workshop.decisions().map(|(_, _, it)| it.became).collect();
    assert!(matches!(
        became[..],
        [Some(Became::Initiative(_)), Some(Became::Log(_))]
    ));
    let tension = &plan.tensions[&TensionId::new(uuid(FIRST))];
    assert_eq!(tension.map.purpose, "Alle lærer mest muligt");
    let rounds: Vec<u8> = tension.positions.values().map(|it| it.round).collect();
    assert_eq!(rounds, [1, 2]);
    for round in tension.positions.values() {
        let voters: u16 = round.groups.iter().flat_map(|it| it.now).sum();
        assert_eq!(voters, 12);
    }
    assert!(!window.offers("Åbn afstemningen") && window.offers("Åbn referatet"));
}

#[test]
fn a_vote_that_is_given_up_leaves_nothing_for_the_next() {
    let mut window = open((1280.0, 800.0));
    to_the_vote(&mut window);
    key(&mut window, Key::A);
    key(&mut window, Key::Enter);
    key(&mut window, Key::Num1);
    key(&mut window, Key::ArrowRight);
    let chosen = |window: &Window| {
        let all = window.harness.query_all_by(|_| true);
        let toggled =
            all.filter(|it| it.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
        let named = toggled.filter_map(|it| it.accesskit_node().label());
        named.filter(|it| it.starts_with("I dag")).count()
    };
    assert_eq!(chosen(&window), 1);
    key(&mut window, Key::Escape);
    assert!(window.says("Giv computeren til den næste"));
    assert_eq!(window.plan().ballot.as_ref().unwrap().voters(), 0);
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), 0);
    key(&mut window, Key::Num1);
    assert_eq!(chosen(&window), 0);
}

#[test]
fn undo_keys_do_nothing_while_the_laptop_goes_round() {
    let mut window = open((1280.0, 800.0));
    to_the_vote(&mut window);
    key(&mut window, Key::A);
    vote(&mut window, Key::Num1, 2, 1);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().ballot.as_ref().unwrap().voters(), 1);
}

#[test]
fn the_room_sees_no_names() {
    let mut window = Window::on_limtorp(Opening::default());
    let plan = window.plan();
    let (id, workshop) = plan.workshops.iter().next().unwrap();
    window.ask(Action::Reveal(Item::Workshop(*id)));
    let names = plan
        .people
        .values()
        .flat_map(|it| [Some(it.alias.clone()), it.name.clone()]);
    let names: Vec<String> = names
        .flatten()
        .filter(|it| it.chars().count() > 2)
        .collect();
    window.ask(Action::Edit(Edit::Workshop(WorkshopEdit::Copy {
        id: *id,
        copy: WorkshopId::new(uuid(77)),
        title: "Igen".to_owned(),
        date: day("2026-11-25"),
        activities: (0..workshop.agenda.len())
            .map(|it| ActivityId::new(uuid(100 + it as u128)))
            .collect(),
    })));
    window.ask(Action::Reveal(Item::Workshop(WorkshopId::new(uuid(77)))));
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "Vis på denne skærm");
    for _ in 0..workshop.agenda.len() {
        key(&mut window, Key::N);
        for name in &names {
            assert!(!window.says(name), "{name}");
        }
    }
}

fn pictures(window: &mut Window, name: &str) {
    window.harness.run_steps(3);
    window.harness.snapshot(name);
}

#[test]
fn the_room_looks_as_it_was_approved_on_a_small_projector() {
    room_of((1280.0, 720.0), "720");
}

#[test]
fn the_room_looks_as_it_was_approved_on_a_large_projector() {
    room_of((1920.0, 1080.0), "1080");
}

fn room_of(size: (f32, f32), name: &str) {
    let mut window = open(size);
    to_the_vote(&mut window);
    pictures(&mut window, &format!("room-before-{name}"));
    key(&mut window, Key::A);
    pictures(&mut window, &format!("room-hand-over-{name}"));
    key(&mut window, Key::Enter);
    key(&mut window, Key::Num2);
    key(&mut window, Key::ArrowRight);
    pictures(&mut window, &format!("room-ballot-{name}"));
    key(&mut window, Key::Escape);
    everybody_votes(&mut window, 0);
    key(&mut window, Key::Escape);
    pictures(&mut window, &format!("room-voting-{name}"));
    key(&mut window, Key::V);
    pictures(&mut window, &format!("room-positions-{name}"));
    key(&mut window, Key::G);
    pictures(&mut window, &format!("room-groups-{name}"));
    key(&mut window, Key::G);
    key(&mut window, Key::A);
    everybody_votes(&mut window, 1);
    key(&mut window, Key::Escape);
    key(&mut window, Key::V);
    key(&mut window, Key::K);
    pictures(&mut window, &format!("room-rounds-{name}"));
}

#[test]
fn the_pages_of_a_workshop_look_as_they_were_approved_in_light() {
    pages_in("light");
}

#[test]
fn the_pages_of_a_workshop_look_as_they_were_approved_in_dark() {
    pages_in("dark");
}

fn pages_in(theme: &str) {
    let mut window = Window::on_limtorp(Opening::default());
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    window.ask(Action::Go(Page::Workshop));
    pictures(&mut window, &format!("workshop-list-{theme}"));
    prepare(&mut window);
    enter_on(&mut window, "Redigér punkt 2, Afstemning om spændinger");
    pictures(&mut window, &format!("workshop-prepare-{theme}"));
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "2. Afstemning om spændinger");
    pictures(&mut window, &format!("workshop-run-{theme}"));
    enter_on(&mut window, "8. Beslutning");
    window.type_in("Ny beslutning", "Fælles skabeloner til alle hold");
    window.press(Key::Enter);
    pictures(&mut window, &format!("workshop-decide-{theme}"));
}
