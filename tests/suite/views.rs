//! Promises of distribution, rounds, teams and people: told by accessible name, read from the
//! document.

#![expect(clippy::indexing_slicing, reason = "test code")]

use std::collections::BTreeSet;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, CompetenceView, Dialog, Page, PictureFormat};
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::catalogue::sample;
use sigtelinje::charts::of_plan::{Audience, ChartKind, ChartSource};
use sigtelinje::charts::{Chart, HeatCell};
use sigtelinje::model::{
    AgreementState, CompetenceId, ExpectationScope, FindingKey, Item, Language, PersonId, Plan,
    RoundId, Source, TeamId,
};
use sigtelinje::texts::Texts;

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::desk::{Look, Story};

/// The views that are kept here.
const VIEWS: [CompetenceView; 4] = [
    CompetenceView::Distribution,
    CompetenceView::OverTime,
    CompetenceView::Teams,
    CompetenceView::Person,
];

/// Two teams, one of them small, four competences and two rounds; the second is half done.
struct School {
    plan: Plan,
    teams: [TeamId; 2],
    people: Vec<PersonId>,
    competences: Vec<CompetenceId>,
    rounds: [RoundId; 2],
}

fn school() -> School {
    let mut build = PlanBuilder::new();
    let teams = ["Auto", "Byggeri"].map(|name| build.team(name));
    let teacher = build.role("Underviser");
    let aliases = ["AH", "BN", "CL", "DS", "EØ", "FK", "GM", "HR"];
    let people: Vec<_> = aliases
        .into_iter()
        .zip(0..)
        .map(|(alias, at)| {
            let person = build.member(alias, teams[usize::from(at > 5)]);
            build.change(person, |it| {
                it.roles.insert(teacher);
                it.started = Some(day("2020-08-01"));
            });
            person
        })
        .collect();
    build.area("Drift");
    let mut competences = vec![build.competence("Platforme"), build.competence("Sikkerhed")];
    build.area("Didaktik");
    competences.push(build.competence("Feedback"));
    competences.push(build.competence("Simulation og VR"));
    for competence in &competences[..3] {
        build.require(ExpectationScope::Role(teacher), *competence, (1, 2));
    }
    let rounds = [
        build.round("Forår 2026", "2026-03-01"),
        build.round("Efterår 2026", "2026-08-20"),
    ];
    for (at, person) in people.iter().enumerate() {
        let rated = |shift: usize| -> Vec<(CompetenceId, u8)> {
            let level = |column: usize| ((at + column + shift) % 4) as u8;
            let of = |(column, id): (usize, &CompetenceId)| (*id, level(column));
            competences[..3].iter().enumerate().map(of).collect()
        };
        build.rate_in(rounds[0], *person, Source::Own, &rated(2));
        build.rate_in(rounds[0], *person, Source::Leader, &rated(0));
        if at < 4 {
            build.rate_in(rounds[1], *person, Source::Leader, &rated(1));
        }
    }
    build.agree(people[4], &competences[..1]);
    School {
        plan: build.build(),
        teams,
        people,
        competences,
        rounds,
    }
}

fn begin(plan: Plan, look: Look, view: CompetenceView) -> Story {
    let mut story = Story::begin(plan, look, Page::Competences);
    story.window.state_mut().view.competence_view = view;
    story.window.run();
    story
}

fn labels(story: &Story, role: Role) -> Vec<String> {
    let nodes = story.window.get_all_by_role(role);
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn every_view_draws_in_both_languages_and_themes_at_all_sizes() {
    for look in Look::all() {
        for view in VIEWS {
            let mut story = begin(sample::limtorp(look.language), look, view);
            let images = story.window.query_all_by_role(Role::Image).count();
            assert!(
                images > 0 || view == CompetenceView::Distribution,
                "{view:?} has no picture"
            );
            story.picture(&format!("{view:?}-{}", look.name()));
        }
    }
}

#[test]
fn every_view_of_a_plan_without_anything_says_so() {
    for language in Language::ALL {
        let look = Look {
            language,
            ..Look::SMALL
        };
        for view in VIEWS {
            let story = begin(PlanBuilder::new().build(), look, view);
            let has_picture = story.window.query_all_by_role(Role::Image).count() > 0;
            assert!(!has_picture, "{view:?} draws a picture of nothing");
        }
    }
}

#[test]
fn a_chart_tells_its_numbers_to_those_who_do_not_see_it() {
    let story = begin(school().plan, Look::SMALL, CompetenceView::OverTime);
    let images = labels(&story, Role::Image);
    let told = "Medarbejdere på niveau 0 i mindst én kompetence: 6 i Forår 2026";
    assert!(images[0].contains(told), "{images:?}");
}

#[test]
fn a_chart_goes_to_the_clipboard_and_to_files() {
    let mut story = begin(school().plan, Look::SMALL, CompetenceView::OverTime);
    let menu = "Flere muligheder for »Udvikling fra runde til runde«";
    for entry in ["Kopiér som tabel", "Gem som SVG …", "Gem som billede …"] {
        story.click(menu);
        story.click(entry);
    }
    let asked = &story.window.state().asked;
    let [
        Action::CopyChart(ChartKind::OverRounds),
        Action::SaveChart(_, svg),
        Action::SaveChart(_, png),
    ] = asked.as_slice()
    else {
        unreachable!("asked for {asked:?}");
    };
    assert_eq!((*svg, *png), (PictureFormat::Svg, PictureFormat::Png));
}

#[test]
fn a_chart_can_be_read_as_a_table() {
    let mut story = begin(school().plan, Look::SMALL, CompetenceView::OverTime);
    let cells = |story: &Story| story.window.query_all_by_label("Forår 2026").count();
    let before = cells(&story);
    story.click("Flere muligheder for »Udvikling fra runde til runde«");
    story.click("Vis som tabel");
    assert_eq!(cells(&story), before + 1);
}

#[test]
fn a_competence_of_the_distribution_opens_in_the_inspector() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Distribution);
    let row = "Platforme, 0 Trin 0 · 25 % (2)";
    story.click_containing(row);
    let wanted = Item::Competence(school.competences[0]);
    let asked = &story.window.state().asked;
    assert!(matches!(asked.as_slice(), [Action::Select(Some(it))] if *it == wanted));
}

#[test]
fn what_nobody_is_assessed_in_is_not_shown_as_level_0() {
    let story = begin(school().plan, Look::SMALL, CompetenceView::Distribution);
    let rows = labels(&story, Role::Button);
    let row = rows.iter().find(|row| row.starts_with("Simulation og VR"));
    assert_eq!(row.unwrap(), "Simulation og VR, Ikke vurderet 8");
}

#[test]
fn a_team_is_chosen_from_the_map() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Teams);
    story.click("Auto");
    let wanted = Item::Team(school.teams[0]);
    let asked = &story.window.state().asked;
    assert!(matches!(asked.as_slice(), [Action::Select(Some(it))] if *it == wanted));
    let images = labels(&story, Role::Image);
    assert!(
        images[1].starts_with("Auto, median og forventning"),
        "{images:?}"
    );
}

#[test]
fn people_are_looked_through_by_keyboard() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Person);
    story.click("Næste medarbejder");
    story.type_in("Find medarbejder", "eoe");
    story.press(Key::Enter);
    let asked: Vec<_> = story.window.state().asked.iter().collect();
    let [Action::LookAt(next), Action::LookAt(found)] = asked.as_slice() else {
        unreachable!("asked for {asked:?}");
    };
    assert_eq!((*next, *found), (school.people[1], school.people[4]));
}

#[test]
fn a_round_starts_with_a_single_press() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::OverTime);
    story.show(Dialog::NewRound);
    story.picture("dialog-round");
    story.click("Start runden");
    let rounds = story.plan().rounds_by_date();
    let (_, newest) = rounds[2];
    assert_eq!(
        (newest.title.as_str(), newest.date),
        ("Efterår 2026 (2)", TODAY),
        "a title that a round has already is not suggested"
    );
    assert_eq!(
        newest.sources,
        BTreeSet::from([Source::Own, Source::Leader])
    );
    assert_eq!(newest.people.len(), 8);
    story.show(Dialog::NewRound);
    story.click("Start runden");
    let rounds = story.plan().rounds.values();
    assert!(
        rounds
            .map(|it| &it.title)
            .any(|it| it == "Efterår 2026 (3)")
    );
    assert_eq!(story.undo_all(), 2);
}

#[test]
fn a_round_can_be_for_those_who_were_never_assessed() {
    let mut build = PlanBuilder::new();
    let competence = build.competence("Platforme");
    let assessed = build.person("AH");
    let missing = build.person("BN");
    build.rate(assessed, Source::Leader, "2026-05-01", &[(competence, 2)]);
    let mut story = begin(build.build(), Look::SMALL, CompetenceView::OverTime);
    story.show(Dialog::NewRound);
    story.click("Dem, der ikke er vurderet det sidste år");
    story.window.get_by_label("Én medarbejder deltager");
    story.click("Start runden");
    let (_, round) = story.plan().rounds_by_date()[0];
    let people: Vec<_> = round.people.iter().copied().collect();
    assert_eq!(people, [missing]);
}

#[test]
fn a_round_says_what_goes_with_it_before_it_goes() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::OverTime);
    story.click("Redigér »Efterår 2026«");
    story.click("Slet runden …");
    story
        .window
        .get_by_label_contains("dens 12 vurderinger slettes med");
    story.picture("dialog-round-delete");
    story.click("Slet runden og dens vurderinger");
    assert!(!story.plan().rounds.contains_key(&school.rounds[1]));
    assert_eq!(story.plan().assessments.len(), 16);
}

#[test]
fn a_round_is_renamed_and_keeps_its_ratings() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::OverTime);
    story.show(Dialog::EditRound(school.rounds[0]));
    story.type_in("Titel", "Forår 26");
    story.click("Gem");
    assert_eq!(story.plan().rounds[&school.rounds[0]].title, "Forår 26");
    assert_eq!(story.plan().assessments.len(), 20);
}

#[test]
fn an_agreement_begins_with_what_is_on_level_0_and_with_who_can_help() {
    let school = school();
    let (zero, person) = (school.competences[0], school.people[4]);
    let mut plan = school.plan;
    plan.agreements = Default::default();
    let mut story = begin(plan, Look::SMALL, CompetenceView::Person);
    story.show(Dialog::Agreement(person));
    story.picture("dialog-agreement");
    story.click("Sidemandsoplæring");
    story.choose("Hvem hjælper", "CL · Auto · kan 1 af 1");
    story.type_in("Timer", "12");
    story.click("om 3 måneder");
    story.click("Lav aftalen");
    let agreement = story.plan().agreements.values().next().unwrap();
    assert_eq!(agreement.competences, BTreeSet::from([zero]));
    assert_eq!(agreement.what, "Sidemandsoplæring");
    assert_eq!(agreement.helper, Some(school.people[2]));
    assert_eq!(agreement.hours, Some(12));
    assert_eq!(agreement.due, Some(day("2026-12-01")));
    assert_eq!(agreement.state, AgreementState::Active);
}

#[test]
fn an_agreement_is_not_made_with_hours_that_are_no_number() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Person);
    story.show(Dialog::Agreement(school.people[0]));
    story.click("Kursus");
    story.type_in("Timer", "mange");
    story.click("Lav aftalen");
    assert_eq!(story.plan().agreements.len(), 1);
}

#[test]
fn an_agreement_is_kept_and_taken_up_again() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Person);
    story.window.state_mut().view.person = Some(school.people[4]);
    story.window.run();
    let state = |story: &Story| story.plan().agreements.values().next().unwrap().state;
    story.click("Gennemført, Sidemandsoplæring");
    assert_eq!(state(&story), AgreementState::Kept);
    story.click("Genoptag, Sidemandsoplæring");
    assert_eq!(state(&story), AgreementState::Active);
}

#[test]
fn a_note_is_written_beside_the_ratings_it_belongs_to() {
    let school = school();
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Person);
    story.type_in("Leders vurdering · Efterår 2026", "Vil gerne hjælpe andre");
    story.press(Key::Tab);
    let noted: Vec<_> = story
        .plan()
        .assessments
        .values()
        .filter(|it| !it.note.is_empty())
        .collect();
    let [noted] = noted.as_slice() else {
        unreachable!("noted {noted:?}");
    };
    assert_eq!(noted.note, "Vil gerne hjælpe andre");
    assert_eq!(noted.person, school.people[0]);
    assert_eq!(noted.round, Some(school.rounds[1]));
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_not_without() {
    let school = school();
    let key = FindingKey {
        code: "zero-without-agreement".to_owned(),
        about: Item::Person(school.people[3]),
    };
    let mut story = begin(school.plan, Look::SMALL, CompetenceView::Person);
    story.show(Dialog::AcceptFinding(key.clone()));
    story.picture("dialog-accept");
    story.click("Acceptér");
    assert!(story.plan().accepted.is_empty());
    story.type_in("Hvorfor er det i orden", "Er på orlov");
    story.click("Acceptér");
    assert_eq!(story.plan().accepted[&key].reason, "Er på orlov");
    assert_eq!(story.plan().accepted[&key].date, TODAY);
}

#[test]
fn small_groups_are_marked_for_the_leader_and_hidden_from_others() {
    let plan = school().plan;
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::Danish);
    let map = |audience| {
        let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
        match ChartKind::HeatMap.chart(&source.audience(audience)) {
            Some(Chart::HeatMap(map)) => map,
            other => unreachable!("{other:?}"),
        }
    };
    let label = |cell: &HeatCell| match cell {
        HeatCell::Level { label, .. } => label.clone(),
        HeatCell::Hidden => "hidden".to_owned(),
        HeatCell::NotAssessed => "-".to_owned(),
    };
    let small = |audience| -> Vec<_> { map(audience).rows[1].cells.iter().map(label).collect() };
    assert_eq!(small(Audience::Own), ["2*", "0*", "0*", "-"]);
    assert_eq!(small(Audience::Public), ["hidden", "hidden", "hidden", "-"]);
}

#[test]
fn charts_for_others_show_nobody_alone() {
    let plan = sample::limtorp(Language::Danish);
    let analysis = Analysis::of(&plan, sample::TODAY);
    let texts = Texts::new(Language::Danish);
    let kinds = |audience| -> Vec<_> {
        let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
        let charts = ChartKind::all_for(&source.audience(audience));
        charts.into_iter().map(|(kind, _)| kind).collect()
    };
    let public = kinds(Audience::Public);
    assert!(!public.iter().any(|it| matches!(it, ChartKind::Person(_))));
    for kind in [
        ChartKind::Distribution,
        ChartKind::OverRounds,
        ChartKind::HeatMap,
        ChartKind::Gap,
        ChartKind::Coverage,
    ] {
        assert!(public.contains(&kind), "{kind:?} is missing");
    }
    let own = kinds(Audience::Own);
    let stems: BTreeSet<_> = own.iter().map(|it| it.file_stem(&plan, &texts)).collect();
    assert_eq!(stems.len(), own.len(), "two charts have the same file");
}

#[test]
fn a_plan_without_ratings_has_no_charts() {
    let mut build = PlanBuilder::new();
    build.competence("Platforme");
    build.person("AH");
    let plan = build.build();
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::English);
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    assert_eq!(ChartKind::all_for(&source.audience(Audience::Own)), []);
}

#[test]
fn what_the_keyboard_reaches_is_brought_into_view() {
    let look = Look {
        size: egui::Vec2::new(456.0, 500.0),
        ..Look::SMALL
    };
    let mut story = begin(school().plan, look, CompetenceView::OverTime);
    let button = "Redigér »Forår 2026«";
    story.window.get_by_label(button).focus();
    story.window.run();
    let place = story.window.get_by_label(button).rect();
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, look.size);
    assert!(window.contains_rect(place), "{place:?}");
}
