//! The framework's name and source, and the levels of its scale.

use std::collections::BTreeMap;

use egui::{RichText, Sense, Ui, Vec2};

use crate::action::{Action, Dialog};
use crate::document::{Edit, FrameworkEdit};
use crate::model::{Level, ScaleLevel};
use crate::ui::PlanContext;
use crate::ui::level_counts::ratings_by_level;
use crate::ui::typed;
use crate::ui::widgets::{
    Cell, FieldShape, TextDraft, card, keyed, labelled_text, level_cell, make_room, section,
};

/// View state.
#[derive(Default)]
pub(super) struct ScalePart {
    name: TextDraft,
    source: TextDraft,
    levels: BTreeMap<(Level, bool), TextDraft>,
}

impl ScalePart {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| self.origin(ui, cx));
        ui.add_space(8.0);
        card(ui, cx, |ui| {
            let levels = cx.plan.framework.scale.len();
            let note = cx
                .texts
                .with("framework-scale-note", &[("count", levels.into())]);
            section(ui, cx, cx.texts.get("framework-scale"), &note);
            let ratings = ratings_by_level(cx.plan);
            for level in cx.plan.framework.levels() {
                let count = ratings.get(level.index()).copied().unwrap_or_default();
                keyed(ui, ("framework-level", level), |ui| {
                    self.level(ui, cx, level, count);
                });
            }
            ui.add_space(8.0);
            if ui.button(cx.texts.get("framework-change-scale")).clicked() {
                cx.ask(Action::Show(Dialog::ChangeScale));
            }
        });
    }

    fn origin(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let framework = &cx.plan.framework;
        section(ui, cx, cx.texts.get("framework-origin"), "");
        let width = ui.available_width().min(560.0);
        let shape = field(cx.texts.get("framework-name"), width, 1);
        let name = labelled_text(ui, cx, &mut self.name, shape, &framework.name);
        let shape = field(cx.texts.get("framework-source"), width, 2);
        let source = labelled_text(ui, cx, &mut self.source, shape, &framework.source);
        if name.is_some() || source.is_some() {
            let name = name.map_or_else(|| framework.name.clone(), |it| typed::name(&it));
            let source = source.map_or_else(|| framework.source.clone(), |it| typed::text(&it));
            if !name.is_empty() {
                cx.edit(Edit::Framework(FrameworkEdit::Rename { name, source }));
            }
        }
        ui.add_space(8.0);
        if ui.button(cx.texts.get("framework-choose")).clicked() {
            cx.ask(Action::Show(Dialog::ChooseFramework));
        }
    }

    fn level(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, level: Level, ratings: usize) {
        let framework = &cx.plan.framework;
        let Some(step) = framework.scale.get(level.index()) else {
            return;
        };
        ui.horizontal_wrapped(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 24.0), Sense::hover());
            let cell = Cell {
                level: Some(level),
                below: false,
                top: framework.top(),
            };
            level_cell(ui.painter(), cx.tokens, rect, cell);
            let number = [("number", level.get().to_string().into())];
            let label = cx.texts.with("framework-level-name", &number);
            let draft = self.levels.entry((level, false)).or_default();
            let name = labelled_text(ui, cx, draft, field(&label, 170.0, 1), &step.name);
            make_room(ui, 240.0);
            let label = cx.texts.with("framework-level-description", &number);
            let draft = self.levels.entry((level, true)).or_default();
            let width = (ui.available_size_before_wrap().x - 150.0).clamp(220.0, 460.0);
            let shape = field(&label, width, 2);
            let description = labelled_text(ui, cx, draft, shape, &step.description);
            make_room(ui, 110.0);
            let count = [("count", ratings.into())];
            let count = cx.texts.with("framework-ratings", &count);
            ui.label(RichText::new(count).small().color(cx.tokens.muted));
            if name.is_some() || description.is_some() {
                let name = name.map_or_else(|| step.name.clone(), |it| typed::name(&it));
                let description =
                    description.map_or_else(|| step.description.clone(), |it| typed::text(&it));
                if !name.is_empty() {
                    let step = ScaleLevel { name, description };
                    cx.edit(Edit::Framework(FrameworkEdit::DescribeLevel {
                        level,
                        step,
                    }));
                }
            }
        });
    }
}

const fn field(name: &str, width: f32, rows: usize) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows,
    }
}
