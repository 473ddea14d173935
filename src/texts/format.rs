//! How numbers, percentages and dates are written in each language.

use jiff::civil::{Date, Time};

use crate::model::{Amount, Language};

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

const MONTH_NAMES_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTH_NAMES_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
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

    /// An amount with as many decimals as it has, such as "1.250,5" in Danish.
    pub fn amount(self, amount: Amount) -> String {
        let written = format!("{:.*}", amount.decimals(), amount.get().abs());
        let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
        let whole = whole
            .parse()
            .map_or_else(|_| whole.to_owned(), |it| self.count(it));
        let sign = if amount < Amount::ZERO { "−" } else { "" };
        if decimals.is_empty() {
            return format!("{sign}{whole}");
        }
        let mark = match self.language {
            Language::Danish => ',',
            Language::English => '.',
        };
        format!("{sign}{whole}{mark}{decimals}")
    }

    /// An amount with its unit, such as "63 %" or "12 timer"; the bare number without a unit.
    pub fn measure(self, amount: Amount, unit: &str) -> String {
        let number = self.amount(amount);
        match (unit, self.language) {
            ("", _) => number,
            ("%", Language::English) => format!("{number}%"),
            _ => format!("{number}\u{a0}{unit}"),
        }
    }

    /// Reads an amount as people type it: with the language's decimal mark or the other one, with
    /// or without marks between thousands, with or without a sign of per cent. `None` when it is
    /// no amount.
    pub fn parse_amount(self, text: &str) -> Option<Amount> {
        let kept = |c: &char| !c.is_whitespace() && *c != '\u{a0}';
        let text: String = text
            .trim()
            .trim_end_matches('%')
            .chars()
            .filter(kept)
            .collect();
        let text = text.replace('−', "-");
        let (decimal, thousand) = match self.language {
            Language::Danish => (',', '.'),
            Language::English => ('.', ','),
        };
        let is_grouped = |whole: &str| {
            let mut groups = whole.trim_start_matches('-').split(thousand);
            let first = groups.next().map_or(0, str::len);
            (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
        };
        let whole = text.split(decimal).next().unwrap_or_default();
        let plain = if is_grouped(whole) {
            text.replace(thousand, "").replace(decimal, ".")
        } else if text.contains(decimal) {
            return None;
        } else {
            text.replace(thousand, ".")
        };
        Amount::new(plain.parse().ok()?).ok()
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

    /// A day without its year, such as "3. dec." in Danish.
    pub fn day(self, date: Date) -> String {
        let written = self.date(date);
        let year = format!(" {}", date.year());
        written.strip_suffix(&year).unwrap_or(&written).to_owned()
    }

    /// The name of a month, 1 to 12; empty for any other number.
    pub fn month(self, month: u8) -> &'static str {
        let names = match self.language {
            Language::Danish => &MONTH_NAMES_DA,
            Language::English => &MONTH_NAMES_EN,
        };
        let index = usize::from(month).checked_sub(1);
        index
            .and_then(|index| names.get(index))
            .copied()
            .unwrap_or_default()
    }

    /// The short name of a month, 1 to 12, such as "dec."; empty for any other number.
    pub fn month_short(self, month: u8) -> &'static str {
        let names = match self.language {
            Language::Danish => &MONTHS_DA,
            Language::English => &MONTHS_EN,
        };
        let index = usize::from(month).checked_sub(1);
        index
            .and_then(|index| names.get(index))
            .copied()
            .unwrap_or_default()
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

    /// Reads a whole number as people type it: with or without blanks or the language's mark
    /// between thousands; `None` when it is none, or none that small.
    pub fn parse_count(self, text: &str) -> Option<u32> {
        let mark = match self.language {
            Language::Danish => '.',
            Language::English => ',',
        };
        let groups: Vec<&str> = text
            .trim()
            .split(|c: char| c == mark || c.is_whitespace())
            .collect();
        let (first, rest) = groups.split_first()?;
        let is_grouped = rest.is_empty() || first.len() <= 3;
        let are_thousands = rest.iter().all(|group| group.len() == 3);
        let digits = groups.concat();
        let is_number = digits.chars().all(|c| c.is_ascii_digit());
        (is_grouped && are_thousands && is_number)
            .then(|| digits.parse().ok())
            .flatten()
    }

    /// Reads a number with comma or point as decimal mark; `None` when it is no number.
    pub fn parse_number(text: &str) -> Option<f64> {
        let number: f64 = text.trim().replace(',', ".").parse().ok()?;
        number.is_finite().then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_the_way_of_the_language() {
        let amount = |number| Amount::new(number).unwrap();
        let danish = Format::new(Language::Danish);
        let english = Format::new(Language::English);
        assert_eq!(danish.amount(amount(1250.5)), "1.250,5");
        assert_eq!(english.amount(amount(1250.5)), "1,250.5");
        assert_eq!(danish.amount(amount(-0.25)), "−0,25");
        assert_eq!(danish.measure(amount(63.0), "%"), "63\u{a0}%");
        assert_eq!(english.measure(amount(63.0), "%"), "63%");
        assert_eq!(danish.measure(amount(12.0), ""), "12");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let danish = |text: &str| Format::new(Language::Danish).parse_amount(text);
        let english = |text: &str| Format::new(Language::English).parse_amount(text);
        let amount = |number| Some(Amount::new(number).unwrap());
        assert_eq!(danish("3,5"), amount(3.5));
        assert_eq!(danish(" 41 % "), amount(41.0));
        assert_eq!(danish("1.250"), amount(1250.0));
        assert_eq!(danish("1.250,75"), amount(1250.75));
        assert_eq!(danish("12 500"), amount(12_500.0));
        assert_eq!(danish("2.5"), amount(2.5));
        assert_eq!(danish("-4"), amount(-4.0));
        assert_eq!(danish("−4"), amount(-4.0));
        assert_eq!(english("1,250"), amount(1250.0));
        assert_eq!(english("3,5"), amount(3.5));
        for nothing in ["", "mange", "1,2,3", "inf", "NaN", "9999999999999"] {
            assert_eq!(danish(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_whole_number_is_read_as_it_is_written() {
        let danish = Format::new(Language::Danish);
        for number in [0, 7, 999, 1000, 12_500, 4_000_000] {
            let written = danish.count(number);
            assert_eq!(danish.parse_count(&written), u32::try_from(number).ok());
        }
        assert_eq!(danish.parse_count(" 12 500 "), Some(12_500));
        assert_eq!(
            Format::new(Language::English).parse_count("1,500"),
            Some(1500)
        );
    }

    #[test]
    fn what_may_be_meant_otherwise_is_no_whole_number() {
        let danish = Format::new(Language::Danish);
        for typed in [
            "",
            "1,5",
            "1,500",
            "12.50",
            "1234.567",
            "-3",
            "5.000.000.000",
            "ti",
        ] {
            assert_eq!(danish.parse_count(typed), None, "{typed}");
        }
    }
}
