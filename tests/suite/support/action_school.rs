//! A school whose initiatives stand in every state, and a story that begins at its action plan.

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{ActionPlanView, Page};
use sigtelinje::model::{
    Goal, GoalId, Initiative, InitiativeId, InitiativeState, Item, Line, LineId, PersonId, Plan,
    StateChange, Step, StepId,
};

use crate::support::build::{PlanBuilder, day};
use crate::support::desk::{Look, Story};

pub(crate) const WIDE: Look = Look {
    size: Vec2::new(1064.0, 724.0),
    ..Look::SMALL
};

/// A school with two lines, a goal on each, and initiatives in every state.
pub(crate) struct School {
    pub(crate) plan: Plan,
    pub(crate) ah: PersonId,
    pub(crate) sharing: LineId,
    pub(crate) goal: GoalId,
    /// Running, overdue, with three steps of which one is done.
    pub(crate) running: InitiativeId,
    /// An idea without anything else.
    pub(crate) idea: InitiativeId,
}

pub(crate) fn initiative(title: &str, state: InitiativeState, since: &str) -> Initiative {
    Initiative {
        title: title.to_owned(),
        states: vec![StateChange {
            date: day(since),
            state,
            reason: String::new(),
        }],
        ..Initiative::default()
    }
}

fn line(name: &str, goals: Vec<GoalId>) -> Line {
    Line {
        name: name.to_owned(),
        stil: None,
        former_name: String::new(),
        why: String::new(),
        descriptors: Vec::new(),
        goals,
        maturity: Default::default(),
    }
}

pub(crate) fn step(title: &str, due: Option<&str>, done: Option<&str>) -> Step {
    Step {
        title: title.to_owned(),
        due: due.map(day),
        done: done.map(day),
    }
}

/// Two lines with a goal each.
fn add_lines(plan: &mut Plan, ids: [(LineId, GoalId); 2]) {
    let texts = [
        ("Videndeling", "Lærere deler forløb på tværs af team"),
        (
            "Nye former for undervisning",
            "Elever får feedback hver uge",
        ),
    ];
    for ((id, goal), (name, title)) in ids.into_iter().zip(texts) {
        let aim = Goal {
            title: title.to_owned(),
            why: String::new(),
            reform: None,
            indicators: Vec::new(),
        };
        plan.strategy.goals.insert(goal, aim);
        plan.strategy.lines.insert(id, line(name, vec![goal]));
        plan.strategy.line_order.push(id);
    }
}

/// An idea, one that is done, and one that was decided against.
fn not_on_the_way(owner: PersonId) -> [Initiative; 3] {
    let idea = initiative(
        "VR-briller til svejsning",
        InitiativeState::Idea,
        "2026-08-15",
    );
    let done = Initiative {
        owner: Some(owner),
        due: Some(day("2026-03-01")),
        ..initiative(
            "Fælles platform til opgaver",
            InitiativeState::Done,
            "2026-03-10",
        )
    };
    let mut against = initiative(
        "Tablets til alle",
        InitiativeState::Deselected,
        "2026-02-01",
    );
    "For dyrt".clone_into(&mut against.states.first_mut().unwrap().reason);
    [idea, done, against]
}

pub(crate) fn school() -> School {
    let mut build = PlanBuilder::new();
    let auto = build.team("Auto");
    let office = build.team("Kontor og handel");
    let ah = build.member("AH", auto);
    let bn = build.member("BN", office);
    build.change(ah, |it| it.name = Some("Anne Holm".to_owned()));
    build.change(bn, |it| it.name = Some("Bo Nørgaard".to_owned()));
    let feedback = build.competence("Feedback og evaluering");
    let [goal, other_goal] = [(); 2].map(|()| GoalId::new(build.next_uuid()));
    let [sharing, teaching] = [(); 2].map(|()| LineId::new(build.next_uuid()));
    add_lines(&mut build.plan, [(sharing, goal), (teaching, other_goal)]);
    let [running, planned, idea, done, deselected] =
        [(); 5].map(|()| InitiativeId::new(build.next_uuid()));
    let steps = [
        step("Find tre forløb", Some("2026-05-01"), Some("2026-05-03")),
        step("Aftal fælles skabelon", Some("2026-08-20"), None),
        step("Del de første forløb", Some("2026-09-20"), None),
    ];
    let steps = steps.map(|it| (StepId::new(build.next_uuid()), it));
    let mut put = |id, it: Initiative| build.plan.strategy.initiatives.insert(id, it);
    put(
        running,
        Initiative {
            goals: [goal].into(),
            owner: Some(ah),
            teams: [auto].into(),
            start: Some(day("2026-04-01")),
            due: Some(day("2026-08-28")),
            steps: steps.into_iter().collect(),
            ..initiative(
                "Del forløb i fælles bibliotek",
                InitiativeState::Running,
                "2026-04-01",
            )
        },
    );
    put(
        planned,
        Initiative {
            line: Some(teaching),
            owner: Some(bn),
            start: Some(day("2026-10-01")),
            due: Some(day("2027-01-31")),
            competences: [feedback].into(),
            ..initiative(
                "Videofeedback i værkstedet",
                InitiativeState::Planned,
                "2026-06-01",
            )
        },
    );
    let strategy = &mut build.plan.strategy;
    for (id, it) in [idea, done, deselected].into_iter().zip(not_on_the_way(bn)) {
        strategy.initiatives.insert(id, it);
    }
    School {
        plan: build.build(),
        ah,
        sharing,
        goal,
        running,
        idea,
    }
}

pub(crate) fn begin(school: &School, view: ActionPlanView, look: Look) -> Story {
    let mut story = Story::begin(school.plan.clone(), look, Page::ActionPlan);
    story.window.state_mut().view.action_plan_view = view;
    story.window.run();
    story
}

pub(crate) fn table(school: &School) -> Story {
    begin(school, ActionPlanView::Table, WIDE)
}

pub(crate) fn of(story: &Story, id: InitiativeId) -> Initiative {
    story.plan().strategy.initiatives.get(&id).unwrap().clone()
}

pub(crate) fn called(story: &Story, title: &str) -> Option<(InitiativeId, Initiative)> {
    let mut all = story.plan().strategy.initiatives.iter();
    all.find(|(_, it)| it.title == title)
        .map(|(id, it)| (*id, it.clone()))
}

/// The titles of rows or cards, in the order in which they are drawn.
pub(crate) fn listed(story: &Story) -> Vec<String> {
    let rows = story.window.get_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|row| row.accesskit_node().label());
    names
        .map(|name| name.split(" · ").next().unwrap_or_default().to_owned())
        .collect()
}

pub(crate) fn open(story: &mut Story, id: InitiativeId) {
    story.window.state_mut().view.selected = Some(Item::Initiative(id));
    story.window.run();
}
