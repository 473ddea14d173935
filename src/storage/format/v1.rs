//! Version 1 of the plan file, frozen: a plan of staff and competence, before there was a strategy.
//!
//! Read for ever and never written. The shapes are copies of what the model looked like then, so
//! that the model can change without an old file changing its meaning; each says how it is said
//! today. Only values that cannot mean anything else are shared with the model: ids, days,
//! levels, and the text that levels stand in. What was an error then is an error now.

use std::collections::BTreeSet;

use imbl::{OrdMap, OrdSet};
use serde::Deserialize;

use super::frozen::{Today, frozen};
use super::ratings::{self, Levels, Read};
use super::{FormatError, options, syntax_error, unknown_columns};
use crate::model::{
    self, AgreementId, AreaId, CompetenceId, DepartmentId, Level, LogEntryId, PersonId, Plan,
    PlanDate, PlanId, RoleId, RoundId, TeamId, unique,
};

/// Reads the whole text, whose first line may be a comment.
pub(super) fn read(text: &str) -> Result<Plan, FormatError> {
    let body: Body = options()
        .from_str(text)
        .map_err(|error| syntax_error(&error))?;
    unknown_columns(&body.columns, |id| body.competences.contains_key(id))?;
    let rows = body.ratings.0.into_iter();
    let rows = rows.map(|(id, row)| (id, row.today())).collect();
    let assessments = ratings::assessments(&body.columns, rows).map_err(FormatError::Unsound)?;
    Ok(Plan {
        meta: body.meta.today(),
        school: body.school.today(),
        departments: body.departments.today(),
        teams: body.teams.today(),
        roles: body.roles.today(),
        people: body.people.today(),
        framework: body.framework.today(),
        areas: body.areas.today(),
        competences: body.competences.today(),
        expectations: body.expectations.today(),
        rounds: body.rounds.today(),
        assessments,
        agreements: body.agreements.today(),
        strategy: Default::default(),
        initiative_templates: Default::default(),
        baselines: Default::default(),
        tension_order: Default::default(),
        tensions: Default::default(),
        workshops: Default::default(),
        ballot: None,
        log: body.log.today(),
        accepted: body.accepted.today(),
        conflicts: Default::default(),
        erased: Default::default(),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    meta: Meta,
    school: School,
    #[serde(default, deserialize_with = "unique::map")]
    departments: OrdMap<DepartmentId, Department>,
    #[serde(default, deserialize_with = "unique::map")]
    teams: OrdMap<TeamId, Team>,
    #[serde(default, deserialize_with = "unique::map")]
    roles: OrdMap<RoleId, Role>,
    #[serde(default, deserialize_with = "unique::map")]
    people: OrdMap<PersonId, Person>,
    framework: Framework,
    #[serde(default, deserialize_with = "unique::map")]
    areas: OrdMap<AreaId, Area>,
    #[serde(default, deserialize_with = "unique::map")]
    competences: OrdMap<CompetenceId, Competence>,
    #[serde(default, deserialize_with = "unique::map_of_maps")]
    expectations: OrdMap<ExpectationScope, OrdMap<CompetenceId, Requirement>>,
    #[serde(default, deserialize_with = "unique::map")]
    rounds: OrdMap<RoundId, Round>,
    #[serde(default)]
    columns: Vec<CompetenceId>,
    #[serde(default)]
    ratings: Read<Row>,
    #[serde(default, deserialize_with = "unique::map")]
    agreements: OrdMap<AgreementId, Agreement>,
    #[serde(default, deserialize_with = "unique::map")]
    log: OrdMap<LogEntryId, LogEntry>,
    #[serde(default, deserialize_with = "unique::map")]
    accepted: OrdMap<FindingKey, Acceptance>,
}

frozen! {
    enum Language = Danish { Danish, English, }

    struct Meta {
        id: PlanId,
        title: String,
        #[serde(default)]
        period_start: Option<PlanDate>,
        #[serde(default)]
        period_end: Option<PlanDate>,
        #[serde(default)]
        language: Language,
        #[serde(default)]
        retention: Option<PlanDate>,
    }

    enum SchoolKind = Combined {
        Technical, Business, SocialAndHealth, Agricultural, Combined,
    }

    enum MainArea {
        CareHealthPedagogy, OfficeTradeBusiness, FoodAgricultureExperiences,
        TechnologyConstructionTransport,
    }

    struct School {
        #[serde(default)]
        name: String,
        #[serde(default)]
        kind: SchoolKind,
        #[serde(default)]
        main_areas: BTreeSet<MainArea>,
        #[serde(default)]
        department_order: Vec<DepartmentId>,
    }

    struct Department { name: String, }

    struct Team {
        name: String,
        #[serde(default)]
        department: Option<DepartmentId>,
    }

    struct Role { name: String, }

    struct Person {
        alias: String,
        #[serde(default)]
        name: Option<String>,
        #[serde(default)]
        team: Option<TeamId>,
        #[serde(default)]
        roles: BTreeSet<RoleId>,
        #[serde(default)]
        started: Option<PlanDate>,
        #[serde(default)]
        left: Option<PlanDate>,
    }

    struct ScaleLevel {
        name: String,
        #[serde(default)]
        description: String,
    }

    struct Framework {
        #[serde(default)]
        name: String,
        #[serde(default)]
        source: String,
        scale: Vec<ScaleLevel>,
        #[serde(default)]
        area_order: Vec<AreaId>,
    }

    struct Area {
        name: String,
        #[serde(default)]
        competences: Vec<CompetenceId>,
    }

    struct Competence {
        name: String,
        #[serde(default)]
        short: String,
        #[serde(default)]
        about: String,
        #[serde(default)]
        trades: Vec<String>,
        #[serde(default)]
        descriptors: Vec<String>,
    }

    enum Source { Own, Leader, Agreed, Test, }

    struct Round {
        title: String,
        date: PlanDate,
        #[serde(default)]
        sources: BTreeSet<Source>,
        #[serde(default)]
        people: OrdSet<PersonId>,
    }

    enum AgreementState = Active { Active, Kept, Dropped, }

    struct Agreement {
        person: PersonId,
        #[serde(default)]
        competences: BTreeSet<CompetenceId>,
        what: String,
        #[serde(default)]
        helper: Option<PersonId>,
        #[serde(default)]
        hours: Option<u16>,
        made: PlanDate,
        #[serde(default)]
        due: Option<PlanDate>,
        #[serde(default)]
        state: AgreementState,
        #[serde(default)]
        note: String,
    }

    enum LogKind { Decision, Review, CheckIn, }

    struct LogEntry {
        date: PlanDate,
        kind: LogKind,
        #[serde(default)]
        about: Option<Item>,
        text: String,
    }

    struct FindingKey {
        code: String,
        about: Item,
    }

    struct Acceptance {
        date: PlanDate,
        reason: String,
    }
}

/// One set of ratings: a line of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    person: PersonId,
    source: Source,
    date: PlanDate,
    #[serde(default)]
    round: Option<RoundId>,
    #[serde(default)]
    levels: Levels,
    #[serde(default)]
    note: String,
}

impl Today for Row {
    type Now = ratings::Row;

    fn today(self) -> ratings::Row {
        ratings::Row {
            person: self.person,
            source: self.source.today(),
            date: self.date,
            round: self.round,
            levels: self.levels,
            note: self.note,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum ExpectationScope {
    Role(RoleId),
    Team(TeamId),
    Person(PersonId),
}

impl Today for ExpectationScope {
    type Now = model::ExpectationScope;

    fn today(self) -> model::ExpectationScope {
        match self {
            Self::Role(id) => model::ExpectationScope::Role(id),
            Self::Team(id) => model::ExpectationScope::Team(id),
            Self::Person(id) => model::ExpectationScope::Person(id),
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
pub(super) enum Requirement {
    NotRequired,
    Required { lowest: Level, target: Level },
}

impl Today for Requirement {
    type Now = model::Requirement;

    fn today(self) -> model::Requirement {
        match self {
            Self::NotRequired => model::Requirement::NotRequired,
            Self::Required { lowest, target } => model::Requirement::Required { lowest, target },
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum Item {
    School,
    Framework,
    Department(DepartmentId),
    Team(TeamId),
    Role(RoleId),
    Person(PersonId),
    Area(AreaId),
    Competence(CompetenceId),
    Round(RoundId),
    Agreement(AgreementId),
    Cell(PersonId, CompetenceId),
}

impl Today for Item {
    type Now = model::Item;

    fn today(self) -> model::Item {
        match self {
            Self::School => model::Item::School,
            Self::Framework => model::Item::Framework,
            Self::Department(id) => model::Item::Department(id),
            Self::Team(id) => model::Item::Team(id),
            Self::Role(id) => model::Item::Role(id),
            Self::Person(id) => model::Item::Person(id),
            Self::Area(id) => model::Item::Area(id),
            Self::Competence(id) => model::Item::Competence(id),
            Self::Round(id) => model::Item::Round(id),
            Self::Agreement(id) => model::Item::Agreement(id),
            Self::Cell(person, competence) => model::Item::Cell(person, competence),
        }
    }
}
