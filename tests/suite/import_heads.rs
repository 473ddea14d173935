//! Where the heads of a table stand when it is said rather than found, and rounds that are new.

use sigtelinje::exchange::import::{
    Heads, Known, LevelReason, Meaning, Place, Shape, level_words, new_rounds, suggest_for,
};

use sigtelinje::exchange::table::{Sheet, Workbook};

use crate::support::import::{Import, book, import, levels, school, staff, unreadable};

/// The table with its heads where somebody said.
fn said(rows: &[&[&str]], from: u32, count: u32, shape: Option<Shape>) -> Import {
    let (plan, workbook) = (school().build(), book(rows));
    let heads = Heads { from, rows: count };
    let place = Place {
        sheet: "Ark1".to_owned(),
        turned: false,
        table: 0,
        heads: Some(heads),
    };
    let suggestion = suggest_for(&Known::of(&plan), &workbook, &place, shape).unwrap();
    Import {
        plan,
        workbook,
        suggestion,
    }
}

#[test]
fn heads_stand_where_somebody_says() {
    let rows: [&[&str]; 5] = [
        &["Navn", "Team"],
        &["ser efter", "se mere"],
        &["Navn", "Team"],
        &["Mona Lund", "Auto"],
        &["Per Holm", "Byg"],
    ];
    let found = import(&rows);
    assert_eq!(
        found.preview().people.new,
        3,
        "the second row looks like a person"
    );
    let told = said(&rows, 3, 1, None);
    let mapping = &told.suggestion.mapping;
    assert_eq!((mapping.heads_from, mapping.header_rows), (Some(3), 1));
    assert_eq!(told.preview().people.new, 2);
    let again = told.suggestion.mapping.to_ron().unwrap();
    assert!(again.contains("heads_from: Some(3)"), "{again}");
}

#[test]
fn a_first_row_that_is_no_head_is_a_row_like_the_others() {
    let rows: [&[&str]; 2] = [&["Mona Lund", "Team"], &["Per Holm", "Byg"]];
    let told = said(&rows, 1, 0, Some(Shape::StaffList));
    let columns = &told.suggestion.mapping.columns;
    assert!(columns.iter().all(|it| it.head.is_empty()));
    assert_eq!(columns[0].means, Meaning::Name);
    assert_eq!(told.preview().people.new, 2);
}

#[test]
fn a_table_ends_where_the_next_one_begins_also_when_its_heads_are_said() {
    let rows: [&[&str]; 7] = [
        &["Oversigt", "Skolen"],
        &["Navn", "Team"],
        &["Mona Lund", "Auto"],
        &[],
        &["Navn", "Rolle"],
        &["Per Holm", "Vejleder"],
        &["Niels Toft", "Vejleder"],
    ];
    let told = said(&rows, 2, 1, None);
    assert_eq!(told.preview().people.new, 1);
}

#[test]
fn heads_below_the_sheet_are_nothing_to_read() {
    let plan = school().build();
    let workbook = book(&[&["Navn", "Team"], &["Mona Lund", "Auto"]]);
    let place = |from| Place {
        sheet: "Ark1".to_owned(),
        turned: false,
        table: 0,
        heads: Some(Heads {
            from,
            rows: u32::MAX,
        }),
    };
    let known = Known::of(&plan);
    assert!(suggest_for(&known, &workbook, &place(u32::MAX), None).is_none());
    let all_heads = suggest_for(&known, &workbook, &place(1), Some(Shape::StaffList)).unwrap();
    assert_eq!(all_heads.mapping.header_rows, 2);
}

#[test]
fn a_mapping_that_counts_no_heads_reads_the_first_row() {
    let mut found = import(&[&["Navn", "Team"], &["Mona Lund", "Auto"]]);
    let mapping = found.mapping();
    mapping.header_rows = 0;
    for column in &mut mapping.columns {
        column.head.clear();
    }
    let names: Vec<String> = staff(&found.done()).into_iter().skip(3).collect();
    assert_eq!(names, ["NA · Navn · Team", "ML · Mona Lund · Auto"]);
}

#[test]
fn a_round_and_its_day_can_be_said_in_the_mapping() {
    let rows: [&[&str]; 2] = [&["Navn", "Platforme"], &["Karen Bech", "3"]];
    let mut found = import(&rows);
    found.mapping().round = Some("Efter kurset".to_owned());
    let day: sigtelinje::model::PlanDate = "2026-05-04".parse().unwrap();
    let days = [("efter  kurset".to_owned(), day)];
    found.mapping().round_days = days.into();
    let known = Known::of(&found.plan);
    let new = new_rounds(&known, &found.reading(), &found.suggestion.mapping);
    assert_eq!(new.len(), 1);
    assert_eq!(
        (new[0].title.as_str(), new[0].date),
        ("Efter kurset", Some(day))
    );
    let plan = found.done();
    assert_eq!(plan.rounds.values().next().unwrap().date, day);
    assert_eq!(levels(&plan), ["KB Leader Efter kurset: Platforme 3"]);
}

#[test]
fn a_round_of_the_plan_is_not_new() {
    let rows: [&[&str]; 3] = [
        &["Navn", "Runde", "Platforme"],
        &["Karen Bech", "Forår 2026", "3"],
        &["Søren Ørsted", "FORÅR 2026", "2"],
    ];
    let first = import(&rows);
    let known = Known::of(&first.plan);
    let new = new_rounds(&known, &first.reading(), &first.suggestion.mapping);
    assert_eq!(new.len(), 1, "{new:?}");
    let again = Import::into_plan(first.done(), first.workbook);
    let known = Known::of(&again.plan);
    assert_eq!(
        new_rounds(&known, &again.reading(), &again.suggestion.mapping),
        []
    );
}

#[test]
fn every_number_of_a_longer_scale_waits_for_the_user() {
    for numbers in [["1", "5", "3"], ["2", "90", "60"], ["A1", "C2", "B1"]] {
        let [one, two, three] = numbers;
        let found = import(&[
            &["Navn", "Platforme"],
            &["Karen Bech", one],
            &["Søren Ørsted", two],
            &["AH", three],
        ]);
        let words = level_words(&Known::of(&found.plan), &found.reading());
        let mut listed: Vec<&str> = words.iter().map(|it| it.word.as_str()).collect();
        listed.sort_unstable();
        let mut expected = numbers;
        expected.sort_unstable();
        assert_eq!(listed, expected);
        assert!(words.iter().all(|it| it.meaning.is_none()), "{words:?}");
        let reason = if one == "A1" {
            LevelReason::Unknown
        } else {
            LevelReason::OtherScale
        };
        assert!(words.iter().all(|it| it.because == reason), "{words:?}");
        assert_eq!(unreadable(&found.preview()).len(), 3, "{numbers:?}");
    }
}

#[test]
fn one_slip_of_the_hand_makes_no_other_scale() {
    let found = import(&[
        &["Navn", "Platforme"],
        &["Karen Bech", "33"],
        &["Søren Ørsted", "2"],
    ]);
    let words = level_words(&Known::of(&found.plan), &found.reading());
    let open: Vec<&str> = words
        .iter()
        .filter(|it| it.meaning.is_none())
        .map(|it| it.word.as_str())
        .collect();
    assert_eq!(open, ["33"]);
}

/// Whoever writes a level on each row has more rows than a sheet has columns, and the same
/// competence again and again.
#[test]
fn a_long_table_is_not_taken_for_one_that_was_turned_about() {
    let competences = ["Platforme", "Robotter", "Kilder"];
    let mut rows = vec![["Navn", "Kompetence", "Niveau"].map(str::to_owned).to_vec()];
    for number in 0..300 {
        let name = format!("Person {}", number / 3);
        let competence = competences[number % 3].to_owned();
        rows.push(vec![name, competence, (number % 5).to_string()]);
    }
    let sheet = Sheet::of_rows("Ark1", rows);
    let workbook = Workbook {
        sheets: vec![sheet],
    };
    let found = Import::into_plan(school().build(), workbook);
    let mapping = &found.suggestion.mapping;
    assert_eq!((mapping.shape, mapping.turned), (Shape::LongForm, false));
    assert_eq!(found.preview().levels.new, 300);
}
