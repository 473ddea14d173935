//! Documents for others: one tree of content per kind, several formats.
//!
//! [`compose`] says what stands in a document, in words and plain numbers; `pages` sets it as
//! PDF and as pictures of its pages, [`docx()`] writes it for a text program. Nothing here touches
//! the disk, and nothing that a format needs to know is known to the content.

mod content;
mod docx;
mod kinds;
mod material;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;

use crate::action::{ReportKind, ReportOrder};
use crate::analysis::Analysis;
use crate::analysis::person_data::person_data;
use crate::charts::{Chart, ChartError, ChartLook, Rgb};
use crate::model::Plan;
use crate::texts::Texts;

pub use content::{Block, DrawnPage, KeyFigure, Paper, Report, Side, Table, TableColumn};
pub use docx::docx;
#[cfg(feature = "pdf")]
pub use pdf::{PagePicture, Pages, pages};

use material::Material;

/// The colours of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLook {
    /// Those of charts, which texts and lines share.
    pub chart: ChartLook,
    /// The ground of figures that are to be seen first.
    pub soft: Rgb,
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The typesetter refused.
    #[error("typesetting failed: {0}")]
    Typesetting(String),
    /// This build of the program has no typesetter.
    #[error("this build of the program makes no PDF")]
    NoPdf,
    /// The file could not be put together.
    #[error("writing the document failed: {0}")]
    Writing(String),
    /// There is no such document as data.
    #[error("there is no such document as data")]
    NoData,
}

/// The content of a document as data for other programs, in RON.
///
/// # Errors
/// When there is none of the kind or the person is not in the plan, or it cannot be written.
pub fn data(kind: ReportKind, plan: &Plan, analysis: &Analysis) -> Result<String, ReportError> {
    let data = match kind {
        ReportKind::PersonData(id) => person_data(plan, analysis, id),
        _ => None,
    };
    let data = data.ok_or(ReportError::NoData)?;
    let written = ron::ser::to_string_pretty(&data, ron::ser::PrettyConfig::new());
    written.map_err(|error| ReportError::Writing(error.to_string()))
}

/// How high a chart is drawn: no higher than what leaves room on a page for what belongs to it.
fn chart_height(chart: &Chart, width: u32, look: &ChartLook) -> u32 {
    let highest = match chart {
        // A wheel is as high as it is wide, and has its legend below.
        Chart::YearWheel(_) => width + width / 5,
        // Poles on both sides that take two lines in a narrow column.
        Chart::Dumbbells(_) => width,
        _ => width * 9 / 10,
    };
    chart.preferred_height(width, look).min(highest)
}

/// What stands in the document that was ordered; `None` when the person or workshop that it is
/// about is not in the plan.
///
/// Figures of groups are those that others may see. Only what is made for one person shows that
/// person's levels.
pub fn compose(
    order: &ReportOrder,
    plan: &Plan,
    analysis: &Analysis,
    texts: &Texts,
) -> Option<Report> {
    let material = Material::new(order, plan, analysis, texts);
    let report = match order.kind {
        ReportKind::Strategy(readers) => Some(kinds::strategy(&material, readers)),
        ReportKind::OnePage => Some(kinds::one_page(&material)),
        ReportKind::Status => Some(kinds::status(&material)),
        ReportKind::Competences => Some(kinds::competences(&material)),
        ReportKind::Person(id) => kinds::person(&material, id),
        ReportKind::Minutes(id) => kinds::minutes(&material, id),
        ReportKind::Ballots(id) => kinds::ballots(&material, id),
        ReportKind::PersonData(id) => kinds::person_data(&material, id),
        ReportKind::StaffInformation => Some(kinds::staff_information(&material)),
    };
    report.map(|it| material.finished(it))
}
