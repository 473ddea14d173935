//! The yardstick for files: the same bytes read and written by `ron` alone.
//!
//! No checks, no seal, no table of levels, no rename: what the simplest possible program does.

use std::collections::BTreeMap;

use imbl::OrdMap;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use sigtelinje::model::{
    Acceptance, Agreement, AgreementId, Area, AreaId, AssessmentId, Competence, CompetenceId,
    Department, DepartmentId, ExpectationScope, FindingKey, Framework, LogEntry, LogEntryId, Meta,
    Person, PersonId, PlanDate, Requirement, Role, RoleId, Round, RoundId, School, Source, Team,
    TeamId,
};

/// The body of a plan file, field by field.
#[derive(Serialize, Deserialize)]
pub(crate) struct Body {
    meta: Meta,
    school: School,
    departments: OrdMap<DepartmentId, Department>,
    teams: OrdMap<TeamId, Team>,
    roles: OrdMap<RoleId, Role>,
    people: OrdMap<PersonId, Person>,
    framework: Framework,
    areas: OrdMap<AreaId, Area>,
    competences: OrdMap<CompetenceId, Competence>,
    expectations: OrdMap<ExpectationScope, OrdMap<CompetenceId, Requirement>>,
    rounds: OrdMap<RoundId, Round>,
    columns: Vec<CompetenceId>,
    ratings: BTreeMap<AssessmentId, Row>,
    agreements: OrdMap<AgreementId, Agreement>,
    log: OrdMap<LogEntryId, LogEntry>,
    accepted: OrdMap<FindingKey, Acceptance>,
}

/// One assessment, its levels left as text.
#[derive(Serialize, Deserialize)]
struct Row {
    person: PersonId,
    source: Source,
    date: PlanDate,
    round: Option<RoundId>,
    levels: String,
    note: String,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads the body of a plan file.
pub(crate) fn read(text: &str) -> Body {
    options().from_str(text).expect("the body reads")
}

/// Writes the body of a plan file, in the same layout.
pub(crate) fn write(body: &Body) -> String {
    let layout = PrettyConfig::new()
        .depth_limit(2)
        .new_line("\n")
        .indentor("  ");
    options()
        .to_string_pretty(body, layout)
        .expect("the body is written")
}
