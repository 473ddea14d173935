//! Asking before something is removed, in the place where it was asked for.

use egui::{Frame, Margin, RichText, Stroke, Ui};

use crate::ui::ShellContext;
use crate::ui::theme::icons;

/// What is said before something is removed.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What goes, and what goes with it.
    pub sentence: &'a str,
    /// A gentler way; empty when there is none.
    pub hint: &'a str,
    /// What the button that does it says.
    pub yes: &'a str,
    /// What the button that leaves everything as it is says.
    pub no: &'a str,
}

/// Draws the question; returns the answer when one was given. Esc answers "no".
pub fn confirm(ui: &mut Ui, cx: &ShellContext<'_>, question: Question<'_>) -> Option<bool> {
    let tokens = cx.tokens;
    let frame = Frame::new()
        .fill(tokens.warning_soft)
        .stroke(Stroke::new(1.0, tokens.warning))
        .corner_radius(6)
        .inner_margin(Margin::same(12));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let sentence = format!("{}  {}", icons::WARNING, question.sentence);
            ui.label(RichText::new(sentence).color(tokens.ink));
            if !question.hint.is_empty() {
                ui.label(RichText::new(question.hint).small().color(tokens.muted));
            }
            let mut answer = None;
            ui.horizontal_wrapped(|ui| {
                let yes = RichText::new(question.yes).color(tokens.bad);
                if ui.button(yes).clicked() {
                    answer = Some(true);
                }
                let no = ui.button(question.no);
                let esc = ui.input(|input| input.key_pressed(egui::Key::Escape));
                if no.clicked() || esc {
                    answer = Some(false);
                }
            });
            answer
        })
        .inner
}
