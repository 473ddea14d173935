//! Puts a scene on a plotters drawing area, with plotters' own elements.
//!
//! Only filled rectangles, filled polygons, open paths and single lines of text are used, all
//! opaque, so that a backend of one's own has little to understand. Texts are anchored at their
//! vertical middle: half the height of a capital letter above the baseline. plotters turns texts
//! by right angles alone, so letters at a slant stand upright here; files set them themselves.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{PathElement, Polygon, Rectangle, Text};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color as _, FontDesc, FontFamily, FontStyle, FontTransform, RGBColor, TextStyle,
};

use super::scene::{Align, Mark, Point, Turn};
use super::text::{FAMILY, PIXELS_PER_EM, Type, Weight, register};
use super::{ChartError, Rgb};

/// The marks that are no texts.
pub(super) fn shapes(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    let is_text = |mark: &&Mark| matches!(mark, Mark::Text(..) | Mark::Letters(..));
    marks.iter().filter(move |mark| !is_text(mark))
}

/// The marks that plotters draws as they are meant.
pub(super) fn without_slant(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    let is_slanted = |mark: &&Mark| matches!(mark, Mark::Letters(..));
    marks.iter().filter(move |mark| !is_slanted(mark))
}

/// Draws the marks in order, and presents the area.
pub(super) fn paint<'a, DB: DrawingBackend>(
    marks: impl IntoIterator<Item = &'a Mark>,
    area: &DrawingArea<DB, Shift>,
) -> Result<(), ChartError> {
    register()?;
    for mark in marks {
        match mark {
            Mark::Rect(frame, fill) => {
                let corners = [
                    pixel((frame.x, frame.y)),
                    pixel((frame.right(), frame.bottom())),
                ];
                area.draw(&Rectangle::new(corners, colour(*fill).filled()))
            }
            Mark::Polygon(points, fill) => {
                area.draw(&Polygon::new(pixels(points), colour(*fill).filled()))
            }
            Mark::Sector(sector, fill) => {
                let points = pixels(&sector.outline());
                area.draw(&Polygon::new(points, colour(*fill).filled()))
            }
            Mark::Path(points, width, stroke) => {
                let style = colour(*stroke).stroke_width((width.round() as u32).max(1));
                area.draw(&PathElement::new(pixels(points), style))
            }
            Mark::Text(text, at, align, turn, kind) => area.draw(&Text::new(
                text.as_str(),
                pixel(*at),
                style(*kind, *align, *turn),
            )),
            Mark::Letters(letters, kind) => letters.iter().try_for_each(|it| {
                let style = style(*kind, Align::Centre, Turn::Level);
                area.draw(&Text::new(it.letter.to_string(), pixel(it.at), style))
            }),
        }
        .map_err(|error| backend(&error))?;
    }
    area.present().map_err(|error| backend(&error))
}

fn backend<E: std::error::Error + Send + Sync>(error: &DrawingAreaErrorKind<E>) -> ChartError {
    ChartError::Backend(error.to_string())
}

fn style(kind: Type, align: Align, turn: Turn) -> TextStyle<'static> {
    let weight = match kind.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Strong => FontStyle::Bold,
    };
    let side = match align {
        Align::Left => HPos::Left,
        Align::Centre => HPos::Center,
        Align::Right => HPos::Right,
    };
    let transform = match turn {
        Turn::Level => FontTransform::None,
        Turn::Upward => FontTransform::Rotate270,
    };
    let size = f64::from(kind.size * PIXELS_PER_EM);
    let family = FontFamily::Name(FAMILY);
    TextStyle {
        font: FontDesc::new(family, size, weight).transform(transform),
        color: colour(kind.colour).to_backend_color(),
        pos: Pos::new(side, VPos::Center),
    }
}

fn colour(Rgb(red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

fn pixel((x, y): Point) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

fn pixels(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(pixel).collect()
}
