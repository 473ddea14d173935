//! The first line of a plan file: a comment to RON, a seal to the program.
//!
//! `// sigtelinje format=2 program=0.1.0 id=… generation=12 parent=… length=… sha256=…`
//! The seal covers the line up to itself and everything after it, so that every flipped bit is
//! noticed. `format` and `program` stand first in every version there will ever be.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::format;
use super::stamp::Hash;
use crate::model::PlanId;

/// What every header begins with.
const MARK: &str = "// sigtelinje ";
/// The program version that is written into files.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// What the first line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The version of the format.
    pub(super) version: u32,
    /// Which plan the file holds.
    pub(super) id: PlanId,
    /// How often the plan has been saved.
    pub(super) generation: u64,
    /// The hash of the whole file that was saved before; `None` for the first.
    pub(super) parent: Option<Hash>,
    /// Bytes of the body.
    length: usize,
    /// The seal over everything but itself.
    seal: Hash,
}

/// How the first line was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FirstLine {
    /// A header of a version that this program knows.
    Header(Header),
    /// A version that this program does not know, and the program that wrote it.
    Newer { found: u32, program: String },
    /// No header, or one that was changed by hand or damaged.
    Unreadable,
}

/// Puts the header before a body.
pub(super) fn seal(id: PlanId, generation: u64, parent: Option<Hash>, body: &str) -> String {
    let parent = parent.map_or_else(|| "-".to_owned(), |hash| hash.to_string());
    let open = format!(
        "{MARK}format={} program={PROGRAM} id={id} generation={generation} parent={parent} length={}",
        format::CURRENT,
        body.len(),
    );
    let seal = digest(&open, body);
    format!("{open} sha256={seal}\n{body}")
}

/// Splits a text into its first line and the rest.
pub(super) fn split(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Reads a first line. Nothing but what [`seal`] writes is accepted.
pub(super) fn read(line: &str) -> FirstLine {
    let Some(fields) = line.strip_prefix(MARK) else {
        return FirstLine::Unreadable;
    };
    let mut fields = Fields(fields.split(' '));
    let (Some(version), Some(program)) = (fields.number("format"), fields.next("program")) else {
        return FirstLine::Unreadable;
    };
    let version = u32::try_from(version).unwrap_or(u32::MAX);
    if version > format::CURRENT {
        return FirstLine::Newer {
            found: version,
            program: program.to_owned(),
        };
    }
    fields
        .header(version)
        .filter(|header| header.version > 0)
        .map_or(FirstLine::Unreadable, FirstLine::Header)
}

/// The fields of a header, which stand in one order.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    fn next(&mut self, key: &str) -> Option<&'a str> {
        self.0.next()?.strip_prefix(key)?.strip_prefix('=')
    }

    /// A decimal number without sign or leading zeros.
    fn number(&mut self, key: &str) -> Option<u64> {
        let text = self.next(key)?;
        let number: u64 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    }

    /// What follows the versions.
    fn header(mut self, version: u32) -> Option<Header> {
        let id = self.next("id")?;
        let uuid = Uuid::parse_str(id).ok()?;
        let header = Header {
            version,
            id: PlanId::new(uuid),
            generation: self.number("generation")?,
            parent: match self.next("parent")? {
                "-" => None,
                hash => Some(Hash::parse(hash)?),
            },
            length: usize::try_from(self.number("length")?).ok()?,
            seal: Hash::parse(self.next("sha256")?)?,
        };
        (self.0.next().is_none() && uuid.to_string() == id).then_some(header)
    }
}

impl Header {
    /// Whether line and body are as they were written. White space after the end does not count.
    pub(super) fn seals(&self, line: &str, body: &str) -> bool {
        let Some((open, _)) = line.rsplit_once(' ') else {
            return false;
        };
        let end = body.trim_end_matches(['\n', ' ']);
        if body.len() == end.len() + 1 {
            return self.length == body.len() && digest(open, body) == self.seal;
        }
        self.length == end.len() + 1 && digest(open, &format!("{end}\n")) == self.seal
    }

    /// Whether a body that cannot be read lacks its end, rather than being edited.
    pub(super) fn misses_end_of(&self, body: &str) -> bool {
        body.len() < self.length && !body.trim_end().ends_with("\n)")
    }
}

fn digest(open: &str, body: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(open);
    hasher.update("\n");
    hasher.update(body);
    Hash::from_bytes(hasher.finalize().into())
}
