//! A protected plan: nobody reads or changes it unnoticed without its passphrase, other programs of
//! the same format open it, and nothing of it lies anywhere in plain.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files and search whole folders"
)]

use std::io::Write as _;
use std::iter;
use std::path::Path;
use std::process::{Command, Stdio};

use age::secrecy::SecretString;
use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::storage_support::{Desk, Shape, now, plan};

fn phrase() -> Passphrase {
    Passphrase::new("rød traktor synger")
}

fn small() -> Plan {
    plan(&Shape::new(3, 2, 1))
}

/// A plan that lies protected on a desk.
fn protected(desk: &Desk, plan: &Plan) -> Stamp {
    desk.store.protect(plan.meta.id, &phrase()).unwrap();
    desk.save_new(plan, "a.ron")
}

/// The bytes protected as another program might, at that cost of trying a passphrase.
fn at_cost(plain: &[u8], work: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from("rød traktor synger"));
    recipient.set_work_factor(work);
    sealed(plain, &recipient)
}

fn sealed(plain: &[u8], recipient: &dyn age::Recipient) -> Vec<u8> {
    let encryptor = age::Encryptor::with_recipients(iter::once(recipient)).unwrap();
    let mut bytes = Vec::new();
    let mut stream = encryptor.wrap_output(&mut bytes).unwrap();
    stream.write_all(plain).unwrap();
    stream.finish().unwrap();
    bytes
}

/// What a window that knows nothing of the plan says of a file with those bytes.
fn unlock(bytes: &[u8], passphrase: &Passphrase) -> Result<Loaded, LoadError> {
    let desk = Desk::new();
    let path = desk.path("fremmed.ron");
    std::fs::write(&path, bytes).unwrap();
    desk.store.unlock(&path, passphrase)
}

#[test]
fn a_protected_plan_is_opened_by_its_passphrase_alone() {
    let desk = Desk::new();
    let plan = small();
    let stamp = protected(&desk, &plan);
    let again = desk.again();
    let path = desk.path("a.ron");
    assert_eq!(again.load(&path), Err(LoadError::Protected));
    let wrong = Passphrase::new("rød traktor synger.");
    assert_eq!(again.unlock(&path, &wrong), Err(LoadError::WrongPassphrase));
    let loaded = again.unlock(&path, &phrase()).unwrap();
    assert_eq!((loaded.plan, loaded.stamp), (plan, stamp));
    assert_eq!(loaded.integrity, Integrity::Sealed);
}

#[test]
fn nothing_that_the_plan_says_stands_in_the_file() {
    let desk = Desk::new();
    let plan = small();
    protected(&desk, &plan);
    let bytes = std::fs::read(desk.path("a.ron")).unwrap();
    let head = String::from_utf8_lossy(&bytes[..60]);
    assert!(
        head.starts_with("age-encryption.org/v1\n-> scrypt "),
        "{head}"
    );
    let line = head.lines().nth(1).unwrap();
    assert!(line.ends_with(" 17"), "the cost is fixed: {line}");
    let plain = write_plan_bytes(&plan, 1, None).unwrap();
    let plain = String::from_utf8(plain).unwrap();
    let words = plain.split(|it: char| !it.is_alphanumeric());
    for word in words.filter(|word| word.len() > 5) {
        let found = bytes.windows(word.len()).any(|it| it == word.as_bytes());
        assert!(!found, "{word}");
    }
}

#[test]
fn no_cut_and_no_flipped_bit_is_opened() {
    // The lowest accepted cost, so that many can be tried.
    let plain = write_plan_bytes(&small(), 1, None).unwrap();
    let bytes = at_cost(&plain, 15);
    assert!(unlock(&bytes, &phrase()).is_ok());
    let head = bytes.windows(5).position(|it| it == b"\n--- ").unwrap() + 60;
    // Every byte of the head, and bytes all over the rest.
    let step = (bytes.len() - head) / 40;
    let places = (0..head)
        .step_by(5)
        .chain((head..bytes.len()).step_by(step));
    for at in places.chain([bytes.len() - 1]) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(unlock(&flipped, &phrase()).is_err(), "flipped at {at}");
        assert!(unlock(&bytes[..at], &phrase()).is_err(), "cut at {at}");
    }
}

#[test]
fn every_flipped_bit_of_what_is_kept_here_is_noticed() {
    let key = age::x25519::Identity::generate();
    let plain = b"(meta: (title: \"Digital strategi\"))".repeat(3);
    let bytes = sealed(&plain, &key.to_public());
    let open = |bytes: &[u8]| {
        let decryptor = age::Decryptor::new_buffered(bytes).ok()?;
        let mut stream = decryptor.decrypt(iter::once(&key as _)).ok()?;
        let mut plain = Vec::new();
        std::io::Read::read_to_end(&mut stream, &mut plain).ok()?;
        Some(plain)
    };
    assert_eq!(open(&bytes).as_deref(), Some(plain.as_slice()));
    for at in 0..bytes.len() {
        assert_eq!(open(&bytes[..at]), None, "cut at {at}");
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << bit;
            assert_eq!(open(&flipped), None, "flipped at {at}");
        }
    }
}

#[test]
fn costs_that_protect_nothing_or_take_minutes_are_refused_before_anything_is_computed() {
    let bytes = at_cost(b"(", 15);
    let text = String::from_utf8_lossy(&bytes[..80]).into_owned();
    let line = text.lines().nth(1).unwrap();
    for work in ["1", "14", "21", "23", "63", "017", "+17", "17 x", "", "256"] {
        let other = line.replace(" 15", &format!(" {work}"));
        let mut file = text.lines().next().unwrap().as_bytes().to_vec();
        file.extend(format!("\n{other}\n").as_bytes());
        file.extend(&bytes[24 + line.len()..]);
        assert_eq!(
            unlock(&file, &phrase()),
            Err(LoadError::OddProtection),
            "{work}"
        );
    }
    let key = age::x25519::Identity::generate();
    let for_people = sealed(b"(", &key.to_public());
    assert_eq!(
        unlock(&for_people, &phrase()),
        Err(LoadError::OddProtection)
    );
}

#[test]
fn what_others_protect_in_the_same_format_is_opened_at_every_accepted_cost() {
    let plain = write_plan_bytes(&small(), 1, None).unwrap();
    for work in [15, 16, 18] {
        let loaded = unlock(&at_cost(&plain, work), &phrase()).unwrap();
        assert_eq!(loaded.plan, small(), "{work}");
    }
}

/// The program `age` of Debian, which asks for its passphrase on a terminal; Python gives it one.
fn age(arguments: &[&str], folder: &Path) -> Option<bool> {
    let has_age = Command::new("age").arg("--version").output().is_ok();
    let has_python = Command::new("python3").arg("--version").output().is_ok();
    if !(has_age && has_python) {
        return None;
    }
    let script = "
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execvp('age', ['age'] + sys.argv[1:])
for _ in range(2):
    time.sleep(0.5)
    try:
        os.write(terminal, 'rød traktor synger\\n'.encode())
    except OSError:
        break
try:
    while os.read(terminal, 1000):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
";
    let status = Command::new("python3")
        .args(["-c", script])
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    Some(status.success())
}

#[test]
fn the_age_of_debian_opens_ours_and_we_open_its() {
    let desk = Desk::new();
    let plan = small();
    protected(&desk, &plan);
    let folder = desk.dir.path();
    let Some(opened) = age(&["-d", "-o", "åben.ron", "a.ron"], folder) else {
        return;
    };
    assert!(opened);
    let opened = std::fs::read(desk.path("åben.ron")).unwrap();
    assert_eq!(read_plan_bytes(&opened).unwrap().plan, plan);
    assert_eq!(
        age(&["-p", "-o", "deres.ron", "åben.ron"], folder),
        Some(true)
    );
    let theirs = desk.again().unlock(&desk.path("deres.ron"), &phrase());
    assert_eq!(theirs.unwrap().plan, plan);
}

/// How many files below a folder hold the text.
fn hits(folder: &Path, text: &str) -> usize {
    let entries = std::fs::read_dir(folder).unwrap();
    let hits = entries.map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return hits(&path, text);
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        usize::from(bytes.windows(text.len()).any(|it| it == text.as_bytes()))
    });
    hits.sum()
}

const MARKER: &str = "Grævlingehøj";

/// Saves, edits and journals a plan as a window does that is then gone.
fn session(desk: &Desk, plan: &mut Plan) {
    let mut stamp = desk.store.load(&desk.path("a.ron")).unwrap().stamp;
    for round in 0..3 {
        plan.meta.title = format!("{MARKER} {round}");
        let base = (Some(&stamp), Place::Same);
        stamp = desk
            .store
            .save(plan, &desk.path("a.ron"), base, now())
            .unwrap()
            .stamp;
    }
    MARKER.clone_into(&mut plan.school.name);
    let file = desk.path("a.ron");
    desk.store.journal(plan, Some(&file), Some(&stamp)).unwrap();
}

#[test]
fn what_is_kept_of_a_protected_plan_is_protected_and_comes_back() {
    let desk = Desk::new();
    let mut plan = small();
    protected(&desk, &plan);
    session(&desk, &mut plan);
    assert_eq!(hits(desk.dir.path(), MARKER), 0);

    let Desk { dir, store } = desk;
    drop(store);
    let again = Store::new(Box::new(RealFs), Folders::new(dir.path().join("own")));
    let orphans = again.orphans();
    assert_eq!(orphans.len(), 1);
    assert_eq!(again.load_orphan(&orphans[0]), Err(LoadError::Protected));
    let wrong = Passphrase::new("noget helt andet");
    let refused = again.unlock_here(plan.meta.id, &wrong);
    assert_eq!(refused, Err(LoadError::WrongPassphrase));
    again.unlock_here(plan.meta.id, &phrase()).unwrap();
    assert_eq!(again.load_orphan(&orphans[0]).unwrap().0.plan, plan);
    let versions = again.versions(plan.meta.id);
    assert_eq!(versions.len(), 4);
    for version in &versions {
        assert!(again.load_version(version).is_ok());
    }
}

#[test]
fn the_same_search_finds_a_plain_plan_everywhere() {
    let desk = Desk::new();
    let mut plan = small();
    desk.save_new(&plan, "a.ron");
    session(&desk, &mut plan);
    assert!(hits(desk.dir.path(), MARKER) >= 4);
}

#[test]
fn protecting_a_plan_reaches_what_lay_here_in_plain_and_ending_it_gives_it_back() {
    let desk = Desk::new();
    let mut plan = small();
    desk.save_new(&plan, "a.ron");
    session(&desk, &mut plan);
    let id = plan.meta.id;
    desk.store.protect(id, &phrase()).unwrap();
    let file = desk.path("a.ron");
    let base = desk.store.load(&file).unwrap().stamp;
    let saved = desk
        .store
        .save(&plan, &file, (Some(&base), Place::Same), now());
    assert_eq!(hits(desk.dir.path(), MARKER), 0);
    let versions = desk.store.versions(id);
    assert!(
        versions
            .iter()
            .all(|it| desk.store.load_version(it).is_ok())
    );

    desk.store.unprotect(id).unwrap();
    let base = saved.unwrap().stamp;
    let saved = desk
        .store
        .save(&plan, &file, (Some(&base), Place::Same), now());
    assert!(saved.is_ok());
    let plain = desk.again();
    assert_eq!(plain.load(&file).unwrap().plan, plan);
    let versions = plain.versions(id);
    assert!(versions.iter().all(|it| plain.load_version(it).is_ok()));
}

/// Whether every version of the plan can be read.
fn are_versions_open(store: &Store, plan: PlanId) -> bool {
    let versions = store.versions(plan);
    assert!(versions.len() > 3);
    versions.iter().all(|it| store.load_version(it).is_ok())
}

#[test]
fn another_passphrase_takes_the_place_of_the_old_one_and_the_versions_stay() {
    let desk = Desk::new();
    let mut plan = small();
    protected(&desk, &plan);
    session(&desk, &mut plan);
    let id = plan.meta.id;
    let new = Passphrase::new("grøn robot danser");
    let file = desk.path("a.ron");
    let base = desk.store.load(&file).unwrap().stamp;
    desk.store.protect(id, &new).unwrap();
    let saved = desk
        .store
        .save(&plan, &file, (Some(&base), Place::Same), now());
    assert!(saved.is_ok());
    let again = desk.again();
    assert_eq!(
        again.unlock(&file, &phrase()),
        Err(LoadError::WrongPassphrase)
    );
    assert_eq!(again.unlock(&file, &new).unwrap().plan, plan);
    assert!(are_versions_open(&again, id));
}

#[test]
fn a_passphrase_that_could_not_be_changed_in_the_file_still_opens_all_that_is_kept() {
    let desk = Desk::new();
    let mut plan = small();
    protected(&desk, &plan);
    session(&desk, &mut plan);
    let id = plan.meta.id;
    let file = desk.path("a.ron");
    let new = Passphrase::new("grøn robot danser");
    desk.store.protect(id, &new).unwrap();
    // The program ends before the plan is saved, so that the file is under the old passphrase.
    let next = desk.again();
    let base = next.unlock(&file, &phrase()).unwrap().stamp;
    assert!(are_versions_open(&next, id));

    next.protect(id, &new).unwrap();
    let saved = next.save(&plan, &file, (Some(&base), Place::Same), now());
    assert!(saved.is_ok(), "{saved:?}");
    let again = desk.again();
    assert_eq!(
        again.unlock_here(id, &phrase()),
        Err(LoadError::WrongPassphrase)
    );
    assert_eq!(again.unlock(&file, &new).unwrap().plan, plan);
    assert!(are_versions_open(&again, id));
}

#[test]
fn a_locked_plan_is_forgotten() {
    let desk = Desk::new();
    let plan = small();
    protected(&desk, &plan);
    assert!(desk.store.load(&desk.path("a.ron")).is_ok());
    desk.store.lock(plan.meta.id);
    assert_eq!(
        desk.store.load(&desk.path("a.ron")),
        Err(LoadError::Protected)
    );
}

#[test]
fn a_second_copy_of_a_protected_plan_is_found_by_what_it_holds() {
    let desk = Desk::new();
    let mut plan = small();
    let stamp = protected(&desk, &plan);
    let file = desk.path("a.ron");
    let copy = desk.path("a-PC2.ron");
    plan.meta.title.push_str(" hos en anden");
    let other = desk
        .store
        .save(&plan, &copy, (Some(&stamp), Place::New), now());
    desk.store.forget_versions(plan.meta.id).unwrap();
    let found = desk.store.copies(&file, &stamp);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0].path, found[0].hash),
        (&copy, other.unwrap().stamp.hash)
    );
    // Without the key nobody says whose it is.
    desk.store.lock(plan.meta.id);
    assert!(desk.again().copies(&file, &stamp).is_empty());
}
