//! What a table of another program adds to a plan, as one step.
//!
//! The step can only add and replace: nothing in it has a word for emptying or removing, so an
//! import never costs what the table does not mention.

use std::collections::BTreeMap;

use super::{EditError, trimmed};
use crate::model::{
    Area, AreaId, Assessment, AssessmentId, Competence, CompetenceId, Department, DepartmentId,
    Item, Levels, Person, PersonId, Plan, PlanDate, Role, RoleId, Round, RoundId, Source, Team,
    TeamId,
};
use crate::texts::Message;

/// Everything that one import adds or replaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportEdit {
    /// New departments, listed last.
    pub departments: Vec<(DepartmentId, String)>,
    /// New teams and the departments they belong to.
    pub teams: Vec<(TeamId, Team)>,
    /// New roles.
    pub roles: Vec<(RoleId, String)>,
    /// New people.
    pub people: Vec<(PersonId, Person)>,
    /// What is said of people who are in the plan.
    pub facts: Vec<(PersonId, PersonFacts)>,
    /// New areas, listed last.
    pub areas: Vec<(AreaId, String)>,
    /// New competences, each at the end of its area.
    pub competences: Vec<(AreaId, CompetenceId, Competence)>,
    /// What is said of competences that are in the plan.
    pub described: Vec<(CompetenceId, CompetenceFacts)>,
    /// New rounds.
    pub rounds: Vec<(RoundId, Round)>,
    /// Ratings.
    pub ratings: Vec<Ratings>,
}

/// What a table says of a person; `None` leaves what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFacts {
    /// The name.
    pub name: Option<String>,
    /// The team.
    pub team: Option<TeamId>,
    /// A role, beside those that the person has.
    pub role: Option<RoleId>,
    /// First day at the school.
    pub started: Option<PlanDate>,
    /// Last day at the school.
    pub left: Option<PlanDate>,
}

/// What a table says of a competence; `None` and empty texts leave what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompetenceFacts {
    /// The short name.
    pub short: Option<String>,
    /// What it is about.
    pub about: Option<String>,
    /// What each level looks like, by level.
    pub descriptors: Vec<String>,
}

/// One person's ratings from one source, in one round or on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    /// The id, should there be no such assessment yet.
    pub new_id: AssessmentId,
    /// Who was rated.
    pub person: PersonId,
    /// Who rated.
    pub source: Source,
    /// The day they hold from.
    pub date: PlanDate,
    /// The round; `None` for ratings outside any round, kept by their day.
    pub round: Option<RoundId>,
    /// The levels to set; what is absent stays as it is.
    pub levels: Levels,
}

impl ImportEdit {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn label(&self) -> Message {
        let levels = self.ratings.iter().map(|it| it.levels.len()).sum::<usize>();
        let competences = self.competences.len() + self.described.len();
        let (id, count) = if levels > 0 {
            ("step-import-levels", levels)
        } else if competences > 0 {
            ("step-import-competences", competences)
        } else {
            ("step-import-people", self.people.len() + self.facts.len())
        };
        Message::new(id).with("count", count)
    }

    pub(super) fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        self.add_units(plan)?;
        self.add_people(plan)?;
        self.add_framework(plan)?;
        for (id, round) in &self.rounds {
            plan.rounds.insert(*id, round.clone());
        }
        let there = plan.assessments.iter().map(|(id, it)| {
            let place = place(it.person, it.source, (it.round, it.date));
            (place, *id)
        });
        let there = there.collect();
        self.ratings
            .iter()
            .try_for_each(|it| it.apply(plan, &there))
    }

    fn add_units(&self, plan: &mut Plan) -> Result<(), EditError> {
        for (id, name) in &self.departments {
            let name = trimmed(name)?;
            plan.departments.insert(*id, Department { name });
            plan.school.department_order.push(*id);
        }
        for (id, team) in &self.teams {
            let name = trimmed(&team.name)?;
            plan.teams.insert(*id, Team { name, ..*team });
        }
        for (id, name) in &self.roles {
            let name = trimmed(name)?;
            plan.roles.insert(*id, Role { name });
        }
        Ok(())
    }

    fn add_people(&self, plan: &mut Plan) -> Result<(), EditError> {
        for (id, person) in &self.people {
            let alias = trimmed(&person.alias)?;
            let person = Person {
                alias,
                ..person.clone()
            };
            plan.people.insert(*id, person);
        }
        for (id, facts) in &self.facts {
            let gone = EditError::Gone(Item::Person(*id));
            let person = plan.people.get_mut(id).ok_or(gone)?;
            set(&mut person.name, facts.name.as_ref());
            set(&mut person.team, facts.team.as_ref());
            set(&mut person.started, facts.started.as_ref());
            set(&mut person.left, facts.left.as_ref());
            person.roles.extend(facts.role);
        }
        Ok(())
    }

    fn add_framework(&self, plan: &mut Plan) -> Result<(), EditError> {
        for (id, name) in &self.areas {
            let name = trimmed(name)?;
            let competences = Vec::new();
            plan.areas.insert(*id, Area { name, competences });
            plan.framework.area_order.push(*id);
        }
        for (area, id, competence) in &self.competences {
            let gone = EditError::Gone(Item::Area(*area));
            plan.areas.get_mut(area).ok_or(gone)?.competences.push(*id);
            let name = trimmed(&competence.name)?;
            let competence = Competence {
                name,
                ..competence.clone()
            };
            plan.competences.insert(*id, competence);
        }
        for (id, facts) in &self.described {
            let gone = EditError::Gone(Item::Competence(*id));
            let competence = plan.competences.get_mut(id).ok_or(gone)?;
            facts.describe(competence);
        }
        Ok(())
    }
}

/// Takes over what is said and keeps what is there when nothing is.
fn set<T: Clone>(there: &mut Option<T>, said: Option<&T>) {
    if let Some(said) = said {
        *there = Some(said.clone());
    }
}

impl CompetenceFacts {
    /// Takes over what is said.
    pub fn describe(&self, competence: &mut Competence) {
        if let Some(short) = &self.short {
            competence.short.clone_from(short);
        }
        if let Some(about) = &self.about {
            competence.about.clone_from(about);
        }
        for (level, said) in self.descriptors.iter().enumerate() {
            if said.is_empty() {
                continue;
            }
            if competence.descriptors.len() <= level {
                competence.descriptors.resize(level + 1, String::new());
            }
            if let Some(there) = competence.descriptors.get_mut(level) {
                there.clone_from(said);
            }
        }
    }
}

/// What tells one assessment from all others.
type Place = (PersonId, Source, Option<RoundId>, Option<PlanDate>);

fn place(person: PersonId, source: Source, (round, date): (Option<RoundId>, PlanDate)) -> Place {
    (person, source, round, round.is_none().then_some(date))
}

impl Ratings {
    fn apply(
        &self,
        plan: &mut Plan,
        there: &BTreeMap<Place, AssessmentId>,
    ) -> Result<(), EditError> {
        if !plan.people.contains_key(&self.person) {
            return Err(EditError::Gone(Item::Person(self.person)));
        }
        if self
            .levels
            .values()
            .any(|level| *level > plan.framework.top())
        {
            return Err(EditError::AboveScale);
        }
        let place = place(self.person, self.source, (self.round, self.date));
        let id = there.get(&place).copied().unwrap_or(self.new_id);
        let old = plan.assessments.get(&id).cloned();
        let mut assessment = old.unwrap_or_else(|| Assessment {
            person: self.person,
            source: self.source,
            date: self.date,
            round: self.round,
            levels: Levels::default(),
            note: String::new(),
        });
        let both = assessment.levels.iter().chain(&self.levels);
        assessment.levels = both
            .map(|(competence, level)| (*competence, *level))
            .collect();
        plan.assessments.insert(id, assessment);
        if let Some(id) = self.round {
            let gone = EditError::Gone(Item::Round(id));
            plan.rounds
                .get_mut(&id)
                .ok_or(gone)?
                .people
                .insert(self.person);
        }
        Ok(())
    }
}
