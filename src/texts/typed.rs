//! What people type or paste, brought into the shape that a plan takes.
//!
//! A text from the clipboard or a foreign file may hold control characters, and may be of any
//! length: neither may reach the plan.

use crate::model::Limit;

/// A name on one line, within its limit.
pub fn typed_name(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&line, Limit::NAME)
}

/// A longer text, which may have several lines.
pub fn typed_text(text: &str) -> String {
    printable(&text.replace("\r\n", "\n"), Limit::TEXT)
}

fn printable(text: &str, limit: usize) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let kept: String = text.chars().filter(|c| !hidden(*c)).take(limit).collect();
    kept.trim().to_owned()
}
