//! One plan in which every field says something that version 1 of the file knew.
//!
//! Written out by hand, value by value, so that no reader or builder can be wrong in the same
//! way. When a type gets a new field, this no longer compiles.

use imbl::OrdMap;
use sigtelinje::model::*;
use uuid::Uuid;

use super::build::{day, level};

pub(super) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub(super) fn text(text: &str) -> String {
    text.to_owned()
}

pub(super) fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

fn department() -> DepartmentId {
    DepartmentId::new(uuid(2))
}

pub(super) fn team() -> TeamId {
    TeamId::new(uuid(3))
}

pub(super) fn role() -> RoleId {
    RoleId::new(uuid(4))
}

/// The first of two people.
pub(super) fn person() -> PersonId {
    PersonId::new(uuid(5))
}

fn colleague() -> PersonId {
    PersonId::new(uuid(6))
}

fn area() -> AreaId {
    AreaId::new(uuid(7))
}

pub(super) fn competence() -> CompetenceId {
    CompetenceId::new(uuid(8))
}

pub(super) fn other_competence() -> CompetenceId {
    CompetenceId::new(uuid(9))
}

fn round() -> RoundId {
    RoundId::new(uuid(10))
}

fn agreement(number: u128) -> AgreementId {
    AgreementId::new(uuid(20 + number))
}

/// Everything that version 1 of the file can say.
pub(crate) fn filled_as_version_1() -> Plan {
    Plan {
        meta: Meta {
            id: PlanId::new(uuid(1)),
            title: text("Digital strategi »2026«"),
            period_start: Some(day("2026-08-01")),
            period_end: Some(day("2029-07-31")),
            language: Language::English,
            retention: Some(day("2030-01-01")),
        },
        school: School {
            name: text("Ærø Erhvervsskole"),
            kind: SchoolKind::SocialAndHealth,
            main_areas: MainArea::ALL.into(),
            department_order: vec![department()],
        },
        departments: OrdMap::unit(department(), Department { name: text("Byg") }),
        teams: OrdMap::unit(
            team(),
            Team {
                name: text("Auto"),
                department: Some(department()),
            },
        ),
        roles: OrdMap::unit(
            role(),
            Role {
                name: text("Underviser"),
            },
        ),
        people: people(),
        framework: framework(),
        areas: OrdMap::unit(
            area(),
            Area {
                name: text("Værktøj"),
                competences: vec![other_competence(), competence()],
            },
        ),
        competences: [
            (competence(), described("Platforme", "Plat.")),
            (other_competence(), described("Robotter", "Rob.")),
        ]
        .into_iter()
        .collect(),
        expectations: expectations(),
        rounds: OrdMap::unit(
            round(),
            Round {
                title: text("Forår"),
                date: day("2026-03-01"),
                sources: Source::ALL.into(),
                people: [person(), colleague()].into_iter().collect(),
            },
        ),
        assessments: assessments(),
        agreements: agreements(),
        strategy: Strategy::default(),
        initiative_templates: OrdMap::new(),
        baselines: OrdMap::new(),
        tension_order: Vec::new(),
        tensions: OrdMap::new(),
        workshops: OrdMap::new(),
        ballot: None,
        log: log(),
        accepted: OrdMap::unit(
            FindingKey {
                code: text("level-zero"),
                about: Item::Cell(person(), competence()),
            },
            Acceptance {
                date: day("2026-04-01"),
                reason: text("Aftalt med lederen"),
            },
        ),
        conflicts: Default::default(),
        erased: Default::default(),
    }
}

fn framework() -> Framework {
    Framework {
        name: text("Vores ramme"),
        source: text("Efter DigCompEdu, CC BY 4.0"),
        scale: ["Ikke i gang", "Med hjælp", "Selvstændigt"]
            .map(|name| ScaleLevel {
                name: text(name),
                description: text("Beskrevet"),
            })
            .to_vec(),
        area_order: vec![area()],
    }
}

fn people() -> OrdMap<PersonId, Person> {
    let of = |alias: &str, name: &str| Person {
        alias: text(alias),
        name: Some(text(name)),
        team: Some(team()),
        roles: [role()].into(),
        started: Some(day("2019-08-01")),
        left: Some(day("2027-06-30")),
    };
    [
        (person(), of("AH", "Ane \"Å\" Høj")),
        (colleague(), of("BN", "Bo\nNør")),
    ]
    .into_iter()
    .collect()
}

fn described(name: &str, short: &str) -> Competence {
    Competence {
        name: text(name),
        short: text(short),
        about: text("Hvad den handler om"),
        trades: texts(["Tømrer", "Murer"]),
        descriptors: texts(["Er ikke i gang", "Kan med hjælp", "Kan alene"]),
    }
}

fn expectations() -> OrdMap<ExpectationScope, OrdMap<CompetenceId, Requirement>> {
    let needed = Requirement::Required {
        lowest: level(1),
        target: level(2),
    };
    [
        (
            ExpectationScope::Role(role()),
            OrdMap::unit(competence(), needed),
        ),
        (
            ExpectationScope::Team(team()),
            OrdMap::unit(competence(), Requirement::NotRequired),
        ),
        (
            ExpectationScope::Person(person()),
            OrdMap::unit(other_competence(), needed),
        ),
    ]
    .into_iter()
    .collect()
}

fn assessments() -> OrdMap<AssessmentId, Assessment> {
    let of = |source: Source, levels: &[(CompetenceId, u8)]| Assessment {
        person: person(),
        source,
        date: day("2026-03-02"),
        round: Some(round()),
        levels: levels.iter().map(|(id, it)| (*id, level(*it))).collect(),
        note: text("Talt igennem"),
    };
    let both = [(competence(), 0), (other_competence(), 2)];
    let all = [
        of(Source::Own, &both),
        of(Source::Leader, &both[1..]),
        of(Source::Agreed, &both[..1]),
        of(Source::Test, &both),
    ];
    (11..)
        .map(|number| AssessmentId::new(uuid(number)))
        .zip(all)
        .collect()
}

fn agreements() -> OrdMap<AgreementId, Agreement> {
    (0..)
        .map(agreement)
        .zip(AgreementState::ALL.map(|state| Agreement {
            person: person(),
            competences: [competence(), other_competence()].into(),
            what: text("Sidemandsoplæring, tre gange"),
            helper: Some(colleague()),
            hours: Some(12),
            made: day("2026-03-10"),
            due: Some(day("2026-12-01")),
            state,
            note: text("Godt på vej"),
        }))
        .collect()
}

/// An entry about each thing that there was.
fn log() -> OrdMap<LogEntryId, LogEntry> {
    entries(
        30,
        &[
            Item::School,
            Item::Framework,
            Item::Department(department()),
            Item::Team(team()),
            Item::Role(role()),
            Item::Person(person()),
            Item::Area(area()),
            Item::Competence(competence()),
            Item::Round(round()),
            Item::Agreement(agreement(0)),
            Item::Cell(colleague(), competence()),
        ],
    )
}

pub(super) fn entries(first: u128, items: &[Item]) -> OrdMap<LogEntryId, LogEntry> {
    let kinds = [LogKind::Decision, LogKind::Review, LogKind::CheckIn];
    (first..)
        .map(|number| LogEntryId::new(uuid(number)))
        .zip(items.iter().zip(kinds.into_iter().cycle()))
        .map(|(id, (about, kind))| {
            let entry = LogEntry {
                date: day("2026-04-02"),
                kind,
                about: Some(*about),
                text: text("Set på"),
            };
            (id, entry)
        })
        .collect()
}
