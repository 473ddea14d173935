//! What is drawn: pages, panels, dialogs, widgets and the theme.
//!
//! Everything below is read-only here. What a user wishes for is pushed to
//! [`crate::action::Actions`] and carried out after the frame; no file is touched.

mod context;
pub mod dialogs;
mod level_counts;
mod name_list;
pub mod pages;
pub mod panels;
mod room;
pub mod theme;
mod typed;
pub mod widgets;

pub use context::{PlanContext, ShellContext};
