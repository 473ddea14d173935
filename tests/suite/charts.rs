//! Charts stay inside their picture, keep level 0 apart from what is missing, and come as files.

use sigtelinje::charts::{
    Chart, ChartError, HeatCell, HeatMap, HeatRow, Mark, Part, Radar, Rgb, Table, Turn, png, svg,
};

use crate::support::chart_kinds::{SCALES, all_kinds, every, in_every_way};
use crate::support::chart_samples::{self as samples, dark, light};
use crate::support::recording_backend::{record, written};

#[test]
fn no_text_leaves_the_picture_or_runs_into_another() {
    in_every_way(|name, chart, look, size| {
        let record = record(chart, look, size);
        for (index, text) in record.texts.iter().enumerate() {
            let inside = text.left >= -1.5
                && text.top >= -1.5
                && text.right <= size.0 as f32 + 1.5
                && text.bottom <= size.1 as f32 + 1.5;
            assert!(inside, "{name}: {text:?} is outside");
            for other in record.texts.iter().skip(index + 1) {
                assert!(
                    !text.overlaps(other),
                    "{name}: {text:?} runs into {other:?}"
                );
            }
        }
    });
}

#[test]
fn every_number_of_a_picture_is_finite() {
    in_every_way(|name, chart, look, size| {
        let finite =
            |points: &[(f32, f32)]| points.iter().all(|p| p.0.is_finite() && p.1.is_finite());
        for mark in chart.marks(size, look) {
            let sound = match &mark {
                Mark::Rect(frame, _) => {
                    finite(&[(frame.x, frame.y), (frame.w, frame.h)]) && frame.w >= 0.0
                }
                Mark::Polygon(points, _) => finite(points),
                Mark::Sector(sector, _) => finite(&sector.outline()) && sector.outer > sector.inner,
                Mark::Path(points, width, _) => finite(points) && width.is_finite(),
                Mark::Text(_, at, _, _, kind) => finite(&[*at]) && kind.size.is_finite(),
                Mark::Letters(letters, kind) => {
                    letters
                        .iter()
                        .all(|it| finite(&[it.at]) && it.turned.is_finite())
                        && kind.size.is_finite()
                }
            };
            assert!(sound, "{name}: {mark:?}");
        }
    });
}

#[test]
fn pointer_places_lie_in_the_picture_and_say_something() {
    in_every_way(|name, chart, look, size| {
        for hit in chart.hits(size, look) {
            let (x, y, w, h) = hit.rect;
            let inside = x >= 0.0
                && y >= 0.0
                && w > 0.0
                && h > 0.0
                && x + w <= size.0 as f32 + 0.01
                && y + h <= size.1 as f32 + 0.01;
            assert!(inside, "{name}: {hit:?} is outside");
            assert!(!hit.text.is_empty(), "{name}: a place says nothing");
        }
    });
}

#[test]
fn at_its_preferred_height_a_chart_shows_every_row() {
    for (name, chart) in samples::every(25) {
        for scale in SCALES {
            let mut look = light();
            look.scale = scale;
            let width = 1200;
            let height = chart.preferred_height(width, &look);
            let record = record(&chart, &look, (width, height));
            let cut = record.texts.iter().any(|text| text.text == "…");
            assert!(!cut, "{name} at scale {scale} leaves rows out");
            for row in chart.table().rows {
                for word in row[0].split(' ') {
                    let shown = record.texts.iter().any(|text| text.text.contains(word));
                    assert!(shown, "{name} at scale {scale} does not show {}", row[0]);
                }
            }
        }
    }
}

#[test]
fn a_missing_radar_value_makes_a_gap() {
    let mut radar = samples::radar(6, 1);
    radar.expectation = None;
    radar.series[0].values[4] = None;
    let sides = |radar: &Radar| {
        let record = record(&Chart::Radar(radar.clone()), &light(), (900, 600));
        let colour = written(light().accent);
        record
            .paths
            .iter()
            .filter(|(_, stroke)| *stroke == colour)
            .count()
    };
    assert_eq!(
        sides(&radar),
        4,
        "both sides at the missing value are left out"
    );
    radar.series[0].values[4] = radar.series[0].values[1].clone();
    assert_eq!(sides(&radar), 6, "a whole line is closed");
}

#[test]
fn an_unknown_number_on_level_zero_breaks_the_curve() {
    let mut rounds = samples::round_bars(5);
    let curves = |rounds: &sigtelinje::charts::RoundBars| {
        let record = record(&Chart::RoundBars(rounds.clone()), &light(), (900, 600));
        let colour = written(light().warning);
        record
            .paths
            .iter()
            .filter(|(_, stroke)| *stroke == colour)
            .count()
    };
    assert_eq!(curves(&rounds), 2, "the third round is unknown");
    rounds.zero[2] = rounds.zero[1].clone();
    assert_eq!(
        curves(&rounds),
        1,
        "a curve that is known throughout is one line"
    );
}

/// How many filled outlines in the warning colour a one-cell heat map has outside the legend.
fn rings_of(cell: HeatCell) -> usize {
    let map = HeatMap {
        columns: vec!["Platforme".to_owned()],
        rows: vec![HeatRow {
            label: "Auto 2".to_owned(),
            cells: vec![cell],
        }],
        ..HeatMap::default()
    };
    let record = record(&Chart::HeatMap(map), &light(), (600, 300));
    let colour = written(light().warning);
    record
        .polygons
        .iter()
        .filter(|(_, fill)| *fill == colour)
        .count()
}

#[test]
fn level_zero_has_a_ring_and_what_is_not_assessed_has_none() {
    let zero = HeatCell::Level {
        level: 0,
        label: "0".to_owned(),
        people: String::new(),
    };
    assert_eq!(rings_of(zero), 1);
    assert_eq!(rings_of(HeatCell::NotAssessed), 0);
    assert_eq!(rings_of(HeatCell::Hidden), 0);
}

#[test]
fn people_who_are_not_assessed_are_no_part_of_a_bar() {
    let shapes = |not_assessed: usize, on_zero: usize| {
        let mut bars = samples::level_bars(1);
        bars.levels.clear();
        bars.rows[0].parts = vec![Part {
            count: on_zero,
            label: on_zero.to_string(),
        }];
        bars.rows[0].not_assessed.count = not_assessed;
        record(&Chart::LevelBars(bars), &light(), (900, 300)).polygons
    };
    assert_eq!(shapes(0, 9).len(), 2, "an outline and its ground");
    assert_eq!(shapes(9, 9), shapes(0, 9), "the bar is the same");
    assert!(
        shapes(9, 0).is_empty(),
        "nobody assessed, nothing but a dash"
    );
}

#[test]
fn a_level_zero_on_a_radar_is_a_ring_and_a_missing_value_is_none() {
    for axes in [6, 12] {
        let rings = |value: Option<sigtelinje::charts::RadarValue>| {
            let mut radar = samples::radar(axes, 1);
            radar.series[0].values = vec![None; axes];
            radar.series[0].values[1] = value;
            let record = record(&Chart::Radar(radar), &light(), (900, 600));
            let colour = written(light().warning);
            record
                .polygons
                .iter()
                .filter(|(_, fill)| *fill == colour)
                .count()
        };
        let zero = sigtelinje::charts::RadarValue {
            value: 0.0,
            label: "0".to_owned(),
        };
        assert_eq!(rings(Some(zero)), 1, "{axes} axes");
        assert_eq!(rings(None), 0, "{axes} axes");
    }
}

#[test]
fn a_hidden_cell_reveals_no_number() {
    let mut map = samples::heat_map(1, 1);
    map.rows[0].cells = vec![HeatCell::Hidden];
    let chart = Chart::HeatMap(map);
    let hits = chart.hits((900, 400), &light());
    assert!(hits[0].text.contains("Skjult"), "{hits:?}");
    assert_eq!(chart.table().rows[0][1], "Skjult, færre end 5");
}

/// Whether a text is a piece of a name that begins and ends with a word of it, or is shortened.
fn is_whole_words(text: &str, name: &str) -> bool {
    let breaks = [' ', '-', '/', '–'];
    let core = text.trim_end_matches('…');
    name.match_indices(core).any(|(at, _)| {
        let (before, after) = (&name[..at], &name[at + core.len()..]);
        let begins = before.is_empty() || before.ends_with(breaks);
        let is_end = after.is_empty() || after.starts_with(' ') || core.ends_with(breaks);
        begins && (is_end || text.ends_with('…'))
    })
}

#[test]
fn heads_of_a_heat_map_break_between_words_and_never_inside_one() {
    let (mut level, mut upward) = (0, 0);
    for columns in 2..=17 {
        for width in (320..=2_000).step_by(60) {
            let map = samples::heat_map(3, columns);
            let names = map.columns.clone();
            let chart = Chart::HeatMap(map);
            let size = (width, chart.preferred_height(width, &light()));
            for mark in chart.marks(size, &light()) {
                let Mark::Text(text, _, _, turn, _) = mark else {
                    continue;
                };
                let core = text.trim_end_matches(['…', '-']);
                let is_piece = |name: &String| core.chars().count() > 2 && name.contains(core);
                if !names.iter().any(is_piece) {
                    continue;
                }
                match turn {
                    Turn::Upward => upward += 1,
                    Turn::Level => level += 1,
                }
                let is_whole = names.iter().any(|name| is_whole_words(&text, name));
                assert!(is_whole, "{columns} columns over {width}: »{text}«");
            }
        }
    }
    assert!(
        level > 500 && upward > 1_000,
        "{level} level, {upward} upward"
    );
}

#[test]
fn svg_is_balanced_and_carries_title_and_text_alternative() {
    for (name, chart) in all_kinds() {
        let mut chart = chart;
        if let Chart::LevelBars(bars) = &mut chart {
            bars.heading.title = "Niveau <1> & »2«".to_owned();
        }
        let document = svg(&chart, &light(), (900, 500)).unwrap();
        assert_balanced(&name, &document);
        let title = chart.heading().title.replace('&', "&amp;");
        let title = title.replace('<', "&lt;").replace('>', "&gt;");
        assert!(
            document.contains(&format!("<title>{title}</title>")),
            "{name}"
        );
        assert!(document.contains("<desc>"), "{name}");
        assert!(
            !document.contains("href"),
            "{name} refers to something outside"
        );
    }
}

fn assert_balanced(name: &str, document: &str) {
    let mut open = Vec::new();
    for piece in document.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "{name}: a bare > in {text}");
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stays open");
}

#[test]
fn png_has_the_size_asked_for_and_shows_the_ground() {
    for look in [light(), dark()] {
        for (name, chart) in every(7) {
            let file = png(&chart, &look, (640, 401)).unwrap();
            let picture = image::load_from_memory(&file).unwrap().to_rgb8();
            assert_eq!(picture.dimensions(), (640, 401), "{name}");
            let Rgb(red, green, blue) = look.ground;
            assert_eq!(picture.get_pixel(1, 1).0, [red, green, blue], "{name}");
            let ink = picture.pixels().any(|pixel| {
                let Rgb(red, green, blue) = look.ink;
                pixel.0 == [red, green, blue]
            });
            assert!(ink, "{name} shows no text");
        }
    }
}

#[test]
fn an_unreasonable_size_is_refused() {
    let (_, chart) = samples::every(1).remove(0);
    for size in [(0, 100), (100, 0), (100_000, 100)] {
        assert!(matches!(
            png(&chart, &light(), size),
            Err(ChartError::Size { .. })
        ));
        assert!(matches!(
            svg(&chart, &light(), size),
            Err(ChartError::Size { .. })
        ));
    }
}

#[test]
fn every_row_of_a_table_is_as_wide_as_its_head() {
    for (name, chart) in all_kinds() {
        let table = chart.table();
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len(), "{name}");
        }
    }
}

#[test]
fn copied_tables_keep_their_columns_and_run_nothing() {
    let table = Table {
        words: 1,
        head: vec!["Hold".to_owned(), "Note".to_owned()],
        rows: vec![vec!["A\tB\nC".to_owned(), "=1+1".to_owned()]],
    };
    assert_eq!(table.to_tsv(), "Hold\tNote\nA B C\t'=1+1\n");
}

#[test]
fn numbers_on_every_level_are_readable() {
    for look in [light(), dark()] {
        for level in 0..12 {
            let fill = look.level(level);
            let contrast = look.on(fill).contrast(fill);
            assert!(contrast >= 4.5, "level {level}: {contrast}");
        }
    }
}
