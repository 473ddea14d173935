//! What tables of painted rows share: heads to sort by, texts in cells, the mark of the keyboard,
//! and moving from row to row. Only visible rows are painted, so a table of any length costs the
//! same.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, EventFilter, FontId, Galley, Id, IdSalt, InputState, Key, Rect, Response, Sense,
    Stroke, StrokeKind, TextFormat, Ui, WidgetInfo, pos2, scroll_area, vec2,
};

use crate::ui::ShellContext;
use crate::ui::theme::{icons, medium};

/// Rows that one page key passes.
const PAGE: usize = 10;

/// Font and colour of a text.
pub type Style = (FontId, Color32);

/// The head of a column; returns whether it was pressed to sort by it. `descending` says in which
/// direction it sorts now; `None` when another column does.
pub fn sort_head(
    ui: &Ui,
    cx: &ShellContext<'_>,
    cell: Rect,
    title: &'static str,
    descending: Option<bool>,
) -> bool {
    let title = cx.texts.get(title);
    let id = ui.make_persistent_id(("sort-head", title));
    let response = ui.interact(cell.expand2(vec2(4.0, 0.0)), id, Sense::click());
    let mark = match descending {
        None => "",
        Some(false) => icons::SORT_UP,
        Some(true) => icons::SORT_DOWN,
    };
    response.widget_info(|| {
        let name = cx.texts.with("sort-by", &[("column", title.into())]);
        WidgetInfo::selected(Role::Button, true, descending.is_some(), name)
    });
    let ink = if descending.is_some() || response.hovered() {
        cx.tokens.ink
    } else {
        cx.tokens.muted
    };
    let text = format!("{title} {mark}");
    cell_text(ui, cell, text.trim_end(), (medium(13.0), ink), 1);
    focus_ring(ui, cx, &response, 4);
    response.clicked()
}

/// A text in at most so many lines, cut with an ellipsis at the end of the last.
pub fn lay_text(ui: &Ui, text: &str, width: f32, lines: usize, (font, ink): Style) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, ink));
    job.wrap = TextWrapping {
        max_width: width,
        max_rows: lines,
        // A single line has nowhere else to break.
        break_anywhere: lines == 1,
        ..TextWrapping::default()
    };
    ui.painter().layout_job(job)
}

/// Text in up to so many lines in the middle of a cell.
pub fn cell_text(ui: &Ui, cell: Rect, text: &str, style: Style, lines: usize) {
    if text.is_empty() {
        return;
    }
    let ink = style.1;
    let galley = lay_text(ui, text, cell.width(), lines, style);
    let at = pos2(cell.left(), cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, cx: &ShellContext<'_>, response: &Response, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(1.5, cx.tokens.accent);
        ui.painter()
            .rect_stroke(response.rect, radius, stroke, StrokeKind::Inside);
    }
}

/// Where to scroll a list of that name so that the row from `top` on is seen; `None` when it is.
pub fn offset_to_show(ui: &Ui, list: &str, (top, row): (f32, f32), height: f32) -> Option<f32> {
    let id = ui.make_persistent_id(IdSalt::new(list));
    let state = scroll_area::State::load(ui.ctx(), id);
    let now = state.map_or(0.0, |state| state.unclamped_offset().y);
    if top < now {
        Some(top)
    } else if top + row > now + height {
        Some(top + row - height)
    } else {
        None
    }
}

/// Where the keys move from the row that has the keyboard, of rows from 0 to `last`; `None` when
/// they move nowhere. The row keeps the arrow keys for itself.
pub fn moved_by_row_keys(ui: &Ui, row: Id, (at, last): (usize, usize)) -> Option<usize> {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
    let to = |input: &InputState| {
        let pressed = |key| input.modifiers.is_none() && input.key_pressed(key);
        if pressed(Key::ArrowDown) {
            Some(at + 1)
        } else if pressed(Key::ArrowUp) {
            Some(at.saturating_sub(1))
        } else if pressed(Key::PageDown) {
            Some(at + PAGE)
        } else if pressed(Key::PageUp) {
            Some(at.saturating_sub(PAGE))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        }
    };
    let to = ui.input(to)?;
    ui.ctx().request_repaint();
    Some(to.min(last))
}
