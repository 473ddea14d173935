//! What was agreed with a person, and how it went.

use egui::{Align, Layout, RichText, Ui};

use crate::action::{Action, Dialog};
use crate::analysis::person_sheet::PersonSheet;
use crate::document::{AgreementEdit, Edit};
use crate::model::{Agreement, AgreementId, AgreementState, PersonId};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::card;

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, person: PersonId, sheet: &PersonSheet) {
    card(ui, cx, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(cx.text("people-agreements")).font(semibold(15.0)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(cx.text("people-new-agreement")).clicked() {
                    cx.ask(Action::Show(Dialog::Agreement(person)));
                }
            });
        });
        if sheet.agreements.is_empty() {
            ui.label(RichText::new(cx.text("people-no-agreements")).color(cx.tokens.muted));
        }
        for (place, (id, agreement)) in sheet.agreements.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            agreement_ui(ui, cx, *id, agreement);
        }
    });
}

fn agreement_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: AgreementId, agreement: &Agreement) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&agreement.what).font(medium(15.0)));
        let (state, colour) = match agreement.state {
            AgreementState::Active => ("people-agreement-active", cx.tokens.accent),
            AgreementState::Kept => ("people-agreement-kept", cx.tokens.good),
            AgreementState::Dropped => ("people-agreement-dropped", cx.tokens.muted),
        };
        ui.label(RichText::new(cx.text(state)).small().color(colour));
    });
    ui.label(
        RichText::new(details(cx, agreement))
            .size(14.0)
            .color(cx.tokens.muted),
    );
    let is_active = agreement.state == AgreementState::Active;
    if is_active && agreement.due.is_some_and(|due| due < cx.today) {
        let late = RichText::new(cx.text("people-agreement-late")).small();
        ui.label(late.color(cx.tokens.warning));
    }
    ui.horizontal_wrapped(|ui| {
        let offered: &[(&str, AgreementState)] = if is_active {
            &[
                ("people-mark-kept", AgreementState::Kept),
                ("people-mark-dropped", AgreementState::Dropped),
            ]
        } else {
            &[("people-mark-active", AgreementState::Active)]
        };
        for (text, state) in offered {
            let name = cx.texts.with(
                "people-mark-of",
                &[
                    ("mark", cx.texts.get(text).into()),
                    ("what", agreement.what.as_str().into()),
                ],
            );
            let button = ui.button(cx.texts.get(text));
            button.widget_info(|| {
                let role = egui::accesskit::Role::Button;
                egui::WidgetInfo::labeled(role, ui.is_enabled(), &name)
            });
            if button.clicked() {
                let mut agreement = agreement.clone();
                agreement.state = *state;
                cx.edit(Edit::Agreement(AgreementEdit::Change { id, agreement }));
            }
        }
    });
}

/// Competences, helper, hours and days in one line.
fn details(cx: &PlanContext<'_>, agreement: &Agreement) -> String {
    let mut said = Vec::new();
    let names: Vec<_> = agreement
        .competences
        .iter()
        .map(|id| cx.competence(*id))
        .collect();
    if names.is_empty() {
        said.push(cx.text("people-agreement-whole").to_owned());
    } else {
        said.push(names.join(", "));
    }
    if let Some(helper) = agreement.helper {
        let name = cx.person(helper).to_owned();
        said.push(cx.texts.with("people-helped-by", &[("name", name.into())]));
    }
    if let Some(hours) = agreement.hours {
        let hours = usize::from(hours);
        said.push(cx.texts.with("people-hours", &[("count", hours.into())]));
    }
    if let Some(due) = agreement.due {
        said.push(cx.texts.with("people-due", &[("date", due.into())]));
    }
    said.join(" · ")
}
