//! Tables as text: whatever encoding, mark between columns and quoting they come with.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{At, Cell, Sheet, TableError, Workbook, limits};

/// Marks between columns, the likeliest in Denmark first.
const MARKS: [u8; 3] = *b";\t,";
/// How many records the guess of the mark looks at.
const GUESS_RECORDS: usize = 20;

/// Reads a text file.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Workbook, TableError> {
    read_text(name, &decode(bytes))
}

/// Reads text that is already decoded.
pub(super) fn read_text(name: &str, text: &str) -> Result<Workbook, TableError> {
    let (said, body) = said_mark(text);
    let mark = said.unwrap_or_else(|| guess_mark(body));
    let skipped = u32::from(said.is_some());
    let mut lines = Lines::of(body);
    let body = ended(body, &lines);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(body.as_bytes());
    let mut cells = Vec::new();
    let mut record = csv::StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(TableError::damaged)?
    {
        let row = lines.row_of(&record, reader.position().line()) + skipped;
        // Two million lines are not worth reading to find that the last ones are empty.
        limits::cell(At::new(row, 0), "", name)?;
        for (column, text) in (0..).zip(&record) {
            let at = At::new(row, column);
            if !text.is_empty() {
                limits::cell(at, text, name)?;
                cells.push(Cell {
                    at,
                    text: text.to_owned(),
                    filled: false,
                });
                limits::cells(cells.len(), name)?;
            }
        }
    }
    if cells.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Workbook {
        sheets: vec![Sheet::new(name, false, cells)],
    })
}

/// Counts rows as a spreadsheet does: empty lines, which the reader skips, are rows too.
struct Lines {
    records: u64,
    /// Line breaks inside cells.
    inside: u64,
    /// 1 where lines end with CR LF: the reader stops between the two.
    late: u64,
}

impl Lines {
    fn of(text: &str) -> Self {
        let first = text.split_once('\n').map_or("", |(first, _)| first);
        Self {
            records: 0,
            inside: 0,
            late: u64::from(first.ends_with('\r')),
        }
    }

    /// The row of a record, from 0; `line` is where the reader stands behind it, from 1.
    fn row_of(&mut self, record: &csv::StringRecord, line: u64) -> u32 {
        let breaks = record.iter().map(|text| text.matches('\n').count() as u64);
        self.inside += breaks.sum::<u64>();
        let before = self.records;
        self.records += 1;
        let used = self.inside + self.records;
        let empty = (line + self.late).saturating_sub(1 + used);
        u32::try_from(before + empty).unwrap_or(u32::MAX)
    }
}

/// The text with a line break at its end, of the kind that its other lines have.
fn ended<'a>(text: &'a str, lines: &Lines) -> Cow<'a, str> {
    if text.ends_with('\n') {
        Cow::Borrowed(text)
    } else {
        let end = if lines.late > 0 { "\r\n" } else { "\n" };
        Cow::Owned(format!("{text}{end}"))
    }
}

/// The bytes as text: by byte order mark, else as UTF-8, else as Windows wrote it in Denmark.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    if let Some(wide) = bare_utf16(bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes)) {
        return wide.decode_without_bom_handling(bytes).0;
    }
    UTF_8
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// UTF-16 without a mark: every second byte of western text is nought.
pub(super) fn bare_utf16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| {
        let bytes = head.iter().skip(odd).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 2 * 7 / 10;
    if head.len() < 4 {
        None
    } else if odd > most && even == 0 {
        Some(UTF_16LE)
    } else if even > most && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The mark that a first line `sep=;` names, and the text behind that line.
fn said_mark(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let said = first
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| first.as_bytes().get(4..));
    match said {
        Some([mark]) => (Some(*mark), rest),
        _ => (None, text),
    }
}

/// The mark that cuts most of the first records, and most evenly.
fn guess_mark(text: &str) -> u8 {
    let score = |mark: u8| {
        let counts = widths(text, mark);
        let mut several: Vec<usize> = counts.iter().copied().filter(|it| *it > 1).collect();
        several.sort_unstable();
        let middle = several.get(several.len() / 2).copied().unwrap_or(0);
        let even = counts.iter().filter(|it| **it == middle).count();
        let share = |count: usize| count * 1_000 / counts.len().max(1);
        (share(several.len()), share(even), middle)
    };
    // Of equal ones the likeliest, which is the last that is asked.
    let best = MARKS.into_iter().rev().max_by_key(|mark| score(*mark));
    best.unwrap_or(b';')
}

/// How many columns each of the first records has with this mark.
fn widths(text: &str, mark: u8) -> Vec<usize> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut counts = Vec::new();
    while counts.len() < GUESS_RECORDS && matches!(reader.read_byte_record(&mut record), Ok(true)) {
        counts.push(record.len());
    }
    counts
}
