//! Fields with their labels. A text is one step of undo: it is sent when the field is left.
//!
//! A text of several lines may take minutes to write, so it is sent every few seconds as well, for
//! the journal's sake; edits of one stay in one field are one step all the same.

use egui::{RichText, TextEdit, Ui};

use crate::model::PlanDate;
use crate::texts::Format;
use crate::ui::ShellContext;

/// How long, in seconds, a text of several lines is typed before it is sent for the first time
/// and again.
const SEND_EVERY: f64 = 2.0;

/// What is being typed into one field, until it is left.
#[derive(Clone, Debug, Default)]
pub struct TextDraft {
    typed: Option<String>,
    /// Since when, in seconds of the window's time, there is something that was not sent.
    since: Option<f64>,
    /// What stood in the field before anything of this stay was sent.
    before: Option<String>,
}

impl TextDraft {
    /// Draws the field and returns the new text when it was left or Enter was pressed with
    /// something else in it than before, and for several lines also while it is typed. Esc gives
    /// up what was typed and returns what stood there when some of it was sent.
    pub fn ui(&mut self, ui: &mut Ui, edit: FieldShape<'_>, current: &str) -> Option<String> {
        let mut text = self.typed.clone().unwrap_or_else(|| current.to_owned());
        let field = if edit.rows > 1 {
            TextEdit::multiline(&mut text).desired_rows(edit.rows)
        } else {
            TextEdit::singleline(&mut text)
        };
        let field = field
            .hint_text(edit.hint.to_owned())
            .desired_width(edit.width);
        // A hint would otherwise stand in for the name.
        let response = ui.add(field).accessible_name(edit.name);
        if self.hears(ui, &response, text) {
            let before = std::mem::take(self).before;
            return before.filter(|before| before != current);
        }
        if response.lost_focus() {
            let typed = std::mem::take(self).typed;
            return typed.filter(|typed| typed != current);
        }
        (edit.rows > 1).then(|| self.due(ui, current)).flatten()
    }

    /// Takes in what was typed; returns whether Esc gives it up.
    fn hears(&mut self, ui: &Ui, response: &egui::Response, text: String) -> bool {
        if response.changed() {
            self.typed = Some(text);
        }
        let is_here = response.has_focus() || response.lost_focus();
        is_here && ui.input(|input| input.key_pressed(egui::Key::Escape))
    }

    /// What is typed, when it is time to send it; asks for a frame at that time otherwise.
    fn due(&mut self, ui: &Ui, current: &str) -> Option<String> {
        let typed = self.typed.as_ref();
        let unsent = typed.filter(|typed| typed.trim() != current.trim());
        let Some(unsent) = unsent else {
            self.since = None;
            return None;
        };
        let now = ui.input(|input| input.time);
        let left = *self.since.get_or_insert(now) + SEND_EVERY - now;
        if left > 0.0 {
            let wait = std::time::Duration::from_secs_f64(left);
            ui.ctx().request_repaint_after(wait);
            return None;
        }
        let unsent = unsent.clone();
        self.since = None;
        self.before.get_or_insert_with(|| current.to_owned());
        Some(unsent)
    }

    /// Draws a field for one entry of a list: the text wraps, and Enter sends it and stays, so
    /// that the next entry can be typed at once.
    pub fn entry_ui(
        &mut self,
        ui: &mut Ui,
        id: egui::Id,
        edit: FieldShape<'_>,
        current: &str,
    ) -> Option<String> {
        let mut text = self.typed.clone().unwrap_or_else(|| current.to_owned());
        let field = TextEdit::multiline(&mut text)
            .id(id)
            .desired_rows(edit.rows)
            .return_key(None)
            .hint_text(edit.hint.to_owned())
            .desired_width(edit.width);
        let response = ui.add(field).accessible_name(edit.name);
        if self.hears(ui, &response, text) {
            self.typed = None;
        }
        let enter = response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if enter || response.lost_focus() {
            return self.typed.take().filter(|typed| typed != current);
        }
        None
    }

    /// What is typed and not yet sent; `None` while the field shows what the plan says.
    pub(super) fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// Leaves in the field what could not be read, so that it can be mended.
    pub(super) fn put_back(&mut self, typed: String) {
        self.typed = Some(typed);
    }

    /// Takes what is typed without waiting for the field to be left.
    pub fn take(&mut self) -> Option<String> {
        std::mem::take(self).typed
    }
}

/// How a text field looks.
#[derive(Clone, Copy, Debug)]
pub struct FieldShape<'a> {
    /// What a screen reader says.
    pub name: &'a str,
    /// Shown while the field is empty.
    pub hint: &'a str,
    /// In points.
    pub width: f32,
    /// More than one makes a field with several lines.
    pub rows: usize,
}

/// A small label above whatever is drawn; the label names the field for a screen reader.
pub fn labelled<R>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    label: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let named = ui.label(RichText::new(label).small().color(cx.tokens.muted));
        ui.label_inputs_by(named.id, add)
    })
    .inner
}

/// A labelled text field; returns the new text when it was left.
pub fn labelled_text(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    draft: &mut TextDraft,
    shape: FieldShape<'_>,
    current: &str,
) -> Option<String> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(RichText::new(shape.name).small().color(cx.tokens.muted));
        draft.ui(ui, shape, current)
    })
    .inner
}

/// A field for a day, typed the Danish way; returns the new day (`None` for empty) when left.
/// What is no day stays in the field with a mark and changes nothing.
pub fn date_field(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    draft: &mut TextDraft,
    name: &str,
    current: Option<PlanDate>,
) -> Option<Option<PlanDate>> {
    let shown = current.map(Format::date_figures).unwrap_or_default();
    let shape = FieldShape {
        name,
        hint: cx.texts.get("date-hint"),
        width: 120.0,
        rows: 1,
    };
    let typed = labelled_text(ui, cx, draft, shape, &shown)?;
    if typed.trim().is_empty() {
        return Some(None);
    }
    let day = Format::parse_date(&typed);
    if day.is_none() {
        draft.put_back(typed);
    }
    day.map(Some)
}

/// A labelled field for a whole number, written with the mark between thousands of the language.
///
/// Returns the new number (`None` for empty) when left. What is no number stays in the field, says so and
/// changes nothing.
pub fn whole_field(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    draft: &mut TextDraft,
    name: &str,
    current: Option<u32>,
) -> Option<Option<u32>> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(RichText::new(name).small().color(cx.tokens.muted));
        whole_entry(ui, cx, draft, (name, 120.0), current)
    })
    .inner
}

/// As [`whole_field`], without a label, where a heading or a unit says what is meant. `shape` is
/// what a screen reader says, and the width in points.
pub fn whole_entry(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    draft: &mut TextDraft,
    (name, width): (&str, f32),
    current: Option<u32>,
) -> Option<Option<u32>> {
    let shown = current.map(|number| cx.texts.write().count(number as usize));
    let shape = FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    };
    let left = ui.vertical(|ui| {
        let left = draft.ui(ui, shape, &shown.unwrap_or_default());
        let is_number = |typed: &str| cx.texts.write().parse_count(typed).is_some();
        let typed = left.as_deref().or(draft.typed.as_deref());
        if typed.is_some_and(|typed| !typed.trim().is_empty() && !is_number(typed)) {
            let wrong = RichText::new(cx.text("whole-number-wrong")).small();
            ui.label(wrong.color(cx.tokens.bad));
        }
        left
    });
    let typed = left.inner?;
    if typed.trim().is_empty() {
        return Some(None);
    }
    let number = cx.texts.write().parse_count(&typed);
    if number.is_none() {
        draft.typed = Some(typed);
    }
    number.map(Some)
}
