//! Edits of the log and of accepted findings.

use super::{EditError, drop_stale_references};
use crate::model::{Acceptance, FindingKey, LogEntry, LogEntryId, Plan};
use crate::texts::Message;

/// An edit of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogEdit {
    /// Adds an entry.
    Add { id: LogEntryId, entry: LogEntry },
    /// Removes an entry.
    Remove { id: LogEntryId },
}

impl LogEdit {
    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Add { .. } => "step-log-add",
            Self::Remove { .. } => "step-log-remove",
        })
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { entry, .. } if entry.text.trim().is_empty() => Err(EditError::Empty),
            Self::Add { id, entry } => {
                plan.log.insert(*id, entry.clone());
                Ok(())
            }
            Self::Remove { id } => {
                plan.log.remove(id);
                drop_stale_references(plan);
                Ok(())
            }
        }
    }
}

/// An edit of accepted findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingEdit {
    /// Accepts a finding, with the reason.
    Accept {
        key: FindingKey,
        acceptance: Acceptance,
    },
    /// Takes an acceptance back.
    Withdraw { key: FindingKey },
}

impl FindingEdit {
    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Accept { .. } => "step-finding-accept",
            Self::Withdraw { .. } => "step-finding-withdraw",
        })
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Accept { acceptance, .. } if acceptance.reason.trim().is_empty() => {
                Err(EditError::Empty)
            }
            Self::Accept { key, acceptance } => {
                plan.accepted.insert(key.clone(), acceptance.clone());
                Ok(())
            }
            Self::Withdraw { key } => {
                plan.accepted.remove(key);
                Ok(())
            }
        }
    }
}
