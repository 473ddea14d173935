//! Tensions: all pairs at a glance, and one pair in depth with its map, positions and history.
//!
//! What is selected says how deep we are; Esc goes one step up.

mod about;
mod answers;
mod history;
mod linked;
mod list;
mod map;
mod pair;
mod record;
mod rows;
mod side;
mod strip;

pub(super) use answers::{answer_text, answered};

use egui::{ScrollArea, Ui, Vec2};

use crate::action::{Action, Page};
use crate::model::{Item, Plan, TensionId};
use crate::ui::PlanContext;
use crate::ui::widgets::{FieldShape, StepBack, follow_focus, page_header};

/// The page is no wider than this.
const WIDEST: f32 = 1160.0;
/// Space between two cards.
const GAP: f32 = 12.0;

/// View state of the page.
#[derive(Default)]
pub(super) struct TensionsPage {
    list: list::TensionList,
    pair: pair::PairView,
    back: StepBack,
}

impl TensionsPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let open = selected(cx.plan, cx.view.selected);
        // Before anything is drawn, because a question takes its Esc while it is.
        let asks = self.pair.is_asking();
        ScrollArea::vertical()
            .id_salt(("tensions", open))
            .auto_shrink(false)
            .show(ui, |ui| {
                // Room for the scroll bar, which lies over what it scrolls.
                let width = (ui.available_width() - 10.0).min(WIDEST);
                ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
                    ui.set_width(width);
                    if let Some(id) = open {
                        self.pair.ui(ui, cx, id);
                    } else {
                        let page = Page::Tensions;
                        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
                        self.list.ui(ui, cx);
                    }
                    ui.add_space(16.0);
                    follow_focus(ui);
                });
            });
        if self.back.is_asked(ui) && !asks && open.is_some() && !self.pair.close() {
            cx.ask(Action::Select(None));
        }
    }
}

/// Whether one tension is open.
pub(super) fn is_deep(plan: &Plan, selected_item: Option<Item>) -> bool {
    selected(plan, selected_item).is_some()
}

fn selected(plan: &Plan, selected: Option<Item>) -> Option<TensionId> {
    match selected {
        Some(Item::Tension(id)) => plan.tensions.contains_key(&id).then_some(id),
        _ => None,
    }
}

const fn one_line(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    }
}
