//! What a room chose, thought of and decided.

use std::collections::BTreeMap;

use egui::{Id, RichText, Ui};
use imbl::OrdMap;

use super::one_line;
use crate::action::Action;
use crate::document::{Edit, WorkshopEdit};
use crate::model::{
    ActivityId, Became, Decision, DecisionId, Idea, InitiativeId, Item, LogEntryId, WorkshopId,
};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    TextDraft, date_field, icon_button, inline_link, keyed, labelled, labelled_text, make_room,
    single_choice,
};

/// View state.
#[derive(Default)]
pub(super) struct Collect {
    new: TextDraft,
    ideas: BTreeMap<(ActivityId, usize, bool), TextDraft>,
    decisions: BTreeMap<(DecisionId, bool), TextDraft>,
}

impl Collect {
    /// The options with their dots; what the room goes on with is ticked.
    pub(super) fn chosen_ui(
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, activity): (WorkshopId, ActivityId),
    ) {
        let Some(figures) = cx.analysis.rooms.dots.get(&(id, activity)) else {
            return;
        };
        for (option, it) in figures.options.iter().enumerate() {
            let mut chosen = it.is_chosen;
            let said = [("name", it.text.as_str().into()), ("count", it.dots.into())];
            let label = cx.texts.with("choose-option", &said);
            if ui.checkbox(&mut chosen, label).changed() {
                cx.edit(Edit::Workshop(WorkshopEdit::SetChosen {
                    id,
                    activity,
                    option,
                    chosen,
                }));
            }
        }
    }

    /// A field for something new, sent by Enter, which stays for the next.
    fn new_ui(&mut self, ui: &mut Ui, name: &str, salt: ActivityId) -> Option<String> {
        let shape = one_line(name, ui.available_width().min(560.0));
        let mut shape = shape;
        shape.hint = name;
        let id = Id::unique(("workshop-new", salt));
        let typed = self.new.entry_ui(ui, id, shape, "")?;
        let typed = typed::name(&typed);
        (!typed.is_empty()).then_some(typed)
    }

    /// Ideas with their headings.
    pub(super) fn ideas_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, activity): (WorkshopId, ActivityId),
        ideas: &[Idea],
    ) {
        let mut new = ideas.to_vec();
        if let Some(text) = self.new_ui(ui, cx.text("idea-new"), activity) {
            new.push(Idea {
                text,
                group: String::new(),
                chosen: false,
            });
        }
        ui.add_space(8.0);
        for (at, idea) in ideas.iter().enumerate() {
            let number = [("number", (at + 1).into())];
            ui.horizontal_wrapped(|ui| {
                let Some(written) = new.get_mut(at) else {
                    return;
                };
                ui.checkbox(&mut written.chosen, cx.texts.with("idea-chosen", &number));
                let name = cx.texts.with("idea-text", &number);
                let draft = self.ideas.entry((activity, at, false)).or_default();
                if let Some(text) = draft.ui(ui, one_line(&name, 420.0), &idea.text) {
                    written.text = typed::name(&text);
                }
                let name = cx.texts.with("idea-group", &number);
                let mut shape = one_line(&name, 200.0);
                shape.hint = cx.text("idea-group-hint");
                let draft = self.ideas.entry((activity, at, true)).or_default();
                if let Some(text) = draft.ui(ui, shape, &idea.group) {
                    written.group = typed::name(&text);
                }
                if icon_button(ui, icons::TRASH, &cx.texts.with("idea-remove", &number)).clicked() {
                    written.text.clear();
                }
            });
        }
        if new != ideas {
            cx.edit(Edit::Workshop(WorkshopEdit::SetIdeas {
                id,
                activity,
                ideas: new,
            }));
        }
    }

    /// Decisions, each with owner and date, and what became of it.
    pub(super) fn decisions_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, activity): (WorkshopId, ActivityId),
        decisions: &OrdMap<DecisionId, Decision>,
    ) {
        if let Some(text) = self.new_ui(ui, cx.text("decision-new"), activity) {
            cx.edit(Edit::Workshop(WorkshopEdit::SetDecision {
                id,
                activity,
                decision: DecisionId::next(cx.ids),
                said: Decision {
                    text,
                    owner: None,
                    due: None,
                    became: None,
                },
            }));
        }
        ui.add_space(8.0);
        for (place, (decision, said)) in decisions.iter().enumerate() {
            keyed(ui, ("decision", *decision), |ui| {
                self.decision_ui(ui, cx, (id, activity, *decision), (place + 1, said));
            });
            ui.add_space(8.0);
        }
    }

    fn decision_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, activity, decision): (WorkshopId, ActivityId, DecisionId),
        (number, said): (usize, &Decision),
    ) {
        let named = |text: &str| cx.texts.with(text, &[("number", number.into())]);
        let mut new = said.clone();
        ui.horizontal_wrapped(|ui| {
            let draft = self.decisions.entry((decision, false)).or_default();
            let name = named("decision-text");
            if let Some(text) = labelled_text(ui, cx, draft, one_line(&name, 420.0), &said.text) {
                new.text = typed::name(&text);
            }
            make_room(ui, 170.0);
            let nobody = (None, cx.text("decision-nobody").to_owned());
            let staff = cx.plan.staff_on(cx.today);
            let staff = staff.map(|(id, _)| (Some(id), cx.person(id).to_owned()));
            let people: Vec<_> = std::iter::once(nobody).chain(staff).collect();
            labelled(ui, cx, cx.text("decision-owner"), |ui| {
                let name = named("decision-owner-of");
                if let Some(owner) = single_choice(ui, &name, &people, &said.owner) {
                    new.owner = owner;
                }
            });
            make_room(ui, 130.0);
            let draft = self.decisions.entry((decision, true)).or_default();
            if let Some(due) = date_field(ui, cx, draft, &named("decision-due"), said.due) {
                new.due = due;
            }
        });
        ui.horizontal_wrapped(|ui| match said.became {
            Some(Became::Initiative(initiative)) => {
                let item = Item::Initiative(initiative);
                let name = [("name", cx.item(item).into())];
                if inline_link(ui, cx, &cx.texts.with("decision-became", &name)).clicked() {
                    cx.ask(Action::Reveal(item));
                }
            }
            Some(Became::Log(_)) => {
                ui.label(RichText::new(cx.text("decision-logged")).color(cx.tokens.muted));
            }
            None => {
                if ui.button(named("decision-to-initiative")).clicked() {
                    cx.edit(Edit::Workshop(WorkshopEdit::DecisionToInitiative {
                        id,
                        activity,
                        decision,
                        initiative: InitiativeId::next(cx.ids),
                        today: cx.today,
                    }));
                }
                if ui.button(named("decision-to-log")).clicked() {
                    cx.edit(Edit::Workshop(WorkshopEdit::DecisionToLog {
                        id,
                        activity,
                        decision,
                        entry: LogEntryId::next(cx.ids),
                        today: cx.today,
                    }));
                }
                if icon_button(ui, icons::TRASH, &named("decision-remove")).clicked() {
                    cx.edit(Edit::Workshop(WorkshopEdit::RemoveDecision {
                        id,
                        activity,
                        decision,
                    }));
                }
            }
        });
        if new != *said && !new.text.is_empty() {
            cx.edit(Edit::Workshop(WorkshopEdit::SetDecision {
                id,
                activity,
                decision,
                said: new,
            }));
        }
    }
}
