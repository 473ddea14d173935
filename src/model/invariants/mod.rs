//! What must always hold of a plan, in one place.
//!
//! Checked after every edit in debug builds, and after every load, import and merge always.

mod dialog;
mod strategy;

use std::collections::BTreeSet;

use super::known::Known;
use super::{
    AssessmentId, CompetenceId, ExpectationScope, Framework, Item, Level, PersonId, Plan, PlanDate,
    Problem, Requirement, Violation,
};

/// Bounds that keep a hostile or mistaken file from bloating the program.
#[derive(Clone, Copy, Debug)]
pub struct Limit;

impl Limit {
    /// Characters in a name or title.
    pub const NAME: usize = 300;
    /// Characters in a longer text.
    pub const TEXT: usize = 20_000;
    /// Characters in a value of a conflict, which is written with marks around and within it.
    pub const VALUE: usize = 7 * Self::TEXT;
    /// People in one plan.
    pub const PEOPLE: usize = 20_000;
    /// Competences in one framework.
    pub const COMPETENCES: usize = 500;
    /// Assessments in one plan.
    pub const ASSESSMENTS: usize = 500_000;
    /// Everything else that is kept in a map.
    pub const OTHERS: usize = 50_000;
    /// People of one group in a room.
    pub const ROOM: u16 = 1_000;
    /// Statements in one pulse.
    pub const STATEMENTS: usize = 16;
    /// The years that a date of a plan may lie in.
    pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;
}

impl Plan {
    /// Every rule that does not hold, in the order of the fields; empty for a sound plan.
    pub fn violations(&self) -> Vec<Violation> {
        let mut check = Check {
            plan: self,
            found: Vec::new(),
        };
        check.meta_and_school();
        check.staff();
        check.framework();
        check.expectations();
        check.rounds();
        check.assessments();
        check.agreements();
        check.strategy();
        check.dialog();
        check.log_and_accepted();
        check.copies();
        check.found
    }
}

struct Check<'a> {
    plan: &'a Plan,
    found: Vec<Violation>,
}

impl Check<'_> {
    fn report(&mut self, problem: Problem, field: impl FnOnce() -> String) {
        self.found.push(Violation {
            field: field(),
            problem,
        });
    }

    fn require(&mut self, holds: bool, problem: Problem, field: impl FnOnce() -> String) {
        if !holds {
            self.report(problem, field);
        }
    }

    fn count(&mut self, len: usize, limit: usize, field: &str) {
        self.require(len <= limit, Problem::TooLong, || field.to_owned());
    }

    fn name(&mut self, text: &str, field: impl Fn() -> String) {
        self.require(!text.trim().is_empty(), Problem::Empty, &field);
        self.text_within(text, Limit::NAME, field);
    }

    fn optional_name(&mut self, text: &str, field: impl Fn() -> String) {
        self.text_within(text, Limit::NAME, field);
    }

    fn text(&mut self, text: &str, field: impl Fn() -> String) {
        self.text_within(text, Limit::TEXT, field);
    }

    fn text_within(&mut self, text: &str, limit: usize, field: impl Fn() -> String) {
        if text.len() > limit {
            self.require(text.chars().count() <= limit, Problem::TooLong, &field);
        }
        self.require(
            !text.chars().any(is_unprintable),
            Problem::UnprintableText,
            field,
        );
    }

    fn date(&mut self, date: Option<PlanDate>, field: impl FnOnce() -> String) {
        let plausible = date.is_none_or(|date| Limit::YEARS.contains(&date.year()));
        self.require(plausible, Problem::DateOutOfRange, field);
    }

    fn span(
        &mut self,
        start: Option<PlanDate>,
        end: Option<PlanDate>,
        field: impl FnOnce() -> String,
    ) {
        let ordered = start.zip(end).is_none_or(|(start, end)| start <= end);
        self.require(ordered, Problem::EndBeforeStart, field);
    }

    fn person(&mut self, id: PersonId, field: impl FnOnce() -> String) {
        self.require(
            self.plan.people.contains_key(&id),
            Problem::MissingReference,
            field,
        );
    }

    fn competence(&mut self, id: CompetenceId, field: impl FnOnce() -> String) {
        self.require(
            self.plan.competences.contains_key(&id),
            Problem::MissingReference,
            field,
        );
    }

    fn level(&mut self, level: Level, field: impl FnOnce() -> String) {
        self.require(
            level <= self.plan.framework.top(),
            Problem::AboveScale,
            field,
        );
    }

    /// Checks that a list orders exactly the things that exist.
    fn order<Id: Ord + Copy + std::fmt::Display>(
        &mut self,
        order: &[Id],
        exists: impl Fn(&Id) -> bool,
        all: impl Iterator<Item = Id>,
        field: &str,
    ) {
        let mut seen = BTreeSet::new();
        for id in order {
            self.require(seen.insert(*id), Problem::ListedTwice, || {
                format!("{field}.{id}")
            });
            self.require(exists(id), Problem::MissingReference, || {
                format!("{field}.{id}")
            });
        }
        for id in all {
            self.require(seen.contains(&id), Problem::NotListed, || {
                format!("{field}.{id}")
            });
        }
    }

    fn meta_and_school(&mut self) {
        let plan = self.plan;
        let meta = &plan.meta;
        self.name(&meta.title, || "meta.title".to_owned());
        self.date(meta.period_start, || "meta.period_start".to_owned());
        self.date(meta.period_end, || "meta.period_end".to_owned());
        self.date(meta.retention, || "meta.retention".to_owned());
        self.span(meta.period_start, meta.period_end, || {
            "meta.period_end".to_owned()
        });
        self.optional_name(&plan.school.name, || "school.name".to_owned());
        self.count(plan.departments.len(), Limit::OTHERS, "departments");
        for (id, department) in &plan.departments {
            self.name(&department.name, || format!("departments.{id}.name"));
        }
        self.order(
            &plan.school.department_order,
            |id| plan.departments.contains_key(id),
            plan.departments.keys().copied(),
            "school.department_order",
        );
    }

    fn staff(&mut self) {
        let plan = self.plan;
        self.count(plan.teams.len(), Limit::OTHERS, "teams");
        self.count(plan.roles.len(), Limit::OTHERS, "roles");
        self.count(plan.people.len(), Limit::PEOPLE, "people");
        for (id, team) in &plan.teams {
            self.name(&team.name, || format!("teams.{id}.name"));
            let known = team
                .department
                .is_none_or(|it| plan.departments.contains_key(&it));
            self.require(known, Problem::MissingReference, || {
                format!("teams.{id}.department")
            });
        }
        for (id, role) in &plan.roles {
            self.name(&role.name, || format!("roles.{id}.name"));
        }
        for (id, person) in &plan.people {
            self.name(&person.alias, || format!("people.{id}.alias"));
            if let Some(name) = &person.name {
                self.name(name, || format!("people.{id}.name"));
            }
            let known = person.team.is_none_or(|it| plan.teams.contains_key(&it));
            self.require(known, Problem::MissingReference, || {
                format!("people.{id}.team")
            });
            let known = person.roles.iter().all(|it| plan.roles.contains_key(it));
            self.require(known, Problem::MissingReference, || {
                format!("people.{id}.roles")
            });
            self.date(person.started, || format!("people.{id}.started"));
            self.date(person.left, || format!("people.{id}.left"));
            self.span(person.started, person.left, || format!("people.{id}.left"));
        }
    }

    fn framework(&mut self) {
        let plan = self.plan;
        let framework = &plan.framework;
        self.optional_name(&framework.name, || "framework.name".to_owned());
        self.text(&framework.source, || "framework.source".to_owned());
        let size = framework.scale.len();
        let fits = (Framework::MIN_LEVELS..=Framework::MAX_LEVELS).contains(&size);
        self.require(fits, Problem::ScaleSize, || "framework.scale".to_owned());
        for (number, step) in framework.scale.iter().enumerate() {
            self.name(&step.name, || format!("framework.scale.{number}.name"));
            self.text(&step.description, || {
                format!("framework.scale.{number}.description")
            });
        }
        self.count(plan.areas.len(), Limit::OTHERS, "areas");
        self.count(plan.competences.len(), Limit::COMPETENCES, "competences");
        self.order(
            &framework.area_order,
            |id| plan.areas.contains_key(id),
            plan.areas.keys().copied(),
            "framework.area_order",
        );
        for (id, area) in &plan.areas {
            self.name(&area.name, || format!("areas.{id}.name"));
        }
        let listed: Vec<_> = plan
            .areas
            .values()
            .flat_map(|area| area.competences.iter().copied())
            .collect();
        self.order(
            &listed,
            |id| plan.competences.contains_key(id),
            plan.competences.keys().copied(),
            "areas.competences",
        );
        for (id, competence) in &plan.competences {
            self.name(&competence.name, || format!("competences.{id}.name"));
            self.optional_name(&competence.short, || format!("competences.{id}.short"));
            self.text(&competence.about, || format!("competences.{id}.about"));
            self.count(competence.trades.len(), Limit::NAME, "competences.trades");
            for trade in &competence.trades {
                self.name(trade, || format!("competences.{id}.trades"));
            }
            let fits = competence.descriptors.len() <= size;
            self.require(fits, Problem::AboveScale, || {
                format!("competences.{id}.descriptors")
            });
            for text in &competence.descriptors {
                self.text(text, || format!("competences.{id}.descriptors"));
            }
        }
    }

    fn expectations(&mut self) {
        let plan = self.plan;
        self.count(plan.expectations.len(), Limit::OTHERS, "expectations");
        for (scope, asked) in &plan.expectations {
            let known = match scope {
                ExpectationScope::Role(id) => plan.roles.contains_key(id),
                ExpectationScope::Team(id) => plan.teams.contains_key(id),
                ExpectationScope::Person(id) => plan.people.contains_key(id),
            };
            let field = || format!("expectations.{scope:?}");
            self.require(known, Problem::MissingReference, field);
            self.require(!asked.is_empty(), Problem::Empty, field);
            for (id, requirement) in asked {
                let field = || format!("expectations.{scope:?}.{id}");
                self.competence(*id, field);
                if let Requirement::Required { lowest, target } = *requirement {
                    self.level(target, field);
                    self.require(lowest <= target, Problem::LowestAboveTarget, field);
                }
            }
        }
    }

    fn rounds(&mut self) {
        let plan = self.plan;
        self.count(plan.rounds.len(), Limit::OTHERS, "rounds");
        let mut people = Known::new(plan.people.keys());
        for (id, round) in &plan.rounds {
            self.name(&round.title, || format!("rounds.{id}.title"));
            self.date(Some(round.date), || format!("rounds.{id}.date"));
            for person in &round.people {
                self.require(people.holds(person), Problem::MissingReference, || {
                    format!("rounds.{id}.people.{person}")
                });
            }
        }
    }

    fn assessments(&mut self) {
        let plan = self.plan;
        self.count(plan.assessments.len(), Limit::ASSESSMENTS, "assessments");
        let twice = assessed_twice(plan);
        let top = plan.framework.top();
        let mut people = Known::new(plan.people.keys());
        let mut competences = Known::new(plan.competences.keys());
        for (id, assessment) in &plan.assessments {
            let is_known = people.holds(&assessment.person);
            self.require(is_known, Problem::MissingReference, || {
                format!("assessments.{id}.person")
            });
            self.date(Some(assessment.date), || format!("assessments.{id}.date"));
            self.text(&assessment.note, || format!("assessments.{id}.note"));
            if let Some(round) = assessment.round {
                let known = plan.rounds.contains_key(&round);
                self.require(known, Problem::MissingReference, || {
                    format!("assessments.{id}.round")
                });
                self.require(!twice.contains(id), Problem::AssessedTwice, || {
                    format!("assessments.{id}")
                });
            }
            for (competence, level) in &assessment.levels {
                let is_known = competences.holds(competence);
                let field = || format!("assessments.{id}.levels.{competence}");
                self.require(is_known, Problem::MissingReference, field);
                self.require(*level <= top, Problem::AboveScale, field);
            }
        }
    }

    fn agreements(&mut self) {
        let plan = self.plan;
        self.count(plan.agreements.len(), Limit::OTHERS, "agreements");
        for (id, agreement) in &plan.agreements {
            self.person(agreement.person, || format!("agreements.{id}.person"));
            for competence in &agreement.competences {
                self.competence(*competence, || format!("agreements.{id}.competences"));
            }
            if let Some(helper) = agreement.helper {
                self.person(helper, || format!("agreements.{id}.helper"));
            }
            self.require(!agreement.what.trim().is_empty(), Problem::Empty, || {
                format!("agreements.{id}.what")
            });
            self.text(&agreement.what, || format!("agreements.{id}.what"));
            self.text(&agreement.note, || format!("agreements.{id}.note"));
            self.date(Some(agreement.made), || format!("agreements.{id}.made"));
            self.date(agreement.due, || format!("agreements.{id}.due"));
        }
    }

    fn log_and_accepted(&mut self) {
        let plan = self.plan;
        self.count(plan.log.len(), Limit::OTHERS, "log");
        for (id, entry) in &plan.log {
            self.date(Some(entry.date), || format!("log.{id}.date"));
            self.text(&entry.text, || format!("log.{id}.text"));
            let known = entry.about.is_none_or(|item| plan.contains(item));
            self.require(known, Problem::MissingReference, || {
                format!("log.{id}.about")
            });
        }
        self.count(plan.accepted.len(), Limit::OTHERS, "accepted");
        for (key, acceptance) in &plan.accepted {
            let field = || format!("accepted.{}", key.code);
            self.name(&key.code, field);
            self.text(&acceptance.reason, field);
            self.date(Some(acceptance.date), field);
            self.require(plan.contains(key.about), Problem::MissingReference, field);
        }
    }

    fn copies(&mut self) {
        let plan = self.plan;
        self.count(plan.conflicts.len(), Limit::OTHERS, "conflicts");
        for conflict in &plan.conflicts {
            let field = || format!("conflicts.{}", conflict.field);
            self.optional_name(&conflict.field, field);
            for value in conflict.base.iter().chain(&conflict.other) {
                self.text_within(value, Limit::VALUE, field);
            }
            self.require(
                plan.contains(conflict.item),
                Problem::MissingReference,
                field,
            );
        }
        self.count(plan.erased.len(), Limit::PEOPLE, "erased");
        for id in &plan.erased {
            let is_gone = !plan.people.contains_key(id);
            self.require(is_gone, Problem::Erased, || format!("people.{id}"));
        }
    }
}

impl Plan {
    /// Whether the thing that is referred to is in the plan.
    pub fn contains(&self, item: Item) -> bool {
        match item {
            Item::School | Item::Framework | Item::Foundation => true,
            Item::Department(id) => self.departments.contains_key(&id),
            Item::Team(id) => self.teams.contains_key(&id),
            Item::Role(id) => self.roles.contains_key(&id),
            Item::Person(id) => self.people.contains_key(&id),
            Item::Area(id) => self.areas.contains_key(&id),
            Item::Competence(id) => self.competences.contains_key(&id),
            Item::Round(id) => self.rounds.contains_key(&id),
            Item::Agreement(id) => self.agreements.contains_key(&id),
            Item::Line(id) => self.strategy.lines.contains_key(&id),
            Item::Goal(id) => self.strategy.goals.contains_key(&id),
            Item::Indicator(id) => self.strategy.indicators.contains_key(&id),
            Item::Initiative(id) => self.strategy.initiatives.contains_key(&id),
            Item::Event(id) => self.strategy.events.contains_key(&id),
            Item::Baseline(id) => self.baselines.contains_key(&id),
            Item::Tension(id) => self.tensions.contains_key(&id),
            Item::Workshop(id) => self.workshops.contains_key(&id),
            Item::Cell(person, competence) => {
                self.people.contains_key(&person) && self.competences.contains_key(&competence)
            }
        }
    }
}

/// Assessments before which the same source assessed the same person in the same round.
fn assessed_twice(plan: &Plan) -> BTreeSet<AssessmentId> {
    let sheets = plan.assessments.iter().filter_map(|(id, it)| {
        let sheet = (it.round?, it.person, it.source);
        Some((sheet, *id))
    });
    // Rounds are mostly assessed one after the other, which leaves little to sort.
    let mut sheets: Vec<_> = sheets.collect();
    sheets.sort_unstable();
    let pairs = sheets.iter().zip(sheets.iter().skip(1));
    pairs
        .filter(|(first, second)| first.0 == second.0)
        .map(|(_, second)| second.1)
        .collect()
}

/// Characters that no text of a plan may hold: control characters other than line break and tab,
/// and marks that turn the direction of writing and can disguise a text.
fn is_unprintable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
