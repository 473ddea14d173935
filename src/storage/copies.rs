//! What others may have made of a plan's file: a change, a second copy beside it, or something
//! that looks like the work of a program that keeps folders alike.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::SystemTime;

use super::error::FileCause;
use super::fs::{Kind, Status, folder_of};
use super::keys::OVERHEAD;
use super::plan_file::{Loaded, header_of};
use super::stamp::{Hash, Stamp};
use super::{MAX_PLAN_BYTES, Store, secret};
use crate::model::{Plan, PlanId};

/// How the names of plan files end.
const EXTENSION: &str = "ron";
/// How much of a file is read to learn which plan it holds.
const HEAD: u64 = 4_096;
/// How many files of a folder are looked at; a folder with more is not one of plans.
const MOST_FILES: usize = 1_000;

/// What became of the file of a plan while it was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Nothing.
    Same,
    /// It holds something else.
    Changed(Hash),
    /// There is no file any more.
    Gone,
    /// The disk does not say now.
    Unknown,
}

/// Another file with the same plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondCopy {
    /// Where it lies.
    pub path: PathBuf,
    /// How often the plan had been saved there.
    pub generation: u64,
    /// When it was last written; `None` where the disk does not say.
    pub written: Option<SystemTime>,
    /// The hash of the file.
    pub hash: Hash,
}

/// Why a file is not believed to be the next state of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It holds another plan.
    OtherPlan,
    /// It is an earlier state than the one that is open.
    Older,
    /// More than half of the people, or of what the plan says of the strategy, are gone.
    Shrunken {
        /// How many there were.
        before: usize,
        /// How many there are.
        after: usize,
    },
}

impl Store {
    /// Looks whether a file is still the one that is known. The whole of it is read, since neither
    /// its size nor its time says that it is the same.
    pub fn look(&self, path: &Path, known: &Stamp) -> Sight {
        match self.hash_of(path) {
            Ok(hash) if hash == known.hash => Sight::Same,
            Ok(hash) if self.is_own_leftover(path, hash) => Sight::Same,
            Ok(hash) => Sight::Changed(hash),
            Err(error) if error.cause == FileCause::NotFound => Sight::Gone,
            Err(_) => Sight::Unknown,
        }
    }

    /// Other files in the folder with the same plan in another state, such as those that programs
    /// make which keep folders alike. What they are called does not matter. A state that this
    /// machine has as an old version holds nothing new and is left out.
    pub fn copies(&self, path: &Path, known: &Stamp) -> Vec<SecondCopy> {
        let Ok(own) = self.fs.resolve(path) else {
            return Vec::new();
        };
        let versions = self.versions(known.id);
        let files = self.plans_in(folder_of(&own), known.id).into_iter();
        let others = files.filter(|(file, ..)| *file != own);
        let found = others.filter_map(|(file, status, generation)| {
            let hash = self.hash_of(&file).ok()?;
            let is_known = hash == known.hash || versions.iter().any(|it| it.is(hash));
            (!is_known).then_some(SecondCopy {
                path: file,
                generation,
                written: status.modified,
                hash,
            })
        });
        found.collect()
    }

    /// The files of a folder that say that they hold this plan, and how often it had been saved.
    pub(super) fn plans_in(&self, folder: &Path, plan: PlanId) -> Vec<(PathBuf, Status, u64)> {
        let entries = self.fs.list(folder).unwrap_or_default();
        let files = entries.into_iter().filter(|(file, status)| {
            let ending = file.extension().and_then(|it| it.to_str());
            status.kind == Kind::File
                && status.len <= MAX_PLAN_BYTES
                && ending.is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION))
        });
        let of_plan = files.take(MOST_FILES).filter_map(|(file, status)| {
            let head = self.fs.read(&file, HEAD).ok()?;
            let (id, generation) = if secret::is_protected(&head) {
                self.key_of(plan)?;
                self.peek(&file)?
            } else {
                header_of(&head).map(|it| (it.id, it.generation))?
            };
            (id == plan).then_some((file, status, generation))
        });
        of_plan.collect()
    }

    /// Which plan a protected file holds, and how often it had been saved; `None` when no key that
    /// is at hand opens it. Trying takes a second, so that it is tried once for each content.
    fn peek(&self, file: &Path) -> Option<(PlanId, u64)> {
        let bytes = self.read_bytes(file, MAX_PLAN_BYTES + OVERHEAD).ok()?;
        let hash = Hash::of(&bytes);
        let peeked = || self.peeked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = peeked().get(&hash) {
            return *known;
        }
        let opened = self.opened(&bytes).ok();
        let header = opened.and_then(|plain| header_of(&plain));
        let said = header.map(|it| (it.id, it.generation));
        peeked().insert(hash, said);
        said
    }

    /// Whether a file is what a save of this session left that failed at its last step.
    fn is_own_leftover(&self, path: &Path, hash: Hash) -> bool {
        let left = self.unsure().clone();
        left.is_some_and(|(file, left)| {
            left == hash && self.fs.resolve(path).is_ok_and(|it| it == file)
        })
    }
}

/// Why what was read should not simply take the place of a plan; `None` for what may well be its
/// next state. No clock is asked.
pub fn doubt(plan: &Plan, stamp: &Stamp, found: &Loaded) -> Option<Doubt> {
    if found.plan.meta.id != plan.meta.id {
        return Some(Doubt::OtherPlan);
    }
    if found.stamp.generation < stamp.generation {
        return Some(Doubt::Older);
    }
    let counts = [
        (plan.people.len(), found.plan.people.len()),
        (content(plan), content(&found.plan)),
    ];
    let mut halved = counts
        .into_iter()
        .filter(|(before, after)| after * 2 < *before);
    halved
        .next()
        .map(|(before, after)| Doubt::Shrunken { before, after })
}

/// How many things a plan has besides people.
fn content(plan: &Plan) -> usize {
    let strategy = &plan.strategy;
    plan.assessments.len()
        + strategy.goals.len()
        + strategy.indicators.len()
        + strategy.initiatives.len()
        + plan.log.len()
        + plan.workshops.len()
}
