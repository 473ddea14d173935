//! The matrix: person by competence, with the feel of a spreadsheet.
//!
//! The matrix as a whole has the focus; its cursor is a cell by ids, so it stays on its person
//! when rows are sorted. Only visible cells are drawn.

mod clipboard;
mod cursor;
mod grid;
mod heads;
mod names;
mod panes;
mod rows;
mod write;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{EventFilter, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo};

use crate::action::{Action, Dialog};
use crate::model::{AgreementState, CompetenceId, Item, Level, PersonId, Plan};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{
    bring_in_button, empty_state, icon_button, level_legend, primary_button, single_choice,
    tool_row,
};

pub(in crate::ui::pages) use write::writes_hint;

use cursor::{CellId, Cursor, End, Wish, wishes};
use grid::{Grid, Metrics, cell_name};
use rows::{Question, RowFilter, Rows, Sort, SortBy};

/// View state of the matrix.
#[derive(Default)]
pub(super) struct MatrixView {
    cursor: Cursor,
    sort: Sort,
    filter: RowFilter,
    find: String,
    rows: Option<Known>,
    /// The part of the content that was seen last, for scrolling to the cursor.
    window: Option<Rect>,
    scroll_to_cursor: bool,
    /// Whether the user left the matrix with Esc; else it takes the focus that nobody has.
    left: bool,
    /// What was selected when the matrix was last drawn, to follow a selection made elsewhere.
    selected: Option<Item>,
    /// Who was last put on level 0 where, so that the effort can be asked for.
    zero: Option<(PersonId, CompetenceId)>,
}

/// Rows that were computed, and from what.
struct Known {
    plan: Arc<Plan>,
    question: Question,
    rows: Rows,
}

impl MatrixView {
    /// Draws the matrix below the filters.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if cx.plan.people.is_empty() {
            if empty_state(
                ui,
                cx,
                cx.text("matrix-empty"),
                cx.text("command-paste-names"),
            ) {
                cx.ask(Action::Show(Dialog::PasteNames));
            }
            ui.vertical_centered(|ui| bring_in_button(ui, cx));
            return;
        }
        self.follow_selection(cx);
        self.tools_ui(ui, cx);
        self.zero_ui(ui, cx);
        let known = self.rows(cx);
        if known.rows.rows.is_empty() || known.rows.columns.is_empty() {
            empty_state(ui, cx, cx.text("matrix-nothing-fits"), "");
        } else {
            self.grid_ui(ui, cx, &known);
        }
        self.rows = Some(known);
    }

    /// The rows for what is asked, computed again only when something they depend on changed.
    fn rows(&mut self, cx: &PlanContext<'_>) -> Known {
        let question = Question {
            narrowing: cx.view.narrowing.clone(),
            sort: self.sort,
            filter: self.filter,
            find: self.find.clone(),
            names: cx.settings.show_names,
            frozen: cx.view.frozen.clone(),
        };
        match self.rows.take() {
            Some(known) if Arc::ptr_eq(&known.plan, cx.plan) && known.question == question => known,
            _ => {
                let rows = Rows::of(cx.plan, cx.analysis, cx.shown, &question);
                Known {
                    plan: Arc::clone(cx.plan),
                    question,
                    rows,
                }
            }
        }
    }

    /// Puts the cursor on a cell that was selected elsewhere, such as from a finding.
    fn follow_selection(&mut self, cx: &PlanContext<'_>) {
        if self.selected == cx.view.selected {
            return;
        }
        self.selected = cx.view.selected;
        if let Some(Item::Cell(person, competence)) = self.selected
            && self.cursor.at != Some((person, competence))
        {
            self.cursor = Cursor {
                at: Some((person, competence)),
                anchor: None,
            };
            self.scroll_to_cursor = true;
        }
    }

    fn tools_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        tool_row(ui, |ui| {
            let find = egui::TextEdit::singleline(&mut self.find)
                .hint_text(cx.text("matrix-find").to_owned())
                .desired_width(160.0);
            ui.name_inputs(cx.text("matrix-find"), |ui| ui.add(find));
            let options: Vec<_> = RowFilter::ALL
                .into_iter()
                .map(|filter| (filter, cx.text(filter.label()).to_owned()))
                .collect();
            let name = cx.text("matrix-filter");
            if let Some(filter) = single_choice(ui, name, &options, &self.filter) {
                self.filter = filter;
            }
            let shown = self.rows.as_ref().map_or(0, |known| known.rows.rows.len());
            let arguments = [
                ("shown", shown.into()),
                ("all", cx.analysis.people.len().into()),
            ];
            let said = RichText::new(cx.texts.with("filter-count", &arguments)).small();
            ui.label(said.color(cx.tokens.muted));
            let button = egui::Button::new(cx.text("matrix-legend")).frame_when_inactive(false);
            egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
                ui.set_max_width(320.0);
                level_legend(ui, cx, &cx.plan.framework);
            });
            if primary_button(ui, cx, cx.text("command-new-round")).clicked() {
                cx.ask(Action::Show(Dialog::NewRound));
            }
        });
        ui.add_space(4.0);
    }

    /// Asks for the effort that goes with level 0, without standing in the way.
    fn zero_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some((person, competence)) = self.zero else {
            return;
        };
        let still_zero = cx
            .analysis
            .standings
            .cell(person, competence)
            .is_some_and(|cell| cell.level() == Some(Level::ZERO));
        let agreed = cx.plan.agreements.values().any(|it| {
            it.person == person && it.state == AgreementState::Active && it.covers(competence)
        });
        if !still_zero || agreed {
            self.zero = None;
            return;
        }
        egui::Frame::new()
            .fill(cx.tokens.warning_soft)
            .corner_radius(6)
            .inner_margin(8)
            .show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let arguments = [
                        ("name", cx.person(person).into()),
                        ("competence", cx.competence(competence).into()),
                    ];
                    ui.label(cx.texts.with("matrix-zero-asks", &arguments));
                    if ui.button(cx.text("make-agreement")).clicked() {
                        cx.ask(Action::Show(Dialog::Agreement(person)));
                    }
                    if icon_button(ui, icons::CLOSE, cx.text("matrix-zero-later")).clicked() {
                        self.zero = None;
                    }
                });
            });
        ui.add_space(4.0);
    }

    fn grid_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, known: &Known) {
        let rows = &known.rows;
        let metrics = Metrics::fit(ui, rows, cx.settings.show_names);
        let id = ui.make_persistent_id("matrix");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let page = ((ui.available_height() - 160.0) / grid::ROW)
            .floor()
            .max(1.0) as isize;
        if focused {
            for wish in wishes(ui, page) {
                self.carry_out(ui, cx, rows, wish, id);
            }
        }
        let mut area = ScrollArea::both()
            .auto_shrink(false)
            .id_salt("matrix-scroll");
        if std::mem::take(&mut self.scroll_to_cursor)
            && let Some(offset) = self.scroll_offset(&metrics, rows)
        {
            area = area.scroll_offset(offset);
        }
        let shown = area.show_viewport(ui, |ui, viewport| {
            ui.set_min_size(metrics.content(rows));
            let viewport = metrics.stepped(viewport);
            self.window = Some(viewport);
            let window = ui.clip_rect();
            let origin = window.min - viewport.min.to_vec2();
            let grid = Grid {
                cx,
                rows,
                metrics: &metrics,
                sort: self.sort,
                block: self.cursor.block(rows),
                cursor: self.cursor.position(rows),
                focused,
            };
            self.focus_ui(ui, cx, rows, (window, id));
            grid.ui(ui, window, origin)
        });
        self.touch(ui, cx, rows, &shown.inner, id);
    }

    /// The widget that holds the focus for the whole matrix.
    fn focus_ui(&mut self, ui: &Ui, cx: &PlanContext<'_>, rows: &Rows, place: (Rect, egui::Id)) {
        let (window, id) = place;
        let response = ui.interact(window, id, Sense::focusable_noninteractive());
        let said = self.cursor.position(rows).and_then(|(row, column)| {
            let (row, column) = (rows.rows.get(row)?, rows.columns.get(column)?);
            let shown = rows.cell(cx.analysis, cx.shown, row, column);
            Some(cell_name(cx, row, column, shown))
        });
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Grid, true, cx.text("view-matrix"));
            info.current_text_value.clone_from(&said);
            info
        });
        let is_free =
            ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
        if is_free && !self.left && !ui.ctx().any_popup_open() {
            response.request_focus();
        }
        if response.has_focus() {
            self.left = false;
            if self.cursor.position(rows).is_none() {
                self.cursor.go(rows, 0, 0, false);
            }
            let filter = EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
    }

    fn touch(
        &mut self,
        ui: &Ui,
        cx: &PlanContext<'_>,
        rows: &Rows,
        touched: &grid::Touched,
        id: egui::Id,
    ) {
        if let Some((row, column, extend)) = touched.pressed {
            let before = self.cursor;
            self.cursor.go(rows, row, column, extend);
            ui.memory_mut(|memory| memory.request_focus(id));
            if self.cursor != before {
                self.select(cx);
            }
        }
        if let Some((row, _)) = touched.opened
            && let Some(row) = rows.rows.get(row)
        {
            cx.ask(Action::LookAt(row.person));
        }
        if let Some(change) = touched.freeze {
            cx.ask(Action::Freeze(change));
        }
        if let Some(by) = touched.sort {
            self.sort_by(by);
        }
    }

    fn sort_by(&mut self, by: SortBy) {
        let first_downwards = matches!(by, SortBy::Level(_));
        self.sort = if self.sort.by != by {
            Sort {
                by,
                downwards: first_downwards,
            }
        } else if self.sort.downwards == first_downwards {
            Sort {
                by,
                downwards: !first_downwards,
            }
        } else {
            Sort::default()
        };
    }

    fn select(&self, cx: &PlanContext<'_>) {
        let cell = self
            .cursor
            .at
            .map(|(person, competence)| Item::Cell(person, competence));
        cx.ask(Action::Select(cell));
    }

    fn carry_out(&mut self, ui: &Ui, cx: &PlanContext<'_>, rows: &Rows, wish: Wish, id: egui::Id) {
        let Some((row, column)) = self.cursor.position(rows) else {
            self.cursor.go(rows, 0, 0, false);
            return;
        };
        match wish {
            Wish::Move {
                rows: down,
                columns: right,
                extend,
            } => {
                let row = row.saturating_add_signed(down);
                let column = column.saturating_add_signed(right);
                self.go(cx, rows, (row, column), extend);
            }
            Wish::Jump {
                row: to_row,
                column: to_column,
                extend,
            } => {
                let end = |end: Option<End>, now, last| match end {
                    Some(End::First) => 0,
                    Some(End::Last) => last,
                    None => now,
                };
                let row = end(to_row, row, rows.rows.len());
                let column = end(to_column, column, rows.columns.len());
                self.go(cx, rows, (row, column), extend);
            }
            Wish::SelectAll => {
                self.cursor.go(rows, 0, 0, false);
                self.cursor
                    .go(rows, rows.rows.len(), rows.columns.len(), true);
            }
            Wish::Set(number) => match Level::new(number) {
                Ok(level) if level <= cx.plan.framework.top() => {
                    self.set_block(cx, rows, Some(level));
                }
                _ => {
                    let top = cx.plan.framework.top().get().to_string();
                    cx.ask(Action::Tell(
                        Message::new("matrix-above-scale").with("top", top),
                    ));
                }
            },
            Wish::Clear => self.set_block(cx, rows, None),
            Wish::Copy => self.copy(cx, rows),
            Wish::Paste(text) => self.paste(cx, rows, &text),
            Wish::FillDown => self.fill_down(cx, rows),
            Wish::Leave => {
                self.left = true;
                ui.memory_mut(|memory| memory.surrender_focus(id));
            }
        }
    }

    fn go(&mut self, cx: &PlanContext<'_>, rows: &Rows, to: (usize, usize), extend: bool) {
        self.cursor.go(rows, to.0, to.1, extend);
        self.scroll_to_cursor = true;
        self.select(cx);
    }

    fn scroll_offset(&self, metrics: &Metrics, rows: &Rows) -> Option<egui::Vec2> {
        let (row, column) = self.cursor.position(rows)?;
        let window = self.window?;
        let cell = metrics.cell_rect(row, column);
        let body = metrics.body(window);
        let mut offset = window.min.to_vec2();
        let nudge = |low: f32, high: f32, from: f32, to: f32| {
            if low < from {
                low - from
            } else {
                (high - to).max(0.0)
            }
        };
        if column >= metrics.frozen {
            offset.x += nudge(cell.left(), cell.right(), body.left(), body.right());
        }
        if row >= metrics.pinned {
            offset.y += nudge(cell.top(), cell.bottom(), body.top(), body.bottom());
        }
        Some(offset.max(egui::Vec2::ZERO))
    }
}
