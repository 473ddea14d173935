//! Where rooms stand and want to stand, a row for each pair or group: medians of now and wanted
//! joined by a line, and the middle half of the votes of each as a band.

use super::frame::{Rows, Sheet, Swatch, surroundings};
use super::position_bars::pale;
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Rgb, Table};

/// The middle of some votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The median.
    pub median: u8,
    /// The lower quartile.
    pub low: u8,
    /// The upper quartile.
    pub high: u8,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DumbbellRow {
    /// What the row is called in the table.
    pub name: String,
    /// What stands to its left, such as the first pole.
    pub left: String,
    /// What stands to its right, such as the second pole.
    pub right: String,
    /// Where people stand; `None` without votes that may be shown.
    pub now: Option<Reach>,
    /// Where they want to stand; `None` without votes that may be shown.
    pub wanted: Option<Reach>,
    /// How many voted.
    pub votes: usize,
    /// Whether they disagree so much that it is worth a conversation.
    pub is_apart: bool,
}

/// Rows of medians and their spread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dumbbells {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Spænding".
    pub row_head: String,
    /// What the ends of every row are called; empty where each row says its own.
    pub poles: [String; 2],
    /// The highest position.
    pub last: u8,
    /// The word for now.
    pub now_head: String,
    /// The word for wanted.
    pub wanted_head: String,
    /// What the bands are, such as "Den midterste halvdel".
    pub spread_head: String,
    /// The table's head for the number of votes.
    pub votes_head: String,
    /// What is said of strong disagreement.
    pub apart_head: String,
    /// What a row without votes says.
    pub none_head: String,
    /// The rows from top to bottom.
    pub rows: Vec<DumbbellRow>,
}

/// Height of the names of the ends, at 100 % text size.
const HEAD: f32 = 26.0;
/// The part of the width that either side of a row may take: two poles weigh the same.
const SIDE: f32 = 0.3;

impl Dumbbells {
    fn head(&self) -> f32 {
        if self.poles.iter().all(String::is_empty) {
            8.0
        } else {
            HEAD
        }
    }

    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.left.as_str()).collect();
        let notes: Vec<&str> = self.rows.iter().map(|row| row.right.as_str()).collect();
        let sides = ((labels.as_slice(), SIDE), (notes.as_slice(), SIDE));
        let rows = sheet.rows_sharing(sides.0, sides.1, look.px(self.head()));
        let is_apart = self.rows.iter().any(|row| row.is_apart);
        let sign = look.px(if is_apart { 26.0 } else { 0.0 });
        let ends = look.px(10.0);
        let width = (rows.plot.w - sign - 2.0 * ends).max(0.0);
        let scale = Frame::new(rows.plot.x + ends, rows.plot.y, width, rows.plot.h);
        self.ends(&mut sheet, scale);
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            sheet.row_label(&rows, index, &row.left);
            sheet.row_note(&rows, index, &row.right, look.body());
            self.row(&mut sheet, (&rows, index), scale, row);
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    /// Upright lines at both ends and in the middle, and what the ends are called.
    fn ends(&self, sheet: &mut Sheet<'_>, scale: Frame) {
        let look = sheet.look;
        for part in [0.0, 0.5, 1.0] {
            let x = scale.x + scale.w * part;
            let line = Frame::new(x, scale.y, look.px(1.0), scale.h);
            sheet.scene.rect(line, look.line);
        }
        let kind = look.body().strong();
        let room = scale.w / 2.0 - look.px(8.0);
        let y = scale.y - kind.line() * 0.7;
        let [first, second] = &self.poles;
        let names = [
            (first, scale.x, Align::Left),
            (second, scale.right(), Align::Right),
        ];
        for (name, x, align) in names {
            let name = kind.shorten(name, room);
            sheet.scene.text(&name, (x, y), align, kind);
        }
    }

    fn row(
        &self,
        sheet: &mut Sheet<'_>,
        (rows, index): (&Rows, usize),
        scale: Frame,
        row: &DumbbellRow,
    ) {
        let look = sheet.look;
        let band = rows.band(index);
        let y = band.middle().1;
        let step = scale.w / f32::from(self.last.max(1));
        let x = |position: u8| scale.x + step * f32::from(position.min(self.last));
        let place = Frame::new(scale.x, band.y, scale.w, band.h);
        if row.now.is_none() && row.wanted.is_none() {
            let kind = look.quiet();
            let none = kind.shorten(&self.none_head, scale.w - look.px(16.0));
            let ground = Frame::new(
                scale.x + look.px(4.0),
                y - look.px(8.0),
                kind.width(&none) + look.px(8.0),
                look.px(16.0),
            );
            sheet.scene.rect(ground, look.ground);
            let at = (scale.x + look.px(8.0), y);
            sheet.scene.text(&none, at, Align::Left, kind);
        }
        let thick = look.px(5.0);
        let aside = look.px(8.5);
        let sides = [
            (row.now, -aside, pale(look)),
            (row.wanted, aside, look.accent),
        ];
        for (reach, aside, fill) in sides {
            if let Some(reach) = reach {
                let (from, to) = (x(reach.low), x(reach.high));
                let from = from - look.px(2.0);
                let bar = Frame::new(
                    from,
                    y + aside - thick / 2.0,
                    to - from + look.px(2.0),
                    thick,
                );
                sheet.scene.rounded(bar, thick / 2.0, fill);
            }
        }
        if let (Some(now), Some(wanted)) = (row.now, row.wanted) {
            let way = vec![(x(now.median), y), (x(wanted.median), y)];
            sheet.scene.path(way, look.px(2.0), look.ink);
        }
        if let Some(now) = row.now {
            bead(sheet, (x(now.median), y), 6.5, pale(look));
        }
        if let Some(wanted) = row.wanted {
            let is_same = row.now.is_some_and(|now| now.median == wanted.median);
            let size = if is_same { 3.5 } else { 6.5 };
            bead(sheet, (x(wanted.median), y), size, look.accent);
        }
        if row.is_apart {
            let at = (scale.right() + look.px(22.0), y + look.px(1.0));
            let sign = super::scene::regular(at, look.px(6.5), 3, 0.0);
            sheet.scene.polygon(sign, look.warning);
        }
        sheet.scene.hit_row(index, place, self.says(row));
    }

    fn says(&self, row: &DumbbellRow) -> String {
        let side = |head: &str, reach: Option<Reach>| match reach {
            Some(it) => format!("{head} {} ({}–{})", it.median, it.low, it.high),
            None => format!("{head} –"),
        };
        let mut said = vec![
            row.name.clone(),
            side(&self.now_head, row.now),
            side(&self.wanted_head, row.wanted),
            format!("{} {}", self.votes_head, row.votes),
        ];
        if row.is_apart {
            said.push(self.apart_head.clone());
        }
        said.join(" · ")
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = vec![
            (Swatch::Marker(0, pale(look)), self.now_head.as_str()),
            (Swatch::Marker(0, look.accent), self.wanted_head.as_str()),
            (Swatch::Box(look.line), self.spread_head.as_str()),
        ];
        if self.rows.iter().any(|row| row.is_apart) {
            items.push((Swatch::Warning, &self.apart_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        surroundings(&self.heading, &self.legend_items(look), width, look)
            + look.px(self.head() + row * self.rows.len().max(1) as f32)
    }

    /// Medians, quartiles and votes; what may not be shown is an empty cell.
    pub fn table(&self) -> Table {
        let spread = |head: &str| format!("{head}, {}", self.spread_head.to_lowercase());
        let head = vec![
            self.row_head.clone(),
            self.now_head.clone(),
            spread(&self.now_head),
            self.wanted_head.clone(),
            spread(&self.wanted_head),
            self.votes_head.clone(),
            self.apart_head.clone(),
        ];
        let cells = |reach: Option<Reach>| match reach {
            Some(it) => [it.median.to_string(), format!("{}–{}", it.low, it.high)],
            None => [String::new(), String::new()],
        };
        let rows = self.rows.iter().map(|row| {
            let mut all = vec![row.name.clone()];
            all.extend(cells(row.now));
            all.extend(cells(row.wanted));
            all.push(row.votes.to_string());
            all.push(if row.is_apart { "▲" } else { "" }.to_owned());
            all
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}

/// A median, with a rim of ink so that it is seen on any ground.
fn bead(sheet: &mut Sheet<'_>, at: (f32, f32), size: f32, fill: Rgb) {
    let look = sheet.look;
    sheet.scene.disc(at, look.px(size), look.ink);
    sheet.scene.disc(at, look.px(size - 1.5), fill);
}
