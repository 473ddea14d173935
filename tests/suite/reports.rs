//! What stands in documents for others, and what never does.

use std::collections::BTreeSet;

use sigtelinje::action::{Readers, ReportKind, ReportOrder, ReportPart};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample::{TODAY, limtorp};
use sigtelinje::model::{
    Foundation, Goal, GoalId, InitiativeState, Item, Language, Line, LineId, Plan, Source,
    StateChange, Task,
};
use sigtelinje::report::{Block, compose, pages};
use sigtelinje::texts::Texts;

use crate::support::build::{PlanBuilder, day};
use crate::support::documents::{blocks, document, document_in, kinds, look, words};
use crate::support::filled::filled;

const BOARD: ReportKind = ReportKind::Strategy(Readers::Board);
const STAFF: ReportKind = ReportKind::Strategy(Readers::Staff);

fn headings(plan: &Plan, order: &ReportOrder) -> Vec<(u8, String)> {
    let report = document_in(plan, order, Language::Danish);
    let all = blocks(&report).into_iter();
    all.filter_map(|block| match block {
        Block::Heading(level, text) => Some((*level, text.clone())),
        _ => None,
    })
    .collect()
}

fn chapters(plan: &Plan, kind: ReportKind) -> Vec<String> {
    let all = headings(plan, &ReportOrder::of(kind)).into_iter();
    all.filter_map(|(level, text)| (level == 1).then_some(text))
        .collect()
}

#[test]
fn the_board_reads_first_how_it_goes_and_the_staff_first_why() {
    let plan = limtorp(Language::Danish);
    let parts = [
        "Status",
        "Grundlag",
        "Sigtelinjer",
        "Indsatser",
        "Kompetencer",
        "Spændinger",
        "Året",
    ];
    assert_eq!(chapters(&plan, BOARD), parts);
    let parts = [
        "Grundlag",
        "Sigtelinjer",
        "Indsatser",
        "Året",
        "Kompetencer",
        "Spændinger",
        "Status",
    ];
    assert_eq!(chapters(&plan, STAFF), parts);
}

#[test]
fn a_strategy_has_the_parts_that_were_ordered() {
    let plan = limtorp(Language::Danish);
    let order = ReportOrder {
        parts: [ReportPart::Foundation, ReportPart::Lines].into(),
        ..ReportOrder::of(BOARD)
    };
    let all = headings(&plan, &order).into_iter();
    let chapters: Vec<String> = all
        .filter_map(|(level, it)| (level == 1).then_some(it))
        .collect();
    assert_eq!(chapters, ["Grundlag", "Sigtelinjer"]);
}

#[test]
fn a_strategy_tells_all_of_it() {
    let plan = limtorp(Language::Danish);
    let said = words(&document(&plan, BOARD));
    assert!(said.contains(&plan.strategy.foundation.why));
    let strategy = &plan.strategy;
    let titles = (strategy.lines.values().map(|it| &it.name))
        .chain(strategy.goals.values().map(|it| &it.title))
        .chain(strategy.indicators.values().map(|it| &it.title))
        .chain(strategy.initiatives.values().map(|it| &it.title))
        .chain(strategy.events.values().map(|it| &it.title));
    for title in titles {
        assert!(said.contains(title.as_str()), "{title}");
    }
    let deselected = strategy.initiatives.values();
    let deselected = deselected.filter(|it| it.state() == InitiativeState::Deselected);
    for initiative in deselected {
        assert!(said.contains(initiative.reason()), "{}", initiative.title);
    }
}

#[test]
fn no_heading_skips_a_level_in_any_document() {
    for plan in [limtorp(Language::Danish), filled()] {
        for kind in kinds(&plan) {
            let mut above = 0;
            for (level, text) in headings(&plan, &ReportOrder::of(kind)) {
                assert!(level <= above + 1, "{kind:?}: {text}");
                above = level;
            }
        }
    }
}

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
        assert!(!words(&report).contains("Møder forventningen"), "{kind:?}");
    }
}

#[test]
fn how_things_stand_today_is_not_told_of_a_period_that_is_over() {
    let plan = limtorp(Language::Danish);
    let order = ReportOrder {
        to: Some(day("2026-10-06")),
        ..ReportOrder::of(ReportKind::Status)
    };
    let past = headings(&plan, &order);
    let today = headings(&plan, &ReportOrder::of(ReportKind::Status));
    let late = (2, "Forsinket".to_owned());
    assert!(today.contains(&late) && !past.contains(&late), "{past:?}");
}

#[test]
fn levels_are_told_from_round_to_round_and_not_between_any_two_days() {
    let plan = limtorp(Language::Danish);
    let said = words(&document(&plan, ReportKind::Status));
    assert!(said.contains("Udvikling fra runde til runde"));
    assert!(!said.contains("er steget") && !said.contains("er faldet"));
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
    link.figure = sigtelinje::model::LinkedFigure::OnZero;
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

#[test]
fn a_status_tells_what_happened_in_its_period_alone() {
    let mut plan = limtorp(Language::Danish);
    let ids: Vec<_> = plan.strategy.initiatives.keys().copied().take(2).collect();
    for (id, date) in ids.into_iter().zip(["2026-03-10", "2026-10-10"]) {
        let initiative = plan.strategy.initiatives.get_mut(&id).unwrap();
        initiative.title = format!("Gjort {date}");
        initiative.states = vec![StateChange {
            date: day(date),
            state: InitiativeState::Done,
            reason: String::new(),
        }];
    }
    let order = ReportOrder {
        from: Some(day("2026-03-01")),
        to: Some(day("2026-04-01")),
        ..ReportOrder::of(ReportKind::Status)
    };
    let report = document_in(&plan, &order, Language::Danish);
    let lists = blocks(&report).into_iter().filter_map(|it| match it {
        Block::List(items) => Some(items.join("\n")),
        _ => None,
    });
    let told = lists.collect::<Vec<_>>().join("\n");
    assert!(told.contains("Gjort 2026-03-10"), "{told}");
    assert!(!told.contains("Gjort 2026-10-10"));
    assert!(report.subtitle.contains("1. mar. 2026 – 1. apr. 2026"));
}

#[test]
fn minutes_hold_every_decision_and_no_note_of_the_facilitator() {
    let mut plan = limtorp(Language::Danish);
    let workshops: Vec<_> = plan.workshops.keys().copied().collect();
    for id in &workshops {
        for activity in &mut plan.workshops.get_mut(id).unwrap().agenda {
            "Kun til mødelederen".clone_into(&mut activity.notes);
        }
    }
    let mut decisions = 0;
    for id in workshops {
        let said = words(&document(&plan, ReportKind::Minutes(id)));
        assert!(!said.contains("Kun til mødelederen"));
        let workshop = plan.workshops.get(&id).unwrap();
        for (_, _, decision) in workshop.decisions() {
            decisions += 1;
            assert!(said.contains(&decision.text), "{}", decision.text);
        }
    }
    assert!(decisions > 0);
}

#[test]
fn each_round_of_votes_stands_once_in_the_minutes() {
    let plan = limtorp(Language::Danish);
    for (id, workshop) in &plan.workshops {
        let report = document(&plan, ReportKind::Minutes(*id));
        let charts = blocks(&report).into_iter().filter_map(|it| match it {
            Block::Chart(chart) => {
                Some((chart.heading().title.clone(), chart.heading().note.clone()))
            }
            _ => None,
        });
        let shown: Vec<_> = charts.collect();
        let once: BTreeSet<_> = shown.iter().cloned().collect();
        assert_eq!(shown.len(), once.len(), "{}", workshop.title);
    }
}

#[test]
fn a_ballot_paper_is_a_page_for_each_point_that_is_voted_on() {
    let plan = limtorp(Language::Danish);
    for (id, workshop) in &plan.workshops {
        let report = document(&plan, ReportKind::Ballots(*id));
        let papers = blocks(&report).into_iter();
        let papers = papers.filter(|it| matches!(it, Block::Page(_))).count();
        let voted = workshop.agenda.iter().filter(|it| it.task.is_voted_on());
        assert_eq!(papers, voted.count(), "{}", workshop.title);
    }
    let tasks = plan.workshops.values().flat_map(|it| &it.agenda);
    assert!(
        tasks
            .into_iter()
            .any(|it| matches!(it.task, Task::Vote { .. }))
    );
}

#[test]
fn a_plan_with_nothing_in_it_gives_every_document_and_says_so() {
    let plan = PlanBuilder::new().build();
    for kind in kinds(&plan) {
        let report = document(&plan, kind);
        assert!(!report.blocks.is_empty(), "{kind:?}");
        assert!(
            pages(&report, &look(&plan)).unwrap().count() >= 1,
            "{kind:?}"
        );
    }
    assert!(words(&document(&plan, BOARD)).contains("Her er intet at vise endnu"));
}

#[test]
fn a_document_about_somebody_who_is_gone_is_no_document() {
    let mut plan = limtorp(Language::Danish);
    let id = *plan.people.keys().next().unwrap();
    plan.people.remove(&id);
    let texts = Texts::new(Language::Danish);
    let order = ReportOrder::of(ReportKind::Person(id));
    let composed = compose(&order, &plan, &Analysis::of(&plan, TODAY), &texts);
    assert_eq!(composed, None);
}

#[test]
fn english_documents_have_no_danish_words_of_ours() {
    let plan = limtorp(Language::English);
    for kind in kinds(&plan) {
        let said = words(&document_in(
            &plan,
            &ReportOrder::of(kind),
            Language::English,
        ));
        for word in ["Grundlag", "Indsats", "Opgjort", "Beslutning", "Forsinket"] {
            assert!(!said.contains(word), "{kind:?}: {word}");
        }
    }
}

#[test]
fn the_plan_on_a_page_stays_on_one_page_however_much_there_is() {
    let mut plan = limtorp(Language::Danish);
    plan.strategy.foundation = Foundation {
        why: "Fordi eleverne skal kunne det hele og lidt til. ".repeat(60),
        ..plan.strategy.foundation.clone()
    };
    let mut id = PlanBuilder::new();
    for number in 0..4 {
        let mut goals = Vec::new();
        for goal in 0..12 {
            let goal_id = GoalId::new(id.next_uuid());
            let goal = Goal {
                title: format!("Mål {goal} med en lang titel, der fylder godt på linjen"),
                why: String::new(),
                reform: None,
                indicators: Vec::new(),
            };
            plan.strategy.goals.insert(goal_id, goal);
            goals.push(goal_id);
        }
        let line_id = LineId::new(id.next_uuid());
        let line = Line {
            name: format!("En linje mere, nummer {number}, med langt navn"),
            goals,
            ..plan.strategy.lines.values().next().unwrap().clone()
        };
        plan.strategy.lines.insert(line_id, line);
        plan.strategy.line_order.push(line_id);
    }
    let report = document(&plan, ReportKind::OnePage);
    assert_eq!(pages(&report, &look(&plan)).unwrap().count(), 1);
    assert!(words(&report).contains("og 9 flere"));
}

#[test]
fn the_first_moment_to_look_back_to_is_the_last_review_or_round() {
    let plan = limtorp(Language::Danish);
    let report = document(&plan, ReportKind::Status);
    let last = (plan.log.values())
        .filter(|it| it.kind == sigtelinje::model::LogKind::Review && it.date < TODAY)
        .map(|it| it.date)
        .chain(plan.rounds.values().map(|it| it.date))
        .chain(plan.baselines.values().map(|it| it.date))
        .filter(|it| *it < TODAY)
        .max()
        .unwrap();
    let written = Texts::new(Language::Danish).write().date(last);
    assert!(report.subtitle.contains(&written), "{}", report.subtitle);
    // An initiative is known by its title, so that what is said can be looked up in the plan.
    let (id, _) = plan.strategy.initiatives.iter().next().unwrap();
    let name = plan.name_of(Item::Initiative(*id), |_| String::new());
    assert!(words(&document(&plan, BOARD)).contains(&name));
}
