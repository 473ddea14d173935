//! What is done, by whom, until when; and what was chosen against.

use super::super::content::{Block, Table, TableColumn};
use super::super::material::{Material, NOTHING};
use crate::charts::of_plan::ChartKind;
use crate::model::{Initiative, InitiativeId, InitiativeState};
use crate::texts::initiative_state_name;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let initiatives = &material.plan.strategy.initiatives;
    if initiatives.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = material.chart(ChartKind::Timeline).into_iter().collect();
    for state in [
        InitiativeState::Running,
        InitiativeState::Planned,
        InitiativeState::Idea,
        InitiativeState::Done,
    ] {
        let mut those: Vec<_> = (initiatives.iter())
            .filter(|(_, it)| it.state() == state)
            .map(|(id, it)| (*id, it))
            .collect();
        those.sort_by_key(|(id, it)| (it.due.is_none(), it.due, *id));
        if !those.is_empty() {
            blocks.push(Block::Heading(
                2,
                material.text(initiative_state_name(state)),
            ));
            blocks.push(owners_table(material, &those, state));
            blocks.extend(whys(material, &those, state));
        }
    }
    blocks.extend(deselected(material));
    blocks
}

/// Initiatives with who sees to them and until when.
fn owners_table(
    material: &Material<'_>,
    initiatives: &[(InitiativeId, &Initiative)],
    state: InitiativeState,
) -> Block {
    let strategy = &material.plan.strategy;
    let rows = initiatives.iter().map(|(id, it)| {
        let figures = material.analysis.strategy.initiatives.get(id);
        let line = strategy.line_of(it).and_then(|id| strategy.lines.get(&id));
        let steps = figures.filter(|it| it.steps > 0).map_or_else(
            || NOTHING.to_owned(),
            |it| {
                let counts = [("done", it.steps_done.into()), ("total", it.steps.into())];
                material.with("action-steps-of", &counts)
            },
        );
        let mut due = material.date(it.due);
        if figures.is_some_and(|it| it.is_overdue()) {
            due = format!("▲\u{a0}{due}");
        }
        if state == InitiativeState::Done {
            due = material.date(it.since());
        }
        let line = line.map_or(NOTHING, |it| it.name.as_str());
        vec![
            it.title.clone(),
            line.to_owned(),
            material.owner(it.owner),
            due,
            steps,
        ]
    });
    let named = [(
        "state",
        material
            .text(initiative_state_name(state))
            .to_lowercase()
            .into(),
    )];
    let due = if state == InitiativeState::Done {
        "report-done-on"
    } else {
        "action-due"
    };
    Block::Table(Table {
        caption: material.with("report-initiatives-table", &named),
        columns: vec![
            TableColumn::text(&material.text("action-kind"), 10),
            TableColumn::text(&material.text("action-line"), 8),
            TableColumn::text(&material.text("action-owner"), 5),
            TableColumn::text(&material.text(due), 6),
            TableColumn::text(&material.text("action-steps"), 3),
        ],
        rows: rows.collect(),
    })
}

/// Why each of them, as far as somebody wrote it. What is over needs no reason any more.
fn whys(
    material: &Material<'_>,
    initiatives: &[(InitiativeId, &Initiative)],
    state: InitiativeState,
) -> Vec<Block> {
    if state.is_over() {
        return Vec::new();
    }
    let those = initiatives.iter().filter(|(_, it)| !it.why.is_empty());
    let facts: Vec<_> = those
        .map(|(_, it)| [it.title.clone(), it.why.clone()])
        .collect();
    if facts.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(3, material.text("action-why")),
        Block::Facts(facts),
    ]
}

/// What was chosen against: a decision, which others ask for.
fn deselected(material: &Material<'_>) -> Vec<Block> {
    let rows: Vec<_> = (material.plan.strategy.initiatives.values())
        .filter(|it| it.state() == InitiativeState::Deselected)
        .map(|it| {
            vec![
                it.title.clone(),
                material.date(it.since()),
                it.reason().to_owned(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let heading = material.text(initiative_state_name(InitiativeState::Deselected));
    vec![
        Block::Heading(2, heading),
        Block::Table(Table {
            caption: material.text("report-deselected"),
            columns: vec![
                TableColumn::text(&material.text("action-kind"), 8),
                TableColumn::text(&material.text("report-when"), 4),
                TableColumn::text(&material.text("report-reason"), 12),
            ],
            rows,
        }),
    ]
}
