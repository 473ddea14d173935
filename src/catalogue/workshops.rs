//! Agendas that a workshop can be begun with, and statements for a pulse.

use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{
    Activity, ActivityId, Choice, IdSource, Item, Language, Plan, StilLine, Task, TensionId,
};

static FILE: LazyLock<File> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/workshops.ron");
    asset::read("workshops.ron", source).unwrap_or_default()
});

/// Everything about workshops as it ships.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    templates: Vec<WorkshopTemplate>,
    pulse: Vec<PulseSet>,
}

/// An agenda to begin with.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopTemplate {
    /// Its stable key.
    pub key: String,
    /// What it is called, its length included.
    pub name: Bilingual,
    agenda: Vec<Planned>,
}

/// One point of an agenda that is offered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    minutes: u16,
    /// What it is called; empty when the kind of task says enough.
    #[serde(default)]
    title: Bilingual,
    task: PlannedTask,
}

#[derive(Clone, Debug, Deserialize)]
enum PlannedTask {
    /// On the first so many tensions of the plan, to be changed.
    Vote {
        pairs: usize,
    },
    Choose {
        question: Bilingual,
        dots: u8,
    },
    Pulse,
    Map,
    Ideas {
        question: Bilingual,
    },
    Decide,
    Break,
}

/// Eight statements about one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PulseSet {
    /// The line that they are about.
    pub line: StilLine,
    /// The statements.
    pub statements: Vec<Bilingual>,
}

impl PulseSet {
    /// The statements in a plan's language.
    pub fn texts(&self, language: Language) -> Vec<String> {
        let texts = self.statements.iter();
        texts.map(|it| it.to_owned_in(language)).collect()
    }
}

/// Agendas for 45, 90 and 120 minutes, shortest first.
pub fn workshop_templates() -> &'static [WorkshopTemplate] {
    &FILE.templates
}

/// Two sets of statements for each of STIL's lines, in STIL's order.
pub fn pulse_sets() -> &'static [PulseSet] {
    &FILE.pulse
}

impl WorkshopTemplate {
    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u16 {
        self.agenda.iter().map(|it| it.minutes).sum()
    }

    /// The agenda for a plan, in its language: votes are about its first tensions, dots choose
    /// between those that are voted on, the pulse has the first set of statements.
    pub fn agenda(&self, plan: &Plan, ids: &dyn IdSource) -> Vec<Activity> {
        let planned = self.agenda.iter();
        let votes = planned.clone().filter_map(|it| match it.task {
            PlannedTask::Vote { pairs } => Some(pairs),
            _ => None,
        });
        let most = votes.max().unwrap_or(0);
        planned
            .map(|it| Activity {
                id: ActivityId::next(ids),
                minutes: it.minutes,
                title: it.title.to_owned_in(plan.meta.language),
                notes: String::new(),
                task: it.task.task(plan, most),
            })
            .collect()
    }
}

/// The first tensions of a plan, to choose between.
fn options(plan: &Plan, count: usize) -> Vec<Choice> {
    let first = plan.tensions_in_order().take(count);
    let choices = first.map(|(id, tension)| Choice {
        item: Some(Item::Tension(id)),
        text: tension.name(),
        chosen: false,
    });
    choices.collect()
}

impl PlannedTask {
    fn task(&self, plan: &Plan, voted_on: usize) -> Task {
        let language = plan.meta.language;
        match self {
            Self::Vote { pairs } => {
                let first = plan.tensions_in_order().take(*pairs);
                let tensions: Vec<TensionId> = first.map(|(id, _)| id).collect();
                Task::Vote { tensions }
            }
            Self::Choose { question, dots } => Task::Choose {
                question: question.to_owned_in(language),
                dots: *dots,
                options: options(plan, voted_on),
                result: Vec::new(),
            },
            Self::Pulse => Task::Pulse {
                statements: FILE
                    .pulse
                    .first()
                    .map_or_else(Vec::new, |it| it.texts(language)),
                result: Vec::new(),
            },
            Self::Map => Task::Map { tension: None },
            Self::Ideas { question } => Task::Ideas {
                question: question.to_owned_in(language),
                ideas: Vec::new(),
            },
            Self::Decide => Task::Decide {
                decisions: Default::default(),
            },
            Self::Break => Task::Break,
        }
    }
}
