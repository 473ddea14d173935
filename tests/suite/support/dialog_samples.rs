//! Charts of what rooms answered with lifelike words, as large as asked for.

#![expect(clippy::indexing_slicing, reason = "test code")]

use sigtelinje::charts::{
    AnswerBars, AnswerRow, Chart, CountBars, CountRow, DumbbellRow, Dumbbells, Heading, Part,
    PositionBars, PositionSide, Reach,
};

const PAIRS: [[&str; 2]; 7] = [
    ["Standardisering", "Mangfoldighed"],
    ["Styring", "Selvbestemmelse"],
    ["Skole", "Virksomhed"],
    ["Faglighed", "Teknologi"],
    ["Fælles løsninger", "Lokale løsninger"],
    ["Drift", "Udvikling"],
    ["Tryghed", "Udfordring"],
];
const STATEMENTS: [&str; 5] = [
    "Jeg ved, hvorfor vi arbejder digitalt",
    "Jeg kan få hjælp, når teknikken driller",
    "Vi deler materialer med hinanden",
    "Eleverne lærer mere, når vi bruger digitale værktøjer",
    "Min leder følger med i, hvad vi prøver af",
];

fn heading(title: &str, note: &str) -> Heading {
    Heading {
        title: title.to_owned(),
        note: note.to_owned(),
        alt: format!("{title}, {note}"),
    }
}

fn whole(count: usize) -> Part {
    Part {
        count,
        label: count.to_string(),
    }
}

/// The room of the mock-up: 38 votes. Without rows nobody voted; with one row, nobody said what
/// they want.
pub(crate) fn positions(rows: usize) -> PositionBars {
    let now = [1, 3, 6, 9, 7, 5, 3, 2, 1, 1, 0];
    let wanted = [0, 0, 1, 2, 4, 7, 10, 7, 4, 2, 1];
    let side = |head: &str, counts: [usize; 11], median: u8, is_there: bool| PositionSide {
        head: head.to_owned(),
        counts: if is_there { counts } else { [0; 11] }.to_vec(),
        median: is_there.then_some(median),
    };
    PositionBars {
        heading: heading(
            "Standardisering – Mangfoldighed",
            "38 stemmer · Ledere 12, Lærere 21, Konsulenter 5 · runde 2, 25. nov. 2026",
        ),
        poles: ["Standardisering", "Mangfoldighed"].map(str::to_owned),
        now: side("I dag", now, 3, rows > 0),
        wanted: side("Ønsket", wanted, 6, rows > 1),
        row_head: "Position".to_owned(),
        none_head: "Ingen stemmer at vise".to_owned(),
    }
}

/// So many pairs, one of which nobody may see.
pub(crate) fn dumbbells(pairs: usize) -> Dumbbells {
    let rows = (0..pairs).map(|index| {
        let [first, second] = PAIRS[index % 7];
        let reach = |median: u8| Reach {
            median,
            low: median.saturating_sub(2),
            high: (median + 1).min(10),
        };
        let (now, wanted) = [(3, 6), (7, 7), (1, 9), (6, 4), (5, 6), (8, 3), (2, 2)][index % 7];
        let is_seen = index % 7 != 4;
        DumbbellRow {
            name: format!("{first} – {second}"),
            left: first.to_owned(),
            right: format!("{second} · 38"),
            now: is_seen.then(|| reach(now)),
            wanted: is_seen.then(|| reach(wanted)),
            votes: 38,
            is_apart: index % 7 == 2,
        }
    });
    Dumbbells {
        heading: heading(
            "Spændingerne",
            "7 spændinger ved den seneste afstemning om hver",
        ),
        row_head: "Spænding".to_owned(),
        poles: Default::default(),
        last: 10,
        now_head: "I dag".to_owned(),
        wanted_head: "Ønsket".to_owned(),
        spread_head: "Den midterste halvdel".to_owned(),
        votes_head: "Stemmer".to_owned(),
        apart_head: "Stor uenighed".to_owned(),
        none_head: "Ingen stemmer at vise".to_owned(),
        rows: rows.collect(),
    }
}

/// Two rounds of so many groups on one pair.
pub(crate) fn before_and_after(groups: usize) -> Dumbbells {
    let mut chart = dumbbells(2 * groups);
    let names = ["Alle", "Ledere", "Lærere", "Konsulenter"];
    for (index, row) in chart.rows.iter_mut().enumerate() {
        let name = names[index / 2 % 4];
        row.name = format!("{name} · runde {}, 25. nov. 2026", index % 2 + 1);
        row.left.clone_from(&row.name);
        "21".clone_into(&mut row.right);
    }
    chart.heading = heading("Skole – Virksomhed, før og efter", "runde 1 → runde 2");
    "Gruppe".clone_into(&mut chart.row_head);
    chart.poles = ["Skole", "Virksomhed"].map(str::to_owned);
    chart
}

/// So many statements, one of which nobody took a side on.
pub(crate) fn answers(statements: usize) -> AnswerBars {
    let all = [
        [2, 4, 6, 14, 10, 2],
        [9, 11, 5, 6, 2, 5],
        [0, 1, 2, 20, 15, 0],
        [0, 0, 0, 0, 0, 38],
        [5, 5, 8, 5, 5, 10],
    ];
    let rows = (0..statements).map(|index| {
        let counts: [usize; 6] = all[index % 5];
        let n: usize = counts[..5].iter().sum();
        let step = |count: &usize| Part {
            count: *count,
            label: format!("{} %", count * 100 / n.max(1)),
        };
        AnswerRow {
            label: STATEMENTS[index % 5].to_owned(),
            steps: counts[..5].iter().map(step).collect(),
            unknown: whole(counts[5]),
        }
    });
    let steps = [
        "Helt uenig",
        "Delvist uenig",
        "Hverken eller",
        "Delvist enig",
        "Helt enig",
    ];
    AnswerBars {
        heading: heading("Puls, Fælles retning", "25. nov. 2026, op til 38 svar"),
        row_head: "Udsagn".to_owned(),
        steps: steps.map(str::to_owned).to_vec(),
        unknown_head: "Ved ikke".to_owned(),
        rows: rows.collect(),
    }
}

/// So many options, the first two of them chosen.
pub(crate) fn counts(options: usize) -> CountBars {
    let rows = (0..options).map(|index| CountRow {
        label: PAIRS[index % 7].join(" – "),
        count: whole(31_usize.saturating_sub(6 * index)),
        is_chosen: index < 2,
    });
    CountBars {
        heading: heading(
            "Hvad begynder vi med?",
            "Fælles retning, 25. nov. 2026, prikker fra 38 deltagere",
        ),
        row_head: "Mulighed".to_owned(),
        count_head: "Prikker".to_owned(),
        chosen_head: "Valgt".to_owned(),
        rows: rows.collect(),
    }
}

/// Every chart of what rooms answered with so many rows, and a name for it.
pub(crate) fn every(rows: usize) -> Vec<(&'static str, Chart)> {
    vec![
        ("positions", Chart::Positions(positions(rows))),
        ("tensions", Chart::Dumbbells(dumbbells(rows))),
        ("before-and-after", Chart::Dumbbells(before_and_after(rows))),
        ("pulse", Chart::Answers(answers(rows))),
        ("dots", Chart::Counts(counts(rows))),
    ]
}
