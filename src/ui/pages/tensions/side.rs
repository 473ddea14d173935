//! What is done for the upside of a pole, and by what its downside is noticed early.

use std::collections::BTreeMap;

use egui::{Id, Label, RichText, Ui};

use super::answers::Answering;
use crate::document::{Edit, TensionEdit};
use crate::model::{ActionStepId, Pole, Tension, TensionId, WarningId};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{FieldShape, TextDraft, icon_button, icon_button_width, keyed};

/// The action steps of both poles.
#[derive(Default)]
pub(super) struct Steps {
    drafts: BTreeMap<ActionStepId, TextDraft>,
    new: [TextDraft; 2],
}

impl Steps {
    /// Draws the steps of a pole.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (TensionId, &Tension),
        pole: Pole,
    ) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let of = pole.of(&known.poles).as_str();
        for (place, (step, said)) in pole.of(&known.map.sides).actions.iter().enumerate() {
            let step = *step;
            let name = numbered(cx, "tensions-step", place, of);
            let draft = self.drafts.entry(step).or_default();
            let field = (Id::unique(("tension-step", step)), name.as_str());
            match entry_ui(ui, cx, draft, field, &said.text) {
                Some(text) if text.is_empty() => {
                    cx.edit(Edit::Tension(TensionEdit::RemoveStep { id, step }));
                }
                Some(text) => {
                    let edit = TensionEdit::SetStep {
                        id,
                        pole,
                        step,
                        text,
                    };
                    cx.edit(Edit::Tension(edit));
                }
                None => {}
            }
            keyed(ui, ("tension-step-initiative", step), |ui| {
                super::linked::ui(ui, cx, id, (step, said));
            });
            ui.add_space(4.0);
        }
        let texts = ("tensions-step-new", "tensions-step-hint", of);
        let field = Id::unique(("tension-step-new", pole));
        if let Some(text) = new_ui(ui, cx, pole.of_mut(&mut self.new), field, texts) {
            let step = ActionStepId::next(cx.ids);
            let edit = TensionEdit::SetStep {
                id,
                pole,
                step,
                text,
            };
            cx.edit(Edit::Tension(edit));
        }
    }
}

/// The early warnings of both poles.
#[derive(Default)]
pub(super) struct Warnings {
    drafts: BTreeMap<WarningId, TextDraft>,
    new: [TextDraft; 2],
    open: Option<WarningId>,
    answering: Answering,
}

impl Warnings {
    /// Closes the warning that is being answered; returns whether there was one.
    pub(super) const fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Draws the warnings of a pole.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (TensionId, &Tension),
        pole: Pole,
    ) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let of = pole.of(&known.poles).as_str();
        for (place, (warning, said)) in pole.of(&known.map.sides).warnings.iter().enumerate() {
            let warning = *warning;
            let name = numbered(cx, "tensions-warning", place, of);
            let draft = self.drafts.entry(warning).or_default();
            let field = (Id::unique(("tension-warning", warning)), name.as_str());
            match entry_ui(ui, cx, draft, field, &said.sign) {
                Some(sign) if sign.is_empty() => {
                    cx.edit(Edit::Tension(TensionEdit::RemoveWarning { id, warning }));
                }
                Some(sign) => {
                    let ask_on = said.ask_on;
                    let edit = TensionEdit::SetWarning {
                        id,
                        pole,
                        warning,
                        sign,
                        ask_on,
                    };
                    cx.edit(Edit::Tension(edit));
                }
                None => {}
            }
            let is_open = self.open == Some(warning);
            if super::answers::summary_ui(ui, cx, (warning, said), is_open) {
                self.open = (!is_open).then_some(warning);
                self.answering = Answering::default();
            }
            if is_open {
                keyed(ui, ("tension-answering", warning), |ui| {
                    self.answering.ui(ui, cx, (id, pole), (warning, said));
                });
            }
            ui.add_space(4.0);
        }
        let texts = ("tensions-warning-new", "tensions-warning-hint", of);
        let field = Id::unique(("tension-warning-new", pole));
        if let Some(sign) = new_ui(ui, cx, pole.of_mut(&mut self.new), field, texts) {
            let warning = WarningId::next(cx.ids);
            let ask_on = None;
            let edit = TensionEdit::SetWarning {
                id,
                pole,
                warning,
                sign,
                ask_on,
            };
            cx.edit(Edit::Tension(edit));
        }
    }
}

fn numbered(cx: &PlanContext<'_>, text: &str, place: usize, of: &str) -> String {
    let number = (place + 1).to_string();
    cx.texts
        .with(text, &[("number", number.into()), ("of", of.into())])
}

/// The field of an entry and the button that removes it; returns the new text, which is empty
/// when the entry is to go.
fn entry_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    (field, name): (Id, &str),
    current: &str,
) -> Option<String> {
    let mut new = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let shape = FieldShape {
            name,
            hint: "",
            width: ui.available_width() - icon_button_width(ui) - 6.0,
            rows: 1,
        };
        new = draft.entry_ui(ui, field, shape, current);
        let remove = [("name", current.into())];
        let remove = cx.texts.with("foundation-entry-remove", &remove);
        if icon_button(ui, icons::TRASH, &remove).clicked() {
            new = Some(String::new());
        }
    });
    new.map(|it| typed::text(&it))
}

/// The field for one more entry; returns what was typed when it says anything.
fn new_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    field: Id,
    (name, hint, of): (&str, &str, &str),
) -> Option<String> {
    let name = cx.texts.with(name, &[("of", of.into())]);
    let shape = FieldShape {
        name: &name,
        hint: cx.texts.get(hint),
        width: ui.available_width(),
        rows: 1,
    };
    let typed = draft.entry_ui(ui, field, shape, "")?;
    let typed = typed::text(&typed);
    (!typed.is_empty()).then_some(typed)
}

/// Something small that is said below an entry.
pub(super) fn quiet(ui: &mut Ui, text: &str, colour: egui::Color32) {
    ui.add(Label::new(RichText::new(text).small().color(colour)).wrap());
}
