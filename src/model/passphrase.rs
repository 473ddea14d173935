//! What opens a protected plan.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use unicode_normalization::UnicodeNormalization as _;

/// What somebody typed to protect a plan (adgangssætning). It is wiped from memory when it is let
/// go of, and never shown by accident.
#[derive(Clone)]
pub struct Passphrase(SecretString);

/// How hard a passphrase is to guess, roughly: a word to choose by, not a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too short to protect anything.
    TooShort,
    /// Guessed by somebody who tries.
    Weak,
    /// Enough for most.
    Fair,
    /// Several words, or as long.
    Good,
}

impl Passphrase {
    /// The fewest characters of a new one. Shorter ones are tried out in hours.
    pub const SHORTEST: usize = 8;

    /// The same letters typed on another system are the same passphrase (Unicode NFC).
    pub fn new(typed: &str) -> Self {
        let composed: String = typed.nfc().collect();
        Self(composed.into())
    }

    /// The secret itself, for whoever opens and protects.
    pub const fn secret(&self) -> &SecretString {
        &self.0
    }

    /// How hard it is to guess, by length and variety.
    pub fn strength(&self) -> Strength {
        let text = self.0.expose_secret();
        let length = text.chars().count();
        let mut different: Vec<char> = text.chars().collect();
        different.sort_unstable();
        different.dedup();
        let words = text.split_whitespace().count();
        match (length, different.len()) {
            (0..Self::SHORTEST, _) => Strength::TooShort,
            (20.., 9..) => Strength::Good,
            (16.., 8..) if words >= 3 => Strength::Good,
            (12.., 7..) => Strength::Fair,
            _ => Strength::Weak,
        }
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Eq for Passphrase {}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strength_follows_length_and_variety() {
        let of = |text: &str| Passphrase::new(text).strength();
        assert_eq!(of("kort"), Strength::TooShort);
        assert_eq!(of("aaaaaaaaaaaaaaaaaaaaaaaa"), Strength::Weak);
        assert_eq!(of("sommer26"), Strength::Weak);
        assert_eq!(of("Smedjen-tændes"), Strength::Fair);
        assert_eq!(of("rød traktor synger højt"), Strength::Good);
    }

    #[test]
    fn it_is_the_same_however_letters_are_composed_and_is_never_shown() {
        assert_eq!(
            Passphrase::new("a\u{30a}ben dør"),
            Passphrase::new("åben dør")
        );
        assert_eq!(
            format!("{:?}", Passphrase::new("åben dør")),
            "Passphrase(…)"
        );
    }
}
