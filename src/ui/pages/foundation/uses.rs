//! Where the foundation is used: how many lines, goals and initiatives say their own why.

use egui::{RichText, Ui};

use crate::action::{Action, Page};
use crate::model::{InitiativeState, Plan, ReformGoal};
use crate::texts::reform_name;
use crate::ui::PlanContext;
use crate::ui::widgets::{card, inline_link, section};

/// How many of how many.
type Share = (usize, usize);

/// Where the why goes on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// Lines with a why.
    pub(super) lines: Share,
    /// Goals with a purpose.
    pub(super) goals: Share,
    /// Initiatives with a why, of those that were not deselected.
    pub(super) initiatives: Share,
    /// Goals that serve each goal of the reform that is chosen here or named there.
    pub(super) reform: Vec<(ReformGoal, usize)>,
}

impl Uses {
    /// Counts them.
    pub(super) fn of(plan: &Plan) -> Self {
        let strategy = &plan.strategy;
        let share = |whys: &mut dyn Iterator<Item = &String>| {
            whys.fold((0, 0), |(said, all), why| {
                (said + usize::from(!why.is_empty()), all + 1)
            })
        };
        let serving = |reform| {
            let goals = strategy.goals.values();
            goals.filter(|it| it.reform == Some(reform)).count()
        };
        let wanted = |it: &InitiativeState| *it != InitiativeState::Deselected;
        Self {
            lines: share(&mut strategy.lines.values().map(|it| &it.why)),
            goals: share(&mut strategy.goals.values().map(|it| &it.why)),
            initiatives: share(
                &mut strategy
                    .initiatives
                    .values()
                    .filter(|it| wanted(&it.state()))
                    .map(|it| &it.why),
            ),
            reform: ReformGoal::ALL
                .into_iter()
                .map(|reform| (reform, serving(reform)))
                .filter(|(reform, goals)| {
                    *goals > 0 || strategy.foundation.reform.contains_key(reform)
                })
                .collect(),
        }
    }
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let uses = Uses::of(cx.plan);
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("foundation-uses"), "");
        let about = RichText::new(cx.text("foundation-uses-note")).small();
        ui.label(about.color(cx.tokens.muted));
        ui.add_space(8.0);
        for (text, (said, all), page) in [
            ("foundation-uses-lines", uses.lines, Page::Lines),
            ("foundation-uses-goals", uses.goals, Page::Lines),
            (
                "foundation-uses-initiatives",
                uses.initiatives,
                Page::ActionPlan,
            ),
        ] {
            let figures = [("said", said.into()), ("count", all.into())];
            if inline_link(ui, cx, &cx.texts.with(text, &figures)).clicked() {
                cx.ask(Action::Go(page));
            }
        }
        if uses.reform.is_empty() {
            return;
        }
        ui.add_space(12.0);
        section(ui, cx, cx.text("foundation-uses-reform"), "");
        for (reform, goals) in uses.reform {
            let figures = [
                ("goal", cx.text(reform_name(reform)).into()),
                ("count", goals.into()),
            ];
            let said = cx.texts.with("foundation-uses-reform-goal", &figures);
            let colour = if goals == 0 {
                cx.tokens.muted
            } else {
                cx.tokens.ink
            };
            ui.label(RichText::new(said).small().color(colour));
        }
    });
}
