//! Plans that are open under protection, and what this machine keeps of them.
//!
//! A plan that was unlocked has its key here until it is locked again. With it everything that is
//! written of that plan is protected, by whichever way it is written; nobody above has to think of
//! it. What lies here of the plan in plain when it becomes protected is protected too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use super::error::{FileError, LoadError, SaveError};
use super::plan_file::{self, Loaded};
use super::secret::{self, LocalKey, SecretError, Way};
use super::stamp::Hash;
use super::{FileCause, MAX_PLAN_BYTES, Store, atomic, fs, versions};
use crate::model::{Passphrase, PlanId};

/// Bytes that protection adds at most to those of a plan.
pub(super) const OVERHEAD: u64 = 1_000_000;
/// How the name of a key ends that another passphrase protects than the newest.
const ASIDE: &str = ".old";

/// What opens a plan, and what protects what is written of it.
pub(super) struct Key {
    passphrase: Passphrase,
    local: LocalKey,
    /// Where the local key lies under earlier passphrases, as long as a file may be under them.
    earlier: Vec<PathBuf>,
}

/// The keys of the plans that are open, by plan.
pub(super) type Keys = BTreeMap<PlanId, Arc<Key>>;

impl Key {
    /// The bytes of a file that people move about. They are opened again before they are handed
    /// out, so that nothing is saved that the passphrase does not open.
    pub(super) fn for_file(&self, plain: &[u8]) -> Result<Vec<u8>, SaveError> {
        let bytes = secret::protect(plain, &self.passphrase).map_err(SaveError::from)?;
        match secret::open(&bytes, &self.passphrase) {
            Ok(opened) if opened == plain => Ok(bytes),
            Ok(_) | Err(_) => Err(SaveError::NotRoundTripped),
        }
    }

    /// The bytes of what stays on this machine.
    pub(super) fn for_here(&self, plain: &[u8]) -> Result<Vec<u8>, SaveError> {
        self.local.protect(plain).map_err(SaveError::from)
    }

    fn open(&self, bytes: &[u8]) -> Result<Vec<u8>, SecretError> {
        match secret::way_of(bytes) {
            Some(Way::Passphrase) => secret::open(bytes, &self.passphrase),
            Some(Way::LocalKey) => self.local.open(bytes),
            Some(Way::Odd) | None => Err(SecretError::Odd),
        }
    }
}

impl Store {
    /// Whether what is written of the plan is protected.
    pub fn is_protected(&self, plan: PlanId) -> bool {
        self.key_of(plan).is_some()
    }

    /// Whether the file at `path` is protected, as far as its beginning tells.
    pub fn is_protected_file(&self, path: &Path) -> bool {
        self.fs
            .read(path, 100)
            .is_ok_and(|head| secret::is_protected(&head))
    }

    /// Reads a protected plan file, and from then on protects everything that is written of it.
    ///
    /// Takes about a second; no work for the window's own thread.
    ///
    /// # Errors
    /// [`LoadError::WrongPassphrase`], which does not tell a wrong passphrase from a changed file;
    /// as [`Store::load`] otherwise.
    pub fn unlock(&self, path: &Path, passphrase: &Passphrase) -> Result<Loaded, LoadError> {
        let loaded = self.load_with(path, passphrase)?;
        let plan = loaded.plan.meta.id;
        let known = self.local_key(plan, passphrase);
        let (local, earlier) = known.unwrap_or_else(|| {
            self.put_key_aside(plan);
            (LocalKey::random(), Vec::new())
        });
        self.take_key(plan, passphrase, local, earlier)?;
        Ok(loaded)
    }

    /// Reads a protected plan file and remembers nothing of it, such as a second copy that may have
    /// another passphrase.
    ///
    /// # Errors
    /// As [`Store::unlock`].
    pub fn load_with(&self, path: &Path, passphrase: &Passphrase) -> Result<Loaded, LoadError> {
        let bytes = self.read_bytes(path, MAX_PLAN_BYTES + OVERHEAD)?;
        let plain = secret::open(&bytes, passphrase)?;
        let mut loaded = plan_file::read_plan_bytes(&plain)?;
        loaded.stamp.hash = Hash::of(&bytes);
        Ok(loaded)
    }

    /// Makes what this machine keeps of a plan readable, such as unsaved work of a program that
    /// died.
    ///
    /// # Errors
    /// [`LoadError::WrongPassphrase`], or when the key of this machine cannot be read.
    pub fn unlock_here(&self, plan: PlanId, passphrase: &Passphrase) -> Result<(), LoadError> {
        let Some((local, earlier)) = self.local_key(plan, passphrase) else {
            self.read_bytes(&self.folders.key_of(plan), OVERHEAD)?;
            return Err(LoadError::WrongPassphrase);
        };
        self.take_key(plan, passphrase, local, earlier)?;
        Ok(())
    }

    /// Protects a plan: what lies here of it at once, its file with the next save. Protecting a
    /// plan anew changes its passphrase; until that save the earlier one opens what lies here as
    /// well, as it does the file.
    ///
    /// # Errors
    /// When something that lies here cannot be protected; what could be is.
    pub fn protect(&self, plan: PlanId, passphrase: &Passphrase) -> Result<(), FileError> {
        let aside = self.put_key_aside(plan);
        let (local, earlier) = match self.key_of(plan) {
            Some(key) => {
                let earlier = key.earlier.iter().cloned().chain(aside).collect();
                (key.local.clone(), earlier)
            }
            None => (LocalKey::random(), Vec::new()),
        };
        self.take_key(plan, passphrase, local, earlier)
    }

    /// Ends what an earlier passphrase opens here, now that the file is under another.
    pub(super) fn end_earlier(&self, key: &Key) {
        for path in &key.earlier {
            // What cannot be removed now is removed after the next save.
            self.fs.remove(path).ok();
        }
    }

    /// Ends the protection: what lies here of the plan is plain again, its file with the next save.
    ///
    /// # Errors
    /// When something that lies here cannot be rewritten; it stays protected then, and so does the
    /// plan.
    pub fn unprotect(&self, plan: PlanId) -> Result<(), FileError> {
        let Some(key) = self.key_of(plan) else {
            return Ok(());
        };
        for path in self.kept_of(plan)? {
            self.change_kept(plan, &path, |bytes| {
                if secret::is_protected(bytes) {
                    key.open(bytes).ok()
                } else {
                    None
                }
            })?;
        }
        self.end_earlier(&key);
        self.fs.remove(&self.folders.key_of(plan)).ok();
        self.keys().remove(&plan);
        Ok(())
    }

    /// Forgets the key of a plan; what is protected stays so.
    pub fn lock(&self, plan: PlanId) {
        self.keys().remove(&plan);
    }

    pub(super) fn key_of(&self, plan: PlanId) -> Option<Arc<Key>> {
        self.keys().get(&plan).map(Arc::clone)
    }

    /// What bytes hold, opened by a key of a plan that is unlocked if they are protected.
    pub(super) fn opened(&self, bytes: &[u8]) -> Result<Vec<u8>, LoadError> {
        if secret::way_of(bytes) == Some(Way::Odd) {
            return Err(LoadError::OddProtection);
        }
        let keys: Vec<_> = self.keys().values().map(Arc::clone).collect();
        let mut opened = keys.iter().filter_map(|key| key.open(bytes).ok());
        opened.next().ok_or(LoadError::Protected)
    }

    /// The key that this machine has for a plan; `None` when it has none that the passphrase opens.
    ///
    /// Keys that were put aside count, since the file may be from before its passphrase was
    /// changed; the newest is put aside then in its turn, and where the key was found is given.
    fn local_key(&self, plan: PlanId, passphrase: &Passphrase) -> Option<(LocalKey, Vec<PathBuf>)> {
        let opened = |path: &Path| {
            let wrapped = self.read_bytes(path, OVERHEAD).ok()?;
            LocalKey::unwrap(&wrapped, passphrase).ok()
        };
        let newest = self.folders.key_of(plan);
        if let Some(local) = opened(&newest) {
            return Some((local, Vec::new()));
        }
        let id = plan.to_string();
        let beside = self.fs.list(fs::folder_of(&newest)).unwrap_or_default();
        let mut aside = beside.into_iter().map(|(path, _)| path).filter(|path| {
            let name = path.file_name().and_then(|it| it.to_str());
            name.is_some_and(|it| it.starts_with(&id) && it.ends_with(ASIDE))
        });
        let (local, path) = aside.find_map(|path| Some((opened(&path)?, path)))?;
        self.put_key_aside(plan);
        Some((local, vec![path]))
    }

    /// Keeps a key that another passphrase protects, since what it opens may be wanted; gives where
    /// it lies now, or `None` where there was none.
    fn put_key_aside(&self, plan: PlanId) -> Option<PathBuf> {
        let path = self.folders.key_of(plan);
        let wrapped = self.read_bytes(&path, OVERHEAD).ok()?;
        let mark = Hash::of(&wrapped).to_string();
        let aside = path.with_extension(format!("{mark:.16}{ASIDE}"));
        self.fs.rename(&path, &aside).ok()?;
        Some(aside)
    }

    /// Remembers a key, keeps it wrapped on this machine, and protects what lies here in plain.
    fn take_key(
        &self,
        plan: PlanId,
        passphrase: &Passphrase,
        local: LocalKey,
        earlier: Vec<PathBuf>,
    ) -> Result<(), FileError> {
        let path = self.folders.key_of(plan);
        let refused = |_error| FileError::because(&path, FileCause::Io(None));
        let wrapped = local.wrapped(passphrase).map_err(refused)?;
        self.write_own(&path, &wrapped)?;
        let key = Arc::new(Key {
            passphrase: passphrase.clone(),
            local,
            earlier,
        });
        self.keys().insert(plan, Arc::clone(&key));
        // What no key opened may be opened by this one.
        let mut peeked = self.peeked.lock().unwrap_or_else(PoisonError::into_inner);
        peeked.retain(|_, said| said.is_some());
        drop(peeked);
        for path in self.kept_of(plan)? {
            self.change_kept(plan, &path, |bytes| {
                if secret::is_protected(bytes) {
                    None
                } else {
                    key.for_here(bytes).ok()
                }
            })?;
        }
        Ok(())
    }

    /// Every file on this machine that may hold something of the plan.
    fn kept_of(&self, plan: PlanId) -> Result<Vec<PathBuf>, FileError> {
        let fs = self.fs.as_ref();
        let versions = versions::look(fs, &self.folders, plan)?;
        let versions = versions.into_iter().map(|it| it.path);
        let id = plan.to_string();
        let journals = fs::lying_in(fs, &self.folders.journals())?;
        let of_plan = journals.into_iter().map(|(path, _)| path).filter(|path| {
            let name = path.file_name().and_then(|it| it.to_str());
            name.is_some_and(|it| it.starts_with(&id))
        });
        let pending = std::iter::once(self.folders.pending_of(plan));
        Ok(versions.chain(of_plan).chain(pending).collect())
    }

    /// Writes a kept file anew, as `change` makes it; `None` leaves it.
    fn change_kept(
        &self,
        plan: PlanId,
        path: &Path,
        change: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
    ) -> Result<(), FileError> {
        let bytes = match self.read_bytes(path, MAX_PLAN_BYTES + OVERHEAD) {
            Ok(bytes) => bytes,
            // Another session of the program tidied up meanwhile.
            Err(error) if error.cause == FileCause::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        let Some(changed) = change(&bytes) else {
            return Ok(());
        };
        let owner = (plan.uuid(), self.session.name.as_str());
        atomic::write(self.fs.as_ref(), path, &changed, owner)
    }

    fn keys(&self) -> std::sync::MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<SecretError> for LoadError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::Refused => Self::WrongPassphrase,
            SecretError::Odd => Self::OddProtection,
            SecretError::TooLarge => {
                let cause = FileCause::TooLarge(MAX_PLAN_BYTES);
                Self::File(FileError::because(fs::folder_of(Path::new("")), cause))
            }
        }
    }
}

impl From<SecretError> for SaveError {
    fn from(_error: SecretError) -> Self {
        Self::NotRoundTripped
    }
}
