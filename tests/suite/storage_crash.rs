//! Death in the middle of a save: killed processes, full disks, and the order of system calls.
//!
//! The children are this test binary, started anew with a job in an environment variable.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::infinite_loop,
    reason = "these tests injure files on purpose, and children work until they are killed"
)]
#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::storage_support::*;

const JOB: &str = "SIGTELINJE_TEST_JOB";
const FOLDER: &str = "SIGTELINJE_TEST_FOLDER";
const ENTRY: &str = "storage_crash::job_of_a_child";

fn two_plans() -> [Plan; 2] {
    let first = plan(&Shape::new(60, 12, 4));
    let mut second = first.clone();
    second.meta.title.push_str(" (den anden)");
    for note in second.log.keys().copied().collect::<Vec<_>>() {
        second.log[&note].text.push_str(" og en note til");
    }
    [first, second]
}

fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("#{word}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Not a test of its own: does the job that a parent asked for, if there is one.
#[test]
fn job_of_a_child() {
    let Some(job) = std::env::var_os(JOB) else {
        return;
    };
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let path = folder.join("a.ron");
    let plans = two_plans();
    if job == "naive" {
        let files = plans.map(|plan| bytes_of(&plan));
        say("ready");
        loop {
            for bytes in &files {
                std::fs::write(&path, bytes).unwrap();
            }
        }
    }
    let store = Store::new(Box::new(RealFs), Folders::new(folder.join("own")));
    let found = store.load(&path).ok();
    if job == "look" {
        let held = found.map(|it| plans.iter().position(|plan| *plan == it.plan));
        say(match held.flatten() {
            Some(0) => "first",
            Some(_) => "second",
            None => "damaged",
        });
        return;
    }
    // The first save changes the file already, so that both plans are seen on a busy computer too.
    let is_second = found.as_ref().is_some_and(|it| it.plan == plans[1]);
    let mut stamp = found.map(|loaded| loaded.stamp);
    say("ready");
    let mut save = |plan| {
        let saved = store.save(plan, &path, (stamp.as_ref(), Place::Same), now())?;
        stamp = Some(saved.stamp);
        Ok::<_, SaveError>(())
    };
    if job == "loop" {
        loop {
            for plan in plans.iter().cycle().skip(usize::from(!is_second)).take(2) {
                save(plan).unwrap();
            }
        }
    }
    match save(&plans[1]) {
        Ok(()) => say("saved"),
        Err(SaveError::File(error)) => say(&format!("{:?}", error.cause)),
        Err(error) => say(&format!("{error:?}")),
    }
}

fn exe() -> PathBuf {
    std::env::current_exe().unwrap()
}

fn with_job(command: &mut Command, job: &str, folder: &Path) -> Child {
    command
        .args([ENTRY, "--exact", "--nocapture", "--test-threads=1"])
        .env(JOB, job)
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Runs a child to its end and gives the words that it said after "ready".
fn last_word(command: &mut Command, job: &str, folder: &Path) -> String {
    let output = with_job(command, job, folder).wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let words = text
        .split('#')
        .skip(1)
        .filter_map(|word| word.lines().next());
    words.last().unwrap_or_default().to_owned()
}

fn wait_until_ready(child: &mut Child) {
    let out = child.stdout.as_mut().unwrap();
    let mut byte = [0];
    while byte[0] != b'#' {
        out.read_exact(&mut byte).unwrap();
    }
}

/// Within which time kills fall anywhere in the first few saves, however slow the machine is.
fn window() -> Duration {
    let desk = Desk::new();
    let [first, second] = two_plans();
    let began = Instant::now();
    let stamp = desk.save_new(&first, "a.ron");
    let base = (Some(&stamp), Place::Same);
    let saved = desk.store.save(&second, &desk.path("a.ron"), base, now());
    assert!(saved.is_ok());
    (began.elapsed() * 3).max(Duration::from_millis(20))
}

/// What the file was after each kill: the first plan, the second, or neither.
fn kill_in_a_loop(job: &str, folder: &Path, times: usize, seed: u64) -> [usize; 3] {
    let plans = two_plans();
    let path = folder.join("a.ron");
    let mut seen = [0; 3];
    let window = window();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for _ in 0..times {
        let mut child = with_job(&mut Command::new(exe()), job, folder);
        wait_until_ready(&mut child);
        std::thread::sleep(window.mul_f64(rng.random_range(0.0..1.0)));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = std::fs::read(&path)
            .ok()
            .and_then(|bytes| read_plan_bytes(&bytes).ok());
        let which = found
            .filter(|found| found.integrity == Integrity::Sealed)
            .and_then(|found| plans.iter().position(|plan| *plan == found.plan));
        seen[which.unwrap_or(2)] += 1;
    }
    seen
}

#[test]
fn a_killed_process_leaves_a_whole_plan_and_no_copies() {
    let desks = [Desk::new(), Desk::new()];
    let seen = std::thread::scope(|scope| {
        let runs = [0, 1].map(|half| {
            let folder = desks[half].dir.path();
            // There is a plan before the first kill.
            std::fs::write(folder.join("a.ron"), bytes_of(&two_plans()[0])).unwrap();
            scope.spawn(move || kill_in_a_loop("loop", folder, 500, half as u64))
        });
        runs.map(|run| run.join().unwrap())
    });
    let sum = |which: usize| seen[0][which] + seen[1][which];
    assert_eq!(sum(2), 0, "missing or torn: {seen:?}");
    assert!(sum(0) > 50 && sum(1) > 50, "{seen:?}");

    for desk in &desks {
        let left = desk.files_ending(".tmp");
        assert!(left.len() > 10, "so few leftovers that nothing is proved");
        let foreign = [
            ".sigtelinje-note.tmp",
            ".a.ron.x7Gh2k",
            "a.tmp",
            ".sigtelinje-.tmp",
        ];
        for name in foreign {
            std::fs::write(desk.path(name), b"mine").unwrap();
        }
        let store = desk.again();
        let versions = store.versions(two_plans()[0].meta.id);
        assert!(versions.len() >= 10);
        let whole = |version| store.load_version(version).unwrap().integrity == Integrity::Sealed;
        assert!(versions.iter().all(whole));

        store.tidy(&[desk.path("a.ron")], SystemTime::UNIX_EPOCH);
        assert!(
            desk.files_ending(".tmp").len() >= left.len(),
            "too young to be taken"
        );
        let later = SystemTime::now() + Duration::from_secs(61);
        store.tidy(&[desk.path("a.ron")], later);
        let mut rest = desk.files_ending(".tmp");
        rest.retain(|path| !foreign.iter().any(|name| path.ends_with(name)));
        assert_eq!(rest, Vec::<PathBuf>::new());
        assert!(foreign.iter().all(|name| desk.path(name).exists()));
        assert_eq!(
            desk.files_ending(".lock").len(),
            3,
            "this run's, the desk's own and the turn of the plan"
        );
    }
}

#[test]
fn the_kill_test_notices_a_naive_write() {
    let desk = Desk::new();
    std::fs::write(desk.path("a.ron"), bytes_of(&two_plans()[0])).unwrap();
    let seen = kill_in_a_loop("naive", desk.dir.path(), 60, 5);
    assert!(seen[2] > 0, "{seen:?}");
}

#[test]
fn a_running_save_is_not_swept_away_by_another_window() {
    let desk = Desk::new();
    let name = |session: &str| {
        let uuid = two_plans()[0].meta.id;
        desk.path(&format!(".sigtelinje-{uuid}-{session}-0.tmp"))
    };
    // The desk's own store runs under this process number and holds its lock.
    let (running, dead) = (name(&std::process::id().to_string()), name("999999999"));
    std::fs::write(&running, b"being written").unwrap();
    std::fs::write(&dead, b"left").unwrap();
    let later = SystemTime::now() + Duration::from_secs(61);
    desk.again().tidy(&[desk.path("a.ron")], later);
    assert!(running.exists());
    assert!(!dead.exists());
}

#[test]
fn a_full_disk_leaves_the_old_plan_whole() {
    let plans = two_plans();
    let len = bytes_of(&plans[1]).len();
    let mut words = std::collections::BTreeSet::new();
    for limit in (0..2 * len).step_by(4_096) {
        let desk = Desk::new();
        std::fs::write(desk.path("a.ron"), bytes_of(&plans[0])).unwrap();
        let script = format!(
            "trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"",
            limit / 512
        );
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).arg(exe());
        let word = last_word(&mut shell, "once", desk.dir.path());
        let found = desk.store.load(&desk.path("a.ron")).unwrap();
        assert_eq!(found.integrity, Integrity::Sealed);
        match word.as_str() {
            "saved" => assert!(found.plan == plans[1], "{limit}"),
            "DiskFull" => assert!(found.plan == plans[0], "{limit}"),
            other => panic!("{limit}: {other:?}"),
        }
        words.insert(word);
    }
    assert_eq!(words.len(), 2, "both must have been seen");
}

#[test]
fn a_read_only_folder_is_reported_and_nothing_is_lost() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    let plans = two_plans();
    let desk = Desk::new();
    let allow = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    std::fs::write(desk.path("a.ron"), bytes_of(&plans[0])).unwrap();
    let is_root = std::fs::metadata(desk.path("a.ron")).unwrap().uid() == 0;
    let mut command = if is_root {
        // Root is not stopped by rights, so the child gives up being root.
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(exe());
        command
    } else {
        Command::new(exe())
    };
    if is_root && Command::new("setpriv").arg("--version").output().is_err() {
        say("skipped: setpriv is not installed, and root is not stopped by rights");
        return;
    }
    allow(&desk.path("a.ron"), 0o666);
    allow(&desk.path("own"), 0o777);
    allow(&desk.path("own/journals"), 0o777);
    allow(desk.dir.path(), 0o555);
    let word = last_word(&mut command, "once", desk.dir.path());
    allow(desk.dir.path(), 0o755);
    assert_eq!(word, "NoPermission");
    assert_eq!(desk.store.load(&desk.path("a.ron")).unwrap().plan, plans[0]);
}

#[test]
fn the_disk_has_the_plan_before_anybody_says_saved() {
    let desk = Desk::new();
    let trace = desk.path("trace");
    let mut command = Command::new("strace");
    let calls = "trace=fsync,fdatasync,rename,renameat,renameat2,write";
    command
        .args(["-f", "-y", "-e", calls, "-o"])
        .arg(&trace)
        .arg(exe());
    if Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .status()
        .is_err()
    {
        say("skipped: strace is not installed");
        return;
    }
    assert_eq!(last_word(&mut command, "once", desk.dir.path()), "saved");
    let text = std::fs::read_to_string(&trace).unwrap();
    let folder = desk.dir.path().display().to_string();
    let first = |what: &str, from: usize, parts: &[&str]| {
        let found =
            text.lines().enumerate().skip(from).find(|(_, line)| {
                line.contains(what) && parts.iter().all(|part| line.contains(part))
            });
        found
            .unwrap_or_else(|| panic!("no {what} {parts:?} after line {from}:\n{text}"))
            .0
    };
    let written = first("write(", 0, &[&format!("{folder}/.sigtelinje-")]);
    let synced = first("sync(", written, &[&format!("{folder}/.sigtelinje-")]);
    let renamed = first("rename", synced, &[&format!("\"{folder}/a.ron\"")]);
    let folder_synced = first("fsync(", renamed, &[&format!("<{folder}>")]);
    first("write(1", folder_synced, &["#saved"]);
    let is_rename = |line: &&str| line.contains("rename") && line.contains("/a.ron\"");
    let renames = text.lines().filter(is_rename);
    assert_eq!(renames.count(), 1);
}
