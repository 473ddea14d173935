//! Spreadsheets of Excel, cell by cell.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use jiff::civil::{Date, Time};

use super::serial::number;
use super::{At, Cell, Sheet, TableError, Workbook, limits};

/// Reads every sheet of a workbook whose container was found harmless.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, TableError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    if listed.len() > limits::SHEETS {
        return Err(TableError::TooManySheets);
    }
    let mut count = 0;
    let mut sheets = Vec::new();
    for (name, hidden) in listed {
        let cells = cells(&mut book, &name, &mut count)?;
        let mut sheet = Sheet::new(&name, hidden, cells);
        let merged = book
            .merge_cells_by_sheet_name(&name)
            .map_err(|error| reason(&error))?;
        let place = |(row, column)| At::new(row, column);
        let blocks: Vec<_> = merged
            .iter()
            .map(|it| (place(it.start), place(it.end)))
            .collect();
        sheet.fill_merged(&blocks)?;
        sheets.push(sheet);
    }
    Ok(Workbook { sheets })
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    count: &mut usize,
) -> Result<Vec<Cell>, TableError> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|error| reason(&error))?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|error| reason(&error))? {
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let at = At::new(row, column);
        limits::cell(at, &text, name)?;
        *count += 1;
        limits::cells(*count, name)?;
        cells.push(Cell {
            at,
            text,
            filled: false,
        });
    }
    Ok(cells)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A day as ISO, with the time where there is one; a time or a duration stays a number.
fn moment_text(moment: &ExcelDateTime) -> String {
    let plain = || number(moment.as_f64());
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return plain();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let part = |number: u8| i8::try_from(number).unwrap_or(i8::MAX);
    let date = i16::try_from(year)
        .ok()
        .and_then(|year| Date::new(year, part(month), part(day)).ok());
    let time = Time::new(part(hour), part(minute), part(second), 0).ok();
    match (date, time) {
        (Some(date), Some(Time::MIN)) => date.to_string(),
        (Some(date), Some(time)) => date.to_datetime(time).to_string(),
        _ => plain(),
    }
}

fn reason(error: &XlsxError) -> TableError {
    log::info!("a spreadsheet was not read: {error}");
    match error {
        XlsxError::Password => TableError::Protected,
        _ => TableError::Damaged,
    }
}
