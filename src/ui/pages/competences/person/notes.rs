//! What was said at each assessment, to read and to write.

use std::collections::BTreeMap;

use egui::Ui;

use crate::analysis::person_sheet::NoteRow;
use crate::document::{AssessmentEdit, Edit};
use crate::model::AssessmentId;
use crate::texts::source_name;
use crate::ui::PlanContext;
use crate::ui::widgets::{FieldShape, TextDraft, card, labelled_text, section};

/// What is typed so far.
#[derive(Default)]
pub(super) struct Notes {
    drafts: BTreeMap<AssessmentId, TextDraft>,
}

impl Notes {
    /// Draws a field for each assessment.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, rows: &[NoteRow]) {
        if rows.is_empty() {
            return;
        }
        card(ui, cx, |ui| {
            section(ui, cx, cx.text("people-notes"), "");
            for row in rows {
                let when = match &row.round {
                    Some(round) => round.clone(),
                    None => cx.texts.write().date(row.date),
                };
                let name = format!("{} · {when}", cx.text(source_name(row.source)));
                let shape = FieldShape {
                    name: &name,
                    hint: cx.text("people-note-hint"),
                    width: ui.available_width(),
                    rows: 2,
                };
                let draft = self.drafts.entry(row.assessment).or_default();
                let typed = ui.push_id(row.assessment, |ui| {
                    labelled_text(ui, cx, draft, shape, &row.note)
                });
                if let Some(note) = typed.inner {
                    let id = row.assessment;
                    cx.edit(Edit::Assessment(AssessmentEdit::SetNote { id, note }));
                }
            }
        });
    }
}
