//! The table of initiatives: painted rows, of which only the visible ones cost anything.
//!
//! Every row is one thing for keyboard and screen reader; arrow keys move, Enter opens, digits
//! set the state. The state is also a menu of its own.

use egui::accesskit::Role;
use egui::{
    Color32, FontId, Id, Key, Popup, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::paint::{overdue_words, owner, spoken, steps};
use super::rows::{Column, Coming, Found, Grouping, Next, Query, Row};
use super::{Wish, state_key, state_menu};
use crate::model::InitiativeId;
use crate::texts::initiative_state_name;
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::{
    Style, cell_text, focus_ring, lay_text, moved_by_row_keys, offset_to_show, sort_head,
    state_sign,
};

const LIST: &str = "action-table";
/// Space between the texts of a row and the mark around it.
const INSET: f32 = 8.0;
const ROW: f32 = 46.0;
/// How many lines a cell has room for.
const LINES: usize = 2;
const GROUP: f32 = 40.0;
const HEAD: f32 = 32.0;
/// Room between two columns.
const GAP: f32 = 12.0;
/// What the scroll bar takes at the right.
const BAR: f32 = 12.0;

/// The table and what it may change.
pub(super) struct Table<'a> {
    pub(super) found: &'a Found,
    pub(super) query: &'a mut Query,
    /// The row that is to get the keyboard.
    pub(super) focus: &'a mut Option<InitiativeId>,
    /// The row that is to be seen.
    pub(super) reveal: &'a mut Option<InitiativeId>,
    pub(super) selected: Option<InitiativeId>,
}

/// Something that takes a stripe of the table.
#[derive(Clone, Copy)]
enum Stripe {
    Group(usize),
    Row(usize),
}

impl Stripe {
    const fn height(self) -> f32 {
        match self {
            Self::Group(_) => GROUP,
            Self::Row(_) => ROW,
        }
    }
}

/// One column as it is drawn now, in points from the left of the table.
#[derive(Clone, Copy)]
struct Place {
    column: Column,
    left: f32,
    width: f32,
}

impl Place {
    fn within(self, row: Rect) -> Rect {
        let left = pos2(row.left() + self.left, row.top());
        Rect::from_min_size(left, vec2(self.width, row.height()))
    }
}

impl Table<'_> {
    /// Draws the table in the height it is given.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, height: f32) -> Option<Wish> {
        let width = ui.available_width() - BAR;
        let places = places(width, cx.settings.show_names, self.query.grouping);
        ui.spacing_mut().item_spacing.y = 0.0;
        self.head(ui, cx, &places);
        let stripes = stripes(self.found);
        let offset = self.wanted_offset(ui, &stripes, height - HEAD);
        let mut area = ScrollArea::vertical()
            .id_salt(LIST)
            .auto_shrink(false)
            .max_height(height - HEAD);
        if let Some(offset) = offset {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, viewport| {
            let end = stripes
                .last()
                .map_or(0.0, |(top, stripe)| top + stripe.height());
            ui.set_height(end);
            self.body(ui, cx, &places, (&stripes, viewport))
        })
        .inner
    }

    /// Where to scroll so that the row that was asked for is seen; `None` when it is.
    fn wanted_offset(&mut self, ui: &Ui, stripes: &[(f32, Stripe)], height: f32) -> Option<f32> {
        let wanted = self.reveal.take().or(*self.focus)?;
        let at = self.found.rows.iter().position(|row| row.id == wanted)?;
        let is_row =
            |(_, stripe): &&(f32, Stripe)| matches!(stripe, Stripe::Row(row) if *row == at);
        let (top, _) = *stripes.iter().find(is_row)?;
        offset_to_show(ui, LIST, (top, ROW), height)
    }

    fn head(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, places: &[Place]) {
        let size = Vec2::new(ui.available_width(), HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        for place in places {
            let cell = place.within(rect);
            let is_sorted = self.query.column == place.column;
            let descending = is_sorted.then_some(self.query.descending);
            if sort_head(ui, cx, cell, title(place.column), descending) {
                self.query.descending = is_sorted && !self.query.descending;
                self.query.column = place.column;
            }
        }
        let y = rect.bottom() - 0.5;
        let line = Stroke::new(1.0, cx.tokens.line);
        ui.painter().hline(rect.x_range(), y, line);
    }

    fn body(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        places: &[Place],
        (stripes, viewport): (&[(f32, Stripe)], Rect),
    ) -> Option<Wish> {
        let mut wish = None;
        let keyboard_at = self.keyboard_at(ui);
        let origin = ui.max_rect().min;
        let width = ui.max_rect().width();
        let first = stripes.partition_point(|(top, it)| top + it.height() < viewport.top());
        for (top, stripe) in stripes.iter().skip(first) {
            if *top > viewport.bottom() {
                break;
            }
            let size = vec2(width, stripe.height());
            let rect = Rect::from_min_size(pos2(origin.x, origin.y + top), size);
            match stripe {
                Stripe::Group(at) => self.group(ui, cx, *at, rect),
                Stripe::Row(at) => {
                    if let Some(row) = self.found.rows.get(*at) {
                        wish = self.row(ui, cx, (row, rect), places).or(wish);
                    }
                }
            }
        }
        if let Some(at) = keyboard_at {
            wish = self.by_keys(ui, at).or(wish);
        }
        wish
    }

    fn group(&self, ui: &Ui, cx: &PlanContext<'_>, at: usize, rect: Rect) {
        let Some(group) = self.found.groups.get(at) else {
            return;
        };
        let name = if !group.name.is_empty() {
            &group.name
        } else if self.query.grouping == Grouping::Line {
            cx.text("action-no-line")
        } else {
            cx.text("action-no-owner")
        };
        let middle = rect.bottom() - 16.0;
        let name = lay_text(
            ui,
            name,
            rect.width() * 0.6,
            1,
            (semibold(14.0), cx.tokens.ink),
        );
        let end = rect.left() + name.size().x + 12.0;
        let at = pos2(rect.left(), middle - name.size().y / 2.0);
        ui.painter().galley(at, name, cx.tokens.ink);
        let figures = [
            ("count", group.count.into()),
            ("running", group.running.into()),
        ];
        ui.painter().text(
            pos2(end, middle),
            egui::Align2::LEFT_CENTER,
            cx.texts.with("action-group-count", &figures),
            FontId::proportional(13.0),
            cx.tokens.muted,
        );
        let line = Stroke::new(1.0, cx.tokens.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
    }

    fn row(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        (row, rect): (&Row, Rect),
        places: &[Place],
    ) -> Option<Wish> {
        let response = ui.interact(rect, row_id(row.id), Sense::click());
        let is_open = self.selected == Some(row.id);
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, is_open, spoken(cx, row))
        });
        if *self.focus == Some(row.id) {
            response.request_focus();
            *self.focus = None;
        }
        let ground = if is_open {
            cx.tokens.accent_soft
        } else if response.hovered() {
            cx.tokens.hover
        } else {
            Color32::TRANSPARENT
        };
        ui.painter().rect_filled(rect, 4, ground);
        let line = Stroke::new(1.0, cx.tokens.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        focus_ring(ui, cx, &response, 4);
        let mut wish = None;
        for place in places {
            let cell = place.within(rect);
            match place.column {
                Column::State => wish = state_cell(ui, cx, row, cell),
                Column::Due => due_cell(ui, cx, row, cell),
                column => {
                    let (text, style) = shown(cx, row, column);
                    cell_text(ui, cell, &text, style, LINES);
                }
            }
        }
        if response.clicked() {
            let by_keyboard = response.has_focus() && ui.input(|it| it.key_pressed(Key::Enter));
            return Some(Wish::Open(row.id, by_keyboard));
        }
        wish
    }

    /// The row that has the keyboard.
    fn keyboard_at(&self, ui: &Ui) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        let rows = &self.found.rows;
        rows.iter().position(|row| row_id(row.id) == focused)
    }

    /// What the keys ask for on the row that has the keyboard.
    fn by_keys(&mut self, ui: &Ui, at: usize) -> Option<Wish> {
        let row = self.found.rows.get(at)?;
        let id = row_id(row.id);
        let last = self.found.rows.len().saturating_sub(1);
        let to = moved_by_row_keys(ui, id, (at, last));
        if let Some(row) = to.and_then(|to| self.found.rows.get(to)) {
            *self.focus = Some(row.id);
        }
        state_key(ui).map(|state| Wish::State(row.id, state))
    }
}

/// Rows and heads with where they begin.
fn stripes(found: &Found) -> Vec<(f32, Stripe)> {
    let mut stripes = Vec::with_capacity(found.rows.len() + found.groups.len());
    let mut top = 0.0;
    let mut push = |stripe: Stripe| {
        stripes.push((top, stripe));
        top += stripe.height();
    };
    let mut row = 0;
    for (at, group) in found.groups.iter().enumerate() {
        push(Stripe::Group(at));
        (row..row + group.count).for_each(|at| push(Stripe::Row(at)));
        row += group.count;
    }
    (row..found.rows.len()).for_each(|at| push(Stripe::Row(at)));
    stripes
}

/// Which columns fit, and where: what does not fit is seen when the row is opened, and what the
/// head of the group says is not said again.
fn places(width: f32, with_names: bool, grouping: Grouping) -> Vec<Place> {
    let owner = if with_names { 112.0 } else { 60.0 };
    // In the order in which they are given room: the least width, and the share of what is left.
    let wanted = [
        (Column::Title, 150.0, 2.4),
        (Column::State, 112.0, 0.0),
        (Column::Due, 98.0, 0.0),
        (Column::Owner, owner, 0.2),
        (Column::Steps, 58.0, 0.0),
        (Column::Line, 112.0, 1.0),
        (Column::Next, 120.0, 1.2),
        (Column::Start, 100.0, 0.0),
        (Column::Teams, 84.0, 0.8),
    ];
    let said = match grouping {
        Grouping::None => None,
        Grouping::Line => Some(Column::Line),
        Grouping::Owner => Some(Column::Owner),
    };
    let width = width - 2.0 * INSET;
    let mut used = 0.0;
    let mut taken: Vec<_> = wanted
        .into_iter()
        .filter(|(column, ..)| Some(*column) != said)
        .take_while(|(_, least, _)| {
            used += least + GAP;
            used - GAP <= width
        })
        .collect();
    let least: f32 = taken.iter().map(|(_, least, _)| least + GAP).sum();
    let shares: f32 = taken.iter().map(|(_, _, share)| share).sum();
    let spare = (width - least + GAP).max(0.0);
    taken.sort_by_key(|(column, ..)| *column as usize);
    let mut left = INSET;
    taken
        .into_iter()
        .map(|(column, least, share)| {
            let width = least + spare * share / shares.max(1.0);
            let place = Place {
                column,
                left,
                width,
            };
            left += width + GAP;
            place
        })
        .collect()
}

pub(super) fn row_id(initiative: InitiativeId) -> Id {
    Id::unique(("initiative-row", initiative))
}

/// What the head of a column says.
const fn title(column: Column) -> &'static str {
    match column {
        Column::Title => "action-title",
        Column::Line => "action-line",
        Column::Owner => "action-owner",
        Column::Teams => "action-teams",
        Column::Start => "action-start",
        Column::Due => "action-due",
        Column::State => "action-state",
        Column::Steps => "action-steps",
        Column::Next => "action-next",
    }
}

fn shown(cx: &PlanContext<'_>, row: &Row, column: Column) -> (String, Style) {
    let body = FontId::proportional(14.0);
    let plain = (body.clone(), cx.tokens.ink);
    let quiet = (body, cx.tokens.muted);
    match column {
        Column::Title => (row.title.clone(), (medium(14.0), cx.tokens.ink)),
        Column::Line => (row.line_name.clone(), quiet),
        Column::Owner if row.owner_name.is_empty() => ("–".to_owned(), quiet),
        Column::Owner => (owner(cx, row).to_owned(), plain),
        Column::Teams if row.teams.is_empty() => (cx.text("action-whole-school").to_owned(), quiet),
        Column::Teams => (row.teams.clone(), plain),
        Column::Start => {
            let day = row.start.map(|day| cx.texts.write().date(day));
            (day.unwrap_or_default(), quiet)
        }
        Column::Steps => (steps(cx, row), quiet),
        Column::Next => {
            let said = row.next.as_ref().map(|next| coming(cx, next));
            (said.unwrap_or_default(), quiet)
        }
        Column::Due | Column::State => (String::new(), quiet),
    }
}

/// What comes next, with its day.
fn coming(cx: &PlanContext<'_>, next: &Next) -> String {
    let what = match &next.what {
        Coming::Start => cx.text("action-start"),
        Coming::Review => cx.text("action-review"),
        Coming::Step(title) => title,
    };
    match next.date {
        Some(date) => format!("{what} · {}", cx.texts.write().date(date)),
        None => what.to_owned(),
    }
}

/// The day, and in words and shape that it has passed.
fn due_cell(ui: &Ui, cx: &PlanContext<'_>, row: &Row, cell: Rect) {
    let Some(due) = row.due else { return };
    let font = FontId::proportional(14.0);
    let day = cx.texts.write().date(due);
    if !row.is_overdue {
        cell_text(ui, cell, &day, (font, cx.tokens.ink), LINES);
        return;
    }
    let upper = cell.with_max_y(cell.center().y).translate(vec2(0.0, 2.0));
    cell_text(ui, upper, &day, (font, cx.tokens.bad), LINES);
    overdue_words(ui, cx, pos2(cell.left(), cell.center().y + 10.0));
}

/// The state as a sign and a word, which opens a menu of states.
fn state_cell(ui: &Ui, cx: &PlanContext<'_>, row: &Row, cell: Rect) -> Option<Wish> {
    let chip = Rect::from_center_size(cell.center(), vec2(cell.width() + 8.0, 32.0));
    let response = ui.interact(chip, row_id(row.id).with("state"), Sense::click());
    let word = cx.texts.get(initiative_state_name(row.state));
    response.widget_info(|| {
        let figures = [("title", row.title.as_str().into()), ("state", word.into())];
        let name = cx.texts.with("action-state-of", &figures);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(chip, 6, cx.tokens.pressed);
    }
    let at = pos2(cell.left() + 7.0, cell.center().y);
    state_sign(ui.painter(), cx.tokens, at, row.state);
    let text = cell.with_min_x(cell.left() + 22.0);
    cell_text(
        ui,
        text,
        word,
        (FontId::proportional(14.0), cx.tokens.ink),
        LINES,
    );
    focus_ring(ui, cx, &response, 6);
    Popup::menu(&response)
        .show(|ui| state_menu(ui, cx, row.state))
        .and_then(|shown| shown.inner)
        .map(|state| Wish::State(row.id, state))
}
