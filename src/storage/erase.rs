//! Rewriting everything that the program itself keeps of a plan, so that nothing of people who
//! were erased is left in it: old versions, journals, work that was put aside, sessions.
//!
//! What cannot be read cannot be cleaned, and goes. What other running windows write is theirs.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use super::error::{FileCause, FileError, LoadError, SaveError};
use super::fs::folder_of;
use super::plan_file::{Loaded, write_plan_bytes};
use super::{Store, Turn, atomic, journal, versions};
use crate::model::{PersonId, Plan, PlanId};
use crate::texts::Message;

/// A plan without what is to be forgotten.
pub type Without<'a> = &'a dyn Fn(&Plan) -> Plan;

/// By how much leftovers are taken for older than they are: in the program's own folders only a
/// running session makes them, and that is known by its lock.
const OLD_ENOUGH: Duration = Duration::from_mins(2);

/// What became of the files that the program keeps of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "what could not be cleaned has to be said"]
pub struct Cleaned {
    /// How many were written anew.
    pub rewritten: usize,
    /// How many could not be read and were taken away.
    pub removed: usize,
    /// Journals of other windows, which are not touched while these run.
    pub in_use: usize,
    /// What the disk did not allow; the files are as they were.
    pub failed: Vec<FileError>,
    /// Other files with the same plan, in the folder of its file, that still hold something. They
    /// are the user's and are not touched.
    pub copies: Vec<PathBuf>,
}

impl Cleaned {
    /// What is left to be done by somebody; `None` when everything is clean.
    pub fn complaint(&self) -> Option<Message> {
        if let Some(copy) = self.copies.first() {
            let name = copy.file_name().unwrap_or(copy.as_os_str());
            let name = name.to_string_lossy().into_owned();
            let message = Message::new("erase-copies").with("file", name);
            return Some(message.with("count", self.copies.len()));
        }
        if !self.failed.is_empty() {
            return Some(Message::new("erase-failed").with("count", self.failed.len()));
        }
        (self.in_use > 0).then(|| Message::new("erase-in-use"))
    }

    /// What was done.
    pub fn message(&self) -> Message {
        Message::new("erase-done")
            .with("count", self.rewritten)
            .with("removed", self.removed)
    }
}

impl Store {
    /// Cleans everything that is kept here of a plan. To be called when the plan itself is saved.
    ///
    /// `turn` is drawn when the plan was cleaned in memory: a journal that was taken before and
    /// is still to be written comes too late. `file` is where the plan lies; `None` when nowhere.
    pub fn clean(
        &self,
        plan: PlanId,
        (turn, file): (Turn, Option<&Path>),
        without: Without<'_>,
        now: SystemTime,
    ) -> Cleaned {
        let mut cleaned = Cleaned::default();
        let later = now.checked_add(OLD_ENOUGH).unwrap_or(now);
        self.sweep(&self.folders.versions_of(plan), later);
        self.sweep(&self.folders.journals(), later);
        match versions::look(self.fs.as_ref(), &self.folders, plan) {
            Ok(versions) => {
                for version in versions {
                    let target = version.path_in_current_format();
                    self.clean_file((&version.path, &target), without, &mut cleaned);
                }
            }
            Err(error) => cleaned.failed.push(error),
        }
        self.clean_journals(plan, turn, without, &mut cleaned);
        self.clean_session(plan, without, &mut cleaned);
        cleaned.copies = file.map_or_else(Vec::new, |it| self.copies_with(plan, it, without));
        cleaned
    }

    fn clean_journals(
        &self,
        plan: PlanId,
        turn: Turn,
        without: Without<'_>,
        cleaned: &mut Cleaned,
    ) {
        let mut written = self.written_turns();
        let last = written.entry(plan).or_insert(turn);
        *last = turn.max(*last);
        let journals = journal::of_plan(self.fs.as_ref(), &self.folders, plan);
        let journals = journals.unwrap_or_else(|error| {
            cleaned.failed.push(error);
            Vec::new()
        });
        for (path, session) in journals {
            let is_own = session == self.session.name;
            if !is_own
                && self
                    .session
                    .lives(self.fs.as_ref(), &self.folders, &session)
            {
                cleaned.in_use += 1;
            } else {
                self.clean_file((&path, &path), without, cleaned);
            }
        }
        drop(written);
    }

    /// Writes a file anew at its target where that changes anything.
    fn clean_file(
        &self,
        (path, target): (&Path, &Path),
        without: Without<'_>,
        cleaned: &mut Cleaned,
    ) {
        let loaded = match self.load(path) {
            Ok(loaded) => loaded,
            Err(LoadError::File(error)) if error.cause == FileCause::NotFound => return,
            Err(LoadError::File(error)) if !matches!(error.cause, FileCause::TooLarge(_)) => {
                cleaned.failed.push(error);
                return;
            }
            Err(LoadError::NoThread) => {
                cleaned
                    .failed
                    .push(FileError::because(path, FileCause::InUse));
                return;
            }
            Err(_unreadable) => {
                match self.take_away(path) {
                    Ok(()) => cleaned.removed += 1,
                    Err(error) => cleaned.failed.push(error),
                }
                return;
            }
        };
        let Some(after) = cleaned_of(&loaded.plan, without) else {
            return;
        };
        match self.rewrite((path, target), &loaded, &after) {
            Ok(()) => cleaned.rewritten += 1,
            // A plan that no file can hold any more is no reason to keep the old one.
            Err(SaveError::File(error)) => cleaned.failed.push(error),
            Err(_unwritable) => match self.take_away(path) {
                Ok(()) => cleaned.removed += 1,
                Err(error) => cleaned.failed.push(error),
            },
        }
    }

    fn rewrite(
        &self,
        (path, target): (&Path, &Path),
        loaded: &Loaded,
        after: &Plan,
    ) -> Result<(), SaveError> {
        let violations = after.violations();
        if !violations.is_empty() {
            return Err(SaveError::Unsound(violations));
        }
        let stamp = &loaded.stamp;
        let head = journal::path_line(self.fs.as_ref(), path);
        let bytes = match head {
            Some(line) => journal::bytes(after, Some(&line), (stamp.generation, stamp.parent))?,
            None => write_plan_bytes(after, stamp.generation, stamp.parent)?,
        };
        let bytes = match self.key_of(after.meta.id) {
            Some(key) => key.for_here(&bytes)?,
            None => bytes,
        };
        let owner = (after.meta.id.uuid(), self.session.name.as_str());
        atomic::write(self.fs.as_ref(), target, &bytes, owner)?;
        if path != target {
            self.take_away(path)?;
        }
        Ok(())
    }

    fn take_away(&self, path: &Path) -> Result<(), FileError> {
        self.fs
            .remove(path)
            .map_err(|error| FileError::new(path, &error))
    }

    /// Takes people out of what a session remembers who were erased.
    fn clean_session(&self, plan: PlanId, without: Without<'_>, cleaned: &mut Cleaned) {
        let Some(newest) = self.versions(plan).into_iter().next() else {
            return;
        };
        let Ok(loaded) = self.load_version(&newest) else {
            return;
        };
        let erased = without(&loaded.plan).erased;
        let view = self.load_session(plan);
        let is_there = |id: &Uuid| !erased.contains(&PersonId::new(*id));
        let mut after = view.clone();
        after.person = after.person.filter(is_there);
        after.pinned.retain(is_there);
        if after != view
            && let Err(error) = self.save_session(plan, &after)
        {
            cleaned.failed.push(error);
        }
    }

    /// Files beside a plan's own that hold the same plan with what is to be forgotten.
    fn copies_with(&self, plan: PlanId, file: &Path, without: Without<'_>) -> Vec<PathBuf> {
        let Ok(own) = self.fs.resolve(file) else {
            return Vec::new();
        };
        let beside = self.plans_in(folder_of(&own), plan).into_iter();
        let others = beside.map(|(path, ..)| path).filter(|path| *path != own);
        let holding = others.filter(|path| {
            let loaded = self.load(path);
            loaded.is_ok_and(|it| cleaned_of(&it.plan, without).is_some())
        });
        holding.collect()
    }
}

/// The plan without what is to be forgotten; `None` when nothing of it is in the plan. That
/// somebody was erased is no such thing by itself.
fn cleaned_of(plan: &Plan, without: Without<'_>) -> Option<Plan> {
    let after = without(plan);
    let noted = Plan {
        erased: after.erased.clone(),
        ..plan.clone()
    };
    (after != noted).then_some(after)
}
