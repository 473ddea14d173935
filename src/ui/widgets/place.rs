//! Where things stand: ids that stay, and rows that wrap.

use egui::{AsIdSalt, Id, Ui, UiBuilder};

/// A part of a page whose widgets keep their ids, and with them the keyboard focus, when other
/// things come and go above it. The salt must be unlike that of every other part on the screen.
pub fn keyed<R>(ui: &mut Ui, salt: impl AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(salt)), add)
        .inner
}

/// In a row that wraps, goes on below when less than `width` points are left. A labelled field
/// is a small column, which a row does not wrap by itself.
pub fn make_room(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}
