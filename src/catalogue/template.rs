//! Templates: what a new plan begins with, by kind of school.
//!
//! A template brings departments, teams, roles, a framework, what is expected of each role, the
//! strategic lines and the year of the school. It never brings people, and the plan it makes is
//! sound.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use imbl::OrdMap;
use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use super::events::year_events;
use super::framework::{CompetenceKeys, FrameworkParts, framework};
use super::lines::stil_lines;
use crate::model::{
    CompetenceId, Department, DepartmentId, ExpectationScope, IdSource, Language, MainArea, Meta,
    Plan, PlanDate, PlanId, Requirement, Role, RoleId, School, SchoolKind, Strategy, Team, TeamId,
};

/// How many years a new plan runs, the first one included.
const YEARS: i16 = 4;

static FILE: LazyLock<File> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/templates.ron");
    asset::read("templates.ron", source).unwrap_or_default()
});

/// Every template: one for each kind of school, and one for a team at a workshop.
pub fn templates() -> &'static [Template] {
    &FILE.templates
}

/// The template with this key; `None` when there is none.
pub fn template(key: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.key == key)
}

/// Every role that templates choose from.
pub fn roles() -> &'static [RoleTemplate] {
    &FILE.roles
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Every role that a template can name.
    roles: Vec<RoleTemplate>,
    templates: Vec<Template>,
}

/// What a new plan begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its stable key, such as `technical`.
    pub key: String,
    /// What it is called.
    pub name: Bilingual,
    /// Whom it suits and what it brings, in a sentence.
    pub description: Bilingual,
    /// The kind of school it is for.
    pub kind: SchoolKind,
    /// The main areas of vocational education that such a school offers.
    pub main_areas: BTreeSet<MainArea>,
    /// The key of the framework that the plan begins with.
    pub framework: String,
    /// The departments with their teams.
    #[serde(default)]
    pub departments: Vec<DepartmentTemplate>,
    /// Names of teams that belong to no department.
    #[serde(default)]
    pub teams: Vec<Bilingual>,
    /// The keys of the roles, in their order.
    pub roles: Vec<String>,
}

/// A department that a template brings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentTemplate {
    /// Its name.
    pub name: Bilingual,
    /// The names of its teams.
    #[serde(default)]
    pub teams: Vec<Bilingual>,
}

/// A role, and what is expected of those who have it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleTemplate {
    /// Its stable key, such as `teacher`.
    pub key: String,
    /// What it is called.
    pub name: Bilingual,
    /// What is expected, by the key of the framework.
    pub expectations: BTreeMap<String, ExpectationTemplate>,
}

/// What is expected of a role in one framework.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectationTemplate {
    /// What holds for every competence that is not named below.
    pub rest: Requirement,
    /// What holds for single competences, by key.
    #[serde(default)]
    pub named: BTreeMap<String, Requirement>,
}

impl Template {
    /// A new, sound plan without people, which runs four years from the year of `today`.
    pub fn plan(
        &self,
        language: Language,
        ids: &dyn IdSource,
        title: &str,
        today: PlanDate,
    ) -> Plan {
        self.start(language, ids, title, today).plan
    }

    /// A new plan, and the ids that things of the catalogue got in it.
    pub(super) fn start(
        &self,
        language: Language,
        ids: &dyn IdSource,
        title: &str,
        today: PlanDate,
    ) -> Started {
        let id = PlanId::next(ids);
        let (parts, competences) = framework(&self.framework).map_or_else(
            || (FrameworkParts::bare(), CompetenceKeys::new()),
            |framework| {
                let parts = framework.instantiate(language, ids);
                let keys = framework.keys(&parts);
                (parts, keys)
            },
        );
        let plan = Plan {
            meta: Meta {
                id,
                title: title.to_owned(),
                period_start: PlanDate::new(today.year(), 1, 1).ok(),
                period_end: PlanDate::new(today.year().saturating_add(YEARS - 1), 12, 31).ok(),
                language,
                retention: None,
            },
            school: School {
                name: String::new(),
                kind: self.kind,
                main_areas: self.main_areas.clone(),
                department_order: Vec::new(),
            },
            departments: OrdMap::new(),
            teams: OrdMap::new(),
            roles: OrdMap::new(),
            people: OrdMap::new(),
            framework: parts.framework,
            areas: parts.areas,
            competences: parts.competences,
            expectations: OrdMap::new(),
            rounds: OrdMap::new(),
            assessments: OrdMap::new(),
            agreements: OrdMap::new(),
            strategy: Strategy::default(),
            initiative_templates: OrdMap::new(),
            baselines: OrdMap::new(),
            tension_order: Vec::new(),
            tensions: OrdMap::new(),
            workshops: OrdMap::new(),
            ballot: None,
            log: OrdMap::new(),
            accepted: OrdMap::new(),
            conflicts: Default::default(),
            erased: Default::default(),
        };
        let mut started = Started {
            plan,
            competences,
            roles: BTreeMap::new(),
            teams: Vec::new(),
        };
        started.add_teams(self, language, ids);
        started.add_roles(self, language, ids);
        started.add_strategy(self.kind, language, ids);
        started
    }
}

/// A plan under construction, with the ids that things of the catalogue got.
pub(super) struct Started {
    pub(super) plan: Plan,
    pub(super) competences: CompetenceKeys,
    pub(super) roles: BTreeMap<&'static str, RoleId>,
    /// The teams in the order in which the template lists them.
    pub(super) teams: Vec<TeamId>,
}

impl Started {
    fn add_teams(&mut self, template: &Template, language: Language, ids: &dyn IdSource) {
        for department in &template.departments {
            let id = DepartmentId::next(ids);
            let name = department.name.to_owned_in(language);
            self.plan.departments.insert(id, Department { name });
            self.plan.school.department_order.push(id);
            for team in &department.teams {
                self.add_team(team.to_owned_in(language), Some(id), ids);
            }
        }
        for team in &template.teams {
            self.add_team(team.to_owned_in(language), None, ids);
        }
    }

    fn add_team(&mut self, name: String, department: Option<DepartmentId>, ids: &dyn IdSource) {
        let id = TeamId::next(ids);
        self.plan.teams.insert(id, Team { name, department });
        self.teams.push(id);
    }

    fn add_roles(&mut self, template: &Template, language: Language, ids: &dyn IdSource) {
        for key in &template.roles {
            let Some(role) = roles().iter().find(|role| role.key == *key) else {
                log::error!("template {} names an unknown role {key}", template.key);
                continue;
            };
            let id = RoleId::next(ids);
            let name = role.name.to_owned_in(language);
            self.plan.roles.insert(id, Role { name });
            self.roles.insert(role.key.as_str(), id);
            let expected = role.expectations.get(&template.framework);
            let expected = expected.map(|it| it.instantiate(&self.competences));
            if let Some(asked) = expected.filter(|asked| !asked.is_empty()) {
                let scope = ExpectationScope::Role(id);
                self.plan.expectations.insert(scope, asked);
            }
        }
    }

    /// The lines, still without a why, and what every year brings.
    fn add_strategy(&mut self, kind: SchoolKind, language: Language, ids: &dyn IdSource) {
        let strategy = &mut self.plan.strategy;
        for (id, line) in stil_lines(language, ids) {
            strategy.lines.insert(id, line);
            strategy.line_order.push(id);
        }
        strategy.events = year_events(kind, language, ids).into_iter().collect();
    }
}

impl ExpectationTemplate {
    fn instantiate(&self, competences: &CompetenceKeys) -> OrdMap<CompetenceId, Requirement> {
        competences
            .iter()
            .map(|(key, id)| (*id, *self.named.get(*key).unwrap_or(&self.rest)))
            .collect()
    }
}
