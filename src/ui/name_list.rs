//! Reads people from what somebody types or pastes, and suggests aliases for them.
//!
//! Plain functions without egui: the register's entry row and the dialog for lists ask the same
//! questions here. Nothing is decided: what comes back is shown before it becomes an edit.

use std::collections::BTreeSet;

use super::typed;
use crate::analysis::aliases::{Aliases, is_alias};
use crate::analysis::search::fold;
use crate::model::Plan;

/// One person as read, before anything is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Candidate {
    /// What the person will be shown as, unlike every other alias.
    pub(super) alias: String,
    /// The name; `None` when only an alias was given.
    pub(super) name: Option<String>,
    /// The team as written; empty when none was given.
    pub(super) team: String,
    /// The role as written; empty when none was given.
    pub(super) role: String,
    /// Whether somebody with that name or alias is in the plan or further up the list.
    pub(super) is_known: bool,
}

/// The aliases that are taken, and the names that are known.
pub(super) struct Register {
    aliases: Aliases,
    names: BTreeSet<String>,
}

impl Register {
    /// Everybody in the plan, past and present.
    pub(super) fn of(plan: &Plan) -> Self {
        Self {
            aliases: Aliases::of(plan),
            names: plan
                .people
                .values()
                .filter_map(|it| it.name.as_deref())
                .map(fold)
                .collect(),
        }
    }

    /// Reads one person and takes the alias, so that the next one gets another.
    pub(super) fn read(&mut self, name: &str, alias: &str) -> Option<Candidate> {
        let (name, alias) = (typed::name(name), typed::name(alias));
        let (name, alias) = match (name.is_empty(), alias.is_empty()) {
            (true, true) => return None,
            (false, true) if is_alias(&name) => (String::new(), name),
            _ => (name, alias),
        };
        let by_name = !name.is_empty() && self.names.contains(&fold(&name));
        let by_alias = !alias.is_empty() && self.aliases.holds(&alias);
        let alias = if alias.is_empty() {
            self.aliases.for_name(&name)
        } else if by_alias {
            self.aliases.like(alias)
        } else {
            alias
        };
        self.aliases.take(&alias);
        if !name.is_empty() {
            self.names.insert(fold(&name));
        }
        Some(Candidate {
            alias,
            name: (!name.is_empty()).then_some(name),
            is_known: by_name || by_alias,
            ..Candidate::default()
        })
    }
}

/// A list of people, one per line: `name; alias; team; role`, the parts separated by tabulators,
/// semicolons or commas. Lines without anything and a line of headings are left out.
pub(super) fn read_list(plan: &Plan, text: &str) -> Vec<Candidate> {
    let mut register = Register::of(plan);
    let mut people = Vec::new();
    for line in text.lines() {
        let mark = ['\t', ';', ',']
            .into_iter()
            .find(|mark| line.contains(*mark));
        let parts: Vec<&str> = match mark {
            Some(mark) => line.split(mark).collect(),
            None => vec![line],
        };
        let part = |at: usize| parts.get(at).copied().unwrap_or_default();
        if is_heading(part(0)) {
            continue;
        }
        if let Some(person) = register.read(part(0), part(1)) {
            people.push(Candidate {
                team: typed::name(part(2)),
                role: typed::name(part(3)),
                ..person
            });
        }
    }
    people
}

/// The id whose name answers to what was written, letter case and accents aside.
pub(super) fn matching<'a, Id>(
    written: &str,
    mut named: impl Iterator<Item = (Id, &'a str)>,
) -> Option<Id> {
    let wanted = fold(written);
    let found = named.find(|(_, name)| !wanted.is_empty() && fold(name) == wanted);
    found.map(|(id, _)| id)
}

fn is_heading(first: &str) -> bool {
    ["navn", "name", "medarbejder", "employee"].contains(&fold(first.trim()).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nobody() -> Register {
        Register {
            aliases: Aliases::default(),
            names: BTreeSet::new(),
        }
    }

    fn alias(register: &mut Register, name: &str) -> String {
        register.read(name, "").unwrap().alias
    }

    #[test]
    fn initials_are_made_unlike_each_other() {
        let mut register = nobody();
        let names = [
            "Karen Bech",
            "Kim Bo Bang",
            "Kis Beyer",
            "Kaj Bech",
            "Kai Bech",
        ];
        let aliases = names.map(|name| alias(&mut register, name));
        assert_eq!(aliases, ["KB", "KBB", "KBE", "KABE", "KB2"]);
    }

    #[test]
    fn a_short_word_is_an_alias_and_a_first_name_is_not() {
        let mut register = nobody();
        let code = register.read("kb", "").unwrap();
        assert_eq!((code.alias.as_str(), code.name), ("kb", None));
        let name = register.read("Åse", "").unwrap();
        assert_eq!(name.name.as_deref(), Some("Åse"));
        assert_eq!(name.alias, "ÅS");
    }

    #[test]
    fn somebody_with_the_same_name_or_alias_is_known() {
        let mut register = nobody();
        assert!(!register.read("Søren Ø", "").unwrap().is_known);
        assert!(register.read("SOEREN Ø", "").unwrap().is_known);
        assert!(register.read("", "SØ").unwrap().is_known);
    }

    #[test]
    fn nothing_is_nobody() {
        assert_eq!(nobody().read("  ", "\t"), None);
    }
}
