//! Opening a round of votes, revealing it, and letting it go as a whole.
//!
//! Casting is no edit: it has a door of its own, [`super::super::Document::cast`].

use super::{EditError, workshop};
use crate::model::{
    ActivityId, Ballot, BallotId, Counts, Item, Plan, PlanDate, Positions, Task, TensionId,
    WorkshopId,
};
use crate::texts::Message;

/// An edit of the ballot box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotEdit {
    /// Opens a round on an activity; votes are cast until it is revealed or discarded.
    Open {
        id: BallotId,
        workshop: WorkshopId,
        activity: ActivityId,
        /// The tensions of the activity that are voted on; not used where dots or answers are
        /// asked for.
        tensions: Vec<TensionId>,
        date: PlanDate,
    },
    /// Ends the open round and writes its counts where everybody can see them.
    Reveal,
    /// Lets go of the open round and everything in its box.
    Discard,
    /// Writes down counts from hands or paper for a whole activity, or writes them again.
    Tally {
        id: BallotId,
        workshop: WorkshopId,
        activity: ActivityId,
        /// Which round it is, from 1.
        round: u8,
        date: PlanDate,
        counts: Counts,
    },
    /// Lets go of the dots or answers of an activity, all of them, so that it can be voted on
    /// again.
    Clear {
        workshop: WorkshopId,
        activity: ActivityId,
    },
}

impl BallotEdit {
    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Open { .. } => "step-ballot-open",
            Self::Reveal => "step-ballot-reveal",
            Self::Discard => "step-ballot-discard",
            Self::Tally { .. } => "step-ballot-tally",
            Self::Clear { .. } => "step-ballot-clear",
        })
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Open {
                id,
                workshop,
                activity,
                tensions,
                date,
            } => {
                let ballot = open(plan, (*id, *date), (*workshop, *activity), tensions)?;
                plan.ballot = Some(ballot);
            }
            Self::Reveal => {
                let ballot = plan.ballot.take().ok_or(EditError::NoBallot)?;
                if ballot.voters() == 0 {
                    return Err(EditError::NoVotes);
                }
                write(plan, &ballot)?;
            }
            Self::Discard => {
                plan.ballot.take().ok_or(EditError::NoBallot)?;
            }
            Self::Tally {
                id,
                workshop,
                activity,
                round,
                date,
                counts,
            } => {
                if plan
                    .ballot
                    .as_ref()
                    .is_some_and(|it| it.activity == *activity)
                {
                    return Err(EditError::BallotOpen);
                }
                let counted = Ballot {
                    id: *id,
                    workshop: *workshop,
                    activity: *activity,
                    round: *round,
                    date: *date,
                    cast: Vec::new(),
                    counts: counts.clone(),
                };
                if !counts.fit(votable(plan, *workshop, *activity)?) {
                    return Err(EditError::UnfitTally);
                }
                write(plan, &counted)?;
            }
            Self::Clear {
                workshop: id,
                activity,
            } => {
                let task = workshop::task(plan, *id, *activity)?;
                match task {
                    Task::Choose {
                        result, options, ..
                    } => {
                        result.clear();
                        for option in options {
                            option.chosen = false;
                        }
                    }
                    Task::Pulse { result, .. } => result.clear(),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// Whether the counts of the open round come to light.
    pub(super) const fn reveals(&self) -> bool {
        matches!(self, Self::Reveal)
    }
}

/// The task, if it can be voted on.
fn votable(plan: &mut Plan, id: WorkshopId, activity: ActivityId) -> Result<&mut Task, EditError> {
    if !workshop::workshop(plan, id)?.can_vote() {
        return Err(EditError::Ended);
    }
    workshop::task(plan, id, activity)
}

fn open(
    plan: &mut Plan,
    (round_id, date): (BallotId, PlanDate),
    (id, activity): (WorkshopId, ActivityId),
    tensions: &[TensionId],
) -> Result<Ballot, EditError> {
    if plan.ballot.is_some() {
        return Err(EditError::BallotOpen);
    }
    let gone = || EditError::Gone(Item::Workshop(id));
    let task = votable(plan, id, activity)?.clone();
    if workshop::has_votes(&task) {
        return Err(EditError::Voted);
    }
    let round = plan.next_round(id, tensions);
    let workshop = plan.workshops.get(&id).ok_or_else(gone)?;
    let counts = Counts::of(workshop, &task, tensions).ok_or(EditError::NothingToVoteOn)?;
    if workshop.attending.is_empty() {
        return Err(EditError::NothingToVoteOn);
    }
    let groups = workshop.attending.iter();
    Ok(Ballot {
        id: round_id,
        date,
        workshop: id,
        activity,
        round,
        cast: groups.map(|(group, _)| (group.clone(), 0)).collect(),
        counts,
    })
}

/// Writes the counts of a round to where they are kept.
fn write(plan: &mut Plan, round: &Ballot) -> Result<(), EditError> {
    let task = votable(plan, round.workshop, round.activity)?;
    match (task, &round.counts) {
        (Task::Vote { .. }, Counts::Positions(counts)) => {
            for (id, groups) in counts {
                let positions = Positions {
                    date: round.date,
                    workshop: Some(round.workshop),
                    round: round.round,
                    groups: groups.clone(),
                };
                let tension = super::tension::tension(plan, *id)?;
                tension.positions.insert(round.id, positions);
            }
        }
        (Task::Choose { result, .. }, Counts::Dots(groups)) => result.clone_from(groups),
        (Task::Pulse { result, .. }, Counts::Answers(groups)) => result.clone_from(groups),
        _ => return Err(EditError::NothingToVoteOn),
    }
    Ok(())
}
