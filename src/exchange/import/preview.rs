//! What an import would do, counted before it is done, and the step that does it.

use std::collections::{BTreeMap, BTreeSet};

use super::matching::Matches;
use super::outcome::Outcome;
use super::reading::{RatingCell, Reading};
use super::rounds::said_day;
use super::word::key;
use super::{
    Address, Aside, ImportError, Known, LevelMeaning, Mapping, Unreadable, Why, level_key,
};
use crate::document::{Document, Edit, ImportEdit, Ratings};
use crate::model::{
    AssessmentId, CompetenceId, IdSource, Level, Levels, PersonId, PlanDate, Round, RoundId, Source,
};
use crate::texts::Message;

/// How many things of a kind a table adds, changes and leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not in the plan yet.
    pub new: usize,
    /// In the plan, and different there.
    pub changed: usize,
    /// In the plan, and the same there.
    pub same: usize,
}

impl Counts {
    /// The counts in words, for a text that takes `new`, `changed` and `same`.
    pub fn message(self, id: &'static str) -> Message {
        Message::new(id)
            .with("new", self.new)
            .with("changed", self.changed)
            .with("same", self.same)
    }
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// People.
    pub people: Counts,
    /// Levels.
    pub levels: Counts,
    /// Competences.
    pub competences: Counts,
    /// Cells that are not taken in, by their address.
    pub unreadable: Vec<Unreadable>,
    /// Rows that are none of the table's own.
    pub aside: Vec<Aside>,
    /// Levels for which a later answer of the same person in the same round was taken.
    pub superseded: Vec<Address>,
    /// Heads of the mapping that the table does not have.
    pub missing: Vec<String>,
    /// The step itself; it changes nothing when everything is as it was.
    pub edit: ImportEdit,
}

impl Preview {
    /// The step as it is carried out.
    pub fn step(&self) -> Edit {
        Edit::Import(Box::new(self.edit.clone()))
    }
}

/// Counts what the table would do to the plan. `today` is the day of levels that have none.
///
/// # Errors
/// When the plan would be unsound afterwards.
pub fn preview(
    known: &Known<'_>,
    reading: &Reading,
    mapping: &Mapping,
    matches: &Matches,
    (today, ids): (PlanDate, &dyn IdSource),
) -> Result<Preview, ImportError> {
    let mut outcome = Outcome::new(known, matches, mapping.shape, ids);
    outcome.unreadable.clone_from(&reading.unreadable);
    outcome.take_people(reading);
    outcome.take_competences(reading);
    let mut levels = LevelsOf::new(&outcome, mapping, today);
    levels.take(&mut outcome, reading);
    let (counts, superseded) = levels.finish(&mut outcome);
    let mut unreadable = outcome.unreadable;
    unreadable.sort_by(|one, two| one.at.cmp(&two.at));
    unreadable.dedup();
    let preview = Preview {
        people: outcome.people,
        levels: counts,
        competences: outcome.competences,
        unreadable,
        aside: reading.aside.clone(),
        superseded,
        missing: reading.missing.clone(),
        edit: outcome.edit,
    };
    let mut trial = Document::unsaved(known.plan.clone());
    let applied = trial.apply(&preview.step());
    applied.map(|_| preview).map_err(|error| {
        log::error!("an import would not fit the plan: {error}");
        ImportError::Unsound
    })
}

/// Which assessment a level goes into.
type Place = (PersonId, Source, Option<RoundId>, Option<PlanDate>);

/// A level on its way into the plan.
struct Taken {
    level: Level,
    date: Option<PlanDate>,
    at: Address,
    word: String,
    /// Whether two cells of the same day say different things.
    is_refused: bool,
}

/// The levels of a table, sorted into assessments.
struct LevelsOf<'a> {
    mapping: &'a Mapping,
    meanings: BTreeMap<String, LevelMeaning>,
    today: PlanDate,
    top: Level,
    /// Rounds by their titles as written.
    rounds: BTreeMap<String, RoundId>,
    /// Those that are not in the plan, by the keys of their titles.
    new_rounds: BTreeMap<String, RoundId>,
    taken: BTreeMap<Place, BTreeMap<CompetenceId, Taken>>,
    superseded: Vec<Address>,
    /// Cells that say something else than one before them.
    refused: Vec<(Address, String)>,
}

impl<'a> LevelsOf<'a> {
    fn new(outcome: &Outcome<'_>, mapping: &'a Mapping, today: PlanDate) -> Self {
        let meanings = mapping.levels.iter();
        Self {
            mapping,
            meanings: meanings.map(|(word, it)| (level_key(word), *it)).collect(),
            today,
            top: outcome.known.plan.framework.top(),
            rounds: outcome.matches.rounds.clone(),
            new_rounds: BTreeMap::new(),
            taken: BTreeMap::new(),
            superseded: Vec::new(),
            refused: Vec::new(),
        }
    }

    fn take(&mut self, outcome: &mut Outcome<'_>, reading: &Reading) {
        // Few ways of writing stand in many cells.
        let mut meanings: BTreeMap<&str, Option<LevelMeaning>> = BTreeMap::new();
        let mut competences: BTreeMap<&str, Option<CompetenceId>> = BTreeMap::new();
        for cell in &reading.ratings {
            let meaning = *meanings
                .entry(&cell.word)
                .or_insert_with_key(|it| self.meanings.get(&level_key(it)).copied());
            let level = match meaning {
                None => {
                    outcome.refuse(&cell.at, &cell.word, Why::UnknownLevel);
                    continue;
                }
                Some(LevelMeaning::NotAssessed) => continue,
                Some(LevelMeaning::Level(level)) if level > self.top => {
                    outcome.refuse(&cell.at, &cell.word, Why::AboveScale);
                    continue;
                }
                Some(LevelMeaning::Level(level)) => level,
            };
            // Whoever or whatever is not known was named once, and is not named in every cell.
            let person = outcome.person_ids.get(&*cell.person).copied();
            let competence = *competences
                .entry(&cell.competence)
                .or_insert_with_key(|it| outcome.competence_ids.get(&key(it)).copied());
            if let (Some(person), Some(competence)) = (person, competence) {
                let round = self.round(outcome, cell, person);
                let date = cell.date.or(self.mapping.date);
                let day = round.is_none().then(|| date.unwrap_or(self.today));
                self.put((person, cell.source, round, day), competence, cell, level);
            }
        }
    }

    fn put(&mut self, place: Place, competence: CompetenceId, cell: &RatingCell, level: Level) {
        let new = Taken {
            level,
            date: cell.date,
            at: cell.at.clone(),
            word: cell.word.clone(),
            is_refused: false,
        };
        let there = self.taken.entry(place).or_default();
        let Some(old) = there.get_mut(&competence) else {
            there.insert(competence, new);
            return;
        };
        if old.level == level && !old.is_refused {
            old.date = old.date.max(new.date);
        } else if new.date > old.date {
            self.superseded.push(std::mem::replace(old, new).at);
        } else if new.date < old.date {
            self.superseded.push(new.at);
        } else {
            old.is_refused = true;
            self.refused.push((new.at, new.word));
        }
    }

    /// The round of a cell, made when the plan does not have it.
    fn round(
        &mut self,
        outcome: &mut Outcome<'_>,
        cell: &RatingCell,
        person: PersonId,
    ) -> Option<RoundId> {
        let written = cell.round.as_deref()?;
        let known = self.rounds.get(written).copied();
        let id = known.or_else(|| self.find_round(outcome, written))?;
        let mut new = outcome.edit.rounds.iter_mut();
        if let Some((_, round)) = new.find(|(it, _)| *it == id) {
            round.sources.insert(cell.source);
            round.people.insert(person);
        }
        Some(id)
    }

    /// The round of that title in the plan, or a new one; `None` for no title at all.
    fn find_round(&mut self, outcome: &mut Outcome<'_>, written: &str) -> Option<RoundId> {
        let title = crate::texts::typed_name(written);
        if title.is_empty() {
            return None;
        }
        let name = key(&title);
        let new = self.new_rounds.get(&name).copied();
        let id = outcome.known.round(&title).or(new).unwrap_or_else(|| {
            let round = Round {
                date: said_day(self.mapping, &title).unwrap_or(self.today),
                title,
                sources: BTreeSet::new(),
                people: Default::default(),
            };
            let id = RoundId::next(outcome.ids);
            outcome.edit.rounds.push((id, round));
            self.new_rounds.insert(name, id);
            id
        });
        self.rounds.insert(written.to_owned(), id);
        Some(id)
    }

    /// Puts the levels into the edit, but for those that are in the plan already.
    fn finish(self, outcome: &mut Outcome<'_>) -> (Counts, Vec<Address>) {
        for (at, word) in &self.refused {
            outcome.refuse(at, word, Why::Contradiction);
        }
        let mut counts = Counts::default();
        let plan = outcome.known.plan;
        let there: BTreeMap<_, &Levels> = plan
            .assessments
            .values()
            .map(|it| {
                let day = it.round.is_none().then_some(it.date);
                ((it.person, it.source, it.round, day), &it.levels)
            })
            .collect();
        for (place, taken) in self.taken {
            let old = there.get(&place);
            let mut levels = Vec::new();
            let mut days = Vec::new();
            for (competence, cell) in taken {
                if cell.is_refused {
                    outcome.refuse(&cell.at, &cell.word, Why::Contradiction);
                    continue;
                }
                match old.and_then(|it| it.get(&competence)) {
                    None => counts.new += 1,
                    Some(level) if *level == cell.level => {
                        counts.same += 1;
                        continue;
                    }
                    Some(_) => counts.changed += 1,
                }
                days.extend(cell.date);
                levels.push((competence, cell.level));
            }
            if levels.is_empty() {
                continue;
            }
            let (person, source, round, day) = place;
            let round_day = round.and_then(|id| {
                let new = outcome.edit.rounds.iter().find(|(it, _)| *it == id);
                plan.rounds
                    .get(&id)
                    .or_else(|| new.map(|(_, it)| it))
                    .map(|it| it.date)
            });
            let last = days.into_iter().max();
            outcome.edit.ratings.push(Ratings {
                new_id: AssessmentId::next(outcome.ids),
                person,
                source,
                date: day.or(last).or(round_day).unwrap_or(self.today),
                round,
                levels: levels.into_iter().collect(),
            });
        }
        (counts, self.superseded)
    }
}
