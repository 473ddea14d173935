//! What a user decides on the way, and what an import never does.

use proptest::prelude::*;
use sigtelinje::exchange::import::{
    Choice, Found, Known, LevelMeaning, LevelReason, Mapping, Shape, level_words,
};
use sigtelinje::model::{Plan, Source};

use sigtelinje::exchange::table::{Sheet, Workbook};

use crate::support::build::level;
use crate::support::import::{Import, book, done, import, levels, school, staff, unreadable};

#[test]
fn crosses_and_other_scales_wait_for_the_user() {
    for (name, reason) in [
        ("crosses.csv", LevelReason::Cross),
        ("other-scale.csv", LevelReason::OtherScale),
    ] {
        let import = Import::of(name);
        let known = Known::of(&import.plan);
        let words = level_words(&known, &import.reading());
        assert!(
            words
                .iter()
                .all(|it| it.meaning.is_none() && it.because == reason),
            "{name}"
        );
        let preview = import.preview();
        assert_eq!(preview.levels.new, 0, "{name}");
        assert!(!preview.unreadable.is_empty(), "{name}");
    }
    let mut import = Import::of("crosses.csv");
    let cross = LevelMeaning::Level(level(2));
    import.mapping().levels.insert("X".to_owned(), cross);
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 2",
            "SØ Leader 2026-09-01: Robotter 2",
        ]
    );
}

#[test]
fn names_are_matched_when_certain_and_asked_about_when_not() {
    let import = import(&[
        &["Navn", "Platforme"],
        &["bech, karen", "1"],
        &["SØ", "2"],
        &["Karen Beck", "3"],
        &["Anne Holm", "2"],
        &["Mona Lund", "4"],
    ]);
    let matches = import.matches();
    let of = |name: &str| {
        matches
            .people
            .values()
            .find(|it| it.written == name)
            .unwrap()
    };
    assert!(matches!(of("bech, karen").found, Found::Exact(_)));
    assert!(matches!(of("SØ").found, Found::Exact(_)));
    assert!(matches!(&of("Karen Beck").found, Found::Similar(ids) if ids.len() == 1));
    // AH has no name in the plan, and these are the initials.
    assert!(matches!(&of("Anne Holm").found, Found::Similar(ids) if ids.len() == 1));
    assert_eq!(of("Mona Lund").choice, Some(Choice::New));
    assert_eq!(matches.open(), 2);
    assert_eq!(
        unreadable(&import.preview()),
        [
            "Ark1!A4 Karen Beck OpenPerson",
            "Ark1!A5 Anne Holm OpenPerson"
        ]
    );
    let mut said = matches.clone();
    for found in said.people.values_mut() {
        if let (None, Found::Similar(ids)) = (found.choice, &found.found) {
            found.choice = Some(if found.written == "Anne Holm" {
                Choice::Existing(ids[0])
            } else {
                Choice::PassOver
            });
        }
    }
    let plan = done(&import.plan, &import.preview_with(&said));
    assert_eq!(
        staff(&plan),
        [
            "KB · Karen Bech · Auto",
            "SØ · Søren Ørsted · Byg",
            "AH · Anne Holm",
            "ML · Mona Lund",
        ]
    );
    assert_eq!(levels(&plan).len(), 4);
}

#[test]
fn a_competence_that_is_called_otherwise_is_named_in_the_mapping() {
    let mut import = Import::of("long-form.csv");
    let named = [("Surdej", "Kilder"), ("Robotter", "")];
    let named = named.map(|(from, to)| (from.to_owned(), to.to_owned()));
    import.mapping().competences = named.into();
    assert_eq!(unreadable(&import.preview()), Vec::<String>::new());
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-03-16: Platforme 2, Kilder 1",
            "SØ Leader 2026-09-01: Kilder 3",
        ]
    );
}

#[test]
fn levels_of_a_day_that_cannot_be_read_are_left_out_and_named() {
    let import = import(&[
        &["Navn", "Dato", "Platforme"],
        &["Karen Bech", "snart", "1"],
        &["Søren Ørsted", "3/4/26", "2"],
        &["AH", "8/20/26", "3"],
    ]);
    assert_eq!(
        unreadable(&import.preview()),
        ["Ark1!B2 snart NoDayOfRating"]
    );
    // One of the days has its month first, so all of them have.
    assert_eq!(
        levels(&import.done()),
        [
            "AH Leader 2026-08-20: Platforme 3",
            "SØ Leader 2026-03-04: Platforme 2",
        ]
    );
}

#[test]
fn a_department_is_a_team_only_for_those_who_have_none() {
    let import = import(&[
        &["Navn", "Afdeling"],
        &["Karen Bech", "Teknik"],
        &["AH", "Teknik"],
    ]);
    let plan = import.done();
    let expected = [
        "KB · Karen Bech · Auto",
        "SØ · Søren Ørsted · Byg",
        "AH · Teknik",
    ];
    assert_eq!(staff(&plan), expected);
}

#[test]
fn a_plan_without_a_framework_gets_one_from_the_heads() {
    let mut plan = school().build();
    plan.framework.area_order.clear();
    plan.areas.clear();
    plan.competences.clear();
    let rows: [&[&str]; 2] = [&["Navn", "Surdej", "Brød"], &["Karen Bech", "1", "2"]];
    let import = Import::into_plan(plan, book(&rows));
    assert_eq!(import.preview().competences.new, 2);
    assert_eq!(
        levels(&import.done()),
        ["KB Leader 2026-09-01: Surdej 1, Brød 2"]
    );
}

#[test]
fn a_person_with_a_row_for_each_level_is_not_shown_as_doubled() {
    let import = import(&[
        &["Navn", "Kompetence", "Niveau"],
        &["Karen Bech", "Platforme", "1"],
        &["Karen Bech", "Robotter", "2"],
        &["Søren Ørsted", "Platforme", "3"],
    ]);
    assert_eq!(import.suggestion.mapping.shape, Shape::LongForm);
    assert_eq!(import.matches().doubled().count(), 0);
}

#[test]
fn the_same_person_twice_is_shown_and_contradictions_are_not_taken() {
    let import = import(&[
        &["Navn", "Platforme", "Robotter"],
        &["Karen Bech", "1", "2"],
        &["KAREN BECH ", "3", "2"],
    ]);
    let matches = import.matches();
    let doubled: Vec<_> = matches.doubled().map(|it| it.places.len()).collect();
    assert_eq!(doubled, [2]);
    assert_eq!(
        unreadable(&import.preview()),
        ["Ark1!B2 1 Contradiction", "Ark1!B3 3 Contradiction"]
    );
    assert_eq!(levels(&import.done()), ["KB Leader 2026-09-01: Robotter 2"]);
}

#[test]
fn a_second_import_of_the_same_table_changes_nothing() {
    for name in [
        "header-row-4.xlsx",
        "sheet-per-round.xlsx",
        "forms-da.xlsx",
        "hierarchy.xlsx",
        "long-form.csv",
    ] {
        let first = Import::of(name);
        let again = Import::into_plan(first.done(), first.workbook);
        let preview = again.preview();
        assert!(preview.edit.is_empty(), "{name}: {:?}", preview.edit);
        let counts = [preview.people, preview.levels, preview.competences];
        assert!(counts.iter().all(|it| it.new + it.changed == 0), "{name}");
        assert!(counts.iter().any(|it| it.same > 0), "{name}");
    }
}

#[test]
fn a_mapping_is_saved_without_names_and_used_on_the_next_table() {
    let import = Import::of("forms-da.xlsx");
    let text = import.suggestion.mapping.to_ron().unwrap();
    assert!(!text.contains("Karen") && !text.contains("kb@"), "{text}");
    let read = Mapping::from_ron(&text).unwrap();
    assert_eq!(read, import.suggestion.mapping);
    // The next export has the columns in another order and a new one between.
    let mut next = Import::into_plan(
        school().build(),
        book(&[
            &[
                "ID",
                "Nyt",
                "Robotter",
                "Navn",
                "Platforme",
                "Færdiggørelsestidspunkt",
            ],
            &[
                "1",
                "hej",
                "1 – Begynder",
                "Søren Ørsted",
                "2 – Bruger",
                "20.3.2026",
            ],
        ]),
    );
    *next.mapping() = Mapping {
        sheets: Vec::new(),
        ..read
    };
    assert_eq!(
        levels(&next.done()),
        ["SØ Own 2026-03-20: Platforme 2, Robotter 1"]
    );
    assert_eq!(next.preview().missing, ["Mail"]);
}

#[test]
fn broken_mappings_are_refused_with_their_place() {
    let error = Mapping::from_ron("(\n  shape: Circle,\n)").unwrap_err();
    assert_eq!(error.span.start.line, 2);
}

/// What the plan said before and does not say any more.
fn lost(before: &Plan, after: &Plan) -> Vec<String> {
    let mut lost = Vec::new();
    for (id, person) in &before.people {
        let now = after.people.get(id).unwrap();
        let kept = now.alias == person.alias
            && (person.name.is_none() || now.name == person.name)
            && (person.team.is_none() || now.team.is_some())
            && now.roles.is_superset(&person.roles)
            && (person.started.is_none() || now.started.is_some());
        if !kept {
            lost.push(person.alias.clone());
        }
    }
    for (id, there) in &before.assessments {
        let now = after.assessments.get(id).unwrap();
        let cells = there.levels.iter();
        let gone = cells.filter(|(competence, _)| now.levels.get(competence).is_none());
        lost.extend(gone.map(|(competence, _)| format!("{id} {competence}")));
        if now.note != there.note {
            lost.push(there.note.clone());
        }
    }
    for (id, competence) in &before.competences {
        let now = after.competences.get(id).unwrap();
        let texts = competence.descriptors.iter().enumerate();
        let gone = texts.filter(|(at, text)| {
            !text.is_empty() && now.descriptors.get(*at).is_none_or(String::is_empty)
        });
        lost.extend(gone.map(|(_, text)| text.clone()));
    }
    let kept = before.teams.keys().all(|id| after.teams.contains_key(id))
        && before.roles.keys().all(|id| after.roles.contains_key(id))
        && before.areas.keys().all(|id| after.areas.contains_key(id));
    if !kept {
        lost.push("a unit".to_owned());
    }
    lost
}

fn any_cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "",
        "Karen Bech",
        "SØ",
        "Mona Lund",
        "Auto",
        "Ny",
        "0",
        "2",
        "4",
        "9",
        "x",
        "-",
        "Bruger",
        "2 – Bruger",
        "16.3.2026",
        "snart",
        "Platforme",
        "Robotter",
        "Gennemsnit",
        "Team Byg",
        "anonymous",
        "\u{202e}",
        "=1+1",
        "★★",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn any_head() -> impl Strategy<Value = String> {
    let heads = [
        "Navn",
        "Initialer",
        "Team",
        "Rolle",
        "Platforme",
        "Robotter",
        "Kilder",
        "Kompetence",
        "Niveau",
        "Område",
        "0",
        "1",
        "Ansat",
        "Fratrådt",
        "ID",
        "Starttidspunkt",
        "Færdiggørelsestidspunkt",
        "Beskrivelse",
        "Noget andet",
        "",
    ];
    prop::sample::select(heads.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// Whatever a table says, the plan stays sound and keeps what it had.
    #[test]
    fn nothing_is_ever_emptied(
        heads in prop::collection::vec(any_head(), 1..7),
        rows in prop::collection::vec(prop::collection::vec(any_cell(), 1..7), 0..8),
    ) {
        let mut builder = school();
        let people: Vec<_> = builder.plan.people.keys().copied().collect();
        let competences: Vec<_> = builder.plan.competences.keys().copied().collect();
        let ratings: Vec<_> = competences.iter().map(|id| (*id, 3)).collect();
        builder.rate(people[0], Source::Leader, "2026-09-01", &ratings);
        let plan = builder.build();
        let rows = std::iter::once(heads).chain(rows).collect::<Vec<_>>();
        let workbook = Workbook { sheets: vec![Sheet::of_rows("Ark1", rows)] };
        let known = Known::of(&plan);
        if sigtelinje::exchange::import::suggest(&known, &workbook).is_some() {
            let import = Import::into_plan(plan.clone(), workbook);
            let reading = sigtelinje::exchange::import::read(&known, &import.workbook, &import.suggestion.mapping);
            if reading.is_ok() {
                let preview = import.preview();
                if !preview.edit.is_empty() {
                    prop_assert_eq!(lost(&plan, &done(&plan, &preview)), Vec::<String>::new());
                }
            }
        }
    }
}
