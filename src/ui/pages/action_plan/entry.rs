//! Adding initiatives one after another: a title and Enter, or one of the plan's templates.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Id, Key, PopupCloseBehavior, TextEdit, Ui, WidgetInfo};

use super::rows::Query;
use crate::document::{Edit, InitiativeEdit};
use crate::model::{
    Initiative, InitiativeId, InitiativeState, InitiativeTemplateId, StateChange, StepId,
};
use crate::texts::sort_key;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{icon_button, make_room, primary_button, tool_row};

/// What is typed so far.
#[derive(Default)]
pub(super) struct Entry {
    title: String,
    /// Whether the field is to get the keyboard.
    wants_keyboard: bool,
}

impl Entry {
    /// Gives the keyboard to the field.
    pub(super) const fn begin(&mut self) {
        self.wants_keyboard = true;
    }

    /// Draws the row; returns what was added.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        query: &Query,
    ) -> Option<InitiativeId> {
        tool_row(ui, |ui| {
            let width = (ui.available_width() - 260.0).clamp(160.0, 420.0);
            let field = TextEdit::singleline(&mut self.title)
                .id(Id::unique("initiative-entry"))
                .hint_text(cx.text("action-entry-hint"))
                .desired_width(width);
            let field = ui.add(field);
            let field = field.accessible_name(cx.text("action-entry"));
            // Only from the next frame on, so that the key that asked for it is not typed.
            if std::mem::take(&mut self.wants_keyboard) {
                field.request_focus();
            }
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            make_room(ui, 90.0);
            let added = if primary_button(ui, cx, cx.text("action-add")).clicked() || enter {
                let is_named = !typed::name(&self.title).is_empty();
                field.request_focus();
                is_named.then(|| self.add(cx, query, None))
            } else {
                None
            };
            if cx.plan.initiative_templates.is_empty() {
                return added;
            }
            make_room(ui, 150.0);
            let template = templates_ui(ui, cx);
            added.or_else(|| template.map(|id| self.add(cx, query, Some(id))))
        })
    }

    /// Asks for a new initiative of today, on the line that the list is narrowed to.
    fn add(
        &mut self,
        cx: &PlanContext<'_>,
        query: &Query,
        template: Option<InitiativeTemplateId>,
    ) -> InitiativeId {
        let template = template.and_then(|id| cx.plan.initiative_templates.get(&id));
        let mut initiative = template.map_or_else(Initiative::default, |it| {
            let ids: Vec<_> = it.steps.iter().map(|_| StepId::next(cx.ids)).collect();
            it.initiative(cx.today, &ids)
        });
        let title = typed::name(&self.title);
        if !title.is_empty() {
            initiative.title = title;
        }
        let mut lines = query.lines.iter();
        if let (Some(Some(line)), None) = (lines.next(), lines.next()) {
            initiative.line = Some(*line);
        }
        initiative.states = vec![StateChange {
            date: cx.today,
            state: InitiativeState::Idea,
            reason: String::new(),
        }];
        let id = InitiativeId::next(cx.ids);
        let initiative = Box::new(initiative);
        cx.edit(Edit::Initiative(InitiativeEdit::Add { id, initiative }));
        self.title.clear();
        id
    }
}

/// The templates of the plan in a menu; each can be taken, and removed.
fn templates_ui(ui: &mut Ui, cx: &PlanContext<'_>) -> Option<InitiativeTemplateId> {
    let name = cx.text("action-from-template");
    let label = format!("{name}  {}", icons::DOWN);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClick);
    let mut taken = None;
    let (button, _) = MenuButton::from_button(Button::new(label))
        .config(config)
        .ui(ui, |ui| {
            ui.set_min_width(260.0);
            let mut templates: Vec<_> = cx.plan.initiative_templates.iter().collect();
            templates.sort_by_cached_key(|(_, it)| sort_key(&it.title));
            for (id, template) in templates {
                ui.horizontal(|ui| {
                    if ui.button(&template.title).clicked() {
                        taken = Some(*id);
                    }
                    let figures = [("name", template.title.as_str().into())];
                    let remove = cx.texts.with("action-template-remove", &figures);
                    if icon_button(ui, icons::TRASH, &remove).clicked() {
                        let remove = InitiativeEdit::RemoveTemplate { id: *id };
                        cx.edit(Edit::Initiative(remove));
                    }
                });
            }
        });
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    taken
}
