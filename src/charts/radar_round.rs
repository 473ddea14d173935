//! A radar with few axes: rings for the levels, a line per series, and the expectation dashed.
//!
//! Level 0 has a ring of its own around the middle, so that it is a place and not nothing.

use std::f32::consts::TAU;

use super::ChartLook;
use super::frame::Sheet;
use super::radar::{Radar, RadarSeries, series_colour};
use super::scene::{Align, Frame, Point};
use super::text::Type;

/// How far level 0 is from the middle, in steps between levels.
const CORE: f32 = 0.6;

/// Where things are on a radar.
struct Wheel {
    centre: Point,
    radius: f32,
    top: f32,
    axes: usize,
}

impl Wheel {
    fn at(&self, axis: usize, value: f32) -> Point {
        let part = (value.clamp(0.0, self.top) + CORE) / (self.top + CORE);
        self.beyond(axis, self.radius * part)
    }

    fn beyond(&self, axis: usize, distance: f32) -> Point {
        let (sin, cos) = self.angle(axis).sin_cos();
        (
            self.centre.0 + distance * sin,
            self.centre.1 - distance * cos,
        )
    }

    /// Clockwise from the top.
    fn angle(&self, axis: usize) -> f32 {
        TAU * axis as f32 / self.axes.max(1) as f32
    }
}

/// Draws the radar into the body of the sheet.
pub(super) fn draw(radar: &Radar, sheet: &mut Sheet<'_>) {
    let look = sheet.look;
    let body = sheet.body;
    let label_width = label_width(body.w, look);
    let down = body.h / 2.0 - above(look);
    let radius = widest(body.w, look).min(down);
    if radius < look.px(24.0) {
        return;
    }
    let wheel = Wheel {
        centre: body.middle(),
        radius,
        top: radar.top(),
        axes: radar.axes.len(),
    };
    grid(radar, sheet, &wheel);
    if let Some(expected) = &radar.expectation {
        for (from, to) in sides(&wheel, expected) {
            sheet.scene.dashed(from, to, look.px(1.5), look.ink);
        }
    }
    let drawn: Vec<_> = radar.drawn().collect();
    for (index, series) in drawn.into_iter().rev() {
        line(sheet, &wheel, index, series);
    }
    ring_names(radar, sheet, &wheel);
    for (axis, name) in radar.axes.iter().enumerate() {
        axis_name(sheet, &wheel, axis, name, label_width);
        let (x, y) = wheel.at(axis, wheel.top * 0.6);
        let side = (radius * 0.5).max(look.px(16.0));
        let place = Frame::new(x - side / 2.0, y - side / 2.0, side, side);
        sheet.scene.hit(place, radar.says(axis));
    }
}

/// Room for the name of an axis beside a radar in a picture of this width.
fn label_width(width: f32, look: &ChartLook) -> f32 {
    (width * 0.26).min(look.px(170.0))
}

/// Room above and below the radar for names in two lines.
fn above(look: &ChartLook) -> f32 {
    look.body().line() * 2.0 + look.px(12.0)
}

/// The radius for which a picture of this width has room.
fn widest(width: f32, look: &ChartLook) -> f32 {
    width / 2.0 - label_width(width, look) - look.px(14.0)
}

/// The height beyond which a radar of this width gains nothing.
pub(super) fn highest(width: f32, look: &ChartLook) -> f32 {
    2.0 * (widest(width, look).max(0.0) + above(look))
}

fn grid(radar: &Radar, sheet: &mut Sheet<'_>, wheel: &Wheel) {
    let look = sheet.look;
    for level in 0..=wheel.top as u8 {
        let mut ring: Vec<Point> = (0..wheel.axes)
            .map(|axis| wheel.at(axis, f32::from(level)))
            .collect();
        ring.extend(ring.first().copied());
        let colour = if level == 0 { look.warning } else { look.line };
        sheet.scene.path(ring, look.px(1.0), colour);
    }
    for axis in 0..radar.axes.len() {
        let spoke = vec![wheel.at(axis, 0.0), wheel.at(axis, wheel.top)];
        sheet.scene.path(spoke, look.px(1.0), look.line);
    }
}

/// The names of the rings, just right of the first axis, with ground behind them.
fn ring_names(radar: &Radar, sheet: &mut Sheet<'_>, wheel: &Wheel) {
    let look = sheet.look;
    let kind = Type {
        size: look.px(11.0),
        ..look.quiet()
    };
    let step = wheel.radius / (wheel.top + CORE);
    if step < kind.line() {
        return;
    }
    for (level, name) in radar.rings.iter().enumerate() {
        let (x, y) = wheel.at(0, level as f32);
        if level == 0 {
            let name = kind.shorten(name, step);
            let kind = kind.coloured(look.warning);
            sheet.scene.text(&name, wheel.centre, Align::Centre, kind);
            continue;
        }
        let at = (x + look.px(8.0), y + step.min(kind.line()) * 0.5);
        let room = step.max(look.px(22.0));
        let name = kind.shorten(name, room);
        sheet.scene.text(&name, at, Align::Left, kind);
    }
}

/// The sides of a series between axes that both have a value.
fn sides(wheel: &Wheel, series: &RadarSeries) -> Vec<(Point, Point)> {
    (0..wheel.axes)
        .filter_map(|axis| {
            let next = (axis + 1) % wheel.axes;
            let from = wheel.at(axis, series.at(axis)?.value);
            Some((from, wheel.at(next, series.at(next)?.value)))
        })
        .collect()
}

/// A series: its line, broken where a value is missing, and a marker on every value.
fn line(sheet: &mut Sheet<'_>, wheel: &Wheel, index: usize, series: &RadarSeries) {
    let look = sheet.look;
    let colour = series_colour(look, index);
    let width = look.px(if index == 0 { 2.5 } else { 1.75 });
    for (from, to) in sides(wheel, series) {
        sheet.scene.path(vec![from, to], width, colour);
    }
    for axis in 0..wheel.axes {
        let Some(value) = series.at(axis) else {
            continue;
        };
        let at = wheel.at(axis, value.value);
        if value.value <= 0.0 {
            sheet.scene.disc(at, look.px(5.5), look.warning);
            sheet.scene.disc(at, look.px(3.5), look.ground);
        } else {
            sheet.marker(index, at, colour);
        }
    }
}

/// The name of an axis outside the rim, on the side where it cannot reach inwards.
fn axis_name(sheet: &mut Sheet<'_>, wheel: &Wheel, axis: usize, name: &str, width: f32) {
    let look = sheet.look;
    let kind = look.body();
    let (sin, cos) = wheel.angle(axis).sin_cos();
    let (x, y) = wheel.beyond(axis, wheel.radius + look.px(12.0));
    let (align, lines) = if sin.abs() < 0.12 {
        let neighbours = wheel.radius * (TAU / wheel.axes.max(1) as f32).sin();
        let between = 2.0 * neighbours.abs() - look.px(4.0);
        (Align::Centre, kind.wrap(name, between.min(width * 1.4), 2))
    } else if sin > 0.0 {
        (Align::Left, kind.wrap(name, width, 3))
    } else {
        (Align::Right, kind.wrap(name, width, 3))
    };
    let half = kind.line() * lines.len() as f32 / 2.0;
    let y = (y - cos * half).clamp(
        sheet.body.y + half,
        (sheet.body.bottom() - half).max(sheet.body.y + half),
    );
    sheet.scene.lines(&lines, (x, y), align, kind);
}
