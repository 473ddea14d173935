//! Amounts that indicators measure: decimal numbers that are always finite and compare exactly.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A number with at most two decimals.
///
/// Kept in hundredths, so that the same number always is the same amount; a file shows it as a
/// plain number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "f64", into = "f64")]
pub struct Amount(i64);

/// A number that is not finite or larger than any amount of a plan.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{0} is not an amount")]
pub struct AmountOutOfRange(pub f64);

impl Amount {
    /// The largest amount, and with a minus the smallest: a thousand million.
    pub const MAX: Self = Self(100_000_000_000);
    /// Nothing at all.
    pub const ZERO: Self = Self(0);

    /// A whole number, or the nearest amount when it is larger than any.
    pub const fn whole(number: i64) -> Self {
        let hundredths = number.saturating_mul(100);
        if hundredths > Self::MAX.0 {
            Self::MAX
        } else if hundredths < -Self::MAX.0 {
            Self(-Self::MAX.0)
        } else {
            Self(hundredths)
        }
    }

    /// The share in percent, rounded to one decimal; `None` of nothing.
    pub fn percent(part: usize, whole: usize) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let tenths = (part as f64 * 1000.0 / whole as f64).round();
        Some(Self(tenths as i64 * 10))
    }

    /// The number nearest to `number` with two decimals.
    ///
    /// # Errors
    /// When the number is not finite or larger than [`Amount::MAX`].
    pub fn new(number: f64) -> Result<Self, AmountOutOfRange> {
        let hundredths = (number * 100.0).round();
        if hundredths.abs() <= Self::MAX.0 as f64 {
            Ok(Self(hundredths as i64))
        } else {
            Err(AmountOutOfRange(number))
        }
    }

    /// The number, for drawing and for further arithmetic.
    pub fn get(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// How many decimals it takes to write it: 0, 1 or 2.
    pub const fn decimals(self) -> usize {
        if self.0 % 100 == 0 {
            0
        } else if self.0 % 10 == 0 {
            1
        } else {
            2
        }
    }
}

impl TryFrom<f64> for Amount {
    type Error = AmountOutOfRange;

    fn try_from(number: f64) -> Result<Self, AmountOutOfRange> {
        Self::new(number)
    }
}

impl From<Amount> for f64 {
    fn from(amount: Amount) -> Self {
        amount.get()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*}", self.decimals(), self.get())
    }
}
