//! Levels of competence.
//!
//! Level 0 is a real level: somebody looked, and the person is not under way yet.
//! "Not assessed" is the absence of a level and is written `Option<Level>::None`, never 0.

use serde::{Deserialize, Serialize};

/// A position on the framework's scale, 0 being the lowest described level.
///
/// Levels are ordinal: they can be compared and counted, and are not meant to be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

/// A number that no scale reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("level {0} is above {max}, the highest a scale can have", max = Level::MAX.get())]
pub struct LevelOutOfRange(pub u8);

impl Level {
    /// The lowest level; a person on it is met with a protected effort.
    pub const ZERO: Self = Self(0);
    /// The highest level that any scale can have, so that one digit always sets a level.
    pub const MAX: Self = Self(9);

    /// # Errors
    /// When the number is above [`Level::MAX`].
    pub const fn new(number: u8) -> Result<Self, LevelOutOfRange> {
        if number <= Self::MAX.0 {
            Ok(Self(number))
        } else {
            Err(LevelOutOfRange(number))
        }
    }

    /// The level with this number, or [`Level::MAX`] when there is none.
    pub const fn saturating(number: usize) -> Self {
        if number > Self::MAX.0 as usize {
            Self::MAX
        } else {
            Self(number as u8)
        }
    }

    /// The number on the scale.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The number as an index into things that are listed by level.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// How many steps lie between two levels.
    pub const fn distance(self, other: Self) -> u8 {
        self.0.abs_diff(other.0)
    }
}

impl TryFrom<u8> for Level {
    type Error = LevelOutOfRange;

    fn try_from(number: u8) -> Result<Self, LevelOutOfRange> {
        Self::new(number)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}
