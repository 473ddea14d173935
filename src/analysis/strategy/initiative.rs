//! How an initiative stands: its steps, and what comes next.

use super::ByState;
use crate::model::{Initiative, InitiativeId, InitiativeState, PlanDate, StepId};

/// What comes next in an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NextThing {
    /// It begins.
    Start,
    /// A step is to be done.
    Step(StepId),
    /// Somebody is to look at it.
    Review,
    /// All of it is to be done.
    Due,
}

/// How an initiative stands today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InitiativeFigures {
    /// Its steps.
    pub steps: usize,
    /// Steps done.
    pub steps_done: usize,
    /// Open steps whose day is over, while it is promised.
    pub steps_late: usize,
    /// How many days it is late; 0 when it is not, or is not promised.
    pub days_late: u32,
    /// What comes next and when, late things included; `None` when nothing is dated or it is over.
    pub next: Option<(PlanDate, NextThing)>,
}

impl InitiativeFigures {
    pub(super) fn of(initiative: &Initiative, today: PlanDate) -> Self {
        let is_promised = initiative.state().is_promised();
        let open = || initiative.steps.iter().filter(|(_, it)| it.done.is_none());
        let is_late = |due: Option<PlanDate>| is_promised && due.is_some_and(|due| due < today);
        let days_late = initiative
            .due
            .filter(|_| is_late(initiative.due))
            .and_then(|due| due.until(today).ok())
            .map_or(0, |span| span.get_days().unsigned_abs());
        Self {
            steps: initiative.steps.len(),
            steps_done: initiative.steps.len() - open().count(),
            steps_late: open().filter(|(_, step)| is_late(step.due)).count(),
            days_late,
            next: open_things(initiative).first().copied(),
        }
    }

    /// Whether its day is over and it is not done.
    pub const fn is_overdue(&self) -> bool {
        self.days_late > 0
    }
}

/// Everything that a promised initiative still has a day for, the earliest first; nothing for any
/// other, because dates bind only what is promised.
///
/// A start is open until it runs, a review until somebody checked in on its day or later.
pub fn open_things(initiative: &Initiative) -> Vec<(PlanDate, NextThing)> {
    if !initiative.state().is_promised() {
        return Vec::new();
    }
    let start = initiative
        .start
        .filter(|_| initiative.state() == InitiativeState::Planned)
        .map(|date| (date, NextThing::Start));
    let steps = initiative
        .steps
        .iter()
        .filter(|(_, step)| step.done.is_none())
        .filter_map(|(id, step)| Some((step.due?, NextThing::Step(*id))));
    let looked = initiative.check_ins.values().map(|it| it.date).max();
    let review = initiative
        .review
        .filter(|review| looked.is_none_or(|looked| looked < *review))
        .map(|date| (date, NextThing::Review));
    let due = initiative.due.map(|date| (date, NextThing::Due));
    let mut open: Vec<_> = steps.chain(start).chain(review).chain(due).collect();
    open.sort_unstable();
    open
}

/// How many initiatives are in each state.
pub(super) fn by_state<'a>(
    initiatives: impl Iterator<Item = (InitiativeId, &'a Initiative)>,
) -> ByState {
    let mut counts = ByState::default();
    for (_, initiative) in initiatives {
        let state = initiative.state();
        let at = InitiativeState::ALL.iter().position(|it| *it == state);
        if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}
