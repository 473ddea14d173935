//! Tensions (spændinger): pairs of poles that look like opposites and must be held together.

use std::collections::{BTreeMap, BTreeSet};

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    ActionStepId, BallotId, InitiativeId, LineId, PlanDate, RoomGroup, WarningId, WorkshopId,
};

/// The five boundaries that a tension can run along (Ernst and Chrobot-Mason 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Boundary {
    /// Between levels and their authority.
    Vertical,
    /// Between functions and their expertise.
    Horizontal,
    /// Between the school and those outside it.
    Stakeholder,
    /// Between groups of people.
    Demographic,
    /// Between places.
    Geographic,
}

impl Boundary {
    /// Every boundary, in the order they are listed.
    pub const ALL: [Self; 5] = [
        Self::Vertical,
        Self::Horizontal,
        Self::Stakeholder,
        Self::Demographic,
        Self::Geographic,
    ];
}

/// The three ways of working with a boundary, of which each has two practices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BoundaryStrategy {
    /// Keep the groups apart and safe.
    Manage,
    /// Find what the groups share.
    CommonGround,
    /// Do both at once.
    NewFrontiers,
}

/// The six practices for working across a boundary (Ernst and Chrobot-Mason 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Practice {
    /// Say where the boundary runs (afgrænse).
    Buffering,
    /// Show each side to the other (spejle).
    Reflecting,
    /// Let people meet as people (forbinde).
    Connecting,
    /// Gather everybody round something larger (mobilisere).
    Mobilizing,
    /// Let the sides do what they do best, together (sammenvæve).
    Weaving,
    /// Mix the sides so that something new comes of it (omforme).
    Transforming,
}

impl Practice {
    /// Every practice, in the order of their strategies.
    pub const ALL: [Self; 6] = [
        Self::Buffering,
        Self::Reflecting,
        Self::Connecting,
        Self::Mobilizing,
        Self::Weaving,
        Self::Transforming,
    ];

    /// The strategy that the practice belongs to.
    pub const fn strategy(self) -> BoundaryStrategy {
        match self {
            Self::Buffering | Self::Reflecting => BoundaryStrategy::Manage,
            Self::Connecting | Self::Mobilizing => BoundaryStrategy::CommonGround,
            Self::Weaving | Self::Transforming => BoundaryStrategy::NewFrontiers,
        }
    }
}

/// One of the two poles of a tension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pole {
    /// The one that is named first and drawn on the left.
    First,
    /// The other.
    Second,
}

impl Pole {
    /// Both, first first.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// What belongs to the pole in a pair of things.
    pub const fn of<T>(self, pair: &[T; 2]) -> &T {
        let [first, second] = pair;
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut<T>(self, pair: &mut [T; 2]) -> &mut T {
        let [first, second] = pair;
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }
}

/// How many people stand on each position between the poles: 0 is wholly at the first, 10 wholly
/// at the second, 5 in the middle.
pub type PositionCounts = [u16; Tension::POSITIONS];

/// Two poles that have to be held together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// What the poles are called.
    pub poles: [String; 2],
    /// The number of the pair in the source; `None` for one of the school's own.
    #[serde(default)]
    pub built_in: Option<u8>,
    /// What it is about; empty while nobody wrote it.
    #[serde(default)]
    pub about: String,
    /// The lines that it is felt on.
    #[serde(default)]
    pub lines: BTreeSet<LineId>,
    /// The boundaries that it runs along.
    #[serde(default)]
    pub boundaries: BTreeSet<Boundary>,
    /// How the school works with it; `None` while nobody chose.
    #[serde(default)]
    pub practice: Option<Practice>,
    /// The map (spændingskort).
    #[serde(default)]
    pub map: TensionMap,
    /// Where people stood and wanted to stand, by round, oldest first.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub positions: OrdMap<BallotId, Positions>,
}

impl Tension {
    /// How many positions there are from pole to pole, the poles included.
    pub const POSITIONS: usize = 11;
    /// How many pairs the source names.
    pub const BUILT_IN: u8 = 19;

    /// Both poles, as the pair is called.
    pub fn name(&self) -> String {
        let [first, second] = &self.poles;
        format!("{first} – {second}")
    }

    /// Rounds by date, oldest first; those of the same day in order of their number.
    pub fn positions_by_date(&self) -> Vec<(BallotId, &Positions)> {
        let mut rounds: Vec<_> = self.positions.iter().map(|(id, it)| (*id, it)).collect();
        rounds.sort_by_key(|(id, it)| (it.date, it.round, *id));
        rounds
    }

    /// Early warnings of both sides, with the pole that they warn of.
    pub fn warnings(&self) -> impl Iterator<Item = (Pole, WarningId, &EarlyWarning)> {
        Pole::BOTH.into_iter().flat_map(|pole| {
            let warnings = pole.of(&self.map.sides).warnings.iter();
            warnings.map(move |(id, it)| (pole, *id, it))
        })
    }

    /// One early warning of either side; `None` when it is gone.
    pub fn warning(&self, wanted: WarningId) -> Option<&EarlyWarning> {
        let mut sides = self.map.sides.iter();
        sides.find_map(|side| side.warnings.get(&wanted))
    }

    /// Action steps of both sides, with the pole whose upside they are for.
    pub fn action_steps(&self) -> impl Iterator<Item = (Pole, ActionStepId, &ActionStep)> {
        Pole::BOTH.into_iter().flat_map(|pole| {
            let steps = pole.of(&self.map.sides).actions.iter();
            steps.map(move |(id, it)| (pole, *id, it))
        })
    }
}

/// What a school has written about a tension: why both poles, what each gives and costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TensionMap {
    /// What both poles together are for; empty while nobody wrote it.
    #[serde(default)]
    pub purpose: String,
    /// What happens when both are lost; empty while nobody wrote it.
    #[serde(default)]
    pub fear: String,
    /// What belongs to each pole.
    #[serde(default)]
    pub sides: [Side; 2],
}

impl TensionMap {
    /// Whether nothing has been written at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether purpose, fear and all four quadrants say something.
    pub fn is_whole(&self) -> bool {
        !self.purpose.is_empty()
            && !self.fear.is_empty()
            && self
                .sides
                .iter()
                .all(|side| !side.upsides.is_empty() && !side.downsides.is_empty())
    }
}

/// One pole's half of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What comes of the pole when it is tended.
    #[serde(default)]
    pub upsides: Vec<String>,
    /// What comes of it when the other pole is neglected.
    #[serde(default)]
    pub downsides: Vec<String>,
    /// What is done to gain and keep the upsides.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub actions: OrdMap<ActionStepId, ActionStep>,
    /// By what we notice the downsides early.
    #[serde(default, deserialize_with = "super::unique::map")]
    pub warnings: OrdMap<WarningId, EarlyWarning>,
}

/// Something that is done to gain or keep the upside of a pole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionStep {
    /// What is done.
    pub text: String,
    /// The initiative that it became; `None` while it is only written on the map.
    #[serde(default)]
    pub initiative: Option<InitiativeId>,
}

/// A sign that can be seen before the downside of a pole is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlyWarning {
    /// What is seen or heard.
    pub sign: String,
    /// When somebody is to ask for it next; `None` when nobody agreed on a day.
    #[serde(default)]
    pub ask_on: Option<PlanDate>,
    /// Whether it was seen, by the day on which it was asked for.
    #[serde(default, deserialize_with = "super::unique::small_map")]
    pub answers: BTreeMap<PlanDate, WarningAnswer>,
}

impl EarlyWarning {
    /// The newest answer up to a day; `None` when nobody had answered by then.
    pub fn answer_on(&self, day: PlanDate) -> Option<(PlanDate, &WarningAnswer)> {
        let (date, answer) = self.answers.range(..=day).next_back()?;
        Some((*date, answer))
    }
}

/// Whether a sign was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// We see it.
    Yes,
    /// Here and there.
    Partly,
    /// We do not see it.
    No,
}

impl Answer {
    /// Every answer, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];
}

/// What was answered about a sign on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarningAnswer {
    /// Whether it was seen.
    pub answer: Answer,
    /// What was said; empty when nothing was noted.
    #[serde(default)]
    pub note: String,
}

/// Where a room stood on a tension and where it wanted to stand, in one round of votes.
///
/// Counts alone: who stood where is not known to the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Positions {
    /// When.
    pub date: PlanDate,
    /// The workshop that the round was part of; `None` when there was none or it is gone.
    #[serde(default)]
    pub workshop: Option<WorkshopId>,
    /// Which round of its workshop it was on this tension, from 1.
    #[serde(default = "one")]
    pub round: u8,
    /// The counts, group by group.
    #[serde(default)]
    pub groups: Vec<GroupPositions>,
}

/// Where one group stood and wanted to stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupPositions {
    /// Who.
    pub group: RoomGroup,
    /// Where they see the school now.
    pub now: PositionCounts,
    /// Where they want it.
    pub wanted: PositionCounts,
}

const fn one() -> u8 {
    1
}
