//! Takes in what ended on other threads.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file::difference;
use super::protect::Locked;
use super::{App, OpenDialog};
use crate::action::{Action, FileAction, TableAction};
use crate::app::open_plan::OpenPlan;
use crate::app::outcome::{Outcome, Purpose};
use crate::document::Document;
use crate::model::Plan;
use crate::storage::{Integrity, LoadError, Loaded, Orphan, SaveError, Saved, Stamp};
use crate::texts::Message;
use crate::ui::dialogs::Question;
use crate::ui::panels::SaveState;

impl App {
    pub(in crate::app) fn take_in(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Opened {
                path,
                result,
                replaces,
            } => self.opened(path, result, replaces),
            Outcome::Recovered { orphan, result } => self.recovered(&orphan, result),
            Outcome::Saved {
                snapshot,
                path,
                result,
            } => self.saved(&snapshot, &path, result),
            Outcome::Chosen {
                purpose,
                path,
                at_once,
            } => self.chosen(purpose, path, at_once),
            Outcome::TableRead { path, result } => self.table_read(&path, result),
            Outcome::MappingRead { result } => self.mapping_read(result),
            Outcome::Exported { path, result } => match result {
                Ok(()) => self.exported(path),
                Err(error) => self.tell(error.message(), true),
            },
            Outcome::ReportSet { asked, result } => self.report_set(asked, result),
            Outcome::PageDrawn {
                asked,
                page,
                width,
                picture,
            } => self.page_drawn(asked, (page, width), picture),
            Outcome::ReportMade {
                making,
                title,
                extension,
                result,
            } => self.report_made(making, (&title, extension), result),
            Outcome::SentOut {
                folder,
                files,
                result,
            } => self.sent_out(&folder, &files, result),
            Outcome::OtherRead { path, result } => self.other_read(path, result),
            Outcome::Protected { result, done } => self.protected(result, done),
            Outcome::VersionsRead { rows, changes } => self.versions_read(rows, changes),
            Outcome::Named { plan, result } => match result {
                Ok(erasure) => self.erase_named(plan, erasure),
                Err(error) => self.tell(error.message(), true),
            },
            Outcome::Cleaned { cleaned, is_asked } => self.cleaned(&cleaned, is_asked),
            Outcome::Journalled { snapshot, result } => match result {
                Ok(()) => self.end_spent_journal(),
                Err(error) => self.journal_failed(&snapshot, &error),
            },
            Outcome::Broken => self.broken(),
        }
    }

    /// Something met a fault of the program on its own thread: nothing waits for it any more, and
    /// what it was to keep counts as not kept.
    fn broken(&mut self) {
        self.forget_passphrase();
        self.interrupted = None;
        if let Some(open) = &mut self.open {
            if open.safety.saving {
                open.safety.saving = false;
                open.save = SaveState::Failed;
            }
            open.safety.journalled = None;
        }
        self.tell(Message::new("fault-in-program"), true);
    }

    fn opened(&mut self, path: PathBuf, result: Result<Loaded, LoadError>, replaces: bool) {
        if let Err(error @ (LoadError::Protected | LoadError::WrongPassphrase)) = &result {
            let why = (*error == LoadError::WrongPassphrase).then(|| error.message());
            self.ask_passphrase(Locked::File(path, replaces), why);
            return;
        }
        self.forget_passphrase();
        match result {
            Ok(loaded) if loaded.integrity == Integrity::ChangedOutside => {
                self.versions = self.store.versions(loaded.plan.meta.id);
                let version = self
                    .versions
                    .iter()
                    .find_map(|it| self.store.load_version(it).ok());
                let changes = version
                    .as_ref()
                    .map(|old| difference(&old.plan, &loaded.plan))
                    .unwrap_or_default();
                let has_version = version.is_some();
                self.suspended = Some((path, loaded));
                let question = Question::ChangedOutside {
                    changes,
                    has_version,
                };
                self.dialog = Some(OpenDialog::Question(question));
            }
            Ok(loaded) if replaces => self.show_loaded(path, loaded),
            Ok(loaded) => {
                self.suspended = Some((path, loaded));
                self.run(Action::File(FileAction::UseLoaded));
            }
            Err(error) => self.not_opened(&path, &error),
        }
    }

    /// Says why a file is not opened: on the start page, or above the plan that stays open.
    fn not_opened(&mut self, path: &Path, error: &LoadError) {
        log::warn!("{} could not be opened: {error}", path.display());
        self.versions = if error.asks_for_backup() {
            self.store.versions_for(path)
        } else {
            Vec::new()
        };
        self.settings.forget(path);
        self.told = None;
        let why = error.message();
        if self.open.is_none() {
            self.offers.failure = Some(why);
            self.refresh_offers();
        } else {
            let has_version = !self.versions.is_empty();
            let question = Question::NotOpened { why, has_version };
            self.dialog = Some(OpenDialog::Question(question));
        }
    }

    pub(super) fn show_loaded(&mut self, path: PathBuf, loaded: Loaded) {
        let session = self.store.load_session(loaded.plan.meta.id);
        self.remember_file(&path);
        let place = Some((path, loaded.stamp));
        self.show_plan(OpenPlan::new(
            Document::opened(loaded.plan),
            place,
            &session,
        ));
        if let Some(warning) = loaded.warnings.first() {
            self.tell(warning.message(), false);
        }
        // Somebody may have been erased on another computer, or a moment before the program died.
        self.clean();
    }

    /// Puts a file first among the recent ones, at once, so that a crash does not lose it.
    fn remember_file(&mut self, path: &Path) {
        self.settings.remember(path);
        self.keep_settings();
    }

    fn recovered(&mut self, orphan: &Orphan, result: Result<(Loaded, Option<Stamp>), LoadError>) {
        match result {
            Ok((loaded, base)) => {
                self.forget_passphrase();
                let session = self.store.load_session(loaded.plan.meta.id);
                let document = Document::unsaved(loaded.plan);
                let mut open = OpenPlan::new(document, None, &session);
                open.path.clone_from(&orphan.file);
                open.stamp = base;
                self.show_plan(open);
                self.show_saved_state();
                // The old journal goes only when this session's own has taken its place.
                self.journal();
                self.settle();
                if let Err(error) = self.store.settle(orphan) {
                    log::warn!("a journal could not be removed: {error}");
                }
                self.look_for_unsaved();
                self.tell(Message::new("recovered"), false);
            }
            Err(error @ (LoadError::Protected | LoadError::WrongPassphrase)) => {
                let why = (error == LoadError::WrongPassphrase).then(|| error.message());
                self.ask_passphrase(Locked::Work(orphan.clone()), why);
            }
            Err(error) => self.tell(error.message(), true),
        }
    }

    /// Closes the dialog that asked for a passphrase, and what was typed in it with it.
    pub(super) fn forget_passphrase(&mut self) {
        if self.locked.take().is_some() {
            self.dialog = None;
        }
    }

    fn saved(&mut self, snapshot: &Arc<Plan>, path: &Path, result: Result<Saved, SaveError>) {
        let Some(open) = &mut self.open else { return };
        open.safety.saving = false;
        open.safety.autosave_at = None;
        match result {
            Ok(saved) => {
                open.document.mark_saved(Arc::clone(snapshot));
                open.stamp = Some(saved.stamp);
                open.path = Some(path.to_owned());
                open.safety.journalled = Some(Arc::clone(snapshot));
                let local = self.clock.local(self.clock.now());
                let time = local
                    .map(|it| self.texts.write().time(it.time()))
                    .unwrap_or_default();
                open.save = SaveState::Saved(time);
                self.remember_file(path);
                let told = saved.warnings.first().map(|warning| warning.message());
                let shown = path.display().to_string();
                self.tell(
                    told.unwrap_or_else(|| Message::new("done-save").with("path", shown)),
                    false,
                );
                self.show_saved_state();
                self.end_spent_journal();
                self.go_on_erasing(snapshot);
                self.continue_interrupted();
            }
            Err(error) => self.save_failed(&error),
        }
    }

    fn save_failed(&mut self, error: &SaveError) {
        log::warn!("saving failed: {error}");
        self.interrupted = None;
        if let Some(open) = &mut self.open {
            open.save = SaveState::Failed;
        }
        self.tell(error.message(), true);
        self.journal();
        if let SaveError::ChangedOnDisk { gone } = *error {
            let changes = self.difference_to_disk();
            let question = Question::ChangedOnDisk { changes, gone };
            self.dialog = Some(OpenDialog::Question(question));
        }
    }

    /// What the file has that the window has not.
    pub(super) fn difference_to_disk(&self) -> Vec<Message> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let loaded = open
            .path
            .as_ref()
            .and_then(|path| self.store.load(path).ok());
        loaded
            .map(|it| difference(open.document.plan(), &it.plan))
            .unwrap_or_default()
    }

    fn journal_failed(&mut self, snapshot: &Arc<Plan>, error: &SaveError) {
        log::warn!("the journal could not be written: {error}");
        if let Some(open) = &mut self.open {
            let held = open.safety.journalled.as_ref();
            if held.is_some_and(|held| Arc::ptr_eq(held, snapshot)) {
                open.safety.journalled = None;
            }
        }
        let (alone, too) = ("journal-failed", "journal-failed-too");
        let told = self.told.take().filter(|told| told.failed);
        let said = match told.map(|told| told.message) {
            // It fails again and again for as long as the disk is full, and is said once.
            Some(said) if said.id == alone || said.id == too => said,
            Some(why) => Message::new(too).with("why", why),
            None => Message::new(alone),
        };
        self.tell(said, true);
    }

    fn chosen(&mut self, purpose: Purpose, path: Option<PathBuf>, at_once: bool) {
        let Some(path) = path else {
            if at_once {
                self.type_table_path(&purpose);
                self.type_path(purpose);
            } else {
                self.interrupted = None;
            }
            return;
        };
        match purpose {
            Purpose::Open => self.run(Action::File(FileAction::Open(path))),
            Purpose::Table => self.run(Action::Table(TableAction::Read(path))),
            Purpose::Mapping => self.run(Action::Table(TableAction::ReadMapping(path))),
            Purpose::SaveMapping(text) => self.write_export(path, text.into_bytes()),
            // The system's dialog has asked whether to replace a file that was there.
            Purpose::Save => self.save_at(Some(path), crate::storage::Place::Replace),
            Purpose::Export { bytes, .. } => self.write_export(path, bytes),
            Purpose::SendOut(files) => self.send_out_unless_there(path, files),
        }
    }

    pub(super) fn write_export(&mut self, path: PathBuf, bytes: Vec<u8>) {
        let store = Arc::clone(&self.store);
        self.workshop.start(move || {
            let result = store.write_file(&path, &bytes);
            Outcome::Exported { path, result }
        });
    }
}
