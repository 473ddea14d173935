//! How mature the school is seen to be on a line: by whom, when, and how far apart.

use egui::accesskit::Role;
use egui::{Label, RichText, Sense, Ui, Vec2, WidgetInfo};

use super::rows::{self, Apart};
use super::{Drafts, Field};
use crate::document::{Edit, LineEdit};
use crate::model::{Item, Level, Line, LineId, MaturityRating, PlanDate, Viewpoint};
use crate::texts::viewpoint_name;
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::typed;
use crate::ui::widgets::{
    Cell, Column, FieldShape, TextDraft, date_field, labelled_text, level_cell, link_button,
    section, sideways, single_choice, table_head, table_row, table_width, viewpoint_shape,
};

/// How many days are shown; older ones are in the file and in the chart.
const MOST_DAYS: usize = 5;

/// View state.
#[derive(Default)]
pub(super) struct MaturityPart {
    is_rating: bool,
    by: Option<Viewpoint>,
    /// The day that is rated; `None` for today.
    day: Option<PlanDate>,
    day_draft: TextDraft,
    notes: Drafts,
}

impl MaturityPart {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        section(ui, cx, cx.text("maturity-title"), cx.text("maturity-note"));
        if line.maturity.is_empty() {
            let none = RichText::new(cx.text("maturity-none-yet"));
            ui.label(none.color(cx.tokens.muted));
        } else {
            history_ui(ui, cx, line);
            now_ui(ui, cx, id, line);
        }
        ui.add_space(4.0);
        let text = if self.is_rating {
            "maturity-close"
        } else {
            "maturity-rate"
        };
        if ui.button(cx.text(text)).clicked() {
            self.is_rating = !self.is_rating;
        }
        if self.is_rating {
            self.rate_ui(ui, cx, id, line);
        }
    }

    fn rate_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        ui.add_space(4.0);
        let by = self.by.unwrap_or(Viewpoint::Leaders);
        let day = self.day.unwrap_or(cx.today);
        ui.horizontal_wrapped(|ui| {
            let options = Viewpoint::ALL.map(|it| (it, cx.text(viewpoint(it)).to_owned()));
            let name = cx.text("maturity-by");
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.label(RichText::new(name).small().color(cx.tokens.muted));
                if let Some(chosen) = single_choice(ui, name, &options, &by) {
                    self.by = Some(chosen);
                }
            });
            let name = cx.text("maturity-day");
            let typed = date_field(ui, cx, &mut self.day_draft, name, Some(day));
            if let Some(day) = typed
                && typed::is_span(day, None)
            {
                self.day = day;
            }
        });
        let known = line.maturity.get(&(day, by));
        ui.add_space(4.0);
        for number in 0..=Line::TOP.index() {
            let level = Level::saturating(number);
            let is_on = known.is_some_and(|it| it.level == level);
            if level_choice(ui, cx, line, level, is_on) && !is_on {
                let note = known.map_or_else(String::new, |it| it.note.clone());
                rate(cx, id, (day, by), Some(MaturityRating { level, note }));
            }
        }
        let Some(known) = known else {
            return;
        };
        ui.add_space(4.0);
        let shape = FieldShape {
            name: cx.text("maturity-said"),
            hint: cx.text("maturity-said-hint"),
            width: ui.available_width(),
            rows: 2,
        };
        let key = (Item::Line(id), Field::MaturityNote);
        let draft = self.notes.entry(key).or_default();
        if let Some(note) = labelled_text(ui, cx, draft, shape, &known.note) {
            let rating = MaturityRating {
                note: typed::text(&note),
                ..known.clone()
            };
            rate(cx, id, (day, by), Some(rating));
        }
        if link_button(ui, cx, cx.text("maturity-take-back")).clicked() {
            rate(cx, id, (day, by), None);
        }
    }
}

fn rate(
    cx: &PlanContext<'_>,
    id: LineId,
    (date, by): (PlanDate, Viewpoint),
    rating: Option<MaturityRating>,
) {
    cx.edit(Edit::Line(LineEdit::Rate {
        id,
        date,
        by,
        rating,
    }));
}

/// A level with what it looks like; returns whether it was chosen.
fn level_choice(ui: &mut Ui, cx: &PlanContext<'_>, line: &Line, level: Level, is_on: bool) -> bool {
    let described = line.descriptors.get(level.index()).map(String::as_str);
    let described = described.filter(|it| !it.is_empty());
    let said = match described {
        Some(text) => format!("{} · {text}", level.get()),
        None => cx.texts.with(
            "maturity-level",
            &[("level", level.get().to_string().into())],
        ),
    };
    let mut text = RichText::new(said);
    if is_on {
        text = text.font(medium(15.0)).color(cx.tokens.ink);
    }
    ui.radio(is_on, text).clicked()
}

/// Who rated what on which day.
fn history_ui(ui: &mut Ui, cx: &PlanContext<'_>, line: &Line) {
    let days = rows::days(line, MOST_DAYS);
    let mut columns = vec![Column::text(130.0)];
    columns.extend(days.iter().map(|_| Column::level(92.0)));
    let heads: Vec<String> = days.iter().map(|day| cx.texts.write().date(*day)).collect();
    let mut shown = vec![cx.text("maturity-by")];
    shown.extend(heads.iter().map(String::as_str));
    sideways(ui, "maturity-history", table_width(&columns), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        table_head(ui, cx, &columns, &shown);
        for by in Viewpoint::ALL {
            if !line.maturity.keys().any(|(_, it)| *it == by) {
                continue;
            }
            table_row(ui, cx, &columns, 32.0, |ui, column| {
                let Some(place) = column.checked_sub(1) else {
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
                    viewpoint_shape(ui.painter(), cx.tokens, rect.center(), by);
                    ui.label(RichText::new(cx.text(viewpoint(by))).size(14.0));
                    return;
                };
                let day = days.get(place);
                let rating = day.and_then(|day| line.maturity.get(&(*day, by)));
                let when = heads.get(place).map(String::as_str);
                rating_ui(ui, cx, (by, when.unwrap_or_default()), rating);
            });
        }
    });
    ui.add_space(8.0);
}

fn rating_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (by, when): (Viewpoint, &str),
    rating: Option<&MaturityRating>,
) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(38.0, 24.0), Sense::hover());
    let rect = egui::Rect::from_center_size(rect.center(), Vec2::new(38.0, 24.0));
    let cell = Cell {
        level: rating.map(|it| it.level),
        below: false,
        top: Line::TOP,
    };
    level_cell(ui.painter(), cx.tokens, rect, cell);
    let level = rating.map_or_else(
        || cx.text("maturity-not-rated").to_owned(),
        |it| it.level.get().to_string(),
    );
    let said = format!("{}, {when}, {level}", cx.text(viewpoint(by)));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    if let Some(rating) = rating.filter(|it| !it.note.is_empty()) {
        response.on_hover_text(&rating.note);
    }
}

/// What the newest ratings mean, and how far they lie apart.
fn now_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
    let figures = cx.analysis.strategy.lines.get(&id).copied();
    let figures = figures.unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 4.0;
    for (by, newest) in Viewpoint::ALL.into_iter().zip(figures.maturity) {
        let Some((day, level)) = newest else { continue };
        let described = line.descriptors.get(level.index());
        let mut said = format!("{} {}", cx.text(viewpoint(by)), level.get());
        if let Some(text) = described.filter(|it| !it.is_empty()) {
            said = format!("{said} · {text}");
        }
        ui.add(Label::new(RichText::new(said).size(14.0)).wrap());
        let note = line.maturity.get(&(day, by)).map(|it| it.note.as_str());
        if let Some(note) = note.filter(|it| !it.is_empty()) {
            let note = RichText::new(note).small().color(cx.tokens.muted);
            ui.add(Label::new(note).wrap());
        }
    }
    if let Some(apart) = Apart::of(&figures) {
        let said = cx.texts.with(
            "maturity-apart",
            &[
                ("high", cx.text(viewpoint(apart.high.0)).into()),
                ("low", cx.text(viewpoint_name(apart.low.0)).into()),
                ("highlevel", apart.high.1.get().to_string().into()),
                ("lowlevel", apart.low.1.get().to_string().into()),
                ("steps", usize::from(apart.steps()).into()),
            ],
        );
        ui.add_space(4.0);
        let said = RichText::new(format!("▲ {said}")).size(14.0);
        ui.add(Label::new(said.color(cx.tokens.warning)).wrap());
    }
}

/// What a viewpoint is called.
const fn viewpoint(by: Viewpoint) -> &'static str {
    match by {
        Viewpoint::Leaders => "viewpoint-leaders",
        Viewpoint::Teachers => "viewpoint-teachers",
        Viewpoint::Others => "viewpoint-others",
    }
}
