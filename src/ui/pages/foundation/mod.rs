//! Why the school works digitally: a calm place to write, and where it is used.

mod reform;
mod uses;

use egui::{FontId, RichText, ScrollArea, Ui};

use crate::action::Page;
use crate::document::{Edit, FoundationEdit};
use crate::ui::PlanContext;
use crate::ui::pages::entry_list::{EntryList, Words};
use crate::ui::typed;
use crate::ui::widgets::{FieldShape, TextDraft, card, follow_focus, page_header, section};

/// A line of text is no longer than can be read with ease.
const MEASURE: f32 = 680.0;
/// The side column is no wider than this.
const SIDE: f32 = 320.0;
/// Space between two cards.
const GAP: f32 = 16.0;

/// What the school holds dear.
const VALUES: Words<'_> = Words {
    key: "values",
    of: "",
    entry: "foundation-value",
    new: "foundation-value-new",
    hint: "foundation-value-hint",
    tells_keys: true,
    clean: typed::name,
};
/// What follows for teaching.
const PRINCIPLES: Words<'_> = Words {
    key: "principles",
    of: "",
    entry: "foundation-principle",
    new: "foundation-principle-new",
    hint: "foundation-principle-hint",
    tells_keys: true,
    clean: typed::text,
};

/// What is asked of those who have not written a why yet.
const QUESTIONS: [&str; 5] = [
    "foundation-question-pupils",
    "foundation-question-teaching",
    "foundation-question-workplace",
    "foundation-question-everybody",
    "foundation-question-not",
];

/// View state of the page.
#[derive(Default)]
pub(super) struct FoundationPage {
    why: TextDraft,
    values: EntryList,
    principles: EntryList,
    reform: reform::Reform,
}

impl FoundationPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ScrollArea::vertical()
            .id_salt("foundation")
            .auto_shrink(false)
            .show(ui, |ui| {
                let page = Page::Foundation;
                page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
                let room = ui.available_width();
                if room < MEASURE + GAP + 220.0 {
                    column(ui, room.min(MEASURE), |ui| {
                        self.writing_ui(ui, cx);
                        ui.add_space(GAP);
                        uses::ui(ui, cx);
                    });
                } else {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = GAP;
                        column(ui, MEASURE, |ui| self.writing_ui(ui, cx));
                        let side = (room - MEASURE - GAP).min(SIDE);
                        column(ui, side, |ui| uses::ui(ui, cx));
                    });
                }
                ui.add_space(16.0);
                follow_focus(ui);
            });
    }

    fn writing_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| self.why_ui(ui, cx));
        ui.add_space(GAP);
        let foundation = &cx.plan.strategy.foundation;
        card(ui, cx, |ui| {
            let note = cx.text("foundation-values-note");
            section(ui, cx, cx.text("foundation-values"), note);
            if let Some(values) = self.values.ui(ui, cx, &VALUES, &foundation.values) {
                cx.edit(Edit::Foundation(FoundationEdit::Values { values }));
            }
        });
        ui.add_space(GAP);
        card(ui, cx, |ui| {
            let note = cx.text("foundation-principles-note");
            section(ui, cx, cx.text("foundation-principles"), note);
            let entries = &foundation.principles;
            if let Some(principles) = self.principles.ui(ui, cx, &PRINCIPLES, entries) {
                cx.edit(Edit::Foundation(FoundationEdit::Principles { principles }));
            }
        });
        ui.add_space(GAP);
        card(ui, cx, |ui| self.reform.ui(ui, cx));
    }

    fn why_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let why = &cx.plan.strategy.foundation.why;
        section(
            ui,
            cx,
            cx.text("foundation-why"),
            cx.text("foundation-why-note"),
        );
        let shape = FieldShape {
            name: cx.text("foundation-why"),
            hint: cx.text("foundation-why-hint"),
            width: ui.available_width(),
            rows: 6,
        };
        let draft = &mut self.why;
        let written = ui.scope(|ui| {
            ui.style_mut().override_font_id = Some(FontId::proportional(17.0));
            draft.ui(ui, shape, why)
        });
        if let Some(why) = written.inner {
            let why = typed::text(&why);
            cx.edit(Edit::Foundation(FoundationEdit::Why { why }));
        }
        if why.is_empty() {
            questions_ui(ui, cx);
        }
    }
}

fn questions_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    ui.add_space(8.0);
    let muted = cx.tokens.muted;
    let title = RichText::new(cx.text("foundation-questions"));
    ui.label(title.small().color(cx.tokens.ink));
    for question in QUESTIONS {
        ui.horizontal_top(|ui| {
            ui.label(RichText::new("–").small().color(muted));
            ui.add(egui::Label::new(RichText::new(cx.text(question)).small().color(muted)).wrap());
        });
    }
}

/// A column of this width, laid out from the top.
fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_width(width);
        add(ui);
    });
}
