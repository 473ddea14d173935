//! The strategy of plans of every shape.

use super::*;

/// Gives a plan its lines, with goals, indicators, initiatives, a year wheel, templates and what
/// was frozen of it all.
pub(super) fn add(make: &mut Maker, plan: &mut Plan, shape: &Shape) {
    foundation(make, plan);
    for _ in 0..shape.lines {
        let id = LineId::new(make.uuid());
        plan.strategy.lines.insert(id, line(make));
        plan.strategy.line_order.insert(0, id);
    }
    for line in plan.strategy.line_order.clone() {
        for _ in 0..make.rng.random_range(1..3) {
            goal(make, plan, line);
        }
    }
    for _ in 0..shape.lines {
        initiative(make, plan);
        template(make, plan);
        event(make, plan);
    }
    for _ in 0..shape.lines.min(2) {
        baseline(make, plan);
    }
}

/// Everything that a note can be about.
pub(super) fn items(plan: &Plan) -> Vec<Item> {
    let strategy = &plan.strategy;
    let mut items = vec![Item::Foundation];
    items.extend(strategy.lines.keys().map(|id| Item::Line(*id)));
    items.extend(strategy.goals.keys().map(|id| Item::Goal(*id)));
    items.extend(strategy.indicators.keys().map(|id| Item::Indicator(*id)));
    items.extend(strategy.initiatives.keys().map(|id| Item::Initiative(*id)));
    items.extend(strategy.events.keys().map(|id| Item::Event(*id)));
    items.extend(plan.baselines.keys().map(|id| Item::Baseline(*id)));
    items
}

fn words(make: &mut Maker) -> Vec<String> {
    (0..make.rng.random_range(0..3))
        .map(|_| make.word())
        .collect()
}

fn amount(make: &mut Maker) -> Amount {
    let hundredths = make
        .rng
        .random_range(-100_000_000_000_i64..=100_000_000_000);
    Amount::new(hundredths as f64 / 100.0).unwrap()
}

fn one<T: Copy>(make: &mut Maker, of: &[T]) -> T {
    of[make.rng.random_range(0..of.len())]
}

pub(super) fn keys<K: Copy + Ord, V: Clone>(map: &imbl::OrdMap<K, V>) -> Vec<K> {
    map.keys().copied().collect()
}

fn foundation(make: &mut Maker, plan: &mut Plan) {
    plan.strategy.foundation = Foundation {
        why: make.note(),
        values: words(make),
        principles: words(make),
        reform: make
            .some(&ReformGoal::ALL)
            .into_iter()
            .map(|goal| (goal, make.note()))
            .collect(),
    };
}

fn line(make: &mut Maker) -> Line {
    let mut maturity = Maturity::new();
    for _ in 0..make.rng.random_range(0..4) {
        let rating = MaturityRating {
            level: Level::saturating(make.rng.random_range(0..=Line::TOP.index())),
            note: make.note(),
        };
        maturity.insert((make.date(), one(make, &Viewpoint::ALL)), rating);
    }
    Line {
        name: make.word(),
        stil: make.maybe(|make| one(make, &StilLine::ALL)),
        former_name: make.note(),
        why: make.note(),
        descriptors: words(make),
        goals: Vec::new(),
        maturity,
    }
}

fn goal(make: &mut Maker, plan: &mut Plan, line: LineId) {
    let id = GoalId::new(make.uuid());
    let indicator = IndicatorId::new(make.uuid());
    let goal = Goal {
        title: make.word(),
        why: make.note(),
        reform: make.maybe(|make| one(make, &ReformGoal::ALL)),
        indicators: vec![indicator],
    };
    let measured = Indicator {
        title: make.word(),
        unit: make.note(),
        direction: one(make, &[Direction::Up, Direction::Down]),
        baseline: make.maybe(|make| Reading {
            date: make.date(),
            value: amount(make),
        }),
        target: make.maybe(amount),
        due: make.maybe(Maker::date),
        measure: measure(make, plan),
        rhythm_months: make.maybe(|make| make.rng.random_range(1..=60)),
        check_ins: check_ins(make),
    };
    plan.strategy.goals.insert(id, goal);
    plan.strategy.indicators.insert(indicator, measured);
    plan.strategy.lines[&line].goals.insert(0, id);
}

fn measure(make: &mut Maker, plan: &Plan) -> Measure {
    let link = make.maybe(|make| Link {
        figure: one(make, &LinkedFigure::ALL),
        competences: make.some(&keys(&plan.competences)),
        teams: make.some(&keys(&plan.teams)),
        roles: make.some(&keys(&plan.roles)),
        line: make.pick(&plan.strategy.line_order),
    });
    link.map_or(Measure::ByHand, Measure::Linked)
}

fn check_ins(make: &mut Maker) -> CheckIns {
    let mut check_ins = CheckIns::new();
    for _ in 0..make.rng.random_range(0..3) {
        let said = CheckIn {
            date: make.date(),
            value: make.maybe(amount),
            note: make.note(),
            next_step: make.note(),
        };
        check_ins.insert(CheckInId::new(make.uuid()), said);
    }
    check_ins
}

fn initiative(make: &mut Maker, plan: &mut Plan) {
    let mut span = [make.date(), make.date()];
    span.sort();
    let mut days: Vec<_> = (0..make.rng.random_range(0..4))
        .map(|_| make.date())
        .collect();
    days.sort();
    let mut steps = Steps::new();
    for _ in 0..make.rng.random_range(0..3) {
        let step = Step {
            title: make.word(),
            due: make.maybe(Maker::date),
            done: make.maybe(Maker::date),
        };
        steps.insert(StepId::new(make.uuid()), step);
    }
    let initiative = Initiative {
        title: make.word(),
        why: make.note(),
        line: make.pick(&plan.strategy.line_order),
        goals: make.some(&keys(&plan.strategy.goals)),
        owner: make.pick(&keys(&plan.people)),
        teams: make.some(&keys(&plan.teams)),
        start: make.maybe(|_| span[0]),
        due: make.maybe(|_| span[1]),
        review: make.maybe(Maker::date),
        states: days
            .into_iter()
            .map(|date| StateChange {
                date,
                state: one(make, &InitiativeState::ALL),
                reason: make.note(),
            })
            .collect(),
        steps,
        hours: make.maybe(|make| make.rng.random()),
        kroner: make.maybe(|make| make.rng.random()),
        decided: make.maybe(|make| one(make, &Decided::ALL)),
        competences: make.some(&keys(&plan.competences)),
        tensions: make.some(&keys(&plan.tensions)),
        check_ins: check_ins(make),
    };
    let id = InitiativeId::new(make.uuid());
    plan.strategy.initiatives.insert(id, initiative);
}

fn template(make: &mut Maker, plan: &mut Plan) {
    let template = InitiativeTemplate {
        title: make.word(),
        why: make.note(),
        days: make.maybe(|make| make.rng.random()),
        hours: make.maybe(|make| make.rng.random()),
        kroner: make.maybe(|make| make.rng.random()),
        competences: make.some(&keys(&plan.competences)),
        steps: words(make)
            .into_iter()
            .map(|title| (title, make.maybe(|make| make.rng.random())))
            .collect(),
    };
    let id = InitiativeTemplateId::new(make.uuid());
    plan.initiative_templates.insert(id, template);
}

fn event(make: &mut Maker, plan: &mut Plan) {
    let time = if make.rng.random_bool(0.5) {
        EventTime::Month(make.rng.random_range(1..=12))
    } else {
        EventTime::Week(make.rng.random_range(1..=53))
    };
    let event = YearEvent {
        title: make.word(),
        time,
        weeks: make.rng.random_range(1..=52),
        kind: one(make, &EventKind::ALL),
        who: make.note(),
        teams: make.some(&keys(&plan.teams)),
        note: make.note(),
    };
    let id = EventId::new(make.uuid());
    plan.strategy.events.insert(id, event);
}

fn baseline(make: &mut Maker, plan: &mut Plan) {
    let indicators = make.some(&keys(&plan.strategy.indicators));
    let baseline = Baseline {
        name: make.word(),
        date: make.date(),
        strategy: plan.strategy.clone(),
        readings: indicators
            .into_iter()
            .map(|id| (id, amount(make)))
            .collect(),
        levels: FrozenLevels {
            by_level: (0..make.rng.random_range(0..5))
                .map(|_| make.rng.random())
                .collect(),
            not_assessed: make.rng.random(),
        },
    };
    let id = BaselineId::new(make.uuid());
    plan.baselines.insert(id, baseline);
}
