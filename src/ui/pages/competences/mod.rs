//! Who is where? Six views over one selection of teams, roles, areas, source and date.

mod distribution;
mod framework;
mod matrix;
mod over_time;
mod person;
mod teams;

pub(super) use matrix::writes_hint;

use egui::Ui;

use crate::action::{Action, CompetenceView, Narrowing, Page};
use crate::analysis::View;
use crate::ui::PlanContext;
use crate::ui::widgets::{multi_choice, page_header, single_choice, tab_bar, tool_row};

/// View state of the competence page.
#[derive(Default)]
pub(super) struct CompetencesPage {
    matrix: matrix::MatrixView,
    distribution: distribution::DistributionView,
    over_time: over_time::OverTimeView,
    teams: teams::TeamsView,
    person: person::PersonView,
    framework: framework::FrameworkView,
}

impl CompetencesPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let page = Page::Competences;
        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
        let tabs = CompetenceView::ALL.map(|view| (view, cx.text(view.title())));
        if let Some(view) = tab_bar(ui, cx, &tabs, cx.view.competence_view) {
            cx.ask(Action::View(view));
        }
        if cx.view.competence_view != CompetenceView::Framework {
            filter_bar_ui(ui, cx);
        }
        match cx.view.competence_view {
            CompetenceView::Matrix => self.matrix.ui(ui, cx),
            CompetenceView::Distribution => self.distribution.ui(ui, cx),
            CompetenceView::OverTime => self.over_time.ui(ui, cx),
            CompetenceView::Teams => self.teams.ui(ui, cx),
            CompetenceView::Person => self.person.ui(ui, cx),
            CompetenceView::Framework => self.framework.ui(ui, cx),
        }
    }
}

/// The one selection for all views: teams, roles, areas, round, whose ratings.
fn filter_bar_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let now = &cx.view.narrowing;
    tool_row(ui, |ui| {
        if let Some(next) = choices_ui(ui, cx, now) {
            cx.ask(Action::Narrow(Box::new(next)));
        }
    });
    ui.add_space(2.0);
}

fn choices_ui(ui: &mut Ui, cx: &PlanContext<'_>, now: &Narrowing) -> Option<Narrowing> {
    let plan = cx.plan;
    let mut next = None;
    let teams: Vec<_> = plan
        .teams
        .iter()
        .map(|(id, it)| (*id, it.name.clone()))
        .collect();
    if let Some(teams) = multi_choice(ui, cx, cx.text("filter-teams"), &teams, &now.teams) {
        next = Some(Narrowing {
            teams,
            ..now.clone()
        });
    }
    let roles: Vec<_> = plan
        .roles
        .iter()
        .map(|(id, it)| (*id, it.name.clone()))
        .collect();
    if let Some(roles) = multi_choice(ui, cx, cx.text("filter-roles"), &roles, &now.roles) {
        next = Some(Narrowing {
            roles,
            ..now.clone()
        });
    }
    let areas: Vec<_> = plan
        .framework
        .area_order
        .iter()
        .filter_map(|id| plan.areas.get(id).map(|it| (*id, it.name.clone())))
        .collect();
    if let Some(areas) = multi_choice(ui, cx, cx.text("filter-areas"), &areas, &now.areas) {
        next = Some(Narrowing {
            areas,
            ..now.clone()
        });
    }
    let mut rounds = vec![(None, cx.text("filter-now").to_owned())];
    let newest_first = plan.rounds_by_date().into_iter().rev();
    rounds.extend(newest_first.map(|(id, round)| (Some(id), round.title.clone())));
    if let Some(round) = single_choice(ui, cx.text("filter-round"), &rounds, &now.round) {
        next = Some(Narrowing {
            round,
            ..now.clone()
        });
    }
    let ratings: Vec<_> = [
        (View::Current, "ratings-current"),
        (View::Own, "ratings-own"),
        (View::Leader, "ratings-leader"),
        (View::Agreed, "ratings-agreed"),
    ]
    .map(|(view, name)| (view, cx.text(name).to_owned()))
    .into();
    if let Some(ratings) = single_choice(ui, cx.text("filter-ratings"), &ratings, &now.ratings) {
        next = Some(Narrowing {
            ratings,
            ..now.clone()
        });
    }
    next
}
