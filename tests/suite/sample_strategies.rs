//! The strategies of the samples and of large plans: complete, believable, and in them something
//! of everything that the pages can show.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::date;
use sigtelinje::analysis::Analysis;
use sigtelinje::analysis::standings::Standings;
use sigtelinje::catalogue::{SynthOptions, sample, samples, synth};
use sigtelinje::model::{
    Amount, Decided, Direction, Indicator, Initiative, InitiativeState, Item, Language, Level,
    LinkedFigure, LogKind, Plan, PlanDate, Requirement, StilLine, Strategy, Viewpoint,
};

use crate::built_in_strategy::collisions;

const TODAY: PlanDate = sample::TODAY;

/// What a linked indicator stands at on a day, counted the long way round.
fn figure(plan: &Plan, indicator: &Indicator, day: PlanDate) -> Option<Amount> {
    let link = indicator.link()?;
    if link.figure == LinkedFigure::InitiativesDone {
        let states: Vec<_> = plan
            .strategy
            .initiatives
            .values()
            .filter(|it| it.states.first().is_some_and(|first| first.date <= day))
            .map(|it| it.state_on(day))
            .filter(|it| *it != InitiativeState::Deselected)
            .collect();
        let done = states.iter().filter(|it| **it == InitiativeState::Done);
        return Amount::percent(done.count(), states.len());
    }
    let standings = Standings::of(plan, day);
    let (mut met, mut asked, mut people, mut counted) = (0, 0, 0, 0);
    for (id, person) in plan.staff_on(day) {
        let outside =
            !link.teams.is_empty() && !person.team.is_some_and(|team| link.teams.contains(&team));
        if outside || (!link.roles.is_empty() && link.roles.is_disjoint(&person.roles)) {
            continue;
        }
        people += 1;
        let (mut targets, mut reached, mut zero, mut recent) = (0, 0, false, false);
        for competence in plan.competences.keys() {
            if !link.competences.is_empty() && !link.competences.contains(competence) {
                continue;
            }
            let cell = standings.cell(id, *competence);
            let level = cell.and_then(|it| it.level());
            zero |= level == Some(Level::ZERO);
            let rated = cell.and_then(|it| it.last_rated());
            recent |= rated.is_some_and(|rated| rated >= day.saturating_sub(12.months()));
            let target = plan
                .requirement(id, *competence)
                .and_then(Requirement::target);
            if let Some(target) = target {
                targets += 1;
                reached += usize::from(level.is_some_and(|level| level >= target));
            }
        }
        asked += targets;
        met += reached;
        counted += usize::from(match link.figure {
            LinkedFigure::OnZero => zero,
            LinkedFigure::Covered => targets > 0 && reached == targets,
            LinkedFigure::AssessedLastYear => recent,
            LinkedFigure::MeetsExpectation | LinkedFigure::InitiativesDone => false,
        });
    }
    match link.figure {
        LinkedFigure::MeetsExpectation => Amount::percent(met, asked),
        LinkedFigure::AssessedLastYear => Amount::percent(counted, people),
        _ => Some(Amount::whole(i64::try_from(counted).unwrap())),
    }
}

/// Every text of a strategy with the place where it stands; texts that may be empty are left out
/// when they are.
fn texts(strategy: &Strategy) -> Vec<(&'static str, &str)> {
    let foundation = &strategy.foundation;
    let mut texts: Vec<(&'static str, &str)> = vec![("foundation", &foundation.why)];
    let listed = foundation.values.iter().chain(&foundation.principles);
    texts.extend(listed.map(|it| ("foundation list", it.as_str())));
    texts.extend(foundation.reform.values().map(|it| ("reform", it.as_str())));
    for line in strategy.lines.values() {
        texts.extend([("line", line.name.as_str()), ("line why", &line.why)]);
        texts.extend(line.descriptors.iter().map(|it| ("level", it.as_str())));
        texts.extend(
            line.maturity
                .values()
                .map(|it| ("rating", it.note.as_str())),
        );
    }
    for goal in strategy.goals.values() {
        texts.extend([("goal", goal.title.as_str()), ("goal why", &goal.why)]);
    }
    for indicator in strategy.indicators.values() {
        texts.extend([
            ("indicator", indicator.title.as_str()),
            ("unit", &indicator.unit),
        ]);
        let said = indicator.check_ins.values();
        texts.extend(said.flat_map(|it| [("said", it.note.as_str()), ("next", &it.next_step)]));
    }
    for it in strategy.initiatives.values() {
        texts.extend([
            ("initiative", it.title.as_str()),
            ("initiative why", &it.why),
        ]);
        texts.extend(it.states.iter().map(|it| ("reason", it.reason.as_str())));
        texts.extend(it.steps.values().map(|it| ("step", it.title.as_str())));
        let said = it.check_ins.values();
        texts.extend(said.flat_map(|it| [("said", it.note.as_str()), ("next", &it.next_step)]));
    }
    for event in strategy.events.values() {
        texts.extend([
            ("event", event.title.as_str()),
            ("who", &event.who),
            ("event note", &event.note),
        ]);
    }
    texts
}

/// Places whose text may be left empty.
const OPTIONAL: [&str; 5] = ["rating", "said", "next", "reason", "event note"];

#[test]
fn the_strategies_of_the_samples_are_complete_in_both_languages() {
    for sample in samples() {
        let [danish, english] = Language::ALL.map(|it| sample.plan(it));
        let (danish, english) = (texts(&danish.strategy), texts(&english.strategy));
        assert_eq!(danish.len(), english.len());
        for ((place, danish), (_, english)) in danish.into_iter().zip(english) {
            assert_eq!(danish.is_empty(), english.is_empty(), "{danish}{english}");
            assert!(!danish.is_empty() || OPTIONAL.contains(&place), "{place}");
            assert_eq!((danish, english), (danish.trim(), english.trim()));
            // A unit, a kind of meeting and a name can be the same word.
            let same = danish == english && !danish.is_empty();
            assert!(!same || ["%", "MUS"].contains(&danish), "{place} {danish}");
        }
    }
}

#[test]
fn samples_use_the_words_of_today() {
    for sample in samples() {
        let plan = sample.plan(Language::Danish);
        for (place, text) in texts(&plan.strategy) {
            assert!(!text.to_lowercase().contains("praktik"), "{place}: {text}");
        }
    }
}

#[test]
fn no_text_of_a_sample_names_a_person() {
    // A large roster holds every first and last name there is.
    let many = synth(&SynthOptions {
        people: 3_000,
        rounds: 0,
        ..SynthOptions::default()
    });
    let names = many.people.values().filter_map(|it| it.name.as_deref());
    let names: BTreeSet<(&str, &str)> = names.filter_map(|it| it.split_once(' ')).collect();
    let first: BTreeSet<_> = names.iter().map(|(first, _)| *first).collect();
    let last: BTreeSet<_> = names.iter().map(|(_, last)| *last).collect();
    for (sample, language) in samples()
        .iter()
        .flat_map(|it| Language::ALL.map(|language| (it, language)))
    {
        let plan = sample.plan(language);
        let log = plan.log.values().map(|it| ("log", it.text.as_str()));
        for (place, text) in texts(&plan.strategy).into_iter().chain(log) {
            let words: Vec<_> = text.split(|c: char| !c.is_alphabetic()).collect();
            let named = words
                .windows(2)
                .find(|it| first.contains(it[0]) && last.contains(it[1]));
            assert_eq!(named, None, "{place}: {text}");
        }
    }
}

/// How many initiatives are in each state, in the order of the board.
fn by_state(plan: &Plan) -> [usize; 5] {
    InitiativeState::ALL.map(|state| {
        let all = plan.strategy.initiatives.values();
        all.filter(|it| it.state() == state).count()
    })
}

#[test]
fn limtorp_has_a_full_strategy() {
    for language in Language::ALL {
        let plan = sample::limtorp(language);
        assert_eq!(plan.violations(), []);
        let strategy = &plan.strategy;
        let counts = [
            strategy.lines.len(),
            strategy.goals.len(),
            strategy.indicators.len(),
            strategy.initiatives.len(),
            strategy.events.len(),
            plan.initiative_templates.len(),
            plan.baselines.len(),
        ];
        assert_eq!(counts, [5, 9, 14, 22, 14, 1, 1]);
        assert_eq!(by_state(&plan), [4, 4, 7, 5, 2]);
        let own = strategy.lines.values().filter(|it| it.stil.is_none());
        assert_eq!(own.count(), 1);
        assert!(strategy.lines.values().all(|it| !it.goals.is_empty()));
        assert!(!strategy.foundation.is_blank());
    }
}

#[test]
fn limtorp_measures_by_hand_and_by_all_figures_of_the_plan() {
    let plan = sample::limtorp(Language::Danish);
    let indicators = || plan.strategy.indicators.values();
    let linked: Vec<_> = indicators().filter_map(Indicator::link).collect();
    assert_eq!(linked.len(), 6);
    let figures: BTreeSet<_> = linked.iter().map(|it| it.figure).collect();
    assert_eq!(figures.len(), LinkedFigure::ALL.len());
    for indicator in indicators() {
        assert!(indicator.target.is_some() && indicator.due.is_some());
        assert!(indicator.baseline.is_some_and(|it| it.date <= TODAY));
        if indicator.link().is_some() {
            let without_value = indicator.check_ins.values().all(|it| it.value.is_none());
            assert!(without_value, "{}", indicator.title);
        } else {
            assert!(!indicator.check_ins.is_empty() && indicator.rhythm_months.is_some());
        }
        let days: Vec<_> = indicator.check_ins.values().map(|it| it.date).collect();
        assert!(days.is_sorted() && days.iter().all(|it| *it <= TODAY));
    }
    assert!(indicators().any(|it| it.direction == Direction::Down && it.link().is_none()));
    let late = indicators().filter(|it| {
        let rhythm = it.rhythm_months.map(|months| i64::from(months).months());
        let last = it.last_check_in();
        rhythm
            .zip(last)
            .is_some_and(|(rhythm, last)| last.saturating_add(rhythm) < TODAY)
    });
    assert!(late.count() >= 1, "every check-in is in time");
}

#[test]
fn the_baselines_of_linked_indicators_are_what_the_plan_stood_at() {
    let plans = Language::ALL.map(|it| samples().iter().map(move |sample| sample.plan(it)));
    for plan in plans.into_iter().flatten() {
        for indicator in plan.strategy.indicators.values() {
            let (Some(_), Some(baseline)) = (indicator.link(), indicator.baseline) else {
                continue;
            };
            let counted = figure(&plan, indicator, baseline.date);
            assert_eq!(counted, Some(baseline.value), "{}", indicator.title);
        }
    }
}

#[test]
fn limtorps_initiatives_make_sense() {
    let plan = sample::limtorp(Language::Danish);
    for it in plan.strategy.initiatives.values() {
        let title = &it.title;
        assert!(
            !it.why.is_empty() && !it.goals.is_empty() || it.line.is_some(),
            "{title}"
        );
        assert!(plan.strategy.line_of(it).is_some(), "{title}");
        assert!(it.states.iter().all(|it| it.date <= TODAY), "{title}");
        assert!(it.check_ins.values().all(|it| it.date <= TODAY), "{title}");
        assert!(
            it.steps.values().all(|it| it.done <= Some(TODAY)),
            "{title}"
        );
        if let Some(owner) = it.owner {
            assert!(plan.people[&owner].is_employed_on(TODAY), "{title}");
        }
        match it.state() {
            InitiativeState::Deselected => assert!(!it.reason().is_empty(), "{title}"),
            InitiativeState::Done => {
                let done = it.steps.values().all(|step| step.done.is_some());
                assert!(done, "{title} is done with open steps");
            }
            InitiativeState::Idea => assert!(it.start.is_none(), "{title}"),
            InitiativeState::Planned => assert!(it.start > Some(TODAY), "{title}"),
            InitiativeState::Running => assert!(it.start <= Some(TODAY), "{title}"),
        }
        if it.state().is_promised() {
            assert!(it.due.is_some() && !it.steps.is_empty(), "{title}");
        }
    }
    for decided in Decided::ALL {
        let all = plan.strategy.initiatives.values();
        let count = all.filter(|it| it.decided == Some(decided)).count();
        assert!(count >= 5, "{decided:?} {count}");
    }
    assert!(
        plan.strategy
            .initiatives
            .values()
            .any(|it| it.kroner.is_some())
    );
}

#[test]
fn limtorp_has_things_that_somebody_ought_to_look_at() {
    let plan = sample::limtorp(Language::Danish);
    let running: Vec<&Initiative> = plan
        .strategy
        .initiatives
        .values()
        .filter(|it| it.state() == InitiativeState::Running)
        .collect();
    let overdue = running.iter().filter(|it| it.due < Some(TODAY));
    assert_eq!(overdue.count(), 1);
    assert_eq!(running.iter().filter(|it| it.owner.is_none()).count(), 1);
    let mut load = BTreeMap::new();
    for owner in running.iter().filter_map(|it| it.owner) {
        *load.entry(owner).or_insert(0) += 1;
    }
    assert_eq!(load.values().max(), Some(&4));
    assert_eq!(load.values().filter(|it| **it > 3).count(), 1);
    let bare = plan.strategy.goals.values();
    assert_eq!(bare.filter(|it| it.indicators.is_empty()).count(), 1);
    let shared = [["Elevtrivselsmåling", "Pædagogisk dag"]];
    assert_eq!(collisions(&plan.strategy), shared);
}

#[test]
fn leaders_and_teachers_at_limtorp_see_one_line_two_steps_apart() {
    let plan = sample::limtorp(Language::Danish);
    let mut days = BTreeSet::new();
    let mut apart = Vec::new();
    for line in plan.strategy.lines.values() {
        days.extend(line.maturity.keys().map(|(day, _)| *day));
        let newest = Viewpoint::ALL.map(|by| Some(line.maturity_on(by, TODAY)?.1.level.get()));
        let newest = newest.into_iter().flatten();
        let spread = newest.clone().max().unwrap() - newest.min().unwrap();
        if spread >= 2 {
            apart.push((line.stil, spread));
        }
    }
    assert_eq!(days.len(), 3);
    assert!(days.iter().all(|it| *it <= TODAY));
    assert_eq!(apart, [(Some(StilLine::Leadership), 2)]);
}

#[test]
fn limtorps_log_tells_what_was_decided_and_looked_back_at() {
    let plan = sample::limtorp(Language::Danish);
    let about_strategy = |kind| {
        let log = plan.log.values().filter(move |it| it.kind == kind);
        let count = log.filter(|it| {
            matches!(
                it.about,
                Some(
                    Item::Foundation
                        | Item::Line(_)
                        | Item::Goal(_)
                        | Item::Indicator(_)
                        | Item::Initiative(_)
                        | Item::Baseline(_)
                )
            )
        });
        count.count()
    };
    assert_eq!(about_strategy(LogKind::Review), 2);
    assert!(about_strategy(LogKind::Decision) >= 4);
    let days: Vec<_> = plan.log.values().map(|it| it.date).collect();
    assert!(days.is_sorted());
}

#[test]
fn limtorps_frozen_edition_is_the_strategy_of_that_day() {
    for language in Language::ALL {
        let plan = sample::limtorp(language);
        let frozen = plan.baselines.values().next().unwrap();
        let (then, day) = (&frozen.strategy, frozen.date);
        assert_eq!(day, date(2025, 6, 18));
        assert!(then.initiatives.len() < plan.strategy.initiatives.len());
        assert!(then.goals.len() < plan.strategy.goals.len());
        assert_eq!(then.lines.len(), 4);
        for it in then.initiatives.values() {
            assert!(!it.states.is_empty() && it.states.iter().all(|it| it.date <= day));
            assert!(it.check_ins.values().all(|it| it.date <= day));
            assert!(it.steps.values().all(|it| it.done <= Some(day)));
        }
        let ratings = then.lines.values().flat_map(|it| it.maturity.keys());
        assert!(ratings.into_iter().all(|(date, _)| *date <= day));
        let moved = then.initiatives.iter().filter(|(id, it)| {
            let today = plan.strategy.initiatives.get(*id);
            today.is_some_and(|today| today.due != it.due)
        });
        assert_eq!(moved.count(), 2);
        let raised = then.indicators.iter().filter(|(id, it)| {
            let today = plan.strategy.indicators.get(*id);
            today.is_some_and(|today| today.target != it.target)
        });
        assert_eq!(raised.count(), 2);
        // As a plan of that day, before anybody talked, it would be sound.
        let mut on_that_day = plan.clone();
        on_that_day.strategy = then.clone();
        on_that_day.tensions.clear();
        on_that_day.tension_order.clear();
        on_that_day.workshops.clear();
        on_that_day.log.clear();
        assert_eq!(on_that_day.violations(), []);
    }
}

#[test]
fn the_figures_of_limtorps_frozen_edition_are_those_of_that_day() {
    let plan = sample::limtorp(Language::Danish);
    let frozen = plan.baselines.values().next().unwrap();
    let linked: Vec<_> = frozen
        .strategy
        .indicators
        .iter()
        .filter(|(_, it)| it.link().is_some())
        .collect();
    assert_eq!(frozen.readings.len(), linked.len());
    for (id, indicator) in linked {
        let counted = figure(&plan, indicator, frozen.date);
        assert_eq!(
            frozen.readings.get(id).copied(),
            counted,
            "{}",
            indicator.title
        );
    }
    let now = Analysis::of(&plan, frozen.date).overview.now.distribution;
    let frozen = &frozen.levels;
    let counts: Vec<_> = (0..5)
        .map(|it| u32::try_from(now.on(Level::saturating(it))).unwrap())
        .collect();
    assert_eq!(frozen.by_level, counts);
    assert_eq!(
        usize::try_from(frozen.not_assessed).unwrap(),
        now.not_assessed
    );
}

#[test]
fn the_workshop_team_left_with_a_small_strategy() {
    for language in Language::ALL {
        let plan = sample::workshop_team(language);
        let strategy = &plan.strategy;
        assert_eq!(plan.violations(), []);
        let counts = [
            strategy.lines.len(),
            strategy.goals.len(),
            strategy.initiatives.len(),
        ];
        assert_eq!(counts, [4, 2, 3]);
        assert!(!strategy.events.is_empty() && !strategy.indicators.is_empty());
        assert!(strategy.lines.values().all(|it| it.maturity.len() == 2));
        let promised = strategy.initiatives.values();
        assert!(promised.filter(|it| it.owner.is_some()).count() == 2);
    }
}

#[test]
fn the_large_plan_has_the_strategy_of_the_budgets() {
    for (people, language) in [(300, Language::Danish), (0, Language::English)] {
        let plan = synth(&SynthOptions {
            people,
            rounds: 2,
            language,
            ..SynthOptions::default()
        });
        assert_eq!(plan.violations(), []);
        let strategy = &plan.strategy;
        let linked = strategy.indicators.values();
        let counts = [
            strategy.lines.len(),
            strategy.goals.len(),
            strategy.indicators.len(),
            linked.filter(|it| it.link().is_some()).count(),
            strategy.initiatives.len(),
            strategy.events.len(),
        ];
        assert_eq!(counts, [5, 15, 40, 16, 60, 30]);
        let titles = strategy.initiatives.values().map(|it| &it.title);
        assert_eq!(titles.collect::<BTreeSet<_>>().len(), 60);
        let states = strategy.initiatives.values().flat_map(|it| &it.states);
        assert!(states.into_iter().all(|it| it.date <= TODAY));
        assert!(by_state(&plan).iter().all(|it| *it > 0));
        let owned = strategy.initiatives.values();
        assert_eq!(
            owned.filter(|it| it.owner.is_some()).count() == 60,
            people > 0
        );
    }
}
