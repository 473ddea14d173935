//! The picture of a chart: drawn, told to a screen reader, and answering pointer and keyboard.
//!
//! Laying out a large chart takes milliseconds, so the layout is kept until the chart, its width
//! or its look is another.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::mutex::Mutex;
use egui::{
    Color32, Id, PopupAnchor, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Tooltip, Ui, Vec2,
    WidgetInfo, pos2,
};

use super::chart_painter::Canvas;
use super::sideways;
use crate::charts::{Chart, ChartLook, Hit};
use crate::ui::PlanContext;

/// Charts are not drawn narrower than this; beneath it they scroll sideways.
const NARROWEST: f32 = 320.0;

/// A chart as it was laid out last.
struct Drawn {
    chart: Chart,
    look: ChartLook,
    size: (u32, u32),
    canvas: Mutex<Canvas>,
    hits: Vec<Hit>,
    rows: Vec<Row>,
}

/// A row of the chart.
struct Row {
    label: String,
    /// Top and bottom in the picture.
    band: (f32, f32),
}

impl Drawn {
    fn new(chart: &Chart, look: ChartLook, width: u32) -> Self {
        let size = (width, chart.preferred_height(width, &look));
        let hits = chart.hits(size, &look);
        let labels = chart.table().rows.into_iter();
        let labels: Vec<_> = labels.filter_map(|row| row.into_iter().next()).collect();
        Self {
            canvas: Mutex::new(Canvas::new(chart.marks(size, &look))),
            rows: rows_of(labels, &hits),
            chart: chart.clone(),
            look,
            size,
            hits,
        }
    }

    /// The chart as it was laid out last under this id, or laid out anew.
    fn of(ui: &Ui, id: Id, chart: &Chart, look: ChartLook, width: u32) -> Arc<Self> {
        let held: Option<Arc<Self>> = ui.data(|data| data.get_temp(id));
        let holds = |it: &Arc<Self>| it.size.0 == width && it.look == look && it.chart == *chart;
        if let Some(held) = held.filter(holds) {
            return held;
        }
        let drawn = Arc::new(Self::new(chart, look, width));
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&drawn)));
        drawn
    }
}

/// Draws the picture. With `rows` each row can be pressed; the inner number is the marked one,
/// and the number of the one that was pressed is returned.
pub(super) fn picture(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    chart: &Chart,
    rows: Option<Option<usize>>,
) -> Option<usize> {
    let id = ui.make_persistent_id(("picture", &chart.heading().title));
    sideways(ui, id, NARROWEST, |ui| {
        let width = ui.available_width().floor().max(NARROWEST) as u32;
        let drawn = Drawn::of(ui, id, chart, cx.chart_look(), width);
        let room = Vec2::new(drawn.size.0 as f32, drawn.size.1 as f32);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        describe(ui, &response, chart);
        if ui.is_rect_visible(rect) {
            drawn.canvas.lock().paint(ui.painter(), rect.min);
            tell(&response, rect.min, &drawn.hits);
        }
        rows.and_then(|marked| press_rows(ui, cx, (rect, &drawn.rows), marked))
    })
}

fn describe(ui: &Ui, response: &Response, chart: &Chart) {
    response.widget_info(|| {
        let heading = chart.heading();
        let alt = format!("{}. {}", heading.title, heading.alt);
        WidgetInfo::labeled(Role::Image, ui.is_enabled(), alt)
    });
}

/// What the place under the pointer says.
fn tell(response: &Response, origin: Pos2, hits: &[Hit]) {
    let Some(at) = response.ctx.pointer_hover_pos() else {
        return;
    };
    if !response.contains_pointer() {
        return;
    }
    let is_there = |hit: &&Hit| {
        let (x, y, w, h) = hit.rect;
        let corner = pos2(origin.x + x, origin.y + y);
        Rect::from_min_size(corner, Vec2::new(w, h)).contains(at)
    };
    if let Some(hit) = hits.iter().rev().find(is_there) {
        let (ctx, layer) = (response.ctx.clone(), response.layer_id);
        let id = response.id.with("hit");
        Tooltip::always_open(ctx, layer, id, PopupAnchor::Pointer)
            .gap(12.0)
            .show(|ui| ui.label(&hit.text));
    }
}

/// Lays a pressable row over each row of the picture; returns the one that was pressed.
fn press_rows(
    ui: &Ui,
    cx: &PlanContext<'_>,
    (picture, rows): (Rect, &[Row]),
    marked: Option<usize>,
) -> Option<usize> {
    let mut pressed = None;
    for (number, row) in rows.iter().enumerate() {
        let (top, bottom) = row.band;
        if bottom <= top {
            continue;
        }
        let across = picture.top() + top..=picture.top() + bottom;
        let band = Rect::from_x_y_ranges(picture.x_range(), across);
        let id = ui.scope_id().with(("row", number));
        let response = ui.interact(band, id, Sense::click());
        let is_marked = marked == Some(number);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), is_marked, &row.label)
        });
        let colour = if is_marked || response.has_focus() {
            cx.tokens.accent
        } else if response.hovered() {
            cx.tokens.outline
        } else {
            Color32::TRANSPARENT
        };
        let outline = Stroke::new(1.5, colour);
        ui.painter()
            .rect_stroke(band, 4, outline, StrokeKind::Inside);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            pressed = Some(number);
        }
    }
    pressed
}

/// The rows with their bands across the picture, found by the labels that the places begin with.
/// A row that had no room has an empty band.
fn rows_of(labels: Vec<String>, hits: &[Hit]) -> Vec<Row> {
    let mut rows: Vec<Row> = labels
        .into_iter()
        .map(|label| Row {
            label,
            band: (f32::INFINITY, f32::NEG_INFINITY),
        })
        .collect();
    let mut from = 0;
    for hit in hits {
        let says = |row: &Row| {
            let rest = hit.text.strip_prefix(row.label.as_str());
            rest.is_some_and(|rest| rest.starts_with(" · "))
        };
        let Some(ahead) = rows.iter().skip(from).position(says) else {
            continue;
        };
        from += ahead;
        if let Some(row) = rows.get_mut(from) {
            let (_, top, _, height) = hit.rect;
            row.band = (row.band.0.min(top), row.band.1.max(top + height));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::rows_of;
    use crate::charts::Hit;

    #[test]
    fn a_row_is_as_high_as_all_its_places_and_empty_without_any() {
        let hit = |text: &str, top: f32| Hit {
            rect: (0.0, top, 10.0, 20.0),
            text: text.to_owned(),
        };
        let hits = [
            hit("Auto · 0 · 5 %", 4.0),
            hit("Auto · 1 · 95 %", 6.0),
            hit("Auto 2 · 1 · 100 %", 40.0),
        ];
        let labels = ["Auto", "Auto 2", "Byggeri"].map(str::to_owned).to_vec();
        let bands: Vec<_> = rows_of(labels, &hits).iter().map(|row| row.band).collect();
        assert_eq!(bands[0], (4.0, 26.0));
        assert_eq!(bands[1], (40.0, 60.0));
        assert!(bands[2].0 > bands[2].1);
    }
}
