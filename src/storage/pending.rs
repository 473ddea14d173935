//! What is known of people who are erased from a plan, for as long as something that is kept of
//! it may still name them.
//!
//! The versions that tell what somebody was called are cleaned like all the others. Whatever could
//! not be cleaned then would keep a former name for ever if nothing remembered it.

use super::error::{FileCause, FileError};
use super::{Store, secret};
use crate::model::PlanId;

/// The most bytes that are read of it.
const MOST_BYTES: u64 = 1_000_000;

impl Store {
    /// What was kept by [`Store::keep_pending_erasure`]; `None` when nothing is left to be erased,
    /// or when nobody can read it.
    ///
    /// # Errors
    /// When the disk does not let it be read.
    pub fn pending_erasure(&self, plan: PlanId) -> Result<Option<Vec<u8>>, FileError> {
        match self.read_bytes(&self.folders.pending_of(plan), MOST_BYTES) {
            Ok(bytes) if secret::is_protected(&bytes) => Ok(self.opened(&bytes).ok()),
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.cause == FileCause::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps what is known of people who are being erased, protected as the plan is.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep_pending_erasure(&self, plan: PlanId, known: &[u8]) -> Result<(), FileError> {
        let path = self.folders.pending_of(plan);
        let Some(key) = self.key_of(plan) else {
            return self.write_own(&path, known);
        };
        let sealed = key.for_here(known);
        let sealed = sealed.map_err(|_unsealed| FileError::because(&path, FileCause::Io(None)))?;
        self.write_own(&path, &sealed)
    }

    /// Forgets what was known, when nothing is left that could name anybody.
    ///
    /// # Errors
    /// When the disk does not allow it.
    pub fn end_erasure(&self, plan: PlanId) -> Result<(), FileError> {
        let path = self.folders.pending_of(plan);
        match self
            .fs
            .remove(&path)
            .map_err(|it| FileError::new(&path, &it))
        {
            Err(error) if error.cause != FileCause::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
