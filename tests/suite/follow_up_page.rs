//! The page of what was promised: what is late, due and undecided, answered on the spot; the log,
//! two days compared, the plan as it was decided, and next school year's plan.
#![expect(
    clippy::disallowed_methods,
    reason = "files are held against what they were"
)]

use std::sync::Arc;

use egui::Key;
use sigtelinje::action::{Action, FileAction};
use sigtelinje::model::{
    AgreementId, AgreementState, InitiativeId, InitiativeState, LogKind, Plan,
};
use tempfile::TempDir;

use crate::support::build::{PlanBuilder, day};
use crate::support::window::{Opening, TODAY, Window};

struct School {
    plan: Plan,
    running: InitiativeId,
    planned: InitiativeId,
    ideas: [InitiativeId; 2],
    agreement: AgreementId,
}

fn school() -> School {
    let mut b = PlanBuilder::new();
    let owner = b.person("LHA");
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle team deler forløb");
    let indicator = b.aim(goal, "Delte forløb", 20, 80);
    b.measure(indicator, "2026-09-15", 30);
    b.measure(indicator, "2026-11-01", 50);
    let mut promise = |title: &str, state| {
        let id = b.initiative(title, state, "2026-01-01");
        let it = b.initiative_mut(id);
        it.goals.extend([goal]);
        it.owner = Some(owner);
        id
    };
    let running = promise("Fast kvarter", InitiativeState::Running);
    let planned = promise("Fælles mapper", InitiativeState::Planned);
    let ideas = ["VR-briller", "Podcast"].map(|it| promise(it, InitiativeState::Idea));
    let later = b.initiative_mut(planned);
    later.start = Some(day("2026-11-20"));
    later.due = Some(day("2027-02-01"));
    b.initiative_mut(running).due = Some(day("2026-11-01"));
    b.step(running, "2026-11-10", None);
    let agreement = b.agree(owner, &[]);
    let made = b.plan.agreements.get_mut(&agreement).unwrap();
    made.due = Some(day("2026-11-22"));
    "Sidemandsoplæring".clone_into(&mut made.what);
    School {
        plan: b.build(),
        running,
        planned,
        ideas,
        agreement,
    }
}

fn page(opening: Opening, school: &School) -> (Window, std::path::PathBuf) {
    let (mut window, file) = Window::on_plan(opening, &school.plan);
    window.click("Opfølgning");
    (window, file)
}

#[test]
fn what_is_late_due_and_undecided_opens_its_place() {
    let (mut window, _) = page(Opening::default(), &school());
    for said in ["22 dage for sent", "13 dage for sent", "1 dag for sent"] {
        assert!(window.says(said), "{said}");
    }
    assert!(window.says("Idé: ja eller nej?"));
    for title in ["Fast kvarter", "Senest 2026-11-10", "VR-briller"] {
        window.click("Opfølgning");
        window.click(title);
        assert!(window.says("Luk indsatsen"), "{title}");
    }
}

#[test]
fn what_is_late_or_undecided_is_answered_on_the_spot() {
    let school = school();
    let (mut window, _) = page(Opening::default(), &school);
    window.click("Gjort, Senest 2026-11-10");
    window.click("Gennemført, Fast kvarter");
    window.click("Sæt i gang, Fælles mapper");
    window.click("Gennemført, Sidemandsoplæring");
    window.click("Planlæg, VR-briller");
    window.click("Fravælg …, Podcast");
    window.type_in("Hvorfor vælger I den fra", "Ingen hører den");
    window.click("Fravælg");
    let plan = window.plan();
    let of = |id| plan.strategy.initiatives.get(&id).unwrap();
    assert_eq!(
        of(school.running).steps.values().next().unwrap().done,
        Some(TODAY)
    );
    let states = [
        school.running,
        school.planned,
        school.ideas[0],
        school.ideas[1],
    ];
    assert_eq!(
        states.map(|id| of(id).state()),
        [
            InitiativeState::Done,
            InitiativeState::Running,
            InitiativeState::Planned,
            InitiativeState::Deselected,
        ]
    );
    assert_eq!(of(school.ideas[1]).reason(), "Ingen hører den");
    assert_eq!(
        plan.agreements.get(&school.agreement).unwrap().state,
        AgreementState::Kept
    );
    assert!(window.says("Intet er forsinket"));
    for _ in 0..6 {
        window.press_with(egui::Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*window.plan(), school.plan, "each answer is a step");
}

#[test]
fn a_review_is_logged_and_two_days_are_compared() {
    let (mut window, _) = page(Opening::default(), &school());
    window.click("Log");
    window.choose("Hvad er det?", "Opfølgning");
    window.type_in("Dato", "1.10.2026");
    window.press(Key::Tab);
    window.type_in("Hvad blev besluttet eller set?", "Vi så på tallene");
    window.click("Skriv i loggen");
    let plan = window.plan();
    let logged = plan.log.values().next().unwrap();
    assert_eq!(
        (logged.kind, logged.date),
        (LogKind::Review, day("2026-10-01"))
    );
    assert_eq!(logged.text, "Vi så på tallene");
    window.click("Overblik");
    window.click("Opfølgning");

    window.click("Siden sidst");
    // The review was the last time that anybody looked.
    assert!(window.says("Opfølgning 1. okt. 2026"));
    assert!(window.says("30") && window.says("50") && window.says("▲ bedre"));
    window.type_in("Til og med", "1.10.2026");
    window.press(Key::Tab);
    window.type_in("Siden", "1.9.2026");
    window.press(Key::Tab);
    assert!(window.says("20") && window.says("30") && !window.says("50"));
}

#[test]
fn a_plan_is_frozen_and_held_against_today() {
    let (mut window, _) = page(Opening::default(), &school());
    window.click("Fastholdte udgaver");
    window.type_in("Navn på udgaven", "Vedtaget af bestyrelsen");
    window.click("Fasthold");
    assert!(window.says("Alt er, som det blev vedtaget"));
    window.click("Handleplan");
    window.click_beginning("Fast kvarter");
    window.type_in("Frist", "1.5.2027");
    window.press(Key::Tab);
    window.click("Opfølgning");
    assert!(window.says("har fået ny frist: 1. nov. 2026 → 1. maj 2027"));
    window.click("Skjul sammenligning, Vedtaget af bestyrelsen");
    assert!(!window.says("har fået ny frist"));
    window.click("Slet udgaven »Vedtaget af bestyrelsen«");
    window.click("Slet udgaven");
    assert!(window.plan().baselines.is_empty());
}

fn next_year(window: &mut Window) {
    window.click("Opfølgning");
    window.click("Fastholdte udgaver");
    window.click("Lav næste skoleårs plan");
}

#[test]
fn next_school_years_plan_is_made_in_one_step_and_the_old_one_is_unharmed() {
    let home = Arc::new(TempDir::new().unwrap());
    let opening = Opening {
        home: Some(home),
        ..Opening::default()
    };
    let school = school();
    let (mut window, file) = page(opening, &school);
    let before = std::fs::read(&file).unwrap();
    next_year(&mut window);
    let plan = window.plan();
    assert_ne!(plan.meta.id, school.plan.meta.id);
    assert!(plan.meta.title.contains("2027"), "{}", plan.meta.title);
    let frozen = plan.baselines.values().next().unwrap();
    assert_eq!(frozen.strategy, school.plan.strategy);
    assert!(plan.strategy.initiatives.contains_key(&school.planned));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert!(window.harness.state().document().unwrap().is_dirty());
    window.ask(Action::File(FileAction::ClosePlan));
    window.click("Kassér ændringerne");
    window.ask(Action::File(FileAction::Open(file)));
    assert_eq!(*window.plan(), school.plan);
}

#[test]
fn next_years_plan_is_made_although_the_old_ones_last_changes_are_not_saved() {
    let school = school();
    let (mut window, file) = page(Opening::default(), &school);
    let before = std::fs::read(&file).unwrap();
    window.click("Planlæg, VR-briller");
    next_year(&mut window);
    assert!(window.says("Vil du gemme ændringerne?"));
    window.click("Kassér ændringerne");
    let plan = window.plan();
    assert_ne!(plan.meta.id, school.plan.meta.id);
    assert_eq!(plan.baselines.len(), 1);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}
