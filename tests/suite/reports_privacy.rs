//! What documents for others never tell of a single person.

use std::collections::BTreeSet;

use sigtelinje::action::{Readers, ReportKind, ReportOrder};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample::{TODAY, limtorp};
use sigtelinje::model::{Language, LinkedFigure, Source};
use sigtelinje::report::Block;

use crate::support::build::{PlanBuilder, day};
use crate::support::documents::{blocks, document, document_in, figures, kinds, tables, words};

const BOARD: ReportKind = ReportKind::Strategy(Readers::Board);
const STAFF: ReportKind = ReportKind::Strategy(Readers::Staff);

#[test]
fn nobody_is_named_unless_names_were_asked_for() {
    let mut plan = limtorp(Language::Danish);
    let people: Vec<_> = plan.people.keys().copied().collect();
    for (number, id) in people.into_iter().enumerate() {
        plan.people.get_mut(&id).unwrap().name = Some(format!("Navneprøve {number}"));
    }
    for kind in kinds(&plan) {
        let said = words(&document(&plan, kind));
        assert!(!said.contains("Navneprøve"), "{kind:?}");
    }
    let named = ReportOrder {
        names: true,
        ..ReportOrder::of(BOARD)
    };
    let said = words(&document_in(&plan, &named, Language::Danish));
    assert!(said.contains("Navneprøve"));
    assert!(!said.contains("kortnavn"), "the remark on short names goes");
}

#[test]
fn levels_of_a_person_stand_on_that_persons_sheet_alone() {
    let mut plan = limtorp(Language::Danish);
    // Somebody who is responsible for nothing, so that the alias stands nowhere else.
    let strategy = &plan.strategy;
    let owners: BTreeSet<_> = (strategy.initiatives.values())
        .filter_map(|it| it.owner)
        .collect();
    let analysis = Analysis::of(&plan, TODAY);
    let of_others = |it: &&sigtelinje::analysis::PersonSummary| !owners.contains(&it.person);
    let id = analysis.people.iter().find(of_others).unwrap().person;
    plan.people.get_mut(&id).unwrap().alias = "ÆØÅX".to_owned();
    let sheet = ReportKind::Person(id);
    for kind in kinds(&plan) {
        if kind != sheet {
            assert!(!words(&document(&plan, kind)).contains("ÆØÅX"), "{kind:?}");
        }
    }
    assert!(words(&document(&plan, sheet)).contains("ÆØÅX"));
}

#[test]
fn what_was_agreed_with_a_person_is_not_told_to_others() {
    let mut plan = limtorp(Language::Danish);
    let agreements: Vec<_> = plan.agreements.keys().copied().collect();
    for id in agreements {
        let agreement = plan.agreements.get_mut(&id).unwrap();
        agreement.what = "Hemmelig aftale".to_owned();
        agreement.due = Some(TODAY.tomorrow().unwrap());
    }
    for kind in kinds(&plan) {
        if !matches!(kind, ReportKind::Person(_)) {
            let said = words(&document(&plan, kind));
            assert!(!said.contains("Hemmelig aftale"), "{kind:?}");
        }
    }
}

#[test]
fn a_school_of_four_publishes_no_figures_of_its_staff() {
    let mut it = PlanBuilder::new();
    let team = it.team("Auto");
    it.area("Værktøj");
    let competence = it.competence("Platforme");
    for alias in ["AA", "BB", "CC", "DD"] {
        let person = it.member(alias, team);
        it.rate(person, Source::Leader, "2026-09-01", &[(competence, 3)]);
    }
    let plan = it.build();
    let report = document(&plan, ReportKind::Competences);
    let shown = blocks(&report).into_iter();
    let shown = shown.filter(|it| matches!(it, Block::Chart(_) | Block::Figures(_)));
    let shown: Vec<_> = shown.collect();
    assert!(shown.is_empty(), "{shown:?}");
    assert!(words(&report).contains("færre end 5 personer"));
}

/// The figure of how many meet what is expected.
const MET: &str = "Opfylder forventningen";

#[test]
fn of_a_large_school_with_two_assessed_no_figure_tells_of_the_two() {
    let mut plan = limtorp(Language::Danish);
    let two: BTreeSet<_> = plan.people.keys().copied().take(2).collect();
    let all: Vec<_> = plan
        .assessments
        .iter()
        .map(|(id, it)| (*id, it.person))
        .collect();
    for (id, person) in all {
        if !two.contains(&person) {
            plan.assessments.remove(&id);
        }
    }
    for kind in [BOARD, STAFF, ReportKind::Competences] {
        let report = document(&plan, kind);
        assert!(!figures(&report).contains(&MET), "{kind:?}");
    }
    let whole = limtorp(Language::Danish);
    assert!(figures(&document(&whole, BOARD)).contains(&MET));
}

#[test]
fn levels_are_told_from_round_to_round_and_not_between_any_two_days() {
    let plan = limtorp(Language::Danish);
    let said = words(&document(&plan, ReportKind::Status));
    assert!(said.contains("Udvikling fra runde til runde"));
    assert!(!said.contains("er steget") && !said.contains("er faldet"));
}

#[test]
fn what_the_plan_fills_from_levels_is_not_told_between_two_days() {
    let plan = limtorp(Language::Danish);
    let order = ReportOrder {
        from: Some(day("2026-01-10")),
        ..ReportOrder::of(ReportKind::Status)
    };
    let report = document_in(&plan, &order, Language::Danish);
    let moved = tables(&report).find(|it| it.caption == "Indikatorer før og nu");
    let moved = moved.unwrap();
    assert!(!moved.rows.is_empty());
    let from_levels = (plan.strategy.indicators.values()).filter(|it| {
        it.link()
            .is_some_and(|it| it.figure != LinkedFigure::InitiativesDone)
    });
    let mut count = 0;
    for indicator in from_levels {
        count += 1;
        let is_told = moved.rows.iter().any(|row| row.contains(&indicator.title));
        assert!(!is_told, "{}", indicator.title);
    }
    assert!(count > 0);
}

#[test]
fn a_whole_strategy_tells_what_is_late_and_not_whose_it_is() {
    let plan = limtorp(Language::Danish);
    let heads = |kind| {
        let report = document(&plan, kind);
        let late = tables(&report).find(|it| it.caption == "Frister, der er overskredet");
        let heads = late.unwrap().columns.iter().map(|it| it.head.clone());
        heads.collect::<Vec<_>>()
    };
    let owner = "Ansvarlig".to_owned();
    assert!(heads(ReportKind::Status).contains(&owner));
    for kind in [BOARD, STAFF] {
        assert!(!heads(kind).contains(&owner), "{kind:?}");
    }
}

#[test]
fn a_linked_indicator_of_few_people_is_hidden_from_others() {
    let mut plan = limtorp(Language::Danish);
    let few = plan.people.values().find_map(|it| it.team).unwrap();
    let members: Vec<_> = (plan.people.iter())
        .filter(|(_, it)| it.team == Some(few))
        .map(|(id, _)| *id)
        .skip(3)
        .collect();
    for id in members {
        plan.people.get_mut(&id).unwrap().team = None;
    }
    let (id, linked) = (plan.strategy.indicators.iter())
        .find(|(_, it)| it.link().is_some())
        .map(|(id, it)| (*id, it.clone()))
        .unwrap();
    let mut link = linked.link().unwrap().clone();
    link.figure = LinkedFigure::OnZero;
    link.teams = [few].into();
    let indicator = plan.strategy.indicators.get_mut(&id).unwrap();
    indicator.measure = sigtelinje::model::Measure::Linked(link);
    indicator.title = "De tre på holdet".to_owned();
    let report = document(&plan, BOARD);
    let row = blocks(&report)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .flat_map(|table| &table.rows)
        .find(|row| row.iter().any(|cell| cell == "De tre på holdet"))
        .unwrap();
    assert!(row.contains(&"skjult".to_owned()), "{row:?}");
    let charts = blocks(&report).into_iter().filter(|block| match block {
        Block::Chart(chart) => chart.heading().title == "De tre på holdet",
        _ => false,
    });
    assert_eq!(charts.count(), 0);
}
