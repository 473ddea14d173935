//! Edits of initiatives, templates, the year wheel and frozen baselines.

use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{BaselineEdit, Document, Edit, InitiativeEdit, YearEdit};
use sigtelinje::model::*;

use crate::edits::{stranger, text};
use crate::edits_strategy::{check, check_whole};
use crate::support::build::{TODAY, day};
use crate::support::small_strategy::{SmallStrategy, check_in};

fn of(plan: &Plan, id: InitiativeId) -> &Initiative {
    plan.strategy.initiatives.get(&id).unwrap()
}

fn new_initiative(title: &str) -> Box<Initiative> {
    Box::new(Initiative {
        title: text(title),
        why: text("Derfor"),
        hours: Some(3),
        ..Default::default()
    })
}

#[test]
fn initiatives() {
    let id = InitiativeId::new(stranger());
    check_whole(
        |_| {
            Edit::Initiative(InitiativeEdit::Add {
                id,
                initiative: new_initiative(" Ny "),
            })
        },
        "indsatsen »Ny« tilføjet",
        |it| {
            let mut plan = it.plan.clone();
            let initiative = *new_initiative("Ny");
            plan.strategy.initiatives.insert(id, initiative);
            plan
        },
    );
    check_whole(
        |it| {
            Edit::Initiative(InitiativeEdit::Change {
                id: it.initiative,
                initiative: new_initiative(" Ny "),
            })
        },
        "indsatsen »Makkerordning« ændret",
        |it| {
            let mut plan = it.plan.clone();
            let known = of(&it.plan, it.initiative).clone();
            let initiative = Initiative {
                states: known.states,
                steps: known.steps,
                check_ins: known.check_ins,
                ..*new_initiative("Ny")
            };
            plan.strategy.initiatives.insert(it.initiative, initiative);
            plan
        },
    );
    check_whole(
        |it| Edit::Initiative(InitiativeEdit::Remove { id: it.initiative }),
        "indsatsen »Makkerordning« slettet",
        |it| {
            let mut plan = it.without_notes(&[Item::Initiative(it.initiative)]);
            plan.strategy.initiatives.remove(&it.initiative);
            plan
        },
    );
}

fn set_state(id: InitiativeId, date: &str, state: InitiativeState, reason: &str) -> Edit {
    Edit::Initiative(InitiativeEdit::SetState {
        id,
        change: StateChange {
            date: day(date),
            state,
            reason: text(reason),
        },
    })
}

#[test]
fn a_state_holds_from_its_day() {
    use InitiativeState::{Deselected, Done, Idea, Planned, Running};
    let label = |state| match state {
        Idea => "»Makkerordning« er igen en idé",
        Planned => "»Makkerordning« planlagt",
        Running => "»Makkerordning« sat i gang",
        Done => "»Makkerordning« gennemført",
        Deselected => "»Makkerordning« fravalgt",
    };
    for state in [Idea, Planned, Done, Deselected] {
        check(
            |it| set_state(it.initiative, "2026-09-01", state, " Sådan "),
            label(state),
            |it, plan| {
                let initiative = of(plan, it.initiative);
                initiative.states.len() == 3
                    && initiative.state() == state
                    && initiative.reason() == "Sådan"
                    && initiative.since() == Some(day("2026-09-01"))
                    && initiative.state_on(day("2026-08-31")) == Running
                    && initiative.state_on(day("2026-05-01")) == Planned
                    && initiative.state_on(day("2026-04-30")) == Idea
            },
        );
    }
    // Running on the same day as it was planned: the second says how it was.
    check(
        |it| set_state(it.initiative, "2026-05-01", Running, ""),
        label(Running),
        |it, plan| of(plan, it.initiative).states.len() == 1,
    );
    check(
        |it| set_state(it.deselected, "2026-07-01", Planned, ""),
        "»Nye telefoner« planlagt",
        |it, plan| {
            let initiative = of(plan, it.deselected);
            initiative.state() == Planned
                && initiative.state_on(day("2026-06-30")) == Deselected
                && initiative.reason().is_empty()
        },
    );
}

#[test]
fn to_say_a_state_again_without_a_reason_keeps_the_reason_of_the_day() {
    let it = SmallStrategy::new();
    let mut document = Document::opened(it.plan.clone());
    let date = "2026-09-01";
    let against = |reason| set_state(it.initiative, date, InitiativeState::Deselected, reason);
    document.apply(&against("For dyrt")).unwrap();
    let said = of(document.plan(), it.initiative).clone();
    assert_eq!(document.apply(&against("  ")), Ok(None));
    assert_eq!(*of(document.plan(), it.initiative), said);
    document.apply(&against("Ingen tid")).unwrap();
    assert_eq!(of(document.plan(), it.initiative).reason(), "Ingen tid");
    // Another state of the same day does not inherit it.
    let planned = set_state(it.initiative, date, InitiativeState::Planned, "");
    document.apply(&planned).unwrap();
    assert_eq!(of(document.plan(), it.initiative).reason(), "");
}

#[test]
fn to_say_again_what_holds_already_is_no_step() {
    let it = SmallStrategy::new();
    let mut document = Document::opened(it.plan.clone());
    let again = set_state(it.initiative, "2026-09-01", InitiativeState::Running, " ");
    assert_eq!(document.apply(&again), Ok(None));
}

#[test]
fn steps_and_check_ins() {
    let id = StepId::new(uuid::Uuid::max());
    let set = |it: &SmallStrategy, step| {
        Edit::Initiative(InitiativeEdit::SetStep {
            id: it.initiative,
            step,
            said: Step {
                title: text(" Fest "),
                due: None,
                done: Some(TODAY),
            },
        })
    };
    let titles = |plan: &Plan, it: &SmallStrategy| {
        let steps = of(plan, it.initiative).steps.values();
        steps.map(|it| it.title.clone()).collect::<Vec<_>>()
    };
    check(
        |it| set(it, id),
        "trin i »Makkerordning« ændret",
        |it, plan| titles(plan, it) == ["Find makkere", "Følg op", "Fest"],
    );
    check(
        |it| set(it, it.open_step),
        "trin i »Makkerordning« ændret",
        |it, plan| titles(plan, it) == ["Find makkere", "Fest"],
    );
    check(
        |it| {
            Edit::Initiative(InitiativeEdit::RemoveStep {
                id: it.initiative,
                step: it.open_step,
            })
        },
        "trin i »Makkerordning« slettet",
        |it, plan| titles(plan, it) == ["Find makkere"],
    );
    check(
        |it| {
            Edit::Initiative(InitiativeEdit::CheckIn {
                id: it.initiative,
                check_in: CheckInId::new(uuid::Uuid::max()),
                said: check_in(" Tre hold i gang "),
            })
        },
        "status på »Makkerordning« noteret",
        |it, plan| {
            let check_ins = &of(plan, it.initiative).check_ins;
            check_ins.len() == 2
                && check_ins.values().next_back().unwrap().note == "Tre hold i gang"
        },
    );
    check(
        |it| {
            Edit::Initiative(InitiativeEdit::RemoveCheckIn {
                id: it.initiative,
                check_in: it.check_in,
            })
        },
        "status på »Makkerordning« slettet",
        |it, plan| of(plan, it.initiative).check_ins.is_empty(),
    );
}

#[test]
fn a_copy_is_an_idea_with_open_steps() {
    let id = InitiativeId::new(stranger());
    let steps: Vec<StepId> = {
        let ids = FixedIds::series(610);
        (0..2).map(|_| StepId::next(&ids)).collect()
    };
    check(
        |it| {
            Edit::Initiative(InitiativeEdit::Copy {
                id: it.initiative,
                copy: id,
                steps: steps.clone(),
                title: text(" Makkerordning 2 "),
                today: TODAY,
            })
        },
        "indsatsen »Makkerordning« kopieret",
        |it, plan| {
            let known = of(&it.plan, it.initiative);
            let open = known.steps.values().map(|step| Step {
                done: None,
                ..step.clone()
            });
            let expected = Initiative {
                title: text("Makkerordning 2"),
                states: vec![StateChange {
                    date: TODAY,
                    state: InitiativeState::Idea,
                    reason: String::new(),
                }],
                steps: steps.iter().copied().zip(open).collect(),
                check_ins: Default::default(),
                ..known.clone()
            };
            *of(plan, id) == expected && of(plan, it.initiative) == known
        },
    );
}

#[test]
fn next_year_moves_what_is_to_come_and_keeps_the_day_of_the_week() {
    check(
        |it| Edit::Initiative(InitiativeEdit::MoveToNextYear { id: it.initiative }),
        "»Makkerordning« flyttet til næste skoleår",
        |it, plan| {
            let (old, new) = (of(&it.plan, it.initiative), of(plan, it.initiative));
            let due = |id: StepId| new.steps.get(&id).unwrap().due;
            let was_done = old.steps.get(&it.done_step).unwrap().due;
            new.start == Some(day("2027-08-09"))
                && new.due == Some(day("2027-12-17"))
                && new.review == Some(day("2027-09-30"))
                && due(it.open_step) == Some(day("2027-10-31"))
                && due(it.done_step) == was_done
                && new.due.unwrap().weekday() == old.due.unwrap().weekday()
                && new.states == old.states
        },
    );
}

#[test]
fn a_template_keeps_lengths_instead_of_days() {
    let id = InitiativeTemplateId::new(stranger());
    check(
        |it| {
            Edit::Initiative(InitiativeEdit::KeepAsTemplate {
                id: it.initiative,
                template: id,
            })
        },
        "»Makkerordning« gemt som skabelon",
        |it, plan| {
            let known = of(&it.plan, it.initiative);
            let expected = InitiativeTemplate {
                title: known.title.clone(),
                why: known.why.clone(),
                days: Some(130),
                hours: known.hours,
                kroner: known.kroner,
                competences: known.competences.clone(),
                steps: vec![
                    (text("Find makkere"), Some(10)),
                    (text("Følg op"), Some(83)),
                ],
            };
            plan.initiative_templates.get(&id) == Some(&expected)
        },
    );
    check(
        |it| Edit::Initiative(InitiativeEdit::RemoveTemplate { id: it.template }),
        "skabelonen »Kursusdag« slettet",
        |_, plan| plan.initiative_templates.is_empty(),
    );
}

#[test]
fn an_initiative_from_a_template_starts_when_it_is_told() {
    let it = SmallStrategy::new();
    let template = it.plan.initiative_templates.get(&it.template).unwrap();
    let step = StepId::new(stranger());
    let made = template.initiative(TODAY, &[step]);
    assert_eq!(made.start, Some(TODAY));
    assert_eq!(made.due, Some(day("2026-09-02")));
    assert_eq!(made.state(), InitiativeState::Idea);
    let expected = Step {
        title: text("Bestil lokale"),
        due: Some(TODAY),
        done: None,
    };
    assert_eq!(made.steps.get(&step), Some(&expected));
}

fn new_event(title: &str) -> YearEvent {
    YearEvent {
        title: text(title),
        time: EventTime::Week(33),
        weeks: 2,
        kind: EventKind::School,
        who: String::new(),
        teams: Default::default(),
        note: String::new(),
    }
}

#[test]
fn the_year_wheel() {
    let ids = [EventId::new(stranger()), EventId::new(uuid::Uuid::max())];
    let add = |count: usize| {
        let events = ids.iter().take(count);
        Edit::Year(YearEdit::Add {
            events: events.map(|id| (*id, new_event(" Skolestart "))).collect(),
        })
    };
    check(
        |_| add(1),
        "»Skolestart« sat i årshjulet",
        |_, plan| plan.strategy.events.get(&ids[0]) == Some(&new_event("Skolestart")),
    );
    check(
        |_| add(2),
        "2 begivenheder sat i årshjulet",
        |_, plan| plan.strategy.events.len() == 3,
    );
    check(
        |it| {
            Edit::Year(YearEdit::Change {
                id: it.event,
                event: new_event(" Samtaler "),
            })
        },
        "»MUS« i årshjulet ændret",
        |it, plan| plan.strategy.events.get(&it.event) == Some(&new_event("Samtaler")),
    );
    check_whole(
        |it| Edit::Year(YearEdit::Remove { id: it.event }),
        "»MUS« taget ud af årshjulet",
        |it| {
            let mut plan = it.without_notes(&[Item::Event(it.event)]);
            plan.strategy.events.remove(&it.event);
            plan
        },
    );
}

#[test]
fn baselines() {
    let id = BaselineId::new(stranger());
    let levels = || FrozenLevels {
        by_level: vec![1, 2],
        not_assessed: 3,
    };
    check_whole(
        |it| {
            Edit::Baseline(BaselineEdit::Freeze {
                id,
                name: text(" Før jul "),
                date: TODAY,
                readings: [(it.of_role, Amount::whole(7))].into(),
                levels: levels(),
            })
        },
        "planen fastholdt som »Før jul«",
        |it| {
            let mut plan = it.plan.clone();
            let baseline = Baseline {
                name: text("Før jul"),
                date: TODAY,
                strategy: plan.strategy.clone(),
                readings: [(it.of_role, Amount::whole(7))].into(),
                levels: levels(),
            };
            plan.baselines.insert(id, baseline);
            plan
        },
    );
    check_whole(
        |it| {
            Edit::Baseline(BaselineEdit::Rename {
                id: it.baseline,
                name: text(" Juni "),
            })
        },
        "udgaven »Vedtaget« omdøbt",
        |it| {
            let mut plan = it.plan.clone();
            plan.baselines.get_mut(&it.baseline).unwrap().name = text("Juni");
            plan
        },
    );
    check_whole(
        |it| Edit::Baseline(BaselineEdit::Remove { id: it.baseline }),
        "udgaven »Vedtaget« slettet",
        |it| {
            let mut plan = it.without_notes(&[Item::Baseline(it.baseline)]);
            plan.baselines.remove(&it.baseline);
            plan
        },
    );
}

#[test]
fn what_was_frozen_does_not_move_with_the_plan() {
    let it = SmallStrategy::new();
    let mut document = Document::opened(it.plan.clone());
    for edit in [
        set_state(it.initiative, "2026-09-01", InitiativeState::Done, ""),
        Edit::Year(YearEdit::Remove { id: it.event }),
        Edit::Initiative(InitiativeEdit::Remove { id: it.deselected }),
    ] {
        document.apply(&edit).unwrap().unwrap();
    }
    assert_eq!(document.plan().baselines, it.plan.baselines);
}
