//! The earlier versions of the plan: what has changed since, looking at one, bringing one back.

use egui::{RichText, Ui};

use super::VersionRow;
use super::place::{muted, named};
use crate::action::{Action, FileAction};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::widgets::{card, link_button, section};

/// How many changes of a version are said before the others are only counted.
const LISTED: usize = 2;

/// Draws the list; `versions` is `None` while it is being read.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    versions: Option<&[VersionRow]>,
    compared: &mut Option<usize>,
) {
    card(ui, cx, |ui| {
        section(
            ui,
            cx,
            cx.text("safety-versions"),
            cx.text("safety-versions-note"),
        );
        match versions {
            None => muted(ui, cx, cx.text("safety-reading")),
            Some([]) => muted(ui, cx, cx.text("versions-none")),
            Some(_) => muted(ui, cx, cx.text("versions-about")),
        }
        for (index, version) in versions.into_iter().flatten().enumerate() {
            ui.separator();
            row_ui(ui, cx, (index, version), compared);
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (index, version): (usize, &VersionRow),
    compared: &mut Option<usize>,
) {
    let is_readable = version.changes.is_some();
    let is_compared = *compared == Some(index);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&version.saved).color(cx.tokens.ink));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let mut button = |id: &str, possible: bool| {
                let text = cx.texts.get(id);
                let shown = ui.add_enabled_ui(possible, |ui| link_button(ui, cx, text));
                named(ui, &shown.inner, &format!("{text}, {}", version.saved));
                shown.inner.clicked()
            };
            if button("versions-bring-back", is_readable) {
                cx.ask(Action::File(FileAction::BringBack(index)));
            }
            if button("versions-open", is_readable) {
                cx.ask(Action::File(FileAction::OpenVersion(index)));
            }
            let many = version.changes.as_ref().is_some_and(|it| it.len() > LISTED);
            let compare = if is_compared {
                "versions-fold"
            } else {
                "versions-compare"
            };
            if many && button(compare, true) {
                *compared = (!is_compared).then_some(index);
            }
        });
    });
    match version.changes.as_deref() {
        None => {
            let said = RichText::new(cx.text("versions-unreadable")).small();
            ui.label(said.color(cx.tokens.bad));
        }
        Some([]) => muted(ui, cx, cx.text("versions-same")),
        Some(changes) => changes_ui(ui, cx, changes, is_compared),
    }
}

fn changes_ui(ui: &mut Ui, cx: &PlanContext<'_>, changes: &[Message], all: bool) {
    let shown = if all { changes.len() } else { LISTED };
    for change in changes.iter().take(shown) {
        muted(ui, cx, &format!("• {}", cx.say(change)));
    }
    if changes.len() > shown {
        let more = changes.len() - shown;
        muted(
            ui,
            cx,
            &cx.texts.with("question-more", &[("count", more.into())]),
        );
    }
}
