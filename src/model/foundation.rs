//! The foundation (fælles pædagogisk-didaktisk grundlag, FPDG): why the school works digitally.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The four clear goals of the vocational education reform of 2015 (source: uvm.dk).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReformGoal {
    /// More young people choose vocational education straight after school.
    MoreChoose,
    /// More complete it.
    MoreComplete,
    /// All are challenged to become as skilled as they can.
    AsSkilledAsPossible,
    /// Trust and well-being are strengthened.
    TrustAndWellbeing,
}

impl ReformGoal {
    /// Every goal, in the order of the reform.
    pub const ALL: [Self; 4] = [
        Self::MoreChoose,
        Self::MoreComplete,
        Self::AsSkilledAsPossible,
        Self::TrustAndWellbeing,
    ];
}

/// What the whole strategy stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Foundation {
    /// Why the school works digitally, pedagogically speaking; empty while nobody wrote it.
    #[serde(default)]
    pub why: String,
    /// What the school holds dear, one value an entry.
    #[serde(default)]
    pub values: Vec<String>,
    /// What follows for teaching, one principle an entry.
    #[serde(default)]
    pub principles: Vec<String>,
    /// The goals of the reform that digital work serves here, each with how; absent is "not
    /// chosen", an empty text is "chosen, not yet explained".
    #[serde(default, deserialize_with = "super::unique::small_map")]
    pub reform: BTreeMap<ReformGoal, String>,
}

impl Foundation {
    /// Whether nothing is written yet.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
