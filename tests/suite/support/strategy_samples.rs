//! Charts of a school's strategy with lifelike words, as large as asked for.

#![expect(clippy::indexing_slicing, reason = "test code")]

use sigtelinje::charts::{
    Chart, Heading, IndicatorLine, IndicatorMark, IndicatorPoint, LineOverview, LoadGrid, LoadRow,
    OverviewRow, Part, Timeline, TimelineGroup, TimelineRow, TimelineState, TimelineStep,
    WheelEntry, WheelKind, WheelRing, YearWheel, round_values,
};

/// Initiatives as a school words them.
pub(crate) const INITIATIVES: [&str; 12] = [
    "Feedback i værkstedet",
    "Digital dialog med fem læresteder",
    "VR i svejsning",
    "Deling af forløb",
    "Fælles grundforløb i digital sikkerhed",
    "AI som sparringspartner",
    "Sidemandsoplæring i alle team",
    "Ny platform til læreplan og logbog",
    "Video i praktisk oplæring",
    "Materialebank på tværs af hold",
    "Simulation af anlæg",
    "Online opgaveværksted",
];

fn heading(title: &str, note: &str) -> Heading {
    Heading {
        title: title.to_owned(),
        note: note.to_owned(),
        alt: format!("{title}, {note}"),
    }
}

fn texts<const N: usize>(texts: [&str; N]) -> [String; N] {
    texts.map(str::to_owned)
}

fn event(label: &str, when: &str, first: u16, days: u16, kind: WheelKind) -> WheelEntry {
    WheelEntry {
        label: label.to_owned(),
        when: when.to_owned(),
        days: (first, first + days - 1),
        kind,
        clash: String::new(),
        note: String::new(),
    }
}

/// The school's own year.
fn events() -> Vec<WheelEntry> {
    use WheelKind::{Development, School};
    let mut events = vec![
        event("Opstart GF2", "uge 33", 9, 7, School),
        event("Pædagogisk dag", "uge 37", 37, 7, Development),
        event("GF1 slutter", "uge 41", 65, 7, School),
        event("LUU-møder", "uge 45", 93, 7, School),
        event("Pædagogisk dag", "uge 48", 114, 7, Development),
        event("MUS", "uge 49–51", 121, 21, Development),
        event("Grundforløbsprøver", "uge 3", 163, 7, School),
        event("Opstart GF2", "uge 4", 170, 7, School),
        event("Grundforløbsprøver", "uge 6", 184, 7, School),
        event("Fælles pædagogisk dag", "uge 6", 184, 7, Development),
        event("Vurderingsrunde", "uge 10–11", 212, 14, Development),
        event("Svendeprøver", "marts", 212, 31, School),
        event("Elevtrivselsmåling", "uge 17", 261, 7, School),
        event("LUU-møder", "uge 19", 275, 7, School),
        event("Grundforløbsprøver GF2", "uge 24", 310, 14, School),
        event("Evaluering af året", "uge 26", 327, 7, Development),
    ];
    for (index, other) in [(8, 9), (9, 8)] {
        events[index].clash = format!("rammer samtidig »{}«", events[other].label);
    }
    events
}

/// A school year with so many initiatives and twice as many reviews and steps.
pub(crate) fn year_wheel(initiatives: usize) -> YearWheel {
    let spans = (0..initiatives).map(|index| {
        let first = (index as u16 * 47 + 12) % 300;
        let kind = match index % 5 {
            0 | 2 | 3 => WheelKind::Running,
            1 => WheelKind::Planned,
            _ => WheelKind::Done,
        };
        let days = (60 + (index as u16 * 31) % 90).min(364 - first);
        event(INITIATIVES[index % 12], "aug.–dec.", first, days, kind)
    });
    let moments = (0..initiatives * 2).map(|index| {
        let (label, kind) = match index % 3 {
            0 => ("Opfølgning på sigtelinje 4", WheelKind::Review),
            1 => ("Aftaler med læresteder klar", WheelKind::Step),
            _ => ("Status i ledelsen", WheelKind::Review),
        };
        let day = (index as u16 * 29 + 20) % 360;
        event(label, "3. dec. 2026", day, 1, kind)
    });
    let months = [
        ("aug.", 0),
        ("sep.", 31),
        ("okt.", 61),
        ("nov.", 92),
        ("dec.", 122),
        ("jan.", 153),
        ("feb.", 184),
        ("marts", 212),
        ("april", 243),
        ("maj", 273),
        ("juni", 304),
        ("juli", 334),
    ];
    let ring = |name: &str, is_long: bool, mut entries: Vec<WheelEntry>| {
        entries.sort_by_key(|entry| entry.days);
        WheelRing {
            name: name.to_owned(),
            is_long,
            entries,
        }
    };
    YearWheel {
        heading: heading(
            "Årshjul 2026/27",
            "16 begivenheder, indsatser og opfølgning",
        ),
        year: "2026/27".to_owned(),
        days: 365,
        today: Some((117, "uge 48".to_owned())),
        months: months.map(|(name, day)| (name.to_owned(), day)).to_vec(),
        rings: vec![
            ring("Begivenheder", false, events()),
            ring("Indsatser", true, spans.collect()),
            ring("Opfølgning", false, moments.collect()),
        ],
        heads: texts(["Ring", "Hvad", "Hvornår", "Slags", "Støder sammen", "Note"]),
        kinds: [
            (WheelKind::School, "Skolens rytme"),
            (WheelKind::Development, "Kompetenceudvikling"),
            (WheelKind::Planned, "Planlagt indsats"),
            (WheelKind::Running, "Indsats i gang"),
            (WheelKind::Done, "Gennemført indsats"),
            (WheelKind::Review, "Opfølgning"),
            (WheelKind::Step, "Trin eller frist"),
        ]
        .map(|(kind, name)| (kind, name.to_owned()))
        .to_vec(),
        clash_head: "Støder sammen".to_owned(),
        today_head: "I dag".to_owned(),
        more_head: "flere i tabellen".to_owned(),
    }
}

/// An initiative, each with another state and other days than the ones beside it.
fn timeline_row(index: usize) -> TimelineRow {
    use TimelineState::{Deselected, Done, Idea, Planned, Running};
    let at = i32::try_from(index).unwrap();
    let state = [Running, Planned, Done, Running, Idea, Deselected][index % 6];
    let from = (at * 53) % 420 - 20;
    let days = match index % 11 {
        7 => (Some(from), None),
        10 => (None, None),
        _ => (Some(from), Some(from + 80 + (at * 37) % 200)),
    };
    let steps = (0..index % 4).map(|step| TimelineStep {
        day: from + 25 + 40 * i32::try_from(step).unwrap(),
        is_done: step == 0 || state == Done,
        label: format!("Trin {}, 3. dec. 2026", step + 1),
    });
    let has_days = days.0.is_some();
    TimelineRow {
        label: INITIATIVES[index % 12].to_owned(),
        days,
        state,
        is_late: index == 3,
        said: [
            if has_days { "1. sep. 2026" } else { "" }.to_owned(),
            if days.1.is_some() {
                "31. jan. 2027"
            } else {
                ""
            }
            .to_owned(),
            "KB".to_owned(),
        ],
        steps: if has_days {
            steps.collect()
        } else {
            Vec::new()
        },
    }
}

/// So many initiatives on four lines over two school years.
pub(crate) fn timeline(initiatives: usize) -> Timeline {
    use TimelineState::{Deselected, Done, Idea, Planned, Running};
    let lines = [
        "Ledelse og fælles grundlag",
        "Videndeling",
        "Nye former for undervisning",
        "Kobling mellem skole og oplæring",
    ];
    let groups = lines.iter().enumerate().map(|(line, name)| TimelineGroup {
        name: (*name).to_owned(),
        rows: (0..initiatives)
            .filter(|it| it % 4 == line)
            .map(timeline_row)
            .collect(),
    });
    let names = [
        "aug.", "sep.", "okt.", "nov.", "dec.", "jan.", "feb.", "mar.", "apr.", "maj", "juni",
        "juli",
    ];
    let months = (0..24).map(|month| ((month * 365 / 12) as u16, names[month % 12].to_owned()));
    Timeline {
        heading: heading(
            "Handleplan, tidslinje",
            "22 indsatser, skoleårene 2026/27 og 2027/28",
        ),
        days: 730,
        today: Some(117),
        months: months.collect(),
        years: vec![(0, "2026/27".to_owned()), (365, "2027/28".to_owned())],
        groups: groups.collect(),
        heads: texts([
            "Sigtelinje",
            "Indsats",
            "Status",
            "Start",
            "Frist",
            "Ansvarlig",
            "Trin",
        ]),
        states: [
            (Idea, "Idé"),
            (Planned, "Planlagt"),
            (Running, "I gang"),
            (Done, "Gennemført"),
            (Deselected, "Fravalgt"),
        ]
        .map(|(state, name)| (state, name.to_owned()))
        .to_vec(),
        late_head: "Over fristen".to_owned(),
        step_heads: texts(["Trin", "Trin gennemført"]),
        today_head: "I dag".to_owned(),
        undated_head: "Uden datoer".to_owned(),
    }
}

/// An indicator with so many looks, the third of which measured nothing.
pub(crate) fn indicator(looks: usize) -> IndicatorLine {
    let points = (0..looks).map(|index| {
        let value = (index != 2).then(|| 41.0 + (index * 7 % 23) as f64 + index as f64);
        IndicatorPoint {
            day: (index * 700 / looks.max(1)) as u16,
            value,
            label: value.map_or_else(String::new, |value| format!("{value} %")),
            date: format!("{}. okt. 2025", index + 1),
        }
    });
    let mark = |day: u16, value: f64, date: &str| IndicatorMark {
        day: Some(day),
        value,
        label: format!("{value} %"),
        date: date.to_owned(),
    };
    let dates = [
        "aug. 2025",
        "feb. 2026",
        "aug. 2026",
        "feb. 2027",
        "aug. 2027",
    ];
    IndicatorLine {
        heading: heading(
            "Møder forventningen i »Feedback og evaluering«",
            "63 %, 53 af 84 medarbejdere, 3. dec. 2026",
        ),
        days: 1000,
        dates: (0..).step_by(200).zip(dates.map(str::to_owned)).collect(),
        values: round_values([41.0, 80.0])
            .into_iter()
            .map(|value| (value, format!("{value} %")))
            .collect(),
        points: points.collect(),
        baseline: Some(mark(0, 41.0, "1. okt. 2025")),
        target: Some(mark(900, 80.0, "30. juni 2027")),
        is_behind: true,
        today: Some(720),
        heads: texts(["Hvad", "Dato", "Værdi"]),
        names: texts(["Målt", "Start", "Mål", "Forventet tempo"]),
        today_head: "I dag".to_owned(),
        missing_head: "Ikke målt".to_owned(),
    }
}

/// So many lines, one of which nobody has rated.
pub(crate) fn line_overview(lines: usize) -> LineOverview {
    let names = [
        "Ledelse og fælles grundlag",
        "Videndeling",
        "Nye former for undervisning",
        "Kobling mellem skole og oplæring",
        "Administration",
    ];
    let maturity = [
        [Some(3), Some(1), Some(2)],
        [Some(2), Some(2), None],
        [Some(2), Some(3), Some(2)],
        [Some(0), Some(1), Some(1)],
        [None; 3],
    ];
    let rows = (0..lines).map(|index| {
        let (on_track, measured) = [(2, 3), (1, 2), (2, 2), (0, 2), (0, 0)][index % 5];
        OverviewRow {
            label: names[index % 5].to_owned(),
            maturity: maturity[index % 5].to_vec(),
            is_apart: index % 5 == 0,
            on_track: Part {
                count: on_track,
                label: on_track.to_string(),
            },
            measured,
            summary: if measured > 0 {
                format!("{on_track} af {measured}")
            } else {
                "Intet mål er målt".to_owned()
            },
        }
    });
    LineOverview {
        heading: heading("Sigtelinjerne", "5 af 9 målte mål på sporet"),
        row_head: "Sigtelinje".to_owned(),
        levels: (0..5).map(|level: u8| level.to_string()).collect(),
        viewpoints: ["Ledere", "Lærere", "Andre"].map(str::to_owned).to_vec(),
        apart_head: "Langt fra hinanden".to_owned(),
        on_track_head: "Mål på sporet".to_owned(),
        measured_head: "Målte mål".to_owned(),
        not_rated_head: "Ikke vurderet".to_owned(),
        rows: rows.collect(),
    }
}

/// So many owners, one of whom carries too much.
pub(crate) fn load(owners: usize) -> LoadGrid {
    let names = ["KB", "MH", "Uden ansvarlig", "LJ", "PS", "AN"];
    let rows = (0..owners).map(|owner| {
        let months: Vec<usize> = (0..12)
            .map(|month| match owner % 6 {
                0 => 2 + (month * 5 + 3) % 4,
                other => (month + other) % 4,
            })
            .collect();
        let hours = months.iter().map(|count| match (owner % 3, count) {
            (1, _) | (_, 0) => String::new(),
            _ => format!("{} t", count * 12),
        });
        LoadRow {
            label: names[owner % 6].to_owned(),
            hours: hours.collect(),
            total: if owner % 3 == 1 { "" } else { "240 t" }.to_owned(),
            months,
        }
    });
    let months = [
        "aug.", "sep.", "okt.", "nov.", "dec.", "jan.", "feb.", "mar.", "apr.", "maj", "juni",
        "juli",
    ];
    LoadGrid {
        heading: heading(
            "Hvem bærer hvad",
            "Planlagte og igangværende indsatser, 2026/27",
        ),
        row_head: "Ansvarlig".to_owned(),
        months: months.map(str::to_owned).to_vec(),
        now: Some(3),
        most: 3,
        count_head: "Indsatser".to_owned(),
        too_many_head: "Flere end tre på én gang".to_owned(),
        hours_head: "Timer".to_owned(),
        rows: rows.collect(),
    }
}

/// Every chart of the strategy with so many rows, and a name for it.
pub(crate) fn every(rows: usize) -> Vec<(&'static str, Chart)> {
    vec![
        ("timeline", Chart::Timeline(timeline(rows))),
        ("indicator", Chart::Indicator(indicator(rows))),
        ("lines", Chart::Lines(line_overview(rows))),
        ("load", Chart::Load(load(rows))),
        ("year-wheel", Chart::YearWheel(year_wheel(rows))),
    ]
}
