//! Draws the matrix: sticky heads, frozen names, and only the cells that can be seen.

use egui::accesskit::Role;
use egui::{
    Align2, FontId, Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::cursor::Block;
use super::rows::{Column, Row, Rows, Shown, Sort, SortBy};
use crate::model::AreaId;
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::{Cell, is_short, level_cell};

/// Sizes of the matrix, in points.
pub(super) struct Metrics {
    name: f32,
    team: f32,
    met: f32,
    pitch: f32,
    areas: f32,
    head: f32,
}

/// Height of a row.
pub(super) const ROW: f32 = 26.0;

impl Metrics {
    /// Sizes that use the width there is: names get what the cells leave.
    pub(super) fn fit(ui: &Ui, columns: usize, names: bool) -> Self {
        let width = ui.available_width();
        let is_short = is_short(ui.ctx());
        let (name, team): (f32, f32) = if names { (168.0, 120.0) } else { (64.0, 120.0) };
        let met = 60.0;
        let room = width - name - team - met - 16.0;
        let pitch = (room / columns.max(1) as f32).clamp(34.0, 46.0);
        Self {
            name,
            team,
            met,
            pitch,
            areas: if is_short { 0.0 } else { 24.0 },
            head: if is_short { 84.0 } else { 132.0 },
        }
    }

    const fn left(&self) -> f32 {
        self.name + self.team + self.met
    }

    const fn top(&self) -> f32 {
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

    /// The part of the window that heads and names leave for cells.
    pub(super) fn body(&self, window: Rect) -> Rect {
        Rect::from_min_max(window.min + vec2(self.left(), self.top()), window.max)
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
    pub(super) fn ui(&self, ui: &mut Ui, window: Rect, origin: egui::Pos2) -> Touched {
        let mut touched = Touched::default();
        let body = self.metrics.body(window);
        let columns = visible(
            body.x_range(),
            origin.x + self.metrics.left(),
            self.metrics.pitch,
        );
        let rows = visible(body.y_range(), origin.y + self.metrics.top(), ROW);
        let mut cells = ui.new_child(UiBuilder::new().max_rect(window).id_salt("cells"));
        cells.set_clip_rect(body.intersect(ui.clip_rect()));
        for (index, row) in self
            .rows
            .rows
            .iter()
            .enumerate()
            .skip(rows.start)
            .take(rows.count)
        {
            for (number, column) in self
                .rows
                .columns
                .iter()
                .enumerate()
                .skip(columns.start)
                .take(columns.count)
            {
                self.cell_ui(&cells, origin, (index, row), (number, column), &mut touched);
            }
        }
        self.cursor_ui(cells.painter(), origin);
        let left = Rect::from_min_max(pos2(window.left(), body.top()), body.left_bottom());
        let painter = ui.painter_at(left.intersect(ui.clip_rect()));
        for (index, row) in self
            .rows
            .rows
            .iter()
            .enumerate()
            .skip(rows.start)
            .take(rows.count)
        {
            let top = origin.y + self.metrics.top() + index as f32 * ROW;
            self.name_ui(&painter, pos2(window.left(), top), row, index);
        }
        self.heads_ui(ui, window, origin, &columns, &mut touched);
        touched
    }

    fn shown(&self, row: &Row, column: &Column) -> Shown {
        self.rows.cell(self.cx.analysis, self.cx.shown, row, column)
    }

    fn cell_ui(
        &self,
        ui: &Ui,
        origin: egui::Pos2,
        (index, row): (usize, &Row),
        (number, column): (usize, &Column),
        touched: &mut Touched,
    ) {
        let cx = self.cx;
        let rect = self
            .metrics
            .cell_rect(index, number)
            .translate(origin.to_vec2());
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

    fn cursor_ui(&self, painter: &Painter, origin: egui::Pos2) {
        let Some((row, column)) = self.cursor else {
            return;
        };
        let rect = self
            .metrics
            .cell_rect(row, column)
            .translate(origin.to_vec2())
            .shrink(1.0);
        let tokens = self.cx.tokens;
        let (width, colour) = if self.focused {
            (2.0, tokens.accent)
        } else {
            (1.5, tokens.outline)
        };
        painter.rect_stroke(rect, 5, Stroke::new(width, colour), StrokeKind::Inside);
    }

    fn name_ui(&self, painter: &Painter, at: egui::Pos2, row: &Row, index: usize) {
        let cx = self.cx;
        let tokens = cx.tokens;
        let current = self.cursor.is_some_and(|(row, _)| row == index);
        let middle = at.y + ROW / 2.0;
        let font = if current {
            medium(14.0)
        } else {
            FontId::proportional(14.0)
        };
        let colour = if current { tokens.accent } else { tokens.ink };
        let name = clipped(painter, &row.name, font, colour, self.metrics.name - 12.0);
        painter.galley(pos2(at.x + 4.0, middle - name.size().y / 2.0), name, colour);
        let small = FontId::proportional(13.0);
        let team = clipped(
            painter,
            &row.team,
            small.clone(),
            tokens.muted,
            self.metrics.team - 8.0,
        );
        let x = at.x + self.metrics.name;
        painter.galley(pos2(x, middle - team.size().y / 2.0), team, tokens.muted);
        if row.gap.required > 0 {
            let met = format!("{}/{}", row.gap.met, row.gap.required);
            let right = pos2(at.x + self.metrics.left() - 12.0, middle);
            painter.text(right, Align2::RIGHT_CENTER, met, small, tokens.muted);
        }
    }

    fn heads_ui(
        &self,
        ui: &mut Ui,
        window: Rect,
        origin: egui::Pos2,
        columns: &Visible,
        touched: &mut Touched,
    ) {
        let body = self.metrics.body(window);
        let band = Rect::from_min_max(pos2(body.left(), window.top()), body.right_top());
        let mut heads = ui.new_child(UiBuilder::new().max_rect(band).id_salt("heads"));
        heads.set_clip_rect(band.intersect(ui.clip_rect()));
        let mut area: Option<AreaId> = None;
        for (number, column) in self
            .rows
            .columns
            .iter()
            .enumerate()
            .skip(columns.start)
            .take(columns.count)
        {
            let x = origin.x + self.metrics.left() + number as f32 * self.metrics.pitch;
            if self.metrics.areas > 0.0 && area != Some(column.area) {
                area = Some(column.area);
                self.area_ui(&heads, x, window.top(), column);
            }
            let top = window.top() + self.metrics.areas;
            let rect =
                Rect::from_min_size(pos2(x, top), vec2(self.metrics.pitch, self.metrics.head));
            let by = SortBy::Level(column.competence);
            let name = self.cx.competence(column.competence);
            let response = head_button(&heads, rect, &self.head_name(name, by), number);
            self.column_head(heads.painter(), rect, name, by, response.hovered());
            if response.clicked() {
                touched.sort = Some(by);
            }
        }
        let y = window.top() + self.metrics.areas;
        ui.painter()
            .hline(window.x_range(), y, Stroke::new(1.0, self.cx.tokens.line));
        self.left_heads_ui(ui, window, touched);
    }

    fn area_ui(&self, ui: &Ui, x: f32, top: f32, column: &Column) {
        let Some(area) = self.cx.plan.areas.get(&column.area) else {
            return;
        };
        let columns = self
            .rows
            .columns
            .iter()
            .filter(|it| it.area == column.area)
            .count();
        let width = columns as f32 * self.metrics.pitch - 8.0;
        let colour = self.cx.tokens.muted;
        let font = FontId::proportional(13.0);
        let name = clipped(ui.painter(), &area.name, font, colour, width);
        ui.painter().galley(pos2(x + 4.0, top + 3.0), name, colour);
    }

    fn column_head(&self, painter: &Painter, rect: Rect, name: &str, by: SortBy, hovered: bool) {
        let tokens = self.cx.tokens;
        let colour = if hovered || self.sort.by == by {
            tokens.accent
        } else {
            tokens.ink
        };
        let mut job = egui::text::LayoutJob::simple(
            name.to_owned(),
            FontId::proportional(13.0),
            colour,
            self.metrics.head - 8.0,
        );
        job.wrap.max_rows = 2;
        let galley = painter.layout_job(job);
        let at = pos2(rect.center().x - galley.size().y / 2.0, rect.bottom() - 4.0);
        let text = egui::epaint::TextShape::new(at, galley, colour)
            .with_angle(-std::f32::consts::FRAC_PI_2);
        painter.add(text);
        if self.sort.by == by {
            self.sort_sign(painter, pos2(rect.center().x, rect.top() + 8.0));
        }
    }

    fn sort_sign(&self, painter: &Painter, at: egui::Pos2) {
        let icon = if self.sort.downwards {
            icons::DOWN
        } else {
            icons::UP
        };
        let font = FontId::proportional(12.0);
        painter.text(at, Align2::CENTER_CENTER, icon, font, self.cx.tokens.accent);
    }

    fn left_heads_ui(&self, ui: &Ui, window: Rect, touched: &mut Touched) {
        let metrics = self.metrics;
        let bottom = window.top() + metrics.top();
        let heads = [
            (SortBy::Name, "matrix-head-name", 0.0, metrics.name),
            (SortBy::Team, "matrix-head-team", metrics.name, metrics.team),
            (
                SortBy::Met,
                "matrix-head-met",
                metrics.name + metrics.team,
                metrics.met,
            ),
        ];
        for (index, (by, text, x, width)) in heads.into_iter().enumerate() {
            let at = pos2(window.left() + x, bottom - 26.0);
            let rect = Rect::from_min_size(at, vec2(width - 4.0, 24.0));
            let text = self.cx.text(text);
            let response = head_button(ui, rect, &self.head_name(text, by), 10_000 + index);
            let tokens = self.cx.tokens;
            let sorted = self.sort.by == by;
            let colour = if sorted || response.hovered() {
                tokens.accent
            } else {
                tokens.muted
            };
            let at = rect.left_center() + vec2(4.0, 0.0);
            let font = FontId::proportional(13.0);
            let drawn = ui
                .painter()
                .text(at, Align2::LEFT_CENTER, text, font, colour);
            if sorted {
                self.sort_sign(ui.painter(), drawn.right_center() + vec2(9.0, 0.0));
            }
            if response.clicked() {
                touched.sort = Some(by);
            }
        }
    }

    fn head_name(&self, name: &str, by: SortBy) -> String {
        if self.sort.by == by {
            format!("{name}, {}", self.cx.text("matrix-sorted"))
        } else {
            name.to_owned()
        }
    }
}

fn head_button(ui: &Ui, rect: Rect, name: &str, salt: usize) -> Response {
    let id = ui.scope_id().with(("head", salt));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    if response.has_focus() {
        let stroke = Stroke::new(1.5, ui.visuals().selection.stroke.color);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4, stroke, StrokeKind::Inside);
    }
    response
}

/// A text on one line, cut with an ellipsis at a width.
fn clipped(
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

/// Which lines of a raster can be seen.
struct Visible {
    start: usize,
    count: usize,
}

fn visible(window: egui::Rangef, origin: f32, pitch: f32) -> Visible {
    let start = ((window.min - origin) / pitch).floor().max(0.0);
    let end = ((window.max - origin) / pitch).ceil().max(0.0);
    Visible {
        start: start as usize,
        count: (end - start).max(0.0) as usize,
    }
}
