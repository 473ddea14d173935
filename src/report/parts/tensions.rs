//! Tensions: where the rooms stood, what each pole gives and costs, and what is done.

use super::super::content::{Block, Table, TableColumn};
use super::super::material::Material;
use super::competences::privacy;
use crate::charts::of_plan::ChartKind;
use crate::model::{Answer, EarlyWarning, Pole, Tension, TensionId};

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let known = material.plan.tensions_in_order();
    let worked_on: Vec<_> = known
        .filter(|(_, it)| !it.map.is_empty() || !it.positions.is_empty())
        .collect();
    if worked_on.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Text(material.text("report-tensions-about"))];
    if let Some(chart) = material.chart(ChartKind::Tensions) {
        blocks.extend([chart, privacy(material)]);
    }
    for (id, tension) in worked_on {
        if !tension.map.is_empty() {
            blocks.extend(of_tension(material, id, tension));
        }
    }
    blocks
}

fn of_tension(material: &Material<'_>, id: TensionId, tension: &Tension) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, tension.name())];
    if !tension.about.is_empty() {
        blocks.push(Block::Text(tension.about.clone()));
    }
    let ends: Vec<Block> = ends(material, tension).into_iter().collect();
    match material.chart(ChartKind::Positions(id, None)) {
        Some(chart) => blocks.push(Block::Columns(vec![vec![chart], ends])),
        None => blocks.extend(ends),
    }
    blocks.extend(sides(material, tension));
    blocks
}

/// A map in words.
pub(in super::super) fn map(material: &Material<'_>, tension: &Tension) -> Vec<Block> {
    let ends = ends(material, tension);
    ends.into_iter().chain(sides(material, tension)).collect()
}

/// What both poles are for, and what happens when both are lost; `None` where neither is written.
fn ends(material: &Material<'_>, tension: &Tension) -> Option<Block> {
    let map = &tension.map;
    let ends = [
        ("tensions-purpose", &map.purpose),
        ("tensions-fear", &map.fear),
    ];
    let facts: Vec<_> = ends
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| [material.text(name), said.clone()])
        .collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// What belongs to each pole, what is done, and by what it is noticed early.
fn sides(material: &Material<'_>, tension: &Tension) -> Vec<Block> {
    let mut points =
        (tension.map.sides.iter()).flat_map(|it| it.upsides.iter().chain(&it.downsides));
    let mut blocks = Vec::new();
    if points.next().is_some() {
        blocks.push(quadrants(material, tension));
    }
    blocks.extend(steps(material, tension));
    blocks.extend(warnings(material, tension));
    blocks
}

/// What each pole gives, and what it costs when it stands alone.
fn quadrants(material: &Material<'_>, tension: &Tension) -> Block {
    let sides = Pole::BOTH.map(|pole| (pole.of(&tension.poles), pole.of(&tension.map.sides)));
    let points = |points: &[String]| {
        let each: Vec<String> = points.iter().map(|it| format!("• {it}")).collect();
        each.join("\n")
    };
    let [(first, one), (second, other)] = sides;
    Block::Table(Table {
        caption: material.with("report-map", &[("name", tension.name().into())]),
        columns: vec![
            TableColumn::text("", 5),
            TableColumn::text(first, 10),
            TableColumn::text(second, 10),
        ],
        rows: vec![
            vec![
                material.text("report-upsides"),
                points(&one.upsides),
                points(&other.upsides),
            ],
            vec![
                material.text("report-downsides"),
                points(&one.downsides),
                points(&other.downsides),
            ],
        ],
    })
}

fn steps(material: &Material<'_>, tension: &Tension) -> Vec<Block> {
    let steps: Vec<String> = tension
        .action_steps()
        .map(|(_, _, step)| {
            let initiative = step.initiative;
            let became = initiative.and_then(|id| material.plan.strategy.initiatives.get(&id));
            match became {
                Some(became) => {
                    let name = [("name", became.title.as_str().into())];
                    let became = material.with("decision-became", &name);
                    format!("{} ({became})", step.text)
                }
                None => step.text.clone(),
            }
        })
        .collect();
    if steps.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(3, material.text("tensions-steps")),
        Block::List(steps),
    ]
}

fn warnings(material: &Material<'_>, tension: &Tension) -> Vec<Block> {
    let warnings: Vec<String> = tension
        .warnings()
        .map(|(_, _, warning)| match answer(material, warning) {
            Some(answered) => format!("{} ({answered})", warning.sign),
            None => warning.sign.clone(),
        })
        .collect();
    if warnings.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(3, material.text("tensions-warnings")),
        Block::List(warnings),
    ]
}

/// What was answered last; `None` while nobody has.
fn answer(material: &Material<'_>, warning: &EarlyWarning) -> Option<String> {
    let (date, answered) = warning.answer_on(material.to())?;
    let word = match answered.answer {
        Answer::Yes => "tensions-answer-yes",
        Answer::Partly => "tensions-answer-partly",
        Answer::No => "tensions-answer-no",
    };
    let said = [
        ("answer", material.text(word).into()),
        ("date", date.into()),
    ];
    Some(material.with("tensions-answered", &said))
}
