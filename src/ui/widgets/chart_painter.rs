//! Puts the marks of a chart on egui's painter.
//!
//! The marks are the ones that every other picture of the chart is drawn from, in points with
//! fractions, so that lines and letters stay crisp at any zoom. It knows nothing of charts.
//! A large chart has thousands of marks: those out of sight are left out, and areas and lines
//! are kept as meshes for as long as the chart stays where it is. Texts are laid out every
//! frame, because egui forgets now and then where it keeps its letters.

use std::f32::consts::FRAC_PI_2;
use std::sync::Arc;

use egui::emath::Rot2;
use egui::epaint::{TessellationOptions, Tessellator, TextShape};
use egui::{Align2, Color32, FontId, Galley, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

use crate::charts::{Align, Frame, Letter, Mark, Point, Sector, Turn, Type, Weight};
use crate::ui::theme::{Tokens, semibold};

/// Half the height of Inter's capitals, in em: what a text's middle stands above its baseline.
const HALF_CAPITAL: f32 = 1490.0 / 2048.0 / 2.0;
/// How many marks become one mesh, and are left out together when none of them is in sight.
const GROUP: usize = 64;
/// How far, in points, soft edges reach beyond a shape.
const EDGE: f32 = 2.0;

/// The marks of a chart, ready to be drawn frame after frame.
pub(super) struct Canvas {
    marks: Vec<Mark>,
    /// One for every [`GROUP`] of marks.
    groups: Vec<Group>,
    /// What the meshes were made for; `None` before the first.
    made_for: Option<Place>,
}

/// The areas and lines of some marks that follow one another.
struct Group {
    /// Where they are in the picture; negative when all of them are texts.
    bounds: Rect,
    /// What they look like on the screen; `None` until they are in sight.
    mesh: Option<Arc<Mesh>>,
}

/// Everything besides the marks that a mesh depends on.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    origin: Pos2,
    pixels_per_point: f32,
    options: TessellationOptions,
}

impl Canvas {
    pub(super) fn new(marks: Vec<Mark>) -> Self {
        let group = |marks: &[Mark]| Group {
            bounds: marks
                .iter()
                .fold(Rect::NOTHING, |all, mark| all | bounds(mark)),
            mesh: None,
        };
        Self {
            groups: marks.chunks(GROUP).map(group).collect(),
            marks,
            made_for: None,
        }
    }

    /// Draws the marks with their upper left corner at `origin`, texts above all others.
    pub(super) fn paint(&mut self, painter: &Painter, origin: Pos2) {
        let place = Place {
            origin,
            pixels_per_point: painter.pixels_per_point(),
            options: painter.ctx().tessellation_options(|options| *options),
        };
        if self.made_for.replace(place) != Some(place) {
            self.groups.iter_mut().for_each(|group| group.mesh = None);
        }
        let seen = painter.clip_rect();
        for (group, marks) in self.groups.iter_mut().zip(self.marks.chunks(GROUP)) {
            if group.bounds.translate(origin.to_vec2()).intersects(seen) {
                let mesh = group.mesh.get_or_insert_with(|| mesh(marks, place));
                painter.add(Shape::mesh(Arc::clone(mesh)));
            }
        }
        for mark in &self.marks {
            match mark {
                Mark::Text(text, at, align, turn, kind) => {
                    let at = to_screen(origin, *at);
                    // No letter is wider than its height.
                    let reach = Vec2::splat(2.0 * kind.size * text.len() as f32);
                    if Rect::from_center_size(at, reach).intersects(seen) {
                        painter.add(text_shape(painter, text, at, (*align, *turn), *kind));
                    }
                }
                Mark::Letters(letters, kind) => {
                    let near = seen.expand(kind.size);
                    for letter in letters {
                        if near.contains(to_screen(origin, letter.at)) {
                            painter.add(letter_shape(painter, origin, *letter, *kind));
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn mesh(marks: &[Mark], place: Place) -> Arc<Mesh> {
    // Neither letters nor discs are drawn with it, so it needs to know neither.
    let (letters, discs) = ([1, 1], Vec::new());
    let mut tessellator = Tessellator::new(place.pixels_per_point, place.options, letters, discs);
    let mut mesh = Mesh::default();
    for shape in marks.iter().filter_map(|mark| shape(place.origin, mark)) {
        tessellator.tessellate_shape(shape, &mut mesh);
    }
    Arc::new(mesh)
}

/// The shape of an area or a line; `None` for a text.
fn shape(origin: Pos2, mark: &Mark) -> Option<Shape> {
    let all = |points: &[Point]| points.iter().map(|at| to_screen(origin, *at)).collect();
    Some(match mark {
        Mark::Rect(frame, fill) => {
            Shape::rect_filled(rect(origin, *frame), 0, Tokens::colour(*fill))
        }
        Mark::Polygon(points, fill) => {
            Shape::convex_polygon(all(points), Tokens::colour(*fill), Stroke::NONE)
        }
        Mark::Path(points, width, stroke) => {
            Shape::line(all(points), Stroke::new(*width, Tokens::colour(*stroke)))
        }
        Mark::Sector(sector, fill) => sector_shape(origin, sector, Tokens::colour(*fill)),
        Mark::Text(..) | Mark::Letters(..) => return None,
    })
}

/// What an area or a line covers of the picture; nothing for a text.
fn bounds(mark: &Mark) -> Rect {
    let around = |points: &[Point]| {
        let mut all = Rect::NOTHING;
        for (x, y) in points {
            all.extend_with(pos2(*x, *y));
        }
        all
    };
    match mark {
        Mark::Rect(frame, _) => rect(Pos2::ZERO, *frame).expand(EDGE),
        Mark::Polygon(points, _) => around(points).expand(EDGE),
        Mark::Path(points, width, _) => around(points).expand(EDGE + *width),
        Mark::Sector(sector, _) => {
            around(&sector.arc(sector.radius())).expand(EDGE + sector.thickness())
        }
        Mark::Text(..) | Mark::Letters(..) => Rect::NOTHING,
    }
}

/// A frame of the picture on the screen.
fn rect(origin: Pos2, frame: Frame) -> Rect {
    Rect::from_min_size(
        to_screen(origin, (frame.x, frame.y)),
        Vec2::new(frame.w, frame.h),
    )
}

fn to_screen(origin: Pos2, (x, y): Point) -> Pos2 {
    pos2(origin.x + x, origin.y + y)
}

/// A part of a ring as a line along its middle that is as wide as the ring: a line stays clean
/// where a filled shape would have to be convex.
fn sector_shape(origin: Pos2, sector: &Sector, fill: Color32) -> Shape {
    let points = sector.arc(sector.radius());
    let points = points.into_iter().map(|at| to_screen(origin, at)).collect();
    Shape::line(points, Stroke::new(sector.thickness(), fill))
}

/// A text set out, and how far its baseline is below its top.
fn set_out(painter: &Painter, text: String, kind: Type) -> (Arc<Galley>, f32) {
    let colour = Tokens::colour(kind.colour);
    let font = match kind.weight {
        Weight::Regular => FontId::proportional(kind.size),
        Weight::Strong => semibold(kind.size),
    };
    let galley = painter.layout_no_wrap(text, font, colour);
    let baseline = galley.rows.first().map_or(0.0, |row| {
        let glyph = row.row.glyphs.first();
        row.pos.y + glyph.map_or(0.0, |glyph| glyph.pos.y)
    });
    (galley, baseline)
}

fn letter_shape(painter: &Painter, origin: Pos2, letter: Letter, kind: Type) -> Shape {
    let (galley, baseline) = set_out(painter, letter.letter.to_string(), kind);
    let down = baseline - HALF_CAPITAL * kind.size;
    let corner = Vec2::new(-galley.size().x / 2.0, -down);
    let corner = Rot2::from_angle(letter.turned) * corner;
    TextShape::new(
        to_screen(origin, letter.at) + corner,
        galley,
        Tokens::colour(kind.colour),
    )
    .with_angle(letter.turned)
    .into()
}

/// A line of text whose vertical middle is half a capital above the baseline.
fn text_shape(
    painter: &Painter,
    text: &str,
    at: Pos2,
    (align, turn): (Align, Turn),
    kind: Type,
) -> Shape {
    let colour = Tokens::colour(kind.colour);
    let (galley, baseline) = set_out(painter, text.to_owned(), kind);
    let down = baseline - HALF_CAPITAL * kind.size;
    let along = match align {
        Align::Left => 0.0,
        Align::Centre => galley.size().x / 2.0,
        Align::Right => galley.size().x,
    };
    match turn {
        Turn::Level => {
            let corner = at - Vec2::new(along, down);
            TextShape::new(corner, galley, colour).into()
        }
        Turn::Upward => {
            let corner = at + Vec2::new(-down, along);
            TextShape::new(corner, galley, colour)
                .with_angle_and_anchor(-FRAC_PI_2, Align2::LEFT_TOP)
                .into()
        }
    }
}
