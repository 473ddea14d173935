//! The framework: the scale of described levels, and the competences that are assessed on it.

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{AreaId, CompetenceId, Level};

/// The school's own copy of a competence framework.
///
/// Areas and competences are kept in maps by id and listed by the explicit orders here and in
/// [`Area::competences`]; every competence stands in exactly one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// What the framework is called.
    #[serde(default)]
    pub name: String,
    /// Where it comes from, to be cited in reports.
    #[serde(default)]
    pub source: String,
    /// The levels, lowest first; the index is the level's number. Two to ten levels.
    pub scale: Vec<ScaleLevel>,
    /// The order in which areas are listed.
    #[serde(default)]
    pub area_order: Vec<AreaId>,
}

/// One described level of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleLevel {
    /// A short name such as "Selvstændigt".
    pub name: String,
    /// What the level means across all competences.
    #[serde(default)]
    pub description: String,
}

/// A group of competences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// The competences of the area, in the order they are listed.
    #[serde(default)]
    pub competences: Vec<CompetenceId>,
}

/// Something that staff are assessed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Its name.
    pub name: String,
    /// A name that fits a narrow column head; empty means "use the name".
    #[serde(default)]
    pub short: String,
    /// What the competence is about, in a sentence or two.
    #[serde(default)]
    pub about: String,
    /// Trades for which it matters in particular; empty means every trade.
    #[serde(default)]
    pub trades: Vec<String>,
    /// What each level looks like, by level; shorter than the scale or empty entries where a
    /// level is not described yet.
    #[serde(default)]
    pub descriptors: Vec<String>,
}

impl Framework {
    /// The fewest levels that a scale can have.
    pub const MIN_LEVELS: usize = 2;
    /// The most levels that a scale can have, so that one digit always sets a level.
    pub const MAX_LEVELS: usize = Level::MAX.index() + 1;

    /// The highest level of the scale.
    pub fn top(&self) -> Level {
        Level::saturating(self.scale.len().saturating_sub(1))
    }

    /// Every level of the scale, lowest first.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = Level> + use<> {
        (0..self.scale.len()).map(Level::saturating)
    }

    /// The name of a level; empty when the scale does not reach so far.
    pub fn level_name(&self, level: Level) -> &str {
        self.scale
            .get(level.index())
            .map_or("", |step| step.name.as_str())
    }
}

impl Competence {
    /// The name for narrow places.
    pub fn short_name(&self) -> &str {
        if self.short.is_empty() {
            &self.name
        } else {
            &self.short
        }
    }

    /// What the level looks like in this competence; `None` when it is not described.
    pub fn descriptor(&self, level: Level) -> Option<&str> {
        self.descriptors
            .get(level.index())
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }
}

/// Areas by id.
pub type Areas = OrdMap<AreaId, Area>;
/// Competences by id.
pub type Competences = OrdMap<CompetenceId, Competence>;
