//! What to do when something is wrong, and what nobody can promise.

use egui::{CollapsingHeader, RichText, Ui};

use crate::ui::PlanContext;
use crate::ui::widgets::{card, section};

/// Each case, and what to do; both as ids of texts.
const CASES: [(&str, &str); 7] = [
    ("help-does-not-open", "help-does-not-open-about"),
    ("help-computer-died", "help-computer-died-about"),
    ("help-changed-by-other", "help-changed-by-other-about"),
    ("help-gone", "help-gone-about"),
    ("help-regretted", "help-regretted-about"),
    ("help-passphrase", "help-passphrase-about"),
    ("help-no-promise", "help-no-promise-about"),
];

/// Draws the cases, folded.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("safety-help"), "");
        for (case, about) in CASES {
            let title = RichText::new(cx.text(case)).color(cx.tokens.ink);
            CollapsingHeader::new(title)
                .id_salt(case)
                .show(ui, |ui| ui.label(cx.text(about)));
        }
    });
}
