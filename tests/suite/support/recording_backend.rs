//! What a drawing asks of a plotters backend, read back as primitives.
//!
//! plotters' SVG backend writes one element per call and nothing else, so its output is the record.

use ab_glyph::{Font as _, FontRef, ScaleFont as _};
use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea as _;
use sigtelinje::charts::{Chart, ChartLook, Mark, PIXELS_PER_EM};

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf");
/// What plotters' SVG backend divides sizes by.
const SVG_SIZE: f32 = 1.24;

/// A text and the box it takes: left, top, right, bottom.
#[derive(Clone, Debug)]
pub(crate) struct DrawnText {
    pub(crate) text: String,
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
}

impl DrawnText {
    /// Whether two boxes share more than their edge.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let slack = 1.0;
        self.left + slack < other.right
            && other.left + slack < self.right
            && self.top + slack < other.bottom
            && other.top + slack < self.bottom
    }
}

/// Everything a chart drew, in order of kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    pub(crate) texts: Vec<DrawnText>,
    /// Paths: points and colour.
    pub(crate) paths: Vec<(Vec<(i32, i32)>, String)>,
    /// Filled polygons: points and colour.
    pub(crate) polygons: Vec<(Vec<(i32, i32)>, String)>,
    /// Rectangles: x, y, width, height and colour.
    pub(crate) rects: Vec<((i32, i32, i32, i32), String)>,
}

/// Draws a chart and records it.
pub(crate) fn record(chart: &Chart, look: &ChartLook, size: (u32, u32)) -> Record {
    let mut written = String::new();
    {
        let area = SVGBackend::with_string(&mut written, size).into_drawing_area();
        chart.draw(&area, look).unwrap();
    }
    let mut record = Record::default();
    let mut lines = written.lines();
    let mut slanted = chart
        .marks(size, look)
        .into_iter()
        .flat_map(|mark| match mark {
            Mark::Text(..) => vec![false],
            Mark::Letters(letters, _) => vec![true; letters.len()],
            _ => Vec::new(),
        });
    while let Some(line) = lines.next() {
        if line.starts_with("<text") {
            let text = lines.next().unwrap();
            // plotters sets letters at a slant upright; where they stand is told by the marks.
            if !slanted.next().unwrap() {
                record.texts.push(text_of(line, &unescaped(text)));
            }
        } else if line.starts_with("<polyline") {
            let colour = attribute(line, "stroke").to_owned();
            record.paths.push((points(line), colour));
        } else if line.starts_with("<polygon") {
            let colour = attribute(line, "fill").to_owned();
            record.polygons.push((points(line), colour));
        } else if line.starts_with("<rect") {
            let number = |name| attribute(line, name).parse().unwrap();
            let place = (number("x"), number("y"), number("width"), number("height"));
            record
                .rects
                .push((place, attribute(line, "fill").to_owned()));
        } else {
            let known = line.starts_with("<svg") || line.starts_with("</");
            assert!(known, "an unexpected primitive: {line}");
        }
    }
    record
}

/// A colour as the record writes it.
pub(crate) fn written(colour: sigtelinje::charts::Rgb) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

fn attribute<'a>(line: &'a str, name: &str) -> &'a str {
    let start = line.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
    let rest = &line[start..];
    &rest[..rest.find('"').unwrap()]
}

fn points(line: &str) -> Vec<(i32, i32)> {
    attribute(line, "points")
        .split_whitespace()
        .map(|pair| {
            let (x, y) = pair.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

fn text_of(line: &str, text: &str) -> DrawnText {
    let number = |name| attribute(line, name).parse::<f32>().unwrap();
    let strong = line.contains("font-weight=\"bold\"");
    let font = FontRef::try_from_slice(if strong { STRONG } else { REGULAR }).unwrap();
    let size = number("font-size") * SVG_SIZE;
    let font = font.as_scaled(size);
    let width: f32 = text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum();
    let anchor = attribute(line, "text-anchor");
    let before = match anchor {
        "start" => 0.0,
        "middle" => width / 2.0,
        _ => width,
    };
    let half = size / PIXELS_PER_EM * 0.55;
    let (x, y) = (number("x"), number("y"));
    let (left, top, right, bottom) = if line.contains("rotate(270") {
        (x - half, y - width + before, x + half, y + before)
    } else {
        (x - before, y - half, x - before + width, y + half)
    };
    DrawnText {
        text: text.to_owned(),
        left,
        top,
        right,
        bottom,
    }
}
