//! Initiatives as a table, a board and a timeline over one list, with the selected one in depth.
//!
//! The initiative that is selected is shown at the right in a wide window, else over the page.

mod board;
mod detail;
mod entry;
mod filter;
mod paint;
mod rows;
mod table;
mod timeline;

use std::sync::Arc;

use egui::{Frame, Key, Margin, Panel, Popup, ScrollArea, Stroke, Ui};

use crate::action::{Action, ActionPlanView, Dialog, Page};
use crate::document::{Edit, InitiativeEdit};
use crate::model::{InitiativeId, InitiativeState, Item, Plan, PlanDate, StateChange};
use crate::texts::initiative_state_name;
use crate::ui::PlanContext;
use crate::ui::widgets::{empty_state, follow_focus, page_header, tab_bar};

/// From this width on, the selected initiative stands beside the page.
const BESIDE: f32 = 900.0;
const DETAIL: f32 = 436.0;
/// The least height of table and board; in low windows the page scrolls instead.
const LEAST: f32 = 240.0;

/// View state of the page.
#[derive(Default)]
pub(super) struct ActionPlanPage {
    query: rows::Query,
    found: Option<Kept>,
    entry: entry::Entry,
    board: board::Board,
    timeline: timeline::Timeline,
    detail: detail::Detail,
    /// What is to get the keyboard.
    focus: Option<InitiativeId>,
    /// What is to be seen.
    reveal: Option<InitiativeId>,
    /// What was selected in the last frame.
    was_selected: Option<InitiativeId>,
    /// Whether Esc had something nearer to leave in the last frame.
    was_busy: bool,
    /// What gets the keyboard back when the dialog that was asked for is closed.
    after_dialog: Option<(InitiativeId, bool)>,
}

/// The rows that were found last, and for what.
struct Kept {
    plan: Arc<Plan>,
    today: PlanDate,
    show_names: bool,
    query: rows::Query,
    found: Arc<rows::Found>,
}

/// What was wished for in the table or on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Open an initiative, by keyboard or by pointer.
    Open(InitiativeId, bool),
    /// Bring it into a state.
    State(InitiativeId, InitiativeState),
}

impl ActionPlanPage {
    /// Begins a new initiative: the keyboard goes where its title is typed.
    pub(super) const fn begin(&mut self) {
        self.entry.begin();
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let selected = match cx.view.selected {
            Some(Item::Initiative(id)) if cx.plan.strategy.initiatives.contains_key(&id) => {
                Some(id)
            }
            _ => None,
        };
        self.query.forget_gone(cx.plan);
        self.follow(cx, selected);
        let is_beside = ui.available_width() >= BESIDE;
        match selected {
            Some(id) if is_beside => {
                Panel::right("initiative")
                    .exact_size(DETAIL)
                    .resizable(false)
                    .show_separator_line(false)
                    .frame(Frame::new().inner_margin(Margin {
                        left: 16,
                        ..Margin::ZERO
                    }))
                    .show(ui, |ui| self.detail_ui(ui, cx, id));
                self.list_ui(ui, cx, selected);
            }
            Some(id) => self.detail_ui(ui, cx, id),
            None => self.list_ui(ui, cx, None),
        }
        if selected.is_none() {
            self.detail.leave(cx);
        }
        self.keys(ui, cx, selected);
    }

    /// Notices what was selected and what was let go, wherever that was asked for.
    fn follow(&mut self, cx: &PlanContext<'_>, selected: Option<InitiativeId>) {
        if selected == self.was_selected {
            return;
        }
        match (selected, self.was_selected) {
            (Some(id), _) => {
                self.reveal = Some(id);
                let is_listed = self.found(cx).rows.iter().any(|row| row.id == id);
                if !is_listed {
                    self.query = self.query.widened();
                }
            }
            (None, was) => self.focus = was,
        }
        self.was_selected = selected;
    }

    fn detail_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: InitiativeId) {
        Frame::new()
            .fill(cx.tokens.card)
            .stroke(Stroke::new(1.0, cx.tokens.line))
            .corner_radius(8)
            .inner_margin(Margin::same(16))
            .show(ui, |ui| {
                self.detail.ui(ui, cx, id);
            });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, selected: Option<InitiativeId>) {
        let room = ui.available_height();
        ScrollArea::vertical()
            .id_salt("action-page")
            .auto_shrink(false)
            .show(ui, |ui| {
                let top = ui.cursor().top();
                let page = Page::ActionPlan;
                page_header(
                    ui,
                    cx,
                    cx.texts.get(page.title()),
                    cx.texts.get(page.purpose()),
                );
                let tabs = ActionPlanView::ALL.map(|it| (it, cx.texts.get(it.title())));
                if let Some(view) = tab_bar(ui, cx, &tabs, cx.view.action_plan_view) {
                    cx.ask(Action::ViewActionPlan(view));
                }
                if let Some(id) = self.entry.ui(ui, cx, &self.query) {
                    self.query = self.query.widened();
                    self.reveal = Some(id);
                }
                if cx.plan.strategy.initiatives.is_empty() {
                    let (sentence, button) = (cx.text("action-empty"), cx.text("action-begin"));
                    if empty_state(ui, cx, sentence, button) {
                        self.entry.begin();
                    }
                    return;
                }
                let used = ui.cursor().top() - top;
                match cx.view.action_plan_view {
                    ActionPlanView::Timeline => self.along_time_ui(ui, cx, selected),
                    view => self.filtered_ui(ui, cx, (view, selected), room - used),
                }
            });
    }

    /// Every initiative along time, as in the picture of it that others get.
    fn along_time_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, selected: Option<InitiativeId>) {
        self.reveal = None;
        ui.add_space(6.0);
        let focus = self.focus.take();
        if let Some((id, by_keyboard)) = self.timeline.ui(ui, cx, selected, focus) {
            self.open(cx, id, by_keyboard);
        }
        follow_focus(ui);
    }

    /// The initiatives that are looked for, as a table or a board in the height that is left.
    fn filtered_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (view, selected): (ActionPlanView, Option<InitiativeId>),
        height: f32,
    ) {
        let top = ui.cursor().top();
        filter::filters_ui(ui, cx, &mut self.query);
        let found = self.found(cx);
        filter::counts_ui(ui, cx, &found);
        if found.rows.is_empty() {
            let (sentence, button) = (cx.text("action-none"), cx.text("action-show-all"));
            if empty_state(ui, cx, sentence, button) {
                self.query = self.query.widened();
            }
            return;
        }
        let used = ui.cursor().top() - top;
        let height = (height - used - 4.0).max(LEAST);
        let wish = if view == ActionPlanView::Board {
            let mut around = board::Around {
                found: &found,
                focus: &mut self.focus,
                reveal: &mut self.reveal,
                selected,
            };
            self.board.ui(ui, cx, &mut around, height)
        } else {
            let mut table = table::Table {
                found: &found,
                query: &mut self.query,
                focus: &mut self.focus,
                reveal: &mut self.reveal,
                selected,
            };
            table.ui(ui, cx, height)
        };
        self.carry_out(cx, &found, wish);
    }

    /// The rows of the query, found anew only when something is another.
    fn found(&mut self, cx: &PlanContext<'_>) -> Arc<rows::Found> {
        let (today, show_names) = (cx.today, cx.settings.show_names);
        let still = self.found.as_ref().filter(|kept| {
            Arc::ptr_eq(&kept.plan, cx.plan)
                && kept.today == today
                && kept.show_names == show_names
                && kept.query == self.query
        });
        if let Some(kept) = still {
            return Arc::clone(&kept.found);
        }
        let found = rows::found(cx.plan, cx.analysis, show_names, &self.query);
        let found = Arc::new(found);
        self.found = Some(Kept {
            plan: Arc::clone(cx.plan),
            today,
            show_names,
            query: self.query.clone(),
            found: Arc::clone(&found),
        });
        found
    }

    /// Opens an initiative, or closes it when it is open.
    fn open(&mut self, cx: &PlanContext<'_>, id: InitiativeId, by_keyboard: bool) {
        let is_open = self.was_selected == Some(id);
        let item = (!is_open).then_some(Item::Initiative(id));
        cx.ask(Action::Select(item));
        if by_keyboard && !is_open {
            self.detail.take_keyboard();
        }
    }

    fn carry_out(&mut self, cx: &PlanContext<'_>, found: &rows::Found, wish: Option<Wish>) {
        match wish {
            Some(Wish::Open(id, by_keyboard)) => self.open(cx, id, by_keyboard),
            Some(Wish::State(id, state)) => {
                let row = found.rows.iter().find(|row| row.id == id);
                if let Some(row) = row.filter(|row| row.state != state) {
                    set_state(cx, row.id, state);
                    if state == InitiativeState::Deselected {
                        self.focus = None;
                        self.after_dialog = Some((id, false));
                    }
                }
            }
            None => {}
        }
    }

    /// Esc closes what is open, N begins something new; a dialog gives the keyboard back.
    fn keys(&mut self, ui: &Ui, cx: &PlanContext<'_>, selected: Option<InitiativeId>) {
        let ctx = ui.ctx();
        let has_dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
        let is_busy = ctx.text_edit_focused()
            || Popup::is_any_open(ctx)
            || has_dialog
            || self.detail.is_asking();
        let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
        if selected.is_some() && !is_busy && !self.was_busy && pressed(Key::Escape) {
            cx.ask(Action::Select(None));
        }
        if !is_busy && pressed(Key::N) {
            cx.ask(Action::Select(None));
            self.entry.begin();
            ctx.request_repaint();
        }
        match &mut self.after_dialog {
            Some((_, was_open)) if has_dialog => *was_open = true,
            Some((id, true)) => {
                self.focus = Some(*id);
                self.after_dialog = None;
                ctx.request_repaint();
            }
            _ => {}
        }
        self.was_busy = is_busy;
    }
}

/// Asks for a state from today on; whoever chooses against something is asked why.
fn set_state(cx: &PlanContext<'_>, id: InitiativeId, state: InitiativeState) {
    if state == InitiativeState::Deselected {
        cx.ask(Action::Show(Dialog::Deselect(id)));
        return;
    }
    let change = StateChange {
        date: cx.today,
        state,
        reason: String::new(),
    };
    cx.edit(Edit::Initiative(InitiativeEdit::SetState { id, change }));
}

/// The state whose digit is pressed, from 1 to 5 in the order of the board.
fn state_key(ui: &Ui) -> Option<InitiativeState> {
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let mut states = digits.into_iter().zip(InitiativeState::ALL);
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    states.find_map(|(key, state)| pressed(key).then_some(state))
}

/// The states as entries of a menu, with the digits that set them; returns the one chosen.
fn state_menu(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    current: InitiativeState,
) -> Option<InitiativeState> {
    ui.set_min_width(180.0);
    let mut chosen = None;
    for (at, state) in InitiativeState::ALL.into_iter().enumerate() {
        let word = cx.texts.get(initiative_state_name(state));
        let digit = egui::RichText::new((at + 1).to_string()).small();
        let button = egui::Button::selectable(state == current, word)
            .right_text(digit.color(cx.tokens.muted));
        let response = ui.add(button);
        response.widget_info(|| {
            let role = egui::accesskit::Role::MenuItem;
            egui::WidgetInfo::selected(role, true, state == current, word)
        });
        if response.clicked() {
            chosen = Some(state);
        }
    }
    chosen
}
