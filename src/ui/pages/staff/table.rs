//! The table of the register: painted rows, of which only the visible ones cost anything.
//!
//! Every row is one thing for keyboard and screen reader; arrow keys move, Enter opens, Delete
//! asks about removing. A row that is open has its fields in a strip below it.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{
    Color32, FontId, Id, Key, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::open_person::{OpenPerson, Outcome};
use super::rows::{Column, Query, Row, Status};
use crate::action::Action;
use crate::model::{Person, PersonId};
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::widgets::{
    Style, cell_text, focus_ring, keyed, moved_by_row_keys, offset_to_show, sort_head,
};

const LIST: &str = "staff-table";
const ROW: f32 = 32.0;
const HEAD: f32 = 32.0;
const TICK: f32 = 36.0;
/// Room between two columns.
const GAP: f32 = 12.0;

/// The table and what it may change.
pub(super) struct Table<'a> {
    pub(super) rows: &'a [Row],
    pub(super) query: &'a mut Query,
    pub(super) ticked: &'a mut BTreeSet<PersonId>,
    pub(super) open: &'a mut Option<OpenPerson>,
    pub(super) focus: &'a mut Option<PersonId>,
}

/// What was wished for in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Open a person, or close the one that is open.
    Open(PersonId),
    /// Ask about removing a person.
    Remove(PersonId),
    /// Close the strip.
    Close,
}

/// One column as it is drawn now, in points from the left of the table.
#[derive(Clone, Copy)]
struct Place {
    column: Column,
    left: f32,
    width: f32,
}

impl Table<'_> {
    /// Draws the table in the height it is given.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, height: f32) -> Option<Wish> {
        let places = places(ui.available_width() - 12.0, cx.settings.show_names);
        let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
        self.head(ui, cx, &places);
        let opened = self.open.as_ref().and_then(|open| {
            let at = self.rows.iter().position(|row| row.person == open.person)?;
            Some((at, open.height))
        });
        let offset = self.wanted_offset(ui, opened, height - HEAD);
        let mut area = ScrollArea::vertical()
            .id_salt(LIST)
            .auto_shrink(false)
            .max_height(height - HEAD);
        if let Some(offset) = offset {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, viewport| {
            let extra = opened.map_or(0.0, |(_, height)| height);
            ui.set_height(self.rows.len() as f32 * ROW + extra);
            self.body(ui, cx, &places, (viewport, opened, spacing))
        })
        .inner
    }

    /// Where to scroll so that the row that gets the keyboard is seen; `None` when it is.
    fn wanted_offset(&self, ui: &Ui, opened: Option<(usize, f32)>, height: f32) -> Option<f32> {
        let person = (*self.focus)?;
        let at = self.rows.iter().position(|row| row.person == person)?;
        let top = row_top(at, opened);
        offset_to_show(ui, LIST, (top, ROW), height)
    }

    fn head(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, places: &[Place]) {
        let size = Vec2::new(ui.available_width(), HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let tick = Rect::from_min_size(rect.min, vec2(TICK, HEAD));
        let mut all = self
            .rows
            .iter()
            .all(|row| self.ticked.contains(&row.person));
        let before = all;
        tick_box(ui, tick, &mut all, cx.texts.get("staff-tick-all"));
        if all != before {
            let listed = self.rows.iter().map(|row| row.person);
            *self.ticked = if all {
                listed.collect()
            } else {
                BTreeSet::new()
            };
        }
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
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        places: &[Place],
        (viewport, opened, spacing): (Rect, Option<(usize, f32)>, f32),
    ) -> Option<Wish> {
        let mut wish = None;
        let keyboard_at = self.keyboard_at(ui);
        let origin = ui.max_rect().min;
        let width = ui.max_rect().width();
        let first = row_at(viewport.top(), opened);
        let last = (row_at(viewport.bottom(), opened) + 1).min(self.rows.len());
        for at in first..last {
            let Some(row) = self.rows.get(at) else {
                continue;
            };
            let top = origin.y + row_top(at, opened);
            let rect = Rect::from_min_size(pos2(origin.x, top), vec2(width, ROW));
            let is_open = opened.is_some_and(|(open, _)| open == at);
            let asked = self.row(ui, cx, (row, rect, is_open), places);
            wish = wish.or(asked);
            if is_open && let Some(open) = self.open.as_mut() {
                let below = Rect::from_min_size(rect.left_bottom(), vec2(width, open.height));
                ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
                    ui.spacing_mut().item_spacing.y = spacing;
                    if std::mem::take(&mut open.is_new) {
                        ui.scroll_to_rect(rect.union(below), None);
                    }
                    let outcome = keyed(ui, ("staff-open", row.person), |ui| open.ui(ui, cx));
                    if outcome == Outcome::Closes {
                        wish = Some(Wish::Close);
                    }
                });
            }
        }
        if let Some(at) = keyboard_at {
            self.move_by_keys(ui, at);
        }
        let is_seen = |at: usize| (first..last).contains(&at);
        if let (Some((at, _)), Some(open)) = (opened, self.open.as_mut())
            && !is_seen(at)
        {
            open.flush(cx);
        }
        wish
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (row, rect, is_open): (&Row, Rect, bool),
        places: &[Place],
    ) -> Option<Wish> {
        let person = cx.plan.people.get(&row.person)?;
        let response = ui.interact(rect, row_id(row.person), Sense::click());
        response.widget_info(|| {
            let name = spoken(cx, row, person);
            WidgetInfo::selected(Role::ListBoxOption, true, is_open, name)
        });
        if *self.focus == Some(row.person) {
            response.request_focus();
            *self.focus = None;
        }
        let is_ticked = self.ticked.contains(&row.person);
        let ground = if is_open || is_ticked {
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
        let mut ticked = is_ticked;
        let tick = Rect::from_min_size(rect.min, vec2(TICK, ROW));
        let name = [("name", cx.person(row.person).into())];
        tick_box(ui, tick, &mut ticked, &cx.texts.with("staff-tick", &name));
        if ticked && !is_ticked {
            self.ticked.insert(row.person);
        } else if is_ticked && !ticked {
            self.ticked.remove(&row.person);
        }
        for place in places {
            let cell = place.within(rect);
            if place.column == Column::Assessed {
                assessed_link(ui, cx, row, cell);
            } else {
                let (text, style) = shown(cx, row, person, place.column);
                cell_text(ui, cell, &text, style, 1);
            }
        }
        let delete = response.has_focus() && ui.input(|input| input.key_pressed(Key::Delete));
        if delete {
            return Some(Wish::Remove(row.person));
        }
        response.clicked().then_some(Wish::Open(row.person))
    }

    /// The row that has the keyboard.
    fn keyboard_at(&self, ui: &Ui) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        self.rows
            .iter()
            .position(|row| row_id(row.person) == focused)
    }

    /// Moves the keyboard on from the row that has it.
    fn move_by_keys(&mut self, ui: &Ui, at: usize) {
        let Some(row) = self.rows.get(at) else {
            return;
        };
        let id = row_id(row.person);
        let last = self.rows.len().saturating_sub(1);
        let to = moved_by_row_keys(ui, id, (at, last));
        if let Some(row) = to.and_then(|to| self.rows.get(to)) {
            *self.focus = Some(row.person);
        }
    }
}

impl Place {
    fn within(self, row: Rect) -> Rect {
        let left = pos2(row.left() + self.left, row.top());
        Rect::from_min_size(left, vec2(self.width, row.height()))
    }
}

/// Which columns fit, and where: what does not fit is seen when the row is opened.
fn places(width: f32, with_names: bool) -> Vec<Place> {
    let mut columns = vec![(Column::Alias, 72.0, 0.0)];
    if with_names && width >= 420.0 {
        columns.push((Column::Name, 110.0, 1.4));
    }
    columns.push((Column::Team, 90.0, 1.0));
    if width >= 720.0 {
        columns.push((Column::Roles, 100.0, 1.2));
    }
    if width >= 860.0 {
        columns.push((Column::Started, 104.0, 0.0));
    }
    if width >= 560.0 {
        columns.push((Column::Status, 130.0, 0.0));
    }
    columns.push((Column::Assessed, 110.0, 0.0));
    let least: f32 = columns.iter().map(|(_, least, _)| least + GAP).sum();
    let shares: f32 = columns.iter().map(|(_, _, share)| share).sum();
    let spare = (width - TICK - least).max(0.0);
    let mut left = TICK;
    columns
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

fn row_top(at: usize, opened: Option<(usize, f32)>) -> f32 {
    let above = opened.filter(|(open, _)| *open < at);
    at as f32 * ROW + above.map_or(0.0, |(_, height)| height)
}

/// The row at this height; inside the strip of an open row it is that row.
fn row_at(y: f32, opened: Option<(usize, f32)>) -> usize {
    let y = y.max(0.0);
    let plain = |y: f32| (y / ROW) as usize;
    match opened {
        Some((at, height)) if y >= row_top(at + 1, opened) => plain(y - height),
        Some((at, _)) if plain(y) > at => at,
        _ => plain(y),
    }
}

fn row_id(person: PersonId) -> Id {
    Id::unique(("staff-row", person))
}

/// What the head of a column says.
const fn title(column: Column) -> &'static str {
    match column {
        Column::Alias => "staff-alias",
        Column::Name => "staff-name",
        Column::Team => "staff-team",
        Column::Roles => "staff-roles",
        Column::Started => "staff-started",
        Column::Status => "staff-status",
        Column::Assessed => "staff-assessed",
    }
}

fn shown(cx: &PlanContext<'_>, row: &Row, person: &Person, column: Column) -> (String, Style) {
    let body = FontId::proportional(14.0);
    let plain = (body.clone(), cx.tokens.ink);
    let quiet = (body, cx.tokens.muted);
    match column {
        Column::Alias => (person.alias.clone(), (medium(14.0), cx.tokens.ink)),
        Column::Name => (person.name.clone().unwrap_or_default(), plain),
        Column::Team if person.team.is_none() => (cx.team(None).to_owned(), quiet),
        Column::Team => (cx.team(person.team).to_owned(), plain),
        Column::Roles => (row.roles.clone(), plain),
        Column::Started | Column::Assessed => {
            let day = person.started.map(|day| cx.texts.write().date(day));
            (day.unwrap_or_default(), quiet)
        }
        Column::Status => (status(cx, row.status), quiet),
    }
}

fn status(cx: &PlanContext<'_>, status: Status) -> String {
    let dated = |id, day: jiff::civil::Date| cx.texts.with(id, &[("date", day.into())]);
    match status {
        Status::Employed => cx.texts.get("staff-is-employed").to_owned(),
        Status::Newcomer => cx.texts.get("staff-is-newcomer").to_owned(),
        Status::Coming(day) => dated("staff-is-coming", day),
        Status::Left(day) => dated("staff-has-left", day),
    }
}

/// What a screen reader says of the row.
fn spoken(cx: &PlanContext<'_>, row: &Row, person: &Person) -> String {
    let mut parts = vec![cx.person(row.person).to_owned()];
    parts.push(cx.team(person.team).to_owned());
    if !row.roles.is_empty() {
        parts.push(row.roles.clone());
    }
    parts.push(status(cx, row.status));
    parts.join(" · ")
}

/// When the person was last rated, as a way to the person's ratings.
fn assessed_link(ui: &Ui, cx: &PlanContext<'_>, row: &Row, cell: Rect) {
    let id = Id::unique(("staff-assessed", row.person));
    let response = ui.interact(cell, id, Sense::click());
    let text = match row.assessed {
        Some(day) => cx.texts.write().date(day),
        None => cx.texts.get("not-assessed").to_owned(),
    };
    let ink = if row.assessed.is_some() || response.hovered() {
        cx.tokens.accent
    } else {
        cx.tokens.muted
    };
    cell_text(ui, cell, &text, (FontId::proportional(14.0), ink), 1);
    response.widget_info(|| {
        let name = [("name", cx.person(row.person).into())];
        let name = cx.texts.with("staff-see-ratings-of", &name);
        WidgetInfo::labeled(Role::Link, true, format!("{name} · {text}"))
    });
    focus_ring(ui, cx, &response, 4);
    if response.clicked() {
        cx.ask(Action::LookAt(row.person));
    }
}

fn tick_box(ui: &mut Ui, rect: Rect, ticked: &mut bool, name: &str) {
    let place = Rect::from_center_size(rect.center(), vec2(20.0, rect.height()));
    let response = ui.put(place, egui::Checkbox::without_text(ticked));
    let is_ticked = *ticked;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_ticked, name));
}
