//! The school year as a wheel, with the month that is looked at beside it.

use egui::{Align, Layout, RichText, Ui, UiBuilder};

use super::{Shown, capital, collisions_ui, counts, entry_ui, month_number, opens, scrolled};
use crate::analysis::calendar::EntryKind;
use crate::charts::of_plan::ChartKind;
use crate::charts::{Chart, Spot};
use crate::model::Item;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{Choosing, card, chart_card_choosing, icon_button, section};

/// From this width on, wheel and month stand side by side.
const WIDE: f32 = 860.0;
/// The width of the month beside the wheel.
const MONTH: f32 = 320.0;
/// Between wheel and month.
const GAP: f32 = 16.0;
/// The wheel can be read from this width on; it is not made smaller to be seen all at once.
const LEAST: f32 = 680.0;
/// Height of what stands around the wheel on its card, less the space beside it.
const AROUND: f32 = 104.0;
/// The last of the months, from 0.
const LAST: usize = 11;

/// Draws the wheel with a month; returns the month that was chosen. Where they stand side by side
/// each scrolls for itself, so that a month chosen at the foot of the wheel is seen.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    wheel: (ChartKind, &Chart),
    (shown, month): (&Shown, usize),
) -> Option<usize> {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < WIDE {
        return scrolled(ui, "year", |ui| {
            let chosen = wheel_ui(ui, cx, wheel, (shown, month));
            ui.add_space(GAP);
            beside_ui(ui, cx, (shown, month)).or(chosen)
        });
    }
    let wide = (whole.width() - MONTH - GAP).min((whole.height() - AROUND).max(LEAST));
    let (left, mut right) = whole.split_left_right_at_x(whole.left() + wide);
    right.min.x += GAP;
    let column = |rect| UiBuilder::new().max_rect(rect);
    // A wheel is as high as it is wide, so it leaves the bar its room also when there is none:
    // otherwise bar and wheel would make each other come and go with every frame.
    let room = left.width() - ui.spacing().scroll.allocated_width();
    let chosen = ui.scope_builder(column(left), |ui| {
        scrolled(ui, "wheel", |ui| {
            ui.set_max_width(room);
            wheel_ui(ui, cx, wheel, (shown, month))
        })
    });
    let other = ui.scope_builder(column(right), |ui| {
        scrolled(ui, "month", |ui| beside_ui(ui, cx, (shown, month)))
    });
    other.inner.or(chosen.inner)
}

/// The wheel: an entry opens where the list would open it, a month is looked at.
fn wheel_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    wheel: (ChartKind, &Chart),
    (shown, month): (&Shown, usize),
) -> Option<usize> {
    let mut marked = vec![Spot::Month(month)];
    if let Some(Item::Event(id)) = cx.view.selected {
        let rows = shown.entries.iter().zip(0..);
        let rows = rows.filter(|(entry, _)| entry.kind == EntryKind::Event(id));
        marked.extend(rows.map(|(_, row)| Spot::Row(row)));
    }
    let choosing = Choosing {
        marked: &marked,
        focus: None,
    };
    match chart_card_choosing(ui, cx, wheel, choosing)? {
        Spot::Month(month) => Some(month),
        Spot::Row(row) => {
            if let Some(entry) = shown.entries.get(row) {
                cx.ask(opens(*entry));
            }
            None
        }
    }
}

fn beside_ui(ui: &mut Ui, cx: &PlanContext<'_>, (shown, month): (&Shown, usize)) -> Option<usize> {
    let chosen = month_ui(ui, cx, (shown, month));
    collisions_ui(ui, cx, &shown.collisions);
    chosen
}

/// What happens in a month, with the way to the months around it.
fn month_ui(ui: &mut Ui, cx: &PlanContext<'_>, (shown, index): (&Shown, usize)) -> Option<usize> {
    let month = shown.months.get(index)?;
    card(ui, cx, |ui| {
        let mut chosen = None;
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            ui.add_enabled_ui(index < LAST, |ui| {
                if icon_button(ui, icons::RIGHT, cx.text("year-month-next")).clicked() {
                    chosen = Some(index + 1);
                }
            });
            ui.add_enabled_ui(index > 0, |ui| {
                if icon_button(ui, icons::LEFT, cx.text("year-month-previous")).clicked() {
                    chosen = index.checked_sub(1);
                }
            });
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
                let title = capital(cx.texts.write().month(month_number(index)));
                section(ui, cx, &title, "");
            });
        });
        ui.label(
            RichText::new(counts(cx, month))
                .small()
                .color(cx.tokens.muted),
        );
        ui.add_space(8.0);
        let all = month.all();
        if all.is_empty() {
            ui.label(RichText::new(cx.text("year-month-empty")).color(cx.tokens.muted));
        }
        for entry in all {
            entry_ui(ui, cx, entry);
        }
        chosen
    })
}
