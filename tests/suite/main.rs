//! What the program promises, kept by tests in one binary.
#![expect(clippy::unwrap_used, reason = "test code")]

mod analysis;
mod architecture;
mod batch;
mod catalogue;
mod charts;
mod commands;
mod edits;
mod edits_agreed;
mod edits_levels;
mod edits_refused;
mod findings;
mod frozen;
mod journal;
mod pictures;
mod privacy;
mod register;
mod samples;
mod storage_crash;
mod storage_damage;
mod storage_format;
mod storage_history;
mod storage_rights;
mod storage_save;
mod storage_unsound;
mod support;
mod texts;
mod theme;
mod undo;
mod views;
mod window;
mod window_bad_files;

#[path = "support/broken_fs.rs"]
mod broken_fs;
#[path = "support/storage.rs"]
mod storage_support;
