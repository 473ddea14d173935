//! One line in depth: its name and why, how mature the school is, its goals.

use egui::{FontFamily, FontId, Label, RichText, Ui};

use super::goal::Goals;
use super::list::{goals_words, line_number};
use super::maturity::MaturityPart;
use super::{Drafts, Field, GAP, one_line};
use crate::action::Action;
use crate::catalogue;
use crate::document::{Edit, LineEdit};
use crate::model::{Item, Line, LineId};
use crate::ui::PlanContext;
use crate::ui::theme::{SEMIBOLD, icons};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, card, confirm, foundation_reminder, icon_button, inline_link, keyed,
    labelled_text,
};

/// View state.
#[derive(Default)]
pub(super) struct LineView {
    of: Option<LineId>,
    drafts: Drafts,
    maturity: MaturityPart,
    goals: Goals,
    is_removing: bool,
}

impl LineView {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_removing || self.goals.is_asking()
    }

    /// Closes the goal that is open for editing; returns whether there was one.
    pub(super) fn close_goal(&mut self) -> bool {
        self.goals.close()
    }

    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId) {
        let Some(line) = cx.plan.strategy.lines.get(&id) else {
            return;
        };
        if self.of != Some(id) {
            *self = Self {
                of: Some(id),
                ..Self::default()
            };
        }
        way_ui(ui, cx, id);
        keyed(ui, ("line", id), |ui| {
            card(ui, cx, |ui| self.head_ui(ui, cx, id, line));
            ui.add_space(GAP);
            card(ui, cx, |ui| self.maturity.ui(ui, cx, id, line));
            ui.add_space(GAP);
            self.goals.ui(ui, cx, id, line);
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let place = place_of(cx, id);
        let figures = cx.analysis.strategy.lines.get(&id).copied();
        let standing = goals_words(cx, &figures.unwrap_or_default());
        let said = format!("{} · {standing}", line_number(cx, place + 1));
        ui.label(RichText::new(said).small().color(cx.tokens.muted));
        self.name_ui(ui, cx, id, line);
        if !line.former_name.is_empty() {
            let former = cx
                .texts
                .with("lines-former", &[("name", (*line.former_name).into())]);
            let former = RichText::new(former).small().color(cx.tokens.muted);
            ui.add(Label::new(former).wrap());
        }
        if self.is_removing {
            self.removal_ui(ui, cx, id, line);
        }
        ui.add_space(4.0);
        foundation_reminder(ui, cx);
        let shape = FieldShape {
            name: cx.text("lines-why"),
            hint: cx.text("lines-why-hint"),
            width: ui.available_width(),
            rows: 3,
        };
        let draft = self.drafts.entry((Item::Line(id), Field::Why)).or_default();
        if let Some(why) = labelled_text(ui, cx, draft, shape, &line.why) {
            let why = typed::text(&why);
            cx.edit(Edit::Line(LineEdit::SetWhy { id, why }));
        }
        if line.why.is_empty() {
            for prompt in catalogue::line_prompts(line.stil) {
                let said = format!("– {}", prompt.get(cx.texts.language()));
                let said = RichText::new(said).small().color(cx.tokens.muted);
                ui.add(Label::new(said).wrap());
            }
        }
    }

    fn name_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        let named = |text| cx.texts.with(text, &[("name", (*line.name).into())]);
        let last = cx.plan.strategy.line_order.len().saturating_sub(1);
        let place = place_of(cx, id);
        ui.horizontal_top(|ui| {
            let shape = one_line(cx.text("lines-name"), ui.available_width() - 152.0);
            let key = (Item::Line(id), Field::Name);
            let draft = self.drafts.entry(key).or_default();
            let typed = ui.scope(|ui| {
                let family = FontFamily::Name(SEMIBOLD.into());
                ui.style_mut().override_font_id = Some(FontId::new(20.0, family));
                draft.ui(ui, shape, &line.name)
            });
            if let Some(name) = typed.inner.map(|it| typed::name(&it))
                && !name.is_empty()
            {
                cx.edit(Edit::Line(LineEdit::Rename { id, name }));
            }
            let mut by = 0;
            ui.add_enabled_ui(place > 0, |ui| {
                if icon_button(ui, icons::UP, &named("lines-up")).clicked() {
                    by = -1;
                }
            });
            ui.add_enabled_ui(place < last, |ui| {
                if icon_button(ui, icons::DOWN, &named("lines-down")).clicked() {
                    by = 1;
                }
            });
            if by != 0 {
                cx.edit(Edit::Line(LineEdit::Move { id, by }));
            }
            if icon_button(ui, icons::TRASH, &named("lines-remove")).clicked() {
                self.is_removing = true;
            }
        });
    }

    fn removal_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: LineId, line: &Line) {
        let strategy = &cx.plan.strategy;
        let goals = strategy.goals_of(line);
        let indicators: usize = goals.map(|(_, goal)| goal.indicators.len()).sum();
        let sentence = cx.texts.with(
            "lines-remove-question",
            &[
                ("name", (*line.name).into()),
                ("goals", line.goals.len().into()),
                ("indicators", indicators.into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: cx.text("lines-remove-hint"),
            yes: cx.text("lines-remove-yes"),
            no: cx.text("lines-keep"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                self.is_removing = false;
                cx.ask(Action::Select(None));
                cx.edit(Edit::Line(LineEdit::Remove { id }));
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
    }
}

/// Where the line stands in the list, counted from nought.
fn place_of(cx: &PlanContext<'_>, id: LineId) -> usize {
    let order = &cx.plan.strategy.line_order;
    order.iter().position(|it| *it == id).unwrap_or_default()
}

/// The way back to all lines, and on to the next one.
fn way_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: LineId) {
    let order = &cx.plan.strategy.line_order;
    let place = place_of(cx, id);
    ui.horizontal(|ui| {
        let all = format!("{}  {}", icons::LEFT, cx.text("lines-all"));
        let back = inline_link(ui, cx, &all);
        back.widget_info(|| {
            let role = egui::accesskit::Role::Button;
            egui::WidgetInfo::labeled(role, true, cx.text("lines-all"))
        });
        if back.clicked() {
            cx.ask(Action::Select(None));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let step = |ui: &mut Ui, to: Option<usize>, icon, name| {
                let to = to.and_then(|at| order.get(at));
                ui.add_enabled_ui(to.is_some(), |ui| {
                    if icon_button(ui, icon, cx.text(name)).clicked() {
                        cx.ask(Action::Select(to.map(|it| Item::Line(*it))));
                    }
                });
            };
            step(ui, place.checked_add(1), icons::RIGHT, "lines-next");
            step(ui, place.checked_sub(1), icons::LEFT, "lines-previous");
        });
    });
    ui.add_space(4.0);
}
