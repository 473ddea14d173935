//! What two copies of the plan changed differently, each to be decided.

use egui::{Align, Label, Layout, RichText, TextStyle, Ui, Vec2};

use super::place::{muted, named};
use crate::document::merge::{Told, tell};
use crate::document::{Edit, ResolveEdit, Verdict};
use crate::model::Conflict;
use crate::ui::PlanContext;
use crate::ui::widgets::{card, primary_button, section};

/// The width of the words that say whose a value is, in points.
const WHOSE_WIDTH: f32 = 140.0;

/// Draws the conflicts, when there are any.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    if cx.plan.conflicts.is_empty() {
        return;
    }
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("safety-conflicts"), "");
        muted(ui, cx, cx.text("safety-conflicts-about"));
        for conflict in &cx.plan.conflicts {
            ui.separator();
            let person = |id| cx.person(id).to_owned();
            let told = tell(cx.plan, conflict, cx.texts, &person);
            conflict_ui(ui, cx, conflict, &told);
        }
    });
}

fn conflict_ui(ui: &mut Ui, cx: &PlanContext<'_>, conflict: &Conflict, told: &Told) {
    let title = format!("{} · {}", told.what, told.field);
    ui.label(RichText::new(&title).color(cx.tokens.ink));
    if let Some(base) = &told.base {
        value_ui(ui, cx, "safety-value-before", Some(base));
    }
    let decide = |verdict| {
        cx.edit(Edit::Resolve(ResolveEdit {
            conflict: conflict.clone(),
            verdict,
        }));
    };
    if told.now.is_some() || told.other.is_some() {
        value_ui(ui, cx, "safety-value-now", told.now.as_ref());
        value_ui(ui, cx, "safety-value-other", told.other.as_ref());
    }
    ui.horizontal_wrapped(|ui| {
        let keep = primary_button(ui, cx, cx.text("safety-keep-now"));
        named(
            ui,
            &keep,
            &format!("{}, {title}", cx.text("safety-keep-now")),
        );
        if keep.clicked() {
            decide(Verdict::Keep);
        }
        let take = ui.button(cx.text("safety-take-other"));
        named(
            ui,
            &take,
            &format!("{}, {title}", cx.text("safety-take-other")),
        );
        if take.clicked() {
            decide(Verdict::TakeOther);
        }
    });
}

/// A value beside the words that say whose it is, all values of a conflict below one another.
fn value_ui(ui: &mut Ui, cx: &PlanContext<'_>, whose: &str, value: Option<&String>) {
    ui.horizontal_top(|ui| {
        let room = Vec2::new(WHOSE_WIDTH, ui.text_style_height(&TextStyle::Body));
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(WHOSE_WIDTH);
            muted(ui, cx, cx.texts.get(whose));
        });
        let value = value.map_or_else(|| cx.text("safety-value-none"), String::as_str);
        ui.add(Label::new(value).wrap());
    });
}
