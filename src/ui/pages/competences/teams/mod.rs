//! Team by competence, and one team against what is expected.

mod rows;

use egui::{RichText, Ui};

use crate::action::{Action, Dialog};
use crate::charts::of_plan::ChartKind;
use crate::charts::{Chart, Spot};
use crate::model::{Item, TeamId};
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::widgets::{
    Choosing, Column, card, chart_card, chart_card_choosing, empty_state, follow_focus, level_sign,
    section, table_head, table_row,
};
use rows::{BehindRow, behind, teams_shown};

/// View state.
#[derive(Default)]
pub(super) struct TeamsView {
    map: Derived<Map>,
    team: Derived<OneTeam, Option<TeamId>>,
    chosen: Option<TeamId>,
}

struct Map {
    chart: Option<Chart>,
    teams: Vec<Option<TeamId>>,
}

struct OneTeam {
    chart: Option<Chart>,
    behind: Vec<BehindRow>,
}

impl TeamsView {
    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(Item::Team(team)) = cx.view.selected {
            self.chosen = Some(team);
        }
        egui::ScrollArea::vertical()
            .id_salt("teams")
            .auto_shrink(false)
            .show(ui, |ui| {
                self.map_ui(ui, cx);
                if let Some(team) = self.chosen.filter(|id| cx.plan.teams.contains_key(id)) {
                    self.team_ui(ui, cx, team);
                }
                ui.add_space(16.0);
                follow_focus(ui);
            });
    }

    fn map_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let slice = cx.view.narrowing.slice(cx.plan);
        let map = self.map.get(cx, (), |source| Map {
            chart: ChartKind::HeatMap.chart(source),
            teams: teams_shown(cx.plan, &slice, cx.today),
        });
        let Some(chart) = &map.chart else {
            let sentence = cx.text("people-nobody-assessed");
            if empty_state(ui, cx, sentence, cx.text("people-new-round")) {
                cx.ask(Action::Show(Dialog::NewRound));
            }
            return;
        };
        let marked = self
            .chosen
            .and_then(|team| map.teams.iter().position(|it| *it == Some(team)));
        let marked: Vec<Spot> = marked.map(Spot::Row).into_iter().collect();
        let choosing = Choosing {
            marked: &marked,
            focus: None,
        };
        let chosen = chart_card_choosing(ui, cx, (ChartKind::HeatMap, chart), choosing);
        if self.chosen.is_none() {
            ui.add_space(4.0);
            let hint = RichText::new(cx.text("people-teams-hint")).small();
            ui.label(hint.color(cx.tokens.muted));
        }
        if let Some(Spot::Row(row)) = chosen
            && let Some(Some(team)) = map.teams.get(row)
        {
            self.chosen = Some(*team);
            cx.ask(Action::Select(Some(Item::Team(*team))));
        }
    }

    fn team_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, team: TeamId) {
        let slice = cx.view.narrowing.slice(cx.plan);
        let figures = self.team.get(cx, Some(team), |source| OneTeam {
            chart: ChartKind::Team(team).chart(source),
            behind: behind(cx.plan, cx.analysis, source.standings(), (&slice, team)),
        });
        ui.add_space(16.0);
        match &figures.chart {
            Some(chart) => chart_card(ui, cx, ChartKind::Team(team), chart),
            None => {
                ui.label(RichText::new(cx.text("people-team-not-assessed")).color(cx.tokens.muted));
            }
        }
        if !figures.behind.is_empty() {
            ui.add_space(16.0);
            behind_ui(ui, cx, &figures.behind);
        }
    }
}

/// The competences in which somebody of the team is behind, the most first.
fn behind_ui(ui: &mut Ui, cx: &PlanContext<'_>, rows: &[BehindRow]) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("people-team-gaps"), "");
        let name = (ui.available_width() - 64.0 - 64.0 - 96.0 - 48.0).clamp(120.0, 420.0);
        let columns = [
            Column::text(name),
            Column::level(64.0),
            Column::level(64.0),
            Column::number(96.0),
        ];
        let heads = [
            cx.text("chart-competence"),
            cx.text("chart-median"),
            cx.text("chart-expected"),
            cx.text("people-met"),
        ];
        table_head(ui, cx, &columns, &heads);
        for row in rows {
            table_row(ui, cx, &columns, 32.0, |ui, column| match column {
                0 => {
                    let label = egui::Label::new(cx.competence(row.competence)).truncate();
                    ui.add(label);
                }
                1 => level_sign(ui, cx, cx.text("chart-median"), row.median, row.expected),
                2 => level_sign(ui, cx, cx.text("chart-expected"), row.expected, None),
                _ => {
                    let figures = [
                        ("met", row.gap.met.into()),
                        ("required", row.gap.required.into()),
                    ];
                    let said = cx.texts.with("chart-gap-summary", &figures);
                    ui.label(said);
                }
            });
        }
    });
}
