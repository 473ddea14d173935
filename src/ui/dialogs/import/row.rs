//! One row of a list in which the user says what something means.

use egui::{Layout, Rect, RichText, TextWrapMode, Ui, Vec2};

use crate::ui::PlanContext;
use crate::ui::theme::medium;

/// The height of a row, in points.
const HEIGHT: f32 = 52.0;

/// What stands at the left of a row.
pub(super) struct Row<'a> {
    /// What it is about.
    pub(super) title: &'a str,
    /// Where it stands and why it is taken for that.
    pub(super) detail: &'a str,
    /// Whether the user has to look at it.
    pub(super) is_open: bool,
}

/// A row with a choice at its right.
pub(super) fn choice_row<R>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    row: &Row<'_>,
    choice: impl FnOnce(&mut Ui) -> R,
) -> R {
    let whole = ui.available_width();
    let right = (whole * 0.42).clamp(150.0, 330.0);
    let left = (whole - right - 12.0).max(80.0);
    let shown = ui.allocate_ui_with_layout(
        Vec2::new(whole, HEIGHT),
        Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let words = Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(Vec2::new(left, HEIGHT), words, |ui| {
                ui.set_width(left);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(6.0);
                let colour = if row.is_open {
                    cx.tokens.warning
                } else {
                    cx.tokens.muted
                };
                let title = RichText::new(row.title).font(medium(14.0));
                ui.add(egui::Label::new(title).truncate());
                let detail = RichText::new(row.detail).small().color(colour);
                ui.add(egui::Label::new(detail).truncate());
            });
            ui.spacing_mut().combo_width = right;
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            choice(ui)
        },
    );
    let rect = shown.response.rect;
    let line = egui::Stroke::new(1.0, cx.tokens.line);
    ui.painter()
        .hline(rect.left()..=rect.left() + whole, rect.bottom(), line);
    shown.inner
}

/// Leaves room for a row that is far from being seen, and says so. Rows close by are drawn, so
/// that the keyboard can go on to them.
pub(super) fn skips(ui: &mut Ui) -> bool {
    let at = ui.cursor().min;
    let row = Rect::from_min_size(at, Vec2::new(1.0, HEIGHT));
    let is_far = !ui.clip_rect().expand(3.0 * HEIGHT).intersects(row);
    if is_far {
        ui.allocate_space(Vec2::new(1.0, HEIGHT));
    }
    is_far
}
