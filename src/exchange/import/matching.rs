//! Who and what the names in a table stand for.

use std::collections::{BTreeMap, BTreeSet};

use super::letters::Letters;
use super::reading::{PersonRow, Reading};
use super::word::{List, is_one_of, key};
use super::{Address, Known, Mapping, Meaning, Shape};
use crate::analysis::search::fold;
use crate::model::{CompetenceId, Person, PersonId, RoundId};

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

impl<Id: Copy + PartialEq> Found<Id> {
    /// The same when the file itself says who is meant, which decides nothing against the plan.
    fn settled(self, meant: Option<Id>) -> Self {
        match (self, meant) {
            (found, None) => found,
            (Self::Exact(id), Some(meant)) if id != meant => Self::Several(vec![id, meant]),
            (_, Some(meant)) => Self::Exact(meant),
        }
    }
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
    /// Rounds that the file itself names by id, by the titles they have now.
    pub(super) rounds: BTreeMap<String, RoundId>,
    /// Whether a person has a row for each level or each round, which is nothing to tell.
    has_many_rows: bool,
}

impl Matches {
    pub(super) fn of(known: &Known<'_>, mapping: &Mapping, reading: &Reading) -> Self {
        let tag = reading.tag.as_ref();
        let round = tag.and_then(|it| Some((known.plan.rounds.get(&it.round)?, it.round)));
        let round = round.map(|(it, id)| (it.title.clone(), id));
        let mut matches = Self {
            has_many_rows: mapping.shape == Shape::LongForm || mapping.has(Meaning::Round),
            rounds: round.into_iter().collect(),
            ..Self::default()
        };
        let mut register = Register::of(known);
        for row in &reading.people {
            let entry = matches.people.entry(row.key()).or_insert_with(|| {
                let meant = tag.and_then(|it| it.person(&row.alias));
                let meant = meant.filter(|id| known.plan.people.contains_key(id));
                let found = register.find(row).settled(meant);
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
            let entry = matches.competences.entry(key.clone()).or_insert_with(|| {
                let meant = tag.and_then(|it| it.competence(written));
                competence(known, (mapping, meant), written, may_be_new)
            });
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
    (mapping, meant): (&Mapping, Option<CompetenceId>),
    written: &str,
    may_be_new: bool,
) -> Match<CompetenceId> {
    let (wanted, folded) = (key(written), Letters::of(&fold(written)));
    let mut said = mapping
        .competences
        .iter()
        .filter(|(from, _)| key(from) == wanted);
    let said = said.next().map(|(_, to)| to.as_str());
    let found = match known.competences(said.unwrap_or(written)) {
        [one] => Found::Exact(*one),
        [] => {
            let all = known.plan.competences.iter();
            let is_alike = |name: &str| Letters::of(&fold(name)).is_similar(&folded);
            let alike = all.filter(|(_, it)| is_alike(&it.name) || is_alike(&it.short));
            let alike: Vec<CompetenceId> = alike.map(|(id, _)| *id).collect();
            if alike.is_empty() {
                Found::Nobody
            } else {
                Found::Similar(alike)
            }
        }
        several => Found::Several(several.to_vec()),
    };
    let meant = meant.filter(|id| known.plan.competences.contains_key(id));
    let found = found.settled(meant);
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
    people: BTreeMap<PersonId, Entry<'a>>,
    /// The words that names are made of. Many share a few.
    words: BTreeMap<String, usize>,
    letters: Vec<Letters>,
    /// Which of the words a word of the table may be.
    alike: BTreeMap<String, Vec<usize>>,
}

/// Somebody as a row is held against them.
struct Entry<'a> {
    person: &'a Person,
    /// The alias, folded.
    alias: String,
    name: Option<Letters>,
    /// The words of the name, by their numbers in the register.
    words: Vec<usize>,
}

impl Entry<'_> {
    /// How many words of the name are among those that are meant.
    fn common(&self, meant: &[bool]) -> usize {
        let is_meant = |word: &&usize| meant.get(**word).is_some_and(|it| *it);
        self.words.iter().filter(is_meant).count()
    }
}

impl<'a> Register<'a> {
    fn of(known: &Known<'a>) -> Self {
        let mut register = Self {
            aliases: BTreeMap::new(),
            names: BTreeMap::new(),
            people: BTreeMap::new(),
            words: BTreeMap::new(),
            letters: Vec::new(),
            alike: BTreeMap::new(),
        };
        for (id, person) in &known.plan.people {
            let alias = register.aliases.entry(key(&person.alias));
            alias.or_default().push(*id);
            let words = name_words(person.name.as_deref().unwrap_or_default());
            let entry = Entry {
                person,
                alias: fold(&person.alias),
                name: person.name.as_deref().map(|it| Letters::of(&fold(it))),
                words: words.iter().map(|it| register.number(it)).collect(),
            };
            if !words.is_empty() {
                register.names.entry(words).or_default().push(*id);
            }
            register.people.insert(*id, entry);
        }
        register
    }

    fn number(&mut self, word: &str) -> usize {
        if let Some(number) = self.words.get(word) {
            return *number;
        }
        let number = self.letters.len();
        self.letters.push(Letters::of(word));
        self.words.insert(word.to_owned(), number);
        number
    }

    /// Which words of names the words of a row may be, slips of one letter in long words aside.
    fn meant(&mut self, words: &[String]) -> Vec<bool> {
        let mut meant = vec![false; self.letters.len()];
        for word in words {
            if !self.alike.contains_key(word) {
                let letters = Letters::of(word);
                let all = self.letters.iter().enumerate();
                let alike = all.filter(|(_, it)| letters.is_same_word(it));
                let alike = alike.map(|(number, _)| number).collect();
                self.alike.insert(word.clone(), alike);
            }
            for number in self.alike.get(word).into_iter().flatten() {
                if let Some(it) = meant.get_mut(*number) {
                    *it = true;
                }
            }
        }
        meant
    }

    fn find(&mut self, row: &PersonRow) -> Found<PersonId> {
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
    fn may_be(&mut self, id: PersonId, words: &[String]) -> bool {
        let meant = self.meant(words);
        self.people.get(&id).is_none_or(|entry| {
            let is_alias = matches!(words, [one] if *one == key(&entry.person.alias));
            let nothing_said = words.is_empty() || entry.words.is_empty();
            nothing_said || is_alias || entry.common(&meant) > 0
        })
    }

    fn alike(&mut self, row: &PersonRow, words: &[String]) -> Found<PersonId> {
        let initials: String = row
            .name
            .split_whitespace()
            .filter_map(|it| it.chars().next())
            .collect();
        let initials = fold(&initials);
        let written = Letters::of(&fold(&row.name));
        let meant = self.meant(words);
        let first = match words {
            [one] => self.words.get(one),
            _ => None,
        };
        let is_alike = |entry: &Entry<'_>| {
            // One is the other with a name in the middle left out.
            let common = entry.common(&meant);
            let is_part = common >= 2 && (common == entry.words.len() || common == words.len());
            let is_first_name = first.is_some_and(|it| entry.words.contains(it));
            // Nobody's name is known, and the initials fit.
            let fits = entry.words.is_empty() && words.len() > 1 && initials == entry.alias;
            let name = entry.name.as_ref();
            is_part || is_first_name || fits || name.is_some_and(|it| it.is_similar(&written))
        };
        let alike = self.people.iter().filter(|(_, entry)| is_alike(entry));
        let alike: Vec<PersonId> = alike.map(|(id, _)| *id).collect();
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

/// Whether a name says that nobody says who it is.
pub(super) fn is_anonymous(text: &str) -> bool {
    is_one_of(text, List::Anonymous)
}
