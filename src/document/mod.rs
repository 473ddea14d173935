//! The only door into a plan: edits go in, snapshots come out, and every step can be taken back.
//!
//! An edit works on a clone; on an error the document is untouched. Undo, the unsaved mark and
//! "nothing changed" are comparisons of snapshots and need no code of their own.
//! Votes have a door of their own, which leaves no step.

mod cast;
mod edit;
mod history;
pub mod merge;
mod next_year;

use std::sync::Arc;

use crate::model::{Plan, Violation};
use crate::texts::Message;

pub use edit::{
    AgreementEdit, AssessmentEdit, BallotEdit, BaselineEdit, CompetenceFacts, Edit, EditError,
    Erasure, ExpectationEdit, FindingEdit, FoundationEdit, FrameworkEdit, GoalEdit, ImportEdit,
    IndicatorEdit, InitiativeEdit, LevelChange, LineEdit, LogEdit, MergeKey, PersonFacts, Ratings,
    ResolveEdit, SchoolEdit, StaffEdit, TensionEdit, Verdict, WorkshopEdit, YearEdit,
    without_erased, without_people,
};
pub use history::History;
pub use next_year::{NextYear, next_year};

/// A plan that is being worked on.
#[derive(Debug)]
pub struct Document {
    plan: Arc<Plan>,
    saved: Option<Arc<Plan>>,
    history: History,
}

impl Document {
    /// A document that stands as it was read from its file.
    pub fn opened(plan: Plan) -> Self {
        let plan = Arc::new(plan);
        Self {
            saved: Some(cast::as_saved(Arc::clone(&plan))),
            plan,
            history: History::default(),
        }
    }

    /// A document that has no file yet.
    pub fn unsaved(plan: Plan) -> Self {
        Self {
            plan: Arc::new(plan),
            saved: None,
            history: History::default(),
        }
    }

    /// The plan as it stands.
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Carries out an edit and returns its label; `None` when it changed nothing.
    ///
    /// # Errors
    /// When the edit does not fit the plan; the plan is then as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<Option<Message>, EditError> {
        let label = edit.label(&self.plan);
        let mut next = Plan::clone(&self.plan);
        edit.apply(&mut next)?;
        // What comes from elsewhere, and what changes texts all over the plan, is held to the
        // rules always.
        if cfg!(debug_assertions) || edit.takes_in() || edit.erases() {
            let violations: Vec<Violation> = next.violations();
            if !violations.is_empty() {
                return Err(EditError::Unsound(violations));
            }
        }
        if next == *self.plan {
            return Ok(None);
        }
        self.history
            .record(label.clone(), edit.merge_key(), Arc::clone(&self.plan));
        let before = std::mem::replace(&mut self.plan, Arc::new(next));
        if edit.reveals()
            && let Some(ballot) = &before.ballot
        {
            self.history.forget_ballot(ballot.id, &self.plan);
        }
        if edit.erases() {
            self.history.forget_all();
        }
        Ok(Some(label))
    }

    /// Takes the last step back and returns its label.
    pub fn undo(&mut self) -> Option<Message> {
        let (label, plan) = self.history.undo(&self.plan)?;
        self.plan = plan;
        Some(label)
    }

    /// Takes the step that was last undone again and returns its label.
    pub fn redo(&mut self) -> Option<Message> {
        let (label, plan) = self.history.redo(&self.plan)?;
        self.plan = plan;
        Some(label)
    }

    /// The steps that can be taken back and forth.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Ends a gesture: edits after it start a new step even where they would merge.
    pub fn end_gesture(&mut self) {
        self.history.end_gesture();
    }

    /// Whether the plan differs from what was last saved or opened.
    pub fn is_dirty(&self) -> bool {
        match &self.saved {
            Some(saved) => !Arc::ptr_eq(saved, &self.plan) && **saved != *self.plan,
            None => true,
        }
    }

    /// What the file held when it was last saved or opened; `None` when there is none.
    pub const fn saved(&self) -> Option<&Arc<Plan>> {
        self.saved.as_ref()
    }

    /// Remembers that this snapshot is what the file holds now. An open round of votes is in no
    /// file.
    pub fn mark_saved(&mut self, snapshot: Arc<Plan>) {
        self.saved = Some(cast::as_saved(snapshot));
    }
}
