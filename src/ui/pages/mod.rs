//! The pages of the window, one folder or file each.
//!
//! A page struct holds view state only: drafts, sort order, scroll wishes; never plan data.

mod action_plan;
mod competences;
mod derived;
mod entry_list;
mod follow_up;
mod foundation;
mod lines;
mod overview;
mod report;
mod safety;
mod staff;
mod tensions;
mod workshop;
mod year_wheel;

use egui::Ui;

use super::PlanContext;
use crate::action::{ActionPlanView, CompetenceView, Page, ViewState};
use crate::model::Plan;
use crate::texts::Texts;

pub use report::ReportNews;
pub use safety::{ChangeRow, CopyRow, FileFacts, SafetyFacts, VersionRow};

/// The view state of every page.
#[derive(Default)]
pub struct Pages {
    overview: overview::OverviewPage,
    follow_up: follow_up::FollowUpPage,
    foundation: foundation::FoundationPage,
    lines: lines::LinesPage,
    action_plan: action_plan::ActionPlanPage,
    year_wheel: year_wheel::YearWheelPage,
    competences: competences::CompetencesPage,
    staff: staff::StaffPage,
    tensions: tensions::TensionsPage,
    workshop: workshop::WorkshopPage,
    report: report::ReportPage,
    safety: safety::SafetyPage,
}

impl Pages {
    /// Begins a new initiative on the page of the action plan.
    pub const fn begin_initiative(&mut self) {
        self.action_plan.begin();
    }

    /// Takes in what became of a document that was asked for.
    pub fn report_news(&mut self, news: ReportNews) {
        self.report.take_in(news);
    }

    /// Takes in what the disk holds of the plan.
    pub fn show_safety(&mut self, facts: SafetyFacts) {
        self.safety.show(facts);
    }

    /// Takes in the earlier versions of the plan.
    pub fn show_versions(&mut self, rows: Vec<VersionRow>) {
        self.safety.show_versions(rows);
    }

    /// Takes in what was saved on this computer.
    pub fn show_changes(&mut self, rows: Vec<ChangeRow>) {
        self.safety.show_changes(rows);
    }

    /// Whether the page has the window to itself, without anything around it.
    pub const fn fills_window(&self) -> bool {
        self.workshop.fills_window()
    }

    /// Draws the page that the view is on.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        match cx.view.page {
            Page::Overview => self.overview.ui(ui, cx),
            Page::FollowUp => self.follow_up.ui(ui, cx),
            Page::Foundation => self.foundation.ui(ui, cx),
            Page::Lines => self.lines.ui(ui, cx),
            Page::ActionPlan => self.action_plan.ui(ui, cx),
            Page::YearWheel => self.year_wheel.ui(ui, cx),
            Page::Competences => self.competences.ui(ui, cx),
            Page::Staff => self.staff.ui(ui, cx),
            Page::Tensions => self.tensions.ui(ui, cx),
            Page::Workshop => self.workshop.ui(ui, cx),
            Page::Report => self.report.ui(ui, cx),
            Page::Safety => self.safety.ui(ui, cx),
        }
        if cx.view.page != Page::Workshop {
            self.workshop.give_window_back();
        }
        self.workshop.projector_ui(ui.ctx(), cx);
    }
}

/// What the keys do in the place that is shown, for the status line; empty for nothing special.
pub fn keys_hint(texts: &Texts, plan: &Plan, view: &ViewState) -> String {
    if view.page == Page::Competences && view.competence_view == CompetenceView::Matrix {
        let writes = competences::writes_hint(texts, plan, &view.narrowing);
        format!("{} · {writes}", texts.get("matrix-keys-hint"))
    } else if view.page == Page::ActionPlan && !plan.strategy.initiatives.is_empty() {
        let keys = match view.action_plan_view {
            ActionPlanView::Table => "action-keys-table",
            ActionPlanView::Board => "action-keys-board",
            ActionPlanView::Timeline => "action-keys-timeline",
        };
        texts.get(keys).to_owned()
    } else if view.page == Page::Lines && lines::is_deep(plan, view.selected) {
        texts.get("lines-keys").to_owned()
    } else if view.page == Page::Tensions && tensions::is_deep(plan, view.selected) {
        texts.get("tensions-keys").to_owned()
    } else {
        String::new()
    }
}
