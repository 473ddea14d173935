//! The guided path sees what is there, and opens what comes next.

use sigtelinje::analysis::Analysis;
use sigtelinje::analysis::guide::{Guide, GuideFact, GuidePlace, GuideState, GuideStep};
use sigtelinje::model::{Baseline, BaselineId, InitiativeState, Item, Source, Viewpoint};

use crate::support::build::{PlanBuilder, TODAY, day};

fn guide(b: &PlanBuilder) -> Guide {
    assert_eq!(b.plan.violations(), Vec::new());
    Analysis::of(&b.plan, TODAY).guide
}

fn state(b: &PlanBuilder, step: GuideStep) -> GuideState {
    let guide = guide(b);
    let entry = guide.entries.iter().find(|it| it.step == step);
    entry.unwrap().state
}

fn count(b: &PlanBuilder, fact: GuideFact) -> (usize, usize) {
    let guide = guide(b);
    let mut facts = guide.entries.iter().flat_map(|it| &it.facts);
    let found = facts.find(|it| it.fact == fact).unwrap();
    (found.part, found.whole)
}

#[test]
fn an_empty_plan_begins_at_the_beginning() {
    let guide = guide(&PlanBuilder::new());
    let steps: Vec<_> = guide.entries.iter().map(|it| it.step).collect();
    assert_eq!(steps, GuideStep::ALL);
    assert!(guide.entries.iter().all(|it| it.state == GuideState::Open));
    assert_eq!(guide.done(), 0);
    let next = guide.next().unwrap();
    assert_eq!(
        (next.step, next.place, next.item),
        (GuideStep::Look, GuidePlace::Lines, None)
    );
}

#[test]
fn a_path_is_walked_from_the_first_step_to_the_last() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let owner = b.person("LHA");
    let line = b.line("Videndeling");
    assert_eq!(state(&b, GuideStep::Look), GuideState::Open);
    b.rate(owner, Source::Own, "2026-08-01", &[(sharing, 0)]);
    assert_eq!(state(&b, GuideStep::Look), GuideState::Begun);
    assert_eq!(guide(&b).next().unwrap().item, Some(Item::Line(line)));
    b.rate_line(line, Viewpoint::Leaders, "2026-08-01", 0);
    assert_eq!(state(&b, GuideStep::Look), GuideState::Done);

    assert_eq!(guide(&b).next().unwrap().place, GuidePlace::Foundation);
    b.plan.strategy.foundation.why = "For elevernes skyld".to_owned();
    assert_eq!(state(&b, GuideStep::Understand), GuideState::Begun);
    b.rate_line(line, Viewpoint::Teachers, "2026-08-01", 1);
    assert_eq!(state(&b, GuideStep::Understand), GuideState::Done);

    let goal = b.goal(line, "Alle deler");
    assert_eq!(state(&b, GuideStep::Aim), GuideState::Begun);
    let next = guide(&b).next().cloned().unwrap();
    assert_eq!(
        (next.place, next.item),
        (GuidePlace::Lines, Some(Item::Goal(goal)))
    );
    b.plan.strategy.goals.get_mut(&goal).unwrap().why = "Samme krav".to_owned();
    assert_eq!(state(&b, GuideStep::Aim), GuideState::Done);

    let id = b.initiative("Delingsdag", InitiativeState::Deselected, "2026-08-01");
    b.initiative_mut(id).goals.extend([goal]);
    assert_eq!(
        state(&b, GuideStep::Act),
        GuideState::Open,
        "chosen against is no initiative"
    );
    b.bring(id, InitiativeState::Planned, "2026-08-02");
    assert_eq!(state(&b, GuideStep::Act), GuideState::Done);

    b.initiative_mut(id).owner = Some(owner);
    assert_eq!(state(&b, GuideStep::Detail), GuideState::Open);
    b.initiative_mut(id).due = Some(day("2026-12-01"));
    assert_eq!(state(&b, GuideStep::Detail), GuideState::Begun);
    let indicator = b.aim(goal, "Delte forløb", 20, 80);
    assert_eq!(state(&b, GuideStep::Detail), GuideState::Done);

    assert_eq!(state(&b, GuideStep::Launch), GuideState::Open);
    b.bring(id, InitiativeState::Running, "2026-08-03");
    assert_eq!(state(&b, GuideStep::Launch), GuideState::Begun);
    let baseline = Baseline {
        name: "Vedtaget".to_owned(),
        date: TODAY,
        strategy: b.plan.strategy.clone(),
        readings: Default::default(),
        levels: Default::default(),
    };
    let frozen = BaselineId::new(b.next_uuid());
    b.plan.baselines.insert(frozen, baseline);
    assert_eq!(state(&b, GuideStep::Launch), GuideState::Done);

    assert_eq!(state(&b, GuideStep::Follow), GuideState::Open);
    b.look_at(id, "2026-02-28");
    assert_eq!(
        state(&b, GuideStep::Follow),
        GuideState::Open,
        "that is too long ago"
    );
    b.look_at(id, "2026-08-30");
    assert_eq!(state(&b, GuideStep::Follow), GuideState::Done);
    assert_eq!((guide(&b).done(), guide(&b).next()), (7, None));

    b.indicator_mut(indicator).rhythm_months = Some(1);
    b.measure(indicator, "2026-07-01", 21);
    assert_eq!(state(&b, GuideStep::Follow), GuideState::Begun);
    assert_eq!(
        guide(&b).next().unwrap().item,
        Some(Item::Indicator(indicator))
    );
}

#[test]
fn facts_carry_their_denominator() {
    let mut b = PlanBuilder::new();
    let sharing = b.competence("Deling");
    let (one, _) = (b.person("A"), b.person("B"));
    let leaver = b.person("C");
    b.change(leaver, |it| it.left = Some(day("2026-08-31")));
    b.rate(one, Source::Own, "2026-08-01", &[(sharing, 0)]);
    assert_eq!(count(&b, GuideFact::PeopleAssessed), (1, 2));
    let line = b.line("Videndeling");
    b.line("Oplæring");
    b.rate_line(line, Viewpoint::Leaders, "2026-08-01", 0);
    assert_eq!(count(&b, GuideFact::LinesRated), (1, 2));
    assert_eq!(count(&b, GuideFact::GoalsWithWhy), (0, 0));
}

#[test]
fn a_check_in_that_was_never_made_is_not_kept() {
    let mut b = PlanBuilder::new();
    let line = b.line("Videndeling");
    let goal = b.goal(line, "Alle deler");
    let id = b.indicator(goal, "Delte forløb");
    assert_eq!(count(&b, GuideFact::CheckInsKept), (0, 0));
    b.indicator_mut(id).rhythm_months = Some(3);
    assert_eq!(count(&b, GuideFact::CheckInsKept), (0, 1));
    b.measure(id, "2026-08-20", 20);
    assert_eq!(count(&b, GuideFact::CheckInsKept), (1, 1));
}
