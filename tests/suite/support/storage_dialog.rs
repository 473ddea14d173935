//! The tensions and workshops of plans of every shape.

use super::strategy::keys;
use super::*;

/// Gives a plan tensions with maps and positions, and workshops with every kind of task.
pub(super) fn add(make: &mut Maker, plan: &mut Plan, shape: &Shape) {
    for _ in 0..shape.lines {
        let workshop = workshop(make, plan);
        plan.workshops
            .insert(WorkshopId::new(make.uuid()), workshop);
        let tension = tension(make, plan);
        let id = TensionId::new(make.uuid());
        plan.tensions.insert(id, tension);
        plan.tension_order.insert(0, id);
    }
    let tensions = keys(&plan.tensions);
    for id in keys(&plan.strategy.initiatives) {
        let initiative = plan.strategy.initiatives.get_mut(&id).unwrap();
        initiative.tensions = make.some(&tensions);
    }
}

/// Everything that a note can be about.
pub(super) fn items(plan: &Plan) -> Vec<Item> {
    let tensions = plan.tensions.keys().map(|id| Item::Tension(*id));
    let workshops = plan.workshops.keys().map(|id| Item::Workshop(*id));
    tensions.chain(workshops).collect()
}

fn group(make: &mut Maker) -> RoomGroup {
    let own = RoomGroup::Own(make.word());
    let named = RoomGroup::NAMED;
    named
        .into_iter()
        .nth(make.rng.random_range(0..4))
        .unwrap_or(own)
}

fn counts<const N: usize>(make: &mut Maker) -> [u16; N] {
    std::array::from_fn(|_| make.rng.random_range(0..40))
}

fn tension(make: &mut Maker, plan: &Plan) -> Tension {
    let positions = Positions {
        date: make.date(),
        workshop: make.pick(&keys(&plan.workshops)),
        round: make.rng.random_range(1..5),
        groups: vec![GroupPositions {
            group: group(make),
            now: counts(make),
            wanted: counts(make),
        }],
    };
    Tension {
        poles: [make.word(), make.word()],
        built_in: make.maybe(|make| make.rng.random_range(1..=Tension::BUILT_IN)),
        about: make.note(),
        lines: make.some(&keys(&plan.strategy.lines)),
        boundaries: make.some(&Boundary::ALL),
        practice: make.pick(&Practice::ALL),
        map: TensionMap {
            purpose: make.note(),
            fear: make.note(),
            sides: [side(make, plan), side(make, plan)],
        },
        positions: [(BallotId::new(make.uuid()), positions)]
            .into_iter()
            .collect(),
    }
}

fn side(make: &mut Maker, plan: &Plan) -> Side {
    let initiatives = keys(&plan.strategy.initiatives);
    let step = ActionStep {
        text: make.word(),
        initiative: make.pick(&initiatives),
    };
    let answer = WarningAnswer {
        answer: make.pick(&Answer::ALL).unwrap_or(Answer::No),
        note: make.note(),
    };
    let warning = EarlyWarning {
        sign: make.word(),
        ask_on: make.maybe(Maker::date),
        answers: [(make.date(), answer)].into(),
    };
    Side {
        upsides: vec![make.word()],
        downsides: vec![make.word(), make.word()],
        actions: [(ActionStepId::new(make.uuid()), step)]
            .into_iter()
            .collect(),
        warnings: [(WarningId::new(make.uuid()), warning)]
            .into_iter()
            .collect(),
    }
}

fn workshop(make: &mut Maker, plan: &Plan) -> Workshop {
    let ended = make.maybe(Maker::date);
    let tensions = keys(&plan.tensions);
    let people = keys(&plan.people);
    let initiatives = keys(&plan.strategy.initiatives);
    let decision = Decision {
        text: make.word(),
        owner: make.pick(&people),
        due: make.maybe(Maker::date),
        became: make.pick(&initiatives).map(Became::Initiative),
    };
    let tasks = vec![
        Task::Vote {
            tensions: tensions.clone(),
        },
        Task::Choose {
            question: make.note(),
            dots: 3,
            options: vec![Choice {
                item: make.pick(&initiatives).map(Item::Initiative),
                text: make.word(),
                chosen: make.rng.random(),
            }],
            result: vec![GroupDots {
                group: group(make),
                voters: 9,
                dots: vec![make.rng.random_range(0..=27)],
            }],
        },
        Task::Pulse {
            statements: vec![make.word(), make.word()],
            result: vec![GroupAnswers {
                group: group(make),
                answers: vec![counts(make), counts(make)],
            }],
        },
        Task::Map {
            tension: tensions.first().copied(),
        },
        Task::Ideas {
            question: make.note(),
            ideas: vec![Idea {
                text: make.word(),
                group: make.note(),
                chosen: make.rng.random(),
            }],
        },
        Task::Decide {
            decisions: [(DecisionId::new(make.uuid()), decision)]
                .into_iter()
                .collect(),
        },
        Task::Break,
    ];
    let activity = |make: &mut Maker, task| Activity {
        id: ActivityId::new(make.uuid()),
        minutes: make.rng.random_range(0..90),
        title: make.note(),
        notes: make.note(),
        task,
    };
    Workshop {
        title: make.word(),
        date: make.date(),
        attending: vec![(group(make), make.rng.random_range(0..60))],
        agenda: tasks.into_iter().map(|task| activity(make, task)).collect(),
        ended,
        reopened: ended.is_some() && make.rng.random(),
    }
}
