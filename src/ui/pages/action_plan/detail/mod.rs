//! One initiative in depth: why, who and when, steps, how it goes, what it is tied to.
//!
//! Everything that an initiative says of itself is changed on one draft, which becomes one edit
//! when it is another than the plan's at the end of the frame.

mod check_ins;
mod facts;
mod findings;
mod head;
mod links;
mod owner;
mod steps;

use egui::{RichText, ScrollArea, Ui};

use crate::action::Action;
use crate::document::{Edit, InitiativeEdit};
use crate::model::{Initiative, InitiativeId, InitiativeTemplateId, Item, StepId};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{Question, confirm, follow_focus, keyed, section};

/// View state: what is being typed about one initiative.
#[derive(Default)]
pub(super) struct Detail {
    of: Option<InitiativeId>,
    head: head::Head,
    facts: facts::Facts,
    steps: steps::StepsPart,
    check_ins: check_ins::CheckInsPart,
    is_removing: bool,
    wants_keyboard: bool,
}

impl Detail {
    /// Gives the keyboard to the initiative that is opened next.
    pub(super) const fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    /// Whether something is asked that Esc answers.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_removing || self.steps.is_editing()
    }

    /// Sends what is typed, because the fields are gone.
    pub(super) fn leave(&mut self, cx: &PlanContext<'_>) {
        if let Some(id) = self.of.take()
            && let Some(known) = cx.plan.strategy.initiatives.get(&id)
        {
            let mut draft = known.clone();
            self.head.flush(&mut draft);
            send(cx, id, known, draft);
            self.steps.flush(cx, id, known);
        }
        self.head = head::Head::default();
        self.facts = facts::Facts::default();
        self.steps = steps::StepsPart::default();
        self.is_removing = false;
    }

    /// Draws the initiative.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: InitiativeId) {
        let Some(known) = cx.plan.strategy.initiatives.get(&id) else {
            return;
        };
        if self.of != Some(id) {
            self.leave(cx);
            self.of = Some(id);
        }
        let mut draft = known.clone();
        let wants_keyboard = std::mem::take(&mut self.wants_keyboard);
        head::close_ui(ui, cx, wants_keyboard);
        ScrollArea::vertical()
            .id_salt(("initiative", id))
            .auto_shrink(false)
            .show(ui, |ui| {
                // Room for the scroll bar, which lies over what it scrolls.
                ui.set_max_width((ui.available_width() - 10.0).min(720.0));
                keyed(ui, ("initiative-detail", id), |ui| {
                    self.parts(ui, cx, (id, known), &mut draft);
                });
                follow_focus(ui);
            });
        send(cx, id, known, draft);
    }

    fn parts(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
        draft: &mut Initiative,
    ) {
        self.head.ui(ui, cx, id, draft);
        findings::findings_ui(ui, cx, id);
        links::direction_ui(ui, cx, draft);
        part(ui, cx, "action-who-when");
        self.facts.who_and_when_ui(ui, cx, draft);
        part(ui, cx, "action-steps-title");
        self.steps.ui(ui, cx, (id, known));
        part(ui, cx, "action-check-ins");
        self.check_ins.ui(ui, cx, (id, known));
        part(ui, cx, "action-frame");
        self.facts.frame_ui(ui, cx, draft);
        links::competences_ui(ui, cx, draft);
        links::tensions_ui(ui, cx, draft);
        ui.add_space(12.0);
        self.actions_ui(ui, cx, (id, known));
    }

    fn actions_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
    ) {
        if self.is_removing {
            self.removal_ui(ui, cx, (id, known));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            if action(ui, cx, icons::COPY, "action-copy") {
                let copy = InitiativeId::next(cx.ids);
                let title = [("title", known.title.as_str().into())];
                let edit = InitiativeEdit::Copy {
                    id,
                    copy,
                    steps: known.steps.iter().map(|_| StepId::next(cx.ids)).collect(),
                    title: cx.texts.with("action-copy-title", &title),
                    today: cx.today,
                };
                cx.edit(Edit::Initiative(edit));
                cx.ask(Action::Select(Some(Item::Initiative(copy))));
            }
            if action(ui, cx, icons::CALENDAR, "action-next-year") {
                cx.edit(Edit::Initiative(InitiativeEdit::MoveToNextYear { id }));
            }
            if action(ui, cx, icons::FILE, "action-keep-template") {
                let template = InitiativeTemplateId::next(cx.ids);
                let keep = InitiativeEdit::KeepAsTemplate { id, template };
                cx.edit(Edit::Initiative(keep));
            }
            if action(ui, cx, icons::TRASH, "action-remove") {
                self.is_removing = true;
            }
        });
    }

    fn removal_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
    ) {
        let sentence = cx.say(
            &Message::new("action-remove-question")
                .with("title", known.title.as_str())
                .with("steps", known.steps.len())
                .with("notes", known.check_ins.len()),
        );
        let question = Question {
            sentence: &sentence,
            hint: cx.text("action-remove-hint"),
            yes: cx.text("action-remove-yes"),
            no: cx.text("action-remove-no"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                cx.edit(Edit::Initiative(InitiativeEdit::Remove { id }));
                cx.ask(Action::Select(None));
                self.is_removing = false;
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
    }
}

/// Asks for the change when the draft says anything else than the plan.
fn send(cx: &PlanContext<'_>, id: InitiativeId, known: &Initiative, draft: Initiative) {
    if draft != *known {
        let initiative = Box::new(draft);
        cx.edit(Edit::Initiative(InitiativeEdit::Change { id, initiative }));
    }
}

fn part(ui: &mut Ui, cx: &PlanContext<'_>, title: &'static str) {
    ui.add_space(16.0);
    section(ui, cx, cx.texts.get(title), "");
}

fn action(ui: &mut Ui, cx: &PlanContext<'_>, icon: &str, text: &'static str) -> bool {
    let name = cx.texts.get(text);
    let label = RichText::new(format!("{icon}  {name}"));
    let button = ui.button(label);
    button.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), name)
    });
    button.clicked()
}
