//! Another framework for a plan that has no ratings yet.

use egui::{RichText, Ui};

use crate::action::Action;
use crate::catalogue::{FrameworkTemplate, frameworks};
use crate::document::{Edit, FrameworkEdit};
use crate::ui::PlanContext;
use crate::ui::widgets::{card, primary_button, section};

/// What was chosen: nothing is kept between frames.
#[derive(Default)]
pub(super) struct ChooseFramework {}

impl ChooseFramework {
    /// Draws the dialog.
    #[expect(
        clippy::unused_self,
        clippy::needless_pass_by_ref_mut,
        reason = "drawn like every dialog, which have drafts of their own"
    )]
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let mut assessments = cx.plan.assessments.values();
        let has_ratings = assessments.any(|it| !it.levels.is_empty());
        let asked: usize = cx.plan.expectations.values().map(|it| it.len()).sum();
        let note = if has_ratings {
            cx.texts.get("choose-framework-in-use").to_owned()
        } else if asked > 0 {
            cx.texts
                .with("choose-framework-expectations", &[("count", asked.into())])
        } else {
            cx.texts.get("choose-framework-note").to_owned()
        };
        let ink = if has_ratings {
            cx.tokens.warning
        } else {
            cx.tokens.muted
        };
        ui.label(RichText::new(note).color(ink));
        for template in frameworks() {
            ui.add_space(8.0);
            card(ui, cx, |ui| offer(ui, cx, template, !has_ratings));
        }
        ui.add_space(12.0);
        if ui.button(cx.texts.get("choose-framework-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    }
}

fn offer(ui: &mut Ui, cx: &PlanContext<'_>, template: &FrameworkTemplate, can_adopt: bool) {
    let shown_in = cx.texts.language();
    section(ui, cx, template.name.get(shown_in), "");
    let size = cx.texts.with(
        "choose-framework-size",
        &[
            ("competences", template.competences().count().into()),
            ("levels", template.scale.len().into()),
        ],
    );
    ui.label(size);
    let source = template.source.get(shown_in);
    ui.label(RichText::new(source).small().color(cx.tokens.muted));
    if !can_adopt {
        return;
    }
    ui.add_space(4.0);
    let name = [("name", template.name.get(shown_in).into())];
    let adopt = cx.texts.with("choose-framework-adopt", &name);
    if primary_button(ui, cx, &adopt).clicked() {
        let parts = template.instantiate(cx.plan.meta.language, cx.ids);
        cx.edit(Edit::Framework(FrameworkEdit::Adopt {
            framework: parts.framework,
            areas: parts.areas,
            competences: parts.competences,
        }));
        cx.ask(Action::CloseDialog);
    }
}
