//! Where a conflict is: between the way through the file and the thing that people know.

use super::part::{Note, Part as _, Segment, json, key_text, read_key};
use super::removed::removal;
use crate::document::EditError;
use crate::document::edit::{Edit, FrameworkEdit, GoalEdit, drop_stale_references};
use crate::model::{
    AssessmentId, CompetenceId, Conflict, ExpectationScope, FindingKey, IndicatorId, Item, Limit,
    Plan,
};

/// What was noted, as the plan keeps it. A value that is longer than a plan can keep is cut.
pub(super) fn conflict(plan: &Plan, note: Note) -> Conflict {
    let path: Vec<&str> = note.path.iter().map(Segment::as_ref).collect();
    let (item, field) = item_of(plan, &path);
    let cut = |text: String, limit| match text.char_indices().nth(limit) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    };
    Conflict {
        item,
        field: cut(field, Limit::NAME),
        base: note.base.map(|it| cut(it, Limit::VALUE)),
        other: note.other.map(|it| cut(it, Limit::VALUE)),
    }
}

/// The thing that a way through the file leads to, and the rest of the way.
fn item_of(plan: &Plan, path: &[&str]) -> (Item, String) {
    let at = |item: Option<Item>, rest: &[&str]| match item.filter(|it| plan.contains(*it)) {
        Some(item) => (item, rest.join(".")),
        None => (Item::School, path.join(".")),
    };
    match path {
        ["framework", rest @ ..] => at(Some(Item::Framework), rest),
        ["strategy", "foundation", rest @ ..] => at(Some(Item::Foundation), rest),
        ["assessments", key, rest @ ..] => {
            let id: Option<AssessmentId> = read_key(key).ok();
            let person = id
                .and_then(|id| plan.assessments.get(&id))
                .map(|it| it.person);
            match (person, rest) {
                (Some(person), ["levels", competence]) => {
                    let competence = read_key(competence).ok();
                    let cell = competence.map(|it| Item::Cell(person, it));
                    at(cell, path.get(..2).unwrap_or_default())
                }
                (person, _) => at(person.map(Item::Person), path),
            }
        }
        ["expectations", scope, rest @ ..] => {
            let item = read_key(scope).ok().map(|scope| match scope {
                ExpectationScope::Role(id) => Item::Role(id),
                ExpectationScope::Team(id) => Item::Team(id),
                ExpectationScope::Person(id) => Item::Person(id),
            });
            let rest: Vec<&str> = std::iter::once("expectations")
                .chain(rest.iter().copied())
                .collect();
            at(item, &rest)
        }
        ["accepted", key] => {
            let key: Option<FindingKey> = read_key(key).ok();
            let code = key.as_ref().map_or("", |it| it.code.as_str());
            at(key.as_ref().map(|it| it.about), &["accepted", code])
        }
        ["strategy", folder, key, rest @ ..] => at(thing(&["strategy", folder], key), rest),
        [folder, key, rest @ ..] => at(thing(&[folder], key), rest),
        _ => (Item::School, path.join(".")),
    }
}

/// Writes out where in the file the things of each kind are kept.
macro_rules! folders {
    ($($kind:ident: $($step:literal)+;)+) => {
        /// The thing with a key in a map of the file.
        fn thing(folder: &[&str], key: &str) -> Option<Item> {
            match folder {
                $([$($step),+] => read_key(key).ok().map(Item::$kind),)+
                _ => None,
            }
        }

        /// The way to the map in which a thing is kept, and to the thing.
        fn way_to(item: Item) -> Vec<String> {
            let steps: &[&str] = match item {
                Item::School | Item::Cell(..) => &[],
                Item::Framework => &["framework"],
                Item::Foundation => &["strategy", "foundation"],
                $(Item::$kind(_) => &[$($step),+],)+
            };
            let steps = steps.iter().map(|it| (*it).to_owned());
            let key = match item {
                Item::Cell(..) => None,
                item => item.id().map(|id| id.to_string()),
            };
            steps.chain(key).collect()
        }
    };
}

folders! {
    Department: "departments";
    Team: "teams";
    Role: "roles";
    Person: "people";
    Area: "areas";
    Competence: "competences";
    Round: "rounds";
    Agreement: "agreements";
    Line: "strategy" "lines";
    Goal: "strategy" "goals";
    Indicator: "strategy" "indicators";
    Initiative: "strategy" "initiatives";
    Event: "strategy" "events";
    Baseline: "baselines";
    Tension: "tensions";
    Workshop: "workshops";
}

/// The way through the file to the field of a conflict.
fn path_of(conflict: &Conflict) -> Vec<String> {
    let own = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
    let field = conflict.field.as_str();
    if let Some(code) = field.strip_prefix("accepted.") {
        let (code, about) = (code.to_owned(), conflict.item);
        return vec!["accepted".into(), key_text(&FindingKey { code, about })];
    }
    if let Some(competence) = field.strip_prefix("expectations.") {
        let scope = match conflict.item {
            Item::Role(id) => Some(ExpectationScope::Role(id)),
            Item::Team(id) => Some(ExpectationScope::Team(id)),
            Item::Person(id) => Some(ExpectationScope::Person(id)),
            _ => None,
        };
        let scope = scope.as_ref().map(key_text).unwrap_or_default();
        return vec!["expectations".into(), scope, competence.to_owned()];
    }
    match conflict.item {
        Item::Cell(_, competence) => {
            let cell = ["levels".to_owned(), key_text(&competence)];
            own(field).into_iter().chain(cell).collect()
        }
        Item::Person(_) if field.starts_with("assessments.") => own(field),
        item if field.is_empty() => way_to(item),
        item => way_to(item).into_iter().chain(own(field)).collect(),
    }
}

/// What the plan holds where there is a conflict, as JSON; `None` for nothing, and for a thing as
/// a whole.
pub(in crate::document) fn value_now(plan: &Plan, conflict: &Conflict) -> Option<String> {
    if conflict.field.is_empty() {
        return None;
    }
    match (conflict.item, conflict.field.as_str()) {
        (Item::Competence(id), "area") => json(&home_of_competence(plan, id)?),
        (Item::Goal(id), "line") => json(&plan.strategy.line_of_goal(id)?),
        (Item::Indicator(id), "goal") => json(&plan.strategy.goal_of_indicator(id)?),
        _ => {
            let path = path_of(conflict);
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            plan.at(&path)
        }
    }
}

fn home_of_competence(plan: &Plan, id: CompetenceId) -> Option<crate::model::AreaId> {
    let mut areas = plan.areas.iter();
    let home = areas.find(|(_, it)| it.competences.contains(&id));
    home.map(|(id, _)| *id)
}

/// Takes over the value that the plan does not hold.
///
/// # Errors
/// When there is nothing left that it fits.
pub(in crate::document) fn put(plan: &mut Plan, conflict: &Conflict) -> Result<(), EditError> {
    let other = conflict.other.as_deref();
    if conflict.field.is_empty() && other.is_none() {
        let edit = removal(conflict.item).ok_or(EditError::UnfitValue)?;
        return edit.apply(plan);
    }
    let home = other.unwrap_or_default();
    match (conflict.item, conflict.field.as_str()) {
        (Item::Competence(id), "area") => {
            let area = read(home)?;
            Edit::Framework(FrameworkEdit::SetArea { id, area }).apply(plan)?;
        }
        (Item::Goal(id), "line") => {
            let line = read(home)?;
            Edit::Goal(GoalEdit::SetLine { id, line }).apply(plan)?;
        }
        (Item::Indicator(id), "goal") => move_indicator(plan, id, home)?,
        _ => {
            let path = path_of(conflict);
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            plan.put(&path, other)
                .map_err(|_unfit| EditError::UnfitValue)?;
        }
    }
    if other.is_none() {
        drop_stale_references(plan);
    }
    Ok(())
}

fn move_indicator(plan: &mut Plan, id: IndicatorId, goal: &str) -> Result<(), EditError> {
    let goal = read(goal)?;
    let goals = &mut plan.strategy.goals;
    if !goals.contains_key(&goal) {
        return Err(EditError::Gone(Item::Goal(goal)));
    }
    if let Some(home) = plan.strategy.goal_of_indicator(id)
        && let Some(home) = plan.strategy.goals.get_mut(&home)
    {
        home.indicators.retain(|it| *it != id);
    }
    if let Some(goal) = plan.strategy.goals.get_mut(&goal) {
        goal.indicators.push(id);
    }
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, EditError> {
    serde_json::from_str(text).map_err(|_unreadable| EditError::UnfitValue)
}
