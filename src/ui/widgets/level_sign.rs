//! A level as a thing of its own in tables and sentences, with its name for a screen reader.

use egui::accesskit::Role;
use egui::{Sense, Ui, Vec2, WidgetInfo};

use super::{Cell, level_cell};
use crate::model::Level;
use crate::ui::PlanContext;

/// Room that a level takes.
const ROOM: Vec2 = Vec2::new(38.0, 24.0);

/// Draws a level, or the dash of "not assessed". `what` says what the level is of, for those who
/// do not see where it stands; `expected` puts the mark of "below expectation" where it is due.
pub fn level_sign(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    what: &str,
    level: Option<Level>,
    expected: Option<Level>,
) {
    let (rect, response) = ui.allocate_exact_size(ROOM, Sense::hover());
    let below = level.is_some() && level < expected;
    let cell = Cell {
        level,
        below,
        top: cx.plan.framework.top(),
    };
    if ui.is_rect_visible(rect) {
        level_cell(ui.painter(), cx.tokens, rect, cell);
    }
    let mut said = match level {
        Some(level) => {
            let name = cx.plan.framework.level_name(level);
            format!("{what} {} {name}", level.get())
        }
        None => format!("{what} {}", cx.text("not-assessed")),
    };
    if below {
        said = format!("{said}, {}", cx.text("below-expected"));
    }
    let said = said.trim();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    response.on_hover_text(said);
}
