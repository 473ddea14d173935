//! The parts that documents are put together from, each a heading and what stands below it.

mod competences;
mod foundation;
mod initiatives;
mod lines;
mod status;
mod tensions;
mod year;

use super::content::Block;
use super::material::Material;
use crate::action::ReportPart;

pub(super) use competences::{
    charts as competence_charts, figures as competence_figures, privacy, scale,
};
pub(super) use lines::{goal_words, maturity_words};
pub(super) use tensions::map;
pub(super) use year::year_events;

/// A part of a document; empty when the plan has nothing for it.
pub(super) fn part(material: &Material<'_>, part: ReportPart) -> Vec<Block> {
    let (heading, blocks) = match part {
        ReportPart::Foundation => ("report-foundation", foundation::blocks(material)),
        ReportPart::Lines => ("report-lines", lines::blocks(material)),
        ReportPart::Initiatives => ("report-initiatives", initiatives::blocks(material)),
        ReportPart::Year => ("report-year", year::blocks(material)),
        ReportPart::Competences => ("report-competences", competences::blocks(material)),
        ReportPart::Tensions => ("report-tensions", tensions::blocks(material)),
        ReportPart::Status => ("report-status", status::blocks(material)),
    };
    if blocks.is_empty() {
        return blocks;
    }
    let mut all = vec![Block::Heading(1, material.text(heading))];
    all.extend(blocks);
    all
}

/// A list below a heading; nothing where there is nothing to list.
fn listed(heading: String, items: Vec<String>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, heading), Block::List(items)]
}

/// Blocks side by side, two and two.
pub(super) fn in_pairs(blocks: Vec<Block>) -> Vec<Block> {
    let mut blocks = blocks.into_iter();
    let mut pairs = Vec::new();
    while let Some(first) = blocks.next() {
        let second = blocks.next().into_iter().collect();
        pairs.push(Block::Columns(vec![vec![first], second]));
    }
    pairs
}
