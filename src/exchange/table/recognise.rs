//! What kind of file it is, by what is in it and not by what it is called.

use super::TableError;

/// A kind of file that holds tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Text with a mark between columns.
    Text,
    /// XLSX or XLSM.
    Excel,
    /// ODS.
    OpenDocument,
}

const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Says what kind of table it is.
///
/// # Errors
/// When it is none, each with its own reason.
pub fn recognise(name: &str, bytes: &[u8]) -> Result<TableFormat, TableError> {
    if is_lock_file(name) {
        return Err(TableError::LockFile);
    }
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    if bytes.starts_with(OLE) {
        return Err(if holds(bytes, &utf16("EncryptedPackage")) {
            TableError::Protected
        } else {
            TableError::OldFormat
        });
    }
    if bytes.starts_with(b"PK") {
        return in_zip(bytes);
    }
    if is_other_program(bytes) {
        return Err(TableError::NoTable);
    }
    Ok(TableFormat::Text)
}

/// Whether the name is that of the file that Excel, or `LibreOffice`, puts beside one it has open.
pub(super) fn is_lock_file(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

fn in_zip(bytes: &[u8]) -> Result<TableFormat, TableError> {
    if holds(bytes, b"xl/workbook.xml") || holds(bytes, b"xl/_rels/") {
        Ok(TableFormat::Excel)
    } else if holds(bytes, b"application/vnd.oasis.opendocument.spreadsheet") {
        Ok(TableFormat::OpenDocument)
    } else if holds(bytes, b"xl/workbook.bin") {
        Err(TableError::OldFormat)
    } else if holds(bytes, b"PK\x05\x06") {
        Err(TableError::NoTable)
    } else {
        Err(TableError::Damaged)
    }
}

/// PDF, pictures, web pages, and whatever else has bytes that no text has.
fn is_other_program(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 9] = [
        b"<html",
        b"<HTML",
        b"<?xml",
        b"%PDF",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"{\\rtf",
        b"<!DOCTYPE",
    ];
    if starts.iter().any(|start| bytes.starts_with(start)) {
        return true;
    }
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    !is_wide && head.contains(&0) && super::csv::bare_utf16(head).is_none()
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|it| it == what)
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
