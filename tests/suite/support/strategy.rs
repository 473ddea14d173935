//! Makes the parts of a strategy tersely, on the builder of plans.

use sigtelinje::model::{
    Amount, CheckIn, CheckInId, EventId, EventTime, Goal, GoalId, Indicator, IndicatorId,
    Initiative, InitiativeId, InitiativeState, Line, LineId, Link, LinkedFigure, Measure, Reading,
    StateChange, Step, StepId, TeamId, Viewpoint, YearEvent,
};

use super::build::{PlanBuilder, day, level};

/// A whole number as an amount.
pub(crate) fn amount(number: i64) -> Amount {
    Amount::whole(number)
}

/// A value on a day.
pub(crate) fn reading(date: &str, value: i64) -> Reading {
    Reading {
        date: day(date),
        value: amount(value),
    }
}

/// A figure over the whole school.
pub(crate) fn link(figure: LinkedFigure) -> Link {
    Link {
        figure,
        competences: Default::default(),
        teams: Default::default(),
        roles: Default::default(),
        line: None,
    }
}

impl PlanBuilder {
    /// A line of the school's own, last.
    pub(crate) fn line(&mut self, name: &str) -> LineId {
        let id = LineId::new(self.next_uuid());
        let line = Line {
            name: name.to_owned(),
            stil: None,
            former_name: String::new(),
            why: String::new(),
            descriptors: Vec::new(),
            goals: Vec::new(),
            maturity: Default::default(),
        };
        self.plan.strategy.lines.insert(id, line);
        self.plan.strategy.line_order.push(id);
        id
    }

    pub(crate) fn rate_line(&mut self, line: LineId, by: Viewpoint, date: &str, number: u8) {
        let line = self.plan.strategy.lines.get_mut(&line).unwrap();
        let rating = sigtelinje::model::MaturityRating {
            level: level(number),
            note: String::new(),
        };
        line.maturity.insert((day(date), by), rating);
    }

    /// A goal, last on the line.
    pub(crate) fn goal(&mut self, line: LineId, title: &str) -> GoalId {
        let id = GoalId::new(self.next_uuid());
        let goal = Goal {
            title: title.to_owned(),
            why: String::new(),
            reform: None,
            indicators: Vec::new(),
        };
        self.plan.strategy.goals.insert(id, goal);
        let line = self.plan.strategy.lines.get_mut(&line).unwrap();
        line.goals.push(id);
        id
    }

    /// An indicator without anything but its title, last of the goal.
    pub(crate) fn indicator(&mut self, goal: GoalId, title: &str) -> IndicatorId {
        let id = IndicatorId::new(self.next_uuid());
        let indicator = Indicator {
            title: title.to_owned(),
            unit: String::new(),
            direction: Default::default(),
            baseline: None,
            target: None,
            due: None,
            measure: Measure::ByHand,
            rhythm_months: None,
            check_ins: Default::default(),
        };
        self.plan.strategy.indicators.insert(id, indicator);
        let goal = self.plan.strategy.goals.get_mut(&goal).unwrap();
        goal.indicators.push(id);
        id
    }

    /// An indicator from 20 on 1 August 2026 to 80 on 31 July 2027, or the other way round.
    pub(crate) fn aim(&mut self, goal: GoalId, title: &str, from: i64, to: i64) -> IndicatorId {
        let id = self.indicator(goal, title);
        let it = self.indicator_mut(id);
        it.baseline = Some(reading("2026-08-01", from));
        it.target = Some(amount(to));
        it.due = Some(day("2027-07-31"));
        id
    }

    pub(crate) fn indicator_mut(&mut self, id: IndicatorId) -> &mut Indicator {
        self.plan.strategy.indicators.get_mut(&id).unwrap()
    }

    /// An indicator that the plan fills itself.
    pub(crate) fn linked(&mut self, goal: GoalId, link: Link) -> IndicatorId {
        let id = self.indicator(goal, "Udfyldes af planen");
        self.indicator_mut(id).measure = Measure::Linked(link);
        id
    }

    pub(crate) fn measure(&mut self, indicator: IndicatorId, date: &str, value: i64) {
        let id = CheckInId::new(self.next_uuid());
        let check_in = check_in(date, Some(value));
        self.indicator_mut(indicator).check_ins.insert(id, check_in);
    }

    /// An initiative that came into a state on a day.
    pub(crate) fn initiative(
        &mut self,
        title: &str,
        state: InitiativeState,
        since: &str,
    ) -> InitiativeId {
        let id = InitiativeId::new(self.next_uuid());
        let initiative = Initiative {
            title: title.to_owned(),
            ..Initiative::default()
        };
        self.plan.strategy.initiatives.insert(id, initiative);
        self.bring(id, state, since);
        id
    }

    /// Brings an initiative into a state.
    pub(crate) fn bring(&mut self, id: InitiativeId, state: InitiativeState, since: &str) {
        self.initiative_mut(id).states.push(StateChange {
            date: day(since),
            state,
            reason: String::new(),
        });
    }

    pub(crate) fn initiative_mut(&mut self, id: InitiativeId) -> &mut Initiative {
        self.plan.strategy.initiatives.get_mut(&id).unwrap()
    }

    pub(crate) fn look_at(&mut self, initiative: InitiativeId, date: &str) {
        let id = CheckInId::new(self.next_uuid());
        let check_in = check_in(date, None);
        self.initiative_mut(initiative)
            .check_ins
            .insert(id, check_in);
    }

    /// A step that is to be done on a day, or has been.
    pub(crate) fn step(&mut self, id: InitiativeId, due: &str, done: Option<&str>) -> StepId {
        let step = StepId::new(self.next_uuid());
        let made = Step {
            title: format!("Senest {due}"),
            due: Some(day(due)),
            done: done.map(day),
        };
        self.initiative_mut(id).steps.insert(step, made);
        step
    }

    /// An event of the year wheel, of one week or month.
    pub(crate) fn event(&mut self, title: &str, time: EventTime, teams: &[TeamId]) -> EventId {
        let id = EventId::new(self.next_uuid());
        let event = YearEvent {
            title: title.to_owned(),
            time,
            weeks: 1,
            kind: Default::default(),
            who: String::new(),
            teams: teams.iter().copied().collect(),
            note: String::new(),
        };
        self.plan.strategy.events.insert(id, event);
        id
    }

    pub(crate) fn lasts(&mut self, event: EventId, weeks: u8) {
        self.plan.strategy.events.get_mut(&event).unwrap().weeks = weeks;
    }
}

fn check_in(date: &str, value: Option<i64>) -> CheckIn {
    CheckIn {
        date: day(date),
        value: value.map(amount),
        note: "Set".to_owned(),
        next_step: String::new(),
    }
}
