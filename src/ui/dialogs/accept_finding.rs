//! Accepting a finding, with the reason.

use egui::{RichText, TextEdit, Ui};

use super::buttons::{Answer, answer_ui};
use crate::action::Action;
use crate::analysis::Finding;
use crate::document::{Edit, FindingEdit};
use crate::model::{Acceptance, FindingKey, Item, Limit};
use crate::texts::Argument;
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::widgets::labelled;

/// What was chosen and typed so far.
pub(super) struct AcceptFinding {
    key: FindingKey,
    reason: String,
}

impl AcceptFinding {
    /// For the finding with this key.
    pub(super) fn new(key: FindingKey) -> Self {
        Self {
            key,
            reason: String::new(),
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let key = &self.key;
        let of_key = |it: &&Finding| it.about == key.about && it.code.code() == key.code;
        let Some(finding) = cx.analysis.findings.iter().find(of_key) else {
            ui.label(cx.text("people-finding-gone"));
            if ui.button(cx.text("people-close")).clicked() {
                cx.ask(Action::CloseDialog);
            }
            return;
        };
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.label(RichText::new(sentence(cx, finding)).font(medium(15.0)));
        let advice = RichText::new(cx.text(finding.code.advice_id()));
        ui.label(advice.color(cx.tokens.muted));
        let width = ui.available_width();
        labelled(ui, cx, cx.text("people-reason"), |ui| {
            let field = TextEdit::multiline(&mut self.reason)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("people-reason-hint"))
                .desired_rows(3)
                .desired_width(width);
            ui.add(field).accessible_name(cx.text("people-reason"));
        });
        ui.add_space(8.0);
        let reason = self.reason.trim();
        let answer =
            ui.horizontal_wrapped(|ui| answer_ui(ui, cx, "people-accept", !reason.is_empty()));
        match answer.inner {
            Some(Answer::Yes) => {
                let acceptance = Acceptance {
                    date: cx.today,
                    reason: reason.to_owned(),
                };
                let key = self.key.clone();
                cx.edit(Edit::Finding(FindingEdit::Accept { key, acceptance }));
                cx.ask(Action::CloseDialog);
            }
            Some(Answer::No) => cx.ask(Action::CloseDialog),
            None => {}
        }
    }
}

/// The finding's sentence, with a person by name where names are shown.
fn sentence(cx: &PlanContext<'_>, finding: &Finding) -> String {
    let mut message = finding.message();
    if let Item::Person(id) = finding.about {
        for (name, value) in &mut message.arguments {
            if *name == "person" {
                *value = Argument::Text(cx.person(id).to_owned());
            }
        }
    }
    cx.say(&message)
}
