//! What is done in a point of the agenda: its pairs, options, statements and question.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

use super::one_line;
use crate::catalogue::pulse_sets;
use crate::model::{Activity, ActivityId, Choice, Item, Limit, Task, TensionId};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, labelled, labelled_text, pick_several, single_choice, whole_field,
};

/// View state.
#[derive(Default)]
pub(super) struct TaskEditor {
    drafts: BTreeMap<(ActivityId, &'static str), TextDraft>,
}

/// The tensions of the plan with their names, in order.
pub(super) fn tension_names(cx: &PlanContext<'_>) -> Vec<(TensionId, String)> {
    let tensions = cx.plan.tensions_in_order();
    tensions.map(|(id, it)| (id, it.name())).collect()
}

/// What a point is about, on one line; empty where its kind says enough.
pub(super) fn about(cx: &PlanContext<'_>, task: &Task) -> String {
    match task {
        Task::Vote { tensions } => {
            let known = tensions.iter().filter_map(|id| cx.plan.tensions.get(id));
            let names: Vec<String> = known.map(crate::model::Tension::name).collect();
            names.join(" · ")
        }
        Task::Choose { question, .. } | Task::Ideas { question, .. } => question.clone(),
        Task::Pulse { statements, .. } => {
            let count = [("count", statements.len().into())];
            cx.texts.with("activity-statements-count", &count)
        }
        Task::Map { tension } => tension
            .and_then(|id| cx.plan.tensions.get(&id))
            .map(crate::model::Tension::name)
            .unwrap_or_default(),
        Task::Decide { .. } | Task::Break => String::new(),
    }
}

impl TaskEditor {
    /// Draws the fields of a point and writes what was changed to it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, activity: &mut Activity) {
        let id = activity.id;
        match &mut activity.task {
            Task::Vote { tensions } => {
                let options = tension_names(cx);
                let current: BTreeSet<_> = tensions.iter().copied().collect();
                let label = cx.text("activity-pairs");
                if let Some(new) = pick_several(ui, cx, label, &options, &current) {
                    let order = options.iter().map(|(id, _)| *id);
                    *tensions = order.filter(|id| new.contains(id)).collect();
                }
            }
            Task::Choose {
                question,
                dots,
                options,
                ..
            } => {
                self.question(ui, cx, id, question);
                let draft = self.drafts.entry((id, "dots")).or_default();
                let label = cx.text("activity-dots");
                let typed = whole_field(ui, cx, draft, label, Some(u32::from(*dots)));
                if let Some(Some(typed)) = typed {
                    let most = u32::from(Task::MAX_DOTS);
                    *dots = u8::try_from(typed.clamp(1, most)).unwrap_or(1);
                }
                self.options(ui, cx, id, options);
            }
            Task::Pulse { statements, .. } => self.statements(ui, cx, id, statements),
            Task::Map { tension } => {
                let options: Vec<_> = std::iter::once((None, "–".to_owned()))
                    .chain(
                        tension_names(cx)
                            .into_iter()
                            .map(|(id, name)| (Some(id), name)),
                    )
                    .collect();
                let label = cx.text("activity-pair");
                let chosen = labelled(ui, cx, label, |ui| {
                    single_choice(ui, label, &options, tension)
                });
                if let Some(new) = chosen {
                    *tension = new;
                }
            }
            Task::Ideas { question, .. } => self.question(ui, cx, id, question),
            Task::Decide { .. } | Task::Break => {}
        }
        let shape = FieldShape {
            name: cx.text("activity-notes"),
            hint: "",
            width: ui.available_width().min(520.0),
            rows: 2,
        };
        let draft = self.drafts.entry((id, "notes")).or_default();
        if let Some(notes) = labelled_text(ui, cx, draft, shape, &activity.notes) {
            activity.notes = typed::text(&notes);
        }
    }

    fn question(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: ActivityId,
        question: &mut String,
    ) {
        let draft = self.drafts.entry((id, "question")).or_default();
        let shape = one_line(
            cx.text("activity-question"),
            ui.available_width().min(520.0),
        );
        if let Some(typed) = labelled_text(ui, cx, draft, shape, question) {
            *question = typed::text(&typed);
        }
    }

    fn options(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: ActivityId,
        options: &mut Vec<Choice>,
    ) {
        let strategy = &cx.plan.strategy;
        let known: Vec<(Item, String)> = tension_names(cx)
            .into_iter()
            .map(|(id, name)| (Item::Tension(id), name))
            .chain(
                strategy
                    .goals_in_order()
                    .map(|(id, it)| (Item::Goal(id), it.title.clone())),
            )
            .chain(
                strategy
                    .initiatives
                    .iter()
                    .map(|(id, it)| (Item::Initiative(*id), it.title.clone())),
            )
            .collect();
        let current: BTreeSet<_> = options.iter().filter_map(|it| it.item).collect();
        let label = cx.text("activity-options-known");
        if let Some(new) = pick_several(ui, cx, label, &known, &current) {
            options.retain(|it| it.item.is_none_or(|item| new.contains(&item)));
            for (item, text) in known
                .iter()
                .filter(|(it, _)| new.contains(it) && !current.contains(it))
            {
                options.push(Choice {
                    item: Some(*item),
                    text: text.clone(),
                    chosen: false,
                });
            }
        }
        let own: Vec<&str> = options
            .iter()
            .filter(|it| it.item.is_none())
            .map(|it| it.text.as_str())
            .collect();
        let own = own.join("\n");
        let draft = self.drafts.entry((id, "options")).or_default();
        if let Some(lines) = lines_ui(ui, cx, draft, cx.text("activity-options-own"), &own) {
            options.retain(|it| it.item.is_some());
            options.extend(lines.into_iter().map(|text| Choice {
                item: None,
                text,
                chosen: false,
            }));
        }
    }

    fn statements(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: ActivityId,
        statements: &mut Vec<String>,
    ) {
        let language = cx.plan.meta.language;
        labelled(ui, cx, cx.text("activity-pulse-sets"), |ui| {
            ui.horizontal_wrapped(|ui| {
                for (place, set) in pulse_sets().iter().enumerate() {
                    let said = [
                        ("line", (place / 2 + 1).into()),
                        ("set", (place % 2 + 1).into()),
                    ];
                    let name = cx.texts.with("activity-pulse-set", &said);
                    if ui.button(name).clicked() {
                        *statements = set.texts(language);
                    }
                }
            });
        });
        let draft = self.drafts.entry((id, "statements")).or_default();
        let said = statements.join("\n");
        if let Some(lines) = lines_ui(ui, cx, draft, cx.text("activity-statements"), &said) {
            *statements = lines;
            statements.truncate(Limit::STATEMENTS);
        }
    }
}

/// A field in which every line is an entry; returns the entries when they changed.
pub(super) fn lines_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    name: &str,
    current: &str,
) -> Option<Vec<String>> {
    let shape = FieldShape {
        name,
        hint: cx.text("one-a-line"),
        width: ui.available_width().min(520.0),
        rows: 4,
    };
    let typed = labelled_text(ui, cx, draft, shape, current)?;
    let lines = typed.lines().map(typed::name);
    Some(lines.filter(|it| !it.is_empty()).collect())
}
