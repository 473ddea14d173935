//! Carries out what was asked for about files.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, OpenDialog};
use crate::action::{Action, Dialog, FileAction};
use crate::analysis::changes::diff;
use crate::app::chooser::{Choice, Chooser, folder_of};
use crate::app::open_plan::OpenPlan;
use crate::app::outcome::{Outcome, Purpose};
use crate::app::saving::{Follows, save};
use crate::catalogue;
use crate::document::{Document, Edit};
use crate::model::Plan;
use crate::storage::{Orphan, Place};
use crate::texts::{Message, file_stem};
use crate::ui::dialogs::{Question, TypedPath};
use crate::ui::panels::SaveState;

/// A dialog that is gone again within this time was never there.
const NO_DIALOG_MILLIS: u128 = 250;

impl App {
    pub(super) fn run_file(&mut self, action: FileAction) {
        let leaves = matches!(
            action,
            FileAction::New(_)
                | FileAction::OpenSample(_)
                | FileAction::UseLoaded
                | FileAction::UseNewestVersion
                | FileAction::Recover(_)
                | FileAction::RecoverDeclined(_)
                | FileAction::OpenVersion(_)
                | FileAction::ClosePlan
                | FileAction::NextYear
        );
        let takes = matches!(action, FileAction::TakeFromDisk);
        if (leaves || takes) && self.is_voted() {
            self.tell(Message::new("ballot-open-leaving"), true);
            return;
        }
        if leaves && self.has_unsaved() {
            self.interrupt(Action::File(action));
            return;
        }
        match action {
            FileAction::New(key) => self.new_plan(key),
            FileAction::OpenSample(key) => self.open_sample(key),
            FileAction::AskOpen => self.ask_open(),
            FileAction::Open(path) => self.open_file(path, false),
            FileAction::Save => self.save(),
            FileAction::AskSaveAs => self.ask_save(),
            FileAction::SaveAs(path) => self.save_at(Some(path), Place::New),
            FileAction::ExportTo(path) => self.export_to(path),
            FileAction::AskFolder => self.ask_folder(),
            FileAction::WriteTo(folder) => {
                let Some(files) = self.going_out.take() else {
                    return;
                };
                self.send_out_unless_there(folder, files);
            }
            FileAction::ReplaceIn(folder) => {
                let Some(files) = self.going_out.take() else {
                    return;
                };
                self.send_out(folder, files);
            }
            FileAction::AskProtect => self.ask_protect(),
            FileAction::Protect(passphrase) => self.protect(passphrase),
            FileAction::AskUnprotect => {
                self.dialog = Some(OpenDialog::Question(Question::Unprotect));
            }
            FileAction::Unprotect => self.unprotect(),
            FileAction::Unlock(passphrase) => self.unlock(passphrase),
            FileAction::Lock => self.lock(),
            FileAction::SaveAnyway => self.save_here(Place::Replace),
            FileAction::TakeFromDisk => self.take_from_disk(),
            FileAction::Recover(index) => self.recover(self.orphans.get(index).cloned()),
            FileAction::RecoverDeclined(index) => {
                self.recover(self.declined.get(index).cloned());
            }
            FileAction::DeclineRecovery(index) => self.decline(index),
            FileAction::BringBack(index) => self.bring_back(index),
            FileAction::OpenVersion(index) => self.open_version(index),
            FileAction::UseLoaded => self.use_loaded(),
            FileAction::UseNewestVersion => self.use_newest_version(),
            FileAction::NextYear => self.next_year(),
            FileAction::ClosePlan => self.close_plan(),
            FileAction::DiscardAndContinue => {
                self.dialog = None;
                if matches!(self.interrupted, Some(Action::File(FileAction::NextYear))) {
                    self.next_year_unsaved();
                } else {
                    self.discard();
                    self.continue_interrupted();
                }
            }
            FileAction::SaveAndContinue => {
                self.dialog = None;
                self.save();
            }
        }
    }

    /// Asks about unsaved changes before something that would leave them behind.
    pub(super) fn interrupt(&mut self, action: Action) {
        self.interrupted = Some(action);
        self.dialog = Some(OpenDialog::Question(Question::Unsaved));
    }

    pub(super) fn quit(&mut self) {
        if self.is_voted() {
            self.tell(Message::new("ballot-open-leaving"), true);
        } else if self.has_unsaved() {
            self.interrupt(Action::Quit);
        } else {
            self.closing = true;
            self.ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    pub(in crate::app) fn continue_interrupted(&mut self) {
        if let Some(action) = self.interrupted.take() {
            self.run(action);
        }
    }

    /// Lets go of changes that no file holds; their journal goes too.
    fn discard(&mut self) {
        self.forget_reports();
        if let Some(open) = self.open.take() {
            self.store.end_journal(open.document.plan().meta.id);
        }
    }

    /// Makes next year's plan of the one on the screen although its file will not hold the last
    /// changes: the plan can only be let go of once the new one is made from it.
    fn next_year_unsaved(&mut self) {
        self.interrupted = None;
        let old = self.open.as_ref().map(|open| open.document.plan().meta.id);
        self.next_year();
        if let Some(old) = old {
            self.store.end_journal(old);
        }
    }

    fn new_plan(&mut self, key: &str) {
        let Some(template) = catalogue::template(key) else {
            return;
        };
        let language = self.texts.language();
        let title = self.texts.with(
            "new-plan-title",
            &[("year", self.clock.today().year().to_string().into())],
        );
        let plan = template.plan(language, self.ids.as_ref(), &title, self.clock.today());
        self.show_plan(OpenPlan::new(
            Document::unsaved(plan),
            None,
            &Default::default(),
        ));
    }

    fn open_sample(&mut self, key: &str) {
        let Some(sample) = catalogue::samples().iter().find(|sample| sample.key == key) else {
            return;
        };
        let plan = sample.plan(self.texts.language());
        let mut open = OpenPlan::new(Document::opened(plan), None, &Default::default());
        // A sample that nobody touched is not worth a question when it is closed.
        open.save = SaveState::NoFile;
        self.show_plan(open);
    }

    pub(in crate::app) fn show_plan(&mut self, open: OpenPlan) {
        self.remember_view();
        self.told = None;
        self.offers.failure = None;
        self.pages = Default::default();
        self.forget_reports();
        self.open = Some(open);
    }

    pub(super) fn close_plan(&mut self) {
        self.remember_view();
        self.discard();
        self.dialog = None;
        self.told = None;
        self.refresh_offers();
    }

    fn ask_open(&mut self) {
        let choice = Choice {
            title: self.texts.get("choose-open").to_owned(),
            kind: self.texts.get("kind-plan").to_owned(),
            extension: "ron",
            others: &[],
            suggested: None,
            folder: self
                .settings
                .recent
                .first()
                .and_then(|path| folder_of(path)),
        };
        self.choose(choice, Purpose::Open);
    }

    fn ask_save(&mut self) {
        let choice = Choice {
            title: self.texts.get("choose-save").to_owned(),
            kind: self.texts.get("kind-plan").to_owned(),
            extension: "ron",
            others: &[],
            suggested: Some(self.suggested_name()),
            folder: self
                .open
                .as_ref()
                .and_then(|open| folder_of(open.path.as_ref()?)),
        };
        self.choose(choice, Purpose::Save);
    }

    /// Asks where to write something for other programs. `extension` says what kind it is.
    pub(super) fn ask_export(&mut self, title: &str, extension: &'static str, bytes: Vec<u8>) {
        let file = format!("{}.{extension}", file_stem(title));
        let choice = Choice {
            title: self.texts.get("choose-export").to_owned(),
            kind: extension.to_uppercase(),
            extension,
            others: &[],
            suggested: Some(file.clone()),
            folder: self
                .open
                .as_ref()
                .and_then(|open| folder_of(open.path.as_ref()?)),
        };
        self.choose(choice, Purpose::Export { file, bytes });
    }

    /// Asks on another thread, because some systems freeze a window that asks itself.
    pub(super) fn choose(&mut self, choice: Choice, purpose: Purpose) {
        self.choose_by(purpose, move |chooser| chooser.choose(&choice));
    }

    /// The same with another dialog of the system.
    pub(super) fn choose_by(
        &mut self,
        purpose: Purpose,
        ask: impl FnOnce(&dyn Chooser) -> Option<PathBuf> + Send + 'static,
    ) {
        let chooser = Arc::clone(&self.chooser);
        let began = self.clock.now();
        let ended = self.clock.stopwatch();
        self.workshop.start(move || {
            let path = ask(chooser.as_ref());
            let took = ended(began).as_millis();
            let at_once = path.is_none() && took < NO_DIALOG_MILLIS;
            Outcome::Chosen {
                purpose,
                path,
                at_once,
            }
        });
    }

    /// A name for the file of a plan that has none.
    fn suggested_name(&self) -> String {
        let Some(open) = &self.open else {
            return String::new();
        };
        open.file_name().unwrap_or_else(|| {
            let plan = open.document.plan();
            let name = if plan.school.name.is_empty() {
                &plan.meta.title
            } else {
                &plan.school.name
            };
            let plain: String = name
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
                .collect();
            format!("{}.ron", plain.trim())
        })
    }

    pub(super) fn suggested_path(&self) -> String {
        self.path_beside_plan(&self.suggested_name())
    }

    /// The path of a file of that name in the folder of the plan.
    pub(super) fn path_beside_plan(&self, name: &str) -> String {
        let folder = self
            .open
            .as_ref()
            .and_then(|open| folder_of(open.path.as_ref()?));
        // Without a folder the file would land where the program was started from.
        match folder.or_else(|| self.chooser.documents()) {
            Some(folder) => folder.join(name).display().to_string(),
            None => name.to_owned(),
        }
    }

    /// Reads a plan on another thread. What is open stays until the plan was read and, unless
    /// `replaces` says that this was decided already, until its unsaved changes were asked about.
    fn open_file(&mut self, path: PathBuf, replaces: bool) {
        let store = Arc::clone(&self.store);
        self.tell(Message::new("opening"), false);
        self.workshop.start(move || {
            let result = store.load(&path);
            Outcome::Opened {
                path,
                result,
                replaces,
            }
        });
    }

    fn save(&mut self) {
        self.save_here(Place::Same);
    }

    pub(super) fn save_here(&mut self, place: Place) {
        match self.open.as_ref().map(|open| open.path.clone()) {
            Some(Some(path)) => self.save_at(Some(path), place),
            Some(None) => self.ask_save(),
            None => {}
        }
    }

    /// Saves a snapshot on another thread; the window stays usable meanwhile.
    pub(in crate::app) fn save_at(&mut self, path: Option<PathBuf>, place: Place) {
        let (Some(path), Some(open)) = (path, &mut self.open) else {
            return;
        };
        if open.safety.saving {
            return;
        }
        open.safety.saving = true;
        open.save = SaveState::Saving;
        let same_file = open.path.as_ref() == Some(&path);
        let place = if place == Place::New && same_file {
            Place::Same
        } else {
            place
        };
        let name = &self.settings.shown_name;
        let is_named = self.settings.signs_changes && !name.is_empty();
        let who = is_named.then(|| name.clone());
        let stamp = open.stamp;
        let before = open.document.saved().map(Arc::clone);
        let snapshot = Arc::clone(open.document.plan());
        let store = Arc::clone(&self.store);
        let now = self.clock.now();
        self.workshop.start(move || {
            let follows = Follows {
                stamp: stamp.as_ref(),
                before: before.as_deref(),
                who: who.as_deref(),
            };
            let result = save(&store, (&snapshot, &path), follows, (place, now));
            Outcome::Saved {
                snapshot,
                path,
                result,
            }
        });
    }

    fn take_from_disk(&mut self) {
        self.journal();
        let path = self.open.as_ref().and_then(|open| open.path.clone());
        if let Some(path) = path {
            self.open_file(path, true);
        }
    }

    fn recover(&mut self, orphan: Option<Orphan>) {
        let Some(orphan) = orphan else {
            return;
        };
        let store = Arc::clone(&self.store);
        self.workshop.start(move || {
            let result = store.load_orphan(&orphan);
            Outcome::Recovered { orphan, result }
        });
    }

    fn decline(&mut self, index: usize) {
        let Some(orphan) = self.orphans.get(index) else {
            return;
        };
        if let Err(error) = self.store.decline(orphan, self.clock.now()) {
            self.tell(error.message(), true);
        }
        self.look_for_unsaved();
    }

    fn bring_back(&mut self, index: usize) {
        let Some(version) = self.versions.get(index) else {
            return;
        };
        match self.store.load_version(version) {
            Ok(loaded) => self.edit(&Edit::BringBack {
                plan: Arc::new(loaded.plan),
            }),
            Err(error) => self.tell(error.message(), true),
        }
    }

    /// Opens an earlier version as a plan without a file, to look round in it.
    fn open_version(&mut self, index: usize) {
        let version = self.versions.get(index).cloned();
        let Some(loaded) = version.map(|it| self.store.load_version(&it)) else {
            return;
        };
        match loaded {
            Ok(loaded) => {
                let mut open =
                    OpenPlan::new(Document::opened(loaded.plan), None, &Default::default());
                open.save = SaveState::NoFile;
                self.show_plan(open);
                self.tell(Message::new("version-shown"), false);
            }
            Err(error) => self.tell(error.message(), true),
        }
    }

    fn use_loaded(&mut self) {
        if let Some((path, loaded)) = self.suspended.take() {
            self.show_loaded(path, loaded);
        }
    }

    /// Opens the newest version that can be read, without a file: saving asks for a place.
    fn use_newest_version(&mut self) {
        self.suspended = None;
        let readable = self
            .versions
            .iter()
            .find_map(|it| self.store.load_version(it).ok());
        match readable {
            Some(loaded) => {
                let open = OpenPlan::new(Document::unsaved(loaded.plan), None, &Default::default());
                self.show_plan(open);
                self.tell(Message::new("version-opened"), false);
            }
            None => self.tell(Message::new("version-none-readable"), true),
        }
    }

    pub(in crate::app) fn type_path(&mut self, purpose: Purpose) {
        match purpose {
            Purpose::Open => self.show(&Dialog::TypePathToOpen),
            Purpose::Save => self.show(&Dialog::TypePathToSave),
            Purpose::Export { file, bytes } => {
                self.exporting = bytes;
                self.type_export_path(self.path_beside_plan(&file));
            }
            Purpose::SendOut(files) => self.type_folder(files),
            Purpose::Table | Purpose::Mapping | Purpose::SaveMapping(_) => {}
        }
    }

    fn type_export_path(&mut self, typed: String) {
        let purpose = TypedPath::Export;
        self.dialog = Some(OpenDialog::Question(Question::TypePath { typed, purpose }));
    }

    /// Writes what is to be exported to a path that was typed; the system has not asked whether
    /// something may be replaced, so nothing is.
    fn export_to(&mut self, path: PathBuf) {
        if path.exists() {
            let file = path.display().to_string();
            self.tell(
                Message::new("export-exists").with("file", file.as_str()),
                true,
            );
            self.type_export_path(file);
            return;
        }
        let bytes = std::mem::take(&mut self.exporting);
        self.write_export(path, bytes);
    }
}

/// What the second plan has that the first has not, in words.
pub(super) fn difference(from: &Plan, to: &Plan) -> Vec<Message> {
    diff(from, to)
        .iter()
        .map(|change| change.message())
        .collect()
}
