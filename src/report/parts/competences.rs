//! The competences of the staff, in groups only.

use super::super::content::{Block, KeyFigure};
use super::super::material::Material;
use crate::analysis::privacy::Threshold;
use crate::charts::of_plan::ChartKind;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let charts = charts(
        material,
        &[
            ChartKind::OverRounds,
            ChartKind::Distribution,
            ChartKind::Gap,
        ],
    );
    if charts.is_empty() {
        return Vec::new();
    }
    let mut blocks = figures(material);
    blocks.extend(charts);
    blocks.push(privacy(material));
    blocks
}

/// The charts of these kinds that others may see.
pub(in super::super) fn charts(material: &Material<'_>, kinds: &[ChartKind]) -> Vec<Block> {
    let kinds = kinds.iter();
    kinds.filter_map(|kind| material.chart(*kind)).collect()
}

/// What may be told of small groups, and why some are missing.
pub(in super::super) fn privacy(material: &Material<'_>) -> Block {
    let fewest = [("count", Threshold::default().get().into())];
    Block::Remark(material.with("report-privacy", &fewest))
}

/// The figures of the whole school; nothing where so few were assessed that they would tell of
/// each.
pub(in super::super) fn figures(material: &Material<'_>) -> Vec<Block> {
    let overview = &material.analysis.overview;
    let fewest = Threshold::default().get();
    if overview.now.people_assessed < fewest {
        return Vec::new();
    }
    let write = material.write();
    let (gap, now) = (overview.gap, &overview.now);
    let cells = now.distribution.n() + now.distribution.not_assessed;
    let figure = |name: &str, value: String, note: String| KeyFigure {
        value,
        name: material.text(name),
        note,
    };
    vec![Block::Figures(vec![
        figure(
            "figure-met",
            write.percent(gap.met, gap.required),
            material.with(
                "figure-met-note",
                &[
                    ("met", write.count(gap.met).into()),
                    ("required", write.count(gap.required).into()),
                ],
            ),
        ),
        figure(
            "figure-zero",
            write.count(now.people_on_zero),
            zero_note(material, fewest),
        ),
        figure(
            "figure-not-assessed",
            write.count(now.distribution.not_assessed),
            material.with(
                "figure-not-assessed-note",
                &[
                    ("cells", write.count(cells).into()),
                    ("people", overview.people_not_assessed.into()),
                ],
            ),
        ),
        figure(
            "figure-old",
            write.count(overview.people_assessed_long_ago),
            material.with("figure-old-note", &[("count", overview.staff().into())]),
        ),
    ])]
}

/// Among how many people those on level 0 are, and how many of them have an agreed effort where
/// they are not so few that it would tell of each.
fn zero_note(material: &Material<'_>, fewest: usize) -> String {
    let overview = &material.analysis.overview;
    let now = &overview.now;
    let people = material.write().count(now.people_assessed);
    if now.people_on_zero < fewest {
        return material.with("report-of-assessed", &[("people", people.into())]);
    }
    let counts = [
        ("agreed", overview.on_zero_with_agreement.into()),
        ("count", now.people_on_zero.into()),
        ("people", people.into()),
    ];
    material.with("report-zero-note", &counts)
}

/// What each level of the scale means.
pub(in super::super) fn scale(material: &Material<'_>) -> Vec<Block> {
    let framework = &material.plan.framework;
    let levels = framework.levels().zip(&framework.scale);
    let facts = levels.map(|(level, it)| {
        let name = format!("{} {}", level.get(), it.name);
        [name.trim_end().to_owned(), it.description.clone()]
    });
    vec![
        Block::Heading(1, material.text("report-scale")),
        Block::Facts(facts.collect()),
    ]
}
