//! Casting a vote: it is added to the counts of the open round and leaves no other trace.
//!
//! There is no step of history to take back, and every snapshot that holds the round gets the
//! same counts, so that what stands in the document depends on the votes and not on their order,
//! and no two snapshots differ by a single vote.

use std::sync::Arc;

use super::{Document, EditError};
use crate::model::{Cast, Plan, Task};

impl Document {
    /// Puts a vote into the open box.
    ///
    /// `keep` is asked to bring the plan with the vote into safety, and the vote counts only when
    /// that was done: whoever is told that it was cast can be sure that it is not lost.
    ///
    /// # Errors
    /// When no round is open, when the vote does not fit it or could not be kept. Nothing has
    /// changed then.
    pub fn cast(
        &mut self,
        cast: &Cast,
        keep: impl FnOnce(&Arc<Plan>) -> bool,
    ) -> Result<(), EditError> {
        let ballot = self.plan.ballot.as_ref().ok_or(EditError::NoBallot)?;
        let workshop = self.plan.workshops.get(&ballot.workshop);
        let workshop = workshop.ok_or(EditError::NoBallot)?;
        if !workshop.can_vote() {
            return Err(EditError::Ended);
        }
        let dots = match workshop.activity(ballot.activity).map(|it| &it.task) {
            Some(Task::Choose { dots, .. }) => u16::from(*dots),
            _ => 0,
        };
        let after = ballot.with(cast, dots).ok_or(EditError::UnfitVote)?;
        let next = Arc::new(Plan {
            ballot: Some(after.clone()),
            ..Plan::clone(&self.plan)
        });
        if !keep(&next) {
            return Err(EditError::NotKept);
        }
        self.history.hold_ballot(&after);
        self.saved = self.saved.take().map(as_saved);
        self.plan = next;
        Ok(())
    }
}

/// A snapshot as it lies in its file, which never holds an open round.
pub(super) fn as_saved(snapshot: Arc<Plan>) -> Arc<Plan> {
    if snapshot.ballot.is_some() {
        Arc::new(snapshot.without_ballot())
    } else {
        snapshot
    }
}
