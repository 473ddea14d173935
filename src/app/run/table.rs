//! Carries out what was asked for about tables of other programs.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{App, OpenDialog};
use crate::action::{Dialog, TableAction};
use crate::app::chooser::{Choice, folder_of};
use crate::app::outcome::{Outcome, Purpose};
use crate::exchange::import::Mapping;
use crate::exchange::table::{Workbook, read_clipboard};
use crate::texts::Message;
use crate::ui::dialogs::{FirstLook, ImportDialog, PathFor};

/// Bytes of a file that says what is what in a table.
const MAPPING_BYTES: u64 = 4_000_000;
/// How names of tables end, besides `xlsx`.
const OTHER_TABLES: [&str; 6] = ["xlsm", "ods", "csv", "tsv", "xls", "txt"];

/// Whether a file is a table, going by its name.
pub(in crate::app) fn is_table(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|it| it.to_string_lossy().to_lowercase());
    ending.is_some_and(|it| it == "xlsx" || OTHER_TABLES.contains(&it.as_str()))
}

impl App {
    pub(super) fn run_table(&mut self, action: TableAction) {
        match action {
            TableAction::Ask => {
                let kind = self.texts.get("kind-table").to_owned();
                let choice = self.choice_of("choose-table", (kind, "xlsx"));
                let others = &OTHER_TABLES;
                self.choose(Choice { others, ..choice }, Purpose::Table);
            }
            TableAction::Read(path) => {
                let (reader, store) = (self.tables.clone(), Arc::clone(&self.store));
                let place = path.clone();
                self.read_table(path, move || reader.read_file(&store, &place));
            }
            TableAction::Paste(text) => {
                let name = self.texts.get("import-pasted").to_owned();
                let path = PathBuf::from(&name);
                self.read_table(path, move || {
                    read_clipboard(&text).map_err(|error| error.message(&name))
                });
            }
            TableAction::AskMapping => {
                let kind = self.texts.get("kind-mapping").to_owned();
                let choice = self.choice_of("choose-mapping", (kind, "ron"));
                self.choose(choice, Purpose::Mapping);
            }
            TableAction::ReadMapping(path) => self.read_mapping(path),
            TableAction::AskSaveMapping(text) => {
                let kind = self.texts.get("kind-mapping").to_owned();
                let choice = self.choice_of("choose-save-mapping", (kind, "ron"));
                let name = self.texts.get("mapping-file-name");
                let suggested = Some(format!("{name}.ron"));
                self.choose(
                    Choice {
                        suggested,
                        ..choice
                    },
                    Purpose::SaveMapping(text),
                );
            }
            TableAction::SaveMapping(path, text) => self.save_mapping(path, text),
        }
    }

    fn choice_of(&self, title: &str, (kind, extension): (String, &'static str)) -> Choice {
        let place = self.open.as_ref().and_then(|open| open.path.as_ref());
        Choice {
            title: self.texts.get(title).to_owned(),
            kind,
            extension,
            others: &[],
            suggested: None,
            folder: place.and_then(|path| folder_of(path)),
        }
    }

    /// The assistant that is on the screen; `None` when another dialog is, or none.
    fn assistant(&mut self) -> Option<&mut ImportDialog> {
        match &mut self.dialog {
            Some(OpenDialog::Plan(dialog)) => dialog.import_mut(),
            _ => None,
        }
    }

    /// Reads a table and looks at it for the first time on another thread. It has to be the newest
    /// thing asked of the assistant when it comes back; otherwise it is let go of.
    fn read_table(
        &mut self,
        path: PathBuf,
        read: impl FnOnce() -> Result<Workbook, Message> + Send + 'static,
    ) {
        let Some(open) = &self.open else {
            self.offers.failure = Some(Message::new("import-needs-plan"));
            self.refresh_offers();
            return;
        };
        let plan = Arc::clone(open.document.plan());
        if self.assistant().is_none() {
            self.show(&Dialog::Import);
        }
        if let Some(dialog) = self.assistant() {
            dialog.begin_reading(&path);
        }
        self.workshop.start(move || {
            let look = |workbook| Box::new(FirstLook::at(&plan, &name_of(&path), workbook));
            let result = read().map(look);
            Outcome::TableRead { path, result }
        });
    }

    pub(super) fn table_read(&mut self, path: &Path, result: Result<Box<FirstLook>, Message>) {
        if let Some(dialog) = self.assistant() {
            dialog.table_read(path, result.map(|it| *it));
        }
    }

    fn read_mapping(&mut self, path: PathBuf) {
        let store = Arc::clone(&self.store);
        self.workshop.start(move || {
            let bytes = store.read_bytes(&path, MAPPING_BYTES);
            let bytes = bytes.map_err(|error| error.message());
            let result = bytes.and_then(|bytes| {
                let text = String::from_utf8_lossy(&bytes);
                let text = text.trim_start_matches('\u{feff}');
                Mapping::from_ron(text).map_err(|error| {
                    Message::new("import-bad-mapping")
                        .with("file", name_of(&path))
                        .with("line", error.span.start.line)
                })
            });
            Outcome::MappingRead { result }
        });
    }

    pub(super) fn mapping_read(&mut self, result: Result<Mapping, Message>) {
        if let Some(dialog) = self.assistant() {
            dialog.mapping_read(result);
        }
    }

    /// Writes a mapping where a path was typed, which nobody asked about what is there.
    fn save_mapping(&mut self, path: PathBuf, text: String) {
        if self.store.read_bytes(&path, MAPPING_BYTES).is_ok() {
            let shown = path.display().to_string();
            self.tell(Message::new("batch-exists").with("file", shown), true);
        } else {
            self.write_export(path, text.into_bytes());
        }
    }

    /// Lets a path be typed in the assistant when the system has no dialog for it.
    pub(super) fn type_table_path(&mut self, purpose: &Purpose) {
        let wanted = match purpose {
            Purpose::Table => PathFor::Table,
            Purpose::Mapping => PathFor::Mapping,
            Purpose::SaveMapping(text) => PathFor::SaveMapping(text.clone()),
            Purpose::Open | Purpose::Save | Purpose::Export { .. } | Purpose::SendOut(_) => return,
        };
        if let Some(dialog) = self.assistant() {
            dialog.type_path(wanted);
        }
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
