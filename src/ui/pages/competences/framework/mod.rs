//! The framework: competences with their descriptors, expectations, scale.
//!
//! Holds which part is shown; each part holds its own drafts.

mod detail;
mod expectation;
mod grid;
mod list;
mod rows;
mod scale;

use egui::{ScrollArea, Ui};

use crate::ui::PlanContext;
use crate::ui::widgets::{card, keyed, tab_bar};

/// The parts of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Competences,
    Expectations,
    Scale,
}

/// Below this width the list stands above what is open instead of beside it.
const SIDE_BY_SIDE: f32 = 680.0;
const LIST_WIDTH: f32 = 264.0;
/// Fields and texts are not wider than this, however wide the window is.
const READABLE: f32 = 760.0;

/// View state.
#[derive(Default)]
pub(super) struct FrameworkView {
    part: Part,
    list: list::List,
    detail: detail::Detail,
    grid: grid::Grid,
    scale: scale::ScalePart,
}

impl FrameworkView {
    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let tabs = [
            (Part::Competences, cx.texts.get("framework-competences")),
            (Part::Expectations, cx.texts.get("framework-expectations")),
            (Part::Scale, cx.texts.get("framework-scale")),
        ];
        if let Some(part) = tab_bar(ui, cx, &tabs, self.part) {
            self.part = part;
        }
        match self.part {
            Part::Competences => self.competences(ui, cx),
            Part::Expectations => {
                let room = ui.available_height();
                page_scroll(ui, "framework-expectations", |ui| {
                    self.grid.ui(ui, cx, room);
                });
            }
            Part::Scale => page_scroll(ui, "framework-scale", |ui| {
                ui.set_max_width(READABLE.min(ui.available_width()));
                self.scale.ui(ui, cx);
            }),
        }
    }

    fn competences(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if ui.available_width() < SIDE_BY_SIDE {
            page_scroll(ui, "framework-stacked", |ui| {
                card(ui, cx, |ui| self.list.ui(ui, cx));
                ui.add_space(8.0);
                self.open(ui, cx);
            });
            return;
        }
        let height = ui.available_height();
        ui.horizontal_top(|ui| {
            let list = egui::vec2(LIST_WIDTH, height);
            ui.allocate_ui_with_layout(list, egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(LIST_WIDTH);
                page_scroll(ui, "framework-list", |ui| self.list.ui(ui, cx));
            });
            ui.add_space(8.0);
            ui.vertical(|ui| {
                page_scroll(ui, "framework-detail", |ui| self.open(ui, cx));
            });
        });
    }

    fn open(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some(open) = self.list.open(cx.plan) else {
            return;
        };
        ui.set_max_width(READABLE.min(ui.available_width()));
        keyed(ui, ("framework-open", open), |ui| {
            card(ui, cx, |ui| self.detail.ui(ui, cx, open, &mut self.list));
        });
    }
}

fn page_scroll(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            add(ui);
            ui.add_space(16.0);
        });
}
