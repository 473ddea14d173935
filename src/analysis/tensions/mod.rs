//! Where rooms stand on tensions and want to stand: spread, disagreement, groups and shifts.
//!
//! Positions are ordered and never added up. What others may see of a round is decided here once,
//! over all rounds of its tension, so that every picture and table hides the same.

mod shown;
mod spread;

use std::collections::BTreeMap;

use crate::model::{
    BallotId, Plan, PlanDate, Positions, RoomGroup, Tension, TensionId, WorkshopId,
};

pub use shown::Shown;
pub use spread::Spread;

/// From how many positions between what is and what is wanted a school has far to go.
pub const FAR: u8 = 3;

/// Where people stand and want to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Where they see the school now.
    pub now: Spread,
    /// Where they want it.
    pub wanted: Spread,
}

impl Stand {
    /// Both, now first.
    pub const fn both(&self) -> [&Spread; 2] {
        [&self.now, &self.wanted]
    }

    /// How many positions the median wanted lies from the median now, negative towards the first
    /// pole; `None` while either has no votes.
    pub fn way(&self) -> Option<i16> {
        Some(i16::from(self.wanted.median()?) - i16::from(self.now.median()?))
    }

    /// How many positions the medians of now and wanted moved since an earlier round; `None`
    /// where either round has no votes.
    pub fn shift_since(&self, before: &Self) -> [Option<i16>; 2] {
        let moved = |before: &Spread, after: &Spread| {
            Some(i16::from(after.median()?) - i16::from(before.median()?))
        };
        [
            moved(&before.now, &self.now),
            moved(&before.wanted, &self.wanted),
        ]
    }

    /// How many voted on now or wanted, whichever is more.
    pub fn voters(&self) -> usize {
        self.now.n().max(self.wanted.n())
    }

    fn merge(&mut self, other: &Self) {
        self.now.merge(&other.now);
        self.wanted.merge(&other.wanted);
    }
}

/// One round of votes on a tension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFigures {
    /// The round.
    pub id: BallotId,
    /// When.
    pub date: PlanDate,
    /// The workshop that it was part of; `None` when there was none or it is gone.
    pub workshop: Option<WorkshopId>,
    /// Which round of its workshop it was, from 1.
    pub round: u8,
    /// Everybody together.
    pub all: Stand,
    /// Group by group, in the order of the round.
    pub groups: Vec<(RoomGroup, Stand)>,
    /// What others than the leader may see of it.
    pub shown: Shown,
}

/// Two groups that stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupsApart {
    /// The group nearer the second pole, then the other.
    pub groups: [RoomGroup; 2],
    /// Cliff's delta in thousandths, never negative.
    pub delta: i16,
    /// By how many positions their medians differ.
    pub medians: i16,
}

impl RoundFigures {
    fn of(id: BallotId, positions: &Positions) -> Self {
        let mut all = Stand::default();
        let mut groups: Vec<(RoomGroup, Stand)> = Vec::new();
        for it in &positions.groups {
            let stand = Stand {
                now: Spread::from(&it.now),
                wanted: Spread::from(&it.wanted),
            };
            all.merge(&stand);
            groups.push((it.group.clone(), stand));
        }
        Self {
            id,
            date: positions.date,
            workshop: positions.workshop,
            round: positions.round,
            all,
            groups,
            shown: Shown::default(),
        }
    }

    /// How a group stands; `None` when it is not in the round.
    pub fn group(&self, group: &RoomGroup) -> Option<&Stand> {
        let found = self.groups.iter().find(|(it, _)| it == group);
        found.map(|(_, stand)| stand)
    }

    /// The round as others may see it: without hidden groups, and with no votes where those of
    /// everybody are hidden; `None` when nothing of it may be seen.
    #[must_use]
    pub fn for_others(&self) -> Option<Self> {
        let [now, wanted] = self.shown.all;
        let seen = |stand: &Stand| Stand {
            now: if now { stand.now } else { Spread::default() },
            wanted: if wanted {
                stand.wanted
            } else {
                Spread::default()
            },
        };
        let all = seen(&self.all);
        if all.voters() == 0 {
            return None;
        }
        let groups = self.groups.iter().zip(&self.shown.groups);
        Some(Self {
            all,
            groups: groups
                .filter(|(_, is_shown)| **is_shown)
                .map(|((group, stand), _)| (group.clone(), seen(stand)))
                .collect(),
            ..self.clone()
        })
    }

    /// How many groups others may not see.
    pub fn hidden_groups(&self) -> usize {
        self.shown.groups.iter().filter(|it| !**it).count()
    }

    /// The two groups that stand furthest apart on now, or on wanted; `None` with fewer than two
    /// groups that voted.
    pub fn groups_apart(&self, of: fn(&Stand) -> &Spread) -> Option<GroupsApart> {
        let mut furthest: Option<GroupsApart> = None;
        for (at, (group, stand)) in self.groups.iter().enumerate() {
            for (other, beside) in self.groups.iter().skip(at + 1) {
                let (one, two) = (of(stand), of(beside));
                let Some(delta) = one.delta(two) else {
                    continue;
                };
                if furthest.as_ref().is_some_and(|it| it.delta >= delta.abs()) {
                    continue;
                }
                let (groups, (one, two)) = if delta < 0 {
                    ([other, group], (two, one))
                } else {
                    ([group, other], (one, two))
                };
                let median = |it: &Spread| i16::from(it.median().unwrap_or(0));
                furthest = Some(GroupsApart {
                    groups: groups.map(RoomGroup::clone),
                    delta: delta.abs(),
                    medians: median(one) - median(two),
                });
            }
        }
        furthest
    }
}

/// Every round of a tension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TensionFigures {
    /// Rounds with votes, oldest first.
    pub rounds: Vec<RoundFigures>,
}

impl TensionFigures {
    /// The figures of one tension.
    pub fn of(tension: &Tension) -> Self {
        let rounds = tension.positions_by_date().into_iter();
        let mut rounds: Vec<_> = rounds
            .map(|(id, it)| RoundFigures::of(id, it))
            .filter(|it| it.all.voters() > 0)
            .collect();
        shown::decide(&mut rounds);
        Self { rounds }
    }

    /// The newest round; `None` while nobody voted.
    pub fn newest(&self) -> Option<&RoundFigures> {
        self.rounds.last()
    }

    /// The newest round of which others may see something, as they may see it.
    pub fn newest_for_others(&self) -> Option<RoundFigures> {
        self.rounds.iter().rev().find_map(RoundFigures::for_others)
    }

    /// The first and the last round of a workshop, to be held against each other; `None` when
    /// there were fewer than two.
    pub fn first_and_last_of(
        &self,
        workshop: WorkshopId,
    ) -> Option<(&RoundFigures, &RoundFigures)> {
        let mut here = self
            .rounds
            .iter()
            .filter(|it| it.workshop == Some(workshop));
        Some((here.next()?, here.next_back()?))
    }
}

/// The figures of every tension of a plan.
pub fn all(plan: &Plan) -> BTreeMap<TensionId, TensionFigures> {
    let tensions = plan.tensions.iter();
    tensions
        .map(|(id, it)| (*id, TensionFigures::of(it)))
        .collect()
}
