//! The strategic lines at a glance: how mature by whom, and how many goals are on track.
//!
//! Each viewpoint has a shape of its own. A viewpoint that has not rated has no shape, which is
//! something else than level 0.

use super::frame::{Rows, Sheet, Swatch, surroundings};
use super::radar::series_colour;
use super::scene::{Align, Frame, Scene};
use super::{ChartLook, Heading, Part, Table};

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewRow {
    /// The line's name.
    pub label: String,
    /// The level that each viewpoint sees; `None` where it has not rated.
    pub maturity: Vec<Option<u8>>,
    /// Whether two viewpoints lie so far apart that it is worth a conversation.
    pub is_apart: bool,
    /// Goals on track.
    pub on_track: Part,
    /// Goals of which it is known how they go: the denominator.
    pub measured: usize,
    /// Both in words, such as "2 af 3", or that nothing is measured.
    pub summary: String,
}

/// The lines at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOverview {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the rows are, such as "Sigtelinje".
    pub row_head: String,
    /// The name of each level from 0, with its number.
    pub levels: Vec<String>,
    /// The name of each viewpoint.
    pub viewpoints: Vec<String>,
    /// What is said of viewpoints far apart.
    pub apart_head: String,
    /// What the bars count, such as "Mål på sporet".
    pub on_track_head: String,
    /// The table's head for the denominator, such as "Målte mål".
    pub measured_head: String,
    /// What a viewpoint without a rating says.
    pub not_rated_head: String,
    /// The lines from top to bottom.
    pub rows: Vec<OverviewRow>,
}

/// Height of the heads of the columns, at 100 % text size.
const HEAD: f32 = 42.0;
/// A row is roomier than a bar's, because three shapes stand in it.
const ROOMIER: f32 = 1.35;

impl LineOverview {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let rows = sheet.rows(&labels, &[], look.px(HEAD));
        let gap = look.px(36.0);
        let scale = Frame::new(
            rows.plot.x + look.px(10.0),
            rows.plot.y,
            (rows.plot.w - gap) * 0.56,
            rows.plot.h,
        );
        let goals = scale.right() + gap;
        let goals = Frame::new(goals, rows.plot.y, rows.plot.right() - goals, rows.plot.h);
        self.scale(&mut sheet, scale);
        let kind = look.body().strong();
        let head = kind.shorten(&self.on_track_head, goals.w);
        let at = (goals.x, rows.plot.y - look.px(22.0));
        sheet.scene.text(&head, at, Align::Left, kind);
        for (index, row) in self.rows.iter().enumerate().take(rows.shown) {
            sheet.row_label(&rows, index, &row.label);
            self.maturity(&mut sheet, (&rows, index), scale, row);
            self.goals(&mut sheet, (&rows, index), goals, row);
        }
        sheet.more(&rows, self.rows.len());
        sheet.scene
    }

    fn top(&self) -> f32 {
        self.levels.len().saturating_sub(1).max(1) as f32
    }

    /// An upright line per level, with its name above where there is room, else its number.
    fn scale(&self, sheet: &mut Sheet<'_>, scale: Frame) {
        let look = sheet.look;
        let kind = look.quiet();
        let step = scale.w / self.top();
        let room = step - look.px(8.0);
        for (level, name) in self.levels.iter().enumerate() {
            let x = scale.x + step * level as f32;
            let line = Frame::new(
                x,
                scale.y - look.px(6.0),
                look.px(1.0),
                scale.h + look.px(6.0),
            );
            let colour = if level == 0 { look.warning } else { look.line };
            sheet.scene.rect(line, colour);
            let lines = kind.wrap(name, room, 2);
            let whole = lines
                .iter()
                .all(|line| !line.contains('…') && !line.ends_with('-'));
            let lines = if whole {
                lines
            } else {
                vec![level.to_string()]
            };
            let y = scale.y - look.px(9.0) - kind.line() * lines.len() as f32 / 2.0;
            sheet.scene.lines(&lines, (x, y), Align::Centre, kind);
        }
    }

    /// The shapes of a row; those on one level stand beside each other.
    fn maturity(
        &self,
        sheet: &mut Sheet<'_>,
        (rows, index): (&Rows, usize),
        scale: Frame,
        row: &OverviewRow,
    ) {
        let look = sheet.look;
        let band = rows.band(index);
        let y = band.middle().1;
        let step = scale.w / self.top();
        let aside = look.px(17.0).min(step * 0.3);
        let x = |level: u8| scale.x + step * f32::from(level).min(self.top());
        let rated = || row.maturity.iter().flatten().copied();
        let track = Frame::new(scale.x, y - look.px(0.5), scale.w, look.px(1.0));
        sheet.scene.rect(track, look.line);
        if let (Some(low), Some(high)) = (rated().min(), rated().max())
            && high > low
        {
            let (thick, colour) = if row.is_apart {
                (look.px(5.0), look.warning)
            } else {
                (look.px(2.0), look.muted)
            };
            let span = Frame::new(x(low), y - thick / 2.0, x(high) - x(low), thick);
            sheet.scene.rect(span, colour);
        } else if rated().next().is_none() {
            let place = Frame::new(scale.x, y - look.px(8.0), scale.w, look.px(16.0));
            let text = look.quiet().shorten(&self.not_rated_head, scale.w);
            let ground = Frame::new(
                place.x + look.px(4.0),
                place.y,
                look.quiet().width(&text) + look.px(10.0),
                place.h,
            );
            sheet.scene.rect(ground, look.ground);
            let at = (place.x + look.px(9.0), y);
            sheet.scene.text(&text, at, Align::Left, look.quiet());
        }
        for (viewpoint, level) in row.maturity.iter().enumerate() {
            let Some(level) = level else { continue };
            let same =
                |range: &[Option<u8>]| range.iter().flatten().filter(|it| *it == level).count();
            let before = same(row.maturity.get(..viewpoint).unwrap_or(&[])) as f32;
            let all = same(&row.maturity) as f32;
            let at = (x(*level) + aside * (before - (all - 1.0) / 2.0), y);
            sheet.scene.disc(at, look.px(9.0), look.ground);
            sheet.marker_sized(viewpoint, at, look.px(6.5), series_colour(look, viewpoint));
        }
        if row.is_apart {
            let sign = (scale.right() + look.px(20.0), y + look.px(1.0));
            let sign = super::scene::regular(sign, look.px(7.0), 3, 0.0);
            sheet.scene.polygon(sign, look.warning);
        }
        let place = Frame::new(scale.x, band.y, scale.w, band.h);
        sheet.scene.hit(place, self.says(row));
    }

    /// What the shapes of a row say to a pointer.
    fn says(&self, row: &OverviewRow) -> String {
        let mut said = vec![row.label.clone()];
        for (name, level) in self.viewpoints.iter().zip(&row.maturity) {
            said.push(format!("{name}: {}", self.level(*level)));
        }
        if row.is_apart {
            said.push(self.apart_head.clone());
        }
        said.join(" · ")
    }

    fn level(&self, level: Option<u8>) -> String {
        let Some(level) = level else {
            return self.not_rated_head.clone();
        };
        let name = self.levels.get(usize::from(level)).cloned();
        name.unwrap_or_else(|| level.to_string())
    }

    fn goals(
        &self,
        sheet: &mut Sheet<'_>,
        (rows, index): (&Rows, usize),
        place: Frame,
        row: &OverviewRow,
    ) {
        let look = sheet.look;
        let band = rows.band(index);
        let kind = look.body();
        let widest = self.rows.iter().map(|row| kind.width(&row.summary));
        let words = (widest.fold(0.0, f32::max) + look.px(26.0)).min(place.w * 0.6);
        let all = Frame::new(place.x, band.y, (place.w - words).max(0.0), band.h);
        let bar = all.centred(look.px(10.0));
        if row.measured > 0 {
            sheet.scene.rounded(bar, bar.h / 2.0, look.line);
            let part = row.on_track.count as f32 / row.measured as f32;
            let filled = Frame::new(bar.x, bar.y, bar.w * part.min(1.0), bar.h);
            sheet.scene.rounded(filled, bar.h / 2.0, look.accent);
        } else {
            sheet.nothing(bar);
        }
        let at_nothing = row.measured > 0 && row.on_track.count == 0;
        let mut left = bar.right() + look.px(10.0);
        let colour = match (row.measured, at_nothing) {
            (0, _) => look.muted,
            (_, true) => look.warning,
            _ => look.ink,
        };
        if at_nothing {
            let at = (left + look.px(6.0), band.middle().1 + look.px(1.0));
            let sign = super::scene::regular(at, look.px(6.5), 3, 0.0);
            sheet.scene.polygon(sign, look.warning);
            left += look.px(16.0);
        }
        let text = kind.shorten(&row.summary, place.right() - left);
        let at = (left, band.middle().1);
        sheet
            .scene
            .text(&text, at, Align::Left, kind.coloured(colour));
        let whole = Frame::new(place.x, band.y, place.w, band.h);
        let says = format!("{} · {} · {}", row.label, self.on_track_head, row.summary);
        sheet.scene.hit(whole, says);
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let names = self.viewpoints.iter().enumerate();
        let mut items: Vec<_> = names
            .map(|(index, name)| {
                let swatch = Swatch::Marker(index, series_colour(look, index));
                (swatch, name.as_str())
            })
            .collect();
        if self.rows.iter().any(|row| row.is_apart) {
            items.push((Swatch::Warning, &self.apart_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        let rows = self.rows.len().max(1) as f32;
        surroundings(&self.heading, &items, width, look) + look.px(HEAD + row * ROOMIER * rows)
    }

    /// Levels and goals; what was not rated is an empty cell.
    pub fn table(&self) -> Table {
        let mut head = vec![self.row_head.clone()];
        head.extend(self.viewpoints.iter().cloned());
        let last = [&self.apart_head, &self.on_track_head, &self.measured_head];
        head.extend(last.map(String::clone));
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![row.label.clone()];
            cells.extend((0..self.viewpoints.len()).map(|viewpoint| {
                let level = row.maturity.get(viewpoint).copied().flatten();
                level.map_or_else(String::new, |level| level.to_string())
            }));
            cells.push(if row.is_apart {
                "▲".to_owned()
            } else {
                String::new()
            });
            cells.push(row.on_track.count.to_string());
            cells.push(row.measured.to_string());
            cells
        });
        Table {
            words: 1,
            head,
            rows: rows.collect(),
        }
    }
}
