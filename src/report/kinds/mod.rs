//! What each kind of document is made of.

mod ballots;
mod minutes;
mod one_page;
mod person;
mod person_data;
mod staff_information;

use super::content::{Block, Report};
use super::material::Material;
use super::parts;
use crate::action::{Readers, ReportKind, ReportPart};
use crate::charts::of_plan::ChartKind;

pub(super) use ballots::ballots;
pub(super) use minutes::minutes;
pub(super) use one_page::one_page;
pub(super) use person::person;
pub(super) use person_data::person_data;
pub(super) use staff_information::staff_information;

/// The whole strategy, with the parts that were ordered.
pub(super) fn strategy(material: &Material<'_>, readers: Readers) -> Report {
    let plan = material.plan;
    let for_whom = match readers {
        Readers::Board => "report-for-board",
        Readers::Staff => "report-for-staff",
    };
    let said = [material.text(for_whom), material.period()];
    let mut report = material.report(plan.meta.title.clone(), joined(&said));
    let ordered = ReportKind::Strategy(readers).parts().iter();
    let ordered = ordered.filter(|part| material.order.parts.contains(part));
    report.blocks = ordered
        .flat_map(|part| parts::part(material, *part))
        .collect();
    let headings = report.blocks.iter();
    let headings = headings.filter(|it| matches!(it, Block::Heading(1, _)));
    report.contents = (headings.count() > 2).then(|| material.text("report-contents"));
    or_empty(material, report)
}

/// What changed since last time.
pub(super) fn status(material: &Material<'_>) -> Report {
    let title = material.text("report-status-title");
    let days = [
        ("from", material.from().into()),
        ("to", material.to().into()),
    ];
    let said = [
        material.plan.meta.title.clone(),
        material.with("report-period", &days),
    ];
    let mut report = material.report(title, joined(&said));
    report.blocks = parts::part(material, ReportPart::Status);
    or_empty(material, report)
}

/// The competences of the staff, in groups only.
pub(super) fn competences(material: &Material<'_>) -> Report {
    let title = material.text("report-competences-title");
    let mut report = material.report(title, material.plan.framework.name.clone());
    let groups: [(&str, &[ChartKind]); 3] = [
        (
            "report-levels",
            &[ChartKind::OverRounds, ChartKind::Distribution],
        ),
        ("report-demands", &[ChartKind::Gap, ChartKind::Coverage]),
        ("report-teams", &[ChartKind::HeatMap]),
    ];
    report.blocks = parts::competence_figures(material);
    for (heading, kinds) in groups {
        let charts = parts::competence_charts(material, kinds);
        if !charts.is_empty() {
            report
                .blocks
                .push(Block::Heading(1, material.text(heading)));
            report.blocks.extend(charts);
        }
    }
    report.blocks.push(parts::privacy(material));
    report.blocks.extend(parts::scale(material));
    report
}

/// What is known of several things, side by side.
fn joined(said: &[String]) -> String {
    let known = said.iter().filter(|it| !it.is_empty());
    let known: Vec<&str> = known.map(String::as_str).collect();
    known.join(" · ")
}

/// A document in which nothing stands says so.
fn or_empty(material: &Material<'_>, mut report: Report) -> Report {
    if report.blocks.is_empty() {
        report
            .blocks
            .push(Block::Text(material.text("report-empty")));
    }
    report
}
