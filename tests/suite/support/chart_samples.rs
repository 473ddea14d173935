//! Charts with the numbers and words of a Danish vocational school, in any number of rows.

#![expect(clippy::indexing_slicing, reason = "test code")]

use sigtelinje::charts::{
    Chart, ChartLook, CoverageBars, CoverageRow, GapBars, GapRow, Heading, HeatCell, HeatMap,
    HeatRow, LevelBars, LevelRow, Part, Radar, RadarSeries, RadarValue, Rgb, RoundBars,
};

/// Competences as a school words them.
const COMPETENCES: [&str; 17] = [
    "Platforme",
    "Kommunikation",
    "Sikkerhed og ophavsret",
    "It-støttet undervisning",
    "Faglig læring med it",
    "Aktiverende læring",
    "Differentiering",
    "Feedback og evaluering",
    "Online og blended",
    "Fagets værktøjer",
    "Simulation og VR",
    "Ny teknologi og AI",
    "Deling af materialer",
    "Sidemandsoplæring",
    "Egen udvikling",
    "Dialog med lærested",
    "Teori og praksis",
];

const LEVELS: [&str; 5] = [
    "0 Endnu ikke i gang",
    "1 Med hjælp",
    "2 Selvstændigt",
    "3 Udvikler praksis",
    "4 Leder andre",
];

/// The look of the drawn pages in light.
pub(crate) fn light() -> ChartLook {
    ChartLook {
        ground: Rgb(0xFF, 0xFF, 0xFF),
        ink: Rgb(0x1B, 0x1F, 0x24),
        muted: Rgb(0x5D, 0x66, 0x71),
        line: Rgb(0xE2, 0xE0, 0xDA),
        accent: Rgb(0x1D, 0x4F, 0x73),
        warning: Rgb(0xA6, 0x5A, 0x00),
        warning_ground: Rgb(0xFB, 0xF0, 0xDF),
        bad: Rgb(0xA3, 0x26, 0x2A),
        good: Rgb(0x2E, 0x6B, 0x45),
        levels: vec![
            Rgb(0xFF, 0xFF, 0xFF),
            Rgb(0xDD, 0xE9, 0xF1),
            Rgb(0xA8, 0xCA, 0xDF),
            Rgb(0x5B, 0x9C, 0xC4),
            Rgb(0x1D, 0x5F, 0x8C),
        ],
        scale: 1.0,
        headed: true,
    }
}

/// The look of the drawn pages in dark.
pub(crate) fn dark() -> ChartLook {
    ChartLook {
        ground: Rgb(0x1D, 0x21, 0x26),
        ink: Rgb(0xE9, 0xEA, 0xEC),
        muted: Rgb(0xA5, 0xAD, 0xB7),
        line: Rgb(0x2D, 0x33, 0x3A),
        accent: Rgb(0x8F, 0xC1, 0xE3),
        warning: Rgb(0xE2, 0xA8, 0x5A),
        warning_ground: Rgb(0x33, 0x29, 0x1B),
        bad: Rgb(0xF0, 0x8A, 0x8D),
        good: Rgb(0x86, 0xC7, 0x9D),
        levels: vec![
            Rgb(0x1D, 0x21, 0x26),
            Rgb(0x24, 0x37, 0x46),
            Rgb(0x2C, 0x56, 0x73),
            Rgb(0x3F, 0x83, 0xAE),
            Rgb(0x8F, 0xC7, 0xEC),
        ],
        scale: 1.0,
        headed: true,
    }
}

fn competence(index: usize) -> String {
    let name = COMPETENCES[index % COMPETENCES.len()];
    if index < COMPETENCES.len() {
        name.to_owned()
    } else {
        format!("{name} {}", index / COMPETENCES.len() + 1)
    }
}

fn heading(title: &str, note: &str) -> Heading {
    Heading {
        title: title.to_owned(),
        note: note.to_owned(),
        alt: format!("{title}, {note}"),
    }
}

fn part(count: usize) -> Part {
    Part {
        count,
        label: count.to_string(),
    }
}

fn level_row(label: String, counts: &[usize], not_assessed: usize) -> LevelRow {
    let total: usize = counts.iter().sum();
    let parts = counts.iter().map(|count| Part {
        count: *count,
        label: format!("{} %", (count * 100 + total / 2) / total.max(1)),
    });
    LevelRow {
        label,
        parts: parts.collect(),
        not_assessed: part(not_assessed),
    }
}

fn levels() -> Vec<String> {
    LEVELS.map(str::to_owned).to_vec()
}

/// Spread over the levels in so many competences.
pub(crate) fn level_bars(rows: usize) -> LevelBars {
    let rows = (0..rows).map(|index| {
        let counts = [
            (index * 7 + 3) % 11,
            12 + (index * 5) % 17,
            28 + (index * 3) % 9,
            17 + (index * 11) % 13,
            4 + (index * 2) % 7,
        ];
        level_row(competence(index), &counts, (index * 5) % 4)
    });
    LevelBars {
        heading: heading(
            "Medarbejdernes niveau",
            "1.343 af 1.428 vurderinger aftalt, 84 medarbejdere",
        ),
        row_head: "Kompetence".to_owned(),
        not_assessed_head: "Ikke vurderet".to_owned(),
        levels: levels(),
        rows: rows.collect(),
    }
}

/// Spread over the levels in so many rounds, the third of which has no known level 0.
pub(crate) fn round_bars(rounds: usize) -> RoundBars {
    let rows = (0..rounds).map(|index| {
        let label = format!(
            "{} {}",
            if index % 2 == 0 { "Forår" } else { "Efterår" },
            2024 + index / 2
        );
        let counts = [
            14_usize.saturating_sub(index * 2),
            30_usize.saturating_sub(index * 3),
            33 + index,
            16 + 2 * index,
            5 + index,
        ];
        level_row(label, &counts, if index == 1 { 5 } else { 0 })
    });
    let zero =
        (0..rounds).map(|index| (index != 2).then(|| part(11_usize.saturating_sub(index * 2))));
    RoundBars {
        heading: heading("Niveauer over tid", "84 medarbejdere, gældende niveau"),
        row_head: "Runde".to_owned(),
        not_assessed_head: "Ikke vurderet".to_owned(),
        zero_head: "Medarbejdere på niveau 0".to_owned(),
        levels: levels(),
        rounds: rows.collect(),
        zero: zero.collect(),
    }
}

/// Medians of so many teams in so many competences, with hidden and empty cells.
pub(crate) fn heat_map(teams: usize, columns: usize) -> HeatMap {
    let names = [
        "Byggeri",
        "Auto 2",
        "Gastronom og ernæringsassistent",
        "SOSU",
        "Grundforløb 1",
    ];
    let rows = (0..teams).map(|team| HeatRow {
        label: format!("{} {}", names[team % names.len()], team / names.len() + 1),
        cells: (0..columns)
            .map(|column| match (team * 7 + column * 5) % 13 {
                0 => HeatCell::NotAssessed,
                1 => HeatCell::Hidden,
                other => HeatCell::Level {
                    level: other % 5,
                    label: (other % 5).to_string(),
                    people: format!("n {}", 5 + other),
                },
            })
            .collect(),
    });
    HeatMap {
        heading: heading(
            "Hold og kompetencer",
            "Median af gældende niveau, 84 medarbejdere",
        ),
        row_head: "Hold".to_owned(),
        columns: (0..columns).map(competence).collect(),
        levels: levels(),
        hidden_head: "Skjult, færre end 5".to_owned(),
        not_assessed_head: "Ikke vurderet".to_owned(),
        rows: rows.collect(),
    }
}

/// Met of required in so many competences.
pub(crate) fn gap_bars(rows: usize) -> GapBars {
    let rows = (0..rows).map(|index| {
        let required = if index == 5 { 0 } else { 24 };
        let met = if required == 0 {
            0
        } else {
            8 + (index * 5) % 13
        };
        let below = if required == 0 { 0 } else { index % 4 };
        let missing = if required == 0 { 0 } else { index % 3 };
        GapRow {
            label: competence(index),
            required,
            summary: if required == 0 {
                "–".to_owned()
            } else {
                format!("{met} af {required}")
            },
            met: part(met),
            below_lowest: part(below),
            not_assessed: part(missing),
        }
    });
    GapBars {
        heading: heading(
            "Hvor mange møder forventningen",
            "Undervisere, efterår 2026",
        ),
        row_head: "Kompetence".to_owned(),
        met_head: "Møder forventningen".to_owned(),
        between_head: "På vej".to_owned(),
        below_head: "Under det laveste niveau".to_owned(),
        not_assessed_head: "Ikke vurderet".to_owned(),
        rows: rows.collect(),
    }
}

/// Holders in so many competences, some with none or one.
pub(crate) fn coverage_bars(rows: usize) -> CoverageBars {
    let rows = (0..rows).map(|index| CoverageRow {
        label: competence(index),
        holders: part([7, 12, 1, 5, 0, 9, 3, 1][index % 8]),
        needed: (index % 5 != 3).then(|| part([4, 8, 3, 5, 2, 6][index % 6])),
    });
    CoverageBars {
        heading: heading(
            "Hvem kan vi ikke undvære",
            "Medarbejdere på forventet niveau",
        ),
        row_head: "Kompetence".to_owned(),
        holders_head: "På forventet niveau".to_owned(),
        needed_head: "Ønsket antal".to_owned(),
        none_head: "Ingen".to_owned(),
        one_head: "Kun én".to_owned(),
        rows: rows.collect(),
    }
}

/// Levels of so many lines on so many axes, each line with missing values.
pub(crate) fn radar(axes: usize, series: usize) -> Radar {
    let value = |value: usize| RadarValue {
        value: value as f32,
        label: value.to_string(),
    };
    let names = [
        "Aftalt",
        "Egen vurdering",
        "Leders vurdering",
        "Efterår 2025",
        "Efterår 2024",
    ];
    let lines = (0..series).map(|line| RadarSeries {
        name: names[line % names.len()].to_owned(),
        values: (0..axes)
            .map(|axis| (axis != 4 + line).then(|| value((axis * 3 + line * 2 + 1) % 5)))
            .collect(),
    });
    Radar {
        heading: heading("KB · Auto 2", "Aftalt niveau mod forventet, efterår 2026"),
        axis_head: "Kompetence".to_owned(),
        axes: (0..axes).map(competence).collect(),
        not_assessed_head: "Ikke vurderet".to_owned(),
        rings: (0..5).map(|level: u8| level.to_string()).collect(),
        series: lines.collect(),
        expectation: Some(RadarSeries {
            name: "Forventet".to_owned(),
            values: (0..axes)
                .map(|axis| (axis % 7 != 6).then(|| value(2 + axis % 2)))
                .collect(),
        }),
    }
}

/// Every chart with so many rows, and a name for it.
pub(crate) fn every(rows: usize) -> Vec<(&'static str, Chart)> {
    vec![
        ("level-bars", Chart::LevelBars(level_bars(rows))),
        ("round-bars", Chart::RoundBars(round_bars(rows))),
        ("heat-map", Chart::HeatMap(heat_map(rows, rows.min(17)))),
        ("gap-bars", Chart::GapBars(gap_bars(rows))),
        ("coverage-bars", Chart::CoverageBars(coverage_bars(rows))),
        ("radar", Chart::Radar(radar(rows.min(Radar::MAX_AXES), 2))),
        ("radar-bars", Chart::Radar(radar(rows.max(11), 3))),
    ]
}
