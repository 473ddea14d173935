//! Everything that the plan says of one person (GDPR article 15), for that person and whoever
//! answers for the plan.

use super::super::content::{Block, Report, Table, TableColumn};
use super::super::material::{Material, NOTHING};
use super::joined;
use crate::analysis::person_data::{self, PersonData, Rated};
use crate::model::{Item, Level, PersonId, Requirement};
use crate::texts::{
    agreement_state_name, item_kind_name, log_kind_name, passage_name, person_place, source_name,
};

pub(in super::super) fn person_data(material: &Material<'_>, id: PersonId) -> Option<Report> {
    let person = material.plan.people.get(&id)?;
    let data = person_data::person_data(material.plan, material.analysis, id)?;
    let called = data.name.as_ref().unwrap_or(&data.alias);
    let title = material.with("data-title", &[("name", called.as_str().into())]);
    let place = person_place(material.texts, material.plan, person);
    let mut report = material.report(title, place);
    report.blocks = vec![
        Block::Remark(material.text("data-for")),
        Block::Heading(1, material.text("data-master")),
        master(material, &data),
    ];
    let chapters = [
        ("data-expectations", expectations(material, &data)),
        ("data-rounds", rounds(material, &data)),
        ("data-ratings", ratings(material, &data)),
        ("people-agreements", agreements(material, &data)),
        ("data-helps", helps(material, &data)),
        ("data-sees-to", sees_to(material, &data)),
        ("log-title", log(material, &data)),
        ("data-findings", findings(material, id)),
        ("data-accepted", accepted(material, &data)),
        ("data-undecided", undecided(material, &data)),
        ("data-named", named_in(material, &data)),
    ];
    let mut missing = Vec::new();
    for (heading, blocks) in chapters {
        if blocks.is_empty() {
            missing.push(material.text(heading));
            continue;
        }
        let heading = material.text(heading);
        report.blocks.push(Block::Heading(1, heading));
        report.blocks.extend(blocks);
    }
    if !missing.is_empty() {
        let heading = material.text("data-nothing");
        report.blocks.push(Block::Heading(1, heading));
        report.blocks.push(Block::List(missing));
    }
    Some(report)
}

fn master(material: &Material<'_>, data: &PersonData) -> Block {
    let fact = |id: &str, said: Option<&str>| {
        let said = said.filter(|it| !it.is_empty()).unwrap_or(NOTHING);
        [material.text(id), said.to_owned()]
    };
    Block::Facts(vec![
        fact("staff-name", data.name.as_deref()),
        fact("staff-alias", Some(&data.alias)),
        fact("staff-team", data.team.as_deref()),
        fact("merge-field-department", data.department.as_deref()),
        fact("staff-roles", Some(&data.roles.join(", "))),
        fact("staff-started", Some(&material.date(data.started))),
        fact("staff-left", Some(&material.date(data.left))),
        fact("data-id", Some(&data.id.to_string())),
    ])
}

/// A table without a caption of its own: its chapter says what it shows.
fn table(
    material: &Material<'_>,
    caption: &str,
    columns: &[(&str, u8)],
    rows: Vec<Vec<String>>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = columns.iter();
    vec![Block::Table(Table {
        caption: material.text(caption),
        columns: columns
            .map(|(head, share)| TableColumn::text(&material.text(head), *share))
            .collect(),
        rows,
    })]
}

fn expectations(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let level =
        |level: Option<Level>| level.map_or_else(|| NOTHING.to_owned(), |it| it.get().to_string());
    let rows = data.expectations.iter().map(|it| match it.requirement {
        Requirement::NotRequired => {
            let not = material.text("not-required");
            vec![it.competence.clone(), not.clone(), not]
        }
        Requirement::Required { .. } => vec![
            it.competence.clone(),
            level(it.requirement.lowest()),
            level(it.requirement.target()),
        ],
    });
    let columns = [
        ("chart-competence", 12),
        ("expected-lowest", 6),
        ("expected-target", 6),
    ];
    table(material, "data-expectations", &columns, rows.collect())
}

fn rounds(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let rows = data.rounds.iter();
    let rows = rows.map(|(date, title)| vec![material.date(Some(*date)), title.clone()]);
    let columns = [("report-when", 6), ("chart-round", 18)];
    table(material, "data-rounds", &columns, rows.collect())
}

fn ratings(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let sets = data.ratings.iter();
    sets.flat_map(|it| rated(material, it)).collect()
}

/// One set of ratings: who and when, the levels, what was said.
fn rated(material: &Material<'_>, rated: &Rated) -> Vec<Block> {
    let said = [
        material.text(source_name(rated.source)),
        material.date(Some(rated.date)),
        rated.round.clone().unwrap_or_default(),
    ];
    let mut blocks = vec![Block::Heading(2, joined(&said))];
    let framework = &material.plan.framework;
    let rows = rated.levels.iter().map(|(name, level)| {
        let level = format!("{} {}", level.get(), framework.level_name(*level));
        vec![name.clone(), level.trim_end().to_owned()]
    });
    let columns = [("chart-competence", 14), ("data-level", 10)];
    blocks.extend(table(material, "people-levels", &columns, rows.collect()));
    if !rated.note.is_empty() {
        blocks.push(Block::Text(rated.note.clone()));
    }
    blocks
}

fn agreements(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let facts = data.agreements.iter().map(|it| {
        let works_on = if it.competences.is_empty() {
            material.text("people-agreement-whole")
        } else {
            it.competences.join(", ")
        };
        let hours = it
            .hours
            .map_or_else(|| NOTHING.to_owned(), |it| it.to_string());
        let helper = it.helper.clone().unwrap_or_else(|| NOTHING.to_owned());
        let note = if it.note.is_empty() {
            NOTHING
        } else {
            &it.note
        };
        let state = material.text(agreement_state_name(it.state));
        let said = [
            ("people-what", it.what.clone()),
            ("people-works-on", works_on),
            ("people-helper-label", helper),
            ("data-hours", hours),
            ("data-made", material.date(Some(it.made))),
            ("people-due-label", material.date(it.due)),
            ("action-state", state),
            ("passage-note", note.to_owned()),
        ];
        let said = said.map(|(name, value)| [material.text(name), value]);
        Block::Together(vec![Block::Facts(said.to_vec())])
    });
    facts.collect()
}

fn helps(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let rows = data.helps.iter().map(|it| {
        vec![
            it.what.clone(),
            material.date(Some(it.made)),
            material.date(it.due),
            material.text(agreement_state_name(it.state)),
        ]
    });
    let columns = [
        ("people-what", 10),
        ("data-made", 5),
        ("people-due-label", 5),
        ("action-state", 4),
    ];
    table(material, "data-helps", &columns, rows.collect())
}

fn sees_to(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let rows = data.sees_to.iter().map(|it| {
        let of = it.of.clone();
        vec![
            it.title.clone(),
            material.date(it.due),
            of.unwrap_or_else(|| material.text("data-in-plan")),
        ]
    });
    let columns = [
        ("report-what", 12),
        ("people-due-label", 5),
        ("data-where", 7),
    ];
    table(material, "data-sees-to", &columns, rows.collect())
}

fn log(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let rows = data.log.iter().map(|it| {
        vec![
            material.date(Some(it.date)),
            material.text(log_kind_name(it.kind)),
            it.text.clone(),
        ]
    });
    let columns = [("report-when", 5), ("report-kind", 4), ("report-what", 15)];
    table(material, "log-title", &columns, rows.collect())
}

/// What the program points out today, in the words of the window.
fn findings(material: &Material<'_>, id: PersonId) -> Vec<Block> {
    let all = material.analysis.findings.iter();
    let about = all.filter(|it| match it.about {
        Item::Person(it) | Item::Cell(it, _) => it == id,
        _ => false,
    });
    let said: Vec<String> = about.map(|it| material.texts.say(&it.message())).collect();
    if said.is_empty() {
        Vec::new()
    } else {
        vec![Block::List(said)]
    }
}

fn accepted(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let found = data.findings.iter();
    let rows = found.filter_map(|it| {
        let accepted = it.accepted.as_ref()?;
        Some(vec![
            material.date(Some(accepted.date)),
            joined(&[it.code.clone(), it.competence.clone().unwrap_or_default()]),
            accepted.reason.clone(),
        ])
    });
    let columns = [
        ("report-when", 5),
        ("report-what", 7),
        ("report-reason", 12),
    ];
    table(material, "data-accepted", &columns, rows.collect())
}

fn undecided(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let value = |it: &Option<String>| it.clone().unwrap_or_else(|| NOTHING.to_owned());
    let rows = data.undecided.iter().map(|it| {
        let name = material.item(it.item);
        vec![
            joined(&[name, it.field.clone()]),
            value(&it.base),
            value(&it.other),
        ]
    });
    let columns = [("data-where", 8), ("data-before", 8), ("data-other", 8)];
    table(material, "data-undecided", &columns, rows.collect())
}

fn named_in(material: &Material<'_>, data: &PersonData) -> Vec<Block> {
    let rows: Vec<_> = data
        .named_in
        .iter()
        .map(|it| {
            let place = [
                material.text(item_kind_name(it.item)),
                it.name.clone(),
                material.text(passage_name(it.passage)),
            ];
            vec![joined(&place), it.text.clone()]
        })
        .collect();
    let mut blocks = table(
        material,
        "data-named",
        &[("data-where", 8), ("data-text", 16)],
        rows,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::Remark(material.text("data-named-note")));
    }
    blocks
}
