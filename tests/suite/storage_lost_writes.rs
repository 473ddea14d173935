//! Power that goes at the worst moment, after the model that `SQLite` is tested with: what the disk
//! was not told to keep may be there, be gone or be noise, each by itself and in any order.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "test code that reads what lies on the disk"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::storage::*;

use crate::broken_fs::BrokenFs;
use crate::storage_support::*;

/// How often the power goes.
const CUTS: usize = 10_000;

/// One thing that was done to a disk, or said to the user.
#[derive(Clone, Debug)]
enum Step {
    Write {
        path: PathBuf,
        bytes: Vec<u8>,
        is_synced: bool,
    },
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    SyncFolder(PathBuf),
    /// From now on this file holds these bytes or later ones.
    Promise(PathBuf, Vec<u8>),
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// What a file holds, and what of it the disk was told to keep.
#[derive(Clone)]
struct Content {
    bytes: Vec<u8>,
    kept: Vec<u8>,
    is_synced: bool,
}

impl Content {
    /// What is found of it when the power is back.
    fn found(&self, rng: &mut ChaCha8Rng) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        if self.is_synced {
            return bytes;
        }
        match rng.random_range(0..4) {
            0 => {}
            1 => return self.kept.clone(),
            2 => bytes.truncate(rng.random_range(0..=bytes.len())),
            _ => {
                let from = rng.random_range(0..=bytes.len());
                bytes.iter_mut().skip(from).take(512).for_each(|it| *it = 0);
            }
        }
        bytes
    }
}

/// A name that stands for another file, or for none, from now on.
type Naming = (PathBuf, Option<usize>);

#[derive(Default)]
struct Disk {
    contents: Vec<Content>,
    /// What the running program sees.
    names: BTreeMap<PathBuf, usize>,
    /// What the disk was told to keep of it.
    kept_names: BTreeMap<PathBuf, usize>,
    /// What it was not told to keep yet; what is done in one step is one entry.
    pending: Vec<Vec<Naming>>,
}

impl Disk {
    fn of(files: &Files) -> Self {
        let mut disk = Self::default();
        for (path, bytes) in files {
            let write = Step::Write {
                path: path.clone(),
                bytes: bytes.clone(),
                is_synced: true,
            };
            disk.take(&write, true);
        }
        disk.kept_names = disk.names.clone();
        disk.pending.clear();
        disk
    }

    fn name(&mut self, namings: Vec<Naming>) {
        for naming in &namings {
            apply(&mut self.names, naming);
        }
        self.pending.push(namings);
    }

    /// Carries a step out; one that is not done was under way when the power went.
    fn take(&mut self, step: &Step, is_done: bool) {
        match step {
            Step::Write {
                path,
                bytes,
                is_synced,
            } => {
                let is_synced = *is_synced && is_done;
                if let Some(content) = self.names.get(path) {
                    let content = &mut self.contents[*content];
                    content.bytes.clone_from(bytes);
                    content.is_synced = is_synced;
                } else {
                    self.contents.push(Content {
                        bytes: bytes.clone(),
                        kept: Vec::new(),
                        is_synced,
                    });
                    self.name(vec![(path.clone(), Some(self.contents.len() - 1))]);
                }
            }
            Step::Rename(from, to) => {
                let content = self.names.get(from).copied();
                self.name(vec![(from.clone(), None), (to.clone(), content)]);
            }
            Step::Remove(path) => self.name(vec![(path.clone(), None)]),
            Step::SyncFolder(folder) if is_done => {
                let lies_here = |it: &Vec<Naming>| it[0].0.parent() == Some(folder.as_path());
                for namings in self.pending.extract_if(.., |it| lies_here(it)) {
                    for naming in &namings {
                        apply(&mut self.kept_names, naming);
                    }
                }
            }
            Step::SyncFolder(_) | Step::Promise(..) => {}
        }
    }

    /// What is found when the power is back.
    fn after_a_cut(mut self, rng: &mut ChaCha8Rng) -> Files {
        for namings in &self.pending {
            if rng.random() {
                for naming in namings {
                    apply(&mut self.kept_names, naming);
                }
            }
        }
        let found = |(path, content): (PathBuf, usize)| (path, self.contents[content].found(rng));
        self.kept_names.into_iter().map(found).collect()
    }
}

fn apply(names: &mut BTreeMap<PathBuf, usize>, (path, content): &Naming) {
    match content {
        Some(content) => names.insert(path.clone(), *content),
        None => names.remove(path),
    };
}

/// Cuts the power at every place of a story and in many ways; how often a file was neither what
/// was promised last nor what was about to be promised.
fn broken_promises(begin: &Files, story: &[Step]) -> usize {
    let broken = Mutex::new(0);
    for_all(CUTS, |seed| {
        let mut rng = ChaCha8Rng::seed_from_u64(seed as u64);
        let cut = rng.random_range(0..story.len());
        let mut disk = Disk::of(begin);
        let mut promised = begin.clone();
        for step in &story[..cut] {
            disk.take(step, true);
            if let Step::Promise(path, bytes) = step {
                promised.insert(path.clone(), bytes.clone());
            }
        }
        disk.take(&story[cut], false);
        let coming = story[cut..].iter().find_map(|step| match step {
            Step::Promise(path, bytes) => Some((path, bytes)),
            _ => None,
        });
        let found = disk.after_a_cut(&mut rng);
        let is_kept = promised.iter().all(|(path, bytes)| {
            let is_coming = coming.is_some_and(|it| it.0 == path && found.get(path) == Some(it.1));
            found.get(path) == Some(bytes) || is_coming
        });
        if !is_kept {
            *broken.lock().unwrap() += 1;
        }
    });
    broken.into_inner().unwrap()
}

/// Everything that the program does to the disk while a plan is saved three times over, with what
/// it says in between.
fn a_story_of_saving() -> (Files, Vec<Step>) {
    let steps: Arc<Mutex<Vec<Step>>> = Arc::default();
    let written = Arc::clone(&steps);
    let desk = Desk::on(BrokenFs::new(move |call| {
        let path = call.path.to_owned();
        let step = match call.name {
            "write_new" => Step::Write {
                path,
                bytes: call.bytes.to_vec(),
                is_synced: true,
            },
            "rename" => Step::Rename(call.from.to_owned(), path),
            "remove" => Step::Remove(path),
            "sync_folder" => Step::SyncFolder(path),
            _ => return None,
        };
        written.lock().unwrap().push(step);
        None
    }));
    let path = desk.path("a.ron");
    let mut plan = small();
    let mut stamp = desk.save_new(&plan, "a.ron");
    let begin = Files::from([(path.clone(), read(&path))]);
    steps.lock().unwrap().clear();
    for _ in 0..3 {
        plan = edited(&plan);
        desk.store.journal(&plan, None, Some(&stamp)).unwrap();
        let saved = desk
            .store
            .save(&plan, &path, (Some(&stamp), Place::Same), now())
            .unwrap();
        stamp = saved.stamp;
        let promise = Step::Promise(path.clone(), read(&path));
        steps.lock().unwrap().push(promise);
    }
    let story = steps.lock().unwrap().clone();
    (begin, story)
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[test]
fn whatever_a_disk_forgets_the_plan_is_the_old_one_or_the_new_one() {
    let (begin, story) = a_story_of_saving();
    let renames = story.iter().filter(|it| matches!(it, Step::Rename(..)));
    assert!(renames.count() >= 6, "the plan, its versions, the journal");
    assert_eq!(broken_promises(&begin, &story), 0);
}

/// What the story becomes in a program that leaves a step out.
fn without(story: &[Step], is_left_out: impl Fn(&Step) -> bool) -> Vec<Step> {
    let kept = story.iter().filter(|step| !is_left_out(step));
    kept.cloned().collect()
}

#[test]
fn a_save_that_leaves_a_step_out_is_found_by_the_same_cuts() {
    let (begin, story) = a_story_of_saving();
    let path = begin.keys().next().unwrap().clone();

    let no_folder = without(&story, |step| matches!(step, Step::SyncFolder(_)));
    assert!(broken_promises(&begin, &no_folder) > 100);

    let mut no_sync = story.clone();
    for step in &mut no_sync {
        if let Step::Write { is_synced, .. } = step {
            *is_synced = false;
        }
    }
    assert!(broken_promises(&begin, &no_sync) > 100);

    let in_place: Vec<Step> = story
        .iter()
        .filter_map(|step| match step {
            Step::Promise(_, bytes) => Some([
                Step::Write {
                    path: path.clone(),
                    bytes: bytes.clone(),
                    is_synced: true,
                },
                step.clone(),
            ]),
            _ => None,
        })
        .flatten()
        .collect();
    assert!(broken_promises(&begin, &in_place) > 100);
}
