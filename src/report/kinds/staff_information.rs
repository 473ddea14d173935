//! What the staff are told about their data (GDPR articles 13 and 14), filled in from the plan.
//!
//! What the plan does not know stays a marked gap: the school decides and writes it.

use super::super::content::{Block, Report};
use super::super::material::Material;
use crate::model::{Assessment, Plan, Source};

/// The rights of those whose data it is, each with its article.
const RIGHTS: [&str; 7] = [
    "info-right-access",
    "info-right-correct",
    "info-right-erase",
    "info-right-restrict",
    "info-right-portable",
    "info-right-object",
    "info-right-consent",
];

pub(in super::super) fn staff_information(material: &Material<'_>) -> Report {
    let plan = material.plan;
    let mut report = material.report(material.text("info-title"), plan.meta.title.clone());
    let text = |id: &str| Block::Text(material.text(id));
    let heading = |id: &str| Block::Heading(1, material.text(id));
    let purpose = [("plan", plan.meta.title.as_str().into())];
    report.blocks = vec![
        Block::Remark(material.text("info-draft")),
        heading("info-controller"),
        controller(material),
        heading("info-purpose"),
        Block::Text(material.with("info-purpose-text", &purpose)),
        text("info-gap-purpose"),
        heading("info-basis"),
        text("info-basis-text"),
        text("info-gap-basis"),
        heading("info-categories"),
    ];
    report.blocks.extend(categories(material));
    report.blocks.extend([
        heading("info-sources"),
        text("info-sources-text"),
        text("info-gap-sources"),
        heading("info-recipients"),
        text("info-recipients-text"),
        text("info-gap-recipients"),
        text("info-gap-third-country"),
        heading("info-storage"),
        storage(material),
        text("info-storage-others"),
        heading("info-duty"),
        text("info-gap-duty"),
        text("info-no-decisions"),
        heading("info-rights"),
        Block::List(RIGHTS.iter().map(|it| material.text(it)).collect()),
        text("info-gap-contact-rights"),
        heading("info-complaint"),
        text("info-complaint-text"),
    ]);
    report
}

fn controller(material: &Material<'_>) -> Block {
    let school = &material.plan.school.name;
    let school = if school.is_empty() {
        material.text("info-gap-school")
    } else {
        school.clone()
    };
    let gap = |name: &str, gap: &str| [material.text(name), material.text(gap)];
    Block::Facts(vec![
        [material.text("plan-school"), school],
        gap("info-contact", "info-gap-contact"),
        gap("info-officer", "info-gap-officer"),
    ])
}

/// What the plan really holds of people, and nothing else.
fn categories(material: &Material<'_>) -> Vec<Block> {
    let held: Vec<String> = held(material.plan)
        .into_iter()
        .filter(|(_, is_held)| *is_held)
        .map(|(id, _)| material.text(id))
        .collect();
    if held.is_empty() {
        return vec![Block::Text(material.text("info-holds-nothing"))];
    }
    vec![
        Block::Text(material.text("info-categories-text")),
        Block::List(held),
    ]
}

fn held(plan: &Plan) -> Vec<(&'static str, bool)> {
    let people = || plan.people.values();
    let is_rated = |which: fn(&Assessment) -> bool| plan.assessments.values().any(which);
    let agreed = plan.agreements.values();
    let mut initiatives = plan.strategy.initiatives.values();
    let decisions = plan.workshops.values().flat_map(|it| it.decisions());
    let mut decided = decisions.filter(|(_, _, it)| it.owner.is_some());
    let about = plan.log.values().filter_map(|it| it.about);
    let mut about = about.filter(|it| matches!(it.kind(), "person" | "cell" | "agreement"));
    vec![
        ("info-holds-names", people().any(|it| it.name.is_some())),
        ("info-holds-aliases", people().next().is_some()),
        (
            "info-holds-place",
            people().any(|it| it.team.is_some() || !it.roles.is_empty()),
        ),
        (
            "info-holds-employment",
            people().any(|it| it.started.is_some() || it.left.is_some()),
        ),
        ("info-holds-own", is_rated(|it| it.source == Source::Own)),
        (
            "info-holds-leader",
            is_rated(|it| matches!(it.source, Source::Leader | Source::Agreed)),
        ),
        ("info-holds-test", is_rated(|it| it.source == Source::Test)),
        ("info-holds-notes", is_rated(|it| !it.note.is_empty())),
        ("info-holds-agreements", agreed.len() > 0),
        (
            "info-holds-tasks",
            initiatives.any(|it| it.owner.is_some()) || decided.next().is_some(),
        ),
        ("info-holds-log", about.next().is_some()),
    ]
}

fn storage(material: &Material<'_>) -> Block {
    Block::Text(match material.plan.meta.retention {
        Some(day) => material.with("info-storage-until", &[("date", day.into())]),
        None => material.text("info-gap-storage"),
    })
}
