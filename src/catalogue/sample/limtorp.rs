//! *Limtorp Erhvervsskole*: a combined vocational school halfway through its strategy.
//!
//! 84 people in nine teams and four departments, three yearly rounds, expectations with
//! exceptions, agreements, a strategy, tensions, two workshops and a log. Everything a page can show is in it somewhere.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use imbl::OrdMap;
use jiff::civil::date;

use super::baseline::freeze;
use super::content::content;
use super::follow_up::{FollowUp, Outcome, write_log};
use super::people::{Member, seats, staff};
use super::rating::{RoundShape, Skills, hold_round};
use super::script::Script;
use super::strategy::Seats;
use super::{dialog, series, strategy};
use crate::catalogue::asset;
use crate::catalogue::dice::Dice;
use crate::catalogue::fixed_ids::FixedIds;
use crate::catalogue::template::{Started, template};
use crate::model::{
    CompetenceId, ExpectationScope, IdSource, Language, Level, Plan, PlanDate, Requirement, RoundId,
};

static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let source = include_str!("../../../assets/catalogue/sample_limtorp.ron");
    asset::read("sample_limtorp.ron", source).unwrap_or_default()
});

const SEED: u64 = 2026;
/// The day on which the plan was begun.
const BEGUN: PlanDate = date(2025, 1, 6);

const ROUNDS: [(RoundShape, Outcome); 3] = [
    (
        RoundShape {
            date: date(2024, 10, 7),
            shares: [12.6, 31.0, 35.4, 16.0, 5.0],
            agreed: 0.66,
            expert: Level::saturating(2),
            last: false,
        },
        Outcome {
            kept: 0.8,
            dropped: 0.95,
        },
    ),
    (
        RoundShape {
            date: date(2025, 10, 6),
            shares: [7.5, 22.9, 40.6, 21.7, 7.3],
            agreed: 0.76,
            expert: Level::saturating(3),
            last: false,
        },
        Outcome {
            kept: 0.7,
            dropped: 0.3,
        },
    ),
    (
        RoundShape {
            date: date(2026, 10, 5),
            shares: [4.7, 15.0, 40.8, 28.6, 10.9],
            agreed: 0.82,
            expert: Level::saturating(3),
            last: true,
        },
        Outcome {
            kept: 0.0,
            dropped: 0.0,
        },
    ),
];

/// Limtorp Erhvervsskole in one language, as it stands on [`super::TODAY`].
pub fn limtorp(language: Language) -> Plan {
    let words = &content().limtorp;
    let ids = FixedIds::series(series(1, language));
    let mut dice = Dice::new(SEED);
    let template = template("combined").cloned().unwrap_or_default();
    let mut start = template.start(language, &ids, words.title.get(language), BEGUN);
    start.plan.school.name = words.school.to_owned_in(language);
    start.plan.meta.retention = Some(date(2029, 6, 30));
    let members = staff(&start, &ids, &mut dice);
    for member in &members {
        start.plan.people.insert(member.id, member.person.clone());
    }
    add_exceptions(&mut start, &members);
    let rounds = add_rounds(&mut start, &members, &ids, &mut dice);
    let seats = seats(&members);
    let mut written = strategy::write(&SCRIPT, &mut start, &seats, &ids);
    if let Some(baseline) = &SCRIPT.baseline {
        freeze(baseline, &mut start.plan, &mut written, &ids);
    }
    write_log(content(), &mut start, &rounds, &written, &ids);
    let mut dice = Dice::new(SEED + 1);
    dialog::write(&mut start.plan, &seats, &written, (&ids, &mut dice));
    start.plan
}

/// Limtorp's strategy for a plan of other people, who own nothing yet.
pub(in crate::catalogue) fn write_strategy(start: &mut Started, ids: &dyn IdSource) {
    strategy::write(&SCRIPT, start, &Seats::new(), ids);
}

/// What is expected of single teams and one person besides the roles.
fn add_exceptions(start: &mut Started, members: &[Member]) {
    let content = content();
    let teams: Vec<_> = content
        .team_exceptions
        .iter()
        .filter_map(|it| {
            Some((
                ExpectationScope::Team(*start.teams.get(it.team)?),
                &it.asked,
            ))
        })
        .collect();
    let people = members
        .iter()
        .filter(|member| member.exception)
        .map(|member| {
            (
                ExpectationScope::Person(member.id),
                &content.person_exception,
            )
        });
    for (scope, asked) in teams.into_iter().chain(people) {
        let asked = with_ids(start, asked);
        if !asked.is_empty() {
            start.plan.expectations.insert(scope, asked);
        }
    }
}

fn with_ids(
    start: &Started,
    asked: &BTreeMap<String, Requirement>,
) -> OrdMap<CompetenceId, Requirement> {
    asked
        .iter()
        .filter_map(|(key, asked)| Some((*start.competences.get(key.as_str())?, *asked)))
        .collect()
}

fn add_rounds(
    start: &mut Started,
    members: &[Member],
    ids: &dyn IdSource,
    dice: &mut Dice,
) -> Vec<RoundId> {
    let simulation = start.competences.get("simulation").copied();
    let mut skills = Skills::new(&start.plan, simulation, members, dice);
    let mut rounds = Vec::new();
    for (shape, outcome) in &ROUNDS {
        let (round, standings) =
            hold_round(&mut start.plan, members, &mut skills, shape, ids, dice);
        rounds.push(round);
        let follow_up = FollowUp {
            members,
            standings: &standings,
            date: shape.date,
            outcome: *outcome,
            language: start.plan.meta.language,
        };
        skills.drift(dice);
        for (person, worked_on) in follow_up.agree(start, ids, dice) {
            skills.lift(person, &worked_on);
        }
    }
    rounds
}
