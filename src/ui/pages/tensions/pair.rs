//! One tension in depth: its poles, what it is about, its map, where people stand.

use egui::accesskit::Role;
use egui::{Align, FontFamily, FontId, Label, Layout, RichText, Ui, WidgetInfo};

use super::about::About;
use super::history::History;
use super::map::MapPart;
use super::strip::{self, strip};
use super::{GAP, list, one_line};
use crate::action::Action;
use crate::catalogue;
use crate::document::{Edit, TensionEdit};
use crate::model::{Item, Pole, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::theme::{SEMIBOLD, icons};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, TextDraft, card, confirm, icon_button, inline_link, keyed, labelled,
};

/// Room of the buttons beside the poles.
const BUTTONS: f32 = 152.0;

/// View state.
#[derive(Default)]
pub(super) struct PairView {
    of: Option<TensionId>,
    poles: [TextDraft; 2],
    about: About,
    map: MapPart,
    history: History,
    is_removing: bool,
}

impl PairView {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_removing || self.history.is_asking()
    }

    /// Closes what is open within the page; returns whether there was something.
    pub(super) fn close(&mut self) -> bool {
        self.map.close() || self.history.close()
    }

    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId) {
        let Some(tension) = cx.plan.tensions.get(&id) else {
            return;
        };
        if self.of != Some(id) {
            *self = Self {
                of: Some(id),
                ..Self::default()
            };
        }
        way_ui(ui, cx, id);
        keyed(ui, ("tension", id), |ui| {
            card(ui, cx, |ui| {
                self.head_ui(ui, cx, id, tension);
                self.about.ui(ui, cx, id, tension);
            });
            ui.add_space(GAP);
            card(ui, cx, |ui| self.map.ui(ui, cx, id, tension));
            ui.add_space(GAP);
            card(ui, cx, |ui| self.history.ui(ui, cx, id, tension));
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, tension: &Tension) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let mut changed = None;
        let width = ((ui.available_width() - BUTTONS - 8.0) / 2.0).floor();
        ui.horizontal_top(|ui| {
            let names = ["tensions-first", "tensions-second"];
            for ((pole, draft), name) in Pole::BOTH.into_iter().zip(&mut self.poles).zip(names) {
                let shape = one_line(cx.texts.get(name), width);
                let typed = pole_ui(ui, cx, draft, shape, pole.of::<String>(&tension.poles));
                if let Some(name) = typed.map(|it| typed::name(&it))
                    && !name.is_empty()
                {
                    let new = changed.get_or_insert_with(|| tension.poles.clone());
                    *pole.of_mut(new) = name;
                }
            }
            ui.vertical(|ui| {
                // Beside the fields, not beside their labels.
                ui.add_space(20.0);
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    self.buttons_ui(ui, cx, id, tension);
                });
            });
        });
        stand_ui(ui, cx, id, 2.0 * width + 8.0);
        if let Some(neutral) = neutral(cx, tension) {
            let [first, second] = &neutral;
            let said = [
                ("first", first.as_str().into()),
                ("second", second.as_str().into()),
            ];
            if inline_link(ui, cx, &cx.texts.with("tensions-neutral", &said)).clicked() {
                changed = Some(neutral);
            }
        }
        if let Some(poles) = changed {
            change(
                cx,
                id,
                Tension {
                    poles,
                    ..tension.clone()
                },
            );
        }
        if self.is_removing {
            self.removal_ui(ui, cx, id, tension);
        }
        ui.add_space(4.0);
    }

    fn buttons_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, tension: &Tension) {
        let name = tension.name();
        let named = |text| cx.texts.with(text, &[("name", name.as_str().into())]);
        let order = &cx.plan.tension_order;
        let place = order.iter().position(|it| *it == id).unwrap_or_default();
        if icon_button(ui, icons::TRASH, &named("tensions-remove")).clicked() {
            self.is_removing = true;
        }
        let step = |ui: &mut Ui, is_open: bool, icon, text, by| {
            ui.add_enabled_ui(is_open, |ui| {
                if icon_button(ui, icon, &named(text)).clicked() {
                    cx.edit(Edit::Tension(TensionEdit::Move { id, by }));
                }
            });
        };
        step(ui, place + 1 < order.len(), icons::DOWN, "tensions-down", 1);
        step(ui, place > 0, icons::UP, "tensions-up", -1);
    }

    fn removal_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, tension: &Tension) {
        let said = [
            ("name", tension.name().into()),
            ("rounds", tension.positions.len().into()),
        ];
        let question = Question {
            sentence: &cx.texts.with("tensions-remove-question", &said),
            hint: cx.text("tensions-remove-hint"),
            yes: cx.text("tensions-remove-yes"),
            no: cx.text("tensions-keep"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                self.is_removing = false;
                cx.ask(Action::Select(None));
                cx.edit(Edit::Tension(TensionEdit::Remove { id }));
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
    }
}

/// A pole under its label, in large letters.
fn pole_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    draft: &mut TextDraft,
    shape: FieldShape<'_>,
    current: &str,
) -> Option<String> {
    labelled(ui, cx, shape.name, |ui| {
        let family = FontFamily::Name(SEMIBOLD.into());
        ui.style_mut().override_font_id = Some(FontId::new(18.0, family));
        draft.ui(ui, shape, current)
    })
}

/// Where the newest round stood and wanted to stand, beneath the poles.
fn stand_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, width: f32) {
    let Some(round) = list::newest(cx, id) else {
        return;
    };
    strip(ui, cx, Some(&round.all), width);
    let voted = [
        ("count", round.all.voters().into()),
        ("date", round.date.into()),
    ];
    let said = [
        strip::words(cx, Some(&round.all)),
        cx.texts.with("tensions-voted-on", &voted),
    ];
    let said = RichText::new(said.join(" · ")).small();
    ui.add(Label::new(said.color(cx.tokens.muted)).wrap());
}

/// Asks for another wording, lines, boundaries or practice.
pub(super) fn change(cx: &PlanContext<'_>, id: TensionId, tension: Tension) {
    let tension = Box::new(tension);
    cx.edit(Edit::Tension(TensionEdit::Change { id, tension }));
}

/// The poles in words that praise neither, in the plan's language; `None` where there are no
/// others or they stand there already.
fn neutral(cx: &PlanContext<'_>, tension: &Tension) -> Option<[String; 2]> {
    let pairs = catalogue::tension_pairs().iter();
    let mut pairs = pairs.filter(|it| Some(it.number) == tension.built_in);
    let neutral = pairs.next()?.neutral.as_ref()?;
    let language = cx.plan.meta.language;
    let neutral = neutral.each_ref().map(|it| it.get(language).to_owned());
    (neutral != tension.poles).then_some(neutral)
}

/// The way back to all tensions, and on to the next one.
fn way_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId) {
    let order = &cx.plan.tension_order;
    let place = order.iter().position(|it| *it == id).unwrap_or_default();
    ui.horizontal(|ui| {
        let all = format!("{}  {}", icons::LEFT, cx.text("tensions-all"));
        let back = inline_link(ui, cx, &all);
        back.widget_info(|| WidgetInfo::labeled(Role::Button, true, cx.text("tensions-all")));
        if back.clicked() {
            cx.ask(Action::Select(None));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let step = |ui: &mut Ui, to: Option<usize>, icon, name| {
                let to = to.and_then(|at| order.get(at));
                ui.add_enabled_ui(to.is_some(), |ui| {
                    if icon_button(ui, icon, cx.text(name)).clicked() {
                        cx.ask(Action::Select(to.map(|it| Item::Tension(*it))));
                    }
                });
            };
            step(ui, place.checked_add(1), icons::RIGHT, "tensions-next");
            step(ui, place.checked_sub(1), icons::LEFT, "tensions-previous");
        });
    });
}
