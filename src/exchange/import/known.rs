//! What the plan already knows, asked by the words of a foreign table.

use std::collections::BTreeMap;

use super::levels;
use super::word::{self, List, key, without_number};
use crate::catalogue::HeaderMeaning;
use crate::model::{
    AreaId, Competence, CompetenceId, DepartmentId, Level, Plan, RoleId, RoundId, TeamId,
};

/// Letters that a description of a level has at least.
const SHORTEST: usize = 8;

/// The names of a plan, ready to be asked for.
pub struct Known<'a> {
    /// The plan.
    pub plan: &'a Plan,
    competences: BTreeMap<String, Vec<CompetenceId>>,
    teams: BTreeMap<String, TeamId>,
    departments: BTreeMap<String, DepartmentId>,
    roles: BTreeMap<String, RoleId>,
    areas: BTreeMap<String, AreaId>,
    rounds: BTreeMap<String, RoundId>,
    scale: BTreeMap<String, Level>,
    /// Descriptions of levels; `None` where one describes several.
    described: BTreeMap<String, Option<Level>>,
}

impl<'a> Known<'a> {
    /// Everything that the plan names.
    pub fn of(plan: &'a Plan) -> Self {
        let mut competences: BTreeMap<String, Vec<CompetenceId>> = BTreeMap::new();
        for (id, competence) in &plan.competences {
            for name in names(competence) {
                let ids = competences.entry(name).or_default();
                if !ids.contains(id) {
                    ids.push(*id);
                }
            }
        }
        let scale = plan.framework.levels().filter_map(|level| {
            let name = key(plan.framework.level_name(level));
            (!name.is_empty()).then_some((name, level))
        });
        Self {
            plan,
            competences,
            teams: by_name(plan.teams.iter().map(|(id, it)| (*id, it.name.as_str()))),
            departments: by_name(
                plan.departments
                    .iter()
                    .map(|(id, it)| (*id, it.name.as_str())),
            ),
            roles: by_name(plan.roles.iter().map(|(id, it)| (*id, it.name.as_str()))),
            areas: by_name(plan.areas.iter().map(|(id, it)| (*id, it.name.as_str()))),
            rounds: by_name(plan.rounds.iter().map(|(id, it)| (*id, it.title.as_str()))),
            scale: scale.collect(),
            described: described(plan),
        }
    }

    /// The competences that a text names, whole or as the statement of a grid in a form.
    pub fn competences(&self, text: &str) -> &[CompetenceId] {
        let mut found = statements(text)
            .into_iter()
            .filter_map(|it| self.competences.get(&it));
        found.next().map_or(&[], Vec::as_slice)
    }

    /// The level of the scale that is called so.
    pub fn scale_level(&self, text: &str) -> Option<Level> {
        self.scale.get(&key(text)).copied()
    }

    /// The level whose description in some competence is this text, when it is the same in all.
    pub fn described_level(&self, text: &str) -> Option<Level> {
        self.described.get(&key(text)).copied().flatten()
    }

    /// The team with this name.
    pub fn team(&self, text: &str) -> Option<TeamId> {
        self.teams.get(&key(text)).copied()
    }

    /// The department with this name.
    pub(super) fn department(&self, text: &str) -> Option<DepartmentId> {
        self.departments.get(&key(text)).copied()
    }

    /// The area with this name.
    pub(super) fn area(&self, text: &str) -> Option<AreaId> {
        self.areas.get(&key(text)).copied()
    }

    /// The role with this name.
    pub fn role(&self, text: &str) -> Option<RoleId> {
        self.roles.get(&key(text)).copied()
    }

    /// The round with this title.
    pub fn round(&self, text: &str) -> Option<RoundId> {
        self.rounds.get(&key(text)).copied()
    }

    /// Whether a text can be the head of a column: a word of the lists, or a competence.
    pub(super) fn is_head(&self, text: &str) -> bool {
        word::header(text).is_some() || !self.competences(text).is_empty()
    }

    /// Whether a text is a value and no head: a number, a day, a level.
    pub(super) fn is_value(&self, text: &str) -> bool {
        levels::number_in(text).is_some()
            || levels::stars(text).is_some()
            || text.trim().parse::<f64>().is_ok()
            || word::day(text).is_some()
            || self.is_level(text)
    }

    /// Whether a text says a level or that there is none.
    pub(super) fn is_level(&self, text: &str) -> bool {
        levels::number_in(text).is_some_and(|it| it <= levels::HIGHEST)
            || levels::stars(text).is_some()
            || self.scale_level(text).is_some()
            || self.described_level(text).is_some()
            || word::is_one_of(text, List::NotAssessed)
            || word::is_one_of(text, List::Crosses)
    }
}

/// Descriptions that are long enough to be told from other words.
fn described(plan: &Plan) -> BTreeMap<String, Option<Level>> {
    let mut found: BTreeMap<String, Option<Level>> = BTreeMap::new();
    for competence in plan.competences.values() {
        for (level, text) in competence.descriptors.iter().enumerate() {
            let text = key(text);
            let level = Level::saturating(level);
            if text.chars().count() >= SHORTEST {
                let there = found.entry(text).or_insert(Some(level));
                if *there != Some(level) {
                    *there = None;
                }
            }
        }
    }
    found
}

/// Whether a text is the head of a column that tells what a row is about.
pub(super) fn is_key_head(text: &str) -> bool {
    use HeaderMeaning::{Alias, Area, Competence, FirstName, LastName, Mail, Name};
    word::header(text).is_some_and(|it| {
        matches!(
            it,
            Name | FirstName | LastName | Alias | Mail | Area | Competence
        )
    })
}

/// Ids by the keys of their names, of two alike the first; nothing is called nothing.
fn by_name<'n, Id>(all: impl Iterator<Item = (Id, &'n str)>) -> BTreeMap<String, Id> {
    let mut found = BTreeMap::new();
    for (id, name) in all {
        let name = key(name);
        if !name.is_empty() {
            found.entry(name).or_insert(id);
        }
    }
    found
}

/// What a competence is called, with and without a number before it.
fn names(competence: &Competence) -> impl Iterator<Item = String> {
    let plain = [competence.name.as_str(), competence.short.as_str()];
    let bare = plain.map(without_number);
    let all = plain.into_iter().chain(bare).map(key);
    all.filter(|name| !name.is_empty())
}

/// What a head may name, the whole text first: without its number, the statement of a grid
/// (`question.statement`, `question [statement]`).
fn statements(text: &str) -> Vec<String> {
    let mut found = vec![key(text), key(without_number(text.trim()))];
    if let Some((_, inside)) = text.rsplit_once('[') {
        found.push(key(inside.trim_end().trim_end_matches(']')));
    }
    for (at, _) in text.match_indices('.') {
        let after = text.get(at + 1..).unwrap_or_default().trim();
        found.extend([key(after), key(without_number(after))]);
    }
    found.retain(|it| !it.is_empty());
    found
}
