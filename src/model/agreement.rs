//! Agreements on development: what is done, by whom, until when. Level 0 asks for one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CompetenceId, PersonId, PlanDate};

/// How an agreement stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum AgreementState {
    /// Agreed and under way.
    #[default]
    Active,
    /// Carried out.
    Kept,
    /// Given up, with the reason in the note.
    Dropped,
}

impl AgreementState {
    /// Every state, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Active, Self::Kept, Self::Dropped];
}

/// An agreement on development (udviklingsaftale) with one person.
///
/// For somebody on level 0 it is the protected effort that goes with that level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// With whom it was made.
    pub person: PersonId,
    /// The competences it works on; empty means the person's development as a whole.
    #[serde(default)]
    pub competences: BTreeSet<CompetenceId>,
    /// What is done, such as "Sidemandsoplæring, tre gange".
    pub what: String,
    /// A colleague who helps; `None` when nobody is named.
    #[serde(default)]
    pub helper: Option<PersonId>,
    /// Working hours set aside; `None` when not decided.
    #[serde(default)]
    pub hours: Option<u16>,
    /// When it was made.
    pub made: PlanDate,
    /// When it is to be carried out; `None` when not decided.
    #[serde(default)]
    pub due: Option<PlanDate>,
    /// How it stands.
    #[serde(default)]
    pub state: AgreementState,
    /// What happened along the way; empty when nothing was noted.
    #[serde(default)]
    pub note: String,
}

impl Agreement {
    /// Whether the agreement covers the competence.
    pub fn covers(&self, competence: CompetenceId) -> bool {
        self.competences.is_empty() || self.competences.contains(&competence)
    }
}
