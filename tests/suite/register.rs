//! Promises of the register and the framework: told by accessible name, read from the document.

#![expect(clippy::indexing_slicing, reason = "test code")]

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, CompetenceView, Dialog, Page};
use sigtelinje::document::EditError;
use sigtelinje::model::{
    CompetenceId, ExpectationScope, Item, Level, Person, Plan, Requirement, RoleId, Source,
};

use crate::support::build::{PlanBuilder, day, level};
use crate::support::desk::{Look, Story};

/// A school of three teams, twelve people, three roles and six competences in two areas.
struct School {
    plan: Plan,
    teacher: RoleId,
    competences: Vec<CompetenceId>,
}

fn school() -> School {
    let mut build = PlanBuilder::new();
    let teams = ["Auto 2", "Byggeri", "Grundforløb"].map(|name| build.team(name));
    let [teacher, leader, mentor] =
        ["Underviser", "Leder", "Praksisvejleder"].map(|name| build.role(name));
    let aliases = [
        "AH", "BN", "CL", "DS", "EØ", "FK", "GM", "HR", "IT", "JP", "KB", "ÅS",
    ];
    let mut people = Vec::new();
    for (at, alias) in aliases.into_iter().enumerate() {
        let person = build.member(alias, teams[at % 3]);
        build.change(person, |it| {
            it.name = Some(format!("{alias} Østergaard-Christensen"));
            it.roles.insert(teacher);
            if at % 4 == 0 {
                it.roles.insert(leader);
                it.roles.insert(mentor);
            }
            it.started = Some(day(if at == 2 { "2026-08-01" } else { "2019-08-01" }));
        });
        people.push(person);
    }
    build.change(people[5], |it| it.left = Some(day("2026-06-30")));
    build.area("Drift og sikkerhed");
    let mut competences = ["Platforme", "Kommunikation", "Sikkerhed og ophavsret"]
        .map(|name| build.competence(name))
        .to_vec();
    build.area("Didaktik");
    for name in [
        "It-støttet undervisning",
        "Differentiering",
        "Feedback og evaluering",
    ] {
        competences.push(build.competence(name));
    }
    for (at, competence) in competences.iter().enumerate() {
        build.require(ExpectationScope::Role(teacher), *competence, (1, 2));
        if at % 2 == 0 {
            build.spare(ExpectationScope::Role(leader), *competence);
        }
    }
    for (at, person) in people.iter().enumerate().skip(1) {
        let levels: Vec<_> = competences
            .iter()
            .enumerate()
            .map(|(column, id)| (*id, ((at + column) % 5) as u8))
            .collect();
        build.rate(*person, Source::Leader, "2026-05-01", &levels);
    }
    build.agree(people[1], &competences[..1]);
    School {
        plan: build.build(),
        teacher,
        competences,
    }
}

fn register(plan: Plan) -> Story {
    Story::begin(plan, Look::SMALL, Page::Staff)
}

fn framework(plan: Plan) -> Story {
    let mut story = Story::begin(plan, Look::SMALL, Page::Competences);
    story.window.state_mut().view.competence_view = CompetenceView::Framework;
    story.window.run();
    story
}

fn person<'a>(plan: &'a Plan, alias: &str) -> &'a Person {
    plan.people.values().find(|it| it.alias == alias).unwrap()
}

fn team_of(plan: &Plan, alias: &str) -> Option<String> {
    let team = person(plan, alias).team?;
    Some(plan.teams[&team].name.clone())
}

fn levels(plan: &Plan) -> Vec<u8> {
    let rated = plan.assessments.values().flat_map(|it| it.levels.values());
    rated.map(|level| level.get()).collect()
}

#[test]
fn every_part_is_drawn_in_every_look_with_a_name_on_every_control() {
    for look in Look::all() {
        let name = look.name();
        let mut story = Story::begin(school().plan, look, Page::Staff);
        story.picture(&format!("{name}-staff"));
        story.row("AH");
        let parts = match look.language {
            sigtelinje::model::Language::Danish => ["Team og afdelinger", "Roller"],
            sigtelinje::model::Language::English => ["Teams and departments", "Roles"],
        };
        for part in parts {
            story.open_tab(part);
            story.picture(&format!("{name}-staff-{part}"));
        }
        let mut story = Story::begin(school().plan, look, Page::Competences);
        story.window.state_mut().view.competence_view = CompetenceView::Framework;
        story.window.run();
        story.picture(&format!("{name}-framework"));
        let parts = match look.language {
            sigtelinje::model::Language::Danish => ["Forventninger", "Skala"],
            sigtelinje::model::Language::English => ["Expectations", "Scale"],
        };
        for part in parts {
            story.open_tab(part);
            story.picture(&format!("{name}-framework-{part}"));
        }
        let dialogs = [
            Dialog::PasteNames,
            Dialog::ChangeScale,
            Dialog::ChooseFramework,
            Dialog::PlanSettings,
        ];
        for dialog in dialogs {
            let picture = format!("{name}-dialog-{dialog:?}");
            story.show(dialog);
            story.picture(&picture);
        }
        assert_eq!(story.window.state().refused, Vec::new(), "{name}");
    }
}

#[test]
fn an_empty_register_offers_the_list_of_names() {
    let mut story = register(PlanBuilder::new().build());
    story.picture("empty-staff");
    story.click("Indsæt navneliste");
    story.window.get_by_label("Navneliste");
}

#[test]
fn three_people_are_added_without_leaving_the_keyboard() {
    let mut story = register(school().plan);
    story.type_in("Navn eller kortnavn", "Karen Bech");
    story.press(Key::Tab);
    story.type_on("bygg");
    story.press(Key::Enter);
    story.type_on("mros");
    story.press(Key::Enter);
    story.type_on("Ole Ås");
    story.press(Key::Tab);
    story.press_with(Modifiers::COMMAND, Key::A);
    story.type_on("Svejs");
    story.press(Key::Enter);
    let plan = story.plan();
    assert_eq!(plan.people.len(), 15);
    // KB is taken, so Karen Bech gets the next code.
    let karen = plan
        .people
        .values()
        .find(|it| it.name.as_deref() == Some("Karen Bech"));
    assert_eq!(karen.unwrap().alias, "KBE");
    assert_eq!(team_of(plan, "KBE").unwrap(), "Byggeri");
    assert_eq!(team_of(plan, "mros").unwrap(), "Byggeri");
    assert_eq!(person(plan, "mros").name, None);
    assert_eq!(team_of(plan, "OÅ").unwrap(), "Svejs");
    assert_eq!(story.undo_all(), 3);
    assert_eq!(*story.plan(), school().plan);
}

#[test]
fn a_pasted_list_is_one_step_and_shows_who_is_known() {
    let mut story = register(school().plan);
    story.show(Dialog::PasteNames);
    let list = "Navn\tKortnavn\tTeam\tRolle\nNiels Holm\t\tauto 2\tunderviser\n\
                KB Østergaard-Christensen\nMia Ravn\tMR\tSvejs\tKoordinator\n";
    story.type_in("Navneliste", list);
    story.picture("names-typed");
    story.window.get_by_label("findes måske allerede");
    story.click("Opret rollen »Koordinator«");
    story.click("Tilføj 2 medarbejdere");
    let plan = story.plan();
    assert_eq!(plan.people.len(), 14);
    assert_eq!(team_of(plan, "NH").unwrap(), "Auto 2");
    assert_eq!(person(plan, "NH").roles.len(), 1);
    assert_eq!(team_of(plan, "MR").unwrap(), "Svejs");
    assert_eq!(person(plan, "MR").roles.len(), 0);
    assert_eq!(story.undo_all(), 1);
    assert_eq!(*story.plan(), school().plan);
}

#[test]
fn a_team_is_renamed_where_it_stands() {
    let mut story = register(school().plan);
    story.open_tab("Team og afdelinger");
    let field = story
        .window
        .get_all_by_label("Teamets navn")
        .next()
        .unwrap();
    field.focus();
    story.window.run();
    story.press_with(Modifiers::COMMAND, Key::A);
    story.type_on("Auto 3");
    story.press(Key::Enter);
    assert_eq!(team_of(story.plan(), "AH").unwrap(), "Auto 3");
    assert_eq!(story.undo_all(), 1);
    assert_eq!(team_of(story.plan(), "AH").unwrap(), "Auto 2");
}

#[test]
fn search_finds_aa_for_å_and_says_how_many() {
    let mut story = register(school().plan);
    story.window.get_by_label("11 af 12");
    story.type_in("Søg på navn eller team", "aas");
    story.window.get_by_label("1 af 12");
    story.row("ÅS Østergaard-Christensen · Grundforløb");
}

#[test]
fn arrow_keys_walk_the_rows_and_enter_opens_one() {
    let mut story = register(school().plan);
    story.go_to_row("AH Østergaard-Christensen · Auto 2");
    story.press(Key::ArrowDown);
    story.press(Key::ArrowDown);
    story.press(Key::Enter);
    story.picture("staff-open");
    story.type_in("Kortnavn", "CLN");
    story.press(Key::Enter);
    assert!(story.plan().people.values().any(|it| it.alias == "CLN"));
    story.type_in("Fratrådt", "1.1.2020");
    story.press(Key::Enter);
    // The last day would lie before the first one: nothing changes, and the reason is said.
    story
        .window
        .get_by_label_contains("Den sidste dag skal ligge efter");
    assert_eq!(person(story.plan(), "CLN").left, None);
    assert_eq!(story.undo_all(), 1);
}

#[test]
fn several_people_are_moved_to_a_team_in_one_step() {
    let mut story = register(school().plan);
    story.click("Vælg AH Østergaard-Christensen");
    story.click("Vælg BN Østergaard-Christensen");
    story.picture("staff-ticked");
    story.choose("Flyt til team", "Grundforløb");
    for alias in ["AH", "BN"] {
        assert_eq!(team_of(story.plan(), alias).unwrap(), "Grundforløb");
    }
    assert_eq!(story.undo_all(), 1);
}

#[test]
fn removing_somebody_says_what_goes_and_offers_the_leaving_date() {
    let mut story = register(school().plan);
    story.go_to_row("BN Østergaard-Christensen · Byggeri");
    story.press(Key::Delete);
    story.picture("staff-removing");
    story
        .window
        .get_by_label_contains("6 vurderinger og 1 aftale forsvinder også");
    story
        .window
        .get_by_label_contains("sæt en dato under »Fratrådt« i stedet");
    assert_eq!(story.plan().people.len(), 12);
    story.click("Slet");
    assert_eq!(story.plan().people.len(), 11);
    assert!(story.plan().agreements.is_empty());
}

#[test]
fn when_somebody_was_assessed_leads_to_the_ratings() {
    let mut story = register(school().plan);
    story.click_containing("Se vurderinger af BN");
    let asked = &story.window.state().asked;
    assert!(matches!(asked.as_slice(), [Action::LookAt(_)]), "{asked:?}");
}

#[test]
fn thousands_of_people_cost_no_more_widgets_than_can_be_seen() {
    let mut build = PlanBuilder::new();
    for number in 0..3000 {
        build.person(&format!("P{number}"));
    }
    let mut story = register(build.build());
    let ticks = story.window.query_all_by_label_contains("Vælg P").count();
    assert!((5..40).contains(&ticks), "{ticks}");
    story.go_to_row("P0 ·");
    story.press(Key::End);
    assert!(story.row("P999 ·").is_focused());
}

#[test]
fn a_competence_moves_to_another_area_and_within_it() {
    let School {
        plan, competences, ..
    } = school();
    let mut story = framework(plan);
    story.click("Kommunikation");
    story.choose("Område", "Didaktik");
    let order = |plan: &Plan| {
        plan.competences_in_order()
            .map(|(id, _)| id)
            .collect::<Vec<_>>()
    };
    assert_eq!(order(story.plan()).last(), Some(&competences[1]));
    story.go_to_row("Kommunikation");
    story.press_with(Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(order(story.plan())[4], competences[1]);
    story.undo_all();
    assert_eq!(order(story.plan()), competences);
}

#[test]
fn a_descriptor_is_written_and_is_one_step() {
    let School {
        plan, competences, ..
    } = school();
    let mut story = framework(plan);
    story.type_in("Niveau 2 · Trin 2", "Bruger skolens platforme hver uge");
    story.press(Key::Tab);
    let written = &story.plan().competences[&competences[0]];
    assert_eq!(
        written.descriptor(level(2)),
        Some("Bruger skolens platforme hver uge")
    );
    assert_eq!(story.undo_all(), 1);
}

#[test]
fn what_is_typed_is_kept_when_another_competence_is_opened() {
    let School {
        plan, competences, ..
    } = school();
    let mut story = framework(plan);
    story.type_in("Niveau 1 · Trin 1", "Med hjælp");
    story.click("Differentiering");
    let written = &story.plan().competences[&competences[0]];
    assert_eq!(written.descriptor(level(1)), Some("Med hjælp"));
    assert_eq!(story.undo_all(), 1);
}

#[test]
fn expectations_are_set_by_digits() {
    let School {
        plan,
        teacher,
        competences,
    } = school();
    let mut story = framework(plan);
    story.open_tab("Forventninger");
    story.click_containing("Underviser · Platforme");
    let asked = |story: &Story, at: usize| {
        let asked = &story.plan().expectations[&ExpectationScope::Role(teacher)];
        asked.get(&competences[at]).copied()
    };
    let required = |lowest, target| {
        Some(Requirement::Required {
            lowest: level(lowest),
            target: level(target),
        })
    };
    story.press(Key::Num4);
    assert_eq!(asked(&story, 0), required(1, 4));
    story.press_with(Modifiers::SHIFT, Key::Num3);
    assert_eq!(asked(&story, 0), required(3, 4));
    story.press(Key::Num2);
    assert_eq!(asked(&story, 0), required(2, 2));
    story.press(Key::ArrowDown);
    story.press(Key::Minus);
    assert_eq!(asked(&story, 1), Some(Requirement::NotRequired));
    story.press(Key::ArrowDown);
    story.press(Key::Delete);
    assert_eq!(asked(&story, 2), None);
    // The scale ends at 4, so 7 is no level.
    story.press(Key::Num7);
    assert_eq!(asked(&story, 2), None);
    assert_eq!(story.window.state().refused, Vec::<EditError>::new());
    assert_eq!(story.undo_all(), 5);
}

#[test]
fn a_team_can_be_an_exception() {
    let School {
        plan, competences, ..
    } = school();
    let mut story = framework(plan);
    story.choose("Tilføj undtagelse", "Byggeri");
    story.choose("Mål for Byggeri", "Ikke påkrævet");
    let plan = story.plan();
    let team = plan
        .teams
        .iter()
        .find(|(_, it)| it.name == "Byggeri")
        .unwrap()
        .0;
    let asked = &plan.expectations[&ExpectationScope::Team(*team)];
    assert_eq!(asked.get(&competences[0]), Some(&Requirement::NotRequired));
}

#[test]
fn removing_an_area_says_what_goes_with_it() {
    let mut story = framework(school().plan);
    story.click("Didaktik");
    story.click("Slet »Didaktik«");
    story.picture("area-removing");
    story.window.get_by_label_contains(
        "3 kompetencer, 33 vurderinger, 4 forventninger og ingen aftaler forsvinder",
    );
    story.click("Slet");
    assert_eq!(story.plan().competences.len(), 3);
    story.undo_all();
    assert_eq!(*story.plan(), school().plan);
}

#[test]
fn a_scale_of_five_becomes_four_by_a_table_that_somebody_filled_in() {
    let School { plan, .. } = school();
    let before = levels(&plan);
    let on_top = before
        .iter()
        .map(|level| usize::from(*level == 4))
        .sum::<usize>();
    let mut story = framework(plan);
    story.show(Dialog::ChangeScale);
    story.choose("Antal niveauer", "4 niveauer");
    story.picture("scale-changing");
    // The fifth level has no evident place, so nothing can be changed yet.
    story
        .window
        .get_by_label_contains("Sig, hvad hvert gammelt niveau bliver til");
    story.choose("Gammelt niveau 4 bliver til", "3 Trin 3");
    story.click(&format!("Skift skala · {on_top} vurderinger ændres"));
    assert_eq!(story.plan().framework.scale.len(), 4);
    let mapped: Vec<u8> = before.iter().map(|level| (*level).min(3)).collect();
    assert_eq!(levels(story.plan()), mapped);
    assert_eq!(story.undo_all(), 1);
    assert_eq!(*story.plan(), school().plan);
}

#[test]
fn a_framework_with_ratings_is_kept_and_one_without_is_exchanged() {
    let mut story = framework(school().plan);
    story.show(Dialog::ChooseFramework);
    story
        .window
        .get_by_label_contains("I har allerede vurderet");
    assert_eq!(
        story.window.query_all_by_label_contains("Brug »").count(),
        0
    );

    let mut build = PlanBuilder::new();
    build.competence("Gammel");
    let mut story = framework(build.build());
    story.show(Dialog::ChooseFramework);
    story.click_containing("Brug »");
    let plan = story.plan();
    assert!(plan.competences.len() > 10);
    assert!(plan.competences.values().all(|it| it.name != "Gammel"));
    assert!(plan.framework.top() > Level::ZERO);
    assert!(plan.contains(Item::Framework));
}

#[test]
fn the_plan_is_told_when_to_let_go_of_personal_data() {
    let mut story = framework(school().plan);
    story.show(Dialog::PlanSettings);
    story.type_in("Slettes eller vurderes igen", "31/7-2029");
    story.press(Key::Enter);
    assert_eq!(story.plan().meta.retention, Some(day("2029-07-31")));
    story.type_in("Til", "1.1.0205");
    story.press(Key::Enter);
    assert_eq!(story.plan().meta.period_end, None);
    story
        .window
        .get_by_label_contains("årstallet skal have fire cifre");
    assert_eq!(story.window.state().refused, Vec::new());
}
