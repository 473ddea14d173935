//! Edits of rounds and ratings.

use std::collections::{BTreeMap, BTreeSet};

use super::{EditError, MergeKey};
use crate::model::{
    Assessment, AssessmentId, CompetenceId, IdSource, Item, Level, PersonId, Plan, PlanDate, Round,
    RoundId, Source,
};
use crate::texts::Message;

/// A level to be set in one cell; `None` makes it "not assessed".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// Who.
    pub person: PersonId,
    /// In what.
    pub competence: CompetenceId,
    /// The level; `None` for not assessed.
    pub level: Option<Level>,
}

/// An edit of rounds or ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessmentEdit {
    /// Starts a round.
    StartRound { id: RoundId, round: Round },
    /// Changes a round's title, date, sources or people; ratings stay.
    ChangeRound { id: RoundId, round: Round },
    /// Removes a round and the ratings given in it.
    RemoveRound { id: RoundId },
    /// Sets levels in one or many cells, as one step.
    SetLevels {
        /// The cells.
        changes: Vec<LevelChange>,
        /// Who rates.
        source: Source,
        /// The round; `None` for ratings outside any round, kept by their day.
        round: Option<RoundId>,
        /// The day the ratings hold from.
        date: PlanDate,
        /// Ids for assessments that do not exist yet, by person.
        new_ids: BTreeMap<PersonId, AssessmentId>,
    },
    /// Writes a note beside a person's ratings.
    SetNote { id: AssessmentId, note: String },
}

impl AssessmentEdit {
    /// Setting levels, with ids ready for the assessments that this may need.
    pub fn set_levels(
        changes: Vec<LevelChange>,
        source: Source,
        round: Option<RoundId>,
        date: PlanDate,
        ids: &dyn IdSource,
    ) -> Self {
        let people: BTreeSet<PersonId> = changes.iter().map(|change| change.person).collect();
        let new_ids = people
            .into_iter()
            .map(|person| (person, AssessmentId::next(ids)))
            .collect();
        Self::SetLevels {
            changes,
            source,
            round,
            date,
            new_ids,
        }
    }

    pub(super) fn label(&self, plan: &Plan) -> Message {
        let title = |id: &RoundId| {
            plan.rounds
                .get(id)
                .map_or_else(String::new, |it| it.title.clone())
        };
        match self {
            Self::StartRound { round, .. } => {
                Message::new("step-round-start").with("name", round.title.as_str())
            }
            Self::ChangeRound { id, .. } => {
                Message::new("step-round-change").with("name", title(id))
            }
            Self::RemoveRound { id } => Message::new("step-round-remove").with("name", title(id)),
            Self::SetLevels { changes, .. } => match changes.as_slice() {
                [change] => level_label(plan, change),
                several => Message::new("step-levels").with("count", several.len()),
            },
            Self::SetNote { id, .. } => Message::new("step-assessment-note").with(
                "name",
                plan.assessments
                    .get(id)
                    .and_then(|it| plan.people.get(&it.person))
                    .map_or_else(String::new, |person| person.alias.clone()),
            ),
        }
    }

    pub(super) const fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::SetNote { id, .. } => Some(MergeKey("assessment-note", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::StartRound { id, round } => {
                plan.rounds.insert(*id, round.clone());
            }
            Self::ChangeRound { id, round } => {
                let known = plan
                    .rounds
                    .get_mut(id)
                    .ok_or(EditError::Gone(Item::Round(*id)))?;
                *known = round.clone();
            }
            Self::RemoveRound { id } => {
                plan.rounds.remove(id);
                super::remove_where(&mut plan.assessments, |it| it.round == Some(*id));
                super::drop_stale_references(plan);
            }
            Self::SetLevels {
                changes,
                source,
                round,
                date,
                new_ids,
            } => {
                let place = Place {
                    source: *source,
                    round: *round,
                    date: *date,
                };
                set_levels(plan, changes, place, new_ids)?;
            }
            Self::SetNote { id, note } => {
                if let Some(assessment) = plan.assessments.get_mut(id) {
                    note.trim().clone_into(&mut assessment.note);
                }
            }
        }
        Ok(())
    }
}

fn level_label(plan: &Plan, change: &LevelChange) -> Message {
    let alias = plan
        .people
        .get(&change.person)
        .map_or("", |it| it.alias.as_str());
    let competence = plan
        .competences
        .get(&change.competence)
        .map_or("", |it| it.short_name());
    match change.level {
        Some(level) => Message::new("step-level")
            .with("name", alias)
            .with("competence", competence)
            .with("level", level.get().to_string()),
        None => Message::new("step-level-clear")
            .with("name", alias)
            .with("competence", competence),
    }
}

/// Which assessment of a person the ratings belong to.
#[derive(Clone, Copy)]
struct Place {
    source: Source,
    round: Option<RoundId>,
    date: PlanDate,
}

impl Place {
    fn holds(self, assessment: &Assessment) -> bool {
        assessment.source == self.source
            && assessment.round == self.round
            && (self.round.is_some() || assessment.date == self.date)
    }
}

fn set_levels(
    plan: &mut Plan,
    changes: &[LevelChange],
    place: Place,
    new_ids: &BTreeMap<PersonId, AssessmentId>,
) -> Result<(), EditError> {
    if let Some(round) = place.round
        && !plan.rounds.contains_key(&round)
    {
        return Err(EditError::Gone(Item::Round(round)));
    }
    let mut by_person: BTreeMap<PersonId, Vec<&LevelChange>> = BTreeMap::new();
    for change in changes {
        if !plan.contains(Item::Cell(change.person, change.competence)) {
            return Err(EditError::Gone(Item::Cell(
                change.person,
                change.competence,
            )));
        }
        if change.level > Some(plan.framework.top()) {
            return Err(EditError::AboveScale);
        }
        by_person.entry(change.person).or_default().push(change);
    }
    let existing: BTreeMap<PersonId, AssessmentId> = plan
        .assessments
        .iter()
        .filter(|(_, it)| by_person.contains_key(&it.person) && place.holds(it))
        .map(|(id, it)| (it.person, *id))
        .collect();
    for (person, changes) in by_person {
        let id = existing
            .get(&person)
            .or_else(|| new_ids.get(&person))
            .copied();
        let id = id.ok_or(EditError::Gone(Item::Person(person)))?;
        change_person(plan, id, person, &changes, place);
    }
    Ok(())
}

fn change_person(
    plan: &mut Plan,
    id: AssessmentId,
    person: PersonId,
    changes: &[&LevelChange],
    place: Place,
) {
    let mut assessment = plan
        .assessments
        .get(&id)
        .cloned()
        .unwrap_or_else(|| Assessment {
            person,
            source: place.source,
            date: place.date,
            round: place.round,
            levels: Default::default(),
            note: String::new(),
        });
    for change in changes {
        match change.level {
            Some(level) => assessment.levels.insert(change.competence, level),
            None => assessment.levels.remove(&change.competence),
        };
    }
    if assessment.levels.is_empty() && assessment.note.is_empty() {
        plan.assessments.remove(&id);
    } else {
        plan.assessments.insert(id, assessment);
    }
    if let Some(round) = place.round.and_then(|round| plan.rounds.get_mut(&round)) {
        round.people.insert(person);
    }
}
