//! Writes the strategy of a sample into its plan, from the script in the sample's file.

use std::collections::{BTreeMap, BTreeSet};

use super::script::{
    CheckInScript, FoundationScript, GoalScript, IndicatorScript, InitiativeScript, LineScript,
    LinkScript, Script, Seat,
};
use crate::catalogue::bilingual::Bilingual;
use crate::catalogue::lines::own_line;
use crate::catalogue::template::Started;
use crate::model::{
    Amount, BaselineId, CheckIn, CheckInId, CheckIns, CompetenceId, EventId, Foundation, Goal,
    GoalId, IdSource, Indicator, IndicatorId, Initiative, InitiativeId, InitiativeTemplateId,
    Language, LineId, Link, MaturityRating, Measure, PersonId, PlanDate, RoleId, StateChange, Step,
    StepId, TeamId,
};

/// Who sits where.
pub(super) type Seats = BTreeMap<Seat, PersonId>;

/// The ids that things of a script got, by key, and what the plan no longer tells of its past.
#[derive(Default)]
pub(super) struct Written {
    pub(super) lines: BTreeMap<&'static str, LineId>,
    pub(super) goals: BTreeMap<&'static str, GoalId>,
    pub(super) indicators: BTreeMap<&'static str, IndicatorId>,
    pub(super) initiatives: BTreeMap<&'static str, InitiativeId>,
    pub(super) baseline: Option<BaselineId>,
    pub(super) past: Past,
}

/// What was otherwise when the strategy was frozen.
#[derive(Default)]
pub(super) struct Past {
    /// When lines, goals and indicators came in that were not there from the start.
    pub(super) lines_since: BTreeMap<LineId, PlanDate>,
    pub(super) goals_since: BTreeMap<GoalId, PlanDate>,
    pub(super) indicators_since: BTreeMap<IndicatorId, PlanDate>,
    pub(super) due_then: BTreeMap<InitiativeId, PlanDate>,
    pub(super) target_then: BTreeMap<IndicatorId, Amount>,
}

/// Writes everything but the baseline.
pub(super) fn write(
    script: &'static Script,
    start: &mut Started,
    seats: &Seats,
    ids: &dyn IdSource,
) -> Written {
    let mut writer = Writer {
        language: start.plan.meta.language,
        start,
        seats,
        ids,
        written: Written::default(),
    };
    writer.start.plan.strategy.foundation = writer.foundation(&script.foundation);
    for line in &script.lines {
        writer.line(line);
    }
    for initiative in &script.initiatives {
        writer.initiative(initiative);
    }
    for template in &script.templates {
        let kept = template.with_competences(writer.language, &writer.start.competences);
        let id = InitiativeTemplateId::next(ids);
        writer.start.plan.initiative_templates.insert(id, kept);
    }
    writer.start.plan.strategy.events = script
        .events
        .iter()
        .map(|it| {
            let event = it.event(writer.language, writer.teams(&it.teams));
            (EventId::next(ids), event)
        })
        .collect();
    writer.written
}

struct Writer<'a> {
    start: &'a mut Started,
    seats: &'a Seats,
    ids: &'a dyn IdSource,
    language: Language,
    written: Written,
}

impl Writer<'_> {
    fn say(&self, text: &Bilingual) -> String {
        text.to_owned_in(self.language)
    }

    fn foundation(&self, script: &FoundationScript) -> Foundation {
        let all = |texts: &[Bilingual]| texts.iter().map(|it| self.say(it)).collect();
        let reform = script.reform.iter();
        Foundation {
            why: self.say(&script.why),
            values: all(&script.values),
            principles: all(&script.principles),
            reform: reform.map(|(goal, how)| (*goal, self.say(how))).collect(),
        }
    }

    /// Fills the line that the template brought, or adds one of the school's own.
    fn line(&mut self, script: &'static LineScript) {
        let strategy = &mut self.start.plan.strategy;
        let built_in = strategy
            .lines
            .iter()
            .find(|(_, line)| script.stil.is_some() && line.stil == script.stil)
            .map(|(id, line)| (*id, line.clone()));
        let (id, mut line) = built_in.unwrap_or_else(|| {
            let id = LineId::next(self.ids);
            strategy.line_order.push(id);
            (id, own_line(self.language, script.name.get(self.language)))
        });
        self.written.lines.insert(&script.key, id);
        if let Some(since) = script.since {
            self.written.past.lines_since.insert(id, since);
        }
        line.why = self.say(&script.why);
        for rating in &script.maturity {
            let seen = MaturityRating {
                level: rating.level,
                note: self.say(&rating.note),
            };
            line.maturity.insert((rating.date, rating.by), seen);
        }
        for goal in &script.goals {
            line.goals.push(self.goal(goal));
        }
        self.start.plan.strategy.lines.insert(id, line);
    }

    fn goal(&mut self, script: &'static GoalScript) -> GoalId {
        let id = GoalId::next(self.ids);
        self.written.goals.insert(&script.key, id);
        if let Some(since) = script.since {
            self.written.past.goals_since.insert(id, since);
        }
        let indicators = script.indicators.iter().map(|it| self.indicator(it));
        let goal = Goal {
            indicators: indicators.collect(),
            title: self.say(&script.title),
            why: self.say(&script.why),
            reform: script.reform,
        };
        self.start.plan.strategy.goals.insert(id, goal);
        id
    }

    fn indicator(&mut self, script: &'static IndicatorScript) -> IndicatorId {
        let id = IndicatorId::next(self.ids);
        let past = &mut self.written.past;
        self.written.indicators.insert(&script.key, id);
        if let Some(since) = script.since {
            past.indicators_since.insert(id, since);
        }
        if let Some(target) = script.target_then {
            past.target_then.insert(id, target);
        }
        let link = script.link.as_ref().map(|it| self.link(it));
        let indicator = Indicator {
            title: self.say(&script.title),
            unit: self.say(&script.unit),
            direction: script.direction,
            baseline: script.baseline,
            target: script.target,
            due: script.due,
            measure: link.map_or(Measure::ByHand, Measure::Linked),
            rhythm_months: script.rhythm_months,
            check_ins: self.check_ins(&script.check_ins),
        };
        self.start.plan.strategy.indicators.insert(id, indicator);
        id
    }

    fn link(&self, script: &LinkScript) -> Link {
        let role = |key: &String| self.start.roles.get(key.as_str()).copied();
        let line = script.line.as_ref();
        Link {
            figure: script.figure,
            competences: self.competences(&script.competences),
            teams: self.teams(&script.teams),
            roles: script
                .roles
                .iter()
                .filter_map(role)
                .collect::<BTreeSet<RoleId>>(),
            line: line.and_then(|key| self.written.lines.get(key.as_str()).copied()),
        }
    }

    fn check_ins(&self, script: &[CheckInScript]) -> CheckIns {
        script
            .iter()
            .map(|it| {
                let check_in = CheckIn {
                    date: it.date,
                    value: it.value,
                    note: self.say(&it.note),
                    next_step: self.say(&it.next_step),
                };
                (CheckInId::next(self.ids), check_in)
            })
            .collect()
    }

    fn initiative(&mut self, script: &'static InitiativeScript) {
        let id = InitiativeId::next(self.ids);
        self.written.initiatives.insert(&script.key, id);
        if let Some(due) = script.due_then {
            self.written.past.due_then.insert(id, due);
        }
        let line = script.line.as_ref();
        let goal = |key: &String| self.written.goals.get(key.as_str()).copied();
        let states = script.states.iter().map(|it| StateChange {
            date: it.date,
            state: it.state,
            reason: self.say(&it.reason),
        });
        let steps = script.steps.iter().map(|it| {
            let title = self.say(&it.title);
            let (due, done) = (it.due, it.done);
            (StepId::next(self.ids), Step { title, due, done })
        });
        let initiative = Initiative {
            title: self.say(&script.title),
            why: self.say(&script.why),
            line: line.and_then(|key| self.written.lines.get(key.as_str()).copied()),
            goals: script.goals.iter().filter_map(goal).collect(),
            owner: script.owner.and_then(|it| self.seats.get(&it).copied()),
            teams: self.teams(&script.teams),
            start: script.start,
            due: script.due,
            review: script.review,
            states: states.collect(),
            steps: steps.collect(),
            hours: script.hours,
            kroner: script.kroner,
            decided: script.decided,
            competences: self.competences(&script.competences),
            tensions: BTreeSet::new(),
            check_ins: self.check_ins(&script.check_ins),
        };
        self.start.plan.strategy.initiatives.insert(id, initiative);
    }

    fn competences(&self, keys: &BTreeSet<String>) -> BTreeSet<CompetenceId> {
        let known = &self.start.competences;
        keys.iter()
            .filter_map(|key| known.get(key.as_str()).copied())
            .collect()
    }

    fn teams<'p>(&self, places: impl IntoIterator<Item = &'p usize>) -> BTreeSet<TeamId> {
        let teams = &self.start.teams;
        places
            .into_iter()
            .filter_map(|place| teams.get(*place).copied())
            .collect()
    }
}
