//! Everything that a plan says of one person, to be handed over to that person (GDPR article 15).
//!
//! Only what is about the person: of an agreement in which they help it says what they do and not
//! with whom. Texts of others in which the person is named are quoted whole with their place, and
//! are to be read through before they are handed over, since they may be about others too.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Analysis;
use crate::model::{
    Acceptance, Agreement, AgreementState, CompetenceId, Conflict, ExpectationScope, FindingKey,
    Item, Level, LogKind, Passage, Person, PersonId, Plan, PlanDate, Renaming, Requirement, Source,
    Spelling, Strategy, Task,
};

/// Everything about one person, in the order of the document. Lists are in order of date or of the
/// plan; an empty one says that the plan has nothing of the kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonData {
    /// What the plan is called.
    pub plan: String,
    /// The school; empty while the plan does not say.
    pub school: String,
    /// As of which day.
    pub as_of: PlanDate,
    /// How the person is known in the file.
    pub id: PersonId,
    /// What the person is shown as.
    pub alias: String,
    /// The name; `None` where the school keeps to aliases.
    pub name: Option<String>,
    /// The team; `None` when the person is in none.
    pub team: Option<String>,
    /// The department of the team; `None` when it has none.
    pub department: Option<String>,
    /// The roles.
    pub roles: Vec<String>,
    /// First day at the school; `None` when not known.
    pub started: Option<PlanDate>,
    /// Last day at the school; `None` while employed.
    pub left: Option<PlanDate>,
    /// What is expected, competence by competence.
    pub expectations: Vec<Expected>,
    /// Rounds that the person takes part in.
    pub rounds: Vec<(PlanDate, String)>,
    /// Every set of ratings of every source.
    pub ratings: Vec<Rated>,
    /// Agreements with the person.
    pub agreements: Vec<Agreed>,
    /// What the person helps others with.
    pub helps: Vec<Helps>,
    /// What the person sees to, now and as it was frozen.
    pub sees_to: Vec<SeesTo>,
    /// Entries of the log about the person.
    pub log: Vec<Logged>,
    /// What the program points out about the person.
    pub findings: Vec<Found>,
    /// What two copies of the plan say differently about the person.
    pub undecided: Vec<Conflict>,
    /// Texts about other things in which the person is named.
    pub named_in: Vec<NamedIn>,
}

/// What is expected in a competence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// The competence.
    pub competence: String,
    /// What is needed.
    pub requirement: Requirement,
}

/// A set of ratings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// From when.
    pub date: PlanDate,
    /// Who rated.
    pub source: Source,
    /// In which round; `None` outside any.
    pub round: Option<String>,
    /// The levels by competence; what was not assessed is absent.
    pub levels: Vec<(String, Level)>,
    /// What was said.
    pub note: String,
}

/// An agreement with the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agreed {
    /// What is done.
    pub what: String,
    /// In which competences; empty means the development as a whole.
    pub competences: Vec<String>,
    /// Who helps, by alias; `None` when nobody is named.
    pub helper: Option<String>,
    /// Working hours; `None` when not decided.
    pub hours: Option<u16>,
    /// When it was made.
    pub made: PlanDate,
    /// By when; `None` when not decided.
    pub due: Option<PlanDate>,
    /// How it stands.
    pub state: AgreementState,
    /// What happened.
    pub note: String,
}

/// An agreement with somebody else in which the person helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Helps {
    /// What is done.
    pub what: String,
    /// When it was made.
    pub made: PlanDate,
    /// By when; `None` when not decided.
    pub due: Option<PlanDate>,
    /// How it stands.
    pub state: AgreementState,
}

/// Something that the person sees to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeesTo {
    /// What sort of thing, by the code of [`Item::kind`]; `decision` for one of a workshop.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// By when; `None` when not decided.
    pub due: Option<PlanDate>,
    /// The workshop that decided it, or the baseline that froze it; `None` for what is in the plan
    /// as it stands.
    pub of: Option<String>,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Logged {
    /// When.
    pub date: PlanDate,
    /// What kind.
    pub kind: LogKind,
    /// The words.
    pub text: String,
}

/// A finding, or one that was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its stable code.
    pub code: String,
    /// The competence that it is about; `None` when it is about the person.
    pub competence: Option<String>,
    /// When and why somebody accepted it; `None` while nobody has.
    pub accepted: Option<Acceptance>,
}

/// A text in which the person is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedIn {
    /// What it belongs to.
    #[serde(skip)]
    pub item: Item,
    /// What sort of thing that is, by the code of [`Item::kind`].
    pub kind: &'static str,
    /// What that is called.
    pub name: String,
    /// What sort of text it is.
    #[serde(skip)]
    pub passage: Passage,
    /// The text.
    pub text: String,
}

/// Everything about one person; `None` when the person is not in the plan.
pub fn person_data(plan: &Plan, analysis: &Analysis, id: PersonId) -> Option<PersonData> {
    let person = plan.people.get(&id)?;
    let Person {
        alias,
        name,
        team,
        roles,
        started,
        left,
    } = person.clone();
    let team = team.and_then(|it| plan.teams.get(&it));
    let department = plan.department_of(person);
    let department = department.and_then(|it| plan.departments.get(&it));
    let roles = roles.iter().filter_map(|it| plan.roles.get(it));
    let takes_part = plan.rounds_by_date().into_iter();
    let takes_part = takes_part.filter(|(_, it)| it.people.contains(&id));
    Some(PersonData {
        plan: plan.meta.title.clone(),
        school: plan.school.name.clone(),
        as_of: analysis.today,
        id,
        alias,
        name,
        team: team.map(|it| it.name.clone()),
        department: department.map(|it| it.name.clone()),
        roles: roles.map(|it| it.name.clone()).collect(),
        started,
        left,
        expectations: expectations(plan, id),
        rounds: takes_part
            .map(|(_, it)| (it.date, it.title.clone()))
            .collect(),
        ratings: ratings(plan, id),
        agreements: agreements(plan, id),
        helps: helps(plan, id),
        sees_to: sees_to(plan, id),
        log: log(plan, id),
        findings: findings(plan, analysis, id),
        undecided: undecided(plan, id),
        named_in: named_in(plan, id),
    })
}

/// Whether a thing is about the person and nobody else.
fn is_about(plan: &Plan, id: PersonId, item: Item) -> bool {
    match item {
        Item::Person(it) | Item::Cell(it, _) => it == id,
        Item::Agreement(it) => plan.agreements.get(&it).is_some_and(|it| it.person == id),
        _ => false,
    }
}

fn competence(plan: &Plan, id: CompetenceId) -> String {
    let found = plan.competences.get(&id);
    found.map_or_else(String::new, |it| it.name.clone())
}

fn expectations(plan: &Plan, id: PersonId) -> Vec<Expected> {
    let own = plan.expectations.get(&ExpectationScope::Person(id));
    let known = plan.competences_in_order().map(|(it, _)| it);
    // A competence that no area lists cannot be, but what is asked of the person is told anyway.
    let all = known.chain(own.into_iter().flat_map(|it| it.keys().copied()));
    let mut seen = BTreeSet::new();
    let asked = all.filter(|it| seen.insert(*it)).filter_map(|it| {
        Some(Expected {
            competence: competence(plan, it),
            requirement: plan.requirement(id, it)?,
        })
    });
    asked.collect()
}

fn ratings(plan: &Plan, id: PersonId) -> Vec<Rated> {
    let of_person = plan.assessments.values().filter(|it| it.person == id);
    let mut ratings: Vec<Rated> = of_person
        .map(|it| Rated {
            date: it.date,
            source: it.source,
            round: (it.round.and_then(|round| plan.rounds.get(&round)))
                .map(|round| round.title.clone()),
            levels: (it.levels.iter())
                .map(|(id, level)| (competence(plan, *id), *level))
                .collect(),
            note: it.note.clone(),
        })
        .collect();
    ratings.sort_by_key(|it| (it.date, it.source));
    ratings
}

fn agreements(plan: &Plan, id: PersonId) -> Vec<Agreed> {
    let of_person = plan.agreements.values().filter(|it| it.person == id);
    let mut agreements: Vec<Agreed> = of_person
        .map(|it| {
            let Agreement {
                person: _,
                competences,
                what,
                helper,
                hours,
                made,
                due,
                state,
                note,
            } = it.clone();
            let helper = helper.and_then(|it| plan.people.get(&it));
            Agreed {
                what,
                competences: competences.iter().map(|it| competence(plan, *it)).collect(),
                helper: helper.map(|it| it.alias.clone()),
                hours,
                made,
                due,
                state,
                note,
            }
        })
        .collect();
    agreements.sort_by_key(|it| it.made);
    agreements
}

fn helps(plan: &Plan, id: PersonId) -> Vec<Helps> {
    let helped = plan.agreements.values().filter(|it| it.helper == Some(id));
    let mut helps: Vec<Helps> = helped
        .map(|it| Helps {
            what: it.what.clone(),
            made: it.made,
            due: it.due,
            state: it.state,
        })
        .collect();
    helps.sort_by_key(|it| it.made);
    helps
}

fn sees_to(plan: &Plan, id: PersonId) -> Vec<SeesTo> {
    let initiatives = |strategy: &Strategy, of: Option<&str>| {
        let owned = strategy.initiatives.iter();
        let owned = owned.filter(|(_, it)| it.owner == Some(id));
        owned
            .map(|(initiative, it)| SeesTo {
                kind: Item::Initiative(*initiative).kind(),
                title: it.title.clone(),
                due: it.due,
                of: of.map(str::to_owned),
            })
            .collect::<Vec<_>>()
    };
    let mut found = initiatives(&plan.strategy, None);
    for baseline in plan.baselines.values() {
        found.extend(initiatives(&baseline.strategy, Some(&baseline.name)));
    }
    for (_, workshop) in plan.workshops_by_date() {
        for activity in &workshop.agenda {
            let Task::Decide { decisions } = &activity.task else {
                continue;
            };
            let owned = decisions.values().filter(|it| it.owner == Some(id));
            found.extend(owned.map(|it| SeesTo {
                kind: "decision",
                title: it.text.clone(),
                due: it.due,
                of: Some(workshop.title.clone()),
            }));
        }
    }
    found
}

fn log(plan: &Plan, id: PersonId) -> Vec<Logged> {
    let entries = plan.log.values();
    let about = entries.filter(|it| it.about.is_some_and(|item| is_about(plan, id, item)));
    let mut entries: Vec<Logged> = about
        .map(|it| Logged {
            date: it.date,
            kind: it.kind,
            text: it.text.clone(),
        })
        .collect();
    entries.sort_by_key(|it| it.date);
    entries
}

fn findings(plan: &Plan, analysis: &Analysis, id: PersonId) -> Vec<Found> {
    let of = |key: &FindingKey| Found {
        code: key.code.clone(),
        competence: match key.about {
            Item::Cell(_, it) => Some(competence(plan, it)),
            _ => None,
        },
        accepted: plan.accepted.get(key).cloned(),
    };
    let found = analysis.findings.iter().map(|it| it.key());
    let lapsed = analysis.lapsed.iter().cloned();
    let about = found
        .chain(lapsed)
        .filter(|it| is_about(plan, id, it.about));
    about.map(|it| of(&it)).collect()
}

fn undecided(plan: &Plan, id: PersonId) -> Vec<Conflict> {
    let written = id.uuid().to_string();
    let holds = |it: &&Conflict| {
        let mut values = it.base.iter().chain(&it.other);
        is_about(plan, id, it.item) || values.any(|value| value.contains(&written))
    };
    plan.conflicts.iter().filter(holds).cloned().collect()
}

fn named_in(plan: &Plan, id: PersonId) -> Vec<NamedIn> {
    let spellings = Spelling::of(plan, id).into_iter();
    let sought = Renaming::new(spellings.map(|it| (it.text, String::new())));
    let mut found = Vec::new();
    let alias = |it: PersonId| {
        let person = plan.people.get(&it);
        person.map_or_else(String::new, |it| it.alias.clone())
    };
    // The walk can change texts and is therefore given a copy, which it leaves as it is.
    plan.clone().each_wording(&mut |wording| {
        if !is_about(plan, id, wording.item) && sought.count(wording.text) > 0 {
            found.push(NamedIn {
                item: wording.item,
                kind: wording.item.kind(),
                name: plan.name_of(wording.item, alias),
                passage: wording.passage,
                text: wording.text.clone(),
            });
        }
    });
    found
}
