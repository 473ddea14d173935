//! The initiatives that work towards a goal; each leads to the action plan.

use egui::{Key, RichText, Ui};

use super::rows;
use crate::action::Action;
use crate::document::{Edit, InitiativeEdit};
use crate::model::{Goal, GoalId, Initiative, InitiativeId, InitiativeState, Item, StateChange};
use crate::texts::initiative_state_name;
use crate::ui::widgets::{FieldShape, TextDraft, inline_link};
use crate::ui::{PlanContext, typed};

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, goal: GoalId) {
    let initiatives = rows::initiatives(&cx.plan.strategy, goal);
    ui.add_space(4.0);
    let count = [("count", initiatives.len().into())];
    let title = cx.texts.with("goal-initiatives", &count);
    ui.label(RichText::new(title).small().color(cx.tokens.muted));
    for (id, initiative, state) in initiatives {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if inline_link(ui, cx, &initiative.title).clicked() {
                cx.ask(Action::Reveal(Item::Initiative(id)));
            }
            let mut facts = vec![cx.text(initiative_state_name(state)).to_owned()];
            if let Some(owner) = initiative.owner {
                facts.push(cx.person(owner).to_owned());
            }
            if let Some(due) = initiative.due.filter(|_| !state.is_over()) {
                facts.push(
                    cx.texts
                        .with("goal-initiative-due", &[("date", due.into())]),
                );
            }
            ui.label(
                RichText::new(facts.join(" · "))
                    .small()
                    .color(cx.tokens.muted),
            );
            let figures = cx.analysis.strategy.initiatives.get(&id);
            if figures.is_some_and(|it| it.is_overdue()) {
                let late = format!("▲ {}", cx.text("goal-initiative-late"));
                ui.label(RichText::new(late).small().color(cx.tokens.warning));
            }
        });
    }
}

/// A name and Enter: an idea that works towards the goal, opened because owner and days come next.
pub(super) fn new_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    (id, goal): (GoalId, &Goal),
) {
    let named = [("name", (*goal.title).into())];
    let name = cx.texts.with("goal-new-initiative-of", &named);
    let shape = FieldShape {
        name: &name,
        hint: cx.text("goal-new-initiative-hint"),
        width: ui.available_width().min(420.0),
        rows: 1,
    };
    let Some(title) = draft.ui(ui, shape, "") else {
        return;
    };
    let title = typed::name(&title);
    if title.is_empty() {
        return;
    }
    let initiative = Initiative {
        title,
        goals: [id].into(),
        states: vec![StateChange {
            date: cx.today,
            state: InitiativeState::Idea,
            reason: String::new(),
        }],
        ..Initiative::default()
    };
    let id = InitiativeId::next(cx.ids);
    let initiative = Box::new(initiative);
    cx.edit(Edit::Initiative(InitiativeEdit::Add { id, initiative }));
    // Whoever only went on to another field stays on the page.
    if ui.input(|input| input.key_pressed(Key::Enter)) {
        cx.ask(Action::Reveal(Item::Initiative(id)));
    }
}
