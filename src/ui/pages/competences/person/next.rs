//! Next steps: where the person is short of what is expected, and what the next level looks like.

use egui::{RichText, Ui};

use crate::analysis::person_sheet::{NextStep, PersonSheet};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::{card, level_sign, section};

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, sheet: &PersonSheet) {
    card(ui, cx, |ui| {
        let note = match sheet.not_assessed {
            0 => String::new(),
            count => cx
                .texts
                .with("people-expected-not-assessed", &[("count", count.into())]),
        };
        section(ui, cx, cx.text("people-next-steps"), &note);
        if sheet.next.is_empty() {
            let sentence = if sheet.met.1 == 0 {
                "people-nothing-to-compare"
            } else {
                "people-all-met"
            };
            ui.label(RichText::new(cx.text(sentence)).color(cx.tokens.muted));
        }
        for (place, step) in sheet.next.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            step_ui(ui, cx, step);
        }
    });
}

fn step_ui(ui: &mut Ui, cx: &PlanContext<'_>, step: &NextStep) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&step.name).font(medium(15.0)));
        let (level, target) = (Some(step.level), Some(step.target));
        level_sign(ui, cx, cx.text("chart-now"), level, None);
        ui.label(RichText::new("→").color(cx.tokens.muted));
        level_sign(ui, cx, cx.text("chart-expected"), target, None);
        if step.is_below_lowest {
            let said = RichText::new(cx.text("chart-gap-below")).small();
            ui.label(said.color(cx.tokens.warning));
        }
    });
    described(ui, cx, ("people-here", step.level), &step.here);
    described(ui, cx, ("people-there", step.next), &step.there);
}

/// What a level looks like in practice, where the framework says it.
fn described(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (what, level): (&'static str, crate::model::Level),
    text: &str,
) {
    if text.is_empty() {
        return;
    }
    let name = cx.plan.framework.level_name(level);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let what = format!("{} · {} {name}", cx.text(what), level.get());
        ui.label(
            RichText::new(what)
                .font(semibold(13.0))
                .color(cx.tokens.muted),
        );
        ui.label(RichText::new(text).size(14.0));
    });
}
