//! Writes sets of files to a folder, and asks before anything there is replaced.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{App, OpenDialog};
use crate::action::{PictureFormat, QuestionnairePer};
use crate::app::FileSet;
use crate::app::chooser::folder_of;
use crate::app::outcome::{Outcome, Purpose};
use crate::model::RoundId;
use crate::texts::Message;
use crate::ui::dialogs::{Question, TypedPath};

impl App {
    /// Asks where a round's questionnaires are to lie, and writes them there.
    pub(super) fn save_questionnaires(
        &mut self,
        round: RoundId,
        per: QuestionnairePer,
        names: bool,
    ) {
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let files = FileSet::questionnaires(plan, round, (&self.texts, names), per);
        self.going_out = Some(files);
        self.ask_folder();
    }

    /// Asks where all charts are to lie as pictures, and writes them there.
    pub(super) fn save_charts(&mut self, format: PictureFormat) {
        let Some(derived) = self.derive() else { return };
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let files = FileSet::charts(plan, derived.analysis(), &self.texts, format);
        if files.is_empty() {
            self.tell(Message::new("report-no-charts"), true);
            return;
        }
        self.going_out = Some(files);
        self.ask_folder();
    }

    /// Asks for a folder for the files that wait for one.
    pub(super) fn ask_folder(&mut self) {
        let Some(files) = self.going_out.take() else {
            return;
        };
        let title = self.texts.get("choose-folder").to_owned();
        let place = self.open.as_ref().and_then(|open| open.path.as_ref());
        let folder = place.and_then(|path| folder_of(path));
        self.choose_by(Purpose::SendOut(files), move |chooser| {
            chooser.choose_folder(&title, folder.as_deref())
        });
    }

    /// Lets a folder be typed when the system has no dialog for it.
    pub(super) fn type_folder(&mut self, files: FileSet) {
        let typed = self.path_beside_plan(&files.folder_name);
        self.going_out = Some(files);
        let purpose = TypedPath::Folder;
        self.dialog = Some(OpenDialog::Question(Question::TypePath { typed, purpose }));
    }

    /// Writes files to a folder; where files of their names lie there, asks first.
    pub(super) fn send_out_unless_there(&mut self, folder: PathBuf, files: FileSet) {
        let count = files.names_taken(&folder).len();
        if count == 0 {
            self.send_out(folder, files);
        } else {
            self.going_out = Some(files);
            self.dialog = Some(OpenDialog::Question(Question::Replace { folder, count }));
        }
    }

    /// Writes files to a folder on another thread, also over files of their names.
    pub(super) fn send_out(&mut self, folder: PathBuf, files: FileSet) {
        let store = Arc::clone(&self.store);
        self.workshop.start(move || Outcome::SentOut {
            result: files.write(&store, &folder),
            files,
            folder,
        });
    }

    pub(super) fn sent_out(&mut self, folder: &Path, files: &FileSet, result: Result<(), Message>) {
        match result {
            Ok(()) => {
                let folder = folder.display().to_string();
                let done = Message::new(files.done).with("count", files.len());
                self.tell(done.with("folder", folder), false);
            }
            Err(message) => self.tell(message, true),
        }
    }
}
