//! The school and what the plan says of itself.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DepartmentId, PlanId};

/// A day in the plan, without time of day or time zone.
pub type PlanDate = Date;

/// The language of the plan's content, and of the words of the interface.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    /// Danish, the source language.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// Every language, Danish first.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];
}

/// What the plan says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Stays the same for the whole life of the plan, whatever its file is called.
    pub id: PlanId,
    /// What the plan is called, such as "Digital strategi 2025–2028".
    pub title: String,
    /// First day of the period; `None` when not decided.
    #[serde(default)]
    pub period_start: Option<PlanDate>,
    /// Last day of the period; `None` when not decided.
    #[serde(default)]
    pub period_end: Option<PlanDate>,
    /// The language that the plan's own content is written in.
    #[serde(default)]
    pub language: Language,
    /// The day from which personal data is to be deleted or its keeping argued anew
    /// (GDPR art. 5(1)(e)); `None` when the school has not decided.
    #[serde(default)]
    pub retention: Option<PlanDate>,
}

/// The school that the plan belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct School {
    /// The school's name; empty while a new plan has none.
    #[serde(default)]
    pub name: String,
    /// What kind of school it is.
    #[serde(default)]
    pub kind: SchoolKind,
    /// The main areas of vocational education that it offers.
    #[serde(default)]
    pub main_areas: BTreeSet<MainArea>,
    /// The order in which departments are listed.
    #[serde(default)]
    pub department_order: Vec<DepartmentId>,
}

/// Kinds of vocational school; each has a template.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SchoolKind {
    /// Technical school (teknisk skole).
    Technical,
    /// Business school (merkantil skole).
    Business,
    /// Social and health care school (SOSU-skole).
    SocialAndHealth,
    /// Agricultural school (landbrugsskole).
    Agricultural,
    /// Several of the above under one roof (kombinationsskole).
    #[default]
    Combined,
}

impl SchoolKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Combined,
        Self::Technical,
        Self::Business,
        Self::SocialAndHealth,
        Self::Agricultural,
    ];
}

/// The four main areas (hovedområder) of Danish vocational education (source: ug.dk).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MainArea {
    /// Care, health and pedagogy.
    CareHealthPedagogy,
    /// Office, trade and business services.
    OfficeTradeBusiness,
    /// Food, agriculture and experiences.
    FoodAgricultureExperiences,
    /// Technology, construction and transport.
    TechnologyConstructionTransport,
}

impl MainArea {
    /// Every main area.
    pub const ALL: [Self; 4] = [
        Self::CareHealthPedagogy,
        Self::OfficeTradeBusiness,
        Self::FoodAgricultureExperiences,
        Self::TechnologyConstructionTransport,
    ];
}

/// A department (afdeling) of the school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its name.
    pub name: String,
}
