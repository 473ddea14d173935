//! What an initiative is called, why it is done, and how it stands.

use egui::{Id, Popup, RichText, Ui, WidgetInfo};

use crate::action::Action;
use crate::model::{Initiative, InitiativeId, Limit, StateChange};
use crate::texts::initiative_state_name;
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, foundation_reminder, icon_button, labelled_text, state_sign,
};

use super::super::{set_state, state_menu};

/// What is being typed.
#[derive(Default)]
pub(super) struct Head {
    title: TextDraft,
    why: TextDraft,
    shows_history: bool,
}

/// The kind of thing, and the way out.
pub(super) fn close_ui(ui: &mut Ui, cx: &PlanContext<'_>, wants_keyboard: bool) {
    ui.horizontal(|ui| {
        let kind = RichText::new(cx.text("action-kind")).small();
        ui.label(kind.color(cx.tokens.muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = icon_button(ui, icons::CLOSE, cx.text("action-close"));
            if wants_keyboard {
                close.request_focus();
            }
            if close.clicked() {
                cx.ask(Action::Select(None));
            }
        });
    });
}

impl Head {
    /// Takes what is typed into the draft without waiting for the fields to be left.
    pub(super) fn flush(&mut self, draft: &mut Initiative) {
        if let Some(title) = self.title.take() {
            set_title(draft, &title);
        }
        if let Some(why) = self.why.take() {
            draft.why = typed::text(&why);
        }
    }

    /// Draws title, why and state.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: InitiativeId,
        draft: &mut Initiative,
    ) {
        let width = ui.available_width();
        let shape = FieldShape {
            name: cx.text("action-title"),
            hint: "",
            width,
            rows: 1,
        };
        let field = Id::unique(("initiative-title", id));
        if let Some(title) = self.title.entry_ui(ui, field, shape, &draft.title) {
            set_title(draft, &title);
        }
        ui.add_space(8.0);
        foundation_reminder(ui, cx);
        ui.add_space(4.0);
        let shape = FieldShape {
            name: cx.text("action-why"),
            hint: cx.text("action-why-hint"),
            width,
            rows: 3,
        };
        if let Some(why) = labelled_text(ui, cx, &mut self.why, shape, &draft.why) {
            draft.why = typed::text(&why);
        }
        ui.add_space(4.0);
        self.state_ui(ui, cx, id, draft);
    }

    fn state_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: InitiativeId,
        initiative: &Initiative,
    ) {
        let state = initiative.state();
        ui.horizontal_wrapped(|ui| {
            let word = cx.texts.get(initiative_state_name(state));
            // The sign is painted where the blanks are.
            let text = RichText::new(format!("      {word}  {}", icons::DOWN)).font(medium(14.0));
            let button = ui.button(text);
            let at = button.rect.left_center() + egui::vec2(20.0, 0.0);
            state_sign(ui.painter(), cx.tokens, at, state);
            button.widget_info(|| {
                let name = format!("{} · {word}", cx.text("action-state"));
                WidgetInfo::labeled(egui::accesskit::Role::Button, true, name)
            });
            let chosen = Popup::menu(&button)
                .show(|ui| state_menu(ui, cx, state))
                .and_then(|shown| shown.inner);
            if let Some(chosen) = chosen.filter(|it| *it != state) {
                set_state(cx, id, chosen);
            }
            if let Some(since) = initiative.since() {
                let said = cx.texts.with("action-since", &[("date", since.into())]);
                ui.label(RichText::new(said).small().color(cx.tokens.muted));
            }
            if initiative.states.len() > 1 {
                let name = if self.shows_history {
                    cx.text("action-history-hide")
                } else {
                    cx.text("action-history")
                };
                let link = RichText::new(name).small().color(cx.tokens.accent);
                let link = egui::Button::new(link).frame_when_inactive(false);
                if ui.add(link).clicked() {
                    self.shows_history = !self.shows_history;
                }
            }
        });
        if !initiative.reason().is_empty() {
            let figures = [("reason", initiative.reason().into())];
            let said = cx.texts.with("action-reason", &figures);
            ui.label(RichText::new(said).color(cx.tokens.ink));
        }
        if self.shows_history {
            for change in initiative.states.iter().rev() {
                history_ui(ui, cx, change);
            }
        }
    }
}

fn history_ui(ui: &mut Ui, cx: &PlanContext<'_>, change: &StateChange) {
    let day = cx.texts.write().date(change.date);
    let mut said = format!(
        "{day} · {}",
        cx.texts.get(initiative_state_name(change.state))
    );
    if !change.reason.is_empty() {
        said = format!("{said} · {}", change.reason);
    }
    ui.label(RichText::new(said).small().color(cx.tokens.muted));
}

fn set_title(draft: &mut Initiative, title: &str) {
    let title: String = typed::name(title).chars().take(Limit::NAME).collect();
    if !title.is_empty() {
        draft.title = title;
    }
}
