//! The minutes of a workshop: what was decided, then what happened point by point.

use super::super::content::{Block, Report, Table, TableColumn};
use super::super::material::Material;
use super::super::parts;
use super::joined;
use crate::charts::of_plan::{ChartKind, group_name};
use crate::model::{
    Activity, ActivityId, Became, Decision, Idea, Task, Tension, TensionId, Workshop, WorkshopId,
};
use crate::texts::task_name;

pub(in super::super) fn minutes(material: &Material<'_>, id: WorkshopId) -> Option<Report> {
    let workshop = material.plan.workshops.get(&id)?;
    let people = usize::try_from(workshop.people()).unwrap_or(usize::MAX);
    let said = [
        material.text("report-minutes"),
        material.write().date(workshop.date),
        material.with("workshop-people", &[("count", people.into())]),
    ];
    let mut report = material.report(workshop.title.clone(), joined(&said));
    let groups = workshop.attending.iter().filter(|(_, count)| *count > 0);
    let groups: Vec<String> = groups
        .map(|(group, count)| format!("{} {count}", group_name(material.texts, group)))
        .collect();
    if !groups.is_empty() {
        report.blocks.push(Block::Remark(groups.join(" · ")));
    }
    report.blocks.extend(decided(material, workshop));
    for (number, activity) in (1..).zip(&workshop.agenda) {
        let happened = happened(material, (id, workshop), activity);
        if !happened.is_empty() {
            let name = point_name(material, activity);
            let heading = format!("{number}. {name}");
            report.blocks.push(Block::Heading(1, heading));
            report.blocks.extend(happened);
        }
    }
    Some(report)
}

fn point_name(material: &Material<'_>, activity: &Activity) -> String {
    if activity.title.is_empty() {
        material.text(task_name(&activity.task))
    } else {
        activity.title.clone()
    }
}

/// All decisions of the workshop, which is what most readers look for.
fn decided(material: &Material<'_>, workshop: &Workshop) -> Vec<Block> {
    let heading = Block::Heading(1, material.text("report-decisions"));
    let decisions = workshop.decisions().map(|(_, _, it)| it);
    let rows: Vec<_> = decisions.map(|it| decision_row(material, it)).collect();
    if rows.is_empty() {
        return vec![heading, Block::Text(material.text("report-no-decisions"))];
    }
    let table = Table {
        caption: material.text("report-decisions-table"),
        columns: vec![
            TableColumn::text(&material.text("report-decision"), 10),
            TableColumn::text(&material.text("decision-owner"), 4),
            TableColumn::text(&material.text("report-when"), 5),
            TableColumn::text(&material.text("report-became"), 8),
        ],
        rows,
    };
    vec![heading, Block::Table(table)]
}

fn decision_row(material: &Material<'_>, decision: &Decision) -> Vec<String> {
    let became = match decision.became {
        Some(Became::Initiative(id)) => {
            let initiative = material.plan.strategy.initiatives.get(&id);
            let name = initiative.map_or("", |it| it.title.as_str());
            material.with("decision-became", &[("name", name.into())])
        }
        Some(Became::Log(_)) => material.text("decision-logged"),
        None => String::new(),
    };
    vec![
        decision.text.clone(),
        material.owner(decision.owner),
        material.date(decision.due),
        became,
    ]
}

/// What came of a point; empty where nothing did, and for what the table of decisions tells.
fn happened(
    material: &Material<'_>,
    (id, workshop): (WorkshopId, &Workshop),
    activity: &Activity,
) -> Vec<Block> {
    match &activity.task {
        Task::Vote { tensions } => votes(material, (id, workshop), activity.id, tensions),
        Task::Choose {
            question, options, ..
        } => {
            let mut blocks = asked(question);
            blocks.extend(material.chart(ChartKind::Dots(id, activity.id)));
            let chosen = options.iter().filter(|it| it.chosen);
            let chosen: Vec<String> = chosen.map(|it| it.text.clone()).collect();
            if !chosen.is_empty() {
                blocks.push(Block::Heading(2, material.text("report-chosen")));
                blocks.push(Block::List(chosen));
            }
            blocks
        }
        Task::Pulse { .. } => {
            let chart = material.chart(ChartKind::Pulse(id, activity.id));
            chart.into_iter().collect()
        }
        Task::Map { tension } => {
            let tension = tension.and_then(|id| material.plan.tensions.get(&id));
            tension.map_or_else(Vec::new, |it| of_map(material, it))
        }
        Task::Ideas { question, ideas } => {
            let mut blocks = asked(question);
            blocks.extend(of_ideas(material, ideas));
            if ideas.is_empty() { Vec::new() } else { blocks }
        }
        Task::Decide { .. } | Task::Break => Vec::new(),
    }
}

fn asked(question: &str) -> Vec<Block> {
    if question.is_empty() {
        return Vec::new();
    }
    vec![Block::Lead(question.to_owned())]
}

/// The rounds of votes on each tension, as others may see them. A workshop that votes on a tension
/// at several points has its rounds there one after the other; the last point has what is left.
fn votes(
    material: &Material<'_>,
    (id, workshop): (WorkshopId, &Workshop),
    point: ActivityId,
    tensions: &[TensionId],
) -> Vec<Block> {
    let known = tensions.iter();
    let known = known.filter_map(|id| Some((*id, material.plan.tensions.get(id)?)));
    let charts: Vec<Block> = known
        .flat_map(|(tension, it)| {
            let points: Vec<ActivityId> = voted_at(workshop, tension).collect();
            let before = points.iter().position(|it| *it == point).unwrap_or(0);
            let is_last = before + 1 == points.len();
            let rounds = it.positions_by_date().into_iter();
            let here = rounds
                .filter(|(_, it)| it.workshop == Some(id))
                .skip(before);
            here.take(if is_last { usize::MAX } else { 1 })
                .filter_map(move |(round, _)| {
                    material.chart(ChartKind::Positions(tension, Some(round)))
                })
        })
        .collect();
    if charts.is_empty() {
        return charts;
    }
    let mut blocks = parts::in_pairs(charts);
    blocks.push(parts::privacy(material));
    blocks
}

/// The points at which a workshop votes on a tension.
fn voted_at(workshop: &Workshop, wanted: TensionId) -> impl Iterator<Item = ActivityId> {
    let points = workshop.agenda.iter();
    let points = points.filter(move |it| match &it.task {
        Task::Vote { tensions } => tensions.contains(&wanted),
        _ => false,
    });
    points.map(|it| it.id)
}

fn of_map(material: &Material<'_>, tension: &Tension) -> Vec<Block> {
    let written = parts::map(material, tension);
    if written.is_empty() {
        return written;
    }
    let mut blocks = vec![Block::Heading(2, tension.name())];
    blocks.extend(written);
    blocks
}

/// Ideas under their headings, those that were chosen marked.
fn of_ideas(material: &Material<'_>, ideas: &[Idea]) -> Vec<Block> {
    let mut groups: Vec<&str> = Vec::new();
    for idea in ideas {
        if !groups.contains(&idea.group.as_str()) {
            groups.push(&idea.group);
        }
    }
    // Ideas under no heading come first, so that they do not seem to belong to the last one.
    groups.sort_by_key(|group| !group.is_empty());
    let mut blocks = Vec::new();
    for group in groups {
        if !group.is_empty() {
            blocks.push(Block::Heading(2, group.to_owned()));
        }
        let here = ideas.iter().filter(|it| it.group == group);
        let said = here.map(|idea| {
            if idea.chosen {
                format!("{} ({})", idea.text, material.text("report-idea-chosen"))
            } else {
                idea.text.clone()
            }
        });
        blocks.push(Block::List(said.collect()));
    }
    blocks
}
