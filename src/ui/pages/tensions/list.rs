//! All tensions at a glance, and how an empty plan gets its first ones.

use egui::{
    Align, Frame, Key, Label, Layout, Margin, Rect, RichText, Sense, Stroke, TextEdit, Ui,
    UiBuilder, Vec2, pos2, text::LayoutJob,
};

use super::rows::{Grouping, Head, Order, Query};
use super::strip::{self, strip};
use crate::action::Action;
use crate::analysis::TensionFigures;
use crate::analysis::tensions::RoundFigures;
use crate::catalogue;
use crate::charts::of_plan::ChartKind;
use crate::document::{Edit, TensionEdit};
use crate::model::{Boundary, Item, Limit, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium};
use crate::ui::typed;
use crate::ui::widgets::{
    chart_copies, keyed, labelled, make_room, moved_by_keys, multi_choice, primary_button, section,
    single_choice, tool_row,
};

/// From this width on the poles stand at both ends of the strip.
const WIDE: f32 = 660.0;
/// Room of what stands at the right of a row.
const FIGURES: f32 = 92.0;

/// View state.
#[derive(Default)]
pub(super) struct TensionList {
    query: Query,
    typed: [String; 2],
}

impl TensionList {
    /// Draws the list.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let is_empty = cx.plan.tensions.is_empty();
        if is_empty {
            let said = RichText::new(cx.text("tensions-empty")).color(cx.tokens.muted);
            ui.add(Label::new(said).wrap());
            ui.add_space(8.0);
        } else {
            self.tools_ui(ui, cx);
            self.groups_ui(ui, cx);
        }
        ui.add_space(8.0);
        self.add_ui(ui, cx, is_empty);
    }

    fn tools_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let query = &mut self.query;
        tool_row(ui, |ui| {
            let options = Grouping::ALL.map(|it| (it, cx.text(it.title()).to_owned()));
            let name = cx.text("tensions-group");
            if let Some(grouping) = single_choice(ui, name, &options, &query.grouping) {
                query.grouping = grouping;
            }
            let options = Order::ALL.map(|it| (it, cx.text(it.title()).to_owned()));
            let name = cx.text("tensions-order");
            if let Some(order) = single_choice(ui, name, &options, &query.order) {
                query.order = order;
            }
            let options = Boundary::ALL.map(|it| (it, boundary_name(cx, it)));
            let chosen = multi_choice(
                ui,
                cx,
                cx.text("tensions-boundaries"),
                &options,
                &query.boundaries,
            );
            if let Some(boundaries) = chosen {
                query.boundaries = boundaries;
            }
            let lines = cx.plan.strategy.lines_in_order();
            let lines: Vec<_> = lines.map(|(id, it)| (id, it.name.clone())).collect();
            query
                .lines
                .retain(|id| lines.iter().any(|(it, _)| it == id));
            if !lines.is_empty()
                && let Some(lines) =
                    multi_choice(ui, cx, cx.text("tensions-lines"), &lines, &query.lines)
            {
                query.lines = lines;
            }
            let mut figures = cx.analysis.tensions.values();
            if figures.any(|it| it.newest().is_some()) {
                chart_copies(ui, cx, ChartKind::Tensions, cx.text("chart-tensions-title"));
            }
        });
        legend_ui(ui, cx);
        ui.add_space(4.0);
    }

    fn groups_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let groups = self.query.groups(cx.plan, &cx.analysis.tensions);
        if groups.is_empty() {
            ui.label(RichText::new(cx.text("tensions-none-fit")).color(cx.tokens.muted));
        }
        ui.spacing_mut().item_spacing.y = 4.0;
        for (place, (head, tensions)) in groups.iter().enumerate() {
            let title = match head {
                Head::Everything => None,
                Head::Boundary(boundary) => Some(boundary_name(cx, *boundary)),
                Head::Line(id) => Some(cx.item(Item::Line(*id))),
                Head::Rest if self.query.grouping == Grouping::Line => {
                    Some(cx.text("tensions-no-line").to_owned())
                }
                Head::Rest => Some(cx.text("tensions-no-boundary").to_owned()),
            };
            if let Some(title) = title {
                ui.add_space(if place == 0 { 0.0 } else { 8.0 });
                section(ui, cx, &title, &tensions.len().to_string());
            }
            for id in tensions {
                let Some(tension) = cx.plan.tensions.get(id) else {
                    continue;
                };
                let row = keyed(ui, ("tension-row", place, id), |ui| {
                    row_ui(ui, cx, *id, tension)
                });
                if self.query.is_plain() {
                    let by = moved_by_keys(ui, row);
                    if by != 0 {
                        cx.edit(Edit::Tension(TensionEdit::Move { id: *id, by }));
                    }
                }
            }
        }
        if self.query.is_plain() && cx.plan.tensions.len() > 1 {
            let keys = RichText::new(cx.text("foundation-entry-keys")).small();
            ui.label(keys.color(cx.tokens.muted));
        }
    }

    fn add_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, is_empty: bool) {
        let there = cx.plan.tensions.values().filter_map(|it| it.built_in);
        let there: std::collections::BTreeSet<_> = there.collect();
        let missing = catalogue::tension_pairs()
            .iter()
            .filter(|it| !there.contains(&it.number))
            .count();
        if missing > 0 {
            let fetch = if is_empty {
                primary_button(ui, cx, cx.text("tensions-fetch"))
            } else {
                let count = [("count", missing.into())];
                ui.button(cx.texts.with("tensions-fetch-missing", &count))
            };
            if fetch.clicked() {
                let tensions = catalogue::missing_tensions(cx.plan, false, cx.ids);
                cx.edit(Edit::Tension(TensionEdit::Add { tensions }));
            }
            ui.add_space(8.0);
        }
        section(ui, cx, cx.text("tensions-add-own"), "");
        ui.horizontal_wrapped(|ui| {
            let mut is_sent = false;
            let names = ["tensions-new-first", "tensions-new-second"];
            for (typed, name) in self.typed.iter_mut().zip(names) {
                make_room(ui, 220.0);
                let name = cx.text(name);
                labelled(ui, cx, name, |ui| {
                    let field = TextEdit::singleline(typed).char_limit(Limit::NAME);
                    let field = ui.add(field.desired_width(220.0)).accessible_name(name);
                    let enter = ui.input(|input| input.key_pressed(Key::Enter));
                    is_sent |= field.lost_focus() && enter;
                });
            }
            make_room(ui, 100.0);
            ui.vertical(|ui| {
                ui.add_space(20.0);
                let poles = self.typed.each_ref().map(|it| typed::name(it));
                let is_ready = poles.iter().all(|it| !it.is_empty());
                let add = ui.add_enabled(is_ready, egui::Button::new(cx.text("tensions-add")));
                if add.clicked() || (is_sent && is_ready) {
                    self.typed = Default::default();
                    let id = TensionId::next(cx.ids);
                    let tension = Tension {
                        poles,
                        ..Tension::default()
                    };
                    let tensions = vec![(id, tension)];
                    cx.edit(Edit::Tension(TensionEdit::Add { tensions }));
                    cx.ask(Action::Select(Some(Item::Tension(id))));
                }
            });
        });
    }
}

/// What the marks of the strips mean.
fn legend_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let muted = |text: &str| RichText::new(text).small().color(cx.tokens.muted);
    ui.horizontal_wrapped(|ui| {
        let marks = [
            ("●", cx.tokens.ink, "tensions-legend-median-now"),
            ("▶", cx.tokens.accent, "tensions-legend-median-wanted"),
        ];
        for (mark, colour, text) in marks {
            ui.label(RichText::new(mark).small().color(colour));
            ui.label(muted(cx.texts.get(text)));
            ui.add_space(8.0);
        }
        let (rect, _) = ui.allocate_exact_size(Vec2::new(22.0, 18.0), Sense::hover());
        for (y, colour) in [(-3.5, cx.tokens.muted), (3.5, cx.tokens.accent)] {
            let middle = pos2(rect.center().x, rect.center().y + y);
            strip::band(ui, middle, rect.width(), colour);
        }
        ui.label(muted(cx.text("tensions-legend-band")));
    });
}

/// What a boundary is called.
pub(super) fn boundary_name(cx: &PlanContext<'_>, boundary: Boundary) -> String {
    let known = catalogue::boundaries().iter();
    let found = known.into_iter().find(|it| it.of == boundary);
    let name = found.map_or("", |it| it.name.get(cx.texts.language()));
    name.to_owned()
}

/// The newest round on a tension; `None` while nobody voted.
pub(super) fn newest<'a>(cx: &PlanContext<'a>, id: TensionId) -> Option<&'a RoundFigures> {
    let figures = cx.analysis.tensions.get(&id);
    figures.and_then(TensionFigures::newest)
}

/// A tension as one big button; returns where it stands.
fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, tension: &Tension) -> Rect {
    let newest = newest(cx, id);
    let builder = UiBuilder::new().id_salt(id).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            ui.style_mut().interaction.selectable_labels = false;
            let response = ui.response();
            let is_lit = response.hovered() || response.has_focus();
            let (ground, edge) = if is_lit {
                (cx.tokens.hover, Stroke::new(1.0, cx.tokens.accent))
            } else {
                (cx.tokens.card, Stroke::new(1.0, cx.tokens.line))
            };
            let frame = Frame::new().fill(ground).stroke(edge).corner_radius(8);
            frame.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                content_ui(ui, cx, tension, newest);
            });
        })
        .response;
    let said = [
        tension.name(),
        strip::words(cx, newest.map(|it| &it.all)),
        facts(cx, tension, newest),
    ];
    let said = said.iter().filter(|it| !it.is_empty());
    let said = said.map(String::as_str).collect::<Vec<_>>().join(", ");
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), &said)
    });
    if response.clicked() {
        cx.ask(Action::Select(Some(Item::Tension(id))));
    }
    response.rect
}

fn content_ui(ui: &mut Ui, cx: &PlanContext<'_>, tension: &Tension, newest: Option<&RoundFigures>) {
    let [first, second] = &tension.poles;
    let seen = newest.map(|it| &it.all);
    let figures = strip::figures(seen);
    let mut said = facts(cx, tension, newest);
    let room = ui.available_width();
    if room < WIDE {
        ui.horizontal_top(|ui| {
            let half = (room - ui.spacing().item_spacing.x) / 2.0;
            pole_ui(ui, cx, first, (half, Align::Min));
            pole_ui(ui, cx, second, (half, Align::Max));
        });
        strip(ui, cx, seen, room);
        if !figures.is_empty() {
            said = format!("{figures} · {said}");
        }
    } else {
        let middle = ((room - FIGURES) * 0.36).floor();
        let side = ((room - FIGURES - middle) / 2.0 - 12.0).floor();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            pole_ui(ui, cx, first, (side, Align::Max));
            strip(ui, cx, seen, middle);
            pole_ui(ui, cx, second, (side, Align::Min));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(icons::RIGHT).color(cx.tokens.muted));
                let figures = RichText::new(figures).font(medium(15.0));
                ui.label(figures.color(cx.tokens.ink));
            });
        });
    }
    let said = RichText::new(said).small();
    ui.add(Label::new(said.color(cx.tokens.muted)).wrap());
}

/// The name of a pole, at the height of the strip.
fn pole_ui(ui: &mut Ui, cx: &PlanContext<'_>, name: &str, (width, align): (f32, Align)) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        _ => Layout::left_to_right(Align::Center),
    };
    let mut job = LayoutJob::simple(name.to_owned(), medium(15.0), cx.tokens.ink, width);
    job.halign = align;
    ui.allocate_ui_with_layout(Vec2::new(width, strip::HEIGHT), layout, |ui| {
        ui.set_min_width(width);
        ui.add(Label::new(job).wrap());
    });
}

fn map_word<'a>(cx: &PlanContext<'a>, tension: &Tension) -> &'a str {
    match (tension.map.is_empty(), tension.map.is_whole()) {
        (true, _) => "",
        (false, true) => cx.shell.text("tensions-map-whole"),
        (false, false) => cx.shell.text("tensions-map-begun"),
    }
}

/// What stands in small letters below a pair: lines, boundaries, newest vote, map.
fn facts(cx: &PlanContext<'_>, tension: &Tension, newest: Option<&RoundFigures>) -> String {
    let mut facts = Vec::new();
    let order = &cx.plan.strategy.line_order;
    let numbers: Vec<String> = (order.iter().zip(1..))
        .filter(|(id, _)| tension.lines.contains(id))
        .map(|(_, number): (_, usize)| number.to_string())
        .collect();
    if !numbers.is_empty() {
        let said = [
            ("numbers", numbers.join(", ").into()),
            ("count", numbers.len().into()),
        ];
        facts.push(cx.texts.with("tensions-on-lines", &said));
    }
    let boundaries = tension.boundaries.iter();
    let boundaries: Vec<String> = boundaries.map(|it| boundary_name(cx, *it)).collect();
    if !boundaries.is_empty() {
        facts.push(boundaries.join(", "));
    }
    match newest {
        Some(round) => {
            let said = [
                ("count", round.all.voters().into()),
                ("date", round.date.into()),
            ];
            facts.push(cx.texts.with("tensions-voted-on", &said));
        }
        None => facts.push(cx.text("tensions-never-voted").to_owned()),
    }
    if !tension.map.is_empty() {
        facts.push(map_word(cx, tension).to_owned());
    }
    facts.join(" · ")
}
