//! Questionnaires go out, are filled in, and come back as own ratings of the round they asked for.

use sigtelinje::document::Document;
use sigtelinje::exchange::form_questions::form_questions;
use sigtelinje::exchange::import::{Choice, Found, LevelMeaning, ShapeReason};
use sigtelinje::exchange::questionnaire::{newest_round, per_person, per_team};
use sigtelinje::exchange::table::read_table;
use sigtelinje::model::{Language, PersonId, PlanId, RoundId, Source};
use sigtelinje::texts::Texts;
use uuid::Uuid;

use crate::support::filled_in::{
    back, bytes, change_competences, filled_in, for_people, for_teams, on_scale, read, told,
    with_round,
};
use crate::support::import::{Import, levels, school};

const LED: &str = "KB Leader Forår 2026: Platforme 4";

#[test]
fn the_answers_of_a_team_come_back_as_own_ratings_of_the_round() {
    let (builder, round) = with_round();
    let plan = builder.build();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let made = per_team(&plan, round, (&texts, false));
        assert_eq!(made.len(), 3, "Auto, Byg and no team");
        let answers = [
            ("SØ", "Platforme", "0 – Ikke i gang"),
            ("SØ", "Kilder", "3 – Selvstændig"),
        ];
        let file = filled_in(&bytes(&made[1]), &answers);
        let import = Import::into_plan(plan.clone(), read(&file));
        assert_eq!(import.suggestion.because, ShapeReason::Questionnaire);
        let after = back(&plan, read(&file));
        let expected = [LED, "SØ Own Forår 2026: Platforme 0, Kilder 3"];
        assert_eq!(levels(&after), expected, "{language:?}");
    }
}

#[test]
fn the_answers_of_a_person_come_back_as_own_ratings_of_the_round() {
    let (builder, round) = with_round();
    let plan = builder.build();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let head = texts.get("questionnaire-your-level");
        let made = per_person(&plan, round, (&texts, false));
        assert_eq!(made.len(), 3);
        let answers = [
            ("Robotter", head, "4 – Kan vejlede"),
            ("Kilder", head, "0 – Ikke i gang"),
        ];
        let after = back(&plan, read(&filled_in(&bytes(&made[0]), &answers)));
        let expected = [LED, "KB Own Forår 2026: Robotter 4, Kilder 0"];
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(levels(&after), expected, "{language:?}");
    }
}

#[test]
fn what_is_left_blank_is_not_assessed_and_empties_nothing() {
    let (mut builder, round) = with_round();
    let person = *builder.plan.people.keys().next().unwrap();
    let competence = *builder.plan.competences.keys().next().unwrap();
    builder.rate_in(round, person, Source::Own, &[(competence, 2)]);
    let plan = builder.build();
    for file in for_teams(&plan, round)
        .iter()
        .chain(&for_people(&plan, round))
    {
        let blank = Import::into_plan(plan.clone(), read(file)).preview();
        let mut document = Document::unsaved(plan.clone());
        assert!(document.apply(&blank.step()).unwrap().is_none());
    }
    let file = filled_in(
        &for_people(&plan, round)[0],
        &[("Kilder", "Dit niveau", "1 – Begynder")],
    );
    assert_eq!(
        told(&back(&plan, read(&file))),
        ["KB Own Forår 2026: Platforme 2, Kilder 1"]
    );
}

#[test]
fn answers_find_their_way_also_when_everything_was_renamed() {
    let (builder, round) = with_round();
    let before = builder.build();
    let mut after = before.clone();
    let so = *after
        .people
        .iter()
        .find(|(_, it)| it.alias == "SØ")
        .unwrap()
        .0;
    after.people.get_mut(&so).unwrap().alias = "SOE".to_owned();
    after.rounds.get_mut(&round).unwrap().title = "Runde 7".to_owned();
    let platforms = *after
        .competences
        .iter()
        .find(|(_, it)| it.name == "Platforme")
        .unwrap()
        .0;
    after.competences.get_mut(&platforms).unwrap().name = "Læringsrum på nettet".to_owned();
    let answer = "2 – Bruger";
    let team = filled_in(
        &for_teams(&before, round)[1],
        &[("SØ", "Platforme", answer)],
    );
    let alone = filled_in(
        &for_people(&before, round)[1],
        &[("Platforme", "Dit niveau", answer)],
    );
    for file in [team, alone] {
        let expected = ["SOE Own Runde 7: Læringsrum på nettet 2"];
        assert_eq!(told(&back(&after, read(&file))), expected);
    }
}

#[test]
fn an_alias_that_was_given_to_somebody_else_is_asked_about() {
    let (builder, round) = with_round();
    let mut plan = builder.build();
    let file = filled_in(
        &for_teams(&plan, round)[1],
        &[("SØ", "Platforme", "2 – Bruger")],
    );
    let id = |alias: &str| -> PersonId {
        *plan
            .people
            .iter()
            .find(|(_, it)| it.alias == alias)
            .unwrap()
            .0
    };
    let (so, ah) = (id("SØ"), id("AH"));
    plan.people.get_mut(&so).unwrap().alias = "SX".to_owned();
    plan.people.get_mut(&ah).unwrap().alias = "SØ".to_owned();
    let import = Import::into_plan(plan, read(&file));
    let matches = import.matches();
    let found = matches.people.values().next().unwrap();
    assert_eq!(found.found, Found::Several(vec![ah, so]));
    assert_eq!(found.choice, None);
    let preview = import.preview();
    assert_eq!(preview.levels.new, 0, "nothing is guessed");
    let mut chosen = import.matches();
    chosen.people.values_mut().next().unwrap().choice = Some(Choice::Existing(so));
    assert_eq!(import.preview_with(&chosen).levels.new, 1);
}

#[test]
fn names_that_stand_twice_are_told_apart() {
    let (mut builder, round) = with_round();
    builder.person("AH");
    builder.competence("Kilder");
    builder.competence("Kortnavn");
    builder.competence("???");
    let second = builder.round("Forår 2026", "2026-04-01");
    let plan = builder.build();
    let file = for_teams(&plan, second).pop().unwrap();
    let answers = [
        ("AH (2)", "Kilder (2)", "1 – Begynder"),
        ("AH", "Kilder", "3 – Selvstændig"),
        ("AH (2)", "Kortnavn (2)", "2 – Bruger"),
        ("AH", "??? (2)", "4 – Kan vejlede"),
    ];
    let after = back(&plan, read(&filled_in(&file, &answers)));
    let mut own = after
        .assessments
        .values()
        .filter(|it| it.source == Source::Own);
    let [first, last] = [own.next().unwrap(), own.next().unwrap()];
    assert!(own.next().is_none());
    assert_ne!(first.person, last.person);
    assert!(first.round == Some(second) && last.round == Some(second));
    let told = told(&after);
    let of_one = "AH Own Forår 2026: Kilder 1, Kortnavn 2".to_owned();
    let of_other = "AH Own Forår 2026: Kilder 3, ??? 4".to_owned();
    assert_eq!(told, [of_one, of_other]);
    assert_ne!(round, second);
}

#[test]
fn every_scale_comes_back_however_its_levels_are_called() {
    let long = "Kan det, der er aftalt, og hjælper kollegerne med at nå dertil, ".repeat(4);
    let scales: [[&str; 5]; 4] = [
        [&long, "ja, meget", "æ, ø og å", "ét; to, tre", "4"],
        ["Ikke relevant", "Ved ikke", "–", "x", "Gennemsnit"],
        ["4", "3", "2", "1", "0"],
        [
            "?",
            "\"a\"",
            "<b>&amp;",
            "=1+1",
            "en to tre fire fem seks syv otte",
        ],
    ];
    for names in scales {
        let (plan, round) = on_scale(&names);
        let choices: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(level, name)| format!("{level} – {}", name.trim()))
            .collect();
        let competences = ["Platforme", "Robotter", "Kilder"];
        for first in 0..3 {
            let asked = competences.iter().zip(&choices[first..]);
            let answers: Vec<_> = asked
                .map(|(it, choice)| ("SØ", *it, choice.as_str()))
                .collect();
            let file = filled_in(&for_teams(&plan, round)[1], &answers);
            let [a, b, c] = [first, first + 1, first + 2];
            let expected = format!("SØ Own Forår 2026: Platforme {a}, Robotter {b}, Kilder {c}");
            assert_eq!(told(&back(&plan, read(&file))), [expected], "{names:?}");
        }
    }
}

#[test]
fn answers_come_back_without_the_hidden_sheet_too() {
    let (builder, round) = with_round();
    let plan = builder.build();
    let teams = filled_in(
        &for_teams(&plan, round)[1],
        &[("SØ", "Kilder", "2 – Bruger")],
    );
    let people = filled_in(
        &for_people(&plan, round)[1],
        &[("Kilder", "Dit niveau", "2 – Bruger")],
    );
    for file in [teams, people] {
        let mut table = read(&file);
        table.sheets.truncate(1);
        let import = Import::into_plan(plan.clone(), table.clone());
        assert_ne!(import.suggestion.because, ShapeReason::Questionnaire);
        assert_eq!(told(&back(&plan, table)), ["SØ Own Forår 2026: Kilder 2"]);
    }
}

#[test]
fn in_another_plan_a_questionnaire_is_a_table_like_any_other() {
    let (mut builder, round) = with_round();
    change_competences(&mut builder, |it| {
        it.descriptors = ["Slet ikke i gang", "Er lige begyndt"]
            .map(str::to_owned)
            .into();
    });
    let mut plan = builder.build();
    let file = filled_in(
        &for_teams(&plan, round)[1],
        &[("SØ", "Kilder", "2 – Bruger")],
    );
    assert_eq!(
        read(&file).sheets.len(),
        3,
        "answers, descriptions and what is hidden"
    );
    plan.meta.id = PlanId::new(Uuid::from_u128(7));
    let import = Import::into_plan(plan.clone(), read(&file));
    assert_ne!(import.suggestion.because, ShapeReason::Questionnaire);
    assert_eq!(
        told(&back(&plan, read(&file))),
        ["SØ Own Forår 2026: Kilder 2"]
    );
    plan.rounds.remove(&round);
    plan.assessments = Default::default();
    let import = Import::into_plan(plan, read(&file));
    assert!(told(&import.done())[0].starts_with("SØ Own Forår 2026"));
}

#[test]
fn every_choice_is_known_before_the_first_answer() {
    let (builder, round) = with_round();
    let plan = builder.build();
    let import = Import::into_plan(plan.clone(), read(&for_people(&plan, round)[0]));
    let meanings = &import.suggestion.mapping.levels;
    assert_eq!(meanings.len(), 5);
    for (level, word) in plan.framework.levels().zip(meanings.keys()) {
        assert!(word.starts_with(&level.get().to_string()));
        assert_eq!(meanings[word], LevelMeaning::Level(level));
    }
}

#[test]
fn the_newest_round_that_asks_for_own_ratings_is_meant() {
    let (mut builder, round) = with_round();
    assert_eq!(newest_round(&builder.plan), Some(round));
    let led = builder.round("Efterår 2026", "2026-09-01");
    assert_eq!(newest_round(&builder.plan), Some(led));
    builder.plan.rounds.get_mut(&led).unwrap().sources = [Source::Leader].into();
    assert_eq!(newest_round(&builder.plan), Some(round));
    builder.plan.rounds.get_mut(&round).unwrap().sources = [Source::Leader].into();
    assert_eq!(newest_round(&builder.plan), Some(led));
    assert_eq!(newest_round(&school().build()), None);
}

#[test]
fn the_text_for_forms_asks_the_same_and_its_answers_come_back() {
    let (builder, round) = with_round();
    let plan = builder.build();
    let texts = Texts::new(Language::Danish);
    let text = form_questions(&plan, round, &texts).unwrap();
    assert!(text.starts_with("Egenvurdering, Forår 2026\n"));
    let questions: Vec<&str> = text.split("\n\n").collect();
    let last = "5. Kilder\nA. 0 – Ikke i gang\nB. 1 – Begynder\nC. 2 – Bruger\nD. 3 – Selvstændig\nE. 4 – Kan vejlede";
    assert_eq!(questions[2..4], ["1. Kortnavn", "2. Runde\nA. Forår 2026"]);
    assert_eq!(questions[6], last);
    assert_eq!(questions.len(), 7);
    // A spreadsheet of Forms has the questions as heads, without their numbers.
    let asked = questions[2..]
        .iter()
        .filter_map(|it| it.lines().next()?.split_once(". "));
    let asked: Vec<&str> = asked.map(|it| it.1).collect();
    let heads = format!(
        "ID;Starttidspunkt;Færdiggørelsestidspunkt;Mail;Navn;{}",
        asked.join(";")
    );
    let answer =
        "1;3/10/26 9:05:00;3/10/26 9:09:00;anonymous;;SØ;Forår 2026;2 – Bruger;;0 – Ikke i gang";
    let table = read_table("svar.csv", format!("{heads}\n{answer}\n").as_bytes()).unwrap();
    let after = back(&plan, table);
    assert_eq!(told(&after), ["SØ Own Forår 2026: Platforme 2, Kilder 0"]);
    assert_eq!(
        form_questions(&plan, RoundId::new(Uuid::nil()), &texts),
        None
    );
}
