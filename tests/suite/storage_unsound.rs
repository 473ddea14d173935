//! Plans that read without a fault and mean something impossible: each is refused by field.
#![expect(
    clippy::assigning_clones,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "one line for each way to break a plan"
)]

use imbl::OrdMap;
use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::storage_support::*;

pub(crate) fn first<K: Ord + Clone, V: Clone>(map: &mut OrdMap<K, V>) -> &mut V {
    let key = map.keys().next().unwrap().clone();
    map.get_mut(&key).unwrap()
}

pub(crate) fn long(len: usize) -> String {
    "x".repeat(len + 1)
}

pub(crate) fn early() -> PlanDate {
    PlanDate::new(1899, 12, 31).unwrap()
}

pub(crate) fn late() -> PlanDate {
    PlanDate::new(2201, 1, 1).unwrap()
}

pub(crate) fn nobody() -> PersonId {
    PersonId::new(uuid::Uuid::max())
}

pub(crate) fn nothing() -> CompetenceId {
    CompetenceId::new(uuid::Uuid::max())
}

/// The field, what is wrong with it, and how it came to be.
pub(crate) type Unsound = (&'static str, Problem, fn(&mut Plan));

#[rustfmt::skip]
const NAMES: &[Unsound] = &[
    ("meta.title", Problem::Empty, |p| p.meta.title.clear()),
    ("meta.title", Problem::Empty, |p| p.meta.title = " \t".to_owned()),
    ("meta.title", Problem::TooLong, |p| p.meta.title = long(Limit::NAME)),
    ("meta.title", Problem::UnprintableText, |p| { p.meta.title = "a\u{7}".to_owned() }),
    ("meta.title", Problem::UnprintableText, |p| { p.meta.title = "a\u{202e}b".to_owned() }),
    ("school.name", Problem::TooLong, |p| p.school.name = long(Limit::NAME)),
    ("school.name", Problem::UnprintableText, |p| { p.school.name = "\u{feff}".to_owned() }),
    ("departments.*.name", Problem::Empty, |p| first(&mut p.departments).name.clear()),
    ("teams.*.name", Problem::Empty, |p| first(&mut p.teams).name.clear()),
    ("teams.*.name", Problem::UnprintableText, |p| first(&mut p.teams).name.push('\r')),
    ("roles.*.name", Problem::Empty, |p| first(&mut p.roles).name.clear()),
    ("roles.*.name", Problem::TooLong, |p| first(&mut p.roles).name = long(Limit::NAME)),
    ("people.*.alias", Problem::Empty, |p| first(&mut p.people).alias.clear()),
    ("people.*.alias", Problem::UnprintableText, |p| first(&mut p.people).alias.push('\0')),
    ("people.*.name", Problem::Empty, |p| first(&mut p.people).name = Some(String::new())),
    ("people.*.name", Problem::TooLong, |p| first(&mut p.people).name = Some(long(Limit::NAME))),
    ("framework.name", Problem::TooLong, |p| p.framework.name = long(Limit::NAME)),
    ("framework.source", Problem::TooLong, |p| p.framework.source = long(Limit::TEXT)),
    ("framework.scale.0.name", Problem::Empty, |p| p.framework.scale[0].name.clear()),
    ("framework.scale.1.description", Problem::TooLong, |p| p.framework.scale[1].description = long(Limit::TEXT)),
    ("areas.*.name", Problem::Empty, |p| first(&mut p.areas).name.clear()),
    ("competences.*.name", Problem::Empty, |p| first(&mut p.competences).name.clear()),
    ("competences.*.short", Problem::TooLong, |p| first(&mut p.competences).short = long(Limit::NAME)),
    ("competences.*.about", Problem::UnprintableText, |p| { first(&mut p.competences).about = "\u{1b}[31m".to_owned() }),
    ("competences.*.trades", Problem::Empty, |p| first(&mut p.competences).trades.push(String::new())),
    ("competences.trades", Problem::TooLong, |p| { first(&mut p.competences).trades = vec!["t".to_owned(); 301] }),
    ("competences.*.descriptors", Problem::TooLong, |p| first(&mut p.competences).descriptors = vec![long(Limit::TEXT)]),
    ("rounds.*.title", Problem::Empty, |p| first(&mut p.rounds).title.clear()),
    ("assessments.*.note", Problem::TooLong, |p| first(&mut p.assessments).note = long(Limit::TEXT)),
    ("agreements.*.what", Problem::Empty, |p| first(&mut p.agreements).what = "  ".to_owned()),
    ("agreements.*.note", Problem::UnprintableText, |p| { first(&mut p.agreements).note.push('\u{200f}') }),
    ("log.*.text", Problem::TooLong, |p| first(&mut p.log).text = long(Limit::TEXT)),
    ("accepted.gap*", Problem::TooLong, |p| first(&mut p.accepted).reason = long(Limit::TEXT)),
];

#[rustfmt::skip]
const DATES: &[Unsound] = &[
    ("meta.period_start", Problem::DateOutOfRange, |p| p.meta.period_start = Some(early())),
    ("meta.period_end", Problem::DateOutOfRange, |p| p.meta.period_end = Some(late())),
    ("meta.retention", Problem::DateOutOfRange, |p| p.meta.retention = Some(late())),
    ("meta.period_end", Problem::EndBeforeStart, |p| { p.meta.period_start = Some(PlanDate::new(2026, 2, 2).unwrap()); p.meta.period_end = Some(PlanDate::new(2026, 2, 1).unwrap()); }),
    ("people.*.started", Problem::DateOutOfRange, |p| first(&mut p.people).started = Some(early())),
    ("people.*.left", Problem::DateOutOfRange, |p| first(&mut p.people).left = Some(late())),
    ("people.*.left", Problem::EndBeforeStart, |p| { first(&mut p.people).started = Some(PlanDate::new(2026, 2, 2).unwrap()); first(&mut p.people).left = Some(PlanDate::new(2026, 2, 1).unwrap()); }),
    ("rounds.*.date", Problem::DateOutOfRange, |p| first(&mut p.rounds).date = early()),
    ("assessments.*.date", Problem::DateOutOfRange, |p| first(&mut p.assessments).date = late()),
    ("agreements.*.made", Problem::DateOutOfRange, |p| first(&mut p.agreements).made = early()),
    ("agreements.*.due", Problem::DateOutOfRange, |p| first(&mut p.agreements).due = Some(late())),
    ("log.*.date", Problem::DateOutOfRange, |p| first(&mut p.log).date = early()),
    ("accepted.gap*", Problem::DateOutOfRange, |p| first(&mut p.accepted).date = late()),
];

#[rustfmt::skip]
const LINKS: &[Unsound] = &[
    ("school.department_order.*", Problem::NotListed, |p| p.school.department_order.clear()),
    ("school.department_order.*", Problem::ListedTwice, |p| p.school.department_order.extend_from_within(..1)),
    ("school.department_order.*", Problem::MissingReference, |p| { p.school.department_order.push(DepartmentId::new(uuid::Uuid::nil())); }),
    ("teams.*.department", Problem::MissingReference, |p| { first(&mut p.teams).department = Some(DepartmentId::new(uuid::Uuid::nil())); }),
    ("people.*.team", Problem::MissingReference, |p| { first(&mut p.people).team = Some(TeamId::new(uuid::Uuid::nil())); }),
    ("people.*.roles", Problem::MissingReference, |p| { first(&mut p.people).roles.insert(RoleId::new(uuid::Uuid::nil())); }),
    ("framework.scale", Problem::ScaleSize, |p| p.framework.scale.truncate(1)),
    ("framework.scale", Problem::ScaleSize, |p| { let step = p.framework.scale[0].clone(); p.framework.scale.resize(11, step); }),
    ("framework.area_order.*", Problem::NotListed, |p| p.framework.area_order.clear()),
    ("framework.area_order.*", Problem::ListedTwice, |p| p.framework.area_order.extend_from_within(..1)),
    ("areas.competences.*", Problem::NotListed, |p| first(&mut p.areas).competences.clear()),
    ("areas.competences.*", Problem::ListedTwice, |p| first(&mut p.areas).competences.extend_from_within(..1)),
    ("areas.competences.*", Problem::MissingReference, |p| first(&mut p.areas).competences.push(nothing())),
    ("competences.*.descriptors", Problem::AboveScale, |p| { first(&mut p.competences).descriptors = vec![String::new(); 11]; }),
    ("expectations.*", Problem::Empty, |p| first(&mut p.expectations).clear()),
    ("expectations.*", Problem::MissingReference, |p| { let asked = first(&mut p.expectations).clone(); p.expectations.insert(ExpectationScope::Person(nobody()), asked); }),
    ("expectations.*", Problem::MissingReference, |p| { first(&mut p.expectations).insert(nothing(), Requirement::NotRequired); }),
    ("expectations.*", Problem::AboveScale, |p| { let required = Requirement::Required { lowest: Level::ZERO, target: Level::MAX }; *first(first(&mut p.expectations)) = required; }),
    ("expectations.*", Problem::LowestAboveTarget, |p| { let lowest = Level::saturating(1); *first(first(&mut p.expectations)) = Requirement::Required { lowest, target: Level::ZERO }; }),
    ("rounds.*.people.*", Problem::MissingReference, |p| { first(&mut p.rounds).people.insert(nobody()); }),
    ("assessments.*.person", Problem::MissingReference, |p| first(&mut p.assessments).person = nobody()),
    ("assessments.*.round", Problem::MissingReference, |p| { first(&mut p.assessments).round = Some(RoundId::new(uuid::Uuid::nil())); }),
    ("assessments.*.levels.*", Problem::AboveScale, |p| { let id = *p.competences.keys().next().unwrap(); first(&mut p.assessments).levels.insert(id, Level::MAX); }),
    ("people.*", Problem::Erased, |p| { let id = *p.people.keys().next().unwrap(); p.erased.insert(id); }),
    ("conflicts.*", Problem::MissingReference, |p| { p.conflicts.insert(Conflict { item: Item::Goal(GoalId::new(uuid::Uuid::max())), field: String::new(), base: None, other: None }); }),
    ("assessments.*", Problem::AssessedTwice, |p| { first(&mut p.assessments).round = p.rounds.keys().next().copied(); let copy = first(&mut p.assessments).clone(); p.assessments.insert(AssessmentId::new(uuid::Uuid::max()), copy); }),
    ("agreements.*.person", Problem::MissingReference, |p| first(&mut p.agreements).person = nobody()),
    ("agreements.*.helper", Problem::MissingReference, |p| first(&mut p.agreements).helper = Some(nobody())),
    ("agreements.*.competences", Problem::MissingReference, |p| { first(&mut p.agreements).competences.insert(nothing()); }),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Person(nobody()))),
    ("accepted.gap*", Problem::MissingReference, |p| { let (mut key, value) = p.accepted.iter().next().map(|(k, v)| (k.clone(), v.clone())).unwrap(); key.about = Item::Competence(nothing()); p.accepted.insert(key, value); }),
];

fn fits(pattern: &str, field: &str) -> bool {
    let mut rest = field;
    for (number, part) in pattern.split('*').enumerate() {
        match rest.find(part) {
            Some(at) if number > 0 || at == 0 => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    rest.is_empty() || pattern.ends_with('*')
}

#[test]
fn valid_syntax_with_invalid_meaning_never_gets_in() {
    let mut sound = plan(&Shape {
        seed: 3,
        ..Shape::new(6, 6, 2)
    });
    sound.framework.scale.truncate(2);
    for competence in sound.competences.clone().keys() {
        sound.competences[competence].descriptors.clear();
    }
    for id in sound.assessments.clone().keys() {
        sound.assessments[id].levels.clear();
    }
    let spare = |asked: &OrdMap<CompetenceId, Requirement>| -> OrdMap<_, _> {
        let ids = asked.keys().copied();
        ids.map(|id| (id, Requirement::NotRequired)).collect()
    };
    sound.expectations = sound
        .expectations
        .iter()
        .map(|(scope, asked)| (*scope, spare(asked)))
        .collect();
    let cases: Vec<_> = [NAMES, DATES, LINKS].concat();
    assert!(cases.len() >= 60);
    none_gets_in(&sound, &cases);
}

/// Expects each case to be named by its field, by whoever reads or writes the plan.
pub(crate) fn none_gets_in(sound: &Plan, cases: &[Unsound]) {
    assert!(read_plan_bytes(&bytes_of(sound)).is_ok());
    for (number, (field, problem, break_it)) in cases.iter().enumerate() {
        let mut plan = sound.clone();
        break_it(&mut plan);
        let Err(LoadError::Unsound(found)) = read_plan_bytes(&bytes_of(&plan)) else {
            panic!("{number} {field} got in");
        };
        let named = found
            .iter()
            .any(|it| it.problem == *problem && fits(field, &it.field));
        assert!(named, "{number} {field} {problem:?}: {found:?}");
        let desk = Desk::new();
        let saved = desk
            .store
            .save(&plan, &desk.path("a.ron"), (None, Place::New), now());
        assert!(
            matches!(saved, Err(SaveError::Unsound(_))),
            "{number} {field}"
        );
        assert!(!desk.path("a.ron").exists());
    }
}
