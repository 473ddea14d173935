//! The rows of the distribution: competences by area, with the numbers on each level.

use crate::analysis::{Distribution, Slice, Standings, distribution};
use crate::model::{CompetenceId, Plan, PlanDate};

/// The competences of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AreaRows {
    /// What the area is called.
    pub(super) name: String,
    /// Its competences in the order of the framework.
    pub(super) rows: Vec<Row>,
}

/// One competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Which competence.
    pub(super) competence: CompetenceId,
    /// Its whole name.
    pub(super) name: String,
    /// The people of the selection by level.
    pub(super) counted: Distribution,
}

/// The areas of a slice that have competences. `standings` are those of the slice's day.
pub(super) fn by_area(
    plan: &Plan,
    standings: &Standings,
    slice: &Slice,
    today: PlanDate,
) -> Vec<AreaRows> {
    let mut counted = distribution::by_competence(plan, standings, slice, today).into_iter();
    let mut areas = Vec::new();
    for id in &plan.framework.area_order {
        let is_shown = slice.areas.is_empty() || slice.areas.contains(id);
        let Some(area) = plan.areas.get(id).filter(|_| is_shown) else {
            continue;
        };
        let known = |id: &&CompetenceId| plan.competences.contains_key(*id);
        let many = area.competences.iter().filter(known).count();
        let row = |(competence, counted)| {
            let name = plan.competences.get(&competence).map(|it| it.name.clone());
            Row {
                competence,
                name: name.unwrap_or_default(),
                counted,
            }
        };
        let rows: Vec<_> = counted.by_ref().take(many).map(row).collect();
        if !rows.is_empty() {
            let name = area.name.clone();
            areas.push(AreaRows { name, rows });
        }
    }
    areas
}
