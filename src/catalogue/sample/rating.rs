//! How the people of Limtorp are rated in a round: by themselves, their leader, and together.
//!
//! Behind the ratings stands one level for each person and competence that seldom falls; people
//! and leaders see it more or less as it is.

use std::collections::BTreeMap;

use super::content::{Content, content};
use super::people::{Member, takes_part};
use super::{later, workday};
use crate::catalogue::bilingual::Bilingual;
use crate::catalogue::dice::Dice;
use crate::catalogue::growth::{Scores, ease, grown, ranked};
use crate::model::{
    Assessment, AssessmentId, CompetenceId, IdSource, Language, Level, Levels, PersonId, Plan,
    PlanDate, Requirement, Round, RoundId, Source,
};

/// The highest level in simulation of anybody but the expert, below every expectation.
const SIMULATION_BEGUN: Level = Level::saturating(1);

/// A round as it is to come out.
#[derive(Clone, Copy)]
pub(super) struct RoundShape {
    pub(super) date: PlanDate,
    /// The share of each level among the ratings, lowest first, before people and leaders
    /// differ and before [`SIMULATION_BEGUN`] holds.
    pub(super) shares: [f64; 5],
    /// How many of those assessed came to an agreed rating.
    pub(super) agreed: f64,
    /// The expert's level in simulation.
    pub(super) expert: Level,
    /// Whether it is the round that did not reach everybody.
    pub(super) last: bool,
}

/// Which level of a person holds after a round, by competence; empty when not assessed.
pub(super) type Standing = BTreeMap<CompetenceId, Level>;

/// Everybody's skill over time.
pub(super) struct Skills {
    competences: Vec<CompetenceId>,
    simulation: Option<CompetenceId>,
    people: Vec<Skill>,
}

/// One person's skill over time, each list in the order of the competences.
struct Skill {
    scores: Scores,
    before: Vec<Option<Level>>,
    /// Which competences are assessed at all.
    asked: Vec<bool>,
    /// How far the person's own view lies above the level.
    own: Vec<i8>,
    /// How far the leader's view lies above the level.
    leader: Vec<i8>,
}

impl Skills {
    pub(super) fn new(
        plan: &Plan,
        simulation: Option<CompetenceId>,
        members: &[Member],
        dice: &mut Dice,
    ) -> Self {
        let competences: Vec<_> = plan.competences_in_order().map(|(id, _)| id).collect();
        let ease = ease(competences.len(), dice);
        let people = members
            .iter()
            .map(|member| {
                let needed = |id: &CompetenceId| {
                    let needed = plan.requirement(member.id, *id);
                    needed.is_some_and(|it| it != Requirement::NotRequired)
                };
                let tendency = tendency(dice);
                Skill {
                    scores: Scores::new(member.bent, &ease, dice),
                    before: vec![None; competences.len()],
                    asked: competences
                        .iter()
                        .map(|id| dice.chance(if needed(id) { 0.97 } else { 0.08 }))
                        .collect(),
                    own: ease.iter().map(|_| own_view(tendency, dice)).collect(),
                    leader: ease.iter().map(|_| leader_view(dice)).collect(),
                }
            })
            .collect();
        Self {
            competences,
            simulation,
            people,
        }
    }

    /// A year goes by.
    pub(super) fn drift(&mut self, dice: &mut Dice) {
        for skill in &mut self.people {
            skill.scores.drift(dice);
        }
    }

    /// An agreement was kept, and the person got further in these competences.
    pub(super) fn lift(&mut self, person: usize, worked_on: &[CompetenceId]) {
        let Some(skill) = self.people.get_mut(person) else {
            return;
        };
        let place = |id: &CompetenceId| self.competences.iter().position(|it| it == id);
        for competence in worked_on.iter().filter_map(place) {
            skill.scores.lift(competence, 0.5);
        }
    }

    /// Everybody's levels in the round; `None` for who is not assessed in it.
    fn levels(
        &mut self,
        members: &[Member],
        shape: &RoundShape,
        dice: &mut Dice,
    ) -> Vec<Option<Vec<Option<Level>>>> {
        let reached = |member: &Member| {
            takes_part(&member.person, shape.date) && !(shape.last && member.not_reached)
        };
        let scores: Vec<&Scores> = std::iter::zip(&self.people, members)
            .filter(|(_, member)| reached(member))
            .map(|(skill, _)| &skill.scores)
            .collect();
        let mut levels = ranked(&scores, &shape.shares).into_iter();
        let (competences, simulation) = (&self.competences, self.simulation);
        std::iter::zip(&mut self.people, members)
            .map(|(skill, member)| {
                let levels = reached(member).then(|| levels.next()).flatten()?;
                let limited = std::iter::zip(competences, levels).map(|(id, level)| {
                    match (Some(*id) == simulation, member.expert) {
                        (true, true) => shape.expert,
                        (true, false) => level.min(SIMULATION_BEGUN),
                        (false, _) => level,
                    }
                });
                let limited: Vec<_> = limited.collect();
                Some(skill.reach(&limited, dice))
            })
            .collect()
    }
}

impl Skill {
    /// Takes new levels in; what is not asked stays unknown.
    fn reach(&mut self, levels: &[Level], dice: &mut Dice) -> Vec<Option<Level>> {
        for (before, level) in std::iter::zip(&mut self.before, levels) {
            *before = Some(grown(*before, *level, dice));
        }
        std::iter::zip(&self.before, &self.asked)
            .map(|(level, asked)| level.filter(|_| *asked && !dice.chance(0.01)))
            .collect()
    }
}

/// How often a person sees their own skill above and below what it is.
fn tendency(dice: &mut Dice) -> (f64, f64) {
    match dice.between(0, 99) {
        0..=19 => (0.5, 0.03),
        20..=44 => (0.03, 0.5),
        _ => (0.1, 0.1),
    }
}

fn own_view((above, below): (f64, f64), dice: &mut Dice) -> i8 {
    let step = if dice.chance(0.12) { 2 } else { 1 };
    if dice.chance(above) {
        step
    } else if dice.chance(below) {
        -step
    } else {
        0
    }
}

fn leader_view(dice: &mut Dice) -> i8 {
    match dice.between(0, 99) {
        0..=8 => -1,
        9..=17 => 1,
        _ => 0,
    }
}

/// One person's ratings from one source, before they have an id.
struct Sheet {
    person: PersonId,
    source: Source,
    date: PlanDate,
    levels: Levels,
}

/// Adds a round and its assessments to the plan; returns how everybody stands after it.
pub(super) fn hold_round(
    plan: &mut Plan,
    members: &[Member],
    skills: &mut Skills,
    shape: &RoundShape,
    ids: &dyn IdSource,
    dice: &mut Dice,
) -> (RoundId, Vec<Standing>) {
    let language = plan.meta.language;
    let id = RoundId::next(ids);
    let round = Round {
        title: content().round_title(shape.date, language),
        date: shape.date,
        sources: [Source::Own, Source::Leader, Source::Agreed].into(),
        people: members
            .iter()
            .filter(|member| takes_part(&member.person, shape.date))
            .map(|member| member.id)
            .collect(),
    };
    plan.rounds.insert(id, round);
    let levels = skills.levels(members, shape, dice);
    let mut sheets = Vec::new();
    let mut standings = Vec::with_capacity(members.len());
    for ((member, levels), skill) in members.iter().zip(levels).zip(&skills.people) {
        let mut standing = Standing::new();
        if let Some(levels) = levels {
            let view = View {
                skills,
                skill,
                expert: member.expert,
                levels: &levels,
            };
            let new = view.sheets(member.id, shape, dice);
            // Later sheets weigh more, so they have the last word.
            standing.extend(
                new.iter()
                    .flat_map(|it| it.levels.iter().map(|(c, l)| (*c, *l))),
            );
            sheets.extend(new);
        }
        standings.push(standing);
    }
    sheets.sort_by_key(|sheet| sheet.date);
    for sheet in sheets {
        let note = note(content(), sheet.source, language, dice);
        let assessment = Assessment {
            person: sheet.person,
            source: sheet.source,
            date: sheet.date,
            round: Some(id),
            levels: sheet.levels,
            note,
        };
        plan.assessments.insert(AssessmentId::next(ids), assessment);
    }
    (id, standings)
}

/// One person's levels in a round, and how they are seen.
struct View<'a> {
    skills: &'a Skills,
    skill: &'a Skill,
    expert: bool,
    levels: &'a [Option<Level>],
}

impl View<'_> {
    /// The person's ratings by source, the one that weighs most last.
    fn sheets(&self, person: PersonId, shape: &RoundShape, dice: &mut Dice) -> Vec<Sheet> {
        let sheet = |source, days, levels| Sheet {
            person,
            source,
            date: workday(later(shape.date, days)),
            levels,
        };
        let own = self.seen(&self.skill.own);
        let leader = self.seen(&self.skill.leader);
        let agreed = dice.chance(shape.agreed);
        let (with_own, with_leader) = (dice.chance(0.94), dice.chance(0.9));
        let mut sheets = Vec::new();
        if with_own || !(with_leader || agreed) {
            sheets.push(sheet(Source::Own, dice.between(0, 10), own.clone()));
        }
        if with_leader {
            sheets.push(sheet(Source::Leader, dice.between(11, 21), leader.clone()));
        }
        if agreed {
            let mut levels = self.seen(&vec![0; self.levels.len()]);
            if with_own && with_leader && dice.chance(0.15) {
                // Only what they saw differently was talked through.
                levels = levels
                    .iter()
                    .filter(|(id, _)| own.get(id) != leader.get(id))
                    .map(|(id, level)| (*id, *level))
                    .collect();
            }
            if !levels.is_empty() {
                sheets.push(sheet(Source::Agreed, dice.between(22, 39), levels));
            }
        }
        sheets
    }

    /// The levels as somebody sees them whose view lies so far above.
    fn seen(&self, above: &[i8]) -> Levels {
        let top = Level::saturating(4);
        std::iter::zip(&self.skills.competences, self.levels)
            .zip(above)
            .filter_map(|((id, level), above)| {
                let number = i16::from((*level)?.get()) + i16::from(*above);
                let seen = Level::saturating(usize::try_from(number).unwrap_or(0)).min(top);
                let begun = Some(*id) == self.skills.simulation && !self.expert;
                Some((
                    *id,
                    if begun {
                        seen.min(SIMULATION_BEGUN)
                    } else {
                        seen
                    },
                ))
            })
            .collect()
    }
}

/// What was said; most often nothing.
fn note(content: &Content, source: Source, language: Language, dice: &mut Dice) -> String {
    let notes: &[Bilingual] = match source {
        Source::Own => &content.own_notes,
        Source::Leader => &content.leader_notes,
        Source::Agreed | Source::Test => &content.agreed_notes,
    };
    if !dice.chance(0.12) {
        return String::new();
    }
    let note = dice.pick(notes);
    note.map(|it| it.to_owned_in(language)).unwrap_or_default()
}
