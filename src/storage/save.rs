//! Saving a plan: the order of steps on which everybody's work depends.
//!
//! Serialise → read back and compare, while the old file is looked at, kept and the new one
//! written beside it → look again → put in place → read the file → only then say "saved".

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::error::{FileCause, FileError, SaveError, Warning};
use super::fs::Lock;
use super::keys::{Key, OVERHEAD};
use super::stamp::{Hash, Stamp};
use super::versions::{self, Keep};
use super::{MAX_PLAN_BYTES, Store, atomic, format, fs, plan_file, secret};
use crate::model::{Plan, PlanId};

/// The lock of whoever saves a plan on this machine.
const TURN: &str = "saving.lock";
/// How long it is waited before the next attempt, and how often it is tried.
const BREATH: Duration = Duration::from_millis(20);
const ATTEMPTS: usize = 100;

/// What is expected to lie where a plan is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The state that the plan follows, or nothing when it follows none.
    Same,
    /// Nothing: a new name.
    New,
    /// Anything: the user was asked and wants it replaced.
    Replace,
}

/// A plan that lies on disk, read back and synced.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the stamp is what the next save follows"]
pub struct Saved {
    /// How this state is recognised.
    pub stamp: Stamp,
    /// What the user should know.
    pub warnings: Vec<Warning>,
}

/// The bytes to be saved, and what they are.
struct Draft<'a> {
    plan: &'a Plan,
    /// What is said.
    plain: Vec<u8>,
    /// The same protected; `None` when the plan is not.
    sealed: Option<Sealed>,
    stamp: Stamp,
    target: PathBuf,
}

/// A plan protected in both ways.
struct Sealed {
    for_file: Vec<u8>,
    for_here: Vec<u8>,
}

/// What is on disk but not yet in place.
struct Beside<'a> {
    /// The old file.
    seen: Option<Vec<u8>>,
    /// The new one.
    file: atomic::Prepared<'a>,
    /// The same, to be kept; `None` when it is already, or cannot be.
    version: Option<atomic::Prepared<'a>>,
    warnings: Vec<Warning>,
}

impl Store {
    /// Saves a plan that follows the state `base`; `None` for one that was never saved.
    ///
    /// The journal of the plan goes, unless work was added to it meanwhile. Saves of the same
    /// plan are made one after the other by the caller.
    ///
    /// A round of votes that is open is left out, of the file and of the versions: two states of
    /// it side by side would tell how somebody voted. The journal, which has only one, then stays.
    ///
    /// # Errors
    /// Every [`SaveError`]. What lay on disk is untouched, unless the very last steps failed
    /// (waiting for the folder, [`SaveError::NotVerified`]), when it may be the new plan; saving
    /// again is right in every case. The journal stays.
    pub fn save(
        &self,
        plan: &Plan,
        path: &Path,
        (base, place): (Option<&Stamp>, Place),
        now: SystemTime,
    ) -> Result<Saved, SaveError> {
        let target = self
            .fs
            .resolve(path)
            .map_err(|error| FileError::new(path, &error))?;
        let snapshots = self.snapshots().get(&plan.meta.id).copied();
        let is_voted = plan.ballot.is_some();
        let closed = is_voted.then(|| plan.without_ballot());
        let plan = closed.as_ref().unwrap_or(plan);
        let key = self.key_of(plan.meta.id);
        let draft = Draft::new(plan, base, target, key.as_deref())?;
        let left = self.unsure().clone();
        let left = left.filter(|(path, _)| *path == draft.target);
        let expected = |found: Option<Hash>| match place {
            Place::Same => {
                found == base.map(|base| base.hash)
                    || (found.is_some() && found == left.as_ref().map(|left| left.1))
            }
            Place::New => found.is_none(),
            Place::Replace => true,
        };
        let mut warnings = self.put(&draft, &expected, now)?;
        if let Some(key) = &key {
            self.end_earlier(key);
        }

        let noted = self.note_origin(&draft);
        warnings.extend(noted.err().map(Warning::NoVersionKept));
        let taken = self.snapshots();
        if !is_voted && taken.get(&plan.meta.id).copied() == snapshots {
            self.end_journal(plan.meta.id);
        }
        drop(taken);
        Ok(Saved {
            stamp: draft.stamp,
            warnings,
        })
    }

    /// Brings a draft to its place, with everything checked that can be.
    fn put(
        &self,
        draft: &Draft<'_>,
        expected: &dyn Fn(Option<Hash>) -> bool,
        now: SystemTime,
    ) -> Result<Vec<Warning>, SaveError> {
        let target = draft.target.as_path();
        let _turn = self.turn_to_save(draft.stamp.id);
        let (verified, written, violations) = std::thread::scope(|scope| {
            let checking = scope.spawn(|| {
                plan_file::on_known_stack(|| plan_file::verify(&draft.plain, draft.plan))
            });
            let written = self.write_beside(draft, expected, now);
            let violations = draft.plan.violations();
            (checking.join().ok().flatten(), written, violations)
        });
        if !violations.is_empty() {
            return Err(SaveError::Unsound(violations));
        }
        verified.unwrap_or(Err(SaveError::NoThread))?;
        let mut beside = written?;
        let found = self.current(target)?;
        if found != beside.seen {
            let gone = found.is_none();
            return Err(SaveError::ChangedOnDisk { gone });
        }
        *self.unsure() = Some((draft.target.clone(), draft.stamp.hash));
        beside.file.commit()?;
        match self.current(target) {
            Ok(Some(found)) if found == draft.bytes() => *self.unsure() = None,
            Ok(_) | Err(_) => return Err(SaveError::NotVerified),
        }
        if let Some(version) = beside.version {
            let kept = version.commit();
            beside
                .warnings
                .extend(kept.err().map(Warning::NoVersionKept));
            versions::thin(self.fs.as_ref(), &self.folders, draft.stamp.id);
        }
        Ok(beside.warnings)
    }

    /// Waits while another window of this machine saves the same plan, so that nothing comes
    /// between its look at the file and its new content. Whoever takes longer is not waited for:
    /// the look at the file is what counts.
    pub(super) fn turn_to_save(&self, plan: PlanId) -> Option<Lock> {
        let folder = self.folders.versions_of(plan);
        self.fs.create_folder(&folder).ok()?;
        for _ in 0..ATTEMPTS {
            match self.fs.hold(&folder.join(TURN), b"") {
                Ok(lock) => return Some(lock),
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.fs.pause(BREATH),
                Err(_) => return None,
            }
        }
        None
    }

    /// Looks at the old file, keeps it, and writes the new one beside it.
    fn write_beside(
        &self,
        draft: &Draft<'_>,
        expected: &dyn Fn(Option<Hash>) -> bool,
        now: SystemTime,
    ) -> Result<Beside<'_>, SaveError> {
        let target = draft.target.as_path();
        self.sweep(fs::folder_of(target), now);
        let seen = self.current(target)?;
        let found = seen.as_deref().map(Hash::of);
        if !expected(found) {
            let gone = found.is_none();
            return Err(SaveError::ChangedOnDisk { gone });
        }
        let mut warnings = Vec::new();
        if self.fs.status(target).is_ok_and(|status| status.names > 1) {
            warnings.push(Warning::SeveralNames(target.to_owned()));
        }
        let owner = (draft.stamp.id.uuid(), self.session.name.as_str());
        let file = atomic::prepare(self.fs.as_ref(), target, draft.bytes(), owner)?;
        let version = match self.keep(draft, seen.as_deref().zip(found), now) {
            Ok(version) => {
                let replaced = seen.as_deref().and_then(plan_file::header_of);
                let upgrades = replaced
                    .is_some_and(|it| it.id == draft.stamp.id && it.version < format::CURRENT);
                warnings.extend(upgrades.then_some(Warning::Upgraded));
                version
            }
            Err(error) => {
                warnings.push(Warning::NoVersionKept(error));
                None
            }
        };
        Ok(Beside {
            seen,
            file,
            version,
            warnings,
        })
    }

    /// Keeps the old file, unless it is kept already, and prepares to keep the new one.
    fn keep(
        &self,
        draft: &Draft<'_>,
        old: Option<(&[u8], Hash)>,
        now: SystemTime,
    ) -> Result<Option<atomic::Prepared<'_>>, FileError> {
        let fs = self.fs.as_ref();
        let prepare =
            |keep: Keep<'_>| versions::prepare(fs, &self.folders, &keep, now, &self.session.name);
        if let Some((bytes, hash)) = old {
            // Opening a protected file takes a second, which is spared where it is kept already.
            let is_sealed = secret::is_protected(bytes);
            let is_kept = || self.versions(draft.stamp.id).iter().any(|it| it.is(hash));
            if !(is_sealed && is_kept()) {
                self.keep_file(bytes, hash, now)?;
            }
        }
        prepare(Keep {
            plan: draft.stamp.id,
            generation: draft.stamp.generation,
            format: format::CURRENT,
            hash: draft.stamp.hash,
            bytes: draft
                .sealed
                .as_ref()
                .map_or(&draft.plain, |it| &it.for_here),
        })
    }

    /// Keeps the bytes of a file as a version of the plan that they hold; what is no plan, or is
    /// protected and not open here, is left.
    fn keep_file(&self, bytes: &[u8], hash: Hash, now: SystemTime) -> Result<(), FileError> {
        let opened = if secret::is_protected(bytes) {
            self.opened(bytes).ok()
        } else {
            Some(bytes.to_vec())
        };
        let Some(plain) = opened else { return Ok(()) };
        let Some(header) = plan_file::header_of(&plain) else {
            return Ok(());
        };
        let sealed = self.key_of(header.id).map(|key| key.for_here(&plain));
        let Ok(sealed) = sealed.transpose() else {
            return Ok(());
        };
        let keep = Keep {
            plan: header.id,
            generation: header.generation,
            format: header.version,
            hash,
            bytes: sealed.as_deref().unwrap_or(&plain),
        };
        let fs = self.fs.as_ref();
        versions::prepare(fs, &self.folders, &keep, now, &self.session.name)?
            .map_or(Ok(()), atomic::Prepared::commit)
    }

    /// Keeps a file as a version of its plan, such as a second copy whose content was taken in.
    ///
    /// # Errors
    /// When it cannot be read, holds no plan or cannot be written.
    pub fn keep_as_version(&self, path: &Path, now: SystemTime) -> Result<(), FileError> {
        let bytes = self.read_bytes(path, MAX_PLAN_BYTES + OVERHEAD)?;
        self.keep_file(&bytes, Hash::of(&bytes), now)
    }

    /// The file as it is now; `None` when there is none.
    fn current(&self, target: &Path) -> Result<Option<Vec<u8>>, FileError> {
        let is_held = |error: &FileError| error.cause == FileCause::InUse;
        let read = || self.read_bytes(target, MAX_PLAN_BYTES + OVERHEAD);
        match atomic::patiently(self.fs.as_ref(), is_held, read) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.cause == FileCause::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn note_origin(&self, draft: &Draft<'_>) -> Result<(), FileError> {
        let fs = self.fs.as_ref();
        let (id, session) = (draft.stamp.id, &self.session.name);
        versions::note_origin(fs, &self.folders, id, &draft.target, session)
    }
}

impl<'a> Draft<'a> {
    fn new(
        plan: &'a Plan,
        base: Option<&Stamp>,
        target: PathBuf,
        key: Option<&Key>,
    ) -> Result<Self, SaveError> {
        let generation = base.map_or(0, |base| base.generation) + 1;
        let parent = base.map(|base| base.hash);
        let plain = plan_file::write_plan_bytes(plan, generation, parent)?;
        if plain.len() as u64 > MAX_PLAN_BYTES {
            return Err(FileError::because(&target, FileCause::TooLarge(MAX_PLAN_BYTES)).into());
        }
        let seal = |key: &Key| {
            Ok::<_, SaveError>(Sealed {
                for_file: key.for_file(&plain)?,
                for_here: key.for_here(&plain)?,
            })
        };
        let sealed = key.map(seal).transpose()?;
        let bytes = sealed.as_ref().map_or(&plain, |it| &it.for_file);
        let stamp = Stamp {
            id: plan.meta.id,
            generation,
            parent,
            hash: Hash::of(bytes),
        };
        Ok(Self {
            plan,
            plain,
            sealed,
            stamp,
            target,
        })
    }

    /// The bytes of the file.
    fn bytes(&self) -> &[u8] {
        let sealed = self.sealed.as_ref();
        sealed.map_or(&self.plain, |it| &it.for_file)
    }
}
