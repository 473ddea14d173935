//! Spreadsheets of `LibreOffice`, element by element.
//!
//! Rows and cells say how often they repeat, up to a million times for the empty ground below a
//! table, so only what holds something is kept.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::serial::number;
use super::{At, Cell, Sheet, TableError, Workbook, limits};

/// Reads every sheet of a workbook whose container was found harmless.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(TableError::damaged)?;
    if let Ok(manifest) = part(&mut archive, "META-INF/manifest.xml")
        && manifest.contains("encryption-data")
    {
        return Err(TableError::Protected);
    }
    let content = part(&mut archive, "content.xml")?;
    let mut reading = Reading::default();
    let mut reader = Reader::from_str(&content);
    loop {
        match reader.read_event().map_err(TableError::damaged)? {
            Event::Eof => break,
            Event::Start(tag) => reading.begin(&tag)?,
            Event::Empty(tag) => {
                reading.begin(&tag)?;
                reading.end(tag.name().as_ref())?;
            }
            Event::End(tag) => reading.end(tag.name().as_ref())?,
            Event::Text(text) => reading.say(&text.xml10_content()),
            Event::CData(text) => reading.say(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().map_err(TableError::damaged)?;
                match letter {
                    Some(letter) => reading.say(&letter.to_string()),
                    None => reading.say(resolve_predefined_entity(name.as_ref()).unwrap_or("")),
                }
            }
            _ => {}
        }
    }
    Ok(Workbook {
        sheets: reading.sheets,
    })
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, TableError> {
    let entry = archive.by_name(name).map_err(TableError::damaged)?;
    let mut text = String::new();
    entry
        .take(limits::ENTRY_BYTES)
        .read_to_string(&mut text)
        .map_err(TableError::damaged)?;
    Ok(text)
}

/// Where the reader stands.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    /// Styles of sheets that are not shown.
    hidden_styles: BTreeSet<String>,
    style: String,
    name: String,
    is_hidden: bool,
    cells: Vec<Cell>,
    merged: Vec<(At, At)>,
    count: usize,
    at: At,
    row_repeats: u32,
    row: Vec<(u32, u32, String)>,
    cell: Option<OpenCell>,
    /// How deep inside notes and drawings, whose text is none of the cell's.
    aside: usize,
    is_in_paragraph: bool,
}

#[derive(Default)]
struct OpenCell {
    repeats: u32,
    value: Option<String>,
    text: String,
    paragraphs: usize,
}

impl Reading {
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), TableError> {
        match tag.name().as_ref() {
            "style:style" => self.style = attribute(tag, "style:name")?.unwrap_or_default(),
            "style:table-properties"
                if attribute(tag, "table:display")?.as_deref() == Some("false") =>
            {
                self.hidden_styles.insert(self.style.clone());
            }
            "table:table" => {
                if self.sheets.len() >= limits::SHEETS {
                    return Err(TableError::TooManySheets);
                }
                self.name = attribute(tag, "table:name")?.unwrap_or_default();
                let style = attribute(tag, "table:style-name")?.unwrap_or_default();
                self.is_hidden = self.hidden_styles.contains(&style);
                self.at = At::default();
            }
            "table:table-row" => {
                self.row_repeats = repeats(tag, "table:number-rows-repeated")?;
                self.at.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => self.begin_cell(tag)?,
            "office:annotation" | "draw:frame" => self.aside += 1,
            "text:p" | "text:h" if self.aside == 0 => {
                self.is_in_paragraph = true;
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "text:s" => {
                let count = repeats(tag, "text:c")?.min(limits::CELL_CHARS as u32);
                self.say(&" ".repeat(count as usize));
            }
            "text:tab" => self.say("\t"),
            "text:line-break" => self.say("\n"),
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), TableError> {
        let value = match attribute(tag, "office:value-type")?.as_deref() {
            Some("float" | "percentage" | "currency") => {
                let said = attribute(tag, "office:value")?.unwrap_or_default();
                Some(said.parse().map_or(said, number))
            }
            Some("date") => attribute(tag, "office:date-value")?
                .map(|said| said.strip_suffix("T00:00:00").unwrap_or(&said).to_owned()),
            Some("boolean") => attribute(tag, "office:boolean-value")?,
            _ => None,
        };
        let span = |name| repeats(tag, name);
        let rows = span("table:number-rows-spanned")?;
        let columns = span("table:number-columns-spanned")?;
        if rows > 1 || columns > 1 {
            let to = At::new(
                self.at.row.saturating_add(rows - 1),
                self.at.column.saturating_add(columns - 1),
            );
            self.merged.push((self.at, to));
        }
        self.cell = Some(OpenCell {
            repeats: repeats(tag, "table:number-columns-repeated")?,
            value,
            ..OpenCell::default()
        });
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.is_in_paragraph
            && self.aside == 0
        {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, tag: &str) -> Result<(), TableError> {
        match tag {
            "office:annotation" | "draw:frame" => self.aside = self.aside.saturating_sub(1),
            "text:p" | "text:h" => self.is_in_paragraph = false,
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    let text = cell.value.unwrap_or(cell.text);
                    if !text.is_empty() {
                        self.row.push((self.at.column, cell.repeats, text));
                    }
                    self.at.column = self.at.column.saturating_add(cell.repeats);
                }
            }
            "table:table-row" => self.end_row()?,
            "table:table" => {
                let cells = std::mem::take(&mut self.cells);
                let mut sheet = Sheet::new(&self.name, self.is_hidden, cells);
                sheet.fill_merged(&std::mem::take(&mut self.merged))?;
                self.sheets.push(sheet);
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        let row = std::mem::take(&mut self.row);
        if !row.is_empty() {
            for down in 0..self.row_repeats {
                for (column, repeats, text) in &row {
                    for right in 0..*repeats {
                        let at = At::new(
                            self.at.row.saturating_add(down),
                            column.saturating_add(right),
                        );
                        limits::cell(at, text, &self.name)?;
                        self.count += 1;
                        limits::cells(self.count, &self.name)?;
                        self.cells.push(Cell {
                            at,
                            text: text.clone(),
                            filled: false,
                        });
                    }
                }
            }
        }
        self.at.row = self.at.row.saturating_add(self.row_repeats);
        Ok(())
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, TableError> {
    let found = tag.try_get_attribute(name).map_err(TableError::damaged)?;
    let Some(found) = found else {
        return Ok(None);
    };
    let value = found
        .normalized_value(XmlVersion::Implicit1_0)
        .map_err(TableError::damaged)?;
    Ok(Some(value.into_owned()))
}

/// How often something repeats; once when it does not say.
fn repeats(tag: &BytesStart<'_>, name: &str) -> Result<u32, TableError> {
    let said = attribute(tag, name)?;
    Ok(said.and_then(|it| it.parse().ok()).unwrap_or(1).max(1))
}
