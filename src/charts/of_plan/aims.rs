//! The strategic lines of a plan at a glance, and each indicator over time.

use super::{Audience, ChartSource, Slice, month_starts};
use crate::analysis::calendar::days_between;
use crate::analysis::privacy::{self, Threshold};
use crate::analysis::strategy::{IndicatorFigures, LineFigures, Pace};
use crate::charts::{
    Heading, IndicatorLine, IndicatorMark, IndicatorPoint, LineOverview, OverviewRow, round_values,
};
use crate::model::{
    Amount, Indicator, IndicatorId, Level, Line, Link, LinkedFigure, PlanDate, Reading, Viewpoint,
};

/// So many days at most are written on an axis.
const DATES: usize = 7;

pub(super) fn lines(source: &ChartSource<'_>) -> Option<LineOverview> {
    let strategy = &source.plan.strategy;
    let rows: Vec<(OverviewRow, LineFigures)> = strategy
        .lines_in_order()
        .filter_map(|(id, line)| {
            let figures = source.analysis.strategy.lines.get(&id)?;
            Some((line_row(source, line, figures), *figures))
        })
        .collect();
    let is_known =
        |(_, it): &(_, LineFigures)| it.goals > 0 || it.maturity.iter().any(Option::is_some);
    if !rows.iter().any(is_known) {
        return None;
    }
    let sum = |of: fn(&LineFigures) -> usize| rows.iter().map(|(_, it)| of(it)).sum::<usize>();
    let figures = [
        ("lines", rows.len().into()),
        ("ontrack", sum(|it| it.goals_on_track).into()),
        ("measured", sum(|it| it.goals_measured).into()),
        ("goals", sum(|it| it.goals).into()),
        ("apart", sum(|it| usize::from(it.is_apart())).into()),
    ];
    let viewpoints = Viewpoint::ALL.map(|viewpoint| match viewpoint {
        Viewpoint::Leaders => "viewpoint-leaders",
        Viewpoint::Teachers => "viewpoint-teachers",
        Viewpoint::Others => "viewpoint-others",
    });
    Some(LineOverview {
        heading: Heading {
            title: source.text("chart-lines-title"),
            note: source.with("chart-lines-note", &figures),
            alt: source.with("chart-lines-alt", &figures),
        },
        row_head: source.text("chart-line"),
        levels: (0..=Line::TOP.get())
            .map(|level| level.to_string())
            .collect(),
        viewpoints: viewpoints.map(|id| source.text(id)).to_vec(),
        apart_head: source.text("chart-lines-apart"),
        on_track_head: source.text("chart-lines-on-track"),
        measured_head: source.text("chart-lines-measured"),
        not_rated_head: source.text("not-assessed"),
        rows: rows.into_iter().map(|(row, _)| row).collect(),
    })
}

fn line_row(source: &ChartSource<'_>, line: &Line, figures: &LineFigures) -> OverviewRow {
    let level = |rated: &Option<(PlanDate, Level)>| rated.map(|(_, level)| level.get());
    let summary = match (figures.goals, figures.goals_measured) {
        (0, _) => source.text("chart-lines-no-goals"),
        (_, 0) => source.text("chart-lines-unmeasured"),
        (_, measured) => source.with(
            "chart-lines-summary",
            &[
                ("ontrack", figures.goals_on_track.into()),
                ("measured", measured.into()),
            ],
        ),
    };
    OverviewRow {
        label: line.name.clone(),
        maturity: figures.maturity.iter().map(level).collect(),
        is_apart: figures.is_apart(),
        on_track: source.whole(figures.goals_on_track),
        measured: figures.goals_measured,
        summary,
    }
}

/// The chart of an indicator; `None` before anything is known of it, and for others when it
/// counts too few people.
pub(super) fn indicator(source: &ChartSource<'_>, id: IndicatorId) -> Option<IndicatorLine> {
    let indicator = source.plan.strategy.indicators.get(&id)?;
    let figures = source.analysis.strategy.indicators.get(&id)?;
    if !source.shows_indicator(indicator) {
        return None;
    }
    let seen = looks(indicator, figures);
    if seen.iter().all(|(_, value)| value.is_none()) {
        return None;
    }
    let dates = seen.iter().map(|(date, _)| *date);
    let baseline = indicator.baseline.map(|it| it.date);
    let dates = dates.chain(baseline).chain(indicator.due);
    let dates: Vec<PlanDate> = dates.chain([source.analysis.today]).collect();
    let (start, end) = (*dates.iter().min()?, *dates.iter().max()?);
    let day = |date: PlanDate| u16::try_from(days_between(start, date)).unwrap_or(u16::MAX);
    let write = source.texts.write();
    let measure = |value: Amount| write.measure(value, &indicator.unit);
    let mark = |value: Amount, date: Option<PlanDate>| IndicatorMark {
        day: date.map(day),
        value: value.get(),
        label: measure(value),
        date: date.map_or_else(String::new, |date| write.date(date)),
    };
    let all = seen.iter().filter_map(|(_, value)| *value);
    let all = all
        .chain(indicator.target)
        .chain(indicator.baseline.map(|it| it.value));
    let axis = round_values(all.map(Amount::get));
    let values = axis.into_iter().filter_map(|value| {
        let amount = Amount::new(value).ok()?;
        Some((value, measure(amount)))
    });
    let points = seen.iter().map(|(date, value)| IndicatorPoint {
        day: day(*date),
        value: value.map(Amount::get),
        label: value.map_or_else(String::new, measure),
        date: write.date(*date),
    });
    Some(IndicatorLine {
        heading: heading(source, indicator, figures),
        days: day(end).max(1),
        dates: written_dates(source, start, end),
        values: values.collect(),
        points: points.collect(),
        baseline: indicator.baseline.map(|it| mark(it.value, Some(it.date))),
        target: indicator.target.map(|it| mark(it, indicator.due)),
        is_behind: matches!(figures.pace, Pace::Behind | Pace::Missed),
        today: Some(day(source.analysis.today)),
        heads: [
            "chart-what",
            "chart-indicator-date",
            "chart-indicator-value",
        ]
        .map(|id| source.text(id)),
        names: [
            "chart-indicator-measured",
            "indicator-start",
            "indicator-target",
            "chart-pace",
        ]
        .map(|id| source.text(id)),
        today_head: source.text("chart-today"),
        missing_head: source.text("chart-indicator-missing"),
    })
}

impl ChartSource<'_> {
    /// Whether the audience may see an indicator: one that the plan fills from ratings of few
    /// people, or of all but a few, would tell of each of them.
    pub fn shows_indicator(&self, indicator: &Indicator) -> bool {
        let Some(Link {
            figure,
            teams,
            roles,
            ..
        }) = indicator.link()
        else {
            return true;
        };
        if self.audience == Audience::Own || *figure == LinkedFigure::InitiativesDone {
            return true;
        }
        let among = Slice {
            teams: teams.clone(),
            roles: roles.clone(),
            ..Slice::default()
        };
        let count = |slice: &Slice| slice.people(self.plan, self.analysis.today).len();
        let (part, whole) = (count(&among), count(&Slice::default()));
        privacy::is_part_publishable(part, whole, Threshold::default())
    }
}

/// Every look at an indicator, oldest first; `None` where somebody looked and measured nothing.
fn looks(indicator: &Indicator, figures: &IndicatorFigures) -> Vec<(PlanDate, Option<Amount>)> {
    let read = figures.history.iter();
    let mut seen: Vec<_> = read
        .map(|Reading { date, value }| (*date, Some(*value)))
        .collect();
    if indicator.link().is_none() {
        let unmeasured = indicator.check_ins.values().filter(|it| it.value.is_none());
        let days: Vec<PlanDate> = unmeasured
            .map(|it| it.date)
            .filter(|date| figures.history.iter().all(|it| it.date != *date))
            .collect();
        seen.extend(days.into_iter().map(|date| (date, None)));
        seen.sort_by_key(|(date, _)| *date);
        seen.dedup();
    }
    seen
}

fn heading(source: &ChartSource<'_>, indicator: &Indicator, figures: &IndicatorFigures) -> Heading {
    let write = source.texts.write();
    let measure = |value: Amount| write.measure(value, &indicator.unit);
    let now = figures.now.map(|now| {
        let said = [
            ("now", measure(now.value).into()),
            ("date", now.date.into()),
        ];
        source.with("indicator-words-now", &said)
    });
    let now = now.unwrap_or_else(|| source.text("indicator-words-none"));
    let counted = figures.counted.map(|it| {
        let said = [("part", it.part.into()), ("whole", it.whole.into())];
        source.with("chart-indicator-counted", &said)
    });
    let pace = match figures.pace {
        Pace::Reached => "pace-reached",
        Pace::OnTrack => "pace-on-track",
        Pace::Behind => "pace-behind",
        Pace::Missed => "pace-missed",
        Pace::Unknown => "pace-unknown",
    };
    let target = match (indicator.target, indicator.due) {
        (Some(target), Some(due)) => source.with(
            "indicator-words-target",
            &[("target", measure(target).into()), ("date", due.into())],
        ),
        (Some(target), None) => source.with(
            "indicator-words-target-open",
            &[("target", measure(target).into())],
        ),
        (None, _) => source.text("indicator-words-no-target"),
    };
    let first = indicator.baseline.map(|it| {
        let said = [
            ("value", measure(it.value).into()),
            ("date", it.date.into()),
        ];
        source.with("chart-indicator-began", &said)
    });
    let pace = source.text(pace);
    let note: Vec<String> = [Some(now.clone()), counted.clone(), Some(pace.clone())]
        .into_iter()
        .flatten()
        .collect();
    let alt: Vec<String> = [Some(now), counted, first, Some(target), Some(pace)]
        .into_iter()
        .flatten()
        .collect();
    Heading {
        title: indicator.title.clone(),
        note: note.join(" · "),
        alt: alt.join(". "),
    }
}

/// A handful of firsts of months, evenly apart.
fn written_dates(source: &ChartSource<'_>, start: PlanDate, end: PlanDate) -> Vec<(u16, String)> {
    let months = month_starts(start, end);
    let apart = [1, 2, 3, 6, 12, 24, 60, 120];
    let apart = apart
        .into_iter()
        .find(|apart| months.len() <= apart * DATES);
    let write = source.texts.write();
    months
        .into_iter()
        .step_by(apart.unwrap_or(120))
        .map(|date| {
            let month = write.month_short(date.month().unsigned_abs());
            let day = u16::try_from(days_between(start, date)).unwrap_or(u16::MAX);
            (day, format!("{month} {}", date.year()))
        })
        .collect()
}
