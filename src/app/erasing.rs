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
    let unread = if others.is_empty() {
        Vec::new()
    } else {
        learn_names(store, plan, &mut others)
    };
    if !unread.is_empty() {
        // A version that was cleaned without them could never tell the former names any more.
        return Cleaned {
            failed: unread,
            ..Cleaned::default()
        };
    }
    let without = |it: &Plan| without_erased(it, erased, &others);
    store.clean(plan, (turn, file), &without, now)
}
