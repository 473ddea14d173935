//! Short names for people, unlike each other.
//!
//! Nothing is decided here: a suggestion is shown before it becomes part of a plan.

use std::collections::BTreeSet;

use super::search::fold;
use crate::model::{Limit, Plan};

/// The aliases that are taken.
#[derive(Clone, Debug, Default)]
pub struct Aliases(BTreeSet<String>);

impl Aliases {
    /// Those of everybody in the plan, past and present.
    pub fn of(plan: &Plan) -> Self {
        Self(plan.people.values().map(|it| fold(&it.alias)).collect())
    }

    /// Whether somebody has it.
    pub fn holds(&self, alias: &str) -> bool {
        self.0.contains(&fold(alias))
    }

    /// Takes an alias, so that the next person gets another.
    pub fn take(&mut self, alias: &str) {
        self.0.insert(fold(alias));
    }

    /// A free alias for somebody of that name.
    pub fn for_name(&self, name: &str) -> String {
        self.free(initials(name).collect())
    }

    /// The alias, or the same with a number when it is taken.
    pub fn like(&self, alias: String) -> String {
        self.free(vec![alias])
    }

    /// The first suggestion that is free, or the first one with a number.
    fn free(&self, suggestions: Vec<String>) -> String {
        let is_free = |it: &String| !self.0.contains(&fold(it));
        if let Some(free) = suggestions.iter().find(|it| is_free(it)) {
            return free.clone();
        }
        let base = suggestions.into_iter().next().unwrap_or_default();
        (2..=Limit::PEOPLE + 2)
            .map(|number| format!("{base}{number}"))
            .find(is_free)
            .unwrap_or(base)
    }
}

/// A single short word in one letter case, such as "KB" or "mros", is an alias and no name.
pub fn is_alias(word: &str) -> bool {
    let is_short = word.chars().count() <= 4 && word.chars().all(char::is_alphanumeric);
    let is_name = word.chars().any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    is_short && !is_name
}

/// Codes for a name: first and last initial, all initials, then longer parts of the last name.
fn initials(name: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<Vec<char>> = name
        .split([' ', '-', '.'])
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect())
        .filter(|word: &Vec<char>| !word.is_empty())
        .collect();
    let start = |word: &[char], letters: usize| word.iter().take(letters).collect::<String>();
    let first = words.first().map(Vec::as_slice).unwrap_or_default();
    let last = words.last().map(Vec::as_slice).unwrap_or_default();
    let mut codes = Vec::new();
    if words.len() > 1 {
        let both = |of_first: usize, of_last: usize| {
            format!("{}{}", start(first, of_first), start(last, of_last))
        };
        let all = words.iter().map(|word| start(word, 1)).collect();
        codes.extend([both(1, 1), all, both(1, 2), both(2, 2)]);
    } else {
        codes.extend([2, 3, 4].map(|letters| start(first, letters)));
    }
    codes.into_iter().map(|code| code.to_uppercase())
}
