//! The matrix is drawn in up to four panes: rows and columns that stay in view, and those that
//! scroll.
//!
//! A pane knows which lines of it can be seen, so that nothing else is drawn.

use std::ops::RangeInclusive;

use egui::{Rangef, Rect, pos2, vec2};

/// A stretch of rows or of columns that moves as one.
pub(super) struct Band {
    /// The first line that can be seen.
    first: usize,
    /// How many lines can be seen, from the first.
    count: usize,
    /// Where line 0 begins on the screen, seen or not.
    origin: f32,
    /// How far apart lines are.
    pitch: f32,
    /// The part of the screen that the band has.
    clip: Rangef,
}

impl Band {
    /// The first lines, which never move.
    pub(super) fn frozen(origin: f32, pitch: f32, count: usize) -> Self {
        Self {
            first: 0,
            count,
            origin,
            pitch,
            clip: Rangef::new(origin, origin + pitch * count as f32),
        }
    }

    /// The lines after the first `frozen`, seen through a part of the screen.
    pub(super) fn scrolled(
        origin: f32,
        pitch: f32,
        frozen: usize,
        clip: RangeInclusive<f32>,
    ) -> Self {
        let clip = Rangef::from(clip);
        let start = ((clip.min - origin) / pitch).floor().max(0.0) as usize;
        let end = ((clip.max - origin) / pitch).ceil().max(0.0) as usize;
        let first = start.max(frozen);
        Self {
            first,
            count: end.saturating_sub(first),
            origin,
            pitch,
            clip,
        }
    }

    /// Those of the lines that can be seen, with their numbers.
    pub(super) fn of<'a, T>(&self, lines: &'a [T]) -> impl Iterator<Item = (usize, &'a T)> {
        let lines = lines.iter().enumerate();
        lines.skip(self.first).take(self.count)
    }

    /// Whether the line can be seen here.
    pub(super) const fn holds(&self, line: usize) -> bool {
        self.first <= line && line < self.first + self.count
    }

    /// Where the line begins.
    pub(super) fn at(&self, line: usize) -> f32 {
        self.origin + self.pitch * line as f32
    }

    /// The part of the screen that the band has.
    pub(super) const fn clip(&self) -> Rangef {
        self.clip
    }
}

/// Where a band of rows and a band of columns cross.
pub(super) struct Pane<'a> {
    pub(super) rows: &'a Band,
    pub(super) columns: &'a Band,
}

impl Pane<'_> {
    /// The part of the screen that the pane has.
    pub(super) fn clip(&self) -> Rect {
        Rect::from_x_y_ranges(self.columns.clip, self.rows.clip)
    }

    /// Where a cell lies on the screen.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        let at = pos2(self.columns.at(column), self.rows.at(row));
        Rect::from_min_size(at, vec2(self.columns.pitch, self.rows.pitch))
    }
}

#[cfg(test)]
mod tests {
    use super::Band;

    #[test]
    fn only_what_can_be_seen_is_drawn_and_nothing_twice() {
        let lines: Vec<usize> = (0..100).collect();
        let seen = |band: &Band| band.of(&lines).map(|(_, it)| *it).collect::<Vec<_>>();
        assert_eq!(seen(&Band::frozen(50.0, 10.0, 3)), [0, 1, 2]);
        let still = Band::scrolled(50.0, 10.0, 3, 80.0..=105.0);
        assert_eq!(seen(&still), [3, 4, 5]);
        assert!(still.holds(5) && !still.holds(2) && !still.holds(6));
        // Scrolled by 42 points, the lines 3 to 6 are hidden beneath the frozen ones.
        let moved = Band::scrolled(8.0, 10.0, 3, 80.0..=105.0);
        assert_eq!(seen(&moved), [7, 8, 9]);
        assert_eq!(
            seen(&Band::scrolled(50.0, 10.0, 0, 50.0..=50.0)),
            [0_usize; 0]
        );
        assert_eq!(seen(&Band::scrolled(-990.0, 10.0, 0, 0.0..=40.0)), [99]);
    }
}
