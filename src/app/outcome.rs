//! What comes back from work off the window's thread.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;

use super::file_set::FileSet;
use super::report_file::SetPages;
use super::run::Other;
use crate::document::Erasure;
use crate::exchange::import::Mapping;
use crate::model::{Plan, PlanId};
use crate::storage::{Cleaned, FileError, LoadError, Loaded, Orphan, SaveError, Saved, Stamp};
use crate::texts::Message;
use crate::ui::dialogs::FirstLook;
use crate::ui::pages::{ChangeRow, VersionRow};

/// The end of something that was done off the window's thread.
pub(super) enum Outcome {
    /// A plan was read, or not.
    Opened {
        path: PathBuf,
        result: Result<Loaded, LoadError>,
        /// Whether it takes the place of the open plan whatever that holds.
        replaces: bool,
    },
    /// Unsaved work was read, or not.
    Recovered {
        orphan: Orphan,
        result: Result<(Loaded, Option<Stamp>), LoadError>,
    },
    /// A snapshot was saved, or not.
    Saved {
        snapshot: Arc<Plan>,
        path: PathBuf,
        result: Result<Saved, SaveError>,
    },
    /// The user chose a place, or none.
    Chosen {
        purpose: Purpose,
        path: Option<PathBuf>,
        at_once: bool,
    },
    /// A table of another program was read, or not.
    TableRead {
        path: PathBuf,
        result: Result<Box<FirstLook>, Message>,
    },
    /// A saved mapping was read, or not.
    MappingRead { result: Result<Mapping, Message> },
    /// A picture was written, or not.
    Exported {
        path: PathBuf,
        result: Result<(), FileError>,
    },
    /// A document was set on pages, or not; `asked` says which request it answers.
    ReportSet {
        asked: u64,
        result: Result<Arc<SetPages>, Message>,
    },
    /// A page of a document was drawn.
    PageDrawn {
        asked: u64,
        page: usize,
        width: u32,
        picture: egui::ColorImage,
    },
    /// A document became a file, or not; `making` says which request it answers.
    ReportMade {
        making: u64,
        title: String,
        extension: &'static str,
        result: Result<Vec<u8>, Message>,
    },
    /// Files were written to a folder, or not all of them.
    SentOut {
        folder: PathBuf,
        files: FileSet,
        result: Result<(), Message>,
    },
    /// Another copy of the plan was read to be merged, or not.
    OtherRead {
        path: PathBuf,
        result: Result<Box<Other>, LoadError>,
    },
    /// The protection of the plan was changed, or not; `done` says how.
    Protected {
        result: Result<(), FileError>,
        done: &'static str,
    },
    /// The earlier versions were read and compared, and the list of changes was read.
    VersionsRead {
        rows: Vec<VersionRow>,
        changes: Vec<ChangeRow>,
    },
    /// Former names of somebody who is to be erased were looked up, or not.
    Named {
        plan: PlanId,
        result: Result<Erasure, FileError>,
    },
    /// What is kept of the plan was cleaned of people who were erased. `is_asked` says whether
    /// somebody was erased just now.
    Cleaned { cleaned: Cleaned, is_asked: bool },
    /// A snapshot was journalled, or not.
    Journalled {
        snapshot: Arc<Plan>,
        result: Result<(), SaveError>,
    },
    /// The work met a fault of the program and has no end of its own.
    Broken,
}

/// What a place was asked for.
pub(super) enum Purpose {
    /// Opening a plan.
    Open,
    /// Saving the plan.
    Save,
    /// Writing these bytes, to a file that is suggested to be called so.
    Export { file: String, bytes: Vec<u8> },
    /// Writing these files to a folder.
    SendOut(FileSet),
    /// Reading a table of another program.
    Table,
    /// Using a saved mapping.
    Mapping,
    /// Saving a mapping.
    SaveMapping(String),
}

/// Work off the window's thread, and the way back.
pub(super) struct Workshop {
    sender: mpsc::Sender<Outcome>,
    inbox: mpsc::Receiver<Outcome>,
    under_way: usize,
    ctx: egui::Context,
}

impl Workshop {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, inbox) = mpsc::channel();
        Self {
            sender,
            inbox,
            under_way: 0,
            ctx,
        }
    }

    /// Does something on a thread of its own; what it returns comes out of [`Self::next`].
    pub(super) fn start(&mut self, work: impl FnOnce() -> Outcome + Send + 'static) {
        self.under_way += 1;
        let sender = self.sender.clone();
        let ctx = self.ctx.clone();
        thread::spawn(move || {
            // Whoever waits for it must hear that it is over, or could never save again.
            let outcome = catch_unwind(AssertUnwindSafe(work)).unwrap_or(Outcome::Broken);
            // A window that closed meanwhile no longer listens.
            sender.send(outcome).ok();
            ctx.request_repaint();
        });
    }

    /// Something that ended; `None` when nothing did since.
    pub(super) fn next(&mut self) -> Option<Outcome> {
        let outcome = self.inbox.try_recv().ok()?;
        self.under_way = self.under_way.saturating_sub(1);
        Some(outcome)
    }

    /// Waits for the next end of something; `None` when nothing is under way.
    pub(super) fn wait(&mut self) -> Option<Outcome> {
        if self.under_way == 0 {
            return None;
        }
        let outcome = self.inbox.recv().ok()?;
        self.under_way -= 1;
        Some(outcome)
    }
}
