//! Documents of a plan, and everything that stands in them.

use sigtelinje::action::{Readers, ReportKind, ReportOrder};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample::TODAY;
use sigtelinje::charts::{ChartLook, Rgb};
use sigtelinje::model::{Language, Plan};
use sigtelinje::report::{Block, Report, ReportLook, Table, compose};
use sigtelinje::texts::Texts;
use sigtelinje::ui::theme::Tokens;

/// Every kind of document that the plan can have.
pub(crate) fn kinds(plan: &Plan) -> Vec<ReportKind> {
    let mut kinds = vec![
        ReportKind::Strategy(Readers::Board),
        ReportKind::Strategy(Readers::Staff),
        ReportKind::OnePage,
        ReportKind::Status,
        ReportKind::Competences,
    ];
    kinds.extend(plan.people.keys().next().map(|id| ReportKind::Person(*id)));
    let workshops = plan.workshops.keys();
    kinds.extend(workshops.flat_map(|id| [ReportKind::Minutes(*id), ReportKind::Ballots(*id)]));
    kinds
}

/// A document in a language.
pub(crate) fn document_in(plan: &Plan, order: &ReportOrder, language: Language) -> Report {
    let texts = Texts::new(language);
    compose(order, plan, &Analysis::of(plan, TODAY), &texts).unwrap()
}

/// A whole document without names, in Danish.
pub(crate) fn document(plan: &Plan, kind: ReportKind) -> Report {
    document_in(plan, &ReportOrder::of(kind), Language::Danish)
}

/// The colours of documents.
pub(crate) fn look(plan: &Plan) -> ReportLook {
    let chart = Tokens::of(false).chart_look(plan.framework.top());
    ReportLook {
        chart: ChartLook {
            headed: true,
            ..chart
        },
        soft: Rgb(246, 245, 242),
    }
}

/// Every block, those side by side one after the other.
pub(crate) fn blocks(report: &Report) -> Vec<&Block> {
    fn add<'a>(found: &mut Vec<&'a Block>, blocks: &'a [Block]) {
        for block in blocks {
            found.push(block);
            match block {
                Block::Together(blocks) => add(found, blocks),
                Block::Columns(columns) => columns.iter().for_each(|it| add(found, it)),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    add(&mut found, &report.blocks);
    found
}

/// Every word of a document, the numbers and texts of its charts included.
pub(crate) fn words(report: &Report) -> String {
    let head = [
        &report.title,
        &report.school,
        &report.subtitle,
        &report.note,
    ];
    let mut said: Vec<String> = head.map(Clone::clone).to_vec();
    for block in blocks(report) {
        match block {
            Block::Heading(_, it) | Block::Text(it) | Block::Lead(it) | Block::Remark(it) => {
                said.push(it.clone());
            }
            Block::List(items) => said.extend(items.clone()),
            Block::Facts(facts) => said.extend(facts.iter().flatten().cloned()),
            Block::Figures(figures) => said.extend(
                (figures.iter())
                    .flat_map(|it| [it.name.clone(), it.value.clone(), it.note.clone()]),
            ),
            Block::Table(table) => {
                said.push(table.caption.clone());
                said.extend(table.columns.iter().map(|it| it.head.clone()));
                said.extend(table.rows.iter().flatten().cloned());
            }
            Block::Chart(chart) => {
                let heading = chart.heading();
                said.extend([&heading.title, &heading.note, &heading.alt].map(Clone::clone));
                let table = chart.table();
                said.extend(table.head);
                said.extend(table.rows.into_iter().flatten());
            }
            Block::Together(_) | Block::Columns(_) => {}
            Block::Page(page) => said.extend([page.svg.clone(), page.alt.clone()]),
        }
    }
    said.join("\n")
}

/// The names of all figures that are to be seen first.
pub(crate) fn figures(report: &Report) -> Vec<&str> {
    let all = blocks(report).into_iter().filter_map(|it| match it {
        Block::Figures(figures) => Some(figures),
        _ => None,
    });
    all.flatten().map(|it| it.name.as_str()).collect()
}

/// All tables of a document.
pub(crate) fn tables(report: &Report) -> impl Iterator<Item = &Table> {
    blocks(report).into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}
