//! A program that is killed while people vote in its window: the next start offers every vote of
//! which the window said that it was cast, and nothing of the one that was being filled in.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::Key;
use egui_kittest::Harness;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::action::{Action, FileAction};
use sigtelinje::app::App;
use sigtelinje::model::*;
use sigtelinje::storage::RealFs;
use tempfile::TempDir;

use crate::support::hands::enter_on;
use crate::support::killed::Job;
use crate::support::room::Room;
use crate::support::window::{Opening, Window, surroundings};
use crate::workshop_page::key;

const JOB: Job = Job {
    entry: "ballot_killed::job_of_a_voting_window",
    variable: "SIGTELINJE_TEST_VOTING_WINDOW",
};
/// Where everybody of the room stands on the first pair: the ninth vote is on 9, the tenth on 0.
const STANDS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Not a test of its own: passes the laptop round until it is killed, if a parent asked for it.
#[test]
fn job_of_a_voting_window() {
    let Some(folder) = std::env::var_os(JOB.variable) else {
        return;
    };
    let home = Arc::new(TempDir::new_in(folder).unwrap());
    let room = Room::new();
    let opening = Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    };
    let (mut window, _) = Window::on_plan(opening, &room.plan);
    window.ask(Action::Reveal(Item::Workshop(room.workshop)));
    enter_on(&mut window, "Afhold");
    enter_on(&mut window, "Vis på denne skærm");
    key(&mut window, Key::A);
    // After the last but one nobody votes any more: the parent kills within a second.
    for number in 1_usize..12 {
        let stand = STANDS[number % STANDS.len()];
        key(&mut window, Key::Enter);
        key(&mut window, Key::Num2);
        for row in 0..4 {
            // The second pair is left out.
            if row < 2 {
                key(&mut window, stand);
            }
            key(&mut window, Key::Enter);
        }
        key(&mut window, Key::Enter);
        let said = format!("{number} af 12 har stemt");
        assert!(window.says(&said), "the screen between two people says it");
        let mut out = std::io::stdout().lock();
        out.write_all(format!("#{number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
    std::thread::sleep(Duration::from_mins(1));
}

/// What the next start of the program offers, opened as its start page does.
fn offered(home: &Path) -> Arc<Plan> {
    let around = surroundings(home, Box::new(RealFs), None, Language::Danish);
    let mut harness = Harness::builder().build_eframe(|cc| App::new(&cc.egui_ctx, around, None));
    harness.step();
    harness
        .state_mut()
        .ask(Action::File(FileAction::Recover(0)));
    harness.state_mut().settle();
    Arc::clone(harness.state().document().unwrap().plan())
}

fn home_in(folder: &Path) -> PathBuf {
    let mut entries = std::fs::read_dir(folder).unwrap();
    entries.next().unwrap().unwrap().path()
}

#[test]
fn a_killed_window_offers_every_vote_that_it_said_was_cast() {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    for _ in 0..10 {
        let folder = TempDir::new().unwrap();
        let moment = Duration::from_micros(rng.random_range(0..900_000));
        let told = JOB.killed_at(folder.path(), rng.random_range(1..5), moment);
        let plan = offered(&home_in(folder.path()));
        let ballot = plan.ballot.clone().unwrap();
        // The last one may be in the box without anybody having been told yet.
        let kept = ballot.voters() as usize;
        assert!(kept == told || kept == told + 1, "{told} {kept}");
        let Counts::Positions(counts) = &ballot.counts else {
            panic!("positions were voted on")
        };
        let [_, teachers] = &counts.values().next().unwrap()[..] else {
            panic!("two groups were asked")
        };
        let mut wanted = PositionCounts::default();
        for number in 1..=kept {
            wanted[number % STANDS.len()] += 1;
        }
        assert_eq!((teachers.now, teachers.wanted), (wanted, wanted));
        assert_eq!(plan.violations(), []);
    }
}
