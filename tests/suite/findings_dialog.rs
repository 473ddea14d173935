//! Each rule about tensions finds what it is for, and nothing more.

use sigtelinje::analysis::{Analysis, FindingCode};
use sigtelinje::model::*;

use crate::support::build::{PlanBuilder, TODAY, day};
use crate::support::room::uuid;

const APART: PositionCounts = [6, 3, 0, 0, 0, 0, 0, 0, 0, 3, 6];
const LOW: PositionCounts = [2, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0];
const HIGH: PositionCounts = [0, 0, 0, 0, 0, 2, 6, 2, 0, 0, 0];

fn id() -> TensionId {
    TensionId::new(uuid(1))
}

/// A plan with one tension that a room voted on once, and whose map says what both poles are for.
fn voted(date: &str, now: PositionCounts, wanted: PositionCounts) -> Plan {
    let mut plan = PlanBuilder::new().build();
    let mut tension = Tension {
        poles: ["Nær", "Fjern"].map(str::to_owned),
        ..Tension::default()
    };
    "Nærvær overalt".clone_into(&mut tension.map.purpose);
    let positions = Positions {
        date: day(date),
        workshop: None,
        round: 1,
        groups: vec![GroupPositions {
            group: RoomGroup::Teachers,
            now,
            wanted,
        }],
    };
    tension
        .positions
        .insert(BallotId::new(uuid(900)), positions);
    plan.tensions.insert(id(), tension);
    plan.tension_order.push(id());
    plan
}

fn check(plan: &Plan, wanted: &[FindingCode]) {
    assert_eq!(plan.violations(), Vec::new());
    let found = Analysis::of(plan, TODAY).findings.into_iter();
    let of_tension = found.filter(|it| it.about == Item::Tension(id()));
    let codes: Vec<_> = of_tension.map(|it| it.code).collect();
    assert_eq!(codes, wanted);
}

fn change(plan: &mut Plan, change: impl FnOnce(&mut Tension)) {
    change(plan.tensions.get_mut(&id()).unwrap());
}

/// Plans with a finding of every code about tensions.
pub(crate) fn every_kind() -> Vec<Plan> {
    let mut apart = voted("2026-08-20", APART, APART);
    change(&mut apart, |it| it.map = TensionMap::default());
    let warned = ["2026-08-31", "2027-01-10"]
        .into_iter()
        .zip([Answer::No, Answer::Yes]);
    let warned = warned.map(|(ask_on, answer)| {
        let mut plan = voted("2026-08-20", LOW, LOW);
        warn(&mut plan, ask_on, Some(answer));
        plan
    });
    let others = [
        apart,
        voted("2026-08-20", LOW, HIGH),
        voted("2025-08-30", LOW, LOW),
    ];
    others.into_iter().chain(warned).collect()
}

/// Gives the tension an early warning that is to be asked for, and perhaps an answer.
fn warn(plan: &mut Plan, ask_on: &str, answer: Option<Answer>) {
    let answers = answer.map(|answer| {
        let note = String::new();
        (day("2026-08-25"), WarningAnswer { answer, note })
    });
    let warning = EarlyWarning {
        sign: "Færre spørger".to_owned(),
        ask_on: Some(day(ask_on)),
        answers: answers.into_iter().collect(),
    };
    change(plan, |it| {
        let [first, _] = &mut it.map.sides;
        first.warnings.insert(WarningId::new(uuid(700)), warning);
    });
}

#[test]
fn strong_disagreement_wants_another_round_a_map_or_a_word_in_the_log() {
    check(&voted("2026-08-20", LOW, LOW), &[]);
    check(&voted("2026-08-20", APART, APART), &[]);
    let mut plan = voted("2026-08-20", APART, APART);
    change(&mut plan, |it| it.map = TensionMap::default());
    let both = [
        FindingCode::DisagreementNotDiscussed,
        FindingCode::TensionWithoutMap,
    ];
    check(&plan, &both);
    let entry = |date: &str| LogEntry {
        date: day(date),
        kind: LogKind::Review,
        about: Some(Item::Tension(id())),
        text: "Vi talte om det".to_owned(),
    };
    let log = LogEntryId::new(uuid(800));
    plan.log.insert(log, entry("2026-08-19"));
    check(&plan, &both);
    plan.log.insert(log, entry("2026-08-20"));
    check(&plan, &[FindingCode::TensionWithoutMap]);
    plan.log.clear();
    change(&mut plan, |it| {
        let ids: Vec<_> = it.positions.keys().copied().collect();
        for id in ids {
            it.positions.get_mut(&id).unwrap().round = 2;
        }
    });
    check(&plan, &[FindingCode::TensionWithoutMap]);
}

#[test]
fn what_is_wanted_far_from_now_wants_an_initiative() {
    let plan = voted("2026-08-20", LOW, HIGH);
    check(&plan, &[FindingCode::WantedWithoutInitiative]);
    // How far it is would say where the one, or each of them, stands.
    let one = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let alike = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9];
    check(&voted("2026-08-20", one, HIGH), &[]);
    check(&voted("2026-08-20", LOW, alike), &[]);
}

#[test]
fn a_vote_is_old_after_a_year() {
    check(&voted("2025-09-01", LOW, LOW), &[]);
    let plan = voted("2025-08-30", LOW, LOW);
    check(&plan, &[FindingCode::VotedLongAgo]);
}

#[test]
fn early_warnings_are_asked_for_and_told_when_they_are_seen() {
    let mut plan = voted("2026-08-20", LOW, LOW);
    warn(&mut plan, "2026-09-01", Some(Answer::Partly));
    check(&plan, &[]);
    warn(&mut plan, "2026-08-31", Some(Answer::No));
    check(&plan, &[FindingCode::EarlyWarningNotAsked]);
    warn(&mut plan, "2027-01-10", Some(Answer::Yes));
    check(&plan, &[FindingCode::EarlyWarningSeen]);
}
