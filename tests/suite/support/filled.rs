//! One plan in which every field of today's file says something.
//!
//! Written out by hand, value by value. When a type gets a new field, this no longer compiles.

use imbl::OrdMap;
use sigtelinje::model::*;

use super::build::day;
use super::filled_v1::{entries, person, text, texts, uuid};
use super::filled_v2::{filled_as_version_2, goal, initiative, line};

fn tension(number: u128) -> TensionId {
    TensionId::new(uuid(600 + number))
}

fn workshop() -> WorkshopId {
    WorkshopId::new(uuid(610))
}

/// The one that has ended.
fn held() -> WorkshopId {
    WorkshopId::new(uuid(611))
}

fn activity(number: u128) -> ActivityId {
    ActivityId::new(uuid(620 + number))
}

fn groups() -> [RoomGroup; 4] {
    let [leaders, teachers, consultants] = RoomGroup::NAMED;
    [
        leaders,
        teachers,
        consultants,
        RoomGroup::Own(text("Elever")),
    ]
}

/// Everything that today's file can say.
pub(crate) fn filled() -> Plan {
    let mut plan = filled_as_version_3();
    plan.conflicts.insert(Conflict {
        item: Item::School,
        field: text("name"),
        base: Some(text("\"Før\"")),
        other: Some(text("\"Æøå \\\"2\\\"\"")),
    });
    plan.erased.insert(PersonId::new(uuid(990)));
    plan.erased.insert(PersonId::new(uuid(991)));
    plan
}

/// Everything that version 3 could say.
pub(crate) fn filled_as_version_3() -> Plan {
    let mut plan = filled_as_version_2();
    plan.tension_order = (0..6).rev().map(tension).collect();
    plan.tensions = (0..6).map(|it| (tension(it), a_tension(it))).collect();
    let with_tensions = |it: &OrdMap<InitiativeId, Initiative>| {
        let tensions = [tension(0), tension(1)];
        let with = |it: &Initiative| Initiative {
            tensions: tensions.into(),
            ..it.clone()
        };
        it.iter().map(|(id, it)| (*id, with(it))).collect()
    };
    plan.strategy.initiatives = with_tensions(&plan.strategy.initiatives);
    let frozen = plan.baselines.iter().map(|(id, it)| {
        let mut baseline = it.clone();
        baseline.strategy.initiatives = with_tensions(&baseline.strategy.initiatives);
        (*id, baseline)
    });
    plan.baselines = frozen.collect();
    let items = [Item::Tension(tension(0)), Item::Workshop(workshop())];
    plan.log.extend(entries(90, &items));
    let log = *plan.log.keys().next().unwrap();
    let held_then = Workshop {
        title: text("Første møde"),
        date: day("2026-09-01"),
        attending: vec![(RoomGroup::Teachers, 8)],
        agenda: agenda(log),
        ended: Some(day("2026-09-01")),
        reopened: true,
    };
    let under_way = Workshop {
        title: text("Andet møde"),
        date: day("2026-11-25"),
        attending: groups().map(|it| (it, 12)).to_vec(),
        agenda: agenda(log),
        ..held_then.clone()
    };
    plan.workshops.insert(held(), held_then);
    plan.workshops.insert(workshop(), under_way);
    plan
}

/// The same with votes in the box, as the journal of a workshop holds it.
pub(crate) fn filled_with_votes() -> Plan {
    let mut plan = filled();
    let under_way = plan.workshops.get_mut(&workshop()).unwrap();
    (under_way.ended, under_way.reopened) = (None, false);
    plan.ballot = Some(Ballot {
        id: BallotId::new(uuid(641)),
        workshop: workshop(),
        activity: activity(0),
        round: 2,
        date: day("2026-11-25"),
        cast: groups().map(|it| (it, 3)).to_vec(),
        counts: Counts::Positions([(tension(0), positions_by_group())].into()),
    });
    plan
}

fn positions_by_group() -> Vec<GroupPositions> {
    let of = |group| GroupPositions {
        group,
        now: [1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
        wanted: [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1],
    };
    groups().map(of).to_vec()
}

fn a_tension(number: u128) -> Tension {
    let at = number as usize;
    let side = |first: u128| Side {
        upsides: texts(["Elever tør spørge", "Vi ser hinanden"]),
        downsides: texts(["Ingen vokser"]),
        actions: [(
            ActionStepId::new(uuid(first)),
            ActionStep {
                text: text("Besøg hinanden"),
                initiative: Some(initiative(1)),
            },
        )]
        .into_iter()
        .collect(),
        warnings: warnings(first + 1),
    };
    let round = Positions {
        date: day("2026-09-01"),
        workshop: Some(held()),
        round: 1,
        groups: positions_by_group(),
    };
    Tension {
        poles: [format!("Nær {number}"), format!("Fjern {number}")],
        built_in: Some(number as u8 + 1),
        about: text("Hvor tæt vi er på hinanden"),
        lines: [line(0), line(1)].into(),
        boundaries: Boundary::ALL.into(),
        practice: Practice::ALL.get(at).copied(),
        map: TensionMap {
            purpose: text("Elever, der bliver"),
            fear: text("Elever, der går"),
            sides: [side(700 + 10 * number), side(705 + 10 * number)],
        },
        positions: [(BallotId::new(uuid(640)), round)].into_iter().collect(),
    }
}

fn warnings(id: u128) -> OrdMap<WarningId, EarlyWarning> {
    let answer = |answer| WarningAnswer {
        answer,
        note: text("Set i to team"),
    };
    let dates = ["2026-09-15", "2026-10-15", "2026-11-15"].map(day);
    let warning = EarlyWarning {
        sign: text("Ingen kommer til mødet"),
        ask_on: Some(day("2027-01-15")),
        answers: dates.into_iter().zip(Answer::ALL.map(answer)).collect(),
    };
    [(WarningId::new(uuid(id)), warning)].into_iter().collect()
}

/// One of each kind of task.
fn agenda(log: LogEntryId) -> Vec<Activity> {
    let choice = |item: Item| Choice {
        item: Some(item),
        text: format!("{item:?}"),
        chosen: true,
    };
    let dots = |group| GroupDots {
        group,
        voters: 5,
        dots: vec![4, 3, 2],
    };
    let answers = |group| GroupAnswers {
        group,
        answers: vec![[1, 0, 2, 0, 0, 1], [0, 0, 0, 3, 1, 0]],
    };
    let tasks = [
        Task::Vote {
            tensions: vec![tension(1), tension(0)],
        },
        Task::Choose {
            question: text("Hvad tager vi fat på?"),
            dots: 3,
            options: vec![
                choice(Item::Tension(tension(0))),
                choice(Item::Goal(goal(0))),
                choice(Item::Initiative(initiative(0))),
            ],
            result: groups().map(dots).to_vec(),
        },
        Task::Pulse {
            statements: texts(["Jeg ved hvorfor", "Jeg kan få hjælp"]),
            result: groups().map(answers).to_vec(),
        },
        Task::Map {
            tension: Some(tension(0)),
        },
        Task::Ideas {
            question: text("Hvad kan vi prøve?"),
            ideas: vec![Idea {
                text: text("Åbne døre"),
                group: text("Videndeling"),
                chosen: true,
            }],
        },
        Task::Decide {
            decisions: decisions(log),
        },
        Task::Break,
    ];
    let numbered = (0..).zip(tasks);
    numbered
        .map(|(number, task)| Activity {
            id: activity(number),
            minutes: 15,
            title: format!("Punkt {number}"),
            notes: text("Husk tusser"),
            task,
        })
        .collect()
}

fn decisions(log: LogEntryId) -> OrdMap<DecisionId, Decision> {
    let of = |became| Decision {
        text: text("Vi åbner dørene"),
        owner: Some(person()),
        due: Some(day("2027-01-31")),
        became: Some(became),
    };
    [
        (
            DecisionId::new(uuid(650)),
            of(Became::Initiative(initiative(0))),
        ),
        (DecisionId::new(uuid(651)), of(Became::Log(log))),
    ]
    .into_iter()
    .collect()
}
