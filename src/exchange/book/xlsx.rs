//! Excel workbooks: native tables, frozen heads, levels in shades.

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatFormula, ConditionalFormatType,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Table, TableColumn, TableStyle, Workbook,
    Worksheet, XlsxError, row_col_to_cell,
};

use super::{Book, Shades, Sheet, Value};

/// The longest text that a cell of Excel holds, in UTF-16 units.
pub(super) const LONGEST: usize = 32_767;
/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;
/// Columns are as wide as what stands in them, within these bounds, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;
/// A column of levels, and the head of such columns, whose names take several lines.
const LEVEL_WIDTH: f64 = 13.0;
const HEAD_HEIGHT: f64 = 64.0;
/// The number that Excel has for the size of paper.
pub(super) const A4: u8 = 9;
/// How many rows are looked at to find out how wide a column is.
const MEASURED: usize = 200;

/// A workbook as the bytes of an `.xlsx` file.
///
/// # Errors
/// When a sheet has more rows or columns than Excel takes.
pub fn xlsx(book: &Book, shades: Shades) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut names = Vec::new();
    for (place, sheet) in book.sheets.iter().enumerate() {
        let name = sheet_name(&sheet.name, &names);
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name)?;
        names.push(name.to_lowercase());
        fill(worksheet, sheet, place)?;
        if let Some(first) = sheet.levels_from {
            shade(worksheet, sheet, (first, book.top_level), shades)?;
        }
    }
    workbook.save_to_buffer()
}

/// The name of a sheet as Excel takes it, unlike those that are there, which are in lower case.
pub(super) fn sheet_name(wanted: &str, there: &[String]) -> String {
    let allowed = |c: char| !"[]:*?/\\".contains(c) && !c.is_control();
    let clean: String = wanted.chars().filter(|c| allowed(*c)).collect();
    let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let cut = |text: &str, length: usize| -> String {
        let mut units = 0;
        let fits = text.chars().take_while(|c| {
            units += c.len_utf16();
            units <= length
        });
        fits.collect()
    };
    let base = if clean.is_empty() { "–" } else { clean };
    let mut name = cut(base, LONGEST_NAME);
    let mut number = 2;
    while there.contains(&name.to_lowercase()) {
        let end = format!(" ({number})");
        name = format!("{}{end}", cut(base, LONGEST_NAME - end.len()));
        number += 1;
    }
    name
}

pub(super) fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

pub(super) fn row(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Writes what stands in a cell; a text stays a text.
pub(super) fn write(
    worksheet: &mut Worksheet,
    (at, to): (u32, u16),
    cell: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Value::Empty => {}
        Value::Text(text) => {
            // A letter takes at most two units.
            let text: String = text.chars().take(LONGEST / 2).collect();
            worksheet.write_string_with_format(at, to, text, format)?;
        }
        Value::Number(number) => {
            worksheet.write_number_with_format(at, to, *number, format)?;
        }
        Value::Day(date) => {
            let written = ExcelDateTime::parse_from_str(&date.to_string())?;
            worksheet.write_datetime_with_format(at, to, &written, format)?;
        }
    }
    Ok(())
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, place: usize) -> Result<(), XlsxError> {
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let level = Format::new().set_align(FormatAlign::Center);
    let plain = Format::new();
    for (at, cells) in sheet.rows.iter().enumerate() {
        for (to, cell) in cells.iter().enumerate() {
            let (at, to) = (row(at + 1), column(to));
            let is_level = sheet.levels_from.is_some_and(|from| to >= column(from));
            let format = match cell {
                Value::Day(_) => &day,
                Value::Number(_) if is_level => &level,
                _ => &plain,
            };
            write(worksheet, (at, to), cell, format)?;
        }
    }
    print_on_paper(worksheet)?;
    for (to, head) in sheet.heads.iter().enumerate() {
        if sheet.levels_from.is_some_and(|from| to >= from) {
            worksheet.set_column_width(column(to), LEVEL_WIDTH)?;
            continue;
        }
        let cells = sheet.rows.iter().take(MEASURED);
        let widest = cells.filter_map(|cells| cells.get(to)).map(width).max();
        let widest = widest.unwrap_or(0).max(head.chars().count() + 3);
        let width = widest.clamp(NARROWEST, WIDEST);
        worksheet.set_column_width(column(to), width as f64)?;
    }
    worksheet.set_freeze_panes(1, column(sheet.frozen))?;
    if sheet.heads.is_empty() {
        return Ok(());
    }
    let head = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    if sheet.levels_from.is_some() {
        worksheet.set_row_height(0, HEAD_HEIGHT)?;
    }
    let columns: Vec<TableColumn> = heads(sheet)
        .into_iter()
        .map(|it| TableColumn::new().set_header(it).set_header_format(&head))
        .collect();
    let table = Table::new()
        .set_name(format!("Tabel{}", place + 1))
        .set_style(TableStyle::Light1)
        .set_columns(&columns);
    // A table has a row beneath its head, if an empty one.
    let last = row(sheet.rows.len().max(1));
    let right = column(sheet.heads.len() - 1);
    worksheet.add_table(0, 0, last, right, &table)?;
    Ok(())
}

/// A sheet of A4 on its side, as wide as the table, with the head on every page.
fn print_on_paper(worksheet: &mut Worksheet) -> Result<(), XlsxError> {
    worksheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    Ok(())
}

/// The heads, each unlike the others, as Excel wants them in a table.
fn heads(sheet: &Sheet) -> Vec<String> {
    let mut heads: Vec<String> = Vec::new();
    for head in &sheet.heads {
        let mut name = if head.is_empty() { "–" } else { head }.to_owned();
        let mut number = 2;
        while heads
            .iter()
            .any(|it| it.to_lowercase() == name.to_lowercase())
        {
            name = format!("{head} ({number})");
            number += 1;
        }
        heads.push(name);
    }
    heads
}

fn width(value: &Value) -> usize {
    match value {
        Value::Empty => 0,
        Value::Text(text) => text.chars().count() + 1,
        Value::Number(_) => 4,
        Value::Day(_) => 11,
    }
}

/// Levels from the first to the top in shades; level 0 has a ring, as everywhere.
fn shade(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    (first, top): (usize, u8),
    [low, high]: Shades,
) -> Result<(), XlsxError> {
    if sheet.heads.len() <= first || sheet.rows.is_empty() {
        return Ok(());
    }
    let colour = |[red, green, blue]: [u8; 3]| {
        Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
    };
    let (last, right) = (row(sheet.rows.len()), column(sheet.heads.len() - 1));
    let ring = Format::new()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00B4_5309))
        .set_background_color(Color::White);
    // To Excel an empty cell equals 0, but who was not assessed is not on level 0.
    let cell = row_col_to_cell(1, column(first));
    let is_none = ConditionalFormatFormula::new()
        .set_rule(format!("=AND(ISNUMBER({cell}),{cell}=0)").as_str())
        .set_format(ring)
        .set_stop_if_true(true);
    worksheet.add_conditional_format(1, column(first), last, right, &is_none)?;
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, i32::from(top))
        .set_minimum_color(colour(low))
        .set_maximum_color(colour(high));
    worksheet.add_conditional_format(1, column(first), last, right, &scale)?;
    Ok(())
}
