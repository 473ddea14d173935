//! Panels around the page: navigation, top bar, inspector, status line, start page, palette.

mod inspector;
mod keys;
mod navigation;
mod palette;
mod sharing;
mod start;
mod status;
mod top_bar;

pub use inspector::inspector_ui;
pub use keys::keys_ui;
pub use navigation::navigation_ui;
pub use palette::Palette;
pub use sharing::{FileNews, sharing_ui};
pub use start::{Recoverable, StartPage, StartPageContent};
pub use status::{StatusLine, status_ui};
pub use top_bar::{SaveState, top_bar_ui};

/// Below this width, in points, the navigation folds to icons and the inspector lies over the
/// page, so that text at 200 % still leaves room to work.
pub const NARROW: f32 = 960.0;
