//! What is what in a table: everything that a user can change on the way, and that can be saved
//! and used on the next table of the same make. It holds no names of people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Heads;
use crate::model::{Level, PlanDate, Source};

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// A person per row, without levels.
    StaffList,
    /// A person per row and a competence per column, or the other way round.
    Matrix,
    /// A level per row, with its person and competence.
    LongForm,
    /// An answer to a form per row and a competence per question.
    FormsAnswers,
    /// A competence per row.
    Framework,
}

impl Shape {
    /// Every shape, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::StaffList,
        Self::Matrix,
        Self::LongForm,
        Self::FormsAnswers,
        Self::Framework,
    ];

    /// Its name.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::StaffList => "import-shape-staff-list",
            Self::Matrix => "import-shape-matrix",
            Self::LongForm => "import-shape-long-form",
            Self::FormsAnswers => "import-shape-forms-answers",
            Self::Framework => "import-shape-framework",
        }
    }
}

/// What is what in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What the table is.
    pub shape: Shape,
    /// The sheets that are read, by name; a sheet that is not there is passed over. Empty for the
    /// first one, whatever it is called.
    #[serde(default)]
    pub sheets: Vec<String>,
    /// What the name of a sheet says of everything on it.
    #[serde(default)]
    pub sheet_is: SheetMeaning,
    /// Whether rows and columns change about before anything else, because people stand at the
    /// top.
    #[serde(default)]
    pub turned: bool,
    /// Which of the tables on a sheet it is, from 0.
    #[serde(default)]
    pub table: usize,
    /// How many rows the heads of the columns take; 0 for a table without.
    pub header_rows: u32,
    /// The row in which they begin, from 1 as spreadsheets count (the column where `turned`);
    /// `None` where they are looked for.
    #[serde(default)]
    pub heads_from: Option<u32>,
    /// The columns that are read; others are passed over.
    pub columns: Vec<Column>,
    /// What the words in cells of levels mean. A word that is absent is listed as unreadable.
    #[serde(default)]
    pub levels: BTreeMap<String, LevelMeaning>,
    /// Which competence is meant where it is called something else here: the name here and the
    /// name in the plan; an empty one passes it over.
    #[serde(default)]
    pub competences: BTreeMap<String, String>,
    /// Who rated, where no column says it.
    pub source: Source,
    /// The round that the levels belong to, by title, where neither column nor sheet says it;
    /// `None` for levels outside any round.
    #[serde(default)]
    pub round: Option<String>,
    /// The days of rounds that the plan does not have yet, by title.
    #[serde(default)]
    pub round_days: BTreeMap<String, PlanDate>,
    /// The day the levels hold from, where no column says it; `None` for today.
    #[serde(default)]
    pub date: Option<PlanDate>,
}

/// What the name of a sheet says of everything on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetMeaning {
    /// Nothing.
    #[default]
    Nothing,
    /// The team of its people.
    Team,
    /// The round of its levels.
    Round,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its head, by which it is found again; empty for a column without.
    pub head: String,
    /// Where it stands, from 0, counted from the left edge of the table: decides between columns
    /// of the same head.
    pub at: u32,
    /// What stands in it.
    pub means: Meaning,
    /// Whether an empty cell says the same as the one above it.
    #[serde(default)]
    pub as_above: bool,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Meaning {
    /// Nothing that is read.
    Nothing,
    /// A person's whole name.
    Name,
    /// A person's first name.
    FirstName,
    /// A person's last name.
    LastName,
    /// Initials or another short code.
    Alias,
    /// A mail address, which tells who it is by what stands before the `@`.
    Mail,
    /// The person's team.
    Team,
    /// The department of the person's team.
    Department,
    /// A role of the person.
    Role,
    /// First day at the school.
    Started,
    /// Last day at the school.
    Left,
    /// Levels of the competence that is the column's head.
    LevelOfHead,
    /// An area of the framework.
    Area,
    /// A competence.
    Competence,
    /// Its short name.
    Short,
    /// What it is about.
    About,
    /// What a level of it looks like.
    Descriptor(Level),
    /// A level of the row's competence.
    Level,
    /// The day of the rating.
    Date,
    /// Who rated.
    Source,
    /// The round of assessment.
    Round,
}

impl Meaning {
    /// Its name.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Nothing => "import-column-nothing",
            Self::Name => "import-column-name",
            Self::FirstName => "import-column-first-name",
            Self::LastName => "import-column-last-name",
            Self::Alias => "import-column-alias",
            Self::Mail => "import-column-mail",
            Self::Team => "import-column-team",
            Self::Department => "import-column-department",
            Self::Role => "import-column-role",
            Self::Started => "import-column-started",
            Self::Left => "import-column-left",
            Self::LevelOfHead => "import-column-level-of-head",
            Self::Area => "import-column-area",
            Self::Competence => "import-column-competence",
            Self::Short => "import-column-short",
            Self::About => "import-column-about",
            Self::Descriptor(_) => "import-column-descriptor",
            Self::Level => "import-column-level",
            Self::Date => "import-column-date",
            Self::Source => "import-column-source",
            Self::Round => "import-column-round",
        }
    }

    /// Whether it helps to tell who a row is about.
    pub const fn is_person(self) -> bool {
        matches!(
            self,
            Self::Name | Self::FirstName | Self::LastName | Self::Alias | Self::Mail
        )
    }
}

/// What a word in a cell of levels means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LevelMeaning {
    /// A level of the plan's scale.
    Level(Level),
    /// Not assessed, as an empty cell is.
    NotAssessed,
}

impl Mapping {
    /// Whether there is a column of that meaning.
    pub fn has(&self, means: Meaning) -> bool {
        self.columns.iter().any(|it| it.means == means)
    }

    /// Where the heads stand, when that was said.
    pub fn heads(&self) -> Option<Heads> {
        let rows = self.header_rows;
        self.heads_from.map(|from| Heads { from, rows })
    }

    /// The mapping as a text that people can read and change.
    ///
    /// # Errors
    /// Never for a mapping that was read or suggested.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let pretty = ron::ser::PrettyConfig::new().indentor("  ");
        ron::ser::to_string_pretty(self, pretty).map(|text| format!("{text}\n"))
    }

    /// Reads a mapping that was saved.
    ///
    /// # Errors
    /// When the text is no mapping, with the place in it.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }
}
