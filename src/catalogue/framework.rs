//! The built-in frameworks, and how one becomes the school's own copy.
//!
//! A framework is complete in both languages: every level of every competence is described.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{
    Area, AreaId, Areas, Competence, CompetenceId, Competences, Framework, IdSource, Language,
    ScaleLevel,
};

/// Frameworks whose competences are known by their number, which then is part of the name.
const CITED_BY_CODE: [&str; 1] = ["digcompedu"];

static FRAMEWORKS: LazyLock<Vec<FrameworkTemplate>> = LazyLock::new(|| {
    let files = [
        (
            "framework_sigtelinje.ron",
            include_str!("../../assets/catalogue/framework_sigtelinje.ron"),
        ),
        (
            "framework_scenarios.ron",
            include_str!("../../assets/catalogue/framework_scenarios.ron"),
        ),
        (
            "framework_digcompedu.ron",
            include_str!("../../assets/catalogue/framework_digcompedu.ron"),
        ),
    ];
    files
        .into_iter()
        .filter_map(|(file, source)| asset::read(file, source))
        .collect()
});

/// Every built-in framework, the school's first choice first.
pub fn frameworks() -> &'static [FrameworkTemplate] {
    &FRAMEWORKS
}

/// The built-in framework with this key; `None` when there is none.
pub fn framework(key: &str) -> Option<&'static FrameworkTemplate> {
    frameworks().iter().find(|framework| framework.key == key)
}

/// A framework as it ships.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkTemplate {
    /// Its stable key, such as `sigtelinje`.
    pub key: String,
    /// What it is called.
    pub name: Bilingual,
    /// Where it comes from, to be cited in reports.
    pub source: Bilingual,
    /// The levels, lowest first.
    pub scale: Vec<LevelTemplate>,
    /// The areas in their order.
    pub areas: Vec<AreaTemplate>,
}

/// One level of a scale as it ships.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelTemplate {
    /// A short name.
    pub name: Bilingual,
    /// What the level means across all competences.
    pub description: Bilingual,
}

/// An area as it ships.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaTemplate {
    /// Its key, unique among the areas of the framework.
    pub key: String,
    /// Its name.
    pub name: Bilingual,
    /// The competences in their order.
    pub competences: Vec<CompetenceTemplate>,
}

/// A competence as it ships.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompetenceTemplate {
    /// Its key, unique within the framework.
    pub key: String,
    /// Its number, such as "1.1".
    pub code: String,
    /// Its name.
    pub name: Bilingual,
    /// A name that fits a narrow column head.
    pub short: Bilingual,
    /// What it is about.
    pub about: Bilingual,
    /// What each level looks like, lowest first, one for every level of the scale.
    pub descriptors: Vec<Bilingual>,
}

/// A framework that has become part of a plan, in the three places where a plan keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkParts {
    /// The scale and the order of the areas.
    pub framework: Framework,
    /// The areas.
    pub areas: Areas,
    /// The competences.
    pub competences: Competences,
}

/// The ids that competences got in a plan, by their key in the catalogue.
pub(super) type CompetenceKeys = BTreeMap<&'static str, CompetenceId>;

impl FrameworkTemplate {
    /// The school's own copy of the framework, in one language and with new ids.
    pub fn instantiate(&self, language: Language, ids: &dyn IdSource) -> FrameworkParts {
        let mut parts = FrameworkParts {
            framework: Framework {
                name: self.name.to_owned_in(language),
                source: self.source.to_owned_in(language),
                scale: self
                    .scale
                    .iter()
                    .map(|it| it.instantiate(language))
                    .collect(),
                area_order: Vec::with_capacity(self.areas.len()),
            },
            areas: Areas::new(),
            competences: Competences::new(),
        };
        let cited_by_code = CITED_BY_CODE.contains(&self.key.as_str());
        for area in &self.areas {
            let area_id = AreaId::next(ids);
            let mut listed = Vec::with_capacity(area.competences.len());
            for template in &area.competences {
                let mut competence = template.instantiate(language);
                if cited_by_code {
                    competence.name = format!("{} {}", template.code, competence.name);
                }
                let id = CompetenceId::next(ids);
                parts.competences.insert(id, competence);
                listed.push(id);
            }
            let name = area.name.to_owned_in(language);
            let competences = listed;
            parts.areas.insert(area_id, Area { name, competences });
            parts.framework.area_order.push(area_id);
        }
        parts
    }

    /// Every competence in the order of the framework.
    pub fn competences(&self) -> impl Iterator<Item = &CompetenceTemplate> {
        self.areas.iter().flat_map(|area| &area.competences)
    }

    /// Which id each competence got when the parts were made from this framework.
    pub(super) fn keys(&'static self, parts: &FrameworkParts) -> CompetenceKeys {
        let order = &parts.framework.area_order;
        let listed = order
            .iter()
            .filter_map(|area| parts.areas.get(area))
            .flat_map(|area| area.competences.iter().copied());
        self.competences()
            .map(|competence| competence.key.as_str())
            .zip(listed)
            .collect()
    }
}

impl LevelTemplate {
    fn instantiate(&self, language: Language) -> ScaleLevel {
        ScaleLevel {
            name: self.name.to_owned_in(language),
            description: self.description.to_owned_in(language),
        }
    }
}

impl CompetenceTemplate {
    fn instantiate(&self, language: Language) -> Competence {
        Competence {
            name: self.name.to_owned_in(language),
            short: self.short.to_owned_in(language),
            about: self.about.to_owned_in(language),
            trades: Vec::new(),
            descriptors: self
                .descriptors
                .iter()
                .map(|text| text.to_owned_in(language))
                .collect(),
        }
    }
}

impl FrameworkParts {
    /// A scale of two numbered levels and no competences, for when no framework can be read.
    pub(super) fn bare() -> Self {
        let step = |number: usize| ScaleLevel {
            name: number.to_string(),
            description: String::new(),
        };
        Self {
            framework: Framework {
                name: String::new(),
                source: String::new(),
                scale: (0..Framework::MIN_LEVELS).map(step).collect(),
                area_order: Vec::new(),
            },
            areas: Areas::new(),
            competences: Competences::new(),
        }
    }
}
