//! Where the table comes from: a file, or what lies on the clipboard.

use std::path::PathBuf;

use egui::{Event, Key, RichText, TextEdit, Ui};

use super::{ImportDialog, PathFor};
use crate::action::{Action, TableAction};
use crate::ui::PlanContext;
use crate::ui::widgets::primary_button;

impl ImportDialog {
    pub(super) fn start_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(path) = &self.reading {
            let name = path.file_name().unwrap_or(path.as_os_str());
            let name = name.to_string_lossy().into_owned();
            ui.label(cx.texts.with("import-reading", &[("file", name.into())]));
            ui.add_space(12.0);
            if ui.button(cx.texts.get("import-stop")).clicked() {
                self.reading = None;
            }
            return;
        }
        if let Some(why) = &self.problem {
            ui.label(RichText::new(cx.say(why)).color(cx.tokens.bad));
            ui.add_space(8.0);
        }
        ui.label(cx.texts.get("import-how"));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if primary_button(ui, cx, cx.texts.get("import-choose")).clicked() {
                cx.ask(Action::Table(TableAction::Ask));
            }
            let drop = cx.texts.get("import-drop");
            ui.label(RichText::new(drop).color(cx.tokens.muted));
        });
        self.path_ui(ui, cx);
        ui.add_space(12.0);
        self.paste_ui(ui, cx);
    }

    fn paste_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        // A whole table is taken at once, wherever the keyboard is in the dialog.
        let whole = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Paste(text) if text.trim().contains(['\t', '\n']) => Some(text.clone()),
                _ => None,
            })
        });
        let label = ui.label(cx.texts.get("import-paste"));
        let field = TextEdit::multiline(&mut self.pasted)
            .desired_rows(4)
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        field.accessible_name(cx.texts.get("import-paste"));
        ui.add_space(8.0);
        let is_typed = !self.pasted.trim().is_empty();
        if self.leaves {
            self.leave_ui(ui, cx);
            return;
        }
        let mut leaves = false;
        ui.horizontal_wrapped(|ui| {
            let use_it = egui::Button::new(cx.texts.get("import-use-pasted"));
            if ui.add_enabled(is_typed, use_it).clicked() {
                take(cx, self.pasted.clone());
            }
            if self.work.is_some() && ui.button(cx.texts.get("import-back")).clicked() {
                self.chooses = false;
            }
            leaves = ui.button(cx.texts.get("people-cancel")).clicked();
        });
        if leaves {
            self.leave(cx);
        }
        if let Some(text) = whole {
            take(cx, text);
        }
    }

    /// A path to type, on computers without dialogs for files.
    pub(super) fn path_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some((wanted, typed)) = &mut self.path else {
            return;
        };
        let mut asked = None;
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(cx.texts.get("import-path"));
            let width = (ui.available_size_before_wrap().x - 100.0).max(200.0);
            let field = ui.add(TextEdit::singleline(typed).desired_width(width));
            let field = field.labelled_by(label.id);
            if typed.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let text = match wanted {
                PathFor::Table | PathFor::Mapping => "import-path-read",
                PathFor::SaveMapping(_) => "import-path-save",
            };
            let button = egui::Button::new(cx.texts.get(text));
            let is_typed = !typed.trim().is_empty();
            let clicked = ui.add_enabled(is_typed, button).clicked();
            if clicked || entered && is_typed {
                let path = PathBuf::from(typed.trim());
                asked = Some(match wanted {
                    PathFor::Table => TableAction::Read(path),
                    PathFor::Mapping => TableAction::ReadMapping(path),
                    PathFor::SaveMapping(text) => TableAction::SaveMapping(path, text.clone()),
                });
            }
        });
        if let Some(action) = asked {
            self.path = None;
            cx.ask(Action::Table(action));
        }
    }
}

/// Asks for a pasted table to be read.
fn take(cx: &PlanContext<'_>, text: String) {
    cx.ask(Action::Table(TableAction::Paste(text)));
}
