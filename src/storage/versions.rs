//! Old versions of plans, kept on this machine so that a mistake or a bad disk can be undone.
//!
//! Keyed by plan, not by file name. Which versions go is decided by the order in which they came
//! and never by the clock, which only says which of them fall on the same day. The newest in each
//! older format never goes: it is the original of a file that a save brought up to date.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::atomic::{self, Prepared};
use super::error::FileError;
use super::folders::Folders;
use super::format;
use super::fs::{Fs, Kind, lying_in};
use super::stamp::Hash;
use crate::model::PlanId;

/// The newest versions, which are all kept.
const NEWEST: usize = 10;
/// For how many days with a save the last version of the day is kept.
const DAYS: usize = 30;
/// Bytes that the versions of one plan may take up; the newest is kept even beyond.
const MAX_BYTES: u64 = 200_000_000;
const SECONDS_PER_DAY: u64 = 86_400;
/// The file in which the path of the plan is noted, for when its own file no longer says its id.
const ORIGIN: &str = "path.txt";

/// An old version of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The plan.
    pub plan: PlanId,
    /// When it was saved, by the clock of that moment.
    pub saved: SystemTime,
    /// How often the plan had been saved.
    pub generation: u64,
    /// Bytes.
    pub len: u64,
    /// The version of the file format that it is written in.
    pub format: u32,
    pub(super) path: PathBuf,
    sequence: u64,
    /// The first digits of the hash of the file.
    mark: String,
}

impl Version {
    /// Whether this is the file with that hash.
    pub fn is(&self, hash: Hash) -> bool {
        hash.to_string().starts_with(&self.mark)
    }

    /// Where the version lies once it is written in today's format. The mark stays that of the
    /// file as it was saved, by which other states know what they follow.
    pub(super) fn path_in_current_format(&self) -> PathBuf {
        let (sequence, saved) = (self.sequence, seconds(self.saved));
        let name = name(
            (sequence, saved, self.generation),
            &self.mark,
            format::CURRENT,
        );
        self.path.with_file_name(name)
    }
}

/// What is kept: bytes of a plan file and what they are.
pub(super) struct Keep<'a> {
    pub(super) plan: PlanId,
    pub(super) generation: u64,
    pub(super) format: u32,
    pub(super) hash: Hash,
    pub(super) bytes: &'a [u8],
}

/// Every version of a plan, newest first; none where the disk does not let them be seen.
pub(super) fn list(fs: &dyn Fs, folders: &Folders, plan: PlanId) -> Vec<Version> {
    look(fs, folders, plan).unwrap_or_default()
}

/// Every version of a plan, newest first.
pub(super) fn look(
    fs: &dyn Fs,
    folders: &Folders,
    plan: PlanId,
) -> Result<Vec<Version>, FileError> {
    let entries = lying_in(fs, &folders.versions_of(plan))?;
    let mut versions: Vec<_> = entries
        .into_iter()
        .filter(|(_, status)| status.kind == Kind::File)
        .filter_map(|(path, status)| parse(plan, path, status.len))
        .collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.sequence));
    Ok(versions)
}

/// Writes a version beside the others; `None` when it is kept already.
///
/// It counts from when it is committed, after which [`thin`] is due.
pub(super) fn prepare<'a>(
    fs: &'a dyn Fs,
    folders: &Folders,
    keep: &Keep<'_>,
    now: SystemTime,
    session: &str,
) -> Result<Option<Prepared<'a>>, FileError> {
    let folder = folders.versions_of(keep.plan);
    let versions = list(fs, folders, keep.plan);
    // Of an older format only the newest is sure to stay, so only that one counts as kept.
    let mut alike = versions.iter().filter(|it| it.format == keep.format);
    let is_kept = if keep.format < format::CURRENT {
        alike.next().is_some_and(|newest| newest.is(keep.hash))
    } else {
        alike.any(|version| version.is(keep.hash))
    };
    if is_kept {
        return Ok(None);
    }
    fs.create_folder(&folder)
        .map_err(|error| FileError::new(&folder, &error))?;
    let sequence = versions.first().map_or(1, |newest| newest.sequence + 1);
    let place = (sequence, seconds(now), keep.generation);
    let name = name(place, &keep.hash.to_string(), keep.format);
    let owner = (keep.plan.uuid(), session);
    atomic::prepare(fs, &folder.join(name), keep.bytes, owner).map(Some)
}

/// Lets go of the versions that are too many.
pub(super) fn thin(fs: &dyn Fs, folders: &Folders, plan: PlanId) {
    for version in surplus(list(fs, folders, plan)) {
        // What cannot be removed now is surplus the next time, too.
        fs.remove(&version.path).ok();
    }
}

/// Notes where the plan lies.
pub(super) fn note_origin(
    fs: &dyn Fs,
    folders: &Folders,
    plan: PlanId,
    path: &Path,
    session: &str,
) -> Result<(), FileError> {
    let noted = folders.versions_of(plan).join(ORIGIN);
    let text = path.to_string_lossy();
    let known = fs.read(&noted, text.len() as u64 + 1);
    if known.is_ok_and(|known| known == text.as_bytes()) {
        return Ok(());
    }
    atomic::write(fs, &noted, text.as_bytes(), (plan.uuid(), session))
}

/// The plans that were last saved at that path.
pub(super) fn plans_at(fs: &dyn Fs, folders: &Folders, path: &Path) -> Vec<PlanId> {
    let text = path.to_string_lossy();
    let entries = fs.list(&folders.versions()).unwrap_or_default();
    let here = entries.into_iter().filter(|(folder, _)| {
        fs.read(&folder.join(ORIGIN), text.len() as u64 + 1)
            .is_ok_and(|noted| noted == text.as_bytes())
    });
    here.filter_map(|(folder, _)| folder.file_name()?.to_str()?.parse().ok())
        .map(PlanId::new)
        .collect()
}

/// Takes away every version of a plan.
pub(super) fn forget(fs: &dyn Fs, folders: &Folders, plan: PlanId) -> Result<(), FileError> {
    for (path, _) in lying_in(fs, &folders.versions_of(plan))? {
        fs.remove(&path)
            .map_err(|error| FileError::new(&path, &error))?;
    }
    Ok(())
}

/// The versions to let go of, from a list that is newest first.
fn surplus(versions: Vec<Version>) -> Vec<Version> {
    let mut days = BTreeSet::new();
    let mut older_formats = BTreeSet::new();
    let mut bytes = 0;
    let mut surplus = Vec::new();
    for (rank, version) in versions.into_iter().enumerate() {
        let is_last_of_day = days.insert(seconds(version.saved) / SECONDS_PER_DAY);
        let is_wanted = rank < NEWEST || (is_last_of_day && days.len() <= DAYS);
        let fits = rank == 0 || bytes + version.len <= MAX_BYTES;
        let is_original = version.format < format::CURRENT && older_formats.insert(version.format);
        if is_original || (is_wanted && fits) {
            bytes += version.len;
        } else {
            surplus.push(version);
        }
    }
    surplus
}

/// What the file of a version is called.
fn name((sequence, saved, generation): (u64, u64, u64), hash: &str, format: u32) -> String {
    format!("{sequence:08}-{saved}-{generation}-{hash:.16}-{format}.ron")
}

pub(super) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

fn parse(plan: PlanId, path: PathBuf, len: u64) -> Option<Version> {
    let mut parts = path.file_name()?.to_str()?.strip_suffix(".ron")?.split('-');
    let sequence = parts.next()?.parse().ok()?;
    let saved = Duration::from_secs(parts.next()?.parse().ok()?);
    let generation = parts.next()?.parse().ok()?;
    let mark = parts.next()?.to_owned();
    // The program that wrote format 1 did not say so in the name.
    let format = parts.next().map_or(Some(1), |it| it.parse().ok())?;
    let is_whole = parts.next().is_none() && mark.len() == 16;
    is_whole.then_some(())?;
    Some(Version {
        plan,
        saved: SystemTime::UNIX_EPOCH.checked_add(saved)?,
        generation,
        len,
        format,
        path,
        sequence,
        mark,
    })
}
