//! Undo: every step can be taken back and done again, one gesture is one step, and no row of
//! edits leaves a plan that breaks a rule.

use std::collections::BTreeSet;
use std::sync::Arc;

use sigtelinje::analysis::changes;
use sigtelinje::catalogue::{SynthOptions, synth};
use sigtelinje::document::{
    AssessmentEdit, Document, Edit, EditError, History, LevelChange, SchoolEdit, StaffEdit,
};
use sigtelinje::model::{ActivityId, Language, Plan, RoleId, Source};
use sigtelinje::texts::Texts;

use crate::support::build::{TODAY, level};
use crate::support::dialog_plan::with_dialog;
use crate::support::random_edits::{KINDS, RandomEdits};
use crate::support::room::Room;
use crate::support::small_school::SmallSchool;
use crate::support::small_strategy::SmallStrategy;

fn title(title: impl Into<String>) -> Edit {
    Edit::School(SchoolEdit::SetTitle {
        title: title.into(),
    })
}

#[test]
fn any_row_of_edits_keeps_the_rules_and_can_be_undone_and_redone() {
    let start = with_dialog(SmallStrategy::new().plan);
    let (mut steps, mut refused, mut votes) = (0, 0, 0);
    for seed in 0..400 {
        let mut edits = RandomEdits::new(seed, &start);
        let mut document = Document::opened(start.clone());
        for _ in 0..60 {
            let before = Arc::clone(document.plan());
            let edit = edits.next(&before);
            let outcome = document.apply(&edit);
            document.end_gesture();
            let plan = document.plan();
            assert_eq!(plan.violations(), Vec::new(), "seed {seed}: {edit:?}");
            let changed = matches!(outcome, Ok(Some(_)));
            assert_eq!(changed, *before != **plan, "seed {seed}: {edit:?}");
            steps += usize::from(changed);
            refused += usize::from(outcome.is_err());
            votes += usize::from(votes_in(&mut document, &mut edits));
        }
        let end = Arc::clone(document.plan());
        assert_eq!(
            undo_all(&mut document),
            redo_all_from(&mut document, &end, &start)
        );
    }
    // Most edits must do something, and some must not fit, or this proves little.
    assert!(
        steps > 9_000 && refused > 500 && votes > 500,
        "{steps} steps, {refused} refused, {votes} votes"
    );
}

/// Casts a vote where a round is open, which keeps the rules and is no step; returns whether it
/// counted.
fn votes_in(document: &mut Document, edits: &mut RandomEdits) -> bool {
    let Some(vote) = edits.vote(document.plan()) else {
        return false;
    };
    let steps = document.history().undo_count();
    let is_cast = document.cast(&vote, |_| true).is_ok();
    assert_eq!(document.history().undo_count(), steps);
    assert_eq!(document.plan().violations(), Vec::new());
    is_cast
}

fn undo_all(document: &mut Document) -> usize {
    std::iter::from_fn(|| document.undo()).count()
}

/// Expects the start, redoes everything and expects the end.
fn redo_all_from(document: &mut Document, end: &Plan, start: &Plan) -> usize {
    assert!(
        **document.plan() == *start,
        "undoing all leads to the start"
    );
    assert!(!document.is_dirty(), "which is what was saved");
    let redone = std::iter::from_fn(|| document.redo()).count();
    assert!(**document.plan() == *end, "redoing all leads to the end");
    redone
}

#[test]
fn every_kind_of_edit_takes_part_in_the_random_rows() {
    let start = with_dialog(SmallStrategy::new().plan);
    let mut edits = RandomEdits::new(7, &start);
    let room = Room::new();
    let mut effective = BTreeSet::new();
    for kind in 0..KINDS {
        // Adopting a framework needs a plan without ratings.
        let mut plan = start.clone();
        if kind == 25 {
            plan.assessments.clear();
            plan.framework.name.clear();
        }
        for attempt in 0..60 {
            let mut document = Document::opened(plan.clone());
            // Some need an open round, and others that there is none.
            if attempt % 3 == 0 {
                document.apply(&room.open(vote_in(&plan), 77)).unwrap();
                votes_in(&mut document, &mut edits);
            }
            let edit = edits.of_kind(kind, document.plan());
            if matches!(document.apply(&edit), Ok(Some(_))) {
                effective.insert(kind);
            }
        }
    }
    assert_eq!(effective, (0..KINDS).collect());
}

/// The first vote of the first workshop.
fn vote_in(plan: &Plan) -> ActivityId {
    let workshop = plan.workshops.values().next().unwrap();
    workshop.agenda.first().unwrap().id
}

#[test]
fn the_menu_says_what_undo_and_redo_would_do() {
    let mut document = Document::opened(SmallSchool::new().plan);
    assert!(document.history().undo_label().is_none());
    let label = document.apply(&title("Ny")).unwrap().unwrap();
    assert_eq!(document.history().undo_label(), Some(&label));
    assert_eq!(document.undo(), Some(label.clone()));
    assert_eq!(document.history().undo_label(), None);
    assert_eq!(document.history().redo_label(), Some(&label));
    assert_eq!(document.redo(), Some(label));
    assert_eq!(document.redo(), None);
}

#[test]
fn a_new_edit_after_undo_forgets_what_could_be_redone() {
    let mut document = Document::opened(SmallSchool::new().plan);
    document.apply(&title("Én")).unwrap();
    document.undo();
    document.apply(&title("To")).unwrap();
    assert!(document.redo().is_none());
    assert_eq!(document.plan().meta.title, "To");
}

#[test]
fn what_changes_nothing_is_no_step() {
    let school = SmallSchool::new();
    let mut document = Document::opened(school.plan);
    let same = document.plan().meta.title.clone();
    assert_eq!(document.apply(&title(format!(" {same} "))), Ok(None));
    assert_eq!(document.history().undo_count(), 0);
    assert!(!document.is_dirty());
}

#[test]
fn what_does_not_fit_leaves_plan_and_history_alone() {
    let school = SmallSchool::new();
    let mut document = Document::opened(school.plan);
    document.apply(&title("Ny")).unwrap();
    document.undo();
    let before = Arc::clone(document.plan());
    assert_eq!(document.apply(&title(" ")), Err(EditError::Empty));
    assert!(Arc::ptr_eq(&before, document.plan()));
    assert!(
        document.history().redo_label().is_some(),
        "redo is still there"
    );
}

#[test]
fn edits_of_one_gesture_are_one_step_and_the_next_gesture_starts_another() {
    let school = SmallSchool::new();
    let roles = |count: usize| {
        Edit::Staff(StaffEdit::SetRoles {
            id: school.bn,
            roles: [school.role]
                .into_iter()
                .take(count)
                .collect::<BTreeSet<RoleId>>(),
        })
    };
    let move_by = |by| {
        Edit::School(SchoolEdit::MoveDepartment {
            id: school.department,
            by,
        })
    };
    let mut document = Document::opened(school.plan.clone());
    document.apply(&roles(1)).unwrap();
    document.apply(&roles(0)).unwrap();
    document.apply(&roles(1)).unwrap();
    assert_eq!(document.history().undo_count(), 1);
    document.apply(&move_by(1)).unwrap();
    assert_eq!(
        document.history().undo_count(),
        2,
        "another key is another step"
    );
    document.end_gesture();
    document.apply(&move_by(-1)).unwrap();
    assert_eq!(
        document.history().undo_count(),
        3,
        "another gesture is another step"
    );
    document.undo();
    document.undo();
    document.undo();
    assert!(**document.plan() == school.plan);
}

#[test]
fn edits_without_a_key_never_become_one_step() {
    let mut document = Document::opened(SmallSchool::new().plan);
    document.apply(&title("Én")).unwrap();
    document.apply(&title("To")).unwrap();
    assert_eq!(document.history().undo_count(), 2);
}

#[test]
fn after_undo_a_gesture_does_not_go_on() {
    let school = SmallSchool::new();
    let by = |by| {
        Edit::School(SchoolEdit::MoveDepartment {
            id: school.department,
            by,
        })
    };
    let mut document = Document::opened(school.plan.clone());
    document.apply(&title("Ny")).unwrap();
    document.apply(&by(1)).unwrap();
    document.undo();
    document.apply(&by(1)).unwrap();
    document.undo();
    assert_eq!(document.plan().meta.title, "Ny");
}

#[test]
fn at_least_two_hundred_steps_can_be_taken_back() {
    let mut document = Document::opened(SmallSchool::new().plan);
    for number in 0..History::LIMIT + 20 {
        document.apply(&title(format!("Plan {number}"))).unwrap();
    }
    let kept = undo_all(&mut document);
    assert_eq!(kept, History::LIMIT);
    assert!(kept >= 200);
    assert_eq!(document.plan().meta.title, "Plan 19");
}

#[test]
fn saving_between_steps_decides_what_is_unsaved() {
    let mut document = Document::unsaved(SmallSchool::new().plan);
    assert!(document.is_dirty(), "a plan without a file is unsaved");
    document.apply(&title("Én")).unwrap();
    document.mark_saved(Arc::clone(document.plan()));
    assert!(!document.is_dirty());
    document.undo();
    assert!(document.is_dirty());
    document.redo();
    assert!(!document.is_dirty());
}

#[test]
fn filling_many_cells_is_one_step() {
    let school = SmallSchool::new();
    let cells = [school.ah, school.bn].map(|person| LevelChange {
        person,
        competence: school.robots,
        level: Some(level(2)),
    });
    let ids = sigtelinje::catalogue::FixedIds::series(700);
    let source = Source::Leader;
    let edit = AssessmentEdit::set_levels(cells.to_vec(), source, Some(school.round), TODAY, &ids);
    let mut document = Document::opened(school.plan.clone());
    document.apply(&Edit::Assessment(edit)).unwrap();
    assert_eq!(document.history().undo_count(), 1);
    assert_eq!(document.plan().assessments.len(), 5);
    document.undo();
    assert!(**document.plan() == school.plan);
}

#[test]
fn a_step_says_a_new_name_as_the_plan_has_it() {
    let mut document = Document::opened(SmallSchool::new().plan);
    let id = RoleId::new(uuid::Uuid::from_u128(77));
    let name = "  Vejleder \t".to_owned();
    let edit = Edit::Staff(StaffEdit::AddRole { id, name });
    let label = document.apply(&edit).unwrap().unwrap();
    assert_eq!(document.plan().roles[&id].name, "Vejleder");
    let texts = Texts::new(Language::Danish);
    assert_eq!(texts.say(&label), "rollen »Vejleder« tilføjet");
    assert_eq!(document.history().undo_label(), Some(&label));
}

#[test]
fn an_edit_is_noticed_wherever_in_a_large_plan_it_falls() {
    let plan = synth(&SynthOptions {
        people: 300,
        rounds: 1,
        ..SynthOptions::default()
    });
    let people: Vec<_> = plan.people.keys().copied().collect();
    let mut document = Document::opened(plan);
    for (person, number) in people.into_iter().zip(0..) {
        let before = Arc::clone(document.plan());
        document.mark_saved(Arc::clone(&before));
        let edit = Edit::Staff(StaffEdit::SetAlias {
            id: person,
            alias: format!("NY{number}"),
        });
        let done = document.apply(&edit).unwrap();
        assert!(done.is_some() && document.is_dirty(), "{number}");
        let found = changes::diff(&before, document.plan());
        assert_eq!(found.len(), 1, "{number}");
    }
}
