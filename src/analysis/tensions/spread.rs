//! Figures of votes on positions between two poles, which are ordered but have no equal steps.
//!
//! Agreement is measured by van der Eijk's A (C. van der Eijk, "Measuring Agreement in Ordered
//! Rating Scales", Quality & Quantity 35, 2001, 325-341), which needs no mean and no distances.
//! Groups are compared by Cliff's delta (N. Cliff, "Dominance statistics", Psychological Bulletin
//! 114, 1993, 494-509). Both are kept as whole thousandths.

use crate::model::{PositionCounts, Tension};

/// How many stand on each position; 0 is wholly at the first pole, 10 wholly at the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// People by position.
    pub counts: [usize; Tension::POSITIONS],
}

impl From<&PositionCounts> for Spread {
    fn from(counts: &PositionCounts) -> Self {
        Self {
            counts: counts.map(usize::from),
        }
    }
}

impl Spread {
    /// From which agreement downwards, in thousandths, a room disagrees strongly. People spread
    /// evenly over all positions agree by 0, and two camps by less.
    pub const STRONG_DISAGREEMENT: i16 = 200;
    /// Fewer votes than this are too few to speak of disagreement.
    pub const FEWEST: usize = 5;

    /// Counts everybody of another spread too.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// How many voted.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The lower median: the lowest position that at least half do not exceed; `None` without
    /// votes.
    pub fn median(&self) -> Option<u8> {
        self.reached(2)
    }

    /// The lower quartiles around the median: the positions that at least a quarter and at least
    /// three quarters do not exceed; `None` without votes.
    pub fn quartiles(&self) -> Option<(u8, u8)> {
        Some((self.reached(1)?, self.reached(3)?))
    }

    /// The lowest position that so many quarters of the votes do not exceed.
    fn reached(&self, quarters: usize) -> Option<u8> {
        let n = self.n();
        let mut below = 0;
        self.counts.iter().zip(0..).find_map(|(count, position)| {
            below += count;
            (n > 0 && below * 4 >= n * quarters).then_some(position)
        })
    }

    /// Van der Eijk's A in thousandths: 1000 when all stand on one position, 0 when they stand
    /// evenly on all, -1000 when half stand at either end; `None` without votes.
    ///
    /// The votes are taken apart into layers of equally many votes on some of the K positions. A
    /// layer on S positions has A = U · (1 - (S - 1) / (K - 1)), where
    /// U = ((K - 2) · TU - (K - 1) · TDU) / ((K - 2) · (TU + TDU)) counts triples of positions
    /// with votes on two neighbours of the triple (TU) and on its two ends alone (TDU), and is 1
    /// where there are neither. A is the mean of the layers, weighted by their votes.
    pub fn agreement(&self) -> Option<i16> {
        let n = self.n();
        if n == 0 {
            return None;
        }
        let mut left = self.counts;
        let mut sum = 0.0;
        while let Some(height) = left.iter().copied().filter(|it| *it > 0).min() {
            let layer = left.map(|it| it > 0);
            let width = layer.iter().filter(|it| **it).count();
            sum += agreement_of(&layer) * (height * width) as f64 / n as f64;
            left = left.map(|it| it.saturating_sub(height));
        }
        Some(thousandths(sum))
    }

    /// Whether enough people voted, and stand so far apart that it is worth a conversation.
    pub fn is_apart(&self) -> bool {
        let disagrees = |it| it < Self::STRONG_DISAGREEMENT;
        self.n() >= Self::FEWEST && self.agreement().is_some_and(disagrees)
    }

    /// Cliff's delta in thousandths: how much oftener a vote of this group lies nearer the second
    /// pole than one of the other group, than the other way round; `None` when either is empty.
    pub fn delta(&self, other: &Self) -> Option<i16> {
        let pairs = self.n() * other.n();
        if pairs == 0 {
            return None;
        }
        let (mut above, mut below) = (0, 0);
        for (at, count) in self.counts.iter().enumerate() {
            let lower: usize = other.counts.iter().take(at).sum();
            let higher: usize = other.counts.iter().skip(at + 1).sum();
            above += count * lower;
            below += count * higher;
        }
        Some(thousandths((above as f64 - below as f64) / pairs as f64))
    }
}

fn agreement_of(layer: &[bool; Tension::POSITIONS]) -> f64 {
    let places = Tension::POSITIONS as f64;
    let width = layer.iter().filter(|it| **it).count() as f64;
    let (mut together, mut apart) = (0.0, 0.0);
    for (at, first) in layer.iter().enumerate() {
        for (next, second) in layer.iter().enumerate().skip(at + 1) {
            for third in layer.iter().skip(next + 1) {
                match (first, second, third) {
                    (true, true, false) | (false, true, true) => together += 1.0,
                    (true, false, true) => apart += 1.0,
                    _ => {}
                }
            }
        }
    }
    let unimodal = if together + apart > 0.0 {
        ((places - 2.0) * together - (places - 1.0) * apart) / ((places - 2.0) * (together + apart))
    } else {
        1.0
    };
    unimodal * (1.0 - (width - 1.0) / (places - 1.0))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "both measures lie between -1 and 1"
)]
fn thousandths(value: f64) -> i16 {
    (value * 1000.0).round() as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(counts: [usize; 11]) -> Spread {
        Spread { counts }
    }

    #[test]
    fn agreement_is_that_of_the_source_at_its_ends_and_in_between() {
        let check = |counts, wanted| assert_eq!(spread(counts).agreement(), wanted, "{counts:?}");
        check([0; 11], None);
        check([0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0], Some(1000));
        check([3; 11], Some(0));
        check([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5], Some(-1000));
        // Two neighbours: a layer on two of eleven positions, without a gap.
        check([0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0], Some(900));
        // Two layers: ten votes on five positions, and five votes on one.
        check([0, 2, 2, 7, 2, 2, 0, 0, 0, 0, 0], Some(733));
        assert!(spread([4, 3, 0, 0, 0, 0, 0, 0, 0, 3, 4]).is_apart());
        assert!(!spread([1, 3, 6, 9, 7, 5, 3, 2, 1, 1, 0]).is_apart());
        assert!(!spread([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]).is_apart());
    }

    #[test]
    fn median_and_quartiles_are_positions_that_somebody_stands_on() {
        let it = spread([1, 3, 6, 9, 7, 5, 3, 2, 1, 1, 0]);
        assert_eq!((it.n(), it.median()), (38, Some(3)));
        assert_eq!(it.quartiles(), Some((2, 5)));
        assert_eq!(spread([0; 11]).median(), None);
        assert_eq!(spread([0; 11]).quartiles(), None);
    }

    #[test]
    fn delta_says_which_group_lies_nearer_the_second_pole() {
        let low = spread([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let high = spread([0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]);
        assert_eq!(high.delta(&low), Some(1000));
        assert_eq!(low.delta(&high), Some(-1000));
        assert_eq!(low.delta(&low), Some(0));
        assert_eq!(low.delta(&spread([0; 11])), None);
        let mixed = spread([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
        assert_eq!(mixed.delta(&high), Some(500));
    }
}
