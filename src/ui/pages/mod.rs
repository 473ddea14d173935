//! The pages of the window, one folder or file each.
//!
//! A page struct holds view state only: drafts, sort order, scroll wishes; never plan data.

mod competences;
mod overview;
mod staff;

use egui::Ui;

use super::PlanContext;
use crate::action::{CompetenceView, Page, ViewState};
use crate::model::Plan;
use crate::texts::Texts;

/// The view state of every page.
#[derive(Default)]
pub struct Pages {
    overview: overview::OverviewPage,
    competences: competences::CompetencesPage,
    staff: staff::StaffPage,
}

impl Pages {
    /// Draws the page that the view is on.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        match cx.view.page {
            Page::Overview => self.overview.ui(ui, cx),
            Page::Competences => self.competences.ui(ui, cx),
            Page::Staff => self.staff.ui(ui, cx),
        }
    }
}

/// What the keys do in the place that is shown, for the status line; empty for nothing special.
pub fn keys_hint(texts: &Texts, plan: &Plan, view: &ViewState) -> String {
    if view.page == Page::Competences && view.competence_view == CompetenceView::Matrix {
        let writes = competences::writes_hint(texts, plan, &view.narrowing);
        format!("{} · {writes}", texts.get("matrix-keys-hint"))
    } else {
        String::new()
    }
}
