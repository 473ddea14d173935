//! Scrolling to where the keyboard is, which egui leaves to its users.

use egui::{AsIdSalt, ScrollArea, Ui};

/// Brings what has just been given the keyboard focus into view. To be called in a scroll area
/// after everything in it is drawn.
pub fn follow_focus(ui: &Ui) {
    let focused = ui.ctx().memory(|memory| memory.focused());
    if let Some(focused) = focused.and_then(|id| ui.ctx().read_response(id))
        && focused.gained_focus()
        && focused.layer_id == ui.layer_id()
        && ui.min_rect().y_range().contains(focused.rect.center().y)
    {
        ui.scroll_to_rect(focused.rect, None);
    }
}

/// Draws something that needs so many points across, and lets it scroll sideways where they are
/// not there.
///
/// A scroll area keeps every wish to be scrolled to for itself, also upwards and downwards, so
/// there is none where it is not needed.
pub fn sideways<R>(
    ui: &mut Ui,
    salt: impl AsIdSalt,
    width: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    if width <= ui.available_width() {
        return add(ui);
    }
    let area = ScrollArea::horizontal().id_salt(salt).show(ui, |ui| {
        ui.set_min_width(width);
        let added = add(ui);
        follow_focus(ui);
        added
    });
    area.inner
}
