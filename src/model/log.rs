//! The log of the plan, and findings that somebody accepted.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AgreementId, AreaId, BaselineId, CompetenceId, DepartmentId, EventId, GoalId, IndicatorId,
    InitiativeId, LineId, PersonId, PlanDate, RoleId, RoundId, TeamId, TensionId, WorkshopId,
};

/// A reference to one thing of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Item {
    /// The school or the plan as a whole.
    School,
    /// The framework as a whole.
    Framework,
    /// A department.
    Department(DepartmentId),
    /// A team.
    Team(TeamId),
    /// A role.
    Role(RoleId),
    /// A person.
    Person(PersonId),
    /// An area of the framework.
    Area(AreaId),
    /// A competence.
    Competence(CompetenceId),
    /// A round of assessment.
    Round(RoundId),
    /// An agreement.
    Agreement(AgreementId),
    /// A person in a competence: one cell of the matrix.
    Cell(PersonId, CompetenceId),
    /// The foundation of the strategy.
    Foundation,
    /// A strategic line.
    Line(LineId),
    /// A goal.
    Goal(GoalId),
    /// An indicator.
    Indicator(IndicatorId),
    /// An initiative.
    Initiative(InitiativeId),
    /// An event of the year wheel.
    Event(EventId),
    /// A frozen baseline.
    Baseline(BaselineId),
    /// A tension.
    Tension(TensionId),
    /// A workshop.
    Workshop(WorkshopId),
}

impl Item {
    /// What kind of thing it is, by the code under which other programs know it.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Framework => "framework",
            Self::Department(_) => "department",
            Self::Team(_) => "team",
            Self::Role(_) => "role",
            Self::Person(_) => "person",
            Self::Area(_) => "area",
            Self::Competence(_) => "competence",
            Self::Round(_) => "round",
            Self::Agreement(_) => "agreement",
            Self::Cell(..) => "cell",
            Self::Foundation => "foundation",
            Self::Line(_) => "line",
            Self::Goal(_) => "goal",
            Self::Indicator(_) => "indicator",
            Self::Initiative(_) => "initiative",
            Self::Event(_) => "event",
            Self::Baseline(_) => "baseline",
            Self::Tension(_) => "tension",
            Self::Workshop(_) => "workshop",
        }
    }

    /// The id of the thing; `None` for what a plan has one of. A cell goes by its person.
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::School | Self::Framework | Self::Foundation => None,
            Self::Department(id) => Some(id.uuid()),
            Self::Team(id) => Some(id.uuid()),
            Self::Role(id) => Some(id.uuid()),
            Self::Person(id) | Self::Cell(id, _) => Some(id.uuid()),
            Self::Area(id) => Some(id.uuid()),
            Self::Competence(id) => Some(id.uuid()),
            Self::Round(id) => Some(id.uuid()),
            Self::Agreement(id) => Some(id.uuid()),
            Self::Line(id) => Some(id.uuid()),
            Self::Goal(id) => Some(id.uuid()),
            Self::Indicator(id) => Some(id.uuid()),
            Self::Initiative(id) => Some(id.uuid()),
            Self::Event(id) => Some(id.uuid()),
            Self::Baseline(id) => Some(id.uuid()),
            Self::Tension(id) => Some(id.uuid()),
            Self::Workshop(id) => Some(id.uuid()),
        }
    }
}

/// What an entry of the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LogKind {
    /// Something was decided, for or against.
    Decision,
    /// Somebody looked back at what was done.
    Review,
    /// A short status along the way.
    CheckIn,
}

/// A dated, short entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
    /// When.
    pub date: PlanDate,
    /// What kind of entry.
    pub kind: LogKind,
    /// What it is about; `None` when it is about the plan as a whole.
    #[serde(default)]
    pub about: Option<Item>,
    /// The words.
    pub text: String,
}

/// Which finding was accepted: its stable code and the thing it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingKey {
    /// The finding's stable code, as text so that a code which a later version retires still reads.
    pub code: String,
    /// What the finding is about.
    pub about: Item,
}

/// Somebody looked at a finding and accepted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// When.
    pub date: PlanDate,
    /// Why it is fine as it is.
    pub reason: String,
}
