//! A map (spændingskort) on the wall: purpose above, fear below, what each pole gives and costs
//! between them.

use egui::{Align, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::Board;
use crate::model::{Pole, Tension};

/// Draws the map over what is left of the wall.
pub(super) fn ui(ui: &mut Ui, board: &Board<'_>, tension: &Tension) {
    let (cx, unit, tokens) = (board.cx, board.unit, board.cx.tokens);
    let room = board.room(ui);
    let frame = |text: &str, said: &str| {
        let said = if said.is_empty() { "–" } else { said };
        format!(
            "{} · {said}",
            cx.text(if text == "top" {
                "room-map-purpose"
            } else {
                "room-map-fear"
            })
        )
    };
    let look = (board.plain(24.0), tokens.ink, Align::Center);
    let top = board.write(ui, room, &frame("top", &tension.map.purpose), look) + 14.0 * unit;
    let bottom = room.bottom() - 36.0 * unit;
    let gap = 16.0 * unit;
    let size = Vec2::new(
        (room.width() - gap) / 2.0,
        ((bottom - top) - 2.0 * gap) / 2.0,
    );
    for pole in Pole::BOTH {
        let left = match pole {
            Pole::First => room.left(),
            Pole::Second => room.right() - size.x,
        };
        let name = pole.of(&tension.poles);
        let side = pole.of(&tension.map.sides);
        let up = [("pole", name.as_str().into())];
        let upsides = cx.texts.with("room-map-upsides", &up);
        let downsides = cx.texts.with("room-map-downsides", &up);
        let upper = Rect::from_min_size(pos2(left, top), size);
        quadrant(ui, board, upper, (&upsides, &side.upsides));
        let lower = Rect::from_min_size(pos2(left, top + size.y + gap), size);
        quadrant(ui, board, lower, (&downsides, &side.downsides));
    }
    let foot = room.with_min_y(bottom);
    let look = (board.plain(24.0), tokens.ink, Align::Center);
    board.write(ui, foot, &frame("bottom", &tension.map.fear), look);
}

fn quadrant(ui: &mut Ui, board: &Board<'_>, rect: Rect, (head, points): (&str, &[String])) {
    let (unit, tokens) = (board.unit, board.cx.tokens);
    let stroke = Stroke::new(1.5, tokens.line);
    ui.painter()
        .rect_stroke(rect, 8.0 * unit, stroke, StrokeKind::Inside);
    let inner = rect.shrink(16.0 * unit);
    let look = (board.strong(22.0), tokens.accent, Align::Min);
    let mut y = board.write(ui, inner, head, look);
    let size = if points.len() > 5 { 18.0 } else { 22.0 };
    for point in points {
        let rect = inner.with_min_y(y + 4.0 * unit);
        let look = (board.plain(size), tokens.ink, Align::Min);
        y = board.write(ui, rect, &format!("• {point}"), look);
    }
}
