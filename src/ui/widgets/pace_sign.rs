//! How it goes, in a shape and a word, so that colour is never alone.

use egui::{Align2, Color32, FontId, Painter, Pos2, RichText, Ui};

use crate::analysis::strategy::{GoalStatus, Pace};
use crate::ui::ShellContext;
use crate::ui::theme::Tokens;

fn colour(tokens: &Tokens, pace: Pace) -> Color32 {
    match pace {
        Pace::Reached | Pace::OnTrack => tokens.good,
        Pace::Behind => tokens.warning,
        Pace::Missed => tokens.bad,
        Pace::Unknown => tokens.muted,
    }
}

/// The word for a pace.
pub fn pace_word<'a>(cx: &ShellContext<'a>, pace: Pace) -> &'a str {
    cx.text(pace.text_id())
}

/// Draws shape and word as a label.
pub fn pace_sign(ui: &mut Ui, cx: &ShellContext<'_>, pace: Pace) {
    let said = format!("{} {}", pace.shape(), pace_word(cx, pace));
    ui.label(RichText::new(said).small().color(colour(cx.tokens, pace)));
}

/// Draws how a goal stands as a label; a goal that no indicator measures is said to be that.
pub fn goal_sign(ui: &mut Ui, cx: &ShellContext<'_>, status: GoalStatus) {
    if status == GoalStatus::NotMeasured {
        let said = format!("– {}", cx.text("goal-not-measured"));
        ui.label(RichText::new(said).small().color(cx.tokens.muted));
    } else {
        pace_sign(ui, cx, status.pace());
    }
}

/// Draws shape and word with the painter, from the left, around this height.
pub fn paint_pace(painter: &Painter, cx: &ShellContext<'_>, at: Pos2, pace: Pace) {
    let said = format!("{} {}", pace.shape(), pace_word(cx, pace));
    let font = FontId::proportional(13.0);
    painter.text(at, Align2::LEFT_CENTER, said, font, colour(cx.tokens, pace));
}
