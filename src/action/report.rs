//! Documents that can be asked for.

use std::collections::BTreeSet;

use crate::model::{PersonId, PlanDate, WorkshopId};

/// Who a strategy is written out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readers {
    /// The board: how it goes, first.
    Board,
    /// The staff: why, first.
    Staff,
}

/// What sort of document, before it is said whom or what it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportForm {
    /// The strategy for the board.
    #[default]
    Board,
    /// The strategy for the staff.
    Staff,
    /// The plan on a page.
    OnePage,
    /// Status since last time.
    Status,
    /// Competences in groups.
    Competences,
    /// A person's sheet.
    Person,
    /// The minutes of a workshop.
    Minutes,
    /// The ballot papers of a workshop.
    Ballots,
    /// Everything about a person.
    PersonData,
    /// What the staff are told about their data.
    StaffInformation,
}

impl ReportForm {
    /// Every form, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Board,
        Self::Staff,
        Self::OnePage,
        Self::Status,
        Self::Competences,
        Self::Person,
        Self::Minutes,
        Self::Ballots,
        Self::PersonData,
        Self::StaffInformation,
    ];

    /// The text that names it.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Board => "report-kind-board",
            Self::Staff => "report-kind-staff",
            Self::OnePage => "report-kind-one-page",
            Self::Status => "report-kind-status",
            Self::Competences => "report-kind-competences",
            Self::Person => "report-kind-person",
            Self::Minutes => "report-kind-minutes",
            Self::Ballots => "report-kind-ballots",
            Self::PersonData => "report-kind-person-data",
            Self::StaffInformation => "report-kind-staff-information",
        }
    }
}

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportKind {
    /// The whole strategy.
    Strategy(Readers),
    /// The plan on a page.
    OnePage,
    /// What changed since last time, what is late, what comes.
    Status,
    /// The competences of the staff, in groups only.
    Competences,
    /// One person's sheet, for the conversation on development.
    Person(PersonId),
    /// The minutes of a workshop.
    Minutes(WorkshopId),
    /// The ballot papers of a workshop.
    Ballots(WorkshopId),
    /// Everything that the plan says of one person, for that person (GDPR article 15).
    PersonData(PersonId),
    /// What the staff are told about their data (GDPR articles 13 and 14).
    StaffInformation,
}

impl ReportKind {
    /// What sort of document it is.
    pub const fn form(self) -> ReportForm {
        match self {
            Self::Strategy(Readers::Board) => ReportForm::Board,
            Self::Strategy(Readers::Staff) => ReportForm::Staff,
            Self::OnePage => ReportForm::OnePage,
            Self::Status => ReportForm::Status,
            Self::Competences => ReportForm::Competences,
            Self::Person(_) => ReportForm::Person,
            Self::Minutes(_) => ReportForm::Minutes,
            Self::Ballots(_) => ReportForm::Ballots,
            Self::PersonData(_) => ReportForm::PersonData,
            Self::StaffInformation => ReportForm::StaffInformation,
        }
    }

    /// The parts that the document can have, in the order in which they stand; empty for one that
    /// is always whole.
    pub const fn parts(self) -> &'static [ReportPart] {
        use ReportPart as P;
        match self {
            Self::Strategy(Readers::Board) => &[
                P::Status,
                P::Foundation,
                P::Lines,
                P::Initiatives,
                P::Competences,
                P::Tensions,
                P::Year,
            ],
            Self::Strategy(Readers::Staff) => &[
                P::Foundation,
                P::Lines,
                P::Initiatives,
                P::Year,
                P::Competences,
                P::Tensions,
                P::Status,
            ],
            Self::OnePage
            | Self::Status
            | Self::Competences
            | Self::Person(_)
            | Self::Minutes(_)
            | Self::Ballots(_)
            | Self::PersonData(_)
            | Self::StaffInformation => &[],
        }
    }

    /// Whether the document tells what happened between two days.
    pub const fn has_period(self) -> bool {
        matches!(self, Self::Strategy(_) | Self::Status)
    }

    /// Whether people are shown in it, so that it matters what they are called.
    pub const fn shows_people(self) -> bool {
        !matches!(
            self,
            Self::Competences | Self::Ballots(_) | Self::StaffInformation
        )
    }

    /// Whether a text program can go on with it. Pages that are drawn to be printed cannot.
    pub const fn can_be_docx(self) -> bool {
        !matches!(self, Self::OnePage | Self::Ballots(_))
    }

    /// Whether there is a file of the same content for other programs.
    pub const fn can_be_data(self) -> bool {
        matches!(self, Self::PersonData(_))
    }
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportPart {
    /// What everything stands on.
    Foundation,
    /// Strategic lines with goals and indicators.
    Lines,
    /// What is done.
    Initiatives,
    /// The school year.
    Year,
    /// The competences of the staff.
    Competences,
    /// Tensions, and where the rooms stood.
    Tensions,
    /// What changed, what is late and what comes.
    Status,
}

/// A document as somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOrder {
    /// Which.
    pub kind: ReportKind,
    /// Which of [`ReportKind::parts`] it has.
    pub parts: BTreeSet<ReportPart>,
    /// From which day it tells what happened; `None` is the last time that anybody looked.
    pub from: Option<PlanDate>,
    /// Until which day; `None` is today.
    pub to: Option<PlanDate>,
    /// Whether people are called by their name where it is known, else by their alias.
    pub names: bool,
}

impl ReportOrder {
    /// The whole document, up to today, without names.
    pub fn of(kind: ReportKind) -> Self {
        Self {
            kind,
            parts: kind.parts().iter().copied().collect(),
            from: None,
            to: None,
            names: false,
        }
    }
}

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentFormat {
    /// To be read and printed.
    Pdf,
    /// To go on writing in Word.
    Docx,
    /// RON, to be read by other programs.
    Data,
}

impl DocumentFormat {
    /// How the names of its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Data => "ron",
        }
    }
}

/// Something that was asked for about documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportAction {
    /// Set a document on pages, to be looked at.
    Preview(ReportOrder),
    /// Draw a page of what was set last, 0 being the first.
    Draw {
        /// Which page.
        page: usize,
        /// How wide, in pixels.
        width: u32,
    },
    /// Make a file of a document and ask where to put it.
    Export(ReportOrder, DocumentFormat),
    /// Let go of what is under way.
    Cancel,
    /// Show the folder of the file that was written last.
    OpenFolder,
}
