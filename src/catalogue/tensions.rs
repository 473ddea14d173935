//! The built-in tensions, and the words for boundaries and practices.
//!
//! The pairs are named by Riis (2020), boundaries and practices by Ernst and Chrobot-Mason (2011);
//! what is said about them is our own. A pair is copied into a plan in one language.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{
    Boundary, BoundaryStrategy, IdSource, Plan, Practice, StilLine, Tension, TensionId,
};

static FILE: LazyLock<File> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/tensions.ron");
    asset::read("tensions.ron", source).unwrap_or_default()
});

/// Everything about tensions as it ships.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    pairs: Vec<TensionPair>,
    strategies: Vec<Explained<BoundaryStrategy>>,
    practices: Vec<Explained<Practice>>,
    boundaries: Vec<Explained<Boundary>>,
    questions: Vec<Bilingual>,
}

/// A built-in pair of poles.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TensionPair {
    /// Its number in the source.
    pub number: u8,
    /// The poles as the source names them.
    pub poles: [Bilingual; 2],
    /// The poles in words that do not praise one of them; `None` where the source's already do
    /// not.
    #[serde(default)]
    pub neutral: Option<[Bilingual; 2]>,
    /// What it is about.
    pub about: Bilingual,
    /// The lines that it is mostly felt on.
    pub lines: BTreeSet<StilLine>,
    /// The boundaries that it mostly runs along.
    pub boundaries: BTreeSet<Boundary>,
    /// A practice to begin with.
    pub practice: Practice,
}

/// A word of the theory with its name and one sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explained<T> {
    /// What is explained.
    pub of: T,
    /// What it is called.
    pub name: Bilingual,
    /// What it means, in one sentence.
    pub about: Bilingual,
}

/// The built-in pairs, in the order of the source.
pub fn tension_pairs() -> &'static [TensionPair] {
    &FILE.pairs
}

/// The three strategies.
pub fn boundary_strategies() -> &'static [Explained<BoundaryStrategy>] {
    &FILE.strategies
}

/// The six practices, in the order of their strategies.
pub fn practices() -> &'static [Explained<Practice>] {
    &FILE.practices
}

/// The five boundaries.
pub fn boundaries() -> &'static [Explained<Boundary>] {
    &FILE.boundaries
}

/// Questions to open a talk about boundaries with.
pub fn opening_questions() -> &'static [Bilingual] {
    &FILE.questions
}

/// The built-in pairs that a plan does not have yet, for its lines and in its language.
///
/// `neutral` takes the neutral wording where there is one.
pub fn missing_tensions(
    plan: &Plan,
    neutral: bool,
    ids: &dyn IdSource,
) -> Vec<(TensionId, Tension)> {
    let there: BTreeSet<_> = plan
        .tensions
        .values()
        .filter_map(|it| it.built_in)
        .collect();
    let missing = FILE.pairs.iter().filter(|it| !there.contains(&it.number));
    missing
        .map(|pair| (TensionId::next(ids), pair.tension(plan, neutral)))
        .collect()
}

impl TensionPair {
    /// The pair as a tension of a plan, for its lines and in its language.
    pub fn tension(&self, plan: &Plan, neutral: bool) -> Tension {
        let language = plan.meta.language;
        let neutral = self.neutral.as_ref().filter(|_| neutral);
        let poles = neutral.unwrap_or(&self.poles);
        let lines = plan.strategy.lines.iter();
        let is_felt = |stil: Option<StilLine>| stil.is_some_and(|it| self.lines.contains(&it));
        Tension {
            poles: poles.each_ref().map(|it| it.to_owned_in(language)),
            built_in: Some(self.number),
            about: self.about.to_owned_in(language),
            lines: lines
                .filter(|(_, line)| is_felt(line.stil))
                .map(|(id, _)| *id)
                .collect(),
            boundaries: self.boundaries.clone(),
            practice: Some(self.practice),
            ..Default::default()
        }
    }
}
