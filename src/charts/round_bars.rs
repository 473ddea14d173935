//! How the spread over the levels moves from round to round, with the people on level 0 above.
//!
//! It counts nothing itself. A round without a known number on level 0 breaks the curve.

use super::frame::{Sheet, shares, surroundings};
use super::level_bars::{level_legend, segment};
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, LevelRow, Part, Table};

/// Height of the strip with the curve, at 100 % text size.
const CURVE: f32 = 110.0;
/// A name that runs upwards beneath its column is never longer than this.
const TALLEST_FOOT: f32 = 110.0;
/// A column is never wider than this.
const WIDEST_COLUMN: f32 = 130.0;

/// A column per round, and a curve of people on level 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the columns are, such as "Runde".
    pub row_head: String,
    /// The word for people without an assessment, such as "Ikke vurderet".
    pub not_assessed_head: String,
    /// What the curve counts, such as "Medarbejdere på niveau 0".
    pub zero_head: String,
    /// The name of each level with its number.
    pub levels: Vec<String>,
    /// The rounds from oldest to newest.
    pub rounds: Vec<LevelRow>,
    /// People on level 0 per round; `None` when it is not known.
    pub zero: Vec<Option<Part>>,
}

impl RoundBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        if !self.names_beside(sheet.body, look) {
            sheet.legend(&level_legend(&self.levels, look));
        }
        let beside = if self.names_beside(sheet.body, look) {
            self.names_width(look)
        } else {
            0.0
        };
        let body = sheet.body;
        let foot = self.foot_height(body.w - beside, look);
        let curve = look.px(CURVE).min(body.h * 0.3);
        let columns = Frame::new(
            body.x,
            body.y + curve,
            (body.w - beside).max(0.0),
            (body.h - curve - foot).max(0.0),
        );
        for index in 0..self.rounds.len() {
            self.column(&mut sheet, self.place(columns, index, look), index);
        }
        let strip = Frame::new(columns.x, body.y, columns.w, curve - look.px(12.0));
        self.curve(&mut sheet, strip, columns);
        if beside > 0.0 {
            let last = self.place(columns, self.rounds.len().saturating_sub(1), look);
            self.names(&mut sheet, last);
        }
        sheet.scene
    }

    /// The place of a round's column.
    fn place(&self, columns: Frame, index: usize, look: &ChartLook) -> Frame {
        let step = self.step(columns.w, look);
        let width = (step * 0.72).min(look.px(WIDEST_COLUMN));
        let x = columns.x + step * index as f32 + (step - width) / 2.0;
        Frame::new(x, columns.y, width, columns.h)
    }

    fn step(&self, width: f32, look: &ChartLook) -> f32 {
        (width / self.rounds.len().max(1) as f32).min(look.px(WIDEST_COLUMN * 1.5))
    }

    fn column(&self, sheet: &mut Sheet<'_>, place: Frame, index: usize) {
        let look = sheet.look;
        let Some(round) = self.rounds.get(index) else {
            return;
        };
        let heights = shares(&round.counts(), place.h, look.px(6.0));
        let mut y = place.bottom();
        if round.parts.iter().all(|part| part.count == 0) {
            let (x, _) = place.middle();
            let dash = Frame::new(
                x - look.px(4.5),
                y - look.px(8.0),
                look.px(9.0),
                look.px(1.5),
            );
            sheet.scene.rect(dash, look.muted);
        }
        for ((level, part), height) in round.parts.iter().enumerate().zip(heights) {
            if part.count == 0 {
                continue;
            }
            y -= height;
            let tall = (height - look.px(1.5)).max(1.0);
            let frame = Frame::new(place.x, y, place.w, tall);
            segment(sheet, frame, level, &part.label);
            let name = self.levels.get(level).map_or("", String::as_str);
            sheet.scene.hit(frame, round.says(name, part));
        }
        self.foot(sheet, place, round);
    }

    /// The round's name beneath its column, and who is not assessed.
    fn foot(&self, sheet: &mut Sheet<'_>, place: Frame, round: &LevelRow) {
        let look = sheet.look;
        let (body, quiet) = (look.body(), look.quiet());
        let width = place.w / 0.72 - look.px(6.0);
        let x = place.middle().0;
        let says = if round.not_assessed.count > 0 {
            format!("{} · {}", round.label, self.missing(round))
        } else {
            round.label.clone()
        };
        let height = sheet.body.bottom() - place.bottom();
        let beneath = Frame::new(place.x, place.bottom(), place.w, height);
        sheet.scene.hit(beneath, says);
        let mut y = place.bottom() + look.px(6.0) + body.line() / 2.0;
        if self.is_narrow(width, look) {
            let name = body.shorten(&round.label, look.px(TALLEST_FOOT));
            let at = (x, place.bottom() + look.px(6.0));
            if width >= body.size {
                sheet.scene.upward(&name, at, Align::Right, body);
            }
            return;
        }
        for line in body.wrap(&round.label, width, 2) {
            sheet.scene.text(&line, (x, y), Align::Centre, body);
            y += body.line();
        }
        if round.not_assessed.count > 0 {
            let says = self.missing(round);
            for line in quiet.wrap(&says, width, 3) {
                sheet.scene.text(&line, (x, y), Align::Centre, quiet);
                y += quiet.line();
            }
        }
    }

    /// Whether the rounds' names must run upwards, because a word is wider than its column.
    fn is_narrow(&self, width: f32, look: &ChartLook) -> bool {
        let words = self.rounds.iter().flat_map(|round| round.label.split(' '));
        words
            .map(|word| look.body().width(word))
            .any(|word| word > width.max(look.px(40.0)))
    }

    fn missing(&self, round: &LevelRow) -> String {
        format!("{} {}", self.not_assessed_head, round.not_assessed.label)
    }

    /// Height of the names beneath columns that together are this wide.
    fn foot_height(&self, width: f32, look: &ChartLook) -> f32 {
        let (body, quiet) = (look.body(), look.quiet());
        let room = (self.step(width, look) * 0.72).min(look.px(WIDEST_COLUMN)) / 0.72;
        let room = room - look.px(6.0);
        if self.is_narrow(room, look) {
            let names = self.rounds.iter().map(|round| body.width(&round.label));
            return names.fold(0.0, f32::max).min(look.px(TALLEST_FOOT)) + look.px(8.0);
        }
        let heights = self.rounds.iter().map(|round| {
            let mut height = body.line() * body.wrap(&round.label, room, 2).len() as f32;
            if round.not_assessed.count > 0 {
                height += quiet.line() * quiet.wrap(&self.missing(round), room, 3).len() as f32;
            }
            height
        });
        heights.fold(body.line(), f32::max) + look.px(8.0)
    }

    /// People on level 0 above the columns: a line with a ring and a number per round.
    fn curve(&self, sheet: &mut Sheet<'_>, strip: Frame, columns: Frame) {
        let look = sheet.look;
        let kind = look.body().strong().coloured(look.warning);
        let head = kind.shorten(&self.zero_head, strip.w);
        let top = strip.y + kind.line() / 2.0;
        sheet.scene.text(&head, (strip.x, top), Align::Left, kind);
        let counts = self.zero.iter().flatten().map(|part| part.count);
        let most = counts.max().unwrap_or(0).max(1) as f32;
        let (low, high) = (
            strip.bottom() - look.px(6.0),
            strip.y + kind.line() * 2.0 + look.px(8.0),
        );
        let at = |index: usize, part: &Part| {
            let x = self.place(columns, index, look).middle().0;
            (x, low - (low - high).max(0.0) * part.count as f32 / most)
        };
        let mut run = Vec::new();
        for (index, part) in self.zero.iter().take(self.rounds.len()).enumerate() {
            match part {
                Some(part) => run.push(at(index, part)),
                None => sheet
                    .scene
                    .path(std::mem::take(&mut run), look.px(2.0), look.warning),
            }
        }
        sheet.scene.path(run, look.px(2.0), look.warning);
        for (index, (part, round)) in self.zero.iter().zip(&self.rounds).enumerate() {
            let Some(part) = part else { continue };
            let (x, y) = at(index, part);
            sheet.scene.disc((x, y), look.px(5.0), look.warning);
            sheet.scene.disc((x, y), look.px(3.0), look.ground);
            let above = y - look.px(7.0) - kind.size * 0.6;
            sheet
                .scene
                .text(&part.label, (x, above), Align::Centre, kind);
            let side = look.px(24.0);
            let place = Frame::new(x - side / 2.0, y - side / 2.0, side, side);
            let says = format!("{} · {} {}", round.label, self.zero_head, part.label);
            sheet.scene.hit(place, says);
        }
    }

    /// Whether the levels' names have room beside the newest column.
    fn names_beside(&self, body: Frame, look: &ChartLook) -> bool {
        let lines = look.body().line() * self.levels.len() as f32;
        let columns = body.h - look.px(CURVE) - look.px(60.0);
        let room = look.px(48.0) * self.rounds.len() as f32;
        !self.rounds.is_empty() && self.names_width(look) + room <= body.w && lines <= columns
    }

    fn names_width(&self, look: &ChartLook) -> f32 {
        let widths = self.levels.iter().map(|name| look.body().width(name));
        widths.fold(0.0, f32::max) + look.px(44.0)
    }

    /// The levels' names beside the newest column, each as near its part as the others allow.
    fn names(&self, sheet: &mut Sheet<'_>, last: Frame) {
        let look = sheet.look;
        let kind = look.body();
        let Some(round) = self.rounds.last() else {
            return;
        };
        let heights = shares(&round.counts(), last.h, look.px(6.0));
        let mut below = last.bottom();
        let mut edge = last.bottom();
        for (level, name) in self.levels.iter().enumerate() {
            let height = heights.get(level).copied().unwrap_or(0.0);
            let wanted = below - height / 2.0;
            below -= height;
            let left_over = (self.levels.len() - level) as f32 * kind.line();
            let y = wanted
                .min(edge - kind.line() / 2.0)
                .max(last.y + left_over - kind.line() / 2.0);
            edge = y - kind.line() / 2.0;
            let from = (last.right() + look.px(4.0), wanted);
            let bend = (last.right() + look.px(20.0), y);
            if height > 0.0 {
                sheet.scene.path(vec![from, bend], look.px(1.0), look.line);
            }
            let colour = if level == 0 { look.warning } else { look.ink };
            let at = (bend.0 + look.px(5.0), y);
            sheet
                .scene
                .text(name, at, Align::Left, kind.coloured(colour));
        }
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        surroundings(&self.heading, &[], width, look) + look.px(CURVE + 60.0 + row * 7.0)
    }

    /// The counts as a table; an unknown number on level 0 is an empty cell.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.levels.iter().cloned());
        head.extend([self.not_assessed_head.clone(), self.zero_head.clone()]);
        let rows = self.rounds.iter().enumerate().map(|(index, round)| {
            let mut cells = round.cells(self.levels.len());
            let zero = self.zero.get(index).and_then(Option::as_ref);
            cells.push(zero.map_or_else(String::new, |part| part.count.to_string()));
            cells
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}
