//! Edits of expectations.

use super::EditError;
use crate::model::{CompetenceId, ExpectationScope, Item, Plan, Requirement};
use crate::texts::Message;

/// An edit of what is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExpectationEdit {
    /// Sets what is needed of the scope in some competences; `None` removes the expectation, so
    /// that the next wider scope holds.
    Set {
        scope: ExpectationScope,
        competences: Vec<CompetenceId>,
        requirement: Option<Requirement>,
    },
    /// Removes every expectation of the scope.
    Clear { scope: ExpectationScope },
}

impl ExpectationEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let name = |scope: &ExpectationScope| match scope {
            ExpectationScope::Role(id) => plan.roles.get(id).map(|it| it.name.clone()),
            ExpectationScope::Team(id) => plan.teams.get(id).map(|it| it.name.clone()),
            ExpectationScope::Person(id) => plan.people.get(id).map(|it| it.alias.clone()),
        };
        match self {
            Self::Set { scope, .. } => {
                Message::new("step-expectation-set").with("name", name(scope).unwrap_or_default())
            }
            Self::Clear { scope } => {
                Message::new("step-expectation-clear").with("name", name(scope).unwrap_or_default())
            }
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Set {
                scope,
                competences,
                requirement,
            } => {
                let known = match *scope {
                    ExpectationScope::Role(id) => Item::Role(id),
                    ExpectationScope::Team(id) => Item::Team(id),
                    ExpectationScope::Person(id) => Item::Person(id),
                };
                if !plan.contains(known) {
                    return Err(EditError::Gone(known));
                }
                if requirement.and_then(Requirement::target) > Some(plan.framework.top()) {
                    return Err(EditError::AboveScale);
                }
                let mut asked = plan.expectations.get(scope).cloned().unwrap_or_default();
                for competence in competences {
                    match requirement {
                        Some(requirement) => asked.insert(*competence, *requirement),
                        None => asked.remove(competence),
                    };
                }
                if asked.is_empty() {
                    plan.expectations.remove(scope);
                } else {
                    plan.expectations.insert(*scope, asked);
                }
            }
            Self::Clear { scope } => {
                plan.expectations.remove(scope);
            }
        }
        Ok(())
    }
}
