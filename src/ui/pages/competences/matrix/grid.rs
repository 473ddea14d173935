//! Draws the matrix: sticky heads, frozen names, rows and columns, and only the cells that can be
//! seen.

use egui::accesskit::Role;
use egui::{
    FontId, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::cursor::Block;
use super::panes::{Band, Pane};
use super::rows::{Column, Row, Rows, Shown, Sort, SortBy};
use crate::action::Freeze;
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::widgets::{Cell, is_short, level_cell};

/// Sizes of the matrix, in points.
pub(super) struct Metrics {
    pub(super) name: f32,
    pub(super) team: f32,
    pub(super) met: f32,
    pub(super) pitch: f32,
    pub(super) areas: f32,
    pub(super) head: f32,
    /// How many columns stay in view: those that are frozen, as far as there is room.
    pub(super) frozen: usize,
    /// How many rows stay in view.
    pub(super) pinned: usize,
}

/// Height of a row.
pub(super) const ROW: f32 = 26.0;
/// How many columns and rows are left to scroll at least, however many are frozen.
const LEFT_TO_SCROLL: f32 = 3.0;

impl Metrics {
    /// Sizes that use the width there is: names get what the cells leave.
    pub(super) fn fit(ui: &Ui, rows: &Rows, names: bool) -> Self {
        let room = ui.available_size();
        let is_short = is_short(ui.ctx());
        let (name, team): (f32, f32) = if names { (168.0, 120.0) } else { (64.0, 120.0) };
        let met = 60.0;
        let width = room.x - name - team - met - 16.0;
        let pitch = (width / rows.columns.len().max(1) as f32).clamp(34.0, 46.0);
        let mut this = Self {
            name,
            team,
            met,
            pitch,
            areas: if is_short { 0.0 } else { 24.0 },
            head: if is_short { 84.0 } else { 132.0 },
            frozen: 0,
            pinned: 0,
        };
        let fitting = |room: f32, each: f32| (room / each - LEFT_TO_SCROLL).max(0.0) as usize;
        this.frozen = rows.frozen.min(fitting(room.x - this.left(), pitch));
        this.pinned = rows.pinned.min(fitting(room.y - this.top(), ROW));
        this
    }

    pub(super) const fn left(&self) -> f32 {
        self.name + self.team + self.met
    }

    pub(super) const fn top(&self) -> f32 {
        self.areas + self.head
    }

    pub(super) fn content(&self, rows: &Rows) -> Vec2 {
        vec2(
            self.left() + rows.columns.len() as f32 * self.pitch + 4.0,
            self.top() + rows.rows.len() as f32 * ROW + 4.0,
        )
    }

    /// Where a cell lies within the content.
    pub(super) fn cell_rect(&self, row: usize, column: usize) -> Rect {
        let at = pos2(
            self.left() + column as f32 * self.pitch,
            self.top() + row as f32 * ROW,
        );
        Rect::from_min_size(at, vec2(self.pitch, ROW))
    }

    /// The part of the content that is looked at: beside what stays in view it moves by whole
    /// columns and rows, so that nothing there is cut in half.
    pub(super) fn stepped(&self, viewport: Rect) -> Rect {
        let step = |at: f32, each: f32, frozen: usize| match frozen {
            0 => at,
            // A hair short of the next line is that line.
            _ => ((at - 0.01) / each).ceil().max(0.0) * each,
        };
        let x = step(viewport.min.x, self.pitch, self.frozen);
        let y = step(viewport.min.y, ROW, self.pinned);
        Rect::from_min_size(pos2(x, y), viewport.size())
    }

    /// The part of the window that heads, names and frozen cells leave for cells that scroll.
    pub(super) fn body(&self, window: Rect) -> Rect {
        let frozen = vec2(self.frozen as f32 * self.pitch, self.pinned as f32 * ROW);
        let heads = vec2(self.left(), self.top());
        Rect::from_min_max(window.min + heads + frozen, window.max)
    }

    /// The columns that stay and the columns that scroll, for a window whose content begins at
    /// `origin`.
    fn columns(&self, window: Rect, origin: Pos2) -> [Band; 2] {
        let (left, edge) = (window.left() + self.left(), self.body(window).left());
        let scrolled = origin.x + self.left();
        [
            Band::frozen(left, self.pitch, self.frozen),
            Band::scrolled(scrolled, self.pitch, self.frozen, edge..=window.right()),
        ]
    }

    /// The rows that stay and the rows that scroll.
    fn rows(&self, window: Rect, origin: Pos2) -> [Band; 2] {
        let (top, edge) = (window.top() + self.top(), self.body(window).top());
        let scrolled = origin.y + self.top();
        [
            Band::frozen(top, ROW, self.pinned),
            Band::scrolled(scrolled, ROW, self.pinned, edge..=window.bottom()),
        ]
    }
}

/// What was done to the matrix by pointer.
#[derive(Default)]
pub(super) struct Touched {
    /// A cell that was pressed, and whether the block is to be extended to it.
    pub(super) pressed: Option<(usize, usize, bool)>,
    /// A cell that was double-clicked.
    pub(super) opened: Option<(usize, usize)>,
    /// A head that was clicked, to sort by.
    pub(super) sort: Option<SortBy>,
    /// A choice of what stays in view.
    pub(super) freeze: Option<Freeze>,
}

/// Everything that drawing needs.
pub(super) struct Grid<'a> {
    pub(super) cx: &'a PlanContext<'a>,
    pub(super) rows: &'a Rows,
    pub(super) metrics: &'a Metrics,
    pub(super) sort: Sort,
    pub(super) block: Option<Block>,
    pub(super) cursor: Option<(usize, usize)>,
    pub(super) focused: bool,
}

impl Grid<'_> {
    /// Draws what can be seen of the matrix; `origin` is where the content begins.
    pub(super) fn ui(&self, ui: &mut Ui, window: Rect, origin: Pos2) -> Touched {
        let mut touched = Touched::default();
        let columns = self.metrics.columns(window, origin);
        let rows = self.metrics.rows(window, origin);
        for (number, band) in rows.iter().enumerate() {
            for (part, across) in columns.iter().enumerate() {
                let pane = Pane {
                    rows: band,
                    columns: across,
                };
                let salt = ("cells", number, part);
                let mut cells = ui.new_child(UiBuilder::new().max_rect(window).id_salt(salt));
                cells.set_clip_rect(pane.clip().intersect(ui.clip_rect()));
                self.pane_ui(&cells, &pane, &mut touched);
            }
            self.names_ui(ui, window, band, &mut touched);
        }
        self.heads_ui(ui, window, &columns, &mut touched);
        self.edges_ui(ui.painter(), window);
        touched
    }

    fn pane_ui(&self, ui: &Ui, pane: &Pane<'_>, touched: &mut Touched) {
        for (index, row) in pane.rows.of(&self.rows.rows) {
            for (number, column) in pane.columns.of(&self.rows.columns) {
                self.cell_ui(ui, pane, (index, row), (number, column), touched);
            }
        }
        if let Some((row, column)) = self.cursor
            && pane.rows.holds(row)
            && pane.columns.holds(column)
        {
            self.cursor_ui(ui.painter(), pane.cell(row, column).shrink(1.0));
        }
    }

    /// Lines between what stays in view and what scrolls.
    fn edges_ui(&self, painter: &Painter, window: Rect) {
        let body = self.metrics.body(window);
        let stroke = Stroke::new(1.5, self.cx.tokens.outline);
        let content = self.metrics.content(self.rows);
        let right = window.right().min(window.left() + content.x);
        let bottom = window.bottom().min(window.top() + content.y);
        if self.metrics.frozen > 0 {
            let from = window.top() + self.metrics.areas;
            painter.vline(body.left(), from..=bottom, stroke);
        }
        if self.metrics.pinned > 0 {
            painter.hline(window.left()..=right, body.top(), stroke);
        }
    }

    fn shown(&self, row: &Row, column: &Column) -> Shown {
        self.rows.cell(self.cx.analysis, self.cx.shown, row, column)
    }

    fn cell_ui(
        &self,
        ui: &Ui,
        pane: &Pane<'_>,
        (index, row): (usize, &Row),
        (number, column): (usize, &Column),
        touched: &mut Touched,
    ) {
        let cx = self.cx;
        let rect = pane.cell(index, number);
        let shown = self.shown(row, column);
        let id = ui.scope_id().with((row.person, column.competence));
        // Only the matrix as a whole takes the focus; its cells are told of by the cursor.
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Cell, true, cell_name(cx, row, column, shown))
        });
        let cell = Cell {
            level: shown.level,
            below: shown.is_below(),
            top: cx.plan.framework.top(),
        };
        let inner =
            Rect::from_center_size(rect.center(), vec2((rect.width() - 6.0).min(32.0), 22.0));
        if self
            .block
            .is_some_and(|block| !block.is_one_cell() && block.contains(index, number))
        {
            ui.painter().rect_filled(rect, 0, cx.tokens.accent_soft);
        }
        level_cell(ui.painter(), cx.tokens, inner, cell);
        let extend = ui.input(|input| input.modifiers.shift);
        if response.is_pointer_button_down_on() && response.drag_started() || response.clicked() {
            touched.pressed = Some((index, number, extend));
        } else if response.contains_pointer()
            && ui.input(|input| {
                input.pointer.primary_down() && input.pointer.is_decidedly_dragging()
            })
        {
            touched.pressed = Some((index, number, true));
        }
        if response.double_clicked() {
            touched.opened = Some((index, number));
        }
        if response.hovered() {
            response.on_hover_ui(|ui| cell_tip(ui, cx, row, column, shown));
        }
    }

    fn cursor_ui(&self, painter: &Painter, rect: Rect) {
        let tokens = self.cx.tokens;
        let (width, colour) = if self.focused {
            (2.0, tokens.accent)
        } else {
            (1.5, tokens.outline)
        };
        painter.rect_stroke(rect, 5, Stroke::new(width, colour), StrokeKind::Inside);
    }
}

/// A text on one line, cut with an ellipsis at a width.
pub(super) fn clipped(
    painter: &Painter,
    text: &str,
    font: FontId,
    colour: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, colour, width);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    painter.layout_job(job)
}

/// What a screen reader says of a cell.
pub(super) fn cell_name(cx: &PlanContext<'_>, row: &Row, column: &Column, shown: Shown) -> String {
    let competence = cx.competence(column.competence);
    let mut said = format!("{}, {competence}, ", row.name);
    match shown.level {
        Some(level) => {
            let top = cx.plan.framework.top().get().to_string();
            let level = level.get().to_string();
            let arguments = [("level", level.into()), ("top", top.into())];
            said.push_str(&cx.texts.with("matrix-cell-level", &arguments));
        }
        None => said.push_str(cx.text("not-assessed")),
    }
    if shown.is_below() {
        said.push_str(", ");
        said.push_str(cx.text("below-expected"));
    }
    said
}

fn cell_tip(ui: &mut Ui, cx: &PlanContext<'_>, row: &Row, column: &Column, shown: Shown) {
    ui.label(egui::RichText::new(cell_name(cx, row, column, shown)).font(medium(14.0)));
    if let Some(target) = shown.requirement.and_then(|it| it.target()) {
        let target = target.get().to_string();
        ui.label(
            cx.texts
                .with("matrix-tip-expected", &[("level", target.into())]),
        );
    }
    let competence = cx.plan.competences.get(&column.competence);
    let level = shown.level.zip(competence);
    if let Some(text) = level.and_then(|(level, it)| it.descriptor(level)) {
        ui.label(egui::RichText::new(text).small().color(cx.tokens.muted));
    }
}
