//! Puts the marks of a chart on egui's painter.
//!
//! The marks are the ones that every other picture of the chart is drawn from, in points with
//! fractions, so that lines and letters stay crisp at any zoom. It knows nothing of charts.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{Align2, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

use crate::charts::{Align, Frame, Mark, Point, Turn, Type, Weight};
use crate::ui::theme::{Tokens, semibold};

/// Half the height of Inter's capitals, in em: what a text's middle stands above its baseline.
const HALF_CAPITAL: f32 = 1490.0 / 2048.0 / 2.0;

/// Draws marks with their upper left corner at `origin`.
pub(super) fn paint_marks(painter: &Painter, origin: Pos2, marks: &[Mark]) {
    for mark in marks {
        let shape = match mark {
            Mark::Rect(frame, fill) => {
                Shape::rect_filled(rect(origin, *frame), 0, Tokens::colour(*fill))
            }
            Mark::Polygon(points, fill) => {
                let points = points.iter().map(|at| place(origin, *at)).collect();
                Shape::convex_polygon(points, Tokens::colour(*fill), Stroke::NONE)
            }
            Mark::Path(points, width, stroke) => {
                let points = points.iter().map(|at| place(origin, *at)).collect();
                Shape::line(points, Stroke::new(*width, Tokens::colour(*stroke)))
            }
            Mark::Text(text, at, align, turn, kind) => {
                text_shape(painter, text, place(origin, *at), (*align, *turn), *kind)
            }
        };
        painter.add(shape);
    }
}

/// A frame of the picture on the screen.
pub(super) fn rect(origin: Pos2, frame: Frame) -> Rect {
    Rect::from_min_size(
        place(origin, (frame.x, frame.y)),
        Vec2::new(frame.w, frame.h),
    )
}

fn place(origin: Pos2, (x, y): Point) -> Pos2 {
    pos2(origin.x + x, origin.y + y)
}

/// A line of text whose vertical middle is half a capital above the baseline.
fn text_shape(
    painter: &Painter,
    text: &str,
    at: Pos2,
    (align, turn): (Align, Turn),
    kind: Type,
) -> Shape {
    let colour = Tokens::colour(kind.colour);
    let font = match kind.weight {
        Weight::Regular => FontId::proportional(kind.size),
        Weight::Strong => semibold(kind.size),
    };
    let galley = painter.layout_no_wrap(text.to_owned(), font, colour);
    let baseline = galley.rows.first().map_or(0.0, |row| {
        let glyph = row.row.glyphs.first();
        row.pos.y + glyph.map_or(0.0, |glyph| glyph.pos.y)
    });
    let down = baseline - HALF_CAPITAL * kind.size;
    let along = match align {
        Align::Left => 0.0,
        Align::Centre => galley.size().x / 2.0,
        Align::Right => galley.size().x,
    };
    match turn {
        Turn::Level => {
            let corner = at - Vec2::new(along, down);
            TextShape::new(corner, galley, colour).into()
        }
        Turn::Upward => {
            let corner = at + Vec2::new(-down, along);
            TextShape::new(corner, galley, colour)
                .with_angle_and_anchor(-FRAC_PI_2, Align2::LEFT_TOP)
                .into()
        }
    }
}
