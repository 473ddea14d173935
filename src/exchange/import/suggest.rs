//! What a table probably is, with the reasons. Everything here can be changed by the user.

use super::area::{Area, areas};
use super::columns::{ColumnsOf, columns};
use super::word::{self, day_of_round, key};
use super::{Column, Known, Mapping, Meaning, Shape, SheetMeaning, level_words};
use crate::exchange::table::{Sheet, Workbook};
use crate::model::Source;

/// What is what in a table, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is what. Its columns are all columns of the table, also those that say nothing.
    pub mapping: Mapping,
    /// Where the table lies on its first sheet, or on the sheet turned about.
    pub area: Area,
    /// Why it is taken for that shape.
    pub because: ShapeReason,
    /// Why the columns are taken for that, in the order of the mapping's columns.
    pub columns: Vec<ColumnReason>,
}

/// Why a table is taken for a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeReason {
    /// A form has put its times and numbers there.
    FormColumns,
    /// Person, competence and level stand in columns of their own.
    PersonCompetenceLevel,
    /// There are competences and no people.
    OnlyCompetences,
    /// People stand beside columns of levels.
    PeopleAndLevels,
    /// There are people and no levels.
    OnlyPeople,
    /// The user said so.
    Chosen,
}

impl ShapeReason {
    /// The reason in words.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::FormColumns => "import-because-form-columns",
            Self::PersonCompetenceLevel => "import-because-person-competence-level",
            Self::OnlyCompetences => "import-because-only-competences",
            Self::PeopleAndLevels => "import-because-people-and-levels",
            Self::OnlyPeople => "import-because-only-people",
            Self::Chosen => "import-because-chosen",
        }
    }
}

/// Why a column is taken for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnReason {
    /// Its head is a word for it.
    Head,
    /// Its head is a competence of the plan.
    Competence,
    /// Levels stand in it.
    Levels,
    /// People of the plan stand in it.
    People,
    /// Words stand in it, left of everything else.
    FirstWords,
    /// Its head is a level.
    LevelHead,
    /// Nobody says in it who it is.
    Anonymous,
    /// Nothing is known of it.
    Unknown,
}

impl ColumnReason {
    /// The reason in words.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Head => "import-because-head",
            Self::Competence => "import-because-competence",
            Self::Levels => "import-because-levels",
            Self::People => "import-because-people",
            Self::FirstWords => "import-because-first-words",
            Self::LevelHead => "import-because-level-head",
            Self::Anonymous => "import-because-anonymous",
            Self::Unknown => "import-because-unknown",
        }
    }
}

/// A table of a workbook, as one of several that could be meant.
struct Candidate<'a> {
    sheet: &'a Sheet,
    turned: bool,
    number: usize,
    area: Area,
    found: ColumnsOf,
}

impl Candidate<'_> {
    /// How much of it can be used: cells in columns that say something, those with levels of
    /// known competences before all others.
    fn weight(&self) -> usize {
        let rows = (self.area.bottom - self.area.first_row()) as usize + 1;
        let worth = |(column, because): (&Column, &ColumnReason)| match (column.means, because) {
            (Meaning::Nothing, _) => 0,
            (_, ColumnReason::Competence) => 3,
            (_, ColumnReason::Levels | ColumnReason::FirstWords) => 1,
            _ => 2,
        };
        let columns = self.found.columns.iter().zip(&self.found.because);
        rows * columns.map(worth).sum::<usize>()
    }
}

/// The table of a workbook that can best be used; `None` when there is none with people or
/// competences.
pub fn suggest(known: &Known<'_>, workbook: &Workbook) -> Option<Suggestion> {
    let turned: Vec<Sheet> = workbook.sheets.iter().map(Sheet::turned).collect();
    let shown = |sheet: &&Sheet| !sheet.hidden && !sheet.cells().is_empty();
    let mut best: Option<Candidate<'_>> = None;
    let straight = workbook.sheets.iter().filter(shown).map(|it| (it, false));
    for (sheet, is_turned) in straight.chain(turned.iter().filter(shown).map(|it| (it, true))) {
        for (number, area) in areas(sheet, known).into_iter().enumerate() {
            let Some(found) = columns(known, sheet, area, None) else {
                continue;
            };
            if is_turned && !is_turned_matrix(&found) {
                continue;
            }
            let candidate = Candidate {
                sheet,
                turned: is_turned,
                number,
                area,
                found,
            };
            if best
                .as_ref()
                .is_none_or(|it| candidate.weight() > it.weight())
            {
                best = Some(candidate);
            }
        }
    }
    best.map(|it| finish(known, workbook, it))
}

/// What the table at a place of a workbook is, when the user chose the place and perhaps the
/// shape; `None` when it cannot be that.
pub fn suggest_for(
    known: &Known<'_>,
    workbook: &Workbook,
    (sheet, turned, table): (&str, bool, usize),
    shape: Option<Shape>,
) -> Option<Suggestion> {
    let found = workbook.sheets.iter().find(|it| it.name == sheet)?;
    let sheet = if turned {
        found.turned()
    } else {
        found.clone()
    };
    let area = areas(&sheet, known).get(table).copied()?;
    let candidate = Candidate {
        sheet: &sheet,
        turned,
        number: table,
        area,
        found: columns(known, &sheet, area, shape)?,
    };
    Some(finish(known, workbook, candidate))
}

/// Whether a table that was turned about has people as rows only now: its heads are competences
/// that the plan knows.
fn is_turned_matrix(found: &ColumnsOf) -> bool {
    let known = found
        .because
        .iter()
        .filter(|it| **it == ColumnReason::Competence);
    found.shape == Shape::Matrix && known.count() > 1
}

fn finish(known: &Known<'_>, workbook: &Workbook, candidate: Candidate<'_>) -> Suggestion {
    let Candidate {
        sheet,
        turned,
        number,
        area,
        found,
    } = candidate;
    let alike = alike(known, workbook, (sheet, turned), &found.columns);
    let sheet_is = sheet_meaning(known, &alike);
    let source = word::source(&sheet.name).unwrap_or(match found.shape {
        Shape::FormsAnswers => Source::Own,
        _ => Source::Leader,
    });
    let rounds = alike.iter().filter(|_| sheet_is == SheetMeaning::Round);
    let round_days = rounds.filter_map(|it| Some((it.clone(), day_of_round(it)?)));
    let mut mapping = Mapping {
        shape: found.shape,
        round_days: round_days.collect(),
        sheets: alike,
        sheet_is,
        turned,
        table: number,
        header_rows: area.header_rows,
        columns: found.columns,
        levels: Default::default(),
        competences: Default::default(),
        source,
        round: None,
        date: None,
    };
    let words = level_words(known, workbook, &mapping).unwrap_or_default();
    let clear = words
        .into_iter()
        .filter_map(|it| Some((it.word.trim().to_owned(), it.meaning?)));
    mapping.levels = clear.collect();
    Suggestion {
        mapping,
        area,
        because: found.shape_because,
        columns: found.because,
    }
}

/// The sheet and those whose columns have the same heads, in the order of the file.
fn alike(
    known: &Known<'_>,
    workbook: &Workbook,
    (sheet, turned): (&Sheet, bool),
    columns: &[Column],
) -> Vec<String> {
    let used = columns
        .iter()
        .filter(|it| it.means != Meaning::Nothing && !it.head.is_empty());
    let heads: Vec<String> = used.map(|it| key(&it.head)).collect();
    let has_heads = |other: &Sheet| {
        let other = if turned {
            other.turned()
        } else {
            other.clone()
        };
        areas(&other, known).into_iter().any(|area| {
            let theirs: Vec<String> = (area.left..area.right)
                .map(|it| key(area.head(&other, it)))
                .collect();
            let common = heads.iter().filter(|it| theirs.contains(it)).count();
            !heads.is_empty() && common * 5 >= heads.len() * 4
        })
    };
    let all = workbook.sheets.iter().filter(|it| {
        it.name == sheet.name || !it.hidden && !it.cells().is_empty() && has_heads(it)
    });
    all.map(|it| it.name.clone()).collect()
}

/// What the names of sheets say: rounds when each stands for a day, teams when one is known or is
/// called a team.
fn sheet_meaning(known: &Known<'_>, names: &[String]) -> SheetMeaning {
    let is_round = |name: &String| known.round(name).is_some() || day_of_round(name).is_some();
    let is_team =
        |name: &String| known.team(name).is_some() || word::begins_with(name, word::List::Groups);
    if !names.is_empty() && names.iter().all(is_round) {
        SheetMeaning::Round
    } else if names.len() > 1 && names.iter().any(is_team) {
        SheetMeaning::Team
    } else {
        SheetMeaning::Nothing
    }
}
