//! From foreign tables to one step of a plan.
//!
//! The way is cut into steps, so that a person can look at each and change it:
//! workbook → [`suggest()`] chooses sheet, table, shape and columns with reasons → the [`Mapping`]
//! may be changed at will → [`read()`] goes through the rows → [`level_words`] lists the words in cells of levels → [`matches()`]
//! says who and what is meant → [`preview()`] counts what would happen and names every cell that
//! cannot be read → the edit of the preview is one step.
//! Everything is pure; nothing is guessed without being said; nothing in a plan is ever emptied.

mod area;
mod columns;
mod known;
mod letters;
mod levels;
mod mapping;
mod matching;
mod outcome;
mod preview;
mod reading;
mod rounds;
mod rows;
mod suggest;
mod tag;
mod word;

use std::fmt;

use crate::exchange::table::At;
use crate::texts::Message;

pub use area::{Area, Heads, areas};
pub use known::Known;
pub use levels::{LevelReason, LevelWord, level_key, level_label};
pub use mapping::{Column, LevelMeaning, Mapping, Meaning, Shape, SheetMeaning};
pub use matching::{Choice, Found, Match, Matches};
pub use preview::{Counts, Preview, preview};
pub use reading::{Reading, read};
pub use rounds::{NewRound, new_rounds};
pub use suggest::{ColumnReason, Place, ShapeReason, Suggestion, suggest, suggest_for};
pub use tag::Tag;
pub use word::key;

/// A cell of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// The sheet; empty where there is but one without a name.
    pub sheet: String,
    /// The cell.
    pub at: At,
}

impl fmt::Display for Address {
    /// The way people name it: `Ark1!C7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.sheet.is_empty() {
            self.at.fmt(f)
        } else {
            write!(f, "{}!{}", self.sheet, self.at)
        }
    }
}

/// The most cells that one line names.
const MOST_NAMED: usize = 12;

/// Cells in one line, the first of many.
pub fn listed(cells: &[Address]) -> String {
    let named = cells.iter().take(MOST_NAMED).map(ToString::to_string);
    let mut line = named.collect::<Vec<_>>().join(", ");
    if cells.len() > MOST_NAMED {
        line.push_str(" …");
    }
    line
}

/// A cell that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it stands.
    pub at: Address,
    /// What it says.
    pub text: String,
    /// Why it is not taken in.
    pub why: Why,
}

/// Why a cell is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The mapping does not say which level the word is.
    UnknownLevel,
    /// The level is above the plan's scale.
    AboveScale,
    /// The row does not say who it is about.
    NoPerson,
    /// Whoever answered did not say who it is.
    Anonymous,
    /// Somebody in the plan is called much alike, or several are: the user has to say.
    OpenPerson,
    /// The row does not say which competence it is about.
    NoCompetence,
    /// No competence of the plan is called so, or several are: the user has to say.
    OpenCompetence,
    /// It is no day.
    NoDay,
    /// It is no day, and so the levels of its row are not taken in either.
    NoDayOfRating,
    /// A last day before the first.
    EndBeforeStart,
    /// Nobody who can rate is called so.
    NoSource,
    /// Another cell says something else of the same person, competence and day.
    Contradiction,
    /// A name alone in a row of a table of levels: a heading, or somebody new.
    Alone,
    /// A row of a framework that stands in no area.
    NoArea,
}

impl Why {
    /// The reason in words.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::UnknownLevel => "import-why-unknown-level",
            Self::AboveScale => "import-why-above-scale",
            Self::NoPerson => "import-why-no-person",
            Self::Anonymous => "import-why-anonymous",
            Self::OpenPerson => "import-why-open-person",
            Self::NoCompetence => "import-why-no-competence",
            Self::OpenCompetence => "import-why-open-competence",
            Self::NoDay => "import-why-no-day",
            Self::NoDayOfRating => "import-why-no-day-of-rating",
            Self::EndBeforeStart => "import-why-end-before-start",
            Self::NoSource => "import-why-no-source",
            Self::Contradiction => "import-why-contradiction",
            Self::Alone => "import-why-alone",
            Self::NoArea => "import-why-no-area",
        }
    }
}

/// A row that is none of the table's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its first cell.
    pub at: Address,
    /// What that says.
    pub text: String,
    /// What the row is.
    pub because: AsideReason,
}

/// What a row is that is none of the table's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideReason {
    /// It begins a group of rows.
    Group,
    /// It sums up the rows above it.
    Sum,
    /// It says the heads of the columns again.
    Heads,
}

impl AsideReason {
    /// The reason in words.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Group => "import-aside-group",
            Self::Sum => "import-aside-sum",
            Self::Heads => "import-aside-heads",
        }
    }
}

/// Why a table cannot be read by a mapping at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// No sheet of the mapping is in the file.
    #[error("no sheet fits")]
    NoSheet,
    /// There is no table of people or competences.
    #[error("no table was found")]
    NothingFound,
    /// What the table says would make the plan unsound.
    #[error("the plan would be unsound")]
    Unsound,
}

impl ImportError {
    /// The sentence to show: what happened, what is safe, what to do.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::NoSheet => "import-error-no-sheet",
            Self::NothingFound => "import-error-nothing-found",
            Self::Unsound => "import-error-unsound",
        })
    }
}

/// The words in cells of levels, each with how often it stands there and what it may mean.
pub fn level_words(known: &Known<'_>, reading: &Reading) -> Vec<LevelWord> {
    let cells = reading.ratings.iter();
    levels::level_words(known, cells.map(|it| (it.word.as_str(), &it.at)))
}

/// Who and what the names in a table stand for.
pub fn matches(known: &Known<'_>, reading: &Reading, mapping: &Mapping) -> Matches {
    Matches::of(known, mapping, reading)
}

impl Unreadable {
    /// The cell and why it is not taken in, in one line.
    pub fn message(&self) -> Message {
        Message::new("import-unreadable")
            .with("address", self.at.to_string())
            .with("text", self.text.as_str())
            .with("why", crate::texts::Argument::Id(self.why.text_id()))
    }
}
