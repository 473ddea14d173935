//! CSV that opens with a double click in Danish Excel: UTF-8 with a byte order mark, semicolons,
//! CRLF, decimal comma, every field quoted.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Book, Sheet, Value};
use crate::texts::Format;

/// A byte order mark, without which Excel reads æ, ø and å wrongly.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Every rating of a workbook as one file.
pub fn ratings_csv(book: &Book, format: Format) -> Vec<u8> {
    let long: Vec<&Sheet> = book.sheets.iter().filter(|it| it.is_long).collect();
    let mut written = long.first().map_or_else(Vec::new, |it| csv(it, format));
    for sheet in long.iter().skip(1) {
        written.extend(rows_of(&sheet.rows, format));
    }
    written
}

/// A sheet as a file. Numbers are written as `format` writes them.
pub fn csv(sheet: &Sheet, format: Format) -> Vec<u8> {
    let heads: Vec<Value> = sheet.heads.iter().map(|it| it.as_str().into()).collect();
    let mut written = MARK.to_vec();
    written.extend(rows_of(&[heads], format));
    written.extend(rows_of(&sheet.rows, format));
    written
}

fn rows_of(rows: &[Vec<Value>], format: Format) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|it| cell(it, format));
        if let Err(error) = writer.write_record(cells.collect::<Vec<String>>()) {
            // Writing to memory fails only where rows differ in width, which sheets do not.
            log::error!("a row was left out: {error}");
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn cell(value: &Value, format: Format) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => safe(text),
        Value::Number(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Value::Number(number) => format.decimal(*number),
        Value::Day(day) => day.to_string(),
    }
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
/// injection"), the look-alikes of East Asian keyboards included.
fn safe(text: &str) -> String {
    let runs = |c: char| "=+-@＝＋－＠".contains(c);
    let first = text.chars().next();
    let is_run = text.trim_start().starts_with(runs) || first.is_some_and(char::is_control);
    if is_run {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
