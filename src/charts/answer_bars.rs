//! How far a room agrees with statements: bars that lean to the left for those who disagree and
//! to the right for those who agree, and those who do not know apart from both.

use super::frame::{Rows, Sheet, Swatch, surroundings};
use super::position_bars::pale;
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Part, Rgb, Table};

/// One statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// What it says.
    pub label: String,
    /// The five steps from wholly disagree to wholly agree, each with its share in words.
    pub steps: Vec<Part>,
    /// Those who do not know; they are in no share.
    pub unknown: Part,
}

/// Statements and how far a room agrees with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Udsagn".
    pub row_head: String,
    /// The names of the five steps.
    pub steps: Vec<String>,
    /// The word for those who do not know, such as "Ved ikke".
    pub unknown_head: String,
    /// The statements from top to bottom.
    pub rows: Vec<AnswerRow>,
}

/// Height of the head of the column of those who do not know, at 100 % text size.
const HEAD: f32 = 24.0;
/// Statements are longer than other labels, so that their rows are higher.
const ROOMIER: f32 = 1.15;

impl AnswerRow {
    fn n(&self) -> usize {
        self.steps.iter().map(|it| it.count).sum()
    }

    /// The parts of the answers to the left and to the right of the middle of the middle step,
    /// from 0 to 1 together; nothing without answers.
    fn leans(&self) -> (f32, f32) {
        let n = self.n().max(1) as f32;
        let middle = self.steps.len() / 2;
        let (mut left, mut right) = (0.0, 0.0);
        for (at, step) in self.steps.iter().enumerate() {
            let part = step.count as f32 / n;
            match at.cmp(&middle) {
                std::cmp::Ordering::Less => left += part,
                std::cmp::Ordering::Greater => right += part,
                std::cmp::Ordering::Equal => {
                    left += part / 2.0;
                    right += part / 2.0;
                }
            }
        }
        (left, right)
    }
}

impl AnswerBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let rows = sheet.rows(&labels, &[], look.px(HEAD));
        let kind = look.quiet();
        let apart = (kind.width(&self.unknown_head) + look.px(4.0)).min(rows.plot.w * 0.24);
        let gap = look.px(20.0);
        let width = (rows.plot.w - apart - gap).max(0.0);
        let plot = Frame::new(rows.plot.x, rows.plot.y, width, rows.plot.h);
        let leans: Vec<_> = self.rows.iter().map(AnswerRow::leans).collect();
        let left = leans.iter().map(|it| it.0).fold(0.0, f32::max);
        let right = leans.iter().map(|it| it.1).fold(0.0, f32::max);
        let unit = plot.w / (left + right).max(0.001);
        let middle = plot.x + unit * left;
        // Beneath the bars, so that it crosses no number.
        let line = Frame::new(middle, plot.y, look.px(1.0), plot.h);
        sheet.scene.rect(line, look.ink);
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            sheet.row_label(&rows, index, &row.label);
            let from = middle - unit * row.leans().0;
            self.row(&mut sheet, (&rows, index), (from, unit), row);
            let place = Frame::new(
                plot.right() + gap,
                rows.bar(index).y,
                apart,
                rows.bar(index).h,
            );
            self.unknown(&mut sheet, index, place, row);
        }
        let head = kind.shorten(&self.unknown_head, apart);
        let at = (plot.right() + gap + apart, plot.y - kind.line() * 0.7);
        sheet.scene.text(&head, at, Align::Right, kind);
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn row(
        &self,
        sheet: &mut Sheet<'_>,
        (rows, index): (&Rows, usize),
        (from, unit): (f32, f32),
        row: &AnswerRow,
    ) {
        let look = sheet.look;
        let bar = rows.bar(index);
        let n = row.n();
        if n == 0 {
            sheet.nothing(Frame::new(from, bar.y, bar.w, bar.h));
            return;
        }
        let mut x = from;
        for (at, step) in row.steps.iter().enumerate().filter(|(_, it)| it.count > 0) {
            let width = unit * step.count as f32 / n as f32;
            let part = Frame::new(x, bar.y, (width - look.px(1.5)).max(1.0), bar.h);
            let (fill, rim) = colours(look, at);
            match rim {
                Some(rim) => sheet
                    .scene
                    .ring(part, look.px(2.0), look.px(1.5), (rim, fill)),
                None => sheet.scene.rounded(part, look.px(2.0), fill),
            }
            let kind = look.body().coloured(look.on(fill));
            sheet.inside(part, &step.label, kind);
            let name = self.steps.get(at).map_or("", String::as_str);
            let says = format!("{} · {name} · {} · {}", row.label, step.count, step.label);
            sheet.scene.hit_row(index, part, says);
            x += width;
        }
    }

    /// Those who do not know: an outlined box with their number.
    fn unknown(&self, sheet: &mut Sheet<'_>, index: usize, place: Frame, row: &AnswerRow) {
        let look = sheet.look;
        if row.unknown.count == 0 {
            return;
        }
        let kind = look.body().coloured(look.muted);
        let wide = (kind.width(&row.unknown.label) + look.px(16.0)).min(place.w);
        let frame = Frame::new(place.right() - wide, place.y, wide, place.h);
        let rim = (look.muted, look.ground);
        sheet.scene.ring(frame, look.px(2.0), look.px(1.0), rim);
        sheet.inside(frame, &row.unknown.label, kind);
        let says = format!(
            "{} · {} · {}",
            row.label, self.unknown_head, row.unknown.count
        );
        sheet.scene.hit_row(index, frame, says);
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let steps = self.steps.iter().enumerate();
        let steps = steps.map(|(at, name)| {
            let swatch = match colours(look, at) {
                (fill, Some(rim)) => Swatch::Ring(rim, fill),
                (fill, None) => Swatch::Box(fill),
            };
            (swatch, name.as_str())
        });
        steps.collect()
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let rows = self.rows.len().max(1) as f32;
        surroundings(&self.heading, &self.legend_items(look), width, look)
            + look.px(HEAD + row * ROOMIER * rows)
    }

    /// The counts as a table.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.steps.iter().cloned());
        head.push(self.unknown_head.clone());
        let rows = self.rows.iter().map(|row| {
            let steps = (0..self.steps.len()).map(|at| row.steps.get(at).map_or(0, |it| it.count));
            let counts = steps.chain([row.unknown.count]);
            std::iter::once(row.label.clone())
                .chain(counts.map(|count| count.to_string()))
                .collect()
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}

/// The fill of a step and its rim: those that disagree are warm, the half steps pale.
fn colours(look: &ChartLook, step: usize) -> (Rgb, Option<Rgb>) {
    match step {
        0 => (look.warning, None),
        1 => (look.warning_ground, Some(look.warning)),
        2 => (look.line, None),
        3 => (pale(look), None),
        _ => (look.accent, None),
    }
}
