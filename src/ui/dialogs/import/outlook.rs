//! What would happen to the plan, and every cell that would not be taken in.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui};

use super::work::Work;
use crate::exchange::import::{Address, Counts, Preview, Shape, SheetMeaning};
use crate::texts::source_name;
use crate::texts::{Argument, Message};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};

impl Work {
    pub(super) fn outlook_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let open = self.open_names();
        if open > 0 {
            let text = cx
                .texts
                .with("import-open-first", &[("count", open.into())]);
            ui.label(RichText::new(text).color(cx.tokens.warning));
            ui.add_space(8.0);
        }
        let preview = self.preview(cx);
        match preview.as_ref() {
            Ok(preview) => self.preview_ui(ui, cx, preview),
            Err(error) => {
                let why = cx.say(&error.message());
                ui.label(RichText::new(why).color(cx.tokens.bad));
            }
        }
    }

    fn preview_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, preview: &Preview) {
        let counts = [
            ("import-people", preview.people),
            ("import-levels", preview.levels),
            ("import-competences", preview.competences),
        ];
        for (id, counts) in counts {
            if counts != Counts::default() {
                let text = cx.say(&counts.message(id));
                ui.label(RichText::new(text).font(medium(15.0)));
            }
        }
        if preview.edit.is_empty() {
            ui.label(cx.texts.get("import-nothing-changes"));
        }
        if preview.levels != Counts::default() {
            self.whose_levels_ui(ui, cx);
        }
        self.notes_ui(ui, cx, preview);
        list_ui(
            ui,
            cx,
            "import-unreadable-title",
            preview.unreadable.iter().map(|it| it.message()),
        );
        let aside = preview.aside.iter().map(|it| {
            Message::new("import-aside")
                .with("address", it.at.to_string())
                .with("why", Argument::Id(it.because.text_id()))
        });
        list_ui(ui, cx, "import-aside-title", aside);
    }

    /// What the levels count as.
    fn whose_levels_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let source = cx.texts.get(source_name(self.mapping.source));
        let text = match &self.mapping.round {
            _ if self.mapping.sheet_is == SheetMeaning::Round => cx
                .texts
                .with("import-whose-sheets", &[("source", source.into())]),
            Some(round) => cx.texts.with(
                "import-whose-round",
                &[("source", source.into()), ("round", round.as_str().into())],
            ),
            None => cx.texts.with("import-whose", &[("source", source.into())]),
        };
        ui.label(RichText::new(text).small().color(cx.tokens.muted));
    }

    /// Who stands there twice, what was answered again, what the table does not have.
    fn notes_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, preview: &Preview) {
        let mut notes = Vec::new();
        // Where each row is a rating, everybody stands in many of them.
        let is_single = self.mapping.shape != Shape::LongForm;
        if let Some(matches) = self.known_matches().filter(|_| is_single) {
            let doubled = matches.doubled().filter(|it| is_on_one_sheet(&it.places));
            notes.extend(doubled.map(|it| {
                let addresses = joined(it.places.iter());
                cx.texts
                    .with("import-doubled", &[("addresses", addresses.into())])
            }));
        }
        if !preview.superseded.is_empty() {
            let addresses = joined(preview.superseded.iter());
            notes.push(
                cx.texts
                    .with("import-superseded", &[("addresses", addresses.into())]),
            );
        }
        if !preview.missing.is_empty() {
            let heads = preview.missing.join(", ");
            notes.push(cx.texts.with("import-missing", &[("heads", heads.into())]));
        }
        for note in notes {
            ui.label(RichText::new(note).color(cx.tokens.warning));
        }
    }
}

/// Whether somebody stands twice on the same sheet; on two sheets may be two rounds.
fn is_on_one_sheet(places: &[Address]) -> bool {
    let mut sheets = BTreeSet::new();
    places.iter().any(|it| !sheets.insert(&it.sheet))
}

fn joined(places: impl Iterator<Item = impl ToString>) -> String {
    places
        .map(|it| it.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

/// A list under a title that says how many there are; rows that are not seen are not drawn.
fn list_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    title: &str,
    lines: impl ExactSizeIterator<Item = Message>,
) {
    if lines.len() == 0 {
        return;
    }
    ui.add_space(12.0);
    let title = cx.texts.with(title, &[("count", lines.len().into())]);
    ui.label(RichText::new(title).font(semibold(14.0)));
    let height = ui.text_style_height(&egui::TextStyle::Body);
    for line in lines {
        let row = egui::Rect::from_min_size(ui.cursor().min, egui::Vec2::new(1.0, height));
        if ui.clip_rect().intersects(row) {
            ui.add(Label::new(cx.say(&line)).truncate());
        } else {
            ui.allocate_space(egui::Vec2::new(1.0, height));
        }
    }
}
