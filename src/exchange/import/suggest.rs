//! What a table probably is, with the reasons. Everything here can be changed by the user.

use std::collections::BTreeSet;

use super::area::{Area, Heads, areas, said_area};
use super::columns::{ColumnsOf, columns};
use super::word::{self, day_of_round, key};
use super::{
    Column, Known, LevelMeaning, Mapping, Meaning, Shape, SheetMeaning, Tag, level_label,
    level_words, read,
};
use crate::exchange::table::{Sheet, Workbook, limits};
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
    /// It went out from this plan as a questionnaire.
    Questionnaire,
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
            Self::Questionnaire => "import-because-questionnaire",
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
    /// It is a column of a questionnaire that went out from this plan.
    Questionnaire,
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
            Self::Questionnaire => "import-because-questionnaire-column",
            Self::Anonymous => "import-because-anonymous",
            Self::Unknown => "import-because-unknown",
        }
    }
}

/// Where a table lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name of its sheet.
    pub sheet: String,
    /// Whether rows and columns change about before anything else.
    pub turned: bool,
    /// Which of the tables on the sheet it is, from 0.
    pub table: usize,
    /// Where its heads stand; `None` where they are looked for.
    pub heads: Option<Heads>,
}

/// A table of a workbook, as one of several that could be meant.
struct Candidate<'a> {
    sheet: &'a Sheet,
    turned: bool,
    number: usize,
    heads: Option<Heads>,
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
    if let Some(found) =
        Tag::of_plan(known, workbook).and_then(|tag| questionnaire(known, workbook, &tag))
    {
        return Some(found);
    }
    // A questionnaire of another plan has its answers on one sheet too.
    let tag = Tag::of(workbook);
    let sheets = workbook.sheets.iter();
    let shown = sheets.filter(|it| {
        let may_be = tag.as_ref().is_none_or(|tag| tag.sheet == it.name);
        !it.hidden && !it.cells().is_empty() && may_be
    });
    let mut best = None;
    for sheet in shown.clone() {
        best = heavier(best, candidates(known, sheet, false));
    }
    // Whoever writes a level on each row, or answers a form, has people in rows.
    let is_clear = best.as_ref().is_some_and(|it| {
        let shape = it.found.shape;
        matches!(shape, Shape::LongForm | Shape::FormsAnswers)
    });
    let may_be_turned = |it: &&Sheet| !is_clear && it.size().0 <= limits::COLUMNS;
    let turned: Vec<Sheet> = shown.filter(may_be_turned).map(Sheet::turned).collect();
    for sheet in &turned {
        best = heavier(best, candidates(known, sheet, true));
    }
    best.map(|it| finish(known, workbook, it))
}

/// A questionnaire that went out from this plan; `None` when its answers are not where they were.
fn questionnaire(known: &Known<'_>, workbook: &Workbook, tag: &Tag) -> Option<Suggestion> {
    let sheet = workbook.sheets.iter().find(|it| it.name == tag.sheet)?;
    let heads = |area: &Area| -> Vec<String> {
        let columns = area.left..area.right;
        columns.map(|it| area.head(sheet, it).to_owned()).collect()
    };
    let answers = |area: &Area| {
        let heads = heads(area);
        let means = heads.iter().map(|it| tag.meaning(it));
        means.filter(|it| *it != Meaning::Nothing).count()
    };
    let tables = areas(sheet, known).into_iter().enumerate();
    let (number, area) = tables.rev().max_by_key(|(_, area)| answers(area))?;
    let columns = (0..).zip(heads(&area)).map(|(at, head)| Column {
        at,
        means: tag.meaning(&head),
        head,
        as_above: false,
    });
    let columns: Vec<Column> = columns.collect();
    let has = |means: Meaning| columns.iter().any(|it| it.means == means);
    let shape = match (has(Meaning::Level), has(Meaning::LevelOfHead)) {
        (true, _) if has(Meaning::Competence) => Shape::LongForm,
        (_, true) => Shape::Matrix,
        _ => return None,
    };
    if !has(Meaning::Alias) {
        return None;
    }
    let candidate = Candidate {
        sheet,
        turned: false,
        number,
        heads: None,
        area,
        found: ColumnsOf {
            shape,
            shape_because: ShapeReason::Questionnaire,
            because: vec![ColumnReason::Questionnaire; columns.len()],
            columns,
        },
    };
    let mut found = finish(known, workbook, candidate);
    let framework = &known.plan.framework;
    let choices = framework.levels();
    let choices = choices.map(|it| (level_label(framework, it), LevelMeaning::Level(it)));
    let mapping = &mut found.mapping;
    mapping.levels.extend(choices);
    mapping.sheets = vec![tag.sheet.clone()];
    mapping.sheet_is = SheetMeaning::Nothing;
    mapping.round_days.clear();
    mapping.source = Source::Own;
    mapping.round = known.plan.rounds.get(&tag.round).map(|it| it.title.clone());
    Some(found)
}

/// The tables of a sheet that can be used.
fn candidates<'a>(known: &Known<'_>, sheet: &'a Sheet, turned: bool) -> Vec<Candidate<'a>> {
    let all = areas(sheet, known).into_iter().enumerate();
    let usable = all.filter_map(|(number, area)| {
        let found = columns(known, sheet, area, None)?;
        (!turned || is_turned_matrix(&found)).then_some(Candidate {
            sheet,
            turned,
            number,
            heads: None,
            area,
            found,
        })
    });
    usable.collect()
}

/// The one of which most can be used; of two alike the first.
fn heavier<'a>(best: Option<Candidate<'a>>, others: Vec<Candidate<'a>>) -> Option<Candidate<'a>> {
    let all = best.into_iter().chain(others);
    all.reduce(|best, it| {
        if it.weight() > best.weight() {
            it
        } else {
            best
        }
    })
}

/// What the table at a place of a workbook is, when the user chose the place and perhaps the
/// shape; `None` when it cannot be that.
pub fn suggest_for(
    known: &Known<'_>,
    workbook: &Workbook,
    place: &Place,
    shape: Option<Shape>,
) -> Option<Suggestion> {
    let mut sheets = workbook.sheets.iter();
    let found = sheets.find(|it| it.name == place.sheet)?;
    let sheet = if place.turned {
        found.turned()
    } else {
        found.clone()
    };
    let all = areas(&sheet, known);
    let area = match place.heads {
        Some(heads) => said_area(&sheet, &all, place.table, heads)?,
        None => all.get(place.table).copied()?,
    };
    let candidate = Candidate {
        sheet: &sheet,
        turned: place.turned,
        number: place.table,
        heads: place.heads,
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
        heads,
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
        heads_from: heads.map(|it| it.from),
        columns: found.columns,
        levels: Default::default(),
        competences: Default::default(),
        source,
        round: None,
        date: None,
    };
    let words = read(known, workbook, &mapping).map(|it| level_words(known, &it));
    let clear = words
        .into_iter()
        .flatten()
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
        let turned = turned.then(|| other.turned());
        let other = turned.as_ref().unwrap_or(other);
        areas(other, known).into_iter().any(|area| {
            let theirs = (area.left..area.right).map(|it| key(area.head(other, it)));
            let theirs: BTreeSet<String> = theirs.collect();
            let common = heads.iter().filter(|it| theirs.contains(*it)).count();
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
