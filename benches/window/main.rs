//! What can only be measured in a real window: the start, the memory, and the rest.
//!
//! The program and an empty window of eframe are started in turn, each as a process of its own,
//! and say when their first frame was shown, how much memory they hold, and how many frames they
//! draw while nobody touches them. Needs a display; figures stand in `benches/README.md`.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "measuring needs the clock, the disk and the terminal, and gives up on surprises"
)]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use egui::ViewportBuilder;
use sigtelinje::app::{App, Surroundings, SystemChooser, SystemClock, SystemIds, TableReader};
use sigtelinje::catalogue::{SynthOptions, sample, synth};
use sigtelinje::model::{Language, Plan};
use sigtelinje::storage::{Folders, Place, RealFs, Store};

/// In a child: the plan to open, or nothing for an empty window.
const PLAN: &str = "SIGTELINJE_BENCH_PLAN";
const RUNS: usize = 9;
/// How long a window may settle, and how long it is watched then.
const SETTLE: Duration = Duration::from_secs(2);
const WATCH: Duration = Duration::from_secs(3);

fn main() {
    if let Some(plan) = std::env::var_os(PLAN) {
        child(&PathBuf::from(plan));
        return;
    }
    // `cargo test --benches` is no time to measure.
    if std::env::args().any(|it| it == "--test") {
        return;
    }
    let home = tempfile::tempdir().expect("there is room for a folder");
    let saved = |name: &str, plan: &Plan| {
        let store = Store::new(Box::new(RealFs), Folders::new(home.path().join("saving")));
        let path = home.path().join(name);
        let place = (None, Place::New);
        let saved = store.save(plan, &path, place, SystemTime::now());
        assert!(saved.is_ok(), "the plan is saved");
        path
    };
    let plans = [
        ("an empty window", PathBuf::new()),
        (
            "the sample school",
            saved("sample.ron", &sample::limtorp(Language::Danish)),
        ),
        (
            "the large plan",
            saved("large.ron", &synth(&SynthOptions::default())),
        ),
    ];
    let mut found = plans.each_ref().map(|_| Vec::new());
    for _ in 0..RUNS {
        for ((_, plan), found) in plans.iter().zip(&mut found) {
            found.push(run(plan));
        }
    }
    for ((name, _), mut runs) in plans.iter().zip(found) {
        let memory = runs.iter().map(|it| it.kilobytes).max().unwrap_or_default();
        let idle: Vec<_> = runs.iter().map(|it| it.idle).collect();
        runs.sort_by_key(|it| it.first);
        let median = runs
            .get(runs.len() / 2)
            .map_or(0.0, |it| it.first.as_secs_f64() * 1e3);
        let memory = memory as f64 / 1024.0;
        println!("{name}: first frame {median:.0} ms, {memory:.0} MB, frames at rest {idle:?}");
    }
}

/// What one window said of itself.
struct Run {
    first: Duration,
    kilobytes: usize,
    idle: usize,
}

fn run(plan: &Path) -> Run {
    let began = Instant::now();
    let mut child = Command::new(std::env::current_exe().expect("this program has a path"))
        .env(PLAN, plan)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let out = child.stdout.take().expect("its words are caught");
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    lines.next().expect("the first frame is shown");
    let first = began.elapsed();
    let mut number = || {
        let line = lines.next().expect("the window is watched");
        line.parse().expect("it says a number")
    };
    let (kilobytes, idle) = (number(), number());
    child.kill().expect("the program is still there");
    child.wait().expect("the program ends");
    Run {
        first,
        kilobytes,
        idle,
    }
}

/// A window that counts its frames and says when the first one was shown.
struct Watched {
    app: Option<App>,
    frames: Arc<AtomicUsize>,
}

impl eframe::App for Watched {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        match self.frames.fetch_add(1, Ordering::Relaxed) {
            // The second frame begins when the first one has been shown.
            0 => ui.ctx().request_repaint(),
            1 => println!("first"),
            _ => {}
        }
        if let Some(app) = &mut self.app {
            app.ui(ui, frame);
        }
    }
}

fn child(plan: &Path) {
    let frames = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&frames);
    std::thread::spawn(move || {
        while counted.load(Ordering::Relaxed) < 2 {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(SETTLE);
        let before = counted.load(Ordering::Relaxed);
        println!("{}", kilobytes());
        std::thread::sleep(WATCH);
        println!("{}", counted.load(Ordering::Relaxed) - before);
    });
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        renderer: eframe::Renderer::Wgpu,
        ..Default::default()
    };
    let plan = (!plan.as_os_str().is_empty()).then(|| plan.to_owned());
    let made = Box::new(move |cc: &eframe::CreationContext<'_>| {
        let app = plan.map(|plan| App::new(&cc.egui_ctx, around(&plan), Some(plan)));
        let watched: Box<dyn eframe::App> = Box::new(Watched { app, frames });
        Ok(watched)
    });
    eframe::run_native("Sigtelinje", options, made).expect("there is a display");
}

/// The program's own folders lie beside the plan.
fn around(plan: &Path) -> Surroundings {
    let home = plan.with_extension("home");
    Surroundings {
        store: Store::new(Box::new(RealFs), Folders::new(home)),
        clock: Box::new(SystemClock),
        ids: Box::new(SystemIds),
        chooser: Arc::new(SystemChooser),
        tables: TableReader::own().unwrap_or_else(|_| TableReader::new(PathBuf::new())),
        language: Language::Danish,
    }
}

/// The memory that this process holds, as Linux counts it; zero elsewhere.
fn kilobytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
}
