//! The indicators of a goal as a table whose rows open: start, now, target, due, course, pace.

use egui::accesskit::Role;
use egui::{Align2, FontId, Painter, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::action::Action;
use crate::analysis::strategy::IndicatorFigures;
use crate::document::{Edit, IndicatorEdit};
use crate::model::{Amount, Goal, Indicator, IndicatorId, Item};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::{moved_by_keys, pace_word, paint_pace, sparkline};

/// From this width on it is a table; beneath it each indicator has two lines.
const TABLE: f32 = 690.0;
/// Height of the heads.
const HEAD: f32 = 22.0;
/// Room of the columns after the title, from the right: pace, course, due, target, now, start.
const PACE: f32 = 100.0;
const COURSE: f32 = 88.0;
const DUE: f32 = 94.0;
const NUMBER: f32 = 66.0;
const GAP: f32 = 14.0;

/// Draws the table; nothing where the goal has no indicators but a word that says so.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, goal: &Goal) {
    let indicators: Vec<_> = cx.plan.strategy.indicators_of(goal).collect();
    if indicators.is_empty() {
        let none = egui::RichText::new(cx.text("goal-no-indicators")).small();
        ui.label(none.color(cx.tokens.muted));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let is_table = ui.available_width() >= TABLE;
    if is_table {
        heads_ui(ui, cx);
    }
    for (id, indicator) in indicators {
        row_ui(ui, cx, id, indicator, is_table);
    }
    ui.add_space(8.0);
}

/// Where the columns begin or end, for a row that ends at `right`.
struct Places {
    pace: f32,
    course: (f32, f32),
    due: f32,
    target: f32,
    now: f32,
    start: f32,
    title: f32,
}

impl Places {
    fn of(rect: Rect) -> Self {
        let pace = rect.right() - PACE;
        let course = pace - GAP - COURSE;
        let due = course - GAP - DUE;
        let target = due - GAP;
        let now = target - NUMBER;
        let start = now - NUMBER;
        Self {
            pace,
            course: (course, pace - GAP),
            due,
            target,
            now,
            start,
            title: start - NUMBER,
        }
    }
}

fn heads_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEAD), Sense::hover());
    let places = Places::of(rect);
    let head = |x: f32, align: Align2, id: &str| {
        let font = FontId::proportional(13.0);
        let at = pos2(x, rect.center().y);
        ui.painter()
            .text(at, align, cx.texts.get(id), font, cx.tokens.muted);
    };
    head(rect.left(), Align2::LEFT_CENTER, "indicator-title");
    head(places.start, Align2::RIGHT_CENTER, "indicator-start");
    head(places.now, Align2::RIGHT_CENTER, "indicator-now");
    head(places.target, Align2::RIGHT_CENTER, "indicator-target");
    head(places.due, Align2::LEFT_CENTER, "indicator-due");
    head(places.course.0, Align2::LEFT_CENTER, "indicator-course");
    head(places.pace, Align2::LEFT_CENTER, "indicator-pace");
    line(ui.painter(), cx, rect);
}

fn line(painter: &Painter, cx: &PlanContext<'_>, rect: Rect) {
    let stroke = Stroke::new(1.0, cx.tokens.line);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn row_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    id: IndicatorId,
    indicator: &Indicator,
    is_table: bool,
) {
    let unknown = IndicatorFigures::default();
    let figures = cx.analysis.strategy.indicators.get(&id);
    let figures = figures.unwrap_or(&unknown);
    let width = ui.available_width();
    let places = Places::of(Rect::from_min_size(ui.cursor().min, Vec2::new(width, 0.0)));
    let room = if is_table {
        places.title - ui.cursor().left() - GAP
    } else {
        width - 24.0
    };
    let title = ui.painter().layout(
        title_of(indicator, is_table),
        medium(14.0),
        cx.tokens.ink,
        room.max(80.0),
    );
    let facts = (!is_table).then(|| {
        let font = FontId::proportional(13.0);
        let said = facts(cx, indicator, figures);
        ui.painter()
            .layout(said, font, cx.tokens.muted, width - 24.0)
    });
    let below = facts.as_ref().map_or(0.0, |it| it.size().y + 22.0);
    let height = title.size().y + below + 14.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let said = format!(
        "{}, {}, {}",
        indicator.title,
        self::facts(cx, indicator, figures),
        pace_word(cx, figures.pace)
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &said));
    if response.hovered() || response.has_focus() {
        let ground = rect.expand2(Vec2::new(6.0, 0.0));
        ui.painter().rect_filled(ground, 4, cx.tokens.hover);
    }
    let painter = ui.painter();
    let title_height = title.size().y;
    painter.galley(rect.min + Vec2::new(0.0, 7.0), title, cx.tokens.ink);
    if let Some(facts) = facts {
        let top = rect.top() + 9.0 + title_height;
        let facts_height = facts.size().y;
        painter.galley(pos2(rect.left(), top), facts, cx.tokens.muted);
        let at = pos2(rect.left(), top + facts_height + 11.0);
        paint_pace(painter, cx, at, figures.pace);
        let at = rect.right_center();
        let font = FontId::proportional(15.0);
        painter.text(
            at,
            Align2::RIGHT_CENTER,
            icons::RIGHT,
            font,
            cx.tokens.muted,
        );
    } else {
        cells(painter, cx, rect, indicator, figures);
    }
    line(painter, cx, rect);
    if response.clicked() {
        cx.ask(Action::Select(Some(Item::Indicator(id))));
    }
    let by = moved_by_keys(ui, rect);
    if by != 0 {
        cx.edit(Edit::Indicator(IndicatorEdit::Move { id, by }));
    }
}

fn cells(
    painter: &Painter,
    cx: &PlanContext<'_>,
    rect: Rect,
    indicator: &Indicator,
    figures: &IndicatorFigures,
) {
    let places = Places::of(rect);
    let middle = rect.center().y;
    let number = |x: f32, amount: Option<Amount>, is_strong: bool| {
        let said = measured(cx, indicator, amount);
        let font = if is_strong {
            medium(14.0)
        } else {
            FontId::proportional(14.0)
        };
        let at = pos2(x, middle);
        painter.text(at, Align2::RIGHT_CENTER, said, font, cx.tokens.ink);
    };
    number(places.start, indicator.baseline.map(|it| it.value), false);
    number(places.now, figures.now.map(|it| it.value), true);
    number(places.target, indicator.target, false);
    let due = indicator.due.map(|it| cx.texts.write().date(it));
    painter.text(
        pos2(places.due, middle),
        Align2::LEFT_CENTER,
        due.unwrap_or_else(|| "–".to_owned()),
        FontId::proportional(14.0),
        cx.tokens.ink,
    );
    let course = Rect::from_min_max(
        pos2(places.course.0, middle - 9.0),
        pos2(places.course.1 - 4.0, middle + 9.0),
    );
    sparkline(
        painter,
        cx.tokens,
        course,
        &figures.history,
        indicator.target,
    );
    paint_pace(painter, cx, pos2(places.pace, middle), figures.pace);
}

/// An amount with the unit of the indicator; a dash where there is none.
pub(super) fn measured(
    cx: &PlanContext<'_>,
    indicator: &Indicator,
    amount: Option<Amount>,
) -> String {
    amount.map_or_else(
        || "–".to_owned(),
        |it| cx.texts.write().measure(it, short_unit(&indicator.unit)),
    )
}

/// In a column only a sign of per cent stands beside the number; words have no room there.
fn short_unit(unit: &str) -> &str {
    if unit.chars().count() <= 2 { unit } else { "" }
}

/// The title, with the unit where it has no room beside the numbers.
fn title_of(indicator: &Indicator, is_table: bool) -> String {
    let has_room = !is_table || short_unit(&indicator.unit) == indicator.unit;
    if has_room {
        indicator.title.clone()
    } else {
        format!("{} ({})", indicator.title, indicator.unit)
    }
}

/// Start, now, target and due in one line.
fn facts(cx: &PlanContext<'_>, indicator: &Indicator, figures: &IndicatorFigures) -> String {
    let amount = |id: &'static str, amount: Option<Amount>| {
        let said = amount.map(|it| cx.texts.write().measure(it, &indicator.unit));
        said.map(|said| format!("{} {said}", cx.text(id)))
    };
    let due = indicator
        .due
        .map(|it| format!("{} {}", cx.text("indicator-due"), cx.texts.write().date(it)));
    let said: Vec<String> = [
        amount("indicator-start", indicator.baseline.map(|it| it.value)),
        amount("indicator-now", figures.now.map(|it| it.value)),
        amount("indicator-target", indicator.target),
        due,
    ]
    .into_iter()
    .flatten()
    .collect();
    if said.is_empty() {
        return cx.text("indicator-no-numbers").to_owned();
    }
    said.join(" · ")
}
