//! Roles: what each is called, how many have it, and how many expectations it brings.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::rows::by_name;
use crate::action::{Action, CompetenceView, Page};
use crate::document::{Edit, StaffEdit};
use crate::model::{ExpectationScope, RoleId};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, TextDraft, card, confirm, icon_button, keyed, link_button, make_room,
};

/// View state.
#[derive(Default)]
pub(super) struct RolesTab {
    names: BTreeMap<RoleId, TextDraft>,
    new_role: TextDraft,
    removing: Option<RoleId>,
}

impl RolesTab {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let mut people: BTreeMap<RoleId, usize> = BTreeMap::new();
        let today = cx.analysis.today;
        for person in cx.plan.people.values() {
            if person.left.is_none_or(|left| left >= today) {
                for role in &person.roles {
                    *people.entry(*role).or_default() += 1;
                }
            }
        }
        card(ui, cx, |ui| {
            ui.label(RichText::new(cx.texts.get("staff-roles-purpose")).color(cx.tokens.muted));
            ui.add_space(4.0);
            let roles = cx.plan.roles.iter();
            for (id, name) in by_name(roles.map(|(id, role)| (*id, role.name.clone()))) {
                let count = people.get(&id).copied().unwrap_or_default();
                keyed(ui, ("staff-role", id), |ui| {
                    self.role(ui, cx, (id, &name), count);
                });
            }
            let shape = FieldShape {
                name: cx.texts.get("staff-new-role"),
                hint: cx.texts.get("staff-new-role"),
                width: 240.0,
                rows: 1,
            };
            if let Some(name) = self.new_role.ui(ui, shape, "") {
                let name = typed::name(&name);
                if !name.is_empty() {
                    let id = RoleId::next(cx.ids);
                    cx.edit(Edit::Staff(StaffEdit::AddRole { id, name }));
                }
            }
        });
        ui.add_space(8.0);
        if link_button(ui, cx, cx.texts.get("staff-to-expectations")).clicked() {
            cx.ask(Action::Go(Page::Competences));
            cx.ask(Action::View(CompetenceView::Framework));
        }
    }

    fn role(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, current): (RoleId, &str),
        people: usize,
    ) {
        let asked = cx.plan.expectations.get(&ExpectationScope::Role(id));
        let expectations = asked.map_or(0, |it| it.len());
        ui.horizontal_wrapped(|ui| {
            let shape = FieldShape {
                name: cx.texts.get("staff-role-name"),
                hint: "",
                width: 240.0,
                rows: 1,
            };
            let draft = self.names.entry(id).or_default();
            if let Some(name) = draft.ui(ui, shape, current) {
                let name = typed::name(&name);
                if !name.is_empty() {
                    cx.edit(Edit::Staff(StaffEdit::RenameRole { id, name }));
                }
            }
            let remove = cx
                .texts
                .with("staff-remove-named", &[("name", current.into())]);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                self.removing = Some(id);
            }
            make_room(ui, 240.0);
            let count = cx.texts.with("staff-people", &[("count", people.into())]);
            let asks = cx
                .texts
                .with("staff-expectations", &[("count", expectations.into())]);
            ui.label(RichText::new(format!("{count} · {asks}")).color(cx.tokens.muted));
        });
        if self.removing != Some(id) {
            return;
        }
        let sentence = cx.texts.with(
            "staff-remove-role",
            &[
                ("name", current.into()),
                ("people", people.into()),
                ("expectations", expectations.into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: "",
            yes: cx.texts.get("staff-remove-yes"),
            no: cx.texts.get("staff-remove-no"),
        };
        let answer = confirm(ui, cx, question);
        if answer == Some(true) {
            cx.edit(Edit::Staff(StaffEdit::RemoveRole { id }));
        }
        if answer.is_some() {
            self.removing = None;
        }
    }
}
