//! What Limtorp does about its ratings: agreements after each round, and the log.

use super::content::{About, Content, content};
use super::people::Member;
use super::rating::Standing;
use super::strategy::Written;
use super::{later, workday};
use crate::catalogue::bilingual::Bilingual;
use crate::catalogue::dice::Dice;
use crate::catalogue::framework::framework;
use crate::catalogue::template::Started;
use crate::model::{
    Agreement, AgreementId, AgreementState, CompetenceId, IdSource, Item, Language, Level,
    LogEntry, LogEntryId, PersonId, PlanDate, RoundId,
};

/// Out of so many people on level 0 one is left without an agreement.
const WITHOUT: usize = 4;
/// The most competences that one agreement names; with more it is on the development as a whole.
const FEW: usize = 4;
/// Who can help others.
const HELPS_FROM: Level = Level::saturating(3);

/// The kind of agreement with somebody who is well under way.
const GROWTH: &str = "growth";

/// How the agreements of a round came out, as shares; the rest is still active.
#[derive(Clone, Copy)]
pub(super) struct Outcome {
    pub(super) kept: f64,
    pub(super) dropped: f64,
}

/// Makes the agreements of one round.
pub(super) struct FollowUp<'a> {
    pub(super) members: &'a [Member],
    pub(super) standings: &'a [Standing],
    /// The day of the round.
    pub(super) date: PlanDate,
    pub(super) outcome: Outcome,
    pub(super) language: Language,
}

/// An agreement that was kept: whose, by place among the members, and on what.
pub(super) type Kept = (usize, Vec<CompetenceId>);

impl FollowUp<'_> {
    /// Adds agreements with most people on level 0 and some others; returns the kept ones.
    pub(super) fn agree(
        &self,
        start: &mut Started,
        ids: &dyn IdSource,
        dice: &mut Dice,
    ) -> Vec<Kept> {
        let mut agreements = Vec::new();
        let mut on_zero = 0;
        let everybody = self.members.iter().zip(self.standings).enumerate();
        for (place, (member, standing)) in everybody {
            if standing.is_empty() {
                continue;
            }
            let zero: Vec<_> = standing
                .iter()
                .filter(|(_, level)| **level == Level::ZERO)
                .map(|(id, _)| *id)
                .collect();
            if zero.is_empty() {
                if dice.chance(0.08) {
                    agreements.push((place, self.growth(member, dice)));
                }
                continue;
            }
            on_zero += 1;
            if on_zero % WITHOUT != 0 {
                agreements.push((place, self.protected(start, member, &zero, dice)));
            }
        }
        agreements.sort_by_key(|(_, agreement)| agreement.made);
        let mut kept = Vec::new();
        for (place, agreement) in agreements {
            if agreement.state == AgreementState::Kept {
                kept.push((place, agreement.competences.iter().copied().collect()));
            }
            start
                .plan
                .agreements
                .insert(AgreementId::next(ids), agreement);
        }
        kept
    }

    /// The protected effort for somebody on level 0 in these competences.
    fn protected(
        &self,
        start: &Started,
        member: &Member,
        zero: &[CompetenceId],
        dice: &mut Dice,
    ) -> Agreement {
        let few = zero.len() <= FEW;
        let focus = zero.first().filter(|_| few);
        // Efforts of an area are about teaching, which the administration does not do.
        let area = focus.filter(|_| member.person.team.is_some());
        let kind = area.and_then(|id| area_of(start, *id)).unwrap_or("whole");
        let helper = zero.first().and_then(|id| self.helper(member, *id, dice));
        let competences = if few { zero } else { &[] };
        Agreement {
            competences: competences.iter().copied().collect(),
            helper,
            ..self.agreement(member, kind, dice)
        }
    }

    /// An agreement with somebody who is well under way.
    fn growth(&self, member: &Member, dice: &mut Dice) -> Agreement {
        self.agreement(member, GROWTH, dice)
    }

    fn agreement(&self, member: &Member, kind: &str, dice: &mut Dice) -> Agreement {
        let made = workday(later(self.date, dice.between(18, 45)));
        let due = workday(later(made, dice.between(8, 28) * 7));
        let effort = dice.pick(content().efforts(kind));
        let (state, note) = self.state(member, due, dice);
        Agreement {
            person: member.id,
            competences: Default::default(),
            what: said(effort.map(|it| &it.what), self.language),
            helper: None,
            hours: effort.map(|it| it.hours).filter(|_| dice.chance(0.9)),
            made,
            due: dice.chance(0.95).then_some(due),
            state,
            note: if kind == GROWTH { String::new() } else { note },
        }
    }

    fn state(&self, member: &Member, due: PlanDate, dice: &mut Dice) -> (AgreementState, String) {
        let content = content();
        let drawn = (
            dice.chance(self.outcome.kept),
            dice.chance(self.outcome.dropped),
        );
        if member.person.left.is_some_and(|left| left < due) {
            let note = content.left_note.to_owned_in(self.language);
            return (AgreementState::Dropped, note);
        }
        match drawn {
            (true, _) => (
                AgreementState::Kept,
                self.sometimes(&content.kept_notes, 0.6, dice),
            ),
            (false, true) => (
                AgreementState::Dropped,
                self.sometimes(&content.dropped_notes, 1.0, dice),
            ),
            (false, false) => (AgreementState::Active, String::new()),
        }
    }

    fn sometimes(&self, notes: &[Bilingual], share: f64, dice: &mut Dice) -> String {
        if dice.chance(share) {
            said(dice.pick(notes), self.language)
        } else {
            String::new()
        }
    }

    /// A colleague who is far enough in the competence, if possible from the same team.
    fn helper(
        &self,
        member: &Member,
        competence: CompetenceId,
        dice: &mut Dice,
    ) -> Option<PersonId> {
        if dice.chance(0.1) {
            return None;
        }
        let able: Vec<&Member> = self
            .members
            .iter()
            .zip(self.standings)
            .filter(|(_, standing)| standing.get(&competence) >= Some(&HELPS_FROM))
            .map(|(other, _)| other)
            .filter(|other| other.id != member.id && other.person.left.is_none())
            .collect();
        let near: Vec<&Member> = able
            .iter()
            .copied()
            .filter(|other| other.person.team == member.person.team)
            .collect();
        let from = if near.is_empty() { &able } else { &near };
        dice.pick(from).map(|helper| helper.id)
    }
}

fn said(text: Option<&Bilingual>, language: Language) -> String {
    text.map(|it| it.to_owned_in(language)).unwrap_or_default()
}

/// The key of the area that a competence of the plan stands in.
fn area_of(start: &Started, id: CompetenceId) -> Option<&'static str> {
    let (key, _) = start.competences.iter().find(|(_, it)| **it == id)?;
    let framework = framework("sigtelinje")?;
    let area = framework
        .areas
        .iter()
        .find(|area| area.competences.iter().any(|it| it.key == **key))?;
    Some(&area.key)
}

/// Adds the entries of the log.
pub(super) fn write_log(
    content: &Content,
    start: &mut Started,
    rounds: &[RoundId],
    written: &Written,
    ids: &dyn IdSource,
) {
    let language = start.plan.meta.language;
    for line in &content.log {
        let about = match &line.about {
            About::School => Some(Item::School),
            About::Team(place) => start.teams.get(*place).copied().map(Item::Team),
            About::Competence(key) => start
                .competences
                .get(key.as_str())
                .copied()
                .map(Item::Competence),
            About::Round(place) => rounds.get(*place).copied().map(Item::Round),
            About::Foundation => Some(Item::Foundation),
            About::Line(key) => written.lines.get(key.as_str()).copied().map(Item::Line),
            About::Goal(key) => written.goals.get(key.as_str()).copied().map(Item::Goal),
            About::Indicator(key) => written
                .indicators
                .get(key.as_str())
                .copied()
                .map(Item::Indicator),
            About::Initiative(key) => written
                .initiatives
                .get(key.as_str())
                .copied()
                .map(Item::Initiative),
            About::Baseline => written.baseline.map(Item::Baseline),
        };
        let entry = LogEntry {
            date: line.date,
            kind: line.kind,
            about,
            text: line.text.to_owned_in(language),
        };
        start.plan.log.insert(LogEntryId::next(ids), entry);
    }
}
