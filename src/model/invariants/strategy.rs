//! What must hold of the strategy, its templates and its baselines.
//!
//! A frozen strategy keeps every rule of the one that is worked on, except that teams, roles,
//! competences and tensions may be gone from the plan since then. People may not: who is erased
//! from the plan is erased from what was frozen of it.

use std::collections::BTreeSet;
use std::fmt;

use super::{Check, Limit, Problem};
use crate::model::{
    BaselineId, CheckIns, CompetenceId, EventTime, Framework, GoalId, Indicator, Initiative,
    InitiativeId, Line, LineId, Measure, RoleId, Strategy, TeamId, YearEvent,
};

/// The strategy that is looked at; shown as where it stands in the file.
struct Part<'a> {
    strategy: &'a Strategy,
    /// The baseline that it is frozen in; `None` for the one that is worked on.
    frozen_in: Option<BaselineId>,
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.frozen_in {
            Some(id) => write!(f, "baselines.{id}.strategy."),
            None => Ok(()),
        }
    }
}

impl Check<'_> {
    pub(super) fn strategy(&mut self) {
        let plan = self.plan;
        self.part(&Part {
            strategy: &plan.strategy,
            frozen_in: None,
        });
        self.templates();
        self.count(plan.baselines.len(), Limit::NAME, "baselines");
        for (id, baseline) in &plan.baselines {
            self.name(&baseline.name, || format!("baselines.{id}.name"));
            self.date(Some(baseline.date), || format!("baselines.{id}.date"));
            let levels = baseline.levels.by_level.len();
            self.require(levels <= Framework::MAX_LEVELS, Problem::AboveScale, || {
                format!("baselines.{id}.levels")
            });
            self.part(&Part {
                strategy: &baseline.strategy,
                frozen_in: Some(*id),
            });
        }
    }

    fn part(&mut self, of: &Part<'_>) {
        self.foundation(of);
        self.lines_and_goals(of);
        self.indicators(of);
        self.initiatives(of);
        self.year_events(of);
    }

    fn foundation(&mut self, of: &Part<'_>) {
        let foundation = &of.strategy.foundation;
        self.text(&foundation.why, || format!("{of}foundation.why"));
        self.count(
            foundation.values.len(),
            Limit::NAME,
            &format!("{of}foundation.values"),
        );
        for value in &foundation.values {
            self.name(value, || format!("{of}foundation.values"));
        }
        let principles = &foundation.principles;
        self.count(
            principles.len(),
            Limit::NAME,
            &format!("{of}foundation.principles"),
        );
        for principle in principles {
            self.require(!principle.trim().is_empty(), Problem::Empty, || {
                format!("{of}foundation.principles")
            });
            self.text(principle, || format!("{of}foundation.principles"));
        }
        for (goal, how) in &foundation.reform {
            self.text(how, || format!("{of}foundation.reform.{goal:?}"));
        }
    }

    fn lines_and_goals(&mut self, of: &Part<'_>) {
        let strategy = of.strategy;
        self.count(strategy.lines.len(), Limit::OTHERS, &format!("{of}lines"));
        self.count(strategy.goals.len(), Limit::OTHERS, &format!("{of}goals"));
        self.order(
            &strategy.line_order,
            |id| strategy.lines.contains_key(id),
            strategy.lines.keys().copied(),
            &format!("{of}line_order"),
        );
        for (id, line) in &strategy.lines {
            self.line(of, *id, line);
        }
        let listed: Vec<_> = strategy
            .lines
            .values()
            .flat_map(|line| line.goals.iter().copied())
            .collect();
        self.order(
            &listed,
            |id| strategy.goals.contains_key(id),
            strategy.goals.keys().copied(),
            &format!("{of}lines.goals"),
        );
        for (id, goal) in &strategy.goals {
            self.name(&goal.title, || format!("{of}goals.{id}.title"));
            self.text(&goal.why, || format!("{of}goals.{id}.why"));
        }
        let listed: Vec<_> = strategy
            .goals
            .values()
            .flat_map(|goal| goal.indicators.iter().copied())
            .collect();
        self.order(
            &listed,
            |id| strategy.indicators.contains_key(id),
            strategy.indicators.keys().copied(),
            &format!("{of}goals.indicators"),
        );
    }

    fn line(&mut self, of: &Part<'_>, id: LineId, line: &Line) {
        self.name(&line.name, || format!("{of}lines.{id}.name"));
        self.optional_name(&line.former_name, || format!("{of}lines.{id}.former_name"));
        self.text(&line.why, || format!("{of}lines.{id}.why"));
        let fits = line.descriptors.len() <= Line::TOP.index() + 1;
        self.require(fits, Problem::AboveScale, || {
            format!("{of}lines.{id}.descriptors")
        });
        for text in &line.descriptors {
            self.text(text, || format!("{of}lines.{id}.descriptors"));
        }
        for ((date, by), rating) in &line.maturity {
            let field = || format!("{of}lines.{id}.maturity.{date}.{by:?}");
            self.date(Some(*date), field);
            self.require(rating.level <= Line::TOP, Problem::AboveScale, field);
            self.text(&rating.note, field);
        }
    }

    fn indicators(&mut self, of: &Part<'_>) {
        let strategy = of.strategy;
        self.count(
            strategy.indicators.len(),
            Limit::OTHERS,
            &format!("{of}indicators"),
        );
        for (id, indicator) in &strategy.indicators {
            let Indicator {
                title,
                unit,
                direction: _,
                baseline,
                target: _,
                due,
                measure,
                rhythm_months,
                check_ins,
            } = indicator;
            self.name(title, || format!("{of}indicators.{id}.title"));
            self.optional_name(unit, || format!("{of}indicators.{id}.unit"));
            self.date(baseline.map(|it| it.date), || {
                format!("{of}indicators.{id}.baseline")
            });
            self.date(*due, || format!("{of}indicators.{id}.due"));
            let fits = rhythm_months.is_none_or(|it| (1..=60).contains(&it));
            self.require(fits, Problem::OutOfRange, || {
                format!("{of}indicators.{id}.rhythm_months")
            });
            self.check_ins(check_ins, || format!("{of}indicators.{id}.check_ins"));
            if let Measure::Linked(link) = measure {
                let field = || format!("{of}indicators.{id}.measure");
                self.competences(of, &link.competences, field);
                self.teams(of, &link.teams, field);
                self.roles(of, &link.roles, field);
                let known = link.line.is_none_or(|it| strategy.lines.contains_key(&it));
                self.require(known, Problem::MissingReference, field);
            }
        }
    }

    fn initiatives(&mut self, of: &Part<'_>) {
        let strategy = of.strategy;
        self.count(
            strategy.initiatives.len(),
            Limit::OTHERS,
            &format!("{of}initiatives"),
        );
        for (id, initiative) in &strategy.initiatives {
            self.initiative(of, *id, initiative);
        }
    }

    fn templates(&mut self) {
        let templates = &self.plan.initiative_templates;
        self.count(templates.len(), Limit::OTHERS, "initiative_templates");
        for (id, template) in templates {
            self.name(&template.title, || {
                format!("initiative_templates.{id}.title")
            });
            let field = || format!("initiative_templates.{id}");
            self.text(&template.why, field);
            let known = &self.plan.competences;
            self.all_known(&template.competences, |it| known.contains_key(it), field);
            self.count(
                template.steps.len(),
                Limit::NAME,
                "initiative_templates.steps",
            );
            for (title, _) in &template.steps {
                self.name(title, field);
            }
        }
    }

    fn initiative(&mut self, of: &Part<'_>, id: InitiativeId, initiative: &Initiative) {
        let strategy = of.strategy;
        self.name(&initiative.title, || format!("{of}initiatives.{id}.title"));
        self.text(&initiative.why, || format!("{of}initiatives.{id}.why"));
        let known = initiative
            .line
            .is_none_or(|it| strategy.lines.contains_key(&it));
        self.require(known, Problem::MissingReference, || {
            format!("{of}initiatives.{id}.line")
        });
        self.all_known(
            &initiative.goals,
            |it: &GoalId| strategy.goals.contains_key(it),
            || format!("{of}initiatives.{id}.goals"),
        );
        if let Some(owner) = initiative.owner {
            self.person(owner, || format!("{of}initiatives.{id}.owner"));
        }
        self.teams(of, &initiative.teams, || {
            format!("{of}initiatives.{id}.teams")
        });
        self.competences(of, &initiative.competences, || {
            format!("{of}initiatives.{id}.competences")
        });
        let tensions = &self.plan.tensions;
        let may_be_gone = of.frozen_in.is_some();
        self.all_known(
            &initiative.tensions,
            |it| may_be_gone || tensions.contains_key(it),
            || format!("{of}initiatives.{id}.tensions"),
        );
        self.date(initiative.start, || format!("{of}initiatives.{id}.start"));
        self.date(initiative.due, || format!("{of}initiatives.{id}.due"));
        self.date(initiative.review, || format!("{of}initiatives.{id}.review"));
        self.span(initiative.start, initiative.due, || {
            format!("{of}initiatives.{id}.due")
        });
        self.count(
            initiative.states.len(),
            Limit::OTHERS,
            &format!("{of}initiatives.states"),
        );
        for state in &initiative.states {
            self.date(Some(state.date), || format!("{of}initiatives.{id}.states"));
            self.text(&state.reason, || format!("{of}initiatives.{id}.states"));
        }
        let ordered = initiative.states.is_sorted_by_key(|it| it.date);
        self.require(ordered, Problem::EndBeforeStart, || {
            format!("{of}initiatives.{id}.states")
        });
        self.count(
            initiative.steps.len(),
            Limit::OTHERS,
            &format!("{of}initiatives.steps"),
        );
        for (step_id, step) in &initiative.steps {
            let field = || format!("{of}initiatives.{id}.steps.{step_id}");
            self.name(&step.title, field);
            self.date(step.due, field);
            self.date(step.done, field);
        }
        self.check_ins(&initiative.check_ins, || {
            format!("{of}initiatives.{id}.check_ins")
        });
    }

    fn check_ins(&mut self, check_ins: &CheckIns, field: impl Fn() -> String) {
        self.require(check_ins.len() <= Limit::OTHERS, Problem::TooLong, &field);
        for (id, check_in) in check_ins {
            let field = || format!("{}.{id}", field());
            self.date(Some(check_in.date), field);
            self.text(&check_in.note, field);
            self.text(&check_in.next_step, field);
        }
    }

    fn year_events(&mut self, of: &Part<'_>) {
        let events = &of.strategy.events;
        self.count(events.len(), Limit::OTHERS, &format!("{of}events"));
        for (id, event) in events {
            let YearEvent {
                title,
                time,
                weeks,
                kind: _,
                who,
                teams,
                note,
            } = event;
            self.name(title, || format!("{of}events.{id}.title"));
            let fits = match time {
                EventTime::Month(month) => (1..=12).contains(month),
                EventTime::Week(week) => (1..=53).contains(week),
            };
            self.require(fits, Problem::OutOfRange, || {
                format!("{of}events.{id}.time")
            });
            self.require((1..=52).contains(weeks), Problem::OutOfRange, || {
                format!("{of}events.{id}.weeks")
            });
            self.optional_name(who, || format!("{of}events.{id}.who"));
            self.teams(of, teams, || format!("{of}events.{id}.teams"));
            self.text(note, || format!("{of}events.{id}.note"));
        }
    }

    fn competences(
        &mut self,
        of: &Part<'_>,
        ids: &BTreeSet<CompetenceId>,
        field: impl Fn() -> String,
    ) {
        let known = &self.plan.competences;
        let may_be_gone = of.frozen_in.is_some();
        self.all_known(ids, |it| may_be_gone || known.contains_key(it), field);
    }

    fn teams(&mut self, of: &Part<'_>, ids: &BTreeSet<TeamId>, field: impl Fn() -> String) {
        let known = &self.plan.teams;
        let may_be_gone = of.frozen_in.is_some();
        self.all_known(ids, |it| may_be_gone || known.contains_key(it), field);
    }

    fn roles(&mut self, of: &Part<'_>, ids: &BTreeSet<RoleId>, field: impl Fn() -> String) {
        let known = &self.plan.roles;
        let may_be_gone = of.frozen_in.is_some();
        self.all_known(ids, |it| may_be_gone || known.contains_key(it), field);
    }

    pub(super) fn all_known<Id>(
        &mut self,
        ids: &BTreeSet<Id>,
        is_known: impl Fn(&Id) -> bool,
        field: impl FnOnce() -> String,
    ) {
        self.require(ids.iter().all(is_known), Problem::MissingReference, field);
    }
}
