//! Steps to undo and redo: snapshots with a label.

use std::collections::VecDeque;
use std::sync::Arc;

use super::MergeKey;
use crate::model::{Ballot, BallotId, Plan};
use crate::texts::Message;

/// The steps that can be taken back and forth.
#[derive(Debug, Default)]
pub struct History {
    undo: VecDeque<Step>,
    redo: Vec<Step>,
    /// The key of the last step while its gesture lasts.
    open: Option<MergeKey>,
}

#[derive(Debug)]
struct Step {
    label: Message,
    /// The plan on the other side of the step.
    plan: Arc<Plan>,
}

impl History {
    /// How many steps are kept; a step costs only what it changed.
    pub const LIMIT: usize = 500;

    pub(super) fn record(&mut self, label: Message, key: Option<MergeKey>, before: Arc<Plan>) {
        self.redo.clear();
        let continues = key.is_some() && key == self.open;
        self.open = key;
        if continues && let Some(step) = self.undo.back_mut() {
            step.label = label;
            return;
        }
        self.undo.push_back(Step {
            label,
            plan: before,
        });
        if self.undo.len() > Self::LIMIT {
            self.undo.pop_front();
        }
    }

    pub(super) fn undo(&mut self, now: &Arc<Plan>) -> Option<(Message, Arc<Plan>)> {
        self.open = None;
        let step = self.undo.pop_back()?;
        self.redo.push(Step {
            label: step.label.clone(),
            plan: Arc::clone(now),
        });
        Some((step.label, step.plan))
    }

    pub(super) fn redo(&mut self, now: &Arc<Plan>) -> Option<(Message, Arc<Plan>)> {
        self.open = None;
        let step = self.redo.pop()?;
        self.undo.push_back(Step {
            label: step.label.clone(),
            plan: Arc::clone(now),
        });
        Some((step.label, step.plan))
    }

    pub(super) fn end_gesture(&mut self) {
        self.open = None;
    }

    /// Gives every snapshot that holds this round of votes the same box, so that no two differ by
    /// a single vote.
    pub(super) fn hold_ballot(&mut self, ballot: &Ballot) {
        self.with_ballot(ballot.id, Some(ballot));
    }

    /// Takes a round that was revealed out of every snapshot, so that nobody can vote in it again;
    /// steps that did nothing else are gone. `now` is the plan as it stands.
    pub(super) fn forget_ballot(&mut self, id: BallotId, now: &Arc<Plan>) {
        self.with_ballot(id, None);
        let after = self.undo.iter().skip(1).map(|it| &it.plan).chain([now]);
        let does = self
            .undo
            .iter()
            .zip(after)
            .map(|(it, after)| it.plan != *after);
        let does: Vec<bool> = does.collect();
        let mut does = does.into_iter();
        self.undo.retain(|_| does.next().unwrap_or(true));
    }

    /// Lets go of every step: a person was erased, whom snapshots and labels hold.
    pub(super) fn forget_all(&mut self) {
        *self = Self::default();
    }

    fn with_ballot(&mut self, id: BallotId, ballot: Option<&Ballot>) {
        for step in self.undo.iter_mut().chain(&mut self.redo) {
            if step.plan.ballot.as_ref().is_some_and(|it| it.id == id) {
                Arc::make_mut(&mut step.plan).ballot = ballot.cloned();
            }
        }
    }

    /// What undo would take back; `None` when there is nothing.
    pub fn undo_label(&self) -> Option<&Message> {
        self.undo.back().map(|step| &step.label)
    }

    /// What redo would do again; `None` when there is nothing.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redo.last().map(|step| &step.label)
    }

    /// How many steps can be undone.
    pub fn undo_count(&self) -> usize {
        self.undo.len()
    }
}
