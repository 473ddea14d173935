//! Documents for a text program, to go on writing in: real styles, headings, tables, captions and
//! pictures, so that its navigation and its table of contents work.

mod finish;
mod pieces;
mod styles;

use std::io::Cursor;

use docx_rs::{
    BreakType, Docx, FieldCharType, Footer, InstrText, NumPages, PageMargin, PageNum, Paragraph,
    Pic, Run, Shading, TableCell, TableRow, WidthType,
};

use super::content::{Block, KeyFigure, Report, Table};
use super::{ReportError, ReportLook, chart_height};
use crate::charts::{Chart, png};
use crate::texts::Texts;

use pieces::{Piece, TEXT_WIDTH, add_lines, alignment, hex, lines, table_of};

/// English Metric Units in a twentieth of a point.
const EMU: usize = 635;
/// How wide a chart is laid out on the whole width of the text, and beside another thing.
const CHART_WIDTH: u32 = 720;
const NARROW_CHART_WIDTH: u32 = 420;
/// A table of so many rows at most stands on one page.
const MOST_KEPT_ROWS: usize = 8;
/// How many pixels of a picture stand for one of the layout.
const FINENESS: u32 = 2;

/// The document as a DOCX file.
///
/// # Errors
/// When a chart cannot be drawn or the parts cannot be put together; neither hangs on what a plan
/// says.
pub fn docx(report: &Report, look: &ReportLook, texts: &Texts) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer {
        look,
        texts,
        alts: Vec::new(),
        numbers: [0; 2],
    };
    let mut pieces = front(report);
    pieces.extend(writer.blocks(&report.blocks, TEXT_WIDTH)?);
    let docx = styles::with_styles(Docx::new(), look)
        .page_size(11_906, 16_838)
        .page_margin(
            PageMargin::new()
                .top(1_247)
                .bottom(1_361)
                .left(1_276)
                .right(1_276),
        )
        .footer(footer(report));
    let docx = pieces.into_iter().fold(docx, |docx, piece| match piece {
        Piece::Paragraph(it) => docx.add_paragraph(*it),
        // Without a paragraph between them, text programs make one table of two.
        Piece::Table(it) => docx
            .add_table(*it)
            .add_paragraph(Paragraph::new().style("AfterTable")),
    });
    let mut parts = docx.build();
    finish::finish(&mut parts, report, &writer.alts);
    let mut file = Cursor::new(Vec::new());
    let packed = parts.pack(&mut file);
    packed.map_err(|error| ReportError::Writing(error.to_string()))?;
    Ok(file.into_inner())
}

fn footer(report: &Report) -> Footer {
    let said = [report.school.as_str(), &report.title];
    let said = said.into_iter().filter(|it| !it.is_empty());
    let of: String = said.flat_map(|it| [it, " · "]).collect();
    Footer::new().add_paragraph(
        Paragraph::new()
            .style("Footer")
            .add_run(Run::new().add_text(of))
            .add_page_num(PageNum::new())
            .add_run(Run::new().add_text(" / "))
            .add_num_pages(NumPages::new()),
    )
}

/// What a caption is counted among.
#[derive(Clone, Copy)]
enum Counted {
    Table,
    Figure,
}

struct Writer<'a> {
    look: &'a ReportLook,
    texts: &'a Texts,
    /// What each picture shows, in order.
    alts: Vec<String>,
    /// How many tables and figures there are so far.
    numbers: [usize; 2],
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], width: usize) -> Result<Vec<Piece>, ReportError> {
        let mut pieces = Vec::new();
        for block in blocks {
            match block {
                Block::Heading(level, text) => {
                    let heading = lines(text).style(&format!("Heading{level}"));
                    pieces.push(heading.keep_next(true).into());
                }
                Block::Text(text) => pieces.push(lines(text).into()),
                Block::Lead(text) => pieces.push(lines(text).style("Quote").into()),
                Block::Remark(text) => pieces.push(lines(text).style("Remark").into()),
                Block::List(items) => {
                    let items = items.iter().map(|it| styles::bullet(lines(it)).into());
                    pieces.extend(items);
                }
                Block::Facts(facts) => pieces.extend(facts.iter().map(fact)),
                Block::Figures(figures) => pieces.push(self.figures(figures)),
                Block::Table(table) => pieces.extend(self.table(table)),
                Block::Chart(chart) => pieces.extend(self.chart(chart, width)?),
                Block::Columns(columns) => pieces.extend(self.columns(columns)?),
                Block::Together(blocks) => {
                    let inner = self.blocks(blocks, width)?;
                    pieces.extend(pieces::kept_together(inner));
                }
                // A drawn page is for the printer.
                Block::Page(_) => {}
            }
        }
        Ok(pieces)
    }

    /// Paragraphs side by side; tables do not fit into a column and come below.
    fn columns(&mut self, columns: &[Vec<Block>]) -> Result<Vec<Piece>, ReportError> {
        let width = TEXT_WIDTH / columns.len().max(1);
        let mut below = Vec::new();
        let mut cells = Vec::new();
        for column in columns {
            let mut cell = TableCell::new().width(width, WidthType::Dxa);
            let mut is_empty = true;
            for piece in self.blocks(column, width.saturating_sub(2 * pieces::CELL_MARGIN))? {
                match piece {
                    Piece::Paragraph(it) => {
                        cell = cell.add_paragraph(*it);
                        is_empty = false;
                    }
                    table @ Piece::Table(_) => below.push(table),
                }
            }
            if is_empty {
                cell = cell.add_paragraph(Paragraph::new());
            }
            cells.push(cell);
        }
        let row = TableRow::new(cells).cant_split();
        let mut pieces = vec![table_of(vec![row], vec![width; columns.len()])];
        pieces.extend(below);
        Ok(pieces)
    }

    /// A numbered caption; the number is a field, so that it goes on counting.
    fn caption(&mut self, of: Counted, said: &str) -> Paragraph {
        let (at, label, sequence) = match of {
            Counted::Table => (0, "report-table", "Table"),
            Counted::Figure => (1, "report-figure", "Figure"),
        };
        let mut number = 0;
        if let Some(count) = self.numbers.get_mut(at) {
            *count += 1;
            number = *count;
        }
        let instruction = InstrText::Unsupported(format!("SEQ {sequence} \\* ARABIC"));
        let label = format!("{} ", self.texts.get(label));
        Paragraph::new()
            .style("Caption")
            .add_run(Run::new().add_text(label))
            .add_run(Run::new().add_field_char(FieldCharType::Begin, false))
            .add_run(Run::new().add_instr_text(instruction))
            .add_run(Run::new().add_field_char(FieldCharType::Separate, false))
            .add_run(Run::new().add_text(number.to_string()))
            .add_run(Run::new().add_field_char(FieldCharType::End, false))
            .add_run(Run::new().add_text(format!(". {said}")))
            // The caption of a table stands above it, that of a figure below.
            .keep_next(matches!(of, Counted::Table))
    }

    fn table(&mut self, table: &Table) -> [Piece; 2] {
        let caption = self.caption(Counted::Table, &table.caption);
        let shares: usize = table.columns.iter().map(|it| usize::from(it.share)).sum();
        let widths: Vec<usize> = (table.columns.iter())
            .map(|it| TEXT_WIDTH * usize::from(it.share) / shares.max(1))
            .collect();
        let row = |cells: &[String], (style, thickness): (&str, usize), keeps: bool| {
            let cells = cells.iter().zip(&widths).zip(&table.columns);
            let cells = cells.map(|((text, width), column)| {
                let paragraph = lines(text).style(style).align(alignment(column.side));
                pieces::ruled(thickness, self.look.chart.line)
                    .width(*width, WidthType::Dxa)
                    .add_paragraph(paragraph.keep_next(keeps))
            });
            TableRow::new(cells.collect()).cant_split()
        };
        let heads: Vec<String> = table.columns.iter().map(|it| it.head.clone()).collect();
        let mut rows = vec![row(&heads, ("TableHead", 8), true)];
        let last = table.rows.len();
        let is_short = last <= MOST_KEPT_ROWS;
        rows.extend(
            (1..)
                .zip(&table.rows)
                .map(|(number, cells)| row(cells, ("TableText", 4), is_short && number < last)),
        );
        [caption.into(), table_of(rows, widths)]
    }

    /// Figures side by side: name, value, note.
    fn figures(&self, figures: &[KeyFigure]) -> Piece {
        let width = TEXT_WIDTH / figures.len().max(1);
        let soft = hex(self.look.soft);
        let cells = figures.iter().map(|figure| {
            TableCell::new()
                .width(width, WidthType::Dxa)
                .shading(Shading::new().fill(soft.clone()))
                .add_paragraph(lines(&figure.name).style("Remark"))
                .add_paragraph(lines(&figure.value).style("KeyFigure"))
                .add_paragraph(lines(&figure.note).style("Remark"))
        });
        let row = TableRow::new(cells.collect()).cant_split();
        table_of(vec![row], vec![width; figures.len()])
    }

    fn chart(&mut self, chart: &Chart, width: usize) -> Result<[Piece; 2], ReportError> {
        let heading = chart.heading();
        let mut look = self.look.chart.clone();
        let across = if width < TEXT_WIDTH {
            NARROW_CHART_WIDTH
        } else {
            CHART_WIDTH
        };
        let down = chart_height(chart, across, &look);
        look.scale *= FINENESS as f32;
        let size = (across * FINENESS, down * FINENESS);
        let picture = png(chart, &look, size)?;
        let shown = u32::try_from(width * EMU).unwrap_or(u32::MAX);
        self.alts
            .push(format!("{}. {}", heading.title, heading.alt));
        let picture = Pic::new_with_dimensions(picture, size.0, size.1)
            .id(format!("rIdImage{}", self.alts.len()))
            .size(shown, shown / across * down);
        let paragraph = Paragraph::new().add_run(Run::new().add_image(picture));
        let caption = self.caption(Counted::Figure, &heading.title);
        Ok([paragraph.keep_next(true).into(), caption.into()])
    }
}

/// Title and table of contents.
fn front(report: &Report) -> Vec<Piece> {
    let said = [
        ("School", &report.school),
        ("Title", &report.title),
        ("Subtitle", &report.subtitle),
        ("Remark", &report.note),
    ];
    let said = said.into_iter().filter(|(_, said)| !said.is_empty());
    let mut pieces: Vec<Piece> = said
        .map(|(style, said)| lines(said).style(style).into())
        .collect();
    if let Some(heading) = &report.contents {
        pieces.push(lines(heading).style("TOCHeading").into());
        pieces.extend(contents(&report.blocks).into_iter().map(Piece::from));
    }
    pieces
}

/// A thing in short: its name, then what is said of it.
fn fact([name, value]: &[String; 2]) -> Piece {
    let name = Run::new().add_text(name.as_str()).bold();
    let named = Paragraph::new().add_run(name.add_break(BreakType::TextWrapping));
    add_lines(named, value).into()
}

/// The table of contents: a field that text programs fill anew with page numbers, and until then
/// the headings.
fn contents(blocks: &[Block]) -> Vec<Paragraph> {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(level @ (1 | 2), text) => Some((*level, text)),
        _ => None,
    });
    let mut entries: Vec<Paragraph> = headings
        .enumerate()
        .map(|(at, (level, text))| {
            let style = format!("TOC{level}");
            let mut entry = Paragraph::new().style(&style);
            if at == 0 {
                let instruction = InstrText::Unsupported("TOC \\o \"1-2\" \\h \\z \\u".to_owned());
                entry = entry
                    .add_run(Run::new().add_field_char(FieldCharType::Begin, true))
                    .add_run(Run::new().add_instr_text(instruction))
                    .add_run(Run::new().add_field_char(FieldCharType::Separate, false));
            }
            entry.add_run(Run::new().add_text(text))
        })
        .collect();
    if let Some(last) = entries.pop() {
        let end = Run::new().add_field_char(FieldCharType::End, false);
        entries.push(last.add_run(end));
    }
    entries
}
