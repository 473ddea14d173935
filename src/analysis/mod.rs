//! Questions asked of a plan, answered in plain numbers.
//!
//! Everything here is pure and cannot fail: a plan and a day go in, values come out. No clock, no
//! disk, no window, no sentences. Level 0 is counted, not assessed is counted beside, and every
//! share comes with its denominator.

pub mod changes;
pub mod coverage;
pub mod distribution;
pub mod finding;
pub mod findings;
pub mod gap;
pub mod heat_map;
pub mod ordinal;
pub mod overview;
pub mod privacy;
pub mod profile;
pub mod progress;
pub mod requirements;
pub mod search;
pub mod slice;
pub mod staff;
pub mod standings;
pub mod table;

use std::sync::Arc;

use crate::model::{FindingKey, Plan, PlanDate};

pub use coverage::Coverage;
pub use finding::{Finding, FindingCode, Severity};
pub use ordinal::Distribution;
pub use overview::Overview;
pub use requirements::Requirements;
pub use slice::Slice;
pub use staff::PersonSummary;
pub use standings::{Cell, Rating, Standings, View};
pub use table::{Grid, Table};

/// What is known of a plan on a day; made anew after every edit.
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
}

impl Analysis {
    /// Everything that is asked of every plan.
    pub fn of(plan: &Plan, today: PlanDate) -> Self {
        let slice = Slice::default();
        let grid = Arc::new(Grid::of(plan));
        let mut sweep = standings::Sweep::new(plan, &grid);
        let rounds = distribution::sweep_rounds(plan, &slice, today, &mut sweep);
        sweep.advance(today);
        let latest = sweep.latest();
        let previous = rounds
            .iter()
            .rposition(|round| latest.is_some_and(|latest| round.date < latest));
        let standings = sweep.finish();
        let requirements = Requirements::on(plan, &grid);
        let people = staff::summaries(plan, &standings, today);
        let coverage = coverage::coverage(plan, &standings, &requirements, today);
        let findings = findings::all(&findings::Evidence {
            plan,
            today,
            people: &people,
            coverage: &coverage,
        });
        let now = distribution::Standing::of(plan, &standings, &slice, today);
        let gap = gap::Gaps::of(plan, &standings, &requirements, &slice, today).whole;
        Self {
            today,
            lapsed: finding::lapsed(plan, &findings),
            overview: Overview::of(now, rounds, previous, gap, &people),
            standings,
            requirements,
            people,
            coverage,
            findings,
        }
    }

    /// The findings that nobody has accepted, the gravest first.
    pub fn open_findings<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.acceptance(plan).is_none())
    }
}
