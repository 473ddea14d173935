//! What one save of a plan changed, as this computer remembers it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What one save changed: how much of what, and never of whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeNote {
    /// When it was saved, in seconds since 1970 (UTC).
    pub saved: u64,
    /// How often the plan had been saved by then.
    pub generation: u64,
    /// Who saved; `None` unless whoever it was wants to be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// How many things of each part of the plan were changed, by the stable code of the part;
    /// empty when what was there before is not known.
    pub counts: BTreeMap<String, usize>,
}
