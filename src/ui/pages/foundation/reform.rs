//! The four clear goals of the reform of vocational education, and how digital work serves them.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use crate::document::{Edit, FoundationEdit};
use crate::model::ReformGoal;
use crate::texts::reform_name;
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::typed;
use crate::ui::widgets::{FieldShape, TextDraft, keyed, labelled_text, section};

/// What is typed so far.
#[derive(Default)]
pub(super) struct Reform {
    drafts: BTreeMap<ReformGoal, TextDraft>,
}

impl Reform {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        section(
            ui,
            cx,
            cx.text("foundation-reform"),
            cx.text("foundation-reform-note"),
        );
        for goal in ReformGoal::ALL {
            keyed(ui, ("foundation-reform", goal), |ui| {
                self.goal_ui(ui, cx, goal);
            });
            ui.add_space(4.0);
        }
        let source = RichText::new(cx.text("foundation-reform-source")).small();
        ui.label(source.color(cx.tokens.muted));
    }

    fn goal_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, goal: ReformGoal) {
        let how = cx.plan.strategy.foundation.reform.get(&goal);
        let mut is_chosen = how.is_some();
        let title = RichText::new(cx.text(reform_name(goal))).font(medium(15.0));
        if ui.checkbox(&mut is_chosen, title).changed() {
            let how = is_chosen.then(String::new);
            cx.edit(Edit::Foundation(FoundationEdit::Reform { goal, how }));
        }
        ui.indent(("foundation-reform", goal), |ui| {
            let about = RichText::new(cx.text(about(goal))).small();
            ui.label(about.color(cx.tokens.muted));
            let Some(how) = how else {
                return;
            };
            let name = cx.texts.with(
                "foundation-reform-how",
                &[("goal", cx.text(reform_name(goal)).into())],
            );
            let shape = FieldShape {
                name: &name,
                hint: cx.text("foundation-reform-how-hint"),
                width: ui.available_width(),
                rows: 2,
            };
            let draft = self.drafts.entry(goal).or_default();
            if let Some(how) = labelled_text(ui, cx, draft, shape, how) {
                let how = Some(typed::text(&how));
                cx.edit(Edit::Foundation(FoundationEdit::Reform { goal, how }));
            }
        });
    }
}

const fn about(goal: ReformGoal) -> &'static str {
    match goal {
        ReformGoal::MoreChoose => "reform-more-choose-about",
        ReformGoal::MoreComplete => "reform-more-complete-about",
        ReformGoal::AsSkilledAsPossible => "reform-skilled-about",
        ReformGoal::TrustAndWellbeing => "reform-trust-about",
    }
}
