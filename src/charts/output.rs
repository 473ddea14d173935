//! A chart as a finished file in memory: SVG or PNG.
//!
//! It never touches the disk, and the files refer to nothing outside themselves.
//! Both are drawn larger than they are shown, because plotters counts in whole pixels. The texts
//! of a PNG are set here from the bundled font, because plotters drops the space beside letters,
//! and so are letters at a slant, because plotters turns by right angles alone.

use ab_glyph::{
    Font as _, Outline, OutlineCurve, OutlinedGlyph, PxScale, PxScaleFactor, ScaleFont as _, point,
};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use plotters::backend::{BitMapBackend, SVGBackend};
use plotters::drawing::IntoDrawingArea as _;

use super::arc::Letter;
use super::paint::{paint, shapes, without_slant};
use super::scene::{Align, Mark, Turn};
use super::text::{FAMILY, PIXELS_PER_EM, Type, Weight, face};
use super::{Chart, ChartError, ChartLook, Rgb};

/// How much larger an SVG is drawn than it is shown.
const SVG_FINENESS: u32 = 4;
/// How much larger the shapes of a PNG are drawn than they are shown.
const PNG_FINENESS: u32 = 2;
/// Pictures larger than this in either direction are refused rather than run out of memory.
const LARGEST_SIDE: u32 = 16_000;
/// Half the height of Inter's capitals, in em: what a text's middle stands above its baseline.
const HALF_CAPITAL: f32 = 1490.0 / 2048.0 / 2.0;

/// The chart as an SVG document of this size, with title and text alternative.
///
/// # Errors
/// When the size is unreasonable or the drawing fails.
pub fn svg(chart: &Chart, look: &ChartLook, size: (u32, u32)) -> Result<String, ChartError> {
    let (fine, fine_look) = enlarged(look, size, SVG_FINENESS)?;
    let marks = chart.marks(fine, &fine_look);
    let mut drawn = String::new();
    {
        let area = SVGBackend::with_string(&mut drawn, fine).into_drawing_area();
        paint(without_slant(&marks), &area)?;
    }
    Ok(finish_svg(&drawn, chart, &marks, (size, fine)))
}

/// The chart as a PNG file of this size, in sRGB without transparency.
///
/// # Errors
/// When the size is unreasonable, or the drawing or the encoding fails.
pub fn png(chart: &Chart, look: &ChartLook, size: (u32, u32)) -> Result<Vec<u8>, ChartError> {
    let (fine, fine_look) = enlarged(look, size, PNG_FINENESS)?;
    let mut drawn = vec![0; fine.0 as usize * fine.1 as usize * 3];
    {
        let area = BitMapBackend::with_buffer(&mut drawn, fine).into_drawing_area();
        paint(shapes(&chart.marks(fine, &fine_look)), &area)?;
    }
    let mut picture = Picture {
        pixels: halved(&drawn, fine),
        width: size.0,
        height: size.1,
    };
    for mark in chart.marks(size, look) {
        match mark {
            Mark::Text(text, at, align, turn, kind) => {
                picture.text(&text, at, (align, turn), kind)?;
            }
            Mark::Letters(letters, kind) => {
                for letter in letters {
                    picture.letter(letter, kind)?;
                }
            }
            _ => {}
        }
    }
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Up)
        .write_image(&picture.pixels, size.0, size.1, ExtendedColorType::Rgb8)
        .map_err(|error| ChartError::Encoding(error.to_string()))?;
    Ok(file)
}

fn enlarged(
    look: &ChartLook,
    (width, height): (u32, u32),
    times: u32,
) -> Result<((u32, u32), ChartLook), ChartError> {
    let sound = 1..=LARGEST_SIDE / times;
    if !sound.contains(&width) || !sound.contains(&height) {
        return Err(ChartError::Size { width, height });
    }
    let mut larger = look.clone();
    larger.scale = look.scale() * times as f32;
    Ok(((width * times, height * times), larger))
}

/// Adds what plotters leaves out: shown size, role, title, text alternative, font weight and
/// letters at a slant.
fn finish_svg(
    drawn: &str,
    chart: &Chart,
    marks: &[Mark],
    ((width, height), fine): ((u32, u32), (u32, u32)),
) -> String {
    let heading = chart.heading();
    let mut svg = format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" role=\"img\" \
         xmlns=\"http://www.w3.org/2000/svg\">\n<title>{}</title>\n<desc>{}</desc>\n",
        fine.0,
        fine.1,
        escaped(&heading.title),
        escaped(&heading.alt)
    );
    let mut lines = drawn.lines().skip(1);
    while let Some(line) = lines.next() {
        if line.starts_with("<text") {
            let tag = line
                .replace("dy=\"0.5ex\"", "dy=\"0.364em\"")
                .replace("font-weight=\"bold\"", "font-weight=\"600\"");
            svg.push_str(&tag);
            svg.extend(lines.by_ref().take(2));
        } else {
            if line == "</svg>" {
                push_slanted(&mut svg, marks);
            }
            svg.push_str(line);
        }
        svg.push('\n');
    }
    svg
}

/// Each slanted text as one element, so that it can still be searched and copied.
fn push_slanted(svg: &mut String, marks: &[Mark]) {
    let slanted = marks.iter().filter_map(|mark| match mark {
        Mark::Letters(letters, kind) => Some((letters, kind)),
        _ => None,
    });
    for (letters, kind) in slanted {
        let Rgb(red, green, blue) = kind.colour;
        let weight = match kind.weight {
            Weight::Regular => 400,
            Weight::Strong => 600,
        };
        let list = |of: &dyn Fn(&Letter) -> f32| {
            let written: Vec<_> = letters.iter().map(|it| format!("{:.1}", of(it))).collect();
            written.join(" ")
        };
        let text: String = letters.iter().map(|it| it.letter).collect();
        let written = format!(
            "<text x=\"{}\" y=\"{}\" rotate=\"{}\" font-family=\"{FAMILY}\" \
             font-size=\"{:.1}\" font-weight=\"{weight}\" \
             fill=\"#{red:02X}{green:02X}{blue:02X}\">{}</text>\n",
            list(&|it| baseline_start(*it, *kind).0),
            list(&|it| baseline_start(*it, *kind).1),
            list(&|it| it.turned.to_degrees()),
            kind.size,
            escaped(&text)
        );
        svg.push_str(&written);
    }
}

/// Where the baseline of a slanted letter begins.
fn baseline_start(letter: Letter, kind: Type) -> (f32, f32) {
    let half = kind.width(letter.letter.encode_utf8(&mut [0; 4])) / 2.0;
    let (left, down) = (-half, kind.size * HALF_CAPITAL);
    let (sin, cos) = letter.turned.sin_cos();
    (
        letter.at.0 + left * cos - down * sin,
        letter.at.1 + left * sin + down * cos,
    )
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

/// Each pixel the mean of the four it was drawn as.
fn halved(drawn: &[u8], (width, _): (u32, u32)) -> Vec<u8> {
    let line = width as usize * 3;
    let mut pixels = Vec::with_capacity(drawn.len() / 4);
    for pair in drawn.chunks_exact(line * 2) {
        let (upper, lower) = pair.split_at(line);
        for (above, below) in upper.chunks_exact(6).zip(lower.chunks_exact(6)) {
            if let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (above, below) {
                pixels.push(mean([*a, *d, *g, *j]));
                pixels.push(mean([*b, *e, *h, *k]));
                pixels.push(mean([*c, *f, *i, *l]));
            }
        }
    }
    pixels
}

fn mean(of: [u8; 4]) -> u8 {
    ((of.into_iter().map(u16::from).sum::<u16>() + 2) / 4) as u8
}

/// Pixels in sRGB, line by line from the top.
struct Picture {
    pixels: Vec<u8>,
    width: u32,
    height: u32,
}

impl Picture {
    /// Sets a text with its vertical middle on a point.
    fn text(
        &mut self,
        text: &str,
        (x, y): (f32, f32),
        (align, turn): (Align, Turn),
        kind: Type,
    ) -> Result<(), ChartError> {
        let font = face(kind.weight)?;
        let scale = PxScale::from(kind.size * PIXELS_PER_EM);
        let scaled = font.as_scaled(scale);
        let before = match align {
            Align::Left => 0.0,
            Align::Centre => kind.width(text) / 2.0,
            Align::Right => kind.width(text),
        };
        let baseline = (kind.size * HALF_CAPITAL).round();
        let mut pen = match turn {
            Turn::Level => x.fract() - before,
            Turn::Upward => -before,
        };
        let origin = (x.floor() as i32, y.round() as i32);
        for letter in text.chars() {
            let id = font.glyph_id(letter);
            let glyph = id.with_scale_and_position(scale, point(pen, baseline));
            pen += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|right, down, cover| {
                let (dx, dy) = (
                    right.cast_signed() + corner.x as i32,
                    down.cast_signed() + corner.y as i32,
                );
                let (px, py) = match turn {
                    Turn::Level => (origin.0 + dx, origin.1 + dy),
                    Turn::Upward => (origin.0 + dy, origin.1 - dx),
                };
                self.blend((px, py), kind.colour, cover);
            });
        }
        Ok(())
    }

    /// Sets a single letter at a slant.
    fn letter(&mut self, letter: Letter, kind: Type) -> Result<(), ChartError> {
        let font = face(kind.weight)?;
        let scale = PxScale::from(kind.size * PIXELS_PER_EM);
        let id = font.glyph_id(letter.letter);
        let Some(outline) = font.outline(id) else {
            return Ok(());
        };
        let (x, y) = baseline_start(letter, kind);
        let glyph = id.with_scale_and_position(scale, point(x, y));
        let scaled = font.as_scaled(scale);
        let factor = PxScaleFactor {
            horizontal: scaled.h_scale_factor(),
            vertical: scaled.v_scale_factor(),
        };
        let drawn = OutlinedGlyph::new(glyph, turned(outline, letter.turned), factor);
        let corner = drawn.px_bounds().min;
        drawn.draw(|right, down, cover| {
            let at = (
                corner.x as i32 + right.cast_signed(),
                corner.y as i32 + down.cast_signed(),
            );
            self.blend(at, kind.colour, cover);
        });
        Ok(())
    }

    fn blend(&mut self, (x, y): (i32, i32), Rgb(red, green, blue): Rgb, cover: f32) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else {
            return;
        };
        if x >= self.width || y >= self.height {
            return;
        }
        let start = (y as usize * self.width as usize + x as usize) * 3;
        let Some(pixel) = self.pixels.get_mut(start..start + 3) else {
            return;
        };
        let cover = cover.clamp(0.0, 1.0);
        for (old, new) in pixel.iter_mut().zip([red, green, blue]) {
            let mixed = f32::from(*old) + (f32::from(new) - f32::from(*old)) * cover;
            *old = mixed.round() as u8;
        }
    }
}

/// An outline turned clockwise around its origin; its own coordinates grow upwards.
fn turned(outline: Outline, by: f32) -> Outline {
    let (sin, cos) = by.sin_cos();
    let turn = |at: ab_glyph::Point| point(at.x * cos + at.y * sin, at.y * cos - at.x * sin);
    let curves: Vec<_> = outline
        .curves
        .into_iter()
        .map(|curve| match curve {
            OutlineCurve::Line(a, b) => OutlineCurve::Line(turn(a), turn(b)),
            OutlineCurve::Quad(a, b, c) => OutlineCurve::Quad(turn(a), turn(b), turn(c)),
            OutlineCurve::Cubic(a, b, c, d) => {
                OutlineCurve::Cubic(turn(a), turn(b), turn(c), turn(d))
            }
        })
        .collect();
    // A glyph's rectangle runs from its upper left to its lower right corner.
    let mut bounds = ab_glyph::Rect {
        min: point(f32::INFINITY, f32::NEG_INFINITY),
        max: point(f32::NEG_INFINITY, f32::INFINITY),
    };
    let mut reach = |at: ab_glyph::Point| {
        bounds.min = point(bounds.min.x.min(at.x), bounds.min.y.max(at.y));
        bounds.max = point(bounds.max.x.max(at.x), bounds.max.y.min(at.y));
    };
    for curve in &curves {
        match curve {
            OutlineCurve::Line(a, b) => [a, b].into_iter().for_each(|at| reach(*at)),
            OutlineCurve::Quad(a, b, c) => [a, b, c].into_iter().for_each(|at| reach(*at)),
            OutlineCurve::Cubic(a, b, c, d) => [a, b, c, d].into_iter().for_each(|at| reach(*at)),
        }
    }
    Outline { bounds, curves }
}
