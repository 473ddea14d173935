//! What table and board draw alike: texts in a box, the mark of the keyboard, what is late.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Pos2, Rect, Response, Stroke, StrokeKind, TextFormat, Ui, pos2};

use super::rows::Row;
use crate::ui::PlanContext;
use crate::ui::widgets::overdue_sign;

/// Font and colour of a text.
pub(super) type Style = (FontId, Color32);

/// A text in at most so many lines, cut with an ellipsis at the end of the last.
pub(super) fn lay(
    ui: &Ui,
    text: &str,
    width: f32,
    lines: usize,
    (font, ink): Style,
) -> std::sync::Arc<egui::Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, ink));
    job.wrap = TextWrapping {
        max_width: width,
        max_rows: lines,
        break_anywhere: false,
        ..TextWrapping::default()
    };
    ui.painter().layout_job(job)
}

/// Text in up to two lines in the middle of a cell.
pub(super) fn cell_text(ui: &Ui, cell: Rect, text: &str, style: Style) {
    if text.is_empty() {
        return;
    }
    let ink = style.1;
    let galley = lay(ui, text, cell.width(), 2, style);
    let at = pos2(cell.left(), cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

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

/// Shows where the keyboard is.
pub(super) fn ring(ui: &Ui, cx: &PlanContext<'_>, response: &Response, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(1.5, cx.tokens.accent);
        let inside = StrokeKind::Inside;
        ui.painter()
            .rect_stroke(response.rect, radius, stroke, inside);
    }
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
        cx.text(crate::ui::widgets::state_text(row.state))
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
