//! Version 4 of the plan file: every entity on one line, assessments as a table, the parts of the
//! strategy and of the dialog beside the staff's, and what copies of a plan have to tell each other.
//!
//! Version 3 is the same without conflicts and people who were erased, and is read here as well.
//!
//! Strict: unknown fields and keys that stand twice are errors. A new field of [`Plan`] does not
//! compile until it is placed here.

use imbl::{OrdMap, OrdSet};
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::ratings::{self, Read, Row, Rows};
use super::{FormatError, options, syntax_error, unknown_columns};
use crate::model::{
    Acceptance, Agreement, AgreementId, Area, AreaId, AssessmentId, Ballot, Baseline, BaselineId,
    Competence, CompetenceId, Conflict, Department, DepartmentId, EventId, ExpectationScope,
    FindingKey, Foundation, Framework, Goal, GoalId, Indicator, IndicatorId, Initiative,
    InitiativeId, InitiativeTemplate, InitiativeTemplateId, Line, LineId, LogEntry, LogEntryId,
    Meta, Person, PersonId, Plan, Requirement, Role, RoleId, Round, RoundId, School, Strategy,
    Team, TeamId, Tension, TensionId, Workshop, WorkshopId, YearEvent, unique,
};

/// The body of the file. `R` is the table of ratings: rows when read, a view when written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body<R> {
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
    ratings: R,
    #[serde(default, deserialize_with = "unique::map")]
    agreements: OrdMap<AgreementId, Agreement>,
    #[serde(default)]
    foundation: Foundation,
    #[serde(default)]
    line_order: Vec<LineId>,
    #[serde(default, deserialize_with = "unique::map")]
    lines: OrdMap<LineId, Line>,
    #[serde(default, deserialize_with = "unique::map")]
    goals: OrdMap<GoalId, Goal>,
    #[serde(default, deserialize_with = "unique::map")]
    indicators: OrdMap<IndicatorId, Indicator>,
    #[serde(default, deserialize_with = "unique::map")]
    initiatives: OrdMap<InitiativeId, Initiative>,
    #[serde(default, deserialize_with = "unique::map")]
    initiative_templates: OrdMap<InitiativeTemplateId, InitiativeTemplate>,
    #[serde(default, deserialize_with = "unique::map")]
    events: OrdMap<EventId, YearEvent>,
    #[serde(default, deserialize_with = "unique::map")]
    baselines: OrdMap<BaselineId, Baseline>,
    #[serde(default)]
    tension_order: Vec<TensionId>,
    #[serde(default, deserialize_with = "unique::map")]
    tensions: OrdMap<TensionId, Tension>,
    #[serde(default, deserialize_with = "unique::map")]
    workshops: OrdMap<WorkshopId, Workshop>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ballot: Option<Ballot>,
    #[serde(default, deserialize_with = "unique::map")]
    log: OrdMap<LogEntryId, LogEntry>,
    #[serde(default, deserialize_with = "unique::map")]
    accepted: OrdMap<FindingKey, Acceptance>,
    #[serde(default)]
    conflicts: OrdSet<Conflict>,
    #[serde(default)]
    erased: OrdSet<PersonId>,
}

/// Writes the body. The layout is part of the format: a change of it changes every line of
/// every school's file.
pub(super) fn write(plan: &Plan) -> Result<String, ron::Error> {
    let columns: Vec<_> = plan.competences.keys().copied().collect();
    let layout = PrettyConfig::new()
        .depth_limit(2)
        .new_line("\n")
        .indentor("  ");
    let mut text = options().to_string_pretty(&body(plan, &columns), layout)?;
    text.push('\n');
    Ok(text)
}

fn body<'a>(plan: &'a Plan, columns: &'a [CompetenceId]) -> Body<Rows<'a>> {
    let Plan {
        meta,
        school,
        departments,
        teams,
        roles,
        people,
        framework,
        areas,
        competences,
        expectations,
        rounds,
        assessments,
        agreements,
        strategy,
        initiative_templates,
        baselines,
        tension_order,
        tensions,
        workshops,
        ballot,
        log,
        accepted,
        conflicts,
        erased,
    } = plan;
    let Strategy {
        foundation,
        line_order,
        lines,
        goals,
        indicators,
        initiatives,
        events,
    } = strategy;
    Body {
        meta: meta.clone(),
        school: school.clone(),
        departments: departments.clone(),
        teams: teams.clone(),
        roles: roles.clone(),
        people: people.clone(),
        framework: framework.clone(),
        areas: areas.clone(),
        competences: competences.clone(),
        expectations: expectations.clone(),
        rounds: rounds.clone(),
        columns: columns.to_vec(),
        ratings: Rows {
            columns,
            assessments,
        },
        agreements: agreements.clone(),
        foundation: foundation.clone(),
        line_order: line_order.clone(),
        lines: lines.clone(),
        goals: goals.clone(),
        indicators: indicators.clone(),
        initiatives: initiatives.clone(),
        initiative_templates: initiative_templates.clone(),
        events: events.clone(),
        baselines: baselines.clone(),
        tension_order: tension_order.clone(),
        tensions: tensions.clone(),
        workshops: workshops.clone(),
        ballot: ballot.clone(),
        log: log.clone(),
        accepted: accepted.clone(),
        conflicts: conflicts.clone(),
        erased: erased.clone(),
    }
}

/// Reads the whole text, whose first line may be a comment.
pub(super) fn read(text: &str) -> Result<Plan, FormatError> {
    let (mut plan, columns, rows) = parse(text)?;
    unknown_columns(&columns, |id| plan.competences.contains_key(id))?;
    plan.assessments = ratings::assessments(&columns, rows).map_err(FormatError::Unsound)?;
    Ok(plan)
}

/// Whether a text says exactly what the plan says.
///
/// Compares the ratings as they stand in the table, which saves half the time of [`read`].
pub(super) fn holds(text: &str, plan: &Plan) -> bool {
    let Ok((mut read, columns, rows)) = parse(text) else {
        return false;
    };
    let is_table_whole = columns.iter().eq(plan.competences.keys())
        && ratings::hold(&columns, &rows, &plan.assessments);
    read.assessments = plan.assessments.clone();
    is_table_whole && read == *plan
}

/// A plan that lacks its assessments, and the table of them.
type Parts = (Plan, Vec<CompetenceId>, Vec<(AssessmentId, Row)>);

fn parse(text: &str) -> Result<Parts, FormatError> {
    let body: Body<Read<Row>> = options()
        .from_str(text)
        .map_err(|error| syntax_error(&error))?;
    let plan = Plan {
        meta: body.meta,
        school: body.school,
        departments: body.departments,
        teams: body.teams,
        roles: body.roles,
        people: body.people,
        framework: body.framework,
        areas: body.areas,
        competences: body.competences,
        expectations: body.expectations,
        rounds: body.rounds,
        assessments: OrdMap::new(),
        agreements: body.agreements,
        strategy: Strategy {
            foundation: body.foundation,
            line_order: body.line_order,
            lines: body.lines,
            goals: body.goals,
            indicators: body.indicators,
            initiatives: body.initiatives,
            events: body.events,
        },
        initiative_templates: body.initiative_templates,
        baselines: body.baselines,
        tension_order: body.tension_order,
        tensions: body.tensions,
        workshops: body.workshops,
        ballot: body.ballot,
        log: body.log,
        accepted: body.accepted,
        conflicts: body.conflicts,
        erased: body.erased,
    };
    Ok((plan, body.columns, body.ratings.0))
}
