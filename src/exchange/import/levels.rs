//! What the words in cells of levels mean. Suggestions come with a reason, and what cannot be
//! told is left to the user rather than guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::word::{self, List};
use super::{Address, Known, LevelMeaning};
use crate::analysis::search::fold;
use crate::model::{Framework, Level};

/// The highest number that a scale of levels is likely to have.
pub(super) const HIGHEST: usize = 10;

/// A word that stands in cells of levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelWord {
    /// The word as it stands in its first cell.
    pub word: String,
    /// In how many cells it stands.
    pub count: usize,
    /// The first of them.
    pub first: Address,
    /// What it is suggested to mean; `None` when that is for the user to say.
    pub meaning: Option<LevelMeaning>,
    /// Why.
    pub because: LevelReason,
}

/// Why a word is suggested to mean a level, or why it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelReason {
    /// It is or holds a number of the plan's scale.
    Number,
    /// It is what the plan's scale calls a level.
    ScaleName,
    /// It is how the plan describes a level.
    Description,
    /// The stars can be counted.
    Stars,
    /// It says that nobody looked.
    NotAssessed,
    /// The numbers of the table go further than the plan's scale, so they count something else.
    OtherScale,
    /// A cross does not say which level is reached.
    Cross,
    /// The number and the word in it say different things.
    Contradiction,
    /// Nothing is known of it.
    Unknown,
}

impl LevelReason {
    /// The reason in words.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Number => "import-level-number",
            Self::ScaleName => "import-level-scale-name",
            Self::Description => "import-level-description",
            Self::Stars => "import-level-stars",
            Self::NotAssessed => "import-level-not-assessed",
            Self::OtherScale => "import-level-other-scale",
            Self::Cross => "import-level-cross",
            Self::Contradiction => "import-level-contradiction",
            Self::Unknown => "import-level-unknown",
        }
    }
}

/// A word of a level as it is looked up in a mapping.
pub fn level_key(word: &str) -> String {
    let folded = fold(word);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A level as it stands in a list to choose from: `2 – Bruger`.
pub fn level_label(framework: &Framework, level: Level) -> String {
    let name = framework.level_name(level).split_whitespace();
    format!("{} – {}", level.get(), name.collect::<Vec<_>>().join(" "))
}

/// The words that stand in cells, each once, in the order of their keys, with suggestions.
pub(super) fn level_words<'c>(
    known: &Known<'_>,
    cells: impl Iterator<Item = (&'c str, &'c Address)>,
) -> Vec<LevelWord> {
    // Few ways of writing stand in many cells.
    let mut written: BTreeMap<&str, (usize, usize, &Address)> = BTreeMap::new();
    for (place, (word, address)) in cells.enumerate() {
        written.entry(word).or_insert((place, 0, address)).1 += 1;
    }
    let mut written: Vec<_> = written.into_iter().collect();
    written.sort_by_key(|(_, (place, ..))| *place);
    let mut words: BTreeMap<String, LevelWord> = BTreeMap::new();
    for (word, (_, count, first)) in written {
        let found = words.entry(level_key(word)).or_insert_with(|| LevelWord {
            word: word.to_owned(),
            count: 0,
            first: first.clone(),
            meaning: None,
            because: LevelReason::Unknown,
        });
        found.count += count;
    }
    let top = known.plan.framework.top().index();
    let numbers = words.values().filter_map(|it| number_in(&it.word));
    let above: BTreeSet<usize> = numbers.filter(|it| *it > top).collect();
    // A single large number is more likely a slip than a scale of a hundred.
    let is_other = above.len() > 1 || above.iter().any(|it| *it <= HIGHEST);
    for found in words.values_mut() {
        (found.meaning, found.because) = meaning(known, &found.word, is_other);
    }
    words.into_values().collect()
}

fn meaning(known: &Known<'_>, text: &str, is_other: bool) -> (Option<LevelMeaning>, LevelReason) {
    let level = |level| Some(LevelMeaning::Level(level));
    if word::is_one_of(text, List::NotAssessed) {
        return (Some(LevelMeaning::NotAssessed), LevelReason::NotAssessed);
    }
    if let Some(named) = known.scale_level(text) {
        return (level(named), LevelReason::ScaleName);
    }
    if let Some(number) = number_in(text) {
        return numbered(known, text, number, is_other);
    }
    if let Some((full, all)) = stars(text) {
        let top = known.plan.framework.top().index();
        let fits = all == top || all == full && full <= top;
        return if fits {
            (level(Level::saturating(full)), LevelReason::Stars)
        } else {
            (None, LevelReason::OtherScale)
        };
    }
    if let Some(described) = known.described_level(text) {
        return (level(described), LevelReason::Description);
    }
    if word::is_one_of(text, List::Crosses) {
        return (None, LevelReason::Cross);
    }
    (None, LevelReason::Unknown)
}

fn numbered(
    known: &Known<'_>,
    text: &str,
    number: usize,
    is_other: bool,
) -> (Option<LevelMeaning>, LevelReason) {
    let said = known.scale_level(words_in(text));
    if said.is_some_and(|it| it.index() != number) {
        return (None, LevelReason::Contradiction);
    }
    if said.is_none() && is_other {
        return (None, LevelReason::OtherScale);
    }
    if number > known.plan.framework.top().index() {
        return (None, LevelReason::Unknown);
    }
    let level = Level::saturating(number);
    (Some(LevelMeaning::Level(level)), LevelReason::Number)
}

/// The words beside the number: `2 – Bruger`, `Bruger (2)`.
fn words_in(text: &str) -> &str {
    text.trim_matches(|it: char| !it.is_alphabetic())
}

/// The whole number that a word is, begins with or ends with: `2`, `2 – Bruger`, `Niveau 2`,
/// `Bruger (2)`. `None` for numbers with decimals and for words that only happen to hold digits.
pub(super) fn number_in(text: &str) -> Option<usize> {
    let text = text.trim();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() && digits.len() <= 2 {
        let rest = text.get(digits.len()..).unwrap_or_default();
        let is_mark = |it: char| " .,):–—-".contains(it);
        let words = rest.trim_start_matches(is_mark);
        let is_apart = rest.starts_with(is_mark) && words.starts_with(char::is_alphabetic);
        let is_short = words.split_whitespace().count() <= 6;
        return (rest.is_empty() || is_apart && is_short)
            .then(|| digits.parse().ok())
            .flatten();
    }
    let inside = text
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('))
        .map(|it| it.1);
    let folded = fold(text);
    let behind = word::behind_level_word(&folded).map(str::trim);
    let digits = inside.map(str::trim).or(behind)?;
    let is_number =
        !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// Full stars and all stars: `★★☆` is 2 of 3.
pub(super) fn stars(text: &str) -> Option<(usize, usize)> {
    let marks: Vec<char> = text
        .chars()
        .filter(|it| !it.is_whitespace() && *it != '\u{fe0f}')
        .collect();
    let is_star = |it: &char| "★☆*⭐●○".contains(*it);
    if marks.is_empty() || marks.len() > HIGHEST || !marks.iter().all(is_star) {
        return None;
    }
    let full = marks.iter().filter(|it| "★*⭐●".contains(**it)).count();
    Some((full, marks.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_words_and_not_made_up() {
        let numbers = [
            "2",
            " 2 ",
            "2 – Bruger",
            "2. Bruger",
            "4. Agree",
            "Niveau 2",
            "Bruger (2)",
            "trin 0",
        ]
        .map(number_in);
        let expected = [2, 2, 2, 2, 4, 2, 2, 0].map(Some);
        assert_eq!(numbers, expected);
        for text in [
            "2,5",
            "2.5",
            "3D",
            "123",
            "Bruger",
            "Bruger2",
            "",
            "niveau",
            "16.3.2026",
        ] {
            assert_eq!(number_in(text), None, "{text}");
        }
    }

    #[test]
    fn stars_are_counted() {
        assert_eq!(stars("★★☆"), Some((2, 3)));
        assert_eq!(stars("***"), Some((3, 3)));
        assert_eq!(stars("★ meget"), None);
        assert_eq!(stars(""), None);
    }
}
