//! A chart on a card: title, note, picture, its numbers as a table, and ways to take it along.

use egui::accesskit::Role;
use egui::{Popup, RichText, Ui, Vec2};

use super::chart_picture::{Choosing, picture};
use super::table::number_table;
use super::{card, icon_button, menu_entry};
use crate::action::{Action, PictureFormat};
use crate::charts::of_plan::ChartKind;
use crate::charts::{Chart, Spot};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, semibold};

/// Room of the menu beside the title, with the space before it.
const MENU: f32 = 52.0;

/// A card with the chart. Pointing at it tells its numbers.
pub fn chart_card(ui: &mut Ui, cx: &PlanContext<'_>, kind: ChartKind, chart: &Chart) {
    card(ui, cx, |ui| {
        let as_table = chart_head(ui, cx, kind, chart);
        picture(ui, cx, chart, None);
        if as_table {
            number_table(ui, cx, &chart.table());
        }
    });
}

/// A card with a chart in which something can be chosen; returns what was.
pub fn chart_card_choosing(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (kind, chart): (ChartKind, &Chart),
    choosing: Choosing<'_>,
) -> Option<Spot> {
    card(ui, cx, |ui| {
        let as_table = chart_head(ui, cx, kind, chart);
        let chosen = picture(ui, cx, chart, Some(choosing));
        if as_table {
            number_table(ui, cx, &chart.table());
        }
        chosen
    })
}

/// A chart on the card of what it is about, which has said its title and numbers already.
pub fn chart_part(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (kind, chart): (ChartKind, &Chart),
    title: &str,
) {
    let as_table = head(ui, cx, (kind, chart), (title, ""));
    picture(ui, cx, chart, None);
    if as_table {
        number_table(ui, cx, &chart.table());
    }
}

/// The title of a chart with its note and menu; returns whether its table is to be shown.
pub fn chart_head(ui: &mut Ui, cx: &PlanContext<'_>, kind: ChartKind, chart: &Chart) -> bool {
    let heading = chart.heading();
    head(ui, cx, (kind, chart), (&heading.title, &heading.note))
}

fn head(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (kind, chart): (ChartKind, &Chart),
    (title, note): (&str, &str),
) -> bool {
    let id = ui.make_persistent_id(("chart", &chart.heading().title));
    let mut as_table = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - MENU).max(0.0);
        ui.allocate_ui(Vec2::new(room, 0.0), |ui| {
            ui.set_width(room);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let words = RichText::new(title).font(semibold(15.0));
                let heading = ui.label(words.color(cx.tokens.ink));
                ui.ctx().accesskit_node_builder(heading.id, |node| {
                    node.set_role(Role::Heading);
                    node.set_label(title.to_owned());
                });
                if !note.is_empty() {
                    let note = RichText::new(note);
                    ui.label(note.small().color(cx.tokens.muted));
                }
            });
        });
        chart_menu(ui, cx, (kind, chart), &mut as_table);
    });
    ui.add_space(8.0);
    ui.data_mut(|data| data.insert_temp(id, as_table));
    as_table
}

fn chart_menu(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (kind, chart): (ChartKind, &Chart),
    as_table: &mut bool,
) {
    let title = chart.heading().title.as_str();
    let name = cx.texts.with("chart-menu", &[("title", title.into())]);
    let button = icon_button(ui, icons::MORE, &name);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(200.0);
        let table = if *as_table {
            "chart-hide-table"
        } else {
            "chart-show-table"
        };
        if menu_entry(ui, icons::TABLE, cx.text(table)) {
            *as_table = !*as_table;
        }
        copies_ui(ui, cx, kind);
    });
}

/// The menu of a chart that is not drawn here, because the page says the same in its own way.
pub fn chart_copies(ui: &mut Ui, cx: &PlanContext<'_>, kind: ChartKind, title: &str) {
    let name = cx.texts.with("chart-menu", &[("title", title.into())]);
    let button = icon_button(ui, icons::MORE, &name);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(200.0);
        copies_ui(ui, cx, kind);
    });
}

/// The ways to take a chart along.
fn copies_ui(ui: &mut Ui, cx: &PlanContext<'_>, kind: ChartKind) {
    if menu_entry(ui, icons::COPY, cx.text("chart-copy")) {
        cx.ask(Action::CopyChart(kind));
    }
    if menu_entry(ui, icons::IMAGE, cx.text("chart-save-png")) {
        cx.ask(Action::SaveChart(kind, PictureFormat::Png));
    }
    if menu_entry(ui, icons::SAVE, cx.text("chart-save-svg")) {
        cx.ask(Action::SaveChart(kind, PictureFormat::Svg));
    }
}
