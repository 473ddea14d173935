//! What somebody who is erased was called in earlier versions of the plan, where the name may
//! still stand in texts. For window and command line alike.

use std::path::Path;
use std::time::SystemTime;

use imbl::OrdSet;

use crate::document::{Erasure, without_erased};
use crate::model::{PersonId, Plan, PlanId};
use crate::storage::{Cleaned, FileError, Store, Turn};

/// Looks up former names in the versions that are kept here; gives what the disk did not let it
/// read. [`clean`] does so once more and says it.
pub fn learn_names(store: &Store, plan: PlanId, erasures: &mut [Erasure]) -> Vec<FileError> {
    store.each_version(plan, &mut |old| {
        for erasure in &mut *erasures {
            erasure.learn(old);
        }
    })
}

/// Cleans what is kept of a plan of everybody who was erased from it, also by somebody else or
/// before the program died. `asked` are erasures of which more is known than the plan says.
pub fn clean(
    store: &Store,
    (plan, erased): (PlanId, &OrdSet<PersonId>),
    asked: Vec<Erasure>,
    (turn, file, now): (Turn, Option<&Path>, SystemTime),
) -> Cleaned {
    let is_new = |id: &&PersonId| asked.iter().all(|it| it.id != **id);
    let mut others: Vec<_> = erased
        .iter()
        .filter(is_new)
        .map(|id| Erasure::of(*id))
        .collect();
    others.extend(asked);
    if let Err(failed) = learn_all(store, plan, &mut others) {
        // A version that was cleaned without them could never tell the former names any more.
        return Cleaned {
            failed,
            ..Cleaned::default()
        };
    }
    let without = |it: &Plan| without_erased(it, erased, &others);
    let mut cleaned = store.clean(plan, (turn, file), &without, now);
    if cleaned.failed.is_empty() && cleaned.in_use == 0 {
        cleaned.failed.extend(store.end_erasure(plan).err());
    }
    cleaned
}

/// Learns all that is known of people who are erased, keeps it until they are, and takes their
/// names out of the list of changes.
fn learn_all(store: &Store, plan: PlanId, erasures: &mut [Erasure]) -> Result<(), Vec<FileError>> {
    if erasures.is_empty() {
        return Ok(());
    }
    let kept = store.pending_erasure(plan).map_err(|error| vec![error])?;
    let kept: Vec<Erasure> = kept
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    for known in kept {
        let same = erasures.iter_mut().find(|it| it.id == known.id);
        if let Some(erasure) = same {
            erasure.join(known);
        }
    }
    let unread = learn_names(store, plan, erasures);
    if !unread.is_empty() {
        return Err(unread);
    }
    let pending: Vec<&Erasure> = erasures
        .iter()
        .filter(|it| !it.former.is_empty() || !it.spellings.is_empty())
        .collect();
    if !pending.is_empty() {
        let known = serde_json::to_vec(&pending).unwrap_or_default();
        let kept = store.keep_pending_erasure(plan, &known);
        kept.map_err(|error| vec![error])?;
    }
    let is_called = |who: &str| erasures.iter().any(|it| calls(it, who));
    let unnamed = store.unname_changes(plan, &is_called);
    unnamed.map_err(|error| vec![error])
}

/// Whether somebody who is erased may be meant by what stands beside a change: by their name, or
/// by a part of it.
fn calls(erasure: &Erasure, who: &str) -> bool {
    let mut names = erasure.former.iter().chain(&erasure.spellings);
    names.any(|name| {
        let name = name.to_lowercase();
        let who = who.to_lowercase();
        let mut words = who.split_whitespace();
        words.all(|word| name.split_whitespace().any(|it| it == word))
    })
}
