//! Documents for others: which, with what in it, a look at its pages, and out as a file.

mod order;
mod preview;

use std::sync::Arc;

use egui::{ColorImage, RichText, ScrollArea, Ui};

use crate::action::{
    Action, DocumentFormat, Page, PictureFormat, ReportAction, ReportOrder, SpreadsheetFormat,
};
use crate::model::{Language, Plan, PlanDate};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::widgets::{follow_focus, link_button, page_header, primary_button, section};

use order::OrderForm;
use preview::Preview;

/// Room for what is ordered, in points.
const ORDER_WIDTH: f32 = 300.0;

/// What became of a document that was asked for.
#[derive(Clone)]
pub enum ReportNews {
    /// It was set on pages.
    Set {
        /// What it is called.
        title: String,
        /// How many pages it has.
        pages: usize,
    },
    /// It was not set.
    Failed(Message),
    /// One of its pages was drawn, 0 being the first.
    Drawn {
        /// Which page.
        page: usize,
        /// How wide it was asked for, in pixels.
        width: u32,
        /// The page; empty when there is no such page.
        picture: ColorImage,
    },
    /// It became a file, or did not; nothing is under way any more.
    Made,
    /// A file of this name was written.
    Written(String),
}

/// View state of the page.
#[derive(Default)]
pub(super) struct ReportPage {
    form: OrderForm,
    preview: Preview,
    /// What the preview shows or waits for, with everything that it followed from.
    asked: Option<Basis>,
    /// Whether a file is being made.
    makes: bool,
    /// The file that was written last.
    written: Option<String>,
}

struct Basis {
    plan: Arc<Plan>,
    order: ReportOrder,
    today: PlanDate,
    language: Language,
}

impl Basis {
    fn holds(&self, cx: &PlanContext<'_>, order: &ReportOrder) -> bool {
        Arc::ptr_eq(&self.plan, cx.plan)
            && self.order == *order
            && self.today == cx.today
            && self.language == cx.texts.language()
    }
}

impl ReportPage {
    /// Takes in what became of a document.
    pub(super) fn take_in(&mut self, news: ReportNews) {
        match news {
            ReportNews::Made => self.makes = false,
            ReportNews::Written(name) => self.written = Some(name),
            news => self.preview.take_in(news),
        }
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let page = Page::Report;
        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
        let height = ui.available_height();
        let is_narrow = ui.available_width() < 2.0 * ORDER_WIDTH;
        if is_narrow {
            scrolled(ui, "all", |ui| {
                self.order_ui(ui, cx);
                ui.add_space(16.0);
                self.look_ui(ui, cx);
            });
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            ui.allocate_ui(egui::vec2(ORDER_WIDTH, height), |ui| {
                ui.set_width(ORDER_WIDTH);
                ui.vertical(|ui| scrolled(ui, "order", |ui| self.order_ui(ui, cx)));
            });
            ui.vertical(|ui| self.look_ui(ui, cx));
        });
    }

    fn order_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.x = 8.0;
        self.form.ui(ui, cx);
        ui.add_space(20.0);
        figures_ui(ui, cx);
    }

    /// Making a file of the document, or waiting for it.
    fn export_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, order: &ReportOrder) {
        if self.makes {
            ui.spinner();
            ui.label(cx.text("report-making"));
            if ui.button(cx.text("report-stop")).clicked() {
                self.makes = false;
                cx.ask(Action::Report(ReportAction::Cancel));
            }
            return;
        }
        let mut make = |format| {
            self.makes = true;
            self.written = None;
            let order = order.clone();
            cx.ask(Action::Report(ReportAction::Export(order, format)));
        };
        let mut wants_pdf = false;
        ui.add_enabled_ui(cfg!(feature = "pdf"), |ui| {
            wants_pdf = primary_button(ui, cx, cx.text("report-save-pdf")).clicked();
        });
        if wants_pdf {
            make(DocumentFormat::Pdf);
        }
        let can_be_docx = order.kind.can_be_docx();
        let button = egui::Button::new(cx.text("report-save-docx"));
        if ui.add_enabled(can_be_docx, button).clicked() {
            make(DocumentFormat::Docx);
        }
        if order.kind.can_be_data() && ui.button(cx.text("report-save-data")).clicked() {
            make(DocumentFormat::Data);
        }
    }

    fn written_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(name) = &self.written {
            ui.horizontal_wrapped(|ui| {
                let file = [("file", name.as_str().into())];
                let said = cx.texts.with("report-written", &file);
                ui.label(RichText::new(said).color(cx.tokens.muted));
                if link_button(ui, cx, cx.text("report-open-folder")).clicked() {
                    cx.ask(Action::Report(ReportAction::OpenFolder));
                }
            });
        }
    }

    fn look_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some(order) = self.form.order(cx) else {
            ui.label(RichText::new(cx.text("report-choose-first")).color(cx.tokens.muted));
            return;
        };
        let is_asked = self.asked.as_ref().is_some_and(|it| it.holds(cx, &order));
        if !is_asked {
            self.preview.wait();
            cx.ask(Action::Report(ReportAction::Preview(order.clone())));
            self.asked = Some(Basis {
                plan: Arc::clone(cx.plan),
                order: order.clone(),
                today: cx.today,
                language: cx.texts.language(),
            });
            self.written = None;
        }
        ui.horizontal_wrapped(|ui| {
            self.preview.turn_ui(ui, cx);
            ui.add_space(8.0);
            self.export_ui(ui, cx, &order);
        });
        self.written_ui(ui, cx);
        ui.add_space(4.0);
        self.preview.page_ui(ui, cx);
    }
}

/// Figures and pictures of the whole plan, as files for other programs.
fn figures_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    section(ui, cx, cx.text("report-figures"), "");
    ui.label(
        RichText::new(cx.text("report-figures-note"))
            .small()
            .color(cx.tokens.muted),
    );
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for (text, format) in [
            ("report-save-xlsx", SpreadsheetFormat::Xlsx),
            ("report-save-csv", SpreadsheetFormat::Csv),
        ] {
            if ui.button(cx.texts.get(text)).clicked() {
                cx.ask(Action::ExportLevels(format));
            }
        }
        for (text, format) in [
            ("report-charts-svg", PictureFormat::Svg),
            ("report-charts-png", PictureFormat::Png),
        ] {
            if ui.button(cx.texts.get(text)).clicked() {
                cx.ask(Action::SaveCharts(format));
            }
        }
    });
}

fn scrolled(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    area.show(ui, |ui| {
        add(ui);
        ui.add_space(16.0);
        follow_focus(ui);
    });
}
