//! Giving people codes in place of names, which is pseudonymisation (GDPR article 4(5)) and no
//! more than that.

use egui::Ui;

use super::buttons::{Answer, answer_ui};
use crate::action::Action;
use crate::document::{Edit, StaffEdit};
use crate::model::PersonId;
use crate::ui::PlanContext;

/// Who gets a code.
pub(super) struct UseCodes {
    people: Vec<PersonId>,
}

impl UseCodes {
    pub(super) const fn new(people: Vec<PersonId>) -> Self {
        Self { people }
    }

    /// Draws the dialog.
    pub(super) fn ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.y = 8.0;
        let count = [("count", self.people.len().into())];
        ui.label(cx.texts.with("codes-about", &count));
        ui.label(cx.text("codes-still-personal"));
        ui.label(cx.text("codes-elsewhere"));
        ui.add_space(8.0);
        let answer = ui.horizontal_wrapped(|ui| answer_ui(ui, cx, "codes-yes", true));
        match answer.inner {
            Some(Answer::Yes) => {
                let people = self.people.clone();
                cx.edit(Edit::Staff(StaffEdit::UseCodes { people }));
                cx.ask(Action::CloseDialog);
            }
            Some(Answer::No) => cx.ask(Action::CloseDialog),
            None => {}
        }
    }
}
