//! How alike two words are, asked a million times for a long list of names.

/// A folded text, ready to be held against many others.
#[derive(PartialEq, Eq)]
pub(super) struct Letters {
    letters: Vec<char>,
    /// Which letters there are, one bit for several of them: enough to tell most words apart.
    set: u64,
}

impl Letters {
    pub(super) fn of(folded: &str) -> Self {
        let letters: Vec<char> = folded.chars().collect();
        let bits = letters.iter().map(|it| 1 << (u32::from(*it) % 64));
        let set = bits.fold(0, |all, bit: u64| all | bit);
        Self { letters, set }
    }

    /// How many letters must change to make one text of the other; `None` when more than `most`.
    pub(super) fn distance(&self, other: &Self, most: usize) -> Option<usize> {
        // A change takes one letter away and brings another one in.
        let apart = (self.set ^ other.set).count_ones() as usize;
        let (one, two) = (&self.letters, &other.letters);
        if one.len().abs_diff(two.len()) > most || apart > 2 * most {
            return None;
        }
        let mut row: Vec<usize> = (0..=two.len()).collect();
        for (down, a) in one.iter().enumerate() {
            let mut corner = down;
            let mut left = down + 1;
            let mut next = vec![left];
            for (b, above) in two.iter().zip(row.iter().skip(1)) {
                let best = (corner + usize::from(a != b)).min(above + 1).min(left + 1);
                corner = *above;
                left = best;
                next.push(best);
            }
            if next.iter().all(|it| *it > most) {
                return None;
            }
            row = next;
        }
        row.last().copied().filter(|it| *it <= most)
    }

    /// Whether two names are so alike that one may be a slip of the other.
    pub(super) fn is_similar(&self, other: &Self) -> bool {
        let most = match self.letters.len().min(other.letters.len()) {
            0..5 => return false,
            5..9 => 1,
            _ => 2,
        };
        self.distance(other, most).is_some()
    }

    /// Whether two words of names are the same, a slip of one letter in a long word aside.
    pub(super) fn is_same_word(&self, other: &Self) -> bool {
        self.letters == other.letters
            || other.letters.len() > 4 && self.distance(other, 1).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn letters_that_change_are_counted() {
        let distance = |one, two, most| Letters::of(one).distance(&Letters::of(two), most);
        assert_eq!(distance("karen bech", "karen beck", 2), Some(1));
        assert_eq!(distance("karen bech", "karin beck", 2), Some(2));
        assert_eq!(distance("bech", "bechs", 1), Some(1));
        assert_eq!(distance("abcd", "badc", 2), None);
        assert_eq!(distance("mona", "karen", 2), None);
        // Letters that share a bit are still two letters.
        assert_eq!(distance("a\u{a1}", "aa", 1), Some(1));
    }

    #[test]
    fn short_names_are_not_taken_for_slips() {
        let is_similar = |one, two| Letters::of(one).is_similar(&Letters::of(two));
        assert!(!is_similar("bo", "bi"));
        assert!(is_similar("mette", "mitte"));
        assert!(!is_similar("mette", "mitta"));
        assert!(is_similar("karen bech", "karin beck"));
    }
}
