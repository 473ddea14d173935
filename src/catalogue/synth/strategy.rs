//! The strategy of a large plan: the sample school's, many times over.

use std::collections::BTreeSet;

use jiff::{Span, ToSpan as _};

use crate::catalogue::dice::Dice;
use crate::catalogue::sample;
use crate::catalogue::template::Started;
use crate::model::{
    CheckInId, CheckIns, CompetenceId, EventId, EventTime, GoalId, IdSource, Indicator,
    IndicatorId, Initiative, InitiativeId, Measure, PersonId, Plan, PlanDate, StepId, TeamId,
};

const GOALS: usize = 15;
const INDICATORS: usize = 40;
/// How many of the indicators the plan fills itself.
const LINKED: usize = 16;
const INITIATIVES: usize = 60;
const EVENTS: usize = 30;

/// Adds five lines with 15 goals, 40 indicators, 60 initiatives and a year of 30 events.
pub(super) fn add_strategy(
    start: &mut Started,
    staff: &[PersonId],
    ids: &dyn IdSource,
    dice: &mut Dice,
) {
    sample::write_strategy(start, ids);
    let mut growth = Growth {
        competences: start.plan.competences.keys().copied().collect(),
        teams: start.teams.clone(),
        plan: &mut start.plan,
        staff,
        ids,
        dice,
    };
    growth.goals();
    growth.indicators();
    growth.initiatives();
    growth.events();
}

struct Growth<'a> {
    plan: &'a mut Plan,
    competences: Vec<CompetenceId>,
    teams: Vec<TeamId>,
    staff: &'a [PersonId],
    ids: &'a dyn IdSource,
    dice: &'a mut Dice,
}

impl Growth<'_> {
    fn goals(&mut self) {
        let strategy = &mut self.plan.strategy;
        let first: Vec<_> = strategy.goals.values().cloned().collect();
        let lines = strategy.line_order.clone();
        let places = first.iter().zip(lines.iter().cycle());
        let needed = GOALS.saturating_sub(first.len());
        for (goal, line) in places.take(needed) {
            let id = GoalId::next(self.ids);
            let mut goal = goal.clone();
            goal.title = numbered(&goal.title, 2);
            goal.indicators = Vec::new();
            strategy.goals.insert(id, goal);
            if let Some(line) = strategy.lines.get_mut(line) {
                line.goals.push(id);
            }
        }
    }

    /// Further indicators on all goals in turn; every linked one looks at a part of the school.
    fn indicators(&mut self) {
        let strategy = &self.plan.strategy;
        let first: Vec<_> = strategy.indicators.values().cloned().collect();
        let goals: Vec<_> = strategy.goals.keys().copied().collect();
        let (linked, by_hand): (Vec<_>, Vec<_>) =
            first.iter().cloned().partition(|it| it.link().is_some());
        let more = |from: &[Indicator], wanted: usize| -> Vec<(usize, Indicator)> {
            let missing = wanted.saturating_sub(from.len());
            let from = from.iter().cycle().take(missing).cloned();
            from.enumerate().collect()
        };
        let further = more(&linked, LINKED)
            .into_iter()
            .chain(more(&by_hand, INDICATORS - LINKED));
        for ((number, mut indicator), goal) in further.zip(goals.iter().cycle()) {
            indicator.title = numbered(&indicator.title, number + 2);
            indicator.check_ins = self.anew(indicator.check_ins);
            let id = IndicatorId::next(self.ids);
            let strategy = &mut self.plan.strategy;
            strategy.indicators.insert(id, indicator);
            if let Some(goal) = strategy.goals.get_mut(goal) {
                goal.indicators.push(id);
            }
        }
        let ids: Vec<_> = self.plan.strategy.indicators.keys().copied().collect();
        for id in ids {
            let competences = self.some_competences();
            let teams = self.some_teams();
            let indicator = self.plan.strategy.indicators.get_mut(&id);
            if let Some(Measure::Linked(link)) = indicator.map(|it| &mut it.measure) {
                (link.competences, link.teams) = (competences, teams);
            }
        }
    }

    /// Further initiatives, some months earlier so that nothing happens after today, and an owner
    /// for every one.
    fn initiatives(&mut self) {
        let first: Vec<_> = self.plan.strategy.initiatives.clone().into_iter().collect();
        for (number, (id, initiative)) in first.iter().cycle().take(INITIATIVES).enumerate() {
            let is_further = number >= first.len();
            let mut initiative = initiative.clone();
            if is_further {
                initiative.title = numbered(&initiative.title, number / first.len() + 1);
                let days = self.dice.between(-150, 0);
                self.move_by(&mut initiative, days.days());
            }
            initiative.owner = self.dice.pick(self.staff).copied();
            initiative.teams = self.some_teams();
            initiative.competences = self.some_competences();
            let id = if is_further {
                InitiativeId::next(self.ids)
            } else {
                *id
            };
            self.plan.strategy.initiatives.insert(id, initiative);
        }
    }

    fn move_by(&self, initiative: &mut Initiative, by: Span) {
        let moved = |day: PlanDate| day.saturating_add(by);
        initiative.start = initiative.start.map(moved);
        initiative.due = initiative.due.map(moved);
        initiative.review = initiative.review.map(moved);
        for state in &mut initiative.states {
            state.date = moved(state.date);
        }
        let steps = initiative.steps.values().cloned().map(|mut step| {
            step.due = step.due.map(moved);
            step.done = step.done.map(moved);
            (StepId::next(self.ids), step)
        });
        initiative.steps = steps.collect();
        let check_ins = self.anew(std::mem::take(&mut initiative.check_ins));
        let check_ins = check_ins.into_iter().map(|(id, mut it)| {
            it.date = moved(it.date);
            (id, it)
        });
        initiative.check_ins = check_ins.collect();
    }

    fn events(&mut self) {
        let first: Vec<_> = self.plan.strategy.events.values().cloned().collect();
        let needed = EVENTS.saturating_sub(first.len());
        for (number, event) in first.iter().cycle().take(needed).enumerate() {
            let mut event = event.clone();
            event.title = numbered(&event.title, number / first.len() + 2);
            let week = u8::try_from(self.dice.between(1, 52)).unwrap_or(1);
            event.time = EventTime::Week(week);
            event.teams = self.some_teams();
            let id = EventId::next(self.ids);
            self.plan.strategy.events.insert(id, event);
        }
    }

    fn anew(&self, check_ins: CheckIns) -> CheckIns {
        let check_ins = check_ins.into_iter();
        check_ins
            .map(|(_, it)| (CheckInId::next(self.ids), it))
            .collect()
    }

    /// One to four of them.
    fn some_competences(&mut self) -> BTreeSet<CompetenceId> {
        let count = self.dice.between(1, 4);
        (0..count)
            .filter_map(|_| self.dice.pick(&self.competences).copied())
            .collect()
    }

    /// None, which means everybody, up to three.
    fn some_teams(&mut self) -> BTreeSet<TeamId> {
        let count = self.dice.between(0, 3);
        (0..count)
            .filter_map(|_| self.dice.pick(&self.teams).copied())
            .collect()
    }
}

fn numbered(title: &str, number: usize) -> String {
    format!("{title} {number}")
}
