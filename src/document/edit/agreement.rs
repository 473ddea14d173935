//! Edits of agreements on development.

use super::{EditError, MergeKey};
use crate::model::{Agreement, AgreementId, Item, PersonId, Plan};
use crate::texts::Message;

/// An edit of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementEdit {
    /// Makes an agreement.
    Make {
        id: AgreementId,
        agreement: Agreement,
    },
    /// Changes an agreement.
    Change {
        id: AgreementId,
        agreement: Agreement,
    },
    /// Removes an agreement that should never have been written.
    Remove { id: AgreementId },
}

impl AgreementEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let alias = |id: PersonId| {
            plan.people
                .get(&id)
                .map_or_else(String::new, |it| it.alias.clone())
        };
        let name = |id: &AgreementId| {
            plan.agreements
                .get(id)
                .map_or_else(String::new, |it| alias(it.person))
        };
        match self {
            Self::Make { agreement, .. } => {
                Message::new("step-agreement-make").with("name", alias(agreement.person))
            }
            Self::Change { id, .. } => Message::new("step-agreement-change").with("name", name(id)),
            Self::Remove { id } => Message::new("step-agreement-remove").with("name", name(id)),
        }
    }

    pub(super) fn merge_key(&self) -> MergeKey {
        match self {
            Self::Make { id, .. } => MergeKey("agreement-make", id.uuid()),
            Self::Change { id, .. } => MergeKey("agreement-change", id.uuid()),
            Self::Remove { id } => MergeKey("agreement-remove", id.uuid()),
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Make { id, agreement } => {
                if agreement.what.trim().is_empty() {
                    return Err(EditError::Empty);
                }
                plan.agreements.insert(*id, agreement.clone());
            }
            Self::Change { id, agreement } => {
                if agreement.what.trim().is_empty() {
                    return Err(EditError::Empty);
                }
                let known = plan.agreements.get_mut(id);
                *known.ok_or(EditError::Gone(Item::Agreement(*id)))? = agreement.clone();
            }
            Self::Remove { id } => {
                plan.agreements.remove(id);
                super::drop_stale_references(plan);
            }
        }
        Ok(())
    }
}
