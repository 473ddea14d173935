//! Pictures of the strategy's charts in both themes, as files show them.
//!
//! `UPDATE_SNAPSHOTS=1` draws them anew; look at each before it is kept.

use egui_kittest::image_snapshot;
use sigtelinje::charts::{Chart, ChartLook, png};

use crate::support::chart_samples::{dark, light};
use crate::support::dialog_samples as rooms;
use crate::support::strategy_samples as samples;

fn in_both_themes(name: &str, chart: &Chart, size: (u32, u32)) {
    for (theme, look) in [("light", light()), ("dark", dark())] {
        let file = png(chart, &look, size).unwrap();
        let picture = image::load_from_memory(&file).unwrap().to_rgba8();
        image_snapshot(&picture, format!("chart-{name}-{theme}"));
    }
}

#[test]
fn the_year_wheel_looks_as_it_was_approved() {
    let wheel = Chart::YearWheel(samples::year_wheel(9));
    in_both_themes("year-wheel", &wheel, (1000, 1000));
    let full = Chart::YearWheel(samples::year_wheel(60));
    in_both_themes("year-wheel-full", &full, (1000, 1000));
}

#[test]
fn the_strategy_s_charts_look_as_they_were_approved() {
    let charts = [
        ("timeline", Chart::Timeline(samples::timeline(22))),
        ("indicator", Chart::Indicator(samples::indicator(6))),
        ("lines", Chart::Lines(samples::line_overview(5))),
        ("load", Chart::Load(samples::load(6))),
    ];
    for (name, chart) in charts {
        in_both_themes(name, &chart, (1200, 700));
    }
}

#[test]
fn the_charts_of_rooms_look_as_they_were_approved() {
    let charts = [
        (
            "positions",
            Chart::Positions(rooms::positions(2)),
            (1200, 700),
        ),
        (
            "tensions",
            Chart::Dumbbells(rooms::dumbbells(7)),
            (1200, 500),
        ),
        (
            "before-and-after",
            Chart::Dumbbells(rooms::before_and_after(4)),
            (1200, 500),
        ),
        ("pulse", Chart::Answers(rooms::answers(5)), (1200, 420)),
        ("dots", Chart::Counts(rooms::counts(5)), (1200, 400)),
    ];
    for (name, chart, size) in charts {
        in_both_themes(name, &chart, size);
    }
}

#[test]
fn positions_can_be_read_from_the_back_of_a_room() {
    let chart = Chart::Positions(rooms::positions(2));
    let look = ChartLook {
        scale: 1.9,
        headed: false,
        ..light()
    };
    let file = png(&chart, &look, (1280, 560)).unwrap();
    let picture = image::load_from_memory(&file).unwrap().to_rgba8();
    image_snapshot(&picture, "chart-positions-room");
}
