//! Who and what the names in a table stand for.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{distance, is_similar};
use super::reading::{PersonRow, Reading};
use super::word::{List, is_one_of, key};
use super::{Address, Known, Mapping, Shape};
use crate::analysis::search::fold;
use crate::model::{CompetenceId, Person, PersonId};

/// Who a name stands for, as far as the plan tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<Id> {
    /// One, by its name or its short name.
    Exact(Id),
    /// None by name, and these are called much like it.
    Similar(Vec<Id>),
    /// Several of the same name.
    Several(Vec<Id>),
    /// None.
    Nobody,
}

/// What is done with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<Id> {
    /// It stands for this one.
    Existing(Id),
    /// It is added to the plan.
    New,
    /// What the table says of it is passed over.
    PassOver,
}

/// A name in a table, where it stands, and who it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<Id> {
    /// The name as it is written first.
    pub written: String,
    /// Where it stands; several places for one who has several rows.
    pub places: Vec<Address>,
    /// Who the plan has.
    pub found: Found<Id>,
    /// What is done with it; `None` until the user says, and then its cells are unreadable.
    pub choice: Option<Choice<Id>>,
}

/// The names of a table. It holds names of people and is not saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// People, by the key of their row.
    pub people: BTreeMap<String, Match<PersonId>>,
    /// Competences, by the key of their name.
    pub competences: BTreeMap<String, Match<CompetenceId>>,
    /// Whether a person has a row for each level, which is nothing to tell.
    has_many_rows: bool,
}

impl Matches {
    pub(super) fn of(known: &Known<'_>, mapping: &Mapping, reading: &Reading) -> Self {
        let mut matches = Self {
            has_many_rows: mapping.shape == Shape::LongForm,
            ..Self::default()
        };
        let register = Register::of(known);
        for row in &reading.people {
            let entry = matches.people.entry(row.key()).or_insert_with(|| {
                let found = register.find(row);
                Match {
                    written: row.shown(),
                    places: Vec::new(),
                    choice: usual(&found, true),
                    found,
                }
            });
            entry.places.push(row.at.clone());
        }
        let named = reading
            .competences
            .iter()
            .map(|it| (&it.name, &it.at, true));
        let is_empty = known.plan.competences.is_empty();
        let rated = reading.heads.iter().map(|(name, at)| (name, at, is_empty));
        for (written, at, may_be_new) in named.chain(rated) {
            let key = key(written);
            let entry = matches
                .competences
                .entry(key.clone())
                .or_insert_with(|| competence(known, mapping, written, may_be_new));
            if !entry.places.contains(at) {
                entry.places.push(at.clone());
            }
        }
        matches
    }

    /// Names that stand in several rows of one sheet, where each has one.
    pub fn doubled(&self) -> impl Iterator<Item = &Match<PersonId>> {
        let people = self.people.values().filter(|_| !self.has_many_rows);
        people.filter(|it| {
            let sheets: BTreeSet<&str> = it.places.iter().map(|at| at.sheet.as_str()).collect();
            sheets.len() < it.places.len()
        })
    }

    /// How many names wait for the user.
    pub fn open(&self) -> usize {
        let people = self
            .people
            .values()
            .filter(|it| it.choice.is_none())
            .count();
        let competences = self.competences.values().filter(|it| it.choice.is_none());
        people + competences.count()
    }
}

/// What is done when nobody says otherwise: only what is certain.
fn usual<Id: Copy>(found: &Found<Id>, may_be_new: bool) -> Option<Choice<Id>> {
    match found {
        Found::Exact(id) => Some(Choice::Existing(*id)),
        Found::Nobody if may_be_new => Some(Choice::New),
        Found::Nobody | Found::Similar(_) | Found::Several(_) => None,
    }
}

fn competence(
    known: &Known<'_>,
    mapping: &Mapping,
    written: &str,
    may_be_new: bool,
) -> Match<CompetenceId> {
    let (wanted, folded) = (key(written), fold(written));
    let mut said = mapping
        .competences
        .iter()
        .filter(|(from, _)| key(from) == wanted);
    let said = said.next().map(|(_, to)| to.as_str());
    let found = match known.competences(said.unwrap_or(written)) {
        [one] => Found::Exact(*one),
        [] => {
            let all = known.plan.competences.iter();
            let alike = all.filter(|(_, it)| {
                is_similar(&fold(&it.name), &folded) || is_similar(&fold(&it.short), &folded)
            });
            let alike: Vec<CompetenceId> = alike.map(|(id, _)| *id).collect();
            if alike.is_empty() {
                Found::Nobody
            } else {
                Found::Similar(alike)
            }
        }
        several => Found::Several(several.to_vec()),
    };
    let choice = if said.is_some_and(str::is_empty) {
        Some(Choice::PassOver)
    } else {
        usual(&found, may_be_new)
    };
    Match {
        written: written.to_owned(),
        places: Vec::new(),
        choice,
        found,
    }
}

/// The people of a plan by the ways in which they are written.
struct Register<'a> {
    aliases: BTreeMap<String, Vec<PersonId>>,
    names: BTreeMap<Vec<String>, Vec<PersonId>>,
    people: Vec<(PersonId, &'a Person, Vec<String>)>,
    folded: BTreeMap<PersonId, String>,
}

impl<'a> Register<'a> {
    fn of(known: &Known<'a>) -> Self {
        let mut register = Self {
            aliases: BTreeMap::new(),
            names: BTreeMap::new(),
            people: Vec::new(),
            folded: BTreeMap::new(),
        };
        for (id, person) in &known.plan.people {
            register
                .aliases
                .entry(key(&person.alias))
                .or_default()
                .push(*id);
            let name = name_words(person.name.as_deref().unwrap_or_default());
            if !name.is_empty() {
                register.names.entry(name.clone()).or_default().push(*id);
            }
            let folded = person.name.as_deref().map(fold);
            register.folded.extend(folded.map(|it| (*id, it)));
            register.people.push((*id, person, name));
        }
        register
    }

    fn find(&self, row: &PersonRow) -> Found<PersonId> {
        let mut ids: BTreeSet<PersonId> = BTreeSet::new();
        let local = row.mail.split_once('@').map_or("", |(local, _)| local);
        let words = name_words(&row.name);
        for alias in [row.alias.as_str(), local, row.name.as_str()] {
            if !alias.is_empty() {
                ids.extend(self.aliases.get(&key(alias)).into_iter().flatten());
            }
        }
        let by_name = self.names.get(&words);
        // Initials may be shared with somebody who left; then the name decides.
        if let Some([one]) = by_name.map(Vec::as_slice)
            && (ids.is_empty() || ids.contains(one))
        {
            return Found::Exact(*one);
        }
        ids.extend(by_name.into_iter().flatten());
        let ids: Vec<PersonId> = ids.into_iter().collect();
        match ids.as_slice() {
            [one] if self.may_be(*one, &words) => Found::Exact(*one),
            [] => self.alike(row, &words),
            [one] => Found::Similar(vec![*one]),
            _ => Found::Several(ids),
        }
    }

    /// Whether somebody who has the alias may have the name too.
    fn may_be(&self, id: PersonId, words: &[String]) -> bool {
        let mut all = self.people.iter().filter(|(it, ..)| *it == id);
        all.all(|(_, person, name)| {
            let is_alias = matches!(words, [one] if *one == key(&person.alias));
            words.is_empty() || name.is_empty() || is_alias || share(name, words) > 0
        })
    }

    fn alike(&self, row: &PersonRow, words: &[String]) -> Found<PersonId> {
        let initials: String = row
            .name
            .split_whitespace()
            .filter_map(|it| it.chars().next())
            .collect();
        let written = fold(&row.name);
        let is_alike = |id: &PersonId, person: &Person, name: &[String]| {
            let is_slip = self
                .folded
                .get(id)
                .is_some_and(|it| is_similar(it, &written));
            // One is the other with a name in the middle left out.
            let common = share(name, words);
            let is_part = common >= 2 && (common == name.len() || common == words.len());
            let is_first_name = matches!(words, [one] if name.contains(one));
            // Nobody's name is known, and the initials fit.
            let fits = name.is_empty() && words.len() > 1 && fold(&initials) == fold(&person.alias);
            is_slip || is_part || is_first_name || fits
        };
        let alike = self
            .people
            .iter()
            .filter(|(id, person, name)| is_alike(id, person, name));
        let alike: Vec<PersonId> = alike.map(|(id, ..)| *id).collect();
        if alike.is_empty() {
            Found::Nobody
        } else {
            Found::Similar(alike)
        }
    }
}

/// The words of a name in alphabetical order, so that `Bech, Karen` is `Karen Bech`.
pub(super) fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// How many words two names share, slips of one letter in long words aside.
fn share(one: &[String], two: &[String]) -> usize {
    let has = |word: &String| {
        two.iter()
            .any(|it| it == word || word.len() > 4 && distance(it, word, 1).is_some())
    };
    one.iter().filter(|word| has(word)).count()
}

/// Whether a name says that nobody says who it is.
pub(super) fn is_anonymous(text: &str) -> bool {
    is_one_of(text, List::Anonymous)
}
