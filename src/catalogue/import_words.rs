//! The words by which foreign tables are understood, in the languages of the neighbourhood.

use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use crate::model::Source;

/// What is known of the words in foreign tables.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportWords {
    /// Heads of columns.
    pub headers: Vec<HeaderWords>,
    /// What stands before a question in the columns that a quiz adds.
    pub quiz: Vec<String>,
    /// What stands before the number of a level.
    pub level_words: Vec<String>,
    /// Answers that are no level.
    pub not_assessed: Vec<String>,
    /// Crosses and their like: something is reached, and it is not said what.
    pub crosses: Vec<String>,
    /// First words of rows that sum up.
    pub sums: Vec<String>,
    /// First words of rows that begin a group of people.
    pub groups: Vec<String>,
    /// What stands for the name of people who did not say who they are.
    pub anonymous: Vec<String>,
    /// Who rated.
    pub sources: Vec<SourceWords>,
    /// Words in the names of rounds.
    pub seasons: Vec<SeasonWords>,
    /// The months by name, from January.
    pub months: Vec<Vec<String>>,
}

/// Heads of columns that mean the same.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderWords {
    /// What they mean.
    pub means: HeaderMeaning,
    /// The heads.
    pub words: Vec<String>,
}

/// What the head of a column can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum HeaderMeaning {
    /// A person's whole name.
    Name,
    /// A person's first name.
    FirstName,
    /// A person's last name.
    LastName,
    /// Initials or another short code.
    Alias,
    /// A mail address.
    Mail,
    /// A team.
    Team,
    /// A department.
    Department,
    /// A role.
    Role,
    /// First day at the school.
    Started,
    /// Last day at the school.
    Left,
    /// An area of the framework.
    Area,
    /// A competence.
    Competence,
    /// A competence's short name.
    Short,
    /// What a competence is about.
    About,
    /// A level.
    Level,
    /// The day of a rating.
    Date,
    /// Who rated.
    Source,
    /// A round of assessment.
    Round,
    /// The number of an answer to a form, or of a row.
    FormId,
    /// When an answer was begun.
    FormStart,
    /// When an answer was sent.
    FormEnd,
    /// Something else that a form adds by itself.
    FormOther,
}

/// Words for one who rates.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWords {
    /// Who it is.
    pub source: Source,
    /// The words.
    pub words: Vec<String>,
}

/// Words for a part of the year.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeasonWords {
    /// The words.
    pub words: Vec<String>,
    /// The month whose first day stands for it.
    pub month: i8,
}

/// What is known of the words in foreign tables.
pub fn import_words() -> &'static ImportWords {
    static WORDS: LazyLock<ImportWords> = LazyLock::new(|| {
        let source = include_str!("../../assets/catalogue/import_words.ron");
        asset::read("import_words.ron", source).unwrap_or_default()
    });
    &WORDS
}
