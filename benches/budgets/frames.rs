//! Frames: every page with the large plan in a window of 1920×1080, drawn and tessellated.
//!
//! Single frames are timed one by one, because a stutter is a matter of the slowest ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use criterion::Criterion;
use eframe::App as _;
use egui::epaint::Primitive;
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};
use sigtelinje::action::{Action, ActionPlanView, CompetenceView, FileAction, Page, YearView};
use sigtelinje::app::{App, Clock, Surroundings, SystemChooser, TableReader};
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{Edit, InitiativeEdit};
use sigtelinje::model::{Item, Language, Plan, PlanDate};
use sigtelinje::storage::{Folders, Place, RealFs, Store};

use crate::{TODAY, large, next_edit};

const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);
const WARM_UP: usize = 30;
const FRAMES: usize = 300;

struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn today(&self) -> PlanDate {
        TODAY
    }

    fn stopwatch(&self) -> Box<dyn Fn(SystemTime) -> Duration + Send> {
        Box::new(|_| Duration::from_secs(5))
    }
}

/// The program without a screen.
struct Window {
    ctx: Context,
    app: App,
    time: f64,
    /// How much the last frame drew.
    vertices: usize,
}

impl Window {
    fn open(home: &Path) -> Self {
        let ctx = Context::default();
        let store = || Store::new(Box::new(RealFs), Folders::new(home.join("program")));
        let path = home.join("plan.sigtelinje");
        let place = (None, Place::New);
        let saved = store().save(&large(), &path, place, SystemTime::UNIX_EPOCH);
        assert!(saved.is_ok(), "the plan is saved");
        let around = Surroundings {
            store: store(),
            clock: Box::new(FixedClock),
            ids: Box::new(FixedIds::series(900)),
            chooser: Arc::new(SystemChooser),
            tables: TableReader::new(PathBuf::new()),
            language: Language::Danish,
        };
        let app = App::new(&ctx, around, None);
        let mut window = Self {
            ctx,
            app,
            time: 0.0,
            vertices: 0,
        };
        window.frame();
        window.ask(Action::File(FileAction::Open(path)));
        let document = window.app.document().expect("the plan is open");
        assert_eq!(document.plan().people.len(), 1_000);
        window
    }

    fn ask(&mut self, action: Action) {
        self.app.ask(action);
        self.app.settle();
    }

    /// Draws one frame with a pointer that wanders over the page.
    fn frame(&mut self) -> Duration {
        self.time += 1.0 / 60.0;
        let way = (self.time * 0.7).sin() as f32;
        let pointer = Pos2::new(1000.0 + 500.0 * way, 600.0 + 300.0 * way);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            events: vec![Event::PointerMoved(pointer)],
            focused: true,
            ..RawInput::default()
        };
        let began = Instant::now();
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| {
            app.ui(ui, &mut eframe::Frame::_new_kittest());
        });
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = began.elapsed();
        self.vertices = shapes.iter().map(|it| vertices(&it.primitive)).sum();
        took
    }

    /// Measures edits, each with the frame that follows it.
    fn measure_edits(&mut self, name: &str, next: impl Fn(&Plan) -> Edit) {
        let times = (0..40).map(|_| {
            let document = self.app.document().expect("the plan is open");
            let edit = next(document.plan());
            let began = Instant::now();
            self.app.ask(Action::Edit(edit));
            let asked = began.elapsed();
            asked + self.frame()
        });
        let times = times.collect();
        report(&format!("edit to next full frame, {name}"), times);
    }

    fn measure(&mut self, name: &str) {
        for _ in 0..WARM_UP {
            self.frame();
        }
        let times: Vec<_> = (0..FRAMES).map(|_| self.frame()).collect();
        assert!(self.vertices > 2_000, "{name} draws next to nothing");
        report(&format!("{name}, {} vertices", self.vertices), times);
    }
}

fn vertices(drawn: &Primitive) -> usize {
    match drawn {
        Primitive::Mesh(mesh) => mesh.vertices.len(),
        Primitive::Callback(_) => 0,
    }
}

/// Says the median and the 99th percentile.
fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| {
        let time = times.get((times.len() - 1) * share / 100).copied();
        time.unwrap_or_default().as_secs_f64() * 1e3
    };
    println!(
        "frame/{name}: median {:.2} ms, p99 {:.2} ms",
        at(50),
        at(99)
    );
}

/// Every page and view, then the frame that follows an edit.
///
/// They are left out when the command names other measurements.
pub(crate) fn frames(_: &mut Criterion) {
    let mut named = std::env::args().skip(1).filter(|it| !it.starts_with('-'));
    if named.next().is_some_and(|first| !first.contains("frame")) {
        return;
    }
    let home = tempfile::tempdir().expect("there is room for a folder");
    let mut window = Window::open(home.path());
    for page in [
        Page::Overview,
        Page::FollowUp,
        Page::Foundation,
        Page::Lines,
        Page::Staff,
    ] {
        window.ask(Action::Go(page));
        window.measure(&format!("{page:?}"));
    }
    for view in ActionPlanView::ALL {
        window.ask(Action::ViewActionPlan(view));
        window.measure(&format!("ActionPlan {view:?}"));
    }
    for view in YearView::ALL {
        window.ask(Action::ViewYear(view));
        window.measure(&format!("YearWheel {view:?}"));
    }
    let plan = Arc::clone(window.app.document().expect("the plan is open").plan());
    let line = plan.strategy.lines_in_order().next();
    window.ask(Action::Reveal(Item::Line(line.expect("there are lines").0)));
    window.measure("Lines, one in depth");
    let mut linked = plan.strategy.indicators_in_order();
    let linked = linked.find(|(_, it)| it.link().is_some());
    let linked = linked.expect("there are linked indicators").0;
    window.ask(Action::Reveal(Item::Indicator(linked)));
    window.measure("Lines, an indicator in depth");
    window.ask(Action::Go(Page::Competences));
    for view in CompetenceView::ALL {
        window.ask(Action::View(view));
        window.measure(&format!("Competences {view:?}"));
    }
    window.ask(Action::View(CompetenceView::Matrix));
    window.measure_edits("matrix", next_edit);
    window.ask(Action::ViewActionPlan(ActionPlanView::Table));
    window.measure_edits("action plan", next_initiative_edit);
}

/// Writes another title for the first initiative each time.
fn next_initiative_edit(plan: &Plan) -> Edit {
    let mut initiatives = plan.strategy.initiatives.iter();
    let (id, initiative) = initiatives.next().expect("there are initiatives");
    let mut initiative = initiative.clone();
    initiative.title = match initiative.title.strip_suffix(" igen") {
        Some(title) => title.to_owned(),
        None => format!("{} igen", initiative.title),
    };
    Edit::Initiative(InitiativeEdit::Change {
        id: *id,
        initiative: Box::new(initiative),
    })
}
