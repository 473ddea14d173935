//! A table read by a mapping: who, what and which words, each with its address, before any of it
//! is held against the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::area::{Area, areas, is_sum, said_area};
use super::matching::{is_anonymous, name_words};
use super::rows::{Line, Placed, read_rows};
use super::word::key;
use super::{Address, Aside, ImportError, Known, Mapping, Meaning, SheetMeaning, Tag, Unreadable};
use crate::exchange::table::{At, Sheet, Workbook};
use crate::model::{Level, PlanDate, Source};

/// Everything that a table says, before any of it is held against the plan.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Rows about people.
    pub(super) people: Vec<PersonRow>,
    /// Cells with levels.
    pub(super) ratings: Vec<RatingCell>,
    /// Rows about competences.
    pub(super) competences: Vec<CompetenceRow>,
    /// Names of competences that levels are given in, and where they stand.
    pub(super) heads: Vec<(String, Address)>,
    /// Cells that say nothing that can be used.
    pub(super) unreadable: Vec<Unreadable>,
    /// Rows that are none of the table's own.
    pub(super) aside: Vec<Aside>,
    /// Heads of the mapping that no sheet has.
    pub(super) missing: Vec<String>,
    /// What the file says of itself, when it is a questionnaire that went out from the plan.
    pub(super) tag: Option<Tag>,
}

/// A row about a person; what is not said is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct PersonRow {
    pub(super) at: Address,
    pub(super) name: String,
    pub(super) alias: String,
    pub(super) mail: String,
    pub(super) team: String,
    pub(super) department: String,
    pub(super) role: String,
    pub(super) started: Option<PlanDate>,
    pub(super) left: Option<PlanDate>,
    /// Whether the row says nothing but who it is, in a table that has more to say.
    pub(super) is_bare: bool,
}

impl PersonRow {
    /// What rows about the same person share.
    pub(super) fn key(&self) -> String {
        let name = name_words(&self.name).join(" ");
        let code = if self.alias.is_empty() {
            &self.mail
        } else {
            &self.alias
        };
        if name.is_empty() {
            key(code)
        } else if code.is_empty() {
            name
        } else {
            format!("{name} {}", key(code))
        }
    }

    /// The row's person as written.
    pub(super) fn shown(&self) -> String {
        let all = [&self.name, &self.alias, &self.mail];
        all.into_iter()
            .find(|it| !it.is_empty())
            .cloned()
            .unwrap_or_default()
    }
}

/// A cell with a level.
#[derive(Clone, Debug)]
pub(super) struct RatingCell {
    pub(super) at: Address,
    /// The key of the person's row.
    pub(super) person: Arc<str>,
    /// The competence as written.
    pub(super) competence: Arc<str>,
    pub(super) word: String,
    pub(super) date: Option<PlanDate>,
    pub(super) source: Source,
    pub(super) round: Option<Arc<str>>,
}

/// A row about a competence.
#[derive(Clone, Debug, Default)]
pub(super) struct CompetenceRow {
    pub(super) at: Address,
    pub(super) area: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) about: String,
    pub(super) descriptors: BTreeMap<Level, String>,
}

/// The sheets that a mapping reads.
pub(super) fn sheets<'a>(
    workbook: &'a Workbook,
    mapping: &Mapping,
) -> Result<Vec<&'a Sheet>, ImportError> {
    let filled = |sheet: &&Sheet| !sheet.cells().is_empty();
    let found: Vec<&Sheet> = if mapping.sheets.is_empty() {
        let mut shown = workbook
            .sheets
            .iter()
            .filter(filled)
            .filter(|it| !it.hidden);
        shown.next().into_iter().collect()
    } else {
        let all = workbook.sheets.iter().filter(filled);
        all.filter(|it| mapping.sheets.contains(&it.name)).collect()
    };
    if found.is_empty() {
        Err(ImportError::NoSheet)
    } else {
        Ok(found)
    }
}

/// Reads a workbook by a mapping. Who rated and which round is meant come from the mapping where
/// the table does not say it; what words mean is left open.
///
/// # Errors
/// When the mapping does not fit the workbook.
pub fn read(
    known: &Known<'_>,
    workbook: &Workbook,
    mapping: &Mapping,
) -> Result<Reading, ImportError> {
    let mut reading = Reading {
        tag: Tag::of_plan(known, workbook).filter(|it| mapping.sheets.contains(&it.sheet)),
        ..Reading::default()
    };
    let mut missing: BTreeMap<String, usize> = BTreeMap::new();
    let sheets = sheets(workbook, mapping)?;
    for sheet in &sheets {
        let turned = mapping.turned.then(|| sheet.turned());
        let table = Table {
            sheet: turned.as_ref().unwrap_or(sheet),
            mapping,
            known,
        };
        let Some(area) = table.area() else {
            continue;
        };
        let columns = table.columns(area);
        for column in &mapping.columns {
            let is_there = columns.iter().any(|it| std::ptr::eq(it.what, column));
            if column.means != Meaning::Nothing && !is_there {
                *missing.entry(column.head.clone()).or_default() += 1;
            }
        }
        read_rows(&table, area, &columns, &mut reading);
    }
    let is_gone = |(head, count): (String, usize)| (count == sheets.len()).then_some(head);
    reading.missing = missing.into_iter().filter_map(is_gone).collect();
    if reading.people.is_empty() && reading.competences.is_empty() && reading.unreadable.is_empty()
    {
        return Err(ImportError::NothingFound);
    }
    Ok(reading)
}

/// A sheet with what is needed to read it.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) mapping: &'a Mapping,
    pub(super) known: &'a Known<'a>,
}

impl<'a> Table<'a> {
    /// Where the table lies: the one of the mapping, or the one with most of its heads.
    fn area(&self) -> Option<Area> {
        let all = areas(self.sheet, self.known);
        if let Some(heads) = self.mapping.heads() {
            return said_area(self.sheet, &all, self.mapping.table, heads);
        }
        let fits: Vec<usize> = all.iter().map(|it| self.columns(*it).len()).collect();
        let most = fits.iter().max()?;
        let said = self.mapping.table;
        let best = if fits.get(said) == Some(most) {
            Some(said)
        } else {
            fits.iter().position(|it| it == most)
        };
        let mut area = best.and_then(|it| all.get(it).copied())?;
        // The mapping may count more or fewer rows of heads than were found.
        if self.mapping.header_rows > 0 {
            let last = area.first_row();
            area.top = last.saturating_sub(self.mapping.header_rows);
        }
        area.header_rows = self.mapping.header_rows;
        Some(area)
    }

    /// Where the columns of the mapping stand: those of the same head, the one at the same place
    /// first.
    fn columns(&self, area: Area) -> Vec<Placed<'a>> {
        let mut free: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for at in area.left..area.right {
            let head = key(area.head(self.sheet, at));
            free.entry(head).or_default().insert(at);
        }
        let mut placed = Vec::new();
        for column in &self.mapping.columns {
            let usual = area.left.saturating_add(column.at);
            let key = key(&column.head);
            let same = free.get_mut(&key);
            let found = same.and_then(|same| same.take(&usual).or_else(|| same.pop_first()));
            if let Some(at) = found {
                let rows = area.first_row()..area.bottom;
                let texts = rows.map(|row| self.sheet.text(At::new(row, at)));
                let is_day = matches!(
                    column.means,
                    Meaning::Date | Meaning::Started | Meaning::Left
                );
                placed.push(Placed {
                    at,
                    key,
                    head: Arc::from(column.head.as_str()),
                    what: column,
                    month_first: is_day && super::word::is_month_first(texts),
                });
            }
        }
        placed
    }

    /// How people name a cell of the sheet as it lies in the file.
    pub(super) fn address(&self, at: At) -> Address {
        let at = if self.mapping.turned {
            At::new(at.column, at.row)
        } else {
            at
        };
        Address {
            sheet: self.sheet.name.clone(),
            at,
        }
    }

    /// What the name of the sheet says of its people.
    pub(super) fn team_of_sheet(&self) -> &'a str {
        match self.mapping.sheet_is {
            SheetMeaning::Team => &self.sheet.name,
            SheetMeaning::Nothing | SheetMeaning::Round => "",
        }
    }

    /// The round that levels belong to where no column says it.
    pub(super) fn round_of_sheet(&self) -> Option<&'a str> {
        match self.mapping.sheet_is {
            SheetMeaning::Round => Some(&self.sheet.name),
            SheetMeaning::Nothing | SheetMeaning::Team => self.mapping.round.as_deref(),
        }
    }

    /// Whether the columns of the mapping say nothing of teams.
    pub(super) fn has_team_column(&self) -> bool {
        self.mapping.has(Meaning::Team)
    }
}

/// Whether a row repeats the heads of the columns, as long tables do on every printed page.
pub(super) fn repeats_heads(line: &Line<'_>, columns: &[Placed<'_>]) -> bool {
    let mut filled = 0;
    let all = columns
        .iter()
        .filter(|it| it.what.means != Meaning::Nothing)
        .all(|column| {
            let text = line.raw(column);
            filled += usize::from(!text.is_empty());
            text.is_empty() || key(text) == column.key
        });
    all && filled > 1
}

/// Why a row is no row of the table; `None` when it is one.
pub(super) fn is_sum_row(first: &str) -> bool {
    is_sum(first)
}

/// Whether somebody did not say who it is.
pub(super) fn hides(row: &PersonRow) -> bool {
    let names = [&row.name, &row.alias, &row.mail];
    let said = names.into_iter().filter(|it| !it.is_empty());
    said.clone().count() > 0 && said.into_iter().all(|it| is_anonymous(it))
}

/// The columns of one meaning.
pub(super) fn of_meaning<'p, 'a>(
    columns: &'p [Placed<'a>],
    means: Meaning,
) -> impl Iterator<Item = &'p Placed<'a>> {
    columns.iter().filter(move |it| it.what.means == means)
}
