//! Where a room stands between two poles and where it wants to stand: bars for now above a line,
//! bars for wanted below it, and an arrow on the line from median to median.
//!
//! Both sides have one scale, so that their heights can be compared. A side that is not shown has
//! no bars and says so.

use super::frame::{Sheet, surroundings};
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Rgb, Table};

/// One side of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionSide {
    /// What it is called, such as "I dag".
    pub head: String,
    /// People by position, from the first pole to the second.
    pub counts: Vec<usize>,
    /// The position of the median; `None` without votes.
    pub median: Option<u8>,
}

/// The positions of one round on one tension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the two ends are called.
    pub poles: [String; 2],
    /// Now, above the line.
    pub now: PositionSide,
    /// Wanted, below it.
    pub wanted: PositionSide,
    /// What the rows of the table are, such as "Position".
    pub row_head: String,
    /// What a side without votes says.
    pub none_head: String,
}

/// Height of the line with the arrow, at 100 % text size.
const AXIS: f32 = 34.0;
/// Height of both sides' bars together in which they are seen well, at 100 % text size.
const BARS: f32 = 300.0;

impl PositionBars {
    /// Height of head and foot: both heads, both lines of numbers, and the poles.
    fn around(look: &ChartLook) -> f32 {
        4.4 * look.body().line() + 1.6 * look.body().line() * POLE
    }

    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        let body = sheet.body;
        let kind = look.body();
        let head = kind.strong();
        let top = (body.x, body.y + kind.line() * 0.5);
        let name = head.shorten(&self.now.head, body.w);
        sheet.scene.text(&name, top, Align::Left, head);
        let room = (body.h - Self::around(look) - look.px(AXIS)).max(0.0);
        let most = |side: &PositionSide| side.counts.iter().copied().max().unwrap_or(0);
        let (up, down) = (most(&self.now), most(&self.wanted));
        let unit = room / (up + down).max(1) as f32;
        let upper = body.y + 2.2 * kind.line() + unit * up as f32;
        let lower = upper + look.px(AXIS);
        let line = Frame::new(body.x, f32::midpoint(upper, lower), body.w, look.px(1.0));
        sheet.scene.rect(line, look.line);
        self.poles(&mut sheet);
        let y = lower + unit * down as f32 + 1.7 * kind.line();
        let name = head.shorten(&self.wanted.head, body.w);
        let at = (body.x, y);
        let wanted = head.coloured(look.accent);
        sheet.scene.text(&name, at, Align::Left, wanted);
        self.arrow(&mut sheet, line);
        let pale = pale(look);
        let sides = [
            (&self.now, upper, -unit, pale),
            (&self.wanted, lower, unit, look.accent),
        ];
        for (side, from, unit, fill) in sides {
            self.bars(&mut sheet, side, (from, unit), fill);
        }
        sheet.scene
    }

    /// What the ends are called, at the foot.
    fn poles(&self, sheet: &mut Sheet<'_>) {
        let (look, body) = (sheet.look, sheet.body);
        let mut kind = look.body().strong();
        kind.size *= POLE;
        let y = body.bottom() - kind.line() * 0.6;
        let room = body.w / 2.0 - look.px(8.0);
        let [first, second] = &self.poles;
        let ends = [
            (first, body.x, Align::Left),
            (second, body.right(), Align::Right),
        ];
        for (pole, x, align) in ends {
            let name = kind.shorten(pole, room);
            sheet.scene.text(&name, (x, y), align, kind);
        }
    }

    /// The bars of a side, each with its number at its end.
    fn bars(
        &self,
        sheet: &mut Sheet<'_>,
        side: &PositionSide,
        (from, unit): (f32, f32),
        fill: Rgb,
    ) {
        let (look, body) = (sheet.look, sheet.body);
        let kind = look.body().coloured(look.muted);
        let outward = unit.signum();
        if side.counts.iter().all(|count| *count == 0) {
            let none = kind.shorten(&self.none_head, body.w);
            let at = (body.middle().0, from + outward * kind.line() * 0.6);
            sheet.scene.text(&none, at, Align::Centre, kind);
            return;
        }
        for (position, count) in side.counts.iter().enumerate() {
            if *count == 0 {
                continue;
            }
            let place = column(body, position, side.counts.len());
            let to = from + unit * *count as f32;
            let bar = Frame::new(place.x, from.min(to), place.w, (to - from).abs());
            let bar = Frame::new(
                bar.x + bar.w * 0.05,
                bar.y,
                bar.w * 0.9,
                bar.h.max(look.px(1.0)),
            );
            sheet.scene.rounded(bar, look.px(2.0), fill);
            let at = (place.middle().0, to + outward * kind.line() * 0.55);
            sheet
                .scene
                .text(&count.to_string(), at, Align::Centre, kind);
            let says = format!("{} · {} · {count}", self.position(position), side.head);
            sheet.scene.hit_row(position, bar, says);
        }
    }

    /// From the median now to the median wanted; a ring where they are one.
    fn arrow(&self, sheet: &mut Sheet<'_>, line: Frame) {
        let (look, body) = (sheet.look, sheet.body);
        let y = line.y;
        let places = self.now.counts.len().max(self.wanted.counts.len());
        let x = |it: u8| column(body, usize::from(it), places).middle().0;
        let (size, thick) = (look.px(6.5), look.px(3.0));
        match (self.now.median.map(x), self.wanted.median.map(x)) {
            (Some(now), Some(wanted)) if (wanted - now).abs() > 1.0 => {
                let way = (wanted - now).signum();
                let neck = wanted - way * size * 1.6;
                let shaft = vec![(now, y), (neck, y)];
                sheet.scene.path(shaft, thick, look.ink);
                sheet.scene.disc((now, y), size, look.ink);
                let tip = vec![
                    (wanted, y),
                    (neck, y - size * 1.05),
                    (neck, y + size * 1.05),
                ];
                sheet.scene.polygon(tip, look.ink);
            }
            (Some(both), Some(_)) => {
                sheet.scene.disc((both, y), size * 1.35, look.ink);
                sheet.scene.disc((both, y), size * 0.7, look.ground);
            }
            (Some(now), None) => sheet.scene.disc((now, y), size, look.ink),
            (None, Some(wanted)) => {
                let tip = super::scene::regular((wanted, y), size * 1.3, 3, 0.0);
                sheet.scene.polygon(tip, look.ink);
            }
            (None, None) => {}
        }
    }

    /// A position as the table and a pointer call it: the ends by their poles too.
    fn position(&self, position: usize) -> String {
        let [first, second] = &self.poles;
        let last = self.now.counts.len().max(1) - 1;
        if position == 0 {
            format!("0 {first}")
        } else if position == last {
            format!("{position} {second}")
        } else {
            position.to_string()
        }
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook) -> f32 {
        surroundings(&self.heading, &[], width, look)
            + Self::around(look)
            + look.px(AXIS)
            + look.px(BARS)
    }

    /// The counts as a table; of a side without votes the cells are empty.
    pub fn table(&self) -> Table {
        let rows = self.now.counts.len().max(self.wanted.counts.len());
        let cell = |side: &PositionSide, at: usize| {
            let is_empty = side.counts.iter().all(|it| *it == 0);
            let count = side.counts.get(at).filter(|_| !is_empty);
            count.map_or_else(String::new, usize::to_string)
        };
        Table {
            words: 1,
            head: [&self.row_head, &self.now.head, &self.wanted.head]
                .map(String::clone)
                .to_vec(),
            rows: (0..rows)
                .map(|at| {
                    vec![
                        self.position(at),
                        cell(&self.now, at),
                        cell(&self.wanted, at),
                    ]
                })
                .collect(),
        }
    }
}

/// How much larger than other texts the poles are written.
const POLE: f32 = 1.25;

/// The place of a position across the body.
fn column(body: Frame, position: usize, places: usize) -> Frame {
    let width = body.w / places.max(1) as f32;
    Frame::new(body.x + width * position as f32, body.y, width, body.h)
}

/// The colour of what is, beside the accent of what is wanted.
pub(super) fn pale(look: &ChartLook) -> Rgb {
    look.level(look.levels.len() / 2)
}
