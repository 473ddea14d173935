//! Version 2 of the plan file, frozen: staff, competence and a strategy, before there were tensions
//! and workshops.
//!
//! Read for ever and never written, as [`super::v1`] is. What version 1 knew already stands there.

use std::collections::{BTreeMap, BTreeSet};

use imbl::OrdMap;
use serde::Deserialize;

use super::frozen::{Today, frozen};
use super::ratings::{self, Read};
use super::v1::{
    Acceptance, Agreement, Area, Competence, Department, ExpectationScope, Framework, LogKind,
    Meta, Person, Requirement, Role, Round, Row, School, Team,
};
use super::{FormatError, options, syntax_error, unknown_columns};
use crate::model::{
    self, AgreementId, Amount, AreaId, BaselineId, CheckInId, CompetenceId, DepartmentId, EventId,
    GoalId, IndicatorId, InitiativeId, InitiativeTemplateId, Level, LineId, LogEntryId, PersonId,
    Plan, PlanDate, RoleId, RoundId, StepId, TeamId, unique,
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
    let strategy = Strategy {
        foundation: body.foundation,
        line_order: body.line_order,
        lines: body.lines,
        goals: body.goals,
        indicators: body.indicators,
        initiatives: body.initiatives,
        events: body.events,
    };
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
        strategy: strategy.today(),
        initiative_templates: body.initiative_templates.today(),
        baselines: body.baselines.today(),
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
    #[serde(default, deserialize_with = "unique::map")]
    log: OrdMap<LogEntryId, LogEntry>,
    #[serde(default, deserialize_with = "unique::map")]
    accepted: OrdMap<FindingKey, Acceptance>,
}

frozen! {
    enum ReformGoal {
        MoreChoose, MoreComplete, AsSkilledAsPossible, TrustAndWellbeing,
    }

    #[derive(Default)]
    struct Foundation {
        #[serde(default)]
        why: String,
        #[serde(default)]
        values: Vec<String>,
        #[serde(default)]
        principles: Vec<String>,
        #[serde(default, deserialize_with = "unique::small_map")]
        reform: BTreeMap<ReformGoal, String>,
    }

    enum StilLine { Leadership, Sharing, Teaching, Workplace, }

    enum Viewpoint { Leaders, Teachers, Others, }

    struct MaturityRating {
        level: Level,
        #[serde(default)]
        note: String,
    }

    struct Line {
        name: String,
        #[serde(default)]
        stil: Option<StilLine>,
        #[serde(default)]
        former_name: String,
        #[serde(default)]
        why: String,
        #[serde(default)]
        descriptors: Vec<String>,
        #[serde(default)]
        goals: Vec<GoalId>,
        #[serde(default, deserialize_with = "unique::small_map")]
        maturity: BTreeMap<(PlanDate, Viewpoint), MaturityRating>,
    }

    struct Goal {
        title: String,
        #[serde(default)]
        why: String,
        #[serde(default)]
        reform: Option<ReformGoal>,
        #[serde(default)]
        indicators: Vec<IndicatorId>,
    }

    enum Direction = Up { Up, Down, }

    struct Reading {
        date: PlanDate,
        value: Amount,
    }

    struct CheckIn {
        date: PlanDate,
        #[serde(default)]
        value: Option<Amount>,
        #[serde(default)]
        note: String,
        #[serde(default)]
        next_step: String,
    }

    enum LinkedFigure {
        MeetsExpectation, OnZero, Covered, AssessedLastYear, InitiativesDone,
    }

    struct Link {
        figure: LinkedFigure,
        #[serde(default)]
        competences: BTreeSet<CompetenceId>,
        #[serde(default)]
        teams: BTreeSet<TeamId>,
        #[serde(default)]
        roles: BTreeSet<RoleId>,
        #[serde(default)]
        line: Option<LineId>,
    }

    struct Indicator {
        title: String,
        #[serde(default)]
        unit: String,
        #[serde(default)]
        direction: Direction,
        #[serde(default)]
        baseline: Option<Reading>,
        #[serde(default)]
        target: Option<Amount>,
        #[serde(default)]
        due: Option<PlanDate>,
        #[serde(default)]
        measure: Measure,
        #[serde(default)]
        rhythm_months: Option<u8>,
        #[serde(default, deserialize_with = "unique::map")]
        check_ins: OrdMap<CheckInId, CheckIn>,
    }

    enum InitiativeState = Idea { Idea, Planned, Running, Done, Deselected, }

    enum Decided { Centrally, Locally, }

    struct StateChange {
        date: PlanDate,
        state: InitiativeState,
        #[serde(default)]
        reason: String,
    }

    struct Step {
        title: String,
        #[serde(default)]
        due: Option<PlanDate>,
        #[serde(default)]
        done: Option<PlanDate>,
    }

    struct Initiative since [tensions] {
        title: String,
        #[serde(default)]
        why: String,
        #[serde(default)]
        line: Option<LineId>,
        #[serde(default)]
        goals: BTreeSet<GoalId>,
        #[serde(default)]
        owner: Option<PersonId>,
        #[serde(default)]
        teams: BTreeSet<TeamId>,
        #[serde(default)]
        start: Option<PlanDate>,
        #[serde(default)]
        due: Option<PlanDate>,
        #[serde(default)]
        review: Option<PlanDate>,
        #[serde(default)]
        states: Vec<StateChange>,
        #[serde(default, deserialize_with = "unique::map")]
        steps: OrdMap<StepId, Step>,
        #[serde(default)]
        hours: Option<u32>,
        #[serde(default)]
        kroner: Option<u32>,
        #[serde(default)]
        decided: Option<Decided>,
        #[serde(default)]
        competences: BTreeSet<CompetenceId>,
        #[serde(default, deserialize_with = "unique::map")]
        check_ins: OrdMap<CheckInId, CheckIn>,
    }

    struct InitiativeTemplate {
        title: String,
        #[serde(default)]
        why: String,
        #[serde(default)]
        days: Option<u16>,
        #[serde(default)]
        hours: Option<u32>,
        #[serde(default)]
        kroner: Option<u32>,
        #[serde(default)]
        competences: BTreeSet<CompetenceId>,
        #[serde(default)]
        steps: Vec<(String, Option<u16>)>,
    }

    enum EventKind = School { School, Development, Review, }

    struct YearEvent {
        title: String,
        time: EventTime,
        #[serde(default = "one")]
        weeks: u8,
        #[serde(default)]
        kind: EventKind,
        #[serde(default)]
        who: String,
        #[serde(default)]
        teams: BTreeSet<TeamId>,
        #[serde(default)]
        note: String,
    }

    struct Strategy {
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
        events: OrdMap<EventId, YearEvent>,
    }

    #[derive(Default)]
    struct FrozenLevels {
        #[serde(default)]
        by_level: Vec<u32>,
        #[serde(default)]
        not_assessed: u32,
    }

    struct Baseline {
        name: String,
        date: PlanDate,
        strategy: Strategy,
        #[serde(default, deserialize_with = "unique::small_map")]
        readings: BTreeMap<IndicatorId, Amount>,
        #[serde(default)]
        levels: FrozenLevels,
    }

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
}

const fn one() -> u8 {
    1
}

#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum Measure {
    #[default]
    ByHand,
    Linked(Link),
}

impl Today for Measure {
    type Now = model::Measure;

    fn today(self) -> model::Measure {
        match self {
            Self::ByHand => model::Measure::ByHand,
            Self::Linked(link) => model::Measure::Linked(link.today()),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum EventTime {
    Month(u8),
    Week(u8),
}

impl Today for EventTime {
    type Now = model::EventTime;

    fn today(self) -> model::EventTime {
        match self {
            Self::Month(month) => model::EventTime::Month(month),
            Self::Week(week) => model::EventTime::Week(week),
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
    Foundation,
    Line(LineId),
    Goal(GoalId),
    Indicator(IndicatorId),
    Initiative(InitiativeId),
    Event(EventId),
    Baseline(BaselineId),
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
            Self::Foundation => model::Item::Foundation,
            Self::Line(id) => model::Item::Line(id),
            Self::Goal(id) => model::Item::Goal(id),
            Self::Indicator(id) => model::Item::Indicator(id),
            Self::Initiative(id) => model::Item::Initiative(id),
            Self::Event(id) => model::Item::Event(id),
            Self::Baseline(id) => model::Item::Baseline(id),
        }
    }
}
