//! Replacing a file so that it is the old one or the new one whenever the power goes, and
//! finding what a crash left behind.
//!
//! Temporary files are named `.sigtelinje-<uuid>-<session>-<n>.tmp` and private. The crate
//! `atomic-write-file` does the same steps, but its names (`.plan.ron.x7Gh2k`) cannot be told
//! from other people's files, so its leftovers, which hold whole plans, could never be cleared;
//! and its steps cannot be broken one by one in tests.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use super::error::{FileCause, FileError};
use super::fs::{Fs, Kind, folder_of};

const PREFIX: &str = ".sigtelinje-";
const SUFFIX: &str = ".tmp";
/// A temporary file that was touched within this time may still be in use.
const LEFTOVER_AGE: Duration = Duration::from_mins(1);
/// Waits between attempts while another program holds the file.
const PAUSES: [u64; 8] = [10, 20, 40, 80, 150, 300, 600, 800];

/// Tells temporary files of one process apart.
static COUNTER: AtomicU64 = AtomicU64::new(0);

/// A new version of a file that is on disk but not yet in place.
///
/// Dropped without [`Prepared::commit`], it leaves nothing behind.
pub(super) struct Prepared<'a> {
    fs: &'a dyn Fs,
    temporary: PathBuf,
    target: PathBuf,
}

/// Writes the new version beside the target and waits until the disk has it.
///
/// `target` must be resolved, or a link would be replaced by a file. The rights of an existing
/// file are kept; a new one is private.
pub(super) fn prepare<'a>(
    fs: &'a dyn Fs,
    target: &Path,
    bytes: &[u8],
    owner: (Uuid, &str),
) -> Result<Prepared<'a>, FileError> {
    let (tag, session) = owner;
    let like = match fs.status(target) {
        Ok(status) if status.kind != Kind::File => {
            return Err(FileError::because(target, FileCause::NotAFile));
        }
        Ok(status) if status.readonly => {
            return Err(FileError::because(target, FileCause::NoPermission));
        }
        Ok(_) => Some(target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(FileError::new(target, &error)),
    };
    let count = COUNTER.fetch_add(1, Ordering::Relaxed);
    let name = format!("{PREFIX}{tag}-{session}-{count}{SUFFIX}");
    let prepared = Prepared {
        fs,
        temporary: folder_of(target).join(name),
        target: target.to_owned(),
    };
    prepared
        .fs
        .write_new(&prepared.temporary, bytes, like)
        .map_err(|error| FileError::new(target, &error))?;
    Ok(prepared)
}

impl Prepared<'_> {
    /// Puts the new version in place and waits until the disk knows.
    pub(super) fn commit(mut self) -> Result<(), FileError> {
        let failed = |error: io::Error| FileError::new(&self.target, &error);
        let is_held = |error: &io::Error| self.fs.is_held_by_other(error);
        patiently(self.fs, is_held, || {
            self.fs.rename(&self.temporary, &self.target)
        })
        .map_err(|error| {
            if is_held(&error) {
                FileError::because(&self.target, FileCause::InUse)
            } else {
                failed(error)
            }
        })?;
        self.temporary.clear();
        self.fs.sync_folder(folder_of(&self.target)).map_err(failed)
    }
}

impl Drop for Prepared<'_> {
    fn drop(&mut self) {
        if !self.temporary.as_os_str().is_empty() {
            // Nothing can be done about a failure here; the next sweep tries again.
            self.fs.remove(&self.temporary).ok();
        }
    }
}

/// Tries again while another program holds the file, at most two seconds in all.
pub(super) fn patiently<T, E>(
    fs: &dyn Fs,
    is_held: impl Fn(&E) -> bool,
    mut attempt: impl FnMut() -> Result<T, E>,
) -> Result<T, E> {
    for pause in PAUSES {
        match attempt() {
            Err(error) if is_held(&error) => fs.pause(Duration::from_millis(pause)),
            done => return done,
        }
    }
    attempt()
}

/// Replaces or creates a file.
pub(super) fn write(
    fs: &dyn Fs,
    path: &Path,
    bytes: &[u8],
    owner: (Uuid, &str),
) -> Result<(), FileError> {
    let target = fs
        .resolve(path)
        .map_err(|error| FileError::new(path, &error))?;
    prepare(fs, &target, bytes, owner)?.commit()
}

/// Clears a folder of temporary files that a crash left behind; gives how many there were.
///
/// `lives` says whether the session with that name is still running on this machine.
pub(super) fn sweep(
    fs: &dyn Fs,
    folder: &Path,
    now: SystemTime,
    lives: &dyn Fn(&str) -> bool,
) -> usize {
    let Ok(entries) = fs.list(folder) else {
        return 0;
    };
    let mut cleared = 0;
    for (path, status) in entries {
        let Some(session) = session_of(&path) else {
            continue;
        };
        let age = status.modified.and_then(|at| now.duration_since(at).ok());
        let is_left = age.is_some_and(|age| age >= LEFTOVER_AGE) && !lives(&session);
        if status.kind == Kind::File && is_left && fs.remove(&path).is_ok() {
            cleared += 1;
        }
    }
    cleared
}

/// The session that a temporary file belongs to; `None` for every other file.
fn session_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let inner = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (tag, rest) = inner.split_at_checked(uuid::fmt::Hyphenated::LENGTH)?;
    let uuid = Uuid::parse_str(tag).ok()?;
    let (session, count) = rest.strip_prefix('-')?.rsplit_once('-')?;
    let numbers = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let named = session.split('.').all(numbers) && numbers(count);
    (named && uuid.to_string() == tag).then(|| session.to_owned())
}
