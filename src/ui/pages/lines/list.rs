//! All lines, one below the other, and how an empty plan gets its first ones.

use egui::{Frame, Label, Margin, RichText, Sense, Stroke, Ui, UiBuilder, Vec2};

use super::one_line;
use super::rows::{self, SURVEY};
use crate::action::Action;
use crate::analysis::strategy::LineFigures;
use crate::catalogue;
use crate::document::{Edit, LineEdit};
use crate::model::{Amount, InitiativeState, Item, Line, LineId};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, semibold};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, foundation_reminder, labelled_text, maturity_strip, maturity_words,
    primary_button,
};

/// From this width on the figures stand beside the words.
const WIDE: f32 = 680.0;
/// Room of the figures beside the words.
const FIGURES: f32 = 230.0;

/// View state.
#[derive(Default)]
pub(super) struct LineList {
    new: TextDraft,
}

impl LineList {
    /// Draws the list.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let is_empty = cx.plan.strategy.lines.is_empty();
        if is_empty {
            ui.label(RichText::new(cx.text("lines-empty")).color(cx.tokens.muted));
            ui.add_space(8.0);
        }
        foundation_reminder(ui, cx);
        ui.add_space(super::GAP);
        for (place, (id, line)) in cx.plan.strategy.lines_in_order().enumerate() {
            line_ui(ui, cx, place + 1, id, line);
            ui.add_space(8.0);
        }
        self.add_ui(ui, cx, is_empty);
        ui.add_space(16.0);
        survey_ui(ui, cx);
    }

    fn add_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, is_empty: bool) {
        let missing = rows::missing(cx.plan);
        if !missing.is_empty() {
            let fetch = if is_empty {
                primary_button(ui, cx, cx.text("lines-fetch"))
            } else {
                ui.button(cx.text("lines-fetch-missing"))
            };
            if fetch.clicked() {
                let lines = catalogue::stil_lines(cx.plan.meta.language, cx.ids);
                let wanted = |line: &Line| line.stil.is_some_and(|it| missing.contains(&it));
                let lines = lines.into_iter().filter(|(_, line)| wanted(line)).collect();
                cx.edit(Edit::Line(LineEdit::Add { lines }));
            }
            ui.add_space(4.0);
        }
        let shape = FieldShape {
            hint: cx.text("lines-new-hint"),
            ..one_line(cx.text("lines-new"), 320.0)
        };
        if let Some(name) = labelled_text(ui, cx, &mut self.new, shape, "") {
            let name = typed::name(&name);
            if !name.is_empty() {
                let line = catalogue::own_line(cx.plan.meta.language, &name);
                let lines = vec![(LineId::next(cx.ids), line)];
                cx.edit(Edit::Line(LineEdit::Add { lines }));
            }
        }
    }
}

/// What others answered once: context, and said to be no more than that.
fn survey_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let write = cx.texts.write();
    let percent = |number: i64| write.measure(Amount::whole(number), "%");
    let said = cx.texts.with(
        "lines-survey",
        &[
            ("year", SURVEY.year.to_string().into()),
            ("leaders", SURVEY.leaders.into()),
            ("have", percent(SURVEY.have).into()),
            ("making", percent(SURVEY.making).into()),
            ("begun", percent(SURVEY.begun).into()),
        ],
    );
    ui.add(Label::new(RichText::new(said).small().color(cx.tokens.muted)).wrap());
}

/// A line as one big button.
fn line_ui(ui: &mut Ui, cx: &PlanContext<'_>, number: usize, id: LineId, line: &Line) {
    let figures = cx.analysis.strategy.lines.get(&id).copied();
    let figures = figures.unwrap_or_default();
    let builder = UiBuilder::new().id_salt(id).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            ui.style_mut().interaction.selectable_labels = false;
            let response = ui.response();
            let is_lit = response.hovered() || response.has_focus();
            let (ground, edge) = if is_lit {
                (cx.tokens.hover, Stroke::new(1.0, cx.tokens.accent))
            } else {
                (cx.tokens.card, Stroke::new(1.0, cx.tokens.line))
            };
            Frame::new()
                .fill(ground)
                .stroke(edge)
                .corner_radius(8)
                .inner_margin(Margin::same(16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    content_ui(ui, cx, (number, line), &figures);
                });
        })
        .response;
    let said = [
        line_number(cx, number),
        line.name.clone(),
        goals_words(cx, &figures),
        maturity_words(cx, &figures),
    ]
    .join(", ");
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), &said)
    });
    if response.clicked() {
        cx.ask(Action::Select(Some(Item::Line(id))));
    }
}

fn content_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (number, line): (usize, &Line),
    figures: &LineFigures,
) {
    let room = ui.available_width();
    if room < WIDE {
        words_ui(ui, cx, number, line);
        ui.add_space(8.0);
        figures_ui(ui, cx, figures, room.min(FIGURES));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        ui.allocate_ui(Vec2::new(room - FIGURES - 76.0, 0.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(room - FIGURES - 76.0);
                words_ui(ui, cx, number, line);
            });
        });
        ui.vertical(|ui| {
            ui.set_width(FIGURES);
            figures_ui(ui, cx, figures, FIGURES);
        });
        ui.label(RichText::new(icons::RIGHT).color(cx.tokens.muted));
    });
}

fn words_ui(ui: &mut Ui, cx: &PlanContext<'_>, number: usize, line: &Line) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let muted = |text: &str| RichText::new(text).small().color(cx.tokens.muted);
    ui.label(muted(&line_number(cx, number)));
    let name = RichText::new(&line.name).font(semibold(17.0));
    ui.add(Label::new(name.color(cx.tokens.ink)).wrap());
    if !line.former_name.is_empty() {
        let former = cx
            .texts
            .with("lines-former", &[("name", (*line.former_name).into())]);
        ui.add(Label::new(muted(&former)).wrap());
    }
    if line.why.is_empty() {
        ui.label(muted(cx.text("lines-no-why")));
    } else {
        let first = line.why.lines().next().unwrap_or_default();
        ui.add(Label::new(RichText::new(first).size(14.0)).wrap());
    }
}

fn figures_ui(ui: &mut Ui, cx: &PlanContext<'_>, figures: &LineFigures, width: f32) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(goals_words(cx, figures)).size(14.0));
    if figures.goals > 0 {
        progress_ui(ui, cx, figures, width);
    }
    let running = figures
        .initiatives
        .iter()
        .zip(InitiativeState::ALL)
        .filter(|(_, state)| state.is_promised())
        .map(|(count, _)| count)
        .sum::<usize>();
    let initiatives = cx
        .texts
        .with("lines-initiatives", &[("count", running.into())]);
    let muted = |text: String| RichText::new(text).small().color(cx.tokens.muted);
    ui.label(muted(initiatives));
    if figures.maturity.iter().any(Option::is_some) {
        ui.add_space(2.0);
        maturity_strip(ui, cx, figures, width);
    }
    ui.add(Label::new(muted(maturity_words(cx, figures))).wrap());
    if let Some(apart) = rows::Apart::of(figures) {
        let said = cx.texts.with(
            "maturity-apart-short",
            &[("steps", usize::from(apart.steps()).into())],
        );
        let said = RichText::new(format!("▲ {said}")).small();
        ui.label(said.color(cx.tokens.warning));
    }
}

/// How many goals are on track, as a bar; the words stand above it.
fn progress_ui(ui: &mut Ui, cx: &PlanContext<'_>, figures: &LineFigures, width: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3, cx.tokens.line);
    let share = figures.goals_on_track as f32 / figures.goals.max(1) as f32;
    let mut done = rect;
    done.set_width(rect.width() * share);
    ui.painter().rect_filled(done, 3, cx.tokens.accent);
}

/// What a line is called by its place.
pub(super) fn line_number(cx: &PlanContext<'_>, number: usize) -> String {
    cx.texts
        .with("lines-number", &[("number", number.to_string().into())])
}

/// How the goals of a line stand, in words.
pub(super) fn goals_words(cx: &PlanContext<'_>, figures: &LineFigures) -> String {
    if figures.goals == 0 {
        return cx.text("lines-no-goals").to_owned();
    }
    let said = [
        ("ontrack", figures.goals_on_track.into()),
        ("goals", figures.goals.into()),
    ];
    let mut words = cx.texts.with("lines-goals", &said);
    let unmeasured = figures.goals - figures.goals_measured;
    if unmeasured > 0 {
        words.push_str(", ");
        words.push_str(
            &cx.texts
                .with("lines-goals-unmeasured", &[("count", unmeasured.into())]),
        );
    }
    words
}
