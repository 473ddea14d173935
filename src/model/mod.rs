//! The plan: its types, its ids, and what must always hold.
//!
//! This floor knows nothing of files, windows, clocks or words. Changes go through
//! [`crate::document`], never straight into these types.

mod agreement;
mod amount;
mod assessment;
mod ballot;
mod conflict;
mod expectation;
mod foundation;
mod framework;
mod ids;
mod indicator;
mod initiative;
mod invariants;
mod known;
mod level;
mod levels;
mod line;
mod log;
mod mention;
mod passphrase;
mod plan;
mod school;
mod staff;
mod strategy;
mod tension;
pub mod unique;
mod violation;
mod wording;
mod workshop;
mod year;

pub use agreement::{Agreement, AgreementState};
pub use amount::{Amount, AmountOutOfRange};
pub use assessment::{Assessment, Round, Source};
pub use ballot::{Ballot, Cast, Counts, Slip, Stance};
pub use conflict::Conflict;
pub use expectation::{ExpectationScope, Requirement};
pub use foundation::{Foundation, ReformGoal};
pub use framework::{Area, Areas, Competence, Competences, Framework, ScaleLevel};
pub use ids::{
    ActionStepId, ActivityId, AgreementId, AreaId, AssessmentId, BallotId, BaselineId, CheckInId,
    CompetenceId, DecisionId, DepartmentId, EventId, GoalId, IdSource, IndicatorId, InitiativeId,
    InitiativeTemplateId, LineId, LogEntryId, PersonId, PlanId, RoleId, RoundId, StepId, TeamId,
    TensionId, WarningId, WorkshopId,
};
pub use indicator::{
    CheckIn, CheckIns, Direction, Indicator, Link, LinkedFigure, Measure, Reading,
};
pub use initiative::{
    Decided, Initiative, InitiativeState, InitiativeTemplate, StateChange, Step, Steps,
};
pub use invariants::Limit;
pub use level::{Level, LevelOutOfRange};
pub use levels::Levels;
pub use line::{Goal, Line, Maturity, MaturityRating, StilLine, Viewpoint};
pub use log::{Acceptance, FindingKey, Item, LogEntry, LogKind};
pub use mention::{Renaming, Spelling};
pub use passphrase::{Passphrase, Strength};
pub use plan::Plan;
pub use school::{Department, Language, MainArea, Meta, PlanDate, School, SchoolKind};
pub use staff::{Person, Role, Team};
pub use strategy::{Baseline, FrozenLevels, Strategy};
pub use tension::{
    ActionStep, Answer, Boundary, BoundaryStrategy, EarlyWarning, GroupPositions, Pole,
    PositionCounts, Positions, Practice, Side, Tension, TensionMap, WarningAnswer,
};
pub use violation::{Problem, Violation};
pub use wording::{Passage, Wording};
pub use workshop::{
    Activity, AnswerCounts, Became, Choice, Decision, GroupAnswers, GroupDots, Idea, RoomGroup,
    Task, Workshop,
};
pub use year::{EventKind, EventTime, YearEvent};
