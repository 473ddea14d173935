//! How two values become one, and how a value deep within a plan is read and set by its path.
//!
//! Whatever is decided between two values is decided by what they say and never by whose they
//! are, so that it does not matter who merges whose copy.

use std::borrow::Cow;

use serde::Serialize;
use serde::de::DeserializeOwned;

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
/// What says something goes before what says nothing. Otherwise the words are compared from
/// their ends and not in their order, because an id begins with the time at which it was made and
/// sets are in the order of their ids, and no clock is to decide.
pub(super) fn wins(one: Option<&str>, two: Option<&str>) -> bool {
    let rank = |it: Option<&str>| {
        let text = it.unwrap_or_default();
        let is_said = !matches!(text, "" | "null" | "\"\"" | "[]");
        let backwards = |it: &str| it.bytes().rev().collect::<Vec<_>>();
        let words = text.split([',', ':', '[', ']', '{', '}']);
        let mut words: Vec<_> = words.map(backwards).collect();
        words.sort_unstable();
        (is_said, words, backwards(text))
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
