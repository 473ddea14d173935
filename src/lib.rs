//! Sigtelinje: a vocational school's digital strategy, planned offline in one readable file.

pub mod action;
pub mod analysis;
pub mod app;
pub mod batch;
pub mod catalogue;
pub mod charts;
pub mod document;
pub mod exchange;
pub mod model;
pub mod report;
pub mod settings;
pub mod storage;
pub mod texts;
pub mod ui;
