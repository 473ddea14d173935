//! Strategic lines with their goals and indicators.

use super::super::content::{Block, Table, TableColumn};
use super::super::material::Material;
use super::in_pairs;
use crate::analysis::strategy::{GoalStatus, LineFigures};
use crate::charts::of_plan::ChartKind;
use crate::model::{
    Goal, GoalId, Indicator, IndicatorId, InitiativeState, Line, LineId, Viewpoint,
};
use crate::texts::{initiative_state_name, reform_name, viewpoint_name};

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let lines = material.plan.strategy.lines_in_order();
    let mut blocks: Vec<Block> = material.chart(ChartKind::Lines).into_iter().collect();
    for (id, line) in lines {
        blocks.extend(of_line(material, id, line));
    }
    blocks
}

fn of_line(material: &Material<'_>, id: LineId, line: &Line) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, line.name.clone())];
    let mut said = Vec::new();
    if !line.former_name.is_empty() {
        let name = [("name", line.former_name.as_str().into())];
        said.push(material.with("lines-former", &name));
    }
    if let Some(figures) = material.analysis.strategy.lines.get(&id) {
        said.push(maturity_words(material, figures));
    }
    blocks.push(Block::Remark(said.join(" · ")));
    if !line.why.is_empty() {
        blocks.push(Block::Text(line.why.clone()));
    }
    for (id, goal) in material.plan.strategy.goals_of(line) {
        blocks.extend(of_goal(material, id, goal));
    }
    blocks
}

/// The newest ratings of a line in words.
pub(in super::super) fn maturity_words(material: &Material<'_>, figures: &LineFigures) -> String {
    let rated = Viewpoint::ALL.into_iter().zip(figures.maturity);
    let rated: Vec<String> = rated
        .filter_map(|(by, newest)| {
            let (_, level) = newest?;
            Some(format!(
                "{} {}",
                material.text(viewpoint_name(by)),
                level.get()
            ))
        })
        .collect();
    if rated.is_empty() {
        return material.text("maturity-none");
    }
    material.with("maturity-words", &[("rated", rated.join(", ").into())])
}

fn of_goal(material: &Material<'_>, id: GoalId, goal: &Goal) -> Vec<Block> {
    let strategy = &material.plan.strategy;
    let mut blocks = vec![Block::Heading(3, goal.title.clone())];
    if !goal.why.is_empty() {
        blocks.push(Block::Text(goal.why.clone()));
    }
    let figures = material.analysis.strategy.goals.get(&id);
    let mut said = Vec::new();
    said.extend(figures.map(|it| goal_words(material, it.status)));
    if let Some(reform) = goal.reform {
        let served = [("goal", material.text(reform_name(reform)).into())];
        said.push(material.with("goal-serves", &served));
    }
    blocks.push(Block::Remark(said.join(" · ")));
    let indicators: Vec<_> = strategy.indicators_of(goal).collect();
    let mut charts = charts(material, &indicators).into_iter();
    if !indicators.is_empty() {
        blocks.push(table(material, goal, &indicators));
        blocks.extend(charts.next());
    }
    let mut blocks = vec![Block::Together(blocks)];
    blocks.extend(charts);
    let initiatives: Vec<String> = strategy
        .initiatives_for(id)
        .filter(|(_, it)| it.state() != InitiativeState::Deselected)
        .map(|(_, it)| {
            let state = material.text(initiative_state_name(it.state()));
            format!("{} ({})", it.title, state.to_lowercase())
        })
        .collect();
    if !initiatives.is_empty() {
        let named = [("names", initiatives.join(" · ").into())];
        blocks.push(Block::Text(
            material.with("report-goal-initiatives", &named),
        ));
    }
    blocks
}

/// How a goal stands, as a shape and in words.
pub(in super::super) fn goal_words(material: &Material<'_>, status: GoalStatus) -> String {
    let word = match status {
        GoalStatus::NotMeasured => material.text("goal-not-measured"),
        status => material.text(status.pace().text_id()),
    };
    format!("{}\u{a0}{word}", status.pace().shape())
}

fn table(material: &Material<'_>, goal: &Goal, indicators: &[(IndicatorId, &Indicator)]) -> Block {
    let figures = &material.analysis.strategy.indicators;
    let rows = indicators.iter().map(|(id, indicator)| {
        let known = figures.get(id);
        let shown = material.public.shows_indicator(indicator);
        let measure = |value| material.measure(value, &indicator.unit);
        let (now, pace) = match known.filter(|_| shown) {
            Some(known) => {
                let pace = material.text(known.pace.text_id());
                let now = measure(known.now.map(|it| it.value));
                (now, format!("{} {pace}", known.pace.shape()))
            }
            None => (material.text("report-hidden"), String::new()),
        };
        vec![
            indicator.title.clone(),
            measure(indicator.baseline.map(|it| it.value).filter(|_| shown)),
            now,
            measure(indicator.target),
            material.date(indicator.due),
            pace,
        ]
    });
    Block::Table(Table {
        caption: material.with(
            "report-indicators-of",
            &[("name", goal.title.as_str().into())],
        ),
        columns: vec![
            TableColumn::text(&material.text("indicator-title"), 10),
            TableColumn::number(&material.text("indicator-start"), 4),
            TableColumn::number(&material.text("indicator-now"), 4),
            TableColumn::number(&material.text("indicator-target"), 4),
            TableColumn::text(&material.text("indicator-due"), 6),
            TableColumn::text(&material.text("indicator-pace"), 5),
        ],
        rows: rows.collect(),
    })
}

/// The course of each indicator, two side by side.
fn charts(material: &Material<'_>, indicators: &[(IndicatorId, &Indicator)]) -> Vec<Block> {
    let charts = indicators.iter();
    let charts: Vec<Block> = charts
        .filter_map(|(id, _)| material.chart(ChartKind::Indicator(*id)))
        .collect();
    in_pairs(charts)
}
