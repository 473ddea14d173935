//! Edits of the framework and of levels: 0 is a rating and "not assessed" is none, and a change
//! of scale carries every number along.

use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{AssessmentEdit, Document, Edit, EditError, FrameworkEdit, LevelChange};
use sigtelinje::model::{
    AreaId, CompetenceId, ExpectationScope, IdSource as _, Language, Level, Levels, PersonId, Plan,
    Requirement, RoundId, ScaleLevel, Source,
};
use sigtelinje::texts::Texts;

use crate::support::build::{TODAY, level};
use crate::support::small_school::SmallSchool;

/// Applies an edit and returns its Danish label and the plan after it; undo must take it back.
fn apply(plan: &Plan, edit: &Edit) -> (String, Plan) {
    let mut document = Document::opened(plan.clone());
    let label = document.apply(edit).unwrap().unwrap();
    let after = Plan::clone(document.plan());
    assert_eq!(after.violations(), Vec::new());
    document.undo();
    assert!(**document.plan() == *plan);
    (Texts::new(Language::Danish).say(&label), after)
}

fn framework(edit: FrameworkEdit) -> (String, SmallSchool, Plan) {
    let school = SmallSchool::new();
    let (label, plan) = apply(&school.plan, &Edit::Framework(edit));
    (label, school, plan)
}

fn new_uuid() -> uuid::Uuid {
    FixedIds::series(600).next_uuid()
}

fn set(
    person: PersonId,
    competence: CompetenceId,
    level: Option<Level>,
    (source, round): (Source, Option<RoundId>),
) -> Edit {
    let change = LevelChange {
        person,
        competence,
        level,
    };
    let ids = FixedIds::series(602);
    let edit = AssessmentEdit::set_levels(vec![change], source, round, TODAY, &ids);
    Edit::Assessment(edit)
}

#[test]
fn areas_and_competences() {
    let it = SmallSchool::new();
    let competence = it.plan.competences.get(&it.robots).unwrap().clone();
    let id = AreaId::new(new_uuid());
    let name = "Etik".to_owned();
    let (label, _, plan) = framework(FrameworkEdit::AddArea { id, name });
    assert_eq!(label, "området »Etik« tilføjet");
    assert_eq!(plan.framework.area_order.last(), Some(&id));

    let name = "Udstyr".to_owned();
    let (label, _, plan) = framework(FrameworkEdit::RenameArea { id: it.area, name });
    assert_eq!(label, "området »Værktøj« omdøbt");
    assert_eq!(plan.areas.get(&it.area).unwrap().name, "Udstyr");

    let (label, _, plan) = framework(FrameworkEdit::MoveArea { id: it.area, by: 1 });
    assert_eq!(label, "området »Værktøj« flyttet");
    assert_eq!(plan.framework.area_order, [it.other_area, it.area]);

    let id = CompetenceId::new(new_uuid());
    let (label, _, plan) = framework(FrameworkEdit::AddCompetence {
        id,
        area: it.area,
        competence: competence.clone(),
    });
    assert_eq!(label, "kompetencen »Robotter« tilføjet");
    let home = |plan: &Plan, area| plan.areas.get(&area).unwrap().competences.clone();
    assert_eq!(home(&plan, it.area), [it.platforms, it.robots, id]);

    let (label, _, plan) = framework(FrameworkEdit::ChangeCompetence {
        id: it.platforms,
        competence,
    });
    assert_eq!(label, "kompetencen »Platforme« ændret");
    assert_eq!(
        plan.competences.get(&it.platforms).unwrap().name,
        "Robotter"
    );

    let (label, _, plan) = framework(FrameworkEdit::MoveCompetence {
        id: it.platforms,
        by: 1,
    });
    assert_eq!(label, "kompetencen »Platforme« flyttet");
    assert_eq!(home(&plan, it.area), [it.robots, it.platforms]);

    let (label, _, plan) = framework(FrameworkEdit::SetArea {
        id: it.platforms,
        area: it.other_area,
    });
    assert_eq!(label, "kompetencen »Platforme« flyttet");
    assert_eq!(home(&plan, it.other_area), [it.sources, it.platforms]);
    assert_eq!(home(&plan, it.area), [it.robots]);
}

/// What remains of the small school without the competence "Platforme".
fn without_platforms(it: &SmallSchool) -> Plan {
    let mut expected = it.plan.clone();
    expected.competences.remove(&it.platforms);
    expected
        .expectations
        .remove(&ExpectationScope::Role(it.role));
    expected
        .expectations
        .remove(&ExpectationScope::Team(it.team));
    for assessment in [it.own, it.led, it.of_bn] {
        let assessment = expected.assessments.get_mut(&assessment).unwrap();
        assessment.levels.remove(&it.platforms);
    }
    expected.agreements.remove(&it.agreement);
    expected
}

#[test]
fn a_competence_takes_along_its_ratings_expectations_and_agreements() {
    let it = SmallSchool::new();
    let (label, it, plan) = framework(FrameworkEdit::RemoveCompetence { id: it.platforms });
    assert_eq!(label, "kompetencen »Platforme« slettet");
    let mut expected = without_platforms(&it);
    expected.areas.get_mut(&it.area).unwrap().competences = vec![it.robots];
    assert!(plan == expected);
}

#[test]
fn an_area_takes_along_its_competences() {
    let it = SmallSchool::new();
    let (label, it, plan) = framework(FrameworkEdit::RemoveArea { id: it.area });
    assert_eq!(label, "området »Værktøj« slettet");
    let mut expected = without_platforms(&it);
    expected.competences.remove(&it.robots);
    expected.areas.remove(&it.area);
    expected.framework.area_order = vec![it.other_area];
    assert!(plan == expected);
}

#[test]
fn rounds_take_along_their_ratings() {
    let it = SmallSchool::new();
    let round = it.plan.rounds.get(&it.round).unwrap().clone();
    let id = RoundId::new(new_uuid());
    let start = AssessmentEdit::StartRound {
        id,
        round: round.clone(),
    };
    let (label, plan) = apply(&it.plan, &Edit::Assessment(start));
    assert_eq!(label, "runden »Forår« startet");
    assert_eq!(plan.rounds.len(), 2);

    let mut round = round;
    round.title = "Forår 2026".to_owned();
    let change = AssessmentEdit::ChangeRound {
        id: it.round,
        round: round.clone(),
    };
    let (label, plan) = apply(&it.plan, &Edit::Assessment(change));
    assert_eq!(label, "runden »Forår« ændret");
    assert_eq!(plan.rounds.get(&it.round), Some(&round));
    assert!(plan.assessments == it.plan.assessments, "ratings stay");

    let remove = AssessmentEdit::RemoveRound { id: it.round };
    let (label, plan) = apply(&it.plan, &Edit::Assessment(remove));
    assert_eq!(label, "runden »Forår« slettet");
    let mut expected = it.plan.clone();
    expected.rounds.remove(&it.round);
    expected.assessments.remove(&it.own);
    expected.assessments.remove(&it.of_bn);
    assert!(plan == expected);

    let note = "Talt igennem".to_owned();
    let edit = AssessmentEdit::SetNote { id: it.own, note };
    let (label, plan) = apply(&it.plan, &Edit::Assessment(edit));
    assert_eq!(label, "note om AH ændret");
    assert_eq!(plan.assessments.get(&it.own).unwrap().note, "Talt igennem");
}

#[test]
fn level_zero_is_a_rating_and_clearing_it_is_not_the_same() {
    let it = SmallSchool::new();
    let own = (Source::Own, Some(it.round));
    let rated = |plan: &Plan, competence| {
        let assessment = plan.assessments.get(&it.own).unwrap();
        assessment.levels.get(&competence).copied()
    };
    let (label, three) = apply(&it.plan, &set(it.ah, it.platforms, Some(level(3)), own));
    assert_eq!(label, "niveau for AH i »Platforme« ændret til 3");
    assert_eq!(rated(&three, it.platforms), Some(level(3)));

    let (label, zero) = apply(&three, &set(it.ah, it.platforms, Some(Level::ZERO), own));
    assert_eq!(label, "niveau for AH i »Platforme« ændret til 0");
    assert_eq!(rated(&zero, it.platforms), Some(Level::ZERO));
    assert!(zero == it.plan);

    let (label, cleared) = apply(&zero, &set(it.ah, it.platforms, None, own));
    assert_eq!(label, "niveau for AH i »Platforme« ryddet");
    assert_eq!(rated(&cleared, it.platforms), None);
    assert_ne!(cleared, zero);

    let mut document = Document::opened(cleared);
    let again = document.apply(&set(it.ah, it.platforms, None, own));
    assert_eq!(again, Ok(None), "what is not assessed cannot be cleared");
    let zero = document.apply(&set(it.ah, it.platforms, Some(Level::ZERO), own));
    assert!(zero.unwrap().is_some(), "0 is more than nothing");
}

#[test]
fn the_last_level_takes_its_assessment_along_and_the_first_brings_one() {
    let it = SmallSchool::new();
    let in_round = (Source::Own, Some(it.round));
    let (_, plan) = apply(&it.plan, &set(it.bn, it.platforms, None, in_round));
    assert!(!plan.assessments.contains_key(&it.of_bn));
    let outside = (Source::Own, None);
    let (_, plan) = apply(&it.plan, &set(it.bn, it.robots, Some(level(1)), outside));
    assert_eq!(plan.assessments.len(), it.plan.assessments.len() + 1);
    let of_bn = plan.assessments.get(&it.of_bn);
    assert!(
        of_bn == it.plan.assessments.get(&it.of_bn),
        "the round is left alone"
    );
}

fn scale(levels: usize) -> Vec<ScaleLevel> {
    (0..levels)
        .map(|number| ScaleLevel {
            name: format!("Nyt trin {number}"),
            description: String::new(),
        })
        .collect()
}

#[test]
fn a_new_scale_maps_ratings_expectations_and_descriptions_by_the_table() {
    let mut it = SmallSchool::new();
    let described = it.plan.competences.get_mut(&it.platforms).unwrap();
    described.descriptors = ["nul", "et", "", "tre", "fire"].map(str::to_owned).into();
    let edit = Edit::Framework(FrameworkEdit::ChangeScale {
        scale: scale(3),
        mapping: [0, 1, 1, 2, 2].map(level).to_vec(),
    });
    let (label, plan) = apply(&it.plan, &edit);
    assert_eq!(label, "skala ændret til 3 niveauer");
    assert_eq!(plan.framework.scale, scale(3));
    let levels = |id| plan.assessments.get(&id).unwrap().levels.clone();
    let row = |cells: &[(CompetenceId, u8)]| -> Levels {
        cells.iter().map(|(id, it)| (*id, level(*it))).collect()
    };
    assert_eq!(levels(it.own), row(&[(it.platforms, 0), (it.sources, 1)]));
    assert_eq!(levels(it.led), row(&[(it.platforms, 1)]));
    assert_eq!(levels(it.of_bn), row(&[(it.platforms, 2)]));
    let asked = |scope, competence| {
        let asked = plan.expectations.get(&scope).unwrap();
        asked.get(&competence).copied().unwrap()
    };
    let required = |lowest, target| Requirement::Required {
        lowest: level(lowest),
        target: level(target),
    };
    let role = ExpectationScope::Role(it.role);
    assert_eq!(asked(role, it.platforms), required(1, 2));
    assert_eq!(
        asked(ExpectationScope::Team(it.team), it.platforms),
        required(1, 2)
    );
    assert_eq!(
        asked(ExpectationScope::Person(it.ah), it.sources),
        required(1, 1)
    );
    let descriptors = &plan.competences.get(&it.platforms).unwrap().descriptors;
    assert_eq!(descriptors, &["nul", "et", "tre\nfire"]);
}

#[test]
fn a_longer_scale_leaves_the_new_levels_without_descriptions() {
    let it = SmallSchool::new();
    let edit = Edit::Framework(FrameworkEdit::ChangeScale {
        scale: scale(10),
        mapping: [0, 2, 4, 6, 9].map(level).to_vec(),
    });
    let (_, plan) = apply(&it.plan, &edit);
    let of_bn = plan.assessments.get(&it.of_bn).unwrap();
    assert_eq!(of_bn.levels.get(&it.platforms), Some(&level(9)));
    let competence = plan.competences.get(&it.platforms).unwrap();
    assert_eq!(competence.descriptor(level(0)), Some("Er ikke i gang"));
    assert_eq!(competence.descriptor(level(1)), None);
}

#[test]
fn a_table_that_leaves_levels_out_or_leads_beyond_the_scale_is_refused() {
    for mapping in [vec![0, 1, 1, 2], vec![0, 1, 1, 2, 3]] {
        let edit = Edit::Framework(FrameworkEdit::ChangeScale {
            scale: scale(3),
            mapping: mapping.into_iter().map(level).collect(),
        });
        let mut document = Document::opened(SmallSchool::new().plan);
        assert_eq!(document.apply(&edit), Err(EditError::IncompleteMapping));
    }
}

#[test]
fn the_framework_can_be_named_described_and_replaced_only_while_nobody_is_rated() {
    let (label, _, plan) = framework(FrameworkEdit::Rename {
        name: "Vores ramme".to_owned(),
        source: " Os selv ".to_owned(),
    });
    assert_eq!(label, "rammens navn og kilde ændret");
    assert_eq!(plan.framework.source, "Os selv");
    let step = ScaleLevel {
        name: "Øvet".to_owned(),
        description: "Klarer det meste".to_owned(),
    };
    let (label, _, plan) = framework(FrameworkEdit::DescribeLevel {
        level: level(2),
        step: step.clone(),
    });
    assert_eq!(label, "niveauet »Øvet« beskrevet");
    assert_eq!(plan.framework.scale.get(2), Some(&step));

    let mut school = SmallSchool::new();
    let adopt = Edit::Framework(FrameworkEdit::Adopt {
        framework: school.plan.framework.clone(),
        areas: school.plan.areas.clone(),
        competences: school.plan.competences.clone(),
    });
    let mut document = Document::opened(school.plan.clone());
    assert_eq!(document.apply(&adopt), Err(EditError::FrameworkInUse));
    school.plan.assessments.clear();
    let (label, plan) = apply(&school.plan, &adopt);
    assert_eq!(label, "rammen »Prøveramme« taget i brug");
    assert!(
        plan.expectations.is_empty(),
        "what was expected was expected of the old one"
    );
}
