//! The goals of a line: purpose first, then how we know, then who works on it.

use egui::{FontFamily, FontId, Label, RichText, TextEdit, Ui};

use super::goal_edit::GoalEditor;
use super::{Drafts, Field, GAP, indicator_rows, initiatives};
use crate::action::Action;
use crate::document::{Edit, GoalEdit, IndicatorEdit};
use crate::model::{
    Direction, Goal, GoalId, Indicator, IndicatorId, Item, Limit, Line, LineId, Measure,
};
use crate::texts::reform_name;
use crate::ui::PlanContext;
use crate::ui::theme::{SEMIBOLD, icons};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, card, goal_sign, icon_button, keyed, labelled, moved_by_keys, primary_button,
    section,
};

/// View state.
#[derive(Default)]
pub(super) struct Goals {
    editor: Option<GoalEditor>,
    new: NewGoal,
    drafts: Drafts,
    /// What was selected when the page was last drawn, so that a new selection is scrolled to.
    seen: Option<Item>,
}

/// What is typed for a goal that is not in the plan yet.
#[derive(Default)]
struct NewGoal {
    why: String,
    title: String,
}

impl Goals {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        matches!(&self.editor, Some(editor) if editor.is_removing)
    }

    /// Closes the goal that is open for editing; returns whether there was one.
    pub(super) fn close(&mut self) -> bool {
        self.editor.take().is_some()
    }

    /// Draws a card for each goal, and one for a new goal.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        let count = line.goals.len();
        for (place, (goal_id, goal)) in cx.plan.strategy.goals_of(line).enumerate() {
            let neighbours = (place > 0, place + 1 < count);
            keyed(ui, ("goal", goal_id), |ui| {
                self.goal_card(ui, cx, (id, goal_id), goal, neighbours);
            });
            ui.add_space(GAP);
        }
        self.seen = cx.view.selected;
        card(ui, cx, |ui| self.new_ui(ui, cx, id));
    }

    fn goal_card(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (line, id): (LineId, GoalId),
        goal: &Goal,
        neighbours: (bool, bool),
    ) {
        let top = ui.cursor().min;
        card(ui, cx, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            self.head_ui(ui, cx, id, goal, neighbours);
            match &mut self.editor {
                Some(editor) if editor.of == id => {
                    if editor.ui(ui, cx, (line, id), goal) {
                        self.editor = None;
                    }
                }
                _ => self.purpose_ui(ui, cx, id, goal),
            }
            ui.add_space(6.0);
            indicator_rows::ui(ui, cx, goal);
            self.new_indicator_ui(ui, cx, id);
            initiatives::ui(ui, cx, id);
            let draft = self.drafts.entry((Item::Goal(id), Field::NewInitiative));
            initiatives::new_ui(ui, cx, draft.or_default(), (id, goal));
        });
        let selected = Some(Item::Goal(id));
        if cx.view.selected == selected {
            let rect = egui::Rect::from_min_max(top, ui.min_rect().max);
            let mark = rect.with_max_x(rect.left() + 3.0);
            ui.painter().rect_filled(mark, 2, cx.tokens.accent);
            if self.seen != selected {
                ui.scroll_to_rect(rect, Some(egui::Align::Min));
            }
        }
    }

    fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: GoalId,
        goal: &Goal,
        (can_rise, can_sink): (bool, bool),
    ) {
        let named = |text| cx.texts.with(text, &[("name", (*goal.title).into())]);
        let mut by = 0;
        let row = ui.horizontal_top(|ui| {
            let buttons = 152.0;
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - buttons);
                let font = FontId::new(16.0, FontFamily::Name(SEMIBOLD.into()));
                let title = RichText::new(&goal.title).font(font).color(cx.tokens.ink);
                ui.add(Label::new(title).wrap());
                let figures = cx.analysis.strategy.goals.get(&id).copied();
                goal_sign(ui, cx, figures.unwrap_or_default().status);
            });
            ui.spacing_mut().item_spacing.x = 4.0;
            if icon_button(ui, icons::EDIT, &named("goal-edit")).clicked() {
                let is_open = self.editor.as_ref().is_some_and(|it| it.of == id);
                self.editor = (!is_open).then(|| GoalEditor::new(id));
            }
            ui.add_enabled_ui(can_rise, |ui| {
                if icon_button(ui, icons::UP, &named("goal-up")).clicked() {
                    by = -1;
                }
            });
            ui.add_enabled_ui(can_sink, |ui| {
                if icon_button(ui, icons::DOWN, &named("goal-down")).clicked() {
                    by = 1;
                }
            });
        });
        by += moved_by_keys(ui, row.response.rect);
        if by != 0 {
            cx.edit(Edit::Goal(GoalEdit::Move { id, by }));
        }
    }

    fn purpose_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: GoalId, goal: &Goal) {
        if goal.why.is_empty() {
            let named = [("name", (*goal.title).into())];
            let missing = RichText::new(cx.text("goal-no-why")).color(cx.tokens.muted);
            ui.horizontal_wrapped(|ui| {
                ui.label(missing);
                let write = ui.button(cx.text("goal-write-why"));
                let name = cx.texts.with("goal-write-why-of", &named);
                write.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name)
                });
                if write.clicked() {
                    self.editor = Some(GoalEditor::new(id));
                }
            });
        } else {
            ui.add(Label::new(RichText::new(&goal.why)).wrap());
        }
        if let Some(reform) = goal.reform {
            let title = cx.text(reform_name(reform));
            let said = cx.texts.with("goal-serves", &[("goal", title.into())]);
            ui.label(RichText::new(said).small().color(cx.tokens.muted));
        }
    }

    /// A name and Enter: the indicator is added and opened, because its numbers come next.
    fn new_indicator_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, goal: GoalId) {
        let title = cx.plan.strategy.goals.get(&goal).map(|it| &*it.title);
        let named = [("name", title.unwrap_or_default().into())];
        let name = cx.texts.with("indicator-new-of", &named);
        let shape = FieldShape {
            name: &name,
            hint: cx.text("indicator-new-hint"),
            width: ui.available_width().min(420.0),
            rows: 1,
        };
        let draft = self.drafts.entry((Item::Goal(goal), Field::New));
        let Some(title) = draft.or_default().ui(ui, shape, "") else {
            return;
        };
        let title = typed::name(&title);
        if title.is_empty() {
            return;
        }
        let id = IndicatorId::next(cx.ids);
        let indicator = Indicator {
            title,
            unit: String::new(),
            direction: Direction::Up,
            baseline: None,
            target: None,
            due: None,
            measure: Measure::ByHand,
            rhythm_months: None,
            check_ins: Default::default(),
        };
        cx.edit(Edit::Indicator(IndicatorEdit::Add {
            id,
            goal,
            indicator,
        }));
        cx.ask(Action::Select(Some(Item::Indicator(id))));
    }

    fn new_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, line: LineId) {
        section(ui, cx, cx.text("goal-new"), cx.text("goal-new-note"));
        let width = ui.available_width();
        labelled(ui, cx, cx.text("goal-why"), |ui| {
            let field = TextEdit::multiline(&mut self.new.why)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("goal-why-hint"))
                .desired_rows(2)
                .desired_width(width);
            ui.add(field).accessible_name(cx.text("goal-new-why-name"));
        });
        let mut is_done = false;
        labelled(ui, cx, cx.text("goal-title"), |ui| {
            let field = TextEdit::singleline(&mut self.new.title)
                .char_limit(Limit::NAME)
                .hint_text(cx.text("goal-title-hint"))
                .desired_width(width);
            let field = ui.add(field);
            let field = field.accessible_name(cx.text("goal-new-title-name"));
            let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
            is_done = enter && field.lost_focus();
        });
        let title = typed::name(&self.new.title);
        ui.add_space(4.0);
        ui.add_enabled_ui(!title.is_empty(), |ui| {
            is_done |= primary_button(ui, cx, cx.text("goal-add")).clicked();
        });
        if is_done && !title.is_empty() {
            let goal = Goal {
                title,
                why: typed::text(&self.new.why),
                reform: None,
                indicators: Vec::new(),
            };
            let id = GoalId::next(cx.ids);
            cx.edit(Edit::Goal(GoalEdit::Add { id, line, goal }));
            cx.ask(Action::Select(Some(Item::Goal(id))));
            self.new = NewGoal::default();
        }
    }
}
