//! The why of the school, in short, wherever a why is asked for.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, FontId, Frame, Galley, Id, Label, Layout, Margin, RichText, Ui, WidgetInfo};

use super::inline_link;
use crate::action::{Action, Page};
use crate::ui::PlanContext;
use crate::ui::theme::icons;

/// How many lines stand there while it is folded.
const FOLDED: usize = 2;

/// Draws the first lines of the foundation's why, with the way to the rest of it; where none is
/// written, says so and leads to where it can be.
pub fn foundation_reminder(ui: &mut Ui, cx: &PlanContext<'_>) {
    let why = cx.plan.strategy.foundation.why.as_str();
    let frame = Frame::new()
        .fill(cx.tokens.accent_soft)
        .corner_radius(6)
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        if why.is_empty() {
            let missing = cx.text("foundation-reminder-missing");
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(missing).small().color(cx.tokens.ink));
                if inline_link(ui, cx, cx.text("foundation-reminder-write")).clicked() {
                    cx.ask(Action::Go(Page::Foundation));
                }
            });
            return;
        }
        // One state for the whole program: who wants to read the why wants to read it everywhere.
        let id = Id::unique("foundation-reminder");
        let mut unfolded = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
        let title = format!("{}  {}", icons::FOUNDATION, cx.text("foundation-reminder"));
        let said = why_galley(ui, cx, why, unfolded);
        ui.horizontal(|ui| {
            ui.label(RichText::new(title).small().color(cx.tokens.accent));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if inline_link(ui, cx, cx.text("foundation-reminder-open")).clicked() {
                    cx.ask(Action::Go(Page::Foundation));
                }
                let turn = if unfolded {
                    "foundation-reminder-less"
                } else {
                    "foundation-reminder-more"
                };
                let has_more = said.elided || unfolded;
                if has_more && inline_link(ui, cx, cx.text(turn)).clicked() {
                    unfolded = !unfolded;
                }
            });
        });
        let label = ui.add(Label::new(said));
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, why));
        ui.data_mut(|data| data.insert_temp(id, unfolded));
    });
}

/// The why laid out, cut off where it is folded.
fn why_galley(ui: &Ui, cx: &PlanContext<'_>, why: &str, unfolded: bool) -> Arc<Galley> {
    let format = TextFormat::simple(FontId::proportional(14.0), cx.tokens.ink);
    let said = if unfolded {
        why.to_owned()
    } else {
        why.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut job = LayoutJob::single_section(said, format);
    job.wrap = TextWrapping {
        max_width: ui.available_width(),
        max_rows: if unfolded { usize::MAX } else { FOLDED },
        ..TextWrapping::default()
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
