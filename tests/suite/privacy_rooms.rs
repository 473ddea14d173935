//! Nobody finds out what a few people voted on tensions from all that is shown and saved of rooms.
#![expect(clippy::indexing_slicing, reason = "test code")]

use sigtelinje::analysis::tensions::{RoundFigures, Spread, Stand, TensionFigures};
use sigtelinje::model::{
    BallotId, GroupPositions, PositionCounts, Positions, RoomGroup, Tension, WorkshopId,
};

use crate::support::attack::{Answered, Numbers, Question, attack};
use crate::support::build::day;
use crate::support::room::uuid;

fn positions(numbers: &mut Numbers, people: usize, places: usize) -> PositionCounts {
    let mut counts = PositionCounts::default();
    let given = numbers.counts(people, 1, places);
    for (count, given) in counts.iter_mut().zip(given) {
        *count = given as u16;
    }
    counts
}

/// A room of a few groups that votes once to three times, in the same workshop or in others; in
/// half of the later rounds most people vote as before, and few come, go or move.
pub(crate) fn random_tension(numbers: &mut Numbers) -> Tension {
    let groups = 1 + numbers.below(5);
    let places = 1 + numbers.below(6);
    let most = 1 + numbers.below(14);
    let mut tension = Tension {
        poles: ["Nær", "Fjern"].map(str::to_owned),
        ..Tension::default()
    };
    let mut before: Vec<GroupPositions> = Vec::new();
    for round in 0..=numbers.below(3) {
        let is_alike = !before.is_empty() && numbers.below(2) == 0;
        let mut now = Vec::new();
        for at in 0..groups {
            let fresh = GroupPositions {
                group: RoomGroup::Own(format!("Gruppe {at}")),
                now: [0; 11],
                wanted: [0; 11],
            };
            let mut group = before.get(at).cloned().unwrap_or(fresh);
            for counts in [&mut group.now, &mut group.wanted] {
                let (change, at) = (numbers.below(9), numbers.below(places));
                if !is_alike {
                    let people = numbers.below(most + 1);
                    *counts = positions(numbers, people, places);
                } else if change < 3 {
                    counts[at] += 1;
                } else if change < 5 {
                    counts[at] = counts[at].saturating_sub(1);
                }
            }
            now.push(group);
        }
        before.clone_from(&now);
        let positions = Positions {
            date: day("2026-09-01"),
            workshop: match numbers.below(4) {
                0 => None,
                1 => Some(WorkshopId::new(uuid(20 + round as u128))),
                _ => Some(WorkshopId::new(uuid(10))),
            },
            round: round as u8 + 1,
            groups: now,
        };
        let id = BallotId::new(uuid(900 + round as u128));
        tension.positions.insert(id, positions);
    }
    tension
}

fn question(round: &RoundFigures, side: usize, of: fn(&Stand) -> &Spread) -> Question {
    let groups = round.groups.iter();
    let groups = groups.map(|(_, stand)| Answered::of_votes(&of(stand).counts));
    let seen = round.for_others();
    let is_seen = |group| seen.as_ref().is_some_and(|it| it.group(group).is_some());
    Question {
        groups: groups.collect(),
        total: seen.is_some() && round.shown.all.get(side) == Some(&true),
        shown: round.groups.iter().map(|(it, _)| is_seen(it)).collect(),
    }
}

#[test]
fn nothing_that_is_shown_of_100_000_rooms_gives_a_few_people_away() {
    let mut numbers = Numbers(20_261_125);
    let (mut shown, mut hidden) = (0, 0);
    for _ in 0..100_000 {
        let figures = TensionFigures::of(&random_tension(&mut numbers));
        let sides: [fn(&Stand) -> &Spread; 2] = [|it| &it.now, |it| &it.wanted];
        for (side, of) in sides.into_iter().enumerate() {
            let rounds = figures.rounds.iter().map(|it| question(it, side, of));
            let found = attack(&rounds.collect::<Vec<_>>());
            shown += found.0;
            hidden += found.1;
        }
    }
    // The attack would be worth nothing if everything were hidden or everything shown.
    assert!(shown > 20_000 && hidden > 20_000, "{shown} {hidden}");
}
