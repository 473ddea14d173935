//! What table and board say alike: what is late, who sees to it, how far it is.

use egui::{FontId, Pos2, Ui};

use super::rows::Row;
use crate::ui::PlanContext;
use crate::ui::widgets::overdue_sign;

/// "▲ over fristen" from its left end and middle; told by shape, word and colour.
pub(super) fn overdue_words(ui: &Ui, cx: &PlanContext<'_>, at: Pos2) {
    overdue_sign(ui.painter(), cx.tokens, at + egui::vec2(6.0, 0.0));
    ui.painter().text(
        at + egui::vec2(16.0, 0.0),
        egui::Align2::LEFT_CENTER,
        cx.text("action-overdue"),
        FontId::proportional(13.0),
        cx.tokens.bad,
    );
}

/// Who sees to it, in words when nobody does.
pub(super) fn owner<'a>(cx: &'a PlanContext<'_>, row: &'a Row) -> &'a str {
    if row.owner_name.is_empty() {
        cx.text("action-no-owner")
    } else {
        &row.owner_name
    }
}

/// How many of the steps are done, of how many; a dash without steps.
pub(super) fn steps(cx: &PlanContext<'_>, row: &Row) -> String {
    if row.steps == 0 {
        return "–".to_owned();
    }
    let figures = [("done", row.steps_done.into()), ("total", row.steps.into())];
    cx.texts.with("action-steps-of", &figures)
}

/// What a screen reader says of an initiative.
pub(super) fn spoken(cx: &PlanContext<'_>, row: &Row) -> String {
    let mut parts = vec![row.title.clone()];
    parts.push(
        cx.text(crate::texts::initiative_state_name(row.state))
            .to_owned(),
    );
    parts.push(owner(cx, row).to_owned());
    if !row.line_name.is_empty() {
        parts.push(row.line_name.clone());
    }
    if let Some(due) = row.due {
        parts.push(cx.texts.with("action-due-on", &[("date", due.into())]));
    }
    if row.is_overdue {
        parts.push(cx.text("action-overdue").to_owned());
    }
    if row.steps > 0 {
        let figures = [("done", row.steps_done.into()), ("total", row.steps.into())];
        parts.push(cx.texts.with("action-steps-said", &figures));
    }
    parts.join(" · ")
}
