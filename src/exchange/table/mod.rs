//! Tables of other programs: bytes in, plain cells with addresses out.
//!
//! Spreadsheets and text files alike become a [`Workbook`], in which every value is a text: days
//! are ISO, whole numbers have no decimals, merged cells are filled. What a cell means is decided
//! in `exchange::import`. Hostile files are refused here, by [`limits`] and a reason in words.
//! A spreadsheet that is hostile in a way nobody thought of can still eat memory or time, so
//! outside of tests it is read in a process of its own (`app::table_reader`).

mod csv;
mod error;
pub mod limits;
mod ods;
mod recognise;
mod serial;
mod xlsx;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use error::TableError;
pub use recognise::{TableFormat, recognise};
pub use serial::day_of_serial;

/// A file of tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets, in the order of the file; a text file has one.
    pub sheets: Vec<Sheet>,
}

/// One sheet: the cells that hold something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is called; for a text file the name of the file without its ending.
    pub name: String,
    /// Whether it is hidden in its own program.
    pub hidden: bool,
    /// By row, then by column; no two at the same place, none of them empty.
    cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Where it stands.
    pub at: At,
    /// What it says, never empty.
    pub text: String,
    /// Whether the text stands elsewhere and reaches here because cells are merged.
    pub filled: bool,
}

/// The place of a cell, from 0.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct At {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl At {
    /// The place in a row and a column, both from 0.
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for At {
    /// The way spreadsheets write it: `C7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            column_letters(self.column),
            u64::from(self.row) + 1
        )
    }
}

/// The letters of a column from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl Sheet {
    /// A sheet with these cells; empty ones are left out, and of two at one place the first holds.
    pub fn new(name: &str, hidden: bool, mut cells: Vec<Cell>) -> Self {
        cells.retain(|cell| !cell.text.is_empty());
        cells.sort_by_key(|cell| cell.at);
        cells.dedup_by_key(|cell| cell.at);
        Self {
            name: name.to_owned(),
            hidden,
            cells,
        }
    }

    /// A sheet of rows that begin at A1, as it comes from a text file.
    pub fn of_rows<R: IntoIterator<Item = String>>(
        name: &str,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let cells = (0..).zip(rows).flat_map(|(row, texts)| {
            let texts = (0..).zip(texts);
            texts.map(move |(column, text)| Cell {
                at: At::new(row, column),
                text,
                filled: false,
            })
        });
        Self::new(name, false, cells.collect())
    }

    /// Every cell that holds something, by row, then by column.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell at a place; `None` when it is empty.
    pub fn cell(&self, at: At) -> Option<&Cell> {
        let found = self.cells.binary_search_by_key(&at, |cell| cell.at).ok()?;
        self.cells.get(found)
    }

    /// What stands at a place, without the blanks around it; empty when nothing does.
    pub fn text(&self, at: At) -> &str {
        self.cell(at).map_or("", |cell| cell.text.trim())
    }

    /// The cells of a row that hold something, from left to right.
    pub fn row(&self, row: u32) -> &[Cell] {
        let from = self.cells.partition_point(|cell| cell.at.row < row);
        let to = self.cells.partition_point(|cell| cell.at.row <= row);
        self.cells.get(from..to).unwrap_or_default()
    }

    /// The rows that hold something, from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunk_by(|one, two| one.at.row == two.at.row)
    }

    /// The place behind the last row and the last column; (0, 0) for an empty sheet.
    pub fn size(&self) -> (u32, u32) {
        let rows = self.cells.last().map_or(0, |cell| cell.at.row + 1);
        let columns = self.cells.iter().map(|cell| cell.at.column + 1).max();
        (rows, columns.unwrap_or(0))
    }

    /// How people name a cell of the sheet: `Ark1!C7`.
    pub fn address(&self, at: At) -> String {
        if self.name.is_empty() {
            at.to_string()
        } else {
            format!("{}!{at}", self.name)
        }
    }

    /// The sheet with rows and columns changed about, for tables in which people stand at the top.
    #[must_use]
    pub fn turned(&self) -> Self {
        let cells = self.cells.iter().map(|cell| Cell {
            at: At::new(cell.at.column, cell.at.row),
            ..cell.clone()
        });
        Self::new(&self.name, self.hidden, cells.collect())
    }

    /// Lets the text of the first cell of each merged block stand in the whole block, as far as
    /// the sheet has other cells.
    fn fill_merged(&mut self, blocks: &[(At, At)]) -> Result<(), TableError> {
        let (rows, columns) = self.size();
        let mut count = self.cells.len();
        let mut filled = Vec::new();
        for (from, to) in blocks {
            let Some(cell) = self.cell(*from) else {
                continue;
            };
            for row in from.row..=to.row.min(rows.saturating_sub(1)) {
                for column in from.column..=to.column.min(columns.saturating_sub(1)) {
                    let at = At::new(row, column);
                    if at == *from {
                        continue;
                    }
                    count += 1;
                    limits::cells(count, &self.name)?;
                    filled.push(Cell {
                        at,
                        filled: true,
                        text: cell.text.clone(),
                    });
                }
            }
        }
        self.cells.append(&mut filled);
        self.cells.sort_by_key(|cell| (cell.at, cell.filled));
        self.cells.dedup_by_key(|cell| cell.at);
        Ok(())
    }
}

/// Reads the tables of a file; `name` is what the file is called, without its folder.
///
/// Reading a spreadsheet that somebody else made belongs into a process of its own, because a
/// failing allocation ends the process.
///
/// # Errors
/// When it is no table, cannot be read, or is larger than a table of people can be.
pub fn read_table(name: &str, bytes: &[u8]) -> Result<Workbook, TableError> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match recognise(name, bytes)? {
        TableFormat::Text => csv::read(stem, bytes),
        TableFormat::Excel => {
            limits::check_zip(bytes)?;
            xlsx::read(bytes)
        }
        TableFormat::OpenDocument => {
            limits::check_zip(bytes)?;
            ods::read(bytes)
        }
    }
}

/// Reads a table that was copied from another program.
///
/// # Errors
/// When it is larger than a table of people can be.
pub fn read_clipboard(text: &str) -> Result<Workbook, TableError> {
    csv::read_text("", text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_as_spreadsheets_do() {
        let written = [(0, 0), (6, 2), (0, 25), (0, 26), (9_999, 701), (0, 702)]
            .map(|(row, column)| At::new(row, column).to_string());
        assert_eq!(written, ["A1", "C7", "Z1", "AA1", "ZZ10000", "AAA1"]);
    }

    #[test]
    fn a_merged_block_is_filled_as_far_as_there_are_other_cells() {
        let cell = |row, column, text: &str| Cell {
            at: At::new(row, column),
            text: text.to_owned(),
            filled: false,
        };
        let mut sheet = Sheet::new("", false, vec![cell(0, 0, "Auto"), cell(2, 1, "x")]);
        let far = At::new(1_048_575, 16_383);
        sheet.fill_merged(&[(At::new(0, 0), far)]).unwrap();
        assert_eq!(sheet.text(At::new(2, 0)), "Auto");
        assert_eq!(sheet.text(At::new(2, 1)), "x");
        assert_eq!(sheet.cells().len(), 6);
    }
}
