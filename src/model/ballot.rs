//! The ballot box: votes are counts from the moment they are cast.
//!
//! A box knows how many people of each group have voted and how often each answer was given. Who
//! gave which, and in which order, is not in it and cannot be.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    ActivityId, BallotId, GroupAnswers, GroupDots, GroupPositions, Limit, PlanDate, PositionCounts,
    RoomGroup, Task, TensionId, Workshop, WorkshopId,
};

/// A round of votes that is open. Nothing of it is shown before it is revealed as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The round; its positions are kept under this id.
    pub id: BallotId,
    /// The workshop in which it is held.
    pub workshop: WorkshopId,
    /// The activity that it belongs to.
    pub activity: ActivityId,
    /// Which round of its activity it is, from 1.
    pub round: u8,
    /// The day.
    pub date: PlanDate,
    /// How many people of each group have voted.
    pub cast: Vec<(RoomGroup, u16)>,
    /// What they voted.
    pub counts: Counts,
}

/// What was voted, group by group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counts {
    /// Where people stand and want to stand, by tension.
    Positions(
        #[serde(deserialize_with = "super::unique::small_map")]
        BTreeMap<TensionId, Vec<GroupPositions>>,
    ),
    /// Dots by option.
    Dots(Vec<GroupDots>),
    /// Answers by statement.
    Answers(Vec<GroupAnswers>),
}

/// What one person puts into the box. It is added to the counts and not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Cast {
    /// The group that the person belongs to.
    pub group: RoomGroup,
    /// What is voted.
    pub slip: Slip,
}

/// A filled-in ballot paper (stemmeseddel).
#[derive(Clone, PartialEq, Eq)]
pub enum Slip {
    /// Where one stands and wants to stand, by tension; a tension that is absent was left out.
    Positions(BTreeMap<TensionId, Stance>),
    /// Dots by option.
    Dots(Vec<u16>),
    /// The answer to each statement, from 0 to 5; `None` where it was left out.
    Answers(Vec<Option<u8>>),
}

/// Where one person stands between two poles, from 0 to 10.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Stance {
    /// Where the school is now; `None` when left out.
    pub now: Option<u8>,
    /// Where it ought to be; `None` when left out.
    pub wanted: Option<u8>,
}

impl std::fmt::Debug for Cast {
    /// Says nothing of what is voted, so that no log ever does.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cast(secret)")
    }
}

impl Counts {
    /// Empty counts for what a task asks the groups of a workshop; `None` when it asks for no
    /// votes, or when there is nothing to vote on.
    pub fn of(workshop: &Workshop, task: &Task, tensions: &[TensionId]) -> Option<Self> {
        let groups = workshop.attending.iter().map(|(group, _)| group.clone());
        match task {
            Task::Vote { tensions: all } => {
                let asked = tensions.iter().filter(|it| all.contains(it));
                let empty = groups.map(|group| GroupPositions {
                    group,
                    now: PositionCounts::default(),
                    wanted: PositionCounts::default(),
                });
                let empty: Vec<_> = empty.collect();
                let counts: BTreeMap<_, _> = asked.map(|id| (*id, empty.clone())).collect();
                (!counts.is_empty()).then_some(Self::Positions(counts))
            }
            Task::Choose { options, .. } if !options.is_empty() => {
                let empty = groups.map(|group| GroupDots {
                    group,
                    voters: 0,
                    dots: vec![0; options.len()],
                });
                Some(Self::Dots(empty.collect()))
            }
            Task::Pulse { statements, .. } if !statements.is_empty() => {
                let empty = groups.map(|group| GroupAnswers {
                    group,
                    answers: vec![Default::default(); statements.len()],
                });
                Some(Self::Answers(empty.collect()))
            }
            _ => None,
        }
    }

    /// Whether anybody voted.
    pub fn is_empty(&self) -> bool {
        let no_one = |counts: &[u16]| counts.iter().all(|it| *it == 0);
        match self {
            Self::Positions(all) => all
                .values()
                .flatten()
                .all(|it| no_one(&it.now) && no_one(&it.wanted)),
            Self::Dots(groups) => groups.iter().all(|it| it.voters == 0 && no_one(&it.dots)),
            Self::Answers(groups) => groups
                .iter()
                .all(|it| it.answers.iter().all(|it| no_one(it))),
        }
    }

    /// Whether the counts can be those of people in a room who did what a task asks.
    pub fn fit(&self, task: &Task) -> bool {
        match (self, task) {
            (Self::Positions(all), Task::Vote { tensions }) => all.iter().all(|(id, groups)| {
                let fits = |it: &GroupPositions| is_room(&it.now) && is_room(&it.wanted);
                tensions.contains(id) && groups.iter().all(fits)
            }),
            (Self::Dots(groups), Task::Choose { options, dots, .. }) => groups.iter().all(|it| {
                let most = u32::from(it.voters) * u32::from(*dots);
                it.voters <= Limit::ROOM && it.dots.len() == options.len() && sum(&it.dots) <= most
            }),
            (Self::Answers(groups), Task::Pulse { statements, .. }) => groups.iter().all(|it| {
                let fits = it.answers.iter().all(|it| is_room(it));
                fits && it.answers.len() == statements.len()
            }),
            _ => false,
        }
    }
}

fn sum(counts: &[u16]) -> u32 {
    counts.iter().map(|it| u32::from(*it)).sum()
}

fn is_room(counts: &[u16]) -> bool {
    sum(counts) <= u32::from(Limit::ROOM)
}

impl Ballot {
    /// How many people have voted.
    pub fn voters(&self) -> u32 {
        self.cast.iter().map(|(_, it)| u32::from(*it)).sum()
    }

    /// The box after one more vote; `None` when the vote does not fit it.
    ///
    /// `dots` is how many dots everybody has, where dots are asked for.
    #[must_use]
    pub fn with(&self, cast: &Cast, dots: u16) -> Option<Self> {
        let mut after = self.clone();
        let voters = after.cast.iter_mut().find(|(it, _)| *it == cast.group);
        add(&mut voters?.1, 1)?;
        match (&mut after.counts, &cast.slip) {
            (Counts::Positions(counts), Slip::Positions(stances)) => {
                for (tension, stance) in stances {
                    let groups = counts.get_mut(tension)?.iter_mut();
                    let group = groups.into_iter().find(|it| it.group == cast.group)?;
                    mark(&mut group.now, stance.now)?;
                    mark(&mut group.wanted, stance.wanted)?;
                }
            }
            (Counts::Dots(groups), Slip::Dots(given)) => {
                let group = groups.iter_mut().find(|it| it.group == cast.group)?;
                let total: u32 = given.iter().map(|it| u32::from(*it)).sum();
                if given.len() != group.dots.len() || total > u32::from(dots) {
                    return None;
                }
                add(&mut group.voters, 1)?;
                for (count, given) in group.dots.iter_mut().zip(given) {
                    *count = count.checked_add(*given)?;
                }
            }
            (Counts::Answers(groups), Slip::Answers(given)) => {
                let group = groups.iter_mut().find(|it| it.group == cast.group)?;
                if given.len() != group.answers.len() {
                    return None;
                }
                for (counts, answer) in group.answers.iter_mut().zip(given) {
                    mark(counts, *answer)?;
                }
            }
            _ => return None,
        }
        Some(after)
    }
}

fn add(count: &mut u16, more: u16) -> Option<()> {
    let sum = count.checked_add(more)?;
    (sum <= Limit::ROOM).then(|| *count = sum)
}

/// Counts one answer; `None` when there is no such answer.
fn mark(counts: &mut [u16], answer: Option<u8>) -> Option<()> {
    let Some(answer) = answer else {
        return Some(());
    };
    add(counts.get_mut(usize::from(answer))?, 1)
}
