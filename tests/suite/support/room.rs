//! A school with tensions and a workshop under way, to be voted in.

use sigtelinje::document::{BallotEdit, Document, Edit, SchoolEdit};
use sigtelinje::model::*;
use uuid::Uuid;

use super::build::{PlanBuilder, day};

/// The ids of what is in the room.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) plan: Plan,
    pub(crate) tensions: [TensionId; 2],
    pub(crate) workshop: WorkshopId,
    pub(crate) vote: ActivityId,
    pub(crate) choose: ActivityId,
    pub(crate) pulse: ActivityId,
    pub(crate) decide: ActivityId,
}

pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub(crate) fn round(number: u128) -> BallotId {
    BallotId::new(uuid(900 + number))
}

impl Room {
    /// Two tensions, and a workshop of leaders and teachers with something of everything.
    pub(crate) fn new() -> Self {
        let tensions = [1, 2].map(|it| TensionId::new(uuid(it)));
        let workshop = WorkshopId::new(uuid(10));
        let [vote, choose, pulse, decide] = [11, 12, 13, 14].map(|it| ActivityId::new(uuid(it)));
        let mut plan = PlanBuilder::new().build();
        for (id, poles) in tensions
            .into_iter()
            .zip([["Nær", "Fjern"], ["Ny", "Gammel"]])
        {
            let tension = Tension {
                poles: poles.map(str::to_owned),
                ..Default::default()
            };
            plan.tensions.insert(id, tension);
            plan.tension_order.push(id);
        }
        let choice = |text: &str| Choice {
            item: None,
            text: text.to_owned(),
            chosen: false,
        };
        let tasks = [
            (
                vote,
                Task::Vote {
                    tensions: tensions.to_vec(),
                },
            ),
            (
                choose,
                Task::Choose {
                    question: "Hvad først?".to_owned(),
                    dots: 3,
                    options: vec![choice("Åbne døre"), choice("Fælles mapper")],
                    result: Vec::new(),
                },
            ),
            (
                pulse,
                Task::Pulse {
                    statements: vec!["Jeg ved hvorfor".to_owned()],
                    result: Vec::new(),
                },
            ),
            (
                decide,
                Task::Decide {
                    decisions: Default::default(),
                },
            ),
        ];
        let agenda = tasks.map(|(id, task)| Activity {
            id,
            minutes: 10,
            title: String::new(),
            notes: String::new(),
            task,
        });
        let held = Workshop {
            title: "Fælles dag".to_owned(),
            date: day("2026-11-25"),
            attending: vec![(RoomGroup::Leaders, 4), (RoomGroup::Teachers, 8)],
            agenda: agenda.to_vec(),
            ended: None,
            reopened: false,
        };
        plan.workshops.insert(workshop, held);
        assert_eq!(plan.violations(), []);
        Self {
            plan,
            tensions,
            workshop,
            vote,
            choose,
            pulse,
            decide,
        }
    }

    /// The edit that opens a round on an activity.
    pub(crate) fn open(&self, activity: ActivityId, number: u128) -> Edit {
        Edit::Ballot(BallotEdit::Open {
            id: round(number),
            workshop: self.workshop,
            activity,
            tensions: self.tensions.to_vec(),
            date: day("2026-11-25"),
        })
    }

    /// A vote on the first tension.
    pub(crate) fn stance(&self, group: RoomGroup, now: u8, wanted: u8) -> Cast {
        let stance = Stance {
            now: Some(now),
            wanted: Some(wanted),
        };
        Cast {
            group,
            slip: Slip::Positions([(self.tensions[0], stance)].into()),
        }
    }

    /// An empty slip for the activity, which is a vote like any other.
    pub(crate) fn blank(&self, activity: ActivityId) -> Cast {
        let slip = if activity == self.choose {
            Slip::Dots(vec![0, 0])
        } else if activity == self.pulse {
            Slip::Answers(vec![None])
        } else {
            Slip::Positions([(self.tensions[0], Stance::default())].into())
        };
        Cast {
            group: RoomGroup::Leaders,
            slip,
        }
    }

    /// The document with a round open on both tensions.
    pub(crate) fn voting(&self) -> Document {
        let mut document = Document::opened(self.plan.clone());
        document.apply(&self.open(self.vote, 0)).unwrap();
        document
    }
}

/// Work that has nothing to do with votes.
pub(crate) fn title(title: &str) -> Edit {
    let title = title.to_owned();
    Edit::School(SchoolEdit::SetTitle { title })
}

/// Twelve votes of two groups, among them equal ones.
pub(crate) fn votes(room: &Room) -> Vec<Cast> {
    let groups = [RoomGroup::Leaders, RoomGroup::Teachers, RoomGroup::Teachers];
    let groups = groups.into_iter().cycle();
    let stances = [(0, 10), (3, 4), (3, 4), (7, 5), (10, 0), (5, 5), (2, 9)];
    let stances = stances.into_iter().cycle();
    let votes = groups.zip(stances).take(12);
    votes
        .map(|(group, (now, wanted))| room.stance(group, now, wanted))
        .collect()
}
