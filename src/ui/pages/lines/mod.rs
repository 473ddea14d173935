//! The strategic lines: all of them, one in depth, and one indicator in depth.
//!
//! What is selected says how deep we are; Esc goes one step up.

mod check_in;
mod goal;
mod goal_edit;
mod indicator;
mod indicator_rows;
mod initiatives;
mod line;
mod list;
mod maturity;
mod measure;
mod rows;

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui, Vec2};

use crate::action::{Action, Page};
use crate::model::{IndicatorId, Item, LineId, Plan};
use crate::ui::PlanContext;
use crate::ui::widgets::{FieldShape, StepBack, TextDraft, follow_focus, page_header};

/// The page is no wider than this.
const WIDEST: f32 = 1040.0;
/// Space between two cards.
const GAP: f32 = 12.0;

/// The fields that are typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Name,
    Why,
    New,
    NewInitiative,
    MaturityNote,
    Unit,
    StartValue,
    StartDate,
    Target,
    Due,
}

/// What is typed and not sent yet, by what it belongs to.
type Drafts = BTreeMap<(Item, Field), TextDraft>;

/// View state of the page.
#[derive(Default)]
pub(super) struct LinesPage {
    list: list::LineList,
    line: line::LineView,
    indicator: indicator::IndicatorView,
    back: StepBack,
}

/// How deep we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    All,
    Line(LineId),
    Indicator(LineId, IndicatorId),
}

impl LinesPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let depth = depth(cx.plan, cx.view.selected);
        // Before anything is drawn, because a question takes its Esc while it is.
        let asks = self.line.is_asking() || self.indicator.is_asking();
        ScrollArea::vertical()
            .id_salt(("lines", depth_salt(depth)))
            .auto_shrink(false)
            .show(ui, |ui| {
                let width = ui.available_width().min(WIDEST);
                ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
                    ui.set_width(width);
                    match depth {
                        Depth::All => {
                            let page = Page::Lines;
                            page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
                            self.list.ui(ui, cx);
                        }
                        Depth::Line(line) => self.line.ui(ui, cx, line),
                        Depth::Indicator(line, id) => self.indicator.ui(ui, cx, (line, id)),
                    }
                    ui.add_space(16.0);
                    follow_focus(ui);
                });
            });
        if self.back.is_asked(ui) && !asks {
            self.step_up(cx, depth);
        }
    }

    fn step_up(&mut self, cx: &PlanContext<'_>, depth: Depth) {
        match depth {
            Depth::All => {}
            Depth::Line(_) if self.line.close_goal() => {}
            Depth::Line(_) => cx.ask(Action::Select(None)),
            Depth::Indicator(_, id) => {
                let goal = cx.plan.strategy.goal_of_indicator(id);
                cx.ask(Action::Select(goal.map(Item::Goal)));
            }
        }
    }
}

/// Whether a line or something on it is open.
pub(super) fn is_deep(plan: &Plan, selected: Option<Item>) -> bool {
    depth(plan, selected) != Depth::All
}

fn depth(plan: &Plan, selected: Option<Item>) -> Depth {
    let strategy = &plan.strategy;
    let found = match selected {
        Some(Item::Line(id)) => strategy.lines.contains_key(&id).then_some(Depth::Line(id)),
        Some(Item::Goal(id)) => strategy.line_of_goal(id).map(Depth::Line),
        Some(Item::Indicator(id)) => {
            let goal = strategy.goal_of_indicator(id);
            let line = goal.and_then(|goal| strategy.line_of_goal(goal));
            line.map(|line| Depth::Indicator(line, id))
        }
        _ => None,
    };
    found.unwrap_or(Depth::All)
}

/// Each place keeps its own scroll position.
fn depth_salt(depth: Depth) -> Option<Item> {
    match depth {
        Depth::All => None,
        Depth::Line(id) => Some(Item::Line(id)),
        Depth::Indicator(_, id) => Some(Item::Indicator(id)),
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
