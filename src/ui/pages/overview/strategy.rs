//! The strategy on the front page: a card for each line, the indicators, and what comes next.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Align, FontId, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use jiff::ToSpan as _;

use crate::action::{Action, Page};
use crate::analysis::calendar::{CalendarEntry, SchoolYear, entries};
use crate::analysis::strategy::{IndicatorFigures, LineFigures, Pace};
use crate::model::{Indicator, IndicatorId, Item, Line, LineId};
use crate::ui::PlanContext;
use crate::ui::pages::year_wheel::entry_ui;
use crate::ui::theme::semibold;
use crate::ui::widgets::{
    Column, card, inline_link, maturity_words, pace_sign, section, sparkline, table_head, table_row,
};

/// Space between the cards of lines, and inside them.
const GAP: f32 = 16.0;
/// A card of a line is at least so wide.
const NARROWEST: f32 = 184.0;
/// How many indicators the front page lists.
const MOST_INDICATORS: usize = 6;
/// How many days ahead the front page looks, and how many things it lists.
const AHEAD: i32 = 60;
const MOST_COMING: usize = 6;

/// Whether there is anything of a strategy to show below the lines.
pub(super) fn has_any(cx: &PlanContext<'_>) -> bool {
    let strategy = &cx.plan.strategy;
    !(strategy.indicators.is_empty()
        && strategy.events.is_empty()
        && strategy.initiatives.is_empty())
}

/// Draws a card for each line, in rows of equal height.
pub(super) fn lines_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let lines: Vec<(LineId, &Line)> = cx.plan.strategy.lines_in_order().collect();
    if lines.is_empty() {
        return;
    }
    let all = ui.available_width();
    let most = (((all + GAP) / (NARROWEST + GAP)) as usize).max(1);
    // Five lines in a window for four stand as three and two rather than four and one.
    let rows = lines.len().div_ceil(most);
    let across = lines.len().div_ceil(rows);
    let width = (all - GAP * (across as f32 - 1.0)) / across as f32;
    let mut number = 0;
    for row in lines.chunks(across) {
        let cards: Vec<LineCard> = row
            .iter()
            .map(|(id, line)| {
                number += 1;
                LineCard::new(ui, cx, (number, *id, line), width)
            })
            .collect();
        let height = cards.iter().map(LineCard::height).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for card in &cards {
                card.ui(ui, cx, vec2(width, height));
            }
        });
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

/// The type of a line's name: so small that its longest word goes on a card of that width.
fn name_font(ui: &Ui, name: &str, width: f32) -> FontId {
    const USUAL: f32 = 15.0;
    const SMALLEST: f32 = 11.0;
    let (room, ink) = (width - 2.0 * GAP, egui::Color32::PLACEHOLDER);
    let lay = |word: &str| {
        ui.painter()
            .layout_no_wrap(word.to_owned(), semibold(USUAL), ink)
    };
    let words = name.split_whitespace().map(|word| lay(word).size().x);
    let widest = words.fold(room, f32::max);
    semibold((USUAL * room / widest).floor().max(SMALLEST))
}

/// A line in short, laid out for a width.
struct LineCard {
    id: LineId,
    figures: LineFigures,
    /// "Sigtelinje 1".
    above: std::sync::Arc<egui::Galley>,
    name: std::sync::Arc<egui::Galley>,
    goals: std::sync::Arc<egui::Galley>,
    maturity: std::sync::Arc<egui::Galley>,
    said: String,
}

impl LineCard {
    fn new(
        ui: &Ui,
        cx: &PlanContext<'_>,
        (number, id, line): (usize, LineId, &Line),
        width: f32,
    ) -> Self {
        let tokens = cx.tokens;
        let figures = cx.analysis.strategy.lines.get(&id).copied();
        let figures = figures.unwrap_or_default();
        let lay = |text: String, font: FontId, colour| {
            let mut job = LayoutJob::simple(text, font, colour, width - 2.0 * GAP);
            job.halign = Align::LEFT;
            ui.painter().layout_job(job)
        };
        let small = FontId::proportional(13.0);
        let above = cx
            .texts
            .with("overview-line", &[("number", number.to_string().into())]);
        let (goals, colour) = goal_words(cx, &figures);
        let maturity = maturity_words(cx, &figures);
        let said = format!("{above}, {}, {goals}, {maturity}", line.name);
        Self {
            id,
            figures,
            above: lay(above, small.clone(), tokens.muted),
            name: lay(
                line.name.clone(),
                name_font(ui, &line.name, width),
                tokens.ink,
            ),
            goals: lay(goals, small.clone(), colour),
            maturity: lay(maturity, small, tokens.muted),
            said,
        }
    }

    fn height(&self) -> f32 {
        let texts = [&self.above, &self.name, &self.goals, &self.maturity];
        texts.iter().map(|it| it.size().y).sum::<f32>() + 2.0 * GAP + 26.0
    }

    fn ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, size: Vec2) {
        let tokens = cx.tokens;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.said));
        let edge = if response.hovered() || response.has_focus() {
            tokens.accent
        } else {
            tokens.line
        };
        let painter = ui.painter();
        let stroke = Stroke::new(1.0, edge);
        painter.rect(rect, 8, tokens.card, stroke, StrokeKind::Inside);
        let mut at = rect.min + vec2(GAP, GAP);
        let mut put = |galley: &std::sync::Arc<egui::Galley>, space: f32| {
            painter.galley(at, std::sync::Arc::clone(galley), tokens.ink);
            at.y += galley.size().y + space;
            at
        };
        put(&self.above, 2.0);
        let below_name = put(&self.name, 8.0);
        // The bars of a row of cards stand on one height, whatever the names need.
        let rest = self.goals.size().y + self.maturity.size().y + 2.0 + 14.0;
        let y = (rect.bottom() - GAP - rest).max(below_name.y);
        let track = Rect::from_min_size(egui::pos2(at.x, y), vec2(size.x - 2.0 * GAP, 6.0));
        painter.rect_filled(track, 3, tokens.line);
        let (done, total) = (self.figures.goals_on_track, self.figures.goals);
        if done > 0 && total > 0 {
            let mut part = track;
            part.set_width(track.width() * done as f32 / total as f32);
            painter.rect_filled(part, 3, tokens.accent);
        }
        at.y = track.bottom() + 8.0;
        let mut put = |galley: &std::sync::Arc<egui::Galley>, space: f32| {
            painter.galley(at, std::sync::Arc::clone(galley), tokens.ink);
            at.y += galley.size().y + space;
        };
        put(&self.goals, 2.0);
        put(&self.maturity, 0.0);
        if response.clicked() {
            cx.ask(Action::Reveal(Item::Line(self.id)));
        }
    }
}

/// How many goals are on track, and in which colour that is said.
fn goal_words(cx: &PlanContext<'_>, figures: &LineFigures) -> (String, egui::Color32) {
    if figures.goals == 0 {
        let said = format!("▲ {}", cx.text("overview-line-no-goals"));
        return (said, cx.tokens.warning);
    }
    let counts = [
        ("done", figures.goals_on_track.into()),
        ("total", figures.goals.into()),
    ];
    let said = cx.texts.with("overview-line-goals", &counts);
    if figures.goals_on_track == 0 {
        (format!("▲ {said}"), cx.tokens.warning)
    } else {
        (said, cx.tokens.ink)
    }
}

/// Draws the indicators that most need to be seen: behind first, then by due day.
pub(super) fn indicators_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    card(ui, cx, |ui| {
        let rows = pressing(cx);
        let count = cx.plan.strategy.indicators.len();
        let note = if count > rows.len() {
            let counts = [("shown", rows.len().into()), ("count", count.into())];
            cx.texts.with("overview-indicators-note", &counts)
        } else {
            String::new()
        };
        section(ui, cx, cx.text("overview-indicators"), &note);
        if rows.is_empty() {
            let missing = RichText::new(cx.text("overview-no-indicators"));
            ui.label(missing.color(cx.tokens.muted));
        } else {
            let all = ui.available_width();
            let name = (all - 5.0 * 16.0 - 3.0 * 58.0 - 72.0 - 64.0).max(96.0);
            let columns = [
                Column::text(name),
                Column::number(58.0),
                Column::number(58.0),
                Column::number(58.0),
                Column::text(72.0),
                Column::text(64.0),
            ];
            let heads = [
                cx.text("overview-indicator"),
                cx.text("overview-start"),
                cx.text("overview-now-value"),
                cx.text("overview-target"),
                cx.text("overview-pace"),
                "",
            ];
            table_head(ui, cx, &columns, &heads);
            for (id, indicator, figures) in &rows {
                indicator_ui(ui, cx, &columns, (*id, indicator, figures));
            }
        }
        ui.add_space(4.0);
        if inline_link(ui, cx, cx.text("overview-all-indicators")).clicked() {
            cx.ask(Action::Select(None));
            cx.ask(Action::Go(Page::Lines));
        }
    });
}

type Row<'a> = (IndicatorId, &'a Indicator, &'a IndicatorFigures);

fn pressing<'a>(cx: &PlanContext<'a>) -> Vec<Row<'a>> {
    let figures = &cx.analysis.strategy.indicators;
    let mut rows: Vec<Row<'_>> = cx
        .plan
        .strategy
        .indicators_in_order()
        .filter_map(|(id, it)| Some((id, it, figures.get(&id)?)))
        .collect();
    let rank = |pace: Pace| match pace {
        Pace::Missed => 0,
        Pace::Behind => 1,
        Pace::OnTrack => 2,
        Pace::Reached => 3,
        Pace::Unknown => 4,
    };
    rows.sort_by_key(|(_, it, figures)| (rank(figures.pace), it.due.is_none(), it.due));
    rows.truncate(MOST_INDICATORS);
    rows
}

fn indicator_ui(ui: &mut Ui, cx: &PlanContext<'_>, columns: &[Column], row: Row<'_>) {
    let (id, indicator, figures) = row;
    let write = cx.texts.write();
    let amount = |value: Option<crate::model::Amount>| {
        value.map_or_else(|| "–".to_owned(), |it| write.measure(it, &indicator.unit))
    };
    let small = |text: String| RichText::new(text).size(14.0);
    table_row(ui, cx, columns, 34.0, |ui, column| match column {
        0 => {
            let title = RichText::new(&indicator.title).size(14.0);
            let link = ui.add(egui::Link::new(title.color(cx.tokens.ink)));
            if link.on_hover_text(&indicator.title).clicked() {
                cx.ask(Action::Reveal(Item::Indicator(id)));
            }
        }
        1 => {
            ui.label(small(amount(indicator.baseline.map(|it| it.value))));
        }
        2 => {
            ui.label(small(amount(figures.now.map(|it| it.value))).strong());
        }
        3 => {
            ui.label(small(amount(indicator.target)));
        }
        4 => pace_sign(ui, cx, figures.pace),
        _ => {
            let rect = ui.max_rect().shrink2(vec2(0.0, 8.0));
            sparkline(
                ui.painter(),
                cx.tokens,
                rect,
                &figures.history,
                indicator.target,
            );
        }
    });
}

/// Draws what comes in the next weeks.
pub(super) fn coming_ui(ui: &mut Ui, cx: &PlanContext<'_>, coming: &[CalendarEntry]) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("overview-coming"), "");
        if coming.is_empty() {
            let nothing = RichText::new(cx.text("overview-nothing-coming"));
            ui.label(nothing.color(cx.tokens.muted));
        }
        for entry in coming {
            entry_ui(ui, cx, *entry);
        }
        if inline_link(ui, cx, cx.text("overview-whole-year")).clicked() {
            cx.ask(Action::Go(Page::YearWheel));
        }
    });
}

/// What comes in the next weeks, the nearest first.
pub(super) fn coming(cx: &PlanContext<'_>) -> Vec<CalendarEntry> {
    use crate::analysis::calendar::EntryKind;
    let until = cx.today.saturating_add(AHEAD.days());
    let year = SchoolYear::of(cx.today);
    let mut found: Vec<CalendarEntry> = [year, year.next()]
        .into_iter()
        .flat_map(|year| entries(cx.plan, &cx.analysis.strategy, year))
        // An initiative is coming when it is to be done, everything else when it begins.
        .filter(|entry| {
            let day = match entry.kind {
                EntryKind::Initiative(_) => entry.last,
                _ => entry.first,
            };
            !entry.is_whole_month && day >= cx.today && day <= until
        })
        .collect();
    found.sort_by_key(|entry| match entry.kind {
        EntryKind::Initiative(_) => entry.last,
        _ => entry.first,
    });
    found.dedup();
    found.truncate(MOST_COMING);
    found
}
