//! How maps and sets are merged: entry by entry.

use std::collections::{BTreeMap, BTreeSet};

use imbl::{OrdMap, OrdSet};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::part::{Notes, Part, Unfit, json, key_text, read_key, whole};
use crate::model::{CompetenceId, Level, Levels};

/// Whether an entry of a set is in what comes of two sets.
pub(super) const fn stays([was, ours, theirs]: [bool; 3]) -> bool {
    if was { ours && theirs } else { ours || theirs }
}

impl<T: Ord + Clone + Serialize + DeserializeOwned> Part for BTreeSet<T> {
    /// What either added is in, what either took out is out.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, _: &mut Notes) -> Self {
        let was = |it: &T| base.is_some_and(|base| base.contains(it));
        let both = ours.union(theirs);
        both.filter(|it| stays([was(it), ours.contains(it), theirs.contains(it)]))
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
    pub(in super::super) use super::super::part::whole::{at, put};
    use super::{BTreeSet, DeserializeOwned, Notes, Part as _, Serialize, whole};

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
            Some(base) => base.diff(theirs).map(|it| key_of(&it)).collect(),
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
        self.get(&read_key::<K>(first).ok()?)?.at(rest)
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

fn key_of<'a, K, V>(difference: &imbl::ordmap::DiffItem<'a, 'a, K, V>) -> &'a K {
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
        self.get(&read_key::<K>(first).ok()?)?.at(rest)
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
        let keys: BTreeSet<CompetenceId> = ours.iter().chain(theirs).map(|(id, _)| *id).collect();
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
