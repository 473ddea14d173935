//! Ballot papers, a page for each point that is voted on.

use super::super::content::{Block, DrawnPage, Paper, Report};
use super::super::material::Material;
use super::or_empty;
use crate::exchange::ballot_paper;
use crate::model::{Activity, WorkshopId};
use crate::texts::task_name;

pub(in super::super) fn ballots(material: &Material<'_>, id: WorkshopId) -> Option<Report> {
    let workshop = material.plan.workshops.get(&id)?;
    let name = [("name", workshop.title.as_str().into())];
    let title = material.with("paper-title", &name);
    let mut report = material.report(title, String::new());
    let voted = workshop.agenda.iter().filter(|it| it.task.is_voted_on());
    let page = |activity: &Activity| {
        let point = if activity.title.is_empty() {
            material.text(task_name(&activity.task))
        } else {
            activity.title.clone()
        };
        let named = [
            ("name", workshop.title.as_str().into()),
            ("point", point.into()),
        ];
        Block::Page(DrawnPage {
            svg: ballot_paper::svg(material.plan, material.texts, (workshop, activity)),
            alt: material.with("report-paper-alt", &named),
        })
    };
    report.blocks = voted.map(page).collect();
    if !report.blocks.is_empty() {
        report.paper = Paper::Drawn;
    }
    Some(or_empty(material, report))
}
