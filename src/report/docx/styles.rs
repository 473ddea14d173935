//! The styles of a document, by the names under which text programs know them.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, NumberingId, Paragraph, RunFonts, SpecialIndentType, Start, Style,
    StyleType,
};

use super::super::ReportLook;
use super::pieces::hex;
use crate::charts::Rgb;

/// The one list of the document, a list of points. docx-rs has a list of its own under 1.
const BULLETS: usize = 2;
/// A font that whoever goes on writing has; Inter is on few computers.
const FONT: &str = "Calibri";

/// What a paragraph looks like; sizes in half points, spaces in twentieths of a point.
struct Look {
    id: &'static str,
    name: &'static str,
    size: usize,
    colour: Rgb,
    is_bold: bool,
    before: u32,
    after: u32,
}

/// How each sort of paragraph looks.
fn looks(look: &ReportLook) -> [Look; 18] {
    let ink = look.chart.ink;
    let muted = look.chart.muted;
    let accent = look.chart.accent;
    let plain = |id, name, size, colour, before, after| Look {
        id,
        name,
        size,
        colour,
        is_bold: false,
        before,
        after,
    };
    let bold = |id, name, size, colour, before, after| Look {
        is_bold: true,
        ..plain(id, name, size, colour, before, after)
    };
    [
        bold("School", "School", 22, accent, 0, 60),
        bold("Title", "Title", 54, ink, 0, 120),
        plain("Subtitle", "Subtitle", 24, muted, 0, 120),
        bold("Heading1", "heading 1", 36, accent, 480, 160),
        bold("Heading2", "heading 2", 28, ink, 360, 120),
        bold("Heading3", "heading 3", 23, ink, 240, 80),
        bold("TOCHeading", "TOC Heading", 36, accent, 480, 160),
        plain("TOC1", "toc 1", 22, ink, 80, 40),
        plain("TOC2", "toc 2", 22, muted, 0, 40),
        plain("ListBullet", "List Bullet", 22, ink, 0, 60),
        plain("Quote", "Quote", 24, ink, 120, 200),
        plain("Caption", "caption", 20, muted, 160, 80),
        plain("Remark", "Remark", 19, muted, 0, 60),
        bold("TableHead", "Table Head", 19, muted, 0, 0),
        plain("TableText", "Table Text", 20, ink, 0, 0),
        plain("AfterTable", "After Table", 14, ink, 0, 60),
        bold("KeyFigure", "Key Figure", 40, accent, 0, 0),
        plain("Footer", "footer", 18, muted, 0, 0),
    ]
}

/// The document with its styles, its fonts and its list.
pub(super) fn with_styles(docx: Docx, look: &ReportLook) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT);
    let docx = docx
        .default_fonts(fonts)
        .default_size(22)
        .default_line_spacing(
            LineSpacing::new()
                .line_rule(LineSpacingType::Auto)
                .line(276)
                .after(120),
        );
    let docx = looks(look).into_iter().fold(docx, |docx, it| {
        let spacing = LineSpacing::new().before(it.before).after(it.after);
        let mut style = Style::new(it.id, StyleType::Paragraph)
            .name(it.name)
            .based_on("Normal")
            .q_format(true)
            .size(it.size)
            .color(hex(it.colour))
            .line_spacing(spacing);
        if it.is_bold {
            style = style.bold();
        }
        if let Some(level) = it.id.strip_prefix("Heading").and_then(|it| it.parse().ok()) {
            let level: usize = level;
            style = style.next("Normal").outline_lvl(level.saturating_sub(1));
        }
        if it.id == "Quote" {
            style = style.indent(Some(280), None, None, None);
        }
        if it.id == "TOC2" {
            style = style.indent(Some(240), None, None, None);
        }
        docx.add_style(style)
    });
    let point = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    )
    .indent(Some(340), Some(SpecialIndentType::Hanging(227)), None, None);
    docx.add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(point))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

/// A point of a list.
pub(super) fn bullet(paragraph: Paragraph) -> Paragraph {
    paragraph
        .style("ListBullet")
        .numbering(NumberingId::new(BULLETS), IndentLevel::new(0))
}
