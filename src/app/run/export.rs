//! Writes files for other programs.

use super::App;
use crate::action::TableFormat;
use crate::analysis::calendar::SchoolYear;
use crate::exchange::{book, calendar};
use crate::texts::Message;
use crate::ui::theme::Tokens;

impl App {
    /// Writes a school year as a calendar that other programs read.
    pub(super) fn export_calendar(&mut self, year: SchoolYear) {
        let today = self.clock.today();
        let Some(derived) = self.derive() else { return };
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let figures = &derived.analysis().strategy;
        let events = calendar::of_plan(plan, figures, &self.texts, year);
        let name = format!(
            "{} {}-{}",
            self.texts.get("page-year-wheel"),
            year.0,
            year.next().0
        );
        let bytes = calendar::ics(&name, today, &events);
        self.ask_export(&name, "ics", bytes);
    }

    /// Writes the levels of the staff for a spreadsheet, for those who may see each of them.
    pub(super) fn export_levels(&mut self, format: TableFormat) {
        let today = self.clock.today();
        let Some(derived) = self.derive() else { return };
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let names = self.settings.show_names;
        let levels = book::of_levels(plan, derived.analysis(), &self.texts, names);
        let title = self.texts.with("book-file", &[("date", today.into())]);
        let (bytes, extension) = match format {
            TableFormat::Csv => (Ok(book::ratings_csv(&levels, self.texts.write())), "csv"),
            TableFormat::Xlsx => {
                let shades = Tokens::of(false).shades(plan.framework.top());
                (book::xlsx(&levels, shades), "xlsx")
            }
        };
        match bytes {
            Ok(bytes) => self.ask_export(&title, extension, bytes),
            Err(error) => {
                log::error!("a workbook could not be made: {error}");
                self.tell(Message::new("book-failed"), true);
            }
        }
    }
}
