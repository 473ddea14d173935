//! Since last time: what changed from one day to another, usually until today.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{RichText, Ui};

use crate::action::Action;
use crate::analysis::since::{self, LevelsMoved, Moment, Since, Trend};
use crate::model::{Item, Plan, PlanDate};
use crate::texts::initiative_state_name;
use crate::ui::PlanContext;
use crate::ui::widgets::{
    Column, TextDraft, card, date_field, section, table_head, table_row, tool_row,
};

/// Width of a column under a day, in points.
const DAY: f32 = 104.0;

/// View state.
#[derive(Default)]
pub(super) struct SincePart {
    /// The day to compare with; `None` is the last time anybody looked.
    from: Option<PlanDate>,
    draft: TextDraft,
    /// The day to look back from; `None` is today.
    to: Option<PlanDate>,
    to_draft: TextDraft,
    /// What was computed, and from what.
    known: Option<(Arc<Plan>, PlanDate, Since)>,
}

impl SincePart {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let to = self.to.unwrap_or(cx.today);
        let moments = moments(cx, to);
        let last = moments.keys().next_back().copied();
        let from = self
            .from
            .or(last)
            .filter(|from| *from < to)
            .unwrap_or_else(|| to.yesterday().unwrap_or(to));
        tool_row(ui, |ui| {
            let name = cx.text("since-from");
            if let Some(date) = date_field(ui, cx, &mut self.draft, name, Some(from)) {
                self.from = date.filter(|date| *date < to);
            }
            let name = cx.text("since-to");
            if let Some(date) = date_field(ui, cx, &mut self.to_draft, name, Some(to)) {
                self.to = date.filter(|date| *date < cx.today);
            }
            for (date, said) in moments.iter().rev().take(4) {
                let is_shown = *date == from;
                if ui.selectable_label(is_shown, said).clicked() {
                    self.from = Some(*date);
                    self.draft = TextDraft::default();
                }
            }
        });
        ui.add_space(8.0);
        let is_fresh = self.known.as_ref().is_some_and(|(plan, day, since)| {
            Arc::ptr_eq(plan, cx.plan) && *day == from && since.to == to
        });
        if !is_fresh {
            let since = Since::of(cx.plan, from, to);
            self.known = Some((Arc::clone(cx.plan), from, since));
        }
        if let Some((_, _, since)) = &self.known {
            levels_ui(ui, cx, since.levels);
            ui.add_space(12.0);
            indicators_ui(ui, cx, since);
            ui.add_space(12.0);
            initiatives_ui(ui, cx, since);
        }
    }
}

/// Days before `to` that are worth comparing with, with what happened on them.
fn moments(cx: &PlanContext<'_>, to: PlanDate) -> BTreeMap<PlanDate, String> {
    let said = |date: PlanDate, moment| match moment {
        Moment::Review => cx.texts.with("since-review", &[("date", date.into())]),
        Moment::Named(name) => name,
    };
    since::moments(cx.plan)
        .into_iter()
        .filter(|(date, _)| *date < to)
        .map(|(date, moment)| (date, said(date, moment)))
        .collect()
}

fn levels_ui(ui: &mut Ui, cx: &PlanContext<'_>, levels: LevelsMoved) {
    card(ui, cx, |ui| {
        let note = cx
            .texts
            .with("since-compared", &[("count", levels.compared.into())]);
        section(ui, cx, cx.text("since-levels"), &note);
        let says = |id: &'static str, count: usize, whole: usize| {
            let write = cx.texts.write();
            let counts = [
                ("count", write.count(count).into()),
                ("total", write.count(whole).into()),
            ];
            cx.texts.with(id, &counts)
        };
        ui.label(says("since-up", levels.up, levels.compared));
        ui.label(says("since-down", levels.down, levels.compared));
        ui.label(says(
            "since-people-up",
            levels.people_up,
            levels.people_compared,
        ));
        if levels.newly_assessed > 0 {
            let count = [("count", levels.newly_assessed.into())];
            ui.label(cx.texts.with("since-new", &count));
        }
    });
}

fn indicators_ui(ui: &mut Ui, cx: &PlanContext<'_>, since: &Since) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("since-indicators"), "");
        if since.indicators.is_empty() {
            ui.label(RichText::new(cx.text("since-no-indicators")).color(cx.tokens.muted));
            return;
        }
        let name = (ui.available_width() - 2.0 * DAY - 120.0 - 3.0 * 16.0).max(120.0);
        let columns = [
            Column::text(name),
            Column::number(DAY),
            Column::number(DAY),
            Column::text(120.0),
        ];
        let days = [since.from, since.to].map(|day| cx.texts.write().date(day));
        let [before, after] = &days;
        let heads = [
            cx.text("since-indicator"),
            before.as_str(),
            after.as_str(),
            cx.text("since-trend"),
        ];
        table_head(ui, cx, &columns, &heads);
        for moved in &since.indicators {
            let Some(indicator) = cx.plan.strategy.indicators.get(&moved.indicator) else {
                continue;
            };
            let write = cx.texts.write();
            let (sign, word, colour) = match moved.trend {
                Trend::Better => ("▲", "since-better", cx.tokens.good),
                Trend::Worse => ("▼", "since-worse", cx.tokens.warning),
                Trend::Same => ("–", "since-same", cx.tokens.muted),
                Trend::New => ("●", "since-first", cx.tokens.muted),
            };
            table_row(ui, cx, &columns, 32.0, |ui, column| match column {
                0 => {
                    let title = RichText::new(&indicator.title).size(14.0);
                    let link = egui::Link::new(title.color(cx.tokens.ink));
                    if ui.add(link).clicked() {
                        cx.ask(Action::Reveal(Item::Indicator(moved.indicator)));
                    }
                }
                1 => {
                    let before = moved.before.map_or_else(
                        || "–".to_owned(),
                        |it| write.measure(it.value, &indicator.unit),
                    );
                    ui.label(before);
                }
                2 => {
                    ui.label(write.measure(moved.after.value, &indicator.unit));
                }
                _ => {
                    let said = format!("{sign} {}", cx.text(word));
                    ui.label(RichText::new(said).small().color(colour));
                }
            });
        }
    });
}

fn initiatives_ui(ui: &mut Ui, cx: &PlanContext<'_>, since: &Since) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("since-initiatives"), "");
        if since.initiatives.is_empty() && since.steps.is_empty() && since.decisions.is_empty() {
            ui.label(RichText::new(cx.text("since-nothing")).color(cx.tokens.muted));
        }
        for moved in &since.initiatives {
            let item = Item::Initiative(moved.initiative);
            let said = cx.texts.with(
                "since-state",
                &[
                    ("name", cx.item(item).into()),
                    (
                        "before",
                        cx.text(initiative_state_name(moved.before)).into(),
                    ),
                    ("after", cx.text(initiative_state_name(moved.after)).into()),
                ],
            );
            link_ui(ui, cx, &said, item);
        }
        for (date, id, step) in &since.steps {
            let initiative = cx.plan.strategy.initiatives.get(id);
            let title = initiative
                .and_then(|it| it.steps.get(step))
                .map_or("", |it| it.title.as_str());
            let item = Item::Initiative(*id);
            let said = cx.texts.with(
                "since-step",
                &[
                    ("step", title.into()),
                    ("name", cx.item(item).into()),
                    ("date", (*date).into()),
                ],
            );
            link_ui(ui, cx, &said, item);
        }
        for (date, id) in &since.decisions {
            if let Some(entry) = cx.plan.log.get(id) {
                let figures = [
                    ("date", (*date).into()),
                    ("text", entry.text.as_str().into()),
                ];
                ui.label(cx.texts.with("since-decision", &figures));
            }
        }
    });
}

fn link_ui(ui: &mut Ui, cx: &PlanContext<'_>, said: &str, item: Item) {
    let link = egui::Link::new(RichText::new(said).size(14.0).color(cx.tokens.ink));
    if ui.add(link).clicked() {
        cx.ask(Action::Reveal(item));
    }
}
