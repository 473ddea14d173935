//! What goes with a removed thing goes in the same edit, and nothing else does: the strategy's
//! side.

use sigtelinje::document::{
    Document, Edit, FrameworkEdit, GoalEdit, IndicatorEdit, LineEdit, StaffEdit,
};
use sigtelinje::model::*;

use crate::edits::{check_on, text};
use crate::edits_strategy::{check, check_whole};
use crate::support::small_strategy::SmallStrategy;

#[test]
fn a_line_takes_along_its_goals_and_their_indicators() {
    check_whole(
        |it| Edit::Line(LineEdit::Remove { id: it.line }),
        "sigtelinjen »Ledelse« slettet",
        |it| {
            let mut plan = it.without_notes(&[
                Item::Line(it.line),
                Item::Goal(it.goal),
                Item::Indicator(it.by_hand),
            ]);
            let strategy = &mut plan.strategy;
            strategy.lines.remove(&it.line);
            strategy.line_order = vec![it.own_line];
            strategy.goals = strategy.goals.without(&it.goal).without(&it.other_goal);
            strategy.indicators = [it.by_hand, it.of_platforms, it.of_team, it.of_role]
                .iter()
                .fold(strategy.indicators.clone(), |all, id| all.without(id));
            // What is done stays, though nobody says towards what.
            let initiative = strategy.initiatives.get_mut(&it.initiative).unwrap();
            initiative.line = None;
            initiative.goals.clear();
            plan
        },
    );
}

#[test]
fn an_indicator_of_a_removed_line_does_not_count_every_initiative_instead() {
    let mut it = SmallStrategy::new();
    let moved = Edit::Goal(GoalEdit::SetLine {
        id: it.own_goal,
        line: it.line,
    });
    let mut document = Document::opened(it.plan.clone());
    document.apply(&moved).unwrap();
    it.plan = Plan::clone(document.plan());
    // A line means nothing to the other figures, which stay linked.
    let of_team = it.plan.strategy.indicators.get_mut(&it.of_team).unwrap();
    of_team.measure = Measure::Linked(Link {
        line: Some(it.own_line),
        ..of_team.link().unwrap().clone()
    });
    check_on(
        &it.plan,
        &Edit::Line(LineEdit::Remove { id: it.own_line }),
        "sigtelinjen »Administration« slettet",
        |plan| {
            let known = |id| plan.strategy.indicators.get(&id).unwrap();
            known(it.of_line).measure == Measure::ByHand
                && known(it.of_team).link().is_some_and(|it| it.line.is_none())
        },
    );
}

#[test]
fn a_goal_takes_along_its_indicators() {
    check_whole(
        |it| Edit::Goal(GoalEdit::Remove { id: it.goal }),
        "målet »Fælles retning« slettet",
        |it| {
            let mut plan = it.without_notes(&[Item::Goal(it.goal), Item::Indicator(it.by_hand)]);
            let strategy = &mut plan.strategy;
            strategy.lines.get_mut(&it.line).unwrap().goals = vec![it.other_goal];
            strategy.goals.remove(&it.goal);
            strategy.indicators = strategy
                .indicators
                .without(&it.by_hand)
                .without(&it.of_platforms);
            let initiative = strategy.initiatives.get_mut(&it.initiative).unwrap();
            initiative.goals.clear();
            plan
        },
    );
    check_whole(
        |it| Edit::Indicator(IndicatorEdit::Remove { id: it.by_hand }),
        "indikatoren »Trivsel« slettet",
        |it| {
            let mut plan = it.without_notes(&[Item::Indicator(it.by_hand)]);
            plan.strategy.indicators.remove(&it.by_hand);
            let goal = plan.strategy.goals.get_mut(&it.goal).unwrap();
            goal.indicators = vec![it.of_platforms];
            plan
        },
    );
}

/// What is measured, and among whom.
fn measure(plan: &Plan, id: IndicatorId) -> Measure {
    plan.strategy.indicators.get(&id).unwrap().measure.clone()
}

fn link(plan: &Plan, id: IndicatorId) -> &Link {
    plan.strategy.indicators.get(&id).unwrap().link().unwrap()
}

#[test]
fn a_competence_is_forgotten_by_the_strategy_too() {
    check(
        |it| {
            Edit::Framework(FrameworkEdit::RemoveCompetence {
                id: it.school.platforms,
            })
        },
        "kompetencen »Platforme« slettet",
        |it, plan| {
            let initiative = plan.strategy.initiatives.get(&it.initiative).unwrap();
            let template = plan.initiative_templates.get(&it.template).unwrap();
            // The last competence of a link is not replaced by all of them.
            measure(plan, it.of_platforms) == Measure::ByHand
                && link(plan, it.of_team).competences == [it.school.robots].into()
                && initiative.competences.is_empty()
                && template.competences.is_empty()
                && plan.baselines == it.plan.baselines
        },
    );
    check(
        |it| Edit::Framework(FrameworkEdit::RemoveArea { id: it.school.area }),
        "området »Værktøj« slettet",
        |it, plan| measure(plan, it.of_team) == Measure::ByHand,
    );
    let mut it = SmallStrategy::new();
    it.plan.assessments.clear();
    it.plan.framework.name = text("Egen ramme");
    let adopt = Edit::Framework(FrameworkEdit::Adopt {
        framework: Framework {
            name: text("Ny"),
            area_order: Vec::new(),
            ..it.plan.framework.clone()
        },
        areas: Default::default(),
        competences: Default::default(),
    });
    check_on(&it.plan, &adopt, "rammen »Ny« taget i brug", |plan| {
        measure(plan, it.of_platforms) == Measure::ByHand
            && measure(plan, it.of_role) != Measure::ByHand
    });
}

#[test]
fn teams_and_roles_are_forgotten_by_the_strategy_too() {
    check(
        |it| Edit::Staff(StaffEdit::RemoveTeam { id: it.school.team }),
        "teamet »Auto« slettet",
        |it, plan| {
            let initiative = plan.strategy.initiatives.get(&it.initiative).unwrap();
            let event = plan.strategy.events.get(&it.event).unwrap();
            measure(plan, it.of_team) == Measure::ByHand
                && measure(plan, it.of_platforms) == measure(&it.plan, it.of_platforms)
                && initiative.teams.is_empty()
                && event.teams.is_empty()
        },
    );
    check(
        |it| Edit::Staff(StaffEdit::RemoveRole { id: it.school.role }),
        "rollen »Underviser« slettet",
        |it, plan| {
            measure(plan, it.of_role) == Measure::ByHand
                && measure(plan, it.of_team) == measure(&it.plan, it.of_team)
        },
    );
}

#[test]
fn a_person_is_forgotten_even_where_the_plan_was_frozen() {
    check(
        |it| Edit::Staff(StaffEdit::RemovePerson { id: it.school.ah }),
        "AH slettet",
        |it, plan| {
            let owner = |strategy: &Strategy, id| strategy.initiatives.get(&id).unwrap().owner;
            let frozen = &plan.baselines.get(&it.baseline).unwrap().strategy;
            [&plan.strategy, frozen].iter().all(|strategy| {
                owner(strategy, it.initiative).is_none()
                    && owner(strategy, it.deselected) == Some(it.school.bn)
            })
        },
    );
    let it = SmallStrategy::new();
    let text = |plan: &Plan| format!("{plan:?}");
    let ah = it.school.ah.to_string();
    let mut document = Document::opened(it.plan);
    assert!(text(document.plan()).contains(&ah));
    let remove = Edit::Staff(StaffEdit::RemovePerson { id: it.school.ah });
    document.apply(&remove).unwrap();
    assert!(!text(document.plan()).contains(&ah), "nothing knows them");
}
