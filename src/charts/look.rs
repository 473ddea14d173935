//! The colours and sizes a chart is drawn with.
//!
//! Everything arrives from the theme or the report; a chart adds nothing but black or white
//! where a number would else be hard to read.
//! Levels are picked by index and never out of bounds, whatever the scale of the framework.

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Relative luminance, 0 black to 1 white (WCAG 2.2, "relative luminance").
    pub fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio between two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// How a chart looks: colours by meaning, and the size of its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLook {
    /// What the chart is drawn on, such as the card.
    pub ground: Rgb,
    /// Texts that carry the message.
    pub ink: Rgb,
    /// Texts that explain.
    pub muted: Rgb,
    /// Thin lines and empty tracks.
    pub line: Rgb,
    /// The one accent.
    pub accent: Rgb,
    /// What needs attention; the ring of level 0.
    pub warning: Rgb,
    /// A ground beneath what needs attention.
    pub warning_ground: Rgb,
    /// What is wrong.
    pub bad: Rgb,
    /// What is well.
    pub good: Rgb,
    /// A colour per level by its number; level 0 is the ground and gets a ring besides.
    pub levels: Vec<Rgb>,
    /// Size of all texts and distances, 1 being 100 %. A drawing for a dense screen multiplies
    /// both this and the size of the picture by the number of pixels per point.
    pub scale: f32,
    /// Whether title and note are drawn; false where the page already says them.
    pub headed: bool,
}

impl ChartLook {
    /// The colour of a level; one above the scale looks like the highest.
    pub fn level(&self, level: usize) -> Rgb {
        self.levels
            .get(level)
            .or_else(|| self.levels.last())
            .copied()
            .unwrap_or(self.ground)
    }

    /// Ink or ground, whichever is easier to read on a colour; black or white where neither
    /// reaches 4.5:1, because one of these two always does.
    pub fn on(&self, colour: Rgb) -> Rgb {
        let better = |one: Rgb, two: Rgb| {
            if one.contrast(colour) >= two.contrast(colour) {
                one
            } else {
                two
            }
        };
        let own = better(self.ink, self.ground);
        if own.contrast(colour) >= 4.5 {
            own
        } else {
            better(Rgb(0, 0, 0), Rgb(255, 255, 255))
        }
    }

    /// A length given for 100 % text size, in pixels of the picture.
    pub(super) fn px(&self, length: f32) -> f32 {
        length * self.scale()
    }

    /// The scale, kept within what can be drawn.
    pub(super) fn scale(&self) -> f32 {
        if self.scale.is_finite() {
            self.scale.clamp(0.25, 32.0)
        } else {
            1.0
        }
    }

    /// The same look with smaller texts where a chart needs more height than it gets, down to
    /// `SMALLEST` of a text size that is already small.
    pub(super) fn fitted(&self, needed: f32, given: f32) -> Self {
        const SMALLEST: f32 = 0.72;
        let mut look = self.clone();
        if needed > given && needed > 0.0 {
            look.scale = self.scale() * (given / needed).max(SMALLEST);
        }
        look
    }
}
