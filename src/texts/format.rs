//! How numbers, percentages and dates are written in each language.

use jiff::civil::{Date, Time};

use crate::model::Language;

/// Writes and reads numbers and dates the way of a language.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    language: Language,
}

const MONTHS_DA: [&str; 12] = [
    "jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
];
const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
];

impl Format {
    pub(super) const fn new(language: Language) -> Self {
        Self { language }
    }

    /// A whole number with the language's mark between thousands, such as "1.428" in Danish.
    pub fn count(self, number: usize) -> String {
        let mark = match self.language {
            Language::Danish => '.',
            Language::English => ',',
        };
        let digits = number.to_string();
        let mut written = String::with_capacity(digits.len() + digits.len() / 3);
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                written.push(mark);
            }
            written.push(digit);
        }
        written
    }

    /// A number with one decimal, such as "2,4" in Danish.
    pub fn decimal(self, number: f64) -> String {
        let written = format!("{number:.1}");
        match self.language {
            Language::Danish => written.replace('.', ","),
            Language::English => written,
        }
    }

    /// A part of a whole in per cent without decimals, such as "63 %"; a dash when the whole is
    /// empty, because nothing is known then.
    pub fn percent(self, part: usize, whole: usize) -> String {
        if whole == 0 {
            return "–".to_owned();
        }
        let rounded = (part as f64 * 100.0 / whole as f64).round();
        match self.language {
            Language::Danish => format!("{rounded} %"),
            Language::English => format!("{rounded}%"),
        }
    }

    /// A day, such as "3. dec. 2026" in Danish.
    pub fn date(self, date: Date) -> String {
        let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        let (day, year) = (date.day(), date.year());
        match self.language {
            Language::Danish => {
                let month = MONTHS_DA.get(index).copied().unwrap_or_default();
                format!("{day}. {month} {year}")
            }
            Language::English => {
                let month = MONTHS_EN.get(index).copied().unwrap_or_default();
                format!("{day} {month} {year}")
            }
        }
    }

    /// A time of day, such as "10.42" in Danish.
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match self.language {
            Language::Danish => format!("{hour}.{minute:02}"),
            Language::English => format!("{hour}:{minute:02}"),
        }
    }

    /// Reads a day as people type it: `3.12.2026`, `3/12-2026`, `3-12-26`, `2026-12-03`.
    /// Day comes before month in both languages; `None` when it is no day.
    pub fn parse_date(text: &str) -> Option<Date> {
        let text = text.trim();
        if let Ok(date) = text.parse() {
            return Some(date);
        }
        let parts: Vec<&str> = text
            .split(['.', '/', '-', ' '])
            .filter(|part| !part.is_empty())
            .collect();
        let [day, month, year] = parts.as_slice() else {
            return None;
        };
        let year: i16 = year.parse().ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
    }

    /// A day in figures as people type it, `03.12.2026`, which [`Self::parse_date`] reads.
    pub fn date_figures(date: Date) -> String {
        format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
    }

    /// Reads a number with comma or point as decimal mark; `None` when it is no number.
    pub fn parse_number(text: &str) -> Option<f64> {
        let number: f64 = text.trim().replace(',', ".").parse().ok()?;
        number.is_finite().then_some(number)
    }
}
