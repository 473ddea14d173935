//! What people type, brought into the shape that a plan takes.
//!
//! Plain functions without egui. A text from the clipboard may hold control characters, and a
//! year may be mistyped: neither may reach the plan.

use crate::model::{Limit, PlanDate};
pub(super) use crate::texts::{typed_name as name, typed_text as text};

/// Words separated by commas, each once.
pub(super) fn list(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split([',', ';']).map(name) {
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Whether a span of days can stand in a plan: in years that make sense, its end not before its
/// beginning.
pub(super) fn is_span(start: Option<PlanDate>, end: Option<PlanDate>) -> bool {
    let sound = |day: Option<PlanDate>| day.is_none_or(|day| Limit::YEARS.contains(&day.year()));
    let ordered = match (start, end) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    };
    sound(start) && sound(end) && ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_printable_line_within_its_limit() {
        assert_eq!(name("  Bo\n Ø\u{202e}rsted\t"), "Bo Ørsted");
        assert_eq!(name(&"æ".repeat(400)).chars().count(), Limit::NAME);
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(text("én\r\nto\u{7}"), "én\nto");
    }

    #[test]
    fn words_are_listed_once() {
        assert_eq!(list("Tømrer, vvs;  Tømrer,,"), ["Tømrer", "vvs"]);
    }

    #[test]
    fn a_span_ends_after_it_begins_and_within_sensible_years() {
        let day = |text: &str| text.parse::<PlanDate>().ok();
        assert!(is_span(None, day("2026-01-01")));
        assert!(is_span(day("2026-01-01"), day("2026-01-01")));
        assert!(!is_span(day("2026-01-02"), day("2026-01-01")));
        assert!(!is_span(day("0205-01-02"), None));
    }
}
