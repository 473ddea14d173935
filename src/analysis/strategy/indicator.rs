//! How an indicator stands: its values, and whether they come as fast as they must.
//!
//! The rule of pace: from the baseline to the target runs a straight line in time. An indicator is
//! on track when its newest value is at the line of today or beyond it, in its direction. Nothing
//! is said while baseline, target or due are missing, or while nothing was measured since the
//! baseline; but a target that is reached is reached, whatever else is missing.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use crate::analysis::calendar::days_between;
use crate::model::{Amount, Direction, Indicator, IndicatorId, Link, Plan, PlanDate, Reading};

/// A part of a whole, such as people of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Those that count.
    pub part: usize,
    /// Among how many: the denominator.
    pub whole: usize,
}

/// A value that the plan filled itself, and what was counted for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value and its day.
    pub reading: Reading,
    /// What was counted.
    pub counted: Counted,
}

/// Whether an indicator comes as fast as it must.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// At the target or beyond.
    Reached,
    /// At least where the straight line from baseline to target is today.
    OnTrack,
    /// Short of that line.
    Behind,
    /// The day of the target is over and it was not reached.
    Missed,
    /// Something is missing: baseline, target, due day or a value.
    #[default]
    Unknown,
}

impl Pace {
    /// Whether all is well.
    pub const fn is_well(self) -> bool {
        matches!(self, Self::Reached | Self::OnTrack)
    }

    /// The text that says it in a word.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Reached => "pace-reached",
            Self::OnTrack => "pace-on-track",
            Self::Behind => "pace-behind",
            Self::Missed => "pace-missed",
            Self::Unknown => "pace-unknown",
        }
    }

    /// The shape that goes with the word, so that no colour is needed.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::Reached => "✓",
            Self::OnTrack => "●",
            Self::Behind => "▲",
            Self::Missed => "▼",
            Self::Unknown => "–",
        }
    }

    /// Whether it is known at all.
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

/// How an indicator stands today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorFigures {
    /// Its values up to today, oldest first. By hand: check-ins with a value. Filled by the plan:
    /// at every round of assessment and today. The baseline is among them where it is older.
    pub history: Vec<Reading>,
    /// The newest value; `None` before the first.
    pub now: Option<Reading>,
    /// What was counted for the newest value; `None` when somebody measured by hand. A person
    /// counts among those assessed (level 0), those of whom something is expected (covered) or
    /// those employed (assessed); initiatives among those not deselected.
    pub counted: Option<Counted>,
    /// Where the straight line from baseline to target is today; `None` when there is no line.
    pub expected: Option<Amount>,
    /// Whether it comes as fast as it must.
    pub pace: Pace,
    /// When somebody is to look at it again; `None` when nobody is reminded.
    pub check_in_due: Option<PlanDate>,
}

/// The links of the plan, each once.
pub(in crate::analysis) fn links(plan: &Plan) -> Vec<&Link> {
    let mut links: Vec<&Link> = Vec::new();
    for link in plan
        .strategy
        .indicators
        .values()
        .filter_map(Indicator::link)
    {
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

/// The figures of every indicator of the plan. `values` are those of each of [`links`].
pub(super) fn figures(
    plan: &Plan,
    values: &[Vec<Value>],
    today: PlanDate,
) -> BTreeMap<IndicatorId, IndicatorFigures> {
    let links = links(plan);
    let values_of = |link: &Link| {
        let at = links.iter().position(|it| *it == link)?;
        values.get(at)
    };
    let figures = |(id, indicator): (&IndicatorId, &Indicator)| {
        let linked = indicator.link().and_then(values_of);
        let figures = IndicatorFigures::of(indicator, linked.map(Vec::as_slice), today);
        (*id, figures)
    };
    plan.strategy.indicators.iter().map(figures).collect()
}

impl IndicatorFigures {
    /// The figures of an indicator; `linked` are the values that the plan filled itself, `None`
    /// for one that is measured by hand.
    pub fn of(indicator: &Indicator, linked: Option<&[Value]>, today: PlanDate) -> Self {
        let mut history: Vec<Reading> = match linked {
            Some(values) => values.iter().map(|it| it.reading).collect(),
            None => by_hand(indicator, today),
        };
        let now = history.last().copied();
        if let Some(baseline) = indicator.baseline
            && baseline.date <= today
            && history.first().is_none_or(|it| baseline.date < it.date)
        {
            history.insert(0, baseline);
        }
        let now = now.or_else(|| history.last().copied());
        let expected = expected(indicator, today);
        Self {
            counted: linked.and_then(|it| it.last()).map(|it| it.counted),
            expected,
            pace: pace(indicator, now, expected, today),
            check_in_due: check_in_due(indicator),
            history,
            now,
        }
    }
}

/// Measured values up to a day, oldest first, without the baseline; of two on a day the later one
/// written.
pub(in crate::analysis) fn by_hand(indicator: &Indicator, today: PlanDate) -> Vec<Reading> {
    let readings = indicator.check_ins.values().filter_map(|it| {
        let value = it.value?;
        Some((it.date, value))
    });
    let by_day: BTreeMap<PlanDate, Amount> = readings.collect();
    by_day
        .into_iter()
        .filter(|(date, _)| *date <= today)
        .map(|(date, value)| Reading { date, value })
        .collect()
}

/// Where the straight line from baseline to target is on a day: the baseline before it begins, the
/// target from its due on. `None` without baseline, target or due.
pub fn expected(indicator: &Indicator, day: PlanDate) -> Option<Amount> {
    let (baseline, target, due) = (indicator.baseline?, indicator.target?, indicator.due?);
    let whole = days_between(baseline.date, due);
    if whole <= 0 {
        return Some(target);
    }
    let gone = days_between(baseline.date, day);
    let part = (gone as f64 / whole as f64).clamp(0.0, 1.0);
    let start = baseline.value.get();
    Amount::new(start + (target.get() - start) * part).ok()
}

fn pace(
    indicator: &Indicator,
    now: Option<Reading>,
    expected: Option<Amount>,
    today: PlanDate,
) -> Pace {
    let (Some(now), Some(target)) = (now, indicator.target) else {
        return Pace::Unknown;
    };
    let is_at = |goal: Amount| match indicator.direction {
        Direction::Up => now.value >= goal,
        Direction::Down => now.value <= goal,
    };
    if is_at(target) {
        return Pace::Reached;
    }
    if indicator.due.is_some_and(|due| due < today) {
        return Pace::Missed;
    }
    let is_only_baseline = indicator
        .baseline
        .is_some_and(|baseline| now.date <= baseline.date && now.date < today);
    match expected.filter(|_| !is_only_baseline) {
        None => Pace::Unknown,
        Some(expected) if is_at(expected) => Pace::OnTrack,
        Some(_) => Pace::Behind,
    }
}

/// The last check-in, else the baseline, and the months that may pass after it.
///
/// `None` without a rhythm, before anything was measured, and once somebody looked on the due day or later: then
/// nothing more is to come.
pub fn check_in_due(indicator: &Indicator) -> Option<PlanDate> {
    let months = i32::from(indicator.rhythm_months?);
    let checked = indicator.last_check_in();
    if let (Some(checked), Some(due)) = (checked, indicator.due)
        && checked >= due
    {
        return None;
    }
    let last = checked.or_else(|| indicator.baseline.map(|it| it.date))?;
    Some(last.saturating_add(months.months()))
}

/// Whether somebody is to look at it regularly and there is nothing to count from: nobody has
/// looked yet, and nobody has measured its start. Such a rhythm has no day that could remind.
pub fn is_never_checked(indicator: &Indicator) -> bool {
    indicator.rhythm_months.is_some()
        && indicator.baseline.is_none()
        && indicator.last_check_in().is_none()
}
