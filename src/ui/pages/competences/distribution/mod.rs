//! Spread over the levels per competence, expectations met, and who can be counted on.

mod rows;

use egui::accesskit::Role;
use egui::{Align2, FontId, Rect, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::action::{Action, Dialog};
use crate::charts::Chart;
use crate::charts::of_plan::ChartKind;
use crate::model::{Item, Level};
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::semibold;
use crate::ui::widgets::{
    card, chart_card, chart_head, empty_state, follow_focus, level_bar, level_bar_legend,
    number_table,
};
use rows::{AreaRows, Row};

/// Height of a competence's row.
const ROW: f32 = 30.0;
/// Below this width competences go by their short names.
const ROOMY_NAME: f32 = 260.0;
/// Width of the two columns of numbers after the bar.
const NUMBERS: (f32, f32) = (48.0, 104.0);

/// View state.
#[derive(Default)]
pub(super) struct DistributionView {
    figures: Derived<Figures>,
}

struct Figures {
    areas: Vec<AreaRows>,
    chart: Option<Chart>,
    others: Vec<(ChartKind, Chart)>,
}

impl DistributionView {
    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let slice = cx.view.narrowing.slice(cx.plan);
        let figures = self.figures.get(cx, (), |source| Figures {
            areas: rows::by_area(cx.plan, source.standings(), &slice, cx.today),
            chart: ChartKind::Distribution.chart(source),
            others: [ChartKind::Gap, ChartKind::Coverage]
                .into_iter()
                .filter_map(|kind| Some((kind, kind.chart(source)?)))
                .collect(),
        });
        egui::ScrollArea::vertical()
            .id_salt("distribution")
            .auto_shrink(false)
            .show(ui, |ui| {
                match &figures.chart {
                    Some(chart) => card(ui, cx, |ui| areas_ui(ui, cx, chart, &figures.areas)),
                    None => nothing_ui(ui, cx),
                }
                for (kind, chart) in &figures.others {
                    ui.add_space(16.0);
                    chart_card(ui, cx, *kind, chart);
                }
                ui.add_space(16.0);
                follow_focus(ui);
            });
    }
}

fn nothing_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    if empty_state(
        ui,
        cx,
        cx.text("people-nobody-assessed"),
        cx.text("people-new-round"),
    ) {
        cx.ask(Action::Show(Dialog::NewRound));
    }
}

fn areas_ui(ui: &mut Ui, cx: &PlanContext<'_>, chart: &Chart, areas: &[AreaRows]) {
    let as_table = chart_head(ui, cx, ChartKind::Distribution, chart);
    level_bar_legend(ui, cx, &cx.plan.framework);
    ui.add_space(8.0);
    let columns = Columns::over(ui.available_width());
    heads_ui(ui, cx, columns);
    for area in areas {
        ui.add_space(8.0);
        let name = RichText::new(&area.name).font(semibold(13.0));
        ui.label(name.color(cx.tokens.muted));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for row in &area.rows {
                row_ui(ui, cx, columns, row);
            }
        });
    }
    if as_table {
        number_table(ui, cx, &chart.table());
    }
}

/// Where name, bar and numbers stand, in points from the left edge.
#[derive(Clone, Copy)]
struct Columns {
    name: f32,
    bar: f32,
    width: f32,
}

impl Columns {
    fn over(width: f32) -> Self {
        let name = (width * 0.32).clamp(120.0, 300.0);
        let bar = (width - name - NUMBERS.0 - NUMBERS.1 - 16.0).max(80.0);
        Self { name, bar, width }
    }

    fn bar_in(self, row: Rect) -> Rect {
        Rect::from_min_size(
            pos2(row.left() + self.name, row.top() + 4.0),
            Vec2::new(self.bar, row.height() - 8.0),
        )
    }
}

fn heads_ui(ui: &mut Ui, cx: &PlanContext<'_>, columns: Columns) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(columns.width, 18.0), Sense::hover());
    let n = cx.text("people-n-assessed");
    number_cell(ui, cx, rect, NUMBERS.1 + 8.0, (n, 13.0));
    number_cell(ui, cx, rect, 8.0, (cx.text("not-assessed"), 13.0));
}

/// A text that ends so many points before the right edge.
fn number_cell(ui: &Ui, cx: &PlanContext<'_>, row: Rect, before: f32, (text, size): (&str, f32)) {
    let at = pos2(row.right() - before, row.center().y);
    let font = FontId::proportional(size);
    ui.painter()
        .text(at, Align2::RIGHT_CENTER, text, font, cx.tokens.muted);
}

fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, columns: Columns, row: &Row) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(columns.width, ROW), Sense::click());
    let item = Item::Competence(row.competence);
    let is_selected = cx.view.selected == Some(item);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, ui.is_enabled(), is_selected, said(cx, row))
    });
    if response.clicked() {
        cx.ask(Action::Select(Some(item)));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let ground = rect.expand2(Vec2::new(6.0, -1.0));
    if is_selected {
        ui.painter().rect_filled(ground, 6, cx.tokens.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, 6, cx.tokens.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(1.5, cx.tokens.accent);
        let kind = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(ground, 6, ring, kind);
    }
    let name = if columns.name < ROOMY_NAME {
        cx.competence(row.competence)
    } else {
        &row.name
    };
    name_ui(ui, cx, rect, columns, name);
    let top = cx.plan.framework.top();
    let parts = level_bar(ui, cx, columns.bar_in(rect), &row.counted, top);
    let write = cx.texts.write();
    let n = write.count(row.counted.n());
    number_cell(ui, cx, rect, NUMBERS.1 + 8.0, (&n, 14.0));
    let missing = match row.counted.not_assessed {
        0 => "–".to_owned(),
        count => write.count(count),
    };
    number_cell(ui, cx, rect, 8.0, (&missing, 14.0));
    let at = response.hover_pos();
    let under = |(_, part): &&(Level, Rect)| at.is_some_and(|at| part.contains(at));
    let tip = parts
        .iter()
        .find(under)
        .map(|(level, _)| level_says(cx, row, *level));
    response.on_hover_text_at_pointer(tip.unwrap_or_else(|| row.name.clone()));
}

fn name_ui(ui: &Ui, cx: &PlanContext<'_>, row: Rect, columns: Columns, name: &str) {
    let mut job = egui::text::LayoutJob::simple_singleline(
        name.to_owned(),
        FontId::proportional(14.0),
        cx.tokens.ink,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(columns.name - 12.0);
    let galley = ui.painter().layout_job(job);
    let at = pos2(row.left(), row.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, cx.tokens.ink);
}

/// A level of a row in words: its name, share and number.
fn level_says(cx: &PlanContext<'_>, row: &Row, level: Level) -> String {
    let write = cx.texts.write();
    let count = row.counted.on(level);
    let name = cx.plan.framework.level_name(level);
    let share = write.percent(count, row.counted.n());
    format!("{} {name} · {share} ({})", level.get(), write.count(count))
}

/// The whole row in words, for those who do not see it.
fn said(cx: &PlanContext<'_>, row: &Row) -> String {
    let mut said = vec![row.name.clone()];
    let on = cx.plan.framework.levels();
    let on = on.filter(|level| row.counted.on(*level) > 0);
    said.extend(on.map(|level| level_says(cx, row, level)));
    if row.counted.not_assessed > 0 {
        let missing = cx.texts.write().count(row.counted.not_assessed);
        said.push(format!("{} {missing}", cx.text("not-assessed")));
    }
    said.join(", ")
}
