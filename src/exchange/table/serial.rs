//! Days and numbers of spreadsheets as plain texts.

use jiff::civil::date;

use crate::model::PlanDate;

/// The day that a spreadsheet's day number stands for, counted as Excel for Windows does.
///
/// `None` before 1900-03-01, since Excel counts a 29 February 1900 that never was, and outside
/// the years that a plan can hold.
pub fn day_of_serial(serial: f64) -> Option<PlanDate> {
    if !(61.0..=109_938.0).contains(&serial) {
        return None;
    }
    let days = jiff::Span::new().try_days(serial.floor() as i64).ok()?;
    date(1899, 12, 30).checked_add(days).ok()
}

/// A number as a text: whole ones without decimals, others with a point.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        format!("{value:.0}")
    } else {
        // Sums such as 0.1 + 0.2 come with an error far behind the point.
        let rounded = (value * 1e9).round() / 1e9;
        if rounded.is_finite() && value.abs() < 1e6 {
            rounded.to_string()
        } else {
            value.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_plain_as_they_can_be() {
        let written = [3.0, -2.0, 2.5, 0.1 + 0.2, 1e20].map(number);
        assert_eq!(written, ["3", "-2", "2.5", "0.3", "100000000000000000000"]);
    }

    #[test]
    fn day_numbers_are_days() {
        assert_eq!(day_of_serial(46_097.75), Some(date(2026, 3, 16)));
        assert_eq!(day_of_serial(61.0), Some(date(1900, 3, 1)));
        assert_eq!(day_of_serial(3.0), None);
        assert_eq!(day_of_serial(f64::NAN), None);
    }
}
