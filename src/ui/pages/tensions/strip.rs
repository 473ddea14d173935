//! Where a school stands between two poles and where it wants to be, on one strip.

use egui::accesskit::Role;
use egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::analysis::tensions::{Spread, Stand};
use crate::model::Tension;
use crate::ui::PlanContext;

/// Height in points.
pub(super) const HEIGHT: f32 = 30.0;
/// Height of the band of a spread.
const BAND: f32 = 4.0;
/// How far its middle lies from the line.
const BESIDE: f32 = 10.0;
/// Half the size of a mark.
const MARK: f32 = 5.0;

/// What the strip shows, in words; `seen` is `None` while nobody voted.
pub(super) fn words(cx: &PlanContext<'_>, seen: Option<&Stand>) -> String {
    let Some(seen) = seen else {
        return cx.text("tensions-never-voted").to_owned();
    };
    let said = |text: &str, spread: &Spread| {
        let (median, (low, high)) = (spread.median()?, spread.quartiles()?);
        let number = |it: u8| it.to_string().into();
        let said = [
            ("median", number(median)),
            ("low", number(low)),
            ("high", number(high)),
        ];
        Some(cx.texts.with(text, &said))
    };
    let parts = [
        said("tensions-now-words", &seen.now),
        said("tensions-wanted-words", &seen.wanted),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The medians of now and wanted, such as "4 → 6"; empty without votes.
pub(super) fn figures(seen: Option<&Stand>) -> String {
    let medians = seen.and_then(|it| Some((it.now.median()?, it.wanted.median()?)));
    medians.map_or_else(String::new, |(now, wanted)| format!("{now} → {wanted}"))
}

/// Draws the band of a spread.
pub(super) fn band(ui: &Ui, middle: Pos2, width: f32, colour: Color32) {
    let band = Rect::from_center_size(middle, Vec2::new(width, BAND));
    ui.painter()
        .rect_filled(band, 2, colour.gamma_multiply(0.45));
}

/// Draws the strip: a disc for now, a triangle that points where the school wants to go, and a
/// band for the middle half of each.
pub(super) fn strip(ui: &mut Ui, cx: &PlanContext<'_>, seen: Option<&Stand>, width: f32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::hover());
    let said = words(cx, seen);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let tokens = cx.tokens;
    let inner = rect.shrink2(Vec2::new(MARK * 2.0, 0.0));
    let last = (Tension::POSITIONS - 1) as f32;
    let x = |position: u8| inner.left() + inner.width() * f32::from(position) / last;
    let axis = rect.center().y;
    let painter = ui.painter();
    let thin = Stroke::new(1.0, tokens.outline);
    painter.hline(inner.x_range(), axis, thin);
    for position in 0..=10 {
        let half = if position % 5 == 0 { 4.0 } else { 2.0 };
        painter.vline(x(position), axis - half..=axis + half, thin);
    }
    let Some(seen) = seen else { return };
    let bands = [
        (&seen.now, -1.0, tokens.muted),
        (&seen.wanted, 1.0, tokens.accent),
    ];
    for (spread, side, colour) in bands {
        if let Some((low, high)) = spread.quartiles() {
            let middle = axis + side * BESIDE;
            let centre = pos2(f32::midpoint(x(low), x(high)), middle);
            band(ui, centre, x(high) - x(low) + 4.0, colour);
        }
    }
    let (now, wanted) = (seen.now.median().map(x), seen.wanted.median().map(x));
    if let (Some(now), Some(wanted)) = (now, wanted) {
        painter.line_segment(
            [pos2(now, axis), pos2(wanted, axis)],
            Stroke::new(2.5, tokens.ink),
        );
    }
    if let Some(wanted) = wanted {
        let (tip, back) = match now {
            Some(now) if now > wanted => (-MARK, MARK),
            _ => (MARK, -MARK),
        };
        let points = if now == Some(wanted) {
            // Nobody wants to go anywhere: the mark stands on its point.
            let below = axis + MARK + 6.0;
            vec![
                pos2(wanted, axis + MARK + 1.0),
                pos2(wanted - MARK, below + 3.0),
                pos2(wanted + MARK, below + 3.0),
            ]
        } else {
            vec![
                pos2(wanted + tip, axis),
                pos2(wanted + back, axis - MARK - 1.0),
                pos2(wanted + back, axis + MARK + 1.0),
            ]
        };
        painter.add(Shape::convex_polygon(
            points,
            tokens.accent,
            Stroke::new(1.0, tokens.card),
        ));
    }
    if let Some(now) = now {
        painter.circle(
            pos2(now, axis),
            MARK,
            tokens.ink,
            Stroke::new(1.0, tokens.card),
        );
    }
    response.on_hover_text(said);
}
