//! Rooms that vote: what is counted of them, against a plain loop over the same counts.

use std::hint::black_box;

use criterion::Criterion;
use sigtelinje::analysis::{Analysis, tensions};
use sigtelinje::model::{
    BallotId, GroupPositions, Plan, PositionCounts, Positions, RoomGroup, Tension, TensionId,
    WorkshopId,
};
use uuid::Uuid;

use crate::{TODAY, grown};

/// 60 people in three groups.
const PEOPLE: [(RoomGroup, u16); 3] = [
    (RoomGroup::Leaders, 8),
    (RoomGroup::Teachers, 40),
    (RoomGroup::Consultants, 12),
];
/// Two workshops of two rounds each.
const ROUNDS: u8 = 4;

fn id<T>(make: fn(Uuid) -> T, number: u128) -> T {
    make(Uuid::from_u128(
        0x0193_0000_0000_7000_8000_0000_0000_0000 + number,
    ))
}

/// So many people around a place that is another one for each pair, round and group.
fn counts(people: u16, place: usize) -> PositionCounts {
    let mut counts = PositionCounts::default();
    for person in 0..people {
        let at = (place + usize::from(person) * usize::from(person)) % Tension::POSITIONS;
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    counts
}

fn round(pair: u8, round: u8) -> Positions {
    let groups = PEOPLE.into_iter().zip(0..).map(|((group, people), at)| {
        let place = usize::from(pair) + usize::from(round) + at;
        GroupPositions {
            group,
            now: counts(people, place),
            wanted: counts(people, place + 3),
        }
    });
    Positions {
        date: TODAY,
        workshop: Some(id(WorkshopId::new, 10 + u128::from(round / 2))),
        round: round % 2 + 1,
        groups: groups.collect(),
    }
}

/// The 19 pairs, each voted on by everybody in every round.
fn voted(mut plan: Plan) -> Plan {
    plan.tensions.clear();
    plan.tension_order.clear();
    for pair in 0..Tension::BUILT_IN {
        let rounds = (0..ROUNDS).map(|it| {
            let ballot = id(BallotId::new, 900 + u128::from(it));
            (ballot, round(pair, it))
        });
        let tension = Tension {
            poles: [format!("Nær {pair}"), format!("Fjern {pair}")],
            positions: rounds.collect(),
            ..Tension::default()
        };
        let known = id(TensionId::new, u128::from(pair));
        plan.tensions.insert(known, tension);
        plan.tension_order.push(known);
    }
    plan
}

/// Everybody together on every pair and round, and nothing else.
fn plain(plan: &Plan) -> Vec<[usize; 2 * Tension::POSITIONS]> {
    let mut sums = Vec::new();
    for tension in plan.tensions.values() {
        for positions in tension.positions.values() {
            let mut sum = [0; 2 * Tension::POSITIONS];
            for group in &positions.groups {
                let counts = group.now.iter().chain(&group.wanted);
                for (sum, count) in sum.iter_mut().zip(counts) {
                    *sum += usize::from(*count);
                }
            }
            sums.push(sum);
        }
    }
    sums
}

/// 60 people, 19 pairs, four rounds; the whole analysis with the votes of a room and without.
pub(crate) fn rooms(c: &mut Criterion) {
    let bare = grown(60);
    let plan = voted(bare.clone());
    c.bench_function("rooms/tensions", |b| {
        b.iter(|| black_box(tensions::all(&plan)));
    });
    c.bench_function("rooms/plain sums", |b| {
        b.iter(|| black_box(plain(&plan)));
    });
    c.bench_function("rooms/analysis with votes", |b| {
        b.iter(|| black_box(Analysis::of(&plan, TODAY)));
    });
    c.bench_function("rooms/analysis without votes", |b| {
        b.iter(|| black_box(Analysis::of(&bare, TODAY)));
    });
}
