//! All workshops, and beginning a new one.

use egui::{Align, Layout, RichText, Ui};

use crate::action::Action;
use crate::catalogue::workshop_templates;
use crate::document::{Edit, WorkshopEdit};
use crate::model::{ActivityId, Item, RoomGroup, Workshop, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::widgets::{card, inline_link, section};

/// Room for the button at the end of a row, in points.
const COPY: f32 = 110.0;

/// Draws the list and what a new one can be begun with.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    if cx.plan.workshops.is_empty() {
        ui.label(RichText::new(cx.text("workshop-none")).color(cx.tokens.muted));
        ui.add_space(12.0);
    }
    let all = cx.plan.workshops_by_date();
    if !all.is_empty() {
        card(ui, cx, |ui| {
            for (place, (id, workshop)) in all.into_iter().rev().enumerate() {
                if place > 0 {
                    ui.separator();
                }
                row(ui, cx, id, workshop);
            }
        });
        ui.add_space(12.0);
    }
    card(ui, cx, |ui| {
        section(
            ui,
            cx,
            cx.text("workshop-new"),
            cx.text("workshop-new-note"),
        );
        ui.horizontal_wrapped(|ui| {
            for template in workshop_templates() {
                let name = template.name.get(cx.texts.language());
                if ui.button(name).clicked() {
                    let agenda = template.agenda(cx.plan, cx.ids);
                    add(cx, agenda);
                }
            }
            if ui.button(cx.text("workshop-new-empty")).clicked() {
                add(cx, Vec::new());
            }
        });
    });
}

fn row(ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, workshop: &Workshop) {
    let state = if workshop.ended.is_some() {
        "workshop-state-ended"
    } else {
        "workshop-state-planned"
    };
    let facts = cx.texts.with(
        "workshop-facts",
        &[
            ("date", workshop.date.into()),
            ("people", (workshop.people() as usize).into()),
            ("minutes", (workshop.minutes() as usize).into()),
            ("decisions", workshop.decisions().count().into()),
        ],
    );
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width - COPY);
            if inline_link(ui, cx, &workshop.title).clicked() {
                cx.ask(Action::Select(Some(Item::Workshop(id))));
            }
            let said = format!("{} · {facts}", cx.text(state));
            ui.label(RichText::new(said).small().color(cx.tokens.muted));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            copy_ui(ui, cx, id, workshop);
        });
    });
}

fn copy_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, workshop: &Workshop) {
    let name = [("name", workshop.title.as_str().into())];
    let copy = ui.button(cx.text("workshop-copy"));
    let named = cx.texts.with("workshop-copy-of", &name);
    copy.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &named));
    if copy.clicked() {
        let new = WorkshopId::next(cx.ids);
        let agenda = workshop.agenda.iter();
        cx.edit(Edit::Workshop(WorkshopEdit::Copy {
            id,
            copy: new,
            title: cx.texts.with("workshop-copy-title", &name),
            date: cx.today,
            activities: agenda.map(|_| ActivityId::next(cx.ids)).collect(),
        }));
        cx.ask(Action::Select(Some(Item::Workshop(new))));
    }
}

fn add(cx: &PlanContext<'_>, agenda: Vec<crate::model::Activity>) {
    let id = WorkshopId::next(cx.ids);
    let workshop = Workshop {
        title: cx.text("workshop-new-title").to_owned(),
        date: cx.today,
        attending: vec![(RoomGroup::Leaders, 0), (RoomGroup::Teachers, 0)],
        agenda,
        ended: None,
        reopened: false,
    };
    cx.edit(Edit::Workshop(WorkshopEdit::Add {
        id,
        workshop: Box::new(workshop),
    }));
    cx.ask(Action::Select(Some(Item::Workshop(id))));
}
