//! The median level of each team in each competence, as a coloured grid.
//!
//! It computes no median and hides nothing by itself: the caller decides which cells may be
//! shown. A hidden cell, a cell without assessments and level 0 look different by shape.

use super::frame::{Sheet, Swatch, surroundings};
use super::level_bars::level_legend;
use super::scene::{Align, Frame, Scene};
use super::text::Type;
use super::{ChartLook, Heading, Table};

/// A column at least this wide has its name in level lines.
const LEVEL_HEADS: f32 = 84.0;
/// A column is never wider than this.
const WIDEST_COLUMN: f32 = 120.0;
/// An upward name is never longer than this.
const TALLEST_HEAD: f32 = 150.0;

/// One team in one competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeatCell {
    /// The median of those assessed.
    Level {
        /// Which level's colour the cell has.
        level: usize,
        /// The median as written, such as "2" or "2,5".
        label: String,
        /// How many were assessed, as written beneath; empty when it is not shown.
        people: String,
    },
    /// Too few people to be shown.
    Hidden,
    /// Nobody is assessed.
    NotAssessed,
}

/// A row of the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatRow {
    /// The team.
    pub label: String,
    /// A cell per column; missing cells at the end are not assessed.
    pub cells: Vec<HeatCell>,
}

/// Teams by competences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatMap {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Hold".
    pub row_head: String,
    /// The competences.
    pub columns: Vec<String>,
    /// The name of each level with its number.
    pub levels: Vec<String>,
    /// The word for hidden cells.
    pub hidden_head: String,
    /// The word for cells without an assessment, such as "Ikke vurderet".
    pub not_assessed_head: String,
    /// The teams from top to bottom.
    pub rows: Vec<HeatRow>,
}

impl HeatMap {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let (head, upward) = self.heads(sheet.body.w, look);
        let head = head.min(sheet.body.h * 0.6);
        let rows = sheet.rows(&labels, &[], head);
        let across = self.column_width(rows.plot.w, look);
        for (column, name) in self.columns.iter().enumerate() {
            let x = rows.plot.x + across * column as f32;
            let frame = Frame::new(x, rows.plot.y - head, across, head - look.px(6.0));
            column_head(&mut sheet, frame, name, upward);
        }
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            sheet.row_label(&rows, index, &row.label);
            let band = rows.band(index);
            let cells = row
                .cells
                .iter()
                .chain(std::iter::repeat(&HeatCell::NotAssessed));
            for ((column, name), cell) in self.columns.iter().enumerate().zip(cells) {
                let x = band.x + across * column as f32;
                let frame = Frame::new(x, band.y, across, band.h).inset(look.px(1.5));
                draw_cell(&mut sheet, frame, cell);
                sheet
                    .scene
                    .hit_row(index, frame, self.says(row, name, cell));
            }
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn says(&self, row: &HeatRow, column: &str, cell: &HeatCell) -> String {
        let value = match cell {
            HeatCell::Level { label, people, .. } if people.is_empty() => label.clone(),
            HeatCell::Level { label, people, .. } => format!("{label} ({people})"),
            HeatCell::Hidden => self.hidden_head.clone(),
            HeatCell::NotAssessed => self.not_assessed_head.clone(),
        };
        format!("{} · {column} · {value}", row.label)
    }

    fn has(&self, wanted: &HeatCell) -> bool {
        self.rows.iter().any(|row| {
            row.cells.contains(wanted)
                || (*wanted == HeatCell::NotAssessed && row.cells.len() < self.columns.len())
        })
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = level_legend(&self.levels, look);
        if self.has(&HeatCell::Hidden) {
            items.push((Swatch::Hatch, &self.hidden_head));
        }
        if self.has(&HeatCell::NotAssessed) {
            items.push((Swatch::Dash, &self.not_assessed_head));
        }
        items
    }

    /// Width of a column when the grid may be this wide.
    fn column_width(&self, plot: f32, look: &ChartLook) -> f32 {
        (plot / self.columns.len().max(1) as f32).min(look.px(WIDEST_COLUMN))
    }

    /// Height of the column heads for a body of this width, as high as the longest needs, and
    /// whether they run upwards: they do where a word is wider than a column.
    fn heads(&self, width: f32, look: &ChartLook) -> (f32, bool) {
        let kind = look.quiet();
        let labels = self.rows.iter().map(|row| look.body().width(&row.label));
        let plot = width - labels.fold(0.0, f32::max).min(width * 0.36) - look.px(16.0);
        let across = self.column_width(plot, look);
        let room = across - look.px(8.0);
        let is_too_wide = |name: &String| kind.widest_word(name) > room;
        let upward = across < look.px(LEVEL_HEADS) || self.columns.iter().any(is_too_wide);
        let heights = self.columns.iter().map(|name| {
            if upward {
                let lines = upward_lines(across, look);
                let longest = kind.width(name);
                let widest_word = kind.widest_word(name) + kind.size * 0.5;
                let wrapped = (longest / lines as f32 + look.px(24.0)).max(widest_word);
                longest.min(wrapped).min(look.px(TALLEST_HEAD))
            } else {
                kind.line() * kind.wrap(name, room, 3).len() as f32
            }
        });
        (heights.fold(kind.line(), f32::max) + look.px(10.0), upward)
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        surroundings(&self.heading, &items, width, look)
            + self.heads(width - look.px(40.0), look).0
            + look.px(row * self.rows.len().max(1) as f32)
    }

    /// The medians as a table, with words for what is hidden and what is not assessed.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.columns.iter().cloned());
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![row.label.clone()];
            let all = row
                .cells
                .iter()
                .chain(std::iter::repeat(&HeatCell::NotAssessed));
            cells.extend(all.take(self.columns.len()).map(|cell| match cell {
                HeatCell::Level { label, .. } => label.clone(),
                HeatCell::Hidden => self.hidden_head.clone(),
                HeatCell::NotAssessed => self.not_assessed_head.clone(),
            }));
            cells
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}

/// How many lines an upward head has room for.
fn upward_lines(across: f32, look: &ChartLook) -> usize {
    if across >= look.quiet().line() * 2.0 {
        2
    } else {
        1
    }
}

/// A column's name: in lines, or upwards.
fn column_head(sheet: &mut Sheet<'_>, frame: Frame, name: &str, upward: bool) {
    let look = sheet.look;
    let kind = look.quiet();
    let middle = frame.middle().0;
    if !upward {
        let lines = kind.wrap(name, frame.w - look.px(8.0), 3);
        let y = frame.bottom() - kind.line() * lines.len() as f32 / 2.0;
        sheet.scene.lines(&lines, (middle, y), Align::Centre, kind);
        return;
    }
    if frame.w < kind.size {
        return;
    }
    let lines = kind.wrap(name, frame.h, upward_lines(frame.w, look));
    let first = middle - kind.line() * (lines.len() as f32 - 1.0) / 2.0;
    for (index, line) in lines.iter().enumerate() {
        let x = first + kind.line() * index as f32;
        sheet
            .scene
            .upward(line, (x, frame.bottom()), Align::Left, kind);
    }
}

fn draw_cell(sheet: &mut Sheet<'_>, frame: Frame, cell: &HeatCell) {
    let look = sheet.look;
    match cell {
        HeatCell::NotAssessed => {
            let (x, y) = frame.middle();
            let dash = Frame::new(x - look.px(4.0), y, look.px(8.0), look.px(1.5));
            sheet.scene.rect(dash, look.muted);
        }
        HeatCell::Hidden => sheet.hatch(frame),
        HeatCell::Level {
            level,
            label,
            people,
        } => {
            let fill = if *level == 0 {
                look.ground
            } else {
                look.level(*level)
            };
            if *level == 0 {
                let (radius, width) = (look.px(10.0), look.px(1.5));
                let colours = (look.warning, fill);
                sheet.scene.ring(frame, radius, width, colours);
            } else {
                sheet.scene.rounded(frame, look.px(3.0), fill);
            }
            let kind = look.body().coloured(look.on(fill));
            let small = Type {
                size: look.px(10.0),
                ..kind
            };
            let both = kind.line() + small.line();
            let two_lines = !people.is_empty() && both <= frame.h && small.width(people) <= frame.w;
            if two_lines {
                let top = frame.middle().1 - both / 2.0;
                let upper = Frame::new(frame.x, top, frame.w, kind.line());
                let lower = Frame::new(frame.x, upper.bottom(), frame.w, small.line());
                sheet.inside(upper, label, kind);
                sheet.inside(lower, people, small);
            } else {
                sheet.inside(frame, label, kind);
            }
        }
    }
}
