//! Makes small plans tersely, with fixed ids and dates.
//!
//! Ids count upwards in the order of the calls, so that the same calls always make the same plan.
//! `build` insists on a sound plan.

use std::collections::BTreeSet;

use imbl::{OrdMap, OrdSet};
use jiff::civil::date;
use sigtelinje::model::{
    Acceptance, Agreement, AgreementId, AgreementState, Area, AreaId, Assessment, AssessmentId,
    Competence, CompetenceId, ExpectationScope, FindingKey, Framework, Item, Level, Meta, Person,
    PersonId, Plan, PlanDate, PlanId, Requirement, Role, RoleId, Round, RoundId, ScaleLevel,
    School, Source, Team, TeamId,
};
use uuid::Uuid;

/// The day on which all promises are checked.
pub(crate) const TODAY: PlanDate = date(2026, 9, 1);

/// A day such as "2026-09-01".
pub(crate) fn day(text: &str) -> PlanDate {
    text.parse().unwrap()
}

/// A level of the scale.
pub(crate) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// A plan in the making.
pub(crate) struct PlanBuilder {
    /// The plan so far, for what the builder has no word for.
    pub(crate) plan: Plan,
    last_id: u128,
}

impl PlanBuilder {
    /// A plan with a scale from 0 to 4 and nothing else.
    pub(crate) fn new() -> Self {
        let step = |number: usize| ScaleLevel {
            name: format!("Trin {number}"),
            description: String::new(),
        };
        let mut builder = Self {
            plan: Plan {
                strategy: Default::default(),
                initiative_templates: Default::default(),
                baselines: Default::default(),
                tension_order: Vec::new(),
                tensions: Default::default(),
                workshops: Default::default(),
                ballot: None,
                meta: Meta {
                    id: PlanId::new(Uuid::nil()),
                    title: "Prøveplan".to_owned(),
                    period_start: None,
                    period_end: None,
                    language: Default::default(),
                    retention: None,
                },
                school: School {
                    name: "Prøveskolen".to_owned(),
                    kind: Default::default(),
                    main_areas: BTreeSet::new(),
                    department_order: Vec::new(),
                },
                departments: OrdMap::new(),
                teams: OrdMap::new(),
                roles: OrdMap::new(),
                people: OrdMap::new(),
                framework: Framework {
                    name: "Prøveramme".to_owned(),
                    source: String::new(),
                    scale: (0..5).map(step).collect(),
                    area_order: Vec::new(),
                },
                areas: OrdMap::new(),
                competences: OrdMap::new(),
                expectations: OrdMap::new(),
                rounds: OrdMap::new(),
                assessments: OrdMap::new(),
                agreements: OrdMap::new(),
                log: OrdMap::new(),
                accepted: OrdMap::new(),
                conflicts: Default::default(),
                erased: Default::default(),
            },
            last_id: 0,
        };
        builder.plan.meta.id = PlanId::new(builder.next_uuid());
        builder
    }

    /// The next UUID of version 7 in a fixed row.
    pub(crate) fn next_uuid(&mut self) -> Uuid {
        self.last_id += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + self.last_id)
    }

    pub(crate) fn team(&mut self, name: &str) -> TeamId {
        let id = TeamId::new(self.next_uuid());
        let team = Team {
            name: name.to_owned(),
            department: None,
        };
        self.plan.teams.insert(id, team);
        id
    }

    pub(crate) fn role(&mut self, name: &str) -> RoleId {
        let id = RoleId::new(self.next_uuid());
        let role = Role {
            name: name.to_owned(),
        };
        self.plan.roles.insert(id, role);
        id
    }

    /// A person who has always been here, in no team and without a role.
    pub(crate) fn person(&mut self, alias: &str) -> PersonId {
        let id = PersonId::new(self.next_uuid());
        let person = Person {
            alias: alias.to_owned(),
            name: None,
            team: None,
            roles: BTreeSet::new(),
            started: None,
            left: None,
        };
        self.plan.people.insert(id, person);
        id
    }

    /// A person on a team.
    pub(crate) fn member(&mut self, alias: &str, team: TeamId) -> PersonId {
        let id = self.person(alias);
        self.change(id, |person| person.team = Some(team));
        id
    }

    /// Changes a person.
    pub(crate) fn change(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) {
        change(self.plan.people.get_mut(&person).unwrap());
    }

    /// An area, last in the framework.
    pub(crate) fn area(&mut self, name: &str) -> AreaId {
        let id = AreaId::new(self.next_uuid());
        let area = Area {
            name: name.to_owned(),
            competences: Vec::new(),
        };
        self.plan.areas.insert(id, area);
        self.plan.framework.area_order.push(id);
        id
    }

    /// A described competence, last in the last area; the first one brings an area with it.
    pub(crate) fn competence(&mut self, name: &str) -> CompetenceId {
        let id = CompetenceId::new(self.next_uuid());
        let last = self.plan.framework.area_order.last().copied();
        let area = last.unwrap_or_else(|| self.area("Område"));
        let competence = Competence {
            name: name.to_owned(),
            short: String::new(),
            about: String::new(),
            trades: Vec::new(),
            descriptors: vec!["Er ikke i gang".to_owned()],
        };
        self.plan.competences.insert(id, competence);
        let area = self.plan.areas.get_mut(&area).unwrap();
        area.competences.push(id);
        id
    }

    /// Asks for a lowest acceptable level and a target.
    pub(crate) fn require(
        &mut self,
        scope: ExpectationScope,
        competence: CompetenceId,
        (lowest, target): (u8, u8),
    ) {
        let requirement = Requirement::Required {
            lowest: level(lowest),
            target: level(target),
        };
        self.ask(scope, competence, requirement);
    }

    /// Says that a competence is not needed.
    pub(crate) fn spare(&mut self, scope: ExpectationScope, competence: CompetenceId) {
        self.ask(scope, competence, Requirement::NotRequired);
    }

    fn ask(&mut self, scope: ExpectationScope, competence: CompetenceId, what: Requirement) {
        let asked = self.plan.expectations.entry(scope).or_default();
        asked.insert(competence, what);
    }

    /// A round for everybody who is in the plan so far, asking for own and leader's ratings.
    pub(crate) fn round(&mut self, title: &str, date: &str) -> RoundId {
        let id = RoundId::new(self.next_uuid());
        let round = Round {
            title: title.to_owned(),
            date: day(date),
            sources: BTreeSet::from([Source::Own, Source::Leader]),
            people: self.plan.people.keys().copied().collect::<OrdSet<_>>(),
        };
        self.plan.rounds.insert(id, round);
        id
    }

    /// Ratings outside any round.
    pub(crate) fn rate(
        &mut self,
        person: PersonId,
        source: Source,
        date: &str,
        levels: &[(CompetenceId, u8)],
    ) -> AssessmentId {
        let id = AssessmentId::new(self.next_uuid());
        let assessment = Assessment {
            person,
            source,
            date: day(date),
            round: None,
            levels: levels.iter().map(|(id, it)| (*id, level(*it))).collect(),
            note: String::new(),
        };
        self.plan.assessments.insert(id, assessment);
        id
    }

    /// Ratings that belong to a round, on the round's day.
    pub(crate) fn rate_in(
        &mut self,
        round: RoundId,
        person: PersonId,
        source: Source,
        levels: &[(CompetenceId, u8)],
    ) -> AssessmentId {
        let date = self.plan.rounds.get(&round).unwrap().date.to_string();
        let id = self.rate(person, source, &date, levels);
        self.plan.assessments.get_mut(&id).unwrap().round = Some(round);
        id
    }

    /// An active agreement; without competences it is about all of them.
    pub(crate) fn agree(&mut self, person: PersonId, competences: &[CompetenceId]) -> AgreementId {
        let id = AgreementId::new(self.next_uuid());
        let agreement = Agreement {
            person,
            competences: competences.iter().copied().collect(),
            what: "Sidemandsoplæring".to_owned(),
            helper: None,
            hours: None,
            made: day("2026-06-01"),
            due: None,
            state: AgreementState::Active,
            note: String::new(),
        };
        self.plan.agreements.insert(id, agreement);
        id
    }

    /// Accepts a finding by its code.
    pub(crate) fn accept(&mut self, code: &str, about: Item) {
        let key = FindingKey {
            code: code.to_owned(),
            about,
        };
        let acceptance = Acceptance {
            date: TODAY,
            reason: "Aftalt".to_owned(),
        };
        self.plan.accepted.insert(key, acceptance);
    }

    /// The plan, which must be sound.
    pub(crate) fn build(self) -> Plan {
        assert_eq!(self.plan.violations(), Vec::new());
        self.plan
    }
}
