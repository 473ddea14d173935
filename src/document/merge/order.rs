//! Lists whose order matters: what either added is in, what either took out is out, nothing
//! stands twice, and who moved something is followed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::containers::{entry, stays};
use super::part::{Notes, Part, Unfit, json, key_text, read_key, wins};
use crate::model::Limit;

/// What comes of two orders.
struct Ordered<K> {
    all: Vec<K>,
    /// Where both moved things differently: the order before, and the one that was not followed.
    apart: Option<(Option<Vec<K>>, Vec<K>)>,
}

/// Puts two orders together. `stays` says which of their entries are in the result.
fn in_order<K: Ord + Clone + Serialize>(
    base: Option<&[K]>,
    ours: &[K],
    theirs: &[K],
    stays: impl Fn(&K) -> bool,
    is_ours_preferred: bool,
) -> Ordered<K> {
    let those = |list: &[K], which: &dyn Fn(&K) -> bool| -> Vec<K> {
        list.iter().filter(|it| which(it)).cloned().collect()
    };
    let (mine, yours) = (those(ours, &stays), those(theirs, &stays));
    let (in_ours, in_theirs) = (set(&mine), set(&yours));
    let in_base = base.map(set);
    // Only what both have from the same origin tells who moved something.
    let is_old = |it: &K| {
        let is_shared = in_ours.contains(it) && in_theirs.contains(it);
        is_shared && in_base.as_ref().is_none_or(|base| base.contains(it))
    };
    let (my_old, your_old) = (those(&mine, &is_old), those(&yours, &is_old));
    let was = base.map(|base| those(base, &is_old));
    let mut apart = None;
    let follows_ours = if is_ours_preferred {
        true
    } else if my_old == your_old {
        first_wins(&mine, &yours)
    } else if was.as_ref() == Some(&my_old) {
        false
    } else if was.as_ref() == Some(&your_old) {
        true
    } else {
        let is_ours = first_wins(&my_old, &your_old);
        apart = Some((was, if is_ours { your_old } else { my_old }));
        is_ours
    };
    let all = if follows_ours {
        weave(&mine, &yours)
    } else {
        weave(&yours, &mine)
    };
    Ordered { all, apart }
}

fn first_wins<K: Serialize>(one: &[K], two: &[K]) -> bool {
    wins(json(one).as_deref(), json(two).as_deref())
}

fn set<K: Ord + Clone>(list: impl AsRef<[K]>) -> BTreeSet<K> {
    list.as_ref().iter().cloned().collect()
}

/// The first list, with what only the second has behind what it stands behind there.
fn weave<K: Ord + Clone>(first: &[K], second: &[K]) -> Vec<K> {
    let there: BTreeSet<&K> = first.iter().collect();
    let before = std::iter::once(None).chain(second.iter().map(Some));
    let mut behind: BTreeMap<Option<&K>, &K> = before
        .zip(second)
        .filter(|(_, it)| !there.contains(it))
        .collect();
    let mut all = Vec::with_capacity(first.len() + behind.len());
    for start in std::iter::once(None).chain(first.iter().map(Some)) {
        let mut last = start;
        all.extend(start.cloned());
        while let Some(next) = behind.remove(&last) {
            all.push(next.clone());
            last = Some(next);
        }
    }
    all
}

/// As many of the entries as there are, in the order of `wanted`; the others stay behind what
/// they stand behind.
fn rearranged<K: Ord + Clone>(there: &[K], wanted: &[K]) -> Vec<K> {
    let (known, mut seen) = (set(there), BTreeSet::new());
    let first = wanted
        .iter()
        .filter(|it| known.contains(it) && seen.insert((*it).clone()));
    weave(&first.cloned().collect::<Vec<_>>(), there)
}

/// Lists of ids, each at most once.
pub(super) mod listed {
    pub(in super::super) use super::super::part::whole::at;
    use super::{
        DeserializeOwned, Notes, Serialize, Unfit, in_order, json, rearranged, set, stays,
    };

    pub(in super::super) fn merge<T: Ord + Clone + Serialize>(
        base: Option<&Vec<T>>,
        ours: &Vec<T>,
        theirs: &Vec<T>,
        notes: &mut Notes,
    ) -> Vec<T> {
        if ours == theirs || base == Some(theirs) {
            return ours.clone();
        }
        if base == Some(ours) {
            return theirs.clone();
        }
        let was = base.map_or_else(Default::default, set);
        let (mine, yours) = (set(ours), set(theirs));
        let is_in = |it: &T| stays([was.contains(it), mine.contains(it), yours.contains(it)]);
        let base = base.map(Vec::as_slice);
        let merged = in_order(base, ours, theirs, is_in, notes.prefers_ours());
        if let Some((was, other)) = merged.apart {
            notes.note(was.as_ref().and_then(json), json(&other));
        }
        merged.all
    }

    /// Puts what is there into another order; nothing comes or goes.
    pub(in super::super) fn put<T: Ord + Clone + DeserializeOwned>(
        place: &mut Vec<T>,
        path: &[&str],
        value: Option<&str>,
    ) -> Result<(), Unfit> {
        let text = value.filter(|_| path.is_empty()).ok_or(Unfit)?;
        let wanted: Vec<T> = serde_json::from_str(text).map_err(|_unreadable| Unfit)?;
        *place = rearranged(place, &wanted);
        Ok(())
    }
}

/// Lists of texts and the like, which are known by what they say: who rewrites an entry takes one
/// out and adds another, so that nothing anybody wrote is lost.
pub(super) mod texts {
    use std::collections::BTreeMap;

    use super::super::part::whole;
    pub(in super::super) use super::super::part::whole::{at, put};
    use super::{Limit, Notes, Serialize, in_order, json, set, stays};

    /// What an entry says, and how often it was said before in its list.
    type Said = (String, usize);

    fn said<T: Serialize>(list: &[T]) -> Vec<Said> {
        let mut before: BTreeMap<String, usize> = BTreeMap::new();
        let count = |it: &T| {
            let text = json(it).unwrap_or_default();
            let count = before.entry(text.clone()).or_default();
            *count += 1;
            (text, *count)
        };
        list.iter().map(count).collect()
    }

    pub(in super::super) fn merge<T: Clone + PartialEq + Serialize>(
        base: Option<&Vec<T>>,
        ours: &Vec<T>,
        theirs: &Vec<T>,
        notes: &mut Notes,
    ) -> Vec<T> {
        if ours == theirs || base == Some(theirs) {
            return ours.clone();
        }
        if base == Some(ours) {
            return theirs.clone();
        }
        let was = base.map(|base| said(base));
        let (mine, yours) = (said(ours), said(theirs));
        let (old, here, there) = (
            set(was.as_deref().unwrap_or_default()),
            set(&mine),
            set(&yours),
        );
        let is_in = |it: &Said| stays([old.contains(it), here.contains(it), there.contains(it)]);
        let is_ours_preferred = notes.prefers_ours();
        let merged = in_order(was.as_deref(), &mine, &yours, is_in, is_ours_preferred);
        if merged.all.len() > Limit::NAME.max(ours.len()).max(theirs.len()) {
            return whole::merge(base, ours, theirs, notes);
        }
        let both = mine.iter().zip(ours).chain(yours.iter().zip(theirs));
        let entries: BTreeMap<&Said, &T> = both.collect();
        let found = merged.all.iter().filter_map(|it| entries.get(it));
        found.map(|it| (*it).clone()).collect()
    }
}

/// Texts by level, in which a text that is missing is an empty one.
pub(super) mod by_level {
    use super::{Notes, Part as _, Unfit, json};

    pub(in super::super) fn merge(
        base: Option<&Vec<String>>,
        ours: &Vec<String>,
        theirs: &Vec<String>,
        notes: &mut Notes,
    ) -> Vec<String> {
        let length = match base.map(Vec::len) {
            Some(was) if was == ours.len() => theirs.len(),
            Some(was) if was == theirs.len() => ours.len(),
            _ => ours.len().max(theirs.len()),
        };
        let empty = String::new();
        let mut merged: Vec<String> = (0..ours.len().max(theirs.len()))
            .map(|level| {
                let [mine, yours] = [ours, theirs].map(|it| it.get(level).unwrap_or(&empty));
                let was = base.map(|it| it.get(level).unwrap_or(&empty));
                notes.within(level.to_string(), |notes| {
                    String::merge(was, mine, yours, notes)
                })
            })
            .collect();
        while merged.len() > length && merged.last().is_some_and(String::is_empty) {
            merged.pop();
        }
        merged
    }

    pub(in super::super) fn at(list: &[String], path: &[&str]) -> Option<String> {
        match path {
            [] => json(list),
            [level] => json(
                list.get(level.parse::<usize>().ok()?)
                    .map_or("", String::as_str),
            ),
            _ => None,
        }
    }

    pub(in super::super) fn put(
        list: &mut Vec<String>,
        path: &[&str],
        value: Option<&str>,
    ) -> Result<(), Unfit> {
        let ([level], Some(text)) = (path, value) else {
            return Err(Unfit);
        };
        let level: usize = level.parse().map_err(|_no_number| Unfit)?;
        if level > usize::from(crate::model::Level::MAX.get()) {
            return Err(Unfit);
        }
        if list.len() <= level {
            list.resize(level + 1, String::new());
        }
        list.get_mut(level).ok_or(Unfit)?.put(&[], Some(text))
    }
}

/// Lists of equal length, place by place; as a whole where a length changed.
pub(super) mod by_place {
    use super::super::part::whole;
    use super::{DeserializeOwned, Notes, Part, Serialize, Unfit, json};

    pub(in super::super) fn merge<T: Part + Serialize>(
        base: Option<&Vec<T>>,
        ours: &Vec<T>,
        theirs: &Vec<T>,
        notes: &mut Notes,
    ) -> Vec<T> {
        let length = ours.len();
        if theirs.len() != length || base.is_some_and(|base| base.len() != length) {
            return whole::merge(base, ours, theirs, notes);
        }
        let places = ours.iter().zip(theirs).enumerate();
        let merged = places.map(|(place, (mine, yours))| {
            let was = base.and_then(|base| base.get(place));
            notes.within(place.to_string(), |notes| T::merge(was, mine, yours, notes))
        });
        merged.collect()
    }

    pub(in super::super) fn at<T: Part + Serialize>(list: &[T], path: &[&str]) -> Option<String> {
        let Some((first, rest)) = path.split_first() else {
            return json(list);
        };
        list.get(first.parse::<usize>().ok()?)?.at(rest)
    }

    pub(in super::super) fn put<T: Part + DeserializeOwned>(
        list: &mut Vec<T>,
        path: &[&str],
        value: Option<&str>,
    ) -> Result<(), Unfit> {
        let Some((first, rest)) = path.split_first() else {
            return whole::put(list, path, value);
        };
        let place: usize = first.parse().map_err(|_no_number| Unfit)?;
        list.get_mut(place).ok_or(Unfit)?.put(rest, value)
    }
}

/// A thing in a list that has an id of its own.
pub(super) trait Known {
    type Id: Ord + Copy + Serialize + DeserializeOwned;

    fn id(&self) -> Self::Id;
}

/// Lists of things with ids.
pub(super) mod by_id {
    use super::{
        BTreeMap, Known, Notes, Part, Unfit, entry, in_order, json, key_text, read_key, rearranged,
    };

    pub(in super::super) fn merge<T: Part + Known>(
        base: Option<&Vec<T>>,
        ours: &Vec<T>,
        theirs: &Vec<T>,
        notes: &mut Notes,
    ) -> Vec<T> {
        let find = |list: &'_ [T], id| list.iter().find(|it| it.id() == id).cloned();
        let mut merged: BTreeMap<T::Id, T> = BTreeMap::new();
        for id in ours.iter().chain(theirs).map(T::id) {
            if merged.contains_key(&id) {
                continue;
            }
            let was = base.and_then(|base| find(base, id));
            let (mine, yours) = (find(ours, id), find(theirs, id));
            let both = (mine.as_ref(), yours.as_ref());
            if let Some(found) = entry(was.as_ref(), both, || key_text(&id), notes) {
                merged.insert(id, found);
            }
        }
        let ids = |list: &Vec<T>| list.iter().map(T::id).collect::<Vec<_>>();
        let (was, mine, yours) = (base.map(ids), ids(ours), ids(theirs));
        let is_in = |id: &T::Id| merged.contains_key(id);
        let is_ours_preferred = notes.prefers_ours();
        let order = in_order(was.as_deref(), &mine, &yours, is_in, is_ours_preferred);
        if let Some((was, other)) = order.apart {
            notes.note(was.as_ref().and_then(json), json(&other));
        }
        let found = order.all.iter().filter_map(|id| merged.get(id));
        found.cloned().collect()
    }

    pub(in super::super) fn at<T: Part + Known>(list: &[T], path: &[&str]) -> Option<String> {
        let Some((first, rest)) = path.split_first() else {
            return json(&list.iter().map(T::id).collect::<Vec<_>>());
        };
        let id: T::Id = read_key(first).ok()?;
        list.iter().find(|it| it.id() == id)?.at(rest)
    }

    pub(in super::super) fn put<T: Part + Known>(
        list: &mut Vec<T>,
        path: &[&str],
        value: Option<&str>,
    ) -> Result<(), Unfit> {
        let Some((first, rest)) = path.split_first() else {
            let text = value.ok_or(Unfit)?;
            let wanted: Vec<T::Id> = serde_json::from_str(text).map_err(|_unreadable| Unfit)?;
            let there: Vec<T::Id> = list.iter().map(T::id).collect();
            let order = rearranged(&there, &wanted);
            list.sort_by_key(|it| order.iter().position(|id| *id == it.id()));
            return Ok(());
        };
        let id: T::Id = read_key(first)?;
        let place = list.iter().position(|it| it.id() == id).ok_or(Unfit)?;
        if value.is_none() && rest.is_empty() {
            list.remove(place);
            return Ok(());
        }
        list.get_mut(place).ok_or(Unfit)?.put(rest, value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, ours: &str, theirs: &str) -> (String, usize) {
        let list = |it: &str| it.chars().collect::<Vec<char>>();
        let (base, ours, theirs) = (list(base), list(ours), list(theirs));
        let mut notes = Notes::default();
        let one = listed::merge(Some(&base), &ours, &theirs, &mut notes);
        let other = listed::merge(Some(&base), &theirs, &ours, &mut Notes::default());
        assert_eq!(one, other, "it does not matter whose order is whose");
        (one.into_iter().collect(), notes.into_found().len())
    }

    #[test]
    fn who_moved_something_is_followed_and_nothing_is_lost_or_doubled() {
        assert_eq!(merged("abcd", "abcd", "dabc"), ("dabc".to_owned(), 0));
        assert_eq!(merged("abcd", "xabcd", "dabc"), ("xdabc".to_owned(), 0));
        assert_eq!(merged("abcd", "abxcd", "dabc"), ("dabxc".to_owned(), 0));
        assert_eq!(merged("abcd", "abd", "dabc"), ("dab".to_owned(), 0));
        assert_eq!(merged("abc", "cab", "bac").1, 1, "both moved something");
        let (both, apart) = merged("ab", "abx", "aby");
        assert!(["abxy", "abyx"].contains(&both.as_str()) && apart == 0);
    }

    #[test]
    fn an_order_that_was_not_followed_can_be_put_in_place_later() {
        let mut list = vec!['c', 'a', 'x', 'b'];
        listed::put(&mut list, &[], Some(r#"["b","a","gone","c"]"#)).unwrap_err();
        listed::put(&mut list, &[], Some(r#"["b","a","q","c"]"#)).unwrap();
        assert_eq!(list, ['b', 'a', 'x', 'c']);
    }
}
