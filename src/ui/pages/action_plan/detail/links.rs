//! What an initiative is tied to: line, goals, competences, tensions.

use std::collections::BTreeSet;

use egui::{Button, RichText, Ui};

use crate::action::Action;
use crate::model::{Initiative, Item};
use crate::ui::PlanContext;
use crate::ui::widgets::{keyed, labelled, pick_several, single_choice};

/// Draws the line and the goals that it works towards.
pub(super) fn direction_ui(ui: &mut Ui, cx: &PlanContext<'_>, draft: &mut Initiative) {
    ui.add_space(8.0);
    let strategy = &cx.plan.strategy;
    let by_goal = strategy.line_of(&Initiative {
        line: None,
        ..draft.clone()
    });
    let open = match by_goal.and_then(|id| strategy.lines.get(&id)) {
        Some(line) => {
            let name = [("name", line.name.as_str().into())];
            cx.texts.with("action-line-by-goal", &name)
        }
        None => cx.text("action-no-line").to_owned(),
    };
    let mut options = vec![(None, open)];
    options.extend(
        strategy
            .lines_in_order()
            .map(|(id, it)| (Some(id), it.name.clone())),
    );
    let label = cx.text("action-line");
    labelled(ui, cx, label, |ui| {
        ui.spacing_mut().combo_width = ui.available_width().min(344.0);
        if let Some(line) = single_choice(ui, label, &options, &draft.line) {
            draft.line = line;
        }
    });
    ui.add_space(4.0);
    let goals: Vec<_> = strategy
        .goals_in_order()
        .map(|(id, it)| (id, it.title.clone()))
        .collect();
    if goals.is_empty() {
        let none = RichText::new(cx.text("action-no-goals-yet")).small();
        ui.label(none.color(cx.tokens.muted));
        return;
    }
    let texts = ("action-goals", "action-goals-hint");
    several_ui(ui, cx, texts, (&goals, &mut draft.goals), Item::Goal);
}

/// Draws the competences that it strengthens.
pub(super) fn competences_ui(ui: &mut Ui, cx: &PlanContext<'_>, draft: &mut Initiative) {
    ui.add_space(8.0);
    let competences: Vec<_> = cx
        .plan
        .competences_in_order()
        .map(|(id, it)| (id, it.name.clone()))
        .collect();
    let texts = ("action-competences", "action-competences-hint");
    let chosen = (competences.as_slice(), &mut draft.competences);
    several_ui(ui, cx, texts, chosen, Item::Competence);
}

/// Draws the tensions that it works on.
pub(super) fn tensions_ui(ui: &mut Ui, cx: &PlanContext<'_>, draft: &mut Initiative) {
    let tensions = cx.plan.tensions_in_order();
    let tensions: Vec<_> = tensions.map(|(id, it)| (id, it.name())).collect();
    if tensions.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let texts = ("action-tensions", "action-tensions-hint");
    let chosen = (tensions.as_slice(), &mut draft.tensions);
    several_ui(ui, cx, texts, chosen, Item::Tension);
}

/// A menu to tick several of, with the ticked ones as links below it.
fn several_ui<T: Copy + Ord>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (title, hint): (&'static str, &'static str),
    (options, chosen): (&[(T, String)], &mut BTreeSet<T>),
    item: impl Fn(T) -> Item,
) {
    labelled(ui, cx, cx.texts.get(title), |ui| {
        for (id, name) in options.iter().filter(|(id, _)| chosen.contains(id)) {
            let link = Button::new(RichText::new(name).color(cx.tokens.accent));
            let link = link.frame_when_inactive(false).wrap();
            let link = ui.scope(|ui| {
                ui.spacing_mut().button_padding.x = 0.0;
                ui.add(link)
            });
            if link.inner.clicked() {
                cx.ask(Action::Reveal(item(*id)));
            }
        }
        // What is ticked is drawn above, and the list must not close because of that.
        let picked = keyed(ui, ("several", title), |ui| {
            pick_several(ui, cx, cx.texts.get(hint), options, chosen)
        });
        if let Some(new) = picked {
            *chosen = new;
        }
    });
}
