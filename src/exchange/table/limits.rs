//! How large a table may be, and the check of a zip container before anything in it is parsed.
//!
//! A table of a whole school fits many times over. The bytes inside are counted while they are
//! unpacked, because what a file says of its own sizes may be a lie.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::{At, TableError};

/// Bytes of a file that are looked at.
pub const FILE_BYTES: u64 = 32_000_000;
/// Files inside a spreadsheet.
pub const ENTRIES: usize = 1_000;
/// Bytes of one file inside a spreadsheet, unpacked.
pub const ENTRY_BYTES: u64 = 32 << 20;
/// Bytes of all files inside a spreadsheet, unpacked.
pub const ALL_BYTES: u64 = 64 << 20;
/// How many times smaller than its content a packed file may be.
pub const RATIO: u64 = 200;
/// Below this many bytes nothing is a bomb, however well it was packed.
const SMALL: u64 = 1 << 20;
/// Bytes of one tag, and attributes in it: more than that is no spreadsheet, and slow to read.
const TAG_BYTES: usize = 64 << 10;
const TAG_ATTRIBUTES: usize = 1_000;
/// Tags of all files inside: twice as many as the most cells need, each with a text of its own.
const TAGS: usize = 4_000_000;
/// Cells that hold something.
pub const CELLS: usize = 200_000;
/// Rows of a sheet.
pub const ROWS: u32 = 10_000;
/// Columns of a sheet.
pub const COLUMNS: u32 = 1_000;
/// Characters of one cell, as in Excel.
pub const CELL_CHARS: usize = 32_767;
/// Sheets of a file.
pub const SHEETS: usize = 200;

/// Whether so many cells are allowed.
pub(super) fn cells(count: usize, sheet: &str) -> Result<(), TableError> {
    if count > CELLS {
        return Err(TableError::TooManyCells {
            sheet: sheet.to_owned(),
        });
    }
    Ok(())
}

/// Whether a cell may stand there and say so much.
pub(super) fn cell(at: At, text: &str, sheet: &str) -> Result<(), TableError> {
    let place = || {
        if sheet.is_empty() {
            at.to_string()
        } else {
            format!("{sheet}!{at}")
        }
    };
    if at.row >= ROWS {
        return Err(TableError::TooManyRows { at: place() });
    }
    if at.column >= COLUMNS {
        return Err(TableError::TooManyColumns { at: place() });
    }
    if text.len() > CELL_CHARS && text.chars().count() > CELL_CHARS {
        return Err(TableError::TooLongCell { at: place() });
    }
    Ok(())
}

/// Goes through everything that is packed in a spreadsheet, without keeping any of it.
///
/// # Errors
/// When there is too much in it, its names lead out of it, or it cannot be unpacked.
pub fn check_zip(bytes: &[u8]) -> Result<(), TableError> {
    if said_entries(bytes).is_some_and(|count| count > ENTRIES) {
        return Err(TableError::TooManyEntries);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(TableError::damaged)?;
    if archive.len() > ENTRIES {
        return Err(TableError::TooManyEntries);
    }
    let mut all = 0;
    let mut tags = 0;
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).map_err(TableError::damaged)?;
        let name = entry.name().map_err(TableError::damaged)?.into_owned();
        if !is_safe(&name) {
            return Err(TableError::UnsafeName);
        }
        if entry.encrypted() {
            return Err(TableError::Protected);
        }
        let is_xml = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
        let packed = entry.compressed_size();
        let mut count = Count {
            bytes: 0,
            packed,
            all,
            tags: is_xml.then(|| Tags {
                count: tags,
                ..Tags::default()
            }),
        };
        let mut buffer = [0; 8 << 10];
        loop {
            let read = entry.read(&mut buffer).map_err(TableError::damaged)?;
            if read == 0 {
                break;
            }
            count.take(buffer.get(..read).unwrap_or_default())?;
        }
        all += count.bytes;
        tags = count.tags.map_or(tags, |it| it.count);
    }
    Ok(())
}

/// How many files the container says it holds, read without making a list of them.
fn said_entries(bytes: &[u8]) -> Option<usize> {
    const MARK: &[u8] = b"PK\x05\x06";
    let from = bytes.len().saturating_sub(66_000);
    let tail = bytes.get(from..)?;
    let at = tail.windows(MARK.len()).rposition(|it| it == MARK)?;
    let count = tail.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

/// Whether a name stays inside the container.
fn is_safe(name: &str) -> bool {
    let leaves = name.split(['/', '\\']).any(|part| part == "..");
    !leaves && !name.starts_with(['/', '\\']) && !name.contains([':', '\0'])
}

/// What has been unpacked so far.
struct Count {
    bytes: u64,
    packed: u64,
    all: u64,
    /// Only for XML.
    tags: Option<Tags>,
}

impl Count {
    fn take(&mut self, bytes: &[u8]) -> Result<(), TableError> {
        self.bytes += bytes.len() as u64;
        let is_bomb = self.bytes > SMALL && self.bytes / self.packed.max(1) > RATIO;
        if is_bomb || self.bytes > ENTRY_BYTES || self.all + self.bytes > ALL_BYTES {
            return Err(TableError::TooLargeInside);
        }
        let sound = self.tags.as_mut().is_none_or(|tags| tags.take(bytes));
        if sound {
            Ok(())
        } else {
            Err(TableError::TooLargeInside)
        }
    }
}

/// Watches tags: how long they are, and how many.
#[derive(Default)]
struct Tags {
    count: usize,
    /// Bytes since `<`; 0 between tags.
    len: usize,
    attributes: usize,
    /// The quote that an attribute's value waits for.
    quote: Option<u8>,
    /// Whether it is a comment, a declaration or a passage of bare text, which has no attributes.
    is_mark: bool,
}

impl Tags {
    /// Whether every tag so far is one that a spreadsheet program writes.
    fn take(&mut self, bytes: &[u8]) -> bool {
        for byte in bytes {
            match (*byte, self.len, self.quote) {
                (b'<', 0, _) => {
                    *self = Self {
                        count: self.count + 1,
                        len: 1,
                        ..Self::default()
                    };
                    if self.count > TAGS {
                        return false;
                    }
                    continue;
                }
                (_, 0, _) => continue,
                (b'!' | b'?', 1, _) => self.is_mark = true,
                (b'>', _, None) => {
                    self.len = 0;
                    continue;
                }
                (b'"' | b'\'', _, None) if !self.is_mark => self.quote = Some(*byte),
                (other, _, Some(quote)) if other == quote => self.quote = None,
                (b'=', _, None) => self.attributes += 1,
                _ => {}
            }
            self.len += 1;
            if self.len > TAG_BYTES && !self.is_mark || self.attributes > TAG_ATTRIBUTES {
                return false;
            }
        }
        true
    }
}
