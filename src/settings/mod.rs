//! What the program remembers besides plans: pure data, without disk.
//!
//! Nothing of a plan stands here, so that a settings file gives away no names: a [`Session`]
//! knows the things of a plan by bare UUIDs alone.

mod changes;
mod session;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Language;

pub use changes::ChangeNote;
pub use session::Session;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

/// The size of the window, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowSize {
    /// From left to right.
    pub width: u16,
    /// From top to bottom.
    pub height: u16,
}

/// What one user of one machine has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// The language of the interface; `None` follows the system.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Size of text in percent of the normal size, see [`Settings::TEXT_SIZES`].
    pub text_size: u16,
    /// Whether people are shown by name where the plan has names; otherwise by alias.
    pub show_names: bool,
    /// The window as it was left; `None` before the first time.
    pub window: Option<WindowSize>,
    /// Whether opened files are remembered at all.
    pub remember_recent: bool,
    /// Whether a plan with a file is saved by itself after a while.
    pub autosave: bool,
    /// How the user is called where others have the same plan open; empty for no name.
    pub shown_name: String,
    /// Whether that name stands in the list of changes, beside what the user saved.
    pub signs_changes: bool,
    /// Files opened lately, newest first.
    pub recent: Vec<PathBuf>,
}

impl Settings {
    /// The sizes of text that can be chosen, in percent.
    pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;
    /// How many recent files are remembered.
    pub const MAX_RECENT: usize = 10;

    /// Puts a file first among the recent ones, unless they are not to be remembered.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        if self.remember_recent {
            self.recent.insert(0, path.to_owned());
            self.recent.truncate(Self::MAX_RECENT);
        }
    }

    /// Takes a file out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }

    /// Chooses a size of text, moved into the sizes that can be chosen.
    pub fn set_text_size(&mut self, percent: u16) {
        self.text_size = percent.clamp(*Self::TEXT_SIZES.start(), *Self::TEXT_SIZES.end());
    }

    /// The same settings with every value moved to where it can be used.
    pub fn usable(mut self) -> Self {
        self.set_text_size(self.text_size);
        self.recent.truncate(Self::MAX_RECENT);
        self
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            text_size: 100,
            show_names: false,
            window: None,
            remember_recent: true,
            autosave: true,
            shown_name: String::new(),
            signs_changes: false,
            recent: Vec::new(),
        }
    }
}
