//! Tables as schools have them: a file in, the plan out.

use sigtelinje::exchange::import::{Meaning, Place, Shape, SheetMeaning};

use crate::support::import::{Import, levels, staff, unreadable};

#[test]
fn heads_may_stand_below_a_title_and_values_may_be_untidy() {
    let import = Import::of("header-row-4.xlsx");
    assert_eq!(import.suggestion.mapping.shape, Shape::StaffList);
    assert_eq!(import.suggestion.area.top, 3);
    let preview = import.preview();
    assert_eq!((preview.people.new, preview.people.changed), (3, 1));
    assert_eq!(unreadable(&preview), ["Personale!E8 snart NoDay"]);
    assert_eq!(
        staff(&import.done()),
        [
            "KB · Karen Bech · Auto · Underviser · 2019-08-01",
            "SØ · Søren Ørsted · Byg",
            "AH",
            "ML · Mona Lund · Auto · Underviser · 2026-01-15",
            "NT · Niels Toft · Smedje · Leder · 2020-03-01",
            "PH · Per Holm · Smedje · Underviser",
        ]
    );
}

#[test]
fn two_rows_of_heads_merged_cells_and_a_table_that_begins_at_b2() {
    let import = Import::of("two-header-rows.xlsx");
    assert_eq!(import.suggestion.mapping.shape, Shape::Matrix);
    assert_eq!(import.suggestion.mapping.header_rows, 2);
    let preview = import.preview();
    assert_eq!(preview.levels.new, 5);
    assert_eq!(preview.aside.len(), 1, "the averages are no person");
    assert_eq!(unreadable(&preview), Vec::<String>::new());
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 3, Robotter 0, Kilder 2",
            "SØ Leader 2026-09-01: Platforme 1, Kilder 4",
        ]
    );
}

#[test]
fn headings_and_blank_rows_between_people_are_no_people() {
    let import = Import::of("groups-between.xlsx");
    let preview = import.preview();
    assert_eq!(preview.aside.len(), 3, "{:?}", preview.aside);
    // Niels has a row of his own and no levels: he may be a heading, so the user is asked.
    assert_eq!(unreadable(&preview), ["Ark1!A8 Niels Toft Alone"]);
    let plan = import.done();
    assert_eq!(
        staff(&plan),
        [
            "KB · Karen Bech · Auto",
            "SØ · Søren Ørsted · Byg",
            "AH",
            "ML · Mona Lund · Auto",
            "PH · Per Holm · Byg",
        ]
    );
    assert_eq!(
        levels(&plan),
        [
            "KB Leader 2026-09-01: Platforme 2, Robotter 1",
            "ML Leader 2026-09-01: Platforme 0, Kilder 3",
            "PH Leader 2026-09-01: Platforme 1, Robotter 1, Kilder 1",
            "SØ Leader 2026-09-01: Robotter 2, Kilder 2",
        ]
    );
}

#[test]
fn several_tables_on_a_sheet_are_told_apart() {
    let import = Import::of("several-tables.xlsx");
    assert_eq!(import.preview().people.new, 2, "the largest is taken first");
    let known = sigtelinje::exchange::import::Known::of(&import.plan);
    let sheet = &import.workbook.sheets[0];
    let found = sigtelinje::exchange::import::areas(sheet, &known);
    let places: Vec<_> = found
        .iter()
        .map(|it| (it.top, it.left, it.bottom, it.right))
        .collect();
    assert_eq!(places, [(2, 0, 5, 2), (2, 3, 4, 5), (7, 0, 9, 2)]);
    let third = Place {
        sheet: "Ark1".to_owned(),
        turned: false,
        table: 2,
        heads: None,
    };
    let other = sigtelinje::exchange::import::suggest_for(&known, &import.workbook, &third, None);
    let columns = other.unwrap().mapping.columns;
    let means: Vec<_> = columns.iter().map(|it| it.means).collect();
    assert_eq!(means, [Meaning::Name, Meaning::Department]);
}

#[test]
fn a_merged_cell_says_the_same_for_all_its_rows() {
    let import = Import::of("merged-cells.xlsx");
    let plan = import.done();
    let team_of = |alias: &str| {
        staff(&plan)
            .into_iter()
            .find(|it| it.starts_with(alias))
            .unwrap()
    };
    assert_eq!(team_of("ML"), "ML · Mona Lund · Auto");
    assert_eq!(team_of("NT"), "NT · Niels Toft · Byg");
    assert_eq!(import.preview().levels.new, 4);
}

#[test]
fn first_and_last_names_and_mail_make_a_person() {
    let import = Import::of("staff-first-last.csv");
    let plan = import.done();
    assert_eq!(staff(&plan)[3], "molu · Mona Lund · Industri");
    let team = plan
        .teams
        .values()
        .find(|it| it.name == "Industri")
        .unwrap();
    assert_eq!(
        plan.departments
            .get(&team.department.unwrap())
            .unwrap()
            .name,
        "Teknik"
    );
    assert_eq!(
        (import.preview().people.new, import.preview().people.same),
        (1, 1)
    );
}

#[test]
fn a_list_of_names_needs_no_heads() {
    let import = Import::of("names-only.csv");
    assert_eq!(import.suggestion.mapping.header_rows, 0);
    let preview = import.preview();
    assert_eq!((preview.people.new, preview.people.same), (2, 1));
}

#[test]
fn levels_may_be_words_and_what_is_not_understood_is_named() {
    let import = Import::of("words.xlsx");
    assert_eq!(
        unreadable(&import.preview()),
        [
            "Ark1!C3 ekspert UnknownLevel",
            "Ark1!B4 3 - Bruger UnknownLevel",
            "Ark1!C4 2,5 UnknownLevel",
        ]
    );
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 2, Robotter 1",
            "SØ Leader 2026-09-01: Platforme 2, Kilder 4",
        ]
    );
}

#[test]
fn stars_are_levels_where_they_fit_the_scale() {
    let import = Import::of("stars.csv");
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 2, Robotter 4",
            "SØ Leader 2026-09-01: Platforme 1, Robotter 0",
        ]
    );
}

#[test]
fn people_may_stand_at_the_top() {
    let import = Import::of("turned.xlsx");
    assert!(import.suggestion.mapping.turned);
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 2, Robotter 0, Kilder 4",
            "SØ Leader 2026-09-01: Platforme 3, Kilder 1",
        ]
    );
}

#[test]
fn own_and_leaders_levels_stand_side_by_side() {
    let import = Import::of("own-and-leader.xlsx");
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-09-01: Platforme 2, Robotter 2",
            "KB Own 2026-09-01: Platforme 3, Robotter 2",
        ]
    );
}

#[test]
fn a_sheet_may_be_a_round() {
    let import = Import::of("sheet-per-round.xlsx");
    let mapping = &import.suggestion.mapping;
    assert_eq!(mapping.sheets, ["Forår 2025", "Efterår 2025"]);
    assert_eq!(mapping.sheet_is, SheetMeaning::Round);
    let plan = import.done();
    let rounds: Vec<_> = plan
        .rounds
        .values()
        .map(|it| (it.title.as_str(), it.date.to_string()))
        .collect();
    assert_eq!(
        rounds,
        [
            ("Forår 2025", "2025-03-01".to_owned()),
            ("Efterår 2025", "2025-09-01".to_owned())
        ]
    );
    assert_eq!(
        levels(&plan),
        [
            "KB Leader Efterår 2025: Platforme 2, Robotter 1",
            "KB Leader Forår 2025: Platforme 1, Robotter 0",
            "SØ Leader Efterår 2025: Robotter 3",
            "SØ Leader Forår 2025: Platforme 2, Robotter 1",
        ]
    );
}

#[test]
fn a_sheet_may_be_a_team() {
    let import = Import::of("sheet-per-team.ods");
    let mapping = &import.suggestion.mapping;
    assert_eq!(mapping.sheets, ["Team Auto", "Byg"]);
    assert_eq!(mapping.sheet_is, SheetMeaning::Team);
    let plan = import.done();
    assert_eq!(
        staff(&plan)[3..],
        ["ML · Mona Lund · Auto", "NT · Niels Toft · Byg"]
    );
    assert_eq!(import.preview().levels.new, 5);
}

#[test]
fn a_level_per_row_with_blanks_that_mean_as_above() {
    let import = Import::of("long-form.csv");
    assert_eq!(import.suggestion.mapping.shape, Shape::LongForm);
    assert_eq!(
        unreadable(&import.preview()),
        ["long-form!B5 Surdej OpenCompetence"]
    );
    assert_eq!(
        levels(&import.done()),
        [
            "KB Leader 2026-03-16: Platforme 2, Kilder 1",
            "SØ Leader Forår 2026: Robotter 3",
        ]
    );
}

#[test]
fn a_framework_with_areas_by_blank_cells_comes_with_its_descriptions() {
    let import = Import::of("hierarchy.xlsx");
    assert_eq!(import.suggestion.mapping.shape, Shape::Framework);
    let preview = import.preview();
    assert_eq!(
        (preview.competences.new, preview.competences.changed),
        (3, 1)
    );
    let plan = import.done();
    let areas: Vec<_> = plan
        .framework
        .area_order
        .iter()
        .map(|id| {
            let area = plan.areas.get(id).unwrap();
            let names = area
                .competences
                .iter()
                .map(|id| plan.competences.get(id).unwrap().name.as_str());
            format!("{}: {}", area.name, names.collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert_eq!(
        areas,
        [
            "Værktøj: Platforme, Robotter, Lasere",
            "Data: Kilder",
            "Dømmekraft: Kunstig intelligens, Ophavsret",
        ]
    );
    let platforms = plan
        .competences
        .values()
        .find(|it| it.name == "Platforme")
        .unwrap();
    assert_eq!(
        platforms.descriptors,
        [
            "Bruger dem ikke",
            "Finder frem",
            "Bruger dem",
            "",
            "Hjælper andre"
        ]
    );
}

#[test]
fn of_three_steps_of_a_framework_the_last_two_are_taken() {
    let import = Import::of("domains.ods");
    let plan = import.done();
    let areas: Vec<_> = plan.areas.values().map(|it| it.name.as_str()).collect();
    assert_eq!(areas, ["Værktøj", "Data", "Sikkerhed"]);
    assert_eq!(import.preview().competences.new, 2);
    assert_eq!(import.preview().competences.same, 1);
}

#[test]
fn answers_from_forms_are_own_ratings_of_the_day_they_were_given() {
    let import = Import::of("forms-da.xlsx");
    assert_eq!(import.suggestion.mapping.shape, Shape::FormsAnswers);
    assert_eq!(
        levels(&import.done()),
        [
            "KB Own 2026-03-16: Platforme 2, Robotter 0",
            "KB Own 2026-03-18: Platforme 3, Robotter 1",
            "SØ Own 2026-03-17: Platforme 4",
        ]
    );
}

#[test]
fn within_a_round_the_later_answer_holds_and_the_earlier_is_named() {
    let mut import = Import::of("forms-da.xlsx");
    import.mapping().round = Some("Forår 2026".to_owned());
    let preview = import.preview();
    let earlier: Vec<_> = preview.superseded.iter().map(ToString::to_string).collect();
    assert_eq!(earlier, ["Sheet1!G2", "Sheet1!H2"]);
    assert_eq!(
        levels(&import.done()),
        [
            "KB Own Forår 2026: Platforme 3, Robotter 1",
            "SØ Own Forår 2026: Platforme 4",
        ]
    );
}

#[test]
fn an_anonymous_form_may_still_ask_for_the_name() {
    let import = Import::of("forms-anonymous.xlsx");
    assert_eq!(unreadable(&import.preview()), ["Sheet1!F3  NoPerson"]);
    assert_eq!(
        levels(&import.done()),
        ["KB Own 2026-03-16: Platforme 2, Robotter 1"]
    );
}

#[test]
fn forms_in_other_languages_and_from_google_say_the_same() {
    let expected = |both: bool| {
        let robots = if both { ", Robotter 1" } else { "" };
        format!("KB Own 2026-03-16: Platforme 2{robots}")
    };
    for (name, both) in [
        ("forms-en-quiz.csv", false),
        ("forms-no.csv", false),
        ("forms-sv.xlsx", false),
        ("forms-de.csv", true),
        ("google.csv", true),
    ] {
        let import = Import::of(name);
        assert_eq!(
            import.suggestion.mapping.shape,
            Shape::FormsAnswers,
            "{name}"
        );
        assert_eq!(levels(&import.done()), [expected(both)], "{name}");
    }
    let quiz = Import::of("forms-en-quiz.csv").preview();
    assert_eq!(unreadable(&quiz), ["forms-en-quiz!D3 anonymous Anonymous"]);
}

#[test]
fn a_workbook_with_macros_is_read_like_any_other() {
    assert_eq!(Import::of("plain.xlsm").preview().people.same, 1);
}
