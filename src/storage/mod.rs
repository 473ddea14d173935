//! Everything that touches the disk: plan files, old versions, the recovery journal, settings.
//!
//! Nothing is reported as saved before it has been written, synced, put in place and read back,
//! and nothing on disk is overwritten that was not seen before. No clock is read here: whoever
//! calls says what time it is, and time decides nothing but which old versions share a day.
//! Knows the model, and neither windows nor what a plan means.

mod atomic;
mod changes;
mod copies;
mod erase;
mod error;
mod folders;
mod format;
mod fs;
mod header;
mod journal;
mod keys;
mod pending;
mod plan_file;
mod presence;
mod save;
mod secret;
mod settings_file;
mod stamp;
mod versions;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use uuid::Uuid;

use crate::model::{Plan, PlanId};
use crate::settings::{Session as View, Settings};

use folders::Session;

pub use copies::{Doubt, SecondCopy, Sight, doubt};
pub use erase::{Cleaned, Without};
pub use error::{FileCause, FileError, LoadError, SaveError, Warning};
pub use folders::Folders;
pub use format::CURRENT as CURRENT_FORMAT;
pub use fs::{Fs, Kind, Lock, RealFs, Status};
pub use journal::Orphan;
pub use plan_file::{Integrity, Loaded, read_plan_bytes, write_plan_bytes};
pub use presence::{Presence, Sign};
pub use save::{Place, Saved};
pub use stamp::{Hash, Stamp};
pub use versions::Version;

/// The most bytes that a plan file can have.
pub const MAX_PLAN_BYTES: u64 = 64_000_000;
/// The most bytes of a settings file that are looked at.
const MAX_SETTINGS_BYTES: u64 = 1_000_000;

/// The disk as the program uses it.
pub struct Store {
    fs: Box<dyn Fs>,
    folders: Folders,
    session: Session,
    /// How many snapshots of each plan were taken, so that a save that ends late does not take
    /// away a snapshot of work that it does not hold.
    snapshots: Mutex<BTreeMap<PlanId, u64>>,
    /// The last turn of each plan that lies in its journal; held while one is written.
    written: Mutex<BTreeMap<PlanId, Turn>>,
    turns: AtomicU64,
    /// What a save that failed late may have left in place, so that the next one does not take
    /// it for the work of somebody else.
    unsure: Mutex<Option<(PathBuf, Hash)>>,
    /// The keys of protected plans that are open.
    keys: Mutex<keys::Keys>,
    /// What protected files were found to hold, by their content; `None` for what no key opens.
    peeked: Mutex<BTreeMap<Hash, Option<(PlanId, u64)>>>,
}

/// When a snapshot was taken, among those of one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn(u64);

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("folders", &self.folders)
            .field("session", &self.session.name)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Begins to use the disk, with the program's own files in the given folders.
    pub fn new(fs: Box<dyn Fs>, folders: Folders) -> Self {
        let session = Session::begin(fs.as_ref(), &folders);
        Self {
            fs,
            folders,
            session,
            snapshots: Mutex::default(),
            written: Mutex::default(),
            turns: AtomicU64::default(),
            unsure: Mutex::default(),
            keys: Mutex::default(),
            peeked: Mutex::default(),
        }
    }

    /// Reads a plan file.
    ///
    /// A protected file is opened by the key of a plan that is unlocked.
    ///
    /// # Errors
    /// Every [`LoadError`]; nothing on disk changes in any case.
    pub fn load(&self, path: &Path) -> Result<Loaded, LoadError> {
        let is_sealed = self.is_protected_file(path);
        let limit = MAX_PLAN_BYTES + if is_sealed { keys::OVERHEAD } else { 0 };
        let bytes = self.read_bytes(path, limit)?;
        let mut loaded = if secret::is_protected(&bytes) {
            let mut loaded = read_plan_bytes(&self.opened(&bytes)?)?;
            loaded.stamp.hash = Hash::of(&bytes);
            loaded
        } else {
            read_plan_bytes(&bytes)?
        };
        if self.fs.status(path).is_ok_and(|status| status.names > 1) {
            loaded.warnings.push(Warning::SeveralNames(path.to_owned()));
        }
        Ok(loaded)
    }

    /// The hash of a file as it is now, to be held against [`Stamp::hash`].
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn hash_of(&self, path: &Path) -> Result<Hash, FileError> {
        self.read_bytes(path, MAX_PLAN_BYTES + keys::OVERHEAD)
            .map(|bytes| Hash::of(&bytes))
    }

    /// Reads a file of at most `limit` bytes.
    ///
    /// # Errors
    /// When it is larger, is no regular file or cannot be read.
    pub fn read_bytes(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
        let failed = |error: std::io::Error| FileError::new(path, &error);
        let too_large = || FileError::because(path, FileCause::TooLarge(limit));
        let status = self.fs.status(path).map_err(failed)?;
        if status.kind != Kind::File {
            return Err(FileError::because(path, FileCause::NotAFile));
        }
        if status.len > limit {
            return Err(too_large());
        }
        let bytes = self.fs.read(path, limit + 1).map_err(failed)?;
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        Ok(bytes)
    }

    /// Reads a UTF-8 text of at most `limit` bytes, without mark of byte order, with line feeds.
    ///
    /// # Errors
    /// As [`Store::read_bytes`], or when it is empty or not UTF-8.
    pub fn read_text(&self, path: &Path, limit: u64) -> Result<String, LoadError> {
        let bytes = self.read_bytes(path, limit)?;
        plan_file::plain_text(&bytes).map(std::borrow::Cow::into_owned)
    }

    /// Writes a file that is not a plan, such as a report, all of it or nothing.
    ///
    /// # Errors
    /// When the disk does not take it; what lay there before is untouched.
    pub fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        atomic::write(
            self.fs.as_ref(),
            path,
            bytes,
            (Uuid::nil(), &self.session.name),
        )
    }

    /// Makes a folder and those above it, where they are not there yet.
    ///
    /// # Errors
    /// When the disk does not allow it.
    pub fn make_folder(&self, path: &Path) -> Result<(), FileError> {
        self.fs
            .create_folder(path)
            .map_err(|error| FileError::new(path, &error))
    }

    /// Takes a snapshot of unsaved work, replacing the one before.
    ///
    /// `file` is the file that is edited, and `base` the state of it that the work follows.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn journal(
        &self,
        plan: &Plan,
        file: Option<&Path>,
        base: Option<&Stamp>,
    ) -> Result<(), SaveError> {
        self.journal_in_turn(self.turn(), (plan, file, base))
    }

    /// The place of a snapshot among those of this session, to be drawn when it is taken.
    pub fn turn(&self) -> Turn {
        Turn(self.turns.fetch_add(1, Ordering::Relaxed))
    }

    /// As [`Store::journal`], for a snapshot that is written on another thread than it was taken:
    /// one that comes too late never takes the place of a later one.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn journal_in_turn(
        &self,
        turn: Turn,
        what: (&Plan, Option<&Path>, Option<&Stamp>),
    ) -> Result<(), SaveError> {
        let plan = what.0.meta.id;
        let mut written = self.written_turns();
        if written.get(&plan).is_some_and(|last| *last > turn) {
            return Ok(());
        }
        *self.snapshots().entry(plan).or_default() += 1;
        let key = self.key_of(plan);
        let seal = |plain: Vec<u8>| match &key {
            Some(key) => key.for_here(&plain),
            None => Ok(plain),
        };
        let session = &self.session.name;
        journal::write(self.fs.as_ref(), &self.folders, session, what, seal)?;
        written.insert(plan, turn);
        Ok(())
    }

    /// Takes the snapshot of this session away: the plan is closed and its changes not wanted.
    ///
    /// [`Store::save`] does this by itself.
    pub fn end_journal(&self, plan: PlanId) {
        let path = journal::path(&self.folders, plan, &self.session.name);
        self.fs.remove(&path).ok();
    }

    /// Unsaved work of sessions that died, newest first.
    pub fn orphans(&self) -> Vec<Orphan> {
        journal::orphans(self.fs.as_ref(), &self.folders, &self.session)
    }

    /// Unsaved work that was put aside within the last week, newest first.
    pub fn declined(&self) -> Vec<Orphan> {
        journal::declined(self.fs.as_ref(), &self.folders, &self.session)
    }

    /// Reads unsaved work, and the state of the file that it follows: `None` for a plan that was
    /// never saved.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_orphan(&self, orphan: &Orphan) -> Result<(Loaded, Option<Stamp>), LoadError> {
        let loaded = self.load(&orphan.path)?;
        let base = journal::base_of(&loaded);
        Ok((loaded, base))
    }

    /// Puts unsaved work aside that nobody wants back; it is kept for a week.
    ///
    /// # Errors
    /// When the disk does not allow it.
    pub fn decline(&self, orphan: &Orphan, now: SystemTime) -> Result<(), FileError> {
        journal::decline(self.fs.as_ref(), orphan, now)
    }

    /// Takes unsaved work away that has been opened and saved or journalled anew.
    ///
    /// # Errors
    /// When the disk does not allow it.
    pub fn settle(&self, orphan: &Orphan) -> Result<(), FileError> {
        self.fs
            .remove(&orphan.path)
            .map_err(|error| FileError::new(&orphan.path, &error))
    }

    /// The old versions of a plan, newest first.
    pub fn versions(&self, plan: PlanId) -> Vec<Version> {
        versions::list(self.fs.as_ref(), &self.folders, plan)
    }

    /// The old versions that may stand in for a file that cannot be read, newest first.
    ///
    /// The plan is known by the first line of the file, or by where it was saved last.
    pub fn versions_for(&self, path: &Path) -> Vec<Version> {
        let fs = self.fs.as_ref();
        let head = fs.read(path, 4_096).unwrap_or_default();
        if let Some(header) = plan_file::header_of(&head) {
            return self.versions(header.id);
        }
        let path = fs.resolve(path).unwrap_or_else(|_gone| path.to_owned());
        versions::plans_at(fs, &self.folders, &path)
            .into_iter()
            .flat_map(|plan| self.versions(plan))
            .collect()
    }

    /// Reads an old version. Nothing is overwritten by it.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_version(&self, version: &Version) -> Result<Loaded, LoadError> {
        self.load(&version.path)
    }

    /// Reads every old version of a plan; gives what the disk did not let it read. A version that
    /// is damaged is passed over.
    pub fn each_version(&self, plan: PlanId, tell: &mut dyn FnMut(&Plan)) -> Vec<FileError> {
        let versions = match versions::look(self.fs.as_ref(), &self.folders, plan) {
            Ok(versions) => versions,
            Err(error) => return vec![error],
        };
        let mut failed = Vec::new();
        for version in versions {
            match self.load_version(&version) {
                Ok(loaded) => tell(&loaded.plan),
                Err(LoadError::File(error)) if error.cause == FileCause::NotFound => {}
                Err(LoadError::File(error)) => failed.push(error),
                Err(LoadError::NoThread) => {
                    failed.push(FileError::because(&version.path, FileCause::InUse));
                }
                Err(_damaged) => {}
            }
        }
        failed
    }

    /// Takes away every old version of a plan, as when somebody's data is erased from it.
    ///
    /// # Errors
    /// When one cannot be taken away.
    pub fn forget_versions(&self, plan: PlanId) -> Result<(), FileError> {
        versions::forget(self.fs.as_ref(), &self.folders, plan)
    }

    /// Clears away what earlier sessions left behind, here and beside the given files.
    ///
    /// To be called once at the start. What might still be wanted stays.
    pub fn tidy(&self, files: &[PathBuf], now: SystemTime) {
        let fs = self.fs.as_ref();
        journal::sweep(fs, &self.folders, now);
        let mut places: Vec<_> = files
            .iter()
            .map(|file| fs::folder_of(file).to_owned())
            .collect();
        places.push(self.folders.root().to_owned());
        places.push(self.folders.journals());
        places.push(self.folders.sessions());
        places.push(self.folders.changes());
        places.push(self.folders.pending());
        let kept = fs.list(&self.folders.versions()).unwrap_or_default();
        places.extend(kept.into_iter().map(|(folder, _)| folder));
        places.sort();
        places.dedup();
        for place in places {
            self.sweep(&place, now);
        }
        let in_use: Vec<_> = self.orphans().into_iter().map(|it| it.session).collect();
        self.session.sweep(fs, &self.folders, &in_use);
    }

    /// The settings, and what in their file could not be used.
    pub fn load_settings(&self) -> (Settings, Vec<Warning>) {
        let (settings, warnings) = self.read_lenient::<Settings>(&self.folders.settings());
        (settings.usable(), warnings)
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the disk does not take them.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), FileError> {
        self.write_own(&self.folders.settings(), &settings_file::write(settings))
    }

    /// How a plan was left; as new where nothing is known or can be read.
    pub fn load_session(&self, plan: PlanId) -> View {
        self.read_lenient(&self.folders.session_of(plan.uuid())).0
    }

    /// Writes how a plan is left.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn save_session(&self, plan: PlanId, view: &View) -> Result<(), FileError> {
        let path = self.folders.session_of(plan.uuid());
        self.write_own(&path, &settings_file::write(view))
    }

    fn read_lenient<T>(&self, path: &Path) -> (T, Vec<Warning>)
    where
        T: Default + serde::Serialize + serde::de::DeserializeOwned,
    {
        match self.read_bytes(path, MAX_SETTINGS_BYTES) {
            Ok(bytes) => settings_file::read(&bytes),
            Err(error) if error.cause == FileCause::NotFound => (T::default(), Vec::new()),
            Err(_) => (T::default(), vec![Warning::SettingsIgnored]),
        }
    }

    fn write_own(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        let folder = fs::folder_of(path);
        self.fs
            .create_folder(folder)
            .map_err(|error| FileError::new(folder, &error))?;
        self.write_file(path, bytes)
    }

    fn snapshots(&self) -> MutexGuard<'_, BTreeMap<PlanId, u64>> {
        self.snapshots
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn written_turns(&self) -> MutexGuard<'_, BTreeMap<PlanId, Turn>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unsure(&self) -> MutexGuard<'_, Option<(PathBuf, Hash)>> {
        self.unsure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sweep(&self, folder: &Path, now: SystemTime) {
        let lives = |name: &str| self.session.lives(self.fs.as_ref(), &self.folders, name);
        let cleared = atomic::sweep(self.fs.as_ref(), folder, now, &lives);
        if cleared > 0 {
            log::info!("cleared {cleared} files of an unfinished save");
        }
    }
}
