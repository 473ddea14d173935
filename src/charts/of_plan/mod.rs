//! Charts of a plan: analysed numbers with the words of a language, ready to draw.
//!
//! The one place where a chart gets its labels, its note and its text alternative, so that window,
//! batch and reports show the same. It computes no figure that `analysis` has.

mod aims;
mod demands;
mod dialog;
mod file_name;
mod initiatives;
mod levels;
mod profile;
mod year;

use std::borrow::Cow;

use jiff::ToSpan as _;

pub use dialog::{STEPS, group_name};
pub use initiatives::timeline_initiatives;
pub use year::wheel_entries;

use super::{Chart, Part};
use crate::analysis::calendar::SchoolYear;
use crate::analysis::{Analysis, Distribution, Slice, Standings, View};
use crate::model::{
    ActivityId, BallotId, CompetenceId, IndicatorId, Level, PersonId, Plan, PlanDate, Task, TeamId,
    TensionId, WorkshopId,
};
use crate::texts::{Argument, Texts};

/// Every chart that can be made of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartKind {
    /// Spread over the levels in each competence.
    Distribution,
    /// Spread over the levels in each round, with the people on level 0.
    OverRounds,
    /// The median of each team in each competence.
    HeatMap,
    /// Requirements met in each competence.
    Gap,
    /// People who can be counted on in each competence.
    Coverage,
    /// One person's levels against what is expected.
    Person(PersonId),
    /// A team's medians against what is expected.
    Team(TeamId),
    /// The strategic lines: maturity by viewpoint, and goals on track.
    Lines,
    /// Initiatives along time.
    Timeline,
    /// A school year as a wheel.
    YearWheel(SchoolYear),
    /// Who carries how many initiatives in this school year.
    Load,
    /// An indicator over time.
    Indicator(IndicatorId),
    /// Medians now and wanted of every tension.
    Tensions,
    /// Positions on a tension in a round; `None` is the newest.
    Positions(TensionId, Option<BallotId>),
    /// The last two rounds on a tension by group.
    BeforeAfter(TensionId),
    /// Answers to the statements of a pulse in a workshop.
    Pulse(WorkshopId, ActivityId),
    /// Dots given in a workshop.
    Dots(WorkshopId, ActivityId),
}

/// What people are shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// By alias alone.
    #[default]
    Aliases,
    /// By name where the plan has one.
    Names,
}

impl Naming {
    /// How people are shown when names are switched on or off.
    pub const fn of(show_names: bool) -> Self {
        if show_names {
            Self::Names
        } else {
            Self::Aliases
        }
    }
}

/// Who gets to see a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The leader, on the own screen: small groups are shown and marked.
    Own,
    /// Everybody else: figures of ratings below the privacy threshold are hidden, and nobody's
    /// levels are shown alone. Whoever answers for an initiative is named as on the own screen: that
    /// is what the plan was made to say.
    #[default]
    Public,
}

/// What charts are made from: a plan, what is known of it, and how to say it.
pub struct ChartSource<'a> {
    plan: &'a Plan,
    analysis: &'a Analysis,
    slice: Slice,
    texts: &'a Texts,
    naming: Naming,
    audience: Audience,
    standings: Cow<'a, Standings>,
}

impl<'a> ChartSource<'a> {
    /// Charts of a slice for everybody, with people shown by alias.
    pub fn new(plan: &'a Plan, analysis: &'a Analysis, slice: Slice, texts: &'a Texts) -> Self {
        let standings = match slice.on {
            Some(day) if day != analysis.today => Cow::Owned(Standings::of(plan, day)),
            _ => Cow::Borrowed(&analysis.standings),
        };
        Self {
            plan,
            analysis,
            slice,
            texts,
            naming: Naming::default(),
            audience: Audience::default(),
            standings,
        }
    }

    /// The same charts for another audience.
    pub fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// The same charts with people shown another way.
    pub fn naming(mut self, naming: Naming) -> Self {
        self.naming = naming;
        self
    }

    /// Who stands where on the day of the slice.
    pub fn standings(&self) -> &Standings {
        &self.standings
    }

    fn day(&self) -> PlanDate {
        self.slice.day(self.analysis.today)
    }

    fn text(&self, id: &'static str) -> String {
        self.texts.get(id).to_owned()
    }

    fn with(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.texts.with(id, arguments)
    }

    fn count(&self, count: usize) -> String {
        self.texts.write().count(count)
    }

    /// A count that is written as itself.
    fn whole(&self, count: usize) -> Part {
        Part {
            count,
            label: self.count(count),
        }
    }

    /// A count that is written as its share of a whole.
    fn share(&self, count: usize, whole: usize) -> Part {
        Part {
            count,
            label: self.texts.write().percent(count, whole),
        }
    }

    fn shares(&self, distribution: &Distribution) -> Vec<Part> {
        let n = distribution.n();
        distribution
            .counts
            .iter()
            .map(|count| self.share(*count, n))
            .collect()
    }

    fn competence(&self, id: CompetenceId) -> String {
        let competence = self.plan.competences.get(&id);
        competence.map_or_else(String::new, |it| it.short_name().to_owned())
    }

    fn person(&self, id: PersonId) -> String {
        let Some(person) = self.plan.people.get(&id) else {
            return String::new();
        };
        match (&person.name, self.naming) {
            (Some(name), Naming::Names) => name.clone(),
            _ => person.alias.clone(),
        }
    }

    fn team(&self, id: Option<TeamId>) -> String {
        match id.and_then(|id| self.plan.teams.get(&id)) {
            Some(team) => team.name.clone(),
            None => self.text("no-team"),
        }
    }

    /// Every level as a legend says it: number and name.
    fn level_names(&self) -> Vec<String> {
        let framework = &self.plan.framework;
        framework
            .levels()
            .map(|level| self.level_name(level))
            .collect()
    }

    fn level_name(&self, level: Level) -> String {
        let name = self.plan.framework.level_name(level);
        format!("{} {name}", level.get()).trim_end().to_owned()
    }

    /// Adds to a note how much is hidden because too few people stand behind it.
    fn say_hidden(&self, note: &mut String, id: &str, count: usize) {
        if count > 0 {
            let said = self.with(id, &[("count", count.into())]);
            *note = format!("{note} · {said}");
        }
    }

    /// The note beneath the title: the denominator, then what the chart is narrowed to.
    fn note(&self, denominator: String) -> String {
        let plan = self.plan;
        let teams = self.slice.teams.iter().filter_map(|id| plan.teams.get(id));
        let roles = self.slice.roles.iter().filter_map(|id| plan.roles.get(id));
        let areas = self.slice.areas.iter().filter_map(|id| plan.areas.get(id));
        let mut said = vec![denominator];
        for names in [
            teams.map(|it| it.name.as_str()).collect::<Vec<_>>(),
            roles.map(|it| it.name.as_str()).collect(),
            areas.map(|it| it.name.as_str()).collect(),
        ] {
            if !names.is_empty() {
                said.push(names.join(", "));
            }
        }
        if self.slice.view != View::Current {
            said.push(self.text(view_name(self.slice.view)));
        }
        if let Some(day) = self.slice.on {
            said.push(self.with("chart-on-day", &[("date", day.into())]));
        }
        said.retain(|part| !part.is_empty());
        said.join(" · ")
    }
}

impl ChartKind {
    /// Who copies of the chart are for when they leave the leader's own screen, as a picture or as
    /// a table: everybody, and a person's own sheet, which is no figure of a group, that person.
    pub const fn audience_of_copies(self) -> Audience {
        match self {
            Self::Person(_) => Audience::Own,
            Self::Distribution
            | Self::OverRounds
            | Self::HeatMap
            | Self::Gap
            | Self::Coverage
            | Self::Team(_)
            | Self::Lines
            | Self::Timeline
            | Self::YearWheel(_)
            | Self::Load
            | Self::Indicator(_)
            | Self::Tensions
            | Self::Positions(..)
            | Self::BeforeAfter(_)
            | Self::Pulse(..)
            | Self::Dots(..) => Audience::Public,
        }
    }

    /// The chart; `None` when the plan has no data for it or the audience may not see it.
    pub fn chart(self, source: &ChartSource<'_>) -> Option<Chart> {
        match self {
            Self::Distribution => levels::distribution(source).map(Chart::LevelBars),
            Self::OverRounds => levels::over_rounds(source).map(Chart::RoundBars),
            Self::HeatMap => levels::heat_map(source).map(Chart::HeatMap),
            Self::Gap => demands::gap(source).map(Chart::GapBars),
            Self::Coverage => demands::coverage(source).map(Chart::CoverageBars),
            Self::Person(id) => profile::of_person(source, id).map(Chart::Radar),
            Self::Team(id) => profile::of_team(source, id).map(Chart::Radar),
            Self::Lines => aims::lines(source).map(Chart::Lines),
            Self::Timeline => initiatives::timeline(source).map(Chart::Timeline),
            Self::YearWheel(year) => year::wheel(source, year).map(Chart::YearWheel),
            Self::Load => initiatives::load(source).map(Chart::Load),
            Self::Indicator(id) => aims::indicator(source, id).map(Chart::Indicator),
            Self::Tensions => dialog::tensions(source).map(Chart::Dumbbells),
            Self::Positions(id, round) => {
                dialog::positions(source, id, round).map(Chart::Positions)
            }
            Self::BeforeAfter(id) => dialog::before_and_after(source, id).map(Chart::Dumbbells),
            Self::Pulse(workshop, activity) => {
                dialog::pulse(source, workshop, activity).map(Chart::Answers)
            }
            Self::Dots(workshop, activity) => {
                dialog::dots(source, workshop, activity).map(Chart::Counts)
            }
        }
    }

    /// Every chart that the plan has data for and the audience may see: those of the school and
    /// its strategy, then of indicators, of tensions, of workshops, of teams, and of people.
    pub fn all_for(source: &ChartSource<'_>) -> Vec<(Self, Chart)> {
        let school = [
            Self::Distribution,
            Self::OverRounds,
            Self::HeatMap,
            Self::Gap,
            Self::Coverage,
            Self::Lines,
            Self::Timeline,
            Self::YearWheel(SchoolYear::of(source.analysis.today)),
            Self::Load,
            Self::Tensions,
        ];
        let strategy = &source.plan.strategy;
        let indicators = strategy.indicators_in_order();
        let indicators = indicators.map(|(id, _)| Self::Indicator(id));
        let teams = source.plan.teams.keys().copied().map(Self::Team);
        let people = source.slice.people(source.plan, source.analysis.today);
        school
            .into_iter()
            .chain(indicators)
            .chain(of_rooms(source.plan))
            .chain(teams)
            .chain(people.into_iter().map(Self::Person))
            .filter_map(|kind| Some((kind, kind.chart(source)?)))
            .collect()
    }
}

/// Charts of each tension, then of what was voted on in each workshop.
fn of_rooms(plan: &Plan) -> impl Iterator<Item = ChartKind> {
    let tensions = plan
        .tensions_in_order()
        .flat_map(|(id, _)| [ChartKind::Positions(id, None), ChartKind::BeforeAfter(id)]);
    let workshops = plan.workshops_by_date().into_iter();
    let votes = workshops.flat_map(|(id, workshop)| {
        workshop.agenda.iter().filter_map(move |it| match it.task {
            Task::Pulse { .. } => Some(ChartKind::Pulse(id, it.id)),
            Task::Choose { .. } => Some(ChartKind::Dots(id, it.id)),
            _ => None,
        })
    });
    tensions.chain(votes)
}

/// The text that names whose ratings are looked at.
pub const fn view_name(view: View) -> &'static str {
    match view {
        View::Current => "ratings-current",
        View::Own => "ratings-own",
        View::Leader => "ratings-leader",
        View::Agreed => "ratings-agreed",
    }
}

/// The first of every month between two days.
fn month_starts(start: PlanDate, end: PlanDate) -> Vec<PlanDate> {
    let mut found = Vec::new();
    let mut first = start.first_of_month();
    while first <= end {
        if first >= start {
            found.push(first);
        }
        let Ok(next) = first.checked_add(1.months()) else {
            break;
        };
        first = next;
    }
    found
}
