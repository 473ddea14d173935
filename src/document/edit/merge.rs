//! Deciding what two copies of a plan changed differently.

use super::EditError;
use crate::document::merge;
use crate::model::{Conflict, Plan};
use crate::texts::Message;

/// What was decided about a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What the plan holds stays.
    Keep,
    /// The value that the plan does not hold takes its place; what the other copy took away goes.
    TakeOther,
}

/// One conflict that is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolveEdit {
    /// Which.
    pub conflict: Conflict,
    /// How.
    pub verdict: Verdict,
}

impl ResolveEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let alias = |id| plan.people.get(&id).map(|it| it.alias.clone());
        let name = plan.name_of(self.conflict.item, |id| alias(id).unwrap_or_default());
        if name.is_empty() {
            Message::new("step-conflict")
        } else {
            Message::new("step-conflict-about").with("name", name)
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        plan.conflicts
            .remove(&self.conflict)
            .ok_or(EditError::Decided)?;
        match self.verdict {
            Verdict::Keep => Ok(()),
            Verdict::TakeOther => merge::put(plan, &self.conflict),
        }
    }
}
