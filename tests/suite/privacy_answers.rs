//! Nobody finds out what a few people answered or where they put their dots, and what leaves the
//! plan as charts, tables and findings says no more than others may see.
#![expect(clippy::indexing_slicing, reason = "test code")]
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is asked, and plans are written for it"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;
use sigtelinje::analysis::room::{DotFigures, RoomFigures, StatementFigures};
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::charts::Chart;
use sigtelinje::charts::of_plan::{Audience, ChartKind, ChartSource};
use sigtelinje::model::*;
use sigtelinje::storage::write_plan_bytes;
use sigtelinje::texts::Texts;
use tempfile::TempDir;

use crate::privacy_rooms::random_tension;
use crate::support::attack::{Answered, Numbers, Question, attack};
use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::room::uuid;

const STATEMENTS: [&str; 3] = ["Jeg ved hvorfor", "Jeg kan få hjælp", "Jeg har tid"];
const OPTIONS: [&str; 3] = ["Åbne døre", "Fælles mapper", "Færre møder"];
const DOTS: u8 = 3;

fn group(at: usize) -> RoomGroup {
    RoomGroup::Own(format!("Gruppe {at}"))
}

/// The answers of a room, or nearly those of the time before.
fn answers(numbers: &mut Numbers, before: &mut Vec<GroupAnswers>, groups: usize, asked: usize) {
    let is_alike = !before.is_empty() && numbers.below(2) == 0;
    let (places, most) = (1 + numbers.below(6), 1 + numbers.below(14));
    for at in 0..groups {
        let fresh = GroupAnswers {
            group: group(at),
            answers: vec![AnswerCounts::default(); asked],
        };
        let mut answered = match before.get(at) {
            Some(known) if is_alike => known.clone(),
            _ => fresh,
        };
        let people = numbers.below(most + 1);
        for counts in &mut answered.answers {
            let (change, at) = (numbers.below(9), numbers.below(places));
            if !is_alike {
                let given = numbers.counts(people, 1, places);
                for (count, given) in counts.iter_mut().zip(given) {
                    *count = given as u16;
                }
            } else if change < 3 {
                counts[at] += 1;
            } else if change < 5 {
                counts[at] = counts[at].saturating_sub(1);
            }
        }
        match before.get_mut(at) {
            Some(known) => *known = answered,
            None => before.push(answered),
        }
    }
}

/// The dots of a room, or nearly those of the time before.
fn dots(numbers: &mut Numbers, before: &mut Vec<GroupDots>, groups: usize, options: usize) {
    let is_alike = !before.is_empty() && numbers.below(2) == 0;
    let (places, most) = (1 + numbers.below(options), 1 + numbers.below(12));
    for at in 0..groups {
        let mut known = match before.get(at) {
            Some(known) if is_alike => known.clone(),
            _ => {
                let people = numbers.below(most + 1);
                let mut given = numbers.counts(people, usize::from(DOTS), places);
                given.resize(options, 0);
                GroupDots {
                    group: group(at),
                    voters: people as u16,
                    dots: given.into_iter().map(|it| it as u16).collect(),
                }
            }
        };
        if is_alike && numbers.below(3) == 0 {
            known.voters += 1;
            for _ in 0..=numbers.below(usize::from(DOTS)) {
                known.dots[numbers.below(options)] += 1;
            }
        }
        match before.get_mut(at) {
            Some(it) => *it = known,
            None => before.push(known),
        }
    }
}

fn pulse(asked: usize, result: &[GroupAnswers]) -> Task {
    let statements = STATEMENTS.iter().take(asked);
    Task::Pulse {
        statements: statements.map(|it| (*it).to_owned()).collect(),
        result: result.to_vec(),
    }
}

fn choose(options: usize, result: &[GroupDots]) -> Task {
    let options = OPTIONS.iter().take(options).map(|text| Choice {
        item: None,
        text: (*text).to_owned(),
        chosen: false,
    });
    Task::Choose {
        question: String::new(),
        dots: DOTS,
        options: options.collect(),
        result: result.to_vec(),
    }
}

/// Puts points on the agenda of one of three workshops.
fn hold(plan: &mut Plan, place: usize, tasks: impl IntoIterator<Item = Task>) {
    let id = WorkshopId::new(uuid(10 + place as u128));
    let held = plan.workshops.entry(id).or_insert_with(|| Workshop {
        title: "Fælles dag".to_owned(),
        date: day(["2026-09-01", "2026-10-01", "2026-11-01"][place]),
        attending: (0..4).map(|it| (group(it), 20)).collect(),
        agenda: Vec::new(),
        ended: None,
        reopened: false,
    });
    for task in tasks {
        let number = 300 + 20 * place + held.agenda.len();
        held.agenda.push(Activity {
            id: ActivityId::new(uuid(number as u128)),
            minutes: 10,
            title: String::new(),
            notes: String::new(),
            task,
        });
    }
}

/// A plan whose rooms answer the same statements and give dots to the same options once to three
/// times, in one workshop or in several.
fn random_plan(numbers: &mut Numbers, empty: &Plan) -> Plan {
    let mut plan = empty.clone();
    let groups = 1 + numbers.below(4);
    let (asked, options) = (1 + numbers.below(2), 1 + numbers.below(3));
    let (mut answered, mut given) = (Vec::new(), Vec::new());
    for time in 0..=numbers.below(3) {
        answers(numbers, &mut answered, groups, asked);
        dots(numbers, &mut given, groups, options);
        let place = if numbers.below(2) == 0 { 0 } else { time };
        let tasks = [pulse(asked, &answered), choose(options, &given)];
        hold(&mut plan, place, tasks);
    }
    plan
}

fn of_statement(it: &StatementFigures) -> Question {
    let groups = it.groups.iter().map(|(_, it)| Answered::of_votes(it));
    Question {
        groups: groups.collect(),
        total: it.is_shown,
        shown: it.shown.clone(),
    }
}

fn of_dots(it: &DotFigures, result: &[GroupDots]) -> Question {
    let groups = result.iter().map(|it| Answered {
        people: usize::from(it.voters),
        counts: it.dots.iter().copied().map(usize::from).collect(),
    });
    Question {
        groups: groups.collect(),
        total: it.is_shown,
        shown: it.shown.clone(),
    }
}

/// Everything of one kind that was asked in a plan, the oldest first, by what it asks.
fn asked(plan: &Plan, figures: &RoomFigures) -> BTreeMap<String, Vec<Question>> {
    let mut found: BTreeMap<String, Vec<Question>> = BTreeMap::new();
    for (id, workshop) in plan.workshops_by_date() {
        for activity in &workshop.agenda {
            let point = (id, activity.id);
            if let Task::Choose { result, .. } = &activity.task {
                let question = of_dots(&figures.dots[&point], result);
                found.entry("dots".to_owned()).or_default().push(question);
            }
            for it in figures.pulses.get(&point).into_iter().flatten() {
                let known = found.entry(it.text.clone()).or_default();
                known.push(of_statement(it));
            }
        }
    }
    found
}

#[test]
fn no_answer_and_no_dot_of_a_few_people_follows_from_what_100_000_rooms_show() {
    let mut numbers = Numbers(20_261_126);
    let empty = PlanBuilder::new().build();
    let (mut shown, mut hidden) = (0, 0);
    for _ in 0..100_000 {
        let plan = random_plan(&mut numbers, &empty);
        for questions in asked(&plan, &RoomFigures::of(&plan)).into_values() {
            let found = attack(&questions);
            shown += found.0;
            hidden += found.1;
        }
    }
    assert!(shown > 20_000 && hidden > 20_000, "{shown} {hidden}");
}

/// Whether everybody together may be shown, at each point of a plan in order.
fn seen(plan: &Plan) -> Vec<bool> {
    let figures = RoomFigures::of(plan);
    let pulses = figures.pulses.values().flatten().map(|it| it.is_shown);
    pulses
        .chain(figures.dots.values().map(|it| it.is_shown))
        .collect()
}

#[test]
fn a_statement_is_not_shown_beside_itself_with_one_answer_more() {
    let answered = |last: u16| GroupAnswers {
        group: group(0),
        answers: vec![[1, 2, 3, 1, last, 0]],
    };
    let mut plan = PlanBuilder::new().build();
    hold(&mut plan, 0, [pulse(1, &[answered(0)])]);
    assert_eq!(seen(&plan), [true]);
    hold(&mut plan, 1, [pulse(1, &[answered(1)])]);
    assert_eq!(seen(&plan), [false, true], "the newer is shown");
    hold(&mut plan, 2, [pulse(1, &[answered(7)])]);
    assert_eq!(
        seen(&plan),
        [false, false, true],
        "six more all said the same"
    );
}

#[test]
fn dots_are_shown_when_neither_all_nor_one_person_more_put_them_in_one_place() {
    let given = |voters, dots: [u16; 2]| {
        let result = GroupDots {
            group: group(0),
            voters,
            dots: dots.to_vec(),
        };
        choose(2, &[result])
    };
    let check = |tasks: &[Task], wanted: &[bool]| {
        let mut plan = PlanBuilder::new().build();
        for (place, task) in tasks.iter().enumerate() {
            hold(&mut plan, place, [task.clone()]);
        }
        assert_eq!(seen(&plan), wanted, "{tasks:?}");
    };
    check(&[given(4, [6, 6])], &[false]);
    check(&[given(5, [8, 7])], &[true]);
    check(&[given(8, [24, 0])], &[false]);
    check(&[given(8, [12, 12]), given(9, [12, 15])], &[false, true]);
    check(&[given(8, [12, 12]), given(9, [15, 11])], &[true, true]);
}

/// A plan with rooms of every kind.
fn with_tension(numbers: &mut Numbers, empty: &Plan) -> Plan {
    let mut plan = random_plan(numbers, empty);
    let mut tension = random_tension(numbers);
    let rounds: Vec<_> = tension.positions.keys().copied().collect();
    for id in rounds {
        let round = tension.positions.get_mut(&id).unwrap();
        if numbers.below(2) == 0 {
            round.groups.iter_mut().for_each(|it| it.wanted.reverse());
        }
        round.workshop = round.workshop.filter(|it| plan.workshops.contains_key(it));
    }
    let id = TensionId::new(uuid(1));
    plan.tensions.insert(id, tension);
    plan.tension_order.push(id);
    assert_eq!(plan.violations(), []);
    plan
}

/// Every word of a chart that leaves the program.
fn words(chart: &Chart) -> String {
    let heading = chart.heading();
    let table = chart.table();
    let rows = table.rows.iter().flatten().cloned();
    let mut words = vec![
        heading.title.clone(),
        heading.note.clone(),
        heading.alt.clone(),
    ];
    words.extend(rows);
    words.join("\n")
}

fn public(plan: &Plan, analysis: &Analysis, kind: ChartKind, texts: &Texts) -> Option<Chart> {
    let source = ChartSource::new(plan, analysis, Slice::default(), texts);
    kind.chart(&source.audience(Audience::Public))
}

#[test]
fn charts_for_others_say_no_more_than_others_may_see() {
    let mut numbers = Numbers(20_261_127);
    let empty = PlanBuilder::new().build();
    let texts = Texts::new(Language::Danish);
    let (mut drawn, mut held_back) = (0, 0);
    for _ in 0..1_500 {
        let plan = with_tension(&mut numbers, &empty);
        let analysis = Analysis::of(&plan, TODAY);
        let id = TensionId::new(uuid(1));
        for round in &analysis.tensions[&id].rounds {
            let chart = public(
                &plan,
                &analysis,
                ChartKind::Positions(id, Some(round.id)),
                &texts,
            );
            let Some(seen) = round.for_others() else {
                held_back += 1;
                assert!(chart.is_none());
                continue;
            };
            drawn += 1;
            let said = words(&chart.unwrap());
            for (group, _) in &round.groups {
                let RoomGroup::Own(name) = group else {
                    continue;
                };
                let is_told = said.contains(name.as_str());
                assert!(!is_told || seen.group(group).is_some(), "{name}: {said}");
            }
        }
        for kind in [ChartKind::Tensions, ChartKind::BeforeAfter(id)] {
            let Some(chart) = public(&plan, &analysis, kind, &texts) else {
                continue;
            };
            for row in &chart.table().rows {
                // The last column marks disagreement.
                let votes = row
                    .iter()
                    .rev()
                    .nth(1)
                    .and_then(|it| it.parse::<usize>().ok());
                assert!(votes >= Some(5), "{row:?} of {:#?}", analysis.tensions);
            }
        }
        drawn += check_answers(&plan, &analysis, &texts);
    }
    assert!(drawn > 1_500 && held_back > 300, "{drawn} {held_back}");
}

/// Holds the charts of answers and dots against what others may see; returns how many there are.
fn check_answers(plan: &Plan, analysis: &Analysis, texts: &Texts) -> usize {
    let mut drawn = 0;
    for ((workshop, activity), statements) in &analysis.rooms.pulses {
        let kind = ChartKind::Pulse(*workshop, *activity);
        let said = public(plan, analysis, kind, texts).map(|it| words(&it));
        for it in statements {
            let is_told = said.as_ref().is_some_and(|said| said.contains(&it.text));
            assert!(!is_told || it.is_shown, "{it:#?}");
            assert!(!said.as_ref().is_some_and(|it| it.contains("Gruppe")));
        }
        drawn += usize::from(said.is_some());
    }
    for ((workshop, activity), it) in &analysis.rooms.dots {
        let kind = ChartKind::Dots(*workshop, *activity);
        let chart = public(plan, analysis, kind, texts);
        assert_eq!(chart.is_some(), it.is_shown && it.voters > 0);
        if let Some(chart) = chart {
            assert!(!words(&chart).contains("Gruppe"));
            drawn += 1;
        }
    }
    drawn
}

#[test]
fn the_command_line_finds_nothing_that_others_may_not_see() {
    let mut numbers = Numbers(20_261_128);
    let empty = PlanBuilder::new().build();
    let home = TempDir::new().unwrap();
    let plans: Vec<Plan> = (0..150)
        .map(|_| with_tension(&mut numbers, &empty))
        .collect();
    let files: Vec<_> = (0..plans.len())
        .map(|it| home.path().join(format!("{it}.ron")))
        .collect();
    for (plan, file) in plans.iter().zip(&files) {
        std::fs::write(file, write_plan_bytes(plan, 1, None).unwrap()).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
        .args(["--lang", "da", "check", "--json"])
        .args(&files)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains("Gruppe"), "a group is named");
    let reports: Vec<Value> = serde_json::from_str(&said).unwrap();
    assert_eq!(reports.len(), plans.len());
    let mut told = 0;
    for (plan, report) in plans.iter().zip(&reports) {
        let analysis = Analysis::of(plan, TODAY);
        let figures = &analysis.tensions[&TensionId::new(uuid(1))];
        let findings = report.get("findings").and_then(Value::as_array).unwrap();
        for finding in findings {
            let facts = finding.get("facts").and_then(Value::as_object).unwrap();
            if !facts.contains_key("tension") {
                continue;
            }
            let known: BTreeSet<_> = facts.keys().map(String::as_str).collect();
            assert!(
                known.is_subset(&["tension", "date", "count"].into()),
                "{facts:?}"
            );
            if let Some(far) = facts.get("count").and_then(Value::as_u64) {
                told += 1;
                let seen = figures.newest().unwrap().for_others().unwrap();
                let way = seen.all.way().map(i16::unsigned_abs);
                assert_eq!(way.map(u64::from), Some(far));
            }
        }
    }
    assert!(told > 3, "{told}");
}
