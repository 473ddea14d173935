//! One plan in which every field says something that version 2 of the file knew.
//!
//! Written out by hand, value by value. When a type gets a new field, this no longer compiles.

use std::collections::BTreeSet;

use imbl::OrdMap;
use sigtelinje::model::*;

use super::build::{day, level};
use super::filled_v1::{
    competence, entries, filled_as_version_1, other_competence, person, role, team, text, texts,
    uuid,
};

fn amount(number: f64) -> Amount {
    Amount::new(number).unwrap()
}

pub(super) fn line(number: u128) -> LineId {
    LineId::new(uuid(100 + number))
}

pub(super) fn goal(number: u128) -> GoalId {
    GoalId::new(uuid(110 + number))
}

fn indicator(number: u128) -> IndicatorId {
    IndicatorId::new(uuid(120 + number))
}

pub(super) fn initiative(number: u128) -> InitiativeId {
    InitiativeId::new(uuid(130 + number))
}

fn event(number: u128) -> EventId {
    EventId::new(uuid(140 + number))
}

fn baseline() -> BaselineId {
    BaselineId::new(uuid(150))
}

/// Everything that version 2 of the file can say.
pub(crate) fn filled_as_version_2() -> Plan {
    let mut plan = filled_as_version_1();
    plan.strategy = Strategy {
        foundation: Foundation {
            why: text("Fordi eleverne skal kunne deres fag,\nogså når det er digitalt"),
            values: texts(["Nysgerrighed", "Tillid"]),
            principles: texts(["Først formålet, så værktøjet"]),
            reform: ReformGoal::ALL.map(|it| (it, format!("Via {it:?}"))).into(),
        },
        line_order: (0..4).rev().map(line).collect(),
        lines: lines(),
        goals: (0..4)
            .map(|number| (goal(number), a_goal(number)))
            .collect(),
        indicators: indicators(),
        initiatives: initiatives(),
        events: events(),
    };
    plan.initiative_templates.insert(
        InitiativeTemplateId::new(uuid(160)),
        InitiativeTemplate {
            title: text("Makkerordning"),
            why: text("Det virker at se hinanden undervise"),
            days: Some(90),
            hours: Some(40),
            kroner: Some(12_000),
            competences: [competence()].into(),
            steps: vec![(text("Find makkere"), Some(0)), (text("Følg op"), Some(85))],
        },
    );
    plan.baselines.insert(
        baseline(),
        Baseline {
            name: text("Vedtaget af bestyrelsen"),
            date: day("2026-06-20"),
            strategy: plan.strategy.clone(),
            readings: [(indicator(0), amount(62.5)), (indicator(1), amount(3.0))].into(),
            levels: FrozenLevels {
                by_level: vec![4, 0, 9],
                not_assessed: 7,
            },
        },
    );
    plan.log.extend(entries(
        50,
        &[
            Item::Foundation,
            Item::Line(line(0)),
            Item::Goal(goal(0)),
            Item::Indicator(indicator(0)),
            Item::Initiative(initiative(0)),
            Item::Event(event(0)),
            Item::Baseline(baseline()),
        ],
    ));
    plan
}

fn lines() -> OrdMap<LineId, Line> {
    let of = |(number, stil): (u128, StilLine)| {
        let ratings = Viewpoint::ALL.into_iter().zip([1, 4, 0]);
        let line = Line {
            name: format!("Linje {stil:?}"),
            stil: Some(stil),
            former_name: text("Navnet i 2015"),
            why: text("Derfor"),
            descriptors: texts(["Ikke i gang", "Begyndt", "I drift", "Fælles", "Forbillede"]),
            goals: vec![goal(number)],
            maturity: ratings
                .map(|(by, it)| {
                    let note = text("Set på lærermødet");
                    let level = level(it);
                    ((day("2026-05-01"), by), MaturityRating { level, note })
                })
                .collect(),
        };
        (self::line(number), line)
    };
    (0..).zip(StilLine::ALL).map(of).collect()
}

fn a_goal(number: u128) -> Goal {
    let reform = ReformGoal::ALL.into_iter().nth(number as usize);
    // Six indicators on four goals.
    let mut indicators = vec![indicator(number)];
    indicators.extend((number < 2).then(|| indicator(4 + number)));
    Goal {
        title: format!("Mål {number}"),
        why: text("Eleverne lærer mere"),
        reform,
        indicators,
    }
}

/// One for each figure of the plan, and one by hand.
fn indicators() -> OrdMap<IndicatorId, Indicator> {
    let linked = LinkedFigure::ALL.map(|figure| {
        Measure::Linked(Link {
            figure,
            competences: [competence()].into(),
            teams: [team()].into(),
            roles: [role()].into(),
            line: Some(line(1)),
        })
    });
    let measures = linked.into_iter().chain([Measure::ByHand]);
    (0..)
        .zip(measures)
        .map(|(number, measure)| (indicator(number), an_indicator(number, measure)))
        .collect()
}

fn an_indicator(number: u128, measure: Measure) -> Indicator {
    Indicator {
        title: format!("Indikator {number}"),
        unit: text("%"),
        direction: if number == 1 {
            Direction::Down
        } else {
            Direction::Up
        },
        baseline: Some(Reading {
            date: day("2026-01-15"),
            value: amount(-12.25),
        }),
        target: Some(amount(80.0)),
        due: Some(day("2028-06-30")),
        measure,
        rhythm_months: Some(6),
        check_ins: check_ins(200 + 2 * number),
    }
}

fn check_ins(first: u128) -> CheckIns {
    let of = |value: f64| CheckIn {
        date: day("2026-05-05"),
        value: Some(amount(value)),
        note: text("Går fremad"),
        next_step: text("Spørg eleverne"),
    };
    [
        (CheckInId::new(uuid(first)), of(41.7)),
        (CheckInId::new(uuid(first + 1)), of(1_000_000_000.0)),
    ]
    .into_iter()
    .collect()
}

const DATES: [&str; 5] = [
    "2026-01-01",
    "2026-02-01",
    "2026-03-01",
    "2026-04-01",
    "2026-05-01",
];

/// One in each state.
fn initiatives() -> OrdMap<InitiativeId, Initiative> {
    let of = |(number, last): (u128, InitiativeState)| {
        let states = InitiativeState::ALL
            .into_iter()
            .take_while(|it| *it != last);
        let states = states.chain([last]).zip(DATES);
        let decided = Decided::ALL.into_iter().cycle().nth(number as usize);
        let initiative = Initiative {
            title: format!("Indsats {number}"),
            why: text("Fordi lærerne beder om det"),
            line: Some(line(0)),
            goals: [goal(0), goal(1)].into(),
            owner: Some(person()),
            teams: [team()].into(),
            start: Some(day("2026-08-10")),
            due: Some(day("2027-06-25")),
            review: Some(day("2027-01-15")),
            states: states
                .map(|(state, from)| state_change(state, from))
                .collect(),
            steps: steps(300 + 2 * number),
            hours: Some(120),
            kroner: Some(45_000),
            decided,
            competences: BTreeSet::from([competence(), other_competence()]),
            tensions: BTreeSet::new(),
            check_ins: check_ins(400 + 2 * number),
        };
        (self::initiative(number), initiative)
    };
    (0..).zip(InitiativeState::ALL).map(of).collect()
}

fn state_change(state: InitiativeState, from: &str) -> StateChange {
    StateChange {
        date: day(from),
        state,
        reason: text("Besluttet på ledermødet"),
    }
}

fn steps(first: u128) -> Steps {
    let of = |title: &str, due: &str| Step {
        title: text(title),
        due: Some(day(due)),
        done: Some(day("2026-09-20")),
    };
    [
        (StepId::new(uuid(first)), of("Find makkere", "2026-09-01")),
        (StepId::new(uuid(first + 1)), of("Følg op", "2026-12-01")),
    ]
    .into_iter()
    .collect()
}

fn events() -> OrdMap<EventId, YearEvent> {
    let times = [EventTime::Month(8), EventTime::Week(1), EventTime::Week(53)];
    let of = |(number, (kind, time)): (u128, (EventKind, EventTime))| {
        let event = YearEvent {
            title: format!("Begivenhed {number}"),
            time,
            weeks: 2,
            kind,
            who: text("Alle lærere"),
            teams: [team()].into(),
            note: text("Husk lokaler"),
        };
        (self::event(number), event)
    };
    (0..)
        .zip(EventKind::ALL.into_iter().zip(times))
        .map(of)
        .collect()
}
