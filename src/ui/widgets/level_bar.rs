//! A bar of 100 % that shows how many stand on each level.

use egui::{Align2, FontId, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::analysis::Distribution;
use crate::model::{Framework, Level};
use crate::ui::ShellContext;
use crate::ui::theme::Tokens;

/// Even one of thousands stays visible.
const NARROWEST: f32 = 5.0;

/// Draws the bar and returns the part of each level that somebody is on. Nobody assessed is a
/// dash; level 0 is an outlined box.
pub fn level_bar(
    ui: &Ui,
    cx: &ShellContext<'_>,
    rect: Rect,
    counted: &Distribution,
    top: Level,
) -> Vec<(Level, Rect)> {
    let painter = ui.painter();
    let n = counted.n();
    if n == 0 {
        let (left, middle) = (rect.left() + 4.0, rect.center().y);
        let dash = Stroke::new(1.5, cx.tokens.faint);
        painter.hline(left..=left + 9.0, middle, dash);
        return Vec::new();
    }
    let widths = widths(counted, rect.width());
    let mut x = rect.left();
    let mut parts = Vec::new();
    for (number, (count, width)) in counted.counts.iter().zip(widths).enumerate() {
        if *count == 0 {
            continue;
        }
        let level = Level::saturating(number);
        let part = Rect::from_min_size(
            pos2(x, rect.top()),
            Vec2::new((width - 1.5).max(1.0), rect.height()),
        );
        x += width;
        let ground = box_of_level(ui, cx.tokens, part, level, top);
        let label = cx.texts.write().percent(*count, n);
        let font = FontId::proportional(13.0);
        let text = cx.tokens.text_on(ground);
        let galley = painter.layout_no_wrap(label, font, text);
        if galley.size().x + 6.0 <= part.width() {
            let at = part.center() - galley.size() / 2.0;
            painter.galley(at, galley, text);
        }
        parts.push((level, part));
    }
    parts
}

/// The width of each part: by its share, but never too narrow to be seen.
fn widths(counted: &Distribution, room: f32) -> Vec<f32> {
    let n = counted.n().max(1) as f32;
    let wish = |count: &usize| match count {
        0 => 0.0,
        _ => (*count as f32 / n * room).max(NARROWEST),
    };
    let wished: Vec<f32> = counted.counts.iter().map(wish).collect();
    let sum: f32 = wished.iter().sum();
    wished.into_iter().map(|width| width * room / sum).collect()
}

fn box_of_level(ui: &Ui, tokens: &Tokens, part: Rect, level: Level, top: Level) -> egui::Color32 {
    let ground = tokens.level(level, top);
    if level == Level::ZERO {
        let ring = Stroke::new(1.5, tokens.warning);
        ui.painter().rect(part, 3, ground, ring, StrokeKind::Inside);
    } else {
        ui.painter().rect_filled(part, 2, ground);
    }
    ground
}

/// What the boxes of the bar stand for.
pub fn level_bar_legend(ui: &mut Ui, cx: &ShellContext<'_>, framework: &Framework) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        for level in framework.levels() {
            let name = format!("{} {}", level.get(), framework.level_name(level));
            let font = FontId::proportional(13.0);
            let galley = ui
                .painter()
                .layout_no_wrap(name.clone(), font, cx.tokens.muted);
            let room = Vec2::new(galley.size().x + 34.0, 20.0);
            let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
            let swatch =
                Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), Vec2::splat(13.0));
            box_of_level(ui, cx.tokens, swatch, level, framework.top());
            let at = pos2(rect.left() + 20.0, rect.center().y);
            ui.painter().text(
                at,
                Align2::LEFT_CENTER,
                &name,
                FontId::proportional(13.0),
                cx.tokens.muted,
            );
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &name)
            });
        }
    });
}
