//! A plan whose rooms talk, and the small things that such plans are made of.

use sigtelinje::model::*;

use super::build::TODAY;
use super::room::uuid;

/// A plan with something of everything that a room does, before, while and after it votes.
pub(crate) fn with_dialog(mut plan: Plan) -> Plan {
    let tensions = [1, 2].map(|it| TensionId::new(uuid(it)));
    for (at, id) in tensions.into_iter().enumerate() {
        let mut tension = Tension {
            poles: [format!("Nær {at}"), format!("Fjern {at}")],
            lines: plan.strategy.lines.keys().copied().take(1).collect(),
            ..Tension::default()
        };
        let [first, _] = &mut tension.map.sides;
        let step = ActionStep {
            text: "Besøg hinanden".to_owned(),
            initiative: plan.strategy.initiatives.keys().next().copied(),
        };
        first
            .actions
            .insert(ActionStepId::new(uuid(100 + at as u128)), step);
        let warning = EarlyWarning {
            sign: "Ingen spørger".to_owned(),
            ask_on: Some(TODAY),
            answers: Default::default(),
        };
        first
            .warnings
            .insert(WarningId::new(uuid(110 + at as u128)), warning);
        let positions = Positions {
            date: TODAY,
            workshop: Some(WorkshopId::new(uuid(10))),
            round: 1,
            groups: vec![stand(RoomGroup::Leaders, 4), stand(RoomGroup::Teachers, 7)],
        };
        tension
            .positions
            .insert(BallotId::new(uuid(900)), positions);
        plan.tensions.insert(id, tension);
        plan.tension_order.push(id);
    }
    for (at, title) in ["Første dag", "Anden dag", "Sidste år"]
        .into_iter()
        .enumerate()
    {
        let id = WorkshopId::new(uuid(10 + at as u128));
        let mut held = workshop(title, at as u128, &tensions);
        held.ended = (at == 2).then_some(TODAY);
        plan.workshops.insert(id, held);
    }
    assert_eq!(plan.violations(), []);
    plan
}

pub(super) fn stand(group: RoomGroup, people: u16) -> GroupPositions {
    let mut counts = PositionCounts::default();
    counts[3] = people;
    GroupPositions {
        group,
        now: counts,
        wanted: counts,
    }
}

/// All but the first were voted in by dots and answers.
fn workshop(title: &str, number: u128, tensions: &[TensionId]) -> Workshop {
    let is_voted = number > 0;
    let tasks = [
        Task::Vote {
            tensions: tensions.to_vec(),
        },
        Task::Choose {
            question: "Hvad først?".to_owned(),
            dots: 3,
            options: ["Åbne døre", "Fælles mapper"].map(option).to_vec(),
            result: if is_voted { dots(2) } else { Vec::new() },
        },
        Task::Pulse {
            statements: vec!["Jeg ved hvorfor".to_owned()],
            result: if is_voted { answers(1) } else { Vec::new() },
        },
        Task::Ideas {
            question: String::new(),
            ideas: vec![idea("Åbne døre")],
        },
        Task::Decide {
            decisions: [(
                DecisionId::new(uuid(400 + number)),
                decision("Vi åbner dørene"),
            )]
            .into_iter()
            .collect(),
        },
        Task::Map {
            tension: tensions.first().copied(),
        },
    ];
    let agenda = tasks.into_iter().zip(0..).map(|(task, at)| Activity {
        id: ActivityId::new(uuid(300 + 20 * number + at)),
        minutes: 10,
        title: String::new(),
        notes: String::new(),
        task,
    });
    Workshop {
        title: title.to_owned(),
        date: TODAY,
        attending: vec![(RoomGroup::Leaders, 4), (RoomGroup::Teachers, 8)],
        agenda: agenda.collect(),
        ended: None,
        reopened: false,
    }
}

pub(super) fn option(text: &str) -> Choice {
    Choice {
        item: None,
        text: text.to_owned(),
        chosen: false,
    }
}

pub(super) fn idea(text: &str) -> Idea {
    Idea {
        text: text.to_owned(),
        group: String::new(),
        chosen: false,
    }
}

pub(super) fn decision(text: &str) -> Decision {
    Decision {
        text: text.to_owned(),
        owner: None,
        due: None,
        became: None,
    }
}

pub(super) fn dots(options: usize) -> Vec<GroupDots> {
    [RoomGroup::Leaders, RoomGroup::Teachers]
        .map(|group| GroupDots {
            group,
            voters: 4,
            dots: vec![2; options],
        })
        .to_vec()
}

pub(super) fn answers(statements: usize) -> Vec<GroupAnswers> {
    [RoomGroup::Leaders, RoomGroup::Teachers]
        .map(|group| GroupAnswers {
            group,
            answers: vec![[1, 0, 2, 0, 1, 0]; statements],
        })
        .to_vec()
}
