//! Everything that can be done to a plan, by area.
//!
//! Each edit has a label for the undo menu, a key under which edits of one gesture become one
//! step, and its deed. What goes with a thing (a person's ratings, a team's expectations) goes in
//! the same edit.

mod agreement;
mod assessment;
mod ballot;
mod erase;
mod expectation;
mod foundation;
mod framework;
mod goal;
mod import;
mod initiative;
mod log;
mod merge;
mod school;
mod staff;
mod stale;
mod tension;
mod workshop;
mod year;

use std::sync::Arc;

use imbl::OrdMap;
use uuid::Uuid;

use crate::model::{Item, Limit, Plan, Violation};
use crate::texts::{Argument, Message};

pub use agreement::AgreementEdit;
pub use assessment::{AssessmentEdit, LevelChange};
pub use ballot::BallotEdit;
pub use erase::{Erasure, without_erased, without_people};
pub use expectation::ExpectationEdit;
pub use foundation::{FoundationEdit, LineEdit};
pub use framework::FrameworkEdit;
pub use goal::{GoalEdit, IndicatorEdit};
pub use import::{CompetenceFacts, ImportEdit, PersonFacts, Ratings};
pub use initiative::InitiativeEdit;
pub use log::{FindingEdit, LogEdit};
pub use merge::{ResolveEdit, Verdict};
pub use school::SchoolEdit;
pub use staff::StaffEdit;
pub(super) use stale::drop_stale_references;
pub use tension::TensionEdit;
pub use workshop::WorkshopEdit;
pub use year::{BaselineEdit, YearEdit};

/// Something to be done to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The plan's title and period, the school, its departments.
    School(SchoolEdit),
    /// People, teams and roles.
    Staff(StaffEdit),
    /// Scale, areas and competences.
    Framework(FrameworkEdit),
    /// What is needed, by role, team or person.
    Expectation(ExpectationEdit),
    /// Rounds and ratings.
    Assessment(AssessmentEdit),
    /// Agreements on development.
    Agreement(AgreementEdit),
    /// The foundation of the strategy.
    Foundation(FoundationEdit),
    /// Strategic lines and their maturity.
    Line(LineEdit),
    /// Goals.
    Goal(GoalEdit),
    /// Indicators and their check-ins.
    Indicator(IndicatorEdit),
    /// Initiatives, their steps, states and check-ins.
    Initiative(InitiativeEdit),
    /// The year wheel.
    Year(YearEdit),
    /// Frozen baselines.
    Baseline(BaselineEdit),
    /// Tensions, their maps and rounds that were counted by hand.
    Tension(TensionEdit),
    /// Workshops and what came of them.
    Workshop(WorkshopEdit),
    /// Opening and closing the ballot box; casting is no edit.
    Ballot(BallotEdit),
    /// Entries of the log.
    Log(LogEdit),
    /// Accepting findings.
    Finding(FindingEdit),
    /// What a table of another program adds.
    Import(Box<ImportEdit>),
    /// Several edits as one step, with a label of its own.
    Several {
        /// What the step is called.
        label: Message,
        /// The edits, carried out in order; all or none.
        edits: Vec<Self>,
    },
    /// The whole plan as it stood in an earlier version.
    BringBack {
        /// The version.
        plan: Arc<Plan>,
    },
    /// The plan as it came of being merged with another copy, from the plan as it stands.
    Merge {
        /// What came of both.
        plan: Arc<Plan>,
    },
    /// What was decided about something that two copies changed differently.
    Resolve(ResolveEdit),
}

/// Which edits of one gesture become one step: those of the same kind on the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeKey(pub &'static str, pub Uuid);

/// Why an edit could not be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// What the edit is about is no longer in the plan.
    #[error("{0:?} is no longer in the plan")]
    Gone(Item),
    /// A name that must not be empty.
    #[error("a name is empty")]
    Empty,
    /// A level that the scale does not reach.
    #[error("a level is above the scale")]
    AboveScale,
    /// A framework with ratings cannot be replaced, only edited.
    #[error("the framework has ratings")]
    FrameworkInUse,
    /// The table that maps old levels to new ones does not cover the old scale.
    #[error("the mapping of levels is incomplete")]
    IncompleteMapping,
    /// A workshop that has ended is a record in which nobody votes, and which is reopened before it
    /// is changed.
    #[error("the workshop has ended")]
    Ended,
    /// A round of votes is open, and what was asked for would change what people vote on.
    #[error("a round of votes is open")]
    BallotOpen,
    /// No round of votes is open.
    #[error("no round of votes is open")]
    NoBallot,
    /// Nobody has voted in the round that is open.
    #[error("nobody has voted")]
    NoVotes,
    /// The activity has been voted on; its votes are let go of before it is asked anew.
    #[error("the activity has votes")]
    Voted,
    /// There are no people or no questions to vote on.
    #[error("there is nothing to vote on")]
    NothingToVoteOn,
    /// A vote that does not fit the box: another group, another question, too many dots.
    #[error("the vote does not fit")]
    UnfitVote,
    /// Counts that people in a room cannot have given.
    #[error("the counts do not fit")]
    UnfitTally,
    /// A vote that could not be brought into safety and does not count.
    #[error("the vote could not be kept")]
    NotKept,
    /// A file that holds another plan, which is no copy of this one.
    #[error("it is another plan")]
    OtherPlan,
    /// A conflict that is no longer open.
    #[error("the conflict is decided")]
    Decided,
    /// A value that no longer fits where it belonged.
    #[error("the value does not fit any more")]
    UnfitValue,
    /// The plan would no longer be sound.
    #[error("the plan would be unsound: {0:?}")]
    Unsound(Vec<Violation>),
}

impl EditError {
    /// The sentence to show.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::Gone(_) => "edit-error-gone",
            Self::Empty => "edit-error-empty",
            Self::AboveScale => "edit-error-above-scale",
            Self::FrameworkInUse => "edit-error-framework-in-use",
            Self::IncompleteMapping => "edit-error-incomplete-mapping",
            Self::Ended => "edit-error-ended",
            Self::BallotOpen => "edit-error-ballot-open",
            Self::NoBallot => "edit-error-no-ballot",
            Self::NoVotes => "edit-error-no-votes",
            Self::Voted => "edit-error-voted",
            Self::NothingToVoteOn => "edit-error-nothing-to-vote-on",
            Self::UnfitVote => "edit-error-unfit-vote",
            Self::UnfitTally => "edit-error-unfit-tally",
            Self::NotKept => "edit-error-not-kept",
            Self::OtherPlan => "edit-error-other-plan",
            Self::Decided => "edit-error-decided",
            Self::UnfitValue => "edit-error-unfit-value",
            Self::Unsound(_) => "edit-error-unsound",
        })
    }
}

impl Edit {
    /// What the step is called in the undo menu, worded from the plan before the edit. Names are
    /// said as the plan will have them, without blanks around them.
    pub fn label(&self, plan: &Plan) -> Message {
        let mut label = match self {
            Self::School(edit) => edit.label(plan),
            Self::Staff(edit) => edit.label(plan),
            Self::Framework(edit) => edit.label(plan),
            Self::Expectation(edit) => edit.label(plan),
            Self::Assessment(edit) => edit.label(plan),
            Self::Agreement(edit) => edit.label(plan),
            Self::Foundation(edit) => edit.label(),
            Self::Line(edit) => edit.label(plan),
            Self::Goal(edit) => edit.label(plan),
            Self::Indicator(edit) => edit.label(plan),
            Self::Initiative(edit) => edit.label(plan),
            Self::Year(edit) => edit.label(plan),
            Self::Baseline(edit) => edit.label(plan),
            Self::Tension(edit) => edit.label(plan),
            Self::Workshop(edit) => edit.label(plan),
            Self::Ballot(edit) => edit.label(),
            Self::Log(edit) => edit.label(),
            Self::Finding(edit) => edit.label(),
            Self::Import(edit) => edit.label(),
            Self::Several { label, .. } => label.clone(),
            Self::BringBack { .. } => Message::new("step-bring-back"),
            Self::Merge { .. } => Message::new("step-merge"),
            Self::Resolve(edit) => edit.label(plan),
        };
        for (_, argument) in &mut label.arguments {
            if let Argument::Text(text) = argument {
                *text = text.trim().to_owned();
            }
        }
        label
    }

    /// Under which key the edit merges with others of the same gesture; `None` for never.
    pub fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::School(edit) => edit.merge_key(),
            Self::Staff(edit) => edit.merge_key(),
            Self::Framework(edit) => edit.merge_key(),
            Self::Agreement(edit) => Some(edit.merge_key()),
            Self::Line(edit) => edit.merge_key(),
            Self::Goal(edit) => edit.merge_key(),
            Self::Indicator(edit) => edit.merge_key(),
            Self::Initiative(edit) => edit.merge_key(),
            Self::Assessment(edit) => edit.merge_key(),
            Self::Tension(edit) => edit.merge_key(),
            Self::Workshop(edit) => edit.merge_key(),
            Self::Expectation(_)
            | Self::Foundation(_)
            | Self::Year(_)
            | Self::Baseline(_)
            | Self::Ballot(_)
            | Self::Log(_)
            | Self::Finding(_)
            | Self::Import(_)
            | Self::Several { .. }
            | Self::BringBack { .. }
            | Self::Merge { .. }
            | Self::Resolve(_) => None,
        }
    }

    /// Whether it brings the counts of the open round to light.
    pub(super) fn reveals(&self) -> bool {
        match self {
            Self::Ballot(edit) => edit.reveals(),
            Self::Several { edits, .. } => edits.iter().any(Self::reveals),
            _ => false,
        }
    }

    /// Whether the plan is held to its rules in every build, because what is taken in comes from
    /// elsewhere.
    pub(super) fn takes_in(&self) -> bool {
        match self {
            Self::Import(_) | Self::Merge { .. } | Self::Resolve(_) => true,
            Self::Several { edits, .. } => edits.iter().any(Self::takes_in),
            _ => false,
        }
    }

    /// Whether somebody is erased by it, so that no earlier snapshot may be kept.
    pub(super) fn erases(&self) -> bool {
        match self {
            Self::Staff(edit) => edit.erases(),
            Self::Several { edits, .. } => edits.iter().any(Self::erases),
            _ => false,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::School(edit) => edit.apply(plan),
            Self::Staff(edit) => edit.apply(plan),
            Self::Framework(edit) => edit.apply(plan),
            Self::Expectation(edit) => edit.apply(plan),
            Self::Assessment(edit) => edit.apply(plan),
            Self::Agreement(edit) => edit.apply(plan),
            Self::Foundation(edit) => {
                edit.apply(plan);
                Ok(())
            }
            Self::Line(edit) => edit.apply(plan),
            Self::Goal(edit) => edit.apply(plan),
            Self::Indicator(edit) => edit.apply(plan),
            Self::Initiative(edit) => edit.apply(plan),
            Self::Year(edit) => edit.apply(plan),
            Self::Baseline(edit) => edit.apply(plan),
            Self::Tension(edit) => edit.apply(plan),
            Self::Workshop(edit) => edit.apply(plan),
            Self::Ballot(edit) => edit.apply(plan),
            Self::Log(edit) => edit.apply(plan),
            Self::Finding(edit) => edit.apply(plan),
            Self::Import(edit) => edit.apply(plan),
            Self::Several { edits, .. } => edits.iter().try_for_each(|edit| edit.apply(plan)),
            Self::BringBack { plan: version } => {
                // Whoever was erased since then does not come back with the version.
                *plan = without_erased(&version.without_ballot(), &plan.erased, &[]);
                Ok(())
            }
            Self::Merge { plan: merged } => {
                if plan.ballot.is_some() {
                    return Err(EditError::BallotOpen);
                }
                if plan.meta.id != merged.meta.id {
                    return Err(EditError::OtherPlan);
                }
                *plan = Plan::clone(merged);
                Ok(())
            }
            Self::Resolve(edit) => edit.apply(plan),
        }
    }
}

/// A name without the blanks around it; an error when nothing is left.
fn trimmed(name: &str) -> Result<String, EditError> {
    let name = name.trim();
    if name.is_empty() {
        Err(EditError::Empty)
    } else {
        Ok(name.to_owned())
    }
}

/// A text as a name: its first line, as much of it as a name can have.
fn as_name(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    line.trim_end().chars().take(Limit::NAME).collect()
}

/// Moves an entry of a list by a number of places, stopping at its ends.
fn shift<T: PartialEq>(list: &mut Vec<T>, entry: &T, by: isize) {
    if let Some(from) = list.iter().position(|it| it == entry) {
        let to = from.saturating_add_signed(by).min(list.len() - 1);
        let moved = list.remove(from);
        list.insert(to, moved);
    }
}

/// Removes the entries that `which` picks.
fn remove_where<K: Ord + Copy, V: Clone>(map: &mut OrdMap<K, V>, which: impl Fn(&V) -> bool) {
    let picked: Vec<K> = map
        .iter()
        .filter(|(_, it)| which(it))
        .map(|(id, _)| *id)
        .collect();
    for id in picked {
        map.remove(&id);
    }
}

/// Changes the entries that `which` picks and leaves the others shared with older snapshots.
fn change_where<K: Ord + Copy, V: Clone>(
    map: &mut OrdMap<K, V>,
    which: impl Fn(&V) -> bool,
    change: impl Fn(&mut V),
) {
    let picked: Vec<K> = map
        .iter()
        .filter(|(_, it)| which(it))
        .map(|(id, _)| *id)
        .collect();
    for id in picked {
        map.get_mut(&id).into_iter().for_each(&change);
    }
}
