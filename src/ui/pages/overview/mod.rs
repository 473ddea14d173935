//! The front page: where do we stand, where are we moving, what needs me now?
//!
//! Every figure says its denominator and is one click from its source.

mod attention;
mod guide;
mod staff;
mod strategy;

use egui::{ScrollArea, Ui};

use crate::action::{Action, Dialog, Page};
use crate::analysis::calendar::CalendarEntry;
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::widgets::{bring_in_button, empty_state, follow_focus, page_header};

/// From this width on, cards stand side by side.
const WIDE: f32 = 860.0;

/// View state of the overview.
#[derive(Default)]
pub(super) struct OverviewPage {
    attention: attention::Attention,
    coming: Derived<Vec<CalendarEntry>>,
}

impl OverviewPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let page = Page::Overview;
            page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
            if !cx.view.guide_hidden {
                guide::ui(ui, cx);
            }
            strategy::lines_ui(ui, cx);
            let has_staff = !cx.analysis.people.is_empty();
            let blocks: [Block; 2] = if has_staff {
                [Block::Levels, Block::Attention]
            } else {
                [Block::NoStaff, Block::Attention]
            };
            self.blocks_ui(ui, cx, blocks);
            if strategy::has_any(cx) {
                ui.add_space(16.0);
                self.blocks_ui(ui, cx, [Block::Indicators, Block::Coming]);
            }
            if has_staff {
                ui.add_space(16.0);
                staff::figures_ui(ui, cx);
            }
            ui.add_space(16.0);
            follow_focus(ui);
        });
    }

    fn blocks_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, blocks: [Block; 2]) {
        if ui.available_width() > WIDE {
            side_by_side(ui, 2, |ui, place| {
                if let Some(block) = blocks.get(place) {
                    self.block_ui(ui, cx, *block);
                }
            });
        } else {
            for block in blocks {
                self.block_ui(ui, cx, block);
                ui.add_space(8.0);
            }
        }
    }

    fn block_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, block: Block) {
        match block {
            Block::Levels => staff::levels_ui(ui, cx),
            Block::NoStaff => {
                let sentence = cx.text("overview-empty");
                if empty_state(ui, cx, sentence, cx.text("command-paste-names")) {
                    cx.ask(Action::Show(Dialog::PasteNames));
                }
                ui.vertical_centered(|ui| bring_in_button(ui, cx));
            }
            Block::Attention => self.attention.ui(ui, cx),
            Block::Indicators => strategy::indicators_ui(ui, cx),
            Block::Coming => {
                let coming = self.coming.get(cx, (), |_| strategy::coming(cx));
                strategy::coming_ui(ui, cx, coming);
            }
        }
    }
}

/// A card of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    Levels,
    NoStaff,
    Attention,
    Indicators,
    Coming,
}

/// Parts of the same width beside one another, each laid out from the top left.
fn side_by_side(ui: &mut Ui, parts: usize, mut add: impl FnMut(&mut Ui, usize)) {
    let gap = 16.0;
    let all = ui.available_width();
    let width = (all - gap * (parts as f32 - 1.0)) / parts as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for place in 0..parts {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.set_width(width);
                add(ui, place);
            });
        }
    });
}
