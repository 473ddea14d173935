//! Asking whether an early warning was seen: the newest answer, the next day to ask, the history.

use egui::accesskit::Role;
use egui::{TextEdit, Ui, WidgetInfo};
use jiff::ToSpan as _;

use super::side::quiet;
use crate::document::{Edit, TensionEdit};
use crate::model::{
    Answer, EarlyWarning, Limit, PlanDate, Pole, TensionId, WarningAnswer, WarningId,
};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    TextDraft, date_field, icon_button, icon_button_width, inline_link, labelled,
};

/// What an answer is called.
pub(in crate::ui::pages) const fn answer_text(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "tensions-answer-yes",
        Answer::Partly => "tensions-answer-partly",
        Answer::No => "tensions-answer-no",
    }
}

/// The edit that answers today. A day to ask that has come moves on by a month.
pub(in crate::ui::pages) fn answered(
    today: PlanDate,
    id: TensionId,
    (warning, known): (WarningId, &EarlyWarning),
    answer: WarningAnswer,
) -> Edit {
    let later = known.ask_on.filter(|day| *day > today);
    let ask_on = later.or_else(|| today.checked_add(1.month()).ok());
    Edit::Tension(TensionEdit::Answer {
        id,
        warning,
        date: today,
        answer: Some(answer),
        ask_on,
    })
}

/// The newest answer and the next day to ask, in small letters; returns whether the button to
/// answer was pressed.
pub(super) fn summary_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (_, said): (WarningId, &EarlyWarning),
    is_open: bool,
) -> bool {
    let tokens = cx.tokens;
    if let Some((day, newest)) = said.answer_on(cx.today) {
        let colour = match newest.answer {
            Answer::Yes => tokens.bad,
            Answer::Partly => tokens.warning,
            Answer::No => tokens.muted,
        };
        let answer = cx.text(answer_text(newest.answer));
        let words = [("answer", answer.into()), ("date", day.into())];
        quiet(ui, &cx.texts.with("tensions-answered", &words), colour);
    }
    if let Some(day) = said.ask_on {
        let is_due = day <= cx.today;
        let colour = if is_due { tokens.warning } else { tokens.muted };
        let text = if is_due {
            "tensions-ask-due"
        } else {
            "tensions-ask-on"
        };
        quiet(ui, &cx.texts.with(text, &[("date", day.into())]), colour);
    }
    let text = if is_open {
        "tensions-answer-close"
    } else {
        "tensions-answer"
    };
    let button = inline_link(ui, cx, cx.text(text));
    let name = [
        ("answer", cx.text(text).into()),
        ("name", said.sign.as_str().into()),
    ];
    let name = cx.texts.with("follow-answer-of", &name);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    button.clicked()
}

/// What is typed about a warning that is being answered.
#[derive(Default)]
pub(super) struct Answering {
    note: String,
    ask_on: TextDraft,
}

impl Answering {
    /// Draws the three answers with a note, the day to ask, and what was answered before.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, pole): (TensionId, Pole),
        (warning, said): (WarningId, &EarlyWarning),
    ) {
        let name = cx.text("tensions-answer-note");
        labelled(ui, cx, name, |ui| {
            let field = TextEdit::multiline(&mut self.note)
                .char_limit(Limit::TEXT)
                .desired_rows(1)
                .desired_width(ui.available_width());
            ui.add(field).accessible_name(name);
        });
        quiet(ui, cx.text("tensions-answer-question"), cx.tokens.muted);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().button_padding.x = 10.0;
            for answer in Answer::ALL {
                let text = cx.text(answer_text(answer));
                let button = ui.button(text);
                let name = [("answer", text.into()), ("name", said.sign.as_str().into())];
                let name = cx.texts.with("follow-answer-of", &name);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if button.clicked() {
                    let note = typed::text(&std::mem::take(&mut self.note));
                    let answer = WarningAnswer { answer, note };
                    cx.edit(answered(cx.today, id, (warning, said), answer));
                }
            }
        });
        let name = cx.text("tensions-ask-field");
        if let Some(ask_on) = date_field(ui, cx, &mut self.ask_on, name, said.ask_on)
            && typed::is_span(ask_on, None)
        {
            let sign = said.sign.clone();
            let edit = TensionEdit::SetWarning {
                id,
                pole,
                warning,
                sign,
                ask_on,
            };
            cx.edit(Edit::Tension(edit));
        }
        for (date, answer) in said.answers.iter().rev() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let mut shown = format!(
                    "{} · {}",
                    cx.texts.write().date(*date),
                    cx.text(answer_text(answer.answer))
                );
                if !answer.note.is_empty() {
                    shown = format!("{shown} · {}", answer.note);
                }
                let room = ui.available_width() - icon_button_width(ui) - 6.0;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    ui.add_space(7.0);
                    quiet(ui, &shown, cx.tokens.ink);
                });
                let day = [("date", (*date).into())];
                let remove = cx.texts.with("tensions-answer-remove", &day);
                if icon_button(ui, icons::TRASH, &remove).clicked() {
                    cx.edit(Edit::Tension(TensionEdit::Answer {
                        id,
                        warning,
                        date: *date,
                        answer: None,
                        ask_on: said.ask_on,
                    }));
                }
            });
        }
    }
}
