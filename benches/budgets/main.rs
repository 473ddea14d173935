//! The budgets of the program, each measured side by side with the thing it is held against.
//!
//! The large plan has 1,000 people, 22 competences and eight rounds. Nothing here passes or
//! fails; `benches/README.md` holds the figures against the budgets.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "measuring needs the clock, the disk and the terminal, and gives up on surprises"
)]

mod bare;
mod frames;
mod reports;
mod rooms;

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use sigtelinje::analysis::calendar::SchoolYear;
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::catalogue::{SynthOptions, synth};
use sigtelinje::charts::of_plan::{Audience, ChartKind, ChartSource};
use sigtelinje::charts::{ChartLook, png};
use sigtelinje::document::{AssessmentEdit, Document, Edit, LevelChange};
use sigtelinje::model::{AssessmentId, Language, Level, Plan, PlanDate};
use sigtelinje::storage::{Folders, Place, RealFs, Store, read_plan_bytes, write_plan_bytes};
use sigtelinje::texts::Texts;
use sigtelinje::ui::theme::Tokens;

/// The day of the newest round of the large plan.
const TODAY: PlanDate = jiff::civil::date(2026, 10, 5);

fn large() -> Plan {
    synth(&SynthOptions::default())
}

/// A plan of so many people, with so few rounds that ten times as many still fit the limits.
fn grown(people: usize) -> Plan {
    synth(&SynthOptions {
        people,
        rounds: 2,
        ..SynthOptions::default()
    })
}

fn bytes_of(plan: &Plan) -> Vec<u8> {
    write_plan_bytes(plan, 1, None).expect("the format holds every plan")
}

/// What stands below the first line.
fn body_of(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).expect("a plan file is text");
    text.split_once('\n').map_or(text, |(_, body)| body)
}

/// Sets one level in the newest assessment of the first person, another one each time.
fn next_edit(plan: &Plan) -> Edit {
    let (id, newest) = plan
        .assessments
        .iter()
        .next_back()
        .expect("there are ratings");
    let (competence, level) = newest.levels.iter().next().expect("they are not empty");
    let top = plan.framework.top().index();
    let level = Level::saturating((level.index() + 1) % (top + 1));
    Edit::Assessment(AssessmentEdit::SetLevels {
        changes: vec![LevelChange {
            person: newest.person,
            competence: *competence,
            level: Some(level),
        }],
        source: newest.source,
        round: newest.round,
        date: newest.date,
        new_ids: [(newest.person, AssessmentId::new(id.uuid()))].into(),
    })
}

fn editing(c: &mut Criterion) {
    let plan = large();
    c.bench_function("analysis/large", |b| {
        b.iter(|| black_box(Analysis::of(&plan, TODAY)));
    });
    let mut analysis = Some(Analysis::of(&plan, TODAY));
    let mut document = Document::opened(plan);
    c.bench_function("edit and analysis/large", |b| {
        b.iter(|| {
            let before = Arc::clone(document.plan());
            let edit = next_edit(&before);
            let done = document.apply(&edit).expect("the level fits");
            assert!(done.is_some(), "the edit changes something");
            document.end_gesture();
            let known = analysis.take().expect("there is one");
            analysis = Some(known.again(&before, document.plan(), TODAY));
        });
    });
}

fn opening(c: &mut Criterion) {
    let bytes = bytes_of(&large());
    println!("the large plan is {:.1} MB", bytes.len() as f64 / 1e6);
    c.bench_function("open/program", |b| {
        b.iter_batched(
            || (),
            |()| read_plan_bytes(&bytes).expect("the plan reads"),
            BatchSize::PerIteration,
        );
    });
    c.bench_function("open/bare from_str", |b| {
        b.iter_batched(
            || (),
            |()| bare::read(body_of(&bytes)),
            BatchSize::PerIteration,
        );
    });
}

fn saving(c: &mut Criterion) {
    let plan = large();
    let home = tempfile::tempdir().expect("there is room for a folder");
    let store = Store::new(Box::new(RealFs), Folders::new(home.path().join("program")));
    let path = home.path().join("plan.sigtelinje");
    let first = store.save(&plan, &path, (None, Place::New), SystemTime::now());
    let stamp = first.expect("the plan is saved").stamp;
    let mut document = Document::opened(plan);
    c.bench_function("save/durable", |b| {
        b.iter_batched(
            || {
                let edit = next_edit(document.plan());
                document.apply(&edit).expect("the level fits");
                (Arc::clone(document.plan()), stamp)
            },
            |(plan, base)| {
                let follows = (Some(&base), Place::Replace);
                let saved = store.save(&plan, &path, follows, SystemTime::now());
                saved.expect("the plan is saved")
            },
            BatchSize::PerIteration,
        );
    });
    let bytes = bytes_of(document.plan());
    let body = bare::read(body_of(&bytes));
    let naive = home.path().join("naive.ron");
    c.bench_function("save/bare write and sync", |b| {
        b.iter(|| {
            let text = bare::write(&body);
            let mut file = File::create(&naive).expect("there is room for a file");
            file.write_all(text.as_bytes())
                .expect("the file can be written");
            file.sync_all().expect("the file can be synced");
        });
    });
}

fn charts(c: &mut Criterion) {
    let plan = large();
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::Danish);
    let look = ChartLook {
        headed: true,
        ..Tokens::of(false).chart_look(plan.framework.top())
    };
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    let source = source.audience(Audience::Own);
    let person = plan.people.keys().next().copied().map(ChartKind::Person);
    let team = plan.teams.keys().next().copied().map(ChartKind::Team);
    let school = [
        ChartKind::Distribution,
        ChartKind::OverRounds,
        ChartKind::HeatMap,
        ChartKind::Gap,
        ChartKind::Coverage,
    ];
    let indicator = plan.strategy.indicators_in_order().next();
    let strategy = [
        Some(ChartKind::Lines),
        Some(ChartKind::Timeline),
        Some(ChartKind::YearWheel(SchoolYear::of(TODAY))),
        Some(ChartKind::Load),
        indicator.map(|(id, _)| ChartKind::Indicator(id)),
    ];
    let strategy = strategy.into_iter().flatten();
    for kind in school.into_iter().chain(person).chain(team).chain(strategy) {
        let Some(chart) = kind.chart(&source) else {
            println!("the large plan has no data for {kind:?}");
            continue;
        };
        let name = format!("{kind:?}");
        let name = name.split('(').next().unwrap_or(&name);
        c.bench_function(&format!("png 1200×700/{name}"), |b| {
            b.iter(|| png(&chart, &look, (1200, 700)).expect("the chart is drawn"));
        });
    }
}

fn growth(c: &mut Criterion) {
    for people in [1_000, 10_000] {
        let plan = grown(people);
        let bytes = bytes_of(&plan);
        c.bench_function(&format!("growth/analysis of {people}"), |b| {
            b.iter(|| black_box(Analysis::of(&plan, TODAY)));
        });
        c.bench_function(&format!("growth/open {people}"), |b| {
            b.iter_batched(
                || (),
                |()| read_plan_bytes(&bytes).expect("the plan reads"),
                BatchSize::PerIteration,
            );
        });
    }
}

fn settings() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = budgets;
    config = settings();
    targets = frames::frames, rooms::rooms, reports::reports, editing, opening, saving, charts, growth
}
criterion_main!(budgets);
