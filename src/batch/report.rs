//! Documents and spreadsheets from the command line.

use std::path::Path;

use super::Batch;
use crate::action::{DocumentFormat, Readers, ReportKind, ReportOrder, SpreadsheetFormat};
use crate::analysis::Analysis;
use crate::analysis::search::fold;
use crate::app::{Clock as _, SystemClock, levels_file, report_file};
use crate::model::{PersonId, Plan, PlanDate, WorkshopId};
use crate::texts::Message;

/// What was asked for.
pub(super) struct Request<'a> {
    /// The plan.
    pub(super) plan: &'a Path,
    /// The file, which must not be there yet.
    pub(super) out: &'a Path,
    /// Which document, and of whom or what; empty is the strategy for the board.
    pub(super) kind: &'a [String],
    /// From which day until which it tells what happened.
    pub(super) period: (Option<PlanDate>, Option<PlanDate>),
    /// Whether people are called by their name where it is known.
    pub(super) names: bool,
}

enum Format {
    Document(DocumentFormat),
    Spreadsheet(SpreadsheetFormat),
}

impl Batch {
    pub(super) fn write_report(&self, asked: &Request<'_>) -> Result<Message, Message> {
        let file = || asked.out.display().to_string();
        let ending = asked.out.extension().and_then(|it| it.to_str());
        let format = match ending.map(str::to_lowercase).as_deref() {
            Some("pdf") => Format::Document(DocumentFormat::Pdf),
            Some("docx") => Format::Document(DocumentFormat::Docx),
            Some("ron") => Format::Document(DocumentFormat::Data),
            Some("csv") => Format::Spreadsheet(SpreadsheetFormat::Csv),
            Some("xlsx") => Format::Spreadsheet(SpreadsheetFormat::Xlsx),
            _ => return Err(Message::new("batch-report-format").with("file", file())),
        };
        if asked.out.exists() {
            return Err(Message::new("batch-exists").with("file", file()));
        }
        let loaded = self.load(asked.plan);
        let plan = loaded.map_err(|error| error.message())?.plan;
        let bytes = match format {
            Format::Document(format) => self.document(asked, format, &plan)?,
            Format::Spreadsheet(format) => {
                if !asked.kind.is_empty() {
                    return Err(Message::new("batch-report-no-kind"));
                }
                let analysis = Analysis::of(&plan, SystemClock.today());
                levels_file(&plan, &analysis, (&self.texts, asked.names), format)?
            }
        };
        self.write(asked.out, &bytes)?;
        Ok(Message::new("batch-saved").with("file", file()))
    }

    fn document(
        &self,
        asked: &Request<'_>,
        format: DocumentFormat,
        plan: &Plan,
    ) -> Result<Vec<u8>, Message> {
        let kind = kind(plan, asked.kind)?;
        let end = asked.period.1.unwrap_or_else(|| SystemClock.today());
        if asked.period.0.is_some_and(|begin| begin >= end) {
            return Err(Message::new("batch-report-period"));
        }
        if format == DocumentFormat::Docx && !kind.can_be_docx() {
            return Err(Message::new("batch-report-only-pdf"));
        }
        if format == DocumentFormat::Data && !kind.can_be_data() {
            return Err(Message::new("batch-report-no-data"));
        }
        let (from, to) = asked.period;
        let order = ReportOrder {
            from,
            to,
            names: asked.names,
            ..ReportOrder::of(kind)
        };
        let today = SystemClock.today();
        let made = report_file(&order, format, (plan, today), self.texts.language())?;
        Ok(made.1)
    }
}

/// The kind of document that the words say.
fn kind(plan: &Plan, words: &[String]) -> Result<ReportKind, Message> {
    let of = words.get(1).map(String::as_str);
    let unknown = |name: &str| Message::new("batch-report-kind").with("name", name);
    match (words.first().map(String::as_str), of) {
        (None | Some("board"), None) => Ok(ReportKind::Strategy(Readers::Board)),
        (Some("staff"), None) => Ok(ReportKind::Strategy(Readers::Staff)),
        (Some("one-page"), None) => Ok(ReportKind::OnePage),
        (Some("status"), None) => Ok(ReportKind::Status),
        (Some("competences"), None) => Ok(ReportKind::Competences),
        (Some("person"), Some(alias)) => person(plan, alias).map(ReportKind::Person),
        (Some("person-data"), Some(said)) => person(plan, said).map(ReportKind::PersonData),
        (Some("staff-information"), None) => Ok(ReportKind::StaffInformation),
        (Some("person" | "person-data"), None) => Err(Message::new("batch-report-whom")),
        (Some("minutes" | "workshop"), of) => workshop(plan, of).map(ReportKind::Minutes),
        (Some("ballots"), of) => workshop(plan, of).map(ReportKind::Ballots),
        (Some(name), _) | (None, Some(name)) => Err(unknown(name)),
    }
}

/// The one person with this alias, name or id. What is made or done is for that person alone, so
/// that of two it is nobody's.
pub(super) fn person(plan: &Plan, said: &str) -> Result<PersonId, Message> {
    let people = plan.people.iter();
    let mut found = people.filter(|(id, it)| {
        let is_called = |it: &String| fold(it) == fold(said);
        is_called(&it.alias)
            || it.name.as_ref().is_some_and(is_called)
            || id.uuid().to_string() == said.to_lowercase()
    });
    let why = match (found.next(), found.next()) {
        (Some((id, _)), None) => return Ok(*id),
        (Some(_), Some(_)) => "batch-report-people",
        _ => "batch-report-person",
    };
    Err(Message::new(why).with("name", said))
}

/// The workshop with this title or id, the newest when nothing was said.
fn workshop(plan: &Plan, said: Option<&str>) -> Result<WorkshopId, Message> {
    let mut newest_first = plan.workshops_by_date().into_iter().rev();
    let found = newest_first.find(|(id, it)| {
        said.is_none_or(|said| {
            fold(&it.title) == fold(said) || id.uuid().to_string() == said.to_lowercase()
        })
    });
    let missing = || match said {
        Some(name) => Message::new("batch-report-workshop").with("name", name),
        None => Message::new("batch-report-no-workshop"),
    };
    found.map(|(id, _)| id).ok_or_else(missing)
}
