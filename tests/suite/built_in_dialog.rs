//! The tensions, agendas and statements that ship, and the sample school's two workshops.

use std::collections::BTreeSet;

use sigtelinje::catalogue::{
    Bilingual, FixedIds, boundaries, boundary_strategies, missing_tensions, opening_questions,
    practices, pulse_sets, sample, tension_pairs, workshop_templates,
};
use sigtelinje::model::*;

fn say_something<'a>(texts: impl IntoIterator<Item = &'a Bilingual>) {
    for text in texts {
        assert!(
            !text.da.trim().is_empty() && !text.en.trim().is_empty(),
            "{text:?}"
        );
        assert!(
            !text.da.ends_with('.') && !text.en.ends_with('.'),
            "{text:?}"
        );
    }
}

#[test]
fn the_nineteen_pairs_come_in_order_in_both_languages() {
    let pairs = tension_pairs();
    let numbers: Vec<_> = pairs.iter().map(|it| it.number).collect();
    assert_eq!(numbers, (1..=Tension::BUILT_IN).collect::<Vec<_>>());
    for pair in pairs {
        say_something(pair.poles.iter().chain([&pair.about]));
        say_something(pair.neutral.iter().flatten());
        assert!(
            !pair.lines.is_empty() && !pair.boundaries.is_empty(),
            "{}",
            pair.number
        );
    }
    // The ones that are not neutral in value are offered in other words.
    let worded: Vec<_> = pairs
        .iter()
        .filter(|it| it.neutral.is_some())
        .map(|it| it.number)
        .collect();
    assert_eq!(worded, [5, 6, 7, 17, 19]);
}

#[test]
fn every_boundary_and_practice_is_explained() {
    assert!(practices().iter().map(|it| it.of).eq(Practice::ALL));
    assert!(boundaries().iter().map(|it| it.of).eq(Boundary::ALL));
    let strategies: Vec<_> = boundary_strategies().iter().map(|it| it.of).collect();
    let of_practices: BTreeSet<_> = Practice::ALL.into_iter().map(Practice::strategy).collect();
    assert_eq!(strategies, of_practices.into_iter().collect::<Vec<_>>());
    say_something(practices().iter().flat_map(|it| [&it.name, &it.about]));
    say_something(boundaries().iter().flat_map(|it| [&it.name, &it.about]));
    say_something(opening_questions());
    assert!(opening_questions().len() >= 5);
}

#[test]
fn a_pair_stands_on_the_lines_of_the_plan() {
    let plan = sample::limtorp(Language::English);
    let mut bare = plan.clone();
    bare.tensions.clear();
    bare.tension_order.clear();
    let brought = missing_tensions(&bare, false, &FixedIds::series(8));
    assert_eq!(brought.len(), 19);
    assert!(brought.iter().all(|(_, it)| !it.lines.is_empty()));
    assert_eq!(brought[5].1.name(), "System – Chaos");
}

#[test]
fn templates_take_as_long_as_they_say() {
    let plan = sample::limtorp(Language::Danish);
    let ids = FixedIds::series(8);
    let minutes: Vec<_> = workshop_templates().iter().map(|it| it.minutes()).collect();
    assert_eq!(minutes, [45, 90, 120]);
    for template in workshop_templates() {
        let agenda = template.agenda(&plan, &ids);
        let workshop = Workshop {
            title: template.name.da.clone(),
            date: sample::TODAY,
            attending: Vec::new(),
            agenda,
            ended: None,
            reopened: false,
        };
        assert_eq!(workshop.minutes(), u32::from(template.minutes()));
        let mut plan = plan.clone();
        plan.workshops.insert(WorkshopId::next(&ids), workshop);
        assert_eq!(plan.violations(), []);
    }
}

#[test]
fn every_line_has_two_sets_of_eight_short_statements() {
    let mut all = BTreeSet::new();
    for line in StilLine::ALL {
        let sets: Vec<_> = pulse_sets().iter().filter(|it| it.line == line).collect();
        assert_eq!(sets.len(), 2, "{line:?}");
        for set in sets {
            assert_eq!(set.statements.len(), 8, "{line:?}");
            say_something(&set.statements);
            for statement in &set.statements {
                assert!(statement.da.chars().count() <= 70, "{statement:?}");
                assert!(all.insert(statement.da.clone()), "{statement:?}");
            }
        }
    }
}

#[test]
fn limtorp_has_talked_in_two_workshops() {
    for language in Language::ALL {
        let plan = sample::limtorp(language);
        assert_eq!(plan.violations(), []);
        let workshops = plan.workshops_by_date();
        let people: Vec<_> = workshops.iter().map(|(_, it)| it.people()).collect();
        assert_eq!(people, [38, 22]);
        assert!(
            workshops
                .iter()
                .all(|(_, it)| it.attending.len() == 3 && it.ended.is_some())
        );
        let voted = plan.tensions.values().filter(|it| !it.positions.is_empty());
        let days: Vec<BTreeSet<_>> = voted
            .map(|it| it.positions.values().map(|it| it.date).collect())
            .collect();
        assert_eq!(days.len(), 8);
        assert!(days.iter().all(|it| it.len() == 2));
        let maps = plan.tensions.values().filter(|it| it.map.is_whole());
        assert_eq!(maps.count(), 3);
        let decisions = workshops.iter().flat_map(|(_, it)| it.decisions());
        let became: Vec<_> = decisions
            .filter(|(_, _, it)| {
                matches!(it.became, Some(Became::Initiative(_))) && it.owner.is_some()
            })
            .collect();
        assert_eq!(became.len(), 5);
        // Everybody in the room stands somewhere.
        for (id, workshop) in &workshops {
            for tension in plan.tensions.values() {
                let here = tension
                    .positions
                    .values()
                    .filter(|it| it.workshop == Some(*id));
                for group in here.flat_map(|it| &it.groups) {
                    let people = workshop.attending.iter().find(|(it, _)| *it == group.group);
                    let sum = |counts: &PositionCounts| counts.iter().sum::<u16>();
                    assert_eq!(sum(&group.now), people.unwrap().1);
                    assert_eq!(sum(&group.wanted), people.unwrap().1);
                }
            }
        }
        let linked = plan
            .strategy
            .initiatives
            .values()
            .filter(|it| !it.tensions.is_empty());
        assert!(linked.count() >= 6);
        // No answer and no vote lies in the future.
        let answers = plan.tensions.values().flat_map(|it| it.warnings());
        let dates = answers.flat_map(|(_, _, it)| it.answers.keys());
        assert!(dates.copied().all(|it| it <= sample::TODAY));
    }
}
