//! The agenda: points with their minutes, moved with Ctrl and the arrow keys, each opened to say
//! what is done in it.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::{one_line, task_edit};
use crate::document::{Edit, WorkshopEdit};
use crate::model::{Activity, ActivityId, Task, Workshop, WorkshopId};
use crate::texts::task_name;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    TextDraft, card, icon_button, keyed, make_room, moved_by_keys, section, whole_entry,
};

/// How wide the number of a point is.
const NUMBER: f32 = 24.0;

/// View state.
#[derive(Default)]
pub(super) struct Agenda {
    open: Option<ActivityId>,
    drafts: BTreeMap<(ActivityId, &'static str), TextDraft>,
    task: task_edit::TaskEditor,
}

/// Minutes and task of a new point of each kind.
fn kinds() -> [(u16, Task); 7] {
    [
        (
            10,
            Task::Vote {
                tensions: Vec::new(),
            },
        ),
        (
            8,
            Task::Choose {
                question: String::new(),
                dots: 3,
                options: Vec::new(),
                result: Vec::new(),
            },
        ),
        (
            10,
            Task::Pulse {
                statements: Vec::new(),
                result: Vec::new(),
            },
        ),
        (25, Task::Map { tension: None }),
        (
            15,
            Task::Ideas {
                question: String::new(),
                ideas: Vec::new(),
            },
        ),
        (
            15,
            Task::Decide {
                decisions: Default::default(),
            },
        ),
        (10, Task::Break),
    ]
}

impl Agenda {
    /// Draws the agenda.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) {
        card(ui, cx, |ui| {
            let total = [("minutes", (it.minutes() as usize).into())];
            let note = cx.texts.with("workshop-minutes-total", &total);
            section(ui, cx, cx.text("workshop-agenda"), &note);
            let count = it.agenda.len();
            for (place, activity) in it.agenda.iter().enumerate() {
                keyed(ui, ("activity", activity.id), |ui| {
                    self.row(ui, cx, id, (place, count), activity);
                });
            }
            ui.add_space(8.0);
            ui.label(
                RichText::new(cx.text("workshop-add"))
                    .small()
                    .color(cx.tokens.muted),
            );
            ui.horizontal_wrapped(|ui| {
                for (minutes, task) in kinds() {
                    let label = format!("{}  {}", icons::PLUS, cx.text(task_name(&task)));
                    if ui.button(label).clicked() {
                        let new = ActivityId::next(cx.ids);
                        self.open = Some(new);
                        cx.edit(Edit::Workshop(WorkshopEdit::SetActivity {
                            id,
                            activity: Activity {
                                id: new,
                                minutes,
                                title: String::new(),
                                notes: String::new(),
                                task,
                            },
                        }));
                    }
                }
            });
        });
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        (place, count): (usize, usize),
        activity: &Activity,
    ) {
        let kind = cx.text(task_name(&activity.task));
        let named = |text: &str| {
            cx.texts.with(
                text,
                &[("name", kind.into()), ("number", (place + 1).into())],
            )
        };
        let mut new = activity.clone();
        let mut by = 0;
        let row = ui.horizontal_wrapped(|ui| {
            let number = RichText::new(format!("{}.", place + 1)).color(cx.tokens.muted);
            ui.add_sized([NUMBER, 32.0], egui::Label::new(number));
            let name = named("activity-title");
            let draft = self.drafts.entry((activity.id, "title")).or_default();
            let mut shape = one_line(&name, 340.0);
            shape.hint = kind;
            if let Some(title) = draft.ui(ui, shape, &activity.title) {
                new.title = typed::name(&title);
            }
            let draft = self.drafts.entry((activity.id, "minutes")).or_default();
            let minutes = u32::from(activity.minutes);
            let name = named("activity-minutes");
            let typed = whole_entry(ui, cx, draft, (&name, 56.0), Some(minutes));
            if let Some(Some(minutes)) = typed {
                new.minutes = u16::try_from(minutes.clamp(1, 600)).unwrap_or(1);
            }
            ui.label(RichText::new(cx.text("minutes-short")).color(cx.tokens.muted));
            make_room(ui, 160.0);
            if icon_button(ui, icons::EDIT, &named("activity-edit")).clicked() {
                let is_open = self.open == Some(activity.id);
                self.open = (!is_open).then_some(activity.id);
            }
            ui.add_enabled_ui(place > 0, |ui| {
                by -= isize::from(icon_button(ui, icons::UP, &named("activity-up")).clicked());
            });
            ui.add_enabled_ui(place + 1 < count, |ui| {
                by += isize::from(icon_button(ui, icons::DOWN, &named("activity-down")).clicked());
            });
            if icon_button(ui, icons::TRASH, &named("activity-remove")).clicked() {
                cx.edit(Edit::Workshop(WorkshopEdit::RemoveActivity {
                    id,
                    activity: activity.id,
                }));
            }
        });
        by += moved_by_keys(ui, row.response.rect);
        if by != 0 {
            cx.edit(Edit::Workshop(WorkshopEdit::MoveActivity {
                id,
                activity: activity.id,
                by,
            }));
        }
        if self.open == Some(activity.id) {
            ui.indent("task", |ui| self.task.ui(ui, cx, &mut new));
        } else {
            let about = task_edit::about(cx, &activity.task);
            if !about.is_empty() {
                ui.horizontal(|ui| {
                    ui.spacing_mut().interact_size.y = 0.0;
                    ui.add_space(NUMBER + 8.0);
                    let about = RichText::new(about).small().color(cx.tokens.muted);
                    ui.add(egui::Label::new(about).wrap());
                });
            }
        }
        ui.add_space(4.0);
        if new != *activity {
            cx.edit(Edit::Workshop(WorkshopEdit::SetActivity {
                id,
                activity: new,
            }));
        }
    }
}
