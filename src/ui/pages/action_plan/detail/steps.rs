//! The steps of an initiative: ticked when done, written one after another with Enter.

use egui::{Id, Key, RichText, TextEdit, Ui};

use crate::document::{Edit, InitiativeEdit};
use crate::model::{Initiative, InitiativeId, PlanDate, Step, StepId};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, date_field, icon_button, link_button, make_room, overdue_sign,
};

/// What the tick and the button beside a step take.
const BESIDE: f32 = 100.0;

/// What is being typed.
#[derive(Default)]
pub(super) struct StepsPart {
    new: String,
    editing: Option<Editing>,
}

/// A step whose title and days are open.
struct Editing {
    step: StepId,
    title: TextDraft,
    due: TextDraft,
    done: TextDraft,
}

impl StepsPart {
    /// Whether a step is open.
    pub(super) const fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// Sends what is typed about the step that is open.
    pub(super) fn flush(&mut self, cx: &PlanContext<'_>, id: InitiativeId, known: &Initiative) {
        if let Some(mut editing) = self.editing.take()
            && let Some(title) = editing.title.take().map(|it| typed::name(&it))
            && let Some(step) = known.steps.get(&editing.step)
            && !title.is_empty()
        {
            let said = Step {
                title,
                ..step.clone()
            };
            set(cx, id, editing.step, said);
        }
    }

    /// Draws the steps and the field for the next one.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
    ) {
        let total = known.steps.len();
        if total > 0 {
            let done = known.steps.values().filter(|it| it.done.is_some()).count();
            let figures = [("done", done.into()), ("total", total.into())];
            let said = RichText::new(cx.texts.with("action-steps-said", &figures));
            ui.label(said.small().color(cx.tokens.muted));
        }
        for (step_id, step) in &known.steps {
            let is_open = self.editing.as_ref().is_some_and(|it| it.step == *step_id);
            if is_open {
                self.open_ui(ui, cx, (id, known), (*step_id, step));
            } else if step_ui(ui, cx, id, (*step_id, step)) {
                self.flush(cx, id, known);
                self.editing = Some(Editing {
                    step: *step_id,
                    title: TextDraft::default(),
                    due: TextDraft::default(),
                    done: TextDraft::default(),
                });
            }
        }
        ui.add_space(4.0);
        self.entry_ui(ui, cx, id);
    }

    fn entry_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: InitiativeId) {
        let field = TextEdit::singleline(&mut self.new)
            .id(Id::unique(("step", "entry", id)))
            .hint_text(cx.text("action-step-hint"))
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        let field = field.accessible_name(cx.text("action-step-new"));
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let title = typed::name(&self.new);
            if !title.is_empty() {
                let said = Step {
                    title,
                    due: None,
                    done: None,
                };
                set(cx, id, StepId::next(cx.ids), said);
                self.new.clear();
            }
            field.request_focus();
        }
    }

    /// The fields of the step that is open.
    fn open_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
        (step_id, step): (StepId, &Step),
    ) {
        let Some(editing) = &mut self.editing else {
            return;
        };
        let mut draft = step.clone();
        let mut closes = false;
        let frame = egui::Frame::new()
            .fill(cx.tokens.hover)
            .corner_radius(6)
            .inner_margin(8);
        frame.show(ui, |ui| {
            let shape = FieldShape {
                name: cx.text("action-step-title"),
                hint: "",
                width: ui.available_width(),
                rows: 1,
            };
            let field = Id::unique(("step", "title", step_id));
            let title = editing.title.entry_ui(ui, field, shape, &step.title);
            if let Some(title) = title {
                let title = typed::name(&title);
                if !title.is_empty() {
                    draft.title = title;
                }
            }
            ui.horizontal_wrapped(|ui| {
                let sound = |day: &Option<PlanDate>| typed::is_span(*day, None);
                let name = cx.text("action-step-due");
                let due = date_field(ui, cx, &mut editing.due, name, step.due);
                if let Some(due) = due.filter(sound) {
                    draft.due = due;
                }
                make_room(ui, 124.0);
                let name = cx.text("action-step-done");
                let done = date_field(ui, cx, &mut editing.done, name, step.done);
                if let Some(done) = done.filter(sound) {
                    draft.done = done;
                }
            });
            ui.horizontal_wrapped(|ui| {
                closes = link_button(ui, cx, cx.text("action-step-ready")).clicked();
                let remove = link_button(ui, cx, cx.text("action-step-remove"));
                if remove.clicked() {
                    let step = step_id;
                    cx.edit(Edit::Initiative(InitiativeEdit::RemoveStep { id, step }));
                    closes = true;
                }
            });
        });
        let stays = !closes || known.steps.contains_key(&step_id);
        if stays && draft != *step {
            set(cx, id, step_id, draft);
        }
        let esc = ui.input(|input| input.key_pressed(Key::Escape));
        if closes || esc && !ui.ctx().text_edit_focused() {
            self.editing = None;
        }
    }
}

/// A step to tick; returns whether it is to be opened.
fn step_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    id: InitiativeId,
    (step_id, step): (StepId, &Step),
) -> bool {
    let width = ui.available_width() - BESIDE;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut done = step.done.is_some();
        let tick = ui.add(egui::Checkbox::without_text(&mut done));
        let is_ticked = done;
        tick.widget_info(|| {
            let role = egui::accesskit::Role::CheckBox;
            egui::WidgetInfo::selected(role, true, is_ticked, &step.title)
        });
        if tick.changed() {
            let said = Step {
                done: done.then_some(cx.today),
                ..step.clone()
            };
            set(cx, id, step_id, said);
        }
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(6.0);
                let ink = if step.done.is_some() {
                    cx.tokens.muted
                } else {
                    cx.tokens.ink
                };
                ui.label(RichText::new(&step.title).color(ink));
                day_ui(ui, cx, step);
            });
        });
        let name = [("name", step.title.as_str().into())];
        let name = cx.texts.with("action-step-edit", &name);
        icon_button(ui, icons::EDIT, &name).clicked()
    })
    .inner
}

/// When a step was done or is due, and in words and shape that it is late.
fn day_ui(ui: &mut Ui, cx: &PlanContext<'_>, step: &Step) {
    let (text, day) = match (step.done, step.due) {
        (Some(done), _) => ("action-done-on", done),
        (None, Some(due)) => ("action-due-on", due),
        (None, None) => return,
    };
    let said = cx.texts.with(text, &[("date", day.into())]);
    if step.done.is_some() || day >= cx.today {
        ui.label(RichText::new(said).small().color(cx.tokens.muted));
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 18.0), egui::Sense::hover());
        overdue_sign(ui.painter(), cx.tokens, rect.center());
        let said = format!("{said} · {}", cx.text("action-overdue"));
        ui.label(RichText::new(said).small().color(cx.tokens.bad));
    });
}

fn set(cx: &PlanContext<'_>, id: InitiativeId, step: StepId, said: Step) {
    cx.edit(Edit::Initiative(InitiativeEdit::SetStep { id, step, said }));
}
