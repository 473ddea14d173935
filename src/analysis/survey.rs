//! What the national survey found, to be shown beside a school's own figures as context.
//!
//! STIL asked 104 leaders of vocational schools in 2019. It is a picture of that year, not a target.

/// Leaders who answered: the denominator of every share below.
pub const LEADERS: usize = 104;
/// The year of the survey.
pub const YEAR: i16 = 2019;
/// In percent: had a digital strategy.
pub const HAD_STRATEGY: u8 = 52;
/// In percent: were making one.
pub const WERE_MAKING_ONE: u8 = 32;
/// In percent: had carried out one or more of the four lines.
pub const HAD_CARRIED_OUT_A_LINE: u8 = 92;
