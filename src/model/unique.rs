//! Maps in which a key that stands twice is an error.
//!
//! RON keeps the last of two equal keys and says nothing, so half a person could be lost to a
//! mistake with copy and paste. Used by `deserialize_with` on every map of the plan.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use imbl::OrdMap;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};

/// Reads a map whose keys all differ.
pub fn map<'de, D, K, V>(deserializer: D) -> Result<OrdMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
{
    deserializer.deserialize_map(UniqueVisitor(PhantomData))
}

/// Reads a small map whose keys all differ.
pub fn small_map<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
{
    map(deserializer).map(|map| map.into_iter().collect())
}

/// Reads a map of maps, at both levels of which all keys differ.
pub fn map_of_maps<'de, D, K, L, V>(deserializer: D) -> Result<OrdMap<K, OrdMap<L, V>>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Clone,
    L: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
{
    let outer: OrdMap<K, Unique<L, V>> = map(deserializer)?;
    Ok(outer
        .into_iter()
        .map(|(key, inner)| (key, inner.0))
        .collect())
}

/// A map that is read by [`map`].
#[derive(Clone)]
struct Unique<K, V>(OrdMap<K, V>);

impl<'de, K, V> Deserialize<'de> for Unique<K, V>
where
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        map(deserializer).map(Self)
    }
}

struct UniqueVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for UniqueVisitor<K, V>
where
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
{
    type Value = OrdMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map in which every key stands once")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut map = OrdMap::new();
        while let Some(key) = access.next_key()? {
            let value = access.next_value()?;
            if map.insert(key, value).is_some() {
                return Err(A::Error::custom("the same key stands twice"));
            }
        }
        Ok(map)
    }
}
