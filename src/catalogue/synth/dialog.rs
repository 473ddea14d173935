//! The tensions and workshops of a large plan: 19 pairs with four rounds of votes each.

use jiff::ToSpan as _;

use crate::catalogue::dice::Dice;
use crate::catalogue::sample::{self, GroupScript, stances};
use crate::catalogue::tensions::missing_tensions;
use crate::catalogue::workshops::workshop_templates;
use crate::model::{BallotId, IdSource, Plan, Positions, RoomGroup, Workshop, WorkshopId};

/// How many workshops were held, half a year apart, with two rounds each.
const WORKSHOPS: u8 = 2;
const ROUNDS: u8 = 2;
/// Leaders, teachers, consultants: a room of sixty.
const ATTENDING: [(RoomGroup, u16); 3] = [
    (RoomGroup::Leaders, 12),
    (RoomGroup::Teachers, 40),
    (RoomGroup::Consultants, 8),
];

/// Adds the built-in pairs and the workshops in which a room of sixty voted on them.
pub(super) fn add_dialog(plan: &mut Plan, ids: &dyn IdSource, dice: &mut Dice) {
    for (id, tension) in missing_tensions(plan, true, ids) {
        plan.tensions.insert(id, tension);
        plan.tension_order.push(id);
    }
    for number in 0..WORKSHOPS {
        let months = i64::from(WORKSHOPS - number) * 6;
        let date = sample::TODAY.saturating_sub(months.months());
        let template = workshop_templates().last();
        let agenda = template.map_or_else(Vec::new, |it| it.agenda(plan, ids));
        let id = WorkshopId::next(ids);
        let workshop = Workshop {
            title: format!("Workshop {}", number + 1),
            date,
            attending: ATTENDING.to_vec(),
            agenda,
            ended: Some(date),
            reopened: false,
        };
        plan.workshops.insert(id, workshop);
        for round in 1..=ROUNDS {
            vote(plan, (id, date, round), ids, dice);
        }
    }
}

fn vote(
    plan: &mut Plan,
    (workshop, date, round): (WorkshopId, crate::model::PlanDate, u8),
    ids: &dyn IdSource,
    dice: &mut Dice,
) {
    let ballot = BallotId::next(ids);
    for id in plan.tension_order.clone() {
        let groups = ATTENDING.map(|(group, people)| {
            let middle = |dice: &mut Dice| dice.between(2, 8) as f64;
            let stance = GroupScript {
                now: middle(dice),
                wanted: middle(dice),
                spread: 1.8,
            };
            stances(dice, group, people, &stance)
        });
        let positions = Positions {
            date,
            workshop: Some(workshop),
            round,
            groups: groups.to_vec(),
        };
        if let Some(tension) = plan.tensions.get_mut(&id) {
            tension.positions.insert(ballot, positions);
        }
    }
}
