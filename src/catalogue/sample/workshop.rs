//! A team of twelve who look at the five IT-didactic scenarios together for two hours, and what
//! they decided to do.

use std::sync::LazyLock;

use jiff::civil::date;

use super::content::content;
use super::script::{Script, Seat};
use super::{TODAY, later, series, strategy};
use crate::catalogue::asset;
use crate::catalogue::dice::Dice;
use crate::catalogue::fixed_ids::FixedIds;
use crate::catalogue::growth::{Scores, ease};
use crate::catalogue::roster::Roster;
use crate::catalogue::template::{Started, Template, template};
use crate::model::{
    Agreement, AgreementId, AgreementState, Assessment, AssessmentId, IdSource, Language, Level,
    Levels, Person, PersonId, Plan, PlanDate, Round, RoundId, Source,
};

static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let source = include_str!("../../../assets/catalogue/sample_workshop.ron");
    asset::read("sample_workshop.ron", source).unwrap_or_default()
});

const SEED: u64 = 12;
const PEOPLE: usize = 12;
/// The place of the one who helps the others, after the leader.
const CHAMPION: usize = 1;
const ROUND: PlanDate = date(2026, 11, 16);

/// A team of twelve in one language: one round with everybody's own ratings and some agreed, and a
/// small strategy.
pub fn workshop_team(language: Language) -> Plan {
    let words = &content().workshop;
    let ids = FixedIds::series(series(2, language));
    let mut dice = Dice::new(SEED);
    let template = Template {
        teams: vec![words.team.clone()],
        ..template("workshop_team").cloned().unwrap_or_default()
    };
    let mut start = template.start(language, &ids, words.title.get(language), TODAY);
    start.plan.school.name = words.school.to_owned_in(language);
    let people = add_people(&mut start, &ids, &mut dice);
    let round = RoundId::next(&ids);
    let held = Round {
        title: words.round.to_owned_in(language),
        date: ROUND,
        sources: [Source::Own, Source::Agreed].into(),
        people: people.iter().copied().collect(),
    };
    start.plan.rounds.insert(round, held);
    add_ratings(&mut start.plan, round, &people, &ids, &mut dice);
    add_agreements(&mut start.plan, &ids);
    let seats = people.iter().enumerate();
    let seats = seats.map(|(place, id)| (Seat::Seat(0, place), *id));
    strategy::write(&SCRIPT, &mut start, &seats.collect(), &ids);
    start.plan
}

fn add_people(start: &mut Started, ids: &dyn IdSource, dice: &mut Dice) -> Vec<PersonId> {
    let mut roster = Roster::default();
    let keys = ["leader", "super_user"];
    (0..PEOPLE)
        .map(|place| {
            let (alias, name) = roster.next(dice);
            let key = keys.get(place).copied().unwrap_or("teacher");
            let person = Person {
                alias,
                name: Some(name),
                team: start.teams.first().copied(),
                roles: start.roles.get(key).copied().into_iter().collect(),
                started: None,
                left: None,
            };
            let id = PersonId::next(ids);
            start.plan.people.insert(id, person);
            id
        })
        .collect()
}

/// Own ratings first, then what half of the team agreed on with their leader.
fn add_ratings(
    plan: &mut Plan,
    round: RoundId,
    people: &[PersonId],
    ids: &dyn IdSource,
    dice: &mut Dice,
) {
    let competences: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
    let top = plan.framework.top();
    let ease = ease(competences.len(), dice);
    let mut agreed = Vec::new();
    for (place, person) in people.iter().enumerate() {
        let bent = if place == CHAMPION {
            1.5
        } else {
            dice.normal()
        };
        let scores = Scores::new(bent, &ease, dice);
        let own = std::iter::zip(&competences, scores.levels(1.7, 1.1, top));
        let own: Vec<_> = own
            .filter(|_| !dice.chance(0.05))
            .map(|(id, level)| (*id, level))
            .collect();
        if place % 2 == 0 {
            let seen = own.iter().map(|(id, level)| {
                let lower = dice.chance(0.25) && *level > Level::ZERO;
                (*id, if lower { level_below(*level) } else { *level })
            });
            agreed.push((*person, Source::Agreed, later(ROUND, 3), seen.collect()));
        }
        let levels = own.into_iter().collect();
        add(plan, round, (*person, Source::Own, ROUND, levels), ids);
    }
    for sheet in agreed {
        add(plan, round, sheet, ids);
    }
}

const fn level_below(level: Level) -> Level {
    Level::saturating(level.index().saturating_sub(1))
}

type Sheet = (PersonId, Source, PlanDate, Levels);

fn add(plan: &mut Plan, round: RoundId, sheet: Sheet, ids: &dyn IdSource) {
    let (person, source, date, levels) = sheet;
    let assessment = Assessment {
        person,
        source,
        date,
        round: Some(round),
        levels,
        note: String::new(),
    };
    plan.assessments.insert(AssessmentId::next(ids), assessment);
}

/// A protected effort for the first who is on level 0 together with the leader.
fn add_agreements(plan: &mut Plan, ids: &dyn IdSource) {
    let on_zero = plan
        .assessments
        .values()
        .filter(|it| it.source == Source::Agreed)
        .find_map(|it| {
            let zero = it.levels.iter().filter(|(_, level)| **level == Level::ZERO);
            let zero: std::collections::BTreeSet<_> = zero.map(|(id, _)| *id).collect();
            (!zero.is_empty()).then_some((it.person, zero))
        });
    let Some((person, competences)) = on_zero else {
        return;
    };
    let language = plan.meta.language;
    let Some(effort) = content().efforts("didaktik").first() else {
        return;
    };
    let agreement = Agreement {
        person,
        competences,
        what: effort.what.to_owned_in(language),
        helper: plan
            .people
            .keys()
            .nth(1)
            .copied()
            .filter(|it| *it != person),
        hours: Some(effort.hours),
        made: later(ROUND, 4),
        due: Some(date(2027, 1, 29)),
        state: AgreementState::Active,
        note: String::new(),
    };
    plan.agreements.insert(AgreementId::next(ids), agreement);
}
