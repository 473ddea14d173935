//! The plan: everything that one file holds.

use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::framework::{Areas, Competences};
use super::{
    Acceptance, Agreement, AgreementId, AreaId, Assessment, AssessmentId, Ballot, Baseline,
    BaselineId, Competence, CompetenceId, Conflict, Department, DepartmentId, EventId,
    ExpectationScope, FindingKey, Framework, GoalId, IndicatorId, InitiativeId, InitiativeTemplate,
    InitiativeTemplateId, Item, LineId, LogEntry, LogEntryId, Meta, Person, PersonId, PlanDate,
    Requirement, Role, RoleId, Round, RoundId, School, Strategy, Team, TeamId, Tension, TensionId,
    Workshop, WorkshopId,
};

/// One plan: one school, or one department of it.
///
/// The maps are persistent (`imbl`), so a clone costs next to nothing and undo, autosave and
/// comparison work on snapshots. Order of id is order of creation.
/// What must always hold is in [`Plan::violations`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What the plan says of itself.
    pub meta: Meta,
    /// The school.
    pub school: School,
    /// Departments.
    #[serde(default)]
    pub departments: OrdMap<DepartmentId, Department>,
    /// Teams.
    #[serde(default)]
    pub teams: OrdMap<TeamId, Team>,
    /// Roles.
    #[serde(default)]
    pub roles: OrdMap<RoleId, Role>,
    /// Staff, past and present.
    #[serde(default)]
    pub people: OrdMap<PersonId, Person>,
    /// The scale and the order of the framework's areas.
    pub framework: Framework,
    /// Areas of the framework.
    #[serde(default)]
    pub areas: Areas,
    /// Competences of the framework.
    #[serde(default)]
    pub competences: Competences,
    /// What is needed, by whom it is asked. A competence that is absent has no expectation.
    #[serde(default)]
    pub expectations: OrdMap<ExpectationScope, OrdMap<CompetenceId, Requirement>>,
    /// Rounds of assessment.
    #[serde(default)]
    pub rounds: OrdMap<RoundId, Round>,
    /// Ratings.
    #[serde(default)]
    pub assessments: OrdMap<AssessmentId, Assessment>,
    /// Agreements on development.
    #[serde(default)]
    pub agreements: OrdMap<AgreementId, Agreement>,
    /// What the school wants and does.
    #[serde(default)]
    pub strategy: Strategy,
    /// Initiatives kept to be used again.
    #[serde(default)]
    pub initiative_templates: OrdMap<InitiativeTemplateId, InitiativeTemplate>,
    /// The strategy as it was decided earlier.
    #[serde(default)]
    pub baselines: OrdMap<BaselineId, Baseline>,
    /// The order in which tensions are listed.
    #[serde(default)]
    pub tension_order: Vec<TensionId>,
    /// Pairs of poles that have to be held together.
    #[serde(default)]
    pub tensions: OrdMap<TensionId, Tension>,
    /// Workshops, held and to be held.
    #[serde(default)]
    pub workshops: OrdMap<WorkshopId, Workshop>,
    /// The round of votes that is open; `None` while nobody votes.
    ///
    /// Its counts are nowhere else until they are revealed, so that nothing can show them early.
    #[serde(default)]
    pub ballot: Option<Ballot>,
    /// Check-ins, decisions, reviews.
    #[serde(default)]
    pub log: OrdMap<LogEntryId, LogEntry>,
    /// Findings that somebody accepted.
    #[serde(default)]
    pub accepted: OrdMap<FindingKey, Acceptance>,
    /// What two copies of the plan changed differently and nobody has decided yet.
    #[serde(default)]
    pub conflicts: OrdSet<Conflict>,
    /// People whose data were erased (GDPR article 17). The id alone is kept, so that an older
    /// copy that is merged does not bring them back.
    #[serde(default)]
    pub erased: OrdSet<PersonId>,
}

impl Plan {
    /// Competences in the order of the framework: by area, then as listed in the area.
    pub fn competences_in_order(&self) -> impl Iterator<Item = (CompetenceId, &Competence)> {
        self.framework
            .area_order
            .iter()
            .filter_map(|area| self.areas.get(area))
            .flat_map(|area| &area.competences)
            .filter_map(|id| self.competences.get(id).map(|competence| (*id, competence)))
    }

    /// Departments in the order of the school.
    pub fn departments_in_order(&self) -> impl Iterator<Item = (DepartmentId, &Department)> {
        self.school
            .department_order
            .iter()
            .filter_map(|id| self.departments.get(id).map(|department| (*id, department)))
    }

    /// Rounds by date, oldest first; rounds of the same day in order of creation.
    pub fn rounds_by_date(&self) -> Vec<(RoundId, &Round)> {
        let mut rounds: Vec<_> = self.rounds.iter().map(|(id, round)| (*id, round)).collect();
        rounds.sort_by_key(|(id, round)| (round.date, *id));
        rounds
    }

    /// Tensions in the order of the plan.
    pub fn tensions_in_order(&self) -> impl Iterator<Item = (TensionId, &Tension)> {
        self.tension_order
            .iter()
            .filter_map(|id| self.tensions.get(id).map(|tension| (*id, tension)))
    }

    /// Workshops by date, oldest first; those of the same day in order of creation.
    pub fn workshops_by_date(&self) -> Vec<(WorkshopId, &Workshop)> {
        let mut workshops: Vec<_> = self.workshops.iter().map(|(id, it)| (*id, it)).collect();
        workshops.sort_by_key(|(id, workshop)| (workshop.date, *id));
        workshops
    }

    /// The number of the next round of votes on tensions in a workshop, from 1.
    pub fn next_round(&self, workshop: WorkshopId, tensions: &[TensionId]) -> u8 {
        let held = tensions.iter().filter_map(|id| self.tensions.get(id));
        let rounds = held.flat_map(|it| it.positions.values());
        let here = rounds.filter(|it| it.workshop == Some(workshop));
        here.map(|it| it.round).max().unwrap_or(0).saturating_add(1)
    }

    /// The plan without the votes of the round that is open, as it may lie in a file.
    #[must_use]
    pub fn without_ballot(&self) -> Self {
        Self {
            ballot: None,
            ..self.clone()
        }
    }

    /// Staff who work at the school on that day, in order of creation.
    pub fn staff_on(&self, day: PlanDate) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people
            .iter()
            .filter(move |(_, person)| person.is_employed_on(day))
            .map(|(id, person)| (*id, person))
    }

    /// The department that a person's team belongs to; `None` without a team or department.
    pub fn department_of(&self, person: &Person) -> Option<DepartmentId> {
        self.teams.get(&person.team?)?.department
    }

    /// What a thing of the plan is called, with people as `person` calls them; empty when the plan
    /// has no such thing.
    pub fn name_of(&self, item: Item, person: impl Fn(PersonId) -> String) -> String {
        let name = match item {
            Item::School => Some(&self.school.name),
            Item::Framework => Some(&self.framework.name),
            Item::Department(id) => self.departments.get(&id).map(|it| &it.name),
            Item::Team(id) => self.teams.get(&id).map(|it| &it.name),
            Item::Role(id) => self.roles.get(&id).map(|it| &it.name),
            Item::Area(id) => self.areas.get(&id).map(|it| &it.name),
            Item::Competence(id) => self.competences.get(&id).map(|it| &it.name),
            Item::Round(id) => self.rounds.get(&id).map(|it| &it.title),
            Item::Line(id) => self.strategy.lines.get(&id).map(|it| &it.name),
            Item::Goal(id) => self.strategy.goals.get(&id).map(|it| &it.title),
            Item::Indicator(id) => self.strategy.indicators.get(&id).map(|it| &it.title),
            Item::Initiative(id) => self.strategy.initiatives.get(&id).map(|it| &it.title),
            Item::Event(id) => self.strategy.events.get(&id).map(|it| &it.title),
            Item::Baseline(id) => self.baselines.get(&id).map(|it| &it.name),
            Item::Workshop(id) => self.workshops.get(&id).map(|it| &it.title),
            Item::Tension(id) => {
                let tension = self.tensions.get(&id);
                return tension.map_or_else(String::new, Tension::name);
            }
            Item::Foundation => Some(&self.meta.title),
            Item::Person(id) => return person(id),
            Item::Agreement(id) => {
                let agreement = self.agreements.get(&id);
                return agreement.map_or_else(String::new, |it| person(it.person));
            }
            Item::Cell(id, competence) => {
                let competence = self.competences.get(&competence);
                let short = competence.map_or("", |it| it.short_name());
                return format!("{} · {short}", person(id));
            }
        };
        name.cloned().unwrap_or_default()
    }

    /// The thing with an id, whatever kind of thing it is; `None` when the plan has none.
    pub fn item_with(&self, id: Uuid) -> Option<Item> {
        let kinds = [
            Item::Person(PersonId::new(id)),
            Item::Team(TeamId::new(id)),
            Item::Role(RoleId::new(id)),
            Item::Department(DepartmentId::new(id)),
            Item::Area(AreaId::new(id)),
            Item::Competence(CompetenceId::new(id)),
            Item::Round(RoundId::new(id)),
            Item::Agreement(AgreementId::new(id)),
            Item::Line(LineId::new(id)),
            Item::Goal(GoalId::new(id)),
            Item::Indicator(IndicatorId::new(id)),
            Item::Initiative(InitiativeId::new(id)),
            Item::Event(EventId::new(id)),
            Item::Baseline(BaselineId::new(id)),
            Item::Tension(TensionId::new(id)),
            Item::Workshop(WorkshopId::new(id)),
        ];
        kinds.into_iter().find(|it| self.contains(*it))
    }

    /// What is expected of a person in a competence; `None` when nobody asked for anything.
    ///
    /// The most specific scope holds: person, then team, then role. Of several roles the one
    /// that asks for most holds.
    pub fn requirement(&self, id: PersonId, competence: CompetenceId) -> Option<Requirement> {
        let ask = |scope| self.expectations.get(&scope)?.get(&competence).copied();
        let person = self.people.get(&id)?;
        ask(ExpectationScope::Person(id))
            .or_else(|| ask(ExpectationScope::Team(person.team?)))
            .or_else(|| {
                person
                    .roles
                    .iter()
                    .filter_map(|role| ask(ExpectationScope::Role(*role)))
                    .max_by_key(|requirement| (requirement.target(), requirement.lowest()))
            })
    }
}
