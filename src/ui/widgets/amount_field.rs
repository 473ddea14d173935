//! A field for an amount, typed with the language's decimal mark.

use egui::{RichText, Ui};

use super::{FieldShape, TextDraft, labelled_text};
use crate::model::Amount;
use crate::ui::ShellContext;

/// Draws the field; returns the new amount (`None` for empty) when it was left. What is no amount
/// stays in the field with a word beneath and changes nothing.
pub fn amount_field(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    draft: &mut TextDraft,
    name: &str,
    current: Option<Amount>,
) -> Option<Option<Amount>> {
    let write = cx.texts.write();
    let shown = current.map(|it| write.amount(it)).unwrap_or_default();
    let shape = FieldShape {
        name,
        hint: "",
        width: 96.0,
        rows: 1,
    };
    ui.vertical(|ui| {
        let left = labelled_text(ui, cx, draft, shape, &shown);
        let new = left.and_then(|typed| {
            if typed.trim().is_empty() {
                return Some(None);
            }
            let amount = write.parse_amount(&typed);
            if amount.is_none() {
                draft.put_back(typed);
            }
            amount.map(Some)
        });
        let is_wrong = draft
            .typed()
            .is_some_and(|it| !it.trim().is_empty() && write.parse_amount(it).is_none());
        if is_wrong {
            let said = RichText::new(cx.text("amount-wrong")).small();
            ui.label(said.color(cx.tokens.bad));
        }
        new
    })
    .inner
}
