//! Strategic lines (sigtelinjer), their goals, and how mature the school is on each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{GoalId, IndicatorId, Level, PlanDate, ReformGoal};

/// The four strategic lines of STIL 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StilLine {
    /// Leadership and the shared pedagogical foundation.
    Leadership,
    /// Sharing of knowledge (videndeling).
    Sharing,
    /// Other ways of organising teaching.
    Teaching,
    /// The link between school and training in companies (oplæring; in 2015 "praktik").
    Workplace,
}

impl StilLine {
    /// Every line, in STIL's order.
    pub const ALL: [Self; 4] = [
        Self::Leadership,
        Self::Sharing,
        Self::Teaching,
        Self::Workplace,
    ];
}

/// Who looks at the school's maturity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Viewpoint {
    /// The leaders.
    Leaders,
    /// The teachers.
    Teachers,
    /// Others: consultants, pupils, companies.
    Others,
}

impl Viewpoint {
    /// Every viewpoint, in the order they are listed.
    pub const ALL: [Self; 3] = [Self::Leaders, Self::Teachers, Self::Others];
}

/// How mature one viewpoint sees the school on a line, on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaturityRating {
    /// From 0 to [`Line::TOP`].
    pub level: Level,
    /// What was said; empty when nothing was noted.
    #[serde(default)]
    pub note: String,
}

/// Dated ratings by viewpoint; one of each viewpoint on a day.
pub type Maturity = BTreeMap<(PlanDate, Viewpoint), MaturityRating>;

/// A strategic line.
///
/// Goals are kept in a map by id and listed by the order here; every goal stands on exactly one
/// line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its name in today's words.
    pub name: String,
    /// Which of STIL's lines it is; `None` for a line of the school's own.
    #[serde(default)]
    pub stil: Option<StilLine>,
    /// How STIL named it in 2015, where that differs from today's words; else empty.
    #[serde(default)]
    pub former_name: String,
    /// Why the school works on it; empty while nobody wrote it.
    #[serde(default)]
    pub why: String,
    /// What each level of maturity looks like on this line, from 0 to [`Line::TOP`]; shorter or
    /// empty where a level is not described.
    #[serde(default)]
    pub descriptors: Vec<String>,
    /// The goals on the line, in the order they are listed.
    #[serde(default)]
    pub goals: Vec<GoalId>,
    /// How mature the school was seen to be, when and by whom.
    #[serde(default, deserialize_with = "super::unique::small_map")]
    pub maturity: Maturity,
}

impl Line {
    /// The highest level of maturity.
    pub const TOP: Level = Level::saturating(4);

    /// The newest rating of a viewpoint up to a day; `None` when it had not rated by then.
    pub fn maturity_on(
        &self,
        viewpoint: Viewpoint,
        day: PlanDate,
    ) -> Option<(PlanDate, &MaturityRating)> {
        self.maturity
            .iter()
            .rev()
            .find(|((date, by), _)| *by == viewpoint && *date <= day)
            .map(|((date, _), rating)| (*date, rating))
    }
}

/// Something to be reached on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What is to be reached.
    pub title: String,
    /// The pedagogical purpose; empty while nobody wrote it.
    #[serde(default)]
    pub why: String,
    /// The goal of the reform that it serves; `None` when none was named.
    #[serde(default)]
    pub reform: Option<ReformGoal>,
    /// How we know, in the order they are listed.
    #[serde(default)]
    pub indicators: Vec<IndicatorId>,
}
