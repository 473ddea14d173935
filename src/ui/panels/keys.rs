//! Keys and help: the table of commands as a page to read.

use egui::{Grid, RichText, Ui};

use super::palette::shortcut_text;
use crate::action::{Command, CommandGroup};
use crate::ui::ShellContext;
use crate::ui::dialogs::dialog_frame;
use crate::ui::widgets::section;

/// Draws the help above the page.
pub fn keys_ui(ui: &Ui, cx: &ShellContext<'_>) {
    dialog_frame(ui, cx, cx.text("command-keys"), |ui| {
        ui.label(cx.text("keys-matrix"));
        ui.add_space(8.0);
        for group in CommandGroup::ALL {
            section(ui, cx, cx.text(group.title()), "");
            Grid::new(group.title())
                .num_columns(2)
                .min_col_width(220.0)
                .show(ui, |ui| {
                    for command in Command::ALL.into_iter().filter(|it| it.group() == group) {
                        ui.label(cx.text(command.label()));
                        let keys = command.shortcut().map(shortcut_text).unwrap_or_default();
                        ui.label(RichText::new(keys).color(cx.tokens.muted));
                        ui.end_row();
                    }
                });
            ui.add_space(8.0);
        }
    });
}
