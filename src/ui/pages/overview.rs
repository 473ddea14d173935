//! The front page: where do we stand, where are we moving, what needs me now?
//!
//! Every figure says its denominator and is one click from its source.

use egui::{RichText, ScrollArea, Sense, Ui, vec2};

use crate::action::{Action, Command, CompetenceView, Dialog, Page};
use crate::analysis::distribution::Standing;
use crate::analysis::{Distribution, Finding, FindingCode, Severity};
use crate::model::Level;
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium, semibold};
use crate::ui::widgets::{
    card, empty_state, icon_button, level_legend, link_button, page_header, section,
};

/// View state of the overview.
#[derive(Default)]
pub(super) struct OverviewPage {
    /// Kinds of findings that are unfolded.
    unfolded: std::collections::BTreeSet<&'static str>,
}

impl OverviewPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let page = Page::Overview;
            page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
            if cx.analysis.people.is_empty() {
                if empty_state(
                    ui,
                    cx,
                    cx.text("overview-empty"),
                    cx.text("command-paste-names"),
                ) {
                    cx.ask(Action::Show(Dialog::PasteNames));
                }
                return;
            }
            figures_ui(ui, cx);
            ui.add_space(8.0);
            let wide = ui.available_width() > 860.0;
            if wide {
                side_by_side(ui, 2, |ui, place| {
                    if place == 0 {
                        levels_ui(ui, cx);
                    } else {
                        self.findings_ui(ui, cx);
                    }
                });
            } else {
                levels_ui(ui, cx);
                ui.add_space(8.0);
                self.findings_ui(ui, cx);
            }
        });
    }

    fn findings_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| {
            let open: Vec<&Finding> = cx.analysis.open_findings(cx.plan).collect();
            let accepted = cx.analysis.findings.len() - open.len();
            let note = if accepted > 0 {
                cx.texts
                    .with("findings-accepted", &[("count", accepted.into())])
            } else {
                String::new()
            };
            section(ui, cx, cx.text("findings-title"), &note);
            if open.is_empty() {
                ui.label(RichText::new(cx.text("findings-none")).color(cx.tokens.muted));
            }
            for code in FindingCode::ALL {
                let group: Vec<&Finding> = open
                    .iter()
                    .copied()
                    .filter(|finding| finding.code == code)
                    .collect();
                self.group_ui(ui, cx, code, &group);
            }
        });
    }

    fn group_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        code: FindingCode,
        group: &[&Finding],
    ) {
        match group {
            [] => return,
            [finding] => finding_ui(ui, cx, finding),
            several => {
                let unfolded = self.unfolded.contains(code.code());
                let title = cx.texts.get(code.title_id());
                let name = format!("{title} · {}", several.len());
                let icon = if unfolded { icons::UP } else { icons::DOWN };
                if row_ui(ui, cx, code.severity(), &name, icon) {
                    if unfolded {
                        self.unfolded.remove(code.code());
                    } else {
                        self.unfolded.insert(code.code());
                    }
                }
                if unfolded {
                    ui.indent(code.code(), |ui| {
                        let advice = cx.texts.get(code.advice_id());
                        ui.label(RichText::new(advice).small().color(cx.tokens.muted));
                        for finding in several {
                            finding_ui(ui, cx, finding);
                        }
                    });
                }
            }
        }
        ui.painter().hline(
            ui.max_rect().x_range(),
            ui.cursor().top(),
            egui::Stroke::new(1.0, cx.tokens.line),
        );
    }
}

fn finding_ui(ui: &mut Ui, cx: &PlanContext<'_>, finding: &Finding) {
    let said = cx.say(&finding.message());
    let accept = 44.0;
    let row = ui.available_width() - accept;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(row);
            if row_ui(ui, cx, finding.severity, &said, icons::RIGHT) {
                cx.ask(Action::Reveal(finding.about));
            }
        });
        let name = format!("{}, {said}", cx.text("finding-accept"));
        if icon_button(ui, icons::CHECK, &name).clicked() {
            cx.ask(Action::Show(Dialog::AcceptFinding(finding.key())));
        }
    });
}

/// A row of findings: a sign for its gravity, the sentence, an icon. Returns whether it was
/// clicked.
fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, severity: Severity, said: &str, icon: &str) -> bool {
    let tokens = cx.tokens;
    let (sign, colour) = match severity {
        Severity::Problem => ("▲", tokens.bad),
        Severity::Warning => ("▲", tokens.warning),
        Severity::Hint => ("●", tokens.muted),
    };
    let width = ui.available_width();
    let font = egui::FontId::proportional(15.0);
    let text = ui
        .painter()
        .layout(said.to_owned(), font.clone(), tokens.ink, width - 60.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, text.size().y + 14.0), Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), said)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, tokens.hover);
    }
    let top = rect.top() + 7.0;
    let first_line = top + 9.0;
    let painter = ui.painter();
    painter.text(
        egui::pos2(rect.left() + 12.0, first_line),
        egui::Align2::CENTER_CENTER,
        sign,
        egui::FontId::proportional(13.0),
        colour,
    );
    painter.galley(egui::pos2(rect.left() + 28.0, top), text, tokens.ink);
    painter.text(
        egui::pos2(rect.right() - 14.0, first_line),
        egui::Align2::CENTER_CENTER,
        icon,
        egui::FontId::proportional(15.0),
        tokens.muted,
    );
    response.clicked()
}

/// The four figures of the front page.
fn figures_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
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
                &[("met", gap.met.into()), ("required", gap.required.into())],
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

/// Parts of the same width beside one another, each laid out from the top left.
fn side_by_side(ui: &mut Ui, parts: usize, mut add: impl FnMut(&mut Ui, usize)) {
    let gap = 16.0;
    let all = ui.available_width();
    let width = (all - gap * (parts as f32 - 1.0)) / parts as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for place in 0..parts {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.set_width(width);
                add(ui, place);
            });
        }
    });
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
        let response = link_button(ui, cx, cx.text("figure-show"));
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
fn levels_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
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
            if link_button(ui, cx, cx.text("command-new-round")).clicked()
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
        if link_button(ui, cx, cx.text("overview-all-rounds")).clicked() {
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
