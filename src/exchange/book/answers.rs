//! Workbooks to be filled in: a sheet with lists to choose from, a sheet to look things up on, and
//! a hidden one that says what is what.

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, Formula, Note, ProtectionOptions,
    Workbook, Worksheet, XlsxError,
};

use super::xlsx::{A4, LONGEST, column, row, sheet_name, write};
use super::{Sheet, Value};
use crate::exchange::import::Tag;

/// A sheet to be filled in, with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerBook {
    /// What the sheet is called.
    pub name: String,
    /// Lines above the table, the first of them the title.
    pub lines: Vec<String>,
    /// The columns.
    pub columns: Vec<AnswerColumn>,
    /// The rows, each as wide as the columns; answers are mostly empty.
    pub rows: Vec<Vec<Value>>,
    /// How many columns from the left stay in view.
    pub frozen: usize,
    /// What can be answered.
    pub choices: Vec<String>,
    /// What is said to who answers something else: a title and a sentence.
    pub refusal: [String; 2],
    /// Whether the sheet is printed as wide as the paper; otherwise on several pages beside each
    /// other.
    pub fits_width: bool,
    /// A sheet to look things up on; `None` where there is nothing to look up.
    pub lookup: Option<Sheet>,
    /// The rows of the hidden sheet.
    pub tag: Vec<[String; 3]>,
}

/// A column of a sheet to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerColumn {
    /// What stands above it.
    pub head: String,
    /// What it is for.
    pub kind: AnswerKind,
    /// How wide it is, in characters.
    pub width: f64,
    /// What is told at its head, and at each answer where it is short enough; empty for nothing.
    pub about: String,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// For the way back; nobody sees it.
    Hidden,
    /// Says what the row is about.
    Said,
    /// Explains.
    Told,
    /// Is filled in.
    Answer,
}

impl AnswerColumn {
    /// A column that tells nothing besides its head.
    pub const fn new(head: String, kind: AnswerKind, width: f64) -> Self {
        Self {
            head,
            kind,
            width,
            about: String::new(),
        }
    }
}

/// The longest title and text of a message at a cell, in UTF-16 units.
const LONGEST_TITLE: usize = 32;
const LONGEST_MESSAGE: usize = 255;
/// Sizes of a note at a head, in pixels.
const NOTE_WIDTH: u32 = 420;
const NOTE_LINE: u32 = 18;
/// Letters on a line of a note.
const NOTE_LETTERS: usize = 60;
/// A font that is there, or one of the same measures, wherever spreadsheets are opened.
const FONT: &str = "Arial";
const FONT_SIZE: u8 = 10;
/// How high a line is, and what is left above and below, in points; heights are set because not
/// every program finds them itself.
const LINE: f64 = 13.0;
const ROOM: f64 = 5.0;
const TITLE_HEIGHT: f64 = 24.0;
/// The highest that Excel lets a row be, in points.
const HIGHEST: f64 = 409.0;
/// How many letters there are to a width of one, which is that of a figure in Excel's own font.
const LETTERS: f64 = 1.1;
/// How much wider letters of heads are than others.
const BOLD: f64 = 1.12;
/// Widths on the sheet to look things up on: the first columns and those of levels.
const LOOKUP: (f64, f64) = (20.0, 30.0);

/// A workbook to be filled in, as the bytes of an `.xlsx` file. Only answers can be changed until
/// the sheet's protection, which has no password, is lifted.
///
/// # Errors
/// When there are more rows or columns than Excel takes.
pub fn answers_xlsx(book: &AnswerBook) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut taken = vec![Tag::SHEET.to_lowercase()];
    let name = sheet_name(&book.name, &taken);
    taken.push(name.to_lowercase());
    let sheet = workbook.add_worksheet().set_name(&name)?;
    fill(sheet, book)?;
    if let Some(lookup) = &book.lookup {
        let name = sheet_name(&lookup.name, &taken);
        look_up(workbook.add_worksheet().set_name(&name)?, lookup)?;
    }
    let hidden = workbook.add_worksheet().set_name(Tag::SHEET)?;
    hidden.set_hidden(true);
    for (at, cells) in (0..).zip(&book.tag) {
        for (to, text) in (0..).zip(cells) {
            hidden.write_string(at, to, text)?;
        }
    }
    for (at, choice) in (0..).zip(&book.choices) {
        hidden.write_string(at, CHOICES, choice)?;
    }
    workbook.save_to_buffer()
}

/// The column of the hidden sheet in which the choices stand, and its letter.
const CHOICES: u16 = 4;
const CHOICES_LETTER: &str = "E";

fn fill(sheet: &mut Worksheet, book: &AnswerBook) -> Result<(), XlsxError> {
    let head = row(book.lines.len()) + 1;
    let is_shown = |it: &AnswerColumn| it.kind != AnswerKind::Hidden;
    let first = column(book.columns.iter().position(is_shown).unwrap_or(0));
    // What stands above columns that are printed on every page would be printed there too.
    let from = if book.fits_width {
        first
    } else {
        column(book.frozen)
    };
    lines(sheet, from, &book.lines)?;
    heads(sheet, head, book)?;
    // An answer is one of the choices, and none of them is cut off.
    let longest = |width: f64| {
        let choices = book.choices.iter();
        choices.map(|it| lines_of(it, width)).max().unwrap_or(1)
    };
    for (at, cells) in (head + 1..).zip(&book.rows) {
        let mut lines = 1;
        for ((to, cell), it) in (0..).zip(cells).zip(&book.columns) {
            write_bordered(sheet, (at, to), cell, &format_of(it.kind))?;
            lines = lines.max(match (it.kind, cell) {
                (AnswerKind::Answer, _) => longest(it.width),
                (AnswerKind::Said, Value::Text(text)) => lines_of(text, it.width / BOLD),
                (AnswerKind::Told, Value::Text(text)) => lines_of(text, it.width),
                _ => 1,
            });
        }
        sheet.set_row_height(at, height(lines))?;
    }
    let last = head + row(book.rows.len());
    for (to, it) in (0..).zip(&book.columns) {
        if it.kind == AnswerKind::Answer && last > head {
            let list = list(book, it)?;
            sheet.add_data_validation(head + 1, to, last, to, &list)?;
        }
    }
    let answer = book
        .columns
        .iter()
        .position(|it| it.kind == AnswerKind::Answer);
    if let Some(answer) = answer.map(column) {
        sheet.set_selection(head + 1, answer, head + 1, answer)?;
    }
    sheet.set_freeze_panes(head + 1, column(book.frozen))?;
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_margins(0.5, 0.5, 0.5, 0.6, 0.3, 0.3);
    sheet.set_repeat_rows(head, head)?;
    if book.fits_width {
        sheet.set_print_fit_to_pages(1, 0);
    } else if book.frozen > 0 {
        sheet.set_repeat_columns(first, column(book.frozen - 1))?;
    }
    Ok(())
}

/// The lines above the table, which run on over the empty cells beside them.
fn lines(sheet: &mut Worksheet, first: u16, lines: &[String]) -> Result<(), XlsxError> {
    let title = plain().set_bold().set_font_size(16);
    let about = plain().set_font_color(Color::RGB(0x0047_5569));
    let said = plain();
    sheet.set_row_height(0, TITLE_HEIGHT)?;
    for (at, line) in (0..).zip(lines) {
        let format = match at {
            0 => &title,
            1 => &about,
            _ => &said,
        };
        sheet.write_string_with_format(at, first, cut(line, LONGEST / 2), format)?;
    }
    Ok(())
}

fn heads(sheet: &mut Worksheet, at: u32, book: &AnswerBook) -> Result<(), XlsxError> {
    let mut most = 1;
    for (to, it) in (0..).zip(&book.columns) {
        sheet.set_column_width(to, it.width)?;
        if it.kind == AnswerKind::Hidden {
            sheet.set_column_hidden(to)?;
        } else {
            most = most.max(lines_of(&it.head, it.width / BOLD));
        }
        sheet.write_string_with_format(at, to, cut(&it.head, LONGEST / 2), &head_format())?;
        if !it.about.is_empty() {
            sheet.insert_note(at, to, &note(&it.about))?;
        }
    }
    sheet.set_row_height(at, height(most))?;
    Ok(())
}

/// How many lines a text takes in a column, as words are wrapped.
fn lines_of(text: &str, width: f64) -> usize {
    let room = ((width * LETTERS) as usize).saturating_sub(2).max(1);
    let in_line = |line: &str| {
        let (mut lines, mut taken) = (1, 0);
        for word in line.split(' ') {
            let letters = word.chars().count();
            if taken > 0 && taken + 1 + letters > room {
                lines += 1;
                taken = 0;
            }
            // A word that is longer than the line is cut.
            lines += letters.saturating_sub(1) / room;
            taken += letters % room + usize::from(taken > 0);
        }
        lines
    };
    text.lines().map(in_line).sum()
}

fn height(lines: usize) -> f64 {
    (lines.max(1) as f64 * LINE + ROOM).min(HIGHEST)
}

fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(FONT_SIZE)
}

fn head_format() -> Format {
    plain()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_background_color(Color::RGB(0x00E2_E8F0))
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x0094_A3B8))
}

fn format_of(kind: AnswerKind) -> Format {
    let bordered = plain()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x0094_A3B8));
    match kind {
        AnswerKind::Hidden => Format::new().set_num_format("dd-mm-yyyy"),
        AnswerKind::Said => bordered.set_bold(),
        AnswerKind::Told => bordered,
        AnswerKind::Answer => bordered
            .set_unlocked()
            .set_background_color(Color::RGB(0x00FE_FCE8)),
    }
}

/// The list that an answer is chosen from.
fn list(book: &AnswerBook, column: &AnswerColumn) -> Result<DataValidation, XlsxError> {
    // Written out, the choices would have to be short and free of commas.
    let last = book.choices.len().max(1);
    let range = format!(
        "={}!${CHOICES_LETTER}$1:${CHOICES_LETTER}${last}",
        Tag::SHEET
    );
    let [title, sentence] = &book.refusal;
    let mut list = DataValidation::new()
        .allow_list_formula(Formula::new(range))
        .set_error_title(cut(title, LONGEST_TITLE))?
        .set_error_message(cut(sentence, LONGEST_MESSAGE))?;
    let is_short = column.about.encode_utf16().count() <= LONGEST_MESSAGE;
    if is_short && !column.about.is_empty() {
        list = list
            .set_input_title(cut(&column.head, LONGEST_TITLE))?
            .set_input_message(&column.about)?;
    }
    Ok(list)
}

fn note(text: &str) -> Note {
    let text = cut(text, LONGEST / 2);
    let lines = text.lines().map(|it| it.chars().count() / NOTE_LETTERS + 1);
    let lines: u32 = lines.filter_map(|it| u32::try_from(it).ok()).sum();
    Note::new(text)
        .add_author_prefix(false)
        .set_width(NOTE_WIDTH)
        .set_height((lines + 1) * NOTE_LINE)
}

/// The text, no longer than so many UTF-16 units.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= most
    });
    fits.collect()
}

/// Writes what stands in a cell, which has its border also where that is nothing.
fn write_bordered(
    sheet: &mut Worksheet,
    (at, to): (u32, u16),
    cell: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    if *cell == Value::Empty {
        sheet.write_blank(at, to, format)?;
    }
    write(sheet, (at, to), cell, format)
}

fn look_up(sheet: &mut Worksheet, lookup: &Sheet) -> Result<(), XlsxError> {
    let format = format_of(AnswerKind::Told);
    let width = |to: u16| {
        let is_first = usize::from(to) < lookup.frozen;
        if is_first { LOOKUP.0 } else { LOOKUP.1 }
    };
    for (to, head) in (0..).zip(&lookup.heads) {
        sheet.set_column_width(to, width(to))?;
        sheet.write_string_with_format(0, to, cut(head, LONGEST / 2), &head_format())?;
    }
    for (at, cells) in (1..).zip(&lookup.rows) {
        let mut lines = 1;
        for (to, cell) in (0..).zip(cells) {
            write_bordered(sheet, (at, to), cell, &format)?;
            if let Value::Text(text) = cell {
                lines = lines.max(lines_of(text, width(to)));
            }
        }
        sheet.set_row_height(at, height(lines))?;
    }
    sheet.set_freeze_panes(1, column(lookup.frozen))?;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    Ok(())
}
