//! Between the bytes of a plan file and the plan, without disk.
//!
//! A plan comes out whole or not at all, and what comes out keeps every rule of a plan.

use std::borrow::Cow;
use std::thread;

use super::error::{LoadError, SaveError, Warning};
use super::format::{self, FormatError};
use super::header::{self, FirstLine, Header};
use super::stamp::{Hash, Stamp};
use crate::model::Plan;

/// Stack of the thread that reads, far above what the deepest allowed nesting needs.
const STACK: usize = 8 << 20;

/// Whether a file is as the program left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// Byte for byte, apart from line ends and marks that other programs add.
    Sealed,
    /// Somebody edited it, or the disk damaged it: to be compared with the newest version kept.
    ChangedOutside,
}

/// A plan that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The plan; it keeps every rule of a plan.
    pub plan: Plan,
    /// How this state of the file is recognised.
    pub stamp: Stamp,
    /// Whether the file is as the program left it.
    pub integrity: Integrity,
    /// What the user should know.
    pub warnings: Vec<Warning>,
}

/// Writes a plan as a file. The same arguments give the same bytes.
///
/// `generation` counts the saves, and `parent` is the hash of the file that this one follows.
///
/// # Errors
/// [`SaveError::NotRoundTripped`] when the format cannot hold the plan.
pub fn write_plan_bytes(
    plan: &Plan,
    generation: u64,
    parent: Option<Hash>,
) -> Result<Vec<u8>, SaveError> {
    let body = format::write(plan).map_err(|error| {
        log::error!("the format cannot hold the plan: {error}");
        SaveError::NotRoundTripped
    })?;
    Ok(header::seal(plan.meta.id, generation, parent, &body).into_bytes())
}

/// Reads the bytes of a plan file.
///
/// # Errors
/// Every [`LoadError`] except those of the disk.
pub fn read_plan_bytes(bytes: &[u8]) -> Result<Loaded, LoadError> {
    on_known_stack(|| read_all(bytes)).unwrap_or(Err(LoadError::NoThread))
}

/// Runs work on a thread whose stack does not depend on who asks; `None` when there is no thread
/// to be had or it panicked.
pub(super) fn on_known_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK);
        let handle = builder.spawn_scoped(scope, work).ok()?;
        handle.join().ok()
    })
}

/// What the first line of a file says, however broken the rest is.
pub(super) fn header_of(bytes: &[u8]) -> Option<Header> {
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?;
    match header::read(line.trim_start_matches('\u{feff}').trim_end()) {
        FirstLine::Header(header) => Some(header),
        FirstLine::Newer { .. } | FirstLine::Unreadable => None,
    }
}

/// The text of a file as the program would have written it: no mark of byte order, line feeds.
pub(super) fn plain_text(bytes: &[u8]) -> Result<Cow<'_, str>, LoadError> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(LoadError::NotUtf8 { utf16: true });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes
        .iter()
        .all(|byte| matches!(byte, 0 | b' ' | b'\t' | b'\r' | b'\n'))
    {
        return Err(LoadError::Empty);
    }
    // UTF-16 without its mark: one of the first two bytes is zero.
    if bytes.iter().take(2).any(|byte| *byte == 0) {
        return Err(LoadError::NotUtf8 { utf16: true });
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_invalid| LoadError::NotUtf8 { utf16: false })?;
    Ok(if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    })
}

fn read_all(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let text = plain_text(bytes)?;
    let (line, body) = header::split(&text);
    let header = match header::read(line) {
        FirstLine::Newer { found, program } => {
            return Err(LoadError::Newer {
                found,
                supported: format::CURRENT,
                program,
            });
        }
        FirstLine::Header(header) => Some(header),
        FirstLine::Unreadable => None,
    };
    // Hashing needs no plan and the plan no hash: on two cores they cost the time of one.
    let (read, seals) = thread::scope(|scope| {
        let sealed = scope.spawn(|| {
            let sealed = header.as_ref().is_some_and(|it| it.seals(line, body));
            (sealed, Hash::of(bytes))
        });
        (read_plan(&text, header.as_ref()), sealed.join())
    });
    let plan = read?;
    let (sealed, hash) = seals.map_err(|_panicked| LoadError::NoThread)?;
    let sealed = sealed && header.as_ref().is_some_and(|it| it.id == plan.meta.id);
    let older = header
        .as_ref()
        .is_some_and(|it| it.version < format::CURRENT);
    let stamp = Stamp {
        id: plan.meta.id,
        generation: header.as_ref().map_or(0, |it| it.generation),
        parent: header.as_ref().and_then(|it| it.parent),
        hash,
    };
    Ok(Loaded {
        plan,
        stamp,
        integrity: if sealed {
            Integrity::Sealed
        } else {
            Integrity::ChangedOutside
        },
        warnings: older.then_some(Warning::OlderFormat).into_iter().collect(),
    })
}

fn read_plan(text: &str, header: Option<&Header>) -> Result<Plan, LoadError> {
    // A file without a header was made by hand and follows the newest description.
    let version = header.map_or(format::CURRENT, |it| it.version);
    let plan = format::read(text, version).map_err(|error| match error {
        FormatError::Unsound(violations) => LoadError::Unsound(violations),
        FormatError::Syntax { line, column } => match header {
            Some(header) if header.misses_end_of(header::split(text).1) => LoadError::Truncated,
            None if !looks_like_plan(text) => LoadError::NoPlan,
            _ => LoadError::Damaged { line, column },
        },
    })?;
    let violations = plan.violations();
    if violations.is_empty() {
        Ok(plan)
    } else {
        Err(LoadError::Unsound(violations))
    }
}

/// Whether a text that cannot be read was meant to be a plan.
fn looks_like_plan(text: &str) -> bool {
    text.starts_with("// sigtelinje")
        || (text.trim_start().starts_with(['(', '/']) && text.contains("meta"))
}

/// Whether a file that is about to be written reads back as the plan.
pub(super) fn verify(bytes: &[u8], plan: &Plan) -> Result<(), SaveError> {
    match plain_text(bytes) {
        Ok(text) if format::holds(&text, plan) => Ok(()),
        Ok(_) | Err(_) => Err(SaveError::NotRoundTripped),
    }
}
