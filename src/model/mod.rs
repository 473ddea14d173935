//! The plan: its types, its ids, and what must always hold.
//!
//! This floor knows nothing of files, windows, clocks or words. Changes go through
//! [`crate::document`], never straight into these types.

mod agreement;
mod assessment;
mod expectation;
mod framework;
mod ids;
mod invariants;
mod known;
mod level;
mod levels;
mod log;
mod plan;
mod school;
mod staff;
mod violation;

pub use agreement::{Agreement, AgreementState};
pub use assessment::{Assessment, Round, Source};
pub use expectation::{ExpectationScope, Requirement};
pub use framework::{Area, Areas, Competence, Competences, Framework, ScaleLevel};
pub use ids::{
    AgreementId, AreaId, AssessmentId, CompetenceId, DepartmentId, IdSource, LogEntryId, PersonId,
    PlanId, RoleId, RoundId, TeamId,
};
pub use invariants::Limit;
pub use level::{Level, LevelOutOfRange};
pub use levels::Levels;
pub use log::{Acceptance, FindingKey, Item, LogEntry, LogKind};
pub use plan::Plan;
pub use school::{Department, Language, MainArea, Meta, PlanDate, School, SchoolKind};
pub use staff::{Person, Role, Team};
pub use violation::{Problem, Violation};
