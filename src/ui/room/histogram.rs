//! Where a room stands between two poles: now above the line, wanted below it, and an arrow from
//! median to median.

use egui::accesskit::Role;
use egui::{Align, Align2, Color32, Id, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::{Board, group_name};
use crate::analysis::tensions::{RoundFigures, Stand};
use crate::model::Tension;

/// Heights in a wall that is 900 high.
const AXIS: f32 = 40.0;
const POLES: f32 = 56.0;
const NUMBER: f32 = 30.0;
/// The lines that say what is above the axis, and what below.
const WANTED: f32 = 34.0;

fn column(rect: Rect, position: usize) -> f32 {
    rect.left() + rect.width() * (position as f32 + 0.5) / Tension::POSITIONS as f32
}

/// The colour of now: the accent, half as strong.
fn pale(board: &Board<'_>) -> Color32 {
    let tokens = board.cx.tokens;
    tokens.card.lerp_to_gamma(tokens.accent, 0.4)
}

fn poles_ui(ui: &mut Ui, board: &Board<'_>, rect: Rect, poles: &[String; 2]) {
    let [first, second] = poles;
    let half = rect.width() / 2.0 - 8.0;
    let rect = rect.with_min_y(rect.bottom() - POLES * board.unit + 16.0 * board.unit);
    let size = if rect.width() < 900.0 * board.unit {
        24.0
    } else {
        30.0
    };
    let look = |align| (board.strong(size), board.cx.tokens.ink, align);
    let left = rect.with_max_x(rect.left() + half);
    board.write(ui, left, first, look(Align::Min));
    let right = rect.with_min_x(rect.right() - half);
    board.write(ui, right, second, look(Align::Max));
}

/// The line between two poles while nobody has voted.
pub(super) fn empty(ui: &mut Ui, board: &Board<'_>, rect: Rect, poles: &[String; 2]) {
    let y = rect.center().y;
    let tokens = board.cx.tokens;
    let stroke = Stroke::new(2.0 * board.unit, tokens.line);
    ui.painter().hline(rect.x_range(), y, stroke);
    for position in 0..Tension::POSITIONS {
        let at = pos2(column(rect, position), y);
        ui.painter()
            .circle_filled(at, 7.0 * board.unit, tokens.line);
    }
    poles_ui(ui, board, rect, poles);
}

/// A round: bars, arrow and poles, beneath the name of the round.
pub(super) fn ui(
    ui: &mut Ui,
    board: &Board<'_>,
    rect: Rect,
    (poles, stand, name): (&[String; 2], &Stand, &str),
) {
    let (cx, unit, tokens) = (board.cx, board.unit, board.cx.tokens);
    let look = (board.plain(24.0), tokens.muted, Align::Min);
    let mut rect = rect;
    if !name.is_empty() {
        rect.min.y = board.write(ui, rect, name, look) + 12.0 * unit;
    }
    let bars = rect.with_max_y(rect.bottom() - (POLES + WANTED + NUMBER) * unit);
    let bars = bars.with_min_y(rect.top() + (WANTED + NUMBER) * unit);
    let most = |counts: &[usize]| counts.iter().copied().max().unwrap_or(0);
    let (up, down) = (most(&stand.now.counts), most(&stand.wanted.counts));
    let each = (bars.height() - AXIS * unit).max(0.0) / (up + down).max(1) as f32;
    let middle = bars.top() + up as f32 * each + AXIS * unit / 2.0;
    let line = Stroke::new(1.5, tokens.line);
    ui.painter().hline(rect.x_range(), middle, line);
    let wide = rect.width() / Tension::POSITIONS as f32 - 12.0 * unit;
    let sides = [
        (&stand.now, -1.0, pale(board)),
        (&stand.wanted, 1.0, tokens.accent),
    ];
    for (spread, way, colour) in sides {
        let from = middle + way * AXIS * unit / 2.0;
        for (position, count) in spread.counts.iter().enumerate().filter(|(_, it)| **it > 0) {
            let x = column(rect, position);
            let to = from + way * each * *count as f32;
            let size = Vec2::new(wide, (to - from).abs());
            let bar = Rect::from_center_size(pos2(x, f32::midpoint(from, to)), size);
            ui.painter().rect_filled(bar, 3.0 * unit, colour);
            let at = pos2(x, to + way * 16.0 * unit);
            let look = (board.plain(22.0), tokens.muted);
            board.mark(ui, at, Align2::CENTER_CENTER, &count.to_string(), look);
        }
    }
    let head = rect.with_min_y(rect.top() - 4.0 * unit);
    board.write(
        ui,
        head,
        cx.text("room-now"),
        (board.strong(24.0), tokens.ink, Align::Min),
    );
    let foot = rect.with_min_y(rect.bottom() - (POLES + WANTED) * unit);
    let look = (board.strong(24.0), tokens.accent, Align::Min);
    board.write(ui, foot, cx.text("room-wanted"), look);
    poles_ui(ui, board, rect, poles);
    let medians = [stand.now.median(), stand.wanted.median()];
    arrow(ui, board, rect, (middle, medians));
    tell(ui, board, rect, (poles, stand));
}

/// From median to median.
fn arrow(ui: &Ui, board: &Board<'_>, rect: Rect, (y, medians): (f32, [Option<u8>; 2])) {
    let [Some(now), Some(wanted)] = medians else {
        return;
    };
    let (from, to) = (
        column(rect, usize::from(now)),
        column(rect, usize::from(wanted)),
    );
    let (unit, ink) = (board.unit, board.cx.tokens.ink);
    ui.painter().circle_filled(pos2(from, y), 9.0 * unit, ink);
    let way = (to - from).signum();
    if (to - from).abs() < 1.0 {
        return;
    }
    let tip = to + way * 8.0 * unit;
    let neck = tip - way * 16.0 * unit;
    let stroke = Stroke::new(4.0 * unit, ink);
    ui.painter()
        .line_segment([pos2(from, y), pos2(neck, y)], stroke);
    let head = vec![
        pos2(tip, y),
        pos2(neck, y - 10.0 * unit),
        pos2(neck, y + 10.0 * unit),
    ];
    ui.painter()
        .add(Shape::convex_polygon(head, ink, Stroke::NONE));
}

/// Says to a screen reader what the picture shows.
fn tell(ui: &Ui, board: &Board<'_>, rect: Rect, (poles, stand): (&[String; 2], &Stand)) {
    let [first, second] = poles;
    let middle = |it: Option<u8>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let figures = [
        ("first", first.as_str().into()),
        ("second", second.as_str().into()),
        ("now", middle(stand.now.median()).into()),
        ("wanted", middle(stand.wanted.median()).into()),
    ];
    let said = board.cx.texts.with("room-positions-alt", &figures);
    let id = Id::unique(("room-positions", rect.left() as i32));
    let picture = ui.interact(rect, id, Sense::hover());
    picture.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
}

/// A line for each group that may be shown, from its median of now to that of wanted.
pub(super) fn groups(
    ui: &mut Ui,
    board: &Board<'_>,
    rect: Rect,
    (poles, round): (&[String; 2], &RoundFigures),
) {
    let (cx, unit, tokens) = (board.cx, board.unit, board.cx.tokens);
    if round.groups.is_empty() {
        board.middle(ui, cx.text("room-hidden"), "");
        return;
    }
    let hidden = round.shown.groups.iter().filter(|it| !**it).count();
    let rows = rect.with_max_y(rect.bottom() - (POLES + 40.0) * unit);
    let names = 260.0 * unit;
    let line = rows.with_min_x(rows.left() + names);
    let height = (rows.height() / round.groups.len().max(1) as f32).min(110.0 * unit);
    for (place, (group, stand)) in round.groups.iter().enumerate() {
        let y = rows.top() + (place as f32 + 0.5) * height;
        let name = rows
            .with_max_x(rows.left() + names)
            .with_min_y(y - 16.0 * unit);
        let look = (board.strong(26.0), tokens.ink, Align::Min);
        board.write(ui, name, &group_name(cx.texts, group), look);
        ui.painter()
            .hline(line.x_range(), y, Stroke::new(1.5, tokens.line));
        for position in 0..Tension::POSITIONS {
            let at = pos2(column(line, position), y);
            ui.painter().circle_filled(at, 4.0 * unit, tokens.line);
        }
        let medians = [stand.now.median(), stand.wanted.median()];
        arrow(ui, board, line, (y, medians));
        tell(
            ui,
            board,
            rows.with_min_y(y).with_max_y(y + 1.0),
            (poles, stand),
        );
    }
    if hidden > 0 {
        let said = cx
            .texts
            .with("room-groups-hidden", &[("count", hidden.into())]);
        let at = rect.with_min_y(rows.bottom());
        board.write(ui, at, &said, (board.plain(22.0), tokens.muted, Align::Min));
    }
    let poles_at = rect.with_min_x(line.left());
    poles_ui(ui, board, poles_at, poles);
}
