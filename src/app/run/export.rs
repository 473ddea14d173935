//! Writes files for other programs.

use super::App;
use crate::action::SpreadsheetFormat;
use crate::analysis::calendar::SchoolYear;
use crate::app::levels_file;
use crate::exchange::calendar;

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
    pub(super) fn export_levels(&mut self, format: SpreadsheetFormat) {
        let today = self.clock.today();
        let Some(derived) = self.derive() else { return };
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let named = (&self.texts, self.settings.show_names);
        let extension = match format {
            SpreadsheetFormat::Csv => "csv",
            SpreadsheetFormat::Xlsx => "xlsx",
        };
        let title = self.texts.with("book-file", &[("date", today.into())]);
        match levels_file(plan, derived.analysis(), named, format) {
            Ok(bytes) => self.ask_export(&title, extension, bytes),
            Err(message) => self.tell(message, true),
        }
    }
}
