//! Headings, cards and empty states.

use egui::{Frame, Margin, RichText, Ui};

use super::primary_button;
use crate::ui::ShellContext;
use crate::ui::theme::semibold;

/// Whether the window is so short, as with text at 200 %, that content comes before headings.
pub fn is_short(ctx: &egui::Context) -> bool {
    ctx.content_rect().height() < 520.0
}

/// A row of tools: wrapped where there is room, and scrolled sideways in a short window.
pub fn tool_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    if is_short(ui.ctx()) {
        let area = egui::ScrollArea::horizontal().auto_shrink([false, true]);
        area.id_salt(ui.next_auto_id())
            .show(ui, |ui| ui.horizontal(add).inner)
            .inner
    } else {
        ui.horizontal_wrapped(add).inner
    }
}

/// The title of a page and the question it answers; left to the navigation in a short window.
pub fn page_header(ui: &mut Ui, cx: &ShellContext<'_>, title: &str, purpose: &str) {
    if is_short(ui.ctx()) {
        return;
    }
    let heading = ui.label(
        RichText::new(title)
            .font(semibold(24.0))
            .color(cx.tokens.ink),
    );
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(title.to_owned());
    });
    ui.label(RichText::new(purpose).color(cx.tokens.muted));
    ui.add_space(12.0);
}

/// A card on the page that fills the width it is given.
pub fn card<R>(ui: &mut Ui, cx: &ShellContext<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(cx.tokens.card)
        .stroke(egui::Stroke::new(1.0, cx.tokens.line))
        .corner_radius(8)
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// The heading of a section, with a quiet note beside it where there is one.
pub fn section(ui: &mut Ui, cx: &ShellContext<'_>, title: &str, note: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(title)
                .font(semibold(15.0))
                .color(cx.tokens.ink),
        );
        if !note.is_empty() {
            ui.label(RichText::new(note).small().color(cx.tokens.muted));
        }
    });
    ui.add_space(4.0);
}

/// What an empty place says, with the button that fills it; returns whether it was pressed.
pub fn empty_state(ui: &mut Ui, cx: &ShellContext<'_>, sentence: &str, button: &str) -> bool {
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(sentence).color(cx.tokens.muted));
        ui.add_space(8.0);
        !button.is_empty() && primary_button(ui, cx, button).clicked()
    })
    .inner
}
