//! The state of an initiative as a sign: told by its shape, so that no colour is needed.

use std::f32::consts::TAU;

use egui::{Align2, FontId, Painter, Pos2, Shape, Stroke, pos2};

use crate::model::InitiativeState;
use crate::ui::theme::{Tokens, icons};

const RADIUS: f32 = 5.5;

/// Draws the sign of a state: a dotted ring, a ring, a half-filled ring, a tick, a cross.
pub fn state_sign(painter: &Painter, tokens: &Tokens, at: Pos2, state: InitiativeState) {
    let ring = Stroke::new(1.5, tokens.accent);
    let icon = |icon: &str, colour| {
        painter.text(
            at,
            Align2::CENTER_CENTER,
            icon,
            FontId::proportional(15.0),
            colour,
        );
    };
    match state {
        InitiativeState::Idea => {
            for dot in 0..8u8 {
                let angle = f32::from(dot) * TAU / 8.0;
                let place = pos2(at.x + RADIUS * angle.cos(), at.y + RADIUS * angle.sin());
                painter.circle_filled(place, 1.0, tokens.muted);
            }
        }
        InitiativeState::Planned => {
            painter.circle_stroke(at, RADIUS, ring);
        }
        InitiativeState::Running => {
            let half = (0..=12u8).map(|step| {
                let angle = f32::from(step) * TAU / 24.0 + TAU / 4.0;
                pos2(at.x + RADIUS * angle.cos(), at.y + RADIUS * angle.sin())
            });
            let half = Shape::convex_polygon(half.collect(), tokens.accent, Stroke::NONE);
            painter.add(half);
            painter.circle_stroke(at, RADIUS, ring);
        }
        InitiativeState::Done => icon(icons::CHECK, tokens.good),
        InitiativeState::Deselected => icon(icons::CLOSE, tokens.muted),
    }
}

/// Draws the sign of what is overdue: a triangle.
pub fn overdue_sign(painter: &Painter, tokens: &Tokens, at: Pos2) {
    let corners = [(0.0, -4.5), (5.0, 4.0), (-5.0, 4.0)];
    let points = corners.map(|(x, y)| pos2(at.x + x, at.y + y)).to_vec();
    painter.add(Shape::convex_polygon(points, tokens.bad, Stroke::NONE));
}
