//! A person of the register opened for editing, in a strip below the row.

use egui::{Frame, Margin, RichText, Ui};

use super::rows::{Belongings, by_name};
use crate::action::{Action, Dialog};
use crate::document::{Edit, StaffEdit};
use crate::model::{Person, PersonId};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, TextDraft, confirm, date_field, labelled, labelled_text, link_button,
    make_room, single_choice,
};

/// The person that is open, with what is being typed.
pub(super) struct OpenPerson {
    pub(super) person: PersonId,
    /// How tall the strip was when it was last drawn, in points.
    pub(super) height: f32,
    /// Whether the strip is still to be scrolled into view.
    pub(super) is_new: bool,
    alias: TextDraft,
    name: TextDraft,
    started: TextDraft,
    left: TextDraft,
    is_removing: bool,
    has_wrong_span: bool,
}

/// What became of an open person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Stays,
    Closes,
}

impl OpenPerson {
    pub(super) fn new(person: PersonId) -> Self {
        Self {
            person,
            height: 200.0,
            is_new: true,
            alias: TextDraft::default(),
            name: TextDraft::default(),
            started: TextDraft::default(),
            left: TextDraft::default(),
            is_removing: false,
            has_wrong_span: false,
        }
    }

    /// Asks whether to remove the person.
    pub(super) fn ask_removal(&mut self) {
        self.is_removing = true;
        self.is_new = true;
    }

    /// Sends what is typed, because the fields are about to go out of sight.
    pub(super) fn flush(&mut self, cx: &PlanContext<'_>) {
        if let Some(alias) = self.alias.take() {
            self.set_alias(cx, &alias);
        }
        if let Some(name) = self.name.take() {
            self.set_name(cx, &name);
        }
    }

    /// Draws the strip.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) -> Outcome {
        let Some(person) = cx.plan.people.get(&self.person) else {
            return Outcome::Closes;
        };
        let strip = Frame::new()
            .fill(cx.tokens.card)
            .inner_margin(Margin::symmetric(16, 12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                if self.is_removing && self.removal(ui, cx) == Outcome::Closes {
                    return Outcome::Closes;
                }
                self.names_and_team(ui, cx, person);
                ui.add_space(4.0);
                self.employment(ui, cx, person);
                ui.add_space(4.0);
                self.roles(ui, cx, person);
                ui.add_space(4.0);
                self.buttons(ui, cx)
            });
        self.height = strip.response.rect.height();
        strip.inner
    }

    fn names_and_team(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, person: &Person) {
        ui.horizontal_wrapped(|ui| {
            let shape = field(cx.texts.get("staff-alias"), 100.0);
            if let Some(alias) = labelled_text(ui, cx, &mut self.alias, shape, &person.alias) {
                self.set_alias(cx, &alias);
            }
            make_room(ui, 220.0);
            let shape = field(cx.texts.get("staff-name"), 220.0);
            let name = person.name.as_deref().unwrap_or_default();
            if let Some(name) = labelled_text(ui, cx, &mut self.name, shape, name) {
                self.set_name(cx, &name);
            }
            make_room(ui, 160.0);
            let label = cx.texts.get("staff-team");
            let chosen = labelled(ui, cx, label, |ui| {
                single_choice(ui, label, &team_options(cx), &person.team)
            });
            if let Some(team) = chosen {
                let people = vec![self.person];
                cx.edit(Edit::Staff(StaffEdit::SetTeam { people, team }));
            }
        });
    }

    fn employment(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, person: &Person) {
        ui.horizontal_wrapped(|ui| {
            let label = cx.texts.get("staff-started");
            if let Some(started) = date_field(ui, cx, &mut self.started, label, person.started) {
                self.set_employment(cx, (started, person.left));
            }
            make_room(ui, 140.0);
            let label = cx.texts.get("staff-left");
            if let Some(left) = date_field(ui, cx, &mut self.left, label, person.left) {
                self.set_employment(cx, (person.started, left));
            }
            if self.has_wrong_span {
                let wrong = cx.texts.get("staff-wrong-span");
                ui.label(RichText::new(wrong).small().color(cx.tokens.bad));
            }
        });
    }

    fn roles(&self, ui: &mut Ui, cx: &PlanContext<'_>, person: &Person) {
        let roles = cx.plan.roles.iter();
        let roles = by_name(roles.map(|(id, role)| (*id, role.name.clone())));
        let label = cx.texts.get("staff-roles");
        ui.label(RichText::new(label).small().color(cx.tokens.muted));
        if roles.is_empty() {
            let none = cx.texts.get("staff-no-roles-yet");
            ui.label(RichText::new(none).small().color(cx.tokens.muted));
        }
        ui.horizontal_wrapped(|ui| {
            for (id, name) in roles {
                let mut has = person.roles.contains(&id);
                if ui.checkbox(&mut has, name).changed() {
                    let mut roles = person.roles.clone();
                    if has {
                        roles.insert(id);
                    } else {
                        roles.remove(&id);
                    }
                    let id = self.person;
                    cx.edit(Edit::Staff(StaffEdit::SetRoles { id, roles }));
                }
            }
        });
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) -> Outcome {
        let mut outcome = Outcome::Stays;
        if self.is_removing {
            return outcome;
        }
        ui.horizontal_wrapped(|ui| {
            if link_button(ui, cx, cx.texts.get("staff-see-ratings")).clicked() {
                cx.ask(Action::LookAt(self.person));
            }
            if link_button(ui, cx, cx.texts.get("staff-remove")).clicked() {
                self.ask_removal();
            }
            if link_button(ui, cx, cx.texts.get("erase-open")).clicked() {
                self.flush(cx);
                cx.ask(Action::Show(Dialog::ErasePerson(self.person)));
            }
            if link_button(ui, cx, cx.texts.get("staff-close")).clicked() {
                outcome = Outcome::Closes;
            }
        });
        outcome
    }

    fn removal(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) -> Outcome {
        let belongings = Belongings::of(cx.plan, self.person);
        let sentence = cx.texts.with(
            "staff-remove-question",
            &[
                ("name", cx.person(self.person).into()),
                ("ratings", belongings.ratings.into()),
                ("agreements", belongings.agreements.into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: cx.texts.get("staff-remove-hint"),
            yes: cx.texts.get("staff-remove-yes"),
            no: cx.texts.get("staff-remove-no"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                let id = self.person;
                cx.edit(Edit::Staff(StaffEdit::RemovePerson { id }));
                return Outcome::Closes;
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
        ui.add_space(8.0);
        Outcome::Stays
    }

    fn set_alias(&self, cx: &PlanContext<'_>, alias: &str) {
        let alias = typed::name(alias);
        if !alias.is_empty() {
            let id = self.person;
            cx.edit(Edit::Staff(StaffEdit::SetAlias { id, alias }));
        }
    }

    fn set_name(&self, cx: &PlanContext<'_>, name: &str) {
        let name = Some(typed::name(name)).filter(|name| !name.is_empty());
        let id = self.person;
        cx.edit(Edit::Staff(StaffEdit::SetName { id, name }));
    }

    fn set_employment(
        &mut self,
        cx: &PlanContext<'_>,
        (started, left): (Option<jiff::civil::Date>, Option<jiff::civil::Date>),
    ) {
        self.has_wrong_span = !typed::is_span(started, left);
        if !self.has_wrong_span {
            let id = self.person;
            cx.edit(Edit::Staff(StaffEdit::SetEmployment { id, started, left }));
        }
    }
}

const fn field(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    }
}

/// Every team by name, after "no team".
pub(super) fn team_options(cx: &PlanContext<'_>) -> Vec<(Option<crate::model::TeamId>, String)> {
    let teams = cx.plan.teams.iter();
    let teams = by_name(teams.map(|(id, team)| (Some(*id), team.name.clone())));
    let mut options = vec![(None, cx.team(None).to_owned())];
    options.extend(teams);
    options
}
