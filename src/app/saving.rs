//! Saving a plan and noting what that changed, for window and command line alike.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use crate::analysis::changes::{Part, diff, tally};
use crate::model::Plan;
use crate::storage::{Place, SaveError, Saved, Stamp, Store, Warning};

/// What a save follows, and what is noted of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Follows<'a> {
    /// The state of the file that the plan follows; `None` when it was never saved.
    pub stamp: Option<&'a Stamp>,
    /// The plan as the file held it; `None` when that is not known.
    pub before: Option<&'a Plan>,
    /// Who saves, to be noted; `None` unless they want to be named.
    pub who: Option<&'a str>,
}

/// Saves a plan, see [`Store::save`], and notes in the list of changes how much of what is new.
///
/// # Errors
/// Every [`SaveError`]. That the note failed is only a warning.
pub fn save(
    store: &Store,
    (plan, path): (&Plan, &Path),
    follows: Follows<'_>,
    (place, now): (Place, SystemTime),
) -> Result<Saved, SaveError> {
    let mut saved = store.save(plan, path, (follows.stamp, place), now)?;
    let counts = follows.before.map(|before| counts(before, plan));
    if counts.as_ref().is_some_and(BTreeMap::is_empty) {
        return Ok(saved);
    }
    let counts = counts.into_iter().flatten();
    let counts = counts.map(|(part, count)| (part.key().to_owned(), count));
    let noted = store.note_change((&saved.stamp, now), counts, follows.who);
    saved
        .warnings
        .extend(noted.err().map(Warning::ChangeNotNoted));
    Ok(saved)
}

/// How many things of each part differ. What is voted while a round is open is in no file.
fn counts(before: &Plan, after: &Plan) -> BTreeMap<Part, usize> {
    tally(&diff(&before.without_ballot(), &after.without_ballot()))
}
