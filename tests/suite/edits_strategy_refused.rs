//! Edits of the strategy that do not fit the plan: each is refused for its own reason.

use sigtelinje::document::{
    BaselineEdit, Document, Edit, EditError, GoalEdit, IndicatorEdit, InitiativeEdit, LineEdit,
    YearEdit,
};
use sigtelinje::model::*;

use crate::edits::{stranger, text};
use crate::support::build::{TODAY, day, level};
use crate::support::small_strategy::{SmallStrategy, check_in};

fn refused(edit: &Edit) -> EditError {
    let mut document = Document::opened(SmallStrategy::new().plan);
    document.apply(edit).unwrap_err()
}

fn gone(item: Item, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        assert_eq!(refused(&edit), EditError::Gone(item), "{edit:?}");
    }
}

fn rating(number: u8) -> MaturityRating {
    MaturityRating {
        level: level(number),
        note: String::new(),
    }
}

fn step(title: &str) -> Step {
    Step {
        title: text(title),
        due: None,
        done: None,
    }
}

#[test]
fn a_line_that_is_gone_cannot_be_changed() {
    let id = LineId::new(stranger());
    let it = SmallStrategy::new();
    let known = it.plan.strategy.goals.get(&it.goal).unwrap();
    let lines = [
        LineEdit::Rename {
            id,
            name: text("X"),
        },
        LineEdit::SetWhy { id, why: text("X") },
        LineEdit::Move { id, by: 1 },
        LineEdit::Rate {
            id,
            date: TODAY,
            by: Viewpoint::Others,
            rating: Some(rating(1)),
        },
        LineEdit::Remove { id },
    ];
    gone(Item::Line(id), lines.map(Edit::Line));
    let goals = [
        GoalEdit::Add {
            id: GoalId::new(stranger()),
            line: id,
            goal: known.clone(),
        },
        GoalEdit::SetLine {
            id: it.goal,
            line: id,
        },
    ];
    gone(Item::Line(id), goals.map(Edit::Goal));
}

#[test]
fn a_goal_or_indicator_that_is_gone_cannot_be_changed() {
    let it = SmallStrategy::new();
    let id = GoalId::new(stranger());
    let goal = it.plan.strategy.goals.get(&it.goal).unwrap().clone();
    let indicator = it.plan.strategy.indicators.get(&it.by_hand).unwrap();
    let goals = [
        GoalEdit::Change { id, goal },
        GoalEdit::Move { id, by: 1 },
        GoalEdit::SetLine { id, line: it.line },
        GoalEdit::Remove { id },
    ];
    gone(Item::Goal(id), goals.map(Edit::Goal));
    let add = IndicatorEdit::Add {
        id: IndicatorId::new(stranger()),
        goal: id,
        indicator: indicator.clone(),
    };
    gone(Item::Goal(id), [Edit::Indicator(add)]);

    let id = IndicatorId::new(stranger());
    let indicators = [
        IndicatorEdit::Change {
            id,
            indicator: indicator.clone(),
        },
        IndicatorEdit::Move { id, by: 1 },
        IndicatorEdit::CheckIn {
            id,
            check_in: it.check_in,
            said: check_in("Set"),
        },
        IndicatorEdit::RemoveCheckIn {
            id,
            check_in: it.check_in,
        },
        IndicatorEdit::Remove { id },
    ];
    gone(Item::Indicator(id), indicators.map(Edit::Indicator));
}

#[test]
fn an_initiative_that_is_gone_cannot_be_changed() {
    let it = SmallStrategy::new();
    let id = InitiativeId::new(stranger());
    let known = it.plan.strategy.initiatives.get(&it.initiative).unwrap();
    let edits = [
        InitiativeEdit::Change {
            id,
            initiative: Box::new(known.clone()),
        },
        InitiativeEdit::SetState {
            id,
            change: known.states.first().unwrap().clone(),
        },
        InitiativeEdit::SetStep {
            id,
            step: it.open_step,
            said: step("X"),
        },
        InitiativeEdit::RemoveStep {
            id,
            step: it.open_step,
        },
        InitiativeEdit::CheckIn {
            id,
            check_in: it.check_in,
            said: check_in("Set"),
        },
        InitiativeEdit::RemoveCheckIn {
            id,
            check_in: it.check_in,
        },
        InitiativeEdit::Copy {
            id,
            copy: InitiativeId::new(uuid::Uuid::max()),
            steps: Vec::new(),
            title: text("X"),
            today: TODAY,
        },
        InitiativeEdit::MoveToNextYear { id },
        InitiativeEdit::KeepAsTemplate {
            id,
            template: InitiativeTemplateId::new(stranger()),
        },
        InitiativeEdit::Remove { id },
    ];
    gone(Item::Initiative(id), edits.map(Edit::Initiative));
}

#[test]
fn an_event_or_baseline_that_is_gone_cannot_be_changed() {
    let it = SmallStrategy::new();
    let id = EventId::new(stranger());
    let event = it.plan.strategy.events.get(&it.event).unwrap().clone();
    let edits = [YearEdit::Change { id, event }, YearEdit::Remove { id }];
    gone(Item::Event(id), edits.map(Edit::Year));
    let id = BaselineId::new(stranger());
    let name = text("X");
    let edits = [
        BaselineEdit::Rename { id, name },
        BaselineEdit::Remove { id },
    ];
    gone(Item::Baseline(id), edits.map(Edit::Baseline));
}

/// Small parts of a thing, and templates, have nothing that could be said of them.
#[test]
fn to_take_away_a_part_that_is_gone_is_no_step() {
    let it = SmallStrategy::new();
    let mut document = Document::opened(it.plan.clone());
    let check_in = CheckInId::new(stranger());
    for edit in [
        Edit::Indicator(IndicatorEdit::RemoveCheckIn {
            id: it.by_hand,
            check_in,
        }),
        Edit::Initiative(InitiativeEdit::RemoveCheckIn {
            id: it.initiative,
            check_in,
        }),
        Edit::Initiative(InitiativeEdit::RemoveStep {
            id: it.initiative,
            step: StepId::new(stranger()),
        }),
        Edit::Initiative(InitiativeEdit::RemoveTemplate {
            id: InitiativeTemplateId::new(stranger()),
        }),
        Edit::Line(LineEdit::Rate {
            id: it.line,
            date: TODAY,
            by: Viewpoint::Others,
            rating: None,
        }),
    ] {
        assert_eq!(document.apply(&edit), Ok(None), "{edit:?}");
    }
}

fn blank() -> String {
    text(" \t")
}

/// A check-in that says nothing.
fn silent() -> CheckIn {
    CheckIn {
        value: None,
        note: blank(),
        next_step: blank(),
        ..check_in("")
    }
}

/// Expects each edit to be refused for want of a name.
fn nameless(edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        assert_eq!(refused(&edit), EditError::Empty, "{edit:?}");
    }
}

#[test]
fn nothing_that_is_wanted_is_left_without_a_blank() {
    let it = SmallStrategy::new();
    let strategy = &it.plan.strategy;
    let line = Line {
        name: blank(),
        ..strategy.lines.get(&it.line).unwrap().clone()
    };
    let goal = Goal {
        title: blank(),
        ..strategy.goals.get(&it.goal).unwrap().clone()
    };
    let indicator = Indicator {
        title: blank(),
        ..strategy.indicators.get(&it.by_hand).unwrap().clone()
    };
    let edits = [
        Edit::Line(LineEdit::Add {
            lines: vec![(LineId::new(stranger()), line)],
        }),
        Edit::Line(LineEdit::Rename {
            id: it.line,
            name: blank(),
        }),
        Edit::Goal(GoalEdit::Add {
            id: GoalId::new(stranger()),
            line: it.line,
            goal: goal.clone(),
        }),
        Edit::Goal(GoalEdit::Change { id: it.goal, goal }),
        Edit::Indicator(IndicatorEdit::Add {
            id: IndicatorId::new(stranger()),
            goal: it.goal,
            indicator: indicator.clone(),
        }),
        Edit::Indicator(IndicatorEdit::Change {
            id: it.by_hand,
            indicator,
        }),
        Edit::Indicator(IndicatorEdit::CheckIn {
            id: it.by_hand,
            check_in: it.check_in,
            said: silent(),
        }),
    ];
    nameless(edits);
}

#[test]
fn nothing_that_is_done_is_left_without_a_blank() {
    let it = SmallStrategy::new();
    let initiative = || Box::new(Initiative::default());
    let event = YearEvent {
        title: blank(),
        ..it.plan.strategy.events.get(&it.event).unwrap().clone()
    };
    let edits = [
        Edit::Initiative(InitiativeEdit::Add {
            id: InitiativeId::new(stranger()),
            initiative: initiative(),
        }),
        Edit::Initiative(InitiativeEdit::Change {
            id: it.initiative,
            initiative: initiative(),
        }),
        Edit::Initiative(InitiativeEdit::SetStep {
            id: it.initiative,
            step: it.open_step,
            said: step("\n"),
        }),
        Edit::Initiative(InitiativeEdit::CheckIn {
            id: it.initiative,
            check_in: it.check_in,
            said: silent(),
        }),
        Edit::Initiative(InitiativeEdit::Copy {
            id: it.initiative,
            copy: InitiativeId::new(stranger()),
            steps: Vec::new(),
            title: blank(),
            today: TODAY,
        }),
        Edit::Year(YearEdit::Add {
            events: vec![(EventId::new(stranger()), event.clone())],
        }),
        Edit::Year(YearEdit::Change {
            id: it.event,
            event,
        }),
        Edit::Baseline(BaselineEdit::Freeze {
            id: BaselineId::new(stranger()),
            name: blank(),
            date: TODAY,
            readings: Default::default(),
            levels: FrozenLevels::default(),
        }),
        Edit::Baseline(BaselineEdit::Rename {
            id: it.baseline,
            name: blank(),
        }),
    ];
    nameless(edits);
}

#[test]
fn what_breaks_a_rule_is_refused() {
    let it = SmallStrategy::new();
    let rate = Edit::Line(LineEdit::Rate {
        id: it.line,
        date: TODAY,
        by: Viewpoint::Leaders,
        rating: Some(rating(5)),
    });
    assert_eq!(refused(&rate), EditError::AboveScale);
    let known = it.plan.strategy.initiatives.get(&it.initiative).unwrap();
    let change = Edit::Initiative(InitiativeEdit::Change {
        id: it.initiative,
        initiative: Box::new(Initiative {
            start: Some(day("2026-12-19")),
            ..known.clone()
        }),
    });
    let EditError::Unsound(found) = refused(&change) else {
        panic!("it would end before it starts")
    };
    assert_eq!(found.first().unwrap().problem, Problem::EndBeforeStart);
}
