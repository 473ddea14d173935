//! Charts of a plan's strategy say what the plan says, and show others nobody alone.

use std::collections::BTreeSet;

use sigtelinje::analysis::calendar::{EntryKind, SchoolYear};
use sigtelinje::analysis::{Analysis, Slice};
use sigtelinje::catalogue::sample;
use sigtelinje::charts::of_plan::{
    Audience, ChartKind, ChartSource, timeline_initiatives, wheel_entries,
};
use sigtelinje::charts::{Chart, Table, svg};
use sigtelinje::model::{Language, Link, LinkedFigure, Measure, Plan, Source, TeamId};
use sigtelinje::texts::Texts;

use crate::support::build::PlanBuilder;
use crate::support::chart_samples::light;

fn charts(plan: &Plan, language: Language, audience: Audience) -> Vec<(ChartKind, Chart)> {
    let analysis = Analysis::of(plan, sample::TODAY);
    let texts = Texts::new(language);
    let source = ChartSource::new(plan, &analysis, Slice::default(), &texts);
    ChartKind::all_for(&source.audience(audience))
}

fn table(charts: &[(ChartKind, Chart)], kind: ChartKind) -> Table {
    let found = charts.iter().find(|(it, _)| *it == kind);
    found.unwrap().1.table()
}

fn column(table: &Table, index: usize) -> BTreeSet<String> {
    let cells = table.rows.iter().filter_map(|row| row.get(index));
    cells.cloned().collect()
}

#[test]
fn the_sample_has_every_chart_of_the_strategy_in_both_languages() {
    for language in [Language::Danish, Language::English] {
        let plan = sample::limtorp(language);
        let charts = charts(&plan, language, Audience::Public);
        let year = SchoolYear::of(sample::TODAY);
        for kind in [
            ChartKind::Lines,
            ChartKind::Timeline,
            ChartKind::YearWheel(year),
            ChartKind::Load,
        ] {
            assert!(charts.iter().any(|(it, _)| *it == kind), "{kind:?}");
        }
        let texts = Texts::new(language);
        let stems: BTreeSet<_> = charts
            .iter()
            .map(|(kind, _)| kind.file_stem(&plan, &texts))
            .collect();
        assert_eq!(stems.len(), charts.len(), "two charts have the same file");
        for (kind, chart) in charts {
            let heading = chart.heading();
            assert!(
                !heading.title.is_empty() && !heading.alt.is_empty(),
                "{kind:?}"
            );
            svg(&chart, &light(), (1200, 900)).unwrap();
        }
    }
}

#[test]
fn tables_name_every_initiative_line_event_and_indicator() {
    let plan = sample::limtorp(Language::Danish);
    let charts = charts(&plan, Language::Danish, Audience::Own);
    let strategy = &plan.strategy;
    let timeline = table(&charts, ChartKind::Timeline);
    assert_eq!(timeline.rows.len(), strategy.initiatives.len());
    let titles: BTreeSet<_> = strategy
        .initiatives
        .values()
        .map(|it| it.title.clone())
        .collect();
    assert_eq!(column(&timeline, 1), titles);
    let lines = table(&charts, ChartKind::Lines);
    assert_eq!(lines.rows.len(), strategy.line_order.len());
    let wheel = table(&charts, ChartKind::YearWheel(SchoolYear::of(sample::TODAY)));
    let named = column(&wheel, 1);
    for event in strategy.events.values() {
        assert!(named.contains(&event.title), "{}", event.title);
    }
    let shown = charts
        .iter()
        .filter(|(kind, _)| matches!(kind, ChartKind::Indicator(_)));
    assert!(shown.count() > 0);
}

#[test]
fn an_indicator_of_few_people_is_not_shown_to_others() {
    let mut plan = sample::limtorp(Language::Danish);
    let (id, indicator) = plan
        .strategy
        .indicators
        .iter()
        .find(|(_, it)| {
            it.link()
                .is_some_and(|it| it.figure == LinkedFigure::MeetsExpectation)
        })
        .map(|(id, it)| (*id, it.clone()))
        .unwrap();
    let mut build = PlanBuilder::new();
    std::mem::swap(&mut build.plan, &mut plan);
    let team = build.team("To personer");
    build.member("T1", team);
    build.member("T2", team);
    let mut plan = build.plan;
    let mut narrow = indicator;
    narrow.measure = Measure::Linked(Link {
        figure: LinkedFigure::MeetsExpectation,
        competences: BTreeSet::new(),
        teams: BTreeSet::from([team]),
        roles: BTreeSet::new(),
        line: None,
    });
    plan.strategy.indicators.insert(id, narrow);
    let is_shown = |audience| {
        let charts = charts(&plan, Language::Danish, audience);
        charts
            .iter()
            .any(|(kind, _)| *kind == ChartKind::Indicator(id))
    };
    assert!(
        is_shown(Audience::Own),
        "the baseline at least is shown to the leader"
    );
    assert!(!is_shown(Audience::Public));
}

#[test]
fn an_indicator_of_all_but_a_few_people_is_not_shown_to_others_either() {
    let mut build = PlanBuilder::new();
    let teams = ["Auto", "To personer"].map(|name| build.team(name));
    let competence = build.competence("Deling");
    for (at, team) in [(8, teams[0]), (2, teams[1])] {
        for number in 0..at {
            let person = build.member(&format!("{at}-{number}"), team);
            build.rate(
                person,
                Source::Leader,
                "2026-05-01",
                &[(competence, number % 3)],
            );
        }
    }
    let line = build.line("Videndeling");
    let goal = build.goal(line, "Ingen står alene");
    let mut is_shown = |teams: BTreeSet<TeamId>, audience| {
        let link = Link {
            figure: LinkedFigure::OnZero,
            competences: BTreeSet::new(),
            teams,
            roles: BTreeSet::new(),
            line: None,
        };
        let id = build.linked(goal, link);
        let charts = charts(&build.plan, Language::Danish, audience);
        charts
            .iter()
            .any(|(kind, _)| *kind == ChartKind::Indicator(id))
    };
    assert!(is_shown(BTreeSet::new(), Audience::Public));
    let most = BTreeSet::from([teams[0]]);
    assert!(is_shown(most.clone(), Audience::Own));
    assert!(!is_shown(most, Audience::Public));
}

#[test]
fn rows_of_tables_can_be_told_from_one_another_by_what_they_are() {
    let plan = sample::limtorp(Language::Danish);
    let analysis = Analysis::of(&plan, sample::TODAY);
    let texts = Texts::new(Language::Danish);
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    let initiatives = timeline_initiatives(&plan);
    let timeline = ChartKind::Timeline.chart(&source).unwrap().table();
    assert_eq!(timeline.rows.len(), initiatives.len());
    for (row, id) in timeline.rows.iter().zip(initiatives) {
        assert_eq!(row[1], plan.strategy.initiatives[&id].title);
    }
    for year in [
        SchoolYear::of(sample::TODAY),
        SchoolYear::of(sample::TODAY).next(),
    ] {
        let wheel = ChartKind::YearWheel(year).chart(&source).unwrap().table();
        let entries = wheel_entries(&source, year);
        assert_eq!(wheel.rows.len(), entries.len());
        for (row, entry) in wheel.rows.iter().zip(entries) {
            let title = match entry.kind {
                EntryKind::Event(id) => plan.strategy.events[&id].title.as_str(),
                EntryKind::Initiative(id) | EntryKind::Review(id) => {
                    plan.strategy.initiatives[&id].title.as_str()
                }
                EntryKind::CheckIn(id) | EntryKind::Target(id) => {
                    plan.strategy.indicators[&id].title.as_str()
                }
                EntryKind::Warning(id, warning) => {
                    let known = plan.tensions[&id].warning(warning).unwrap();
                    known.sign.as_str()
                }
                EntryKind::Step(..) | EntryKind::Round(_) => continue,
            };
            assert_eq!(row[1], title);
        }
    }
}

#[test]
fn another_school_year_has_its_events_and_no_today() {
    let plan = sample::limtorp(Language::Danish);
    let analysis = Analysis::of(&plan, sample::TODAY);
    let texts = Texts::new(Language::Danish);
    let source = ChartSource::new(&plan, &analysis, Slice::default(), &texts);
    let year = SchoolYear::of(sample::TODAY).next();
    match ChartKind::YearWheel(year).chart(&source) {
        Some(Chart::YearWheel(wheel)) => {
            assert_eq!(wheel.today, None);
            assert_eq!(wheel.months.len(), 12);
            assert_eq!(wheel.year, year.to_string());
            let last = wheel.rings.iter().flat_map(|ring| &ring.entries);
            assert!(last.clone().count() > 0);
            assert!(last.into_iter().all(|entry| entry.days.1 < wheel.days));
        }
        other => unreachable!("{other:?}"),
    }
}
