//! What everything stands on.

use super::super::content::Block;
use super::super::material::Material;
use super::listed;
use crate::texts::reform_name;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let foundation = &material.plan.strategy.foundation;
    let mut blocks = Vec::new();
    if !foundation.why.is_empty() {
        blocks.push(Block::Lead(foundation.why.clone()));
    }
    let values = material.text("foundation-values");
    blocks.extend(listed(values, foundation.values.clone()));
    let principles = material.text("foundation-principles");
    blocks.extend(listed(principles, foundation.principles.clone()));
    if !foundation.reform.is_empty() {
        blocks.push(Block::Heading(2, material.text("foundation-reform")));
        let served = foundation.reform.iter();
        let facts = served.map(|(goal, how)| [material.text(reform_name(*goal)), how.clone()]);
        blocks.push(Block::Facts(facts.collect()));
    }
    blocks
}
