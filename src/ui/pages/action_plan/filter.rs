//! What is listed: search, filters and heads, with how many that leaves of how many.

use std::collections::BTreeSet;

use egui::{RichText, TextEdit, Ui};

use super::rows::{Found, Grouping, Query};
use crate::action::ActionPlanView;
use crate::model::{InitiativeState, PersonId};
use crate::texts::{initiative_state_name, sort_key};
use crate::ui::PlanContext;
use crate::ui::widgets::{link_button, make_room, multi_choice, single_choice, tool_row};

/// Draws the filters and takes what is chosen into the query.
pub(super) fn filters_ui(ui: &mut Ui, cx: &PlanContext<'_>, query: &mut Query) {
    tool_row(ui, |ui| {
        let search = TextEdit::singleline(&mut query.search)
            .hint_text(cx.text("action-search"))
            .desired_width(150.0);
        ui.add(search).accessible_name(cx.text("action-search"));
        let states =
            InitiativeState::ALL.map(|it| (it, cx.texts.get(initiative_state_name(it)).to_owned()));
        make_room(ui, 140.0);
        let label = cx.text("action-state");
        if let Some(states) = multi_choice(ui, cx, label, &states, &query.states) {
            query.states = states;
        }
        let lines = cx.plan.strategy.lines_in_order();
        let mut lines: Vec<_> = lines.map(|(id, it)| (Some(id), it.name.clone())).collect();
        lines.push((None, cx.text("action-no-line").to_owned()));
        make_room(ui, 140.0);
        let label = cx.text("action-line");
        if let Some(lines) = multi_choice(ui, cx, label, &lines, &query.lines) {
            query.lines = lines;
        }
        make_room(ui, 140.0);
        let label = cx.text("action-owner");
        if let Some(owners) = multi_choice(ui, cx, label, &owners(cx), &query.owners) {
            query.owners = owners;
        }
        make_room(ui, 140.0);
        let mut teams: Vec<_> = (cx.plan.teams.iter())
            .map(|(id, it)| (*id, it.name.clone()))
            .collect();
        teams.sort_by_cached_key(|(_, name)| sort_key(name));
        let label = cx.text("action-teams");
        if let Some(teams) = multi_choice(ui, cx, label, &teams, &query.teams) {
            query.teams = teams;
        }
        if cx.view.action_plan_view == ActionPlanView::Table {
            let options = Grouping::ALL.map(|it| (it, cx.texts.get(it.text_id()).to_owned()));
            make_room(ui, 140.0);
            let label = cx.text("action-grouping");
            if let Some(grouping) = single_choice(ui, label, &options, &query.grouping) {
                query.grouping = grouping;
            }
        }
        if query.is_narrow() {
            make_room(ui, 90.0);
            if link_button(ui, cx, cx.text("action-reset")).clicked() {
                *query = query.widened();
            }
        }
    });
}

/// Everybody who sees to something, after "nobody".
fn owners(cx: &PlanContext<'_>) -> Vec<(Option<PersonId>, String)> {
    let initiatives = cx.plan.strategy.initiatives.values();
    let owners: BTreeSet<PersonId> = initiatives.filter_map(|it| it.owner).collect();
    let mut named: Vec<_> = owners
        .into_iter()
        .map(|id| (Some(id), cx.person(id).to_owned()))
        .collect();
    named.sort_by_cached_key(|(_, name)| sort_key(name));
    named.push((None, cx.text("action-no-owner").to_owned()));
    named
}

/// How many are listed, running and overdue, each of how many.
pub(super) fn counts_ui(ui: &mut Ui, cx: &PlanContext<'_>, found: &Found) {
    let shown = found.rows.len();
    let running = found.in_state(InitiativeState::Running);
    let (overdue, dated) = found.overdue();
    let figures = [("shown", shown.into()), ("count", found.total.into())];
    let mut parts = vec![cx.texts.with("action-count", &figures)];
    let figures = [("running", running.into()), ("count", shown.into())];
    parts.push(cx.texts.with("action-count-running", &figures));
    if dated > 0 {
        let figures = [("overdue", overdue.into()), ("count", dated.into())];
        parts.push(cx.texts.with("action-count-overdue", &figures));
    }
    let said = RichText::new(parts.join(" · "));
    ui.label(said.small().color(cx.tokens.muted));
}
