//! Edits of the foundation, and of lines with how mature the school is on them.

use super::{EditError, MergeKey, drop_stale_references, shift, trimmed};
use crate::model::{
    Foundation, Item, Line, LineId, LinkedFigure, MaturityRating, Plan, PlanDate, ReformGoal,
    Viewpoint,
};
use crate::texts::Message;

/// An edit of the foundation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundationEdit {
    /// Says why the school works digitally.
    Why { why: String },
    /// Says what the school holds dear, one value an entry; blank entries are left out.
    Values { values: Vec<String> },
    /// Says what follows for teaching, one principle an entry; blank entries are left out.
    Principles { principles: Vec<String> },
    /// Says how digital work serves a goal of the reform; `None` takes the goal out.
    Reform {
        goal: ReformGoal,
        how: Option<String>,
    },
}

impl FoundationEdit {
    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Why { .. } => "step-foundation-why",
            Self::Values { .. } => "step-foundation-values",
            Self::Principles { .. } => "step-foundation-principles",
            Self::Reform { .. } => "step-foundation-reform",
        })
    }

    pub(super) fn apply(&self, plan: &mut Plan) {
        let Foundation {
            why,
            values,
            principles,
            reform,
        } = &mut plan.strategy.foundation;
        match self {
            Self::Why { why: new } => new.trim().clone_into(why),
            Self::Values { values: new } => *values = said(new),
            Self::Principles { principles: new } => *principles = said(new),
            Self::Reform {
                goal,
                how: Some(how),
            } => {
                reform.insert(*goal, how.trim().to_owned());
            }
            Self::Reform { goal, how: None } => {
                reform.remove(goal);
            }
        }
    }
}

fn said(entries: &[String]) -> Vec<String> {
    entries
        .iter()
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

/// An edit of strategic lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineEdit {
    /// Adds lines at the end, one or STIL's four, as one step.
    Add { lines: Vec<(LineId, Line)> },
    /// Names a line.
    Rename { id: LineId, name: String },
    /// Says why the school works on it.
    SetWhy { id: LineId, why: String },
    /// Moves a line in the list.
    Move { id: LineId, by: isize },
    /// Says how mature a viewpoint sees the school on a day; `None` takes that rating back.
    Rate {
        id: LineId,
        date: PlanDate,
        by: Viewpoint,
        rating: Option<MaturityRating>,
    },
    /// Removes a line with its goals and their indicators; its initiatives stay.
    Remove { id: LineId },
}

impl LineEdit {
    pub(super) fn label(&self, plan: &Plan) -> Message {
        let name = |id: &LineId| {
            plan.strategy
                .lines
                .get(id)
                .map_or_else(String::new, |it| it.name.clone())
        };
        match self {
            Self::Add { lines } => match lines.as_slice() {
                [(_, line)] => Message::new("step-line-add").with("name", line.name.trim()),
                several => Message::new("step-lines-add").with("count", several.len()),
            },
            Self::Rename { id, .. } => Message::new("step-line-rename").with("name", name(id)),
            Self::SetWhy { id, .. } => Message::new("step-line-why").with("name", name(id)),
            Self::Move { id, .. } => Message::new("step-line-move").with("name", name(id)),
            Self::Rate { id, .. } => Message::new("step-line-maturity").with("name", name(id)),
            Self::Remove { id } => Message::new("step-line-remove").with("name", name(id)),
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Move { id, .. } => Some(MergeKey("line-move", id.uuid())),
            Self::Rate { id, .. } => Some(MergeKey("line-maturity", id.uuid())),
            _ => None,
        }
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Add { lines } => {
                for (id, line) in lines {
                    let name = trimmed(&line.name)?;
                    let line = Line {
                        name,
                        goals: Vec::new(),
                        ..line.clone()
                    };
                    plan.strategy.lines.insert(*id, line);
                    plan.strategy.line_order.push(*id);
                }
            }
            Self::Rename { id, name } => line(plan, *id)?.name = trimmed(name)?,
            Self::SetWhy { id, why } => why.trim().clone_into(&mut line(plan, *id)?.why),
            Self::Move { id, by } => {
                line(plan, *id)?;
                shift(&mut plan.strategy.line_order, id, *by);
            }
            Self::Rate {
                id,
                date,
                by,
                rating,
            } => rate(line(plan, *id)?, (*date, *by), rating.as_ref())?,
            Self::Remove { id } => remove(plan, *id)?,
        }
        Ok(())
    }
}

pub(super) fn line(plan: &mut Plan, id: LineId) -> Result<&mut Line, EditError> {
    let known = plan.strategy.lines.get_mut(&id);
    known.ok_or(EditError::Gone(Item::Line(id)))
}

fn rate(
    line: &mut Line,
    key: (PlanDate, Viewpoint),
    rating: Option<&MaturityRating>,
) -> Result<(), EditError> {
    match rating {
        Some(rating) if rating.level > Line::TOP => return Err(EditError::AboveScale),
        Some(rating) => line.maturity.insert(key, rating.clone()),
        None => line.maturity.remove(&key),
    };
    Ok(())
}

fn remove(plan: &mut Plan, id: LineId) -> Result<(), EditError> {
    let goals = line(plan, id)?.goals.clone();
    for goal in goals {
        super::goal::remove_goal(plan, goal);
    }
    let strategy = &mut plan.strategy;
    strategy.lines.remove(&id);
    strategy.line_order.retain(|it| *it != id);
    super::change_where(
        &mut strategy.initiatives,
        |it| it.line == Some(id),
        |it| it.line = None,
    );
    super::goal::unlink(
        plan,
        |link| link.line == Some(id),
        |link| {
            link.line = None;
            link.figure == LinkedFigure::InitiativesDone
        },
    );
    drop_stale_references(plan);
    Ok(())
}
