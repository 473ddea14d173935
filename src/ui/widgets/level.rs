//! How a level is drawn: the same in the matrix, in legends and beside names.

use egui::{Align2, Color32, FontId, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::model::{Framework, Level};
use crate::ui::ShellContext;
use crate::ui::theme::Tokens;

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The level; `None` for not assessed.
    pub level: Option<Level>,
    /// Whether it lies below what is expected, shown by a mark in the corner.
    pub below: bool,
    /// The highest level of the scale.
    pub top: Level,
}

/// Draws a level: its number on its colour, a ring for level 0, a dash for not assessed.
pub fn level_cell(painter: &Painter, tokens: &Tokens, rect: Rect, cell: Cell) {
    let Some(level) = cell.level else {
        painter.text(
            rect.center(),
            Align2::CENTER_CENTER,
            "–",
            FontId::proportional(13.0),
            tokens.faint,
        );
        return;
    };
    let ground = tokens.level(level, cell.top);
    if level == Level::ZERO {
        let ring = Stroke::new(1.5, tokens.warning);
        let round = rect.shrink(1.0);
        painter.rect(
            round,
            (round.height() / 2.0) as u8,
            tokens.card,
            ring,
            StrokeKind::Inside,
        );
    } else {
        painter.rect_filled(rect, 4, ground);
    }
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        DIGITS.get(level.index()).copied().unwrap_or(""),
        FontId::proportional(13.0),
        tokens.text_on(ground),
    );
    if cell.below {
        below_mark(painter, tokens, rect, ground);
    }
}

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A small triangle in the upper right corner.
fn below_mark(painter: &Painter, tokens: &Tokens, rect: Rect, ground: Color32) {
    let corner = rect.right_top() + Vec2::new(-1.0, 1.0);
    let points = vec![
        pos2(corner.x - 7.0, corner.y),
        corner,
        pos2(corner.x, corner.y + 7.0),
    ];
    let outline = Stroke::new(1.0, ground);
    painter.add(egui::Shape::convex_polygon(points, tokens.warning, outline));
}

/// The levels of the scale with their names, and what the other signs mean.
pub fn level_legend(ui: &mut Ui, cx: &ShellContext<'_>, framework: &Framework) {
    let top = framework.top();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(12.0, 2.0);
        let entry = |ui: &mut Ui, cell: Cell, name: &str| {
            let font = FontId::proportional(13.0);
            let muted = cx.tokens.muted;
            let text = ui.painter().layout_no_wrap(name.to_owned(), font, muted);
            let size = Vec2::new(26.0 + text.size().x, 20.0);
            let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name)
            });
            let sign = Rect::from_min_size(rect.min, Vec2::new(20.0, 18.0));
            level_cell(ui.painter(), cx.tokens, sign, cell);
            let at = pos2(rect.left() + 26.0, rect.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, muted);
        };
        for level in framework.levels() {
            let cell = Cell {
                level: Some(level),
                below: false,
                top,
            };
            entry(ui, cell, framework.level_name(level));
        }
        entry(
            ui,
            Cell {
                level: None,
                below: false,
                top,
            },
            cx.texts.get("not-assessed"),
        );
        entry(
            ui,
            Cell {
                level: Some(top),
                below: true,
                top,
            },
            cx.texts.get("below-expected"),
        );
    });
}
