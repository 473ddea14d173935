//! Where somebody's name stands in what others wrote, and another word in its place.
//!
//! Only whole words count, also with the s of a genitive. An alias is short and often a word by
//! itself, so that its letter case matters; that of names does not.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{Person, PersonId, Plan};

/// Up to how many letters a word is as an alias, of which the letter case matters.
const ALIAS: usize = 4;
/// From how many letters a part of a name is looked for by itself.
const PART: usize = 3;

/// A way in which somebody is called in texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spelling {
    /// How it is written.
    pub text: String,
    /// Whether it means that person alone, as far as the plan knows: the whole name or the alias,
    /// which nobody else has.
    pub is_sure: bool,
}

impl Spelling {
    /// The ways in which somebody of the plan may be called, the surest first. A part of the name
    /// that others have in theirs is none of them.
    pub fn of(plan: &Plan, id: PersonId) -> Vec<Self> {
        let Some(person) = plan.people.get(&id) else {
            return Vec::new();
        };
        let others = plan.people.iter().filter(|(other, _)| **other != id);
        let taken: Vec<&str> = others
            .flat_map(|(_, it)| called(it))
            .map(str::trim)
            .collect();
        let mut found: Vec<Self> = Vec::new();
        let mut add = |text: String, is_whole: bool| {
            let is_known = found.iter().any(|it| it.text == text);
            if !text.is_empty() && !is_known {
                let is_sure = is_whole && !taken.contains(&text.as_str());
                found.push(Self { text, is_sure });
            }
        };
        for text in called(person) {
            add(one_blank(text), true);
        }
        let name = person.name.as_deref().unwrap_or_default();
        let words: Vec<&str> = name.split_whitespace().collect();
        if let [first, .., last] = words.as_slice() {
            add(format!("{first} {last}"), true);
        }
        let is_shared = |word: &str| {
            let mut others = taken.iter().flat_map(|it| it.split_whitespace());
            others.any(|it| it == word)
        };
        for word in words {
            let letters = word.chars().filter(|it| it.is_alphabetic()).count();
            if letters >= PART && !is_shared(word) {
                add(word.to_owned(), false);
            }
        }
        found
    }
}

/// What somebody is called in full: the name, where it is known, and the alias.
fn called(person: &Person) -> impl Iterator<Item = &str> {
    let name = person.name.as_deref();
    name.into_iter().chain([person.alias.as_str()])
}

fn one_blank(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Words that take the place of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renaming {
    /// What is looked for and what takes its place, by the first letter, which is small.
    words: BTreeMap<char, Vec<[String; 2]>>,
}

impl Renaming {
    /// Spellings, each with what takes its place. Blank ones are left out.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut words: BTreeMap<char, Vec<[String; 2]>> = BTreeMap::new();
        for (spelling, instead) in pairs {
            let spelling = one_blank(&composed(&spelling));
            if let Some(first) = spelling.chars().next() {
                words
                    .entry(small(first))
                    .or_default()
                    .push([spelling, instead]);
            }
        }
        Self { words }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How often the spellings stand in a text.
    pub fn count(&self, text: &str) -> usize {
        self.places(&composed(text)).len()
    }

    /// The text with the other words in it; `None` when none of the spellings stands in it.
    pub fn apply(&self, text: &str) -> Option<String> {
        let text = composed(text);
        let places = self.places(&text);
        if places.is_empty() {
            return None;
        }
        let mut after = String::with_capacity(text.len());
        let mut done = 0;
        for (place, instead) in places {
            after.push_str(text.get(done..place.start).unwrap_or_default());
            after.push_str(instead);
            done = place.end;
        }
        after.push_str(text.get(done..).unwrap_or_default());
        Some(after)
    }

    /// Changes every text of a plan that holds one of the spellings, no longer than it can be.
    pub fn apply_to(&self, plan: &mut Plan) {
        if self.is_empty() {
            return;
        }
        plan.each_wording(&mut |wording| {
            if let Some(after) = self.apply(wording.text) {
                *wording.text = after.chars().take(wording.limit).collect();
            }
        });
    }

    /// Where the spellings stand, as bytes, with what takes their place; of several that would
    /// fit, the longest.
    fn places(&self, text: &str) -> Vec<(Range<usize>, &str)> {
        let mut found = Vec::new();
        let mut at = 0;
        let mut is_within_word = false;
        while let Some(rest) = text.get(at..) {
            let Some(next) = rest.chars().next() else {
                break;
            };
            let longest = if is_within_word {
                None
            } else {
                self.longest_at(rest, next)
            };
            let step = match longest {
                Some((length, instead)) => {
                    found.push((at..at + length, instead));
                    length
                }
                None => next.len_utf8(),
            };
            let done = rest.get(..step).unwrap_or_default();
            is_within_word = done.ends_with(char::is_alphanumeric);
            at += step;
        }
        found
    }

    fn longest_at(&self, text: &str, first: char) -> Option<(usize, &str)> {
        let words = self.words.get(&small(first))?.iter();
        let fitting = words
            .filter_map(|[spelling, instead]| Some((length_at(text, spelling)?, instead.as_str())));
        fitting.max_by_key(|(length, _)| *length)
    }
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// A text with letters in one piece, as people read them.
fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) {
        text.into()
    } else {
        text.nfc().collect::<String>().into()
    }
}

/// How many bytes of the text a spelling takes at its beginning; `None` when it does not stand
/// there as a whole word.
fn length_at(text: &str, spelling: &str) -> Option<usize> {
    let is_exact = spelling.chars().count() <= ALIAS;
    let mut rest = text;
    for wanted in spelling.chars() {
        if wanted.is_whitespace() {
            let after = rest.trim_start();
            (after.len() < rest.len()).then_some(())?;
            rest = after;
            continue;
        }
        let found = rest.chars().next()?;
        let is_same =
            found == wanted || (!is_exact && found.to_lowercase().eq(wanted.to_lowercase()));
        is_same.then_some(())?;
        rest = rest.get(found.len_utf8()..)?;
    }
    let ends = |text: &str| !text.starts_with(char::is_alphanumeric);
    let is_word = ends(rest) || rest.strip_prefix('s').is_some_and(ends);
    is_word.then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::Renaming;

    fn check(text: &str, spellings: &[&str], expected: Option<&str>) {
        let pairs = spellings
            .iter()
            .map(|it| ((*it).to_owned(), "[X]".to_owned()));
        let found = Renaming::new(pairs).apply(text);
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn whole_words_are_replaced_as_people_read_them() {
        check(
            "Spørg Mette Holm",
            &["Mette Holm", "Mette"],
            Some("Spørg [X]"),
        );
        check("mette  holms note", &["Mette Holm"], Some("[X]s note"));
        check("Mette\nHolm", &["Mette Holm"], Some("[X]"));
        check("(MH) MHA mh MH's", &["MH"], Some("([X]) MHA mh [X]'s"));
        check("Holmen", &["Holm"], None);
        check("Ska\u{30a}rup", &["Skårup"], Some("[X]"));
        check("MH og MH", &["", " ", "MH"], Some("[X] og [X]"));
    }
}
