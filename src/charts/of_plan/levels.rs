//! Charts of how many stand on which level: by competence, by round, by team.

use std::borrow::Cow;

use super::{Audience, ChartSource};
use crate::analysis::distribution::{self, RoundDistribution};
use crate::analysis::heat_map::{HeatCell as Counted, HeatMap as Map};
use crate::analysis::privacy::{self, Threshold};
use crate::analysis::{Distribution, Slice};
use crate::charts::{Heading, HeatCell, HeatMap, HeatRow, LevelBars, LevelRow, Part, RoundBars};

pub(super) fn distribution(source: &ChartSource<'_>) -> Option<LevelBars> {
    let plan = source.plan;
    let today = source.analysis.today;
    let by_competence =
        |slice: &Slice| distribution::by_competence(plan, &source.standings, slice, today);
    let counted = by_competence(&source.slice);
    let whole = by_competence(&source.slice.of_everybody());
    let mut sum = Distribution::empty(plan.framework.scale.len());
    let mut rows = Vec::new();
    let mut hidden = 0;
    for ((id, counts), (_, whole)) in counted.iter().zip(&whole) {
        if source.audience == Audience::Public && !may_be_shown(&counts.counts, &whole.counts) {
            hidden += 1;
            continue;
        }
        sum.merge(counts);
        rows.push(row(source, source.competence(*id), counts));
    }
    let median = sum.median()?;
    let people = source.slice.people(plan, today).len();
    let n = source.count(sum.n());
    let mut note = source.with(
        "chart-ratings-note",
        &[
            ("assessed", n.clone().into()),
            ("total", source.count(sum.n() + sum.not_assessed).into()),
            ("people", people.into()),
        ],
    );
    source.say_hidden(&mut note, "chart-hidden-competences", hidden);
    Some(LevelBars {
        heading: Heading {
            title: source.text("chart-distribution-title"),
            note: source.note(note),
            alt: source.with(
                "chart-distribution-alt",
                &[
                    ("competences", rows.len().into()),
                    ("median", source.level_name(median).into()),
                    (
                        "zero",
                        source.count(sum.on(crate::model::Level::ZERO)).into(),
                    ),
                    ("assessed", n.into()),
                ],
            ),
        },
        row_head: source.text("chart-competence"),
        not_assessed_head: source.text("not-assessed"),
        levels: source.level_names(),
        rows,
    })
}

fn row(source: &ChartSource<'_>, label: String, counts: &Distribution) -> LevelRow {
    LevelRow {
        label,
        parts: source.shares(counts),
        not_assessed: source.whole(counts.not_assessed),
    }
}

/// Whether the figures of a part of the school may be published beside those of the whole: what
/// is left of the whole must not give anybody away either.
pub(super) fn may_be_shown(part: &[usize], whole: &[usize]) -> bool {
    let count = |at: usize| part.get(at).copied().unwrap_or(0);
    let rest: Vec<usize> = (whole.iter().enumerate())
        .map(|(at, all)| all.saturating_sub(count(at)))
        .collect();
    let shown = privacy::publishable_parts(&[(part, &rest)], Threshold::default());
    shown.groups.first() == Some(&true) && shown.total
}

pub(super) fn over_rounds(source: &ChartSource<'_>) -> Option<RoundBars> {
    let all = rounds_of(source, &source.slice);
    let whole = rounds_of(source, &source.slice.of_everybody());
    let shown: Vec<&RoundDistribution> = (all.iter().zip(whole.iter()))
        .filter(|(part, whole)| is_round_shown(source, part, whole))
        .map(|(part, _)| part)
        .collect();
    let (first, last) = (shown.first()?, shown.last()?);
    if shown.iter().all(|it| it.standing.distribution.n() == 0) {
        return None;
    }
    let zero = |round: &RoundDistribution| {
        let standing = &round.standing;
        (standing.people_assessed > 0).then(|| source.whole(standing.people_on_zero))
    };
    let people = |round: &RoundDistribution| source.count(round.standing.people_on_zero);
    let standing = &last.standing;
    let mut note = source.with(
        "chart-over-rounds-note",
        &[
            ("round", last.title.as_str().into()),
            ("assessed", source.count(standing.people_assessed).into()),
            ("people", standing.people.into()),
        ],
    );
    let hidden = all.len() - shown.len();
    source.say_hidden(&mut note, "chart-hidden-rounds", hidden);
    Some(RoundBars {
        heading: Heading {
            title: source.text("chart-over-rounds-title"),
            note: source.note(note),
            alt: source.with(
                "chart-over-rounds-alt",
                &[
                    ("rounds", shown.len().into()),
                    ("first", first.title.as_str().into()),
                    ("before", people(first).into()),
                    ("last", last.title.as_str().into()),
                    ("after", people(last).into()),
                ],
            ),
        },
        row_head: source.text("chart-round"),
        not_assessed_head: source.text("not-assessed"),
        zero_head: source.text("chart-people-on-zero"),
        levels: source.level_names(),
        rounds: shown
            .iter()
            .map(|round| row(source, round.title.clone(), &round.standing.distribution))
            .collect(),
        zero: shown.iter().map(|round| zero(round)).collect(),
    })
}

/// The rounds of a slice; those of the whole school are in the analysis already.
fn rounds_of<'a>(source: &ChartSource<'a>, slice: &Slice) -> Cow<'a, [RoundDistribution]> {
    if *slice == Slice::default() {
        return Cow::Borrowed(&source.analysis.overview.rounds);
    }
    let today = source.analysis.today;
    Cow::Owned(distribution::over_rounds(source.plan, slice, today))
}

fn is_round_shown(
    source: &ChartSource<'_>,
    part: &RoundDistribution,
    whole: &RoundDistribution,
) -> bool {
    let people = |round: &RoundDistribution| round.standing.people_assessed;
    source.audience == Audience::Own
        || privacy::is_part_publishable(people(part), people(whole), Threshold::default())
}

pub(super) fn heat_map(source: &ChartSource<'_>) -> Option<HeatMap> {
    let threshold = Threshold::default();
    let (plan, today) = (source.plan, source.analysis.today);
    let map = Map::of(plan, &source.standings, &source.slice, today, threshold);
    let assessed: usize = map.total.iter().map(|cell| cell.distribution.n()).sum();
    if assessed == 0 {
        return None;
    }
    let total: usize = map
        .total
        .iter()
        .map(|it| it.distribution.not_assessed)
        .sum();
    let row = |label: String, cells: &[Counted]| HeatRow {
        label,
        cells: cells.iter().map(|cell| heat_cell(source, cell)).collect(),
    };
    let mut rows: Vec<_> = map
        .rows
        .iter()
        .map(|it| row(source.team(it.team), &it.cells))
        .collect();
    let is_hidden = |row: &HeatRow| row.cells.iter().all(|it| matches!(it, HeatCell::Hidden));
    if rows.iter().all(is_hidden) {
        return None;
    }
    let people = map.rows.iter().map(|row| row.people).sum::<usize>();
    let mut note = source.with(
        "chart-heat-map-note",
        &[
            ("assessed", source.count(assessed).into()),
            ("total", source.count(assessed + total).into()),
            ("people", people.into()),
        ],
    );
    let is_marked = source.audience == Audience::Own
        && map
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| !cell.publishable);
    if is_marked {
        let said = source.with("chart-small-groups", &[("count", threshold.get().into())]);
        note = format!("{note} · {said}");
    }
    let teams = rows.len();
    if rows.len() > 1 {
        rows.push(row(source.text("chart-all-together"), &map.total));
    }
    Some(HeatMap {
        heading: Heading {
            title: source.text("chart-heat-map-title"),
            note: source.note(note),
            alt: source.with(
                "chart-heat-map-alt",
                &[
                    ("teams", teams.into()),
                    ("competences", map.competences.len().into()),
                ],
            ),
        },
        row_head: source.text("chart-team"),
        columns: map
            .competences
            .iter()
            .map(|id| source.competence(*id))
            .collect(),
        levels: source.level_names(),
        hidden_head: source.text("chart-hidden"),
        not_assessed_head: source.text("not-assessed"),
        rows,
    })
}

fn heat_cell(source: &ChartSource<'_>, cell: &Counted) -> HeatCell {
    let Some(median) = cell.distribution.median() else {
        return HeatCell::NotAssessed;
    };
    if source.audience == Audience::Public && !cell.publishable {
        return HeatCell::Hidden;
    }
    let mark = if cell.publishable { "" } else { "*" };
    let Part { label: people, .. } = source.whole(cell.distribution.n());
    HeatCell::Level {
        level: median.index(),
        label: format!("{}{mark}", median.get()),
        people: source.with("chart-people-assessed", &[("count", people.into())]),
    }
}
