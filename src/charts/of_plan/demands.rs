//! Charts of what is expected: requirements met, and people who can be counted on.

use super::levels::may_be_shown;
use super::{Audience, ChartSource};
use crate::analysis::Slice;
use crate::analysis::coverage::{self, Coverage};
use crate::analysis::gap::{Gap, Gaps};
use crate::analysis::privacy::{self, Threshold};
use crate::charts::{CoverageBars, CoverageRow, GapBars, GapRow, Heading, Part};

pub(super) fn gap(source: &ChartSource<'_>) -> Option<GapBars> {
    let gaps = gaps_of(source, &source.slice);
    let whole = gaps_of(source, &source.slice.of_everybody());
    let asked: Vec<_> = (gaps.by_competence.iter().zip(&whole.by_competence))
        .filter(|((_, gap), _)| gap.required + gap.not_assessed > 0)
        .collect();
    let shown: Vec<_> = asked
        .iter()
        .filter(|((_, part), (_, whole))| {
            let is_own = source.audience == Audience::Own;
            is_own || may_be_shown(&outcomes(*part), &outcomes(*whole))
        })
        .map(|(part, _)| part)
        .collect();
    let mut sum = Gap::default();
    for (_, gap) in &shown {
        sum.merge(*gap);
    }
    if sum.required == 0 {
        return None;
    }
    let figures = [
        ("met", source.count(sum.met).into()),
        ("required", source.count(sum.required).into()),
        (
            "percent",
            source.texts.write().percent(sum.met, sum.required).into(),
        ),
        ("below", source.count(sum.below_lowest).into()),
        ("missing", source.count(sum.not_assessed).into()),
    ];
    let mut note = source.with("chart-gap-note", &figures);
    let hidden = asked.len() - shown.len();
    source.say_hidden(&mut note, "chart-hidden-competences", hidden);
    Some(GapBars {
        heading: Heading {
            title: source.text("chart-gap-title"),
            note: source.note(note),
            alt: source.with("chart-gap-alt", &figures),
        },
        row_head: source.text("chart-competence"),
        met_head: source.text("chart-gap-met"),
        between_head: source.text("chart-gap-between"),
        below_head: source.text("chart-gap-below"),
        not_assessed_head: source.text("not-assessed"),
        rows: shown
            .iter()
            .map(|(id, gap)| gap_row(source, source.competence(*id), *gap))
            .collect(),
    })
}

fn gaps_of(source: &ChartSource<'_>, slice: &Slice) -> Gaps {
    let requirements = &source.analysis.requirements;
    let today = source.analysis.today;
    Gaps::of(source.plan, &source.standings, requirements, slice, today)
}

/// Those assessed by outcome.
fn outcomes(gap: Gap) -> [usize; 3] {
    let between = gap.required - gap.met - gap.below_lowest;
    [gap.below_lowest, between, gap.met]
}

fn gap_row(source: &ChartSource<'_>, label: String, gap: Gap) -> GapRow {
    let figures = [
        ("met", source.count(gap.met).into()),
        ("required", source.count(gap.required).into()),
    ];
    GapRow {
        label,
        required: gap.required + gap.not_assessed,
        summary: source.with("chart-gap-summary", &figures),
        met: source.whole(gap.met),
        below_lowest: source.whole(gap.below_lowest),
        not_assessed: source.whole(gap.not_assessed),
    }
}

/// A row of coverage, of the people that a slice looks at.
struct Held {
    label: String,
    holders: usize,
    needed: usize,
}

pub(super) fn coverage(source: &ChartSource<'_>) -> Option<CoverageBars> {
    let people = source.slice.people(source.plan, source.analysis.today);
    let whole = source.slice.of_everybody();
    let whole = whole.people(source.plan, source.analysis.today).len();
    let is_public = privacy::is_part_publishable(people.len(), whole, Threshold::default());
    if source.audience == Audience::Public && !is_public {
        return None;
    }
    let rows = held(source);
    if rows.is_empty() {
        return None;
    }
    let count = |of: fn(&Held) -> bool| rows.iter().filter(|row| of(row)).count();
    let figures = [
        ("people", people.len().into()),
        ("competences", rows.len().into()),
        ("none", count(|row| row.holders == 0).into()),
        ("one", count(|row| row.holders == 1).into()),
    ];
    Some(CoverageBars {
        heading: Heading {
            title: source.text("chart-coverage-title"),
            note: source.note(source.with("chart-coverage-note", &figures)),
            alt: source.with("chart-coverage-alt", &figures),
        },
        row_head: source.text("chart-competence"),
        holders_head: source.text("chart-coverage-holders"),
        needed_head: source.text("chart-coverage-needed"),
        none_head: source.text("chart-coverage-none"),
        one_head: source.text("chart-coverage-one"),
        rows: rows
            .into_iter()
            .map(|row| coverage_row(source, row))
            .collect(),
    })
}

fn coverage_row(source: &ChartSource<'_>, row: Held) -> CoverageRow {
    let part = |count: usize| -> Part { source.whole(count) };
    CoverageRow {
        label: row.label,
        holders: part(row.holders),
        needed: Some(part(row.needed)),
    }
}

/// Who of the slice holds each competence that somebody of the slice needs, always by the levels
/// that count.
fn held(source: &ChartSource<'_>) -> Vec<Held> {
    let (plan, day) = (source.plan, source.day());
    let requirements = &source.analysis.requirements;
    let computed = source
        .slice
        .on
        .map(|_| coverage::coverage(plan, &source.standings, requirements, day));
    let all: &[Coverage] = computed.as_ref().unwrap_or(&source.analysis.coverage);
    let people = source.slice.people(plan, source.analysis.today);
    let competences = source.slice.competences(plan);
    let is_asked = |person, competence| {
        let asked = requirements.cell(person, competence).copied().flatten();
        asked.is_some_and(|it| it.target().is_some())
    };
    all.iter()
        .filter(|it| competences.contains(&it.competence))
        .map(|it| Held {
            label: source.competence(it.competence),
            holders: it
                .holders
                .iter()
                .filter(|id| people.binary_search(id).is_ok())
                .count(),
            needed: people
                .iter()
                .filter(|id| is_asked(**id, it.competence))
                .count(),
        })
        .filter(|row| row.needed > 0)
        .collect()
}
