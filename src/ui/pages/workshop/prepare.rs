//! Preparing a workshop: what it is called, who comes, and the agenda.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::{agenda, one_line};
use crate::document::{Edit, WorkshopEdit};
use crate::model::{RoomGroup, Workshop, WorkshopId};
use crate::ui::room::group_name;
use crate::ui::typed;
use crate::ui::widgets::{
    Question, TextDraft, card, confirm, date_field, icon_button, labelled_text, make_room, section,
    whole_entry,
};
use crate::ui::{PlanContext, theme::icons};

/// View state.
#[derive(Default)]
pub(super) struct Prepare {
    title: TextDraft,
    date: TextDraft,
    new_group: TextDraft,
    people: BTreeMap<RoomGroup, TextDraft>,
    agenda: agenda::Agenda,
    is_removing: bool,
}

impl Prepare {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_removing
    }

    /// Draws the cards.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) {
        let can_change = it.can_change();
        ui.add_enabled_ui(can_change, |ui| {
            card(ui, cx, |ui| self.who_ui(ui, cx, id, it));
            ui.add_space(12.0);
            self.agenda.ui(ui, cx, id, it);
        });
        ui.add_space(12.0);
        self.remove_ui(ui, cx, id, it);
    }

    fn who_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) {
        let mut new = it.clone();
        ui.horizontal_wrapped(|ui| {
            let shape = one_line(cx.text("workshop-title"), 360.0);
            if let Some(title) = labelled_text(ui, cx, &mut self.title, shape, &it.title) {
                new.title = typed::name(&title);
            }
            make_room(ui, 130.0);
            let date = date_field(
                ui,
                cx,
                &mut self.date,
                cx.text("workshop-date"),
                Some(it.date),
            );
            if let Some(Some(date)) = date {
                new.date = date;
            }
        });
        ui.add_space(12.0);
        let people = [("count", (it.people() as usize).into())];
        let note = cx.texts.with("workshop-people", &people);
        section(ui, cx, cx.text("workshop-groups"), &note);
        ui.horizontal_wrapped(|ui| {
            for (place, (group, people)) in it.attending.iter().enumerate() {
                make_room(ui, 170.0);
                let name = group_name(cx.texts, group);
                let draft = self.people.entry(group.clone()).or_default();
                let people = Some(u32::from(*people));
                let typed = ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    ui.label(RichText::new(&name).small().color(cx.tokens.muted));
                    ui.horizontal(|ui| {
                        let typed = whole_entry(ui, cx, draft, (&name, 72.0), people);
                        let named = [("name", name.as_str().into())];
                        let named = cx.texts.with("workshop-group-remove", &named);
                        (typed, icon_button(ui, icons::CLOSE, &named).clicked())
                    })
                });
                let (typed, is_removed) = typed.inner.inner;
                if let Some(count) = typed
                    && let Some(entry) = new.attending.get_mut(place)
                {
                    let most = u32::from(crate::model::Limit::ROOM);
                    entry.1 = u16::try_from(count.unwrap_or(0).min(most)).unwrap_or(0);
                }
                if is_removed {
                    new.attending.retain(|(it, _)| it != group);
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            for group in RoomGroup::NAMED {
                if it.attending.iter().all(|(it, _)| *it != group) {
                    let label = format!("{}  {}", icons::PLUS, group_name(cx.texts, &group));
                    if ui.button(label).clicked() {
                        new.attending.push((group, 0));
                    }
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            let shape = one_line(cx.text("workshop-group-new"), 200.0);
            if let Some(name) = labelled_text(ui, cx, &mut self.new_group, shape, "") {
                let group = RoomGroup::Own(typed::name(&name));
                let is_new = new.attending.iter().all(|(it, _)| *it != group);
                if is_new && group != RoomGroup::Own(String::new()) {
                    new.attending.push((group, 0));
                }
            }
        });
        if new != *it && !new.title.is_empty() {
            cx.edit(Edit::Workshop(WorkshopEdit::Change {
                id,
                title: new.title,
                date: new.date,
                attending: new.attending,
            }));
        }
    }

    fn remove_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) {
        if !self.is_removing {
            let label = RichText::new(cx.text("workshop-remove")).color(cx.tokens.bad);
            self.is_removing = ui.button(label).clicked();
            return;
        }
        let name = [("name", it.title.as_str().into())];
        let question = Question {
            sentence: &cx.texts.with("workshop-remove-sure", &name),
            hint: cx.text("workshop-remove-hint"),
            yes: cx.text("workshop-remove"),
            no: cx.text("workshop-keep"),
        };
        if let Some(answer) = confirm(ui, cx, question) {
            self.is_removing = false;
            if answer {
                cx.edit(Edit::Workshop(WorkshopEdit::Remove { id }));
            }
        }
    }
}
