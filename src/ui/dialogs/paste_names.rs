//! A list of names to paste: what each line becomes is shown before anything is added.
//!
//! Somebody who seems to be in the plan already is left out unless ticked; teams and roles that
//! the plan does not have are made when ticked. All of it is one step of undo.

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, ScrollArea, TextEdit, Ui};

use crate::action::Action;
use crate::analysis::search::fold;
use crate::document::{Edit, StaffEdit};
use crate::model::{Person, PersonId, Plan, RoleId, TeamId};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::name_list::{Candidate, matching, read_list};
use crate::ui::widgets::primary_button;

/// How many lines of the preview are seen at once, in points.
const PREVIEW: f32 = 200.0;

/// What was chosen and typed so far.
#[derive(Default)]
pub(super) struct PasteNames {
    text: String,
    people: Vec<Candidate>,
    /// Lines whose tick differs from what is usual for them.
    turned: BTreeSet<usize>,
    /// Names of new teams and roles that are not to be made, folded.
    unwanted: BTreeSet<String>,
}

impl PasteNames {
    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.label(RichText::new(cx.texts.get("names-how")).color(cx.tokens.muted));
        let field = TextEdit::multiline(&mut self.text)
            .hint_text(cx.texts.get("names-example"))
            .desired_rows(5)
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        let field = field.accessible_name(cx.texts.get("names-field"));
        if field.changed() {
            self.people = read_list(cx.plan, &self.text);
            self.turned.clear();
        }
        ui.add_space(8.0);
        if !self.people.is_empty() {
            self.preview(ui, cx);
            self.new_groups(ui, cx);
            ui.add_space(8.0);
        }
        self.buttons(ui, cx);
    }

    fn is_ticked(&self, at: usize) -> bool {
        let usual = self.people.get(at).is_some_and(|it| !it.is_known);
        usual != self.turned.contains(&at)
    }

    fn chosen(&self) -> impl Iterator<Item = &Candidate> {
        let lines = self.people.iter().enumerate();
        lines
            .filter(|(at, _)| self.is_ticked(*at))
            .map(|(_, person)| person)
    }

    fn preview(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let row = ui.spacing().interact_size.y;
        ScrollArea::vertical()
            .id_salt("names-preview")
            .max_height(PREVIEW)
            .auto_shrink([false, true])
            .show_rows(ui, row, self.people.len(), |ui, range| {
                for at in range {
                    self.line(ui, cx, at);
                }
            });
    }

    fn line(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, at: usize) {
        let was_ticked = self.is_ticked(at);
        let Some(person) = self.people.get(at) else {
            return;
        };
        let mut parts = vec![person.alias.clone()];
        parts.extend(person.name.clone());
        parts.extend([&person.team, &person.role].map(Clone::clone));
        parts.retain(|part| !part.is_empty());
        let mut ticked = was_ticked;
        ui.horizontal(|ui| {
            if ui.checkbox(&mut ticked, parts.join(" · ")).changed() && !self.turned.remove(&at) {
                self.turned.insert(at);
            }
            if person.is_known {
                let known = cx.texts.get("names-known");
                ui.label(RichText::new(known).small().color(cx.tokens.warning));
            }
        });
    }

    /// Teams and roles that the plan does not have, each with a tick.
    fn new_groups(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let teams = unknown_teams(cx.plan, self.chosen());
        let roles = unknown_roles(cx.plan, self.chosen());
        let teams = teams.into_iter().map(|it| ("names-new-team", it));
        let roles = roles.into_iter().map(|it| ("names-new-role", it));
        for (text, (key, name)) in teams.chain(roles) {
            let key = format!("{text} {key}");
            let mut wanted = !self.unwanted.contains(&key);
            let label = cx.texts.with(text, &[("name", name.into())]);
            if ui.checkbox(&mut wanted, label).changed() {
                if wanted {
                    self.unwanted.remove(&key);
                } else {
                    self.unwanted.insert(key);
                }
            }
        }
    }

    fn buttons(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let count = self.chosen().count();
        ui.horizontal_wrapped(|ui| {
            let add = cx.texts.with("names-add", &[("count", count.into())]);
            let add = ui.add_enabled_ui(count > 0, |ui| primary_button(ui, cx, &add));
            if add.inner.clicked() {
                cx.edit(self.edit(cx));
                cx.ask(Action::CloseDialog);
            }
            if ui.button(cx.texts.get("names-cancel")).clicked() {
                cx.ask(Action::CloseDialog);
            }
        });
    }

    fn edit(&self, cx: &PlanContext<'_>) -> Edit {
        let wanted = |text: &str, key: &String| !self.unwanted.contains(&format!("{text} {key}"));
        let mut edits = Vec::new();
        let mut new_teams: BTreeMap<String, TeamId> = BTreeMap::new();
        for (key, name) in unknown_teams(cx.plan, self.chosen()) {
            if wanted("names-new-team", &key) {
                let id = TeamId::next(cx.ids);
                new_teams.insert(key, id);
                edits.push(Edit::Staff(StaffEdit::AddTeam {
                    id,
                    name,
                    department: None,
                }));
            }
        }
        let mut new_roles: BTreeMap<String, RoleId> = BTreeMap::new();
        for (key, name) in unknown_roles(cx.plan, self.chosen()) {
            if wanted("names-new-role", &key) {
                let id = RoleId::next(cx.ids);
                new_roles.insert(key, id);
                edits.push(Edit::Staff(StaffEdit::AddRole { id, name }));
            }
        }
        let person = |it: &Candidate| {
            let team = team_of(cx.plan, it).or_else(|| new_teams.get(&fold(&it.team)).copied());
            let role = role_of(cx.plan, it).or_else(|| new_roles.get(&fold(&it.role)).copied());
            let person = Person {
                alias: it.alias.clone(),
                name: it.name.clone(),
                team,
                roles: role.into_iter().collect(),
                started: None,
                left: None,
            };
            (PersonId::next(cx.ids), person)
        };
        let people: Vec<_> = self.chosen().map(person).collect();
        let label = Message::new("step-people-add").with("count", people.len());
        let add = Edit::Staff(StaffEdit::AddPeople { people });
        if edits.is_empty() {
            return add;
        }
        edits.push(add);
        Edit::Several { label, edits }
    }
}

fn team_of(plan: &Plan, person: &Candidate) -> Option<TeamId> {
    let teams = plan.teams.iter();
    matching(&person.team, teams.map(|(id, it)| (*id, it.name.as_str())))
}

fn role_of(plan: &Plan, person: &Candidate) -> Option<RoleId> {
    let roles = plan.roles.iter();
    matching(&person.role, roles.map(|(id, it)| (*id, it.name.as_str())))
}

/// Teams that are written but not in the plan, by their folded name, as first written.
fn unknown_teams<'a>(
    plan: &Plan,
    people: impl Iterator<Item = &'a Candidate>,
) -> BTreeMap<String, String> {
    let unknown = people.filter(|it| !it.team.is_empty() && team_of(plan, it).is_none());
    as_first_written(unknown.map(|it| it.team.as_str()))
}

/// Roles that are written but not in the plan, by their folded name, as first written.
fn unknown_roles<'a>(
    plan: &Plan,
    people: impl Iterator<Item = &'a Candidate>,
) -> BTreeMap<String, String> {
    let unknown = people.filter(|it| !it.role.is_empty() && role_of(plan, it).is_none());
    as_first_written(unknown.map(|it| it.role.as_str()))
}

fn as_first_written<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let mut written = BTreeMap::new();
    for name in names {
        written.entry(fold(name)).or_insert_with(|| name.to_owned());
    }
    written
}
