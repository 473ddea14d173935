//! Who works at Limtorp: 84 people on the day of the samples, and six who have left.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::later;
use super::script::Seat;
use super::strategy::Seats;
use crate::catalogue::dice::Dice;
use crate::catalogue::roster::Roster;
use crate::catalogue::template::Started;
use crate::model::{IdSource, Person, PersonId, PlanDate};

/// How many work in each team today, in the order of the template.
const TEAM_SIZES: [usize; 9] = [12, 9, 10, 9, 6, 10, 7, 10, 6];
/// How many work in the joint administration, which is no team.
const ADMINISTRATION: usize = 5;

/// Further roles by team and place in the team. The first in a department's first team leads it.
const ROLES: [(usize, usize, &str); 15] = [
    (0, 0, "leader"),
    (0, 1, "super_user"),
    (0, 2, "training_consultant"),
    (1, 0, "super_user"),
    (2, 0, "super_user"),
    (3, 0, "leader"),
    (3, 1, "counsellor"),
    (4, 0, "super_user"),
    (5, 0, "leader"),
    (5, 1, "counsellor"),
    (5, 2, "training_consultant"),
    (7, 0, "leader"),
    (7, 1, "super_user"),
    (7, 2, "training_consultant"),
    (8, 0, "counsellor"),
];

/// The one who masters simulation, by team and place.
const EXPERT: (usize, usize) = (2, 0);
/// The one with an expectation of their own, by team and place.
const EXCEPTION: (usize, usize) = (3, 4);

/// Who started after the first round: team, place, first day. In order of the day.
const HIRED: [(usize, usize, PlanDate); 16] = [
    (0, 8, date(2024, 12, 1)),
    (5, 6, date(2025, 1, 6)),
    (2, 7, date(2025, 2, 1)),
    (7, 6, date(2025, 4, 1)),
    (1, 6, date(2025, 8, 4)),
    (3, 6, date(2025, 8, 4)),
    (8, 4, date(2025, 9, 1)),
    (4, 4, date(2025, 11, 1)),
    (6, 5, date(2026, 1, 5)),
    (0, 9, date(2026, 2, 1)),
    (7, 7, date(2026, 4, 1)),
    (2, 8, date(2026, 8, 3)),
    (5, 8, date(2026, 8, 25)),
    (0, 11, date(2026, 10, 12)),
    (3, 8, date(2026, 11, 1)),
    (7, 9, date(2026, 11, 16)),
];

/// Who has left: team, first day, last day.
const LEAVERS: [(usize, PlanDate, PlanDate); 6] = [
    (0, date(2009, 8, 1), date(2025, 1, 31)),
    (2, date(2017, 3, 1), date(2025, 6, 30)),
    (3, date(1998, 8, 1), date(2025, 7, 31)),
    (5, date(2021, 8, 1), date(2026, 1, 31)),
    (7, date(2013, 2, 1), date(2026, 6, 30)),
    (8, date(2022, 8, 1), date(2026, 8, 31)),
];

/// Those of the staff who were not assessed in the last round though they take part in it.
const NOT_REACHED: [(usize, usize); 5] = [(0, 5), (1, 4), (5, 8), (6, 3), (7, 4)];

/// A member of staff under construction.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) id: PersonId,
    pub(super) person: Person,
    /// How easily the person takes to digital work; 0 is usual, 1 a good deal easier.
    pub(super) bent: f64,
    /// Whether simulation is this person's own field.
    pub(super) expert: bool,
    /// Whether something else is expected of the person than of role and team.
    pub(super) exception: bool,
    /// Whether the last round did not reach the person.
    pub(super) not_reached: bool,
    /// By team and place; `None` in the administration.
    seat: Option<(usize, usize)>,
}

/// A job to be filled; `team` and `place` are `None` for the administration.
struct Post {
    seat: Option<(usize, usize)>,
    roles: Vec<&'static str>,
    started: PlanDate,
    left: Option<PlanDate>,
}

/// Everybody who works or worked at Limtorp since the first round, in order of creation.
pub(super) fn staff(start: &Started, ids: &dyn IdSource, dice: &mut Dice) -> Vec<Member> {
    let mut roster = Roster::default();
    posts(dice)
        .into_iter()
        .map(|post| {
            let (alias, name) = roster.next(dice);
            let roles = post.roles.iter().filter_map(|key| start.roles.get(key));
            let person = Person {
                alias,
                name: Some(name),
                team: post
                    .seat
                    .and_then(|(team, _)| start.teams.get(team).copied()),
                roles: roles.copied().collect(),
                started: Some(post.started),
                left: post.left,
            };
            Member {
                id: PersonId::next(ids),
                person,
                bent: bent(&post, dice),
                expert: post.seat == Some(EXPERT),
                exception: post.seat == Some(EXCEPTION),
                not_reached: post.seat.is_some_and(|seat| NOT_REACHED.contains(&seat)),
                seat: post.seat,
            }
        })
        .collect()
}

/// Who sits where today.
pub(super) fn seats(members: &[Member]) -> Seats {
    let here = || members.iter().filter(|it| it.person.left.is_none());
    let in_teams = here().filter_map(|it| {
        let (team, place) = it.seat?;
        Some((Seat::Seat(team, place), it.id))
    });
    let outside = here().filter(|it| it.seat.is_none()).enumerate();
    let outside = outside.map(|(place, it)| (Seat::Administration(place), it.id));
    in_teams.chain(outside).collect()
}

/// Those of before the first round team by team, then whoever came later by first day.
fn posts(dice: &mut Dice) -> Vec<Post> {
    let hired: BTreeSet<_> = HIRED
        .iter()
        .map(|(team, place, _)| (*team, *place))
        .collect();
    let mut posts = Vec::new();
    for (team, size) in TEAM_SIZES.iter().enumerate() {
        for place in 0..*size {
            if !hired.contains(&(team, place)) {
                posts.push(post(Some((team, place)), long_ago(dice)));
            }
        }
        for (_, started, left) in LEAVERS.iter().filter(|(it, _, _)| *it == team) {
            posts.push(Post {
                left: Some(*left),
                ..post(Some((team, usize::MAX)), *started)
            });
        }
    }
    for _ in 0..ADMINISTRATION {
        posts.push(post(None, long_ago(dice)));
    }
    for (team, place, started) in HIRED {
        posts.push(post(Some((team, place)), started));
    }
    posts
}

fn post(seat: Option<(usize, usize)>, started: PlanDate) -> Post {
    let further = ROLES.iter().find_map(|(team, place, role)| {
        let here = seat == Some((*team, *place));
        here.then_some(*role)
    });
    let roles = match (seat, further) {
        (None, _) => vec!["administration"],
        (Some(_), None) => vec!["teacher"],
        // Champions and consultants teach as well; managers and counsellors do not.
        (Some(_), Some(role @ ("leader" | "counsellor"))) => vec![role],
        (Some(_), Some(role)) => vec!["teacher", role],
    };
    Post {
        seat,
        roles,
        started,
        left: None,
    }
}

/// A first day before the first round, most often the first of August.
fn long_ago(dice: &mut Dice) -> PlanDate {
    let year = 2023 - dice.between(0, 13) - dice.between(0, 12);
    let year = i16::try_from(year).unwrap_or(2010);
    let august = date(year, 8, 1);
    if dice.chance(0.6) {
        return august;
    }
    let month = i8::try_from(dice.between(1, 12)).unwrap_or(1);
    PlanDate::new(year, month, 1).unwrap_or(august)
}

fn bent(post: &Post, dice: &mut Dice) -> f64 {
    let usual = dice.normal();
    if post.seat == Some(EXPERT) {
        return 1.9;
    }
    if post.roles.contains(&"super_user") {
        return 1.3 + usual * 0.3;
    }
    if post.roles.contains(&"leader") {
        return 0.4 + usual * 0.5;
    }
    usual
}

/// Whether the person takes part in a round on that day: at the school, and not brand new.
pub(super) fn takes_part(person: &Person, day: PlanDate) -> bool {
    let settled = person
        .started
        .is_none_or(|started| later(started, 21) <= day);
    settled && person.is_employed_on(day)
}
