//! What changed between two days, and how the plan of today differs from a frozen one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use imbl::OrdMap;

use super::requirements::Requirements;
use super::standings::Sweep;
use super::strategy::{StrategyFigures, by_hand, values_on};
use super::table::Grid;
use crate::model::{
    Amount, Baseline, Direction, Indicator, IndicatorId, InitiativeId, InitiativeState, Item, Link,
    LogEntryId, LogKind, PersonId, Plan, PlanDate, Reading, StepId,
};

/// What happened on a day that is worth looking back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Somebody looked back at the plan.
    Review,
    /// A round of assessment or a frozen plan, by its name.
    Named(String),
}

/// Days that are worth looking back to, with what happened on them.
pub fn moments(plan: &Plan) -> BTreeMap<PlanDate, Moment> {
    let mut found = BTreeMap::new();
    let reviews = plan.log.values().filter(|it| it.kind == LogKind::Review);
    found.extend(reviews.map(|it| (it.date, Moment::Review)));
    for round in plan.rounds.values() {
        let round_is = || Moment::Named(round.title.clone());
        found.entry(round.date).or_insert_with(round_is);
    }
    let frozen = plan.baselines.values();
    found.extend(frozen.map(|it| (it.date, Moment::Named(it.name.clone()))));
    found
}

/// How ratings moved. A cell is a person in a competence; people count who are employed on the
/// later day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LevelsMoved {
    /// Cells on a higher level than before.
    pub up: usize,
    /// Cells on a lower level than before.
    pub down: usize,
    /// Cells rated on both days: the denominator of `up` and `down`.
    pub compared: usize,
    /// Cells rated on the later day only; nothing moved there, somebody looked for the first time.
    pub newly_assessed: usize,
    /// Cells not rated on the later day.
    pub not_assessed: usize,
    /// People with at least one cell that went up.
    pub people_up: usize,
    /// People with at least one cell that went down.
    pub people_down: usize,
    /// People with at least one cell rated on both days: the denominator of the two.
    pub people_compared: usize,
}

/// Which way an indicator moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// In the direction that is better.
    Better,
    /// The other way.
    Worse,
    /// Measured on both days, and the same.
    Same,
    /// Measured on the later day only.
    New,
}

/// An indicator on two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndicatorMoved {
    /// Which.
    pub indicator: IndicatorId,
    /// The newest value on the earlier day; `None` when nothing was measured by then.
    pub before: Option<Reading>,
    /// The newest value on the later day.
    pub after: Reading,
    /// Which way it went.
    pub trend: Trend,
}

/// An initiative in another state than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InitiativeMoved {
    /// Which.
    pub initiative: InitiativeId,
    /// On the earlier day.
    pub before: InitiativeState,
    /// On the later day.
    pub after: InitiativeState,
}

/// What changed from the end of one day to the end of a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The earlier day; what happened on it is not counted.
    pub from: PlanDate,
    /// The later day; what happened on it is counted.
    pub to: PlanDate,
    /// How ratings moved.
    pub levels: LevelsMoved,
    /// Every indicator that is measured on the later day, in the order of the plan.
    pub indicators: Vec<IndicatorMoved>,
    /// Initiatives in another state than before, in order of creation.
    pub initiatives: Vec<InitiativeMoved>,
    /// Steps done in between, by day.
    pub steps: Vec<(PlanDate, InitiativeId, StepId)>,
    /// Decisions logged in between, by day.
    pub decisions: Vec<(PlanDate, LogEntryId)>,
}

impl Since {
    /// What changed after `from`, up to and including `to`.
    pub fn of(plan: &Plan, from: PlanDate, to: PlanDate) -> Self {
        let strategy = &plan.strategy;
        let is_between = |date: PlanDate| from < date && date <= to;
        let initiatives = strategy.initiatives.iter().filter_map(|(id, it)| {
            let (before, after) = (it.state_on(from), it.state_on(to));
            (before != after).then_some(InitiativeMoved {
                initiative: *id,
                before,
                after,
            })
        });
        let mut steps: Vec<_> = strategy
            .initiatives
            .iter()
            .flat_map(|(id, it)| it.steps.iter().map(move |(step, it)| (it.done, *id, *step)))
            .filter_map(|(done, id, step)| Some((done.filter(|it| is_between(*it))?, id, step)))
            .collect();
        steps.sort_unstable();
        let mut decisions: Vec<_> = plan
            .log
            .iter()
            .filter(|(_, it)| it.kind == LogKind::Decision && is_between(it.date))
            .map(|(id, it)| (it.date, *id))
            .collect();
        decisions.sort_unstable();
        let grid = Arc::new(Grid::of(plan));
        Self {
            from,
            to,
            levels: levels(plan, &grid, from, to),
            indicators: indicators(plan, &grid, from, to),
            initiatives: initiatives.collect(),
            steps,
            decisions,
        }
    }
}

fn levels(plan: &Plan, grid: &Arc<Grid>, from: PlanDate, to: PlanDate) -> LevelsMoved {
    let mut sweep = Sweep::new(plan, grid);
    let before = sweep.advance(from).clone();
    let after = sweep.advance(to);
    let mut moved = LevelsMoved::default();
    for (row, person) in plan.people.values().enumerate() {
        if !person.is_employed_on(to) {
            continue;
        }
        let (mut up, mut down, mut compared) = (0, 0, 0);
        for (before, after) in before.row_at(row).iter().zip(after.row_at(row)) {
            match (before.level(), after.level()) {
                (Some(before), Some(after)) => {
                    compared += 1;
                    up += usize::from(after > before);
                    down += usize::from(after < before);
                }
                (None, Some(_)) => moved.newly_assessed += 1,
                (_, None) => moved.not_assessed += 1,
            }
        }
        moved.up += up;
        moved.down += down;
        moved.compared += compared;
        moved.people_up += usize::from(up > 0);
        moved.people_down += usize::from(down > 0);
        moved.people_compared += usize::from(compared > 0);
    }
    moved
}

fn indicators(plan: &Plan, grid: &Arc<Grid>, from: PlanDate, to: PlanDate) -> Vec<IndicatorMoved> {
    let indicators: Vec<_> = plan.strategy.indicators_in_order().collect();
    let links: Vec<&Link> = indicators.iter().filter_map(|(_, it)| it.link()).collect();
    let requirements = Requirements::on(plan, grid);
    let values = values_on(plan, &requirements, &links, &[from, to].into());
    let mut linked = values.into_iter();
    let mut found = Vec::new();
    for (id, indicator) in indicators {
        let readings: Vec<Reading> = if indicator.link().is_none() {
            by_hand(indicator, to)
        } else {
            let values = linked.next().unwrap_or_default();
            values.into_iter().map(|it| it.reading).collect()
        };
        found.extend(moved(id, indicator, &readings, from, to));
    }
    found
}

fn moved(
    id: IndicatorId,
    indicator: &Indicator,
    readings: &[Reading],
    from: PlanDate,
    to: PlanDate,
) -> Option<IndicatorMoved> {
    let newest = |day: PlanDate| {
        let baseline = indicator.baseline.filter(|it| it.date <= day);
        let measured = readings.iter().rev().find(|it| it.date <= day).copied();
        measured.or(baseline)
    };
    let (before, after) = (newest(from), newest(to)?);
    Some(IndicatorMoved {
        indicator: id,
        before,
        after,
        trend: before.map_or(Trend::New, |it| {
            trend(indicator.direction, it.value, after.value)
        }),
    })
}

fn trend(direction: Direction, before: Amount, after: Amount) -> Trend {
    let is_up = after > before;
    if after == before {
        Trend::Same
    } else if is_up == (direction == Direction::Up) {
        Trend::Better
    } else {
        Trend::Worse
    }
}

/// How something of the plan differs from what was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Departure {
    /// It was not there.
    Added,
    /// It is gone.
    Removed,
    /// Another day was promised.
    DueMoved {
        /// In the frozen plan; `None` when no day was promised.
        before: Option<PlanDate>,
        /// Now.
        after: Option<PlanDate>,
    },
    /// Another target was set.
    TargetChanged {
        /// In the frozen plan; `None` when none was set.
        before: Option<Amount>,
        /// Now.
        after: Option<Amount>,
    },
    /// Another owner sees to it.
    OwnerChanged {
        /// In the frozen plan; `None` when nobody did.
        before: Option<PersonId>,
        /// Now.
        after: Option<PersonId>,
    },
    /// It stands in another state.
    StateChanged {
        /// In the frozen plan.
        before: InitiativeState,
        /// Now.
        after: InitiativeState,
    },
}

/// The plan of today held against a frozen one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgainstBaseline {
    /// What differs, with the name it has now or had then: lines, goals, indicators, initiatives,
    /// each kind in order of creation.
    pub departures: Vec<(Item, String, Departure)>,
    /// What indicators stood at and stand at, in the order of the plan; `None` where nothing was
    /// measured.
    pub values: Vec<(IndicatorId, Option<Amount>, Option<Amount>)>,
    /// Lines, goals, indicators and initiatives of the frozen plan: what could have changed.
    pub frozen: usize,
}

impl AgainstBaseline {
    /// How the plan differs. `figures` are those of today.
    pub fn of(plan: &Plan, figures: &StrategyFigures, baseline: &Baseline) -> Self {
        let (then, now) = (&baseline.strategy, &plan.strategy);
        let mut found = Self {
            frozen: then.lines.len()
                + then.goals.len()
                + then.indicators.len()
                + then.initiatives.len(),
            ..Self::default()
        };
        found.hold(
            &then.lines,
            &now.lines,
            Item::Line,
            |it| &it.name,
            |_, _| Vec::new(),
        );
        found.hold(
            &then.goals,
            &now.goals,
            Item::Goal,
            |it| &it.title,
            |_, _| Vec::new(),
        );
        let indicator = |before: &Indicator, after: &Indicator| {
            let target = (before.target != after.target).then_some(Departure::TargetChanged {
                before: before.target,
                after: after.target,
            });
            target
                .into_iter()
                .chain(due(before.due, after.due))
                .collect()
        };
        found.hold(
            &then.indicators,
            &now.indicators,
            Item::Indicator,
            |it| &it.title,
            indicator,
        );
        found.hold(
            &then.initiatives,
            &now.initiatives,
            Item::Initiative,
            |it| &it.title,
            |before, after| {
                let state = (before.state() != after.state()).then(|| Departure::StateChanged {
                    before: before.state(),
                    after: after.state(),
                });
                let owner = (before.owner != after.owner).then_some(Departure::OwnerChanged {
                    before: before.owner,
                    after: after.owner,
                });
                let due = due(before.due, after.due);
                state.into_iter().chain(owner).chain(due).collect()
            },
        );
        let value = |(id, _): (IndicatorId, &Indicator)| {
            let before = baseline.readings.get(&id).copied().or_else(|| {
                let frozen = then.indicators.get(&id)?;
                let measured = by_hand(frozen, baseline.date).last().copied();
                Some(measured.or(frozen.baseline)?.value)
            });
            let after = figures.indicators.get(&id).and_then(|it| it.now);
            (id, before, after.map(|it| it.value))
        };
        found.values = now.indicators_in_order().map(value).collect();
        found
    }

    fn hold<Id: Ord + Copy, T>(
        &mut self,
        then: &OrdMap<Id, T>,
        now: &OrdMap<Id, T>,
        item: fn(Id) -> Item,
        name: fn(&T) -> &String,
        changes: impl Fn(&T, &T) -> Vec<Departure>,
    ) {
        let both: BTreeSet<Id> = then.keys().chain(now.keys()).copied().collect();
        for id in both {
            let (found, known) = match (then.get(&id), now.get(&id)) {
                (Some(before), Some(after)) => (changes(before, after), after),
                (None, Some(after)) => (vec![Departure::Added], after),
                (Some(before), None) => (vec![Departure::Removed], before),
                (None, None) => continue,
            };
            let with_name = |what| (item(id), name(known).clone(), what);
            self.departures.extend(found.into_iter().map(with_name));
        }
    }
}

fn due(before: Option<PlanDate>, after: Option<PlanDate>) -> Option<Departure> {
    (before != after).then_some(Departure::DueMoved { before, after })
}
