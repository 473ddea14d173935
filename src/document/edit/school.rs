//! Edits of the plan's own data, the school and its departments.

use std::collections::BTreeSet;

use super::{EditError, MergeKey, change_where, drop_stale_references, shift, trimmed};
use crate::model::{
    Department, DepartmentId, Item, Language, MainArea, Plan, PlanDate, SchoolKind,
};
use crate::texts::Message;

/// An edit of the plan's own data, the school or its departments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchoolEdit {
    /// Renames the plan.
    SetTitle { title: String },
    /// Sets the period; `None` leaves an end open.
    SetPeriod {
        start: Option<PlanDate>,
        end: Option<PlanDate>,
    },
    /// Sets the language of the plan's content.
    SetLanguage { language: Language },
    /// Sets the day from which personal data is to be deleted; `None` when undecided.
    SetRetention { day: Option<PlanDate> },
    /// Renames the school; may be empty.
    SetSchoolName { name: String },
    /// Sets the kind of school.
    SetKind { kind: SchoolKind },
    /// Sets the main areas that the school offers.
    SetMainAreas { areas: BTreeSet<MainArea> },
    /// Adds a department at the end.
    AddDepartment { id: DepartmentId, name: String },
    /// Renames a department.
    RenameDepartment { id: DepartmentId, name: String },
    /// Moves a department in the list.
    MoveDepartment { id: DepartmentId, by: isize },
    /// Removes a department; its teams stay, without one.
    RemoveDepartment { id: DepartmentId },
}

impl SchoolEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let name = |id: &DepartmentId| {
            plan.departments
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        match self {
            Self::SetTitle { title } => {
                Message::new("step-plan-title").with("name", title.as_str())
            }
            Self::SetPeriod { .. } => Message::new("step-plan-period"),
            Self::SetLanguage { .. } => Message::new("step-plan-language"),
            Self::SetRetention { .. } => Message::new("step-plan-retention"),
            Self::SetSchoolName { name } => {
                Message::new("step-school-name").with("name", name.as_str())
            }
            Self::SetKind { .. } => Message::new("step-school-kind"),
            Self::SetMainAreas { .. } => Message::new("step-school-areas"),
            Self::AddDepartment { name, .. } => {
                Message::new("step-department-add").with("name", name.as_str())
            }
            Self::RenameDepartment { id, .. } => {
                Message::new("step-department-rename").with("name", name(id))
            }
            Self::MoveDepartment { id, .. } => {
                Message::new("step-department-move").with("name", name(id))
            }
            Self::RemoveDepartment { id } => {
                Message::new("step-department-remove").with("name", name(id))
            }
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::MoveDepartment { id, .. } => Some(MergeKey("department-move", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::SetTitle { title } => plan.meta.title = trimmed(title)?,
            Self::SetPeriod { start, end } => {
                plan.meta.period_start = *start;
                plan.meta.period_end = *end;
            }
            Self::SetLanguage { language } => plan.meta.language = *language,
            Self::SetRetention { day } => plan.meta.retention = *day,
            Self::SetSchoolName { name } => name.trim().clone_into(&mut plan.school.name),
            Self::SetKind { kind } => plan.school.kind = *kind,
            Self::SetMainAreas { areas } => plan.school.main_areas.clone_from(areas),
            Self::AddDepartment { id, name } => {
                plan.departments.insert(
                    *id,
                    Department {
                        name: trimmed(name)?,
                    },
                );
                plan.school.department_order.push(*id);
            }
            Self::RenameDepartment { id, name } => {
                let department = plan.departments.get_mut(id);
                department
                    .ok_or(EditError::Gone(Item::Department(*id)))?
                    .name = trimmed(name)?;
            }
            Self::MoveDepartment { id, by } => shift(&mut plan.school.department_order, id, *by),
            Self::RemoveDepartment { id } => remove_department(plan, *id),
        }
        Ok(())
    }
}

fn remove_department(plan: &mut Plan, id: DepartmentId) {
    plan.departments.remove(&id);
    plan.school.department_order.retain(|it| *it != id);
    change_where(
        &mut plan.teams,
        |team| team.department == Some(id),
        |team| team.department = None,
    );
    drop_stale_references(plan);
}
