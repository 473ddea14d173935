//! The plan file as a text: it holds everything, stays readable, and never lies about itself.

use proptest::prelude::{Strategy, *};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::model::*;
use sigtelinje::storage::*;

use crate::storage_support::*;

fn text_of(plan: &Plan) -> String {
    String::from_utf8(bytes_of(plan)).unwrap()
}

fn body_of(text: &str) -> &str {
    text.split_once('\n').unwrap().1
}

/// Whether a text of a plan may hold the letter.
fn is_allowed(letter: char) -> bool {
    let is_mark =
        matches!(letter as u32, 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 | 0xfeff);
    !is_mark && (!letter.is_control() || matches!(letter, '\n' | '\t'))
}

fn words() -> impl Strategy<Value = Vec<String>> {
    let word = any::<String>().prop_map(|text| {
        let mut kept: String = text.chars().filter(|letter| is_allowed(*letter)).collect();
        kept.push('x');
        kept
    });
    proptest::collection::vec(word, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

    #[test]
    fn every_plan_reads_back_as_itself(
        seed: u64, people in 0_usize..8, competences in 0_usize..8, rounds in 0_usize..4,
        lines in 0_usize..4, words in words(),
    ) {
        let plan = plan(&Shape { seed, people, competences, rounds, lines, words });
        let bytes = bytes_of(&plan);
        let loaded = read_plan_bytes(&bytes).unwrap();
        prop_assert_eq!(loaded.integrity, Integrity::Sealed);
        prop_assert_eq!(&loaded.plan, &plan);
        prop_assert_eq!(bytes_of(&loaded.plan), bytes);
    }
}

/// Words of any letters that a plan may hold, the same for the same seed.
fn strange_words(seed: u64) -> Vec<String> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut letter = || {
        let end = 0x80 << (rng.random_range(0..4) * 4);
        let letter = char::from_u32(rng.random_range(0..end)).unwrap_or('\\');
        if is_allowed(letter) { letter } else { '"' }
    };
    (0..3)
        .map(|len| (0..=len * 2).map(|_| letter()).chain(['x']).collect())
        .collect()
}

#[test]
fn a_hundred_thousand_small_plans_read_back_as_themselves() {
    for_all(100_000, |seed| {
        let shape = Shape {
            seed: seed as u64,
            people: seed % 4,
            competences: seed / 4 % 4,
            rounds: seed / 16 % 3,
            lines: seed / 48 % 2,
            words: strange_words(seed as u64),
        };
        let plan = plan(&shape);
        let bytes = bytes_of(&plan);
        let loaded = read_plan_bytes(&bytes).unwrap();
        assert_eq!(loaded.integrity, Integrity::Sealed, "{shape:?}");
        assert_eq!(loaded.plan, plan, "{shape:?}");
        assert_eq!(loaded.plan.violations(), vec![], "{shape:?}");
    });
}

#[test]
fn the_header_is_one_readable_line() {
    let text = text_of(&small());
    let line = text.lines().next().unwrap();
    let plan = small();
    let start = format!(
        "// sigtelinje format={CURRENT_FORMAT} program={} id={} generation=1 parent=- length={} sha256=",
        env!("CARGO_PKG_VERSION"),
        plan.meta.id,
        body_of(&text).len(),
    );
    assert!(line.starts_with(&start), "{line}");
    assert!(line.is_ascii());
}

#[test]
fn generation_and_parent_are_read_back() {
    let parent = Hash::of(b"the file before");
    let bytes = write_plan_bytes(&small(), 12, Some(parent)).unwrap();
    let stamp = read_plan_bytes(&bytes).unwrap().stamp;
    assert_eq!((stamp.generation, stamp.parent), (12, Some(parent)));
    assert_eq!((stamp.id, stamp.hash), (small().meta.id, Hash::of(&bytes)));
}

#[test]
fn every_entity_stands_on_its_own_line() {
    let plan = plan(&Shape::new(5, 4, 2));
    let text = text_of(&plan);
    let starts = |id: String| {
        let start = format!("    \"{id}\": (");
        text.lines().filter(|line| line.starts_with(&start)).count()
    };
    for id in plan.people.keys() {
        assert_eq!(starts(id.to_string()), 1, "{id}");
    }
    for id in plan.competences.keys() {
        assert_eq!(starts(id.to_string()), 1, "{id}");
    }
    for id in plan.strategy.initiatives.keys() {
        assert_eq!(starts(id.to_string()), 1, "{id}");
    }
    for (id, assessment) in &plan.assessments {
        assert_eq!(starts(id.to_string()), 1, "{id}");
        let line = text.lines().find(|line| line.contains(&id.to_string()));
        let person = format!("person: \"{}\"", assessment.person);
        assert!(line.unwrap().contains(&person));
    }
    // Only what was frozen holds a whole strategy on one line.
    let frozen: Vec<_> = plan
        .baselines
        .keys()
        .map(|id| format!("    \"{id}\": ("))
        .collect();
    let is_frozen = |line: &str| frozen.iter().any(|start| line.starts_with(start));
    assert!(
        text.lines()
            .all(|line| line.len() < 2_000 || is_frozen(line))
    );
}

#[test]
fn levels_stand_in_columns_and_absent_is_not_zero() {
    let mut plan = plan(&Shape::new(1, 4, 1));
    let columns: Vec<_> = plan.competences.keys().copied().collect();
    let id = *plan.assessments.keys().next().unwrap();
    let assessment = plan.assessments.get_mut(&id).unwrap();
    assessment.levels = [
        (columns[0], Level::ZERO),
        (columns[2], Level::saturating(1)),
    ]
    .into_iter()
    .collect();
    let text = text_of(&plan);
    assert!(text.contains("levels: \"0 - 1\""), "{text}");
    let read = read_plan_bytes(text.as_bytes()).unwrap().plan;
    assert_eq!(read.assessments[&id].levels.len(), 2);

    plan.assessments.get_mut(&id).unwrap().levels.clear();
    let text = text_of(&plan);
    assert!(text.contains("levels: \"\""));
    assert_eq!(read_plan_bytes(text.as_bytes()).unwrap().plan, plan);
}

#[test]
fn a_new_competence_changes_no_line_of_ratings() {
    let mut plan = small();
    let before = text_of(&plan);
    let id = CompetenceId::new(uuid::Uuid::from_u128(u128::MAX));
    let competence = plan.competences.values().next().unwrap().clone();
    plan.competences.insert(id, competence);
    let area = plan.framework.area_order[0];
    plan.areas.get_mut(&area).unwrap().competences.push(id);
    let after = text_of(&plan);
    let ratings = |text: &str| -> Vec<String> {
        let rows = text.lines().filter(|line| line.contains("levels: \""));
        rows.map(str::to_owned).collect()
    };
    assert_eq!(ratings(&before).len(), 10);
    assert_eq!(ratings(&before), ratings(&after));
    let old: std::collections::BTreeSet<_> = body_of(&before).lines().collect();
    let new = body_of(&after).lines().filter(|line| !old.contains(line));
    assert_eq!(new.count(), 3, "competence, its area, its column");
}

/// What Notepad, git, a Mac and other people do to a file.
#[test]
fn files_touched_by_other_programs_still_open() {
    use Integrity::{ChangedOutside, Sealed};
    let plan = small();
    let text = text_of(&plan);
    let crlf = text.replace('\n', "\r\n");
    let variants = [
        ("byte order mark", format!("\u{feff}{text}"), Sealed),
        ("CRLF", crlf.clone(), Sealed),
        ("Notepad", format!("\u{feff}{crlf}"), Sealed),
        ("CR alone", text.replace('\n', "\r"), Sealed),
        (
            "no line break at the end",
            text.trim_end().to_owned(),
            Sealed,
        ),
        ("CRLF without the last", crlf.trim_end().to_owned(), Sealed),
        ("blank lines at the end", format!("{text}\n\n"), Sealed),
        ("mixed line ends", text.replacen('\n', "\r\n", 9), Sealed),
        (
            "indented by tabs",
            text.replace("    \"", "\t\t\""),
            ChangedOutside,
        ),
        (
            "an own comment",
            text.replace("  people:", "  // hej\n  people:"),
            ChangedOutside,
        ),
        ("no header", body_of(&text).to_owned(), ChangedOutside),
        (
            "header without seal",
            text.replacen(" sha256=", " sum=", 1),
            ChangedOutside,
        ),
    ];
    for (name, changed, integrity) in variants {
        let loaded = read_plan_bytes(changed.as_bytes());
        let loaded = loaded.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(loaded.plan, plan, "{name}");
        assert_eq!(loaded.integrity, integrity, "{name}");
        assert_eq!(loaded.stamp.hash, Hash::of(changed.as_bytes()), "{name}");
    }
}

#[test]
fn a_hand_edit_opens_and_is_noticed() {
    let mut plan = small();
    let text = text_of(&plan).replacen("language: English", "language: Danish", 1);
    plan.meta.language = Language::Danish;
    let loaded = read_plan_bytes(text.as_bytes()).unwrap();
    assert_eq!(loaded.plan, plan);
    assert_eq!(loaded.integrity, Integrity::ChangedOutside);
    assert_eq!(loaded.stamp.generation, 1);
}

#[test]
fn other_encodings_are_refused_by_name() {
    let text = text_of(&small());
    let wide: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = |mark: [u8; 2], bytes: &[u8]| [&mark, bytes].concat();
    let utf16 = Err(LoadError::NotUtf8 { utf16: true });
    assert_eq!(read_plan_bytes(&marked([0xff, 0xfe], &little)), utf16);
    assert_eq!(read_plan_bytes(&marked([0xfe, 0xff], &big)), utf16);
    assert_eq!(read_plan_bytes(&little), utf16);
    assert_eq!(read_plan_bytes(&big), utf16);
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    assert_eq!(
        read_plan_bytes(&latin),
        Err(LoadError::NotUtf8 { utf16: false })
    );
}

#[test]
fn a_newer_plan_is_refused_with_the_version_to_get() {
    let text = text_of(&small());
    let (known, next) = (CURRENT_FORMAT, CURRENT_FORMAT + 1);
    let newer = text.replacen(
        &format!("format={known} program="),
        &format!("format={next} program=7.3.1-"),
        1,
    );
    let found = read_plan_bytes(newer.as_bytes());
    let program = format!("7.3.1-{}", env!("CARGO_PKG_VERSION"));
    let expected = LoadError::Newer {
        found: next,
        supported: CURRENT_FORMAT,
        program,
    };
    assert_eq!(found, Err(expected));
    let future = b"// sigtelinje format=9 program=9.9.9 whatever=comes next\n\x01\x02";
    assert!(matches!(
        read_plan_bytes(future),
        Err(LoadError::Newer { found: 9, .. })
    ));
}

#[test]
fn what_is_no_plan_is_called_that() {
    for text in ["hello", "{\"a\": 1}", "PK\u{3}\u{4}", "(a: 1)", "<html>"] {
        assert_eq!(
            read_plan_bytes(text.as_bytes()),
            Err(LoadError::NoPlan),
            "{text}"
        );
    }
    for bytes in [&b""[..], &[0; 12_000], b"\r\n \t\n", b"\xef\xbb\xbf"] {
        assert_eq!(read_plan_bytes(bytes), Err(LoadError::Empty));
    }
}

#[test]
fn keys_that_stand_twice_are_an_error_in_every_map() {
    let plan = small();
    let text = text_of(&plan);
    let names = [
        "departments",
        "teams",
        "roles",
        "people",
        "areas",
        "competences",
        "expectations",
        "rounds",
        "ratings",
        "agreements",
        "lines",
        "goals",
        "indicators",
        "initiatives",
        "initiative_templates",
        "events",
        "baselines",
        "tensions",
        "workshops",
        "log",
        "accepted",
    ];
    for name in names {
        let start = text.find(&format!("\n  {name}: {{\n")).unwrap();
        let line = text[start + 1..].lines().nth(1).unwrap();
        let twice = text.replacen(line, &format!("{line}\n{line}"), 1);
        let refused = match read_plan_bytes(twice.as_bytes()) {
            Err(LoadError::Damaged { line, .. }) => line > 1,
            Err(LoadError::Unsound(found)) => {
                found.iter().any(|it| it.problem == Problem::ListedTwice)
            }
            _ => false,
        };
        assert!(refused, "{name}");
    }
    let inner = text.replacen("NotRequired, \"", "NotRequired, #\"", 1);
    let at = inner.find('#').unwrap();
    let key = &inner[at + 1..at + 39];
    let twice = inner.replacen('#', &format!("{key}: NotRequired, "), 1);
    assert!(matches!(
        read_plan_bytes(twice.as_bytes()),
        Err(LoadError::Damaged { .. })
    ));
}

#[test]
fn mistakes_are_found_by_line_and_column() {
    let text = text_of(&small());
    let line_of = |part: &str| text.lines().position(|line| line.contains(part)).unwrap() + 1;
    let cases = [
        ("kind: SocialAndHealth", "kind: Circus"),
        ("period_end:", "period_stop:"),
        ("left: None", "left: None, shoe_size: 43"),
        ("alias: \"", "alias: 3, \""),
        ("levels: \"", "levels: \"x "),
        ("levels: \"", "levels: \" "),
        ("levels: \"", "levels: \"10 "),
        ("target: ", "target: 3."),
        ("hours: ", "hours: -"),
        ("retention: ", "retention: \"2026-02-30\" //"),
        ("source: Agreed", "source: agreed"),
    ];
    for (from, to) in cases {
        let broken = text.replacen(from, to, 1);
        match read_plan_bytes(broken.as_bytes()) {
            Err(LoadError::Damaged { line, column }) => {
                let expected = line_of(from);
                assert!(
                    (expected..=expected + 1).contains(&line),
                    "{to}: {line} {expected}"
                );
                assert!(column > 0);
            }
            other => panic!("{to}: {other:?}"),
        }
    }
}
