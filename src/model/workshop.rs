//! Workshops: what a room does in two hours, and what came of it.

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    ActivityId, DecisionId, InitiativeId, Item, LogEntryId, PersonId, PlanDate, TensionId,
};

/// A group of people in a room, such as votes are counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoomGroup {
    /// The leaders.
    Leaders,
    /// The teachers.
    Teachers,
    /// The consultants.
    Consultants,
    /// Another group, by its name.
    Own(String),
}

impl RoomGroup {
    /// The groups that need no name, in the order they are offered.
    pub const NAMED: [Self; 3] = [Self::Leaders, Self::Teachers, Self::Consultants];
}

/// A workshop, from its agenda to what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// What it is called.
    pub title: String,
    /// The day.
    pub date: PlanDate,
    /// Who is in the room: groups in the order they are shown, with how many people.
    #[serde(default)]
    pub attending: Vec<(RoomGroup, u16)>,
    /// What is done, in order.
    #[serde(default)]
    pub agenda: Vec<Activity>,
    /// When it was ended; `None` while it is prepared or under way. From then on it is a record
    /// in which nobody votes.
    #[serde(default)]
    pub ended: Option<PlanDate>,
    /// Whether somebody works on the record again. Nobody votes then either.
    #[serde(default)]
    pub reopened: bool,
}

impl Workshop {
    /// Whether texts, decisions and the agenda can be changed.
    pub const fn can_change(&self) -> bool {
        self.ended.is_none() || self.reopened
    }

    /// Whether votes can be cast.
    pub const fn can_vote(&self) -> bool {
        self.ended.is_none()
    }

    /// How many people are in the room.
    pub fn people(&self) -> u32 {
        self.attending.iter().map(|(_, it)| u32::from(*it)).sum()
    }

    /// How many minutes the agenda takes.
    pub fn minutes(&self) -> u32 {
        self.agenda.iter().map(|it| u32::from(it.minutes)).sum()
    }

    /// An activity of the agenda; `None` when there is no such activity.
    pub fn activity(&self, id: ActivityId) -> Option<&Activity> {
        self.agenda.iter().find(|it| it.id == id)
    }

    /// The decisions of every activity, in order.
    pub fn decisions(&self) -> impl Iterator<Item = (ActivityId, DecisionId, &Decision)> {
        self.agenda.iter().flat_map(|activity| {
            let decisions = match &activity.task {
                Task::Decide { decisions } => Some(decisions),
                _ => None,
            };
            let decisions = decisions.into_iter().flatten();
            decisions.map(|(id, it)| (activity.id, *id, it))
        })
    }
}

/// One point of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// How it is known within its workshop.
    pub id: ActivityId,
    /// How long it is to take.
    pub minutes: u16,
    /// What it is called; empty when the kind of task says enough.
    #[serde(default)]
    pub title: String,
    /// What the facilitator wants to remember or wrote down; never shown to the room.
    #[serde(default)]
    pub notes: String,
    /// What is done.
    pub task: Task,
}

/// How many people gave each answer to a statement: five steps from wholly disagree to wholly
/// agree, then those who do not know.
pub type AnswerCounts = [u16; Task::ANSWERS];

/// What a room does, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Votes where the school stands and ought to stand on tensions. The counts are kept as
    /// positions of the tensions.
    Vote {
        /// On which, in the order they are asked.
        #[serde(default)]
        tensions: Vec<TensionId>,
    },
    /// Chooses what to work on, by dots.
    Choose {
        /// What is asked.
        #[serde(default)]
        question: String,
        /// How many dots everybody has.
        dots: u8,
        /// What can be chosen.
        #[serde(default)]
        options: Vec<Choice>,
        /// The dots, group by group; empty until they were revealed.
        #[serde(default)]
        result: Vec<GroupDots>,
    },
    /// Says how far it agrees with statements.
    Pulse {
        /// The statements, at most sixteen.
        #[serde(default)]
        statements: Vec<String>,
        /// The answers, group by group; empty until they were revealed.
        #[serde(default)]
        result: Vec<GroupAnswers>,
    },
    /// Fills in the map of a tension together.
    Map {
        /// Of which; `None` until the room chose.
        #[serde(default)]
        tension: Option<TensionId>,
    },
    /// Collects ideas, groups them and chooses among them.
    Ideas {
        /// What is asked.
        #[serde(default)]
        question: String,
        /// The ideas, in the order they are listed.
        #[serde(default)]
        ideas: Vec<Idea>,
    },
    /// Decides.
    Decide {
        /// The decisions, in order of creation.
        #[serde(default, deserialize_with = "super::unique::map")]
        decisions: OrdMap<DecisionId, Decision>,
    },
    /// Has a break.
    Break,
}

impl Task {
    /// How many answers there are to a statement: five steps, and "do not know".
    pub const ANSWERS: usize = 6;
    /// The most dots that everybody can have.
    pub const MAX_DOTS: u8 = 20;

    /// Whether everybody votes in it.
    pub const fn is_voted_on(&self) -> bool {
        matches!(
            self,
            Self::Vote { .. } | Self::Choose { .. } | Self::Pulse { .. }
        )
    }
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The tension, goal or initiative that it is; `None` for one in words alone.
    #[serde(default)]
    pub item: Option<Item>,
    /// What it says.
    pub text: String,
    /// Whether the room chose it in the end.
    #[serde(default)]
    pub chosen: bool,
}

/// The dots that one group gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupDots {
    /// Who.
    pub group: RoomGroup,
    /// How many people gave dots.
    pub voters: u16,
    /// How many dots each option got, in the order of the options.
    pub dots: Vec<u16>,
}

/// The answers that one group gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupAnswers {
    /// Who.
    pub group: RoomGroup,
    /// How many gave which answer, in the order of the statements.
    pub answers: Vec<AnswerCounts>,
}

/// An idea; who had it is not known to the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// What it says.
    pub text: String,
    /// Under which heading it was put; empty while under none.
    #[serde(default)]
    pub group: String,
    /// Whether it was chosen.
    #[serde(default)]
    pub chosen: bool,
}

/// Something that a room decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What.
    pub text: String,
    /// Who sees to it; `None` while nobody does.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// By when; `None` when not decided.
    #[serde(default)]
    pub due: Option<PlanDate>,
    /// What it became in the plan; `None` while it stands here alone.
    #[serde(default)]
    pub became: Option<Became>,
}

/// What a decision became in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Became {
    /// An initiative.
    Initiative(InitiativeId),
    /// An entry of the log.
    Log(LogEntryId),
}
