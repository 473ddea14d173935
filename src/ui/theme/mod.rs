//! The look of the window: colours by role, fonts, spacing, icons.

mod apply;
pub mod icons;
mod tokens;

pub use apply::{MEDIUM, SEMIBOLD, apply_theme, install_fonts, medium, semibold};
pub use tokens::Tokens;
