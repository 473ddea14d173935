//! The heads of the matrix: areas and competences above, name, team and met at the left.
//!
//! A click sorts; the menu of a competence's head also freezes.

use egui::accesskit::Role;
use egui::{
    Align2, FontId, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::grid::{Grid, Touched, clipped};
use super::panes::Band;
use super::rows::{Column, SortBy};
use crate::action::Freeze;
use crate::model::AreaId;
use crate::ui::theme::icons;
use crate::ui::widgets::menu_entry;

impl Grid<'_> {
    pub(super) fn heads_ui(
        &self,
        ui: &mut Ui,
        window: Rect,
        columns: &[Band; 2],
        touched: &mut Touched,
    ) {
        let bottom = window.top() + self.metrics.top();
        for (part, band) in columns.iter().enumerate() {
            let room = Rect::from_x_y_ranges(band.clip(), window.top()..=bottom);
            let builder = UiBuilder::new().max_rect(room).id_salt(("heads", part));
            let mut heads = ui.new_child(builder);
            heads.set_clip_rect(room.intersect(ui.clip_rect()));
            let mut area: Option<AreaId> = None;
            for (number, column) in band.of(&self.rows.columns) {
                let at = pos2(band.at(number), window.top());
                if self.metrics.areas > 0.0 && area != Some(column.area) {
                    area = Some(column.area);
                    self.area_ui(&heads, band, at.y, (number, column));
                }
                self.head_ui(&heads, at, (number, column), touched);
            }
        }
        let y = window.top() + self.metrics.areas;
        ui.painter()
            .hline(window.x_range(), y, Stroke::new(1.0, self.cx.tokens.line));
        self.left_heads_ui(ui, window, touched);
    }

    /// The head of a competence, with its menu.
    fn head_ui(
        &self,
        ui: &Ui,
        at: Pos2,
        (number, column): (usize, &Column),
        touched: &mut Touched,
    ) {
        let cx = self.cx;
        let size = vec2(self.metrics.pitch, self.metrics.head);
        let rect = Rect::from_min_size(at + vec2(0.0, self.metrics.areas), size);
        let by = SortBy::Level(column.competence);
        let name = cx.competence(column.competence);
        let response = head_button(ui, rect, &self.head_name(name, by), number);
        self.column_head(ui.painter(), rect, name, by, response.hovered());
        if response.clicked() {
            touched.sort = Some(by);
        }
        response.context_menu(|ui| {
            if menu_entry(ui, icons::SORT_UP, cx.text("matrix-sort")) {
                touched.sort = Some(by);
            }
            if menu_entry(ui, icons::PIN, cx.text("matrix-freeze-until")) {
                touched.freeze = Some(Freeze::Until(Some(column.competence)));
            }
            let thaw = self.rows.frozen > 0;
            if thaw && menu_entry(ui, icons::CLOSE, cx.text("matrix-unfreeze-columns")) {
                touched.freeze = Some(Freeze::Until(None));
            }
        });
        response.on_hover_text(cx.text("matrix-head-tip"));
    }

    /// The name of an area over those of its columns that can be seen, from this one on.
    fn area_ui(&self, ui: &Ui, band: &Band, top: f32, (number, column): (usize, &Column)) {
        let Some(area) = self.cx.plan.areas.get(&column.area) else {
            return;
        };
        let rest = self.rows.columns.iter().skip(number);
        let columns = rest.take_while(|it| it.area == column.area).count();
        let left = band.at(number).max(band.clip().min);
        let right = band.at(number + columns).min(band.clip().max);
        let colour = self.cx.tokens.muted;
        let font = FontId::proportional(13.0);
        let name = clipped(ui.painter(), &area.name, font, colour, right - left - 8.0);
        let at = pos2(left + 4.0, top + 3.0);
        ui.painter().galley(at, name, colour);
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

    fn sort_sign(&self, painter: &Painter, at: Pos2) {
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
