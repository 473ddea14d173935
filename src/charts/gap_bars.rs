//! How many requirements are met of those that were set, one bar per row.
//!
//! It judges nothing itself. Met, below the lowest acceptable and not assessed differ by shape
//! as well as by colour; what is left of the bar is between lowest and target.

use super::frame::{Sheet, Swatch, shares, surroundings};
use super::scene::{Frame, Scene};
use super::{ChartLook, Heading, Part, Table};

/// Requirements of one competence, team or role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapRow {
    /// What the row is about.
    pub label: String,
    /// Everyone with a requirement: the whole bar.
    pub required: usize,
    /// Met and required in words, such as "18 af 24".
    pub summary: String,
    /// Those who meet the target.
    pub met: Part,
    /// Those below the lowest acceptable level.
    pub below_lowest: Part,
    /// Those with a requirement who are not assessed.
    pub not_assessed: Part,
}

/// Met of required, a bar per row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapBars {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Kompetence".
    pub row_head: String,
    /// The word for met requirements, such as "Møder forventningen".
    pub met_head: String,
    /// The word for those between lowest and target, such as "På vej".
    pub between_head: String,
    /// The word for those below the lowest acceptable level, such as "Under det laveste".
    pub below_head: String,
    /// The word for those without an assessment, such as "Ikke vurderet".
    pub not_assessed_head: String,
    /// The bars from top to bottom.
    pub rows: Vec<GapRow>,
}

impl GapRow {
    /// Those between lowest and target: what the other parts leave of the whole.
    fn between(&self) -> usize {
        self.required
            .saturating_sub(self.met.count)
            .saturating_sub(self.below_lowest.count)
            .saturating_sub(self.not_assessed.count)
    }
}

impl GapBars {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let notes: Vec<&str> = self.rows.iter().map(|row| row.summary.as_str()).collect();
        let rows = sheet.rows(&labels, &notes, 0.0);
        for (index, row) in self.rows.iter().take(rows.shown).enumerate() {
            self.bar(&mut sheet, rows.bar(index), row);
            sheet.row_label(&rows, index, &row.label);
            sheet.row_note(&rows, index, &row.summary, look.body());
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn bar(&self, sheet: &mut Sheet<'_>, bar: Frame, row: &GapRow) {
        let look = sheet.look;
        let between = row.between();
        let counts = [
            row.met.count,
            between,
            row.below_lowest.count,
            row.not_assessed.count,
        ];
        if counts.iter().all(|count| *count == 0) {
            sheet.nothing(bar);
        }
        let between = between.to_string();
        let labels = [
            &row.met.label,
            &between,
            &row.below_lowest.label,
            &row.not_assessed.label,
        ];
        let mut x = bar.x;
        let widths = shares(&counts, bar.w, look.px(6.0));
        for (part, ((width, label), head)) in
            widths.into_iter().zip(labels).zip(self.heads()).enumerate()
        {
            if width <= 0.0 {
                continue;
            }
            let frame = Frame::new(x, bar.y, (width - look.px(1.5)).max(1.0), bar.h);
            draw_part(sheet, frame, part, label);
            let says = format!("{} · {head} · {label} · {}", row.label, row.summary);
            sheet.scene.hit(frame, says);
            x += width;
        }
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let swatches = [
            Swatch::Box(look.accent),
            Swatch::Box(look.level(1)),
            Swatch::Ring(look.warning, look.warning_ground),
            Swatch::Ring(look.muted, look.ground),
        ];
        swatches.into_iter().zip(self.heads()).collect()
    }

    fn heads(&self) -> [&str; 4] {
        [
            &self.met_head,
            &self.between_head,
            &self.below_head,
            &self.not_assessed_head,
        ]
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        surroundings(&self.heading, &self.legend_items(look), width, look)
            + look.px(row * self.rows.len().max(1) as f32)
    }

    /// The counts as a table.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.heads().map(str::to_owned));
        let rows = self.rows.iter().map(|row| {
            let counts = [
                row.met.count,
                row.between(),
                row.below_lowest.count,
                row.not_assessed.count,
            ];
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

/// Met is filled with the accent, between is pale, below the lowest is outlined in the warning
/// colour, and not assessed is outlined and empty.
fn draw_part(sheet: &mut Sheet<'_>, frame: Frame, part: usize, label: &str) {
    let look = sheet.look;
    let (radius, width) = (look.px(2.0), look.px(1.5));
    let fill = match part {
        0 => look.accent,
        1 => look.level(1),
        2 => look.warning_ground,
        _ => look.ground,
    };
    match part {
        0 | 1 => sheet.scene.rounded(frame, radius, fill),
        2 => sheet.scene.ring(frame, radius, width, (look.warning, fill)),
        _ => sheet
            .scene
            .ring(frame, radius, look.px(1.0), (look.muted, fill)),
    }
    let colour = if part == 3 { look.muted } else { look.on(fill) };
    sheet.inside(frame, label, look.body().coloured(colour));
}
