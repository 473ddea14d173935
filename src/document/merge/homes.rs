//! Competences, goals and indicators, each of which stands in the list of one thing alone.
//!
//! Where both moved one to different places, it stands in one of them, and the other is noted
//! under a field that a file does not have: `area`, `line` or `goal`.

use std::collections::BTreeMap;

use imbl::OrdMap;
use serde::Serialize;

use super::part::{Notes, json, key_text, wins};
use crate::model::{Area, Goal, Line, Plan, Strategy};

/// How a thing lists what stands in it.
struct Home<P, C> {
    list: fn(&P) -> &Vec<C>,
    list_mut: fn(&mut P) -> &mut Vec<C>,
    /// What stands there is kept here in the file.
    things: &'static str,
    /// How the place is called among the fields of the thing.
    field: &'static str,
}

impl<P: Clone, C: Ord + Copy + Serialize> Home<P, C> {
    fn of<K: Ord + Copy>(&self, parents: &OrdMap<K, P>, child: &C) -> Option<K> {
        let mut parents = parents.iter();
        let home = parents.find(|(_, it)| (self.list)(it).contains(child));
        home.map(|(id, _)| *id)
    }

    /// Lets everything stand in one place.
    fn settle<K: Ord + Copy + Serialize>(
        &self,
        parents: &mut OrdMap<K, P>,
        (base, ours): (Option<&OrdMap<K, P>>, &OrdMap<K, P>),
        notes: &mut Notes,
    ) {
        let mut homes: BTreeMap<C, Vec<K>> = BTreeMap::new();
        for (id, parent) in parents.iter() {
            for child in (self.list)(parent) {
                homes.entry(*child).or_default().push(*id);
            }
        }
        homes.retain(|_, parents| parents.len() > 1);
        for (child, there) in homes {
            let first = there.iter().copied().reduce(|kept, it| {
                if wins(json(&it).as_deref(), json(&kept).as_deref()) {
                    it
                } else {
                    kept
                }
            });
            let mine = self.of(ours, &child).filter(|_| notes.prefers_ours());
            let kept = mine.or(first);
            for id in there.into_iter().filter(|it| Some(*it) != kept) {
                if let Some(parent) = parents.get_mut(&id) {
                    (self.list_mut)(parent).retain(|it| *it != child);
                }
                let was = base.and_then(|base| self.of(base, &child));
                let (base, other) = (was.as_ref().and_then(json), json(&id));
                let in_field = |notes: &mut Notes| {
                    notes.within(self.field, |notes| notes.note(base, other));
                };
                notes.within(self.things, |notes| {
                    notes.within(key_text(&child), in_field);
                });
            }
        }
    }
}

pub(super) fn of_competences(
    mut merged: Plan,
    base: Option<&Plan>,
    ours: &Plan,
    notes: &mut Notes,
) -> Plan {
    let areas = Home {
        list: |it: &Area| &it.competences,
        list_mut: |it| &mut it.competences,
        things: "competences",
        field: "area",
    };
    let before = (base.map(|it| &it.areas), &ours.areas);
    areas.settle(&mut merged.areas, before, notes);
    merged
}

pub(super) fn of_goals_and_indicators(
    mut merged: Strategy,
    base: Option<&Strategy>,
    ours: &Strategy,
    notes: &mut Notes,
) -> Strategy {
    let lines = Home {
        list: |it: &Line| &it.goals,
        list_mut: |it| &mut it.goals,
        things: "goals",
        field: "line",
    };
    let before = (base.map(|it| &it.lines), &ours.lines);
    lines.settle(&mut merged.lines, before, notes);
    let goals = Home {
        list: |it: &Goal| &it.indicators,
        list_mut: |it| &mut it.indicators,
        things: "indicators",
        field: "goal",
    };
    let before = (base.map(|it| &it.goals), &ours.goals);
    goals.settle(&mut merged.goals, before, notes);
    merged
}
