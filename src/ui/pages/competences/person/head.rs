//! Who the page is about: name, team, roles, employment, and where the person stands in short.

use egui::accesskit::Role;
use egui::{RichText, Ui};

use crate::analysis::person_sheet::PersonSheet;
use crate::model::{Person, PersonId};
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
        ui.label(RichText::new(place(cx, person)).color(cx.tokens.muted));
        ui.label(standing(cx, sheet));
    });
}

/// Team, roles and employment in one line.
fn place(cx: &PlanContext<'_>, person: &Person) -> String {
    let mut said = vec![cx.team(person.team).to_owned()];
    let roles = person.roles.iter();
    said.extend(roles.filter_map(|id| cx.plan.roles.get(id).map(|role| role.name.clone())));
    let dated = |id: &str, day| cx.texts.with(id, &[("date", day)]);
    if let Some(started) = person.started {
        said.push(dated("people-started", started.into()));
    }
    if let Some(left) = person.left {
        said.push(dated("people-left", left.into()));
    }
    said.join(" · ")
}

fn standing(cx: &PlanContext<'_>, sheet: &PersonSheet) -> String {
    let Some(date) = sheet.last_rated else {
        return cx.text("not-assessed").to_owned();
    };
    let (met, asked) = sheet.met;
    let figures = [
        ("met", met.into()),
        ("asked", asked.into()),
        ("date", date.into()),
    ];
    let id = if asked == 0 {
        "people-standing-unasked"
    } else {
        "people-standing"
    };
    cx.texts.with(id, &figures)
}
