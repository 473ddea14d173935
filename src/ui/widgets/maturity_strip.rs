//! How mature each viewpoint sees the school on a line: shapes on a scale from 0 to 4.

use egui::accesskit::Role;
use egui::{Align2, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::analysis::strategy::LineFigures;
use crate::model::{Level, Line, Viewpoint};
use crate::texts::viewpoint_name;
use crate::ui::ShellContext;
use crate::ui::theme::Tokens;

/// Half the size of a shape.
const HALF: f32 = 5.0;

/// The newest ratings in words, such as "Modenhed · ledere 3, lærere 2".
pub fn maturity_words(cx: &ShellContext<'_>, figures: &LineFigures) -> String {
    let rated: Vec<String> = Viewpoint::ALL
        .into_iter()
        .zip(figures.maturity)
        .filter_map(|(by, newest)| {
            let (_, level) = newest?;
            Some(format!("{} {}", cx.text(viewpoint_name(by)), level.get()))
        })
        .collect();
    if rated.is_empty() {
        return cx.text("maturity-none").to_owned();
    }
    cx.texts
        .with("maturity-words", &[("rated", rated.join(", ").into())])
}

/// Draws the scale with a shape for each viewpoint that has rated.
pub fn maturity_strip(ui: &mut Ui, cx: &ShellContext<'_>, figures: &LineFigures, width: f32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 34.0), Sense::hover());
    let said = maturity_words(cx, figures);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let painter = ui.painter();
    let tokens = cx.tokens;
    let axis = rect.top() + 12.0;
    let top = f32::from(Line::TOP.get());
    let x = |level: Level| {
        let inner = rect.shrink2(Vec2::new(HALF * 2.0, 0.0));
        inner.left() + inner.width() * f32::from(level.get()) / top
    };
    painter.hline(
        x(Level::ZERO)..=x(Line::TOP),
        axis,
        Stroke::new(1.0, tokens.outline),
    );
    for number in 0..=Line::TOP.index() {
        let at = pos2(x(Level::saturating(number)), axis);
        painter.vline(
            at.x,
            axis - 2.0..=axis + 2.0,
            Stroke::new(1.0, tokens.outline),
        );
        painter.text(
            pos2(at.x, rect.bottom()),
            Align2::CENTER_BOTTOM,
            number.to_string(),
            FontId::proportional(11.0),
            tokens.muted,
        );
    }
    for (place, (by, newest)) in Viewpoint::ALL.into_iter().zip(figures.maturity).enumerate() {
        let Some((_, level)) = newest else { continue };
        let before = figures.maturity.iter().take(place);
        let same = before.flatten().filter(|(_, it)| *it == level).count();
        let all = figures.maturity.iter().flatten();
        let together = all.filter(|(_, it)| *it == level).count();
        // Viewpoints that agree stand side by side on their level.
        let aside = (same as f32 - (together as f32 - 1.0) / 2.0) * (HALF * 2.0 + 1.0);
        viewpoint_shape(painter, tokens, pos2(x(level) + aside, axis), by);
    }
    response.on_hover_text(said);
}

/// The shape of a viewpoint: a disc for leaders, a square for teachers, a triangle for others.
pub fn viewpoint_shape(painter: &Painter, tokens: &Tokens, at: Pos2, by: Viewpoint) {
    let edge = Stroke::new(1.0, tokens.card);
    match by {
        Viewpoint::Leaders => {
            painter.circle(at, HALF, tokens.accent, edge);
        }
        Viewpoint::Teachers => {
            let square = Rect::from_center_size(at, Vec2::splat(HALF * 2.0 - 1.0));
            painter.rect(square, 1, tokens.warning, edge, egui::StrokeKind::Inside);
        }
        Viewpoint::Others => {
            let points = vec![
                at + Vec2::new(0.0, -HALF),
                at + Vec2::new(HALF, HALF),
                at + Vec2::new(-HALF, HALF),
            ];
            painter.add(Shape::convex_polygon(points, tokens.muted, edge));
        }
    }
}
