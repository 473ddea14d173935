//! Colours by role, read from `assets/themes`; the only place that makes colours.

use std::sync::LazyLock;

use egui::Color32;
use serde::Deserialize;

use crate::charts::{ChartLook, Rgb};
use crate::model::Level;

/// Colours of one theme, by the role they play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// Ground of the window.
    pub paper: Color32,
    /// Ground of cards.
    pub card: Color32,
    /// Ground of text fields.
    pub field: Color32,
    /// Ground of what the pointer is over.
    pub hover: Color32,
    /// Ground of what is being pressed.
    pub pressed: Color32,
    /// Text.
    pub ink: Color32,
    /// Less important text.
    pub muted: Color32,
    /// Least important text.
    pub faint: Color32,
    /// Thin lines between things.
    pub line: Color32,
    /// Outlines of fields and buttons.
    pub outline: Color32,
    /// The one accent colour.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_strong: Color32,
    /// A quiet ground in the accent colour.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// What needs attention, and the ring of level 0.
    pub warning: Color32,
    /// A quiet ground for warnings.
    pub warning_soft: Color32,
    /// What is wrong.
    pub bad: Color32,
    /// A quiet ground for what is wrong.
    pub bad_soft: Color32,
    /// What is fine.
    pub good: Color32,
    /// Shadow of popups.
    pub shadow: Color32,
    /// What lies over the page behind a dialog.
    pub backdrop: Color32,
    scale: [Color32; 4],
}

impl Tokens {
    /// The built-in theme.
    pub fn of(dark: bool) -> &'static Self {
        static LIGHT: LazyLock<Tokens> =
            LazyLock::new(|| Tokens::read(include_str!("../../../assets/themes/light.ron")));
        static DARK: LazyLock<Tokens> =
            LazyLock::new(|| Tokens::read(include_str!("../../../assets/themes/dark.ron")));
        if dark { &DARK } else { &LIGHT }
    }

    #[expect(
        clippy::expect_used,
        reason = "the themes are built in and read by a test"
    )]
    fn read(source: &str) -> Self {
        let file: ThemeFile = ron::from_str(source).expect("a built-in theme reads");
        Self {
            dark: file.dark,
            paper: file.paper.0,
            card: file.card.0,
            field: file.field.0,
            hover: file.hover.0,
            pressed: file.pressed.0,
            ink: file.ink.0,
            muted: file.muted.0,
            faint: file.faint.0,
            line: file.line.0,
            outline: file.outline.0,
            accent: file.accent.0,
            accent_strong: file.accent_strong.0,
            accent_soft: file.accent_soft.0,
            on_accent: file.on_accent.0,
            warning: file.warning.0,
            warning_soft: file.warning_soft.0,
            bad: file.bad.0,
            bad_soft: file.bad_soft.0,
            good: file.good.0,
            shadow: file.shadow.0,
            backdrop: file.backdrop.0,
            scale: [
                file.level_1.0,
                file.level_2.0,
                file.level_3.0,
                file.level_4.0,
            ],
        }
    }

    /// The ground of a level on a scale that ends at `top`; level 0 has the card's ground and is
    /// marked by a ring. Scales of other lengths interpolate between levels 1 and 4.
    pub fn level(&self, level: Level, top: Level) -> Color32 {
        let [first, .., last] = self.scale;
        if level == Level::ZERO {
            return self.card;
        }
        if top.get() <= 1 {
            return last;
        }
        let place = f32::from(level.get() - 1) / f32::from(top.get() - 1) * 3.0;
        let below = (place.floor() as usize).min(3);
        let low = self.scale.get(below).copied().unwrap_or(first);
        let high = self.scale.get(below + 1).copied().unwrap_or(last);
        low.lerp_to_gamma(high, place - place.floor())
    }

    /// The grounds of the lowest level above nothing and of the last but one, as red, green and
    /// blue: the darkest on which black figures are read.
    pub fn shades(&self, top: Level) -> [[u8; 3]; 2] {
        let first = Level::saturating(1.min(top.index()));
        let last = Level::saturating(top.index().saturating_sub(1).max(first.index()));
        [first, last].map(|level| {
            let Rgb(red, green, blue) = rgb(self.level(level, top));
            [red, green, blue]
        })
    }

    /// A colour of a chart's look, which was a colour of a theme before.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one way back from a chart's colours to the window's"
    )]
    pub const fn colour(Rgb(red, green, blue): Rgb) -> Color32 {
        Color32::from_rgb(red, green, blue)
    }

    /// Ink or card, whichever reads better on the ground; black or white where neither reaches
    /// 4.5:1, as between two levels of a long scale, because one of these two always does.
    pub fn text_on(&self, ground: Color32) -> Color32 {
        let contrast = |text: Color32| rgb(text).contrast(rgb(ground));
        let better = |one: Color32, two: Color32| {
            if contrast(one) >= contrast(two) {
                one
            } else {
                two
            }
        };
        let own = better(self.ink, self.card);
        if contrast(own) >= 4.5 {
            own
        } else {
            better(Color32::BLACK, Color32::WHITE)
        }
    }

    /// The ground of what stands apart on white paper.
    pub const fn paper_rgb(&self) -> Rgb {
        rgb(self.paper)
    }

    /// The colours that charts on the screen are drawn in, for a scale that ends at `top`.
    pub fn chart_look(&self, top: Level) -> ChartLook {
        ChartLook {
            ground: rgb(self.card),
            ink: rgb(self.ink),
            muted: rgb(self.muted),
            line: rgb(self.line),
            accent: rgb(self.accent),
            warning: rgb(self.warning),
            warning_ground: rgb(self.warning_soft),
            bad: rgb(self.bad),
            good: rgb(self.good),
            levels: (0..=top.index())
                .map(|level| rgb(self.level(Level::saturating(level), top)))
                .collect(),
            scale: 1.0,
            headed: false,
        }
    }
}

const fn rgb(colour: Color32) -> Rgb {
    Rgb(colour.r(), colour.g(), colour.b())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeFile {
    dark: bool,
    paper: Hex,
    card: Hex,
    field: Hex,
    hover: Hex,
    pressed: Hex,
    ink: Hex,
    muted: Hex,
    faint: Hex,
    line: Hex,
    outline: Hex,
    accent: Hex,
    accent_strong: Hex,
    accent_soft: Hex,
    on_accent: Hex,
    warning: Hex,
    warning_soft: Hex,
    bad: Hex,
    bad_soft: Hex,
    good: Hex,
    level_1: Hex,
    level_2: Hex,
    level_3: Hex,
    level_4: Hex,
    shadow: Hex,
    backdrop: Hex,
}

/// A colour written as `#RRGGBB` or `#RRGGBBAA`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Hex(Color32);

impl TryFrom<String> for Hex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Color32::from_hex(&text)
            .map(Self)
            .map_err(|_no_colour| format!("{text} is no colour"))
    }
}
