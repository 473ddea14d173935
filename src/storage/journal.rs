//! The recovery journal: a snapshot of unsaved work, so that a crash costs seconds.
//!
//! A journal is a plan file named by plan and session, with the path of the plan noted in a
//! comment under the header. It outlives its session only when that ended without saving.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::atomic;
use super::error::{FileError, SaveError};
use super::folders::{Folders, Session};
use super::fs::{Fs, Kind, lying_in};
use super::stamp::{Hash, Stamp};
use super::{format, header, plan_file};
use crate::model::{Plan, PlanId};

const SUFFIX: &str = ".ron";
const DECLINED: &str = ".declined-";
const PATH_MARK: &str = "// path ";
/// How long unsaved work that nobody wanted back is kept.
const DECLINED_KEPT: Duration = Duration::from_hours(7 * 24);
/// How much of a journal is read to learn which file it belongs to.
const HEAD: u64 = 16_384;

/// Unsaved work of a session that is no longer running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// The plan.
    pub plan: PlanId,
    /// The file that was being edited; `None` when the plan had not been saved anywhere.
    pub file: Option<PathBuf>,
    /// When the snapshot was taken; `None` where the disk does not say.
    pub written: Option<SystemTime>,
    pub(super) path: PathBuf,
    pub(super) session: String,
}

/// Where the journal of a plan lies in this session.
pub(super) fn path(folders: &Folders, plan: PlanId, session: &str) -> PathBuf {
    folders.journals().join(format!("{plan}_{session}{SUFFIX}"))
}

/// Takes a snapshot of a plan that came from `file`, following the state `base`; `seal` protects
/// its bytes where the plan is protected.
pub(super) fn write(
    fs: &dyn Fs,
    folders: &Folders,
    session: &str,
    (plan, file, base): (&Plan, Option<&Path>, Option<&Stamp>),
    seal: impl FnOnce(Vec<u8>) -> Result<Vec<u8>, SaveError>,
) -> Result<(), SaveError> {
    let folder = folders.journals();
    fs.create_folder(&folder)
        .map_err(|error| FileError::new(&folder, &error))?;
    let origin = file.and_then(Path::to_str);
    let line = origin.and_then(|file| serde_json::to_string(file).ok());
    let generation = base.map_or(0, |base| base.generation) + 1;
    let plain = bytes(plan, line.as_deref(), (generation, base.map(|it| it.hash)))?;
    let bytes = seal(plain)?;
    let id = plan.meta.id;
    let target = path(folders, id, session);
    atomic::write(fs, &target, &bytes, (id.uuid(), session)).map_err(SaveError::File)
}

/// A journal as it lies on the disk. `file` is the path of the plan, as JSON.
pub(super) fn bytes(
    plan: &Plan,
    file: Option<&str>,
    (generation, parent): (u64, Option<Hash>),
) -> Result<Vec<u8>, SaveError> {
    let written = format::write(plan).map_err(|_unwritable| SaveError::NotRoundTripped)?;
    let body = match file {
        Some(file) => format!("{PATH_MARK}{file}\n{written}"),
        None => written,
    };
    Ok(header::seal(plan.meta.id, generation, parent, &body).into_bytes())
}

/// Every journal of a plan, put aside or not, with the session that it belongs to.
pub(super) fn of_plan(
    fs: &dyn Fs,
    folders: &Folders,
    plan: PlanId,
) -> Result<Vec<(PathBuf, String)>, FileError> {
    let entries = lying_in(fs, &folders.journals())?;
    let files = entries
        .into_iter()
        .filter(|(_, status)| status.kind == Kind::File);
    let found = files.filter_map(|(path, _)| {
        let name = path.file_name()?.to_str()?;
        let name = name.rsplit_once(DECLINED).map_or(name, |(name, _)| name);
        let (id, owner) = name.strip_suffix(SUFFIX)?.split_once('_')?;
        let owner = owner.to_owned();
        (id.parse().ok().map(PlanId::new) == Some(plan)).then_some((path, owner))
    });
    Ok(found.collect())
}

/// The unsaved work that dead sessions left, newest first.
pub(super) fn orphans(fs: &dyn Fs, folders: &Folders, session: &Session) -> Vec<Orphan> {
    found(fs, folders, session, |name| name.strip_suffix(SUFFIX))
}

/// Unsaved work that was declined and is still kept, newest first.
pub(super) fn declined(fs: &dyn Fs, folders: &Folders, session: &Session) -> Vec<Orphan> {
    found(fs, folders, session, |name| {
        name.rsplit_once(DECLINED)?.0.strip_suffix(SUFFIX)
    })
}

/// The journals of dead sessions whose name `stem` takes for one.
fn found(
    fs: &dyn Fs,
    folders: &Folders,
    session: &Session,
    stem: fn(&str) -> Option<&str>,
) -> Vec<Orphan> {
    let mut orphans: Vec<_> = fs
        .list(&folders.journals())
        .unwrap_or_default()
        .into_iter()
        .filter(|(_, status)| status.kind == Kind::File)
        .filter_map(|(path, status)| {
            let name = stem(path.file_name()?.to_str()?)?;
            let (plan, owner) = name.split_once('_')?;
            let (plan, owner) = (PlanId::new(plan.parse().ok()?), owner.to_owned());
            if session.lives(fs, folders, &owner) {
                return None;
            }
            Some(Orphan {
                plan,
                file: file_of(fs, &path),
                written: status.modified,
                path,
                session: owner,
            })
        })
        .collect();
    orphans.sort_by_key(|orphan| std::cmp::Reverse(orphan.written));
    orphans
}

/// Marks unsaved work as not wanted; it is kept for a week.
pub(super) fn decline(fs: &dyn Fs, orphan: &Orphan, now: SystemTime) -> Result<(), FileError> {
    let seconds = now
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let mut name = orphan.path.clone().into_os_string();
    name.push(format!("{DECLINED}{seconds}"));
    fs.rename(&orphan.path, Path::new(&name))
        .map_err(|error| FileError::new(&orphan.path, &error))
}

/// Takes away unsaved work that was declined more than a week ago.
pub(super) fn sweep(fs: &dyn Fs, folders: &Folders, now: SystemTime) {
    for (path, _) in fs.list(&folders.journals()).unwrap_or_default() {
        let declined = path
            .file_name()
            .and_then(|name| name.to_str()?.rsplit_once(DECLINED)?.1.parse().ok())
            .and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds)));
        let is_over = declined
            .and_then(|at| now.duration_since(at).ok())
            .is_some_and(|age| age > DECLINED_KEPT);
        if is_over {
            fs.remove(&path).ok();
        }
    }
}

fn file_of(fs: &dyn Fs, journal: &Path) -> Option<PathBuf> {
    serde_json::from_str(&path_line(fs, journal)?).ok()
}

/// The path that is noted in a journal, as JSON; `None` for every other file.
pub(super) fn path_line(fs: &dyn Fs, journal: &Path) -> Option<String> {
    let head = fs.read(journal, HEAD).ok()?;
    let head = String::from_utf8_lossy(&head);
    let file = head.lines().nth(1)?.strip_prefix(PATH_MARK)?;
    Some(file.to_owned())
}

/// The state that the work in a journal follows.
pub(super) fn base_of(journal: &plan_file::Loaded) -> Option<Stamp> {
    Some(Stamp {
        hash: journal.stamp.parent?,
        generation: journal.stamp.generation.saturating_sub(1),
        parent: None,
        id: journal.stamp.id,
    })
}
