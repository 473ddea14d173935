//! Tables on their way to spreadsheets: Excel workbooks, and CSV as Danish Excel opens it.
//!
//! A text stays a text wherever it is opened: nothing of it is ever a formula.

mod answers;
mod csv;
mod levels;
mod xlsx;

pub use answers::{AnswerBook, AnswerColumn, AnswerKind, answers_xlsx};
pub use csv::{csv, ratings_csv};
pub use levels::of_levels;
pub use xlsx::xlsx;

use crate::model::PlanDate;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing; in a table of levels, not assessed.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(PlanDate),
}

impl From<&str> for Value {
    /// A text that is empty is nothing.
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<Option<PlanDate>> for Value {
    fn from(day: Option<PlanDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

/// A table with a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What each column says.
    pub heads: Vec<String>,
    /// The rows, each as wide as the head.
    pub rows: Vec<Vec<Value>>,
    /// How many columns from the left stay in view.
    pub frozen: usize,
    /// The columns from the left before those that hold levels; `None` where none does.
    pub levels_from: Option<usize>,
    /// Whether each row is one rating.
    pub is_long: bool,
}

/// What a workbook is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The highest level of the scale, which has the darkest colour.
    pub top_level: u8,
}

/// Colours of the lowest and of the highest level, as red, green and blue; black is read on both.
pub type Shades = [[u8; 3]; 2];
