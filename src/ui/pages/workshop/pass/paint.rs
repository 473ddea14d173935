//! How the screens of a ballot are drawn: rows of choices and large buttons without focus.

use egui::{Align, Align2, Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::super::slip::PageWords;
use crate::ui::room::Board;

/// A row of the paper; returns the choice that was clicked.
pub(super) fn row_ui(
    ui: &mut Ui,
    board: &Board<'_>,
    rect: Rect,
    (name, words): (&str, &PageWords),
    (has, is_here): (Option<u8>, bool),
) -> Option<u8> {
    let (unit, tokens) = (board.unit, board.cx.tokens);
    if is_here {
        let mark = rect.expand2(Vec2::new(16.0 * unit, 0.0));
        ui.painter()
            .rect_filled(mark, 8.0 * unit, tokens.accent_soft);
    }
    let has_ends = !words.ends.iter().all(String::is_empty);
    let name_width = if has_ends { 170.0 } else { 520.0 } * unit;
    let inner = rect.shrink2(Vec2::new(0.0, 8.0 * unit));
    let look = (
        board.strong(if has_ends { 28.0 } else { 22.0 }),
        tokens.ink,
        Align::Min,
    );
    board.write(
        ui,
        inner.with_max_x(inner.left() + name_width - 16.0 * unit),
        name,
        look,
    );
    let cells = inner.with_min_x(inner.left() + name_width);
    let width = cells.width() / words.cells.len().max(1) as f32;
    let height = (inner.height() - if has_ends { 40.0 * unit } else { 0.0 }).min(72.0 * unit);
    let mut chosen = None;
    for (at, label) in words.cells.iter().enumerate() {
        let left = cells.left() + at as f32 * width;
        let size = Vec2::new(width - 8.0 * unit, height);
        let place = Rect::from_min_size(pos2(left, cells.top()), size);
        let value = u8::try_from(at).unwrap_or(0);
        let said = format!("{name} {label}");
        if cell(ui, board, (place, label, &said), has == Some(value)) {
            chosen = Some(value);
        }
    }
    if has_ends {
        let y = cells.top() + height + 6.0 * unit;
        let [first, second] = &words.ends;
        let look = |align| (board.plain(22.0), tokens.muted, align);
        let ends = cells.with_min_y(y);
        board.write(
            ui,
            ends.with_max_x(ends.center().x),
            first,
            look(Align::Min),
        );
        board.write(
            ui,
            ends.with_min_x(ends.center().x),
            second,
            look(Align::Max),
        );
    }
    chosen
}

/// Something that can be clicked but never gets the keyboard; returns whether it was.
pub(super) fn cell(
    ui: &Ui,
    board: &Board<'_>,
    (rect, label, said): (Rect, &str, &str),
    is_on: bool,
) -> bool {
    let (unit, tokens) = (board.unit, board.cx.tokens);
    let id = Id::unique(("ballot", said));
    let response = ui.interact(rect, id, Sense::CLICK | Sense::HOVER);
    response.widget_info(|| {
        WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, is_on, said)
    });
    let (ground, ink) = if is_on {
        (tokens.accent, tokens.on_accent)
    } else if response.hovered() {
        (tokens.hover, tokens.ink)
    } else {
        (tokens.card, tokens.ink)
    };
    ui.painter().rect_filled(rect, 8.0 * unit, ground);
    let stroke = Stroke::new(1.5, tokens.outline);
    ui.painter()
        .rect_stroke(rect, 8.0 * unit, stroke, StrokeKind::Inside);
    let size = if label.chars().count() > 4 {
        20.0
    } else {
        26.0
    };
    let galley = ui
        .painter()
        .layout(label.to_owned(), board.plain(size), ink, rect.width() - 8.0);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(at.min, galley, ink);
    response.clicked()
}

/// The way on; `place` 0 is in the middle and 1 at the foot.
pub(super) fn big_button(ui: &Ui, board: &Board<'_>, place: u8, label: &str) -> bool {
    let unit = board.unit;
    let size = Vec2::new(360.0, 72.0) * unit;
    let bottom = board.inner.bottom() - 44.0 * unit;
    let rect = if place == 0 {
        let at = board.inner.center() + Vec2::new(0.0, 190.0 * unit);
        Rect::from_center_size(at, size)
    } else {
        Rect::from_min_size(pos2(board.inner.right() - size.x, bottom - size.y), size)
    };
    cell(ui, board, (rect, label, label), true)
}

/// The way away, at the foot.
pub(super) fn small_button(ui: &Ui, board: &Board<'_>, label: &str) -> bool {
    let size = Vec2::new(240.0, 56.0) * board.unit;
    let at = pos2(
        board.inner.left(),
        board.inner.bottom() - 100.0 * board.unit,
    );
    cell(
        ui,
        board,
        (Rect::from_min_size(at, size), label, label),
        false,
    )
}
