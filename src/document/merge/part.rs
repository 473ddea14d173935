//! How two values become one, and how a value deep within a plan is read and set by its path.
//!
//! Whatever is decided between two values is decided by what they say and never by whose they
//! are, so that it does not matter who merges whose copy.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use imbl::{OrdMap, OrdSet};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::{CompetenceId, Level, Levels};

/// One step on the way to a value: the name of a field or the key of an entry.
pub(super) type Segment = Cow<'static, str>;

/// A value that does not fit where it is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unfit;

/// A part of a plan that can be merged, and in which values are found by their path.
pub(super) trait Part: Clone + PartialEq {
    /// Whether it is always taken as a whole.
    const LEAF: bool = false;

    /// What comes of two values that come from `base`; `None` when they have no common origin.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self;

    /// The value at a path as JSON; `None` when there is none.
    fn at(&self, path: &[&str]) -> Option<String>;

    /// Sets the value at a path from JSON; `None` takes an entry away.
    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit>;

    /// What is left of it when an entry that holds it was taken away, where it can be seen as
    /// made of single things; `None` for what goes or stays as a whole.
    fn emptied(&self) -> Option<Self> {
        None
    }

    /// Whether an entry that holds it is better taken away.
    fn is_blank(&self) -> bool {
        false
    }
}

/// What both changed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// Where.
    pub(super) path: Vec<Segment>,
    /// What both began with, as JSON.
    pub(super) base: Option<String>,
    /// What is not in the merged plan, as JSON; `None` for "taken away".
    pub(super) other: Option<String>,
}

/// What was noted while two plans were merged.
#[derive(Debug, Default)]
pub(super) struct Notes {
    path: Vec<Segment>,
    found: Vec<Note>,
    /// Whether ours holds where both changed something, which then is not noted.
    is_ours_preferred: bool,
}

impl Notes {
    /// Notes of a merge in which ours holds wherever both changed something.
    pub(super) fn preferring_ours() -> Self {
        Self {
            is_ours_preferred: true,
            ..Self::default()
        }
    }

    pub(super) const fn prefers_ours(&self) -> bool {
        self.is_ours_preferred
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(super) fn into_found(self) -> Vec<Note> {
        self.found
    }

    pub(super) const fn found_mut(&mut self) -> &mut Vec<Note> {
        &mut self.found
    }

    /// Works one step further down.
    pub(super) fn within<T>(
        &mut self,
        segment: impl Into<Segment>,
        work: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.path.push(segment.into());
        let done = work(self);
        self.path.pop();
        done
    }

    pub(super) fn note(&mut self, base: Option<String>, other: Option<String>) {
        if !self.is_ours_preferred {
            let path = self.path.clone();
            self.found.push(Note { path, base, other });
        }
    }

    /// Notes what is not kept of a field that is decided together with others, in place of what
    /// was noted of it alone.
    pub(super) fn settle<T: PartialEq + Serialize>(
        &mut self,
        base: Option<&T>,
        kept: &T,
        other: &T,
    ) {
        let path = &self.path;
        self.found.retain(|it| it.path != *path);
        if kept != other && base != Some(other) {
            self.note(base.and_then(json), json(other));
        }
    }
}

/// A value as JSON; `None` for what JSON has no words for, such as maps by a pair.
pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    serde_json::to_string(value).ok()
}

/// Whether the first of two values is kept, both as JSON.
///
/// What says something goes before what says nothing. Otherwise the texts are compared from
/// their ends, because an id begins with the time at which it was made, and no clock is to
/// decide.
pub(super) fn wins(one: Option<&str>, two: Option<&str>) -> bool {
    let rank = |it: Option<&str>| {
        let text = it.unwrap_or_default();
        let is_said = !matches!(text, "" | "null" | "\"\"" | "[]");
        (is_said, text.bytes().rev().collect::<Vec<_>>())
    };
    rank(one) > rank(two)
}

/// A key of a map as a step of a path.
pub(super) fn key_text<K: Serialize>(key: &K) -> String {
    let text = json(key).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or(text)
}

/// The key that is written as a step of a path.
pub(super) fn read_key<K: DeserializeOwned>(text: &str) -> Result<K, Unfit> {
    let quoted = json(text).ok_or(Unfit)?;
    serde_json::from_str(&quoted)
        .or_else(|_no_text| serde_json::from_str(text))
        .map_err(|_unreadable| Unfit)
}

/// Values that are taken as a whole.
pub(super) mod whole {
    use super::{DeserializeOwned, Notes, Serialize, Unfit, json, wins};

    pub(in super::super) fn merge<T: Clone + PartialEq + Serialize>(
        base: Option<&T>,
        ours: &T,
        theirs: &T,
        notes: &mut Notes,
    ) -> T {
        if ours == theirs || base == Some(theirs) || notes.prefers_ours() && base != Some(ours) {
            return ours.clone();
        }
        if base == Some(ours) {
            return theirs.clone();
        }
        let (mine, yours) = (json(ours), json(theirs));
        let (kept, other) = if wins(mine.as_deref(), yours.as_deref()) {
            (ours, yours)
        } else {
            (theirs, mine)
        };
        notes.note(base.and_then(json), other);
        kept.clone()
    }

    pub(in super::super) fn at<T: Serialize>(value: &T, path: &[&str]) -> Option<String> {
        path.is_empty().then(|| json(value)).flatten()
    }

    pub(in super::super) fn put<T: DeserializeOwned>(
        place: &mut T,
        path: &[&str],
        value: Option<&str>,
    ) -> Result<(), Unfit> {
        let text = value.filter(|_| path.is_empty()).ok_or(Unfit)?;
        *place = serde_json::from_str(text).map_err(|_unreadable| Unfit)?;
        Ok(())
    }
}

/// Says of types that they are taken as a whole.
macro_rules! leaves {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::document::merge::part::Part for $name {
            const LEAF: bool = true;

            fn merge(
                base: Option<&Self>,
                ours: &Self,
                theirs: &Self,
                notes: &mut $crate::document::merge::part::Notes,
            ) -> Self {
                $crate::document::merge::part::whole::merge(base, ours, theirs, notes)
            }

            fn at(&self, path: &[&str]) -> Option<String> {
                $crate::document::merge::part::whole::at(self, path)
            }

            fn put(
                &mut self,
                path: &[&str],
                value: Option<&str>,
            ) -> Result<(), $crate::document::merge::part::Unfit> {
                $crate::document::merge::part::whole::put(self, path, value)
            }
        }
    )+};
}

pub(super) use leaves;

impl<T: Clone + PartialEq + Serialize + DeserializeOwned> Part for Option<T> {
    const LEAF: bool = true;

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
        whole::merge(base, ours, theirs, notes)
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        whole::at(self, path)
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        whole::put(self, path, value)
    }
}

/// Whether an entry of a set is in what comes of two sets.
pub(super) const fn stays(was: bool, ours: bool, theirs: bool) -> bool {
    if was { ours && theirs } else { ours || theirs }
}

impl<T: Ord + Clone + Serialize + DeserializeOwned> Part for BTreeSet<T> {
    /// What either added is in, what either took out is out.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, _: &mut Notes) -> Self {
        let was = |it: &T| base.is_some_and(|base| base.contains(it));
        let both = ours.union(theirs);
        both.filter(|it| stays(was(it), ours.contains(it), theirs.contains(it)))
            .cloned()
            .collect()
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        whole::at(self, path)
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        whole::put(self, path, value)
    }
}

impl<T: Ord + Clone + Serialize + DeserializeOwned> Part for OrdSet<T> {
    /// As for small sets.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, _: &mut Notes) -> Self {
        let was = |it: &T| base.is_some_and(|base| base.contains(it));
        let mut merged = ours.clone();
        for it in theirs.iter().filter(|it| !ours.contains(*it) && !was(it)) {
            merged.insert(it.clone());
        }
        for it in ours.iter().filter(|it| was(it) && !theirs.contains(*it)) {
            merged.remove(it);
        }
        merged
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        whole::at(self, path)
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        whole::put(self, path, value)
    }
}

/// Sets in which nothing stands for everything, so that entries cannot be counted one by one
/// where a set was or becomes empty.
pub(super) mod scope {
    pub(in super::super) use super::whole::{at, put};
    use super::{BTreeSet, DeserializeOwned, Notes, Part, Serialize, whole};

    pub(in super::super) fn merge<T: Ord + Clone + Serialize + DeserializeOwned>(
        base: Option<&BTreeSet<T>>,
        ours: &BTreeSet<T>,
        theirs: &BTreeSet<T>,
        notes: &mut Notes,
    ) -> BTreeSet<T> {
        let merged = BTreeSet::merge(base, ours, theirs, notes);
        let is_any_empty = ours.is_empty()
            || theirs.is_empty()
            || merged.is_empty()
            || base.is_some_and(BTreeSet::is_empty);
        if is_any_empty {
            whole::merge(base, ours, theirs, notes)
        } else {
            merged
        }
    }
}

/// What becomes of one entry of a map, or of a list by id; `None` takes it away.
pub(super) fn entry<V: Part>(
    base: Option<&V>,
    (ours, theirs): (Option<&V>, Option<&V>),
    key: impl FnOnce() -> String,
    notes: &mut Notes,
) -> Option<V> {
    if ours == theirs || theirs == base {
        return ours.cloned();
    }
    if ours == base {
        return theirs.cloned();
    }
    notes.within(key(), |notes| {
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            return Some(V::merge(base, ours, theirs, notes));
        }
        if let Some(empty) = base.and_then(V::emptied) {
            let [ours, theirs] = [ours, theirs].map(|it| it.unwrap_or(&empty));
            let merged = V::merge(base, ours, theirs, notes);
            return (!merged.is_blank()).then_some(merged);
        }
        if notes.prefers_ours() {
            return ours.cloned();
        }
        let was = base.filter(|_| V::LEAF).and_then(|it| it.at(&[]));
        notes.note(was, None);
        ours.or(theirs).cloned()
    })
}

impl<K, V> Part for OrdMap<K, V>
where
    K: Ord + Clone + Serialize + DeserializeOwned,
    V: Part + Serialize + DeserializeOwned,
{
    /// Entry by entry; only what theirs changed is looked at.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
        let changed: Vec<&K> = match base {
            Some(base) => base.diff(theirs).map(key_of).collect(),
            None => theirs.keys().collect(),
        };
        let mut merged = ours.clone();
        for key in changed {
            let (mine, yours) = (ours.get(key), theirs.get(key));
            let was = base.and_then(|base| base.get(key));
            let found = entry(was, (mine, yours), || key_text(key), notes);
            if found.as_ref() != mine {
                match found {
                    Some(found) => merged.insert(key.clone(), found),
                    None => merged.remove(key),
                };
            }
        }
        merged
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        let Some((first, rest)) = path.split_first() else {
            return json(self);
        };
        self.get(&read_key(first).ok()?)?.at(rest)
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        let (first, rest) = path.split_first().ok_or(Unfit)?;
        let key: K = read_key(first)?;
        match value {
            None if rest.is_empty() => {
                self.remove(&key).ok_or(Unfit)?;
            }
            Some(text) if rest.is_empty() => {
                let value = serde_json::from_str(text).map_err(|_unreadable| Unfit)?;
                self.insert(key, value);
            }
            value => {
                let within = self.get_mut(&key).ok_or(Unfit)?;
                within.put(rest, value)?;
                if within.is_blank() {
                    self.remove(&key);
                }
            }
        }
        Ok(())
    }

    fn emptied(&self) -> Option<Self> {
        Some(Self::new())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

fn key_of<'a, K, V>(difference: imbl::ordmap::DiffItem<'a, 'a, K, V>) -> &'a K {
    match difference {
        imbl::ordmap::DiffItem::Add(key, _)
        | imbl::ordmap::DiffItem::Remove(key, _)
        | imbl::ordmap::DiffItem::Update { new: (key, _), .. } => key,
    }
}

impl<K, V> Part for BTreeMap<K, V>
where
    K: Ord + Clone + Serialize + DeserializeOwned,
    V: Part + Serialize + DeserializeOwned,
{
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
        let keys: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
        let entries = keys.into_iter().filter_map(|key| {
            let was = base.and_then(|base| base.get(key));
            let both = (ours.get(key), theirs.get(key));
            let found = entry(was, both, || key_text(key), notes)?;
            Some((key.clone(), found))
        });
        entries.collect()
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        let Some((first, rest)) = path.split_first() else {
            return json(self);
        };
        self.get(&read_key(first).ok()?)?.at(rest)
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        // A small map is put as a large one is, so that there is one way to do it.
        let mut large: OrdMap<K, V> = std::mem::take(self).into_iter().collect();
        let done = large.put(path, value);
        *self = large.into_iter().collect();
        done
    }
}

impl Part for Levels {
    /// Cell by cell, because two leaders who rate different competences do not disagree.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
        let keys: BTreeSet<CompetenceId> =
            ours.iter().chain(theirs).map(|(id, _)| *id).collect();
        let entries = keys.into_iter().filter_map(|key| {
            let was = base.and_then(|base| base.get(&key));
            let both = (ours.get(&key), theirs.get(&key));
            Some((key, entry(was, both, || key_text(&key), notes)?))
        });
        entries.collect()
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        match path {
            [] => json(self),
            [key] => json(self.get(&read_key(key).ok()?)?),
            _ => None,
        }
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        let [key] = path else { return Err(Unfit) };
        let key: CompetenceId = read_key(key)?;
        match value {
            Some(text) => {
                let level: Level = serde_json::from_str(text).map_err(|_unreadable| Unfit)?;
                self.insert(key, level);
            }
            None => {
                self.remove(&key).ok_or(Unfit)?;
            }
        }
        Ok(())
    }
}

impl<T: Part + Serialize + DeserializeOwned> Part for [T; 2] {
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
        let bases = base.map_or([None, None], |base| base.each_ref().map(Some));
        let ([b0, b1], [o0, o1], [t0, t1]) = (bases, ours, theirs);
        [
            notes.within("0", |notes| T::merge(b0, o0, t0, notes)),
            notes.within("1", |notes| T::merge(b1, o1, t1, notes)),
        ]
    }

    fn at(&self, path: &[&str]) -> Option<String> {
        match path {
            [] => json(self),
            ["0", rest @ ..] => self[0].at(rest),
            ["1", rest @ ..] => self[1].at(rest),
            _ => None,
        }
    }

    fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
        match path {
            ["0", rest @ ..] => self[0].put(rest, value),
            ["1", rest @ ..] => self[1].put(rest, value),
            _ => Err(Unfit),
        }
    }
}
