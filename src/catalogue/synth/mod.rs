//! Large, lifelike plans for measuring and demonstrating.
//!
//! The same options give the same plan, id by id, and a plan of a thousand people is made in
//! well under a second.

mod dialog;
mod strategy;

use imbl::OrdMap;

use crate::catalogue::dice::Dice;
use crate::catalogue::fixed_ids::FixedIds;
use crate::catalogue::growth::{Scores, ease, grown};
use crate::catalogue::roster::Roster;
use crate::catalogue::sample::content::content;
use crate::catalogue::template::{Started, Template, template};
use crate::catalogue::{framework, frameworks, sample};
use crate::model::{
    Agreement, AgreementId, AgreementState, Assessment, AssessmentId, CompetenceId, IdSource,
    Language, Level, Limit, Person, PersonId, Plan, PlanDate, Round, RoundId, Source, Team, TeamId,
};

/// How many people share a team.
const TEAM: usize = 14;
/// The day of the newest round.
const NEWEST: PlanDate = jiff::civil::date(2026, 10, 5);
/// More rounds than a working life holds.
const MOST_ROUNDS: usize = 100;

/// What a large plan is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynthOptions {
    /// How many people; at most [`Limit::PEOPLE`].
    pub people: usize,
    /// How many rounds, half a year apart, at most 100 and so few that the plan stays within
    /// [`Limit::ASSESSMENTS`]; every person is assessed in every competence in each.
    pub rounds: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// The language of the content.
    pub language: Language,
    /// The key of the framework; the first built-in one when there is no such key.
    pub framework_key: String,
}

impl Default for SynthOptions {
    /// The large plan that budgets are measured with: 1,000 people, `DigCompEdu`, eight rounds.
    fn default() -> Self {
        Self {
            people: 1_000,
            rounds: 8,
            seed: 1,
            language: Language::Danish,
            framework_key: "digcompedu".to_owned(),
        }
    }
}

/// Makes a large plan: `people` × competences × `rounds` ratings, one source per sheet.
pub fn synth(options: &SynthOptions) -> Plan {
    let people = options.people.min(Limit::PEOPLE);
    let fitting = Limit::ASSESSMENTS / people.max(1);
    let rounds = options.rounds.min(MOST_ROUNDS).min(fitting);
    // Series of their own, so that plans of different seeds are different plans.
    let series = 0x100 + u16::try_from(options.seed % 0xF00).unwrap_or(0);
    let ids = FixedIds::series(series);
    let mut dice = Dice::new(options.seed);
    let mut start = begin(options, &ids);
    add_teams(&mut start, people.div_ceil(TEAM), &ids);
    let staff = add_people(&mut start, people, &ids, &mut dice);
    add_rounds(&mut start.plan, &staff, rounds, &ids, &mut dice);
    strategy::add_strategy(&mut start, &staff, &ids, &mut dice);
    dialog::add_dialog(&mut start.plan, &ids, &mut dice);
    start.plan
}

fn begin(options: &SynthOptions, ids: &dyn IdSource) -> Started {
    let words = &content().synth;
    let known = framework(&options.framework_key).or_else(|| frameworks().first());
    let template = Template {
        framework: known.map(|it| it.key.clone()).unwrap_or_default(),
        ..template("combined").cloned().unwrap_or_default()
    };
    let title = words.title.get(options.language);
    let mut start = template.start(options.language, ids, title, sample::TODAY);
    start.plan.school.name = words.school.to_owned_in(options.language);
    start
}

/// As many teams as are needed, the further ones numbered.
fn add_teams(start: &mut Started, needed: usize, ids: &dyn IdSource) {
    let first: Vec<Team> = start.plan.teams.values().cloned().collect();
    for round in 2_usize.. {
        for team in &first {
            if start.teams.len() >= needed {
                return;
            }
            let id = TeamId::next(ids);
            let numbered = Team {
                name: format!("{} {round}", team.name),
                department: team.department,
            };
            start.plan.teams.insert(id, numbered);
            start.teams.push(id);
        }
        if first.is_empty() {
            return;
        }
    }
}

fn add_people(
    start: &mut Started,
    people: usize,
    ids: &dyn IdSource,
    dice: &mut Dice,
) -> Vec<PersonId> {
    let mut roster = Roster::default();
    let teams: Vec<TeamId> = start.teams.clone();
    let mut places = teams.iter().cycle();
    (0..people)
        .map(|number| {
            let (alias, name) = roster.next(dice);
            let further = match number % 40 {
                0 => "leader",
                1 => "counsellor",
                2..=5 => "super_user",
                6 => "training_consultant",
                _ => "teacher",
            };
            let person = Person {
                alias,
                name: Some(name),
                team: places.next().copied(),
                roles: ["teacher", further]
                    .iter()
                    .filter(|key| **key == further || further == "super_user")
                    .filter_map(|key| start.roles.get(key).copied())
                    .collect(),
                started: None,
                left: None,
            };
            let id = PersonId::next(ids);
            start.plan.people.insert(id, person);
            id
        })
        .collect()
}

fn add_rounds(
    plan: &mut Plan,
    staff: &[PersonId],
    rounds: usize,
    ids: &dyn IdSource,
    dice: &mut Dice,
) {
    let competences: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
    let ease = ease(competences.len(), dice);
    let mut skills: Vec<_> = staff
        .iter()
        .map(|_| (Scores::new(dice.normal(), &ease, dice), Vec::<Level>::new()))
        .collect();
    let top = plan.framework.top();
    let everybody: imbl::OrdSet<_> = staff.iter().copied().collect();
    for number in 0..rounds {
        let date = half_years_before(NEWEST, rounds - 1 - number);
        let id = RoundId::next(ids);
        let round = Round {
            title: content().round_title(date, plan.meta.language),
            date,
            sources: [Source::Own, Source::Leader, Source::Agreed].into(),
            people: everybody.clone(),
        };
        plan.rounds.insert(id, round);
        // Everybody together climbs from a third of the scale towards two thirds.
        let way = (number + 1) as f64 / rounds as f64;
        let middle = f64::from(top.get()) * (0.33 + 0.3 * way);
        for (person, (scores, before)) in staff.iter().zip(&mut skills) {
            scores.drift(dice);
            let mut levels = scores.levels(middle, f64::from(top.get()) * 0.25, top);
            for (level, before) in levels.iter_mut().zip(before.iter()) {
                *level = grown(Some(*before), *level, dice);
            }
            before.clone_from(&levels);
            let assessment = Assessment {
                person: *person,
                source: source(dice),
                date,
                round: Some(id),
                levels: std::iter::zip(competences.iter().copied(), levels).collect(),
                note: String::new(),
            };
            plan.assessments.insert(AssessmentId::next(ids), assessment);
        }
    }
    if rounds > 0 {
        let newest = skills.into_iter().map(|(_, levels)| levels);
        add_agreements(plan, staff, &competences, newest, ids, dice);
    }
}

fn half_years_before(day: PlanDate, count: usize) -> PlanDate {
    let months = i64::try_from(count).unwrap_or(0) * 6;
    day.saturating_sub(jiff::Span::new().months(months))
}

fn source(dice: &mut Dice) -> Source {
    match dice.between(0, 9) {
        0..=1 => Source::Own,
        2..=4 => Source::Leader,
        _ => Source::Agreed,
    }
}

/// A protected effort for most of those on level 0 in the newest round.
fn add_agreements(
    plan: &mut Plan,
    staff: &[PersonId],
    competences: &[CompetenceId],
    newest: impl Iterator<Item = Vec<Level>>,
    ids: &dyn IdSource,
    dice: &mut Dice,
) {
    let language = plan.meta.language;
    let efforts = content().efforts("whole");
    let mut agreements = OrdMap::new();
    for (person, levels) in staff.iter().zip(newest) {
        let zero = std::iter::zip(competences, levels).filter(|(_, it)| *it == Level::ZERO);
        let zero: std::collections::BTreeSet<_> = zero.map(|(id, _)| *id).collect();
        if zero.is_empty() || dice.chance(0.15) {
            continue;
        }
        let Some(effort) = dice.pick(efforts) else {
            break;
        };
        let agreement = Agreement {
            person: *person,
            competences: zero,
            what: effort.what.to_owned_in(language),
            helper: dice.pick(staff).copied().filter(|helper| helper != person),
            hours: Some(effort.hours),
            made: NEWEST.saturating_add(jiff::Span::new().days(dice.between(10, 40))),
            due: Some(NEWEST.saturating_add(jiff::Span::new().days(dice.between(60, 200)))),
            state: AgreementState::Active,
            note: String::new(),
        };
        agreements.insert(AgreementId::next(ids), agreement);
    }
    plan.agreements = agreements;
}
