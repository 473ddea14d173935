//! Merging (fletning) of two copies of a plan against the copy that both come from.
//!
//! Pure, and without a clock: the result depends on what the copies say alone, and not on whose
//! they are. What only one side changed is taken; where both changed the same field differently,
//! one value is kept in the plan and the other in a conflict (konflikt) until somebody decides.
//! What one side removed and the other wrote on stays.

mod containers;
mod field_names;
mod fields;
mod homes;
mod order;
mod part;
mod place;
mod removed;
mod scale;
mod sheets;
mod task;
mod words;

use std::collections::BTreeSet;

use imbl::OrdSet;

use crate::model::{Conflict, Item, PersonId, Plan};

use part::{Notes, Part as _};
use removed::{Thing, by_themselves, kept, let_go, removed, restored, take_out};

pub(super) use place::put;
pub use words::{Told, tell};

/// What came of two copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The plan that holds what both wrote. It keeps every rule of a plan, unless the two
    /// together are larger than a plan can be.
    pub plan: Plan,
    /// What both changed differently; all of it is among the conflicts of the plan.
    pub found: OrdSet<Conflict>,
}

/// Merges two copies of a plan.
///
/// `base` is the state that both come from; without it everything that only one has is taken for
/// added. An open round of votes is in no result. Whoever was erased in one copy is erased in the
/// result, whatever the other wrote.
pub fn merge(base: Option<&Plan>, ours: &Plan, theirs: &Plan) -> Merged {
    let copies = base.into_iter().chain([ours, theirs]);
    let erased = copies.fold(OrdSet::new(), |all, it| all.union(it.erased.clone()));
    let clean = |plan: &Plan| without_erased(plan, &erased);
    let mut sides = Sides {
        base: base.map(clean),
        ours: clean(ours),
        theirs: clean(theirs),
    };
    let (stays, gone) = sides.remove_on_all();
    let mut notes = Notes::default();
    let base = sides.base.as_ref();
    let mut plan = Plan::merge(base, &sides.ours, &sides.theirs, &mut notes);
    sheets::assessed_once(&mut plan, (&sides.ours, &sides.theirs), &mut notes);
    scale::fit(&mut plan, &mut notes);
    let_go(&mut plan, &gone);
    let noted = notes.into_found();
    let stays = stays.into_iter().filter(|it| it.is_in(&plan));
    let mut found: OrdSet<Conflict> = stays.map(removed_and_kept).collect();
    found.extend(noted.into_iter().map(|it| place::conflict(&plan, it)));
    plan.conflicts = plan.conflicts.union(found.clone());
    Merged { plan, found }
}

/// The copies that are merged; the base is `None` when it is not known.
struct Sides {
    base: Option<Plan>,
    ours: Plan,
    theirs: Plan,
}

impl Sides {
    /// Carries out on all copies what one side removed, unless that would cost something that
    /// the other wrote; returns what stays for that reason, without what goes with it, and all that
    /// was removed.
    fn remove_on_all(&mut self) -> (BTreeSet<Thing>, Vec<Thing>) {
        let Some(base) = &self.base else {
            return Default::default();
        };
        let (ours, theirs) = (&self.ours, &self.theirs);
        let by_us = removed(base, ours);
        let by_them = removed(base, theirs);
        let (removed_by_us, removed_by_them) = (by_us.clone(), by_them.clone());
        if by_us.is_empty() && by_them.is_empty() {
            return Default::default();
        }
        let without = |gone: &[Thing], remover: &Plan| {
            let mut plan = base.clone();
            take_out(&mut plan, gone, |it| it.is_in(remover));
            plan
        };
        let here = |all: &[Thing], plan: &Plan| -> Vec<Thing> {
            all.iter().copied().filter(|it| it.is_in(plan)).collect()
        };
        let (from_us, from_them) = (here(&by_us, theirs), here(&by_them, ours));
        let kept_by_them = kept(&without(&by_them, theirs), theirs, &from_us, ours);
        let kept_by_us = kept(&without(&by_us, ours), ours, &from_them, theirs);

        let really = |all: Vec<Thing>, kept: &BTreeSet<Thing>| -> Vec<Thing> {
            all.into_iter().filter(|it| !kept.contains(it)).collect()
        };
        let by_us = really(by_us, &kept_by_them);
        let by_them = really(by_them, &kept_by_us);
        let lives_with_us = |it: Thing| it.is_in(ours) || kept_by_them.contains(&it);
        let lives_with_them = |it: Thing| it.is_in(theirs) || kept_by_us.contains(&it);
        let mut without_ours = base.clone();
        take_out(&mut without_ours, &by_us, lives_with_us);
        let mut without_theirs = base.clone();
        take_out(&mut without_theirs, &by_them, lives_with_them);
        let mut new_ours = restored(ours, &without_ours, &kept_by_them);
        take_out(&mut new_ours, &by_them, lives_with_them);
        let mut new_theirs = restored(theirs, &without_theirs, &kept_by_us);
        take_out(&mut new_theirs, &by_us, lives_with_us);
        take_out(&mut without_ours, &by_them, lives_with_them);
        let stays = by_themselves(base, &kept_by_them.union(&kept_by_us).copied().collect());
        *self = Self {
            base: Some(without_ours),
            ours: new_ours,
            theirs: new_theirs,
        };
        let gone = [removed_by_us, removed_by_them].concat();
        (stays, gone)
    }
}

fn without_erased(plan: &Plan, erased: &OrdSet<PersonId>) -> Plan {
    let mut plan = plan.without_ballot();
    let people = erased.iter().map(|id| Thing::Item(Item::Person(*id)));
    take_out(&mut plan, &people.collect::<Vec<_>>(), |_| false);
    plan.erased.clone_from(erased);
    plan
}

/// One removed the thing, and the other wrote something that would have gone with it.
fn removed_and_kept(thing: Thing) -> Conflict {
    let (item, field) = match thing {
        Thing::Item(item) => (item, String::new()),
        Thing::Entry(id) => (Item::School, format!("log.{id}")),
    };
    Conflict {
        item,
        field,
        base: None,
        other: None,
    }
}
