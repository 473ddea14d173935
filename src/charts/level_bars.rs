//! How people are spread over the levels, one bar of 100 % per row.
//!
//! It counts nothing itself. Level 0 is drawn as an outlined box, while people who are not
//! assessed are outside the bar and stated as a number beside it.

use super::frame::{Sheet, Swatch, shares, surroundings};
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Table};

/// Height of the line above the bars, at 100 % text size.
const HEAD: f32 = 34.0;

/// A number and how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How many.
    pub count: usize,
    /// The finished label, such as "31 %" or "1.204".
    pub label: String,
}

/// People counted by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelRow {
    /// What the row is about: a competence, a team or a round.
    pub label: String,
    /// People per level, by the level's number.
    pub parts: Vec<Part>,
    /// People who are not assessed; they are no part of the 100 %.
    pub not_assessed: Part,
}

/// Spread over the levels, a bar per row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Kompetence".
    pub row_head: String,
    /// The word for people without an assessment, such as "Ikke vurderet".
    pub not_assessed_head: String,
    /// The name of each level with its number, such as "0 Endnu ikke i gang".
    pub levels: Vec<String>,
    /// The bars from top to bottom.
    pub rows: Vec<LevelRow>,
}

impl LevelRow {
    /// The counts as cells of a table: label, one per level, not assessed.
    pub(super) fn cells(&self, levels: usize) -> Vec<String> {
        let mut cells = vec![self.label.clone()];
        cells.extend((0..levels).map(|level| {
            let count = self.parts.get(level).map_or(0, |part| part.count);
            count.to_string()
        }));
        cells.push(self.not_assessed.count.to_string());
        cells
    }

    /// What a part says to a pointer: row, level, share and number.
    pub(super) fn says(&self, level: &str, part: &Part) -> String {
        format!("{} · {level} · {} ({})", self.label, part.label, part.count)
    }

    pub(super) fn counts(&self) -> Vec<usize> {
        self.parts.iter().map(|part| part.count).collect()
    }
}

impl LevelBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&level_legend(&self.levels, look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let mut notes: Vec<&str> = self
            .rows
            .iter()
            .map(|row| row.not_assessed.label.as_str())
            .collect();
        notes.extend(self.not_assessed_head.split(' '));
        let rows = sheet.rows(&labels, &notes, look.px(HEAD));
        if rows.shown > 0 {
            let kind = look.quiet();
            let head = kind.wrap(&self.not_assessed_head, rows.notes.1, 2);
            let up = kind.line() * head.len() as f32 / 2.0;
            let at = (rows.notes.0, rows.plot.y - up);
            sheet.scene.lines(&head, at, Align::Right, kind);
        }
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            self.bar(&mut sheet, rows.bar(index), row);
            sheet.row_label(&rows, index, &row.label);
            let note = match row.not_assessed.count {
                0 => "–",
                _ => &row.not_assessed.label,
            };
            sheet.row_note(&rows, index, note, look.body().coloured(look.muted));
            let band = rows.band(index);
            let left = rows.notes.0 - rows.notes.1;
            let place = Frame::new(left, band.y, rows.notes.1, band.h);
            let says = format!("{} · {} {note}", row.label, self.not_assessed_head);
            sheet.scene.hit(place, says);
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn bar(&self, sheet: &mut Sheet<'_>, bar: Frame, row: &LevelRow) {
        let look = sheet.look;
        let widths = shares(&row.counts(), bar.w, look.px(6.0));
        if row.parts.iter().all(|part| part.count == 0) {
            sheet.nothing(bar);
        }
        let mut x = bar.x;
        for ((level, part), width) in row.parts.iter().enumerate().zip(widths) {
            if part.count == 0 {
                continue;
            }
            let frame = Frame::new(x, bar.y, (width - look.px(1.5)).max(1.0), bar.h);
            segment(sheet, frame, level, &part.label);
            let name = self.levels.get(level).map_or("", String::as_str);
            sheet.scene.hit(frame, row.says(name, part));
            x += width;
        }
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let legend = level_legend(&self.levels, look);
        surroundings(&self.heading, &legend, width, look)
            + look.px(HEAD + row * self.rows.len().max(1) as f32)
    }

    /// The counts as a table.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.levels.iter().cloned());
        head.push(self.not_assessed_head.clone());
        let rows = self.rows.iter().map(|row| row.cells(self.levels.len()));
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}

/// What the levels look like, by name.
pub(super) fn level_legend<'a>(levels: &'a [String], look: &ChartLook) -> Vec<(Swatch, &'a str)> {
    (0..)
        .zip(levels)
        .map(|(level, name)| (look.swatch(level), name.as_str()))
        .collect()
}

/// A part of a bar in the look of its level, with its label when that fits.
pub(super) fn segment(sheet: &mut Sheet<'_>, frame: Frame, level: usize, label: &str) {
    let look = sheet.look;
    let fill = if level == 0 {
        look.ground
    } else {
        look.level(level)
    };
    if level == 0 {
        let colours = (look.warning, fill);
        sheet.scene.ring(frame, look.px(3.0), look.px(1.5), colours);
    } else {
        sheet.scene.rounded(frame, look.px(2.0), fill);
    }
    sheet.inside(frame, label, look.body().coloured(look.on(fill)));
}
