//! What was noted on an indicator: a day, a value, what was seen, what comes next.

use std::cmp::Reverse;

use egui::{Key, Label, RichText, TextEdit, Ui};

use crate::analysis::strategy::IndicatorFigures;
use crate::document::{Edit, IndicatorEdit};
use crate::model::{Amount, CheckIn, CheckInId, Indicator, IndicatorId, Limit, PlanDate};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::typed;
use crate::ui::widgets::{
    TextDraft, date_field, icon_button, keyed, labelled, make_room, primary_button, section,
};

/// View state: what is typed so far.
#[derive(Default)]
pub(super) struct CheckInPart {
    /// The check-in that is written again; `None` for a new one.
    again: Option<CheckInId>,
    /// The day; `None` for today.
    day: Option<PlanDate>,
    day_draft: TextDraft,
    value: String,
    note: String,
    next_step: String,
}

impl CheckInPart {
    /// Draws the form and what was noted before, newest first.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, indicator): (IndicatorId, &Indicator),
        figures: &IndicatorFigures,
    ) {
        section(ui, cx, cx.text("check-in-title"), "");
        due_ui(ui, cx, figures.check_in_due);
        self.form_ui(ui, cx, id, indicator);
        let mut noted: Vec<_> = indicator.check_ins.iter().collect();
        noted.sort_by_key(|(id, it)| Reverse((it.date, **id)));
        for (check_in, said) in noted {
            ui.separator();
            keyed(ui, ("check-in", check_in), |ui| {
                self.noted_ui(ui, cx, (id, indicator), (*check_in, said));
            });
        }
    }

    fn form_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: IndicatorId,
        indicator: &Indicator,
    ) {
        let width = ui.available_width();
        let is_by_hand = indicator.link().is_none();
        ui.horizontal_wrapped(|ui| {
            let day = Some(self.day.unwrap_or(cx.today));
            let name = cx.text("check-in-day");
            if let Some(day) = date_field(ui, cx, &mut self.day_draft, name, day) {
                self.day = day;
            }
            if is_by_hand {
                self.value_ui(ui, cx, indicator);
            }
        });
        labelled(ui, cx, cx.text("check-in-note"), |ui| {
            let field = TextEdit::multiline(&mut self.note)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("check-in-note-hint"))
                .desired_rows(2)
                .desired_width(width);
            ui.add(field).accessible_name(cx.text("check-in-note"));
        });
        let mut is_done = false;
        labelled(ui, cx, cx.text("check-in-next"), |ui| {
            let field = TextEdit::singleline(&mut self.next_step)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("check-in-next-hint"))
                .desired_width(width);
            let field = ui.add(field);
            let field = field.accessible_name(cx.text("check-in-next"));
            is_done = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        });
        ui.add_space(4.0);
        let said = self.said(cx, is_by_hand);
        ui.horizontal_wrapped(|ui| {
            let (text, is_new) = match self.again {
                None => ("check-in-add", true),
                Some(_) => ("check-in-save", false),
            };
            ui.add_enabled_ui(said.is_some(), |ui| {
                is_done |= primary_button(ui, cx, cx.text(text)).clicked();
            });
            if !is_new && ui.button(cx.text("check-in-cancel")).clicked() {
                *self = Self::default();
            }
            if self.day.is_some_and(|day| day > cx.today) {
                let wrong = RichText::new(cx.text("check-in-future")).small();
                ui.label(wrong.color(cx.tokens.bad));
            }
        });
        if let Some(said) = said.filter(|_| is_done) {
            let check_in = self.again.unwrap_or_else(|| CheckInId::next(cx.ids));
            cx.edit(Edit::Indicator(IndicatorEdit::CheckIn {
                id,
                check_in,
                said,
            }));
            *self = Self::default();
        }
        ui.add_space(4.0);
    }

    fn value_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, indicator: &Indicator) {
        make_room(ui, 130.0);
        let name = if indicator.unit.is_empty() {
            cx.text("check-in-value").to_owned()
        } else {
            let unit = [("unit", (*indicator.unit).into())];
            cx.texts.with("check-in-value-in", &unit)
        };
        labelled(ui, cx, &name, |ui| {
            let field = TextEdit::singleline(&mut self.value)
                .char_limit(20)
                .desired_width(110.0);
            ui.add(field).accessible_name(cx.text("check-in-value"));
            if self.value(cx).is_none() {
                let wrong = RichText::new(cx.text("amount-wrong")).small();
                ui.label(wrong.color(cx.tokens.bad));
            }
        });
    }

    /// The value as typed: the inner `None` when nothing is, the outer when it is no number.
    fn value(&self, cx: &PlanContext<'_>) -> Option<Option<Amount>> {
        if self.value.trim().is_empty() {
            return Some(None);
        }
        cx.texts.write().parse_amount(&self.value).map(Some)
    }

    /// What is to be written; `None` while it says nothing or something is wrong.
    fn said(&self, cx: &PlanContext<'_>, is_by_hand: bool) -> Option<CheckIn> {
        let value = if is_by_hand { self.value(cx)? } else { None };
        let date = self.day.unwrap_or(cx.today);
        let said = CheckIn {
            date,
            value,
            note: typed::text(&self.note),
            next_step: typed::text(&self.next_step),
        };
        let is_empty = value.is_none() && said.note.is_empty() && said.next_step.is_empty();
        let is_sound = date <= cx.today && typed::is_span(Some(date), None);
        (is_sound && !is_empty).then_some(said)
    }

    fn noted_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, indicator): (IndicatorId, &Indicator),
        (check_in, said): (CheckInId, &CheckIn),
    ) {
        let write = cx.texts.write();
        let day = write.date(said.date);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.set_width(ui.available_width() - 102.0);
                let mut head = day.clone();
                if let Some(value) = said.value {
                    head = format!("{head} · {}", write.measure(value, &indicator.unit));
                }
                ui.label(RichText::new(head).font(medium(14.0)));
                if !said.note.is_empty() {
                    ui.add(Label::new(RichText::new(&said.note)).wrap());
                }
                if !said.next_step.is_empty() {
                    let next = [("step", (*said.next_step).into())];
                    let next = cx.texts.with("check-in-next-step", &next);
                    let next = RichText::new(next).size(14.0).color(cx.tokens.muted);
                    ui.add(Label::new(next).wrap());
                }
            });
            let named = |text| cx.texts.with(text, &[("date", said.date.into())]);
            if icon_button(ui, icons::EDIT, &named("check-in-edit")).clicked() {
                *self = Self {
                    again: Some(check_in),
                    day: Some(said.date),
                    value: said.value.map(|it| write.amount(it)).unwrap_or_default(),
                    note: said.note.clone(),
                    next_step: said.next_step.clone(),
                    ..Self::default()
                };
            }
            if icon_button(ui, icons::TRASH, &named("check-in-remove")).clicked() {
                if self.again == Some(check_in) {
                    *self = Self::default();
                }
                cx.edit(Edit::Indicator(IndicatorEdit::RemoveCheckIn {
                    id,
                    check_in,
                }));
            }
        });
    }
}

/// When somebody is to look at it again.
fn due_ui(ui: &mut Ui, cx: &PlanContext<'_>, due: Option<PlanDate>) {
    let Some(due) = due else { return };
    let figures = [("date", due.into())];
    let (said, colour) = if due < cx.today {
        let said = cx.texts.with("check-in-late", &figures);
        (format!("▲ {said}"), cx.tokens.warning)
    } else {
        (cx.texts.with("check-in-due", &figures), cx.tokens.muted)
    };
    ui.label(RichText::new(said).small().color(colour));
}
