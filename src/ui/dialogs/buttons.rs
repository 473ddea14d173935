//! The row of buttons that ends a dialog.

use egui::{RichText, Ui};

use crate::ui::ShellContext;
use crate::ui::widgets::primary_button;

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Do it.
    Yes,
    /// Leave everything as it is.
    No,
}

/// The button that does what the dialog is for, and the one that does nothing.
pub(super) fn answer_ui(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    yes: &str,
    is_ready: bool,
) -> Option<Answer> {
    let does = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, cx, cx.texts.get(yes)));
    if does.inner.clicked() {
        return Some(Answer::Yes);
    }
    let leaves = ui.button(cx.texts.get("people-cancel"));
    leaves.clicked().then_some(Answer::No)
}

/// A sentence that says what will be gone, and the two answers to it.
pub(super) fn delete_ui(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    sentence: &str,
    yes: &str,
) -> Option<Answer> {
    ui.label(RichText::new(sentence).color(cx.tokens.bad));
    ui.horizontal_wrapped(|ui| {
        let does = RichText::new(cx.texts.get(yes)).color(cx.tokens.bad);
        if ui.button(does).clicked() {
            return Some(Answer::Yes);
        }
        let leaves = ui.button(cx.texts.get("people-keep"));
        leaves.clicked().then_some(Answer::No)
    })
    .inner
}
