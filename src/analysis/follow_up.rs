//! What was promised and is late, what is due soon, and what nobody has decided yet.

use super::calendar::days_between;
use super::strategy::{NextThing, Pace, StrategyFigures, is_never_checked, open_things};
use crate::model::{
    AgreementState, Indicator, IndicatorId, Initiative, InitiativeId, InitiativeState, Item,
    PersonId, Plan, PlanDate, StepId, WarningId,
};

/// How many days ahead something counts as due soon.
pub const SOON_DAYS: i64 = 30;

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// An initiative is to begin.
    Start,
    /// A step of an initiative is to be done.
    Step(StepId),
    /// Somebody is to look at an initiative.
    Review,
    /// An initiative is to be done.
    Initiative,
    /// Somebody is to look at an indicator.
    CheckIn,
    /// An indicator is to be at its target.
    Target,
    /// An agreement with a person is to be carried out.
    Agreement,
    /// Somebody is to ask whether an early warning of a tension was seen.
    Warning(WarningId),
}

impl DueKind {
    /// The text that says what is due.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Start => "follow-start",
            Self::Step(_) => "follow-step",
            Self::Review => "follow-review",
            Self::Initiative => "follow-initiative",
            Self::CheckIn => "follow-check-in",
            Self::Target => "follow-target",
            Self::Agreement => "follow-agreement",
            Self::Warning(_) => "follow-warning",
        }
    }
}

/// Something that has its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What is due.
    pub kind: DueKind,
    /// When.
    pub date: PlanDate,
    /// How many days lie between it and today: since then when it is late, until then when not.
    pub days: usize,
    /// What it is about, and what a click opens.
    pub item: Item,
    /// What it is called: the step's title for a step, what was agreed for an agreement, the sign
    /// for an early warning.
    pub title: String,
    /// Who sees to it; `None` while nobody does. Indicators and tensions have no owner.
    pub owner: Option<PersonId>,
}

/// What is still to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpenQuestion {
    /// An idea is neither taken up nor chosen against.
    Idea,
    /// Nobody has decided how a goal is to be known to be reached.
    GoalWithoutIndicator,
    /// An indicator has no target.
    IndicatorWithoutTarget,
    /// An indicator has a target, but no day for it.
    IndicatorWithoutDay,
    /// An indicator is to be looked at regularly, and nobody has looked at it or measured its start.
    IndicatorNeverChecked,
    /// A promised initiative has no owner.
    InitiativeWithoutOwner,
    /// A promised initiative has no due.
    InitiativeWithoutDay,
}

/// Something that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// What is to be decided.
    pub question: OpenQuestion,
    /// Since when it waits; `None` when that is not known.
    pub since: Option<PlanDate>,
    /// How many days it has waited; `None` when that is not known.
    pub days: Option<usize>,
    /// What it is about, and what a click opens.
    pub item: Item,
    /// What it is called.
    pub title: String,
    /// Who sees to it; `None` while nobody does.
    pub owner: Option<PersonId>,
}

/// Everything that waits for somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// What is late, the latest first.
    pub late: Vec<Due>,
    /// What is due today or within [`SOON_DAYS`], the next first.
    pub soon: Vec<Due>,
    /// What waits for a decision: ideas, the oldest first and those of unknown age last; then goals,
    /// indicators and initiatives in the order of the plan.
    pub undecided: Vec<Undecided>,
}

impl FollowUp {
    /// What waits on a day. `figures` are those of the day.
    pub fn of(plan: &Plan, figures: &StrategyFigures, today: PlanDate) -> Self {
        let mut all = Vec::new();
        for (id, initiative) in &plan.strategy.initiatives {
            of_initiative(*id, initiative, &mut all);
        }
        for (id, indicator) in &plan.strategy.indicators {
            of_indicator(*id, indicator, figures, today, &mut all);
        }
        for (id, agreement) in &plan.agreements {
            let date = agreement
                .due
                .filter(|_| agreement.state == AgreementState::Active);
            all.extend(date.map(|date| Due {
                kind: DueKind::Agreement,
                date,
                days: 0,
                item: Item::Agreement(*id),
                title: agreement.what.clone(),
                owner: Some(agreement.person),
            }));
        }
        for (id, tension) in &plan.tensions {
            for (_, warning, it) in tension.warnings() {
                all.extend(it.ask_on.map(|date| Due {
                    kind: DueKind::Warning(warning),
                    date,
                    days: 0,
                    item: Item::Tension(*id),
                    title: it.sign.clone(),
                    owner: None,
                }));
            }
        }
        for due in &mut all {
            due.days = days_between(due.date, today).unsigned_abs() as usize;
        }
        all.sort_by_key(|due| (due.date, due.kind, due.item));
        let (late, mut soon): (Vec<_>, Vec<_>) = all.into_iter().partition(|due| due.date < today);
        soon.retain(|due| days_between(today, due.date) <= SOON_DAYS);
        Self {
            late,
            soon,
            undecided: undecided(plan, today),
        }
    }
}

fn of_initiative(id: InitiativeId, initiative: &Initiative, all: &mut Vec<Due>) {
    for (date, thing) in open_things(initiative) {
        let (kind, title) = match thing {
            NextThing::Start => (DueKind::Start, &initiative.title),
            NextThing::Review => (DueKind::Review, &initiative.title),
            NextThing::Due => (DueKind::Initiative, &initiative.title),
            NextThing::Step(step) => {
                let known = initiative.steps.get(&step);
                let title = known.map_or(&initiative.title, |step| &step.title);
                (DueKind::Step(step), title)
            }
        };
        all.push(Due {
            kind,
            date,
            days: 0,
            item: Item::Initiative(id),
            title: title.clone(),
            owner: initiative.owner,
        });
    }
}

fn of_indicator(
    id: IndicatorId,
    indicator: &Indicator,
    figures: &StrategyFigures,
    today: PlanDate,
    all: &mut Vec<Due>,
) {
    let Some(known) = figures.indicators.get(&id) else {
        return;
    };
    let target = indicator
        .due
        .filter(|_| indicator.target.is_some() && known.pace != Pace::Reached);
    // A target that was missed is one late thing; a check-in would not bring the day back.
    let is_over = target.is_some_and(|due| due < today);
    let check_in = known.check_in_due.filter(|_| !is_over);
    let days = [(check_in, DueKind::CheckIn), (target, DueKind::Target)];
    for (date, kind) in days {
        all.extend(date.map(|date| Due {
            kind,
            date,
            days: 0,
            item: Item::Indicator(id),
            title: indicator.title.clone(),
            owner: None,
        }));
    }
}

fn undecided(plan: &Plan, today: PlanDate) -> Vec<Undecided> {
    let strategy = &plan.strategy;
    let question = |question, item, title: &str| Undecided {
        question,
        since: None,
        days: None,
        item,
        title: title.to_owned(),
        owner: None,
    };
    let of = |id: InitiativeId, it: &Initiative, what| Undecided {
        since: it.since(),
        days: it
            .since()
            .map(|since| days_between(since, today).max(0).unsigned_abs() as usize),
        owner: it.owner,
        ..question(what, Item::Initiative(id), &it.title)
    };
    let in_state = |wanted: fn(InitiativeState) -> bool| {
        let all = strategy.initiatives.iter();
        all.filter(move |(_, it)| wanted(it.state()))
    };
    let mut found: Vec<_> = in_state(|state| state == InitiativeState::Idea)
        .map(|(id, it)| of(*id, it, OpenQuestion::Idea))
        .collect();
    found.sort_by_key(|it| (it.since.is_none(), it.since));
    for (id, goal) in strategy.goals_in_order() {
        if goal.indicators.is_empty() {
            let what = OpenQuestion::GoalWithoutIndicator;
            found.push(question(what, Item::Goal(id), &goal.title));
        }
    }
    for (id, it) in strategy.indicators_in_order() {
        let what = match (it.target, it.due) {
            (None, _) => Some(OpenQuestion::IndicatorWithoutTarget),
            (Some(_), None) => Some(OpenQuestion::IndicatorWithoutDay),
            (Some(_), Some(_)) => None,
        };
        let unseen = is_never_checked(it).then_some(OpenQuestion::IndicatorNeverChecked);
        for what in [what, unseen].into_iter().flatten() {
            found.push(question(what, Item::Indicator(id), &it.title));
        }
    }
    for (id, it) in in_state(InitiativeState::is_promised) {
        if it.owner.is_none() {
            found.push(of(*id, it, OpenQuestion::InitiativeWithoutOwner));
        }
        if it.due.is_none() {
            found.push(of(*id, it, OpenQuestion::InitiativeWithoutDay));
        }
    }
    found
}
