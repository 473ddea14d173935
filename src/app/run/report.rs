//! Carries out what was asked for about documents.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::action::{DocumentFormat, Page, ReportAction, ReportOrder};
use crate::app::outcome::Outcome;
use crate::app::report_file::{SetPages, report_file, set_pages};
use crate::texts::Message;
use crate::ui::pages::ReportNews;

/// Documents under way, and the one that is looked at.
#[derive(Default)]
pub(in crate::app) struct Reports {
    /// How many previews were asked for; the answer to an older request is let go of.
    asked: u64,
    /// The same of files. A file that is being made does not hang on what is looked at meanwhile.
    making: u64,
    set: Option<Arc<SetPages>>,
    /// The file that was written last.
    written: Option<PathBuf>,
}

impl App {
    pub(super) fn run_report(&mut self, action: ReportAction) {
        match action {
            ReportAction::Preview(order) => self.set_report(order),
            ReportAction::Draw { page, width } => self.draw_page(page, width),
            ReportAction::Export(order, format) => self.make_report(order, format),
            ReportAction::Cancel => self.reports.making += 1,
            ReportAction::OpenFolder => self.open_folder(),
        }
    }

    /// Lets go of every document of a plan that is let go of.
    pub(super) fn forget_reports(&mut self) {
        self.reports = Reports {
            asked: self.reports.asked + 1,
            making: self.reports.making + 1,
            ..Reports::default()
        };
    }

    fn set_report(&mut self, order: ReportOrder) {
        let Some(open) = &self.open else { return };
        self.reports.asked += 1;
        self.reports.set = None;
        let asked = self.reports.asked;
        let plan = Arc::clone(open.document.plan());
        let (today, language) = (self.clock.today(), self.texts.language());
        self.workshop.start(move || Outcome::ReportSet {
            asked,
            result: set_pages(&order, (&plan, today), language),
        });
    }

    pub(super) fn report_set(&mut self, asked: u64, result: Result<Arc<SetPages>, Message>) {
        if asked != self.reports.asked {
            return;
        }
        match result {
            Ok(set) => {
                self.pages.report_news(ReportNews::Set {
                    title: set.title.clone(),
                    pages: set.count(),
                });
                self.reports.set = Some(set);
            }
            Err(why) => self.pages.report_news(ReportNews::Failed(why)),
        }
    }

    fn draw_page(&mut self, page: usize, width: u32) {
        let Some(set) = self.reports.set.clone() else {
            return;
        };
        let asked = self.reports.asked;
        self.workshop.start(move || {
            let picture = set.picture(page, width).unwrap_or_default();
            Outcome::PageDrawn {
                asked,
                page,
                width,
                picture,
            }
        });
    }

    pub(super) fn page_drawn(
        &mut self,
        asked: u64,
        (page, width): (usize, u32),
        picture: egui::ColorImage,
    ) {
        if asked == self.reports.asked {
            self.pages.report_news(ReportNews::Drawn {
                page,
                width,
                picture,
            });
        }
    }

    fn make_report(&mut self, order: ReportOrder, format: DocumentFormat) {
        let Some(open) = &self.open else { return };
        self.reports.making += 1;
        let making = self.reports.making;
        let plan = Arc::clone(open.document.plan());
        let (today, language) = (self.clock.today(), self.texts.language());
        self.workshop.start(move || {
            let made = report_file(&order, format, (&plan, today), language);
            let (title, result) = match made {
                Ok((title, bytes)) => (title, Ok(bytes)),
                Err(why) => (String::new(), Err(why)),
            };
            Outcome::ReportMade {
                making,
                title,
                extension: format.extension(),
                result,
            }
        });
    }

    pub(super) fn report_made(
        &mut self,
        making: u64,
        (title, extension): (&str, &'static str),
        result: Result<Vec<u8>, Message>,
    ) {
        if making != self.reports.making {
            return;
        }
        self.pages.report_news(ReportNews::Made);
        match result {
            Ok(bytes) => self.ask_export(title, extension, bytes),
            Err(why) => self.tell(why, true),
        }
    }

    /// Says where a file for others was written.
    pub(super) fn exported(&mut self, path: PathBuf) {
        let shown = path.display().to_string();
        self.tell(
            Message::new("done-export").with("path", shown.as_str()),
            false,
        );
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let page = self.open.as_ref().map(|open| open.view.page);
        if page == Some(Page::Report) {
            self.pages.report_news(ReportNews::Written(name));
        }
        self.reports.written = Some(path);
    }

    /// Shows the folder of the file that was written last, with the system's own program for it.
    fn open_folder(&mut self) {
        if let Some(path) = self.reports.written.clone() {
            self.show_folder_of(&path);
        }
    }
}
