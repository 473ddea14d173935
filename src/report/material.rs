//! What documents are made from: a plan, what is known of it, and how to say it.

use std::cell::Cell;

use super::content::{Block, Paper, Report};
use crate::action::ReportOrder;
use crate::analysis::since::moments;
use crate::analysis::{Analysis, Slice};
use crate::charts::of_plan::{Audience, ChartKind, ChartSource, Naming};
use crate::model::{Amount, Item, PersonId, Plan, PlanDate};
use crate::texts::{Argument, Format, Texts};

/// What stands where nothing is known.
pub(super) const NOTHING: &str = "–";

/// The material of one document.
pub(super) struct Material<'a> {
    pub(super) order: &'a ReportOrder,
    pub(super) plan: &'a Plan,
    pub(super) analysis: &'a Analysis,
    pub(super) texts: &'a Texts,
    /// Charts and figures as others may see them.
    pub(super) public: ChartSource<'a>,
    /// Whether anybody was called by their alias so far.
    has_aliases: Cell<bool>,
}

impl<'a> Material<'a> {
    pub(super) fn new(
        order: &'a ReportOrder,
        plan: &'a Plan,
        analysis: &'a Analysis,
        texts: &'a Texts,
    ) -> Self {
        let public = ChartSource::new(plan, analysis, Slice::default(), texts)
            .naming(Naming::of(order.names));
        Self {
            order,
            plan,
            analysis,
            texts,
            public,
            has_aliases: Cell::new(false),
        }
    }

    /// The same charts as a person may see them who is shown to nobody else.
    pub(super) fn own(&self) -> ChartSource<'a> {
        ChartSource::new(self.plan, self.analysis, Slice::default(), self.texts)
            .naming(Naming::of(self.order.names))
            .audience(Audience::Own)
    }

    pub(super) fn text(&self, id: &str) -> String {
        self.texts.get(id).to_owned()
    }

    pub(super) fn with(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.texts.with(id, arguments)
    }

    pub(super) const fn write(&self) -> Format {
        self.texts.write()
    }

    /// A day in one piece; a dash where there is none.
    pub(super) fn date(&self, date: Option<PlanDate>) -> String {
        let written = date.map(|date| self.write().date(date).replace(' ', "\u{a0}"));
        written.unwrap_or_else(|| NOTHING.to_owned())
    }

    /// An amount with its unit; a dash where there is none. A unit that is a word may go on the
    /// next line, since it would run into the next column of a table.
    pub(super) fn measure(&self, value: Option<Amount>, unit: &str) -> String {
        let Some(value) = value else {
            return NOTHING.to_owned();
        };
        let written = self.write().measure(value, unit);
        if unit.chars().count() > 3 {
            written.replace('\u{a0}', " ")
        } else {
            written
        }
    }

    /// How a person is called in this document.
    pub(super) fn person(&self, id: PersonId) -> String {
        let Some(person) = self.plan.people.get(&id) else {
            return String::new();
        };
        if let Some(name) = person.name.as_ref().filter(|_| self.order.names) {
            return name.clone();
        }
        self.has_aliases.set(true);
        person.alias.clone()
    }

    /// How whoever sees to something is called; a dash while nobody does.
    pub(super) fn owner(&self, id: Option<PersonId>) -> String {
        id.map_or_else(|| NOTHING.to_owned(), |id| self.person(id))
    }

    /// What a thing is called.
    pub(super) fn item(&self, item: Item) -> String {
        self.plan.name_of(item, |id| self.person(id))
    }

    /// A chart that others may see; nothing when there is none.
    pub(super) fn chart(&self, kind: ChartKind) -> Option<Block> {
        kind.chart(&self.public)
            .map(|it| Block::Chart(Box::new(it)))
    }

    /// The last day of what is told.
    pub(super) fn to(&self) -> PlanDate {
        self.order.to.unwrap_or(self.analysis.today)
    }

    /// The day from which is told what happened: the one that was ordered, else the last time
    /// before [`Self::to`] that anybody looked, else a year before.
    pub(super) fn from(&self) -> PlanDate {
        let to = self.to();
        let last = || {
            let mut moments = moments(self.plan).into_keys();
            moments.rfind(|day| *day < to)
        };
        let ordered = self.order.from.filter(|day| *day < to);
        let a_year = || to.saturating_sub(jiff::Span::new().years(1));
        ordered.or_else(last).unwrap_or_else(a_year)
    }

    /// A document of this material with nothing in it yet.
    pub(super) fn report(&self, title: String, subtitle: String) -> Report {
        Report {
            title,
            school: self.plan.school.name.clone(),
            subtitle,
            note: self.with("report-as-of", &[("date", self.analysis.today.into())]),
            language: self.texts.language(),
            paper: Paper::A4,
            contents: None,
            blocks: Vec::new(),
        }
    }

    /// The document when it is whole: where people are called by their alias it says so.
    pub(super) fn finished(&self, mut report: Report) -> Report {
        if self.has_aliases.get() && !self.order.names {
            report.note = format!("{} · {}", report.note, self.text("report-without-names"));
        }
        report
    }

    /// The years that the plan is for; empty while nobody decided.
    pub(super) fn period(&self) -> String {
        let meta = &self.plan.meta;
        match (meta.period_start, meta.period_end) {
            (Some(from), Some(to)) => {
                let days = [("from", from.into()), ("to", to.into())];
                self.with("report-period", &days)
            }
            _ => String::new(),
        }
    }
}
