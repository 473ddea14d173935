//! Charts of the strategy: a full wheel can still be read, gaps stay gaps, and nothing is told by
//! colour alone.

use sigtelinje::charts::{
    Chart, IndicatorLine, Letter, Mark, Spot, TimelineState, TimelineStep, Type, svg,
};

use crate::support::chart_kinds::{LONG, SCALES, with_long_labels};
use crate::support::chart_samples::light;
use crate::support::recording_backend::{record, written};
use crate::support::strategy_samples;

/// The four corners of a letter that is turned around its middle.
fn corners(letter: Letter, kind: Type) -> [(f32, f32); 4] {
    let half = (kind.size * 0.25, kind.size * 0.36);
    let (sin, cos) = letter.turned.sin_cos();
    [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| {
        let (x, y) = (x * half.0, y * half.1);
        (
            letter.at.0 + x * cos - y * sin,
            letter.at.1 + x * sin + y * cos,
        )
    })
}

/// Whether two convex outlines share more than their edges: no side of either parts them.
fn overlap(one: &[(f32, f32); 4], other: &[(f32, f32); 4]) -> bool {
    let spread = |points: &[(f32, f32); 4], (x, y): (f32, f32)| {
        let along = points.map(|point| point.0 * x + point.1 * y);
        (
            along.into_iter().fold(f32::INFINITY, f32::min),
            along.into_iter().fold(f32::NEG_INFINITY, f32::max),
        )
    };
    [one, other].into_iter().all(|points| {
        let [a, b, c, _] = *points;
        [(a, b), (b, c)].into_iter().all(|(from, to)| {
            let length = (to.0 - from.0).hypot(to.1 - from.1);
            let axis = ((to.0 - from.0) / length, (to.1 - from.1) / length);
            let (a, b) = (spread(one, axis), spread(other, axis));
            a.0 + 0.5 < b.1 && b.0 + 0.5 < a.1
        })
    })
}

/// The texts at a slant: each the letters with their corners.
fn slanted(marks: &[Mark]) -> Vec<Vec<[(f32, f32); 4]>> {
    let texts = marks.iter().filter_map(|mark| match mark {
        Mark::Letters(letters, kind) => {
            Some(letters.iter().map(|it| corners(*it, *kind)).collect())
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn texts_of_a_full_wheel_stay_in_the_picture_and_apart() {
    let mut wheels = Vec::new();
    for initiatives in [0, 1, 9, 60] {
        let wheel = Chart::YearWheel(strategy_samples::year_wheel(initiatives));
        wheels.push((initiatives, with_long_labels(wheel.clone())));
        wheels.push((initiatives, wheel));
    }
    for (initiatives, chart) in wheels {
        for size in [(320, 320), (600, 700), (1000, 1000)] {
            for scale in SCALES {
                let mut look = light();
                look.scale = scale;
                let name = format!("{initiatives} initiatives, {size:?}, scale {scale}");
                let texts = slanted(&chart.marks(size, &look));
                let inside = |(x, y): &(f32, f32)| {
                    *x >= 0.0 && *y >= 0.0 && *x <= size.0 as f32 && *y <= size.1 as f32
                };
                assert!(texts.iter().flatten().flatten().all(inside), "{name}");
                for (index, text) in texts.iter().enumerate() {
                    for other in &texts[index + 1..] {
                        let met = text.iter().any(|a| other.iter().any(|b| overlap(a, b)));
                        assert!(!met, "{name}: two texts meet at {:?}", text[0]);
                    }
                }
            }
        }
    }
}

#[test]
fn letters_on_a_wheel_can_be_read_on_a_wall() {
    let chart = Chart::YearWheel(strategy_samples::year_wheel(60));
    for mark in chart.marks((1000, 1000), &light()) {
        if let Mark::Letters(_, kind) = mark {
            assert!(kind.size >= 11.0, "{} pixels of a thousand", kind.size);
        }
    }
}

#[test]
fn what_has_no_room_on_a_wheel_is_counted_and_stands_in_the_table() {
    let wheel = strategy_samples::year_wheel(60);
    let all: usize = wheel.rings.iter().map(|ring| ring.entries.len()).sum();
    let chart = Chart::YearWheel(wheel.clone());
    assert_eq!(chart.table().rows.len(), all);
    let shown = chart
        .hits((1000, 1000), &light())
        .iter()
        .filter(|hit| matches!(hit.spot, Some(Spot::Row(_))))
        .count();
    let record = record(&chart, &light(), (1000, 1000));
    let says = format!("+{} {}", all - shown, wheel.more_head);
    assert!(record.texts.iter().any(|text| text.text == says), "{says}");
}

#[test]
fn a_sector_answers_with_the_full_text_and_only_where_it_is() {
    let chart = with_long_labels(Chart::YearWheel(strategy_samples::year_wheel(9)));
    for hit in chart.hits((1000, 1000), &light()) {
        let Some(sector) = hit.sector else { continue };
        match hit.spot {
            Some(Spot::Row(_)) => assert!(hit.text.contains(LONG), "{}", hit.text),
            month => assert!(matches!(month, Some(Spot::Month(_))), "{}", hit.text),
        }
        let middle = sector.arc(sector.radius());
        assert!(hit.contains(middle[middle.len() / 2]));
        assert!(!hit.contains(sector.centre));
    }
}

#[test]
fn slanted_texts_of_an_svg_can_be_searched() {
    let chart = Chart::YearWheel(strategy_samples::year_wheel(9));
    let document = svg(&chart, &light(), (1000, 1000)).unwrap();
    for word in ["LUU-møder", "VRisvejsning", "juni"] {
        assert!(document.contains(&format!(">{word}</text>")), "{word}");
    }
}

#[test]
fn a_look_without_a_value_is_a_gap_in_the_line() {
    let lines = |chart: IndicatorLine| {
        let record = record(&Chart::Indicator(chart), &light(), (900, 500));
        let colour = written(light().accent);
        let of_accent = record.paths.iter().filter(|(_, it)| *it == colour);
        of_accent.count()
    };
    let mut chart = strategy_samples::indicator(6);
    assert_eq!(lines(chart.clone()), 2, "the third look measured nothing");
    chart.points[2].value = Some(50.0);
    assert_eq!(lines(chart), 1);
}

#[test]
fn who_has_not_rated_has_no_shape() {
    let shapes = |level: Option<u8>| {
        let mut chart = strategy_samples::line_overview(1);
        chart.rows[0].maturity = vec![level, None, None];
        chart.rows[0].is_apart = false;
        let record = record(&Chart::Lines(chart), &light(), (900, 300));
        let colour = written(light().accent);
        record
            .polygons
            .iter()
            .filter(|(_, it)| *it == colour)
            .count()
    };
    assert_eq!(shapes(Some(0)), shapes(None) + 1);
}

#[test]
fn more_than_one_can_carry_has_a_sign_and_a_number() {
    let signs = |count: usize| {
        let mut chart = strategy_samples::load(1);
        chart.rows[0].months = vec![count];
        let record = record(&Chart::Load(chart), &light(), (1200, 300));
        let colour = written(light().warning);
        let triangles = record
            .polygons
            .iter()
            .filter(|(points, fill)| *fill == colour && points.len() == 3);
        (
            triangles.count(),
            record.texts.iter().any(|it| it.text == count.to_string()),
        )
    };
    assert_eq!(signs(3), (0, true));
    assert_eq!(signs(4), (2, true), "one in the cell and one in the legend");
}

#[test]
fn states_on_a_timeline_differ_without_colour() {
    use TimelineState::{Deselected, Done, Idea, Planned, Running};
    let shapes = [Idea, Planned, Running, Done, Deselected].map(|state| {
        let mut chart = strategy_samples::timeline(1);
        chart.states.clear();
        chart.today = None;
        chart.groups[0].rows[0].state = state;
        let record = record(&Chart::Timeline(chart), &light(), (1200, 300));
        let polygons: Vec<_> = record
            .polygons
            .into_iter()
            .map(|(points, fill)| (points, fill == written(light().ground)))
            .collect();
        let paths: Vec<_> = record.paths.into_iter().map(|(points, _)| points).collect();
        (polygons, paths)
    });
    for (index, one) in shapes.iter().enumerate() {
        for other in &shapes[index + 1..] {
            assert_ne!(one, other);
        }
    }
}

#[test]
fn the_months_of_a_timeline_are_named_evenly() {
    let timeline = strategy_samples::timeline(12);
    let is_month = |text: &str| timeline.months.iter().any(|(_, name)| name == text);
    let chart = Chart::Timeline(timeline.clone());
    for width in [500, 800, 1064, 1704] {
        let marks = chart.marks((width, 700), &light());
        let named: Vec<f32> = marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Text(text, at, ..) if is_month(text) => Some(at.0),
                _ => None,
            })
            .collect();
        let apart: Vec<f32> = named.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let least = apart.iter().copied().fold(f32::INFINITY, f32::min);
        let most = apart.iter().copied().fold(0.0, f32::max);
        assert!(named.len() > 1 && most < least * 1.2, "{width}: {apart:?}");
    }
}

#[test]
fn the_tick_of_what_is_done_stands_beside_its_steps() {
    let mut timeline = strategy_samples::timeline(1);
    let rows = timeline.groups.iter_mut().flat_map(|group| &mut group.rows);
    for row in rows {
        row.state = TimelineState::Done;
        row.days = (Some(0), Some(200));
        row.steps = [0, 20, 190]
            .map(|day| TimelineStep {
                day,
                is_done: true,
                label: "Trin".to_owned(),
            })
            .to_vec();
    }
    let marks = Chart::Timeline(timeline).marks((1200, 400), &light());
    let span = |points: &[(f32, f32)]| {
        let x = points.iter().map(|it| it.0);
        let ends = (
            x.clone().fold(f32::INFINITY, f32::min),
            x.fold(0.0, f32::max),
        );
        (ends, points[0].1)
    };
    let steps = marks.iter().filter_map(|mark| match mark {
        Mark::Polygon(points, _) if points.len() == 4 => Some(span(points)),
        _ => None,
    });
    let steps: Vec<_> = steps.collect();
    let ticks = marks.iter().filter_map(|mark| match mark {
        Mark::Path(points, ..) if points.len() == 3 => Some(span(points)),
        _ => None,
    });
    let ticks: Vec<_> = ticks.collect();
    assert!(!ticks.is_empty() && !steps.is_empty());
    for ((left, right), y) in ticks {
        let is_beside = |((from, to), height): &((f32, f32), f32)| {
            (height - y).abs() > 20.0 || right <= *from || *to <= left
        };
        assert!(steps.iter().all(is_beside), "{left} {right}: {steps:?}");
    }
}
