//! How it goes: what changed, what is late, what comes, what was decided.

use super::super::content::{Block, KeyFigure, Table, TableColumn};
use super::super::material::Material;
use crate::action::ReportKind;
use crate::analysis::follow_up::{Due, DueKind};
use crate::analysis::since::{Since, Trend};
use crate::charts::of_plan::ChartKind;
use crate::model::{Indicator, InitiativeState, Item, LinkedFigure};
use crate::texts::initiative_state_name;

/// The most things that are due soon.
const MOST_COMING: usize = 12;

/// What changed in the period and, where it ends today, how things stand today; nothing of a plan
/// in which nothing is to be done yet.
pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    if material.plan.strategy.goals.is_empty() && material.plan.strategy.initiatives.is_empty() {
        return Vec::new();
    }
    if material.to() != material.analysis.today {
        return moved(material);
    }
    let mut blocks = figures(material);
    blocks.extend(moved(material));
    blocks.extend(late(material));
    blocks.extend(coming(material));
    blocks
}

/// How goals and initiatives stand, in figures.
fn figures(material: &Material<'_>) -> Vec<Block> {
    let strategy = &material.analysis.strategy;
    let goals = strategy.goals.values();
    let measured = goals.clone().filter(|it| it.measured > 0).count();
    let on_track = goals.filter(|it| it.status.pace().is_well()).count();
    let count = |state: InitiativeState| {
        let initiatives = material.plan.strategy.initiatives.values();
        initiatives.filter(|it| it.state() == state).count()
    };
    let running = count(InitiativeState::Running);
    let done = count(InitiativeState::Done);
    let late = material.analysis.follow_up.late.iter();
    let late = late.filter(|it| is_for_others(it)).count();
    let all = material.plan.strategy.initiatives.len();
    let whole = strategy.goals.len();
    let write = material.write();
    let figure = |name: &str, value: usize, note: String| KeyFigure {
        value: write.count(value),
        name: material.text(name),
        note,
    };
    vec![Block::Figures(vec![
        figure(
            "report-goals-on-track",
            on_track,
            material.with(
                "report-goals-note",
                &[("measured", measured.into()), ("count", whole.into())],
            ),
        ),
        figure(
            "report-running",
            running,
            material.with("report-of-initiatives", &[("count", all.into())]),
        ),
        figure(
            "report-done",
            done,
            material.with("report-of-initiatives", &[("count", all.into())]),
        ),
        figure(
            "report-late",
            late,
            material.with(
                "report-late-note",
                &[("date", material.analysis.today.into())],
            ),
        ),
    ])]
}

/// What changed in the period: levels, indicators, initiatives, decisions.
fn moved(material: &Material<'_>) -> Vec<Block> {
    let since = Since::of(material.plan, material.from(), material.to());
    let days = [("from", since.from.into()), ("to", since.to.into())];
    let mut blocks = vec![Block::Heading(2, material.with("report-moved", &days))];
    let told = happened(material, &since);
    if told.is_empty() {
        blocks.push(Block::Text(material.text("since-nothing")));
    } else {
        blocks.push(Block::List(told));
    }
    // Between two free days the levels of few could have moved, and two reports would tell whose;
    // from round to round what others may see is decided already.
    if let Some(chart) = material.chart(ChartKind::OverRounds) {
        blocks.extend([Block::Heading(3, material.text("since-levels")), chart]);
    }
    blocks.extend(indicators(material, &since));
    blocks
}

fn happened(material: &Material<'_>, since: &Since) -> Vec<String> {
    let moved = since.initiatives.iter().map(|moved| {
        let name = material.item(Item::Initiative(moved.initiative));
        let state = |state| material.text(initiative_state_name(state));
        let said = [
            ("name", name.into()),
            ("before", state(moved.before).into()),
            ("after", state(moved.after).into()),
        ];
        material.with("since-state", &said)
    });
    let steps = since.steps.iter().filter_map(|(date, id, step)| {
        let initiative = material.plan.strategy.initiatives.get(id)?;
        let step = initiative.steps.get(step)?;
        let said = [
            ("step", step.title.as_str().into()),
            ("name", initiative.title.as_str().into()),
            ("date", (*date).into()),
        ];
        Some(material.with("since-step", &said))
    });
    let decisions = since.decisions.iter().filter_map(|(date, id)| {
        let entry = material.plan.log.get(id)?;
        let said = [
            ("date", (*date).into()),
            ("text", entry.text.as_str().into()),
        ];
        Some(material.with("since-decision", &said))
    });
    moved.chain(steps).chain(decisions).collect()
}

fn indicators(material: &Material<'_>, since: &Since) -> Vec<Block> {
    let rows: Vec<_> = since
        .indicators
        .iter()
        .filter_map(|moved| {
            let indicator = material.plan.strategy.indicators.get(&moved.indicator)?;
            if tells_of_levels(indicator) || !material.public.shows_indicator(indicator) {
                return None;
            }
            let (shape, word) = match moved.trend {
                Trend::Better => ("▲", "since-better"),
                Trend::Worse => ("▼", "since-worse"),
                Trend::Same => ("–", "since-same"),
                Trend::New => ("●", "since-first"),
            };
            Some(vec![
                indicator.title.clone(),
                material.measure(moved.before.map(|it| it.value), &indicator.unit),
                material.measure(Some(moved.after.value), &indicator.unit),
                material.measure(indicator.target, &indicator.unit),
                format!("{shape} {}", material.text(word)),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let day = |date| material.write().date(date);
    vec![
        Block::Heading(3, material.text("since-indicators")),
        Block::Table(Table {
            caption: material.text("report-indicators-moved"),
            columns: vec![
                TableColumn::text(&material.text("since-indicator"), 10),
                TableColumn::number(&day(since.from), 5),
                TableColumn::number(&day(since.to), 5),
                TableColumn::number(&material.text("indicator-target"), 4),
                TableColumn::text(&material.text("since-trend"), 5),
            ],
            rows,
        }),
    ]
}

/// Whether the plan fills it from ratings. Between two free days those of one person could have
/// moved alone; the course of such an indicator stands with its goal.
fn tells_of_levels(indicator: &Indicator) -> bool {
    let figure = indicator.link().map(|it| it.figure);
    figure.is_some_and(|it| it != LinkedFigure::InitiativesDone)
}

/// What is late.
fn late(material: &Material<'_>) -> Vec<Block> {
    let late = material.analysis.follow_up.late.iter();
    let late: Vec<&Due> = late.filter(|it| is_for_others(it)).collect();
    let heading = Block::Heading(2, material.text("follow-late"));
    if late.is_empty() {
        return vec![heading, Block::Text(material.text("follow-none-late"))];
    }
    vec![heading, due_table(material, "report-late-table", &late)]
}

/// What comes soon.
fn coming(material: &Material<'_>) -> Vec<Block> {
    let soon = material.analysis.follow_up.soon.iter();
    let soon: Vec<&Due> = soon.filter(|it| is_for_others(it)).collect();
    if soon.is_empty() {
        return Vec::new();
    }
    let first: Vec<&Due> = soon.iter().take(MOST_COMING).copied().collect();
    let mut blocks = vec![
        Block::Heading(2, material.text("follow-soon")),
        due_table(material, "report-soon-table", &first),
    ];
    let rest = soon.len() - first.len();
    if rest > 0 {
        let count = [("count", rest.into())];
        blocks.push(Block::Remark(material.with("report-more", &count)));
    }
    blocks
}

/// What was agreed with a person is for that person.
const fn is_for_others(due: &Due) -> bool {
    !matches!(due.kind, DueKind::Agreement)
}

/// What is due when. Whoever reads a whole strategy needs to know what is late, not whose it is.
fn due_table(material: &Material<'_>, caption: &str, due: &[&Due]) -> Block {
    let has_owners = material.order.kind == ReportKind::Status;
    let rows = due.iter().map(|due| {
        let about = material.item(due.item);
        let what = if about == due.title || about.is_empty() {
            due.title.clone()
        } else {
            format!("{} · {about}", due.title)
        };
        let mut row = vec![
            material.date(Some(due.date)),
            what,
            material.text(due.kind.text_id()),
        ];
        if has_owners {
            row.push(material.owner(due.owner));
        }
        row
    });
    let mut columns = vec![
        TableColumn::text(&material.text("report-when"), 5),
        TableColumn::text(&material.text("report-what"), 12),
        TableColumn::text(&material.text("report-kind"), 7),
    ];
    if has_owners {
        columns.push(TableColumn::text(&material.text("action-owner"), 4));
    }
    Block::Table(Table {
        caption: material.text(caption),
        rows: rows.collect(),
        columns,
    })
}
