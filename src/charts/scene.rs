//! What a chart consists of once it is laid out: marks to draw and places that answer a pointer.
//!
//! Drawing and pointing come from the same layout, so they cannot disagree. A scene knows pixels
//! and colours, and nothing of what a chart means. No text leaves the picture.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::Rgb;
use super::arc::{Letter, Sector};
use super::text::Type;

/// A place in the picture that has something to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Left, top, width and height in pixels of the picture.
    pub rect: (f32, f32, f32, f32),
    /// The part of the rectangle that answers; `None` when all of it does.
    pub sector: Option<Sector>,
    /// What can be chosen there; `None` when nothing can.
    pub spot: Option<Spot>,
    /// What to say there.
    pub text: String,
}

/// What a place in the picture belongs to, for whoever lets people choose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The row of the chart's table with this number, from 0.
    Row(usize),
    /// A month of the school year, 0 being August.
    Month(usize),
}

impl Hit {
    /// Whether a point of the picture lies in the place.
    pub fn contains(&self, at: Point) -> bool {
        let (x, y, width, height) = self.rect;
        let within = x <= at.0 && at.0 <= x + width && y <= at.1 && at.1 <= y + height;
        within && self.sector.is_none_or(|sector| sector.contains(at))
    }
}

/// A point in pixels from the upper left corner.
pub type Point = (f32, f32);

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Frame {
    pub(super) const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// Right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// Lower edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    pub(super) fn middle(self) -> Point {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The frame without a border of this width; never inside out.
    pub(super) fn inset(self, by: f32) -> Self {
        let by = by.min(self.w / 2.0).min(self.h / 2.0).max(0.0);
        Self::new(
            self.x + by,
            self.y + by,
            self.w - 2.0 * by,
            self.h - 2.0 * by,
        )
    }

    /// Whether two frames share more than a pixel's width.
    fn meets(self, other: Self) -> bool {
        self.x + 1.0 < other.right()
            && other.x + 1.0 < self.right()
            && self.y + 1.0 < other.bottom()
            && other.y + 1.0 < self.bottom()
    }

    /// A frame of this height in the vertical middle.
    pub(super) fn centred(self, height: f32) -> Self {
        let height = height.min(self.h);
        Self::new(self.x, self.y + (self.h - height) / 2.0, self.w, height)
    }
}

/// Which end of a text stands on its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The text runs to the right of the point.
    Left,
    /// The point is in the middle of the text.
    Centre,
    /// The text ends at the point.
    Right,
}

/// How a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// From left to right.
    Level,
    /// From the bottom up.
    Upward,
}

/// One thing to draw, opaque; later ones lie above earlier ones, and texts above all.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rect(Frame, Rgb),
    /// A filled polygon; not always convex.
    Polygon(Vec<Point>, Rgb),
    /// A filled part of a ring.
    Sector(Sector, Rgb),
    /// An open line of this width.
    Path(Vec<Point>, f32, Rgb),
    /// A text in one line. The text stands with its vertical middle on the point.
    Text(String, Point, Align, Turn, Type),
    /// A text whose letters each have a place and a slant of their own; spaces are left out.
    Letters(Vec<Letter>, Type),
}

/// A chart laid out for one size.
#[derive(Clone, Debug, Default)]
pub(super) struct Scene {
    pub(super) size: (f32, f32),
    pub(super) marks: Vec<Mark>,
    pub(super) hits: Vec<Hit>,
    /// Where texts stand, by the strip of the picture their boxes reach into.
    taken: Vec<Vec<Frame>>,
}

/// Height of a strip in which texts are compared with each other.
const STRIP: f32 = 32.0;

impl Scene {
    pub(super) fn new(size: (f32, f32), ground: Rgb) -> Self {
        let mut scene = Self {
            size,
            ..Self::default()
        };
        scene.rect(Frame::new(0.0, 0.0, size.0, size.1), ground);
        scene
    }

    pub(super) fn rect(&mut self, frame: Frame, fill: Rgb) {
        if frame.w > 0.0 && frame.h > 0.0 {
            self.marks.push(Mark::Rect(frame, fill));
        }
    }

    /// A filled box with round corners.
    pub(super) fn rounded(&mut self, frame: Frame, radius: f32, fill: Rgb) {
        let radius = radius.min(frame.w / 2.0).min(frame.h / 2.0);
        if radius < 1.0 {
            self.rect(frame, fill);
            return;
        }
        let corners = [
            (frame.right() - radius, frame.y + radius, -FRAC_PI_2),
            (frame.right() - radius, frame.bottom() - radius, 0.0),
            (frame.x + radius, frame.bottom() - radius, FRAC_PI_2),
            (frame.x + radius, frame.y + radius, 2.0 * FRAC_PI_2),
        ];
        let points = corners
            .into_iter()
            .flat_map(|(x, y, from)| {
                (0..=4_u8).map(move |step| {
                    let angle = from + FRAC_PI_2 * f32::from(step) / 4.0;
                    (x + radius * angle.cos(), y + radius * angle.sin())
                })
            })
            .collect();
        self.marks.push(Mark::Polygon(points, fill));
    }

    /// An outlined box: how level 0 is shown.
    pub(super) fn ring(&mut self, frame: Frame, radius: f32, width: f32, colours: (Rgb, Rgb)) {
        let (outline, fill) = colours;
        self.rounded(frame, radius, outline);
        let inner = frame.inset(width);
        if inner.w > 0.0 && inner.h > 0.0 {
            self.rounded(inner, (radius - width).max(0.0), fill);
        }
    }

    pub(super) fn polygon(&mut self, points: Vec<Point>, fill: Rgb) {
        if points.len() > 2 {
            self.marks.push(Mark::Polygon(points, fill));
        }
    }

    pub(super) fn disc(&mut self, centre: Point, radius: f32, fill: Rgb) {
        self.marks
            .push(Mark::Polygon(regular(centre, radius, 20, 0.0), fill));
    }

    pub(super) fn sector(&mut self, sector: Sector, fill: Rgb) {
        if sector.outer > sector.inner && sector.to > sector.from {
            self.marks.push(Mark::Sector(sector, fill));
        }
    }

    pub(super) fn path(&mut self, points: Vec<Point>, width: f32, colour: Rgb) {
        if points.len() > 1 {
            self.marks.push(Mark::Path(points, width, colour));
        }
    }

    /// A dashed straight line.
    pub(super) fn dashed(&mut self, from: Point, to: Point, width: f32, colour: Rgb) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let dashes = (length / (width * 5.0)).round().clamp(1.0, 60.0);
        let at = |part: f32| (from.0 + dx * part, from.1 + dy * part);
        for dash in 0..dashes as u8 {
            let start = f32::from(dash) / dashes;
            self.path(vec![at(start), at(start + 0.6 / dashes)], width, colour);
        }
    }

    /// A text in one line, left out when it would stand outside the picture.
    pub(super) fn text(&mut self, text: &str, at: Point, align: Align, kind: Type) {
        self.push_text(text, at, (align, Turn::Level), kind);
    }

    /// A text that runs upwards.
    pub(super) fn upward(&mut self, text: &str, at: Point, align: Align, kind: Type) {
        self.push_text(text, at, (align, Turn::Upward), kind);
    }

    /// Lines around a vertical middle.
    pub(super) fn lines(&mut self, lines: &[String], at: Point, align: Align, kind: Type) {
        let top = at.1 - kind.line() * (lines.len() as f32 - 1.0) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            self.text(line, (at.0, top + kind.line() * index as f32), align, kind);
        }
    }

    fn push_text(&mut self, text: &str, at: Point, (align, turn): (Align, Turn), kind: Type) {
        let text: String = text
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        if text.trim().is_empty() {
            return;
        }
        let width = kind.width(&text);
        let before = match align {
            Align::Left => 0.0,
            Align::Centre => width / 2.0,
            Align::Right => width,
        };
        let half = kind.size * 0.58;
        let place = match turn {
            Turn::Level => Frame::new(at.0 - before, at.1 - half, width, 2.0 * half),
            Turn::Upward => Frame::new(at.0 - half, at.1 - width + before, 2.0 * half, width),
        };
        if self.take(place) {
            self.marks.push(Mark::Text(text, at, align, turn, kind));
        }
    }

    /// A text at a slant, left out when it would leave the picture. Whoever places it sees to it
    /// that no other text is there.
    pub(super) fn letters(&mut self, letters: Vec<Letter>, kind: Type) {
        let half = kind.size * 0.6;
        let (width, height) = self.size;
        let inside = letters.iter().all(|it| {
            let (x, y) = it.at;
            x >= half && y >= half && x <= width - half && y <= height - half
        });
        if inside && !letters.is_empty() {
            self.marks.push(Mark::Letters(letters, kind));
        }
    }

    /// Takes a place for a text, unless it is outside the picture or a text stands there already:
    /// in a picture too small for everything, what came first is what matters most.
    fn take(&mut self, place: Frame) -> bool {
        let slack = 0.5;
        let inside = place.x >= -slack
            && place.y >= -slack
            && place.right() <= self.size.0 + slack
            && place.bottom() <= self.size.1 + slack;
        if !inside {
            return false;
        }
        let strip = |y: f32| (y.max(0.0) / STRIP) as usize;
        let strips = strip(place.y)..=strip(place.bottom());
        let free = strips.clone().all(|strip| {
            let taken = self.taken.get(strip);
            !taken.is_some_and(|all| all.iter().any(|other| place.meets(*other)))
        });
        if !free {
            return false;
        }
        for strip in strips {
            if self.taken.len() <= strip {
                self.taken.resize_with(strip + 1, Vec::new);
            }
            if let Some(taken) = self.taken.get_mut(strip) {
                taken.push(place);
            }
        }
        true
    }

    /// A place that answers a pointer, cut to the picture.
    pub(super) fn hit(&mut self, frame: Frame, text: String) {
        let (left, top) = (frame.x.max(0.0), frame.y.max(0.0));
        let width = frame.right().min(self.size.0) - left;
        let height = frame.bottom().min(self.size.1) - top;
        if width > 0.0 && height > 0.0 {
            self.hits.push(Hit {
                rect: (left, top, width, height),
                sector: None,
                spot: None,
                text,
            });
        }
    }

    /// A place that answers a pointer and belongs to a row of the table.
    pub(super) fn hit_row(&mut self, row: usize, frame: Frame, text: String) {
        let before = self.hits.len();
        self.hit(frame, text);
        if let Some(hit) = self.hits.get_mut(before) {
            hit.spot = Some(Spot::Row(row));
        }
    }

    /// A part of a ring that answers a pointer.
    pub(super) fn hit_sector(&mut self, spot: Spot, sector: Sector, text: String) {
        let before = self.hits.len();
        self.hit(sector.bounds(), text);
        if let Some(hit) = self.hits.get_mut(before) {
            hit.sector = Some(sector);
            hit.spot = Some(spot);
        }
    }
}

/// The corners of a regular polygon; `turned` in radians clockwise from a corner at the top.
pub(super) fn regular(centre: Point, radius: f32, corners: u8, turned: f32) -> Vec<Point> {
    (0..corners)
        .map(|corner| {
            let angle = turned - FRAC_PI_2 + TAU * f32::from(corner) / f32::from(corners.max(1));
            (
                centre.0 + radius * angle.cos(),
                centre.1 + radius * angle.sin(),
            )
        })
        .collect()
}
