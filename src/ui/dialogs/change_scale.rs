//! Another scale, with the table from old levels to new ones.
//!
//! A level whose number stays is preselected as itself and shown so; for every other level
//! somebody has to say what its ratings become.

use egui::{Grid, RichText, Sense, TextEdit, Ui, Vec2};

use crate::action::Action;
use crate::document::{Edit, FrameworkEdit};
use crate::model::{Framework, Level, ScaleLevel};
use crate::ui::PlanContext;
use crate::ui::level_counts::ratings_by_level;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{Cell, level_cell, primary_button, section, single_choice};

/// What was chosen and typed so far.
#[derive(Default)]
pub(super) struct ChangeScale {
    /// The new levels, lowest first.
    scale: Vec<ScaleLevel>,
    /// What each old level becomes; `None` while nobody said.
    becomes: Vec<Option<Level>>,
}

impl ChangeScale {
    /// Starts from the scale as it is.
    pub(super) fn new(cx: &PlanContext<'_>) -> Self {
        let framework = &cx.plan.framework;
        Self {
            scale: framework.scale.clone(),
            becomes: framework.levels().map(Some).collect(),
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.becomes.len() != cx.plan.framework.scale.len() {
            // The scale was changed by undo while the dialog was open.
            *self = Self::new(cx);
        }
        let label = cx.texts.get("scale-levels");
        let sizes: Vec<(usize, String)> = (Framework::MIN_LEVELS..=Framework::MAX_LEVELS)
            .map(|size| (size, cx.texts.with("scale-size", &[("count", size.into())])))
            .collect();
        ui.horizontal_wrapped(|ui| {
            ui.label(label);
            if let Some(size) = single_choice(ui, label, &sizes, &self.scale.len()) {
                self.resize(cx, size);
            }
        });
        ui.add_space(8.0);
        section(ui, cx, cx.texts.get("scale-new"), "");
        self.names(ui, cx);
        ui.add_space(8.0);
        section(
            ui,
            cx,
            cx.texts.get("scale-table"),
            cx.texts.get("scale-table-note"),
        );
        let counts = ratings_by_level(cx.plan);
        self.table(ui, cx, &counts);
        ui.add_space(8.0);
        self.buttons(ui, cx, &counts);
    }

    fn resize(&mut self, cx: &PlanContext<'_>, size: usize) {
        let old = &cx.plan.framework.scale;
        let fresh = |at: usize| {
            let known = old.get(at).cloned();
            known.unwrap_or_else(|| ScaleLevel {
                name: String::new(),
                description: String::new(),
            })
        };
        let kept = self.scale.len();
        self.scale.truncate(size);
        self.scale.extend((kept..size).map(fresh));
        for (at, becomes) in self.becomes.iter_mut().enumerate() {
            let still = becomes.filter(|level| level.index() < size);
            *becomes = still.or_else(|| (at < size).then(|| Level::saturating(at)));
        }
    }

    fn names(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let top = Level::saturating(self.scale.len().saturating_sub(1));
        for (number, step) in self.scale.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                cell(ui, cx, Level::saturating(number), top);
                let name = [("number", number.to_string().into())];
                let name = cx.texts.with("scale-name-of", &name);
                let field = TextEdit::singleline(&mut step.name)
                    .hint_text(cx.texts.get("scale-name-hint"))
                    .desired_width(260.0);
                ui.add(field).accessible_name(name);
            });
        }
    }

    fn table(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, counts: &[usize]) {
        let options: Vec<(Option<Level>, String)> =
            std::iter::once((None, cx.texts.get("scale-choose").to_owned()))
                .chain(self.scale.iter().enumerate().map(|(number, step)| {
                    let level = Level::saturating(number);
                    (Some(level), format!("{number} {}", step.name))
                }))
                .collect();
        let framework = &cx.plan.framework;
        Grid::new("scale-table").num_columns(4).show(ui, |ui| {
            for (level, becomes) in framework.levels().zip(&mut self.becomes) {
                ui.horizontal(|ui| {
                    cell(ui, cx, level, framework.top());
                    ui.label(framework.level_name(level));
                });
                let count = counts.get(level.index()).copied().unwrap_or_default();
                let count = cx.texts.with("scale-ratings", &[("count", count.into())]);
                ui.label(RichText::new(count).small().color(cx.tokens.muted));
                ui.label(RichText::new(icons::RIGHT).color(cx.tokens.muted));
                let name = [("number", level.get().to_string().into())];
                let name = cx.texts.with("scale-becomes", &name);
                ui.spacing_mut().combo_width = 200.0;
                if let Some(chosen) = single_choice(ui, &name, &options, becomes) {
                    *becomes = chosen;
                }
                ui.end_row();
            }
        });
    }

    fn buttons(&self, ui: &mut Ui, cx: &PlanContext<'_>, counts: &[usize]) {
        let edit = self.edit();
        let hint = if self.scale.iter().any(|it| it.name.trim().is_empty()) {
            Some("scale-names-missing")
        } else if edit.is_none() {
            Some("scale-table-missing")
        } else if !self.keeps_order() {
            Some("scale-order-turned")
        } else {
            None
        };
        if let Some(hint) = hint {
            let hint = format!("{}  {}", icons::WARNING, cx.texts.get(hint));
            ui.label(RichText::new(hint).color(cx.tokens.warning));
        }
        let changed = self.changed(cx, counts);
        ui.horizontal_wrapped(|ui| {
            let label = cx.texts.with("scale-change", &[("count", changed.into())]);
            let button = ui.add_enabled_ui(edit.is_some(), |ui| primary_button(ui, cx, &label));
            if button.inner.clicked()
                && let Some(edit) = edit
            {
                cx.edit(Edit::Framework(edit));
                cx.ask(Action::CloseDialog);
            }
            if ui.button(cx.texts.get("scale-cancel")).clicked() {
                cx.ask(Action::CloseDialog);
            }
        });
    }

    /// How many ratings get another number.
    fn changed(&self, cx: &PlanContext<'_>, counts: &[usize]) -> usize {
        let levels = cx.plan.framework.levels().zip(&self.becomes);
        levels
            .zip(counts)
            .filter(|((level, becomes), _)| becomes.is_some_and(|it| it != *level))
            .map(|(_, count)| count)
            .sum()
    }

    /// Whether a higher old level never becomes a lower new one.
    fn keeps_order(&self) -> bool {
        self.becomes.is_sorted()
    }

    /// The edit; `None` while a name or a line of the table is missing.
    fn edit(&self) -> Option<FrameworkEdit> {
        let mapping: Option<Vec<Level>> = self.becomes.iter().copied().collect();
        let scale: Vec<ScaleLevel> = self
            .scale
            .iter()
            .map(|step| ScaleLevel {
                name: typed::name(&step.name),
                description: step.description.clone(),
            })
            .collect();
        let is_named = scale.iter().all(|step| !step.name.is_empty());
        is_named.then_some(())?;
        Some(FrameworkEdit::ChangeScale {
            scale,
            mapping: mapping?,
        })
    }
}

fn cell(ui: &mut Ui, cx: &PlanContext<'_>, level: Level, top: Level) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 24.0), Sense::hover());
    let cell = Cell {
        level: Some(level),
        below: false,
        top,
    };
    level_cell(ui.painter(), cx.tokens, rect, cell);
}
