//! A goal opened for editing: its purpose, then its words, what it serves, where it stands.

use std::collections::BTreeMap;

use egui::Ui;

use super::Field;
use crate::document::{Edit, GoalEdit};
use crate::model::{Goal, GoalId, LineId, ReformGoal};
use crate::texts::reform_name;
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, TextDraft, confirm, labelled, labelled_text, link_button, make_room,
    single_choice,
};

/// What is typed so far.
pub(super) struct GoalEditor {
    pub(super) of: GoalId,
    pub(super) is_removing: bool,
    drafts: BTreeMap<Field, TextDraft>,
}

impl GoalEditor {
    /// Opens a goal.
    pub(super) fn new(of: GoalId) -> Self {
        Self {
            of,
            is_removing: false,
            drafts: BTreeMap::new(),
        }
    }

    /// Draws the fields; returns whether the goal is to be closed again.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (line, id): (LineId, GoalId),
        goal: &Goal,
    ) -> bool {
        let width = ui.available_width();
        let shape = |name, hint, rows| FieldShape {
            name,
            hint,
            width,
            rows,
        };
        let mut after = goal.clone();
        let why = shape(cx.text("goal-why"), cx.text("goal-why-hint"), 3);
        let draft = self.drafts.entry(Field::Why).or_default();
        if let Some(text) = labelled_text(ui, cx, draft, why, &goal.why) {
            after.why = typed::text(&text);
        }
        let title = shape(cx.text("goal-title"), cx.text("goal-title-hint"), 1);
        let draft = self.drafts.entry(Field::Name).or_default();
        if let Some(text) = labelled_text(ui, cx, draft, title, &goal.title) {
            let title = typed::name(&text);
            if !title.is_empty() {
                after.title = title;
            }
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().combo_width = 280.0;
            make_room(ui, 290.0);
            if let Some(reform) = reform_ui(ui, cx, goal.reform) {
                after.reform = reform;
            }
            make_room(ui, 290.0);
            line_ui(ui, cx, line, id);
        });
        if after != *goal {
            cx.edit(Edit::Goal(GoalEdit::Change { id, goal: after }));
        }
        if self.is_removing {
            return self.removal_ui(ui, cx, id, goal);
        }
        let mut closes = false;
        ui.horizontal_wrapped(|ui| {
            closes = ui.button(cx.text("goal-close")).clicked();
            if link_button(ui, cx, cx.text("goal-remove")).clicked() {
                self.is_removing = true;
            }
        });
        closes
    }

    fn removal_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: GoalId, goal: &Goal) -> bool {
        let initiatives = cx.plan.strategy.initiatives_for(id).count();
        let sentence = cx.texts.with(
            "goal-remove-question",
            &[
                ("name", (*goal.title).into()),
                ("indicators", goal.indicators.len().into()),
                ("initiatives", initiatives.into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: "",
            yes: cx.text("goal-remove-yes"),
            no: cx.text("lines-keep"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                cx.edit(Edit::Goal(GoalEdit::Remove { id }));
                return true;
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
        false
    }
}

/// Which goal of the reform it serves.
fn reform_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    current: Option<ReformGoal>,
) -> Option<Option<ReformGoal>> {
    let mut options = vec![(None, cx.text("goal-no-reform").to_owned())];
    options.extend(ReformGoal::ALL.map(|it| (Some(it), cx.text(reform_name(it)).to_owned())));
    let name = cx.text("goal-reform");
    labelled(ui, cx, name, |ui| {
        single_choice(ui, name, &options, &current)
    })
}

/// On which line it stands; choosing another one moves it there.
fn line_ui(ui: &mut Ui, cx: &PlanContext<'_>, line: LineId, id: GoalId) {
    let lines = cx.plan.strategy.lines_in_order();
    let options: Vec<_> = lines.map(|(id, it)| (id, it.name.clone())).collect();
    let name = cx.text("goal-line");
    let chosen = labelled(ui, cx, name, |ui| single_choice(ui, name, &options, &line));
    if let Some(line) = chosen {
        cx.edit(Edit::Goal(GoalEdit::SetLine { id, line }));
    }
}
