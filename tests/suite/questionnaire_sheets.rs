//! What stands on questionnaires, and what they are called as files.

use sigtelinje::exchange::questionnaire::{per_person, per_team};
use sigtelinje::exchange::table::read_table;
use sigtelinje::model::Language;
use sigtelinje::texts::{Texts, file_stem};

use crate::support::filled_in::{
    back, bytes, change_competences, filled_in, for_people, for_teams, on_scale, parts, place,
    read, told, with_round,
};
use crate::support::payloads::payloads;

#[test]
fn the_lists_take_any_scale_and_only_their_own_cells() {
    let long = "a, ".repeat(100);
    let (plan, round) = on_scale(&[&long, "Begynder", "Bruger", "Selvstændig", "Kan vejlede"]);
    let file = for_teams(&plan, round)[1].clone();
    let all = parts(&file);
    let sheet = &all
        .iter()
        .find(|it| it.0.ends_with("sheet1.xml"))
        .unwrap()
        .1;
    assert_eq!(
        sheet.matches("<dataValidation ").count(),
        3,
        "one for each competence"
    );
    assert_eq!(
        sheet
            .matches("<formula1>sigtelinje!$E$1:$E$5</formula1>")
            .count(),
        3
    );
    assert!(
        sheet.contains("<sheetProtection "),
        "nothing else can be changed by accident"
    );
    let tables = read(&file);
    let hidden = tables
        .sheets
        .iter()
        .find(|it| it.name == "sigtelinje")
        .unwrap();
    assert!(hidden.hidden);
    let choices = hidden.cells().iter().filter(|it| it.at.column == 4);
    let choices: Vec<&str> = choices.map(|it| it.text.trim()).collect();
    assert_eq!(choices.len(), 5);
    assert_eq!(choices[2], "2 – Bruger");
}

#[test]
fn no_text_of_a_plan_is_ever_a_formula_in_a_questionnaire() {
    let (mut builder, round) = with_round();
    let printable = payloads().into_iter();
    for text in printable.filter(|it| !it.contains(char::is_control)) {
        let id = builder.competence(&text);
        let competence = builder.plan.competences.get_mut(&id).unwrap();
        competence.about.clone_from(&text);
        competence.descriptors = vec![text.clone(), text.repeat(30)];
    }
    let team = builder.team("=1+1");
    builder.member("=HYPERLINK(\"a\")", team);
    let people = builder.plan.people.keys().copied().collect();
    builder.plan.rounds.get_mut(&round).unwrap().people = people;
    builder.plan.rounds.get_mut(&round).unwrap().title = "=2+2".to_owned();
    for step in &mut builder.plan.framework.scale {
        step.name = "=3+3".to_owned();
        step.description = "@SUM(1)".to_owned();
    }
    let plan = builder.build();
    let files = for_teams(&plan, round)
        .into_iter()
        .chain(for_people(&plan, round));
    let mut seen = 0;
    for file in files {
        for (name, text) in parts(&file) {
            assert!(!text.contains("<f>") && !text.contains("<f "), "{name}");
            let lists = text.matches("<formula1>").count();
            assert_eq!(
                text.matches("<formula1>sigtelinje!$E$1:$E$5<").count(),
                lists
            );
            seen += lists;
        }
        read_table("skema.xlsx", &file).unwrap();
    }
    assert_eq!(seen, 4 * plan.competences.len() + plan.people.len());
    assert!(seen > 300);
    let file = filled_in(
        &for_people(&plan, round)[0],
        &[("Robotter", "Dit niveau", "3 – =3+3")],
    );
    assert_eq!(
        told(&back(&plan, read(&file))),
        ["=HYPERLINK(\"a\") Own =2+2: Robotter 3"]
    );
}

#[test]
fn what_levels_mean_is_said_where_people_answer() {
    let (mut builder, round) = with_round();
    let long = "Kan bruge det hele uden hjælp og ser selv, hvad der mangler. ".repeat(5);
    change_competences(&mut builder, |it| {
        it.about = "At finde rundt".to_owned();
        it.descriptors = vec!["Er ikke begyndt".to_owned(), String::new()];
        if it.name == "Kilder" {
            it.descriptors.push(long.clone());
        }
    });
    let plan = builder.build();
    let team = parts(&for_teams(&plan, round)[1]);
    let part = |end: &str| &team.iter().find(|it| it.0.ends_with(end)).unwrap().1;
    let lists = part("worksheets/sheet1.xml");
    assert_eq!(
        lists.matches("prompt=\"").count(),
        2,
        "too long a text is no message"
    );
    assert!(
        part("comments1.xml").contains(long.trim()),
        "but it is in the note"
    );
    let table = read(&for_teams(&plan, round)[1]);
    let lookup = &table.sheets[1];
    assert_eq!(lookup.name, "Beskrivelser");
    assert_eq!(
        lookup.text(place(lookup, "Kilder", "2 – Bruger")),
        long.trim()
    );
    let alone = read(&for_people(&plan, round)[1]);
    let said = &alone.sheets[0];
    assert_eq!(
        said.text(place(said, "Robotter", "0 – Ikke i gang")),
        "Er ikke begyndt"
    );
    assert!(
        said.cells().iter().all(|it| it.text != "3 – Selvstændig"),
        "nothing to tell there"
    );
    let says = |words: &str| said.cells().iter().any(|it| it.text.contains(words));
    assert!(says("»0 – Ikke i gang« er et svar som de andre"));
    assert!(says("En tom celle betyder »ikke besvaret«"));
    assert!(says("kan se dine svar"));
    assert!(says("Egenvurdering, Forår 2026"));
    assert_eq!(alone.sheets.len(), 2, "nothing is left to look up");
}

#[test]
fn a_person_looks_up_what_is_not_said_of_each_competence() {
    let (mut builder, round) = with_round();
    change_competences(&mut builder, |it| it.descriptors.clear());
    let plain = read(&for_people(&builder.plan, round)[0]);
    assert_eq!(plain.sheets.len(), 2);
    builder.plan.framework.scale[2].description = "Klarer sig selv".to_owned();
    let table = read(&for_people(&builder.build(), round)[0]);
    let lookup = &table.sheets[1];
    let at = place(lookup, "Alle kompetencer", "2 – Bruger");
    assert_eq!(lookup.text(at), "Klarer sig selv");
    let lines = table.sheets[0].cells().iter();
    let mut lines = lines.map(|it| it.text.as_str());
    assert!(lines.any(|it| it.ends_with("står på arket »Beskrivelser«")));
}

#[test]
fn people_are_named_only_when_that_is_asked_for() {
    let (builder, round) = with_round();
    let plan = builder.build();
    let texts = Texts::new(Language::Danish);
    let named = |names: bool| -> Vec<bool> {
        let teams = per_team(&plan, round, (&texts, names)).into_iter();
        let all = teams.chain(per_person(&plan, round, (&texts, names)));
        let has = all.map(|it| {
            let inside = parts(&bytes(&it));
            let inside = inside
                .iter()
                .any(|(_, text)| text.contains("Karen") || text.contains("Ørsted"));
            inside || it.stem.contains("Karen") || it.stem.contains("Ørsted")
        });
        has.collect()
    };
    assert_eq!(named(false), [false; 6]);
    assert_eq!(named(true), [true, true, false, true, true, false]);
    let file = bytes(&per_team(&plan, round, (&texts, true))[1]);
    let file = filled_in(&file, &[("SØ", "Kilder", "2 – Bruger")]);
    assert_eq!(
        told(&back(&plan, read(&file))),
        ["SØ Own Forår 2026: Kilder 2"]
    );
}

#[test]
fn files_have_names_that_every_system_takes() {
    let (mut builder, round) = with_round();
    for name in ["Auto: nord/syd?", "AUTO  nord*syd", "//", &"æ".repeat(300)] {
        let team = builder.team(name);
        builder.member(name, team);
    }
    let people = builder.plan.people.keys().copied().collect();
    builder.plan.rounds.get_mut(&round).unwrap().people = people;
    let plan = builder.plan.clone();
    let texts = Texts::new(Language::Danish);
    let mut stems: Vec<String> = per_team(&plan, round, (&texts, false))
        .into_iter()
        .map(|it| it.stem)
        .collect();
    let named = |stem: &str| {
        let all = stems.iter().map(|it| it.to_lowercase());
        all.filter(|it| it == stem).count()
    };
    assert_eq!(
        named("egenvurdering forår 2026 auto nord syd"),
        1,
        "{stems:?}"
    );
    assert_eq!(
        named("egenvurdering forår 2026 auto nord syd (2)"),
        1,
        "{stems:?}"
    );
    assert!(
        stems
            .iter()
            .all(|it| it.chars().count() <= 104 && !it.ends_with(' '))
    );
    for it in &mut stems {
        *it = it.to_lowercase();
    }
    stems.sort();
    let count = stems.len();
    stems.dedup();
    assert_eq!((stems.len(), count), (7, 7));
    assert_eq!(file_stem("../a\\b\"c<d>|."), "a b c d");
}
