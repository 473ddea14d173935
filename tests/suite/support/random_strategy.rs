//! Random edits of the strategy, some of them about things that are gone.

use sigtelinje::document::{
    BaselineEdit, Edit, FoundationEdit, GoalEdit, IndicatorEdit, InitiativeEdit, LineEdit, YearEdit,
};
use sigtelinje::model::*;

use super::random_edits::RandomEdits;

/// How many kinds there are; `strategy` makes each of them.
pub(super) const STRATEGY_KINDS: u64 = 39;

impl RandomEdits {
    /// The next edit of the strategy, by the number of its kind.
    pub(super) fn strategy(&mut self, kind: u64, plan: &Plan) -> Edit {
        match kind {
            0..4 => Edit::Foundation(self.foundation(kind)),
            4..10 => Edit::Line(self.line(kind, plan)),
            10..15 => Edit::Goal(self.goal(kind, plan)),
            15..21 => Edit::Indicator(self.indicator(kind, plan)),
            21..33 => Edit::Initiative(self.initiative(kind, plan)),
            33..36 => Edit::Year(self.year(kind, plan)),
            _ => Edit::Baseline(self.baseline(kind, plan)),
        }
    }

    fn foundation(&mut self, kind: u64) -> FoundationEdit {
        let entries = vec![self.name(), self.name()];
        match kind {
            0 => FoundationEdit::Why { why: self.name() },
            1 => FoundationEdit::Values { values: entries },
            2 => FoundationEdit::Principles {
                principles: entries,
            },
            _ => FoundationEdit::Reform {
                goal: self.pick(&ReformGoal::ALL),
                how: (!self.chance(3)).then(|| self.name()),
            },
        }
    }

    fn line_id(&mut self, plan: &Plan) -> LineId {
        self.key(&plan.strategy.lines, LineId::new)
    }

    fn goal_id(&mut self, plan: &Plan) -> GoalId {
        self.key(&plan.strategy.goals, GoalId::new)
    }

    fn line(&mut self, kind: u64, plan: &Plan) -> LineEdit {
        let id = self.line_id(plan);
        let name = self.name();
        match kind {
            4 => {
                let new = |it: &mut Self| {
                    let line = Line {
                        name: name.clone(),
                        stil: None,
                        former_name: String::new(),
                        why: it.name(),
                        descriptors: Vec::new(),
                        goals: plan.strategy.goals.keys().copied().take(1).collect(),
                        maturity: Default::default(),
                    };
                    (it.new_id(LineId::new), line)
                };
                LineEdit::Add {
                    lines: vec![new(self), new(self)],
                }
            }
            5 => LineEdit::Rename { id, name },
            6 => LineEdit::SetWhy { id, why: name },
            7 => LineEdit::Move { id, by: self.by() },
            8 => LineEdit::Rate {
                id,
                date: self.day(),
                by: self.pick(&Viewpoint::ALL),
                rating: (!self.chance(4)).then(|| MaturityRating {
                    level: Level::saturating(self.below(6) as usize),
                    note: name,
                }),
            },
            _ => LineEdit::Remove { id },
        }
    }

    fn goal(&mut self, kind: u64, plan: &Plan) -> GoalEdit {
        let id = self.goal_id(plan);
        let line = self.line_id(plan);
        let goal = Goal {
            title: self.name(),
            why: self.name(),
            reform: Some(self.pick(&ReformGoal::ALL)),
            indicators: plan.strategy.indicators.keys().copied().collect(),
        };
        match kind {
            10 => GoalEdit::Add {
                id: self.new_id(GoalId::new),
                line,
                goal,
            },
            11 => GoalEdit::Change { id, goal },
            12 => GoalEdit::Move { id, by: self.by() },
            13 => GoalEdit::SetLine { id, line },
            _ => GoalEdit::Remove { id },
        }
    }

    fn measure(&mut self, plan: &Plan) -> Measure {
        if self.chance(3) {
            return Measure::ByHand;
        }
        Measure::Linked(Link {
            figure: self.pick(&LinkedFigure::ALL),
            competences: [self.competence(plan)].into(),
            teams: [self.key(&plan.teams, TeamId::new)].into(),
            roles: [self.key(&plan.roles, RoleId::new)].into(),
            line: (!self.chance(2)).then(|| self.line_id(plan)),
        })
    }

    fn amount(&mut self) -> Amount {
        Amount::new(self.below(20_000) as f64 / 100.0 - 50.0).unwrap()
    }

    fn said(&mut self) -> CheckIn {
        CheckIn {
            date: self.day(),
            value: (!self.chance(2)).then(|| self.amount()),
            note: self.name(),
            next_step: self.name(),
        }
    }

    fn indicator(&mut self, kind: u64, plan: &Plan) -> IndicatorEdit {
        let id = self.key(&plan.strategy.indicators, IndicatorId::new);
        let known = plan.strategy.indicators.get(&id);
        let check_ins = known.map(|it| it.check_ins.clone()).unwrap_or_default();
        let check_in = self.key(&check_ins, CheckInId::new);
        let indicator = Indicator {
            title: self.name(),
            unit: self.name(),
            direction: Direction::Down,
            baseline: None,
            target: Some(self.amount()),
            due: Some(self.day()),
            measure: self.measure(plan),
            rhythm_months: Some(self.below(13) as u8),
            check_ins: Default::default(),
        };
        match kind {
            15 => IndicatorEdit::Add {
                id: self.new_id(IndicatorId::new),
                goal: self.goal_id(plan),
                indicator,
            },
            16 => IndicatorEdit::Change { id, indicator },
            17 => IndicatorEdit::Move { id, by: self.by() },
            18 => IndicatorEdit::CheckIn {
                id,
                check_in,
                said: self.said(),
            },
            19 => IndicatorEdit::RemoveCheckIn { id, check_in },
            _ => IndicatorEdit::Remove { id },
        }
    }

    fn new_initiative(&mut self, plan: &Plan) -> Box<Initiative> {
        Box::new(Initiative {
            title: self.name(),
            why: self.name(),
            line: (!self.chance(2)).then(|| self.line_id(plan)),
            goals: [self.goal_id(plan)].into(),
            owner: Some(self.person(plan)),
            teams: [self.key(&plan.teams, TeamId::new)].into(),
            start: Some(self.day()),
            due: Some(self.day()),
            competences: [self.competence(plan)].into(),
            ..Default::default()
        })
    }

    fn initiative(&mut self, kind: u64, plan: &Plan) -> InitiativeEdit {
        let id = self.key(&plan.strategy.initiatives, InitiativeId::new);
        let known = plan.strategy.initiatives.get(&id).cloned();
        let known = known.unwrap_or_default();
        let step = self.key(&known.steps, StepId::new);
        let check_in = self.key(&known.check_ins, CheckInId::new);
        match kind {
            21 => InitiativeEdit::Add {
                id: self.new_id(InitiativeId::new),
                initiative: self.new_initiative(plan),
            },
            22 => InitiativeEdit::Change {
                id,
                initiative: self.new_initiative(plan),
            },
            23 => InitiativeEdit::SetState {
                id,
                change: StateChange {
                    date: self.day(),
                    state: self.pick(&InitiativeState::ALL),
                    reason: self.name(),
                },
            },
            24 => InitiativeEdit::SetStep {
                id,
                step: if self.chance(2) {
                    step
                } else {
                    self.new_id(StepId::new)
                },
                said: Step {
                    title: self.name(),
                    due: Some(self.day()),
                    done: None,
                },
            },
            25 => InitiativeEdit::RemoveStep { id, step },
            26 => InitiativeEdit::CheckIn {
                id,
                check_in,
                said: self.said(),
            },
            27 => InitiativeEdit::RemoveCheckIn { id, check_in },
            28 => InitiativeEdit::Copy {
                id,
                copy: self.new_id(InitiativeId::new),
                steps: (0..3).map(|_| self.new_id(StepId::new)).collect(),
                title: self.name(),
                today: self.day(),
            },
            29 => InitiativeEdit::MoveToNextYear { id },
            30 => InitiativeEdit::KeepAsTemplate {
                id,
                template: self.new_id(InitiativeTemplateId::new),
            },
            31 => InitiativeEdit::RemoveTemplate {
                id: self.key(&plan.initiative_templates, InitiativeTemplateId::new),
            },
            _ => InitiativeEdit::Remove { id },
        }
    }

    fn year(&mut self, kind: u64, plan: &Plan) -> YearEdit {
        let id = self.key(&plan.strategy.events, EventId::new);
        let event = YearEvent {
            title: self.name(),
            time: EventTime::Week(1 + self.below(54) as u8),
            weeks: 1 + self.below(3) as u8,
            kind: self.pick(&EventKind::ALL),
            who: self.name(),
            teams: [self.key(&plan.teams, TeamId::new)].into(),
            note: String::new(),
        };
        match kind {
            33 => YearEdit::Add {
                events: vec![(self.new_id(EventId::new), event)],
            },
            34 => YearEdit::Change { id, event },
            _ => YearEdit::Remove { id },
        }
    }

    fn baseline(&mut self, kind: u64, plan: &Plan) -> BaselineEdit {
        let id = self.key(&plan.baselines, BaselineId::new);
        let name = self.name();
        match kind {
            36 => {
                let indicators = plan.strategy.indicators.keys().copied();
                BaselineEdit::Freeze {
                    id: self.new_id(BaselineId::new),
                    name,
                    date: self.day(),
                    readings: indicators.map(|id| (id, self.amount())).collect(),
                    levels: FrozenLevels::default(),
                }
            }
            37 => BaselineEdit::Rename { id, name },
            _ => BaselineEdit::Remove { id },
        }
    }
}
