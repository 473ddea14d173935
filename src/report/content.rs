//! What stands in a document, whatever format it becomes.

use crate::charts::Chart;
use crate::model::Language;

/// The paper of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A4, upright.
    A4,
    /// A3, lying: everything on one page.
    A3,
    /// A4 without margins, for pages that are drawn whole.
    Drawn,
}

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What it is called.
    pub title: String,
    /// Whose it is: the name of the school.
    pub school: String,
    /// What it is about more closely, such as the period of the plan.
    pub subtitle: String,
    /// As of when, and how people are called.
    pub note: String,
    /// The language that it is written in.
    pub language: Language,
    /// What it is printed on.
    pub paper: Paper,
    /// The heading of its table of contents; `None` where it needs none.
    pub contents: Option<String>,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, 1 the highest. No level is skipped on the way down.
    Heading(u8, String),
    /// A paragraph. Line breaks of the writer are kept.
    Text(String),
    /// A paragraph that carries more weight, such as why.
    Lead(String),
    /// A remark: a denominator, what is hidden, where a figure comes from.
    Remark(String),
    /// Points.
    List(Vec<String>),
    /// Things in short, each with its name before it.
    Facts(Vec<[String; 2]>),
    /// Figures that are to be seen first.
    Figures(Vec<KeyFigure>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Box<Chart>),
    /// Blocks that belong together and stand on one page where they fit on one.
    Together(Vec<Self>),
    /// Blocks side by side; one below the other where there is no room.
    Columns(Vec<Vec<Self>>),
    /// A page of its own that is drawn already.
    Page(DrawnPage),
}

/// A figure that is to be seen first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// The figure as it is written.
    pub value: String,
    /// What it counts.
    pub name: String,
    /// Among how many, or since when.
    pub note: String,
}

/// Which side of a column its texts keep to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The left, for texts.
    #[default]
    Left,
    /// The right, for figures.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// What it says.
    pub head: String,
    /// Its share of the width among all columns.
    pub share: u8,
    /// Which side its texts keep to.
    pub side: Side,
}

impl TableColumn {
    /// A column of texts.
    pub fn text(head: &str, share: u8) -> Self {
        Self {
            head: head.to_owned(),
            share,
            side: Side::Left,
        }
    }

    /// A column of figures.
    pub fn number(head: &str, share: u8) -> Self {
        Self {
            side: Side::Right,
            ..Self::text(head, share)
        }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows, each as wide as the columns.
    pub rows: Vec<Vec<String>>,
}

/// A page that is drawn already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnPage {
    /// As SVG, in the size of the paper.
    pub svg: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}
