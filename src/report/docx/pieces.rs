//! Paragraphs and tables before they stand in a document.

use docx_rs::{
    AlignmentType, BreakType, Paragraph, Run, Table, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableCellMargins, TableLayoutType, TableRow,
    WidthType,
};

use super::super::content::Side;
use crate::charts::Rgb;

/// Width between the margins of A4, in twentieths of a point.
pub(super) const TEXT_WIDTH: usize = 9_354;
/// Room to the left and to the right of what stands in a cell, in twentieths of a point.
pub(super) const CELL_MARGIN: usize = 100;

/// A piece of a document.
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

/// Pieces that stand on one page where they fit on one. Tables keep their own rows together.
pub(super) fn kept_together(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.pop();
    let kept = pieces.into_iter().map(|piece| match piece {
        Piece::Paragraph(it) => it.keep_next(true).into(),
        table @ Piece::Table(_) => table,
    });
    kept.chain(last).collect()
}

/// A table over the whole width, with columns so wide.
pub(super) fn table_of(rows: Vec<TableRow>, widths: Vec<usize>) -> Piece {
    let margins = TableCellMargins::new().margin(60, CELL_MARGIN, 60, CELL_MARGIN);
    let table = Table::without_borders(rows)
        .set_grid(widths)
        .width(TEXT_WIDTH, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(margins);
    Piece::Table(Box::new(table))
}

/// A cell with a line below it, so many eighths of a point thick.
pub(super) fn ruled(thickness: usize, colour: Rgb) -> TableCell {
    let line = TableCellBorder::new(TableCellBorderPosition::Bottom)
        .size(thickness)
        .color(hex(colour));
    TableCell::new().set_borders(TableCellBorders::with_empty().set(line))
}

/// A paragraph in which the line breaks of its writer are kept.
pub(super) fn lines(text: &str) -> Paragraph {
    add_lines(Paragraph::new(), text)
}

/// The same, at the end of a paragraph.
pub(super) fn add_lines(paragraph: Paragraph, text: &str) -> Paragraph {
    let mut run = Run::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    paragraph.add_run(run)
}

/// On which side of its column a text stands.
pub(super) const fn alignment(side: Side) -> AlignmentType {
    match side {
        Side::Left => AlignmentType::Left,
        Side::Right => AlignmentType::Right,
    }
}

/// A colour as text programs write it.
pub(super) fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}
