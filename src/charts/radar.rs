//! The levels of a person or team in each competence, against what is expected.
//!
//! Up to ten axes make a radar; more make bars of the same numbers. A missing value is a gap in
//! the line, never a point in the middle.

use super::frame::{Sheet, Swatch, surroundings};
use super::scene::Scene;
use super::{ChartLook, Heading, Rgb, Table, radar_bars, radar_round};

/// A value on an axis, and how it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadarValue {
    /// Position on the scale, from 0.
    pub value: f32,
    /// The finished label, such as "2" or "2,5".
    pub label: String,
}

/// One closed line of the radar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadarSeries {
    /// Whose values or when, such as "Efterår 2026".
    pub name: String,
    /// A value per axis; `None` is not assessed (or not required).
    pub values: Vec<Option<RadarValue>>,
}

/// Levels by competence, in up to five lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Radar {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// What the axes are, such as "Kompetence".
    pub axis_head: String,
    /// The axes, clockwise from the top.
    pub axes: Vec<String>,
    /// The word for a missing value in the table, such as "Ikke vurderet".
    pub not_assessed_head: String,
    /// What each level's ring is called, from 0; the last is the rim.
    pub rings: Vec<String>,
    /// The lines, most important first; only the first five are drawn.
    pub series: Vec<RadarSeries>,
    /// What is expected, drawn dashed; `None` when nothing is.
    pub expectation: Option<RadarSeries>,
}

impl Radar {
    /// How many axes make a radar; more make bars.
    pub const MAX_AXES: usize = 10;
    /// How many lines are drawn.
    pub const MAX_SERIES: usize = 5;

    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        if self.is_round() {
            radar_round::draw(self, &mut sheet);
        } else {
            radar_bars::draw(self, &mut sheet);
        }
        sheet.scene
    }

    /// Whether there are enough axes for a shape and few enough to read it.
    fn is_round(&self) -> bool {
        (3..=Self::MAX_AXES).contains(&self.axes.len())
    }

    /// The lines that are drawn.
    pub(super) fn drawn(&self) -> impl Iterator<Item = (usize, &RadarSeries)> {
        self.series.iter().take(Self::MAX_SERIES).enumerate()
    }

    /// The highest position on the scale.
    pub(super) fn top(&self) -> f32 {
        self.rings.len().saturating_sub(1).max(1) as f32
    }

    /// What an axis says to a pointer: every line's value on it.
    pub(super) fn says(&self, axis: usize) -> String {
        let name = self.axes.get(axis).cloned().unwrap_or_default();
        let values = self.series.iter().chain(&self.expectation).map(|series| {
            let value = series.at(axis).map(|value| &value.label);
            format!(
                "{} {}",
                series.name,
                value.unwrap_or(&self.not_assessed_head)
            )
        });
        let says: Vec<String> = std::iter::once(name).chain(values).collect();
        says.join(" · ")
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items: Vec<_> = self
            .drawn()
            .map(|(index, series)| {
                let colour = series_colour(look, index);
                let swatch = if self.is_round() {
                    Swatch::Series(index, colour)
                } else {
                    Swatch::Box(colour)
                };
                (swatch, series.name.as_str())
            })
            .collect();
        if let Some(expected) = &self.expectation {
            let swatch = if self.is_round() {
                Swatch::Dashed(look.ink)
            } else {
                Swatch::Tick(look.ink)
            };
            items.push((swatch, &expected.name));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        let body = if self.is_round() {
            let highest = radar_round::highest(width, look) / look.scale();
            (row * 12.5).min(highest)
        } else {
            let bars = self.series.len().clamp(1, Self::MAX_SERIES) as f32;
            (row + 10.0 * (bars - 1.0)) * self.axes.len().max(1) as f32 + radar_bars::HEAD
        };
        surroundings(&self.heading, &items, width, look) + look.px(body)
    }

    /// The values as a table, with the word for those that are missing.
    pub fn table(&self) -> Table {
        let all = || self.series.iter().chain(&self.expectation);
        let mut head = vec![self.axis_head.clone()];
        head.extend(all().map(|series| series.name.clone()));
        let rows = self.axes.iter().enumerate().map(|(axis, name)| {
            let mut cells = vec![name.clone()];
            cells.extend(all().map(|series| match series.at(axis) {
                Some(value) => value.label.clone(),
                None => self.not_assessed_head.clone(),
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

impl RadarSeries {
    /// The value on an axis; `None` when it is missing or no number.
    pub(super) fn at(&self, axis: usize) -> Option<&RadarValue> {
        let value = self.values.get(axis)?.as_ref()?;
        value.value.is_finite().then_some(value)
    }
}

/// The colour of a series; its marker differs as well.
pub(super) fn series_colour(look: &ChartLook, index: usize) -> Rgb {
    match index % Radar::MAX_SERIES {
        0 => look.accent,
        1 => look.good,
        2 => look.muted,
        3 => look.bad,
        _ => look.ink,
    }
}
