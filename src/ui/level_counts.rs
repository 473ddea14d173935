//! How many ratings stand at each level of the scale, past ones included.
//!
//! Asked where the scale is shown and where it is changed; without egui.

use crate::model::Plan;

/// The counts by level; as many as the scale has levels.
pub(super) fn ratings_by_level(plan: &Plan) -> Vec<usize> {
    let mut counts = vec![0; plan.framework.scale.len()];
    for level in plan.assessments.values().flat_map(|it| it.levels.values()) {
        if let Some(count) = counts.get_mut(level.index()) {
            *count += 1;
        }
    }
    counts
}
