//! Levels of the staff as tables: now, round by round, and every single rating.

use std::collections::BTreeMap;

use super::{Book, Sheet, Value};
use crate::analysis::Analysis;
use crate::model::{CompetenceId, Level, PersonId, Plan, Round, RoundId};
use crate::texts::{Texts, sort_key, source_name};

/// The most rows that go on one sheet; Excel takes 1,048,576 with the head.
const MOST_ROWS: usize = 1_000_000;

/// The levels of a plan: the current ones, one sheet per round, all ratings one by one, and the
/// staff.
///
/// With `names`, people are called by their name where it is known, else by their alias.
pub fn of_levels(plan: &Plan, analysis: &Analysis, texts: &Texts, names: bool) -> Book {
    let tables = Tables {
        plan,
        texts,
        names,
        competences: plan.competences_in_order().map(|(id, _)| id).collect(),
    };
    let mut sheets = vec![tables.now(analysis)];
    for (id, round) in plan.rounds_by_date().into_iter().rev() {
        sheets.push(tables.round(id, round));
    }
    sheets.extend(tables.ratings());
    sheets.push(tables.staff());
    Book {
        sheets,
        top_level: plan.framework.top().get(),
    }
}

struct Tables<'a> {
    plan: &'a Plan,
    texts: &'a Texts,
    names: bool,
    competences: Vec<CompetenceId>,
}

impl Tables<'_> {
    fn person(&self, id: PersonId) -> String {
        let Some(person) = self.plan.people.get(&id) else {
            return String::new();
        };
        let name = person.name.as_ref().filter(|_| self.names);
        name.unwrap_or(&person.alias).clone()
    }

    fn team(&self, id: PersonId) -> Value {
        let team = self.plan.people.get(&id).and_then(|it| it.team);
        let team = team.and_then(|id| self.plan.teams.get(&id));
        team.map_or(Value::Empty, |it| it.name.as_str().into())
    }

    fn roles(&self, id: PersonId) -> Value {
        let roles = self
            .plan
            .people
            .get(&id)
            .into_iter()
            .flat_map(|it| &it.roles);
        let names = roles.filter_map(|id| self.plan.roles.get(id));
        let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
        names.join(", ").as_str().into()
    }

    fn text(&self, id: &str) -> String {
        self.texts.get(id).to_owned()
    }

    /// People by competences.
    fn matrix<'b>(
        &self,
        name: String,
        people: impl Iterator<Item = PersonId>,
        level: impl Fn(PersonId, CompetenceId) -> Option<Level> + 'b,
    ) -> Sheet {
        let mut heads: Vec<String> = ["book-person", "book-team", "book-roles"]
            .map(|it| self.text(it))
            .to_vec();
        let known = self.competences.iter();
        let known = known.filter_map(|id| self.plan.competences.get(id));
        heads.extend(known.map(|it| it.name.clone()));
        let mut people: Vec<PersonId> = people.collect();
        people.sort_by_cached_key(|id| sort_key(&self.person(*id)));
        let rows = people.into_iter().map(|id| {
            let mut row = vec![Value::Text(self.person(id)), self.team(id), self.roles(id)];
            let levels = self.competences.iter().map(|it| number(level(id, *it)));
            row.extend(levels);
            row
        });
        Sheet {
            name,
            rows: rows.collect(),
            heads,
            frozen: 1,
            levels_from: Some(3),
            is_long: false,
        }
    }

    /// Everybody who is employed, with the levels that count.
    fn now(&self, analysis: &Analysis) -> Sheet {
        let standings = &analysis.standings;
        let people = self.plan.staff_on(analysis.today).map(|(id, _)| id);
        self.matrix(self.text("book-now"), people, |person, competence| {
            standings.cell(person, competence).and_then(|it| it.level())
        })
    }

    /// Everybody who took part in a round or was rated in it: agreed or tested, else the
    /// leader's, else the own level.
    fn round(&self, id: RoundId, round: &Round) -> Sheet {
        let mut levels: BTreeMap<PersonId, BTreeMap<CompetenceId, (u8, Level)>> = round
            .people
            .iter()
            .map(|it| (*it, BTreeMap::new()))
            .collect();
        let of_round = self.plan.assessments.values();
        for it in of_round.filter(|it| it.round == Some(id)) {
            let rated = levels.entry(it.person).or_default();
            let weight = it.source.weight();
            for (&competence, &level) in &it.levels {
                let known = rated.get(&competence).map(|it| it.0);
                if known.is_none_or(|known| known <= weight) {
                    rated.insert(competence, (weight, level));
                }
            }
        }
        let people: Vec<PersonId> = levels.keys().copied().collect();
        self.matrix(
            round.title.clone(),
            people.into_iter(),
            move |person, it| Some(levels.get(&person)?.get(&it)?.1),
        )
    }

    /// Every rating on a row of its own.
    fn ratings(&self) -> Vec<Sheet> {
        let heads = [
            "book-round",
            "book-date",
            "book-person",
            "book-source",
            "book-area",
            "book-competence",
            "book-level",
            "book-level-name",
        ];
        let heads = heads.map(|it| self.text(it)).to_vec();
        let areas = self.areas();
        let mut rows = Vec::new();
        for it in self.plan.assessments.values() {
            let round = it.round.and_then(|id| self.plan.rounds.get(&id));
            let round = round.map_or("", |it| it.title.as_str());
            let person = self.person(it.person);
            let source = self.text(source_name(it.source));
            for (&competence, &level) in &it.levels {
                let name = self.plan.competences.get(&competence);
                let area = areas.get(&competence).copied().unwrap_or_default();
                rows.push(vec![
                    round.into(),
                    Value::Day(it.date),
                    Value::Text(person.clone()),
                    Value::Text(source.clone()),
                    area.into(),
                    name.map_or("", |it| it.name.as_str()).into(),
                    number(Some(level)),
                    self.plan.framework.level_name(level).into(),
                ]);
            }
        }
        let name = self.text("book-ratings");
        let mut sheets = Vec::new();
        loop {
            let rest = rows.split_off(rows.len().min(MOST_ROWS));
            sheets.push(Sheet {
                name: name.clone(),
                heads: heads.clone(),
                rows,
                frozen: 0,
                levels_from: None,
                is_long: true,
            });
            if rest.is_empty() {
                return sheets;
            }
            rows = rest;
        }
    }

    fn areas(&self) -> BTreeMap<CompetenceId, &str> {
        let areas = self.plan.areas.values();
        areas
            .flat_map(|area| area.competences.iter().map(|id| (*id, area.name.as_str())))
            .collect()
    }

    fn staff(&self) -> Sheet {
        let mut heads = vec![self.text("book-alias")];
        if self.names {
            heads.push(self.text("book-name"));
        }
        let rest = [
            "book-department",
            "book-team",
            "book-roles",
            "book-started",
            "book-left",
        ];
        heads.extend(rest.map(|it| self.text(it)));
        let mut people: Vec<_> = self.plan.people.iter().collect();
        people.sort_by_cached_key(|(_, it)| sort_key(&it.alias));
        let rows = people.into_iter().map(|(id, person)| {
            let mut row = vec![Value::Text(person.alias.clone())];
            if self.names {
                row.push(person.name.as_deref().unwrap_or_default().into());
            }
            let department = self.plan.department_of(person);
            let department = department.and_then(|it| self.plan.departments.get(&it));
            row.extend([
                department.map_or("", |it| it.name.as_str()).into(),
                self.team(*id),
                self.roles(*id),
                person.started.into(),
                person.left.into(),
            ]);
            row
        });
        Sheet {
            name: self.text("book-staff"),
            rows: rows.collect(),
            heads,
            frozen: 1,
            levels_from: None,
            is_long: false,
        }
    }
}

fn number(level: Option<Level>) -> Value {
    level.map_or(Value::Empty, |it| Value::Number(f64::from(it.get())))
}
