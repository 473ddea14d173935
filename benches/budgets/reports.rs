//! A report of the large plan: composed, set on pages, and written as PDF/UA-1.

use std::hint::black_box;

use criterion::Criterion;
use sigtelinje::action::{Readers, ReportKind, ReportOrder};
use sigtelinje::analysis::Analysis;
use sigtelinje::model::{Language, Plan};
use sigtelinje::report::{Report, ReportLook, compose, docx, pages};
use sigtelinje::texts::Texts;
use sigtelinje::ui::theme::Tokens;

use crate::{TODAY, large};

fn report(plan: &Plan, analysis: &Analysis, texts: &Texts) -> Report {
    let order = ReportOrder::of(ReportKind::Strategy(Readers::Board));
    compose(&order, plan, analysis, texts).expect("a strategy is of every plan")
}

pub(crate) fn reports(criterion: &mut Criterion) {
    let plan = large();
    let analysis = Analysis::of(&plan, TODAY);
    let texts = Texts::new(Language::Danish);
    let tokens = Tokens::of(false);
    let mut chart = tokens.chart_look(plan.framework.top());
    chart.headed = true;
    let look = ReportLook {
        soft: tokens.paper_rgb(),
        chart,
    };
    let count = pages(&report(&plan, &analysis, &texts), &look)
        .expect("the report is sound")
        .count();
    let mut group = criterion.benchmark_group("reports");
    group.sample_size(10);
    group.bench_function(format!("pdf of {count} pages"), |bencher| {
        bencher.iter(|| {
            let set = pages(&report(&plan, &analysis, &texts), &look).expect("the report is sound");
            black_box(set.pdf().expect("it has every text alternative"))
        });
    });
    group.bench_function("docx of the same", |bencher| {
        bencher.iter(|| {
            let report = report(&plan, &analysis, &texts);
            black_box(docx(&report, &look, &texts).expect("the report is sound"))
        });
    });
    group.finish();
}
