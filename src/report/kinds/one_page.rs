//! The plan on a page: why, lines with goals and initiatives, the year, where the staff stands.

use std::cmp::Reverse;

use super::super::content::{Block, Paper, Report};
use super::super::material::Material;
use super::super::parts;
use super::or_empty;
use crate::charts::of_plan::ChartKind;
use crate::model::{InitiativeId, InitiativeState, Line, LineId};

/// How many goals and initiatives of a line stand on the page; the rest is counted.
const MOST_GOALS: usize = 3;
const MOST_INITIATIVES: usize = 4;
/// How many events of the year.
const MOST_EVENTS: usize = 16;
/// How many letters of the school's why there is room for.
const MOST_LETTERS: usize = 420;

pub(in super::super) fn one_page(material: &Material<'_>) -> Report {
    let mut report = material.report(material.plan.meta.title.clone(), material.period());
    report.paper = Paper::A3;
    let why = &material.plan.strategy.foundation.why;
    if !why.is_empty() {
        report.blocks.push(Block::Lead(shortened(why)));
    }
    let lines: Vec<_> = material.plan.strategy.lines_in_order().collect();
    if !lines.is_empty() {
        let columns = lines.iter().map(|(id, line)| of_line(material, *id, line));
        report.blocks.push(Block::Columns(columns.collect()));
    }
    let charts = [ChartKind::OverRounds, ChartKind::Tensions];
    let charts = charts.into_iter().filter_map(|kind| material.chart(kind));
    let mut below: Vec<Vec<Block>> = charts.map(|it| vec![it]).collect();
    let year = year(material);
    if !year.is_empty() {
        below.push(year);
    }
    if !below.is_empty() {
        report.blocks.push(Block::Columns(below));
    }
    or_empty(material, report)
}

/// The beginning of a text, whole words, as far as there is room.
fn shortened(text: &str) -> String {
    if text.chars().count() <= MOST_LETTERS {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(MOST_LETTERS).collect();
    let whole = beginning.rsplit_once(char::is_whitespace);
    format!("{} …", whole.map_or(beginning.as_str(), |(whole, _)| whole))
}

fn of_line(material: &Material<'_>, id: LineId, line: &Line) -> Vec<Block> {
    let strategy = &material.plan.strategy;
    let mut blocks = vec![Block::Heading(1, line.name.clone())];
    if let Some(figures) = material.analysis.strategy.lines.get(&id) {
        blocks.push(Block::Remark(parts::maturity_words(material, figures)));
    }
    let goals: Vec<_> = strategy.goals_of(line).collect();
    let said = goals.iter().take(MOST_GOALS).map(|(id, goal)| {
        let figures = material.analysis.strategy.goals.get(id);
        let status = figures.map_or_else(Default::default, |it| it.status);
        format!("{} ({})", goal.title, parts::goal_words(material, status))
    });
    let mut said: Vec<String> = said.collect();
    said.extend(more(material, goals.len(), MOST_GOALS));
    if !said.is_empty() {
        blocks.push(Block::Heading(2, material.text("report-goals")));
        blocks.push(Block::List(said));
    }
    let initiatives = initiatives(material, id);
    let said = initiatives.iter().take(MOST_INITIATIVES).map(|id| {
        let initiative = strategy.initiatives.get(id);
        initiative.map_or_else(String::new, |it| match it.due {
            Some(_) => format!("{} ({})", it.title, material.date(it.due)),
            None => it.title.clone(),
        })
    });
    let mut said: Vec<String> = said.collect();
    said.extend(more(material, initiatives.len(), MOST_INITIATIVES));
    if !said.is_empty() {
        blocks.push(Block::Heading(2, material.text("report-initiatives")));
        blocks.push(Block::List(said));
    }
    blocks
}

/// What is promised on a line, what runs first, then by due day.
fn initiatives(material: &Material<'_>, line: LineId) -> Vec<InitiativeId> {
    let on_line = material.plan.strategy.initiatives_on(line);
    let mut promised: Vec<_> = on_line.filter(|(_, it)| it.state().is_promised()).collect();
    promised.sort_by_key(|(id, it)| {
        let runs = it.state() == InitiativeState::Running;
        (Reverse(runs), it.due.is_none(), it.due, *id)
    });
    promised.into_iter().map(|(id, _)| id).collect()
}

/// What comes back in the school year, in order.
fn year(material: &Material<'_>) -> Vec<Block> {
    let events = parts::year_events(material);
    let mut said: Vec<String> = (events.iter().take(MOST_EVENTS))
        .map(|(when, what)| format!("{when} · {what}"))
        .collect();
    if said.is_empty() {
        return Vec::new();
    }
    said.extend(more(material, events.len(), MOST_EVENTS));
    vec![
        Block::Heading(1, material.text("report-year")),
        Block::List(said),
    ]
}

/// How many there is no room for.
fn more(material: &Material<'_>, all: usize, most: usize) -> Option<String> {
    let rest = all.saturating_sub(most);
    (rest > 0).then(|| material.with("report-more", &[("count", rest.into())]))
}
