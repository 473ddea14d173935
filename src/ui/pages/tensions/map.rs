//! The map of a tension (spændingskort): what both poles are for above, what happens when both
//! are lost below, between them what each pole gives and costs.

use egui::{Frame, Label, Margin, RichText, Shape, Ui};

use super::side::{Steps, Warnings};
use crate::document::{Edit, TensionEdit};
use crate::model::{Pole, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::pages::entry_list::{EntryList, Words};
use crate::ui::theme::{medium, semibold};
use crate::ui::typed;
use crate::ui::widgets::{FieldShape, TextDraft, keyed, labelled_text, section};

/// From this width on steps and warnings stand beside the quadrants.
const BESIDE: f32 = 880.0;
/// From this width on both poles stand side by side.
const SIDE_BY_SIDE: f32 = 520.0;
/// Space between two quadrants.
const GAP: f32 = 8.0;

/// A part of the map that belongs to one pole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Steps,
    Upsides,
    Downsides,
    Warnings,
}

impl Part {
    const fn title(self) -> &'static str {
        match self {
            Self::Steps => "tensions-steps",
            Self::Upsides => "tensions-upsides",
            Self::Downsides => "tensions-downsides",
            Self::Warnings => "tensions-warnings",
        }
    }
}

/// One column of a row of the map, from top to bottom.
type Cell = (Pole, &'static [Part]);

/// View state.
#[derive(Default)]
pub(super) struct MapPart {
    purpose: TextDraft,
    fear: TextDraft,
    upsides: [EntryList; 2],
    downsides: [EntryList; 2],
    steps: Steps,
    warnings: Warnings,
}

impl MapPart {
    /// Closes the warning that is being answered; returns whether there was one.
    pub(super) const fn close(&mut self) -> bool {
        self.warnings.close()
    }

    /// Draws the map.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
        section(
            ui,
            cx,
            cx.text("tensions-map"),
            cx.text("tensions-map-note"),
        );
        let map = &known.map;
        let texts = ("tensions-purpose", "tensions-purpose-hint");
        if let Some(purpose) = frame_ui(ui, cx, &mut self.purpose, texts, &map.purpose) {
            let fear = map.fear.clone();
            cx.edit(Edit::Tension(TensionEdit::SetFrame { id, purpose, fear }));
        }
        ui.add_space(GAP);
        self.quadrants_ui(ui, cx, id, known);
        ui.add_space(GAP);
        let texts = ("tensions-fear", "tensions-fear-hint");
        if let Some(fear) = frame_ui(ui, cx, &mut self.fear, texts, &map.fear) {
            let purpose = map.purpose.clone();
            cx.edit(Edit::Tension(TensionEdit::SetFrame { id, purpose, fear }));
        }
    }

    fn quadrants_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
        use Part::{Downsides, Steps, Upsides, Warnings};
        use Pole::{First, Second};
        let room = ui.available_width();
        let mut row = |ui: &mut Ui, cells: &[Cell]| {
            row_ui(ui, cx, cells, |ui, pole, part| {
                self.part_ui(ui, cx, (id, known), pole, part);
            });
        };
        if room >= BESIDE {
            row(
                ui,
                &[
                    (First, &[Steps]),
                    (First, &[Upsides]),
                    (Second, &[Upsides]),
                    (Second, &[Steps]),
                ],
            );
            poles_ui(ui, cx, known);
            row(
                ui,
                &[
                    (First, &[Warnings]),
                    (First, &[Downsides]),
                    (Second, &[Downsides]),
                    (Second, &[Warnings]),
                ],
            );
        } else if room >= SIDE_BY_SIDE {
            row(
                ui,
                &[(First, &[Upsides, Steps]), (Second, &[Upsides, Steps])],
            );
            poles_ui(ui, cx, known);
            let below: &[Cell] = &[
                (First, &[Downsides, Warnings]),
                (Second, &[Downsides, Warnings]),
            ];
            row(ui, below);
        } else {
            for pole in Pole::BOTH {
                row(ui, &[(pole, &[Upsides, Steps])]);
                ui.add_space(GAP);
                row(ui, &[(pole, &[Downsides, Warnings])]);
                ui.add_space(GAP);
            }
        }
    }

    fn part_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (TensionId, &Tension),
        pole: Pole,
        part: Part,
    ) {
        let of = pole.of(&known.poles).as_str();
        // In a map of four columns there is little room beside the words.
        ui.spacing_mut().button_padding.x = 6.0;
        let title = cx.texts.with(part.title(), &[("of", of.into())]);
        let title = RichText::new(title).font(medium(14.0)).color(cx.tokens.ink);
        ui.add(Label::new(title).wrap());
        let side = pole.of(&known.map.sides);
        match part {
            Part::Steps => self.steps.ui(ui, cx, (id, known), pole),
            Part::Warnings => self.warnings.ui(ui, cx, (id, known), pole),
            Part::Upsides => {
                let words = words(pole, ["upsides-first", "upsides-second"], of, &UPSIDES);
                let list = pole.of_mut(&mut self.upsides);
                if let Some(points) = list.ui(ui, cx, &words, &side.upsides) {
                    let edit = TensionEdit::SetUpsides { id, pole, points };
                    cx.edit(Edit::Tension(edit));
                }
            }
            Part::Downsides => {
                let keys = ["downsides-first", "downsides-second"];
                let words = words(pole, keys, of, &DOWNSIDES);
                let list = pole.of_mut(&mut self.downsides);
                if let Some(points) = list.ui(ui, cx, &words, &side.downsides) {
                    let edit = TensionEdit::SetDownsides { id, pole, points };
                    cx.edit(Edit::Tension(edit));
                }
            }
        }
    }
}

/// Names of an entry, of the field for a new one, and its hint.
const UPSIDES: [&str; 3] = [
    "tensions-upside",
    "tensions-upside-new",
    "tensions-upside-hint",
];
const DOWNSIDES: [&str; 3] = [
    "tensions-downside",
    "tensions-downside-new",
    "tensions-downside-hint",
];

fn words<'a>(
    pole: Pole,
    keys: [&'static str; 2],
    of: &'a str,
    [entry, new, hint]: &[&'static str; 3],
) -> Words<'a> {
    Words {
        key: pole.of::<&'static str>(&keys),
        of,
        entry,
        new,
        hint,
        tells_keys: false,
        clean: typed::text,
    }
}

fn frame_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    (name, hint): (&str, &str),
    current: &str,
) -> Option<String> {
    let shape = FieldShape {
        name: cx.texts.get(name),
        hint: cx.texts.get(hint),
        width: ui.available_width(),
        rows: 2,
    };
    let typed = keyed(ui, ("tension-frame", name), |ui| {
        labelled_text(ui, cx, draft, shape, current)
    });
    typed.map(|it| typed::text(&it))
}

/// The parts of one cell, one below the other.
fn parts_ui(
    ui: &mut Ui,
    (pole, parts): (Pole, &[Part]),
    add: &mut impl FnMut(&mut Ui, Pole, Part),
) {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            ui.add_space(10.0);
        }
        keyed(ui, ("tension-part", pole, *part), |ui| add(ui, pole, *part));
    }
}

/// Cells of the same width and height, side by side, each on its ground.
fn row_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    cells: &[Cell],
    mut add: impl FnMut(&mut Ui, Pole, Part),
) {
    let count = cells.len().max(1) as f32;
    let width = ((ui.available_width() - GAP * (count - 1.0)) / count).floor();
    let grounds: Vec<_> = cells
        .iter()
        .map(|_| ui.painter().add(Shape::Noop))
        .collect();
    let mut rects = Vec::new();
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (pole, parts) in cells {
            let frame = Frame::new().inner_margin(Margin::same(10));
            let cell = frame.show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - 20.0);
                    parts_ui(ui, (*pole, parts), &mut add);
                });
            });
            rects.push(cell.response.rect);
        }
    });
    let bottom = row.response.rect.bottom();
    for ((ground, rect), (_, parts)) in grounds.into_iter().zip(rects).zip(cells) {
        let colour = match parts.first() {
            Some(Part::Upsides) => cx.tokens.accent_soft,
            Some(Part::Downsides) => cx.tokens.warning_soft,
            _ => cx.tokens.paper,
        };
        let whole = egui::Rect::from_min_max(rect.min, egui::pos2(rect.right(), bottom));
        let filled = Shape::rect_filled(whole, 8, colour);
        ui.painter().set(ground, filled);
    }
}

/// The poles between the upper and the lower half, each over its own side.
fn poles_ui(ui: &mut Ui, cx: &PlanContext<'_>, known: &Tension) {
    ui.add_space(4.0);
    ui.columns(2, |columns| {
        for (ui, pole) in columns.iter_mut().zip(&known.poles) {
            ui.vertical_centered(|ui| {
                let name = RichText::new(pole).font(semibold(17.0));
                ui.add(Label::new(name.color(cx.tokens.ink)).wrap());
            });
        }
    });
    ui.add_space(4.0);
}
