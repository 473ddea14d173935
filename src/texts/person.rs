//! Who a person is and where they stand, in a line each, for the page and the printed sheet alike.

use super::Texts;
use crate::model::{Person, Plan, PlanDate};

/// Team, roles and employment.
pub fn person_place(texts: &Texts, plan: &Plan, person: &Person) -> String {
    let team = person.team.and_then(|id| plan.teams.get(&id));
    let mut said = vec![team.map_or_else(|| texts.get("no-team").to_owned(), |it| it.name.clone())];
    let roles = person.roles.iter().filter_map(|id| plan.roles.get(id));
    said.extend(roles.map(|it| it.name.clone()));
    let dated = |id: &str, day: PlanDate| texts.with(id, &[("date", day.into())]);
    said.extend(person.started.map(|day| dated("people-started", day)));
    said.extend(person.left.map(|day| dated("people-left", day)));
    said.retain(|it| !it.is_empty());
    said.join(" · ")
}

/// How many expectations are met among those that were looked at, and when the last rating was.
/// `rated` is `None` for whoever was never assessed.
pub fn person_standing(
    texts: &Texts,
    rated: Option<PlanDate>,
    (met, asked): (usize, usize),
) -> String {
    let Some(date) = rated else {
        return texts.get("not-assessed").to_owned();
    };
    let id = if asked == 0 {
        "people-standing-unasked"
    } else {
        "people-standing"
    };
    let figures = [
        ("met", met.into()),
        ("asked", asked.into()),
        ("date", date.into()),
    ];
    texts.with(id, &figures)
}
