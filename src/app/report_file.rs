//! Documents as files and as pages to look at, for window and command line alike.

use std::sync::Arc;

use egui::ColorImage;

use crate::action::{DocumentFormat, ReportKind, ReportOrder};
use crate::analysis::Analysis;
use crate::model::{Language, Level, Plan, PlanDate};
use crate::report::{self, Report, ReportError, ReportLook};
use crate::texts::{Message, Texts};
use crate::ui::theme::Tokens;

/// A document on pages, and what it is called.
pub(super) struct SetPages {
    pub(super) title: String,
    #[cfg(feature = "pdf")]
    pages: report::Pages,
}

#[cfg(feature = "pdf")]
impl SetPages {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.pages.count()
    }

    /// One of them, so many pixels wide; `None` when there is no such page.
    pub(super) fn picture(&self, page: usize, width: u32) -> Option<ColorImage> {
        let drawn = self.pages.picture(page, width)?;
        Some(ColorImage::from_rgba_premultiplied(drawn.size, &drawn.rgba))
    }
}

/// A program without a typesetter never makes any; see [`set`].
#[cfg(not(feature = "pdf"))]
impl SetPages {
    pub(super) const fn count(&self) -> usize {
        let Self { title: _ } = self;
        0
    }

    pub(super) const fn picture(&self, _page: usize, _width: u32) -> Option<ColorImage> {
        let Self { title: _ } = self;
        None
    }
}

/// A document as a file, and what that is called, without ending.
///
/// # Errors
/// When what it is about is not in the plan, or the document cannot be made; as a sentence to
/// show.
pub fn report_file(
    order: &ReportOrder,
    format: DocumentFormat,
    (plan, today): (&Plan, PlanDate),
    language: Language,
) -> Result<(String, Vec<u8>), Message> {
    let texts = Texts::new(language);
    let analysis = Analysis::of(plan, today);
    let report = composed(order, plan, &analysis, &texts)?;
    let look = look(plan.framework.top());
    let made = match format {
        DocumentFormat::Pdf => pdf(&report, &look),
        DocumentFormat::Docx => report::docx(&report, &look, &texts),
        DocumentFormat::Data => report::data(order.kind, plan, &analysis).map(String::into_bytes),
    };
    let name = file_name(order, plan, (&texts, today));
    made.map(|bytes| (name, bytes))
        .map_err(|error| not_made(&error))
}

/// A document on pages.
///
/// # Errors
/// As [`report_file`].
pub(super) fn set_pages(
    order: &ReportOrder,
    (plan, today): (&Plan, PlanDate),
    language: Language,
) -> Result<Arc<SetPages>, Message> {
    let texts = Texts::new(language);
    let analysis = Analysis::of(plan, today);
    let report = composed(order, plan, &analysis, &texts)?;
    set(report, &look(plan.framework.top()))
}

/// What sort of document it is, about whom or what, and as of when.
fn file_name(order: &ReportOrder, plan: &Plan, (texts, today): (&Texts, PlanDate)) -> String {
    let about = match order.kind {
        ReportKind::Person(id) | ReportKind::PersonData(id) => {
            plan.people.get(&id).map(|it| it.alias.as_str())
        }
        ReportKind::Minutes(id) | ReportKind::Ballots(id) => {
            plan.workshops.get(&id).map(|it| it.title.as_str())
        }
        _ => None,
    };
    let form = texts.get(order.kind.form().text_id());
    let said = [Some(form), about, Some(&today.to_string())];
    let said: Vec<&str> = said.into_iter().flatten().collect();
    said.join(" ")
}

fn composed(
    order: &ReportOrder,
    plan: &Plan,
    analysis: &Analysis,
    texts: &Texts,
) -> Result<Report, Message> {
    let report = report::compose(order, plan, analysis, texts);
    report.ok_or_else(|| Message::new("report-not-there"))
}

#[cfg(feature = "pdf")]
fn set(report: Report, look: &ReportLook) -> Result<Arc<SetPages>, Message> {
    let pages = report::pages(&report, look).map_err(|error| not_made(&error))?;
    let title = report.title;
    Ok(Arc::new(SetPages { title, pages }))
}

#[cfg(not(feature = "pdf"))]
fn set(_report: Report, _look: &ReportLook) -> Result<Arc<SetPages>, Message> {
    Err(Message::new("report-no-pdf"))
}

#[cfg(feature = "pdf")]
fn pdf(report: &Report, look: &ReportLook) -> Result<Vec<u8>, ReportError> {
    report::pages(report, look)?.pdf()
}

#[cfg(not(feature = "pdf"))]
fn pdf(_report: &Report, _look: &ReportLook) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::NoPdf)
}

fn not_made(error: &ReportError) -> Message {
    log::error!("a document could not be made: {error}");
    Message::new(match error {
        ReportError::NoPdf => "report-no-pdf",
        _ => "report-not-made",
    })
}

/// The colours of paper: those of the light theme.
fn look(top: Level) -> ReportLook {
    let tokens = Tokens::of(false);
    let mut chart = tokens.chart_look(top);
    chart.headed = true;
    ReportLook {
        soft: tokens.paper_rgb(),
        chart,
    }
}
