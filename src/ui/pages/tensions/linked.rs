//! The initiative that carries out an action step: made of the step, chosen, opened or let go.

use egui::accesskit::Role;
use egui::{Button, Popup, Response, RichText, ScrollArea, Ui, Vec2, WidgetInfo};

use crate::action::Action;
use crate::document::{Edit, TensionEdit};
use crate::model::{
    ActionStep, ActionStepId, Initiative, InitiativeId, InitiativeState, Item, TensionId,
};
use crate::texts::{initiative_state_name, sort_key};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::{icon_button, icon_button_width, inline_link};

/// Width of the list of initiatives.
const LIST: f32 = 420.0;

/// Draws the initiative of a step, or the ways to one.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    id: TensionId,
    (step, said): (ActionStepId, &ActionStep),
) {
    let initiatives = &cx.plan.strategy.initiatives;
    let linked = said.initiative;
    match linked.and_then(|it| Some((it, initiatives.get(&it)?))) {
        Some(initiative) => linked_ui(ui, cx, id, (step, said), initiative),
        None => open_ui(ui, cx, id, (step, said)),
    }
}

/// Gives a button the name that says which step it is about; returns whether it was pressed.
fn is_pressed(cx: &PlanContext<'_>, button: &Response, text: &str, said: &ActionStep) -> bool {
    let name = cx.texts.with(text, &[("name", said.text.as_str().into())]);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    button.clicked()
}

fn link(cx: &PlanContext<'_>, id: TensionId, step: ActionStepId, to: Option<InitiativeId>) {
    cx.edit(Edit::Tension(TensionEdit::LinkStep {
        id,
        step,
        initiative: to,
    }));
}

fn linked_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    id: TensionId,
    (step, said): (ActionStepId, &ActionStep),
    (initiative, known): (InitiativeId, &Initiative),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width() - icon_button_width(ui) - 6.0;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().button_padding.x = 0.0;
            let shown = format!("{}  {}", icons::ACTION_PLAN, name_of(cx, known));
            let shown = RichText::new(shown).font(medium(13.0));
            let button = Button::new(shown.color(cx.tokens.accent)).wrap();
            let button = ui.add(button.frame_when_inactive(false));
            if is_pressed(cx, &button, "tensions-initiative-of", said) {
                cx.ask(Action::Reveal(Item::Initiative(initiative)));
            }
        });
        let name = [("name", said.text.as_str().into())];
        let unlink = cx.texts.with("tensions-unlink", &name);
        if icon_button(ui, icons::CLOSE, &unlink).clicked() {
            link(cx, id, step, None);
        }
    });
}

/// What an initiative is called, and how far it is.
fn name_of(cx: &PlanContext<'_>, known: &Initiative) -> String {
    // The state stays with the last word of the title.
    let state = cx
        .text(initiative_state_name(known.state()))
        .replace(' ', "\u{a0}");
    format!("{}\u{a0}·\u{a0}{state}", known.title)
}

fn open_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    id: TensionId,
    (step, said): (ActionStepId, &ActionStep),
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let make = inline_link(ui, cx, cx.text("tensions-to-initiative"));
        if is_pressed(cx, &make, "tensions-to-initiative-of", said) {
            cx.edit(Edit::Tension(TensionEdit::StepToInitiative {
                id,
                step,
                initiative: InitiativeId::next(cx.ids),
                today: cx.today,
            }));
        }
        let offered = offered(cx, id);
        if offered.is_empty() {
            return;
        }
        let choose = inline_link(ui, cx, cx.text("tensions-link"));
        is_pressed(cx, &choose, "tensions-link-of", said);
        Popup::menu(&choose).show(|ui| {
            ui.set_width(LIST);
            ui.spacing_mut().button_padding = Vec2::new(10.0, 6.0);
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (initiative, known) in offered {
                    let name = name_of(cx, known);
                    let entry = ui.add(Button::new(&name).wrap());
                    entry.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &name));
                    if entry.clicked() {
                        link(cx, id, step, Some(initiative));
                    }
                }
            });
        });
    });
}

/// The initiatives that were not chosen against: first those that work on the tension, by title.
fn offered<'a>(cx: &PlanContext<'a>, id: TensionId) -> Vec<(InitiativeId, &'a Initiative)> {
    let all = cx.plan.strategy.initiatives.iter();
    let chosen = all.filter(|(_, it)| it.state() != InitiativeState::Deselected);
    let mut all: Vec<_> = chosen.map(|(id, it)| (*id, it)).collect();
    all.sort_by_cached_key(|(_, it)| (!it.tensions.contains(&id), sort_key(&it.title)));
    all
}
