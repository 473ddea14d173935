//! Words of foreign tables brought into one form, and the questions asked of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::analysis::search::fold;
use crate::catalogue::{HeaderMeaning, import_words};
use crate::exchange::table::day_of_serial;
use crate::model::{PlanDate, Source};
use crate::texts::Format;

/// A text as it is compared: without letter case, accents, surplus blanks, marks at its end and
/// the asterisk of questions that must be answered.
pub fn key(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|it: char| it.is_whitespace() || it == '_');
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    let line = words.join(" ");
    line.trim_matches(['*', ':', '?', '.', ' ', '"', '\u{feff}'])
        .to_owned()
}

/// A text without the number it begins with: `1.1 Platforms`, `4. Agree`.
pub(super) fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit() || ".)( ".contains(it));
    let rest = rest.trim_start_matches(['-', '–', '—', ' ']);
    if rest.is_empty() || rest.len() == text.len() {
        text
    } else {
        rest
    }
}

/// The lists of words, brought into the form in which they are compared.
struct Lists {
    headers: BTreeMap<String, HeaderMeaning>,
    quiz: Vec<String>,
    level_words: Vec<String>,
    sources: BTreeMap<String, Source>,
    lists: BTreeMap<List, BTreeSet<String>>,
}

/// A list of words that a whole text or its beginning is looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    NotAssessed,
    Crosses,
    Anonymous,
    Sums,
    Groups,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let words = import_words();
    let mut headers = BTreeMap::new();
    for header in &words.headers {
        for word in &header.words {
            headers.entry(key(word)).or_insert(header.means);
        }
    }
    let sources = words.sources.iter().flat_map(|it| {
        let words = it.words.iter();
        words.map(|word| (key(word), it.source))
    });
    let lists = [
        (List::NotAssessed, &words.not_assessed),
        (List::Crosses, &words.crosses),
        (List::Anonymous, &words.anonymous),
        (List::Sums, &words.sums),
        (List::Groups, &words.groups),
    ];
    Lists {
        headers,
        sources: sources.collect(),
        quiz: words.quiz.iter().map(|it| fold(it)).collect(),
        level_words: words.level_words.iter().map(|it| fold(it)).collect(),
        lists: lists
            .into_iter()
            .map(|(list, words)| (list, both(words)))
            .collect(),
    }
});

/// Words as they are, since marks such as `?` are words of their own, and by their keys.
fn both(words: &[String]) -> BTreeSet<String> {
    let plain = words.iter().map(|it| fold(it));
    let keys = words.iter().map(|it| key(it)).filter(|it| !it.is_empty());
    plain.chain(keys).collect()
}

/// What the head of a column means; `None` when no list of words has it.
pub(super) fn header(text: &str) -> Option<HeaderMeaning> {
    let folded = fold(text);
    if LISTS.quiz.iter().any(|start| folded.starts_with(start)) {
        return Some(HeaderMeaning::FormOther);
    }
    LISTS.headers.get(&key(text)).copied()
}

/// Whether a text is one of the words of a list.
pub(super) fn is_one_of(text: &str, list: List) -> bool {
    let words = LISTS.lists.get(&list);
    words.is_some_and(|it| it.contains(&fold(text.trim())) || it.contains(&key(text)))
}

/// Whether a text begins with one of the words of a list.
pub(super) fn begins_with(text: &str, list: List) -> bool {
    let text = key(text);
    let mut words = LISTS.lists.get(&list).into_iter().flatten();
    words.any(|word| {
        let rest = text.strip_prefix(word.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// What stands behind a word for "level": the number in `niveau 2`.
pub(super) fn behind_level_word(folded: &str) -> Option<&str> {
    let mut words = LISTS.level_words.iter();
    words.find_map(|word| folded.strip_prefix(word.as_str()))
}

/// Who rated; `None` when no list of words has it.
pub(super) fn source(text: &str) -> Option<Source> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    LISTS.sources.get(&key(text)).copied()
}

/// The day in a text: ISO with or without a time, as people here write it, with the month in
/// words, or the day number of a spreadsheet.
pub(super) fn day(text: &str) -> Option<PlanDate> {
    let text = text.trim();
    let is_sound = |day: &Date| crate::model::Limit::YEARS.contains(&day.year());
    let first = text.split(['T', ' ']).next().unwrap_or(text);
    let found = Format::parse_date(text)
        .or_else(|| Format::parse_date(first))
        .or_else(|| first.replace('/', "-").parse().ok())
        .or_else(|| day_in_words(text))
        .or_else(|| day_of_number(text));
    found.filter(is_sound)
}

/// The day number of a spreadsheet, where it means one of the years that people work in: a bare
/// year is no day.
fn day_of_number(text: &str) -> Option<PlanDate> {
    let number = text.replace(',', ".").parse().ok()?;
    let is_likely = (20_000.0..80_000.0).contains(&number);
    is_likely.then(|| day_of_serial(number)).flatten()
}

/// Whether the days of a column are written with the month first, as American programs do: one of
/// them could not be read otherwise.
pub(super) fn is_month_first<'t>(mut texts: impl Iterator<Item = &'t str>) -> bool {
    texts.any(|text| day(text).is_none() && turned_day(text).is_some())
}

/// The day in `8/20/25 12:51`.
pub(super) fn turned_day(text: &str) -> Option<PlanDate> {
    let date = text.split_whitespace().next()?;
    let (month, rest) = date.split_once('/')?;
    let (day, year) = rest.split_once('/')?;
    self::day(&format!("{day}/{month}/{year}"))
}

/// `3. marts 2026`, `3 March 2026`, `March 3, 2026`.
fn day_in_words(text: &str) -> Option<PlanDate> {
    let text = fold(text);
    let parts: Vec<&str> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "d" && *part != "den")
        .collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month, year, ..] if month_number(month).is_some() => (day, month, year),
        [month, day, year, ..] if month_number(month).is_some() => (day, month, year),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?).ok()
}

fn month_number(text: &str) -> Option<i8> {
    let months = &import_words().months;
    let at = months
        .iter()
        .position(|names| names.iter().any(|it| fold(it) == text))?;
    i8::try_from(at + 1).ok()
}

/// The day that the name of a round stands for: its season or month, and its year.
pub(super) fn day_of_round(title: &str) -> Option<PlanDate> {
    if let Some(day) = day(title) {
        return Some(day);
    }
    let folded = fold(title);
    let parts: Vec<&str> = folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    let years = parts.iter().filter(|it| it.len() == 4);
    let year = years
        .filter_map(|it| it.parse::<i16>().ok())
        .find(|it| (1990..2100).contains(it))?;
    let seasons = &import_words().seasons;
    let season = seasons.iter().find(|season| {
        let words = season.words.iter().map(|it| fold(it));
        words.into_iter().any(|word| parts.contains(&word.as_str()))
    });
    let month = season
        .map(|it| it.month)
        .or_else(|| parts.iter().find_map(|it| month_number(it)));
    Date::new(year, month.unwrap_or(1), 1).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_in_every_way_that_schools_write_them() {
        let third = Some(date(2026, 3, 16));
        for text in [
            "2026-03-16",
            "2026-03-16T12:30:00",
            "16.3.2026",
            "16/3-2026",
            "16-03-26",
            "2026/03/16 9:05 AM",
            "16. marts 2026",
            "2026/03/16 9:05 AM",
            "March 16, 2026",
            "d. 16. marts 2026",
            "46097",
            "46097,75",
            "16.03.2026 12:30",
        ] {
            assert_eq!(day(text), third, "{text}");
        }
        for text in ["", "snart", "3", "2026", "16.13.2026"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn american_days_are_known_by_one_that_cannot_be_another() {
        assert!(is_month_first(["3/4/26 9:05", "8/20/25 12:51"].into_iter()));
        assert!(!is_month_first(["3/4/26", "20/8/25", "snart"].into_iter()));
        assert_eq!(turned_day("3/4/26 9:05"), Some(date(2026, 3, 4)));
    }

    #[test]
    fn rounds_stand_for_days() {
        assert_eq!(day_of_round("Forår 2026"), Some(date(2026, 3, 1)));
        assert_eq!(
            day_of_round("Måling september 2025"),
            Some(date(2025, 9, 1))
        );
        assert_eq!(day_of_round("2024"), Some(date(2024, 1, 1)));
        assert_eq!(day_of_round("Team Auto"), None);
    }

    #[test]
    fn numbers_before_words_are_no_part_of_them() {
        assert_eq!(without_number("1.1 Platforme"), "Platforme");
        assert_eq!(without_number("4. Enig"), "Enig");
        assert_eq!(without_number("2 – Bruger"), "Bruger");
        assert_eq!(without_number("22"), "22");
        assert_eq!(without_number("3D-print"), "D-print");
    }
}
