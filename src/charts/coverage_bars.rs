//! How many can do each thing on the expected level, and where the school hangs by one person.
//!
//! It judges nothing but 0 and 1 holders, which are marked by shape as well as by colour.

use super::frame::{Sheet, Swatch, surroundings};
use super::scene::{Align, Frame, Scene, regular};
use super::{ChartLook, Heading, Part, Rgb, Table};

/// Holders of one competence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageRow {
    /// The competence.
    pub label: String,
    /// People on the expected level or above.
    pub holders: Part,
    /// How many the school wants; `None` when it has not said.
    pub needed: Option<Part>,
}

/// Holders on the expected level, a bar per competence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Kompetence".
    pub row_head: String,
    /// What the bars count, such as "På forventet niveau".
    pub holders_head: String,
    /// What the tick says, such as "Ønsket antal".
    pub needed_head: String,
    /// The word for no holder, such as "Ingen".
    pub none_head: String,
    /// The word for a single holder, such as "Kun én".
    pub one_head: String,
    /// The bars from top to bottom.
    pub rows: Vec<CoverageRow>,
}

impl CoverageBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let rows = sheet.rows(&labels, &[], 0.0);
        let most = self
            .rows
            .iter()
            .map(|row| {
                row.needed
                    .as_ref()
                    .map_or(0, |n| n.count)
                    .max(row.holders.count)
            })
            .max()
            .unwrap_or(0);
        let room = (rows.plot.w - self.widest_note(look)).max(rows.plot.w * 0.3);
        let step = room / most.max(1) as f32;
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            sheet.row_label(&rows, index, &row.label);
            self.bar(&mut sheet, rows.bar(index), row, step);
            sheet.scene.hit(rows.band(index), self.says(row));
        }
        let axis = Frame::new(rows.plot.x, rows.plot.y, look.px(1.0), rows.plot.h);
        sheet.scene.rect(axis, look.line);
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn bar(&self, sheet: &mut Sheet<'_>, bar: Frame, row: &CoverageRow, step: f32) {
        let look = sheet.look;
        let length = step * row.holders.count as f32;
        let fill = match row.holders.count {
            1 => look.warning,
            _ => look.accent,
        };
        let filled = Frame::new(bar.x, bar.y, length, bar.h).centred(bar.h * 0.86);
        sheet.scene.rounded(filled, look.px(2.0), fill);
        let kind = look.body();
        let risk = self.risk(row, look);
        let text = risk.map_or(row.holders.label.as_str(), |(head, _)| head);
        let marker = if risk.is_some() { look.px(18.0) } else { 0.0 };
        let wide = look.px(8.0) + marker + kind.width(text);
        let mut x = filled.right();
        if let Some(needed) = &row.needed {
            let tick = bar.x + step * needed.count as f32;
            sheet.tick(tick, bar);
            if tick >= x - look.px(2.0) && tick < x + wide + look.px(6.0) {
                x = tick + look.px(1.0);
            }
        }
        x += look.px(8.0);
        let y = bar.middle().1;
        if let Some((_, colour)) = risk {
            let at = (x + look.px(6.0), y);
            if row.holders.count == 0 {
                sheet
                    .scene
                    .polygon(regular(at, look.px(7.0), 3, 0.0), colour);
            } else {
                sheet.scene.disc(at, look.px(5.0), colour);
            }
            x += marker;
        }
        let kind = risk.map_or(kind, |(_, colour)| kind.strong().coloured(colour));
        let text = kind.shorten(text, sheet.body.right() - x);
        sheet.scene.text(&text, (x, y), Align::Left, kind);
    }

    /// What to call a row with too few holders, and in which colour.
    fn risk(&self, row: &CoverageRow, look: &ChartLook) -> Option<(&str, Rgb)> {
        match row.holders.count {
            0 => Some((&self.none_head, look.bad)),
            1 => Some((&self.one_head, look.warning)),
            _ => None,
        }
    }

    fn widest_note(&self, look: &ChartLook) -> f32 {
        let kind = look.body().strong();
        let heads = [self.none_head.as_str(), self.one_head.as_str()];
        let risky = heads.map(|head| kind.width(head) + look.px(18.0));
        self.rows
            .iter()
            .map(|row| kind.width(&row.holders.label))
            .chain(risky)
            .fold(0.0, f32::max)
            + look.px(16.0)
    }

    fn says(&self, row: &CoverageRow) -> String {
        let held = format!(
            "{} · {} {}",
            row.label, self.holders_head, row.holders.label
        );
        match &row.needed {
            Some(needed) => format!("{held} · {} {}", self.needed_head, needed.label),
            None => held,
        }
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = vec![(Swatch::Box(look.accent), self.holders_head.as_str())];
        if self.rows.iter().any(|row| row.needed.is_some()) {
            items.push((Swatch::Tick(look.ink), &self.needed_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        surroundings(&self.heading, &items, width, look)
            + look.px(row * self.rows.len().max(1) as f32)
    }

    /// The counts as a table; no wished number is an empty cell.
    pub fn table(&self) -> Table {
        let head = [&self.row_head, &self.holders_head, &self.needed_head];
        let rows = self.rows.iter().map(|row| {
            let needed = row.needed.as_ref().map(|needed| needed.count.to_string());
            vec![
                row.label.clone(),
                row.holders.count.to_string(),
                needed.unwrap_or_default(),
            ]
        });
        Table {
            words: 1,
            head: head.map(String::clone).to_vec(),
            rows: rows.collect(),
        }
    }
}
