//! Everything that is said of one person, as plain rows: where the person stands and has stood,
//! what comes next, what was agreed and what was noted.

use super::gap::{self, Fulfilment, PersonGap};
use super::profile::{alone, rounds_of};
use super::{Analysis, Slice, Standings};
use crate::model::{
    Agreement, AgreementId, AgreementState, AssessmentId, CompetenceId, Level, PersonId, Plan,
    PlanDate, Requirement, Source,
};

/// How many earlier rounds the table of levels shows at most.
pub const MOST_ROUNDS: usize = 3;
/// How many assessments are listed with their notes.
const MOST_NOTES: usize = 6;

/// One person's sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonSheet {
    /// The titles of the newest rounds that the person was rated in, oldest first.
    pub rounds: Vec<String>,
    /// The competences by area.
    pub areas: Vec<AreaLines>,
    /// What is expected and not yet reached, what must be done first.
    pub next: Vec<NextStep>,
    /// Expected competences that nobody has rated.
    pub not_assessed: usize,
    /// Expectations met, and those assessed.
    pub met: (usize, usize),
    /// When anybody last rated the person; `None` when nobody did.
    pub last_rated: Option<PlanDate>,
    /// Agreements: those under way first, then the newest.
    pub agreements: Vec<(AgreementId, Agreement)>,
    /// The newest assessments with what was noted.
    pub notes: Vec<NoteRow>,
}

/// The competences of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLines {
    /// What the area is called.
    pub name: String,
    /// Its competences.
    pub lines: Vec<Line>,
}

/// One competence of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which competence.
    pub competence: CompetenceId,
    /// Its name.
    pub name: String,
    /// The level at each of [`PersonSheet::rounds`]; `None` is not assessed.
    pub then: Vec<Option<Level>>,
    /// The person's own rating.
    pub own: Option<Level>,
    /// The leader's rating.
    pub leader: Option<Level>,
    /// What was agreed or tested.
    pub agreed: Option<Level>,
    /// Whose rating counts; `None` when there is none.
    pub counts: Option<Source>,
    /// Levels that the leader's rating lies above the own one.
    pub difference: Option<i8>,
    /// The level aimed at; `None` when nothing is expected.
    pub expected: Option<Level>,
}

/// A competence to work on next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which competence.
    pub competence: CompetenceId,
    /// Its name.
    pub name: String,
    /// Where the person stands.
    pub level: Level,
    /// The level aimed at.
    pub target: Level,
    /// Whether the level is below the lowest acceptable one.
    pub is_below_lowest: bool,
    /// What the level looks like; empty when it is not described.
    pub here: String,
    /// The next level up.
    pub next: Level,
    /// What that looks like; empty when it is not described.
    pub there: String,
}

/// One assessment and what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Which assessment.
    pub assessment: AssessmentId,
    /// Who rated.
    pub source: Source,
    /// When.
    pub date: PlanDate,
    /// What the round is called; `None` outside any round.
    pub round: Option<String>,
    /// What was noted.
    pub note: String,
}

/// Puts the sheet together. `standings` are those of the slice's day.
pub fn sheet(
    plan: &Plan,
    analysis: &Analysis,
    standings: &Standings,
    (slice, person): (&Slice, PersonId),
) -> PersonSheet {
    let gaps = gap::of_person(standings, &analysis.requirements, person, slice.view);
    let competences = slice.competences(plan);
    let gaps: Vec<_> = gaps
        .into_iter()
        .filter(|gap| competences.contains(&gap.competence))
        .collect();
    let count = |which: Fulfilment| gaps.iter().filter(|gap| gap.fulfilment == which).count();
    let (met, not_assessed) = (count(Fulfilment::Met), count(Fulfilment::NotAssessed));
    let mut next: Vec<_> = gaps.iter().filter_map(|gap| next_step(plan, gap)).collect();
    next.sort_by_key(|step| !step.is_below_lowest);
    let (rounds, areas) = areas(plan, analysis, standings, (slice, person));
    PersonSheet {
        rounds,
        areas,
        next,
        not_assessed,
        met: (met, gaps.len() - not_assessed),
        last_rated: standings
            .row(person)
            .iter()
            .filter_map(|cell| cell.last_rated())
            .max(),
        agreements: agreements(plan, person),
        notes: notes(plan, person),
    }
}

fn areas(
    plan: &Plan,
    analysis: &Analysis,
    standings: &Standings,
    (slice, person): (&Slice, PersonId),
) -> (Vec<String>, Vec<AreaLines>) {
    let alone = alone(plan, person);
    let rated = rounds_of(&alone, person, slice.day(analysis.today));
    let newest = rated.iter().rev().take(MOST_ROUNDS).rev();
    let rounds: Vec<_> = newest.filter_map(|id| plan.rounds.get(id)).collect();
    let then: Vec<_> = rounds
        .iter()
        .map(|round| Standings::of(&alone, round.date))
        .collect();
    let line = |id: &CompetenceId| {
        let competence = plan.competences.get(id)?;
        let cell = standings.cell(person, *id).copied().unwrap_or_default();
        let asked = analysis.requirements.cell(person, *id).copied().flatten();
        Some(Line {
            competence: *id,
            name: competence.name.clone(),
            then: then
                .iter()
                .map(|then| then.cell(person, *id)?.level_as(slice.view))
                .collect(),
            own: cell.own.map(|it| it.level),
            leader: cell.leader.map(|it| it.level),
            agreed: cell.agreed.map(|it| it.level),
            counts: cell.current().map(|it| it.source),
            difference: cell.difference(),
            expected: asked.and_then(Requirement::target),
        })
    };
    let area = |id| {
        let area = plan.areas.get(id)?;
        let lines: Vec<_> = area.competences.iter().filter_map(line).collect();
        (!lines.is_empty()).then(|| AreaLines {
            name: area.name.clone(),
            lines,
        })
    };
    let areas = plan
        .framework
        .area_order
        .iter()
        .filter(|id| slice.areas.is_empty() || slice.areas.contains(id))
        .filter_map(area)
        .collect();
    let titles = rounds.iter().map(|round| round.title.clone()).collect();
    (titles, areas)
}

fn next_step(plan: &Plan, gap: &PersonGap) -> Option<NextStep> {
    let is_below_lowest = match gap.fulfilment {
        Fulfilment::BelowLowest => true,
        Fulfilment::Partly => false,
        Fulfilment::Met | Fulfilment::NotAssessed => return None,
    };
    let level = gap.level?;
    let competence = plan.competences.get(&gap.competence)?;
    let next = Level::saturating(level.index() + 1);
    let described = |level| competence.descriptor(level).unwrap_or_default().to_owned();
    Some(NextStep {
        competence: gap.competence,
        name: competence.name.clone(),
        level,
        target: gap.target,
        is_below_lowest,
        here: described(level),
        next,
        there: described(next),
    })
}

fn agreements(plan: &Plan, person: PersonId) -> Vec<(AgreementId, Agreement)> {
    let mut agreements: Vec<_> = plan
        .agreements
        .iter()
        .filter(|(_, it)| it.person == person)
        .map(|(id, it)| (*id, it.clone()))
        .collect();
    agreements.sort_by_key(|(id, it)| {
        let is_over = it.state != AgreementState::Active;
        (is_over, std::cmp::Reverse((it.made, *id)))
    });
    agreements
}

fn notes(plan: &Plan, person: PersonId) -> Vec<NoteRow> {
    let mut notes: Vec<_> = plan
        .assessments
        .iter()
        .filter(|(_, it)| it.person == person)
        .map(|(id, it)| NoteRow {
            assessment: *id,
            source: it.source,
            date: it.date,
            round: it
                .round
                .and_then(|round| plan.rounds.get(&round))
                .map(|round| round.title.clone()),
            note: it.note.clone(),
        })
        .collect();
    notes.sort_by_key(|row| std::cmp::Reverse((row.date, row.assessment)));
    notes.truncate(MOST_NOTES);
    notes
}
