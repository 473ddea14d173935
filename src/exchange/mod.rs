//! Other people's formats: bytes in, bytes out. No disk, no window.

pub mod ballot_paper;
pub mod calendar;
