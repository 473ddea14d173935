//! How wide a text is, and how it is broken or shortened to fit.
//!
//! plotters neither wraps nor shortens, and draws a line break as a box, so both are done here
//! with the widths of the bundled font. Pictures and measures use the same font everywhere.

use std::sync::OnceLock;

use ab_glyph::{Font as _, FontRef, ScaleFont as _};
use plotters::style::{FontStyle, register_font};

use super::{ChartError, Rgb};

/// The family that every chart names; the second is what a browser takes without Inter.
pub const FAMILY: &str = "Inter, sans-serif";

/// Pixels that plotters calls a font's size, per em: Inter's ascent and descent together
/// (2478 of 2048 units). A backend that asks for em sizes divides by this.
pub const PIXELS_PER_EM: f32 = 2478.0 / 2048.0;

/// Height of a line of text, in em.
pub(super) const LINE: f32 = 1.3;

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// How heavy a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Inter Regular.
    #[default]
    Regular,
    /// Inter, semibold.
    Strong,
}

/// Size in pixels per em, weight and colour of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Pixels per em.
    pub size: f32,
    /// How heavy.
    pub weight: Weight,
    /// In which colour.
    pub colour: Rgb,
}

impl Type {
    pub(super) fn strong(self) -> Self {
        Self {
            weight: Weight::Strong,
            ..self
        }
    }

    pub(super) fn coloured(self, colour: Rgb) -> Self {
        Self { colour, ..self }
    }

    /// Height of one line in pixels.
    pub(super) fn line(self) -> f32 {
        self.size * LINE
    }

    /// Width of a text in pixels.
    pub(super) fn width(self, text: &str) -> f32 {
        let Ok(font) = face(self.weight) else {
            return text.chars().count() as f32 * self.size * 0.6;
        };
        let font = font.as_scaled(self.size * PIXELS_PER_EM);
        text.chars()
            .map(|letter| font.h_advance(font.glyph_id(letter)))
            .sum()
    }

    /// The text, shortened with an ellipsis when it is wider than `width`; empty when not even
    /// the ellipsis has room.
    pub(super) fn shorten(self, text: &str, width: f32) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut room = width - self.width("…");
        if room < 0.0 {
            return String::new();
        }
        let mut short = String::new();
        for letter in text.chars() {
            room -= self.width(letter.encode_utf8(&mut [0; 4]));
            if room < 0.0 {
                break;
            }
            short.push(letter);
        }
        short.truncate(short.trim_end().len());
        short.push('…');
        short
    }

    /// The text in at most `lines` lines of at most `width` pixels, broken at spaces and after
    /// hyphens and slashes, never inside a word: a word that is too wide is shortened, and so is
    /// the end.
    pub(super) fn wrap(self, text: &str, width: f32, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() && wrapped.len() < lines {
            if wrapped.len() + 1 == lines {
                wrapped.push(self.shorten(rest, width));
                break;
            }
            let (line, after) = self.first_line(rest, width);
            if line.is_empty() {
                break;
            }
            wrapped.push(line);
            rest = after.trim_start();
        }
        wrapped.retain(|line| !line.is_empty());
        wrapped
    }

    /// As much of a text as goes on a line, and what is left: whole words, or the first one
    /// shortened.
    fn first_line(self, text: &str, width: f32) -> (String, &str) {
        let mut end = 0;
        for word in words(text) {
            let next = end + word.len();
            let line = text.get(..next).unwrap_or(text).trim_end();
            if end > 0 && self.width(line) > width {
                break;
            }
            end = next;
        }
        let (line, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        (self.shorten(line.trim_end(), width), rest)
    }

    /// Width of the widest word of a text, as [`Type::wrap`] breaks it.
    pub(super) fn widest_word(self, text: &str) -> f32 {
        let widths = words(text).map(|word| self.width(word.trim_end()));
        widths.fold(0.0, f32::max)
    }
}

/// The parts of a text between which a line may end, each with the blanks behind it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/', '–'])
}

/// The bundled font of a weight.
///
/// # Errors
/// When the bundled file is no font, which would be a mistake in the program.
pub(super) fn face(weight: Weight) -> Result<&'static FontRef<'static>, ChartError> {
    static FACES: OnceLock<Option<(FontRef<'static>, FontRef<'static>)>> = OnceLock::new();
    let faces = FACES.get_or_init(|| {
        let regular = FontRef::try_from_slice(REGULAR).ok()?;
        let strong = FontRef::try_from_slice(STRONG).ok()?;
        Some((regular, strong))
    });
    match (faces, weight) {
        (Some((regular, _)), Weight::Regular) => Ok(regular),
        (Some((_, strong)), Weight::Strong) => Ok(strong),
        (None, _) => Err(ChartError::Font),
    }
}

/// Makes the bundled font known to plotters, once.
///
/// # Errors
/// When the bundled file is no font.
pub(super) fn register() -> Result<(), ChartError> {
    static DONE: OnceLock<bool> = OnceLock::new();
    let done = *DONE.get_or_init(|| {
        [FAMILY, "Inter", "sans-serif"].into_iter().all(|family| {
            register_font(family, FontStyle::Normal, REGULAR).is_ok()
                && register_font(family, FontStyle::Bold, STRONG).is_ok()
        })
    });
    if done { Ok(()) } else { Err(ChartError::Font) }
}
