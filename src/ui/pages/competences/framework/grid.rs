//! The grid of expectations: competences down, roles across, edited cell by cell.
//!
//! Arrow keys move, a digit sets the target, Shift and a digit the lowest acceptable level,
//! Delete clears, a hyphen says "not required". Only visible cells are drawn.

use egui::accesskit::Role as AccessRole;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, Event, EventFilter, FontId, Id, Key, Painter, Rect, RichText, ScrollArea,
    Sense, Stroke, TextFormat, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::expectation::{choices, set};
use super::rows::{Line, asked, lines, with_lowest, with_target};
use crate::action::{Action, Page};
use crate::model::{CompetenceId, ExpectationScope, Item, Level, Requirement, RoleId};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::widgets::{Cell, empty_state, keyed, level_cell};

const ROW: f32 = 30.0;
const HEAD: f32 = 36.0;
const COLUMN: f32 = 116.0;

/// View state: the cell that is chosen, by its place.
#[derive(Default)]
pub(super) struct Grid {
    chosen: Option<(RoleId, CompetenceId)>,
    /// Whether the chosen cell is to get the keyboard.
    wants_focus: bool,
}

/// What the grid shows, and how wide its first column is.
struct Shape {
    lines: Vec<Line>,
    roles: Vec<RoleId>,
    names: f32,
}

/// What a key asks of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Target(Level),
    Lowest(Level),
    NotRequired,
    Clear,
    Move(isize, isize),
}

impl Grid {
    /// Draws the grid in the height that the view has.
    /// On low windows the grid keeps some rows and the view scrolls.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, room: f32) {
        if cx.plan.roles.is_empty() || cx.plan.competences.is_empty() {
            let sentence = cx.texts.get("framework-grid-empty");
            if empty_state(ui, cx, sentence, cx.texts.get("framework-to-staff")) {
                cx.ask(Action::Go(Page::Staff));
            }
            return;
        }
        let shape = Shape {
            lines: lines(cx.plan),
            roles: cx.plan.roles.keys().copied().collect(),
            names: (ui.available_width() * 0.34).clamp(130.0, 300.0),
        };
        let top = ui.cursor().top();
        let chosen = self.settled(cx, &shape);
        chosen_cell(ui, cx, chosen);
        ui.add_space(4.0);
        let size = vec2(
            shape.names + shape.roles.len() as f32 * COLUMN,
            HEAD + shape.lines.len() as f32 * ROW,
        );
        let used = ui.cursor().top() - top;
        let height = (room - used - 24.0).max(220.0);
        let mut area = ScrollArea::both()
            .id_salt("framework-grid")
            .auto_shrink(false)
            .max_height(height);
        if self.wants_focus
            && let Some(offset) = wanted_offset(ui, &shape, chosen, height)
        {
            area = area.scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_min_size(size);
            self.cells(ui, cx, &shape, (viewport, chosen));
            names(ui, cx, &shape, viewport);
            head(ui, cx, &shape, viewport);
        });
    }

    /// The chosen cell, or the first one while none is chosen or it is gone.
    fn settled(&self, cx: &PlanContext<'_>, shape: &Shape) -> Option<(RoleId, CompetenceId)> {
        let plan = cx.plan;
        let still = self.chosen.filter(|(role, competence)| {
            plan.roles.contains_key(role) && plan.competences.contains_key(competence)
        });
        still.or_else(|| {
            let first = shape.lines.iter().find_map(|line| match line {
                Line::Competence(id) => Some(*id),
                Line::Area(_) => None,
            });
            Some((*shape.roles.first()?, first?))
        })
    }

    fn cells(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        shape: &Shape,
        (viewport, chosen): (Rect, Option<(RoleId, CompetenceId)>),
    ) {
        let origin = ui.max_rect().min;
        let free = Rect::from_min_max(
            origin + viewport.min.to_vec2() + vec2(shape.names, HEAD),
            origin + viewport.max.to_vec2(),
        );
        let mut ui = ui.new_child(UiBuilder::new().max_rect(free));
        ui.set_clip_rect(free.intersect(ui.clip_rect()));
        for (at, line) in shape.lines.iter().enumerate() {
            let top = origin.y + HEAD + at as f32 * ROW;
            let Line::Competence(competence) = line else {
                continue;
            };
            if top + ROW < free.top() || top > free.bottom() {
                continue;
            }
            for (column, role) in shape.roles.iter().enumerate() {
                let left = origin.x + shape.names + column as f32 * COLUMN;
                let rect = Rect::from_min_size(pos2(left, top), vec2(COLUMN, ROW));
                if rect.intersects(free) {
                    let is_chosen = chosen == Some((*role, *competence));
                    self.cell(&ui, cx, (*role, *competence, rect), is_chosen);
                }
            }
        }
        let Some((role, competence)) = chosen else {
            return;
        };
        let id = cell_id(role, competence);
        if ui.memory(|memory| memory.has_focus(id)) {
            self.keys(&ui, cx, shape, (role, competence));
        }
    }

    fn cell(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        (role, competence, rect): (RoleId, CompetenceId, Rect),
        is_chosen: bool,
    ) {
        // Only the chosen cell is a stop for the tabulator; arrow keys reach the others.
        let sense = if is_chosen {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, cell_id(role, competence), sense);
        let now = asked(cx.plan, ExpectationScope::Role(role), competence);
        response.widget_info(|| {
            let name = spoken(cx, role, competence, now);
            WidgetInfo::selected(AccessRole::Button, true, is_chosen, name)
        });
        if response.clicked() {
            self.chosen = Some((role, competence));
            self.wants_focus = true;
            ui.ctx().request_repaint();
        }
        if is_chosen && self.wants_focus {
            response.request_focus();
            self.wants_focus = false;
        }
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect.shrink(1.0), 4, cx.tokens.hover);
        }
        requirement(painter, cx, rect, now);
        if is_chosen {
            let colour = if response.has_focus() {
                cx.tokens.accent
            } else {
                cx.tokens.outline
            };
            let inside = egui::StrokeKind::Inside;
            painter.rect_stroke(rect.shrink(1.0), 6, Stroke::new(1.5, colour), inside);
        }
    }

    fn keys(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        shape: &Shape,
        (role, competence): (RoleId, CompetenceId),
    ) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        let id = cell_id(role, competence);
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let top = cx.plan.framework.top();
        let scope = ExpectationScope::Role(role);
        let now = asked(cx.plan, scope, competence);
        let strokes: Vec<Asked> =
            ui.input(|input| input.events.iter().filter_map(stroke).collect());
        for stroke in strokes {
            let next = match stroke {
                Asked::Target(level) if level <= top => Some(with_target(now, level)),
                Asked::Lowest(level) if level <= top => Some(with_lowest(now, level)),
                Asked::NotRequired => Some(Requirement::NotRequired),
                Asked::Clear => None,
                Asked::Move(across, down) => {
                    self.chosen = step(shape, (role, competence), (across, down));
                    self.wants_focus = true;
                    ui.ctx().request_repaint();
                    continue;
                }
                Asked::Target(_) | Asked::Lowest(_) => continue,
            };
            set(cx, (scope, competence), next);
        }
    }
}

/// The chosen cell in words and choices, for those who do not type digits.
fn chosen_cell(ui: &mut Ui, cx: &PlanContext<'_>, chosen: Option<(RoleId, CompetenceId)>) {
    let Some((role, competence)) = chosen else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.vertical(|ui| {
            let width = (ui.available_width() - 340.0).clamp(160.0, 320.0);
            ui.set_width(width);
            let name = cx.item(Item::Competence(competence));
            let name = RichText::new(name).font(medium(15.0)).color(cx.tokens.ink);
            ui.add(egui::Label::new(name).truncate());
            let role = cx.item(Item::Role(role));
            ui.label(RichText::new(role).small().color(cx.tokens.muted));
        });
        keyed(ui, "framework-grid-chosen", |ui| {
            ui.horizontal_wrapped(|ui| {
                choices(ui, cx, ExpectationScope::Role(role), competence);
            });
        });
    });
    let keys = [("top", cx.plan.framework.top().get().to_string().into())];
    let keys = cx.texts.with("framework-grid-keys", &keys);
    ui.label(RichText::new(keys).small().color(cx.tokens.muted));
}

/// The cell so many columns and competences further on, as far as the grid reaches.
fn step(
    shape: &Shape,
    (role, competence): (RoleId, CompetenceId),
    (across, down): (isize, isize),
) -> Option<(RoleId, CompetenceId)> {
    let competences: Vec<CompetenceId> = shape
        .lines
        .iter()
        .filter_map(|line| match line {
            Line::Competence(id) => Some(*id),
            Line::Area(_) => None,
        })
        .collect();
    let column = shape.roles.iter().position(|it| *it == role)?;
    let row = competences.iter().position(|it| *it == competence)?;
    let within =
        |at: usize, by: isize, len: usize| at.saturating_add_signed(by).min(len.saturating_sub(1));
    let role = shape.roles.get(within(column, across, shape.roles.len()))?;
    let competence = competences.get(within(row, down, competences.len()))?;
    Some((*role, *competence))
}

/// What an event asks for; `None` when it is not for the grid. With Shift a digit key of most
/// keyboards types a sign, so the place of the key counts then.
fn stroke(event: &Event) -> Option<Asked> {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    if modifiers.command || modifiers.alt {
        return None;
    }
    let place = physical_key.unwrap_or(*key);
    if modifiers.shift {
        return digit(*key).or_else(|| digit(place)).map(Asked::Lowest);
    }
    match key {
        Key::ArrowLeft => Some(Asked::Move(-1, 0)),
        Key::ArrowRight => Some(Asked::Move(1, 0)),
        Key::ArrowUp => Some(Asked::Move(0, -1)),
        Key::ArrowDown => Some(Asked::Move(0, 1)),
        Key::Delete | Key::Backspace => Some(Asked::Clear),
        Key::Minus => Some(Asked::NotRequired),
        key => digit(*key).map(Asked::Target),
    }
}

fn digit(key: Key) -> Option<Level> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let number = DIGITS.iter().position(|it| *it == key)?;
    Some(Level::saturating(number))
}

fn cell_id(role: RoleId, competence: CompetenceId) -> Id {
    Id::unique(("framework-cell", role, competence))
}

/// Where to scroll so that the chosen cell is seen; `None` when it is.
fn wanted_offset(
    ui: &Ui,
    shape: &Shape,
    chosen: Option<(RoleId, CompetenceId)>,
    height: f32,
) -> Option<Vec2> {
    let (role, competence) = chosen?;
    let line = Line::Competence(competence);
    let row = shape.lines.iter().position(|it| *it == line)?;
    let column = shape.roles.iter().position(|it| *it == role)?;
    let id = ui.make_persistent_id(egui::IdSalt::new("framework-grid"));
    let now = egui::scroll_area::State::load(ui.ctx(), id)?.unclamped_offset();
    let along = |now: f32, at: f32, size: f32, room: f32| {
        if at < now {
            at
        } else if at + size > now + room {
            at + size - room
        } else {
            now
        }
    };
    let room = vec2(
        ui.available_width() - shape.names - 8.0,
        height - HEAD - 8.0,
    );
    let wanted = vec2(
        along(now.x, column as f32 * COLUMN, COLUMN, room.x),
        along(now.y, row as f32 * ROW, ROW, room.y),
    );
    (wanted != now).then_some(wanted)
}

fn requirement(painter: &Painter, cx: &PlanContext<'_>, rect: Rect, now: Option<Requirement>) {
    let small = FontId::proportional(12.0);
    match now {
        None => {
            let dot = FontId::proportional(14.0);
            painter.text(
                rect.center(),
                Align2::CENTER_CENTER,
                "·",
                dot,
                cx.tokens.faint,
            );
        }
        Some(Requirement::NotRequired) => {
            let text = cx.texts.get("framework-not-required-short");
            painter.text(
                rect.center(),
                Align2::CENTER_CENTER,
                text,
                small,
                cx.tokens.muted,
            );
        }
        Some(Requirement::Required { lowest, target }) => {
            let square = Rect::from_min_size(
                pos2(rect.left() + 10.0, rect.center().y - 11.0),
                vec2(28.0, 22.0),
            );
            let cell = Cell {
                level: Some(target),
                below: false,
                top: cx.plan.framework.top(),
            };
            level_cell(painter, cx.tokens, square, cell);
            let text = cx.texts.with(
                "framework-lowest-short",
                &[("level", lowest.get().to_string().into())],
            );
            let at = pos2(square.right() + 8.0, rect.center().y);
            painter.text(at, Align2::LEFT_CENTER, text, small, cx.tokens.muted);
        }
    }
}

fn spoken(
    cx: &PlanContext<'_>,
    role: RoleId,
    competence: CompetenceId,
    now: Option<Requirement>,
) -> String {
    let what = match now {
        None => cx.texts.get("framework-nothing").to_owned(),
        Some(Requirement::NotRequired) => cx.texts.get("framework-not-required").to_owned(),
        Some(Requirement::Required { lowest, target }) => cx.texts.with(
            "framework-asked",
            &[
                ("target", target.get().to_string().into()),
                ("lowest", lowest.get().to_string().into()),
            ],
        ),
    };
    let role = cx.item(Item::Role(role));
    let competence = cx.item(Item::Competence(competence));
    format!("{role} · {competence} · {what}")
}

/// The names of areas and competences, which stay at the left.
fn names(ui: &Ui, cx: &PlanContext<'_>, shape: &Shape, viewport: Rect) {
    let origin = ui.max_rect().min;
    let corner = origin + viewport.min.to_vec2();
    let rect = Rect::from_min_size(corner, vec2(shape.names, viewport.height()));
    let painter = ui.painter().with_clip_rect(ui.clip_rect());
    painter.rect_filled(rect, 0, cx.tokens.paper);
    for (at, line) in shape.lines.iter().enumerate() {
        let top = origin.y + HEAD + at as f32 * ROW;
        if top + ROW < rect.top() || top > rect.bottom() {
            continue;
        }
        let (text, font, ink) = match line {
            Line::Area(id) => (cx.item(Item::Area(*id)), semibold(13.0), cx.tokens.muted),
            Line::Competence(id) => (
                cx.item(Item::Competence(*id)),
                FontId::proportional(14.0),
                cx.tokens.ink,
            ),
        };
        let at = pos2(rect.left() + 4.0, top + ROW / 2.0);
        cut(&painter, at, shape.names - 12.0, (text, font, ink));
        let end = rect.left()..=rect.left() + viewport.width();
        painter.hline(end, top + ROW, Stroke::new(1.0, cx.tokens.line));
    }
}

/// The names of the roles, which stay at the top.
fn head(ui: &Ui, cx: &PlanContext<'_>, shape: &Shape, viewport: Rect) {
    let origin = ui.max_rect().min;
    let corner = origin + viewport.min.to_vec2();
    let rect = Rect::from_min_size(corner, vec2(viewport.width(), HEAD));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, cx.tokens.paper);
    let free = Rect::from_min_max(pos2(rect.left() + shape.names, rect.top()), rect.max);
    let clipped = painter.with_clip_rect(free.intersect(ui.clip_rect()));
    for (column, role) in shape.roles.iter().enumerate() {
        let left = origin.x + shape.names + column as f32 * COLUMN;
        let at = pos2(left + 10.0, rect.center().y);
        let name = cx.item(Item::Role(*role));
        cut(
            &clipped,
            at,
            COLUMN - 16.0,
            (name, medium(13.0), cx.tokens.ink),
        );
    }
    let line = Stroke::new(1.0, cx.tokens.outline);
    painter.hline(rect.x_range(), rect.bottom(), line);
}

/// Text on one line, cut with an ellipsis, its left middle at the point.
fn cut(painter: &Painter, at: egui::Pos2, width: f32, text: (String, FontId, Color32)) {
    let (text, font, ink) = text;
    let mut job = LayoutJob::single_section(text, TextFormat::simple(font, ink));
    job.wrap = TextWrapping::truncate_at_width(width);
    let galley = painter.layout_job(job);
    let top = pos2(at.x, at.y - galley.size().y / 2.0);
    painter.galley(top, galley, ink);
}
