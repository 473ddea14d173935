//! What a tension is about, where it is felt, and how the school works with it.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui, Vec2};

use super::list::boundary_name;
use super::pair::change;
use crate::catalogue;
use crate::model::{Boundary, Practice, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, keyed, labelled, labelled_text, make_room, pick_several_showing,
    single_choice,
};

/// Width of the lists.
const CHOICE: f32 = 260.0;

/// View state.
#[derive(Default)]
pub(super) struct About {
    text: TextDraft,
}

impl About {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
        let shape = FieldShape {
            name: cx.text("tensions-about"),
            hint: cx.text("tensions-about-hint"),
            width: ui.available_width(),
            rows: 2,
        };
        if let Some(about) = labelled_text(ui, cx, &mut self.text, shape, &known.about) {
            let about = typed::text(&about);
            change(
                cx,
                id,
                Tension {
                    about,
                    ..known.clone()
                },
            );
        }
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(24.0, 12.0);
            for part in [lines_ui, boundaries_ui, practice_ui] {
                make_room(ui, CHOICE);
                part(ui, cx, id, known);
            }
        });
    }
}

/// A column with its label.
fn column_ui(ui: &mut Ui, cx: &PlanContext<'_>, label: &str, add: impl FnOnce(&mut Ui)) {
    labelled(ui, cx, label, |ui| {
        ui.set_width(CHOICE.min(ui.available_width()));
        add(ui);
    });
}

/// More about what was chosen, below it.
fn note_ui(ui: &mut Ui, cx: &PlanContext<'_>, said: &str) {
    let said = RichText::new(said).small().color(cx.tokens.muted);
    ui.add(Label::new(said).wrap());
}

fn lines_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
    let lines = cx.plan.strategy.lines_in_order();
    let lines: Vec<_> = lines.map(|(id, it)| (id, it.name.clone())).collect();
    let label = cx.text("tensions-lines");
    if lines.is_empty() {
        return;
    }
    several_ui(ui, cx, label, (&lines, &known.lines), |lines| {
        let tension = Tension {
            lines,
            ..known.clone()
        };
        change(cx, id, tension);
    });
}

fn boundaries_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
    let options = Boundary::ALL.map(|it| (it, boundary_name(cx, it)));
    let label = cx.text("tensions-boundaries");
    several_ui(ui, cx, label, (&options, &known.boundaries), |boundaries| {
        let tension = Tension {
            boundaries,
            ..known.clone()
        };
        change(cx, id, tension);
    });
}

/// A list to tick several of, whose button says what is ticked.
fn several_ui<T: Copy + Ord>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    label: &str,
    (options, chosen): (&[(T, String)], &BTreeSet<T>),
    change: impl FnOnce(BTreeSet<T>),
) {
    column_ui(ui, cx, label, |ui| {
        let said: Vec<&str> = options
            .iter()
            .filter(|(id, _)| chosen.contains(id))
            .map(|(_, name)| name.as_str())
            .collect();
        let shown = match said.as_slice() {
            [] => cx.text("tensions-not-chosen").to_owned(),
            [one] => short(one),
            several => {
                let count = [("count", several.len().into())];
                cx.texts.with("choice-several", &count)
            }
        };
        let picked = keyed(ui, ("tension-several", label), |ui| {
            pick_several_showing(ui, cx, (label, &shown), options, chosen)
        });
        if said.len() > 1 {
            note_ui(ui, cx, &said.join(", "));
        }
        if let Some(picked) = picked {
            change(picked);
        }
    });
}

/// A name that fits on a button.
fn short(name: &str) -> String {
    if name.chars().count() <= 28 {
        return name.to_owned();
    }
    let kept: String = name.chars().take(27).collect();
    format!("{}…", kept.trim_end())
}

fn practice_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
    let label = cx.text("tensions-practice");
    let mut options: Vec<(Option<Practice>, String)> =
        vec![(None, cx.text("tensions-not-chosen").to_owned())];
    let language = cx.texts.language();
    let practices = catalogue::practices().iter();
    options.extend(practices.map(|it| (Some(it.of), it.name.get(language).to_owned())));
    column_ui(ui, cx, label, |ui| {
        ui.spacing_mut().combo_width = ui.available_width() - 24.0;
        if let Some(practice) = single_choice(ui, label, &options, &known.practice) {
            let tension = Tension {
                practice,
                ..known.clone()
            };
            change(cx, id, tension);
        }
        if let Some(practice) = known.practice {
            note_ui(ui, cx, &practice_words(cx, practice));
        }
    });
}

/// What a practice is, and the strategy that it belongs to.
fn practice_words(cx: &PlanContext<'_>, practice: Practice) -> String {
    let language = cx.texts.language();
    let mut practices = catalogue::practices().iter();
    let about = practices.find(|it| it.of == practice);
    let about = about.map_or("", |it| it.about.get(language));
    let mut strategies = catalogue::boundary_strategies().iter();
    let strategy = strategies.find(|it| it.of == practice.strategy());
    let strategy = strategy.map_or("", |it| it.name.get(language));
    format!("{about} · {strategy}")
}
