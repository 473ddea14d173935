//! Round by round: how the levels move, and how far each round has come.

mod rows;

use egui::{Align, Layout, RichText, Ui, Vec2};

use crate::action::{Action, Dialog};
use crate::charts::Chart;
use crate::charts::of_plan::ChartKind;
use crate::texts::source_name;
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::{
    Column, card, chart_card, empty_state, follow_focus, icon_button, primary_button, sideways,
    table_head, table_row, table_width,
};
use rows::{RoundRow, round_rows};

/// The narrowest and widest that the progress of a round is shown.
const PROGRESS: (f32, f32) = (196.0, 360.0);

/// View state.
#[derive(Default)]
pub(super) struct OverTimeView {
    figures: Derived<Figures>,
}

struct Figures {
    chart: Option<Chart>,
    rounds: Vec<RoundRow>,
}

impl OverTimeView {
    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let slice = cx.view.narrowing.slice(cx.plan);
        let figures = self.figures.get(cx, (), |source| Figures {
            chart: ChartKind::OverRounds.chart(source),
            rounds: round_rows(cx.plan, cx.analysis, &slice),
        });
        egui::ScrollArea::vertical()
            .id_salt("over-time")
            .auto_shrink(false)
            .show(ui, |ui| {
                if figures.rounds.is_empty() {
                    let sentence = cx.text("people-no-rounds");
                    if empty_state(ui, cx, sentence, cx.text("people-new-round")) {
                        cx.ask(Action::Show(Dialog::NewRound));
                    }
                    return;
                }
                if let Some(chart) = &figures.chart {
                    chart_card(ui, cx, ChartKind::OverRounds, chart);
                    ui.add_space(16.0);
                }
                card(ui, cx, |ui| rounds_ui(ui, cx, &figures.rounds));
                ui.add_space(16.0);
                follow_focus(ui);
            });
    }
}

fn rounds_ui(ui: &mut Ui, cx: &PlanContext<'_>, rounds: &[RoundRow]) {
    ui.horizontal(|ui| {
        let title = RichText::new(cx.text("people-rounds"));
        ui.label(title.font(crate::ui::theme::semibold(15.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button(ui, cx, cx.text("people-new-round")).clicked() {
                cx.ask(Action::Show(Dialog::NewRound));
            }
            if ui.button(cx.text("command-questionnaire")).clicked() {
                cx.ask(Action::Show(Dialog::Questionnaire(None)));
            }
        });
    });
    ui.add_space(8.0);
    let shown = Shown::with_room(ui.available_width());
    let columns: Vec<_> = shown.iter().map(|(_, column)| *column).collect();
    let heads: Vec<_> = shown.iter().map(|(what, _)| what.head(cx)).collect();
    sideways(ui, "rounds", table_width(&columns), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        table_head(ui, cx, &columns, &heads);
        for round in rounds.iter().rev() {
            let lines = round.progress.len().max(1) as f32;
            let height = (lines * 20.0 + 16.0).max(40.0);
            table_row(ui, cx, &columns, height, |ui, column| {
                if let Some((what, _)) = shown.get(column) {
                    cell_ui(ui, cx, round, *what);
                }
            });
        }
    });
}

/// The columns of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Title,
    Date,
    People,
    Progress,
    Assessed,
    OnZero,
    Met,
    Edit,
}

impl Shown {
    /// The columns with their widths. The number of people, which the progress says too, is left
    /// out where there is no room; what does not fit then scrolls sideways.
    fn with_room(width: f32) -> Vec<(Self, Column)> {
        let mut columns = vec![
            (Self::Title, Column::text(104.0)),
            (Self::Date, Column::text(88.0)),
            (Self::People, Column::number(72.0)),
            (Self::Progress, Column::text(PROGRESS.0)),
            (Self::Assessed, Column::number(58.0)),
            (Self::OnZero, Column::number(56.0)),
            (Self::Met, Column::number(50.0)),
            (Self::Edit, Column::text(42.0)),
        ];
        let taken = |columns: &[(Self, Column)]| {
            let all: Vec<_> = columns.iter().map(|(_, column)| *column).collect();
            table_width(&all)
        };
        if taken(&columns) > width {
            columns.retain(|(what, _)| *what != Self::People);
        }
        let left = width - taken(&columns);
        for (what, column) in &mut columns {
            if *what == Self::Progress {
                column.width = (PROGRESS.0 + left).clamp(PROGRESS.0, PROGRESS.1);
            }
        }
        columns
    }

    fn head<'a>(self, cx: &PlanContext<'a>) -> &'a str {
        match self {
            Self::Title => cx.text("chart-round"),
            Self::Date => cx.text("people-date"),
            Self::People => cx.text("people-taking-part"),
            Self::Progress => cx.text("people-progress"),
            Self::Assessed => cx.text("people-n-assessed"),
            Self::OnZero => cx.text("people-level-zero"),
            Self::Met => cx.text("people-share-met"),
            Self::Edit => "",
        }
    }
}

fn cell_ui(ui: &mut Ui, cx: &PlanContext<'_>, round: &RoundRow, column: Shown) {
    let write = cx.texts.write();
    match column {
        Shown::Title => {
            let title = RichText::new(&round.title).font(medium(14.0));
            ui.add(egui::Label::new(title).truncate());
        }
        Shown::Date => quiet(ui, cx, &write.date(round.date)),
        Shown::People => number(ui, &write.count(round.people)),
        Shown::Progress => progress_ui(ui, cx, round),
        Shown::Assessed => number(ui, &write.count(round.assessed)),
        Shown::OnZero => number(ui, &write.count(round.on_zero)),
        Shown::Met => number(ui, &write.percent(round.gap.met, round.gap.required)),
        Shown::Edit => {
            let name = cx.texts.with(
                "people-edit-round",
                &[("name", round.title.as_str().into())],
            );
            if icon_button(ui, icons::EDIT, &name).clicked() {
                cx.ask(Action::Show(Dialog::EditRound(round.round)));
            }
        }
    }
}

fn quiet(ui: &mut Ui, cx: &PlanContext<'_>, text: &str) {
    let text = RichText::new(text).size(14.0).color(cx.tokens.muted);
    ui.add(egui::Label::new(text).truncate());
}

fn number(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).size(14.0));
}

/// How far each source of the round is: a thin bar and the numbers.
fn progress_ui(ui: &mut Ui, cx: &PlanContext<'_>, round: &RoundRow) {
    let write = cx.texts.write();
    ui.vertical(|ui| {
        let lines = round.progress.len() as f32;
        ui.add_space(((ui.available_height() - lines * 20.0) / 2.0).max(0.0));
        ui.spacing_mut().item_spacing.y = 2.0;
        for step in &round.progress {
            let figures = [
                ("source", cx.text(source_name(step.source)).into()),
                ("done", write.count(step.done).into()),
                ("total", write.count(step.total).into()),
            ];
            let said = cx.texts.with("people-progress-of", &figures);
            let room = Vec2::new(ui.available_width(), 18.0);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                let (bar, _) = ui.allocate_exact_size(Vec2::new(48.0, 6.0), egui::Sense::hover());
                let share = step.cells_rated as f32 / step.cells_total.max(1) as f32;
                ui.painter().rect_filled(bar, 3, cx.tokens.line);
                let mut done = bar;
                done.set_width(bar.width() * share.clamp(0.0, 1.0));
                ui.painter().rect_filled(done, 3, cx.tokens.accent);
                let said = RichText::new(said).small().color(cx.tokens.muted);
                ui.add(egui::Label::new(said).truncate());
            });
        }
    });
}
