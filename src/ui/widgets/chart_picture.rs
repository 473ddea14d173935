//! The picture of a chart: drawn, told to a screen reader, and answering pointer and keyboard.
//!
//! Laying out a large chart takes milliseconds, so the layout is kept until the chart, its width
//! or its look is another.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::mutex::Mutex;
use egui::{
    Color32, Id, PopupAnchor, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Tooltip, Ui,
    Vec2, WidgetInfo, pos2,
};

use super::chart_painter::Canvas;
use super::sideways;
use crate::charts::{Chart, ChartLook, Hit, Sector, Spot};
use crate::ui::PlanContext;

/// Charts are not drawn narrower than this; beneath it they scroll sideways.
const NARROWEST: f32 = 320.0;

/// What can be chosen in a picture.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choosing<'a> {
    /// What is marked as chosen.
    pub marked: &'a [Spot],
    /// What is to get the keyboard now; `None` leaves it where it is.
    pub focus: Option<Spot>,
}

/// A chart as it was laid out last.
struct Drawn {
    chart: Chart,
    look: ChartLook,
    size: (u32, u32),
    canvas: Mutex<Canvas>,
    hits: Vec<Hit>,
    buttons: Vec<Button>,
}

/// Something in the picture that can be chosen.
struct Button {
    spot: Spot,
    label: String,
    area: Area,
}

/// Where a button is in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Area {
    /// All across it, between a top and a bottom.
    Band(f32, f32),
    /// A part of a ring.
    Sector(Sector),
}

impl Drawn {
    fn new(chart: &Chart, look: ChartLook, width: u32) -> Self {
        let size = (width, chart.preferred_height(width, &look));
        let hits = chart.hits(size, &look);
        Self {
            canvas: Mutex::new(Canvas::new(chart.marks(size, &look))),
            buttons: buttons_of(&chart.row_names(), &hits),
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

    /// What can be chosen at a point of the picture.
    fn spot_at(&self, at: (f32, f32)) -> Option<Spot> {
        let mut here = self.hits.iter().rev().filter(|hit| hit.contains(at));
        here.find_map(|hit| hit.spot)
    }
}

/// Draws the picture. With something to choose, returns what was chosen.
pub(super) fn picture(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    chart: &Chart,
    choosing: Option<Choosing<'_>>,
) -> Option<Spot> {
    let id = ui.make_persistent_id(("picture", &chart.heading().title));
    sideways(ui, id, NARROWEST, |ui| {
        let width = ui.available_width().floor().max(NARROWEST) as u32;
        let drawn = Drawn::of(ui, id, chart, cx.chart_look(), width);
        let room = Vec2::new(drawn.size.0 as f32, drawn.size.1 as f32);
        let sense = if choosing.is_some() {
            Sense::CLICK
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(room, sense);
        describe(ui, &response, chart);
        if ui.is_rect_visible(rect) {
            drawn.canvas.lock().paint(ui.painter(), rect.min);
            tell(&response, rect.min, &drawn.hits);
        }
        let choosing = choosing?;
        let inside = |at: Pos2| (at.x - rect.left(), at.y - rect.top());
        let pointer = response.hover_pos().map(inside);
        let pointed = pointer.and_then(|at| drawn.spot_at(at));
        let pressed = press_buttons(ui, cx, (rect, &drawn.buttons), (choosing, pointed));
        pressed.or_else(|| pointed.filter(|_| response.clicked()))
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
    let at = (at.x - origin.x, at.y - origin.y);
    if let Some(hit) = hits.iter().rev().find(|hit| hit.contains(at)) {
        let (ctx, layer) = (response.ctx.clone(), response.layer_id);
        let id = response.id.with("hit");
        Tooltip::always_open(ctx, layer, id, PopupAnchor::Pointer)
            .gap(12.0)
            .show(|ui| ui.label(&hit.text));
    }
}

/// Lays a button over everything that can be chosen; returns what was pressed. `pointed` is what
/// the pointer is on.
fn press_buttons(
    ui: &Ui,
    cx: &PlanContext<'_>,
    (picture, buttons): (Rect, &[Button]),
    (choosing, pointed): (Choosing<'_>, Option<Spot>),
) -> Option<Spot> {
    let mut pressed = None;
    for button in buttons {
        let spot = button.spot;
        let id = ui.scope_id().with(("spot", spot));
        let response = ui.interact(place(picture, button.area), id, sense(button.area));
        let is_marked = choosing.marked.contains(&spot);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), is_marked, &button.label)
        });
        let colour = if is_marked || response.has_focus() {
            cx.tokens.accent
        } else if response.hovered() || pointed == Some(spot) {
            cx.tokens.outline
        } else {
            Color32::TRANSPARENT
        };
        outline(ui, picture, button.area, Stroke::new(1.5, colour));
        if choosing.focus == Some(spot) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        let is_row = matches!(button.area, Area::Band(..));
        if response.gained_focus() || (is_row && was_marked_now(ui, id, is_marked)) {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            pressed = Some(spot);
        }
    }
    pressed
}

/// Rows are gone through by keyboard. What stands in a ring is many and small, so whoever shows it
/// lists it beside the picture for the keyboard; a screen reader finds it here too.
const fn sense(area: Area) -> Sense {
    match area {
        Area::Band(..) => Sense::CLICK.union(Sense::FOCUSABLE),
        Area::Sector(_) => Sense::CLICK,
    }
}

/// Where a button answers by itself; around a ring's parts no rectangle fits without meeting
/// others, so there it is the middle, and the picture answers for the rest.
fn place(picture: Rect, area: Area) -> Rect {
    match area {
        Area::Band(top, bottom) => {
            let across = picture.top() + top..=picture.top() + bottom;
            Rect::from_x_y_ranges(picture.x_range(), across)
        }
        Area::Sector(sector) => {
            let heart = sector.heart();
            let corner = picture.min + Vec2::new(heart.x, heart.y);
            Rect::from_min_size(corner, Vec2::new(heart.w, heart.h))
        }
    }
}

fn outline(ui: &Ui, picture: Rect, area: Area, stroke: Stroke) {
    if stroke.color == Color32::TRANSPARENT {
        return;
    }
    match area {
        Area::Band(..) => {
            let band = place(picture, area);
            ui.painter()
                .rect_stroke(band, 4, stroke, StrokeKind::Inside);
        }
        Area::Sector(sector) => {
            let corners = sector.outline().into_iter();
            let corners = corners.map(|(x, y)| pos2(picture.left() + x, picture.top() + y));
            ui.painter()
                .add(Shape::closed_line(corners.collect(), stroke));
        }
    }
}

/// Whether a button is marked that was not in the last frame.
fn was_marked_now(ui: &Ui, id: Id, is_marked: bool) -> bool {
    let before = ui.data_mut(|data| {
        let held = data.get_temp_mut_or_default::<bool>(id);
        std::mem::replace(held, is_marked)
    });
    is_marked && !before
}

/// What can be chosen, by the places that belong to it. What had no room has no button.
fn buttons_of(row_names: &[String], hits: &[Hit]) -> Vec<Button> {
    let mut buttons: Vec<Button> = Vec::new();
    for hit in hits {
        let Some(spot) = hit.spot else { continue };
        let (_, hit_top, _, height) = hit.rect;
        let hit_bottom = hit_top + height;
        let known = buttons.iter_mut().rev().find(|it| it.spot == spot);
        match known {
            Some(Button {
                area: Area::Band(top, bottom),
                ..
            }) => {
                *top = top.min(hit_top);
                *bottom = bottom.max(hit_bottom);
            }
            Some(_) => {}
            None => {
                let name = match spot {
                    Spot::Row(row) => row_names.get(row),
                    Spot::Month(_) => None,
                };
                let band = Area::Band(hit_top, hit_bottom);
                buttons.push(Button {
                    spot,
                    label: name.unwrap_or(&hit.text).clone(),
                    area: hit.sector.map_or(band, Area::Sector),
                });
            }
        }
    }
    buttons
}

#[cfg(test)]
mod tests {
    use super::{Area, buttons_of};
    use crate::charts::{Hit, Sector, Spot};

    fn hit(spot: Option<Spot>, top: f32) -> Hit {
        Hit {
            rect: (0.0, top, 10.0, 20.0),
            sector: None,
            spot,
            text: "5 %".to_owned(),
        }
    }

    #[test]
    fn a_row_is_as_high_as_all_its_places_and_has_no_button_without_any() {
        let hits = [
            hit(Some(Spot::Row(0)), 4.0),
            hit(Some(Spot::Row(0)), 6.0),
            hit(Some(Spot::Row(1)), 40.0),
            hit(None, 90.0),
        ];
        let names = ["Auto", "Auto 2", "Byggeri"].map(str::to_owned);
        let buttons = buttons_of(&names, &hits);
        let found: Vec<_> = buttons
            .iter()
            .map(|it| (it.label.as_str(), it.area))
            .collect();
        let wanted = [
            ("Auto", Area::Band(4.0, 26.0)),
            ("Auto 2", Area::Band(40.0, 60.0)),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_month_is_called_what_its_place_says() {
        let mut month = hit(Some(Spot::Month(0)), 4.0);
        month.sector = Some(Sector::default());
        let buttons = buttons_of(&["Auto".to_owned()], &[month]);
        let found: Vec<_> = buttons
            .iter()
            .map(|it| (it.label.as_str(), it.area))
            .collect();
        assert_eq!(found, [("5 %", Area::Sector(Sector::default()))]);
    }
}
