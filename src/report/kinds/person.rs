//! One person's sheet, for the conversation on development (MUS). It is for that person and the
//! leader alone (GDPR art. 5(1)(f)), and says so.

use super::super::content::{Block, Report, Table, TableColumn};
use super::super::material::{Material, NOTHING};
use super::joined;
use crate::analysis::person_sheet::{AreaLines, NextStep, PersonSheet, sheet};
use crate::analysis::{Slice, Standings};
use crate::charts::of_plan::ChartKind;
use crate::model::{Agreement, Level, PersonId};
use crate::texts::{agreement_state_name, person_place, person_standing, source_name};

/// How many lines are left to write on what is agreed.
const EMPTY_ROWS: usize = 3;

pub(in super::super) fn person(material: &Material<'_>, id: PersonId) -> Option<Report> {
    let person = material.plan.people.get(&id)?;
    let standings: &Standings = material.public.standings();
    let slice = Slice::default();
    let sheet = sheet(material.plan, material.analysis, standings, (&slice, id));
    let place = person_place(material.texts, material.plan, person);
    let mut report = material.report(material.person(id), place);
    report
        .blocks
        .push(Block::Remark(material.text("report-person-for")));
    let standing = person_standing(material.texts, sheet.last_rated, sheet.met);
    report.blocks.push(Block::Text(standing));
    let chart = ChartKind::Person(id).chart(&material.own());
    report.blocks.extend(next(material, &sheet.next));
    report
        .blocks
        .extend(chart.map(|it| Block::Chart(Box::new(it))));
    report.blocks.extend(levels(material, &sheet));
    report.blocks.extend(agreements(material, &sheet));
    report.blocks.extend(notes(material, &sheet));
    report.blocks.extend(room_to_write(material));
    Some(report)
}

/// What to work on, with what the level and the next one look like.
fn next(material: &Material<'_>, steps: &[NextStep]) -> Vec<Block> {
    if steps.is_empty() {
        return Vec::new();
    }
    let framework = &material.plan.framework;
    let described = |level: Level, text: &str| {
        let name = framework.level_name(level);
        let name = format!("{} {name}", level.get());
        joined(&[name.trim_end().to_owned(), text.to_owned()])
    };
    let rows = steps.iter().map(|step| {
        vec![
            step.name.clone(),
            described(step.level, &step.here),
            described(step.next, &step.there),
            step.target.get().to_string(),
        ]
    });
    vec![
        Block::Heading(1, material.text("people-next-steps")),
        Block::Table(Table {
            caption: material.text("report-next-table"),
            columns: vec![
                TableColumn::text(&material.text("chart-competence"), 6),
                TableColumn::text(&material.text("people-here"), 9),
                TableColumn::text(&material.text("people-there"), 9),
                TableColumn::number(&material.text("chart-expected"), 4),
            ],
            rows: rows.collect(),
        }),
    ]
}

fn levels(material: &Material<'_>, sheet: &PersonSheet) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(1, material.text("people-levels"))];
    blocks.extend(
        sheet
            .areas
            .iter()
            .map(|area| area_table(material, sheet, area)),
    );
    blocks
}

fn area_table(material: &Material<'_>, sheet: &PersonSheet, area: &AreaLines) -> Block {
    let level = |level: Option<Level>| {
        level.map_or_else(|| NOTHING.to_owned(), |level| level.get().to_string())
    };
    let mut columns = vec![TableColumn::text(&material.text("chart-competence"), 9)];
    let rounds = sheet.rounds.iter();
    columns.extend(rounds.map(|round| TableColumn::number(round, 4)));
    let heads = [
        "people-own",
        "people-leader",
        "people-difference",
        "people-agreed",
        "chart-expected",
    ];
    columns.extend(heads.map(|head| TableColumn::number(&material.text(head), 4)));
    let rows = area.lines.iter().map(|line| {
        let mut row = vec![line.name.clone()];
        row.extend(line.then.iter().map(|then| level(*then)));
        let difference = line.difference.map_or_else(
            || NOTHING.to_owned(),
            |it| {
                if it == 0 {
                    "0".to_owned()
                } else {
                    format!("{it:+}")
                }
            },
        );
        row.extend([
            level(line.own),
            level(line.leader),
            difference.replace('-', "−"),
            level(line.agreed),
            level(line.expected),
        ]);
        row
    });
    Block::Table(Table {
        caption: area.name.clone(),
        columns,
        rows: rows.collect(),
    })
}

fn agreements(material: &Material<'_>, sheet: &PersonSheet) -> Vec<Block> {
    if sheet.agreements.is_empty() {
        return Vec::new();
    }
    let rows = sheet
        .agreements
        .iter()
        .map(|(_, it)| agreement_row(material, it));
    vec![
        Block::Heading(1, material.text("people-agreements")),
        Block::Table(Table {
            caption: material.text("report-agreements-table"),
            columns: vec![
                TableColumn::text(&material.text("people-what"), 9),
                TableColumn::text(&material.text("people-works-on"), 9),
                TableColumn::text(&material.text("people-helper-label"), 5),
                TableColumn::text(&material.text("people-due-label"), 5),
                TableColumn::text(&material.text("action-state"), 5),
            ],
            rows: rows.collect(),
        }),
    ]
}

fn agreement_row(material: &Material<'_>, agreement: &Agreement) -> Vec<String> {
    let competences = agreement.competences.iter();
    let names: Vec<&str> = competences
        .filter_map(|id| material.plan.competences.get(id))
        .map(|it| it.short_name())
        .collect();
    vec![
        agreement.what.clone(),
        if names.is_empty() {
            material.text("people-agreement-whole")
        } else {
            names.join(", ")
        },
        material.owner(agreement.helper),
        material.date(agreement.due),
        material.text(agreement_state_name(agreement.state)),
    ]
}

fn notes(material: &Material<'_>, sheet: &PersonSheet) -> Vec<Block> {
    let noted = sheet.notes.iter().filter(|it| !it.note.is_empty());
    let rows: Vec<_> = noted
        .map(|it| {
            vec![
                material.write().date(it.date),
                material.text(source_name(it.source)),
                it.note.clone(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(1, material.text("people-notes")),
        Block::Table(Table {
            caption: material.text("report-notes-table"),
            columns: vec![
                TableColumn::text(&material.text("report-when"), 5),
                TableColumn::text(&material.text("report-who"), 5),
                TableColumn::text(&material.text("people-note-hint"), 14),
            ],
            rows,
        }),
    ]
}

/// Empty lines for what is agreed in the conversation.
fn room_to_write(material: &Material<'_>) -> Vec<Block> {
    vec![
        Block::Heading(1, material.text("report-today-agreed")),
        Block::Table(Table {
            caption: material.text("report-today-agreed-table"),
            columns: vec![
                TableColumn::text(&material.text("people-what"), 12),
                TableColumn::text(&material.text("people-helper-label"), 6),
                TableColumn::text(&material.text("people-due-label"), 6),
            ],
            rows: vec![vec!["\n".to_owned(), String::new(), String::new()]; EMPTY_ROWS],
        }),
    ]
}
