//! What stands in documents for others, and what never does.

use std::collections::BTreeSet;

use sigtelinje::action::{Readers, ReportKind, ReportOrder, ReportPart};
use sigtelinje::analysis::Analysis;
use sigtelinje::analysis::follow_up::DueKind;
use sigtelinje::catalogue::FixedIds;
use sigtelinje::catalogue::sample::{TODAY, limtorp};
use sigtelinje::model::{
    Foundation, Goal, GoalId, InitiativeId, InitiativeState, Item, Language, Line, LineId, Plan,
    StateChange, Task,
};
use sigtelinje::report::{Block, compose, pages};
use sigtelinje::texts::Texts;

use crate::support::build::{PlanBuilder, day};
use crate::support::documents::{
    blocks, document, document_in, figures, kinds, look, tables, words,
};
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
fn what_comes_soon_is_told_or_counted() {
    let mut plan = limtorp(Language::Danish);
    let sample = plan.strategy.initiatives.values().next().unwrap().clone();
    for number in 0..40_u128 {
        let mut initiative = sample.clone();
        initiative.title = format!("Kommer {number}");
        initiative.steps.clear();
        initiative.states.truncate(1);
        initiative.due = Some(TODAY.tomorrow().unwrap());
        let id = InitiativeId::new(uuid::Uuid::from_u128(number + 1));
        plan.strategy.initiatives.insert(id, initiative);
    }
    let soon = Analysis::of(&plan, TODAY).follow_up.soon;
    let others = soon
        .iter()
        .filter(|it| !matches!(it.kind, DueKind::Agreement));
    let report = document(&plan, ReportKind::Status);
    let table = tables(&report).find(|it| it.caption == "Frister de næste 30 dage");
    let rest = others.count() - table.unwrap().rows.len();
    assert!(rest > 20);
    assert!(words(&report).contains(&format!("og {rest} flere")));
}

#[test]
fn short_names_are_explained_where_there_are_any() {
    let plan = limtorp(Language::Danish);
    assert!(document(&plan, BOARD).note.contains("kortnavn"));
    let mut nobody = plan;
    let ids: Vec<_> = nobody.strategy.initiatives.keys().copied().collect();
    for id in ids {
        nobody.strategy.initiatives[&id].owner = None;
    }
    let order = ReportOrder {
        parts: [ReportPart::Initiatives].into(),
        ..ReportOrder::of(BOARD)
    };
    let report = document_in(&nobody, &order, Language::Danish);
    assert!(!report.note.contains("kortnavn"), "{}", report.note);
}

#[test]
fn a_plan_without_goals_has_no_figures_of_them() {
    for template in sigtelinje::catalogue::templates() {
        let plan = template.plan(Language::Danish, &FixedIds::series(3), "Ny", TODAY);
        let report = document(&plan, ReportKind::Status);
        if plan.strategy.goals.is_empty() && plan.strategy.initiatives.is_empty() {
            assert_eq!(figures(&report), Vec::<&str>::new(), "{}", template.key);
            assert!(words(&report).contains("Her er intet at vise endnu"));
        }
    }
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
