//! Documents as PDF/UA-1, and their pages as pictures, set by typst.
//!
//! The layout lies in `assets/report/report.typ`; the content goes to it as JSON beside the charts,
//! so that no text of a plan is ever read as markup.

use serde_json::{Value, json};
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::content::{Block, Paper, Report, Side};
use super::{ReportError, ReportLook};
use crate::charts::{Chart, Rgb, svg};
use crate::model::Language;

const TEMPLATE: &str = include_str!("../../assets/report/report.typ");
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
];
/// How wide a chart is drawn before it is fitted to its column; texts of 14 become 9 points.
const CHART_WIDTH: u32 = 720;
/// The same where two charts or more stand side by side.
const NARROW_CHART_WIDTH: u32 = 420;
/// How many compilations the typesetter remembers what it worked out in.
const REMEMBERED: usize = 2;

/// A document on pages, ready to be written or looked at.
pub struct Pages(PagedDocument);

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePicture {
    /// Width and height in pixels.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each pixel, row by row.
    pub rgba: Vec<u8>,
}

/// Sets a document on pages.
///
/// # Errors
/// When a chart cannot be drawn or the typesetter refuses; neither hangs on what a plan says.
pub fn pages(report: &Report, look: &ReportLook) -> Result<Pages, ReportError> {
    let mut files = Files {
        look,
        found: Vec::new(),
    };
    let blocks = files.blocks(&report.blocks, CHART_WIDTH)?;
    let data = json!({
        "title": report.title,
        "school": report.school,
        "subtitle": report.subtitle,
        "note": report.note,
        "language": match report.language {
            Language::Danish => "da",
            Language::English => "en",
        },
        "paper": match report.paper {
            Paper::A4 => "a4",
            Paper::A3 => "a3",
            Paper::Drawn => "drawn",
        },
        "contents": report.contents,
        "look": {
            "ink": hex(look.chart.ink),
            "muted": hex(look.chart.muted),
            "line": hex(look.chart.line),
            "accent": hex(look.chart.accent),
            "soft": hex(look.soft),
        },
        "blocks": blocks,
    });
    let data = data.to_string().into_bytes();
    let mut found = files.found;
    found.push(("report.json".to_owned(), data));
    let engine = TypstEngine::builder()
        .main_file(TEMPLATE)
        .fonts(FONTS)
        .comemo_evict_max_age(Some(REMEMBERED))
        .with_static_file_resolver(found.iter().map(|(name, it)| (name.as_str(), it.clone())))
        .build();
    let set = engine.compile::<PagedDocument>();
    for warning in &set.warnings {
        log::warn!("typesetting: {}", warning.message);
    }
    set.output
        .map(Pages)
        .map_err(|error| ReportError::Typesetting(error.to_string()))
}

impl Pages {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// One of them as a picture, so many pixels wide; `None` when there is no such page.
    pub fn picture(&self, page: usize, width: u32) -> Option<PagePicture> {
        let page = self.0.pages().get(page)?;
        let scale = f64::from(width) / page.frame.size().x.to_pt();
        let options = RenderOptions {
            pixel_per_pt: scale.into(),
            ..RenderOptions::default()
        };
        let picture = typst_render::render(page, &options);
        Some(PagePicture {
            size: [picture.width() as usize, picture.height() as usize],
            rgba: picture.data().to_vec(),
        })
    }

    /// All of them as a file.
    ///
    /// # Errors
    /// When something on them cannot be read aloud, which PDF/UA-1 does not allow.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| ReportError::Typesetting(error.message().to_string()))?;
        let options = PdfOptions {
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.0, &options).map_err(|errors| {
            let said: Vec<_> = errors.iter().map(|it| it.message.to_string()).collect();
            ReportError::Typesetting(said.join("; "))
        })
    }
}

/// What the template opens by name.
struct Files<'a> {
    look: &'a ReportLook,
    found: Vec<(String, Vec<u8>)>,
}

impl Files<'_> {
    fn blocks(&mut self, blocks: &[Block], chart_width: u32) -> Result<Vec<Value>, ReportError> {
        blocks
            .iter()
            .map(|block| self.block(block, chart_width))
            .collect()
    }

    fn block(&mut self, block: &Block, chart_width: u32) -> Result<Value, ReportError> {
        Ok(match block {
            Block::Heading(level, text) => json!({"is": "heading", "level": level, "text": text}),
            Block::Text(text) => json!({"is": "text", "text": text}),
            Block::Lead(text) => json!({"is": "lead", "text": text}),
            Block::Remark(text) => json!({"is": "remark", "text": text}),
            Block::List(items) => json!({"is": "list", "items": items}),
            Block::Facts(facts) => json!({"is": "facts", "facts": facts}),
            Block::Figures(figures) => {
                let figures = figures.iter();
                let each =
                    figures.map(|it| json!({"name": it.name, "value": it.value, "note": it.note}));
                json!({"is": "figures", "figures": each.collect::<Vec<_>>()})
            }
            Block::Table(table) => {
                let columns = table.columns.iter().map(
                    |it| json!({"head": it.head, "share": it.share, "right": it.side == Side::Right}),
                );
                json!({
                    "is": "table",
                    "caption": table.caption,
                    "columns": columns.collect::<Vec<_>>(),
                    "rows": table.rows,
                })
            }
            Block::Chart(chart) => self.chart(chart, chart_width)?,
            Block::Columns(columns) => {
                let columns: Result<Vec<_>, _> = columns
                    .iter()
                    .map(|it| self.blocks(it, NARROW_CHART_WIDTH))
                    .collect();
                json!({"is": "columns", "columns": columns?})
            }
            Block::Together(blocks) => {
                json!({"is": "together", "blocks": self.blocks(blocks, chart_width)?})
            }
            Block::Page(page) => {
                let file = self.keep("svg", page.svg.clone().into_bytes());
                json!({"is": "page", "file": file, "alt": page.alt})
            }
        })
    }

    fn chart(&mut self, chart: &Chart, width: u32) -> Result<Value, ReportError> {
        let look = &self.look.chart;
        let size = (width, super::chart_height(chart, width, look));
        let drawn = svg(chart, look, size)?;
        let file = self.keep("svg", drawn.into_bytes());
        let heading = chart.heading();
        let alt = format!("{}. {}", heading.title, heading.alt);
        Ok(json!({"is": "chart", "file": file, "alt": alt}))
    }

    fn keep(&mut self, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{}.{extension}", self.found.len() + 1);
        self.found.push((name.clone(), bytes));
        name
    }
}

fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
