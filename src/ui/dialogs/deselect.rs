//! Choosing against an initiative, with the day and the reason that others will ask for.

use egui::{RichText, TextEdit, Ui};

use super::buttons::{Answer, answer_ui};
use crate::action::Action;
use crate::document::{Edit, InitiativeEdit};
use crate::model::{InitiativeId, InitiativeState, Limit, PlanDate, StateChange};
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::typed;
use crate::ui::widgets::{TextDraft, date_field, labelled};

/// What was typed so far.
pub(super) struct Deselect {
    id: InitiativeId,
    reason: String,
    date: PlanDate,
    typed_date: TextDraft,
    is_new: bool,
}

impl Deselect {
    /// For an initiative, from today on; `None` when it is gone.
    pub(super) fn new(id: InitiativeId, cx: &PlanContext<'_>) -> Option<Self> {
        cx.plan.strategy.initiatives.get(&id)?;
        Some(Self {
            id,
            reason: String::new(),
            date: cx.today,
            typed_date: TextDraft::default(),
            is_new: true,
        })
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some(initiative) = cx.plan.strategy.initiatives.get(&self.id) else {
            cx.ask(Action::CloseDialog);
            return;
        };
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.label(RichText::new(&initiative.title).font(medium(15.0)));
        let why = RichText::new(cx.text("deselect-about"));
        ui.label(why.color(cx.tokens.muted));
        let width = ui.available_width();
        let name = cx.text("deselect-reason");
        labelled(ui, cx, name, |ui| {
            let field = TextEdit::multiline(&mut self.reason)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("deselect-reason-hint"))
                .desired_rows(3)
                .desired_width(width);
            let field = ui.add(field).accessible_name(name);
            if std::mem::take(&mut self.is_new) {
                field.request_focus();
            }
        });
        if self.reason.trim().is_empty() {
            let open = RichText::new(cx.text("deselect-no-reason")).small();
            ui.label(open.color(cx.tokens.muted));
        }
        let name = cx.text("deselect-date");
        let day = date_field(ui, cx, &mut self.typed_date, name, Some(self.date));
        if let Some(Some(day)) = day.filter(|day| typed::is_span(*day, None)) {
            self.date = day;
        }
        ui.add_space(8.0);
        let answer = ui.horizontal_wrapped(|ui| answer_ui(ui, cx, "deselect-yes", true));
        match answer.inner {
            Some(Answer::Yes) => {
                let change = StateChange {
                    date: self.date,
                    state: InitiativeState::Deselected,
                    reason: typed::text(&self.reason),
                };
                let id = self.id;
                cx.edit(Edit::Initiative(InitiativeEdit::SetState { id, change }));
                cx.ask(Action::CloseDialog);
            }
            Some(Answer::No) => cx.ask(Action::CloseDialog),
            None => {}
        }
    }
}
