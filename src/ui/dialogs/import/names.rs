//! Who and what the names in the table stand for; those that are open stand first.

use egui::{RichText, Ui};

use super::row::{Row, choice_row, skips};
use super::work::Work;
use crate::exchange::import::{Address, Choice, Found, Match};
use crate::model::{CompetenceId, Person, PersonId};
use crate::ui::PlanContext;
use crate::ui::theme::semibold;
use crate::ui::widgets::{inline_link, single_choice};

impl Work {
    pub(super) fn names_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let found = self.found();
        let Ok(found) = found.as_ref() else {
            ui.label(cx.texts.get("import-no-names"));
            return;
        };
        let all = &found.matches;
        if all.people.is_empty() && all.competences.is_empty() {
            ui.label(cx.texts.get("import-no-names"));
            return;
        }
        let open = self.open_names();
        if open > 0 {
            let text = cx.texts.with("import-open", &[("count", open.into())]);
            ui.label(RichText::new(text).color(cx.tokens.warning));
            if inline_link(ui, cx, cx.texts.get("import-pass-rest")).clicked() {
                self.pass_over_rest();
            }
        }
        let mut people: Vec<_> = all.people.iter().collect();
        people.sort_by_key(|(_, it)| it.choice.is_some());
        heading(ui, cx, "import-names-people", people.len());
        for (key, found) in people {
            if skips(ui) {
                continue;
            }
            self.person_ui(ui, cx, key, found);
        }
        let mut competences: Vec<_> = all.competences.iter().collect();
        competences.sort_by_key(|(_, it)| it.choice.is_some());
        heading(ui, cx, "import-names-competences", competences.len());
        for (key, found) in competences {
            if skips(ui) {
                continue;
            }
            self.competence_ui(ui, cx, key, found);
        }
    }

    fn person_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, key: &str, found: &Match<PersonId>) {
        let now = self.person_choice(key, found);
        let shown = |id: PersonId| cx.plan.people.get(&id).map_or_else(String::new, whole);
        let rest = cx.plan.people.keys().copied();
        let options = options(cx, &found.found, rest, shown, now.is_none());
        let detail = detail(cx, &found.found, &found.places, "import-new-person");
        if let Some(choice) = row_ui(ui, cx, (&found.written, &detail), &options, now) {
            self.set_person(key, choice);
        }
    }

    fn competence_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        key: &str,
        found: &Match<CompetenceId>,
    ) {
        let now = self.competence_choice(key, found);
        let competence = |id: CompetenceId| cx.plan.competences.get(&id);
        let shown = |id| competence(id).map_or_else(String::new, |it| it.name.clone());
        let rest = cx.plan.competences.keys().copied();
        let options = options(cx, &found.found, rest, shown, now.is_none());
        let detail = detail(cx, &found.found, &found.places, "import-new-competence");
        if let Some(choice) = row_ui(ui, cx, (&found.written, &detail), &options, now) {
            self.set_competence(key, choice);
        }
    }
}

fn heading(ui: &mut Ui, cx: &PlanContext<'_>, id: &str, count: usize) {
    if count > 0 {
        ui.add_space(8.0);
        let text = cx.texts.with(id, &[("count", count.into())]);
        ui.label(RichText::new(text).font(semibold(14.0)));
    }
}

fn row_ui<Id: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (written, detail): (&str, &str),
    options: &[(Option<Choice<Id>>, String)],
    now: Option<Choice<Id>>,
) -> Option<Choice<Id>> {
    let row = Row {
        title: written,
        detail,
        is_open: now.is_none(),
    };
    let name = cx.texts.with("import-name-is", &[("name", written.into())]);
    choice_row(ui, cx, &row, |ui| single_choice(ui, &name, options, &now)).flatten()
}

/// The short name with the name, as far as there is one: whoever has to tell two people apart
/// needs both, whatever the rest of the window shows.
fn whole(person: &Person) -> String {
    match &person.name {
        Some(name) => format!("{} · {name}", person.alias),
        None => person.alias.clone(),
    }
}

/// What can be done with a name: those who are called so or much like it, new, passed over, and
/// then everybody else.
fn options<Id: Copy + PartialEq>(
    cx: &PlanContext<'_>,
    found: &Found<Id>,
    rest: impl Iterator<Item = Id>,
    shown: impl Fn(Id) -> String,
    is_open: bool,
) -> Vec<(Option<Choice<Id>>, String)> {
    let alike = candidates(found);
    let mut all = Vec::new();
    if is_open {
        all.push((None, cx.texts.get("import-decide").to_owned()));
    }
    let existing = |id: Id| (Some(Choice::Existing(id)), shown(id));
    all.extend(alike.iter().copied().map(existing));
    all.push((Some(Choice::New), cx.texts.get("import-is-new").to_owned()));
    let pass = cx.texts.get("import-pass-over").to_owned();
    all.push((Some(Choice::PassOver), pass));
    all.extend(rest.filter(|id| !alike.contains(id)).map(existing));
    all
}

fn candidates<Id: Copy>(found: &Found<Id>) -> Vec<Id> {
    match found {
        Found::Exact(id) => vec![*id],
        Found::Similar(ids) | Found::Several(ids) => ids.clone(),
        Found::Nobody => Vec::new(),
    }
}

/// What the plan knows of a name, and where it stands.
fn detail<Id>(cx: &PlanContext<'_>, found: &Found<Id>, places: &[Address], new: &str) -> String {
    let known = match found {
        Found::Exact(_) => "import-found-exact",
        Found::Similar(_) => "import-found-similar",
        Found::Several(_) => "import-found-several",
        Found::Nobody => new,
    };
    let known = cx.texts.get(known);
    let first = places.first().map_or_else(String::new, ToString::to_string);
    if places.len() > 1 {
        let more = [("count", places.len().into())];
        let more = cx.texts.with("import-several-places", &more);
        format!("{first} · {more} · {known}")
    } else {
        format!("{first} · {known}")
    }
}
