//! Ideas for initiatives and indicators on each of STIL's lines, to be copied into a plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{
    CompetenceId, Direction, Indicator, InitiativeTemplate, Language, Measure, StilLine,
};

static IDEAS: LazyLock<Vec<LineIdeas>> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/ideas.ron");
    asset::read("ideas.ron", source).unwrap_or_default()
});

/// What a line can be begun with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineIdeas {
    stil: StilLine,
    initiatives: Vec<InitiativeIdea>,
    indicators: Vec<IndicatorIdea>,
}

/// An initiative that other schools could begin with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InitiativeIdea {
    /// What is done.
    pub title: Bilingual,
    /// Why, before any tool is named.
    pub why: Bilingual,
    /// How many days it takes from start to due; `None` when that is open.
    #[serde(default)]
    pub days: Option<u16>,
    /// Working hours; `None` when that is open.
    #[serde(default)]
    pub hours: Option<u32>,
    /// The keys of the competences that it strengthens.
    #[serde(default)]
    competences: BTreeSet<String>,
    /// Its steps, in order.
    pub steps: Vec<StepIdea>,
}

/// A step of an idea.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepIdea {
    /// What is done.
    pub title: Bilingual,
    /// How many days after the start; `None` when that is open.
    #[serde(default)]
    pub after: Option<u16>,
}

/// A way to know whether a line moves.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorIdea {
    /// What is measured.
    pub title: Bilingual,
    /// The unit.
    pub unit: Bilingual,
    /// Which way is better.
    #[serde(default)]
    direction: Direction,
    /// How many months may pass between two check-ins; `None` when nobody is reminded.
    #[serde(default)]
    rhythm_months: Option<u8>,
}

/// Initiatives that a line can be begun with.
pub fn initiative_ideas(line: StilLine) -> &'static [InitiativeIdea] {
    of(line).map_or(&[], |it| &it.initiatives)
}

/// Indicators that a line can be begun with.
pub fn indicator_ideas(line: StilLine) -> &'static [IndicatorIdea] {
    of(line).map_or(&[], |it| &it.indicators)
}

fn of(line: StilLine) -> Option<&'static LineIdeas> {
    IDEAS.iter().find(|it| it.stil == line)
}

impl InitiativeIdea {
    /// The idea in a plan's language, as the template that initiatives are made from.
    ///
    /// Ideas of [`initiative_ideas`] leave it to the school which of its competences they
    /// strengthen.
    pub fn template(&self, language: Language) -> InitiativeTemplate {
        self.with_competences(language, &BTreeMap::new())
    }

    /// The same with the competences of a plan whose keys in the catalogue are known.
    pub(super) fn with_competences(
        &self,
        language: Language,
        keys: &BTreeMap<&'static str, CompetenceId>,
    ) -> InitiativeTemplate {
        let known = |key: &String| keys.get(key.as_str()).copied();
        let step = |it: &StepIdea| (it.title.to_owned_in(language), it.after);
        InitiativeTemplate {
            title: self.title.to_owned_in(language),
            why: self.why.to_owned_in(language),
            days: self.days,
            hours: self.hours,
            kroner: None,
            competences: self.competences.iter().filter_map(known).collect(),
            steps: self.steps.iter().map(step).collect(),
        }
    }
}

impl IndicatorIdea {
    /// The idea in a plan's language, still without baseline, target and date.
    pub fn indicator(&self, language: Language) -> Indicator {
        Indicator {
            title: self.title.to_owned_in(language),
            unit: self.unit.to_owned_in(language),
            direction: self.direction,
            baseline: None,
            target: None,
            due: None,
            measure: Measure::ByHand,
            rhythm_months: self.rhythm_months,
            check_ins: Default::default(),
        }
    }
}
