//! Other people's formats: bytes in, bytes out. No disk, no window.

pub mod ballot_paper;
pub mod book;
pub mod calendar;
pub mod form_questions;
pub mod import;
pub mod questionnaire;
pub mod table;
pub mod without_people;
