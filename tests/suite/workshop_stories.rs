//! What else happens around a vote: agendas, the clock, counts from hands and paper, rounds that
//! are let go of, and a laptop that tells the next person nothing.
#![expect(
    clippy::disallowed_methods,
    reason = "what was saved is read as a file"
)]

use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, Page};
use sigtelinje::document::{Edit, StaffEdit, TensionEdit, WorkshopEdit};
use sigtelinje::model::*;
use tempfile::TempDir;

use crate::support::build::day;
use crate::support::hands::enter_on;
use crate::support::room::uuid;
use crate::support::window::{Opening, Window};
use crate::workshop_page::{FIRST, everybody_votes, key, open, prepare, to_the_vote, vote};

/// The workshop that `prepare` made.
fn held(window: &Window) -> Workshop {
    window.plan().workshops.values().next().unwrap().clone()
}

#[test]
fn every_agenda_takes_the_minutes_that_its_name_says() {
    let mut window = open((1280.0, 800.0));
    prepare(&mut window);
    window.ask(Action::Go(Page::Workshop));
    for (name, minutes, points) in [
        ("45 minutter: en spænding og en beslutning", 45, 4),
        ("90 minutter: fra puls til beslutninger", 90, 6),
        ("120 minutter: spændingskort og indsatser", 120, 8),
    ] {
        if window.offers("Alle workshopper") {
            enter_on(&mut window, "Alle workshopper");
        }
        enter_on(&mut window, name);
        let plan = window.plan();
        let newest = plan.workshops.values().next_back().unwrap();
        assert_eq!((newest.minutes(), newest.agenda.len()), (minutes, points));
        assert!(window.says(&format!("{minutes} min.")), "{name}");
        for activity in &newest.agenda {
            if let Task::Vote { tensions } = &activity.task {
                assert_eq!(tensions.first(), plan.tension_order.first());
            }
        }
        enter_on(&mut window, "Afhold");
        assert!(window.says("Næste: "), "{name}");
    }
}

/// The clock as it stands in the window.
fn clock(window: &Window) -> i64 {
    let all = window.harness.query_all_by(|_| true);
    let mut named = all.filter_map(|it| {
        let node = it.accesskit_node();
        node.label().or_else(|| node.value())
    });
    let seconds = |text: String| -> Option<i64> {
        let (minutes, seconds) = text.split_once(':')?;
        Some(minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?)
    };
    named.find_map(seconds).unwrap()
}

#[test]
fn the_clock_is_stopped_and_extended_by_keys() {
    let mut window = open((1280.0, 800.0));
    prepare(&mut window);
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "2. Afstemning om spændinger");
    assert_eq!(clock(&window), 15 * 60);
    for place in ["at the facilitator's", "on the wall"] {
        let began = clock(&window);
        key(&mut window, Key::P);
        window.harness.run_steps(60);
        let later = clock(&window);
        assert!(later < began, "it runs {place}: {began} {later}");
        key(&mut window, Key::P);
        let stopped = clock(&window);
        window.harness.run_steps(60);
        assert_eq!(clock(&window), stopped, "it stands {place}");
        key(&mut window, Key::M);
        assert_eq!(clock(&window), stopped + 60, "it has a minute more {place}");
        if place != "on the wall" {
            enter_on(&mut window, "Vis på denne skærm");
            assert!(!window.offers("1 minut mere"), "the wall has no buttons");
        }
    }
}

/// Types a number into a field by keys.
fn count(window: &mut Window, field: &str, number: u16) {
    let found = window
        .harness
        .get_by_role_and_label(Role::SpinButton, field);
    found.focus();
    window.settle();
    window.type_on(&number.to_string());
    window.press(Key::Enter);
}

#[test]
fn counts_from_hands_or_paper_are_typed_group_by_group() {
    let mut window = open((1280.0, 1400.0));
    prepare(&mut window);
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "2. Afstemning om spændinger");
    enter_on(&mut window, "Tast optælling");
    let (one, two) = ("Standardisering – Mangfoldighed", "Nærvær – Distance");
    for (pair, row, place, people) in [
        (one, "I dag", 3, 4),
        (one, "I dag", 4, 1),
        (one, "Ønsket", 7, 5),
        (two, "I dag", 0, 2),
    ] {
        count(&mut window, &format!("{pair}, {row}, {place}"), people);
    }
    enter_on(&mut window, "Lærere");
    count(&mut window, &format!("{one}, I dag, 4"), 6);
    count(&mut window, &format!("{one}, Ønsket, 10"), 6);
    assert_eq!(
        window.plan().tensions[&TensionId::new(uuid(FIRST))]
            .positions
            .len(),
        0
    );
    enter_on(&mut window, "Gem optællingen");
    let plan = window.plan();
    assert_eq!(plan.ballot, None);
    let round = |number| {
        let positions = &plan.tensions[&TensionId::new(uuid(number))].positions;
        assert_eq!(positions.len(), 1);
        positions.values().next().unwrap().clone()
    };
    let first = round(FIRST);
    assert_eq!(
        (first.round, first.workshop),
        (1, plan.workshops.keys().next().copied())
    );
    let group = |group, now, wanted| GroupPositions { group, now, wanted };
    assert_eq!(
        first.groups,
        [
            group(
                RoomGroup::Leaders,
                [0, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0]
            ),
            group(
                RoomGroup::Teachers,
                [0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6]
            ),
        ]
    );
    assert_eq!(round(2).groups[0].now[0], 2);
    assert!(window.says("Runde 1: 11 stemmer, midten er 4 i dag og 10 ønsket"));
    enter_on(&mut window, "Vis på denne skærm");
    assert!(window.says("midten er 4 af 10 i dag"), "the room sees it");
}

#[test]
fn counts_that_do_not_add_up_are_not_saved_and_not_lost() {
    let mut window = open((1280.0, 1400.0));
    prepare(&mut window);
    let id = *window.plan().workshops.keys().next().unwrap();
    let mut activity = held(&window).agenda[2].clone();
    let Task::Choose { options, .. } = &mut activity.task else {
        panic!("the third point is a choice")
    };
    *options = ["Åbne døre", "Fælles mapper"]
        .map(|text| Choice {
            item: None,
            text: text.to_owned(),
            chosen: false,
        })
        .to_vec();
    let point = activity.id;
    let set = WorkshopEdit::SetActivity { id, activity };
    window.ask(Action::Edit(Edit::Workshop(set)));
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "3. Vælg med prikker");
    enter_on(&mut window, "Tast optælling");
    let result = |window: &Window| match &held(window).activity(point).unwrap().task {
        Task::Choose { result, .. } => result.clone(),
        _ => Vec::new(),
    };
    count(&mut window, "Hvor mange stemte", 2);
    count(&mut window, "Åbne døre", 7);
    assert!(window.says("Tallene går ikke op"));
    window.click("Gem optællingen");
    assert_eq!(result(&window), []);
    count(&mut window, "Åbne døre", 5);
    count(&mut window, "Fælles mapper", 1);
    assert!(!window.says("Tallene går ikke op"));
    enter_on(&mut window, "Gem optællingen");
    let leaders = GroupDots {
        group: RoomGroup::Leaders,
        voters: 2,
        dots: vec![5, 1],
    };
    assert_eq!(result(&window).first(), Some(&leaders));
    assert!(window.says("Åbne døre · 5 prikker"));
}

/// The numbers that an attribute has in an SVG.
fn numbers(svg: &str, attribute: &str) -> Vec<u32> {
    let before = format!(" {attribute}=\"");
    let parts = svg.split(before.as_str()).skip(1);
    let values = parts.map(|it| it.split('"').next().unwrap());
    values.filter_map(|it| it.parse().ok()).collect()
}

#[test]
fn a_ballot_paper_has_every_pair_and_no_names() {
    let home = Arc::new(TempDir::new().unwrap());
    let paper = home.path().join("seddel.svg");
    let mut window = Window::open(Opening {
        chosen: Some(paper.clone()),
        ..Opening::default()
    });
    prepare(&mut window);
    let person = Person {
        alias: "ÆGØ".to_owned(),
        name: Some("Ægir Østergård".to_owned()),
        team: None,
        roles: Default::default(),
        started: None,
        left: None,
    };
    let people = vec![(PersonId::new(uuid(500)), person)];
    window.ask(Action::Edit(Edit::Staff(StaffEdit::AddPeople { people })));
    enter_on(&mut window, "Gem uden beskyttelse");
    let tensions = (0..17_u128).map(|at| {
        let tension = Tension {
            poles: [format!("Ærlighed {at}"), format!("Åbenhed & <ø> {at}")],
            ..Tension::default()
        };
        (TensionId::new(uuid(50 + at)), tension)
    });
    let tensions = tensions.collect();
    window.ask(Action::Edit(Edit::Tension(TensionEdit::Add { tensions })));
    let plan = window.plan();
    let (id, workshop) = plan.workshops.iter().next().unwrap();
    let mut activity = workshop.agenda[1].clone();
    activity.task = Task::Vote {
        tensions: plan.tension_order.clone(),
    };
    let set = WorkshopEdit::SetActivity { id: *id, activity };
    window.ask(Action::Edit(Edit::Workshop(set)));
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "2. Afstemning om spændinger");
    enter_on(&mut window, "Gem stemmeseddel til print");
    let svg = std::fs::read_to_string(&paper).unwrap();
    assert_eq!(plan.tensions.len(), 19);
    for tension in plan.tensions.values() {
        for pole in &tension.poles {
            let said = pole.replace('&', "&amp;").replace('<', "&lt;");
            // Once beside where we are today, and once beside where we want to be.
            assert_eq!(svg.matches(&format!(">{said}</text>")).count(), 2, "{pole}");
        }
    }
    assert!(svg.contains(">Fælles dag</text>") && svg.contains("Skriv ikke navn"));
    assert!(svg.contains(">Lærere</text>") && svg.contains(">Ledere</text>"));
    assert!(!svg.contains("ÆGØ") && !svg.contains("Østergård"));
    let boxes = svg.matches("<rect").count();
    assert_eq!(
        boxes,
        19 * 2 * 11 + 2 + 1,
        "a box for each choice and group, and the ground"
    );
    assert!(numbers(&svg, "y").into_iter().all(|it| it < 2970 - 60));
    assert!(numbers(&svg, "x").into_iter().all(|it| it < 2100 - 60));
}

#[test]
fn a_round_is_let_go_of_as_a_whole_before_and_after_it_was_seen() {
    let mut window = open((1280.0, 1400.0));
    to_the_vote(&mut window);
    let before = window.plan();
    key(&mut window, Key::A);
    everybody_votes(&mut window, 0);
    key(&mut window, Key::Escape);
    key(&mut window, Key::Escape);
    assert!(window.says("Ledere 6/6 · Lærere 6/6"));
    enter_on(&mut window, "Kassér afstemningen");
    assert!(window.says("Kassér afstemningen og alle stemmer i den?"));
    enter_on(&mut window, "Behold");
    let kept = window.plan().ballot.clone();
    assert_eq!(kept.as_ref().map(Ballot::voters), Some(12));
    enter_on(&mut window, "Kassér afstemningen");
    enter_on(&mut window, "Kassér afstemningen");
    assert_eq!(window.plan(), before);
    enter_on(&mut window, "Åbn afstemningen");
    assert_ne!(
        window.plan().ballot.as_ref().map(|it| it.id),
        kept.map(|it| it.id)
    );
    everybody_votes(&mut window, 0);
    key(&mut window, Key::Escape);
    enter_on(&mut window, "Vis resultatet");
    let rounds = |window: &Window| {
        let plan = window.plan();
        let all = plan.tensions.values().map(|it| it.positions.len());
        all.collect::<Vec<_>>()
    };
    assert_eq!(rounds(&window), [1, 1]);
    enter_on(&mut window, "Slet runde 1");
    assert_eq!(rounds(&window), [0, 0], "on every pair that was voted on");
    assert!(window.offers("Åbn afstemningen"));
}

#[test]
fn a_workshop_is_copied_without_what_came_of_it() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Go(Page::Workshop));
    let plan = window.plan();
    let is_rich = |it: &&Workshop| it.decisions().count() > 0;
    let known = plan.workshops.values().find(is_rich).unwrap();
    enter_on(&mut window, &format!("Kopiér workshoppen {}", known.title));
    let after = window.plan();
    let is_new = |it: &(&WorkshopId, &Workshop)| !plan.workshops.contains_key(it.0);
    let (_, copy) = after.workshops.iter().find(is_new).unwrap();
    assert_eq!(copy.title, format!("{} (kopi)", known.title));
    assert_eq!(copy.date, crate::support::window::TODAY);
    assert_eq!(copy.attending, known.attending);
    assert!(copy.can_vote() && copy.decisions().count() == 0);
    assert_eq!(copy.agenda.len(), known.agenda.len());
    for (copied, known) in copy.agenda.iter().zip(&known.agenda) {
        assert_ne!(copied.id, known.id);
        assert_eq!(copied.minutes, known.minutes);
        match &copied.task {
            Task::Choose {
                result, options, ..
            } => {
                assert!(result.is_empty() && options.iter().all(|it| !it.chosen));
            }
            Task::Pulse { result, .. } => assert_eq!(result, &[]),
            Task::Ideas { ideas, .. } => assert_eq!(ideas, &[]),
            _ => {}
        }
    }
    assert_eq!(
        after.tensions, plan.tensions,
        "positions stay with the first"
    );
    assert!(window.offers("Afhold"), "the copy is open to be prepared");
}

/// Everything that a screen reader finds in the window, and where the keyboard is.
fn tree(window: &Window) -> Vec<String> {
    let all = window.harness.query_all_by(|_| true);
    let all = all.map(|it| {
        let node = it.accesskit_node();
        let data = node.data();
        format!(
            "{:?} {:?} {:?} {:?} {:?} {:?}",
            node.role(),
            node.label(),
            node.value(),
            node.toggled(),
            data.numeric_value(),
            node.is_focused(),
        )
    });
    all.collect()
}

/// What the next person finds on the way to the first choice.
fn found_by_the_next(window: &mut Window) -> [Vec<String>; 3] {
    let hand_over = tree(window);
    key(window, Key::Enter);
    let groups = tree(window);
    key(window, Key::Num2);
    let page = tree(window);
    key(window, Key::Escape);
    [hand_over, groups, page]
}

#[test]
fn no_widget_tells_the_next_person_of_the_vote_before() {
    let mut window = open((1280.0, 800.0));
    to_the_vote(&mut window);
    key(&mut window, Key::A);
    let untouched = found_by_the_next(&mut window);
    assert!(untouched.iter().all(|it| it.len() > 3), "{untouched:?}");
    // One gives up at the last moment, another on the way, the third votes.
    key(&mut window, Key::Enter);
    key(&mut window, Key::Num1);
    for _ in 0..4 {
        key(&mut window, Key::Num9);
        key(&mut window, Key::Enter);
    }
    assert!(window.says("Er du klar til at stemme?"));
    key(&mut window, Key::Escape);
    assert_eq!(
        found_by_the_next(&mut window),
        untouched,
        "after one gave up"
    );
    key(&mut window, Key::Enter);
    key(&mut window, Key::Num2);
    key(&mut window, Key::Num7);
    key(&mut window, Key::Escape);
    assert_eq!(found_by_the_next(&mut window), untouched, "after another");
    assert_eq!(window.plan().ballot.as_ref().map(Ballot::voters), Some(0));
    vote(&mut window, Key::Num1, 2, 3);
    assert_eq!(window.plan().ballot.as_ref().map(Ballot::voters), Some(1));
    let counted = |it: Vec<String>| -> Vec<String> {
        let all = it.into_iter();
        all.map(|it| it.replace("1 af 12 har stemt", "0 af 12 har stemt"))
            .collect()
    };
    let after = found_by_the_next(&mut window).map(counted);
    assert_eq!(after, untouched, "after a vote");
}

#[test]
fn a_record_is_opened_again_without_a_vote() {
    let mut window = open((1280.0, 1400.0));
    to_the_vote(&mut window);
    key(&mut window, Key::A);
    everybody_votes(&mut window, 0);
    key(&mut window, Key::Escape);
    key(&mut window, Key::V);
    key(&mut window, Key::Escape);
    enter_on(&mut window, "Afslut workshoppen");
    let positions = window.plan().tensions.clone();
    for is_open in [false, true] {
        if is_open {
            enter_on(&mut window, "Åbn referatet");
        }
        for words in [
            "Åbn afstemningen",
            "Stem igen",
            "Tast optælling",
            "Giv computeren",
        ] {
            assert!(!window.offers(words), "{words}");
        }
        key(&mut window, Key::A);
        assert_eq!(window.plan().ballot, None);
        assert!(!window.says("Giv computeren til den næste"));
        if !is_open {
            window.click("Slet runde 1");
            assert_eq!(window.plan().tensions, positions, "a closed record stays");
        }
    }
    enter_on(&mut window, "8. Beslutning");
    window.type_in("Ny beslutning", "Vi mødes igen i marts");
    window.press(Key::Enter);
    enter_on(&mut window, "Luk referatet");
    let workshop = held(&window);
    assert_eq!(workshop.decisions().count(), 1);
    assert!(workshop.ended.is_some() && !workshop.can_change());
    assert_eq!(workshop.date, day("2026-11-25"));
    assert_eq!(window.plan().tensions, positions);
}
