//! Whole sessions on a protected plan, killed in the middle: not a word of the plan lies anywhere
//! in plain, in the home of the user or among temporary files.
#![expect(
    clippy::disallowed_methods,
    reason = "children are started and killed on purpose, and everything they left is searched"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui_kittest::Harness;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::action::{Action, FileAction, Page};
use sigtelinje::app::App;
use sigtelinje::document::{Edit, SchoolEdit, StaffEdit};
use sigtelinje::model::{Language, Passphrase, PersonId, Plan};
use sigtelinje::storage::{Folders, Place, RealFs, Store};
use tempfile::TempDir;

use crate::support::filled::filled;
use crate::support::killed::Job;
use crate::support::marked::{NAME, holding, marked};
use crate::support::window::surroundings;

const PHRASE: &str = "rød traktor synger";
/// How many words are looked for.
const MARKERS: usize = 50;
/// How many edits a session makes before it may be killed.
const LEAST: usize = 12;

/// How many sessions are killed; the long ladder asks for more.
fn sessions() -> u64 {
    let asked = std::env::var("SIGTELINJE_SESSIONS").ok();
    asked.map_or(4, |it| it.parse().unwrap())
}

/// Words that stand in no plan by themselves.
fn markers() -> Vec<String> {
    (0..MARKERS)
        .map(|it| format!("Ørnehøj{it:02}Qvx"))
        .collect()
}

const JOB: Job = Job {
    entry: "secret_killed::job_of_a_leader",
    variable: "SIGTELINJE_TEST_LEADER",
};
/// Whether the plan of a job is protected.
const SECRET: &str = "SIGTELINJE_TEST_SECRET";

/// Not a test of its own: works on a plan until it is killed, if a parent asked for it.
#[test]
fn job_of_a_leader() {
    let Some(home) = std::env::var_os(JOB.variable).map(PathBuf::from) else {
        return;
    };
    let around = surroundings(&home, Box::new(RealFs), None, Language::Danish);
    let mut harness = Harness::builder().build_eframe(|cc| App::new(&cc.egui_ctx, around, None));
    let ask = |harness: &mut Harness<'_, App>, action: Action| {
        harness.state_mut().ask(action);
        harness.run_steps(2);
        harness.state_mut().settle();
        harness.run_steps(2);
    };
    let file = home.join("plan.ron");
    ask(&mut harness, Action::File(FileAction::Open(file)));
    let phrase = || Action::File(FileAction::Unlock(Passphrase::new(PHRASE)));
    let is_secret = std::env::var_os(SECRET).is_some();
    if is_secret {
        ask(&mut harness, phrase());
    }
    let person = person_of(harness.state().document().unwrap().plan());
    ask(&mut harness, Action::Go(Page::Safety));
    let words = markers();
    for (number, word) in words.iter().cycle().enumerate() {
        let edit = match number % 3 {
            0 => Edit::School(SchoolEdit::SetTitle {
                title: word.clone(),
            }),
            1 => Edit::Staff(StaffEdit::SetName {
                id: person,
                name: Some(word.clone()),
            }),
            _ => Edit::Staff(StaffEdit::SetAlias {
                id: person,
                alias: word.clone(),
            }),
        };
        ask(&mut harness, Action::Edit(edit));
        match number % 17 {
            5 | 11 => ask(&mut harness, Action::File(FileAction::Save)),
            16 if is_secret => {
                ask(&mut harness, Action::File(FileAction::Lock));
                ask(&mut harness, phrase());
            }
            _ => {}
        }
        let mut out = std::io::stdout().lock();
        out.write_all(format!("#{number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

fn person_of(plan: &Plan) -> PersonId {
    *plan.people.keys().next().unwrap()
}

/// The folder of a session in which the plan lies, with everything that is found in it at the end.
fn killed(seed: u64, is_secret: bool) -> TempDir {
    let home = TempDir::new().unwrap();
    let folder = |name: &str| {
        let path = home.path().join(name);
        std::fs::create_dir(&path).unwrap();
        path.into_os_string().into_string().unwrap()
    };
    let (temporary, data) = (folder("tmp"), folder("data"));
    let (plan, _) = marked(&filled());
    let store = Store::new(
        Box::new(RealFs),
        Folders::new(home.path().join("elsewhere")),
    );
    if is_secret {
        store
            .protect(plan.meta.id, &Passphrase::new(PHRASE))
            .unwrap();
    }
    let place = (None, Place::New);
    let time = std::time::SystemTime::UNIX_EPOCH;
    let _saved = store
        .save(&plan, &home.path().join("plan.ron"), place, time)
        .unwrap();
    drop(store);
    let mut variables = vec![
        ("TMPDIR", temporary.as_str()),
        ("HOME", data.as_str()),
        ("XDG_DATA_HOME", data.as_str()),
        ("XDG_CONFIG_HOME", data.as_str()),
        ("XDG_CACHE_HOME", data.as_str()),
    ];
    if is_secret {
        variables.push((SECRET, "1"));
    }
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let so_far = rng.random_range(LEAST..3 * LEAST);
    let moment = Duration::from_millis(rng.random_range(0..400));
    JOB.killed_in((home.path(), &variables), so_far, moment);
    home
}

fn found(home: &Path) -> Vec<PathBuf> {
    let markers = markers();
    let words: Vec<&str> = markers.iter().map(String::as_str).chain([NAME]).collect();
    holding(home, &words)
}

#[test]
fn a_session_on_a_protected_plan_that_is_killed_leaves_no_word_of_it_in_plain() {
    for seed in 0..sessions() {
        let home = killed(seed, true);
        assert_eq!(found(home.path()), Vec::<PathBuf>::new(), "session {seed}");
        let file = std::fs::read(home.path().join("plan.ron")).unwrap();
        assert!(file.starts_with(b"age-encryption.org/v1\n"));
        let kept = home.path().join("program/versions");
        assert!(kept.is_dir(), "there was something to be found");
    }
}

#[test]
fn the_same_session_on_a_plain_plan_is_found() {
    let home = killed(1, false);
    let found = found(home.path());
    assert!(found.len() > 3, "{found:?}");
}
