//! Every chart empty, with one row, with many, with labels nobody made room for: what no promise
//! about charts may break at.

use sigtelinje::charts::{Chart, ChartLook, HeatMap, LevelRow, Part, Radar};

use super::chart_samples::{self as samples, dark, light};
use super::dialog_samples;
use super::strategy_samples;

/// Every chart with so many rows.
pub(crate) fn every(rows: usize) -> Vec<(&'static str, Chart)> {
    let mut all = samples::every(rows);
    all.extend(strategy_samples::every(rows));
    all.extend(dialog_samples::every(rows));
    all
}

pub(crate) const LONG: &str = "Speciallærerkoordinatorfunktionsbeskrivelse og digital myndigheds\
                    kommunikation i erhvervsuddannelserne, første og anden hovedforløb";
const SIZES: [(u32, u32); 3] = [(320, 240), (900, 500), (1200, 700)];
pub(crate) const SCALES: [f32; 3] = [0.8, 1.0, 2.0];

/// The same chart with labels nobody made room for.
pub(crate) fn with_long_labels(mut chart: Chart) -> Chart {
    let long = |label: &mut String| *label = format!("{label} {LONG}");
    match &mut chart {
        Chart::LevelBars(chart) => chart.rows.iter_mut().for_each(|row| long(&mut row.label)),
        Chart::RoundBars(chart) => chart.rounds.iter_mut().for_each(|row| long(&mut row.label)),
        Chart::HeatMap(chart) => {
            chart.rows.iter_mut().for_each(|row| long(&mut row.label));
            chart.columns.iter_mut().for_each(long);
            chart.levels.iter_mut().for_each(long);
        }
        Chart::GapBars(chart) => chart.rows.iter_mut().for_each(|row| long(&mut row.label)),
        Chart::CoverageBars(chart) => chart.rows.iter_mut().for_each(|row| long(&mut row.label)),
        Chart::Radar(chart) => {
            chart.axes.iter_mut().for_each(long);
            chart
                .series
                .iter_mut()
                .for_each(|line| long(&mut line.name));
        }
        Chart::YearWheel(wheel) => {
            let entries = wheel.rings.iter_mut().flat_map(|ring| &mut ring.entries);
            entries.for_each(|entry| long(&mut entry.label));
        }
        Chart::Timeline(chart) => {
            for group in &mut chart.groups {
                long(&mut group.name);
                group.rows.iter_mut().for_each(|row| long(&mut row.label));
            }
        }
        Chart::Indicator(chart) => {
            chart.points.iter_mut().for_each(|it| long(&mut it.label));
            chart.dates.iter_mut().for_each(|(_, it)| long(it));
        }
        Chart::Lines(chart) => {
            chart.rows.iter_mut().for_each(|row| long(&mut row.label));
            chart.levels.iter_mut().for_each(long);
        }
        Chart::Load(chart) => {
            chart.rows.iter_mut().for_each(|row| long(&mut row.label));
            chart.months.iter_mut().for_each(long);
        }
        Chart::Positions(chart) => {
            chart.poles.iter_mut().for_each(long);
            long(&mut chart.now.head);
            long(&mut chart.wanted.head);
        }
        Chart::Dumbbells(chart) => {
            chart.poles.iter_mut().for_each(long);
            for row in &mut chart.rows {
                long(&mut row.left);
                long(&mut row.right);
            }
        }
        Chart::Answers(chart) => {
            chart.rows.iter_mut().for_each(|row| long(&mut row.label));
            chart.steps.iter_mut().for_each(long);
            long(&mut chart.unknown_head);
        }
        Chart::Counts(chart) => chart.rows.iter_mut().for_each(|row| long(&mut row.label)),
    }
    chart
}

/// The same chart on a scale of ten levels.
fn with_ten_levels(mut chart: Chart) -> Chart {
    let names = || {
        (0..10)
            .map(|level: u8| format!("{level} Niveau"))
            .collect::<Vec<_>>()
    };
    let ten = |row: &mut LevelRow| {
        row.parts = (1..=10)
            .map(|count| Part {
                count,
                label: format!("{count} %"),
            })
            .collect();
    };
    match &mut chart {
        Chart::LevelBars(chart) => {
            chart.levels = names();
            chart.rows.iter_mut().for_each(ten);
        }
        Chart::RoundBars(chart) => {
            chart.levels = names();
            chart.rounds.iter_mut().for_each(ten);
        }
        Chart::HeatMap(chart) => chart.levels = names(),
        Chart::Radar(chart) => chart.rings = names(),
        _ => {}
    }
    chart
}

/// Every chart empty, with one row, with many, with long labels and with ten levels.
pub(crate) fn all_kinds() -> Vec<(String, Chart)> {
    let mut kinds = Vec::new();
    for rows in [0, 1, 7, 25] {
        for (name, chart) in every(rows) {
            kinds.push((
                format!("{name} × {rows} long"),
                with_long_labels(chart.clone()),
            ));
            kinds.push((
                format!("{name} × {rows} ten"),
                with_ten_levels(chart.clone()),
            ));
            kinds.push((format!("{name} × {rows}"), chart));
        }
    }
    kinds.push((
        "radar without axes".to_owned(),
        Chart::Radar(Radar::default()),
    ));
    kinds.push((
        "heat map without columns".to_owned(),
        Chart::HeatMap(HeatMap::default()),
    ));
    kinds
}

/// Calls a check with every kind of chart in every size, scale and theme.
pub(crate) fn in_every_way(check: impl Fn(&str, &Chart, &ChartLook, (u32, u32))) {
    for (name, chart) in all_kinds() {
        for (theme, mut look) in [("light", light()), ("dark", dark())] {
            for size in SIZES {
                for scale in SCALES {
                    look.scale = scale;
                    let name = format!("{name}, {theme}, {size:?}, scale {scale}");
                    check(&name, &chart, &look, size);
                }
            }
        }
    }
}
