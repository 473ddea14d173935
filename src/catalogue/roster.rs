//! Names and aliases for people who do not exist.
//!
//! Aliases are initials, and no two people of one roster share one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::dice::Dice;

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/names.ron");
    asset::read("names.ron", source).unwrap_or_default()
});

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    groups: Vec<NameGroup>,
}

/// Names that go together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameGroup {
    /// How often the group is drawn from, as a weight.
    share: u32,
    first: Vec<String>,
    last: Vec<String>,
}

/// Hands out names, each with an alias that nobody else of the roster has.
#[derive(Default)]
pub(super) struct Roster {
    aliases: BTreeSet<String>,
    names: BTreeSet<String>,
}

/// How often a name is drawn anew because somebody has it already.
const TRIES: usize = 20;

impl Roster {
    /// A new alias and name.
    pub(super) fn next(&mut self, dice: &mut Dice) -> (String, String) {
        let (mut first, mut last) = draw(dice);
        for _ in 0..TRIES {
            if !self.names.contains(&format!("{first} {last}")) {
                break;
            }
            (first, last) = draw(dice);
        }
        let name = format!("{first} {last}");
        self.names.insert(name.clone());
        (self.alias(first, last), name)
    }

    /// Initials, else three letters, else initials with a number.
    fn alias(&mut self, first: &str, last: &str) -> String {
        let upper = |text: &str, skip: usize| -> String {
            let letter = text.chars().filter(|c| c.is_alphabetic()).nth(skip);
            letter.into_iter().flat_map(char::to_uppercase).collect()
        };
        let initials = format!("{}{}", upper(first, 0), upper(last, 0));
        let longer = format!("{initials}{}", upper(last, 1));
        let numbered = (2_u32..).map(|number| format!("{initials}{number}"));
        let free = [initials.clone(), longer]
            .into_iter()
            .chain(numbered)
            .find(|alias| !self.aliases.contains(alias))
            .unwrap_or_default();
        self.aliases.insert(free.clone());
        free
    }
}

/// A first and a last name of the same group. A stand-in when there are no names at all.
fn draw(dice: &mut Dice) -> (&'static str, &'static str) {
    let total: u32 = NAMES.groups.iter().map(|group| group.share).sum();
    let mut left = dice.between(1, i64::from(total));
    let group = NAMES.groups.iter().find(|group| {
        left -= i64::from(group.share);
        left <= 0
    });
    let name = group.and_then(|group| Some((dice.pick(&group.first)?, dice.pick(&group.last)?)));
    name.map_or(("N", "N"), |(first, last)| (first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_with_the_same_initials_get_different_aliases() {
        let mut roster = Roster::default();
        let aliases: Vec<_> = ["Øjvind Ågård", "Øjvind Ågård", "Øjvind Ågård", "Ø Å"]
            .iter()
            .filter_map(|name| name.split_once(' '))
            .map(|(first, last)| roster.alias(first, last))
            .collect();
        assert_eq!(aliases, ["ØÅ", "ØÅG", "ØÅ2", "ØÅ3"]);
    }
}
