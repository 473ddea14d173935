//! A map that the room fills in together: purpose, fear and four quadrants of a tension.

use std::collections::BTreeMap;

use egui::Ui;

use super::task_edit::{lines_ui, tension_names};
use crate::action::Action;
use crate::document::{Edit, TensionEdit, WorkshopEdit};
use crate::model::{Activity, Item, Pole, Task, TensionId, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, inline_link, labelled, labelled_text, single_choice,
};

/// View state.
#[derive(Default)]
pub(super) struct MapEditor {
    drafts: BTreeMap<(TensionId, usize), TextDraft>,
}

impl MapEditor {
    /// Draws the fields.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (workshop, activity): (WorkshopId, &Activity),
        tension: Option<TensionId>,
    ) {
        let mut options = vec![(None, "–".to_owned())];
        options.extend(
            tension_names(cx)
                .into_iter()
                .map(|(id, name)| (Some(id), name)),
        );
        let label = cx.text("activity-pair");
        let chosen = labelled(ui, cx, label, |ui| {
            single_choice(ui, label, &options, &tension)
        });
        if let Some(new) = chosen {
            cx.edit(Edit::Workshop(WorkshopEdit::SetActivity {
                id: workshop,
                activity: Activity {
                    task: Task::Map { tension: new },
                    ..activity.clone()
                },
            }));
        }
        let Some(id) = tension else { return };
        let Some(tension) = cx.plan.tensions.get(&id) else {
            return;
        };
        let map = &tension.map;
        let mut frame = (map.purpose.clone(), map.fear.clone());
        for (at, name, text) in [
            (0, "room-map-purpose", &mut frame.0),
            (1, "room-map-fear", &mut frame.1),
        ] {
            let shape = FieldShape {
                name: cx.text(name),
                hint: "",
                width: ui.available_width().min(520.0),
                rows: 2,
            };
            let draft = self.drafts.entry((id, at)).or_default();
            let typed = labelled_text(ui, cx, draft, shape, &text.clone());
            if let Some(typed) = typed {
                *text = typed::text(&typed);
            }
        }
        if frame != (map.purpose.clone(), map.fear.clone()) {
            let (purpose, fear) = frame;
            cx.edit(Edit::Tension(TensionEdit::SetFrame { id, purpose, fear }));
        }
        ui.columns(2, |columns| {
            for ((column, pole), at) in columns.iter_mut().zip(Pole::BOTH).zip([2, 4]) {
                let name = [("pole", pole.of(&tension.poles).as_str().into())];
                let side = pole.of(&map.sides);
                let label = cx.texts.with("room-map-upsides", &name);
                let draft = self.drafts.entry((id, at)).or_default();
                let current = side.upsides.join("\n");
                if let Some(points) = lines_ui(column, cx, draft, &label, &current) {
                    cx.edit(Edit::Tension(TensionEdit::SetUpsides { id, pole, points }));
                }
                let label = cx.texts.with("room-map-downsides", &name);
                let draft = self.drafts.entry((id, at + 1)).or_default();
                let current = side.downsides.join("\n");
                if let Some(points) = lines_ui(column, cx, draft, &label, &current) {
                    cx.edit(Edit::Tension(TensionEdit::SetDownsides {
                        id,
                        pole,
                        points,
                    }));
                }
            }
        });
        if inline_link(ui, cx, cx.text("map-open")).clicked() {
            cx.ask(Action::Reveal(Item::Tension(id)));
        }
    }
}
