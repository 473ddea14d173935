//! Promises of the page where the why is written: told by accessible name, read from the plan.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::Page;
use sigtelinje::model::{Goal, GoalId, Line, LineId, Plan, ReformGoal};

use crate::support::build::PlanBuilder;
use crate::support::desk::{Look, Story};

fn empty() -> Story {
    Story::begin(PlanBuilder::new().build(), Look::SMALL, Page::Foundation)
}

/// A plan with a written foundation, a line with a why and two goals, one of which serves a goal
/// of the reform.
fn written() -> Plan {
    let mut build = PlanBuilder::new();
    let (line, first, second) = (
        LineId::new(build.next_uuid()),
        GoalId::new(build.next_uuid()),
        GoalId::new(build.next_uuid()),
    );
    let strategy = &mut build.plan.strategy;
    "Eleverne møder digitale redskaber på lærestedet fra første dag. \
        Derfor skal de bruge dem i skolen sådan, som en dygtig fagperson gør.\n\nVi begynder med \
        undervisningen og vælger redskabet bagefter."
        .clone_into(&mut strategy.foundation.why);
    strategy.foundation.values = ["Faget først", "Alle med", "Få redskaber, brugt godt"]
        .map(str::to_owned)
        .to_vec();
    strategy.foundation.principles = ["Vi viser, hvad vi gør", "Vi deler, før det er færdigt"]
        .map(str::to_owned)
        .to_vec();
    let how = "Færre falder fra, når de kan se, hvor langt de er".to_owned();
    (strategy.foundation.reform).insert(ReformGoal::MoreComplete, how);
    let goal = |title: &str, reform| Goal {
        title: title.to_owned(),
        why: String::new(),
        reform,
        indicators: Vec::new(),
    };
    (strategy.goals).insert(
        first,
        goal("Flere prøver feedback", Some(ReformGoal::MoreComplete)),
    );
    strategy
        .goals
        .insert(second, goal("Fælles materialer", None));
    strategy.line_order.push(line);
    strategy.lines.insert(
        line,
        Line {
            name: "Videndeling".to_owned(),
            stil: None,
            former_name: String::new(),
            why: "Ingen skal opfinde alt selv".to_owned(),
            descriptors: Vec::new(),
            goals: vec![first, second],
            maturity: Default::default(),
        },
    );
    build.build()
}

#[test]
fn it_is_drawn_in_every_look_with_a_name_on_every_control() {
    for look in Look::all() {
        let mut story = Story::begin(written(), look, Page::Foundation);
        story.picture(&format!("foundation-{}", look.name()));
        let mut story = Story::begin(PlanBuilder::new().build(), look, Page::Foundation);
        story.picture(&format!("foundation-empty-{}", look.name()));
    }
}

#[test]
fn who_has_no_why_yet_is_asked_questions_that_go_when_it_is_written() {
    let mut story = empty();
    assert!(
        story
            .window
            .query_by_label("Hvad vil I lade være med?")
            .is_some()
    );
    story.type_in("Hvorfor", "Fordi faget er digitalt.");
    story.press(Key::Tab);
    assert_eq!(
        story.plan().strategy.foundation.why,
        "Fordi faget er digitalt."
    );
    assert!(
        story
            .window
            .query_by_label("Hvad vil I lade være med?")
            .is_none()
    );
    assert_eq!(story.undo_all(), 1);
    assert_eq!(story.plan().strategy.foundation.why, "");
}

#[test]
fn values_are_typed_one_after_the_other_with_enter() {
    let mut story = empty();
    story.type_in("Ny værdi", "Faget først");
    story.press(Key::Enter);
    story.type_on("Alle med");
    story.press(Key::Enter);
    let values = &story.plan().strategy.foundation.values;
    assert_eq!(*values, ["Faget først", "Alle med"]);
    assert_eq!(story.undo_all(), 2);
}

#[test]
fn entries_are_changed_moved_and_removed_by_keys_alone() {
    let mut story = Story::begin(written(), Look::SMALL, Page::Foundation);
    let values = |story: &Story| story.plan().strategy.foundation.values.join(" · ");
    story.type_in("Værdi 1", "Faget altid først");
    story.press_with(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(
        values(&story),
        "Alle med · Faget altid først · Få redskaber, brugt godt"
    );
    // The keyboard has gone along with the entry.
    story.press_with(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(
        values(&story),
        "Alle med · Få redskaber, brugt godt · Faget altid først"
    );
    story.type_in("Værdi 2", "");
    story.press(Key::Backspace);
    story.press(Key::Enter);
    assert_eq!(values(&story), "Alle med · Faget altid først");
    story.click("Slet »Vi viser, hvad vi gør«");
    let principles = &story.plan().strategy.foundation.principles;
    assert_eq!(*principles, ["Vi deler, før det er færdigt"]);
    assert!(story.window.state().refused.is_empty());
}

#[test]
fn a_goal_of_the_reform_is_ticked_and_explained() {
    let mut story = empty();
    story.click("Tillid og trivsel styrkes");
    let trust = ReformGoal::TrustAndWellbeing;
    let how = |story: &Story| story.plan().strategy.foundation.reform.get(&trust).cloned();
    assert_eq!(how(&story).as_deref(), Some(""));
    story.type_in(
        "Sådan bidrager vi til »Tillid og trivsel styrkes«",
        "Feedback uden karakterer",
    );
    story.press(Key::Tab);
    assert_eq!(how(&story).as_deref(), Some("Feedback uden karakterer"));
    story.click("Tillid og trivsel styrkes");
    assert_eq!(how(&story), None);
    assert_eq!(story.undo_all(), 3);
}

#[test]
fn it_says_where_it_is_used() {
    let story = Story::begin(written(), Look::SMALL, Page::Foundation);
    for said in [
        "1 af 1 sigtelinje har et hvorfor",
        "0 af 2 mål har et formål",
        "Flere gennemfører · 1 mål",
    ] {
        assert!(story.window.query_by_label(said).is_some(), "{said}");
    }
}
