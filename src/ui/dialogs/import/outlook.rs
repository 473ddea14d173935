//! What would happen to the plan, and every cell that would not be taken in.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui};

use super::work::Work;
use crate::exchange::import::{
    Address, Counts, Meaning, Preview, Shape, SheetMeaning, Unreadable, listed,
};
use crate::texts::{Argument, Message, source_name};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};

/// How many people are named who stand in several rows.
const MOST_NOTES: usize = 12;

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
        for (_, round) in preview.edit.rounds.iter().take(MOST_NOTES) {
            let begins = [
                ("round", round.title.as_str().into()),
                ("date", Argument::Date(round.date)),
            ];
            let text = cx.texts.with("import-begins-round", &begins);
            ui.label(RichText::new(text).small().color(cx.tokens.muted));
        }
        self.notes_ui(ui, cx, preview);
        list_ui(
            ui,
            cx,
            "import-unreadable-title",
            &preview.unreadable,
            Unreadable::message,
        );
        list_ui(ui, cx, "import-aside-title", &preview.aside, |it| {
            Message::new("import-aside")
                .with("address", it.at.to_string())
                .with("why", Argument::Id(it.because.text_id()))
        });
    }

    /// What the levels count as.
    fn whose_levels_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let source = cx.texts.get(source_name(self.mapping.source));
        let text = match &self.mapping.round {
            _ if self.mapping.sheet_is == SheetMeaning::Round => cx
                .texts
                .with("import-whose-sheets", &[("source", source.into())]),
            _ if self.mapping.has(Meaning::Round) => cx
                .texts
                .with("import-whose-rows", &[("source", source.into())]),
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
        let found = self.known_findings().filter(|_| is_single);
        let doubled = found.into_iter().flat_map(|it| it.matches.doubled());
        let mut doubled = doubled.filter(|it| is_on_one_sheet(&it.places));
        notes.extend(doubled.by_ref().take(MOST_NOTES).map(|it| {
            let addresses = listed(&it.places);
            cx.texts
                .with("import-doubled", &[("addresses", addresses.into())])
        }));
        let more = doubled.count();
        if more > 0 {
            notes.push(cx.texts.with("question-more", &[("count", more.into())]));
        }
        if !preview.superseded.is_empty() {
            let addresses = listed(&preview.superseded);
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

/// A list under a title that says how many there are; of thousands of rows those are drawn that
/// are seen.
fn list_ui<T>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    title: &str,
    lines: &[T],
    said: impl Fn(&T) -> Message,
) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(12.0);
    let title = cx.texts.with(title, &[("count", lines.len().into())]);
    ui.label(RichText::new(title).font(semibold(14.0)));
    let gap = ui.spacing().item_spacing.y;
    let step = ui.text_style_height(&egui::TextStyle::Body) + gap;
    let (top, seen) = (ui.cursor().top(), ui.clip_rect());
    let row_at = |y: f32| (((y - top) / step).max(0.0) as usize).min(lines.len());
    let rows = row_at(seen.top())..lines.len().min(row_at(seen.bottom()) + 1);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(rows.start as f32 * step);
    for line in lines.get(rows.clone()).unwrap_or_default() {
        ui.add(Label::new(cx.say(&said(line))).truncate());
        ui.add_space(gap);
    }
    ui.add_space((lines.len() - rows.end) as f32 * step);
    ui.spacing_mut().item_spacing.y = gap;
}
