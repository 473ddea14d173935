//! A workshop that was held: what stands above its record, and what its points are called.

use egui::{RichText, Ui};

use crate::document::{Edit, WorkshopEdit};
use crate::model::{Activity, ActivityId, Workshop, WorkshopId};
use crate::texts::task_name;
use crate::ui::PlanContext;

/// The points of an agenda, numbered.
pub(super) fn titles(cx: &PlanContext<'_>, workshop: &Workshop) -> Vec<(ActivityId, String)> {
    let points = workshop.agenda.iter().enumerate();
    points
        .map(|(at, it)| (it.id, format!("{}. {}", at + 1, point_name(cx, it))))
        .collect()
}

/// What a point of the agenda is called.
pub(super) fn point_name<'a>(cx: &PlanContext<'a>, activity: &'a Activity) -> &'a str {
    if activity.title.is_empty() {
        cx.text(task_name(&activity.task))
    } else {
        &activity.title
    }
}

/// What stands above a record.
pub(super) fn record_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, workshop: &Workshop) {
    ui.horizontal_wrapped(|ui| {
        let said = workshop
            .ended
            .map(|date| cx.texts.with("workshop-ended", &[("date", date.into())]));
        ui.label(RichText::new(said.unwrap_or_default()).color(cx.tokens.muted));
        let (label, reopened) = if workshop.reopened {
            ("workshop-close-record", false)
        } else {
            ("workshop-reopen", true)
        };
        if ui.button(cx.text(label)).clicked() {
            cx.edit(Edit::Workshop(WorkshopEdit::Reopen { id, reopened }));
        }
    });
    ui.add_space(8.0);
}
