//! The list of changes: what was saved on this computer, when, and by whom if they want it said.

use egui::{RichText, Ui};

use super::ChangeRow;
use super::place::muted;
use crate::action::{Action, SharingAction};
use crate::ui::PlanContext;
use crate::ui::widgets::{card, link_button, section};

/// How many saves are shown before all are asked for.
const LISTED: usize = 5;

/// Draws the list; `rows` is `None` while it is being read.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, rows: Option<&[ChangeRow]>, all: &mut bool) {
    card(ui, cx, |ui| {
        section(
            ui,
            cx,
            cx.text("safety-changes"),
            cx.text("safety-changes-note"),
        );
        match rows {
            None => muted(ui, cx, cx.text("safety-reading")),
            Some([]) => muted(ui, cx, cx.text("safety-changes-none")),
            Some(rows) => rows_ui(ui, cx, rows, all),
        }
        let can_sign = !cx.settings.shown_name.is_empty();
        let mut signs = cx.settings.signs_changes && can_sign;
        let label = cx.text("safety-changes-sign");
        let shown = ui.add_enabled(can_sign, egui::Checkbox::new(&mut signs, label));
        if shown.changed() {
            cx.ask(Action::Sharing(SharingAction::SignChanges(signs)));
        }
        shown.on_disabled_hover_text(cx.text("safety-changes-sign-needs-name"));
    });
}

fn rows_ui(ui: &mut Ui, cx: &PlanContext<'_>, rows: &[ChangeRow], all: &mut bool) {
    let shown = if *all { rows.len() } else { LISTED };
    for row in rows.iter().take(shown) {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&row.saved).color(cx.tokens.ink));
            let who = row.who.iter().map(String::as_str);
            let said: Vec<&str> = std::iter::once(row.what.as_str()).chain(who).collect();
            muted(ui, cx, &said.join(" · "));
        });
    }
    if rows.len() > LISTED {
        let text = if *all {
            cx.text("versions-fold").to_owned()
        } else {
            let count = [("count", rows.len().into())];
            cx.texts.with("safety-changes-all", &count)
        };
        if link_button(ui, cx, &text).clicked() {
            *all = !*all;
        }
    }
}
