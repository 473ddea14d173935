//! The shell: owns the state, carries actions out, and keeps work safe.
//!
//! One frame: take in what ended on other threads → shortcuts → draw → carry out what was asked
//! for → journal and save when it is time. Nothing draws here beyond placing panels.

mod chooser;
mod clock;
mod erasing;
mod file_set;
mod levels_file;
mod lookout;
mod open_plan;
mod outcome;
mod report_file;
mod run;
mod safety;
mod saving;
mod start;
pub mod table_reader;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

use crate::action::{Action, Actions, CommandEnv};
use crate::model::{IdSource, Item, Language};
use crate::settings::{Settings, Theme};
use crate::storage::{Loaded, Orphan, Stamp, Store, Version};
use crate::texts::{Message, Texts};
use crate::ui::dialogs::{PlanDialog, Question};
use crate::ui::pages::Pages;
use crate::ui::panels::{Palette, StartPage, StartPageContent};
use crate::ui::theme::Tokens;
use crate::ui::{PlanContext, ShellContext};

pub use chooser::{Choice, Chooser, SystemChooser};
pub use clock::{Clock, SystemClock, SystemIds};
pub use erasing::{clean, learn_names};
pub use file_set::FileSet;
pub use levels_file::levels_file;
pub use report_file::report_file;
pub use saving::{Follows, save};
pub use table_reader::TableReader;
pub use window::run_window;

use lookout::Lookout;
use open_plan::{Derived, OpenPlan};
use outcome::Workshop;

/// Everything that the shell needs from outside, so that tests can bring their own.
pub struct Surroundings {
    /// The disk.
    pub store: Store,
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// New ids.
    pub ids: Box<dyn IdSource>,
    /// Dialogs for files.
    pub chooser: Arc<dyn Chooser>,
    /// The reader of foreign tables.
    pub tables: TableReader,
    /// The language of the system, for as long as the user has chosen none.
    pub language: Language,
}

/// The program with a window.
pub struct App {
    store: Arc<Store>,
    clock: Box<dyn Clock>,
    ids: Box<dyn IdSource>,
    chooser: Arc<dyn Chooser>,
    tables: TableReader,
    settings: Settings,
    texts: Texts,
    actions: Actions,
    open: Option<OpenPlan>,
    pages: Pages,
    start: StartPage,
    offers: StartPageContent,
    orphans: Vec<Orphan>,
    /// What is to be written to a path that is being typed.
    exporting: Vec<u8>,
    /// Another copy of the plan that waits for an answer.
    other: Option<run::Other>,
    lookout: Lookout,
    /// What waits for its passphrase.
    locked: Option<run::Locked>,
    /// When, in seconds of the window's time, somebody last touched anything.
    touched: f64,
    /// What the page on safety was last filled with.
    safety_of: Option<run::SafetyOf>,
    reports: run::Reports,
    /// Files that wait for a folder.
    going_out: Option<FileSet>,
    /// Unsaved work that was put aside.
    declined: Vec<Orphan>,
    dialog: Option<OpenDialog>,
    /// What waits for the answer to the question about unsaved changes.
    interrupted: Option<Action>,
    /// A plan that was read and waits for answers: about outside changes, about unsaved ones.
    suspended: Option<(PathBuf, Loaded)>,
    /// Versions that the open question or list refers to.
    versions: Vec<Version>,
    told: Option<Told>,
    workshop: Workshop,
    closing: bool,
    /// The text field that had the keyboard in the last frame and in the one before.
    typed_in: [Option<egui::Id>; 2],
    ctx: egui::Context,
    styled: Option<(bool, u16)>,
}

/// A dialog that is open.
enum OpenDialog {
    Plan(Box<PlanDialog>),
    Palette(Palette),
    Keys,
    Question(Question),
}

/// What the status line says.
struct Told {
    message: Message,
    failed: bool,
}

impl App {
    /// Starts with the start page, or with a plan that is opened at once.
    pub fn new(ctx: &egui::Context, around: Surroundings, plan: Option<PathBuf>) -> Self {
        let (settings, warnings) = around.store.load_settings();
        let language = settings.language.unwrap_or(around.language);
        crate::ui::theme::install_fonts(ctx);
        let store = Arc::new(around.store);
        let mut this = Self {
            lookout: Lookout::new(Arc::clone(&store), ctx.clone()),
            other: None,
            safety_of: None,
            locked: None,
            touched: 0.0,
            store,
            clock: around.clock,
            ids: around.ids,
            chooser: around.chooser,
            tables: around.tables,
            settings,
            texts: Texts::new(language),
            actions: Actions::default(),
            open: None,
            pages: Pages::default(),
            start: StartPage::default(),
            offers: StartPageContent::default(),
            orphans: Vec::new(),
            declined: Vec::new(),
            exporting: Vec::new(),
            reports: run::Reports::default(),
            going_out: None,
            dialog: None,
            interrupted: None,
            suspended: None,
            versions: Vec::new(),
            told: None,
            workshop: Workshop::new(ctx.clone()),
            closing: false,
            typed_in: [None; 2],
            ctx: ctx.clone(),
            styled: None,
        };
        if let Some(warning) = warnings.first() {
            this.tell(warning.message(), false);
        }
        this.store.tidy(&this.settings.recent, this.clock.now());
        this.look_for_unsaved();
        if let Some(path) = plan {
            this.run(Action::File(crate::action::FileAction::Open(path)));
        }
        this.style();
        this
    }

    /// The document that is open; `None` on the start page.
    pub fn document(&self) -> Option<&crate::document::Document> {
        self.open.as_ref().map(|open| &open.document)
    }

    /// The state of the file that the open plan follows; `None` before it was first saved.
    pub fn stamp(&self) -> Option<&Stamp> {
        self.open.as_ref()?.stamp.as_ref()
    }

    /// The settings as they are now.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Asks for something as the window would.
    pub fn ask(&mut self, action: Action) {
        self.run(action);
    }

    /// Waits until everything that was started off the window's thread has ended.
    pub fn settle(&mut self) {
        loop {
            while let Some(outcome) = self.workshop.wait() {
                self.take_in(outcome);
            }
            match self.lookout.wait() {
                Some(seen) => self.take_in_sight(seen),
                None => break,
            }
        }
    }

    fn env(&self) -> CommandEnv {
        let history = self.open.as_ref().map(|open| open.document.history());
        let view = self.open.as_ref().map(|open| &open.view);
        CommandEnv {
            plan: self.open.is_some(),
            undo: history.is_some_and(|it| it.undo_label().is_some()),
            redo: history.is_some_and(|it| it.redo_label().is_some()),
            cell: view.is_some_and(|it| matches!(it.selected, Some(Item::Cell(..)))),
            frozen: view.is_some_and(|it| !it.frozen.is_empty()),
            protected: self
                .document()
                .is_some_and(|it| self.store.is_protected(it.plan().meta.id)),
        }
    }

    /// What every part of the window may know.
    fn shell_context(&self) -> ShellContext<'_> {
        ShellContext {
            texts: &self.texts,
            tokens: self.tokens(),
            settings: &self.settings,
            today: self.clock.today(),
            env: self.env(),
            actions: &self.actions,
            ids: self.ids.as_ref(),
        }
    }

    /// What follows from the plan that is open; `None` on the start page.
    fn derive(&mut self) -> Option<Derived> {
        let today = self.clock.today();
        Some(self.open.as_mut()?.derive(today))
    }

    /// What pages and dialogs of the plan may know; `None` on the start page.
    fn plan_context<'a>(&'a self, derived: &'a Derived) -> Option<PlanContext<'a>> {
        let open = self.open.as_ref()?;
        Some(PlanContext {
            shell: self.shell_context(),
            plan: open.document.plan(),
            analysis: derived.analysis(),
            shown: derived.shown(),
            view: &open.view,
        })
    }

    fn tell(&mut self, message: Message, failed: bool) {
        self.told = Some(Told { message, failed });
    }

    /// The theme that is in force.
    fn is_dark(&self) -> bool {
        match self.settings.theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::System => self.ctx.system_theme() == Some(egui::Theme::Dark),
        }
    }

    fn tokens(&self) -> &'static Tokens {
        Tokens::of(self.is_dark())
    }

    /// Gives egui the theme and the text size when they changed.
    fn style(&mut self) {
        let wanted = (self.is_dark(), self.settings.text_size);
        if self.styled != Some(wanted) {
            self.styled = Some(wanted);
            crate::ui::theme::apply_theme(&self.ctx, self.tokens());
            self.ctx
                .set_zoom_factor(f32::from(self.settings.text_size) / 100.0);
        }
    }
}
