//! The initiatives of a plan along time, and who carries how many.

use jiff::ToSpan as _;

use super::{ChartSource, month_starts};
use crate::analysis::calendar::{SchoolYear, days_between};
use crate::analysis::strategy::{Load, MOST_AT_ONCE, OwnerLoad};
use crate::charts::{
    Heading, LoadGrid, LoadRow, Timeline, TimelineGroup, TimelineRow, TimelineState, TimelineStep,
};
use crate::model::{Initiative, InitiativeId, InitiativeState, LineId, Plan, PlanDate, Step};

/// So many months after the last date a timeline still shows.
const AIR: i32 = 2;

const STATES: [(TimelineState, &str); 5] = [
    (TimelineState::Idea, "initiative-state-idea"),
    (TimelineState::Planned, "initiative-state-planned"),
    (TimelineState::Running, "initiative-state-running"),
    (TimelineState::Done, "initiative-state-done"),
    (TimelineState::Deselected, "initiative-state-deselected"),
];

/// The school years that a timeline covers, and the day it ends: those with dates of initiatives,
/// but no more than one that is over and three that lie ahead, and of the last no more than has
/// dates and some months of air.
fn years(source: &ChartSource<'_>) -> (SchoolYear, SchoolYear, PlanDate) {
    let now = SchoolYear::of(source.analysis.today);
    let initiatives = source.plan.strategy.initiatives.values();
    let dates = initiatives.flat_map(|it| [it.start, it.due]).flatten();
    let dates: Vec<PlanDate> = dates.collect();
    let first = dates.iter().min().copied().map_or(now, SchoolYear::of);
    let last = dates.iter().max().copied().unwrap_or_else(|| now.last());
    let ahead = now.next().next().next();
    let last_year = SchoolYear::of(last).clamp(now, ahead);
    let airy = last.saturating_add(AIR.months()).last_of_month();
    let end = airy.max(now.last()).min(last_year.last());
    (first.clamp(now.previous(), now), last_year, end)
}

pub(super) fn timeline(source: &ChartSource<'_>) -> Option<Timeline> {
    let strategy = &source.plan.strategy;
    if strategy.initiatives.is_empty() {
        return None;
    }
    let (first, last, end) = years(source);
    let start = first.first();
    let day = |date: PlanDate| days_between(start, date);
    let lines = strategy
        .lines_in_order()
        .map(|(id, line)| (Some(id), line.name.clone()));
    let lines = lines.chain([(None, source.text("action-no-line"))]);
    let groups: Vec<TimelineGroup> = lines
        .map(|(line, name)| {
            let rows = of_line(source.plan, line).into_iter();
            TimelineGroup {
                name,
                rows: rows.map(|(id, it)| row(source, id, it, start)).collect(),
            }
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    let all = strategy.initiatives.len();
    let counted = |state: InitiativeState| {
        let found = strategy.initiatives.values();
        found.filter(|it| it.state() == state).count()
    };
    let late = groups.iter().flat_map(|group| &group.rows);
    let figures = [
        ("count", all.into()),
        ("running", counted(InitiativeState::Running).into()),
        ("done", counted(InitiativeState::Done).into()),
        ("late", late.filter(|row| row.is_late).count().into()),
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
    ];
    let today = day(source.analysis.today);
    let mut school_years = vec![first];
    while let Some(year) = school_years.last().filter(|year| **year < last) {
        school_years.push(year.next());
    }
    let years = school_years.iter().map(|year| {
        let day = u16::try_from(day(year.first())).unwrap_or(0);
        (day, year.to_string())
    });
    let months = month_starts(start, end).into_iter().map(|date| {
        let name = source
            .texts
            .write()
            .month_short(date.month().unsigned_abs());
        (u16::try_from(day(date)).unwrap_or(0), name.to_owned())
    });
    Some(Timeline {
        heading: Heading {
            title: source.text("chart-timeline-title"),
            note: source.with("chart-timeline-note", &figures),
            alt: source.with("chart-timeline-alt", &figures),
        },
        days: u16::try_from(day(end) + 1).unwrap_or(u16::MAX),
        today: u16::try_from(today).ok(),
        months: months.collect(),
        years: years.collect(),
        groups,
        heads: [
            "chart-line",
            "chart-initiative",
            "action-state",
            "chart-start",
            "chart-due",
            "action-owner",
            "chart-steps",
        ]
        .map(|id| source.text(id)),
        states: STATES.map(|(state, id)| (state, source.text(id))).to_vec(),
        late_head: source.text("chart-late"),
        step_heads: ["chart-step-open", "chart-step-done"].map(|id| source.text(id)),
        today_head: source.text("chart-today"),
        undated_head: source.text("chart-undated"),
    })
}

/// The initiatives in the rows of the timeline's table.
pub fn timeline_initiatives(plan: &Plan) -> Vec<InitiativeId> {
    let lines = plan.strategy.lines_in_order().map(|(id, _)| Some(id));
    let all = lines.chain([None]).flat_map(|line| of_line(plan, line));
    all.map(|(id, _)| id).collect()
}

/// The initiatives of a line: what runs, what is planned, ideas, and what is over; those that
/// begin first first.
fn of_line(plan: &Plan, line: Option<LineId>) -> Vec<(InitiativeId, &Initiative)> {
    let strategy = &plan.strategy;
    let initiatives = strategy.initiatives.iter();
    let mut found: Vec<_> = initiatives
        .filter(|(_, it)| strategy.line_of(it) == line)
        .collect();
    found.sort_by_key(|(id, it)| {
        let order = match it.state() {
            InitiativeState::Running => 0,
            InitiativeState::Planned => 1,
            InitiativeState::Idea => 2,
            InitiativeState::Done => 3,
            InitiativeState::Deselected => 4,
        };
        let date = it.start.or(it.due);
        (order, date.is_none(), date, **id)
    });
    found.into_iter().map(|(id, it)| (*id, it)).collect()
}

fn row(
    source: &ChartSource<'_>,
    id: InitiativeId,
    initiative: &Initiative,
    start: PlanDate,
) -> TimelineRow {
    let day = |date: PlanDate| i32::try_from(days_between(start, date)).unwrap_or(0);
    let date = |date: Option<PlanDate>| {
        date.map_or_else(String::new, |date| source.texts.write().date(date))
    };
    let figures = source.analysis.strategy.initiatives.get(&id);
    let owner = initiative.owner;
    let dated = |step: &Step| step.done.or(step.due);
    let steps = initiative.steps.values().filter_map(|step| {
        let on = dated(step)?;
        Some(TimelineStep {
            day: day(on),
            is_done: step.done.is_some(),
            label: format!("{}, {}", step.title, date(Some(on))),
        })
    });
    let state = match initiative.state() {
        InitiativeState::Idea => TimelineState::Idea,
        InitiativeState::Planned => TimelineState::Planned,
        InitiativeState::Running => TimelineState::Running,
        InitiativeState::Done => TimelineState::Done,
        InitiativeState::Deselected => TimelineState::Deselected,
    };
    TimelineRow {
        label: initiative.title.clone(),
        days: (initiative.start.map(day), initiative.due.map(day)),
        state,
        is_late: figures.is_some_and(|it| it.is_overdue()),
        said: [
            date(initiative.start),
            date(initiative.due),
            owner.map_or_else(String::new, |id| source.person(id)),
        ],
        steps: steps.collect(),
    }
}

pub(super) fn load(source: &ChartSource<'_>) -> Option<LoadGrid> {
    let load: &Load = &source.analysis.strategy.load;
    if load.owners.is_empty() {
        return None;
    }
    let year = load.year;
    let crowded = |it: &&OwnerLoad| it.owner.is_some() && it.peak() > MOST_AT_ONCE;
    let figures = [
        (
            "owners",
            load.owners
                .iter()
                .filter(|it| it.owner.is_some())
                .count()
                .into(),
        ),
        ("crowded", load.owners.iter().filter(crowded).count().into()),
        ("most", MOST_AT_ONCE.into()),
        ("year", year.to_string().into()),
    ];
    let months = (0..12).map(|index| {
        let (first, _) = year.month(index);
        let name = source
            .texts
            .write()
            .month_short(first.month().unsigned_abs());
        name.to_owned()
    });
    Some(LoadGrid {
        heading: Heading {
            title: source.text("chart-load-title"),
            note: source.with("chart-load-note", &figures),
            alt: source.with("chart-load-alt", &figures),
        },
        row_head: source.text("action-owner"),
        months: months.collect(),
        now: year.month_of(source.analysis.today),
        most: MOST_AT_ONCE,
        count_head: source.text("chart-load-count"),
        too_many_head: source.with("chart-load-too-many", &[("most", MOST_AT_ONCE.into())]),
        hours_head: source.text("chart-load-hours"),
        rows: load.owners.iter().map(|it| owner_row(source, it)).collect(),
    })
}

fn owner_row(source: &ChartSource<'_>, owner: &OwnerLoad) -> LoadRow {
    let hours = |hours: u32| {
        if hours == 0 {
            return String::new();
        }
        let count = source.count(usize::try_from(hours).unwrap_or(usize::MAX));
        source.with("chart-hours", &[("count", count.into())])
    };
    let months = owner.hours_by_month.iter().map(|month| hours(month.hours));
    LoadRow {
        label: owner
            .owner
            .map_or_else(|| source.text("chart-no-owner"), |id| source.person(id)),
        months: owner.by_month.to_vec(),
        hours: months.collect(),
        total: hours(owner.hours),
    }
}
