//! The levels of one assessment, by competence.
//!
//! A sheet of ratings is small, mostly walked from end to end beside the columns of a table, and
//! there are thousands of them. So it is one slice in order of id, shared by every snapshot that
//! holds it and copied as a whole when it is changed, rather than a map of nodes.

use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{CompetenceId, Level};

/// Levels by competence; a competence that is absent was not assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(Arc<[(CompetenceId, Level)]>);

/// Walks through levels in order of their competences.
type Iter<'a> = std::iter::Map<
    std::slice::Iter<'a, (CompetenceId, Level)>,
    fn(&'a (CompetenceId, Level)) -> (&'a CompetenceId, &'a Level),
>;

impl Levels {
    /// How many competences were assessed.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was assessed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The level in a competence; `None` when it was not assessed.
    pub fn get(&self, competence: &CompetenceId) -> Option<&Level> {
        let at = self.find(competence).ok()?;
        self.0.get(at).map(|(_, level)| level)
    }

    /// Whether the competence was assessed.
    pub fn contains_key(&self, competence: &CompetenceId) -> bool {
        self.find(competence).is_ok()
    }

    /// Competences and their levels, in order of id.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(competence, level)| (competence, level))
    }

    /// The levels, in order of their competences.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Level> {
        self.0.iter().map(|(_, level)| level)
    }

    /// Sets a level and returns the one that was there.
    pub fn insert(&mut self, competence: CompetenceId, level: Level) -> Option<Level> {
        let mut all = self.0.to_vec();
        let old = match self.find(&competence) {
            Ok(at) => all.get_mut(at).map(|(_, there)| mem::replace(there, level)),
            Err(at) => {
                all.insert(at, (competence, level));
                None
            }
        };
        self.0 = all.into();
        old
    }

    /// Takes a level away, so that the competence is not assessed, and returns it.
    pub fn remove(&mut self, competence: &CompetenceId) -> Option<Level> {
        let at = self.find(competence).ok()?;
        let mut all = self.0.to_vec();
        let (_, level) = all.remove(at);
        self.0 = all.into();
        Some(level)
    }

    /// Takes every level away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// In how many competences the two differ; not assessed differs from every level.
    pub fn differences(&self, other: &Self) -> usize {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut count = 0;
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            let order = a.0.cmp(&b.0);
            count += usize::from(a != b);
            if order.is_le() {
                one.next();
            }
            if order.is_ge() {
                two.next();
            }
        }
        count + one.count() + two.count()
    }

    fn find(&self, competence: &CompetenceId) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.cmp(competence))
    }
}

impl<'a> IntoIterator for &'a Levels {
    type Item = (&'a CompetenceId, &'a Level);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl FromIterator<(CompetenceId, Level)> for Levels {
    /// Of two levels in one competence the later one holds.
    fn from_iter<I: IntoIterator<Item = (CompetenceId, Level)>>(all: I) -> Self {
        let all: Vec<_> = all.into_iter().collect();
        if all.is_sorted_by(|a, b| a.0 < b.0) {
            return Self(all.into());
        }
        let in_order: BTreeMap<_, _> = all.into_iter().collect();
        Self(in_order.into_iter().collect())
    }
}

impl Serialize for Levels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Levels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let in_order = BTreeMap::deserialize(deserializer)?;
        Ok(Self(in_order.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> CompetenceId {
        CompetenceId::new(Uuid::from_u128(number))
    }

    fn levels(all: &[(u128, usize)]) -> Levels {
        let pairs = all.iter().map(|(number, level)| (*number, *level));
        pairs
            .map(|(number, level)| (id(number), Level::saturating(level)))
            .collect()
    }

    #[test]
    fn levels_stand_in_order_and_the_later_of_two_holds() {
        let made = levels(&[(3, 1), (1, 0), (3, 2)]);
        let ids: Vec<_> = made.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, [id(1), id(3)]);
        assert_eq!(made.get(&id(3)), Some(&Level::saturating(2)));
        assert_eq!(made, levels(&[(1, 0), (3, 2)]));
    }

    #[test]
    fn a_change_leaves_other_snapshots_as_they_were() {
        let before = levels(&[(1, 0), (3, 2)]);
        let mut after = before.clone();
        assert_eq!(after.insert(id(2), Level::saturating(4)), None);
        assert_eq!(after.insert(id(1), Level::saturating(1)), Some(Level::ZERO));
        assert_eq!(after.remove(&id(3)), Some(Level::saturating(2)));
        assert_eq!(after.remove(&id(3)), None);
        assert_eq!(after, levels(&[(1, 1), (2, 4)]));
        assert_eq!(before, levels(&[(1, 0), (3, 2)]));
    }

    #[test]
    fn not_assessed_differs_from_every_level() {
        let one = levels(&[(1, 0), (2, 1), (4, 3)]);
        assert_eq!(one.differences(&one), 0);
        assert_eq!(one.differences(&levels(&[(1, 1), (2, 1), (3, 0)])), 3);
        assert_eq!(one.differences(&Levels::default()), 3);
    }
}
