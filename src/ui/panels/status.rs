//! The status line: what was just done, and where the plan is.

use egui::{Frame, Margin, Panel, RichText, Ui};

use crate::texts::Message;
use crate::ui::ShellContext;

/// What the status line says.
#[derive(Clone, Debug, Default)]
pub struct StatusLine {
    /// What was just done; `None` when nothing was.
    pub done: Option<Message>,
    /// Whether `done` tells of a failure.
    pub failed: bool,
    /// What the keys do in the place that has the focus; empty for nothing.
    pub hint: String,
    /// Where the plan is.
    pub place: String,
}

/// Draws the status line.
pub fn status_ui(ui: &mut Ui, cx: &ShellContext<'_>, status: &StatusLine) {
    let frame = Frame::new()
        .fill(cx.tokens.card)
        .inner_margin(Margin::symmetric(16, 4));
    Panel::bottom("status")
        .min_size(28.0)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.horizontal(|ui| {
                let colour = if status.failed {
                    cx.tokens.bad
                } else {
                    cx.tokens.muted
                };
                if let Some(done) = &status.done {
                    let said = RichText::new(capitalised(&cx.texts.say(done)))
                        .small()
                        .color(colour);
                    ui.add(egui::Label::new(said).wrap());
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let place = RichText::new(&status.place).small().color(cx.tokens.muted);
                    ui.add(egui::Label::new(place).truncate());
                    if !status.hint.is_empty() && !status.failed && ui.available_width() > 700.0 {
                        ui.add_space(16.0);
                        let hint = RichText::new(&status.hint).small().color(cx.tokens.muted);
                        ui.add(egui::Label::new(hint).truncate());
                    }
                });
            });
        });
}

/// A sentence with a capital at its beginning, whatever it was put together from.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
