//! Ring sectors, and texts that run along a circle or at a slant.
//!
//! Angles are radians clockwise from the top. It knows places, and nothing of what stands there.

use std::f32::consts::{FRAC_1_SQRT_2, FRAC_PI_2, PI, TAU};

use super::scene::{Frame, Point};
use super::text::Type;

/// A part of a ring, from one angle clockwise to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sector {
    /// The middle of the ring.
    pub centre: Point,
    /// Inner radius in pixels.
    pub inner: f32,
    /// Outer radius in pixels, never smaller.
    pub outer: f32,
    /// Where it begins, from 0 to a whole turn.
    pub from: f32,
    /// Where it ends, never before it begins.
    pub to: f32,
}

/// A letter at a slant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// The letter.
    pub letter: char,
    /// Its middle: half its width along, and half a capital above the baseline.
    pub at: Point,
    /// How far it is turned clockwise, in radians.
    pub turned: f32,
}

/// The point at an angle and a distance from a centre.
pub(super) fn polar(centre: Point, angle: f32, distance: f32) -> Point {
    let (sin, cos) = angle.sin_cos();
    (centre.0 + distance * sin, centre.1 - distance * cos)
}

impl Sector {
    /// Whether a point lies in it.
    pub fn contains(&self, (x, y): Point) -> bool {
        let (dx, dy) = (x - self.centre.0, y - self.centre.1);
        let distance = dx.hypot(dy);
        let angle = dx.atan2(-dy).rem_euclid(TAU);
        let within = |angle: f32| self.from <= angle && angle <= self.to;
        self.inner <= distance
            && distance <= self.outer
            && (within(angle) || within(angle + TAU) || within(angle - TAU))
    }

    /// The points along its arc at a distance from the centre, close enough to look round.
    pub fn arc(&self, distance: f32) -> Vec<Point> {
        const FINEST: f32 = 0.03;
        let steps = ((self.to - self.from) / FINEST).ceil().clamp(1.0, 250.0);
        (0..=steps as u8)
            .map(|step| {
                let part = f32::from(step) / steps;
                polar(
                    self.centre,
                    self.from + (self.to - self.from) * part,
                    distance,
                )
            })
            .collect()
    }

    /// Its corners all around; not convex.
    pub fn outline(&self) -> Vec<Point> {
        let mut points = self.arc(self.outer);
        points.extend(self.arc(self.inner).into_iter().rev());
        points
    }

    /// The smallest rectangle around it.
    pub(super) fn bounds(&self) -> Frame {
        let points = self.outline();
        let fold = |first: fn(f32, f32) -> f32, start: f32, of: fn(&Point) -> f32| {
            points.iter().map(of).fold(start, first)
        };
        let (left, top) = (
            fold(f32::min, f32::INFINITY, |p| p.0),
            fold(f32::min, f32::INFINITY, |p| p.1),
        );
        let (right, bottom) = (
            fold(f32::max, f32::NEG_INFINITY, |p| p.0),
            fold(f32::max, f32::NEG_INFINITY, |p| p.1),
        );
        Frame::new(left, top, right - left, bottom - top)
    }

    /// The sector without a border of this width; never inside out.
    pub(super) fn inset(&self, by: f32) -> Self {
        let by = by.min(self.thickness() / 2.0).max(0.0);
        let turn = (by / self.radius().max(1.0)).min((self.to - self.from) / 2.0);
        Self {
            inner: self.inner + by,
            outer: self.outer - by,
            from: self.from + turn,
            to: self.to - turn,
            ..*self
        }
    }

    /// A square around its middle that lies within it, and is no larger than a button.
    pub fn heart(&self) -> Frame {
        const LARGEST: f32 = 44.0;
        let along = (self.to - self.from) * self.radius();
        let side = (self.thickness().min(along) * FRAC_1_SQRT_2).clamp(1.0, LARGEST);
        let (x, y) = polar(self.centre, self.middle(), self.radius());
        Frame::new(x - side / 2.0, y - side / 2.0, side, side)
    }

    /// Distance of its middle from the centre.
    pub fn radius(&self) -> f32 {
        f32::midpoint(self.inner, self.outer)
    }

    /// How thick it is.
    pub fn thickness(&self) -> f32 {
        self.outer - self.inner
    }

    /// Length of its inner edge, which is the shortest way across it.
    pub(super) fn shortest(&self) -> f32 {
        (self.to - self.from) * self.inner
    }

    /// The angle of its middle.
    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.from, self.to)
    }
}

/// Whether a text around a circle is upside down at an angle unless it runs the other way.
const fn is_below(angle: f32) -> bool {
    angle > FRAC_PI_2 && angle < PI + FRAC_PI_2
}

/// A text along a circle, with its middle at an angle: its feet are towards the centre in the
/// upper half and away from it in the lower, so that nobody has to turn the head.
pub(super) fn around(
    text: &str,
    (centre, radius): (Point, f32),
    angle: f32,
    kind: Type,
) -> Vec<Letter> {
    let radius = radius.max(1.0);
    let below = is_below(angle);
    letters(text, kind, |along| {
        let turn = along / radius;
        let (angle, turned) = if below {
            (angle - turn, angle - turn - PI)
        } else {
            (angle + turn, angle + turn)
        };
        (polar(centre, angle, radius), turned)
    })
}

/// A text along a spoke with its middle on a point: outwards in the right half, inwards in the
/// left. `line` is how far below the spoke it stands, as the text is read.
pub(super) fn spoke(
    text: &str,
    (centre, radius): (Point, f32),
    angle: f32,
    line: f32,
    kind: Type,
) -> Vec<Letter> {
    let turned = if angle < PI {
        angle - FRAC_PI_2
    } else {
        angle + FRAC_PI_2
    };
    let (sin, cos) = turned.sin_cos();
    let middle = polar(centre, angle, radius);
    letters(text, kind, |along| {
        let at = (
            middle.0 + along * cos - line * sin,
            middle.1 + along * sin + line * cos,
        );
        (at, turned)
    })
}

/// Where each letter stands, by how far its middle is from the middle of the text.
fn letters(text: &str, kind: Type, place: impl Fn(f32) -> (Point, f32)) -> Vec<Letter> {
    let mut along = -kind.width(text) / 2.0;
    let mut placed = Vec::new();
    for letter in text.chars() {
        let letter = if letter.is_control() { ' ' } else { letter };
        let width = kind.width(letter.encode_utf8(&mut [0; 4]));
        let (at, turned) = place(along + width / 2.0);
        along += width;
        if letter != ' ' {
            placed.push(Letter { letter, at, turned });
        }
    }
    placed
}
