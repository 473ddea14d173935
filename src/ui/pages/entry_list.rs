//! A list of texts, one an entry: typed at the end with Enter, changed in place, moved with Ctrl
//! and the arrow keys, removed by emptying or by its button.

use std::collections::BTreeMap;

use egui::{Id, RichText, Ui};

use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{FieldShape, TextDraft, icon_button, icon_button_width, moved_by_keys};

/// What one list is called.
pub(super) struct Words<'a> {
    /// Unlike that of every other list on the screen.
    pub(super) key: &'static str,
    /// Whose list it is, for the names of its fields; empty where the page says enough.
    pub(super) of: &'a str,
    pub(super) entry: &'static str,
    pub(super) new: &'static str,
    pub(super) hint: &'static str,
    /// Whether it is said below the list how entries are moved.
    pub(super) tells_keys: bool,
    /// How a typed text is brought into the shape the plan takes.
    pub(super) clean: fn(&str) -> String,
}

/// What is typed so far, by place in the list; the place after the last is the new entry.
#[derive(Default)]
pub(super) struct EntryList {
    drafts: BTreeMap<usize, TextDraft>,
    new: TextDraft,
}

/// What is to become of an entry.
enum Deed {
    Write(usize, String),
    Move(usize, isize),
    Remove(usize),
}

impl EntryList {
    /// Draws the list; returns all entries when one of them is another than before.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        words: &Words<'_>,
        entries: &[String],
    ) -> Option<Vec<String>> {
        ui.spacing_mut().item_spacing.y = 6.0;
        let mut deed = None;
        for (place, entry) in entries.iter().enumerate() {
            deed = self.entry_ui(ui, cx, words, (place, entry)).or(deed);
        }
        let of = [("of", words.of.into())];
        let name = cx.texts.with(words.new, &of);
        let shape = FieldShape {
            name: &name,
            hint: cx.text(words.hint),
            width: ui.available_width(),
            rows: 1,
        };
        let new = field_id(words, None);
        let added = self.new.entry_ui(ui, new, shape, "");
        if let Some(text) = added
            .map(|it| (words.clean)(&it))
            .filter(|it| !it.is_empty())
        {
            deed = Some(Deed::Write(entries.len(), text));
        }
        if words.tells_keys && entries.len() > 1 {
            let keys = RichText::new(cx.text("foundation-entry-keys")).small();
            ui.label(keys.color(cx.tokens.muted));
        }
        deed.and_then(|deed| self.done(ui, words, entries, deed))
    }

    fn entry_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        words: &Words<'_>,
        (place, entry): (usize, &str),
    ) -> Option<Deed> {
        let number = (place + 1).to_string();
        let said = [("number", number.into()), ("of", words.of.into())];
        let name = cx.texts.with(words.entry, &said);
        let mut deed = None;
        let row = ui.horizontal_top(|ui| {
            let shape = FieldShape {
                name: &name,
                hint: "",
                width: ui.available_width() - icon_button_width(ui) - 10.0,
                rows: 1,
            };
            let draft = self.drafts.entry(place).or_default();
            let id = field_id(words, Some(place));
            if let Some(text) = draft.entry_ui(ui, id, shape, entry) {
                deed = Some(Deed::Write(place, (words.clean)(&text)));
            }
            let remove = cx
                .texts
                .with("foundation-entry-remove", &[("name", entry.into())]);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                deed = Some(Deed::Remove(place));
            }
        });
        let by = moved_by_keys(ui, row.response.rect);
        if by != 0 {
            deed = Some(Deed::Move(place, by));
        }
        deed
    }

    /// The entries after the deed; `None` when they stay as they are.
    fn done(
        &mut self,
        ui: &Ui,
        words: &Words<'_>,
        entries: &[String],
        deed: Deed,
    ) -> Option<Vec<String>> {
        let mut after = entries.to_vec();
        match deed {
            Deed::Write(place, text) => match after.get_mut(place) {
                Some(entry) if !text.is_empty() => *entry = text,
                Some(_) => return self.without(entries, place),
                None => after.push(text),
            },
            Deed::Remove(place) => return self.without(entries, place),
            Deed::Move(place, by) => {
                let to = place.checked_add_signed(by)?;
                if to >= after.len() {
                    return None;
                }
                let typed = self.drafts.get_mut(&place).and_then(TextDraft::take);
                if let (Some(entry), Some(typed)) = (after.get_mut(place), typed) {
                    let typed = (words.clean)(&typed);
                    if !typed.is_empty() {
                        *entry = typed;
                    }
                }
                after.swap(place, to);
                self.drafts.clear();
                let id = field_id(words, Some(to));
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        Some(after)
    }

    fn without(&mut self, entries: &[String], place: usize) -> Option<Vec<String>> {
        self.drafts.clear();
        let mut after = entries.to_vec();
        (place < after.len()).then(|| {
            after.remove(place);
            after
        })
    }
}

/// The field of an entry, or of the new one.
fn field_id(words: &Words<'_>, place: Option<usize>) -> Id {
    Id::unique(("entry-list", words.key, place))
}
