//! The button that begins to bring in a table of another program.

use egui::Ui;

use super::buttons::link_button;
use crate::action::{Action, Command, Dialog};
use crate::ui::ShellContext;

/// A quiet button for the places where people would look for their spreadsheet.
pub fn bring_in_button(ui: &mut Ui, cx: &ShellContext<'_>) {
    if link_button(ui, cx, cx.texts.get(Command::Import.label())).clicked() {
        cx.ask(Action::Show(Dialog::Import));
    }
}
