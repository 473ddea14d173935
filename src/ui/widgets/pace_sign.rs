//! How it goes, in a shape and a word, so that colour is never alone.

use egui::{Align2, Color32, FontId, Painter, Pos2, RichText, Ui};

use crate::analysis::strategy::{GoalStatus, Pace};
use crate::ui::ShellContext;
use crate::ui::theme::Tokens;

/// The shape, the id of the word and the colour of a pace.
fn look(tokens: &Tokens, pace: Pace) -> (&'static str, &'static str, Color32) {
    match pace {
        Pace::Reached => ("✓", "pace-reached", tokens.good),
        Pace::OnTrack => ("●", "pace-on-track", tokens.good),
        Pace::Behind => ("▲", "pace-behind", tokens.warning),
        Pace::Missed => ("▼", "pace-missed", tokens.bad),
        Pace::Unknown => ("–", "pace-unknown", tokens.muted),
    }
}

/// The word for a pace.
pub fn pace_word<'a>(cx: &ShellContext<'a>, pace: Pace) -> &'a str {
    cx.text(look(cx.tokens, pace).1)
}

/// The pace that a goal is shown with.
pub const fn pace_of_goal(status: GoalStatus) -> Pace {
    match status {
        GoalStatus::NotMeasured => Pace::Unknown,
        GoalStatus::Behind => Pace::Behind,
        GoalStatus::OnTrack => Pace::OnTrack,
        GoalStatus::Reached => Pace::Reached,
    }
}

/// Draws shape and word as a label.
pub fn pace_sign(ui: &mut Ui, cx: &ShellContext<'_>, pace: Pace) {
    let (shape, word, colour) = look(cx.tokens, pace);
    let said = format!("{shape} {}", cx.text(word));
    ui.label(RichText::new(said).small().color(colour));
}

/// Draws how a goal stands as a label; a goal that no indicator measures is said to be that.
pub fn goal_sign(ui: &mut Ui, cx: &ShellContext<'_>, status: GoalStatus) {
    if status == GoalStatus::NotMeasured {
        let said = format!("– {}", cx.text("goal-not-measured"));
        ui.label(RichText::new(said).small().color(cx.tokens.muted));
    } else {
        pace_sign(ui, cx, pace_of_goal(status));
    }
}

/// Draws shape and word with the painter, from the left, around this height.
pub fn paint_pace(painter: &Painter, cx: &ShellContext<'_>, at: Pos2, pace: Pace) {
    let (shape, word, colour) = look(cx.tokens, pace);
    let said = format!("{shape} {}", cx.text(word));
    let font = FontId::proportional(13.0);
    painter.text(at, Align2::LEFT_CENTER, said, font, colour);
}
