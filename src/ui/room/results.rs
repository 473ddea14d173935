//! Dots, answers, ideas and decisions on the wall.

use egui::{Align, Rect, Ui, Vec2, pos2};

use super::Board;
use crate::analysis::room::{DotFigures, StatementFigures};
use crate::model::{Decision, Idea, Task};

/// A row of the wall: the text at the left, a bar and its number at the right.
fn bar_row(
    ui: &mut Ui,
    board: &Board<'_>,
    row: Rect,
    (text, is_chosen): (&str, bool),
    bars: &[(usize, egui::Color32)],
    most: usize,
) {
    let (unit, tokens) = (board.unit, board.cx.tokens);
    let split = row.left() + row.width() * 0.45;
    let size = if row.height() < 60.0 * unit {
        20.0
    } else {
        26.0
    };
    let font = if is_chosen {
        board.strong(size)
    } else {
        board.plain(size)
    };
    let words = row.with_max_x(split - 24.0 * unit);
    board.write(ui, words, text, (font, tokens.ink, Align::Min));
    let room = row.right() - split - 60.0 * unit;
    let mut x = split;
    let height = (row.height() * 0.55).min(36.0 * unit);
    for (count, colour) in bars.iter().filter(|(count, _)| *count > 0) {
        let wide = room * *count as f32 / most.max(1) as f32;
        let size = Vec2::new(wide, height);
        let bar = Rect::from_min_size(pos2(x, row.top() + 2.0 * unit), size);
        ui.painter()
            .rect_filled(bar.shrink2(Vec2::new(1.0, 0.0)), 2.0 * unit, *colour);
        let text = board.cx.tokens.text_on(*colour);
        let look = (board.strong(size_of(height, unit)), text);
        board.mark(
            ui,
            bar.center(),
            egui::Align2::CENTER_CENTER,
            &count.to_string(),
            look,
        );
        x += wide;
    }
}

fn size_of(height: f32, unit: f32) -> f32 {
    (height / unit * 0.6).clamp(12.0, 20.0)
}

fn rows(board: &Board<'_>, room: Rect, count: usize) -> impl Iterator<Item = Rect> + use<> {
    let height = (room.height() / count.max(1) as f32).min(84.0 * board.unit);
    (0..count).map(move |at| {
        let top = room.top() + at as f32 * height;
        room.with_min_y(top).with_max_y(top + height)
    })
}

/// What can be chosen, and after the vote how many dots each got.
pub(super) fn dots(ui: &mut Ui, board: &Board<'_>, figures: &DotFigures, is_voted: bool) {
    let cx = board.cx;
    if is_voted && !figures.is_shown {
        board.middle(ui, cx.text("room-hidden"), "");
        return;
    }
    let mut all: Vec<_> = figures.options.iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.dots));
    let most = all.first().map_or(1, |it| it.dots);
    let places = rows(board, board.room(ui), all.len());
    for (row, option) in places.zip(&all) {
        let bars = [(option.dots, cx.tokens.accent)];
        let bars = if is_voted { &bars[..] } else { &[] };
        bar_row(ui, board, row, (&option.text, option.is_chosen), bars, most);
    }
}

/// The statements, and after the vote how far the room agrees.
pub(super) fn pulse(ui: &mut Ui, board: &Board<'_>, figures: &[StatementFigures], is_voted: bool) {
    let (cx, tokens) = (board.cx, board.cx.tokens);
    let places: Vec<Rect> = rows(board, board.room(ui), figures.len()).collect();
    let most = figures.iter().map(|it| it.all.iter().sum::<usize>());
    let most = most.max().unwrap_or(1);
    let colours: [egui::Color32; Task::ANSWERS] = [
        tokens.warning,
        tokens.card.lerp_to_gamma(tokens.warning, 0.5),
        tokens.line,
        tokens.card.lerp_to_gamma(tokens.accent, 0.5),
        tokens.accent,
        tokens.hover,
    ];
    for (row, it) in places.into_iter().zip(figures) {
        let counts = it.all.into_iter();
        let bars: Vec<_> = counts.zip(colours).collect();
        let bars = if !is_voted || !it.is_shown {
            &[]
        } else {
            &bars[..]
        };
        bar_row(ui, board, row, (&it.text, false), bars, most);
        if is_voted && !it.is_shown {
            let at = row.with_min_x(row.left() + row.width() * 0.45);
            let look = (board.plain(20.0), tokens.muted, Align::Min);
            board.write(ui, at, cx.text("room-hidden"), look);
        }
    }
    if is_voted {
        board.foot_left(ui, cx.text("room-answers-legend"));
    }
}

/// Ideas under their headings, the chosen ones stronger.
pub(super) fn ideas(ui: &mut Ui, board: &Board<'_>, ideas: &[Idea]) {
    let mut headings: Vec<&str> = Vec::new();
    for idea in ideas {
        if !headings.contains(&idea.group.as_str()) {
            headings.push(&idea.group);
        }
    }
    let room = board.room(ui);
    let columns = headings.len().clamp(1, 3);
    let gap = 32.0 * board.unit;
    let width = (room.width() - gap * (columns as f32 - 1.0)) / columns as f32;
    let mut tops = vec![room.top(); columns];
    for heading in headings {
        let Some((at, top)) = tops
            .iter_mut()
            .enumerate()
            .min_by(|a, b| a.1.total_cmp(b.1))
        else {
            return;
        };
        let left = room.left() + at as f32 * (width + gap);
        let column = Rect::from_min_max(pos2(left, *top), pos2(left + width, room.bottom()));
        *top = ideas_of(ui, board, column, (heading, ideas)) + 20.0 * board.unit;
    }
}

fn ideas_of(
    ui: &mut Ui,
    board: &Board<'_>,
    column: Rect,
    (heading, ideas): (&str, &[Idea]),
) -> f32 {
    let tokens = board.cx.tokens;
    let look = (board.strong(26.0), tokens.accent, Align::Min);
    let mut y = board.write(ui, column, heading, look);
    let size = if ideas.len() > 18 { 20.0 } else { 25.0 };
    for idea in ideas.iter().filter(|it| it.group == heading) {
        let font = if idea.chosen {
            board.strong(size)
        } else {
            board.plain(size)
        };
        let sign = if idea.chosen { "★ " } else { "• " };
        let text = format!("{sign}{}", idea.text);
        let rect = column.with_min_y(y + 6.0 * board.unit);
        y = board.write(ui, rect, &text, (font, tokens.ink, Align::Min));
    }
    y
}

/// What was decided, without who sees to it.
pub(super) fn decisions<'a>(
    ui: &mut Ui,
    board: &Board<'_>,
    decisions: impl Iterator<Item = &'a Decision>,
) {
    let tokens = board.cx.tokens;
    let room = board.room(ui);
    let mut y = room.top();
    for (place, decision) in decisions.enumerate() {
        let text = format!("{}.  {}", place + 1, decision.text);
        let look = (board.plain(30.0), tokens.ink, Align::Min);
        y = board.write(ui, room.with_min_y(y), &text, look);
        if let Some(due) = decision.due {
            let due = board
                .cx
                .texts
                .with("room-decision-due", &[("date", due.into())]);
            let rect = room
                .with_min_y(y)
                .with_min_x(room.left() + 40.0 * board.unit);
            y = board.write(
                ui,
                rect,
                &due,
                (board.plain(22.0), tokens.muted, Align::Min),
            );
        }
        y += 14.0 * board.unit;
    }
}
