//! The names at the left of the matrix: who, which team, how much is met. The menu of a name pins
//! its row.

use egui::accesskit::Role;
use egui::{Align2, FontId, Painter, Pos2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::grid::{Grid, ROW, Touched, clipped};
use super::panes::Band;
use super::rows::Row;
use crate::action::{Action, Freeze};
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::menu_entry;

/// Room for the sign of a row that stays at the top.
const PIN: f32 = 16.0;

impl Grid<'_> {
    /// The names of a band of rows.
    pub(super) fn names_ui(&self, ui: &Ui, window: Rect, band: &Band, touched: &mut Touched) {
        let across = window.left()..=window.left() + self.metrics.left();
        let room = Rect::from_x_y_ranges(across, band.clip()).intersect(ui.clip_rect());
        let painter = ui.painter_at(room);
        for (index, row) in band.of(&self.rows.rows) {
            let at = pos2(window.left(), band.at(index));
            self.name_ui(&painter, at, (index, row));
            let rect = Rect::from_min_size(at, vec2(self.metrics.left() - 4.0, ROW));
            self.touch_name(ui, rect.intersect(room), row, touched);
        }
    }

    fn touch_name(&self, ui: &Ui, rect: Rect, row: &Row, touched: &mut Touched) {
        let cx = self.cx;
        let id = ui.scope_id().with(("name", row.person));
        // Only the matrix as a whole takes the focus; the cursor says whose row it is in.
        let response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, self.row_name(row)));
        response.context_menu(|ui| {
            let pin = if row.pinned {
                "matrix-unpin"
            } else {
                "matrix-pin"
            };
            if menu_entry(ui, icons::PIN, cx.text(pin)) {
                touched.freeze = Some(Freeze::Person(row.person));
            }
            if menu_entry(ui, icons::PERSON, cx.text("open-person")) {
                cx.ask(Action::LookAt(row.person));
            }
        });
    }

    /// What a screen reader says of a row.
    fn row_name(&self, row: &Row) -> String {
        if row.pinned {
            format!("{}, {}", row.name, self.cx.text("matrix-frozen"))
        } else {
            row.name.clone()
        }
    }

    fn name_ui(&self, painter: &Painter, at: Pos2, (index, row): (usize, &Row)) {
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
        let pin = if row.pinned { PIN } else { 0.0 };
        let room = self.metrics.name - 12.0 - pin;
        let name = clipped(painter, &row.name, font, colour, room);
        painter.galley(pos2(at.x + 4.0, middle - name.size().y / 2.0), name, colour);
        if row.pinned {
            let right = pos2(at.x + self.metrics.name - 8.0, middle);
            let font = FontId::proportional(12.0);
            painter.text(right, Align2::RIGHT_CENTER, icons::PIN, font, tokens.muted);
        }
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
}
