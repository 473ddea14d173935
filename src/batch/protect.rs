//! Protecting a plan from the command line, and opening one that is protected.
//!
//! The passphrase comes from a variable of the environment or from a file, never as an argument,
//! which every other program of the machine could read.

use std::path::Path;

use super::Batch;
use crate::app::{Clock as _, SystemClock};
use crate::model::{Passphrase, Strength};
use crate::storage::{LoadError, Loaded, Place};
use crate::texts::Message;

/// The variable of the environment that holds the passphrase.
const VARIABLE: &str = "SIGTELINJE_PASSPHRASE";
/// The most bytes of a file that holds one.
const MOST_BYTES: u64 = 10_000;

impl Batch {
    /// Reads a plan, with the passphrase where it is protected and one was given.
    ///
    /// # Errors
    /// As [`crate::storage::Store::load`] and [`crate::storage::Store::unlock`].
    pub(super) fn load(&self, path: &Path) -> Result<Loaded, LoadError> {
        match &self.passphrase {
            Some(passphrase) if self.store.is_protected_file(path) => {
                self.store.unlock(path, passphrase)
            }
            _ => self.store.load(path),
        }
    }

    /// Protects a plan, or gives a protected one another passphrase: the old one opens it.
    pub(super) fn protect(&self, path: &Path, new: Option<&Path>) -> Result<Message, Message> {
        let asked = match new {
            Some(file) => self.passphrase_in(file)?,
            None => self.passphrase.clone().ok_or_else(no_passphrase)?,
        };
        if asked.strength() == Strength::TooShort {
            let shortest = Passphrase::SHORTEST;
            return Err(Message::new("protect-too-short").with("count", shortest));
        }
        let loaded = self.load(path).map_err(|error| error.message())?;
        let id = loaded.plan.meta.id;
        self.store
            .protect(id, &asked)
            .map_err(|error| error.message())?;
        self.save_again(path, &loaded)?;
        Ok(Message::new("protect-done").with("file", path.display().to_string()))
    }

    /// Takes the protection away.
    pub(super) fn unprotect(&self, path: &Path) -> Result<Message, Message> {
        if !self.store.is_protected_file(path) {
            let file = path.display().to_string();
            return Err(Message::new("protect-is-plain").with("file", file));
        }
        let loaded = self.load(path).map_err(|error| error.message())?;
        self.store
            .unprotect(loaded.plan.meta.id)
            .map_err(|error| error.message())?;
        self.save_again(path, &loaded)?;
        Ok(Message::new("protect-ended").with("file", path.display().to_string()))
    }

    fn save_again(&self, path: &Path, loaded: &Loaded) -> Result<(), Message> {
        let base = (Some(&loaded.stamp), Place::Same);
        let saved = self.store.save(&loaded.plan, path, base, SystemClock.now());
        saved.map(drop).map_err(|error| error.message())
    }

    /// The passphrase that was given; `None` when none was.
    ///
    /// # Errors
    /// When the file that should hold it cannot be read.
    pub(super) fn with_passphrase(mut self, file: Option<&Path>) -> Result<Self, Message> {
        self.passphrase = match file {
            Some(file) => Some(self.passphrase_in(file)?),
            None => std::env::var(VARIABLE).ok().map(|it| Passphrase::new(&it)),
        };
        Ok(self)
    }

    /// The first line of a file.
    fn passphrase_in(&self, file: &Path) -> Result<Passphrase, Message> {
        let text = self.store.read_text(file, MOST_BYTES);
        let text = text.map_err(|error| error.message())?;
        Ok(Passphrase::new(text.lines().next().unwrap_or_default()))
    }
}

fn no_passphrase() -> Message {
    Message::new("protect-no-passphrase").with("name", VARIABLE)
}
