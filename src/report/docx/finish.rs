//! What docx-rs does not write and readers need: what pictures show, which rows are heads, the
//! language, and the title of the document (WCAG 1.1.1, 1.3.1, 2.4.2 and 3.1.1).
//!
//! The parts are changed as text, at marks that docx-rs writes the same way each time; a test
//! looks for the result in the file.

use docx_rs::XMLDocx;
use quick_xml::escape::escape;

use super::super::content::Report;
use crate::model::Language;

/// How docx-rs names every picture.
const PICTURE: &str = "<wp:docPr id=\"1\" name=\"Figure\" />";
/// Where the first row of a table and its properties begin.
const GRID_END: &str = "</w:tblGrid><w:tr><w:trPr>";

/// Completes the parts of a document whose pictures show what `alts` says, in order.
pub(super) fn finish(parts: &mut XMLDocx, report: &Report, alts: &[String]) {
    // An empty property before the others is out of the order that the schema has.
    parts.document = described(&text(&parts.document), alts)
        .replace("<w:pPr><w:rPr />", "<w:pPr>")
        .replace(GRID_END, "</w:tblGrid><w:tr><w:trPr><w:tblHeader/>")
        .into_bytes();
    let language = match report.language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    };
    let in_language = format!("<w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>");
    parts.styles = text(&parts.styles)
        .replacen("</w:rPr></w:rPrDefault>", &in_language, 1)
        .into_bytes();
    let titled = format!(
        "<dc:title>{}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>",
        escape(report.title.as_str())
    );
    let by = format!(
        "<dc:creator>{}</dc:creator>",
        escape(report.school.as_str())
    );
    parts.doc_props.core = text(&parts.doc_props.core)
        .replacen("<dc:creator>unknown</dc:creator>", &by, 1)
        .replacen("</cp:coreProperties>", &titled, 1)
        .into_bytes();
}

fn text(part: &[u8]) -> String {
    String::from_utf8_lossy(part).into_owned()
}

/// The document with each picture under a number of its own and with what it shows.
fn described(document: &str, alts: &[String]) -> String {
    let mut written = String::with_capacity(document.len());
    for (at, piece) in document.split(PICTURE).enumerate() {
        if at > 0 {
            let alt = alts.get(at - 1).map_or("", String::as_str);
            let picture = format!(
                "<wp:docPr id=\"{at}\" name=\"Figure {at}\" descr=\"{}\"/>",
                escape(alt)
            );
            written.push_str(&picture);
        }
        written.push_str(piece);
    }
    written
}
