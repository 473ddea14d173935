//! Random numbers from a seed: the only place in the program that draws them.
//!
//! Only whole-number and basic arithmetic is used, so every machine draws the same numbers.

use rand::{Rng as _, RngCore as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Draws random numbers; the same seed draws the same numbers.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A whole number from `low` to `high`, both included; `low` when the range is empty.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        if low >= high {
            return low;
        }
        self.0.random_range(low..=high)
    }

    /// A number from 0 up to 1, 1 not included.
    fn part(&mut self) -> f64 {
        // The upper 53 bits are what a double can hold without rounding.
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in this share of all cases.
    pub(super) fn chance(&mut self, share: f64) -> bool {
        self.part() < share
    }

    /// A number around 0 with standard deviation 1, bell-shaped and never beyond 3.5.
    pub(super) fn normal(&mut self) -> f64 {
        let sum: f64 = (0..4).map(|_| self.part()).sum();
        // Four uniform numbers have mean 2 and variance 4/12.
        (sum - 2.0) * 3.0_f64.sqrt()
    }

    /// One of the things; `None` when there are none.
    pub(super) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(things.len()).ok()?.checked_sub(1)?;
        let index = usize::try_from(self.between(0, last)).ok()?;
        things.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_bells_come_out_as_asked() {
        let mut dice = Dice::new(7);
        let hits = (0..10_000).filter(|_| dice.chance(0.9)).count();
        assert!((8_850..9_150).contains(&hits), "{hits}");
        let bell: Vec<f64> = (0..10_000).map(|_| dice.normal()).collect();
        let mean = bell.iter().sum::<f64>() / 10_000.0;
        let spread = bell.iter().map(|it| it * it).sum::<f64>() / 10_000.0;
        assert!(
            mean.abs() < 0.05 && (spread - 1.0).abs() < 0.05,
            "{mean} {spread}"
        );
    }

    #[test]
    fn ranges_keep_to_their_ends_and_empty_choices_give_nothing() {
        let mut dice = Dice::new(7);
        let drawn: Vec<_> = (0..200).map(|_| dice.between(-1, 1)).collect();
        assert!(drawn.iter().all(|it| (-1..=1).contains(it)));
        assert!([-1, 0, 1].iter().all(|it| drawn.contains(it)));
        assert_eq!(dice.between(4, 3), 4);
        assert_eq!(dice.pick::<u8>(&[]), None);
    }
}
