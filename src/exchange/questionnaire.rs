//! Questionnaires for a round of own assessment: workbooks to be filled in, one for each person or
//! for each team, which come back through [`super::import`] without a question.
//!
//! The columns that tell round, day and source are hidden and the same in every row, so that the
//! answers can also be told when the tag is lost on the way, as it is in CSV.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{AnswerBook, AnswerColumn, AnswerKind, Sheet, Value};
use super::import::{Meaning, Tag, key, level_label};
use crate::model::{
    Competence, CompetenceId, Level, Person, PersonId, Plan, Round, RoundId, Source, TeamId,
};
use crate::texts::{Texts, file_stem, sort_key, source_name, typed_name};

/// A workbook on its way to those who answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// What its file is called, without ending; no two of a round alike.
    pub stem: String,
    /// What is in it.
    pub book: AnswerBook,
}

/// Widths of columns, in characters.
const ALIAS: f64 = 12.0;
const NAME: f64 = 24.0;
const AREA: f64 = 15.0;
const COMPETENCE: f64 = 25.0;
const DESCRIBED: f64 = 26.0;
/// The narrowest and the widest that a column of answers is.
const ANSWER: (f64, f64) = (17.0, 30.0);

/// The newest round that asks for own ratings, or else the newest; `None` when there is none.
pub fn newest_round(plan: &Plan) -> Option<RoundId> {
    let rounds = plan.rounds_by_date();
    let newest = rounds.iter().rev();
    let own = newest
        .clone()
        .find(|(_, it)| it.sources.contains(&Source::Own));
    own.or_else(|| newest.clone().next()).map(|(id, _)| *id)
}

/// Who takes part in a round, by team in the order of the names of teams; `None` is no team.
pub fn takers(plan: &Plan, round: RoundId) -> Vec<(Option<TeamId>, Vec<PersonId>)> {
    let mut teams: BTreeMap<Option<TeamId>, Vec<(PersonId, &Person)>> = BTreeMap::new();
    let round = plan.rounds.get(&round);
    for id in round.iter().flat_map(|it| &it.people) {
        if let Some(person) = plan.people.get(id) {
            let team = person.team.filter(|it| plan.teams.contains_key(it));
            teams.entry(team).or_default().push((*id, person));
        }
    }
    let mut teams: Vec<_> = teams.into_iter().collect();
    let name = |id: Option<TeamId>| plan.teams.get(&id?).map(|it| sort_key(&it.name));
    teams.sort_by_cached_key(|(id, _)| (id.is_none(), name(*id)));
    let people = |mut people: Vec<(PersonId, &Person)>| {
        people.sort_by_cached_key(|(_, it)| sort_key(&it.alias));
        people.into_iter().map(|(id, _)| id).collect()
    };
    let sorted = teams.into_iter().map(|(id, all)| (id, people(all)));
    sorted.collect()
}

/// A workbook for each team, with a row for each of its people. With `names`, people are also
/// called by their name where it is known.
pub fn per_team(plan: &Plan, round: RoundId, (texts, names): (&Texts, bool)) -> Vec<Questionnaire> {
    let Some(asked) = Asked::of(plan, round, (texts, names)) else {
        return Vec::new();
    };
    let teams = takers(plan, round).into_iter().map(|(team, people)| {
        let team = team.and_then(|it| plan.teams.get(&it));
        let team = team.map_or_else(|| texts.get("questionnaire-no-team"), |it| it.name.as_str());
        (team.to_owned(), asked.team(team, &people))
    });
    asked.named(teams)
}

/// A workbook for each person, with a row for each competence. With `names`, the person is also
/// called by name where it is known.
pub fn per_person(
    plan: &Plan,
    round: RoundId,
    (texts, names): (&Texts, bool),
) -> Vec<Questionnaire> {
    let Some(asked) = Asked::of(plan, round, (texts, names)) else {
        return Vec::new();
    };
    let all = takers(plan, round).into_iter().flat_map(|(_, all)| all);
    let people = all.filter_map(|id| {
        let person = plan.people.get(&id)?;
        Some((asked.called(person), asked.person(id, person)))
    });
    asked.named(people)
}

/// What is asked, and where.
struct Asked<'a> {
    plan: &'a Plan,
    id: RoundId,
    round: &'a Round,
    texts: &'a Texts,
    names: bool,
    /// Competences with their areas, in the order of the framework.
    competences: Vec<(CompetenceId, &'a Competence, &'a str)>,
    choices: Vec<String>,
}

impl<'a> Asked<'a> {
    fn of(plan: &'a Plan, id: RoundId, (texts, names): (&'a Texts, bool)) -> Option<Self> {
        let areas = plan.areas.values();
        let areas: BTreeMap<CompetenceId, &str> = areas
            .flat_map(|area| area.competences.iter().map(|id| (*id, area.name.as_str())))
            .collect();
        let competences = plan.competences_in_order();
        let framework = &plan.framework;
        Some(Self {
            plan,
            id,
            round: plan.rounds.get(&id)?,
            texts,
            names,
            competences: competences
                .map(|(id, it)| (id, it, areas.get(&id).copied().unwrap_or_default()))
                .collect(),
            choices: framework
                .levels()
                .map(|it| level_label(framework, it))
                .collect(),
        })
    }

    fn text(&self, id: &str) -> String {
        self.texts.get(id).to_owned()
    }

    /// A person's alias, with the name where names are asked for.
    fn called(&self, person: &Person) -> String {
        match person.name.as_ref().filter(|_| self.names) {
            Some(name) => format!("{} {name}", person.alias),
            None => person.alias.clone(),
        }
    }

    /// The hidden columns that say which answers these are, and what stands in every row of them.
    fn hidden(&self) -> (Vec<AnswerColumn>, Vec<Value>) {
        let columns = ["book-source", "book-round", "book-date"];
        let columns = columns.map(|it| AnswerColumn::new(self.text(it), AnswerKind::Hidden, ALIAS));
        let source = self.texts.get(source_name(Source::Own));
        let values = vec![
            source.into(),
            typed_name(&self.round.title).as_str().into(),
            Value::Day(self.round.date),
        ];
        (columns.to_vec(), values)
    }

    /// The lines above the table: what it is, for whom, and how it is filled in.
    fn lines(&self, who: &str, how: &[&str]) -> Vec<String> {
        let title = [("round", self.round.title.as_str().into())];
        let date = self.texts.write().date(self.round.date);
        let about = [who, &self.plan.school.name, &date];
        let about = about.into_iter().filter(|it| !it.is_empty());
        let mut lines = vec![
            self.texts.with("questionnaire-title", &title),
            about.collect::<Vec<_>>().join(" · "),
        ];
        let zero = self.choices.first().map_or("", String::as_str);
        let zero = [("zero", zero.into())];
        lines.extend(how.iter().map(|it| self.texts.with(it, &zero)));
        lines
    }

    /// A book with what all have in common; its answers stand in the columns of that kind.
    fn book(&self, lines: Vec<String>, columns: Vec<AnswerColumn>) -> AnswerBook {
        AnswerBook {
            name: self.text("questionnaire-sheet"),
            lines,
            columns,
            choices: self.choices.clone(),
            refusal: ["questionnaire-no-such", "questionnaire-choose"].map(|it| self.text(it)),
            ..AnswerBook::default()
        }
    }

    fn tag(&self, columns: &[(String, Meaning)]) -> Tag {
        Tag {
            plan: self.plan.meta.id,
            round: self.id,
            sheet: self.text("questionnaire-sheet"),
            columns: columns.iter().map(|(head, it)| (key(head), *it)).collect(),
            people: Vec::new(),
            competences: Vec::new(),
        }
    }

    fn team(&self, team: &str, ids: &[PersonId]) -> AnswerBook {
        let (mut columns, hidden) = self.hidden();
        let alias = self.text("book-alias");
        let name = self.text("book-name");
        columns.push(AnswerColumn::new(alias.clone(), AnswerKind::Said, ALIAS));
        let mut fixed = vec![(alias, Meaning::Alias)];
        if self.names {
            columns.push(AnswerColumn::new(name.clone(), AnswerKind::Said, NAME));
            fixed.push((name, Meaning::Name));
        }
        let frozen = columns.len();
        let mut labels = Labels::beside(columns.iter().map(|it| it.head.as_str()));
        let mut tag = self.tag(&fixed);
        for (id, competence, area) in &self.competences {
            let head = labels.label(&competence.name);
            let mut column = AnswerColumn::new(head.clone(), AnswerKind::Answer, width(&head));
            column.about = self.about(competence, area);
            columns.push(column);
            tag.competences.push((key(&head), *id));
        }
        let mut labels = Labels::default();
        let mut rows = Vec::new();
        for (id, person) in ids
            .iter()
            .filter_map(|id| self.plan.people.get_key_value(id))
        {
            let alias = labels.label(&person.alias);
            let mut row = hidden.clone();
            row.push(Value::Text(alias.clone()));
            if self.names {
                row.push(person.name.as_deref().unwrap_or_default().into());
            }
            row.resize(columns.len(), Value::Empty);
            rows.push(row);
            tag.people.push((key(&alias), *id));
        }
        let lookup = self.lookup();
        let mut how = vec!["questionnaire-how-team", "questionnaire-zero"];
        how.extend(lookup.as_ref().map(|_| "questionnaire-look-up"));
        how.push("questionnaire-seen-team");
        AnswerBook {
            rows,
            frozen,
            lookup,
            tag: tag.rows(),
            ..self.book(self.lines(team, &how), columns)
        }
    }

    fn person(&self, id: PersonId, person: &Person) -> AnswerBook {
        let (mut columns, mut hidden) = self.hidden();
        let heads = ["book-alias", "book-competence", "questionnaire-your-level"];
        let [alias, competence, level] = heads.map(|it| self.text(it));
        let label = Labels::default().label(&person.alias);
        hidden.push(Value::Text(label.clone()));
        columns.extend([
            AnswerColumn::new(alias.clone(), AnswerKind::Hidden, ALIAS),
            AnswerColumn::new(self.text("book-area"), AnswerKind::Said, AREA),
            AnswerColumn::new(competence.clone(), AnswerKind::Said, COMPETENCE),
            AnswerColumn::new(level.clone(), AnswerKind::Answer, ANSWER.0),
        ]);
        let frozen = columns.len();
        let described = self.described();
        columns.extend(described.iter().map(|level| {
            let head = self.choices.get(level.index()).cloned();
            AnswerColumn::new(head.unwrap_or_default(), AnswerKind::Told, DESCRIBED)
        }));
        let mut tag = self.tag(&[
            (alias, Meaning::Alias),
            (competence, Meaning::Competence),
            (level, Meaning::Level),
        ]);
        tag.people.push((key(&label), id));
        let mut labels = Labels::default();
        let mut rows = Vec::new();
        for (id, it, area) in &self.competences {
            let label = labels.label(&it.name);
            let mut row = hidden.clone();
            row.extend([Value::from(*area), Value::Text(label.clone()), Value::Empty]);
            let told = described.iter().map(|level| it.descriptor(*level));
            row.extend(told.map(|it| it.unwrap_or_default().into()));
            rows.push(row);
            tag.competences.push((key(&label), *id));
        }
        // What levels mean stands beside the answers, where it is said of competences at all.
        let lookup = self.lookup().filter(|_| described.is_empty());
        let mut how = vec!["questionnaire-how-person", "questionnaire-zero"];
        how.extend(lookup.as_ref().map(|_| "questionnaire-look-up"));
        how.push("questionnaire-seen-person");
        AnswerBook {
            rows,
            frozen,
            lookup,
            tag: tag.rows(),
            fits_width: true,
            ..self.book(self.lines(&self.called(person), &how), columns)
        }
    }

    /// The levels that some competence describes.
    fn described(&self) -> Vec<Level> {
        let is_described = |level: &Level| {
            self.competences
                .iter()
                .any(|it| it.1.descriptor(*level).is_some())
        };
        self.plan.framework.levels().filter(is_described).collect()
    }

    /// What a competence is about and what its levels look like, in lines.
    fn about(&self, competence: &Competence, area: &str) -> String {
        let about = [area, competence.about.as_str()].map(str::to_owned);
        let levels = self.plan.framework.levels().zip(&self.choices);
        let told = levels.filter_map(|(level, choice)| {
            Some(format!("{choice}: {}", competence.descriptor(level)?))
        });
        let lines = about.into_iter().chain(told).filter(|it| !it.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The sheet to look levels and competences up on; `None` where nothing is described.
    fn lookup(&self) -> Option<Sheet> {
        let scale = &self.plan.framework.scale;
        let general: Vec<Value> = scale
            .iter()
            .map(|it| it.description.as_str().into())
            .collect();
        let is_general = general.iter().any(|it| *it != Value::Empty);
        let is_about = self.competences.iter().any(|it| !it.1.about.is_empty());
        if !is_general && !is_about && self.described().is_empty() {
            return None;
        }
        let heads = ["book-area", "book-competence", "questionnaire-about"];
        let mut heads = heads.map(|it| self.text(it)).to_vec();
        heads.extend(self.choices.iter().cloned());
        let mut rows = Vec::new();
        if is_general {
            let every = self.texts.get("questionnaire-every");
            let mut row = vec![every.into(), Value::Empty, Value::Empty];
            row.extend(general);
            rows.push(row);
        }
        for (_, it, area) in &self.competences {
            let mut row = [*area, &it.name, &it.about].map(Value::from).to_vec();
            let levels = self.plan.framework.levels();
            row.extend(levels.map(|level| it.descriptor(level).unwrap_or_default().into()));
            rows.push(row);
        }
        Some(Sheet {
            name: self.text("questionnaire-lookup"),
            heads,
            rows,
            frozen: 2,
            levels_from: None,
            is_long: false,
        })
    }

    /// The books with names of files, each unlike the others on every system.
    fn named(&self, books: impl Iterator<Item = (String, AnswerBook)>) -> Vec<Questionnaire> {
        let mut taken = BTreeSet::new();
        let named = books.map(|(who, book)| {
            let figures = [
                ("round", self.round.title.as_str().into()),
                ("who", who.into()),
            ];
            let wanted = file_stem(&self.texts.with("questionnaire-file", &figures));
            let numbered = (2_usize..).map(|number| format!("{wanted} ({number})"));
            let mut all = std::iter::once(wanted.clone()).chain(numbered);
            let free = all.find(|it| taken.insert(it.to_lowercase()));
            let stem = free.unwrap_or(wanted);
            Questionnaire { stem, book }
        });
        named.collect()
    }
}

/// How wide a column of answers is for the longest word of its head.
fn width(head: &str) -> f64 {
    let words = head.split_whitespace().map(|it| it.chars().count());
    (words.max().unwrap_or(0) as f64 + 4.0).clamp(ANSWER.0, ANSWER.1)
}

/// Labels on a sheet, each unlike the others as an import compares them.
#[derive(Default)]
struct Labels {
    taken: BTreeSet<String>,
}

impl Labels {
    /// Labels that stand beside others.
    fn beside<'t>(others: impl Iterator<Item = &'t str>) -> Self {
        Self {
            taken: others.map(key).collect(),
        }
    }

    /// The name in one line, with a number behind it where it would not be told from another.
    fn label(&mut self, name: &str) -> String {
        let name = typed_name(name);
        let numbered = (2_usize..).map(|number| format!("{name} ({number})"));
        let mut all = std::iter::once(name.clone()).chain(numbered);
        let mut is_free = |it: &String| {
            let key = key(it);
            !key.is_empty() && self.taken.insert(key)
        };
        all.find(&mut is_free).unwrap_or(name)
    }
}
