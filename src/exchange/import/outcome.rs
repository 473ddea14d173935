//! What a reading adds to a plan: people and the units they belong to, and the framework.

use std::collections::BTreeMap;

use super::matching::{Choice, Match, Matches};
use super::preview::Counts;
use super::reading::{CompetenceRow, PersonRow, Reading};
use super::word::key;
use super::{Known, Shape, Unreadable, Why};
use crate::analysis::aliases::{Aliases, is_alias};
use crate::document::{CompetenceFacts, ImportEdit, PersonFacts};
use crate::model::{
    AreaId, Competence, CompetenceId, DepartmentId, IdSource, Person, PersonId, RoleId, Team,
    TeamId,
};

/// The edit in the making.
pub(super) struct Outcome<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) matches: &'a Matches,
    pub(super) shape: Shape,
    pub(super) ids: &'a dyn IdSource,
    pub(super) edit: ImportEdit,
    pub(super) people: Counts,
    pub(super) competences: Counts,
    pub(super) unreadable: Vec<Unreadable>,
    /// People by the key of their rows, once it is known who they are.
    pub(super) person_ids: BTreeMap<String, PersonId>,
    /// Competences by the key of their names.
    pub(super) competence_ids: BTreeMap<String, CompetenceId>,
    aliases: Aliases,
    new: NewUnits,
}

/// What the edit adds besides people, by the keys of the names.
#[derive(Default)]
struct NewUnits {
    teams: BTreeMap<String, TeamId>,
    departments: BTreeMap<String, DepartmentId>,
    roles: BTreeMap<String, RoleId>,
    areas: BTreeMap<String, AreaId>,
}

impl<'a> Outcome<'a> {
    pub(super) fn new(
        known: &'a Known<'a>,
        matches: &'a Matches,
        shape: Shape,
        ids: &'a dyn IdSource,
    ) -> Self {
        Self {
            known,
            matches,
            shape,
            ids,
            edit: ImportEdit::default(),
            people: Counts::default(),
            competences: Counts::default(),
            unreadable: Vec::new(),
            person_ids: BTreeMap::new(),
            competence_ids: BTreeMap::new(),
            aliases: Aliases::of(known.plan),
            new: NewUnits::default(),
        }
    }

    pub(super) fn refuse(&mut self, at: &super::Address, text: &str, why: Why) {
        self.unreadable.push(Unreadable {
            at: at.clone(),
            text: text.to_owned(),
            why,
        });
    }

    /// People with what is said of them; several rows of one person come together.
    pub(super) fn take_people(&mut self, reading: &Reading) {
        let mut merged: BTreeMap<String, PersonRow> = BTreeMap::new();
        let mut order = Vec::new();
        for row in &reading.people {
            let key = row.key();
            if let Some(there) = merged.get_mut(&key) {
                there.complete(row);
            } else {
                order.push(key.clone());
                merged.insert(key, row.clone());
            }
        }
        let mut facts: BTreeMap<PersonId, PersonFacts> = BTreeMap::new();
        for key in order {
            let (Some(row), Some(matched)) = (merged.get(&key), self.matches.people.get(&key))
            else {
                continue;
            };
            self.take_person(&key, row, matched, &mut facts);
        }
        self.edit.facts = facts.into_iter().collect();
    }

    fn take_person(
        &mut self,
        key: &str,
        row: &PersonRow,
        matched: &Match<PersonId>,
        facts: &mut BTreeMap<PersonId, PersonFacts>,
    ) {
        let row = &self.sound(row);
        match matched.choice {
            None => self.refuse(&row.at, &row.shown(), Why::OpenPerson),
            Some(Choice::PassOver) => {}
            Some(Choice::New) if row.is_bare && self.shape != Shape::StaffList => {
                self.refuse(&row.at, &row.shown(), Why::Alone);
            }
            Some(Choice::New) => {
                let id = self.add_person(row);
                self.people.new += 1;
                self.person_ids.insert(key.to_owned(), id);
            }
            Some(Choice::Existing(id)) => {
                self.person_ids.insert(key.to_owned(), id);
                let Some(person) = self.known.plan.people.get(&id) else {
                    return;
                };
                let found = self.facts(row, person);
                if found == PersonFacts::default() {
                    self.people.same += 1;
                } else {
                    self.people.changed += 1;
                    facts.insert(id, found);
                }
            }
        }
    }

    /// The row without a last day that lies before the first.
    fn sound(&mut self, row: &PersonRow) -> PersonRow {
        let mut row = row.clone();
        if let (Some(started), Some(left)) = (row.started, row.left)
            && left < started
        {
            self.refuse(&row.at, &left.to_string(), Why::EndBeforeStart);
            row.left = None;
        }
        row
    }

    fn add_person(&mut self, row: &PersonRow) -> PersonId {
        let local = row
            .mail
            .split_once('@')
            .map_or(row.mail.as_str(), |(local, _)| local);
        let (name, given) = if row.alias.is_empty() && is_alias(&row.name) {
            ("", row.name.as_str())
        } else if row.alias.is_empty() && is_alias(local) {
            (row.name.as_str(), local)
        } else {
            (row.name.as_str(), row.alias.as_str())
        };
        let alias = match (given.is_empty(), name.is_empty()) {
            (false, _) => self.aliases.like(given.to_owned()),
            (true, false) => self.aliases.for_name(name),
            (true, true) => self.aliases.like(local.to_owned()),
        };
        self.aliases.take(&alias);
        let team = self.team(row, None);
        let role = self.role(&row.role);
        let id = PersonId::next(self.ids);
        let person = Person {
            alias,
            name: (!name.is_empty()).then(|| name.to_owned()),
            team,
            roles: role.into_iter().collect(),
            started: row.started,
            left: row.left,
        };
        self.edit.people.push((id, person));
        id
    }

    /// What the row says that the plan does not say yet. A name is only added, since a slip in a
    /// table must not rename anybody.
    fn facts(&mut self, row: &PersonRow, person: &Person) -> PersonFacts {
        let is_code = key(&row.name) == key(&person.alias);
        let name =
            (person.name.is_none() && !row.name.is_empty() && !is_code).then(|| row.name.clone());
        let team = self
            .team(row, person.team)
            .filter(|it| person.team != Some(*it));
        let role = self.role(&row.role).filter(|it| !person.roles.contains(it));
        let started = row.started.filter(|it| person.started != Some(*it));
        let left = row.left.filter(|it| person.left != Some(*it));
        let mut facts = PersonFacts {
            name,
            team,
            role,
            started,
            left,
        };
        let begins = facts.started.or(person.started);
        let ends = facts.left.or(person.left);
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            self.refuse(&row.at, &row.shown(), Why::EndBeforeStart);
            (facts.started, facts.left) = (None, None);
        }
        facts
    }

    /// The team that the row says. Where it only says a department, and the person has no team,
    /// the department is the team too: people belong to departments by their teams alone.
    fn team(&mut self, row: &PersonRow, there: Option<TeamId>) -> Option<TeamId> {
        let is_said = !row.team.is_empty() || there.is_some();
        let name = crate::texts::typed_name(if is_said { &row.team } else { &row.department });
        if name.is_empty() {
            return None;
        }
        let new = self.new.teams.get(&key(&name)).copied();
        let known = self.known.team(&name).or(new);
        Some(known.unwrap_or_else(|| {
            let department = self.department(&row.department);
            let id = TeamId::next(self.ids);
            self.new.teams.insert(key(&name), id);
            self.edit.teams.push((id, Team { name, department }));
            id
        }))
    }

    fn department(&mut self, name: &str) -> Option<DepartmentId> {
        let name = crate::texts::typed_name(name);
        if name.is_empty() {
            return None;
        }
        let new = self.new.departments.get(&key(&name)).copied();
        let known = self.known.department(&name).or(new);
        Some(known.unwrap_or_else(|| {
            let id = DepartmentId::next(self.ids);
            self.new.departments.insert(key(&name), id);
            self.edit.departments.push((id, name));
            id
        }))
    }

    fn role(&mut self, name: &str) -> Option<RoleId> {
        let name = crate::texts::typed_name(name);
        if name.is_empty() {
            return None;
        }
        let new = self.new.roles.get(&key(&name)).copied();
        let known = self.known.role(&name).or(new);
        Some(known.unwrap_or_else(|| {
            let id = RoleId::next(self.ids);
            self.new.roles.insert(key(&name), id);
            self.edit.roles.push((id, name));
            id
        }))
    }

    /// Competences with what is said of them, and those that levels are given in.
    pub(super) fn take_competences(&mut self, reading: &Reading) {
        for row in &reading.competences {
            self.take_competence(row);
        }
        for (written, at) in &reading.heads {
            let key = key(written);
            if self.competence_ids.contains_key(&key) {
                continue;
            }
            match self.matches.competences.get(&key).and_then(|it| it.choice) {
                None => self.refuse(at, written, Why::OpenCompetence),
                Some(Choice::PassOver) => {}
                Some(Choice::Existing(id)) => {
                    self.competence_ids.insert(key, id);
                }
                Some(Choice::New) if crate::texts::typed_name(written).is_empty() => {
                    self.refuse(at, written, Why::NoCompetence);
                }
                Some(Choice::New) => {
                    let row = CompetenceRow {
                        at: at.clone(),
                        name: crate::texts::typed_name(written),
                        ..CompetenceRow::default()
                    };
                    let area = self.any_area();
                    self.add_competence(&key, &row, area);
                }
            }
        }
    }

    fn take_competence(&mut self, row: &CompetenceRow) {
        let key = key(&row.name);
        if row.name.is_empty() {
            self.refuse(&row.at, &row.name, Why::NoCompetence);
            return;
        }
        if self.competence_ids.contains_key(&key) {
            self.refuse(&row.at, &row.name, Why::Contradiction);
            return;
        }
        match self.matches.competences.get(&key).and_then(|it| it.choice) {
            None => self.refuse(&row.at, &row.name, Why::OpenCompetence),
            Some(Choice::PassOver) => {}
            Some(Choice::New) => match self.area(&row.area) {
                Some(area) => self.add_competence(&key, row, area),
                None => self.refuse(&row.at, &row.name, Why::NoArea),
            },
            Some(Choice::Existing(id)) => {
                self.competence_ids.insert(key, id);
                let Some(there) = self.known.plan.competences.get(&id) else {
                    return;
                };
                let facts = self.described(row);
                let mut changed = there.clone();
                facts.describe(&mut changed);
                if changed == *there {
                    self.competences.same += 1;
                } else {
                    self.competences.changed += 1;
                    self.edit.described.push((id, facts));
                }
            }
        }
    }

    fn described(&self, row: &CompetenceRow) -> CompetenceFacts {
        let said = |text: &String| (!text.is_empty()).then(|| text.clone());
        let levels = self.known.plan.framework.levels();
        let texts = levels.map(|it| row.descriptors.get(&it).cloned().unwrap_or_default());
        let mut descriptors: Vec<String> = texts.collect();
        while descriptors.last().is_some_and(String::is_empty) {
            descriptors.pop();
        }
        CompetenceFacts {
            short: said(&row.short),
            about: said(&row.about),
            descriptors,
        }
    }

    fn add_competence(&mut self, key: &str, row: &CompetenceRow, area: AreaId) {
        let mut competence = Competence {
            name: row.name.clone(),
            short: String::new(),
            about: String::new(),
            trades: Vec::new(),
            descriptors: Vec::new(),
        };
        self.described(row).describe(&mut competence);
        let id = CompetenceId::next(self.ids);
        self.edit.competences.push((area, id, competence));
        self.competence_ids.insert(key.to_owned(), id);
        self.competences.new += 1;
    }

    /// The area of that name, made when there is none; `None` without a name.
    fn area(&mut self, name: &str) -> Option<AreaId> {
        let name = crate::texts::typed_name(name);
        if name.is_empty() {
            return None;
        }
        let new = self.new.areas.get(&key(&name)).copied();
        let known = self.known.area(&name).or(new);
        Some(known.unwrap_or_else(|| {
            let id = AreaId::next(self.ids);
            self.new.areas.insert(key(&name), id);
            self.edit.areas.push((id, name));
            id
        }))
    }

    /// The last area, for competences of which no area is said.
    fn any_area(&mut self) -> AreaId {
        let there = self.known.plan.framework.area_order.last().copied();
        let new = self.edit.areas.last().map(|(id, _)| *id);
        new.or(there).unwrap_or_else(|| {
            let id = AreaId::next(self.ids);
            let name = self.known.plan.framework.name.clone();
            let name = if name.trim().is_empty() {
                "1".to_owned()
            } else {
                name
            };
            self.new.areas.insert(key(&name), id);
            self.edit.areas.push((id, name));
            id
        })
    }
}

impl PersonRow {
    /// Takes over what another row of the same person says and this one does not.
    fn complete(&mut self, other: &Self) {
        let fill = |here: &mut String, there: &String| {
            if here.is_empty() {
                here.clone_from(there);
            }
        };
        fill(&mut self.name, &other.name);
        fill(&mut self.alias, &other.alias);
        fill(&mut self.mail, &other.mail);
        fill(&mut self.team, &other.team);
        fill(&mut self.department, &other.department);
        fill(&mut self.role, &other.role);
        self.started = self.started.or(other.started);
        self.left = self.left.or(other.left);
        self.is_bare &= other.is_bare;
    }
}
