//! Carries out what was asked for about a file that others may change.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file::difference;
use super::protect::Locked;
use super::{App, OpenDialog};
use crate::action::SharingAction;
use crate::app::lookout::{Seen, Watched};
use crate::app::outcome::Outcome;
use crate::document::Edit;
use crate::document::merge::merge;
use crate::model::{Passphrase, Plan, PlanId};
use crate::storage::{Doubt, Hash, LoadError, Loaded, Store, doubt};
use crate::texts::Message;
use crate::ui::dialogs::Question;

/// A plan that was read to be merged.
pub(in crate::app) struct Other {
    path: PathBuf,
    loaded: Loaded,
    /// The last state that both follow; `None` when none is known.
    base: Option<Arc<Plan>>,
}

impl App {
    pub(super) fn run_sharing(&mut self, action: SharingAction) {
        match action {
            SharingAction::MergeFile => {
                let path = self.open.as_ref().and_then(|open| open.path.clone());
                self.read_other(path, None);
            }
            SharingAction::MergeCopy(path) => self.read_other(Some(path), None),
            SharingAction::MergeAnyway => {
                if let Some(other) = self.other.take() {
                    self.merge(other);
                }
            }
            SharingAction::Compare => self.compare(),
            SharingAction::Look => self.lookout.look(),
            SharingAction::ShowFolder => {
                let path = self.open.as_ref().and_then(|open| open.path.clone());
                if let Some(path) = path {
                    self.show_folder_of(&path);
                }
            }
            SharingAction::CallMe(name) => {
                self.settings.shown_name = name;
                self.keep_settings();
            }
            SharingAction::SignChanges(signs) => {
                self.settings.signs_changes = signs;
                self.keep_settings();
            }
        }
    }

    /// Keeps the lookout on the file of the open plan, and takes in what it saw.
    pub(in crate::app) fn keep_watch(&mut self, has_come_back: bool) {
        let name = &self.settings.shown_name;
        let watched = self.open.as_ref().and_then(|open| {
            Some(Watched {
                path: open.path.clone()?,
                stamp: open.stamp?,
                name: name.clone(),
            })
        });
        self.lookout.watch(watched);
        if has_come_back {
            self.lookout.look();
        }
        while let Some(seen) = self.lookout.next() {
            self.take_in_sight(seen);
        }
    }

    pub(in crate::app) fn take_in_sight(&mut self, seen: Seen) {
        if let Some(open) = &mut self.open {
            // What lies there while a plan is saved is its own, and is looked at again after it.
            open.seen = (!open.safety.saving).then_some(seen);
        }
    }

    fn compare(&mut self) {
        let Some(seen) = self.open.as_ref().and_then(|open| open.seen.as_ref()) else {
            return;
        };
        let gone = seen.sight == crate::storage::Sight::Gone;
        let changes = self.difference_to_disk();
        let question = Question::ChangedOnDisk { changes, gone };
        self.dialog = Some(OpenDialog::Question(question));
    }

    /// Reads another copy on another thread, and the state that both follow.
    pub(super) fn read_other(&mut self, path: Option<PathBuf>, passphrase: Option<Passphrase>) {
        let (Some(path), Some(open)) = (path, &self.open) else {
            return;
        };
        if self.is_voted() {
            self.tell(Message::new("ballot-open-leaving"), true);
            return;
        }
        let follows_saved = open.path.as_ref() == Some(&path);
        let saved = open.document.saved().cloned();
        let stamp = open.stamp;
        let own = open.path.clone();
        let store = Arc::clone(&self.store);
        let asked = path.clone();
        self.tell(Message::new("opening"), false);
        self.workshop.start(move || {
            let read = match &passphrase {
                Some(passphrase) => store.load_with(&path, passphrase),
                None => store.load(&path),
            };
            let result = read.map(|loaded| {
                let is_later = stamp.is_some_and(|own| {
                    loaded.stamp.parent == Some(own.hash)
                        || (follows_saved && loaded.stamp.generation > own.generation)
                });
                let (saved, hash) = if is_later {
                    (saved, stamp.map(|own| own.hash))
                } else {
                    (None, loaded.stamp.parent)
                };
                let id = loaded.plan.meta.id;
                // Work that was recovered does not know what its file held.
                let base = saved.or_else(|| state(&store, (id, hash?), own.as_deref()));
                Box::new(Other { path, loaded, base })
            });
            Outcome::OtherRead {
                path: asked,
                result,
            }
        });
    }

    pub(super) fn other_read(&mut self, path: PathBuf, result: Result<Box<Other>, LoadError>) {
        self.told = None;
        let other = match result {
            Ok(other) => *other,
            Err(error @ (LoadError::Protected | LoadError::WrongPassphrase)) => {
                let why = (error == LoadError::WrongPassphrase).then(|| error.message());
                self.ask_passphrase(Locked::Other(path), why);
                return;
            }
            Err(error) => {
                self.tell(error.message(), true);
                return;
            }
        };
        self.forget_passphrase();
        let Some(open) = &self.open else { return };
        let is_copy = open.path.as_ref() != Some(&other.path);
        let plan = open.document.plan();
        let why = open
            .stamp
            .as_ref()
            .and_then(|own| doubt(plan, own, &other.loaded));
        // A second copy goes its own way, so that it may well have been saved less often.
        let why = why.filter(|why| !(is_copy && *why == Doubt::Older));
        match why {
            Some(why @ Doubt::OtherPlan) => self.tell(said(why), true),
            Some(why) => {
                let changes = difference(plan, &other.loaded.plan);
                self.other = Some(other);
                let why = said(why);
                let question = Question::Doubtful { why, changes };
                self.dialog = Some(OpenDialog::Question(question));
            }
            None => self.merge(other),
        }
    }

    /// Brings another copy into the plan that is open, as one step.
    fn merge(&mut self, other: Other) {
        let Some(open) = &mut self.open else { return };
        let is_file = open.path.as_ref() == Some(&other.path);
        let merged = merge(
            other.base.as_deref(),
            open.document.plan(),
            &other.loaded.plan,
        );
        let conflicts = merged.found.len();
        let edit = Edit::Merge {
            plan: Arc::new(merged.plan),
        };
        open.document.end_gesture();
        if let Err(error) = open.document.apply(&edit) {
            self.tell(error.message(), true);
            return;
        }
        if is_file {
            open.stamp = Some(other.loaded.stamp);
            open.document.mark_saved(Arc::new(other.loaded.plan));
        } else if let Err(error) = self.store.keep_as_version(&other.path, self.clock.now()) {
            log::warn!("a second copy could not be kept: {error}");
        }
        open.seen = None;
        self.show_saved_state();
        self.journal();
        self.lookout.look();
        let done = if conflicts == 0 {
            Message::new("sharing-merged")
        } else {
            Message::new("sharing-merged-conflicts").with("count", conflicts)
        };
        self.tell(done, false);
    }

    /// Shows the folder of a file with the system's own program for it.
    pub(super) fn show_folder_of(&mut self, path: &Path) {
        let Some(folder) = path.parent() else { return };
        if let Err(error) = opener::open(folder) {
            log::warn!("the folder was not shown: {error}");
            let shown = folder.display().to_string();
            self.tell(Message::new("report-no-folder").with("folder", shown), true);
        }
    }
}

/// A state of the plan by its hash, as a version that is kept here or as what the plan's own file
/// still holds; `None` when it is neither.
fn state(store: &Store, (id, hash): (PlanId, Hash), own: Option<&Path>) -> Option<Arc<Plan>> {
    let version = store.versions(id).into_iter().find(|it| it.is(hash));
    let kept = version.and_then(|it| store.load_version(&it).ok());
    let loaded = kept.or_else(|| {
        let file = store.load(own?).ok()?;
        (file.stamp.hash == hash).then_some(file)
    })?;
    Some(Arc::new(loaded.plan))
}

/// What is odd about a file, in words.
fn said(doubt: Doubt) -> Message {
    match doubt {
        Doubt::OtherPlan => Message::new("sharing-other-plan"),
        Doubt::Older => Message::new("question-doubtful-older"),
        Doubt::Shrunken { before, after } => Message::new("question-doubtful-shrunken")
            .with("before", before)
            .with("after", after),
    }
}
