//! Where the tables of a sheet lie: heads of columns, rows below them, and what is no part of it.

use super::Known;
use super::known::is_key_head;
use super::word;
use crate::exchange::table::{At, Cell, Sheet};

/// One table on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row of heads, or the first row where there are none.
    pub top: u32,
    /// How many rows the heads take, from 0; the lowest one names the columns, those above it
    /// name groups of columns.
    pub header_rows: u32,
    /// The row behind the last one.
    pub bottom: u32,
    /// The first column.
    pub left: u32,
    /// The column behind the last one.
    pub right: u32,
}

impl Area {
    /// The first row below the heads.
    pub const fn first_row(&self) -> u32 {
        self.top + self.header_rows
    }

    /// The head of a column; of several rows the lowest that says something.
    pub fn head<'a>(&self, sheet: &'a Sheet, column: u32) -> &'a str {
        let rows = (self.top..self.first_row()).rev();
        let mut heads = rows.map(|row| sheet.text(At::new(row, column)));
        heads.find(|head| !head.is_empty()).unwrap_or("")
    }

    /// What stands above the head of a column, such as the area of a competence; empty when
    /// nothing does.
    pub fn group<'a>(&self, sheet: &'a Sheet, column: u32) -> &'a str {
        if self.header_rows < 2 {
            return "";
        }
        let head = self.head(sheet, column);
        // A group is written once, above the first of its columns, unless cells are merged.
        let back = (self.left..=column).rev();
        let mut above = back.map(|column| sheet.text(At::new(self.top, column)));
        above
            .find(|text| !text.is_empty())
            .filter(|it| *it != head)
            .unwrap_or("")
    }
}

/// Where the heads of a table stand when somebody said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heads {
    /// Their first row, from 1 as spreadsheets count.
    pub from: u32,
    /// How many rows they take; a table without heads begins in the row `from`.
    pub rows: u32,
}

/// The table with its heads where somebody said, in the place of one of those that were found. It
/// ends where the next one below begins. `None` when the sheet ends before it.
pub(super) fn said_area(
    sheet: &Sheet,
    found: &[Area],
    number: usize,
    heads: Heads,
) -> Option<Area> {
    let (rows, _) = sheet.size();
    let top = heads.from.saturating_sub(1);
    let header_rows = heads.rows.min(rows.saturating_sub(top));
    if top >= rows {
        return None;
    }
    let usual = found.get(number);
    let crosses = |one: &Area, two: &Area| one.left < two.right && two.left < one.right;
    let below = found.iter().enumerate().filter(|(it, area)| {
        let is_same = *it == number || usual.is_some_and(|it| !crosses(it, area));
        !is_same && area.top > top && area.top >= top + header_rows
    });
    let next = below.map(|(_, it)| it.top).min().unwrap_or(rows);
    let whole = Area {
        top,
        header_rows,
        bottom: ended(sheet, top + header_rows, next),
        left: 0,
        right: 0,
    };
    let parts = side_by_side(sheet, whole);
    let same = parts
        .iter()
        .find(|it| usual.is_some_and(|usual| crosses(usual, it)));
    same.or_else(|| parts.first()).copied()
}

/// Most rows above the first heads.
const FIRST_ROWS: usize = 60;

/// The tables of a sheet, from top to bottom and from left to right.
pub fn areas(sheet: &Sheet, known: &Known<'_>) -> Vec<Area> {
    let heads = header_rows(sheet, known);
    let (rows, _) = sheet.size();
    let mut found = Vec::new();
    for (number, (top, header_rows)) in heads.iter().enumerate() {
        let next = heads.get(number + 1).map_or(rows, |(top, _)| *top);
        let whole = Area {
            top: *top,
            header_rows: *header_rows,
            bottom: ended(sheet, top + header_rows, next),
            left: 0,
            right: 0,
        };
        found.extend(side_by_side(sheet, whole));
    }
    found
}

/// Where tables begin, with the number of their rows of heads.
fn header_rows(sheet: &Sheet, known: &Known<'_>) -> Vec<(u32, u32)> {
    let mut heads: Vec<(u32, u32)> = Vec::new();
    let mut last_heads: &[Cell] = &[];
    let mut before: &[Cell] = &[];
    for (number, row) in sheet.rows().enumerate() {
        let Some(at) = row.first().map(|cell| cell.at.row) else {
            continue;
        };
        let is_first = heads.is_empty() && number < FIRST_ROWS;
        let is_next = before.first().is_some_and(|it| it.at.row + 1 == at);
        let gap = !is_next || distinct(before) < 2;
        let is_second = is_next && heads.last().is_some_and(|it| *it == (at - 1, 1));
        // Rows in the midst of a table are the most, and need no closer look.
        let may_be = is_first || gap || is_second;
        let is_header = may_be && RowCount::of(row, known).is_header(is_first);
        match heads.last_mut() {
            // The same heads again are those of the next page, not of another table.
            _ if !is_header || says_the_same(row, last_heads) => {}
            Some((_, rows)) if is_second => {
                *rows = 2;
                last_heads = row;
            }
            _ if is_first || gap => {
                let has_groups = is_next && is_group_row(before, row, known);
                let above = u32::from(has_groups);
                heads.push((at - above, 1 + above));
                last_heads = row;
            }
            _ => {}
        }
        before = row;
    }
    if heads.is_empty() {
        heads.extend(without_known_heads(sheet, known));
    }
    heads
}

fn says_the_same(one: &[Cell], two: &[Cell]) -> bool {
    let said = |row: &[Cell]| -> Vec<(u32, String)> {
        let all = row.iter();
        all.map(|cell| (cell.at.column, word::key(&cell.text)))
            .collect()
    };
    said(one) == said(two)
}

/// What is in a row.
#[derive(Default)]
struct RowCount {
    known: usize,
    words: usize,
    values: usize,
}

impl RowCount {
    fn of(row: &[Cell], known: &Known<'_>) -> Self {
        let mut count = Self::default();
        for cell in row {
            if known.is_head(&cell.text) {
                count.known += 1;
            }
            if known.is_value(&cell.text) {
                count.values += 1;
            } else {
                count.words += 1;
            }
        }
        count
    }

    /// Whether the row names columns. Below another table more must speak for it, since a role or
    /// a team may be called like a head.
    const fn is_header(&self, is_first: bool) -> bool {
        let has_words = self.words * 2 > self.values;
        self.known > 1 && (is_first || has_words)
            || is_first && self.known == 1 && has_words && self.values == 0
    }
}

/// How many different texts a row has.
fn distinct(row: &[Cell]) -> usize {
    let mut texts: Vec<&str> = row.iter().map(|cell| cell.text.trim()).collect();
    texts.sort_unstable();
    texts.dedup();
    texts.len()
}

/// Whether the row above the heads names groups of columns: several texts, or one that begins
/// right of the first column and is followed by none.
fn is_group_row(above: &[Cell], heads: &[Cell], known: &Known<'_>) -> bool {
    let first = heads.first().map_or(0, |cell| cell.at.column);
    let inside = above.iter().filter(|cell| cell.at.column > first);
    let names: Vec<&Cell> = inside.collect();
    let begins_left = above.first().is_some_and(|cell| cell.at.column <= first);
    let texts = distinct(above);
    let is_heading = texts == 1 && begins_left;
    !names.is_empty() && !is_heading && names.iter().all(|cell| !known.is_value(&cell.text))
}

/// Heads of columns that no list of words has: the first row of words above rows of values. A
/// table that begins with values has no heads.
fn without_known_heads(sheet: &Sheet, known: &Known<'_>) -> Option<(u32, u32)> {
    let mut rows = sheet.rows().filter(|row| row.len() > 1).take(FIRST_ROWS);
    let Some(first) = rows.next() else {
        // A single column is a list without a head.
        return sheet.cells().first().map(|cell| (cell.at.row, 0));
    };
    let at = first.first()?.at.row;
    let has_values = |row: &[Cell]| row.iter().any(|cell| known.is_value(&cell.text));
    if !has_values(first) && rows.next().is_some_and(has_values) {
        return Some((at, 1));
    }
    Some((at, 0))
}

/// The row behind the last one that belongs to the table: titles of the next one do not.
fn ended(sheet: &Sheet, from: u32, to: u32) -> u32 {
    let mut end = from;
    for row in from..to {
        if !sheet.row(row).is_empty() {
            end = row + 1;
        }
    }
    // The line right above the next table is its title when a gap lies before it.
    let is_title =
        |row: u32| distinct(sheet.row(row)) == 1 && row > from && sheet.row(row - 1).is_empty();
    let is_last = sheet.size().0 == to;
    if !is_last && end > from && is_title(end - 1) {
        return ended(sheet, from, end - 1);
    }
    end
}

/// Cuts a table where an empty column lies between two that have heads of their own.
fn side_by_side(sheet: &Sheet, whole: Area) -> Vec<Area> {
    let (_, width) = sheet.size();
    let mut used = vec![false; width as usize];
    for row in whole.top..whole.bottom {
        for cell in sheet.row(row) {
            if let Some(column) = used.get_mut(cell.at.column as usize) {
                *column = true;
            }
        }
    }
    let mut parts: Vec<Area> = Vec::new();
    let mut column = 0;
    for run in used.chunk_by(|one, two| one == two) {
        let (left, right) = (column, column + run.len() as u32);
        column = right;
        if run.first() != Some(&true) {
            continue;
        }
        let part = Area {
            left,
            right,
            ..whole
        };
        let begins_anew = (left..right).any(|it| is_key_head(part.head(sheet, it)));
        match parts.last_mut() {
            Some(last) if !begins_anew => last.right = right,
            _ => parts.push(part),
        }
    }
    for part in &mut parts {
        let is_used = |row: &u32| {
            let cells = sheet.row(*row).iter();
            cells
                .into_iter()
                .any(|it| (part.left..part.right).contains(&it.at.column))
        };
        let last = (part.first_row()..part.bottom).rev().find(is_used);
        part.bottom = last.map_or_else(|| part.first_row(), |row| row + 1);
    }
    parts
}

/// Whether a row sums up the rows above it.
pub(super) fn is_sum(text: &str) -> bool {
    word::begins_with(text, word::List::Sums)
}
