//! The staff on the front page: figures with their denominators, and the spread over the levels.

use egui::{RichText, Sense, Ui, vec2};

use super::side_by_side;
use crate::action::{Action, Command, CompetenceView};
use crate::analysis::Distribution;
use crate::analysis::distribution::Standing;
use crate::model::Level;
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::{card, inline_link, level_legend, section};

/// The four figures of the front page.
pub(super) fn figures_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let overview = &cx.analysis.overview;
    let write = cx.texts.write();
    let zero = overview.now.people_on_zero;
    let before = overview
        .previous_round()
        .map(|round| round.standing.people_on_zero);
    let assessed = overview.now.distribution.n();
    let cells = assessed + overview.now.distribution.not_assessed;
    let columns = if ui.available_width() > 720.0 { 4 } else { 2 };
    let gap = overview.gap;
    let figures = [
        Figure {
            name: cx.text("figure-met").to_owned(),
            value: write.percent(gap.met, gap.required),
            note: cx.texts.with(
                "figure-met-note",
                &[
                    ("met", write.count(gap.met).into()),
                    ("required", write.count(gap.required).into()),
                ],
            ),
            action: Action::View(CompetenceView::Distribution),
        },
        Figure {
            name: cx.text("figure-zero").to_owned(),
            value: zero.to_string(),
            note: zero_note(cx, zero, overview.on_zero_with_agreement, before),
            action: Action::View(CompetenceView::Matrix),
        },
        Figure {
            name: cx.text("figure-not-assessed").to_owned(),
            value: write.count(overview.now.distribution.not_assessed),
            note: cx.texts.with(
                "figure-not-assessed-note",
                &[
                    ("cells", write.count(cells).into()),
                    ("people", overview.people_not_assessed.into()),
                ],
            ),
            action: Action::View(CompetenceView::Matrix),
        },
        Figure {
            name: cx.text("figure-old").to_owned(),
            value: overview.people_assessed_long_ago.to_string(),
            note: cx
                .texts
                .with("figure-old-note", &[("count", overview.staff().into())]),
            action: Action::View(CompetenceView::OverTime),
        },
    ];
    for row in figures.chunks(columns) {
        side_by_side(ui, columns, |ui, place| {
            if let Some(figure) = row.get(place) {
                figure_ui(ui, cx, figure, &figures);
            }
        });
        ui.add_space(8.0);
    }
}

fn zero_note(cx: &PlanContext<'_>, zero: usize, agreed: usize, before: Option<usize>) -> String {
    let mut note = if zero > 0 {
        cx.texts.with(
            "figure-zero-note",
            &[("agreed", agreed.into()), ("count", zero.into())],
        )
    } else {
        String::new()
    };
    if let Some(before) = before {
        if !note.is_empty() {
            note.push_str(" · ");
        }
        note.push_str(&cx.texts.with("figure-before", &[("count", before.into())]));
    }
    note
}

struct Figure {
    name: String,
    value: String,
    note: String,
    action: Action,
}

/// A figure on a card. Its texts get as much room as the longest of all the figures need, so that
/// all cards are of the same height.
fn figure_ui(ui: &mut Ui, cx: &PlanContext<'_>, figure: &Figure, all: &[Figure; 4]) {
    card(ui, cx, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        quiet_ui(ui, cx, &figure.name, all.each_ref().map(|it| &it.name));
        ui.label(
            RichText::new(&figure.value)
                .font(semibold(28.0))
                .color(cx.tokens.ink),
        );
        quiet_ui(ui, cx, &figure.note, all.each_ref().map(|it| &it.note));
        let name = format!("{}, {}", cx.text("figure-show"), figure.name);
        let response = inline_link(ui, cx, cx.text("figure-show"));
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
        if response.clicked() {
            cx.ask(figure.action.clone());
        }
    });
}

/// A quiet text over as much height as the longest of several needs.
fn quiet_ui(ui: &mut Ui, cx: &PlanContext<'_>, text: &str, all: [&String; 4]) {
    let (width, colour) = (ui.available_width(), cx.tokens.muted);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let height = |text: &String| {
        let galley = ui
            .painter()
            .layout(text.clone(), font.clone(), colour, width);
        galley.size().y
    };
    let room = vec2(width, all.map(height).into_iter().fold(0.0, f32::max));
    ui.allocate_ui(room, |ui| {
        ui.set_min_size(room);
        ui.label(RichText::new(text).small().color(colour));
    });
}

/// The spread over the levels now and in earlier rounds.
pub(super) fn levels_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    card(ui, cx, |ui| {
        let overview = &cx.analysis.overview;
        let write = cx.texts.write();
        let n = overview.now.distribution.n();
        let note = cx.texts.with(
            "overview-levels-note",
            &[
                ("ratings", write.count(n).into()),
                ("people", overview.staff().into()),
            ],
        );
        section(ui, cx, cx.text("overview-levels"), &note);
        if n == 0 {
            ui.label(RichText::new(cx.text("overview-no-ratings")).color(cx.tokens.muted));
            if inline_link(ui, cx, cx.text("command-new-round")).clicked()
                && let Some(action) = Command::NewRound.action(cx.env)
            {
                cx.ask(action);
            }
            return;
        }
        for round in &overview.rounds {
            bar_ui(ui, cx, &round.title, &round.standing);
        }
        let last = overview
            .rounds
            .last()
            .map(|round| &round.standing.distribution.counts);
        if last != Some(&overview.now.distribution.counts) {
            bar_ui(ui, cx, cx.text("overview-now"), &overview.now);
        }
        ui.add_space(8.0);
        level_legend(ui, cx, &cx.plan.framework);
        ui.add_space(4.0);
        if inline_link(ui, cx, cx.text("overview-all-rounds")).clicked() {
            cx.ask(Action::View(CompetenceView::OverTime));
        }
    });
}

fn bar_ui(ui: &mut Ui, cx: &PlanContext<'_>, name: &str, standing: &Standing) {
    let width = ui.available_width();
    let label = (width * 0.26).clamp(96.0, 140.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    let said = bar_name(cx, name, &standing.distribution);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, &said));
    let painter = ui.painter();
    let at = rect.left_center();
    let font = egui::FontId::proportional(14.0);
    painter.text(at, egui::Align2::LEFT_CENTER, name, font, cx.tokens.muted);
    let bar = egui::Rect::from_min_max(
        egui::pos2(rect.left() + label, rect.top() + 4.0),
        egui::pos2(rect.right(), rect.bottom() - 4.0),
    );
    segments(painter, cx, bar, &standing.distribution);
    response.on_hover_text(said);
}

fn segments(painter: &egui::Painter, cx: &PlanContext<'_>, bar: egui::Rect, spread: &Distribution) {
    let n = spread.n();
    let top = cx.plan.framework.top();
    let mut left = bar.left();
    for (number, count) in spread
        .counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
    {
        let level = Level::saturating(number);
        let width = bar.width() * *count as f32 / n.max(1) as f32;
        let part =
            egui::Rect::from_min_size(egui::pos2(left, bar.top()), vec2(width, bar.height()));
        left += width;
        let part = part.shrink2(vec2(1.0, 0.0));
        let ground = cx.tokens.level(level, top);
        painter.rect_filled(part, 3, ground);
        if level == Level::ZERO {
            let ring = egui::Stroke::new(1.5, cx.tokens.warning);
            painter.rect_stroke(part, 3, ring, egui::StrokeKind::Inside);
        }
        let percent = cx.texts.write().percent(*count, n);
        let colour = cx.tokens.text_on(ground);
        let text = painter.layout_no_wrap(percent, medium(12.0), colour);
        if text.size().x + 4.0 < part.width() {
            painter.galley(part.center() - text.size() / 2.0, text, colour);
        }
    }
}

fn bar_name(cx: &PlanContext<'_>, name: &str, spread: &Distribution) -> String {
    let n = spread.n();
    let mut parts = vec![
        cx.texts
            .with("bar-rated", &[("name", name.into()), ("count", n.into())]),
    ];
    for level in cx.plan.framework.levels() {
        let share = cx.texts.write().percent(spread.on(level), n);
        parts.push(format!("{} {share}", cx.plan.framework.level_name(level)));
    }
    if spread.not_assessed > 0 {
        parts.push(
            cx.texts
                .with("bar-not-assessed", &[("count", spread.not_assessed.into())]),
        );
    }
    parts.join(", ")
}
