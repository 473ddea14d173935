//! Edits of the foundation, of lines, goals and indicators: each does what its name says.

use sigtelinje::document::{Edit, FoundationEdit, GoalEdit, IndicatorEdit, LineEdit};
use sigtelinje::model::*;

use crate::edits::{check_on, stranger, text};
use crate::support::build::{day, level};
use crate::support::small_strategy::{SmallStrategy, check_in};

/// Applies an edit, expects its Danish label and its effect, and that undo takes it back.
pub(crate) fn check(
    edit: impl FnOnce(&SmallStrategy) -> Edit,
    label: &str,
    effect: impl FnOnce(&SmallStrategy, &Plan) -> bool,
) {
    let it = SmallStrategy::new();
    check_on(&it.plan, &edit(&it), label, |plan| effect(&it, plan));
}

/// The same, where the whole plan after the edit is known.
pub(crate) fn check_whole(
    edit: impl FnOnce(&SmallStrategy) -> Edit,
    label: &str,
    expected: impl FnOnce(&SmallStrategy) -> Plan,
) {
    check(edit, label, |it, plan| *plan == expected(it));
}

#[test]
fn the_foundation() {
    use Edit::Foundation;
    check(
        |_| Foundation(FoundationEdit::Why { why: text(" Ny ") }),
        "grundlagets hvorfor ændret",
        |_, plan| plan.strategy.foundation.why == "Ny",
    );
    let entries = || ["Mod", " ", " Ro "].map(text).to_vec();
    check(
        |_| Foundation(FoundationEdit::Values { values: entries() }),
        "grundlagets værdier ændret",
        |_, plan| plan.strategy.foundation.values == ["Mod", "Ro"],
    );
    check(
        |_| {
            Foundation(FoundationEdit::Principles {
                principles: entries(),
            })
        },
        "grundlagets principper ændret",
        |_, plan| plan.strategy.foundation.principles == ["Mod", "Ro"],
    );
    let reform = |how: Option<&str>| {
        Foundation(FoundationEdit::Reform {
            goal: ReformGoal::MoreComplete,
            how: how.map(str::to_owned),
        })
    };
    check(
        |_| reform(Some("")),
        "grundlagets bidrag til reformmålene ændret",
        |_, plan| {
            let how = plan
                .strategy
                .foundation
                .reform
                .get(&ReformGoal::MoreComplete);
            how.is_some_and(String::is_empty)
        },
    );
    let mut it = SmallStrategy::new();
    let chosen = &mut it.plan.strategy.foundation.reform;
    chosen.insert(ReformGoal::MoreComplete, text("Via data"));
    check_on(
        &it.plan,
        &reform(None),
        "grundlagets bidrag til reformmålene ændret",
        |plan| plan.strategy.foundation.reform.is_empty(),
    );
}

fn new_line(it: &SmallStrategy, name: &str) -> Line {
    Line {
        name: text(name),
        ..it.plan.strategy.lines.get(&it.line).unwrap().clone()
    }
}

fn line(plan: &Plan, id: LineId) -> &Line {
    plan.strategy.lines.get(&id).unwrap()
}

#[test]
fn lines() {
    let id = LineId::new(stranger());
    let add = |it: &SmallStrategy, ids: &[LineId]| {
        let lines = ids.iter().map(|id| (*id, new_line(it, " Data ")));
        Edit::Line(LineEdit::Add {
            lines: lines.collect(),
        })
    };
    check(
        |it| add(it, &[id]),
        "sigtelinjen »Data« tilføjet",
        |it, plan| {
            // The goals of the line that it was copied from stay where they are.
            plan.strategy.line_order == [it.line, it.own_line, id]
                && line(plan, id).goals.is_empty()
                && line(plan, id).name == "Data"
        },
    );
    let second = LineId::new(uuid::Uuid::max());
    check(
        |it| add(it, &[id, second]),
        "2 sigtelinjer tilføjet",
        |it, plan| plan.strategy.line_order == [it.line, it.own_line, id, second],
    );
    check(
        |it| {
            Edit::Line(LineEdit::Rename {
                id: it.line,
                name: text(" Retning "),
            })
        },
        "sigtelinjen »Ledelse« omdøbt",
        |it, plan| line(plan, it.line).name == "Retning",
    );
    check(
        |it| {
            Edit::Line(LineEdit::SetWhy {
                id: it.line,
                why: text(" Nyt\n"),
            })
        },
        "hvorfor for sigtelinjen »Ledelse« ændret",
        |it, plan| line(plan, it.line).why == "Nyt",
    );
    check(
        |it| Edit::Line(LineEdit::Move { id: it.line, by: 9 }),
        "sigtelinjen »Ledelse« flyttet",
        |it, plan| plan.strategy.line_order == [it.own_line, it.line],
    );
}

#[test]
fn maturity_is_one_rating_of_each_viewpoint_on_a_day() {
    let rate = |id, date: &str, by, rating: Option<u8>| {
        Edit::Line(LineEdit::Rate {
            id,
            date: day(date),
            by,
            rating: rating.map(|number| MaturityRating {
                level: level(number),
                note: text("Set på lærermødet"),
            }),
        })
    };
    let label = "modenhed på »Ledelse« ændret";
    let levels = |it: &SmallStrategy, plan: &Plan| -> Vec<u8> {
        let ratings = line(plan, it.line).maturity.values();
        ratings.map(|it| it.level.get()).collect()
    };
    check(
        |it| rate(it.line, "2026-03-01", Viewpoint::Teachers, Some(0)),
        label,
        |it, plan| levels(it, plan) == [1, 0],
    );
    check(
        |it| rate(it.line, "2026-03-01", Viewpoint::Leaders, Some(4)),
        label,
        |it, plan| levels(it, plan) == [4],
    );
    check(
        |it| rate(it.line, "2026-09-01", Viewpoint::Leaders, Some(2)),
        label,
        |it, plan| {
            let on = |date| line(plan, it.line).maturity_on(Viewpoint::Leaders, day(date));
            levels(it, plan) == [1, 2]
                && on("2026-08-31").is_some_and(|(_, it)| it.level == level(1))
                && on("2026-02-28").is_none()
        },
    );
    check(
        |it| rate(it.line, "2026-03-01", Viewpoint::Leaders, None),
        label,
        |it, plan| levels(it, plan).is_empty(),
    );
}

/// A goal with what an edit of goals must not touch set to nonsense.
fn new_goal(title: &str) -> Goal {
    Goal {
        title: text(title),
        why: text("Bedre undervisning"),
        reform: Some(ReformGoal::AsSkilledAsPossible),
        indicators: vec![IndicatorId::new(stranger())],
    }
}

#[test]
fn goals() {
    let id = GoalId::new(stranger());
    check(
        |it| {
            Edit::Goal(GoalEdit::Add {
                id,
                line: it.line,
                goal: new_goal(" Nyt "),
            })
        },
        "målet »Nyt« tilføjet",
        |it, plan| {
            let goal = plan.strategy.goals.get(&id).unwrap();
            line(plan, it.line).goals == [it.goal, it.other_goal, id]
                && goal.title == "Nyt"
                && goal.indicators.is_empty()
        },
    );
    check(
        |it| {
            Edit::Goal(GoalEdit::Change {
                id: it.goal,
                goal: new_goal(" Kurs "),
            })
        },
        "målet »Fælles retning« ændret",
        |it, plan| {
            let expected = Goal {
                title: text("Kurs"),
                indicators: vec![it.by_hand, it.of_platforms],
                ..new_goal("")
            };
            plan.strategy.goals.get(&it.goal) == Some(&expected)
        },
    );
    check(
        |it| Edit::Goal(GoalEdit::Move { id: it.goal, by: 1 }),
        "målet »Fælles retning« flyttet",
        |it, plan| line(plan, it.line).goals == [it.other_goal, it.goal],
    );
    check(
        |it| {
            Edit::Goal(GoalEdit::SetLine {
                id: it.goal,
                line: it.own_line,
            })
        },
        "målet »Fælles retning« flyttet",
        |it, plan| {
            line(plan, it.line).goals == [it.other_goal]
                && line(plan, it.own_line).goals == [it.own_goal, it.goal]
        },
    );
}

#[test]
fn indicators() {
    let id = IndicatorId::new(stranger());
    let new = |it: &SmallStrategy| Indicator {
        title: text(" Ny "),
        check_ins: Default::default(),
        ..it.plan
            .strategy
            .indicators
            .get(&it.of_role)
            .unwrap()
            .clone()
    };
    let goal = |plan: &Plan, id| plan.strategy.goals.get(&id).unwrap().indicators.clone();
    check(
        |it| {
            Edit::Indicator(IndicatorEdit::Add {
                id,
                goal: it.goal,
                indicator: new(it),
            })
        },
        "indikatoren »Ny« tilføjet",
        |it, plan| {
            goal(plan, it.goal) == [it.by_hand, it.of_platforms, id]
                && plan.strategy.indicators.get(&id).unwrap().title == "Ny"
        },
    );
    check(
        |it| {
            Edit::Indicator(IndicatorEdit::Change {
                id: it.by_hand,
                indicator: new(it),
            })
        },
        "indikatoren »Trivsel« ændret",
        |it, plan| {
            let known = plan.strategy.indicators.get(&it.by_hand).unwrap();
            known.title == "Ny" && known.link().is_some() && known.check_ins.len() == 1
        },
    );
    check(
        |it| {
            Edit::Indicator(IndicatorEdit::Move {
                id: it.by_hand,
                by: 1,
            })
        },
        "indikatoren »Trivsel« flyttet",
        |it, plan| goal(plan, it.goal) == [it.of_platforms, it.by_hand],
    );
}

#[test]
fn check_ins_are_written_written_again_and_taken_back() {
    let written = |it: &SmallStrategy, id: CheckInId| {
        let said = CheckIn {
            note: text(" Det går "),
            value: None,
            ..check_in("")
        };
        let id_of = it.by_hand;
        Edit::Indicator(IndicatorEdit::CheckIn {
            id: id_of,
            check_in: id,
            said,
        })
    };
    let check_ins = |it: &SmallStrategy, plan: &Plan| {
        let known = plan.strategy.indicators.get(&it.by_hand).unwrap();
        let notes = known.check_ins.values().map(|it| it.note.clone());
        notes.collect::<Vec<_>>()
    };
    check(
        |it| written(it, CheckInId::new(uuid::Uuid::max())),
        "status på »Trivsel« noteret",
        |it, plan| check_ins(it, plan) == ["Bedre", "Det går"],
    );
    check(
        |it| written(it, it.check_in),
        "status på »Trivsel« noteret",
        |it, plan| check_ins(it, plan) == ["Det går"],
    );
    check(
        |it| {
            Edit::Indicator(IndicatorEdit::RemoveCheckIn {
                id: it.by_hand,
                check_in: it.check_in,
            })
        },
        "status på »Trivsel« slettet",
        |it, plan| check_ins(it, plan).is_empty(),
    );
}
