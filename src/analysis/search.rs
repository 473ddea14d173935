//! Finding people, competences and the things of the strategy by a few letters.
//!
//! Case does not matter, and æ, ø and å are found by ae, oe and aa as well as the other way round.

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Item, Plan};

/// How well a name answers to what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The whole name.
    Whole,
    /// The name begins with it.
    Prefix,
    /// A word of the name begins with it.
    WordPrefix,
    /// It stands somewhere in the name.
    Within,
}

/// One thing that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How well it answers.
    pub rank: Rank,
    /// What was found.
    pub item: Item,
}

/// Everything whose name answers to the query: the best first, then people, teams, roles,
/// competences, lines, goals, indicators, initiatives, events and tensions by name. Nothing for an empty
/// query.
pub fn search(plan: &Plan, query: &str) -> Vec<Hit> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Vec::new();
    }
    let people = plan.people.iter().map(|(id, person)| {
        let names = [Some(person.alias.as_str()), person.name.as_deref()];
        (0, Item::Person(*id), names)
    });
    let teams = plan.teams.iter();
    let teams = teams.map(|(id, team)| (1, Item::Team(*id), [Some(team.name.as_str()), None]));
    let roles = plan.roles.iter();
    let roles = roles.map(|(id, role)| (2, Item::Role(*id), [Some(role.name.as_str()), None]));
    let competences = plan.competences_in_order().map(|(id, competence)| {
        let names = [
            Some(competence.name.as_str()),
            Some(competence.short.as_str()),
        ];
        (3, Item::Competence(id), names)
    });
    let mut found: Vec<_> = people
        .chain(teams)
        .chain(roles)
        .chain(competences)
        .chain(strategy(plan))
        .chain(tensions(plan))
        .filter_map(|(kind, item, names)| {
            let names = names.into_iter().flatten().map(fold);
            let best = names
                .filter_map(|name| Some((rank(&name, &query)?, name)))
                .min()?;
            Some((best.0, kind, best.1, item))
        })
        .collect();
    found.sort();
    found
        .into_iter()
        .map(|(rank, _, _, item)| Hit { rank, item })
        .collect()
}

/// The tensions, found by either of their poles.
fn tensions(plan: &Plan) -> impl Iterator<Item = (u8, Item, [Option<&str>; 2])> {
    let tensions = plan.tensions_in_order();
    tensions.map(|(id, it)| {
        let names = it.poles.each_ref().map(|pole| Some(pole.as_str()));
        (9, Item::Tension(id), names)
    })
}

/// The things of the strategy, with the number of their kind and what they are called.
fn strategy(plan: &Plan) -> impl Iterator<Item = (u8, Item, [Option<&str>; 2])> {
    let strategy = &plan.strategy;
    let lines = strategy.lines_in_order().map(|(id, line)| {
        let names = [line.name.as_str(), line.former_name.as_str()];
        (4, Item::Line(id), names.map(Some))
    });
    let goals = strategy.goals_in_order();
    let goals = goals.map(|(id, goal)| (5, Item::Goal(id), [Some(goal.title.as_str()), None]));
    let indicators = strategy.indicators_in_order().map(|(id, indicator)| {
        let names = [Some(indicator.title.as_str()), None];
        (6, Item::Indicator(id), names)
    });
    let initiatives = strategy.initiatives.iter().map(|(id, initiative)| {
        let names = [Some(initiative.title.as_str()), None];
        (7, Item::Initiative(*id), names)
    });
    let events = strategy.events.iter();
    let events = events.map(|(id, it)| (8, Item::Event(*id), [Some(it.title.as_str()), None]));
    lines
        .chain(goals)
        .chain(indicators)
        .chain(initiatives)
        .chain(events)
}

/// Both names folded; `None` when the query is not in the name.
fn rank(name: &str, query: &str) -> Option<Rank> {
    if name == query {
        return Some(Rank::Whole);
    }
    if name.starts_with(query) {
        return Some(Rank::Prefix);
    }
    let mut within = name.match_indices(query).peekable();
    within.peek()?;
    let begins_word = |at: usize| {
        let before = name.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric())
    };
    let word = within.any(|(at, _)| begins_word(at));
    Some(if word { Rank::WordPrefix } else { Rank::Within })
}

/// A text in the form in which texts are compared: small letters, æ, ø and å written with two
/// letters, other letters without their accents.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfc().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'å' => folded.push_str("aa"),
            c if c.is_ascii() => folded.push(c),
            c => {
                let is_accent = unicode_normalization::char::is_combining_mark;
                folded.extend(c.nfd().filter(|part| !is_accent(*part)));
            }
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn letters_are_compared_the_way_people_type_them() {
        check("Åse ÆRØ", "aase aeroe");
        check("A\u{30a}se", "aase");
        check("André Müller", "andre muller");
        check("DigCompEdu 2.1", "digcompedu 2.1");
    }
}
