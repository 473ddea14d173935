//! Identifiers: one newtype per kind of thing, all UUID version 7.
//!
//! The time inside a UUID v7 gives lists their order of creation and decides nothing else.
//! Ids are made in one place (`app` and `batch`) and passed down, so that tests can fix them.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where new ids come from.
///
/// Every layer that wishes for a new thing is handed one of these; only the shell owns one that
/// reads the clock and random numbers.
pub trait IdSource {
    /// A UUID that was never handed out before.
    fn next_uuid(&self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that came from an [`IdSource`] or a file.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// A new id from the given source.
            pub fn next(ids: &dyn IdSource) -> Self {
                Self(ids.next_uuid())
            }

            /// The bare UUID, for settings that must not know the kinds of things.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        // The order of the bytes, compared as one number: every lookup in a map rests on it.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.as_u128().cmp(&other.0.as_u128())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// One plan, for its whole life, whatever its file is called.
    PlanId,
    /// A department (afdeling).
    DepartmentId,
    /// A team of staff (team, hold).
    TeamId,
    /// A role that staff can have (rolle).
    RoleId,
    /// A member of staff (medarbejder).
    PersonId,
    /// An area of the framework (område).
    AreaId,
    /// A competence of the framework (kompetence).
    CompetenceId,
    /// A round of assessment (vurderingsrunde).
    RoundId,
    /// One person's ratings from one source (vurdering).
    AssessmentId,
    /// An agreement on development (udviklingsaftale).
    AgreementId,
    /// An entry of the log.
    LogEntryId,
    /// A strategic line (sigtelinje).
    LineId,
    /// A goal on a line (mål).
    GoalId,
    /// An indicator of a goal (indikator).
    IndicatorId,
    /// A check-in on an indicator or initiative (status).
    CheckInId,
    /// An initiative (indsats).
    InitiativeId,
    /// A step of an initiative (trin).
    StepId,
    /// An initiative kept as a template (skabelon).
    InitiativeTemplateId,
    /// An event of the year wheel (årshjul).
    EventId,
    /// A frozen baseline (fastfrosset udgave).
    BaselineId,
    /// A pair of poles to be held together (spænding).
    TensionId,
    /// Something that is done to gain the upside of a pole (handletrin).
    ActionStepId,
    /// A sign that a pole is overdone (tidligt tegn).
    WarningId,
    /// One round of votes in a room, on whatever was voted on together (afstemningsrunde).
    BallotId,
    /// A workshop.
    WorkshopId,
    /// An activity on the agenda of a workshop (punkt).
    ActivityId,
    /// A decision of a workshop (beslutning).
    DecisionId,
}
