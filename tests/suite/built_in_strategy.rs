//! The built-in lines, years of schools and ideas are complete in both languages.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::date;
use sigtelinje::catalogue::{
    FixedIds, indicator_ideas, initiative_ideas, line_prompts, own_line, sample, stil_lines,
    template, templates, year_events,
};
use sigtelinje::model::{
    EventKind, EventTime, Language, Line, PlanDate, SchoolKind, StilLine, Strategy, YearEvent,
};

const TODAY: PlanDate = sample::TODAY;

#[test]
fn stils_four_lines_come_in_order_with_the_wording_of_2015_where_it_differs() {
    let lines = stil_lines(Language::Danish, &FixedIds::new());
    let which: Vec<_> = lines.iter().filter_map(|(_, it)| it.stil).collect();
    assert_eq!(which, StilLine::ALL);
    let (_, workplace) = &lines[3];
    assert_eq!(workplace.name, "Kobling mellem skole og oplæring");
    assert_eq!(workplace.former_name, "Kobling mellem skole og praktik");
    for (_, line) in &lines {
        assert_ne!(line.name, line.former_name);
        assert!(line.why.is_empty() && line.goals.is_empty() && line.maturity.is_empty());
    }
}

#[test]
fn every_level_of_maturity_is_described_once_on_every_line() {
    for language in Language::ALL {
        let lines = stil_lines(language, &FixedIds::new());
        let own = own_line(language, "Administration");
        assert_eq!((own.name.as_str(), own.stil), ("Administration", None));
        let mut seen = BTreeSet::new();
        for line in lines.iter().map(|(_, it)| it).chain([&own]) {
            assert_eq!(line.descriptors.len(), Line::TOP.index() + 1);
            for text in &line.descriptors {
                assert!(!text.trim().is_empty());
                assert!(seen.insert(text.clone()), "said twice: {text}");
            }
        }
    }
}

#[test]
fn every_line_asks_questions_before_why_is_written() {
    for line in StilLine::ALL.map(Some).into_iter().chain([None]) {
        let prompts = line_prompts(line);
        assert!(prompts.len() >= 3, "{line:?}");
        for prompt in prompts {
            assert!(prompt.da.ends_with('?') && prompt.en.ends_with('?'));
            assert_ne!(prompt.da, prompt.en);
        }
    }
}

/// The weeks of a year that an event by week takes up, counted from week 1.
fn weeks(event: &YearEvent) -> Option<std::ops::Range<u8>> {
    match event.time {
        EventTime::Week(week) => Some(week..week + event.weeks),
        EventTime::Month(_) => None,
    }
}

/// How many pairs of events by week share a week and a team.
pub(crate) fn collisions(strategy: &Strategy) -> Vec<[&str; 2]> {
    let events: Vec<_> = strategy.events.values().collect();
    let mut found = Vec::new();
    for (place, one) in events.iter().enumerate() {
        for other in events.iter().skip(place + 1) {
            let (Some(a), Some(b)) = (weeks(one), weeks(other)) else {
                continue;
            };
            let whole = one.teams.is_empty() || other.teams.is_empty();
            let team = whole || !one.teams.is_disjoint(&other.teams);
            if a.start < b.end && b.start < a.end && team {
                found.push([one.title.as_str(), other.title.as_str()]);
            }
        }
    }
    found
}

/// Where in the school year, which begins in August, an event stands.
fn place_in_year(event: &YearEvent) -> u8 {
    let month = match event.time {
        EventTime::Month(month) => month,
        EventTime::Week(week) => {
            let monday = date(2026, 1, 5).saturating_add((i64::from(week) - 2).weeks());
            monday.month().cast_unsigned()
        }
    };
    (month + 4) % 12
}

#[test]
fn every_kind_of_school_has_a_year_of_its_own_without_collisions() {
    let mut years = BTreeSet::new();
    for kind in SchoolKind::ALL {
        for language in Language::ALL {
            let events = year_events(kind, language, &FixedIds::new());
            let titles: BTreeSet<_> = events.iter().map(|(_, it)| it.title.clone()).collect();
            assert_eq!(titles.len(), events.len(), "{kind:?}");
            assert!(
                (14..=22).contains(&events.len()),
                "{kind:?} {}",
                events.len()
            );
            let order: Vec<_> = events.iter().map(|(_, it)| place_in_year(it)).collect();
            assert!(order.is_sorted(), "{kind:?} {order:?}");
            assert!(events.iter().all(|(_, it)| !it.who.is_empty()));
            for wanted in EventKind::ALL {
                assert!(events.iter().any(|(_, it)| it.kind == wanted), "{wanted:?}");
            }
            let strategy = Strategy {
                events: events.into_iter().collect(),
                ..Strategy::default()
            };
            assert_eq!(collisions(&strategy), Vec::<[&str; 2]>::new());
            years.insert(titles);
        }
    }
    assert_eq!(years.len(), SchoolKind::ALL.len() * Language::ALL.len());
}

#[test]
fn every_template_brings_the_lines_and_the_year_of_its_school() {
    for template in templates() {
        for language in Language::ALL {
            let plan = template.plan(language, &FixedIds::new(), "Plan", TODAY);
            let names = |lines: Vec<&Line>| -> Vec<String> {
                lines.iter().map(|it| it.name.clone()).collect()
            };
            let wanted = stil_lines(language, &FixedIds::new());
            let brought = plan.strategy.lines_in_order().map(|(_, it)| it).collect();
            assert_eq!(
                names(brought),
                names(wanted.iter().map(|(_, it)| it).collect())
            );
            let year = year_events(template.kind, language, &FixedIds::new());
            assert_eq!(plan.strategy.events.len(), year.len());
            assert!(plan.strategy.goals.is_empty() && plan.strategy.initiatives.is_empty());
        }
    }
    assert!(template("technical").is_some());
}

#[test]
fn every_line_can_be_begun_with_an_idea() {
    for (line, language) in StilLine::ALL
        .into_iter()
        .flat_map(|line| Language::ALL.map(|language| (line, language)))
    {
        let ideas = initiative_ideas(line);
        assert!((3..=4).contains(&ideas.len()), "{line:?}");
        for idea in ideas {
            let template = idea.template(language);
            assert!(!template.title.is_empty() && !template.why.is_empty());
            assert_ne!(idea.title.da, idea.title.en);
            assert_ne!(idea.why.da, idea.why.en);
            assert!(template.steps.len() >= 2, "{}", template.title);
            let after: Vec<_> = template.steps.iter().map(|(_, after)| *after).collect();
            assert!(after.is_sorted(), "{}", template.title);
            assert!(after.last().copied().flatten() <= template.days);
            let initiative = template.initiative(TODAY, &[]);
            assert_eq!(initiative.title, template.title);
        }
        let ideas = indicator_ideas(line);
        assert!(!ideas.is_empty());
        for idea in ideas {
            let indicator = idea.indicator(language);
            assert!(!indicator.title.is_empty() && !indicator.unit.is_empty());
            assert!(indicator.rhythm_months.is_some());
            assert_ne!(idea.title.da, idea.title.en);
        }
    }
}
