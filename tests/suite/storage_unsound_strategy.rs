//! Strategies that read without a fault and mean something impossible: each is refused by field,
//! in the plan and where it was frozen.
#![expect(
    clippy::assigning_clones,
    clippy::panic,
    reason = "one line for each way to break a plan"
)]

use sigtelinje::model::*;

use crate::storage_unsound::{Unsound, early, first, late, long, nobody, none_gets_in, nothing};
use crate::support::filled::filled;

/// One thing of a kind; the first has all that there is to have.
fn line(p: &mut Plan) -> &mut Line {
    first(&mut p.strategy.lines)
}

fn goal(p: &mut Plan) -> &mut Goal {
    first(&mut p.strategy.goals)
}

fn indicator(p: &mut Plan) -> &mut Indicator {
    first(&mut p.strategy.indicators)
}

fn initiative(p: &mut Plan) -> &mut Initiative {
    first(&mut p.strategy.initiatives)
}

fn event(p: &mut Plan) -> &mut YearEvent {
    first(&mut p.strategy.events)
}

fn template(p: &mut Plan) -> &mut InitiativeTemplate {
    first(&mut p.initiative_templates)
}

fn baseline(p: &mut Plan) -> &mut Baseline {
    first(&mut p.baselines)
}

fn frozen(p: &mut Plan) -> &mut Strategy {
    &mut baseline(p).strategy
}

fn link(p: &mut Plan) -> &mut Link {
    link_of(indicator(p))
}

fn link_of(indicator: &mut Indicator) -> &mut Link {
    match &mut indicator.measure {
        Measure::Linked(link) => link,
        Measure::ByHand => panic!("the first indicator is linked"),
    }
}

fn rating(p: &mut Plan) -> &mut MaturityRating {
    line(p).maturity.values_mut().next().unwrap()
}

fn state(p: &mut Plan) -> &mut StateChange {
    initiative(p).states.last_mut().unwrap()
}

fn id() -> uuid::Uuid {
    uuid::Uuid::max()
}

fn hidden() -> String {
    "\u{202e}txt".to_owned()
}

/// A step and a check-in of the first initiative.
fn step(p: &mut Plan) -> &mut Step {
    first(&mut initiative(p).steps)
}

fn check_in(p: &mut Plan) -> &mut CheckIn {
    first(&mut initiative(p).check_ins)
}

#[rustfmt::skip]
const NAMES: &[Unsound] = &[
    ("foundation.why", Problem::TooLong, |p| p.strategy.foundation.why = long(Limit::TEXT)),
    ("foundation.values", Problem::Empty, |p| p.strategy.foundation.values.push(" ".to_owned())),
    ("foundation.values", Problem::TooLong, |p| p.strategy.foundation.values = vec!["v".to_owned(); 301]),
    ("foundation.principles", Problem::Empty, |p| p.strategy.foundation.principles.push(String::new())),
    ("foundation.principles", Problem::TooLong, |p| p.strategy.foundation.principles.push(long(Limit::TEXT))),
    ("foundation.reform.MoreChoose", Problem::UnprintableText, |p| { p.strategy.foundation.reform.insert(ReformGoal::MoreChoose, hidden()); }),
    ("lines.*.name", Problem::Empty, |p| line(p).name.clear()),
    ("lines.*.former_name", Problem::TooLong, |p| line(p).former_name = long(Limit::NAME)),
    ("lines.*.why", Problem::UnprintableText, |p| line(p).why = hidden()),
    ("lines.*.descriptors", Problem::TooLong, |p| line(p).descriptors = vec![long(Limit::TEXT)]),
    ("lines.*.maturity.*", Problem::TooLong, |p| rating(p).note = long(Limit::TEXT)),
    ("goals.*.title", Problem::Empty, |p| goal(p).title.clear()),
    ("goals.*.why", Problem::TooLong, |p| goal(p).why = long(Limit::TEXT)),
    ("indicators.*.title", Problem::Empty, |p| indicator(p).title = "\t".to_owned()),
    ("indicators.*.unit", Problem::TooLong, |p| indicator(p).unit = long(Limit::NAME)),
    ("indicators.*.check_ins.*", Problem::UnprintableText, |p| first(&mut indicator(p).check_ins).note = hidden()),
    ("initiatives.*.title", Problem::Empty, |p| initiative(p).title.clear()),
    ("initiatives.*.why", Problem::TooLong, |p| initiative(p).why = long(Limit::TEXT)),
    ("initiatives.*.states", Problem::TooLong, |p| state(p).reason = long(Limit::TEXT)),
    ("initiatives.*.steps.*", Problem::Empty, |p| step(p).title.clear()),
    ("initiatives.*.check_ins.*", Problem::TooLong, |p| check_in(p).note = long(Limit::TEXT)),
    ("initiatives.*.check_ins.*", Problem::UnprintableText, |p| check_in(p).next_step = hidden()),
    ("events.*.title", Problem::Empty, |p| event(p).title.clear()),
    ("events.*.who", Problem::TooLong, |p| event(p).who = long(Limit::NAME)),
    ("events.*.note", Problem::UnprintableText, |p| event(p).note = hidden()),
    ("initiative_templates.*.title", Problem::Empty, |p| template(p).title.clear()),
    ("initiative_templates.*", Problem::TooLong, |p| template(p).why = long(Limit::TEXT)),
    ("initiative_templates.*", Problem::Empty, |p| template(p).steps.push((String::new(), None))),
    ("initiative_templates.steps", Problem::TooLong, |p| template(p).steps = vec![("t".to_owned(), None); 301]),
    ("baselines.*.name", Problem::Empty, |p| baseline(p).name.clear()),
];

#[rustfmt::skip]
const NUMBERS: &[Unsound] = &[
    ("lines.*.descriptors", Problem::AboveScale, |p| line(p).descriptors = vec![String::new(); 6]),
    ("lines.*.maturity.*", Problem::AboveScale, |p| rating(p).level = Level::saturating(5)),
    ("lines.*.maturity.*", Problem::DateOutOfRange, |p| { let said = rating(p).clone(); line(p).maturity.insert((early(), Viewpoint::Others), said); }),
    ("indicators.*.baseline", Problem::DateOutOfRange, |p| indicator(p).baseline.as_mut().unwrap().date = early()),
    ("indicators.*.due", Problem::DateOutOfRange, |p| indicator(p).due = Some(late())),
    ("indicators.*.rhythm_months", Problem::OutOfRange, |p| indicator(p).rhythm_months = Some(0)),
    ("indicators.*.rhythm_months", Problem::OutOfRange, |p| indicator(p).rhythm_months = Some(61)),
    ("indicators.*.check_ins.*", Problem::DateOutOfRange, |p| first(&mut indicator(p).check_ins).date = late()),
    ("initiatives.*.start", Problem::DateOutOfRange, |p| initiative(p).start = Some(early())),
    ("initiatives.*.due", Problem::DateOutOfRange, |p| initiative(p).due = Some(late())),
    ("initiatives.*.due", Problem::EndBeforeStart, |p| initiative(p).due = initiative(p).start.map(|it| it.yesterday().unwrap())),
    ("initiatives.*.review", Problem::DateOutOfRange, |p| initiative(p).review = Some(late())),
    ("initiatives.*.states", Problem::DateOutOfRange, |p| state(p).date = late()),
    ("initiatives.*.states", Problem::EndBeforeStart, |p| { let again = state(p).clone(); let before = again.date.yesterday().unwrap(); initiative(p).states.push(StateChange { date: before, ..again }); }),
    ("initiatives.*.steps.*", Problem::DateOutOfRange, |p| step(p).due = Some(early())),
    ("initiatives.*.steps.*", Problem::DateOutOfRange, |p| step(p).done = Some(late())),
    ("initiatives.*.check_ins.*", Problem::DateOutOfRange, |p| check_in(p).date = early()),
    ("events.*.time", Problem::OutOfRange, |p| event(p).time = EventTime::Month(0)),
    ("events.*.time", Problem::OutOfRange, |p| event(p).time = EventTime::Month(13)),
    ("events.*.time", Problem::OutOfRange, |p| event(p).time = EventTime::Week(0)),
    ("events.*.time", Problem::OutOfRange, |p| event(p).time = EventTime::Week(54)),
    ("events.*.weeks", Problem::OutOfRange, |p| event(p).weeks = 0),
    ("events.*.weeks", Problem::OutOfRange, |p| event(p).weeks = 53),
    ("baselines.*.date", Problem::DateOutOfRange, |p| baseline(p).date = early()),
    ("baselines.*.levels", Problem::AboveScale, |p| baseline(p).levels.by_level = vec![1; 11]),
];

#[rustfmt::skip]
const LINKS: &[Unsound] = &[
    ("line_order.*", Problem::NotListed, |p| { p.strategy.line_order.pop(); }),
    ("line_order.*", Problem::ListedTwice, |p| p.strategy.line_order.extend_from_within(..1)),
    ("line_order.*", Problem::MissingReference, |p| p.strategy.line_order.push(LineId::new(id()))),
    ("lines.goals.*", Problem::NotListed, |p| line(p).goals.clear()),
    ("lines.goals.*", Problem::ListedTwice, |p| line(p).goals.extend_from_within(..1)),
    ("lines.goals.*", Problem::MissingReference, |p| line(p).goals.push(GoalId::new(id()))),
    ("goals.indicators.*", Problem::NotListed, |p| goal(p).indicators.clear()),
    ("goals.indicators.*", Problem::ListedTwice, |p| goal(p).indicators.extend_from_within(..1)),
    ("goals.indicators.*", Problem::MissingReference, |p| goal(p).indicators.push(IndicatorId::new(id()))),
    ("indicators.*.measure", Problem::MissingReference, |p| { link(p).competences.insert(nothing()); }),
    ("indicators.*.measure", Problem::MissingReference, |p| { link(p).teams.insert(TeamId::new(id())); }),
    ("indicators.*.measure", Problem::MissingReference, |p| { link(p).roles.insert(RoleId::new(id())); }),
    ("indicators.*.measure", Problem::MissingReference, |p| link(p).line = Some(LineId::new(id()))),
    ("initiatives.*.line", Problem::MissingReference, |p| initiative(p).line = Some(LineId::new(id()))),
    ("initiatives.*.goals", Problem::MissingReference, |p| { initiative(p).goals.insert(GoalId::new(id())); }),
    ("initiatives.*.owner", Problem::MissingReference, |p| initiative(p).owner = Some(nobody())),
    ("initiatives.*.teams", Problem::MissingReference, |p| { initiative(p).teams.insert(TeamId::new(id())); }),
    ("initiatives.*.competences", Problem::MissingReference, |p| { initiative(p).competences.insert(nothing()); }),
    ("events.*.teams", Problem::MissingReference, |p| { event(p).teams.insert(TeamId::new(id())); }),
    ("initiative_templates.*", Problem::MissingReference, |p| { template(p).competences.insert(nothing()); }),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Line(LineId::new(id())))),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Goal(GoalId::new(id())))),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Indicator(IndicatorId::new(id())))),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Initiative(InitiativeId::new(id())))),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Event(EventId::new(id())))),
    ("log.*.about", Problem::MissingReference, |p| first(&mut p.log).about = Some(Item::Baseline(BaselineId::new(id())))),
];

/// What was frozen is shown and compared with as well.
#[rustfmt::skip]
const FROZEN: &[Unsound] = &[
    ("baselines.*.strategy.foundation.why", Problem::UnprintableText, |p| frozen(p).foundation.why = hidden()),
    ("baselines.*.strategy.line_order.*", Problem::NotListed, |p| frozen(p).line_order.clear()),
    ("baselines.*.strategy.lines.*.name", Problem::Empty, |p| first(&mut frozen(p).lines).name.clear()),
    ("baselines.*.strategy.lines.*.maturity.*", Problem::AboveScale, |p| first(&mut frozen(p).lines).maturity.values_mut().next().unwrap().level = Level::MAX),
    ("baselines.*.strategy.lines.goals.*", Problem::MissingReference, |p| first(&mut frozen(p).lines).goals.push(GoalId::new(id()))),
    ("baselines.*.strategy.goals.*.title", Problem::TooLong, |p| first(&mut frozen(p).goals).title = long(Limit::NAME)),
    ("baselines.*.strategy.goals.indicators.*", Problem::ListedTwice, |p| first(&mut frozen(p).goals).indicators.extend_from_within(..1)),
    ("baselines.*.strategy.indicators.*.due", Problem::DateOutOfRange, |p| first(&mut frozen(p).indicators).due = Some(late())),
    ("baselines.*.strategy.indicators.*.measure", Problem::MissingReference, |p| link_of(first(&mut frozen(p).indicators)).line = Some(LineId::new(id()))),
    ("baselines.*.strategy.initiatives.*.owner", Problem::MissingReference, |p| first(&mut frozen(p).initiatives).owner = Some(nobody())),
    ("baselines.*.strategy.initiatives.*.goals", Problem::MissingReference, |p| { first(&mut frozen(p).initiatives).goals.insert(GoalId::new(id())); }),
    ("baselines.*.strategy.events.*.weeks", Problem::OutOfRange, |p| first(&mut frozen(p).events).weeks = 0),
];

#[test]
fn an_impossible_strategy_never_gets_in() {
    none_gets_in(&filled(), &[NAMES, NUMBERS, LINKS, FROZEN].concat());
}

#[test]
fn what_was_frozen_may_point_to_what_the_plan_has_let_go() {
    let mut plan = filled();
    let strategy = frozen(&mut plan);
    let gone = link_of(first(&mut strategy.indicators));
    gone.competences.insert(nothing());
    gone.teams.insert(TeamId::new(id()));
    gone.roles.insert(RoleId::new(id()));
    first(&mut strategy.initiatives)
        .teams
        .insert(TeamId::new(id()));
    first(&mut strategy.initiatives)
        .competences
        .insert(nothing());
    first(&mut strategy.events).teams.insert(TeamId::new(id()));
    let readings = &mut baseline(&mut plan).readings;
    readings.insert(IndicatorId::new(id()), Amount::ZERO);
    assert_eq!(plan.violations(), []);
}
