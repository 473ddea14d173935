//! Themes: whatever is to be read can be read, and levels differ even without colour.

use egui::Color32;
use sigtelinje::charts::Rgb;
use sigtelinje::model::{Framework, Level};
use sigtelinje::ui::theme::Tokens;

/// What WCAG 2.2 asks of text of ordinary size (criterion 1.4.3, level AA).
const READABLE: f32 = 4.5;

fn themes() -> [(&'static str, &'static Tokens); 2] {
    [("light", Tokens::of(false)), ("dark", Tokens::of(true))]
}

fn rgb(colour: Color32) -> Rgb {
    Rgb(colour.r(), colour.g(), colour.b())
}

fn contrast(one: Color32, two: Color32) -> f32 {
    rgb(one).contrast(rgb(two))
}

/// Lightness as the eye sees it, 0 black to 100 white (CIE L*).
fn lightness(colour: Color32) -> f32 {
    let luminance = rgb(colour).luminance();
    if luminance > 0.008_856 {
        116.0 * luminance.cbrt() - 16.0
    } else {
        903.3 * luminance
    }
}

#[test]
fn the_measure_of_contrast_is_the_standard_one() {
    let on_white = |grey: u8, expected: f32| {
        let contrast = Rgb(grey, grey, grey).contrast(Rgb(255, 255, 255));
        assert!((contrast - expected).abs() < 0.01, "{grey}: {contrast}");
    };
    on_white(0, 21.0);
    on_white(0x76, 4.54);
    on_white(255, 1.0);
}

#[test]
fn every_text_can_be_read_on_every_ground_it_stands_on() {
    let mut faults = Vec::new();
    for (theme, it) in themes() {
        let texts = [
            ("ink", it.ink),
            ("muted", it.muted),
            ("faint", it.faint),
            ("accent", it.accent),
            ("warning", it.warning),
            ("bad", it.bad),
            ("good", it.good),
        ];
        let grounds = [("paper", it.paper), ("card", it.card), ("field", it.field)];
        let mut pairs = Vec::new();
        for text in texts {
            pairs.extend(grounds.map(|ground| (text, ground)));
        }
        for ground in [
            ("hover", it.hover),
            ("pressed", it.pressed),
            ("accent_soft", it.accent_soft),
            ("warning_soft", it.warning_soft),
            ("bad_soft", it.bad_soft),
        ] {
            pairs.push((("ink", it.ink), ground));
        }
        for ground in [("accent", it.accent), ("accent_strong", it.accent_strong)] {
            pairs.push((("on_accent", it.on_accent), ground));
        }
        for ((text, colour), (name, ground)) in pairs {
            let contrast = contrast(colour, ground);
            if contrast < READABLE {
                faults.push(format!("{theme}: {text} on {name} is {contrast:.2}"));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_number_of_a_level_can_be_read_on_scales_of_every_length() {
    let mut faults = Vec::new();
    each_scale(|theme, it, grounds| {
        for (level, ground) in grounds.iter().enumerate() {
            let contrast = contrast(it.text_on(*ground), *ground);
            if contrast < READABLE {
                let top = grounds.len() - 1;
                faults.push(format!("{theme}: {level} of {top} is {contrast:.2}"));
            }
        }
    });
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn levels_differ_in_grey() {
    let mut faults = Vec::new();
    each_scale(|theme, it, grounds| {
        // Steps get smaller the more there are; a fifth of the way is what five levels need.
        let least = 12.0 / (grounds.len() - 1) as f32;
        let top = grounds.len() - 1;
        for (level, pair) in grounds.windows(2).enumerate() {
            let step = lightness(pair[1]) - lightness(pair[0]);
            let step = if it.dark { step } else { -step };
            if step < least {
                faults.push(format!(
                    "{theme}: {level} to {} of {top} is {step:.1}",
                    level + 1
                ));
            }
        }
    });
    assert_eq!(faults, Vec::<String>::new());
}

/// Shows every scale that a framework can have, with the ground of each of its levels.
fn each_scale(mut look: impl FnMut(&str, &Tokens, &[Color32])) {
    for (theme, it) in themes() {
        for levels in Framework::MIN_LEVELS..=Framework::MAX_LEVELS {
            let top = Level::saturating(levels - 1);
            let grounds = (0..levels).map(|level| it.level(Level::saturating(level), top));
            look(theme, it, &grounds.collect::<Vec<_>>());
        }
    }
}
