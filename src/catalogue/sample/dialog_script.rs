//! What was said and decided in the sample school's workshops as its file tells it, before there
//! are ids.

use serde::Deserialize;

use super::script::Seat;
use crate::catalogue::bilingual::Bilingual;
use crate::model::{Answer, PlanDate, RoomGroup, StilLine};

/// Everything that the dialog of a sample says.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DialogScript {
    pub(super) maps: Vec<MapScript>,
    pub(super) workshops: Vec<WorkshopScript>,
}

/// The map of a built-in pair, which goes by its number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapScript {
    pub(super) number: u8,
    pub(super) purpose: Bilingual,
    pub(super) fear: Bilingual,
    pub(super) sides: [SideScript; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SideScript {
    pub(super) upsides: Vec<Bilingual>,
    pub(super) downsides: Vec<Bilingual>,
    pub(super) actions: Vec<ActionScript>,
    pub(super) warnings: Vec<WarningScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionScript {
    pub(super) text: Bilingual,
    /// The key of the initiative that it became; `None` while it is only written down.
    #[serde(default)]
    pub(super) initiative: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WarningScript {
    pub(super) sign: Bilingual,
    #[serde(default)]
    pub(super) ask_on: Option<PlanDate>,
    pub(super) answers: Vec<AnswerScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerScript {
    pub(super) date: PlanDate,
    pub(super) answer: Answer,
    #[serde(default)]
    pub(super) note: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkshopScript {
    pub(super) title: Bilingual,
    /// The day on which it was held and ended.
    pub(super) date: PlanDate,
    pub(super) attending: Vec<(RoomGroup, u16)>,
    pub(super) agenda: Vec<PlannedScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlannedScript {
    pub(super) minutes: u16,
    #[serde(default)]
    pub(super) title: Bilingual,
    pub(super) task: PlannedTask,
}

#[derive(Deserialize)]
pub(super) enum PlannedTask {
    Vote {
        rounds: Vec<VoteScript>,
    },
    Choose {
        question: Bilingual,
        dots: u8,
        options: Vec<OptionScript>,
    },
    Pulse {
        line: StilLine,
        /// Which of the sets on that line, from 0.
        set: usize,
        /// Where agreement with each statement lies, from 0 to 4.
        agreement: Vec<f64>,
    },
    Map {
        number: u8,
    },
    Ideas {
        question: Bilingual,
        ideas: Vec<IdeaScript>,
    },
    Decide {
        decisions: Vec<DecisionScript>,
    },
    Break,
}

/// How a room voted on a built-in pair, group by group.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VoteScript {
    pub(super) number: u8,
    pub(super) round: u8,
    pub(super) groups: Vec<GroupScript>,
}

/// Round which positions a group stands, and how far apart.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct GroupScript {
    pub(in crate::catalogue) now: f64,
    pub(in crate::catalogue) wanted: f64,
    pub(in crate::catalogue) spread: f64,
}

/// A built-in pair that could be chosen, and how many wanted it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionScript {
    pub(super) number: u8,
    pub(super) weight: usize,
    pub(super) chosen: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdeaScript {
    pub(super) text: Bilingual,
    pub(super) group: Bilingual,
    pub(super) chosen: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionScript {
    pub(super) text: Bilingual,
    pub(super) owner: Seat,
    pub(super) due: Option<PlanDate>,
    pub(super) initiative: String,
}
