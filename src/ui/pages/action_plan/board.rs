//! The board: a column a state, a card an initiative, moved by pointer and by keyboard alike.
//!
//! Arrow keys go from card to card; Ctrl or Alt with an arrow takes the card along. Cards are
//! painted, and only those that can be seen cost anything.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Color32, CursorIcon, EventFilter, FontId, Id, Key, LayerId, Order, Pos2, Rect, Response,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::paint::{overdue_words, owner, spoken};
use super::rows::{Found, Row, by_end};
use super::{Wish, state_key};
use crate::model::{InitiativeId, InitiativeState};
use crate::texts::initiative_state_name;
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::{focus_ring, lay_text, sideways, state_sign};

/// Columns are no narrower than this; beneath it the board scrolls sideways.
const NARROWEST: f32 = 176.0;
const GAP: f32 = 12.0;
const HEAD: f32 = 36.0;
const PAD: f32 = 12.0;
const LINE: f32 = 20.0;
/// A title is cut after so many lines.
const TITLE_LINES: usize = 4;

/// View state of the board.
#[derive(Default)]
pub(super) struct Board {
    layout: Option<Layout>,
    dragged: Option<InitiativeId>,
}

/// Where the cards lie, for as long as the rows and the width are the same.
struct Layout {
    found: Arc<Found>,
    width: f32,
    scale: f32,
    columns: Vec<Vec<Card>>,
    height: f32,
}

/// A card by the row it shows, in points from the top of its column.
#[derive(Clone, Copy)]
struct Card {
    row: usize,
    top: f32,
    height: f32,
}

/// What the board is told from outside.
pub(super) struct Around<'a> {
    pub(super) found: &'a Arc<Found>,
    pub(super) focus: &'a mut Option<InitiativeId>,
    pub(super) reveal: &'a mut Option<InitiativeId>,
    pub(super) selected: Option<InitiativeId>,
}

impl Layout {
    fn of(ui: &Ui, found: &Arc<Found>, width: f32) -> Self {
        let mut columns = Vec::new();
        for state in InitiativeState::ALL {
            let rows = found.rows.iter().enumerate();
            let mut rows: Vec<_> = rows.filter(|(_, row)| row.state == state).collect();
            rows.sort_by_cached_key(|(_, row)| by_end(row));
            let mut top = GAP;
            let mut cards = Vec::with_capacity(rows.len());
            for (at, row) in rows {
                let height = card_height(ui, row, width);
                cards.push(Card {
                    row: at,
                    top,
                    height,
                });
                top += height + 8.0;
            }
            columns.push(cards);
        }
        let bottoms = columns.iter().filter_map(|cards| cards.last());
        let height = bottoms
            .map(|card| card.top + card.height)
            .fold(0.0, f32::max);
        Self {
            found: Arc::clone(found),
            width,
            scale: ui.pixels_per_point(),
            columns,
            height: height + GAP,
        }
    }

    fn card(&self, column: usize, at: usize) -> Option<&Row> {
        let card = self.columns.get(column)?.get(at)?;
        self.found.rows.get(card.row)
    }

    /// The nearest column to the left or right that has cards.
    fn beside(&self, (column, at): (usize, usize), right: bool) -> Option<(usize, usize)> {
        let has_cards = |column: &usize| self.columns.get(*column).is_some_and(|it| !it.is_empty());
        let to = if right {
            (column + 1..self.columns.len()).find(has_cards)
        } else {
            (0..column).rev().find(has_cards)
        }?;
        let last = self.columns.get(to)?.len().saturating_sub(1);
        Some((to, at.min(last)))
    }
}

impl Board {
    /// Draws the board in the height it is given.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        around: &mut Around<'_>,
        height: f32,
    ) -> Option<Wish> {
        let room = ui.available_width() - GAP;
        let width = ((room - 4.0 * GAP) / 5.0).floor().max(NARROWEST);
        let whole = 5.0 * width + 4.0 * GAP;
        let still = self.layout.take().filter(|it| {
            Arc::ptr_eq(&it.found, around.found)
                && it.width == width
                && it.scale == ui.pixels_per_point()
        });
        let layout = still.unwrap_or_else(|| Layout::of(ui, around.found, width));
        ui.spacing_mut().item_spacing.y = 0.0;
        let wish = sideways(ui, "action-board", whole, |ui| {
            heads(ui, cx, &layout, whole);
            ScrollArea::vertical()
                .id_salt("action-cards")
                .auto_shrink(false)
                .max_height(height - HEAD - GAP)
                .show_viewport(ui, |ui, viewport| {
                    let size = vec2(whole, layout.height.max(viewport.height()));
                    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
                    self.cards(ui, cx, around, (&layout, area))
                })
                .inner
        });
        self.layout = Some(layout);
        wish
    }

    fn cards(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        around: &mut Around<'_>,
        (layout, area): (&Layout, Rect),
    ) -> Option<Wish> {
        let seen = ui.clip_rect();
        let target = self
            .dragged
            .and_then(|_| ui.input(|input| input.pointer.latest_pos()))
            .and_then(|at| column_at(at.x - area.left(), layout.width));
        if let Some(target) = target {
            let left = area.left() + target as f32 * (layout.width + GAP);
            let size = vec2(layout.width, area.height());
            let ground = Rect::from_min_size(pos2(left, area.top()), size);
            ui.painter().rect_filled(ground, 8, cx.tokens.accent_soft);
            near_edge(ui);
        }
        let mut wish = None;
        let mut keyboard_at = None;
        let focused = ui.memory(|memory| memory.focused());
        let wanted = around.reveal.take().or(*around.focus);
        for (column, cards) in layout.columns.iter().enumerate() {
            let left = area.left() + column as f32 * (layout.width + GAP);
            for (at, card) in cards.iter().enumerate() {
                let Some(row) = layout.found.rows.get(card.row) else {
                    continue;
                };
                let size = vec2(layout.width, card.height);
                let rect = Rect::from_min_size(pos2(left, area.top() + card.top), size);
                if wanted == Some(row.id) {
                    ui.scroll_to_rect(rect.expand(GAP), None);
                }
                let is_held = self.dragged == Some(row.id)
                    || focused == Some(card_id(row.id))
                    || *around.focus == Some(row.id);
                if !is_held && !seen.intersects(rect) {
                    continue;
                }
                let response = card_ui(ui, cx, row, (rect, around.selected == Some(row.id)));
                if *around.focus == Some(row.id) {
                    response.request_focus();
                    *around.focus = None;
                }
                if response.clicked() {
                    let enter = ui.input(|input| input.key_pressed(Key::Enter));
                    wish = Some(Wish::Open(row.id, response.has_focus() && enter));
                }
                if focused == Some(card_id(row.id)) {
                    keyboard_at = Some((column, at, row.id));
                }
                wish = self.drag(ui, cx, (row, &response), target).or(wish);
            }
        }
        if let Some((column, at, id)) = keyboard_at {
            wish = by_keys(ui, around, layout, (column, at), id).or(wish);
        }
        wish
    }

    /// Follows a card that is dragged and says where it was let go.
    fn drag(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        (row, response): (&Row, &Response),
        target: Option<usize>,
    ) -> Option<Wish> {
        if response.drag_started() {
            self.dragged = Some(row.id);
        }
        if self.dragged != Some(row.id) {
            return None;
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if let Some(at) = response.interact_pointer_pos() {
            floating(ui, cx, row, (at, response.rect.width()));
        }
        if response.drag_stopped() || !ui.input(|input| input.pointer.any_down()) {
            self.dragged = None;
            let state = InitiativeState::ALL.get(target?).copied()?;
            return Some(Wish::State(row.id, state));
        }
        None
    }
}

/// Scrolls the board sideways while a card is held near its edge.
fn near_edge(ui: &Ui) {
    let seen = ui.clip_rect();
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    let by = if at.x > seen.right() - 24.0 {
        -8.0
    } else if at.x < seen.left() + 24.0 {
        8.0
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(by, 0.0));
}

/// What the keys ask for on the card that has the keyboard.
fn by_keys(
    ui: &Ui,
    around: &mut Around<'_>,
    layout: &Layout,
    (column, at): (usize, usize),
    id: InitiativeId,
) -> Option<Wish> {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card_id(id), filter));
    let (modifiers, pressed) = ui.input(|input| {
        let arrows = [
            Key::ArrowLeft,
            Key::ArrowRight,
            Key::ArrowUp,
            Key::ArrowDown,
        ];
        let pressed = arrows.into_iter().find(|key| input.key_pressed(*key));
        (input.modifiers, pressed)
    });
    // Both together type letters on some keyboards and are left alone.
    let takes_along = (modifiers.command || modifiers.ctrl) != modifiers.alt;
    let to = match pressed {
        Some(key @ (Key::ArrowLeft | Key::ArrowRight)) if takes_along => {
            let to = column.checked_add_signed(if key == Key::ArrowLeft { -1 } else { 1 })?;
            let state = InitiativeState::ALL.get(to).copied()?;
            *around.focus = Some(id);
            return Some(Wish::State(id, state));
        }
        _ if modifiers.any() => None,
        Some(Key::ArrowLeft) => layout.beside((column, at), false),
        Some(Key::ArrowRight) => layout.beside((column, at), true),
        Some(Key::ArrowUp) => at.checked_sub(1).map(|at| (column, at)),
        Some(Key::ArrowDown) => Some((column, at + 1)),
        _ => None,
    };
    if let Some(row) = to.and_then(|(column, at)| layout.card(column, at)) {
        *around.focus = Some(row.id);
        ui.ctx().request_repaint();
    }
    state_key(ui).map(|state| Wish::State(id, state))
}

/// The column at this distance from the left of the board.
fn column_at(x: f32, width: f32) -> Option<usize> {
    let column = ((x + GAP / 2.0) / (width + GAP)).floor();
    (0.0..5.0).contains(&column).then_some(column as usize)
}

fn heads(ui: &mut Ui, cx: &PlanContext<'_>, layout: &Layout, whole: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(whole, HEAD), Sense::hover());
    for (column, state) in InitiativeState::ALL.into_iter().enumerate() {
        let left = rect.left() + column as f32 * (layout.width + GAP);
        let middle = rect.center().y;
        state_sign(ui.painter(), cx.tokens, pos2(left + 7.0, middle), state);
        let style = (semibold(14.0), cx.tokens.ink);
        let word = lay_text(
            ui,
            cx.texts.get(initiative_state_name(state)),
            layout.width,
            1,
            style,
        );
        let end = left + 22.0 + word.size().x + 8.0;
        let at = pos2(left + 22.0, middle - word.size().y / 2.0);
        ui.painter().galley(at, word, cx.tokens.ink);
        let count = layout.columns.get(column).map_or(0, Vec::len);
        ui.painter().text(
            pos2(end, middle),
            egui::Align2::LEFT_CENTER,
            count.to_string(),
            FontId::proportional(13.0),
            cx.tokens.muted,
        );
        let line = Stroke::new(1.0, cx.tokens.line);
        let across = left..=left + layout.width;
        ui.painter().hline(across, rect.bottom() - 0.5, line);
    }
}

fn card_id(initiative: InitiativeId) -> Id {
    Id::unique(("initiative-card", initiative))
}

fn card_height(ui: &Ui, row: &Row, width: f32) -> f32 {
    let style = (medium(14.0), Color32::PLACEHOLDER);
    let title = lay_text(ui, &row.title, width - 2.0 * PAD, TITLE_LINES, style);
    let lines = 1 + usize::from(row.is_overdue) + usize::from(has_day(row));
    title.size().y + 2.0 * PAD + 4.0 + lines as f32 * LINE
}

/// Whether a card says a day: when it ended, or when it is due.
fn has_day(row: &Row) -> bool {
    let day = if row.state.is_over() {
        row.since
    } else {
        row.due
    };
    day.is_some()
}

fn card_ui(ui: &Ui, cx: &PlanContext<'_>, row: &Row, (rect, is_open): (Rect, bool)) -> Response {
    let response = ui.interact(rect, card_id(row.id), Sense::click_and_drag());
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_open, spoken(cx, row)));
    let ground = if is_open {
        cx.tokens.accent_soft
    } else if response.hovered() {
        cx.tokens.hover
    } else {
        cx.tokens.card
    };
    let line = Stroke::new(1.0, cx.tokens.line);
    let painter = ui.painter();
    painter.rect(rect, 8, ground, line, StrokeKind::Inside);
    let left = rect.left() + PAD;
    let is_over = row.state.is_over();
    let ink = if is_over {
        cx.tokens.muted
    } else {
        cx.tokens.ink
    };
    let room = rect.width() - 2.0 * PAD;
    let title = lay_text(ui, &row.title, room, TITLE_LINES, (medium(14.0), ink));
    let mut middle = rect.top() + PAD + title.size().y + 4.0 + LINE / 2.0;
    painter.galley(pos2(left, rect.top() + PAD), title, ink);
    let small = FontId::proportional(13.0);
    let said = if row.steps == 0 {
        owner(cx, row).to_owned()
    } else {
        let figures = [("done", row.steps_done.into()), ("total", row.steps.into())];
        let steps = cx.texts.with("action-steps-short", &figures);
        format!("{} · {steps}", owner(cx, row))
    };
    let mut write = |text: &str, colour| {
        let text = lay_text(ui, text, room, 1, (small.clone(), colour));
        let at = pos2(left, middle - text.size().y / 2.0);
        painter.galley(at, text, colour);
        middle += LINE;
        middle
    };
    let mut at = write(&said, cx.tokens.muted);
    let day = match (is_over, row.since, row.due) {
        (true, Some(since), _) => Some(("action-since", since)),
        (false, _, Some(due)) => Some(("action-due-on", due)),
        _ => None,
    };
    if let Some((text, day)) = day {
        let said = cx.texts.with(text, &[("date", day.into())]);
        let colour = if row.is_overdue {
            cx.tokens.bad
        } else {
            cx.tokens.muted
        };
        at = write(&said, colour);
    }
    if row.is_overdue {
        overdue_words(ui, cx, pos2(left, at));
    }
    focus_ring(ui, cx, &response, 8);
    response
}

/// The card under the pointer while it is dragged.
fn floating(ui: &Ui, cx: &PlanContext<'_>, row: &Row, (at, width): (Pos2, f32)) {
    let layer = LayerId::new(Order::Tooltip, Id::unique("dragged-card"));
    let painter = ui.ctx().layer_painter(layer);
    let style = (medium(14.0), cx.tokens.ink);
    let title = lay_text(ui, &row.title, width - 2.0 * PAD, 2, style);
    let size = vec2(width, title.size().y + 2.0 * PAD);
    let rect = Rect::from_min_size(at + vec2(8.0, 4.0), size);
    let stroke = Stroke::new(1.5, cx.tokens.accent);
    painter.rect(rect, 8, cx.tokens.card, stroke, StrokeKind::Inside);
    painter.galley(rect.min + Vec2::splat(PAD), title, cx.tokens.ink);
}
