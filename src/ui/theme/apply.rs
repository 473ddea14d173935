//! Gives egui the fonts, sizes and colours of the house.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke,
    TextStyle, Vec2, Visuals,
};

use super::Tokens;

/// The name of the family for text that stands out a little.
pub const MEDIUM: &str = "medium";
/// The name of the family for headings.
pub const SEMIBOLD: &str = "semibold";

/// A size in the medium cut.
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(MEDIUM.into()))
}

/// A size in the semibold cut.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Registers the bundled fonts, so that every machine shows the same letters.
pub fn install_fonts(ctx: &egui::Context) {
    let cuts: [(&str, &'static [u8]); 4] = [
        (
            "inter",
            include_bytes!("../../../assets/fonts/Inter-Regular.ttf"),
        ),
        (
            MEDIUM,
            include_bytes!("../../../assets/fonts/Inter-Medium.ttf"),
        ),
        (
            SEMIBOLD,
            include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"),
        ),
        (
            "phosphor",
            include_bytes!("../../../assets/icons/Phosphor.ttf"),
        ),
    ];
    let font_data = cuts
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), Arc::new(FontData::from_static(bytes))))
        .collect();
    let family = |cut: &str| vec![cut.to_owned(), "phosphor".to_owned()];
    let families = BTreeMap::from([
        (FontFamily::Proportional, family("inter")),
        (FontFamily::Monospace, family("inter")),
        (FontFamily::Name(MEDIUM.into()), family(MEDIUM)),
        (FontFamily::Name(SEMIBOLD.into()), family(SEMIBOLD)),
    ]);
    ctx.set_fonts(FontDefinitions {
        font_data,
        families,
    });
}

/// Sets colours, sizes and spacing.
pub fn apply_theme(ctx: &egui::Context, tokens: &Tokens) {
    ctx.set_theme(if tokens.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    ctx.all_styles_mut(|style| {
        style.text_styles = BTreeMap::from([
            (TextStyle::Small, FontId::proportional(13.0)),
            (TextStyle::Body, FontId::proportional(15.0)),
            (TextStyle::Button, FontId::proportional(14.0)),
            (TextStyle::Heading, semibold(24.0)),
            (TextStyle::Monospace, FontId::monospace(14.0)),
        ]);
        style.visuals = visuals(tokens);
        style.animation_time = 0.08;
        let spacing = &mut style.spacing;
        spacing.item_spacing = Vec2::new(8.0, 6.0);
        spacing.button_padding = Vec2::new(12.0, 6.0);
        spacing.interact_size = Vec2::new(32.0, 32.0);
        spacing.menu_margin = Margin::same(8);
        spacing.window_margin = Margin::same(24);
        spacing.icon_width = 18.0;
        spacing.icon_width_inner = 10.0;
        spacing.combo_width = 120.0;
        spacing.combo_height = 320.0;
        spacing.text_edit_width = 240.0;
        spacing.scroll = egui::style::ScrollStyle::thin();
        spacing.scroll.dormant_background_opacity = 0.0;
        spacing.scroll.active_background_opacity = 0.0;
        spacing.scroll.interact_background_opacity = 0.0;
        spacing.tooltip_width = 360.0;
    });
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(6);
    let outline = Stroke::new(1.0, tokens.outline);
    let ink = Stroke::new(1.0, tokens.ink);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.line);
    widgets.noninteractive.fg_stroke = ink;
    widgets.noninteractive.bg_fill = tokens.card;
    widgets.noninteractive.weak_bg_fill = tokens.card;
    widgets.inactive.bg_fill = tokens.card;
    widgets.inactive.weak_bg_fill = tokens.card;
    widgets.inactive.bg_stroke = outline;
    widgets.inactive.fg_stroke = ink;
    widgets.hovered.bg_fill = tokens.hover;
    widgets.hovered.weak_bg_fill = tokens.hover;
    widgets.hovered.bg_stroke = Stroke::new(1.0, tokens.muted);
    widgets.hovered.fg_stroke = ink;
    widgets.active.bg_fill = tokens.pressed;
    widgets.active.weak_bg_fill = tokens.pressed;
    widgets.active.bg_stroke = Stroke::new(1.5, tokens.accent);
    widgets.active.fg_stroke = ink;
    widgets.open.bg_fill = tokens.hover;
    widgets.open.weak_bg_fill = tokens.hover;
    widgets.open.bg_stroke = Stroke::new(1.0, tokens.muted);
    widgets.open.fg_stroke = ink;
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    visuals.hyperlink_color = tokens.accent;
    visuals.weak_text_color = Some(tokens.muted);
    visuals.faint_bg_color = tokens.hover;
    visuals.extreme_bg_color = tokens.field;
    visuals.text_edit_bg_color = Some(tokens.field);
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.bad;
    visuals.panel_fill = tokens.paper;
    visuals.window_fill = tokens.card;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(8);
    let shadow = Shadow {
        offset: [0, 6],
        blur: 20,
        spread: 0,
        color: tokens.shadow,
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.override_text_color = None::<Color32>;
    visuals
}
