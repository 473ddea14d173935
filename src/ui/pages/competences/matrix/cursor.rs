//! Where the cursor of the matrix stands, and what the keys ask for.

use egui::{Event, Key, Modifiers, Ui};

use super::rows::Rows;
use crate::model::{CompetenceId, PersonId};

/// A cell by what it is about, so that it stays put when rows are sorted.
pub(super) type CellId = (PersonId, CompetenceId);

/// The cursor and the other end of the block that is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The cell that has the cursor; `None` before the matrix was ever entered.
    pub(super) at: Option<CellId>,
    /// The other corner of the block; `None` selects one cell.
    pub(super) anchor: Option<CellId>,
}

/// A block of cells by row and column, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) top: usize,
    pub(super) bottom: usize,
    pub(super) left: usize,
    pub(super) right: usize,
}

impl Block {
    pub(super) const fn contains(self, row: usize, column: usize) -> bool {
        self.top <= row && row <= self.bottom && self.left <= column && column <= self.right
    }

    pub(super) const fn is_one_cell(self) -> bool {
        self.top == self.bottom && self.left == self.right
    }
}

impl Cursor {
    /// Row and column of the cursor; `None` when its cell is not shown.
    pub(super) fn position(self, rows: &Rows) -> Option<(usize, usize)> {
        position(self.at?, rows)
    }

    /// The block that is selected.
    pub(super) fn block(self, rows: &Rows) -> Option<Block> {
        let (row, column) = self.position(rows)?;
        let (other_row, other_column) = self
            .anchor
            .and_then(|cell| position(cell, rows))
            .unwrap_or((row, column));
        Some(Block {
            top: row.min(other_row),
            bottom: row.max(other_row),
            left: column.min(other_column),
            right: column.max(other_column),
        })
    }

    /// Puts the cursor on a cell, keeping the other corner of the block when `extend`.
    pub(super) fn go(&mut self, rows: &Rows, row: usize, column: usize, extend: bool) {
        let last_row = rows.rows.len().saturating_sub(1);
        let last_column = rows.columns.len().saturating_sub(1);
        let person = rows.rows.get(row.min(last_row)).map(|row| row.person);
        let competence = rows
            .columns
            .get(column.min(last_column))
            .map(|it| it.competence);
        self.anchor = if extend {
            self.anchor.or(self.at)
        } else {
            None
        };
        self.at = person.zip(competence);
    }
}

fn position((person, competence): CellId, rows: &Rows) -> Option<(usize, usize)> {
    rows.row_of(person).zip(rows.column_of(competence))
}

/// What a key asks for in the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Move the cursor.
    Move {
        rows: isize,
        columns: isize,
        extend: bool,
    },
    /// Go to the first or last row, column or both.
    Jump {
        row: Option<End>,
        column: Option<End>,
        extend: bool,
    },
    /// Set the level of every cell in the block.
    Set(u8),
    /// Make every cell of the block "not assessed".
    Clear,
    /// Copy the block.
    Copy,
    /// Paste at the cursor.
    Paste(String),
    /// Copy the first row of the block to the rows below it.
    FillDown,
    /// Select everything.
    SelectAll,
    /// Leave the matrix.
    Leave,
}

/// The beginning or the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// Reads what the keys ask for; call only while the matrix has the focus.
pub(super) fn wishes(ui: &Ui, page: isize) -> Vec<Wish> {
    ui.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| wish(event, page))
            .collect()
    })
}

fn wish(event: &Event, page: isize) -> Option<Wish> {
    match event {
        Event::Copy => Some(Wish::Copy),
        Event::Paste(text) => Some(Wish::Paste(text.clone())),
        Event::Text(text) => {
            let mut chars = text.chars();
            let digit = chars.next()?.to_digit(10)?;
            chars.next().is_none().then_some(Wish::Set(digit as u8))
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => key_wish(*key, *modifiers, page),
        _ => None,
    }
}

fn key_wish(key: Key, modifiers: Modifiers, page: isize) -> Option<Wish> {
    let extend = modifiers.shift;
    let step = |rows, columns| {
        Some(Wish::Move {
            rows,
            columns,
            extend,
        })
    };
    let jump = |row, column| {
        Some(Wish::Jump {
            row,
            column,
            extend,
        })
    };
    if modifiers.command {
        return match key {
            Key::ArrowUp => jump(Some(End::First), None),
            Key::ArrowDown => jump(Some(End::Last), None),
            Key::ArrowLeft => jump(None, Some(End::First)),
            Key::ArrowRight => jump(None, Some(End::Last)),
            Key::Home => jump(Some(End::First), Some(End::First)),
            Key::End => jump(Some(End::Last), Some(End::Last)),
            Key::D => Some(Wish::FillDown),
            Key::A => Some(Wish::SelectAll),
            _ => None,
        };
    }
    match key {
        Key::ArrowUp => step(-1, 0),
        Key::ArrowDown => step(1, 0),
        Key::ArrowLeft => step(0, -1),
        Key::ArrowRight => step(0, 1),
        Key::PageUp => step(-page, 0),
        Key::PageDown => step(page, 0),
        Key::Home => jump(None, Some(End::First)),
        Key::End => jump(None, Some(End::Last)),
        Key::Enter if extend => Some(Wish::Move {
            rows: -1,
            columns: 0,
            extend: false,
        }),
        Key::Enter => Some(Wish::Move {
            rows: 1,
            columns: 0,
            extend: false,
        }),
        Key::Tab if extend => Some(Wish::Move {
            rows: 0,
            columns: -1,
            extend: false,
        }),
        Key::Tab => Some(Wish::Move {
            rows: 0,
            columns: 1,
            extend: false,
        }),
        Key::Delete | Key::Backspace => Some(Wish::Clear),
        Key::Escape => Some(Wish::Leave),
        _ => None,
    }
}
