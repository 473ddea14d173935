//! The whole program in a harness: a fixed clock, fixed ids, a disk of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use egui_kittest::Harness;
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sigtelinje::action::{Action, FileAction};
use sigtelinje::app::{App, Choice, Chooser, Clock, Surroundings, TableReader};
use sigtelinje::catalogue::FixedIds;
use sigtelinje::model::{Language, Plan};
use sigtelinje::storage::{Folders, Fs, RealFs, Store, write_plan_bytes};
use tempfile::TempDir;

/// The day on which all windows of the tests are opened, with the samples' people in their jobs.
pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 23);

struct FixedClock {
    /// How long a dialog for files stays; none at all where there is none.
    dialogs: Duration,
}

impl Clock for FixedClock {
    fn now(&self) -> SystemTime {
        let moment = TODAY.at(10, 42, 0, 0).to_zoned(TimeZone::UTC).unwrap();
        moment.timestamp().into()
    }

    fn local(&self, time: SystemTime) -> Option<Zoned> {
        let stamp = jiff::Timestamp::try_from(time).ok()?;
        Some(stamp.to_zoned(TimeZone::UTC))
    }

    fn stopwatch(&self) -> Box<dyn Fn(SystemTime) -> Duration + Send> {
        let dialogs = self.dialogs;
        Box::new(move |_| dialogs)
    }
}

/// Chooses the same file whatever is asked.
struct FixedChooser(Option<PathBuf>);

impl Chooser for FixedChooser {
    fn choose(&self, _choice: &Choice) -> Option<PathBuf> {
        self.0.clone()
    }

    fn choose_folder(&self, _title: &str, _folder: Option<&Path>) -> Option<PathBuf> {
        self.0.clone()
    }
}

/// A window with everything it needs around it.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    /// Where the program lives; kept for as long as the window.
    _home: Arc<TempDir>,
}

/// How a window is opened.
pub(crate) struct Opening {
    pub(crate) size: (f32, f32),
    pub(crate) language: Language,
    /// What the dialogs for files answer.
    pub(crate) chosen: Option<PathBuf>,
    /// Where the program lives; a new place when `None`.
    pub(crate) home: Option<Arc<TempDir>>,
    /// Whether the system has dialogs for files.
    pub(crate) has_dialogs: bool,
    /// The disk.
    pub(crate) fs: Box<dyn Fs>,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            size: (1280.0, 800.0),
            language: Language::Danish,
            chosen: None,
            home: None,
            has_dialogs: true,
            fs: Box::new(RealFs),
        }
    }
}

impl Window {
    /// Opens the program on its start page.
    pub(crate) fn open(opening: Opening) -> Self {
        let home = opening
            .home
            .unwrap_or_else(|| Arc::new(TempDir::new().unwrap()));
        let mut around = surroundings(home.path(), opening.fs, opening.chosen, opening.language);
        if !opening.has_dialogs {
            let dialogs = Duration::ZERO;
            around.clock = Box::new(FixedClock { dialogs });
        }
        let harness = Harness::builder()
            .with_size(egui::Vec2::new(opening.size.0, opening.size.1))
            .with_theme(egui::Theme::Light)
            .with_render_cursor(false)
            .with_max_steps(64)
            .with_options(pictures())
            .wgpu()
            .build_eframe(move |cc| App::new(&cc.egui_ctx, around, None));
        let mut window = Self {
            harness,
            _home: home,
        };
        window.settle();
        window
    }

    /// Opens the sample school.
    pub(crate) fn on_limtorp(opening: Opening) -> Self {
        let mut window = Self::open(opening);
        window.ask(Action::File(FileAction::OpenSample("limtorp")));
        window
    }

    /// Opens a plan from a file.
    pub(crate) fn on_plan(opening: Opening, plan: &Plan) -> (Self, PathBuf) {
        let home = opening.home.clone();
        let home = home.unwrap_or_else(|| Arc::new(TempDir::new().unwrap()));
        let file = home.path().join("plan.ron");
        let store = Store::new(Box::new(RealFs), Folders::new(home.path().join("program")));
        let bytes = write_plan_bytes(plan, 1, None).unwrap();
        store.write_file(&file, &bytes).unwrap();
        let mut window = Self::open(Opening {
            home: Some(home),
            ..opening
        });
        window.ask(Action::File(FileAction::Open(file.clone())));
        (window, file)
    }

    /// Asks for something as a button would.
    pub(crate) fn ask(&mut self, action: Action) {
        self.harness.state_mut().ask(action);
        self.settle();
    }

    /// Lets everything end that is under way, on the screen and off it.
    pub(crate) fn settle(&mut self) {
        self.harness.run_steps(3);
        self.harness.state_mut().settle();
        self.harness.run_steps(3);
    }

    /// The plan that is open.
    pub(crate) fn plan(&self) -> Arc<Plan> {
        Arc::clone(self.harness.state().document().unwrap().plan())
    }
}

/// What the program needs around it, for a program that lives in `home`.
pub(crate) fn surroundings(
    home: &Path,
    fs: Box<dyn Fs>,
    chosen: Option<PathBuf>,
    language: Language,
) -> Surroundings {
    Surroundings {
        store: Store::new(fs, Folders::new(home.join("program"))),
        // Long enough to tell "nothing chosen" from "there is no dialog".
        clock: Box::new(FixedClock {
            dialogs: Duration::from_secs(5),
        }),
        ids: Box::new(FixedIds::series(900)),
        chooser: Arc::new(FixedChooser(chosen)),
        tables: TableReader::new(env!("CARGO_BIN_EXE_sigtelinje").into()),
        language,
    }
}

/// How alike two pictures have to be: a few pixels at the edges of letters may differ between
/// drivers.
pub(crate) fn pictures() -> egui_kittest::SnapshotOptions {
    egui_kittest::SnapshotOptions::default()
        .output_path("tests/snapshots")
        .threshold(1.5)
        .max_failed_pixels(200)
}
