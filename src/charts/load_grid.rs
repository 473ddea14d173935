//! Who carries how many initiatives in which month; too many are marked by shape and number.

use super::frame::{Sheet, Swatch, surroundings};
use super::scene::{Align, Frame, Scene, regular};
use super::{ChartLook, Heading, Table};

/// What one owner carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadRow {
    /// Who.
    pub label: String,
    /// Initiatives in each month.
    pub months: Vec<usize>,
    /// Hours in each month, in words; empty where none are known, and all of it when none are.
    pub hours: Vec<String>,
    /// Hours all together, in words; empty when none are known.
    pub total: String,
}

/// Owners by months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadGrid {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Ansvarlig".
    pub row_head: String,
    /// The months.
    pub months: Vec<String>,
    /// Which month it is now; `None` in another year.
    pub now: Option<usize>,
    /// The largest number that is not too many.
    pub most: usize,
    /// What a number in a cell is, such as "Indsatser i gang".
    pub count_head: String,
    /// What more than `most` is called, such as "Flere end tre på én gang".
    pub too_many_head: String,
    /// What the hours are called, such as "Timer".
    pub hours_head: String,
    /// The owners from top to bottom.
    pub rows: Vec<LoadRow>,
}

/// Height of the months above the rows, at 100 % text size.
const HEAD: f32 = 26.0;

impl LoadGrid {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let has_total = self.rows.iter().any(|row| !row.total.is_empty());
        let mut notes: Vec<&str> = self.rows.iter().map(|row| row.total.as_str()).collect();
        if has_total {
            notes.push(&self.hours_head);
        }
        let rows = sheet.rows(&labels, &notes, look.px(HEAD));
        let step = rows.plot.w / self.months.len().max(1) as f32;
        self.months(&mut sheet, rows.plot, step);
        if has_total && rows.shown > 0 {
            let kind = look.quiet();
            let head = kind.shorten(&self.hours_head, rows.notes.1);
            let at = (rows.notes.0, rows.plot.y - look.px(13.0));
            sheet.scene.text(&head, at, Align::Right, kind);
        }
        for (index, row) in self.rows.iter().enumerate().take(rows.shown) {
            sheet.row_label(&rows, index, &row.label);
            let band = rows.band(index);
            for month in 0..self.months.len() {
                let x = band.x + step * month as f32;
                let cell = Frame::new(x, band.y, step, band.h).inset(look.px(1.5));
                self.cell(&mut sheet, cell, row, month);
            }
            sheet.row_note(&rows, index, &row.total, look.body());
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn months(&self, sheet: &mut Sheet<'_>, plot: Frame, step: f32) {
        let look = sheet.look;
        for (month, name) in self.months.iter().enumerate() {
            let kind = if self.now == Some(month) {
                look.quiet().strong().coloured(look.accent)
            } else {
                look.quiet()
            };
            let x = plot.x + step * (month as f32 + 0.5);
            let y = plot.y - look.px(13.0);
            let name = kind.shorten(name, step - look.px(3.0));
            sheet.scene.text(&name, (x, y), Align::Centre, kind);
            if self.now == Some(month) {
                let half = step / 2.0 - look.px(1.5);
                let line = Frame::new(x - half, plot.y - look.px(3.0), 2.0 * half, look.px(2.0));
                sheet.scene.rect(line, look.accent);
            }
        }
    }

    fn cell(&self, sheet: &mut Sheet<'_>, cell: Frame, row: &LoadRow, month: usize) {
        let look = sheet.look;
        let count = row.months.get(month).copied().unwrap_or(0);
        sheet.scene.hit(cell, self.says(row, month, count));
        let radius = look.px(3.0);
        if count == 0 {
            let dot = Frame::new(
                cell.middle().0 - look.px(3.0),
                cell.middle().1,
                look.px(6.0),
                look.px(1.0),
            );
            sheet.scene.rect(dot, look.line);
            return;
        }
        let fill = if count > self.most {
            let colours = (look.warning, look.warning_ground);
            sheet.scene.ring(cell, radius, look.px(2.0), colours);
            look.warning_ground
        } else {
            // The palest level for one, the darkest but one for as many as one can carry.
            let fill = look.level(count.min(3));
            sheet.scene.rounded(cell, radius, fill);
            fill
        };
        let kind = look.body().strong().coloured(look.on(fill));
        let number = count.to_string();
        let hours = row.hours.get(month).map_or("", String::as_str);
        let small = look.quiet().coloured(look.on(fill));
        let two_lines = !hours.is_empty()
            && cell.h >= kind.line() + small.line()
            && small.width(hours) + look.px(6.0) <= cell.w;
        let (x, y) = cell.middle();
        let y = if two_lines {
            let low = (x, y + small.line() * 0.55);
            sheet.scene.text(hours, low, Align::Centre, small);
            y - kind.line() * 0.45
        } else {
            y
        };
        if count > self.most && cell.w >= kind.width(&number) + look.px(26.0) {
            let side = look.px(9.0);
            let sign = regular((x - side, y + look.px(1.0)), look.px(6.0), 3, 0.0);
            sheet.scene.polygon(sign, look.warning);
            let at = (x + look.px(1.0), y);
            sheet.scene.text(&number, at, Align::Left, kind);
        } else {
            let place = Frame::new(cell.x, y - kind.line() / 2.0, cell.w, kind.line());
            sheet.inside(place, &number, kind);
        }
    }

    fn says(&self, row: &LoadRow, month: usize, count: usize) -> String {
        let name = self.months.get(month).map_or("", String::as_str);
        let mut said = format!("{} · {name} · {} {count}", row.label, self.count_head);
        if let Some(hours) = row.hours.get(month).filter(|hours| !hours.is_empty()) {
            said = format!("{said} · {} {hours}", self.hours_head);
        }
        if count > self.most {
            said = format!("{said} · {}", self.too_many_head);
        }
        said
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = vec![(Swatch::Box(look.level(2)), self.count_head.as_str())];
        let counts = self.rows.iter().flat_map(|row| &row.months);
        if counts.into_iter().any(|count| *count > self.most) {
            items.push((Swatch::Warning, &self.too_many_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        let rows = self.rows.len().max(1) as f32;
        surroundings(&self.heading, &items, width, look) + look.px(HEAD + row * 1.1 * rows)
    }

    /// Numbers, and hours where they are known.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.months.iter().cloned());
        head.push(self.hours_head.clone());
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![row.label.clone()];
            cells.extend((0..self.months.len()).map(|month| {
                let count = row.months.get(month).copied().unwrap_or(0);
                match row.hours.get(month).filter(|hours| !hours.is_empty()) {
                    Some(hours) => format!("{count} ({hours})"),
                    None => count.to_string(),
                }
            }));
            cells.push(row.total.clone());
            cells
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}
