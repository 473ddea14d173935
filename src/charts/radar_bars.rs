//! The numbers of a radar with many axes, as bars: a row per axis, a thin bar per series.
//!
//! Level 0 is a ring at the start of its bar, a missing value a dash, and the expectation a tick.

use super::frame::Sheet;
use super::radar::{Radar, RadarSeries, series_colour};
use super::scene::{Align, Frame};

/// Height of the line with the levels above the bars, at 100 % text size.
pub(super) const HEAD: f32 = 22.0;

/// Draws the bars into the body of the sheet.
pub(super) fn draw(radar: &Radar, sheet: &mut Sheet<'_>) {
    let look = sheet.look;
    let labels: Vec<&str> = radar.axes.iter().map(String::as_str).collect();
    let first = radar.series.first();
    let mut notes: Vec<&str> = first
        .iter()
        .flat_map(|series| series.values.iter().flatten())
        .map(|value| value.label.as_str())
        .collect();
    notes.extend(first.map(|series| series.name.as_str()));
    let mut rows = sheet.rows(&labels, &notes, look.px(HEAD));
    let inset = look.px(8.0).min(rows.plot.w / 4.0);
    rows.plot.x += inset;
    rows.plot.w -= 2.0 * inset;
    let step = rows.plot.w / radar.top();
    if rows.shown > 0 {
        scale(radar, sheet, rows.plot, step);
        let name = first.map_or("", |series| series.name.as_str());
        let name = look.quiet().shorten(name, rows.notes.1);
        let at = (rows.notes.0, rows.plot.y - look.px(HEAD / 2.0));
        sheet.scene.text(&name, at, Align::Right, look.quiet());
    }
    let count = radar.series.len().clamp(1, Radar::MAX_SERIES) as f32;
    for (axis, name) in radar.axes.iter().take(rows.shown).enumerate() {
        sheet.row_label(&rows, axis, name);
        let place = rows.bar(axis);
        let thick = (place.h / count).min(look.px(16.0));
        let top = place.middle().1 - thick * count / 2.0;
        for (index, series) in radar.drawn() {
            let y = top + thick * index as f32;
            let frame = Frame::new(place.x, y, place.w, thick * 0.86);
            bar(sheet, frame, (index, series), axis, step);
        }
        if let Some(expected) = radar.expectation.as_ref().and_then(|all| all.at(axis)) {
            let x = place.x + step * expected.value.clamp(0.0, radar.top());
            sheet.tick(x, place);
        }
        let value = first.and_then(|series| series.at(axis));
        let note = value.map_or("–", |value| value.label.as_str());
        sheet.row_note(&rows, axis, note, look.body());
        sheet.scene.hit(rows.band(axis), radar.says(axis));
    }
    sheet.more(&rows, radar.axes.len());
}

/// Thin lines for the levels, named above.
fn scale(radar: &Radar, sheet: &mut Sheet<'_>, plot: Frame, step: f32) {
    let look = sheet.look;
    let kind = look.quiet();
    for (level, name) in radar.rings.iter().enumerate() {
        let x = plot.x + step * level as f32;
        let line = Frame::new(x, plot.y, look.px(1.0), plot.h);
        sheet.scene.rect(line, look.line);
        let name = kind.shorten(name, step - look.px(4.0));
        let at = (x, plot.y - look.px(HEAD / 2.0));
        sheet.scene.text(&name, at, Align::Centre, kind);
    }
}

fn bar(
    sheet: &mut Sheet<'_>,
    frame: Frame,
    (index, series): (usize, &RadarSeries),
    axis: usize,
    step: f32,
) {
    let look = sheet.look;
    let Some(value) = series.at(axis) else {
        let dash = Frame::new(
            frame.x + look.px(4.0),
            frame.middle().1 - look.px(0.75),
            look.px(9.0),
            look.px(1.5),
        );
        sheet.scene.rect(dash, look.muted);
        return;
    };
    if value.value <= 0.0 {
        let side = frame.h.min(look.px(12.0)).max(look.px(6.0));
        let ring = Frame::new(
            frame.x - side / 2.0,
            frame.middle().1 - side / 2.0,
            side,
            side,
        );
        let colours = (look.warning, look.ground);
        sheet.scene.ring(ring, side / 2.0, look.px(1.5), colours);
        return;
    }
    let length = (step * value.value).min(frame.w);
    let filled = Frame::new(frame.x, frame.y, length, frame.h);
    let colour = series_colour(look, index);
    sheet.scene.rounded(filled, look.px(2.0), colour);
}
