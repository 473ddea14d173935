//! How an initiative goes: what was seen on which day, and what comes next.

use std::collections::BTreeMap;

use egui::{RichText, TextEdit, Ui};

use crate::document::{Edit, InitiativeEdit};
use crate::model::{CheckIn, CheckInId, Initiative, InitiativeId, Limit, PlanDate};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{TextDraft, date_field, icon_button, labelled};

/// What is being written, by initiative, so that nothing is lost by looking at another one.
#[derive(Default)]
pub(super) struct CheckInsPart {
    drafts: BTreeMap<InitiativeId, Draft>,
}

/// A check-in before it is noted.
#[derive(Default)]
struct Draft {
    /// The one that is written again; `None` for a new one.
    of: Option<CheckInId>,
    note: String,
    next_step: String,
    /// `None` stands for today.
    date: Option<PlanDate>,
    typed_date: TextDraft,
}

impl Draft {
    fn again(id: CheckInId, said: &CheckIn) -> Self {
        Self {
            of: Some(id),
            note: said.note.clone(),
            next_step: said.next_step.clone(),
            date: Some(said.date),
            typed_date: TextDraft::default(),
        }
    }

    fn is_empty(&self) -> bool {
        self.of.is_none() && self.note.trim().is_empty() && self.next_step.trim().is_empty()
    }
}

impl CheckInsPart {
    /// Draws the check-ins, the newest first, and the fields for the next one.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (InitiativeId, &Initiative),
    ) {
        let mut said: Vec<_> = known.check_ins.iter().collect();
        said.sort_by_key(|(check_in, it)| std::cmp::Reverse((it.date, **check_in)));
        for (check_in, said) in said {
            match check_in_ui(ui, cx, said) {
                Some(Wish::Edit) => {
                    self.drafts.insert(id, Draft::again(*check_in, said));
                }
                Some(Wish::Remove) => {
                    let check_in = *check_in;
                    let remove = InitiativeEdit::RemoveCheckIn { id, check_in };
                    cx.edit(Edit::Initiative(remove));
                }
                None => {}
            }
        }
        let draft = self.drafts.entry(id).or_default();
        // Undo may have taken back what is written again.
        draft.of = draft.of.filter(|it| known.check_ins.contains_key(it));
        if draft_ui(ui, cx, id, draft) {
            *draft = Draft::default();
        }
        self.drafts.retain(|of, it| *of == id || !it.is_empty());
    }
}

/// What is wished for of a check-in.
enum Wish {
    Edit,
    Remove,
}

fn check_in_ui(ui: &mut Ui, cx: &PlanContext<'_>, said: &CheckIn) -> Option<Wish> {
    let mut wish = None;
    let day = cx.texts.write().date(said.date);
    ui.horizontal(|ui| {
        ui.label(RichText::new(&day).small().color(cx.tokens.muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let date = [("date", said.date.into())];
            let remove = cx.texts.with("action-check-in-remove", &date);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                wish = Some(Wish::Remove);
            }
            let edit = cx.texts.with("action-check-in-edit", &date);
            if icon_button(ui, icons::EDIT, &edit).clicked() {
                wish = Some(Wish::Edit);
            }
        });
    });
    if !said.note.is_empty() {
        ui.label(&said.note);
    }
    if !said.next_step.is_empty() {
        let next = [("next", said.next_step.as_str().into())];
        let next = cx.texts.with("action-check-in-next-said", &next);
        ui.label(RichText::new(next).color(cx.tokens.muted));
    }
    ui.add_space(4.0);
    wish
}

/// The fields of a check-in; returns whether it was noted or given up.
fn draft_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: InitiativeId, draft: &mut Draft) -> bool {
    let width = ui.available_width();
    let name = cx.text("action-check-in-note");
    labelled(ui, cx, name, |ui| {
        let field = TextEdit::multiline(&mut draft.note)
            .char_limit(Limit::TEXT)
            .hint_text(cx.text("action-check-in-hint"))
            .desired_rows(2)
            .desired_width(width);
        ui.add(field).accessible_name(name);
    });
    let name = cx.text("action-check-in-next");
    labelled(ui, cx, name, |ui| {
        let field = TextEdit::singleline(&mut draft.next_step)
            .char_limit(Limit::TEXT)
            .desired_width(width);
        ui.add(field).accessible_name(name);
    });
    let mut is_done = false;
    ui.horizontal_wrapped(|ui| {
        let shown = Some(draft.date.unwrap_or(cx.today));
        let name = cx.text("action-check-in-date");
        let new = date_field(ui, cx, &mut draft.typed_date, name, shown);
        if let Some(day) = new.filter(|day| typed::is_span(*day, None)) {
            draft.date = day;
        }
        ui.vertical(|ui| {
            ui.add_space(22.0);
            ui.horizontal(|ui| {
                let has_words =
                    !(draft.note.trim().is_empty() && draft.next_step.trim().is_empty());
                let note =
                    ui.add_enabled(has_words, egui::Button::new(cx.text("action-check-in-add")));
                if note.clicked() {
                    let check_in = draft.of.unwrap_or_else(|| CheckInId::next(cx.ids));
                    let said = CheckIn {
                        date: draft.date.unwrap_or(cx.today),
                        value: None,
                        note: typed::text(&draft.note),
                        next_step: typed::text(&draft.next_step),
                    };
                    let note = InitiativeEdit::CheckIn { id, check_in, said };
                    cx.edit(Edit::Initiative(note));
                    is_done = true;
                }
                if draft.of.is_some() && ui.button(cx.text("action-check-in-cancel")).clicked() {
                    is_done = true;
                }
            });
        });
    });
    is_done
}
