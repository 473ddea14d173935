//! The guided path: seven steps from a first look to a plan that is followed (after the planning
//! toolkit of SELFIE, in own terms).
//!
//! It looks at the plan and says what is there; the window words it and opens the place.

use jiff::ToSpan as _;

use super::staff::PersonSummary;
use super::strategy::{StrategyFigures, is_never_checked};
use crate::model::{Goal, GoalId, Initiative, InitiativeState, Item, Plan, PlanDate};

/// How many months a look at the plan may lie back before it no longer counts as following it.
pub const FOLLOWED_MONTHS: i32 = 6;

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideStep {
    /// See where the school stands.
    Look,
    /// Understand it together, and say why the school works digitally.
    Understand,
    /// Choose goals.
    Aim,
    /// Find what to do for each goal.
    Act,
    /// Say who, when, and how one knows.
    Detail,
    /// Decide the plan and begin.
    Launch,
    /// Look at it regularly and adjust.
    Follow,
}

impl GuideStep {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Look,
        Self::Understand,
        Self::Aim,
        Self::Act,
        Self::Detail,
        Self::Launch,
        Self::Follow,
    ];
}

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideState {
    /// Nothing is there.
    #[default]
    Open,
    /// Something is there, and something is missing.
    Begun,
    /// All that the step asks for is there.
    Done,
}

/// Where a step is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuidePlace {
    /// The page of the competences.
    Competences,
    /// The page of the foundation.
    Foundation,
    /// The page of lines and goals.
    Lines,
    /// The page of the initiatives.
    ActionPlan,
    /// The page of what is due, late and undecided.
    FollowUp,
}

/// What a fact of a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideFact {
    /// Employed people who were assessed, of those employed.
    PeopleAssessed,
    /// Lines whose maturity anybody rated, of all lines.
    LinesRated,
    /// Lines whose maturity two viewpoints rated, of all lines.
    LinesRatedByTwo,
    /// Whether the foundation says why: 1 of 1 or 0 of 1.
    FoundationWhy,
    /// Goals that say why, of all goals.
    GoalsWithWhy,
    /// Goals with an initiative that was not deselected, of all goals.
    GoalsWithInitiative,
    /// Promised initiatives with owner and due, of those promised.
    InitiativesComplete,
    /// Goals with an indicator that has a target, of all goals.
    GoalsWithTarget,
    /// Initiatives that run or are done, of those decided for.
    InitiativesBegun,
    /// Whether the plan was frozen as decided: 1 of 1 or 0 of 1.
    Frozen,
    /// Whether somebody looked within [`FOLLOWED_MONTHS`]: 1 of 1 or 0 of 1.
    Followed,
    /// Indicators whose check-in is not overdue, of those with a rhythm.
    CheckInsKept,
}

/// A fact with its denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideCount {
    /// What is counted.
    pub fact: GuideFact,
    /// How many.
    pub part: usize,
    /// Of how many; 0 when there is nothing to count among.
    pub whole: usize,
    /// Whether it is enough for the step. Some facts must hold for all, some for one at least.
    pub is_enough: bool,
}

/// One step with what the plan says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideEntry {
    /// Which step.
    pub step: GuideStep,
    /// How far it is: done when each fact is enough.
    pub state: GuideState,
    /// What was counted.
    pub facts: Vec<GuideCount>,
    /// Where to go on with it.
    pub place: GuidePlace,
    /// The first thing there that lacks something; `None` when the page itself is the place.
    pub item: Option<Item>,
}

/// The whole path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Every step, in order.
    pub entries: Vec<GuideEntry>,
}

impl Guide {
    /// What the plan says of each step on a day. `figures` and `people` are those of the day.
    pub fn of(
        plan: &Plan,
        figures: &StrategyFigures,
        people: &[PersonSummary],
        today: PlanDate,
    ) -> Self {
        let look = Look {
            plan,
            figures,
            people,
            today,
        };
        let entries = GuideStep::ALL.into_iter().map(|step| look.entry(step));
        Self {
            entries: entries.collect(),
        }
    }

    /// The first step that is not done; `None` when all are.
    pub fn next(&self) -> Option<&GuideEntry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.state != GuideState::Done)
    }

    /// How many steps are done, of all that there are.
    pub fn done(&self) -> usize {
        let entries = self.entries.iter();
        entries
            .filter(|entry| entry.state == GuideState::Done)
            .count()
    }
}

/// A fact, and where to go when it is not enough.
struct Found {
    count: GuideCount,
    place: GuidePlace,
    lacking: Option<Item>,
}

/// How much of a fact is enough.
#[derive(Clone, Copy)]
enum Enough {
    /// All of at least one.
    All,
    /// At least one.
    One,
    /// At least one, where there is any.
    OneIfAny,
    /// All, be it none.
    AllIfAny,
}

/// What the steps look at.
struct Look<'a> {
    plan: &'a Plan,
    figures: &'a StrategyFigures,
    people: &'a [PersonSummary],
    today: PlanDate,
}

impl Look<'_> {
    fn entry(&self, step: GuideStep) -> GuideEntry {
        use GuideFact as Fact;
        let facts = match step {
            GuideStep::Look => vec![Fact::PeopleAssessed, Fact::LinesRated],
            GuideStep::Understand => vec![Fact::FoundationWhy, Fact::LinesRatedByTwo],
            GuideStep::Aim => vec![Fact::GoalsWithWhy],
            GuideStep::Act => vec![Fact::GoalsWithInitiative],
            GuideStep::Detail => vec![Fact::InitiativesComplete, Fact::GoalsWithTarget],
            GuideStep::Launch => vec![Fact::InitiativesBegun, Fact::Frozen],
            GuideStep::Follow => vec![Fact::Followed, Fact::CheckInsKept],
        };
        let found: Vec<_> = facts.into_iter().map(|fact| self.fact(fact)).collect();
        let lacking = found.iter().find(|it| !it.count.is_enough);
        let onward = lacking.or_else(|| found.first());
        let is_begun = found.iter().any(|it| match it.count.fact {
            Fact::GoalsWithWhy => it.count.whole > 0,
            Fact::CheckInsKept => false,
            _ => it.count.part > 0,
        });
        GuideEntry {
            step,
            state: match (lacking, is_begun) {
                (None, _) => GuideState::Done,
                (Some(_), true) => GuideState::Begun,
                (Some(_), false) => GuideState::Open,
            },
            place: onward.map_or(GuidePlace::FollowUp, |it| it.place),
            item: lacking.and_then(|it| it.lacking),
            facts: found.into_iter().map(|it| it.count).collect(),
        }
    }

    fn fact(&self, fact: GuideFact) -> Found {
        use GuideFact as Fact;
        use GuidePlace as Place;
        let strategy = &self.plan.strategy;
        let one = |place, holds| found(fact, Enough::All, place, [(None, holds)]);
        match fact {
            Fact::PeopleAssessed => {
                let people = self.people.iter().map(|it| (None, it.assessed > 0));
                found(fact, Enough::OneIfAny, Place::Competences, people)
            }
            Fact::LinesRated => found(fact, Enough::All, Place::Lines, self.lines_rated_by(1)),
            Fact::LinesRatedByTwo => found(fact, Enough::One, Place::Lines, self.lines_rated_by(2)),
            Fact::FoundationWhy => one(Place::Foundation, is_said(&strategy.foundation.why)),
            Fact::GoalsWithWhy => {
                let goals = self.goals(|_, goal| is_said(&goal.why));
                found(fact, Enough::All, Place::Lines, goals)
            }
            Fact::GoalsWithInitiative => {
                let goals = self.goals(|id, _| {
                    let mut initiatives = strategy.initiatives_for(id);
                    initiatives.any(|(_, it)| it.state() != InitiativeState::Deselected)
                });
                found(fact, Enough::All, Place::ActionPlan, goals)
            }
            Fact::InitiativesComplete => {
                let promised = self.initiatives(InitiativeState::is_promised, |it| {
                    it.owner.is_some() && it.due.is_some()
                });
                found(fact, Enough::All, Place::ActionPlan, promised)
            }
            Fact::GoalsWithTarget => {
                let goals = self.goals(|_, goal| {
                    let mut indicators = strategy.indicators_of(goal);
                    indicators.any(|(_, it)| it.target.is_some())
                });
                found(fact, Enough::All, Place::Lines, goals)
            }
            Fact::InitiativesBegun => {
                let decided = |it: InitiativeState| it.is_promised() || it == InitiativeState::Done;
                let begun = self.initiatives(decided, |it| it.state() != InitiativeState::Planned);
                found(fact, Enough::One, Place::ActionPlan, begun)
            }
            Fact::Frozen => one(Place::FollowUp, !self.plan.baselines.is_empty()),
            Fact::Followed => one(Place::FollowUp, self.is_followed()),
            Fact::CheckInsKept => {
                let indicators = self.plan.strategy.indicators.iter();
                let due = indicators.filter_map(|(id, indicator)| {
                    let due = self
                        .figures
                        .indicators
                        .get(id)
                        .and_then(|it| it.check_in_due);
                    let is_kept = match due {
                        Some(due) => due >= self.today,
                        None if is_never_checked(indicator) => false,
                        None => return None,
                    };
                    Some((Some(Item::Indicator(*id)), is_kept))
                });
                found(fact, Enough::AllIfAny, Place::FollowUp, due)
            }
        }
    }

    fn lines_rated_by(&self, viewpoints: usize) -> impl Iterator<Item = (Option<Item>, bool)> {
        self.plan.strategy.lines_in_order().map(move |(id, _)| {
            let figures = self.figures.lines.get(&id);
            let rated = figures.map_or(0, |it| it.maturity.iter().flatten().count());
            (Some(Item::Line(id)), rated >= viewpoints)
        })
    }

    fn goals(
        &self,
        holds: impl Fn(GoalId, &Goal) -> bool,
    ) -> impl Iterator<Item = (Option<Item>, bool)> {
        let goals = self.plan.strategy.goals_in_order();
        goals.map(move |(id, goal)| (Some(Item::Goal(id)), holds(id, goal)))
    }

    fn initiatives(
        &self,
        counts: fn(InitiativeState) -> bool,
        holds: fn(&Initiative) -> bool,
    ) -> impl Iterator<Item = (Option<Item>, bool)> {
        let initiatives = self.plan.strategy.initiatives.iter();
        initiatives
            .filter(move |(_, it)| counts(it.state()))
            .map(move |(id, it)| (Some(Item::Initiative(*id)), holds(it)))
    }

    /// Whether somebody wrote a check-in or an entry of the log lately.
    fn is_followed(&self) -> bool {
        let strategy = &self.plan.strategy;
        let from = self.today.saturating_sub(FOLLOWED_MONTHS.months());
        let checks = strategy.initiatives.values().map(|it| &it.check_ins);
        let checks = checks.chain(strategy.indicators.values().map(|it| &it.check_ins));
        let days = checks.flat_map(|it| it.values().map(|it| it.date));
        let mut days = days.chain(self.plan.log.values().map(|it| it.date));
        days.any(|day| from <= day && day <= self.today)
    }
}

fn found(
    fact: GuideFact,
    enough: Enough,
    place: GuidePlace,
    things: impl IntoIterator<Item = (Option<Item>, bool)>,
) -> Found {
    let (mut part, mut whole, mut lacking) = (0, 0, None);
    for (item, holds) in things {
        whole += 1;
        part += usize::from(holds);
        if !holds {
            lacking = lacking.or(item);
        }
    }
    let is_enough = match enough {
        Enough::All => whole > 0 && part == whole,
        Enough::One => part > 0,
        Enough::OneIfAny => whole == 0 || part > 0,
        Enough::AllIfAny => part == whole,
    };
    Found {
        count: GuideCount {
            fact,
            part,
            whole,
            is_enough,
        },
        place,
        lacking,
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}
