//! Who the page is about: name, team, roles, employment, and where the person stands in short.

use egui::accesskit::Role;
use egui::{RichText, Ui};

use crate::analysis::person_sheet::PersonSheet;
use crate::model::PersonId;
use crate::texts::{person_place, person_standing};
use crate::ui::PlanContext;
use crate::ui::theme::semibold;
use crate::ui::widgets::card;

/// Draws the head.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, id: PersonId, sheet: &PersonSheet) {
    let Some(person) = cx.plan.people.get(&id) else {
        return;
    };
    card(ui, cx, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let name = RichText::new(cx.person(id)).font(semibold(20.0));
        let name = ui.label(name.color(cx.tokens.ink));
        ui.ctx().accesskit_node_builder(name.id, |node| {
            node.set_role(Role::Heading);
            node.set_label(cx.person(id).to_owned());
        });
        ui.label(RichText::new(person_place(cx.texts, cx.plan, person)).color(cx.tokens.muted));
        ui.label(person_standing(cx.texts, sheet.last_rated, sheet.met));
    });
}
