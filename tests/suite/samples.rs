//! The sample plans are sound, lifelike, the same every time, and show what the pages can show.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use sigtelinje::catalogue::{SynthOptions, sample, samples, synth};
use sigtelinje::model::{
    Agreement, AgreementState, CompetenceId, ExpectationScope, Language, Level, Person, PersonId,
    Plan, PlanDate, Requirement, RoundId, SchoolKind, Source,
};

const TODAY: PlanDate = sample::TODAY;

fn employed(plan: &Plan, day: PlanDate) -> Vec<(PersonId, &Person)> {
    plan.staff_on(day).collect()
}

/// The level that weighs most in a round, by person and competence.
fn standing(plan: &Plan, round: RoundId) -> BTreeMap<(PersonId, CompetenceId), Level> {
    let mut best = BTreeMap::new();
    for assessment in plan
        .assessments
        .values()
        .filter(|it| it.round == Some(round))
    {
        for (competence, level) in &assessment.levels {
            let cell = best
                .entry((assessment.person, *competence))
                .or_insert((0, *level));
            if assessment.source.weight() >= cell.0 {
                *cell = (assessment.source.weight(), *level);
            }
        }
    }
    best.into_iter()
        .map(|(cell, (_, level))| (cell, level))
        .collect()
}

/// How many per cent of the ratings stand on each level.
fn shares(plan: &Plan, round: RoundId) -> [f64; 5] {
    let standing = standing(plan, round);
    [0, 1, 2, 3, 4].map(|number| {
        let level = Level::saturating(number);
        let there = standing.values().filter(|it| **it == level).count();
        there as f64 * 100.0 / standing.len() as f64
    })
}

#[test]
fn limtorp_has_the_people_and_the_house_it_says() {
    for language in Language::ALL {
        let plan = sample::limtorp(language);
        assert_eq!(plan.violations(), []);
        assert_eq!(plan.school.kind, SchoolKind::Combined);
        assert_eq!(employed(&plan, TODAY).len(), 84);
        let left = plan
            .people
            .values()
            .filter(|it| it.left.is_some_and(|day| day < TODAY));
        assert_eq!(left.count(), 6);
        assert_eq!(plan.teams.len(), 9);
        assert_eq!(plan.departments.len(), 4);
        for team in plan.teams.keys() {
            let staff = plan.staff_on(TODAY);
            let size = staff.filter(|(_, it)| it.team == Some(*team)).count();
            assert!(size >= 5, "a team of {size} is too small to be shown");
        }
        let days: Vec<_> = plan
            .rounds_by_date()
            .iter()
            .map(|(_, it)| it.date)
            .collect();
        assert_eq!(
            days,
            [date(2024, 10, 7), date(2025, 10, 6), date(2026, 10, 5)]
        );
    }
}

#[test]
fn limtorp_speaks_the_language_it_is_asked_for() {
    let danish = sample::limtorp(Language::Danish);
    assert_eq!(danish.meta.title, "Digital strategi 2025–2028");
    assert_eq!(danish.school.name, "Limtorp Erhvervsskole");
    assert_eq!(danish.framework.name, "Sigtelinje-rammen");
    let titles: Vec<_> = danish.rounds.values().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Efterår 2024", "Efterår 2025", "Efterår 2026"]);
    let english = sample::limtorp(Language::English);
    assert_eq!(english.meta.title, "Digital strategy 2025–2028");
    let titles: Vec<_> = english
        .rounds
        .values()
        .map(|it| it.title.as_str())
        .collect();
    assert_eq!(titles, ["Autumn 2024", "Autumn 2025", "Autumn 2026"]);
    assert_ne!(danish.meta.id, english.meta.id);
}

#[test]
fn limtorp_has_newcomers_and_people_who_were_not_reached() {
    let plan = sample::limtorp(Language::Danish);
    let (last, round) = plan.rounds_by_date().pop().unwrap();
    let assessed: BTreeSet<_> = plan
        .assessments
        .values()
        .filter(|it| it.round == Some(last))
        .map(|it| it.person)
        .collect();
    let missed: Vec<_> = round
        .people
        .iter()
        .filter(|it| !assessed.contains(it))
        .collect();
    assert_eq!(missed.len(), 5);
    let days = |person: &Person| (TODAY - person.started.unwrap()).get_days();
    let new: Vec<_> = plan.people.values().filter(|it| days(it) <= 60).collect();
    assert_eq!(new.len(), 3);
    let quarter: Vec<_> = plan
        .people
        .iter()
        .filter(|(_, it)| days(it) == 90)
        .collect();
    let [(id, _)] = quarter.as_slice() else {
        panic!("one person started ninety days ago");
    };
    assert!(plan.assessments.values().all(|it| it.person != **id));
}

#[test]
fn limtorp_moves_away_from_level_0_and_keeps_it_apart_from_not_assessed() {
    let plan = sample::limtorp(Language::Danish);
    let wanted = [
        [13.0, 31.0, 34.0, 17.0, 5.0],
        [8.0, 25.0, 37.0, 22.0, 8.0],
        [5.0, 18.0, 38.0, 28.0, 11.0],
    ];
    let rounds = plan.rounds_by_date();
    for ((id, round), wanted) in rounds.iter().zip(wanted) {
        for (share, wanted) in shares(&plan, *id).into_iter().zip(wanted) {
            assert!(
                (share - wanted).abs() < 1.5,
                "{}: {share:.1}, not {wanted}",
                round.title
            );
        }
        let cells = round.people.len() * plan.competences.len();
        assert!(standing(&plan, *id).len() < cells, "everything is assessed");
    }
}

#[test]
fn limtorp_is_rated_from_three_sources_that_differ() {
    let plan = sample::limtorp(Language::Danish);
    for (id, round) in plan.rounds_by_date() {
        let sheets = |source| {
            let of_round = plan
                .assessments
                .values()
                .filter(move |it| it.round == Some(id));
            of_round.filter(move |it| it.source == source)
        };
        for source in [Source::Own, Source::Leader, Source::Agreed] {
            let count = sheets(source).count();
            assert!(
                count > 40 && count < round.people.len(),
                "{source:?} {count}"
            );
        }
        let apart = sheets(Source::Own).filter(|own| {
            let mut leader = sheets(Source::Leader).filter(|it| it.person == own.person);
            leader.any(|it| {
                let mut levels = own.levels.iter();
                levels.any(|(id, own)| it.levels.get(id).is_some_and(|it| own.distance(*it) >= 2))
            })
        });
        assert!(apart.count() >= 5, "nobody differs by two levels");
    }
}

#[test]
fn limtorps_people_seldom_fall() {
    let plan = sample::limtorp(Language::Danish);
    let rounds = plan.rounds_by_date();
    for pair in rounds.windows(2) {
        let (before, after) = (standing(&plan, pair[0].0), standing(&plan, pair[1].0));
        let both = before
            .iter()
            .filter_map(|(cell, old)| Some((old, after.get(cell)?)));
        let both: Vec<_> = both.collect();
        let fallen = both.iter().filter(|(old, new)| new < old).count();
        let risen = both.iter().filter(|(old, new)| new > old).count();
        assert!(
            fallen > 0 && fallen * 12 < both.len(),
            "{fallen} of {} fell",
            both.len()
        );
        assert!(risen > fallen * 2, "{risen} rose, {fallen} fell");
    }
}

#[test]
fn one_person_at_limtorp_masters_simulation() {
    let plan = sample::limtorp(Language::Danish);
    let (simulation, _) = plan
        .competences_in_order()
        .find(|(_, it)| it.name == "Simulation og VR/AR")
        .unwrap();
    for (round, _) in plan.rounds_by_date() {
        let standing = standing(&plan, round);
        let met = standing.iter().filter(|((person, competence), level)| {
            let target = plan
                .requirement(*person, simulation)
                .and_then(Requirement::target);
            *competence == simulation && target.is_some_and(|target| **level >= target)
        });
        assert_eq!(met.count(), 1);
    }
}

#[test]
fn limtorp_expects_by_role_with_exceptions() {
    let plan = sample::limtorp(Language::Danish);
    let count = |wanted: fn(&ExpectationScope) -> bool| {
        plan.expectations
            .keys()
            .filter(|scope| wanted(scope))
            .count()
    };
    assert_eq!(count(|it| matches!(it, ExpectationScope::Role(_))), 6);
    assert_eq!(count(|it| matches!(it, ExpectationScope::Team(_))), 2);
    assert_eq!(count(|it| matches!(it, ExpectationScope::Person(_))), 1);
    for (scope, asked) in &plan.expectations {
        if matches!(scope, ExpectationScope::Person(_)) {
            assert_eq!(asked.len(), 3, "a key of the exception is unknown");
            assert!(asked.values().any(|it| *it == Requirement::NotRequired));
        }
    }
}

#[test]
fn most_but_not_all_at_limtorp_on_level_0_have_an_agreement() {
    let plan = sample::limtorp(Language::Danish);
    let (last, round) = plan.rounds_by_date().pop().unwrap();
    let made: Vec<&Agreement> = plan
        .agreements
        .values()
        .filter(|it| it.made > round.date)
        .collect();
    let on_zero: BTreeSet<_> = standing(&plan, last)
        .iter()
        .filter(|(_, level)| **level == Level::ZERO)
        .map(|((person, _), _)| *person)
        .collect();
    let helped = on_zero
        .iter()
        .filter(|id| made.iter().any(|it| it.person == **id));
    let helped = helped.count();
    assert!(
        helped < on_zero.len(),
        "nobody is left without an agreement"
    );
    assert!(
        helped * 4 >= on_zero.len() * 3,
        "{helped} of {}",
        on_zero.len()
    );
    let kept = plan
        .agreements
        .values()
        .filter(|it| it.state == AgreementState::Kept);
    assert!(kept.count() > 10);
}

#[test]
fn agreements_at_limtorp_make_sense() {
    let plan = sample::limtorp(Language::Danish);
    for it in plan.agreements.values() {
        let person = &plan.people[&it.person];
        assert!(it.made <= TODAY, "made in the future");
        assert!(it.due.is_none_or(|due| it.made < due));
        assert!(person.is_employed_on(it.made), "{} was gone", person.alias);
        assert_ne!(it.helper, Some(it.person));
        let over = it.state != AgreementState::Active;
        assert!(person.left.is_none() || over, "{} has left", person.alias);
    }
    assert!(plan.log.values().all(|it| it.date <= TODAY));
    assert!(plan.log.len() >= 5);
    assert!(plan.log.values().all(|it| it.about.is_some()));
}

#[test]
fn assessments_at_limtorp_are_of_people_who_were_there() {
    let plan = sample::limtorp(Language::Danish);
    for it in plan.assessments.values() {
        let round = &plan.rounds[&it.round.unwrap()];
        assert!(round.people.contains(&it.person));
        assert!(round.date <= it.date && it.date <= TODAY);
        let person = &plan.people[&it.person];
        assert!(
            person.is_employed_on(round.date),
            "{} was gone",
            person.alias
        );
    }
}

#[test]
fn a_workshop_team_has_one_round_of_own_and_some_agreed_ratings() {
    for language in Language::ALL {
        let plan = sample::workshop_team(language);
        assert_eq!(plan.violations(), []);
        assert_eq!(
            (plan.people.len(), plan.teams.len(), plan.rounds.len()),
            (12, 1, 1)
        );
        let sheets = |source| {
            plan.assessments
                .values()
                .filter(move |it| it.source == source)
        };
        assert_eq!(sheets(Source::Own).count(), 12);
        let agreed = sheets(Source::Agreed).count();
        assert!(agreed > 2 && agreed < 12);
        assert!(!plan.agreements.is_empty());
    }
}

fn all_plans() -> Vec<Plan> {
    let mut plans = Vec::new();
    for language in Language::ALL {
        plans.extend(samples().iter().map(|it| it.plan(language)));
        plans.push(synth(&SynthOptions {
            people: 300,
            rounds: 2,
            language,
            ..SynthOptions::default()
        }));
    }
    plans
}

#[test]
fn everybody_has_a_name_and_an_alias_of_their_own() {
    for plan in all_plans() {
        let aliases: BTreeSet<_> = plan.people.values().map(|it| &it.alias).collect();
        assert_eq!(aliases.len(), plan.people.len());
        assert!(plan.people.values().all(|it| it.name.is_some()));
        assert!(aliases.iter().all(|it| it.chars().count() <= 5));
    }
}

#[test]
fn built_in_plans_come_out_the_same_every_time() {
    assert_eq!(all_plans(), all_plans());
    let seed = |seed| {
        synth(&SynthOptions {
            people: 20,
            rounds: 2,
            seed,
            ..SynthOptions::default()
        })
    };
    assert_ne!(seed(1).assessments, seed(2).assessments);
}

#[test]
fn order_of_id_is_order_of_creation_at_limtorp() {
    let plan = sample::limtorp(Language::Danish);
    let days: Vec<_> = plan.assessments.values().map(|it| it.date).collect();
    assert!(days.is_sorted());
    let days: Vec<_> = plan.agreements.values().map(|it| it.made).collect();
    assert!(days.is_sorted());
    let rounds: Vec<_> = plan.rounds.values().map(|it| it.date).collect();
    assert!(rounds.is_sorted());
    let first = plan.rounds.values().next().unwrap().date;
    let later: Vec<_> = plan
        .people
        .values()
        .filter_map(|it| it.started.filter(|day| *day > first))
        .collect();
    assert!(later.is_sorted() && later.len() > 10);
}

/// Whether the text holds ten digits in a row, or six and four with a hyphen or space between.
fn looks_like_cpr(text: &str) -> bool {
    let blur = |c: char| if c.is_ascii_digit() { '9' } else { c };
    let shape: String = text.chars().map(blur).collect();
    ["9999999999", "999999-9999", "999999 9999"]
        .iter()
        .any(|it| shape.contains(it))
}

#[test]
fn no_text_holds_a_cpr_number_or_an_address() {
    assert!(looks_like_cpr("født 010190-1234") && looks_like_cpr("0101901234"));
    assert!(!looks_like_cpr("2025–2028") && !looks_like_cpr("2026-11-23"));
    for plan in all_plans() {
        let text = every_text(&plan);
        assert!(!text.iter().any(|it| it.contains('@')));
        let found: Vec<_> = text.iter().filter(|it| looks_like_cpr(it)).collect();
        assert_eq!(found, Vec::<&&str>::new());
    }
}

/// Every text that the catalogue put into a plan.
fn every_text(plan: &Plan) -> Vec<&str> {
    let mut texts: Vec<&str> = vec![&plan.meta.title, &plan.school.name];
    texts.extend(
        plan.people
            .values()
            .flat_map(|it| [Some(it.alias.as_str()), it.name.as_deref()])
            .flatten(),
    );
    texts.extend(plan.assessments.values().map(|it| it.note.as_str()));
    texts.extend(
        plan.agreements
            .values()
            .flat_map(|it| [it.what.as_str(), it.note.as_str()]),
    );
    texts.extend(plan.log.values().map(|it| it.text.as_str()));
    texts.extend(plan.teams.values().map(|it| it.name.as_str()));
    texts.extend(
        plan.competences
            .values()
            .flat_map(|it| it.descriptors.iter().map(String::as_str)),
    );
    texts.extend(
        plan.competences
            .values()
            .flat_map(|it| [it.name.as_str(), it.about.as_str()]),
    );
    texts
}

#[test]
fn no_two_samples_are_the_same_plan() {
    let mut seen = BTreeSet::new();
    for sample in samples() {
        for language in Language::ALL {
            let plan = sample.plan(language);
            assert!(seen.insert(plan.meta.id), "{} {language:?}", sample.key);
            assert_eq!(plan.meta.language, language);
        }
    }
}

#[test]
fn samples_say_the_same_in_both_languages() {
    for sample in samples() {
        let (danish, english) = (
            sample.plan(Language::Danish),
            sample.plan(Language::English),
        );
        let levels = |plan: &Plan| -> Vec<Vec<Level>> {
            let sheets = plan.assessments.values();
            sheets
                .map(|it| it.levels.values().copied().collect())
                .collect()
        };
        assert_eq!(levels(&danish), levels(&english));
        assert_eq!(danish.agreements.len(), english.agreements.len());
        let agreements = danish.agreements.values().zip(english.agreements.values());
        for (danish, english) in agreements {
            assert_eq!(danish.due, english.due);
            assert_eq!(danish.note.is_empty(), english.note.is_empty());
            assert_ne!(danish.what, english.what);
        }
        let log = danish.log.values().zip(english.log.values());
        assert!(
            log.into_iter()
                .all(|(danish, english)| danish.text != english.text)
        );
    }
}
