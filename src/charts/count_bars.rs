//! Things and how many dots each got, the longest bar being the most; what was chosen is filled
//! with the accent and has a mark besides.

use super::frame::{Sheet, Swatch, surroundings};
use super::position_bars::pale;
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Part, Table};

/// One thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountRow {
    /// What it is.
    pub label: String,
    /// What it got.
    pub count: Part,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// Things and their counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Mulighed".
    pub row_head: String,
    /// What is counted, such as "Prikker".
    pub count_head: String,
    /// The word for what was chosen.
    pub chosen_head: String,
    /// The bars from top to bottom.
    pub rows: Vec<CountRow>,
}

impl CountBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let rows = sheet.rows(&labels, &[], 0.0);
        let kind = look.body().strong();
        let most = self.rows.iter().map(|row| row.count.count).max();
        let widest = self.rows.iter().map(|row| kind.width(&row.count.label));
        let note = widest.fold(0.0, f32::max) + look.px(34.0);
        let room = (rows.plot.w - note).max(rows.plot.w * 0.3);
        let unit = room / most.unwrap_or(0).max(1) as f32;
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            sheet.row_label(&rows, index, &row.label);
            let place = rows.bar(index);
            let bar = Frame::new(place.x, place.y, unit * row.count.count as f32, place.h);
            let fill = if row.is_chosen {
                look.accent
            } else {
                pale(look)
            };
            sheet.scene.rounded(bar, look.px(2.0), fill);
            let mut x = bar.right() + look.px(9.0);
            if row.is_chosen {
                sheet.marker(3, (x + look.px(4.0), place.middle().1), look.accent);
                x += look.px(16.0);
            }
            let text = kind.shorten(&row.count.label, sheet.body.right() - x);
            let at = (x, place.middle().1);
            sheet.scene.text(&text, at, Align::Left, kind);
            let says = self.says(row);
            sheet.scene.hit_row(index, rows.band(index), says);
        }
        let axis = Frame::new(rows.plot.x, rows.plot.y, look.px(1.0), rows.plot.h);
        sheet.scene.rect(axis, look.line);
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn says(&self, row: &CountRow) -> String {
        let said = format!("{} · {} {}", row.label, self.count_head, row.count.count);
        if row.is_chosen {
            format!("{said} · {}", self.chosen_head)
        } else {
            said
        }
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = vec![(Swatch::Box(pale(look)), self.count_head.as_str())];
        if self.rows.iter().any(|row| row.is_chosen) {
            items.push((Swatch::Marker(3, look.accent), &self.chosen_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        surroundings(&self.heading, &self.legend_items(look), width, look)
            + look.px(row * self.rows.len().max(1) as f32)
    }

    /// The counts as a table.
    pub fn table(&self) -> Table {
        let head = [&self.row_head, &self.count_head, &self.chosen_head];
        let rows = self.rows.iter().map(|row| {
            let chosen = if row.is_chosen { "◆" } else { "" };
            vec![
                row.label.clone(),
                row.count.count.to_string(),
                chosen.to_owned(),
            ]
        });
        Table {
            words: 1,
            head: head.map(String::clone).to_vec(),
            rows: rows.collect(),
        }
    }
}
