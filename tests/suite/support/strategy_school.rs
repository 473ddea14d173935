//! A small school with a strategy: two lines, goals, indicators of both kinds, initiatives.

use sigtelinje::catalogue::{FixedIds, own_line, stil_lines};
use sigtelinje::model::{
    Amount, CheckIn, CheckInId, Direction, ExpectationScope, Goal, GoalId, Indicator, IndicatorId,
    Initiative, InitiativeId, InitiativeState, Language, Line, LineId, Link, LinkedFigure,
    MaturityRating, Measure, Plan, Reading, ReformGoal, Source, StateChange, Viewpoint,
};

use super::build::{PlanBuilder, day, level};

/// The school, and what its stories are about.
pub(crate) struct StrategySchool {
    pub(crate) plan: Plan,
    /// "Videndeling" of STIL.
    pub(crate) sharing: LineId,
    /// A line of the school's own.
    pub(crate) own: LineId,
    /// A goal on "Videndeling" with two indicators, and one without any.
    pub(crate) goals: [GoalId; 2],
    /// Measured by hand: share of teams that share.
    pub(crate) by_hand: IndicatorId,
    /// Filled by the plan: expectations met.
    pub(crate) linked: IndicatorId,
    /// Works for the first goal, and is late.
    pub(crate) initiative: InitiativeId,
}

/// Builds the school.
pub(crate) fn strategy_school() -> StrategySchool {
    let mut build = PlanBuilder::new();
    let team = build.team("Byggeri");
    let role = build.role("Underviser");
    let people = ["AH", "BN", "CL", "DS"].map(|alias| build.member(alias, team));
    let competence = build.competence("Feedback og evaluering");
    for person in people {
        build.change(person, |it| {
            it.roles.insert(role);
        });
    }
    build.require(ExpectationScope::Role(role), competence, (1, 2));
    build.round("Efterår 2025", "2025-10-01");
    for (person, rated) in people.into_iter().zip([0, 1, 2, 2]) {
        build.rate(person, Source::Leader, "2025-10-01", &[(competence, rated)]);
    }
    build.rate(people[1], Source::Leader, "2026-05-01", &[(competence, 2)]);

    let ids = FixedIds::series(3);
    let mut stil = stil_lines(Language::Danish, &ids);
    let (sharing, mut line) = stil.remove(1);
    let own = LineId::next(&ids);
    let goals = [GoalId::next(&ids), GoalId::next(&ids)];
    let (by_hand, linked) = (IndicatorId::next(&ids), IndicatorId::next(&ids));
    "Ingen skal opfinde alt selv, og elever skal møde det bedste, vi har".clone_into(&mut line.why);
    line.goals = goals.to_vec();
    rate_twice(&mut line);
    let strategy = &mut build.plan.strategy;
    "Eleverne møder digitale redskaber på lærestedet fra første dag. \
        Derfor skal de bruge dem i skolen sådan, som en dygtig fagperson gør."
        .clone_into(&mut strategy.foundation.why);
    strategy.line_order = vec![sharing, own];
    strategy.lines.insert(sharing, line);
    strategy
        .lines
        .insert(own, own_line(Language::Danish, "Administration"));
    let goal = |title: &str, why: &str, indicators: &[IndicatorId]| Goal {
        title: title.to_owned(),
        why: why.to_owned(),
        reform: (!why.is_empty()).then_some(ReformGoal::AsSkilledAsPossible),
        indicators: indicators.to_vec(),
    };
    let why = "Eleven får samme gode forløb, uanset hvem der underviser";
    let first = goal("Alle team deler forløb", why, &[by_hand, linked]);
    strategy.goals.insert(goals[0], first);
    strategy
        .goals
        .insert(goals[1], goal("Nye kolleger bliver fulgt på vej", "", &[]));
    strategy.indicators.insert(by_hand, shared(&ids));
    strategy.indicators.insert(linked, met());
    let initiative = InitiativeId::next(&ids);
    let running = Initiative {
        title: "Fast kvarter på teammødet".to_owned(),
        why: "Deling kræver tid".to_owned(),
        goals: [goals[0]].into(),
        owner: Some(people[0]),
        due: Some(day("2026-08-01")),
        states: vec![StateChange {
            date: day("2026-01-05"),
            state: InitiativeState::Running,
            reason: String::new(),
        }],
        ..Initiative::default()
    };
    strategy.initiatives.insert(initiative, running);
    StrategySchool {
        plan: build.build(),
        sharing,
        own,
        goals,
        by_hand,
        linked,
        initiative,
    }
}

/// Leaders and teachers rate the line's maturity twice, and come to differ by two.
fn rate_twice(line: &mut Line) {
    for (date, by, rated) in [
        ("2025-09-01", Viewpoint::Leaders, 2),
        ("2025-09-01", Viewpoint::Teachers, 1),
        ("2026-06-01", Viewpoint::Leaders, 3),
        ("2026-06-01", Viewpoint::Teachers, 1),
    ] {
        let rating = MaturityRating {
            level: level(rated),
            note: String::new(),
        };
        line.maturity.insert((day(date), by), rating);
    }
}

/// From 20 to 80 per cent in two years; 40 half-way is short of it.
fn shared(ids: &FixedIds) -> Indicator {
    let check_in = CheckIn {
        date: day("2026-03-01"),
        value: Some(Amount::whole(40)),
        note: "To af fem team deler fast".to_owned(),
        next_step: "Spørg Auto, hvad der mangler".to_owned(),
    };
    Indicator {
        title: "Team, der deler mindst ét forløb i kvartalet".to_owned(),
        unit: "%".to_owned(),
        direction: Direction::Up,
        baseline: Some(Reading {
            date: day("2025-09-01"),
            value: Amount::whole(20),
        }),
        target: Some(Amount::whole(80)),
        due: Some(day("2027-09-01")),
        measure: Measure::ByHand,
        rhythm_months: Some(3),
        check_ins: [(CheckInId::next(ids), check_in)].into_iter().collect(),
    }
}

/// Half of the expectations were met in October 2025, three quarters today.
fn met() -> Indicator {
    let link = Link {
        figure: LinkedFigure::MeetsExpectation,
        competences: Default::default(),
        teams: Default::default(),
        roles: Default::default(),
        line: None,
    };
    Indicator {
        title: "Opfylder forventningen til feedback og evaluering".to_owned(),
        unit: "%".to_owned(),
        direction: Direction::Up,
        baseline: Some(Reading {
            date: day("2025-10-01"),
            value: Amount::whole(50),
        }),
        target: Some(Amount::whole(100)),
        due: Some(day("2027-10-01")),
        measure: Measure::Linked(link),
        rhythm_months: None,
        check_ins: Default::default(),
    }
}
