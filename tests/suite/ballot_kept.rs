//! What a program keeps on the disk while people vote: no trace of who voted what or in which
//! order, and no vote lost that was handed over.
#![expect(
    clippy::disallowed_methods,
    reason = "children are started and killed on purpose, and their leftovers read as files"
)]
#![expect(clippy::indexing_slicing, reason = "test code")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::Harness;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::action::{Action, FileAction};
use sigtelinje::app::App;
use sigtelinje::document::{BallotEdit, Edit};
use sigtelinje::model::*;
use sigtelinje::storage::{Folders, RealFs, Store, read_plan_bytes, write_plan_bytes};
use tempfile::TempDir;

use crate::storage_support::now;
use crate::support::killed::Job;
use crate::support::room::{Room, title, votes};
use crate::support::window::{Opening, Window, surroundings};

/// Every file that a program keeps in its home, by name, and what is in it. Names of sessions,
/// which differ from start to start, are left out.
fn kept_in(home: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![home.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(home).unwrap().to_string_lossy();
            let name = name.split('_').next().unwrap().to_owned();
            let bytes = std::fs::read(&path).unwrap();
            found.push((name, bytes));
        }
    }
    found.retain(|(name, _)| !name.contains("session") && !name.contains("lock"));
    found.sort();
    found
}

/// The text of a file without the place that it lies at, and without the seal, which the place is
/// part of.
fn without_home(bytes: &[u8], home: &Path) -> String {
    let home = home.to_string_lossy();
    // Windows writes paths with a sign that stands twice in RON.
    let text = String::from_utf8_lossy(bytes)
        .replace(&home.replace('\\', r"\\"), "~")
        .replace(&*home, "~");
    let words = text
        .split(' ')
        .map(|word| match word.split_once("sha256=") {
            Some((before, seal)) if text.contains("// path") => {
                let rest = seal.split_once('\n').map_or("", |(_, rest)| rest);
                format!("{before}\n{rest}")
            }
            _ => word.to_owned(),
        });
    words.collect::<Vec<_>>().join(" ")
}

/// A window on the file of a room, in which a round has been opened.
fn window_on(room: &Room, home: &Arc<TempDir>) -> (Window, PathBuf) {
    let file = home.path().join("plan.ron");
    std::fs::write(&file, write_plan_bytes(&room.plan, 1, None).unwrap()).unwrap();
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(home)),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::Open(file.clone())));
    window.ask(Action::Edit(room.open(room.vote, 0)));
    (window, file)
}

#[test]
fn the_order_of_votes_leaves_no_trace_on_the_disk() {
    let room = Room::new();
    let trace = |reversed: bool| {
        let home = Arc::new(TempDir::new().unwrap());
        let (mut window, _) = window_on(&room, &home);
        let mut votes = votes(&room);
        if reversed {
            votes.reverse();
        }
        for (number, vote) in votes.into_iter().enumerate() {
            window.ask(Action::Cast(vote));
            if number == 5 {
                window.ask(Action::File(FileAction::Save));
            }
        }
        window.settle();
        let kept = kept_in(home.path()).into_iter();
        kept.map(|(name, bytes)| (name, without_home(&bytes, home.path())))
            .collect::<Vec<_>>()
    };
    let (one, other) = (trace(false), trace(true));
    let names = |it: &[(String, String)]| it.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&one), names(&other));
    for (one, other) in one.iter().zip(&other) {
        let same = one.1 == other.1;
        assert!(same, "{}", one.0);
    }
    assert!(
        names(&one).iter().any(|it| it.contains("journals")),
        "{:?}",
        names(&one)
    );
}

#[test]
fn files_and_versions_never_hold_an_open_round() {
    let room = Room::new();
    let home = Arc::new(TempDir::new().unwrap());
    let (mut window, file) = window_on(&room, &home);
    for (number, vote) in votes(&room).into_iter().enumerate() {
        window.ask(Action::Cast(vote));
        window.ask(Action::Edit(title(&format!("Plan {number}"))));
        window.ask(Action::File(FileAction::Save));
        window.settle();
    }
    let open = window.plan().ballot.clone().unwrap();
    assert_eq!(open.voters(), 12);
    let saved = read_plan_bytes(&std::fs::read(&file).unwrap())
        .unwrap()
        .plan;
    assert_eq!(saved, window.plan().without_ballot());
    let others = kept_in(home.path())
        .into_iter()
        .filter(|(name, _)| !name.contains("journals"));
    let mut plans = 0;
    for (name, bytes) in others {
        if let Ok(loaded) = read_plan_bytes(&bytes) {
            plans += 1;
            assert_eq!(loaded.plan.ballot, None, "{name}");
        }
    }
    assert!(plans > 5, "{plans}");
    // The journal has the votes, and there is one.
    let held: Vec<_> = kept_in(home.path())
        .into_iter()
        .filter(|(name, _)| name.contains("journals"))
        .map(|(_, bytes)| read_plan_bytes(&bytes).unwrap().plan.ballot)
        .collect();
    assert_eq!(held, [Some(open)]);
}

#[test]
fn a_plan_is_not_closed_and_not_saved_by_itself_while_people_vote() {
    let room = Room::new();
    let home = Arc::new(TempDir::new().unwrap());
    let (mut window, file) = window_on(&room, &home);
    let before = std::fs::read(&file).unwrap();
    window.ask(Action::Cast(room.stance(RoomGroup::Leaders, 1, 2)));
    for _ in 0..400 {
        window.harness.step();
    }
    window.settle();
    assert_eq!(std::fs::read(&file).unwrap(), before);
    for action in [
        Action::File(FileAction::ClosePlan),
        Action::File(FileAction::OpenSample("limtorp")),
        Action::File(FileAction::TakeFromDisk),
        Action::Quit,
    ] {
        window.ask(action);
        assert_eq!(window.plan().ballot.as_ref().map(Ballot::voters), Some(1));
    }
    window.ask(Action::Edit(Edit::Ballot(BallotEdit::Reveal)));
    for _ in 0..400 {
        window.harness.step();
    }
    window.settle();
    let saved = read_plan_bytes(&std::fs::read(&file).unwrap())
        .unwrap()
        .plan;
    assert_eq!(saved, *window.plan(), "after the round it is saved again");
}

#[test]
fn a_snapshot_that_comes_late_takes_no_votes_away() {
    let room = Room::new();
    let home = TempDir::new().unwrap();
    let store = Store::new(Box::new(RealFs), Folders::new(home.path().to_owned()));
    let mut document = room.voting();
    let (early, before) = (store.turn(), Arc::clone(document.plan()));
    let vote = room.stance(RoomGroup::Teachers, 4, 6);
    document
        .cast(&vote, |plan| store.journal(plan, None, None).is_ok())
        .unwrap();
    store
        .journal_in_turn(early, (&*before, None, None))
        .unwrap();
    let place = (None, sigtelinje::storage::Place::New);
    let saved = store.save(document.plan(), &home.path().join("plan.ron"), place, now());
    assert!(saved.is_ok());
    let journals = kept_in(home.path())
        .into_iter()
        .filter(|(name, _)| name.contains("journals"));
    let held: Vec<_> = journals
        .map(|(_, bytes)| read_plan_bytes(&bytes).unwrap().plan)
        .collect();
    assert_eq!(held, [Plan::clone(document.plan())]);
}

const JOB: Job = Job {
    entry: "ballot_kept::job_of_a_room",
    variable: "SIGTELINJE_TEST_BALLOT",
};

/// Not a test of its own: votes in a window until it is killed, if a parent asked for it.
#[test]
fn job_of_a_room() {
    let Some(home) = std::env::var_os(JOB.variable).map(PathBuf::from) else {
        return;
    };
    let room = Room::new();
    let file = home.join("plan.ron");
    std::fs::write(&file, write_plan_bytes(&room.plan, 1, None).unwrap()).unwrap();
    let around = surroundings(&home, Box::new(RealFs), None, Language::Danish);
    let mut harness = Harness::builder().build_eframe(|cc| App::new(&cc.egui_ctx, around, None));
    harness
        .state_mut()
        .ask(Action::File(FileAction::Open(file)));
    harness.state_mut().settle();
    harness
        .state_mut()
        .ask(Action::Edit(room.open(room.vote, 0)));
    for (number, vote) in (1_usize..).zip(votes(&room).into_iter().cycle()) {
        // The hand-over screen follows what `ask` did.
        harness.state_mut().ask(Action::Cast(vote));
        let mut out = std::io::stdout().lock();
        out.write_all(format!("#{number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
        drop(out);
        if number % 3 == 0 {
            let title = title(&number.to_string());
            harness.state_mut().ask(Action::Edit(title));
            harness.step();
        }
    }
}

/// Kills a room a moment after so many votes; returns how many were handed over and how many the
/// next start offers.
fn killed_at(home: &Path, votes: usize, moment: Duration) -> (usize, usize) {
    let handed_over = JOB.killed_at(home, votes, moment);
    let store = Store::new(Box::new(RealFs), Folders::new(home.join("program")));
    let orphans = store.orphans();
    let (loaded, _) = store.load_orphan(&orphans[0]).unwrap();
    let kept = loaded.plan.ballot.as_ref().map_or(0, Ballot::voters);
    (handed_over, kept as usize)
}

#[test]
fn a_killed_room_has_lost_no_vote_that_was_handed_over() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    for _ in 0..60 {
        let home = TempDir::new().unwrap();
        let moment = Duration::from_micros(rng.random_range(0..6_000));
        let (handed_over, kept) = killed_at(home.path(), rng.random_range(1..30), moment);
        // The last one may be in the box without anybody having been told yet.
        assert!(
            kept == handed_over || kept == handed_over + 1,
            "{handed_over} {kept}"
        );
    }
}
