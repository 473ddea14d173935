//! What a plan must never say of tensions and workshops is refused by field.
#![expect(
    clippy::indexing_slicing,
    reason = "one line for each way to break a plan"
)]

use sigtelinje::model::*;

use crate::support::filled::filled_with_votes;

type Spoil = fn(&mut Plan);

fn tension(plan: &mut Plan) -> &mut Tension {
    let id = plan.tension_order[0];
    plan.tensions.get_mut(&id).unwrap()
}

fn workshop(plan: &mut Plan) -> &mut Workshop {
    let id = *plan.workshops.keys().next().unwrap();
    plan.workshops.get_mut(&id).unwrap()
}

fn task(plan: &mut Plan, number: usize) -> &mut Task {
    &mut workshop(plan).agenda[number].task
}

fn ballot(plan: &mut Plan) -> &mut Ballot {
    plan.ballot.as_mut().unwrap()
}

fn positions(plan: &mut Plan) -> &mut Positions {
    let positions = &mut tension(plan).positions;
    let id = *positions.keys().next().unwrap();
    positions.get_mut(&id).unwrap()
}

#[rustfmt::skip]
const CASES: &[(&str, Problem, Spoil)] = &[
    ("tension_order", Problem::NotListed, |p| p.tension_order.clear()),
    ("tensions.", Problem::Empty, |p| tension(p).poles[1].clear()),
    ("tensions.", Problem::OutOfRange, |p| tension(p).built_in = Some(20)),
    ("tensions.", Problem::Empty, |p| tension(p).map.sides[0].upsides.push(" ".to_owned())),
    ("tensions.", Problem::MissingReference, |p| p.strategy.lines.clear()),
    ("tensions.", Problem::MissingReference, |p| p.strategy.initiatives.clear()),
    ("tensions.", Problem::OutOfRange, |p| positions(p).round = 0),
    ("tensions.", Problem::OutOfRange, |p| positions(p).groups[0].now = [100; 11]),
    ("tensions.", Problem::ListedTwice, |p| positions(p).groups[1].group = RoomGroup::Leaders),
    ("tensions.", Problem::Empty, |p| positions(p).groups[0].group = RoomGroup::Own(String::new())),
    ("initiatives.", Problem::MissingReference, |p| { p.tensions.clear(); p.tension_order.clear(); }),
    ("workshops.", Problem::Empty, |p| workshop(p).title.clear()),
    ("workshops.", Problem::OutOfRange, |p| workshop(p).reopened = true),
    ("workshops.", Problem::OutOfRange, |p| workshop(p).attending[0].1 = 2_000),
    ("workshops.", Problem::OutOfRange, |p| workshop(p).agenda[0].minutes = 2_000),
    ("workshops.", Problem::ListedTwice, |p| workshop(p).agenda[1].id = workshop(p).agenda[0].id),
    ("workshops.", Problem::TooLong, |p| *task(p, 2) = Task::Pulse { statements: vec!["Ja".to_owned(); 17], result: vec![] }),
    ("workshops.", Problem::OutOfRange, |p| if let Task::Pulse { statements, .. } = task(p, 2) { statements.pop(); }),
    ("workshops.", Problem::OutOfRange, |p| if let Task::Choose { dots, .. } = task(p, 1) { *dots = 0; }),
    ("workshops.", Problem::OutOfRange, |p| if let Task::Choose { result, .. } = task(p, 1) { result[0].dots[0] = 90; }),
    ("workshops.", Problem::MissingReference, |p| if let Task::Choose { options, .. } = task(p, 1) { options[0].item = Some(Item::School); }),
    ("workshops.", Problem::MissingReference, |p| p.people.clear()),
    ("workshops.", Problem::MissingReference, |p| p.log.clear()),
    ("ballot", Problem::OutOfRange, |p| ballot(p).round = 0),
    ("ballot", Problem::OutOfRange, |p| ballot(p).cast[0].1 = 5_000),
    ("ballot", Problem::MissingReference, |p| ballot(p).counts = Counts::Dots(vec![])),
    ("ballot", Problem::MissingReference, |p| p.workshops.clear()),
];

#[test]
fn whatever_breaks_a_rule_of_the_dialog_is_found_by_field() {
    assert_eq!(filled_with_votes().violations(), []);
    for (number, (field, problem, spoil)) in CASES.iter().enumerate() {
        let mut plan = filled_with_votes();
        spoil(&mut plan);
        let found = plan.violations();
        let is_found = |it: &Violation| it.field.starts_with(field) && it.problem == *problem;
        assert!(
            found.iter().any(is_found),
            "{number} {field} {problem:?}: {found:?}"
        );
    }
}
