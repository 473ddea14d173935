//! Edits of the framework: its scale, areas, competences and their descriptors.

use uuid::Uuid;

use super::{
    EditError, MergeKey, change_where, drop_stale_references, remove_where, shift, trimmed,
};
use crate::model::{
    Area, AreaId, Areas, Competence, CompetenceId, Competences, Framework, Item, Level, Plan,
    Requirement, ScaleLevel,
};
use crate::texts::Message;

/// An edit of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameworkEdit {
    /// Takes over a whole framework; only while nothing is rated.
    Adopt {
        framework: Framework,
        areas: Areas,
        competences: Competences,
    },
    /// Renames the framework and says where it comes from.
    Rename { name: String, source: String },
    /// Names and describes one level of the scale.
    DescribeLevel { level: Level, step: ScaleLevel },
    /// Replaces the scale; `mapping` says for each old level which new one it becomes, in
    /// ratings and expectations alike.
    ChangeScale {
        scale: Vec<ScaleLevel>,
        mapping: Vec<Level>,
    },
    /// Adds an area at the end.
    AddArea { id: AreaId, name: String },
    /// Renames an area.
    RenameArea { id: AreaId, name: String },
    /// Moves an area in the list.
    MoveArea { id: AreaId, by: isize },
    /// Removes an area with its competences and their ratings.
    RemoveArea { id: AreaId },
    /// Adds a competence at the end of an area.
    AddCompetence {
        id: CompetenceId,
        area: AreaId,
        competence: Competence,
    },
    /// Changes a competence's names, description and descriptors.
    ChangeCompetence {
        id: CompetenceId,
        competence: Competence,
    },
    /// Moves a competence within its area.
    MoveCompetence { id: CompetenceId, by: isize },
    /// Moves a competence to the end of another area.
    SetArea { id: CompetenceId, area: AreaId },
    /// Removes a competence with its ratings and expectations.
    RemoveCompetence { id: CompetenceId },
}

impl FrameworkEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let area = |id: &AreaId| {
            plan.areas
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        let competence = |id: &CompetenceId| {
            plan.competences
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        match self {
            Self::Adopt { framework, .. } => {
                Message::new("step-framework-adopt").with("name", framework.name.as_str())
            }
            Self::Rename { .. } => Message::new("step-framework-rename"),
            Self::DescribeLevel { step, .. } => {
                Message::new("step-scale-level").with("name", step.name.as_str())
            }
            Self::ChangeScale { scale, .. } => {
                Message::new("step-scale-change").with("count", scale.len())
            }
            Self::AddArea { name, .. } => Message::new("step-area-add").with("name", name.as_str()),
            Self::RenameArea { id, .. } => Message::new("step-area-rename").with("name", area(id)),
            Self::MoveArea { id, .. } => Message::new("step-area-move").with("name", area(id)),
            Self::RemoveArea { id } => Message::new("step-area-remove").with("name", area(id)),
            Self::AddCompetence { competence, .. } => {
                Message::new("step-competence-add").with("name", competence.name.as_str())
            }
            Self::ChangeCompetence { id, .. } => {
                Message::new("step-competence-change").with("name", competence(id))
            }
            Self::MoveCompetence { id, .. } | Self::SetArea { id, .. } => {
                Message::new("step-competence-move").with("name", competence(id))
            }
            Self::RemoveCompetence { id } => {
                Message::new("step-competence-remove").with("name", competence(id))
            }
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::DescribeLevel { level, .. } => {
                let level = Uuid::from_u128(u128::from(level.get()));
                Some(MergeKey("scale-level", level))
            }
            Self::ChangeCompetence { id, .. } => Some(MergeKey("competence", id.uuid())),
            Self::MoveArea { id, .. } => Some(MergeKey("area-move", id.uuid())),
            Self::MoveCompetence { id, .. } => Some(MergeKey("competence-move", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Adopt {
                framework,
                areas,
                competences,
            } => {
                adopt(plan, framework, areas, competences)?;
            }
            Self::Rename { name, source } => {
                plan.framework.name = trimmed(name)?;
                source.trim().clone_into(&mut plan.framework.source);
            }
            Self::DescribeLevel { level, step } => {
                let known = plan.framework.scale.get_mut(level.index());
                let known = known.ok_or(EditError::AboveScale)?;
                known.name = trimmed(&step.name)?;
                step.description.trim().clone_into(&mut known.description);
            }
            Self::ChangeScale { scale, mapping } => change_scale(plan, scale, mapping)?,
            Self::AddArea { id, name } => {
                plan.areas.insert(
                    *id,
                    Area {
                        name: trimmed(name)?,
                        competences: Vec::new(),
                    },
                );
                plan.framework.area_order.push(*id);
            }
            Self::RenameArea { id, name } => area(plan, *id)?.name = trimmed(name)?,
            Self::MoveArea { id, by } => shift(&mut plan.framework.area_order, id, *by),
            Self::RemoveArea { id } => remove_area(plan, *id)?,
            Self::AddCompetence {
                id,
                area: home,
                competence,
            } => {
                area(plan, *home)?.competences.push(*id);
                let name = trimmed(&competence.name)?;
                plan.competences.insert(
                    *id,
                    Competence {
                        name,
                        ..competence.clone()
                    },
                );
            }
            Self::ChangeCompetence { id, competence } => {
                let known = plan.competences.get_mut(id);
                let known = known.ok_or(EditError::Gone(Item::Competence(*id)))?;
                *known = Competence {
                    name: trimmed(&competence.name)?,
                    ..competence.clone()
                };
            }
            Self::MoveCompetence { id, by } => {
                let home = home_of(plan, *id)?;
                shift(&mut area(plan, home)?.competences, id, *by);
            }
            Self::SetArea { id, area: target } => {
                let home = home_of(plan, *id)?;
                area(plan, home)?.competences.retain(|it| it != id);
                area(plan, *target)?.competences.push(*id);
            }
            Self::RemoveCompetence { id } => {
                let home = home_of(plan, *id)?;
                area(plan, home)?.competences.retain(|it| it != id);
                forget_competence(plan, *id);
                drop_stale_references(plan);
            }
        }
        Ok(())
    }
}

fn area(plan: &mut Plan, id: AreaId) -> Result<&mut Area, EditError> {
    plan.areas
        .get_mut(&id)
        .ok_or(EditError::Gone(Item::Area(id)))
}

fn remove_area(plan: &mut Plan, id: AreaId) -> Result<(), EditError> {
    let gone = plan
        .areas
        .remove(&id)
        .ok_or(EditError::Gone(Item::Area(id)))?;
    plan.framework.area_order.retain(|it| *it != id);
    for competence in gone.competences {
        forget_competence(plan, competence);
    }
    drop_stale_references(plan);
    Ok(())
}

fn home_of(plan: &Plan, id: CompetenceId) -> Result<AreaId, EditError> {
    let home = plan
        .areas
        .iter()
        .find(|(_, area)| area.competences.contains(&id));
    home.map(|(id, _)| *id)
        .ok_or(EditError::Gone(Item::Competence(id)))
}

fn adopt(
    plan: &mut Plan,
    framework: &Framework,
    areas: &Areas,
    competences: &Competences,
) -> Result<(), EditError> {
    if plan.assessments.values().any(|it| !it.levels.is_empty()) {
        return Err(EditError::FrameworkInUse);
    }
    let gone: Vec<_> = plan.competences.keys().copied().collect();
    for id in gone {
        super::goal::forget_competence(plan, id);
    }
    plan.framework = framework.clone();
    plan.areas = areas.clone();
    plan.competences = competences.clone();
    plan.expectations.clear();
    change_where(&mut plan.agreements, |_| true, |it| it.competences.clear());
    drop_stale_references(plan);
    Ok(())
}

/// Removes a competence that no area lists any more, and everything that points to it.
fn forget_competence(plan: &mut Plan, id: CompetenceId) {
    plan.competences.remove(&id);
    super::goal::forget_competence(plan, id);
    change_where(
        &mut plan.expectations,
        |it| it.contains_key(&id),
        |it| {
            it.remove(&id);
        },
    );
    remove_where(&mut plan.expectations, |it| it.is_empty());
    change_where(
        &mut plan.assessments,
        |it| it.levels.contains_key(&id),
        |it| {
            it.levels.remove(&id);
        },
    );
    // An agreement on nothing would read as one on everything, so it goes with its last
    // competence.
    remove_where(&mut plan.agreements, |it| {
        it.competences.len() == 1 && it.competences.contains(&id)
    });
    change_where(
        &mut plan.agreements,
        |it| it.competences.contains(&id),
        |it| {
            it.competences.remove(&id);
        },
    );
}

fn change_scale(plan: &mut Plan, scale: &[ScaleLevel], mapping: &[Level]) -> Result<(), EditError> {
    let old_len = plan.framework.scale.len();
    if mapping.len() != old_len || mapping.iter().any(|level| level.index() >= scale.len()) {
        return Err(EditError::IncompleteMapping);
    }
    for step in scale {
        trimmed(&step.name)?;
    }
    let mapped = |level: Level| mapping.get(level.index()).copied().unwrap_or(level);
    change_where(
        &mut plan.assessments,
        |_| true,
        |it| {
            it.levels = it
                .levels
                .iter()
                .map(|(id, level)| (*id, mapped(*level)))
                .collect();
        },
    );
    change_where(
        &mut plan.expectations,
        |_| true,
        |it| {
            *it = it
                .iter()
                .map(|(id, asked)| (*id, map_requirement(*asked, mapped)))
                .collect();
        },
    );
    change_where(
        &mut plan.competences,
        |_| true,
        |it| {
            it.descriptors = map_descriptors(&it.descriptors, scale.len(), mapping);
        },
    );
    plan.framework.scale = scale.to_vec();
    Ok(())
}

fn map_requirement(requirement: Requirement, mapped: impl Fn(Level) -> Level) -> Requirement {
    match requirement {
        Requirement::NotRequired => Requirement::NotRequired,
        Requirement::Required { lowest, target } => {
            let target = mapped(target);
            Requirement::Required {
                lowest: mapped(lowest).min(target),
                target,
            }
        }
    }
}

/// Each new level keeps the description of the old levels that became it; where several did,
/// they stand below one another for the school to edit.
fn map_descriptors(old: &[String], levels: usize, mapping: &[Level]) -> Vec<String> {
    (0..levels)
        .map(|level| {
            let texts: Vec<&str> = old
                .iter()
                .zip(mapping)
                .filter(|(text, to)| to.index() == level && !text.is_empty())
                .map(|(text, _)| text.as_str())
                .collect();
            texts.join("\n")
        })
        .collect()
}
