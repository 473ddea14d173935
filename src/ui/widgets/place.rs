//! Where things stand: ids that stay, rows that wrap, and what is moved by keys.

use egui::{AsIdSalt, Id, Key, Rect, Ui, UiBuilder};

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

/// Ctrl and an arrow key move the part of the page that has the keyboard: -1 up, 1 down, else 0.
pub fn moved_by_keys(ui: &Ui, part: Rect) -> isize {
    let focused = ui.memory(|memory| memory.focused());
    let focused = focused.and_then(|id| ui.ctx().read_response(id));
    if !focused.is_some_and(|it| part.contains(it.rect.center())) {
        return 0;
    }
    ui.input(|input| {
        let pressed = |key| input.modifiers.command && input.key_pressed(key);
        isize::from(pressed(Key::ArrowDown)) - isize::from(pressed(Key::ArrowUp))
    })
}
