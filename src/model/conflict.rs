//! What two copies of a plan changed differently.

use serde::{Deserialize, Serialize};

use super::Item;

/// One field that two copies of a plan changed differently, kept until somebody decides.
///
/// The plan itself holds one of the two values; which one does not depend on whose copy was
/// merged into whose. Values are written as JSON, so that those of every field fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// What the field belongs to, or what the thing belongs to that the field is of.
    pub item: Item,
    /// The field as it is called in the file, such as `title`; with the way to it where it lies
    /// deeper, such as `steps.0192….title`; empty when the thing as a whole is meant. What a
    /// competence, a goal or an indicator stands in is called `area`, `line` or `goal`.
    pub field: String,
    /// The value before both changed it; `None` when there was none, and for a thing as a whole.
    #[serde(default)]
    pub base: Option<String>,
    /// The value that the plan does not hold; `None` when the other copy took the thing away.
    #[serde(default)]
    pub other: Option<String>,
}
