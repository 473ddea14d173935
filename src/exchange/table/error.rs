//! Why a table was not read, in words for whoever chose the file.

use serde::{Deserialize, Serialize};

use crate::texts::Message;

use super::limits;

/// Why a table was not read. The plan is never touched by any of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum TableError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The small file that a spreadsheet program puts beside one it has open.
    #[error("it is the lock file of a spreadsheet program")]
    LockFile,
    /// A password is needed.
    #[error("it is protected by a password")]
    Protected,
    /// A spreadsheet of the years before 2007, or a binary one.
    #[error("it is an older or binary spreadsheet")]
    OldFormat,
    /// A file of another kind, whatever its name ends with.
    #[error("it holds no table")]
    NoTable,
    /// It begins like a spreadsheet and cannot be read to its end.
    #[error("it is damaged")]
    Damaged,
    /// More files in the container than a spreadsheet has.
    #[error("it holds too many files")]
    TooManyEntries,
    /// It unpacks to more than a table can need.
    #[error("it unpacks to too much")]
    TooLargeInside,
    /// A name inside leads out of the container.
    #[error("a name in it leads elsewhere")]
    UnsafeName,
    /// More sheets than are read.
    #[error("it has too many sheets")]
    TooManySheets,
    /// More cells than are read.
    #[error("there are too many cells in {sheet}")]
    TooManyCells {
        /// The sheet.
        sheet: String,
    },
    /// A cell further down than is read.
    #[error("{at} is too far down")]
    TooManyRows {
        /// Its address.
        at: String,
    },
    /// A cell further to the right than is read.
    #[error("{at} is too far to the right")]
    TooManyColumns {
        /// Its address.
        at: String,
    },
    /// A cell with more text than a spreadsheet program lets in.
    #[error("{at} is too long")]
    TooLongCell {
        /// Its address.
        at: String,
    },
    /// Reading it took longer than it may, or more memory than there is for it.
    #[error("it takes too much to read")]
    TooMuchWork,
    /// The process that reads tables could not be started or did not answer.
    #[error("the reader could not be started")]
    NoReader,
}

impl TableError {
    /// What a parser stumbled over is for the log; for people the file is damaged.
    pub(super) fn damaged(error: impl std::fmt::Display) -> Self {
        log::info!("a table is damaged: {error}");
        Self::Damaged
    }

    /// The sentence to show: what happened, what is safe, what to do.
    pub fn message(&self, file: &str) -> Message {
        let message = Message::new(match self {
            Self::Empty => "table-empty",
            Self::LockFile => "table-lock-file",
            Self::Protected => "table-protected",
            Self::OldFormat => "table-old-format",
            Self::NoTable => "table-none",
            Self::Damaged => "table-damaged",
            Self::TooManyEntries | Self::TooLargeInside => "table-too-large-inside",
            Self::UnsafeName => "table-unsafe-name",
            Self::TooManySheets => "table-too-many-sheets",
            Self::TooManyCells { .. } => "table-too-many-cells",
            Self::TooManyRows { .. } => "table-too-many-rows",
            Self::TooManyColumns { .. } => "table-too-many-columns",
            Self::TooLongCell { .. } => "table-too-long-cell",
            Self::TooMuchWork => "table-too-much-work",
            Self::NoReader => "table-no-reader",
        });
        let message = message.with("file", file);
        match self {
            Self::TooManySheets => message.with("limit", limits::SHEETS),
            Self::TooManyCells { sheet } => message
                .with("sheet", sheet.as_str())
                .with("limit", limits::CELLS),
            Self::TooManyRows { at } => message
                .with("address", at.as_str())
                .with("limit", limits::ROWS as usize),
            Self::TooManyColumns { at } => message
                .with("address", at.as_str())
                .with("limit", limits::COLUMNS as usize),
            Self::TooLongCell { at } => message.with("address", at.as_str()),
            _ => message,
        }
    }
}
