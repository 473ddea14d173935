//! Figures for levels, which can be counted and compared but not meant to be added up.
//!
//! Not assessed is counted beside the levels and is never part of a denominator.

use crate::model::Level;

/// How many stand on each level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    /// How many are on each level, lowest level first; as long as the scale.
    pub counts: Vec<usize>,
    /// How many were not assessed. They are in no denominator.
    pub not_assessed: usize,
}

impl Distribution {
    /// Nobody on any level of a scale with so many levels.
    pub fn empty(levels: usize) -> Self {
        Self {
            counts: vec![0; levels],
            not_assessed: 0,
        }
    }

    /// Counts one more; `None` is not assessed.
    pub fn add(&mut self, level: Option<Level>) {
        let Some(level) = level else {
            self.not_assessed += 1;
            return;
        };
        if self.counts.len() <= level.index() {
            self.counts.resize(level.index() + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(level.index()) {
            *count += 1;
        }
    }

    /// Counts everybody of another distribution too.
    pub fn merge(&mut self, other: &Self) {
        if self.counts.len() < other.counts.len() {
            self.counts.resize(other.counts.len(), 0);
        }
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
        self.not_assessed += other.not_assessed;
    }

    /// Counts everybody of `after` instead of everybody of `before`, who were counted.
    pub(super) fn replace(&mut self, before: &Self, after: &Self) {
        self.merge(after);
        for (count, less) in self.counts.iter_mut().zip(&before.counts) {
            *count = count.saturating_sub(*less);
        }
        self.not_assessed = self.not_assessed.saturating_sub(before.not_assessed);
    }

    /// How many were assessed: the denominator of every share.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many are on the level.
    pub fn on(&self, level: Level) -> usize {
        self.counts.get(level.index()).copied().unwrap_or(0)
    }

    /// How many are on the level or above.
    pub fn at_least(&self, level: Level) -> usize {
        self.counts.iter().skip(level.index()).sum()
    }

    /// The part of the assessed who are on the level, from 0 to 1; `None` when nobody was
    /// assessed.
    pub fn share(&self, level: Level) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| self.on(level) as f64 / n as f64)
    }

    /// The lower median: the lowest level that at least half of the assessed do not exceed. It is
    /// always a level that somebody is on. `None` when nobody was assessed.
    pub fn median(&self) -> Option<Level> {
        let n = self.n();
        let mut reached = 0;
        self.counts.iter().zip(0..).find_map(|(count, number)| {
            reached += count;
            (n > 0 && reached * 2 >= n).then(|| Level::saturating(number))
        })
    }

    /// The mean level, to be shown after the median if at all; `None` when nobody was assessed.
    pub fn mean(&self) -> Option<f64> {
        let n = self.n();
        let sum: usize = self
            .counts
            .iter()
            .zip(0..)
            .map(|(count, number)| count * number)
            .sum();
        (n > 0).then(|| sum as f64 / n as f64)
    }
}

impl Extend<Option<Level>> for Distribution {
    fn extend<I: IntoIterator<Item = Option<Level>>>(&mut self, levels: I) {
        for level in levels {
            self.add(level);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(counts: &[usize], median: Option<usize>, mean: Option<f64>) {
        let distribution = Distribution {
            counts: counts.to_vec(),
            not_assessed: 7,
        };
        assert_eq!(distribution.median(), median.map(Level::saturating));
        assert_eq!(distribution.mean(), mean);
    }

    #[test]
    fn the_median_is_the_lower_one_and_a_level_somebody_is_on() {
        check(&[0, 0, 0], None, None);
        check(&[], None, None);
        check(&[1, 0, 0], Some(0), Some(0.0));
        check(&[1, 0, 1], Some(0), Some(1.0));
        check(&[1, 0, 2], Some(2), Some(4.0 / 3.0));
        check(&[1, 1, 1], Some(1), Some(1.0));
    }

    #[test]
    fn not_assessed_is_in_no_denominator() {
        let mut distribution = Distribution::empty(3);
        distribution.extend([Some(Level::ZERO), None, Some(Level::saturating(2)), None]);
        assert_eq!(distribution.n(), 2);
        assert_eq!(distribution.not_assessed, 2);
        assert_eq!(distribution.share(Level::ZERO), Some(0.5));
        assert_eq!(distribution.at_least(Level::saturating(1)), 1);
        assert_eq!(Distribution::empty(3).share(Level::ZERO), None);
        let mut both = Distribution::empty(1);
        both.merge(&distribution);
        assert_eq!(both, distribution);
    }
}
