//! Questions asked of a plan, answered in plain numbers.
//!
//! Everything here is pure and cannot fail: a plan and a day go in, values come out. No clock, no
//! disk, no window, no sentences. Level 0 is counted, not assessed is counted beside, and every
//! share comes with its denominator.

pub mod aliases;
pub mod calendar;
pub mod changes;
mod counted;
pub mod coverage;
pub mod distribution;
pub mod finding;
pub mod findings;
pub mod follow_up;
pub mod gap;
pub mod guide;
pub mod heat_map;
pub mod ordinal;
pub mod overview;
pub mod person_data;
pub mod person_sheet;
pub mod privacy;
pub mod profile;
pub mod progress;
pub mod requirements;
pub mod retention;
pub mod room;
pub mod search;
pub mod since;
pub mod slice;
pub mod staff;
pub mod standings;
pub mod strategy;
pub mod survey;
pub mod table;
pub mod tensions;
mod together;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Amount, FindingKey, FrozenLevels, IndicatorId, Plan, PlanDate, TensionId};
use counted::Counted;
use distribution::RoundDistribution;
use strategy::LinkedCounts;

pub use coverage::Coverage;
pub use finding::{Finding, FindingCode, Severity};
pub use follow_up::FollowUp;
pub use guide::Guide;
pub use ordinal::Distribution;
pub use overview::Overview;
pub use requirements::Requirements;
pub use room::RoomFigures;
pub use slice::Slice;
pub use staff::PersonSummary;
pub use standings::{Cell, Rating, Standings, View};
pub use strategy::StrategyFigures;
pub use table::{Grid, Table};
pub use tensions::TensionFigures;

/// What is known of a plan on a day; made again after every edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The day.
    pub today: PlanDate,
    /// Who stands where today.
    pub standings: Standings,
    /// What is expected of everybody.
    pub requirements: Requirements,
    /// Everybody employed today, in short.
    pub people: Vec<PersonSummary>,
    /// Who can be counted on in each competence.
    pub coverage: Vec<Coverage>,
    /// What somebody ought to look at, the gravest first; accepted ones included.
    pub findings: Vec<Finding>,
    /// Acceptances whose finding is gone.
    pub lapsed: Vec<FindingKey>,
    /// The figures of the front page.
    pub overview: Overview,
    /// How the strategy goes.
    pub strategy: StrategyFigures,
    /// Where rooms stand on each tension.
    pub tensions: BTreeMap<TensionId, TensionFigures>,
    /// What rooms answered, and where they put their dots.
    pub rooms: RoomFigures,
    /// What is late, due soon and undecided.
    pub follow_up: FollowUp,
    /// What the plan says of each step of the guided path.
    pub guide: Guide,
    /// What the figures of linked indicators were made from.
    linked: LinkedCounts,
}

impl Analysis {
    /// Everything that is asked of every plan.
    pub fn of(plan: &Plan, today: PlanDate) -> Self {
        let grid = Arc::new(Grid::of(plan));
        let requirements = Requirements::on(plan, &grid);
        let coverage = coverage::uncovered(plan, &requirements, today);
        let counted = Counted::of(plan, &grid, &requirements, coverage, today);
        Self::from_counted(plan, today, requirements, counted)
    }

    /// What [`Self::of`] says of a plan, from what it said of the plan `before` an edit.
    ///
    /// An edit mostly leaves everybody's ratings alone, or changes those of a few, and only
    /// theirs are counted anew.
    #[must_use]
    pub fn again(self, before: &Plan, plan: &Plan, today: PlanDate) -> Self {
        if self.today != today || !counted::counts_alike(before, plan) {
            return Self::of(plan, today);
        }
        let changed = counted::rated_anew(before, plan);
        let (requirements, mut counted) = self.into_counted();
        if !changed.is_empty() {
            let grid = Arc::new(requirements.grid().among(&changed));
            let asked = Requirements::on(plan, &grid);
            let count = |plan| {
                let coverage = coverage::without_holders(&counted.coverage);
                Counted::of(plan, &grid, &asked, coverage, today)
            };
            let (then, now) = (count(before), count(plan));
            counted.replace(&then, now);
        }
        counted.newest = standings::newest_ratings(plan, requirements.grid(), today);
        Self::from_counted(plan, today, requirements, counted)
    }

    fn from_counted(
        plan: &Plan,
        today: PlanDate,
        requirements: Requirements,
        counted: Counted,
    ) -> Self {
        let (links, days) = (strategy::links(plan), strategy::days(plan, today));
        let values = strategy::values(plan, &links, &days, &counted.linked);
        let strategy = StrategyFigures::with(plan, &values, today);
        let tensions = tensions::all(plan);
        let findings = findings::all(&findings::Evidence {
            plan,
            today,
            people: &counted.people,
            coverage: &counted.coverage,
            strategy: &strategy,
            tensions: &tensions,
        });
        let guide = Guide::of(plan, &strategy, &counted.people, today);
        let newest = counted.newest;
        let is_earlier = |round: &RoundDistribution| newest.is_some_and(|it| round.date < it);
        let previous = counted.rounds.iter().rposition(is_earlier);
        let (now, rounds, gap) = (counted.now, counted.rounds, counted.gap);
        Self {
            today,
            lapsed: finding::lapsed(plan, &findings),
            overview: Overview::of(now, rounds, previous, gap, &counted.people),
            standings: counted.standings,
            requirements,
            people: counted.people,
            coverage: counted.coverage,
            findings,
            follow_up: FollowUp::of(plan, &strategy, today),
            guide,
            strategy,
            tensions,
            rooms: RoomFigures::of(plan),
            linked: counted.linked,
        }
    }

    /// What indicators that the plan fills itself stand at, to be kept with a baseline.
    pub fn frozen_readings(&self, plan: &Plan) -> BTreeMap<IndicatorId, Amount> {
        let linked = plan.strategy.indicators.iter();
        linked
            .filter(|(_, it)| it.link().is_some())
            .filter_map(|(id, _)| Some((*id, self.strategy.indicators.get(id)?.now?.value)))
            .collect()
    }

    /// How the staff stand, all together, to be kept with a baseline.
    pub fn frozen_levels(&self) -> FrozenLevels {
        let now = &self.overview.now.distribution;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        FrozenLevels {
            by_level: now.counts.iter().map(|it| count(*it)).collect(),
            not_assessed: count(now.not_assessed),
        }
    }

    fn into_counted(self) -> (Requirements, Counted) {
        let counted = Counted {
            standings: self.standings,
            people: self.people,
            coverage: self.coverage,
            now: self.overview.now,
            gap: self.overview.gap,
            rounds: self.overview.rounds,
            linked: self.linked,
            newest: None,
        };
        (self.requirements, counted)
    }

    /// The findings that nobody has accepted, the gravest first.
    pub fn open_findings<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.acceptance(plan).is_none())
    }
}
