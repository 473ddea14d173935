//! A line of values as small as a word, for tables; the numbers stand beside it.

use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::model::{Amount, Reading};
use crate::ui::theme::Tokens;

/// Draws the values over time with a dot on the newest, and the target as a thin line. One value
/// alone is a dot; none leaves the place empty.
pub fn sparkline(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    history: &[Reading],
    target: Option<Amount>,
) {
    let (Some(first), Some(last)) = (history.first(), history.last()) else {
        return;
    };
    let values = history.iter().map(|it| it.value.get());
    let all = values.chain(target.map(Amount::get));
    let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), it| {
        (low.min(it), high.max(it))
    });
    let days = |from: &Reading, to: &Reading| {
        from.date
            .until(to.date)
            .map_or(0.0, |it| f64::from(it.get_days()))
    };
    let (width, height) = (days(first, last).max(1.0), (high - low).max(f64::EPSILON));
    let y = |value: Amount| {
        let up = if high > low {
            (value.get() - low) / height
        } else {
            0.5
        };
        rect.bottom() - up as f32 * rect.height()
    };
    let place = |reading: &Reading| -> Pos2 {
        let along = (days(first, reading) / width) as f32;
        let x = if history.len() == 1 {
            rect.right()
        } else {
            rect.left() + along * rect.width()
        };
        pos2(x, y(reading.value))
    };
    if let Some(target) = target {
        let stroke = Stroke::new(1.0, tokens.faint);
        let ends = [pos2(rect.left(), y(target)), pos2(rect.right(), y(target))];
        painter.extend(Shape::dashed_line(&ends, stroke, 2.0, 3.0));
    }
    let points: Vec<Pos2> = history.iter().map(place).collect();
    let stroke = Stroke::new(1.75, tokens.accent);
    painter.add(Shape::line(points, stroke));
    painter.circle_filled(place(last), 2.5, tokens.accent);
}
