//! A crash costs at most five seconds of work, however steadily somebody types, and what is left
//! is offered at the next start.
//!
//! Seconds are those of the window, which the tests let pass frame by frame.
#![expect(
    clippy::disallowed_methods,
    reason = "children are started and killed on purpose, and their leftovers read as files"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::action::{Action, CompetenceView, FileAction};
use sigtelinje::app::App;
use sigtelinje::document::{Edit, SchoolEdit};
use sigtelinje::model::{Language, Plan, Source};
use sigtelinje::storage::{Folders, RealFs, Store, read_plan_bytes, write_plan_bytes};
use tempfile::TempDir;

use crate::broken_fs::BrokenFs;
use crate::support::build::PlanBuilder;
use crate::support::killed::Job;
use crate::support::window::{Opening, Window, surroundings};

/// What a frame of the harness takes, in seconds of the window.
const FRAME: f64 = 0.25;
/// The promise, in seconds.
const PROMISE: f64 = 5.0;
/// How many windows are killed.
const KILLS: usize = 200;

/// The plan that the journals of a program hold, if there is one.
fn journalled(home: &Path) -> Option<Plan> {
    let journals = std::fs::read_dir(home.join("program/journals")).ok()?;
    let is_plan = |path: &PathBuf| path.extension().is_some_and(|it| it == "ron");
    let path = journals.map(|it| it.unwrap().path()).find(is_plan)?;
    Some(read_plan_bytes(&std::fs::read(path).unwrap()).unwrap().plan)
}

/// A window on a plan with one person and one rating.
fn window_on(home: &Arc<TempDir>, view: CompetenceView) -> Window {
    let mut build = PlanBuilder::new();
    let competence = build.competence("Deling");
    let person = build.person("AH");
    let round = build.round("Efterår 2026", "2026-11-01");
    build.rate_in(round, person, Source::Leader, &[(competence, 1)]);
    let file = home.path().join("plan.ron");
    let bytes = write_plan_bytes(&build.build(), 1, None).unwrap();
    std::fs::write(&file, bytes).unwrap();
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(home)),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::Open(file)));
    window.ask(Action::View(view));
    window
}

/// How old, in seconds, the work is that a crash after each of many frames would have cost at
/// most. `type_on` does something in a frame; `state` says what there is to lose.
fn worst_loss<T: PartialEq>(
    window: &mut Window,
    home: &TempDir,
    mut type_on: impl FnMut(&mut Window, usize),
    state: impl Fn(&Plan) -> T,
    shown: impl Fn(&Window, usize) -> T,
) -> f64 {
    let mut made: Vec<T> = Vec::new();
    let mut worst: f64 = 0.0;
    for frame in 0..240 {
        type_on(window, frame);
        window.harness.step();
        window.harness.state_mut().settle();
        made.push(shown(window, frame));
        let kept = journalled(home.path()).map(|plan| state(&plan));
        let kept = kept.and_then(|kept| made.iter().rposition(|it| *it == kept));
        // What came after the frame that is kept would be lost.
        let lost = made.len() - kept.map_or(0, |at| at + 1);
        worst = worst.max(lost as f64 * FRAME);
    }
    worst
}

#[test]
fn steady_rating_is_journalled_all_along() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window_on(&home, CompetenceView::Matrix);
    let digits = ["0", "1", "2", "3"];
    let worst = worst_loss(
        &mut window,
        &home,
        |window, frame| {
            // Another level in every frame, and no pause that a debounce would wait for.
            let digit = digits[(frame + frame / 4) % 4].to_owned();
            window.harness.event(Event::Text(digit));
            let title = format!("Plan {frame}");
            let edit = Edit::School(SchoolEdit::SetTitle { title });
            window.harness.state_mut().ask(Action::Edit(edit));
        },
        |plan| plan.meta.title.clone(),
        |window, _| window.plan().meta.title.clone(),
    );
    assert!(worst > 0.0 && worst <= PROMISE, "{worst} s");
}

#[test]
fn a_long_note_is_journalled_while_it_is_written() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window_on(&home, CompetenceView::Person);
    let before = window.plan();
    window.harness.get_by_role(Role::MultilineTextInput).focus();
    window.settle();
    let note = |plan: &Plan| -> usize {
        let notes = plan.assessments.values().map(|it| it.note.chars().count());
        notes.sum()
    };
    let worst = worst_loss(
        &mut window,
        &home,
        |window, _| window.harness.event(Event::Text("å".to_owned())),
        note,
        |_, frame| frame + 1,
    );
    assert!(worst > 0.0 && worst <= PROMISE, "{worst} s");

    // All of it is one step, whatever was journalled on the way.
    window
        .harness
        .key_press_modifiers(Modifiers::NONE, Key::Tab);
    window.settle();
    assert_eq!(note(&window.plan()), 240);
    let history = window.harness.state().document().unwrap().history();
    assert_eq!(history.undo_count(), 1);
    window.ask(Action::Undo);
    assert_eq!(*window.plan(), *before);
}

#[test]
fn esc_gives_up_a_note_that_was_journalled_on_the_way() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window_on(&home, CompetenceView::Person);
    let before = window.plan();
    let field = window.harness.get_by_role(Role::MultilineTextInput);
    field.focus();
    window.settle();
    for _ in 0..40 {
        window.harness.event(Event::Text("a".to_owned()));
        window.harness.step();
    }
    assert_ne!(*window.plan(), *before);
    window
        .harness
        .key_press_modifiers(Modifiers::NONE, Key::Escape);
    window.settle();
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_snapshot_that_came_while_the_file_was_saved_is_not_offered_later() {
    let home = Arc::new(TempDir::new().unwrap());
    let journals = home.path().join("program/journals");
    let seen = Arc::new(AtomicBool::new(false));
    let came = Arc::clone(&seen);
    let folder = journals.clone();
    // The file gets its new content only when the snapshot is there.
    let fs = BrokenFs::new(move |call| {
        if call.name == "rename" && call.path.ends_with("plan.ron") {
            for _ in 0..500 {
                if has_journal(&folder) {
                    came.store(true, Ordering::SeqCst);
                    break;
                }
                std::thread::sleep(Duration::from_millis(10));
            }
        }
        None
    });
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        fs: Box::new(fs),
        ..Opening::default()
    };
    let (mut window, _file) = Window::on_plan(opening, &PlanBuilder::new().build());
    let title = "Et".to_owned();
    let edit = Edit::School(SchoolEdit::SetTitle { title });
    window.harness.state_mut().ask(Action::Edit(edit));
    window.harness.step();
    let save = Action::File(FileAction::Save);
    window.harness.state_mut().ask(save);
    window.harness.run_steps(12);
    window.settle();
    assert!(seen.load(Ordering::SeqCst));
    assert!(!has_journal(&journals));
}

#[test]
fn what_was_taken_back_is_not_offered_later() {
    let home = Arc::new(TempDir::new().unwrap());
    let journals = home.path().join("program/journals");
    let mut window = window_on(&home, CompetenceView::Matrix);
    let title = "Et".to_owned();
    let edit = Edit::School(SchoolEdit::SetTitle { title });
    window.ask(Action::Edit(edit));
    window.harness.run_steps(12);
    window.settle();
    assert!(has_journal(&journals));
    window.ask(Action::Undo);
    window.settle();
    assert!(!has_journal(&journals));
    window.ask(Action::Redo);
    window.harness.run_steps(12);
    window.settle();
    assert!(has_journal(&journals));
}

fn has_journal(folder: &Path) -> bool {
    let journals = std::fs::read_dir(folder).unwrap();
    let mut journals = journals.map(|it| it.unwrap().path());
    journals.any(|it| it.extension().is_some_and(|it| it == "ron"))
}

const JOB: Job = Job {
    entry: "journal::job_of_a_typist",
    variable: "SIGTELINJE_TEST_TYPIST",
};

/// Not a test of its own: works in a window until it is killed, if a parent asked for it.
#[test]
fn job_of_a_typist() {
    let Some(home) = std::env::var_os(JOB.variable).map(PathBuf::from) else {
        return;
    };
    let around = surroundings(&home, Box::new(RealFs), None, Language::Danish);
    let mut harness = Harness::builder().build_eframe(|cc| App::new(&cc.egui_ctx, around, None));
    let sample = FileAction::OpenSample("workshop_team");
    harness.state_mut().ask(Action::File(sample));
    assert!(harness.state().document().is_some());
    for number in 1_usize.. {
        let title = number.to_string();
        let edit = Edit::School(SchoolEdit::SetTitle { title });
        harness.state_mut().ask(Action::Edit(edit));
        let mut out = std::io::stdout().lock();
        out.write_all(format!("#{number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
        drop(out);
        harness.step();
        harness.state_mut().settle();
        if number == FAULT_AFTER
            && let Some(fault) = std::env::var_os(FAULT)
        {
            die_by(fault.to_str().unwrap());
        }
    }
}

/// The variable that tells a typist by which fault to die, and after how many edits.
const FAULT: &str = "SIGTELINJE_TEST_FAULT";
const FAULT_AFTER: usize = 40;
/// The faults of a program that end it.
const FAULTS: [&str; 4] = ["panic", "abort", "recursion", "memory"];

fn die_by(fault: &str) {
    match fault {
        "panic" => assert_ne!(fault, "panic", "a fault in the window"),
        "abort" => std::process::abort(),
        "recursion" => assert!(dug(&[0; 1_000]) > 0),
        _ => drop(std::hint::black_box(Vec::<u8>::with_capacity(
            usize::MAX / 4,
        ))),
    }
}

/// Goes down without end.
fn dug(above: &[u8; 1_000]) -> usize {
    let ballast = std::hint::black_box(*above);
    if ballast[0] == 1 {
        return 1;
    }
    dug(&ballast) + usize::from(ballast[1])
}

#[test]
fn a_program_that_dies_by_its_own_fault_costs_the_last_seconds_at_most() {
    for fault in FAULTS {
        let home = TempDir::new().unwrap();
        let made = JOB.dies_with(home.path(), &[(FAULT, fault)]);
        assert_eq!(made, FAULT_AFTER, "{fault}");
        let kept = offered(home.path());
        let lost = (made - kept) as f64 * FRAME;
        assert!(kept > 0 && lost <= PROMISE, "{fault}: {lost} s");
    }
}

/// How many edits of a typist who is gone the next start offers.
fn offered(home: &Path) -> usize {
    let store = Store::new(Box::new(RealFs), Folders::new(home.join("program")));
    let orphans = store.orphans();
    assert!(orphans.len() <= 1);
    let kept = orphans.first().map(|orphan| {
        let (loaded, _) = store.load_orphan(orphan).unwrap();
        loaded.plan.meta.title.parse().unwrap()
    });
    kept.unwrap_or(0)
}

#[test]
fn a_killed_window_is_offered_with_all_but_the_last_seconds() {
    let runs = |half: u64| {
        let mut rng = ChaCha8Rng::seed_from_u64(half);
        let mut lost = Vec::new();
        for _ in 0..KILLS / 2 {
            let home = TempDir::new().unwrap();
            let moment = Duration::from_micros(rng.random_range(0..4_000));
            let made = JOB.killed_at(home.path(), rng.random_range(1..40), moment);
            lost.push((made, (made - offered(home.path())) as f64 * FRAME));
        }
        lost
    };
    let lost: Vec<(usize, f64)> = std::thread::scope(|scope| {
        let halves = [0, 1].map(|half| scope.spawn(move || runs(half)));
        let halves = halves.map(|half| half.join().unwrap());
        halves.into_iter().flatten().collect()
    });
    let worst = lost.iter().map(|(_, lost)| *lost).fold(0.0, f64::max);
    assert!(worst <= PROMISE, "{worst} s");
    // Many were killed after the first journal and in between two, or this proves little.
    let late = lost
        .iter()
        .filter(|(made, _)| *made as f64 * FRAME > PROMISE);
    let amid = lost.iter().filter(|(_, lost)| *lost > 1.0);
    assert!(
        late.count() > KILLS / 10 && amid.count() > KILLS / 10,
        "{lost:?}"
    );
}
