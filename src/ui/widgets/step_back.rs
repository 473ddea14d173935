//! Esc goes one step back, but only when nothing else has use for it.

use egui::{Key, Popup, Ui};

/// Whether something else would have taken Esc, as of the last frame.
#[derive(Debug, Default)]
pub struct StepBack {
    was_taken: bool,
}

impl StepBack {
    /// Whether the page is asked to go one step back. To be called once a frame, after everything
    /// on the page is drawn. A field that is typed in, an open list and a dialog come first: egui
    /// lets go of them before the page is drawn, so what was the case a frame ago counts too.
    pub fn is_asked(&mut self, ui: &Ui) -> bool {
        let ctx = ui.ctx();
        let is_taken = ctx.text_edit_focused()
            || Popup::is_any_open(ctx)
            || ctx.memory(|memory| memory.top_modal_layer().is_some());
        let was_taken = std::mem::replace(&mut self.was_taken, is_taken);
        !is_taken && !was_taken && ui.input(|input| input.key_pressed(Key::Escape))
    }
}
