//! Findings: what somebody ought to look at. They are advice, never errors.
//!
//! A finding carries typed facts; its sentence is a text chosen by code and filled with them.
//! Codes are kept in files, so a code never changes its meaning and is never used again.

use std::cmp::Reverse;

use crate::model::{Acceptance, FindingKey, Item, Plan};
use crate::texts::{Argument, Message};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// Should be looked at.
    Warning,
    /// Should be acted upon.
    Problem,
}

/// Writes the table of codes out as an enum with what belongs to each.
macro_rules! codes {
    ($(
        $(#[$doc:meta])*
        $name:ident: $severity:ident, $code:literal, $text:literal, $title:literal, $advice:literal;
    )+) => {
        /// What kind of finding, in the order in which findings of equal severity are listed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode {
            $($(#[$doc])* $name,)+
        }

        impl FindingCode {
            /// Every code, in order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

            const fn definition(self) -> Definition {
                match self {
                    $(Self::$name => Definition {
                        code: $code,
                        severity: Severity::$severity,
                        text: $text,
                        title: $title,
                        advice: $advice,
                    },)+
                }
            }
        }
    };
}

codes! {
    /// A person is on level 0 without an active agreement that covers the competence.
    ZeroWithoutAgreement: Problem, "zero-without-agreement",
        "finding-zero-without-agreement", "finding-zero-without-agreement-title", "finding-zero-without-agreement-advice";
    /// A required competence that nobody holds at the expected level.
    HeldByNobody: Problem, "held-by-nobody",
        "finding-held-by-nobody", "finding-held-by-nobody-title", "finding-held-by-nobody-advice";
    /// A promised initiative whose due has passed; its late steps are not named again.
    InitiativeOverdue: Problem, "initiative-overdue",
        "finding-initiative-overdue", "finding-initiative-overdue-title", "finding-initiative-overdue-advice";
    /// A sign that the downside of a pole is near was seen when it was last asked for.
    EarlyWarningSeen: Problem, "early-warning-seen",
        "finding-early-warning-seen", "finding-early-warning-seen-title", "finding-early-warning-seen-advice";
    /// Two copies of the plan changed the same thing differently, and nobody has decided.
    CopiesDisagree: Warning, "copies-disagree",
        "finding-copies-disagree", "finding-copies-disagree-title", "finding-copies-disagree-advice";
    /// A required competence that only one person holds at the expected level.
    HeldByOne: Warning, "held-by-one",
        "finding-held-by-one", "finding-held-by-one-title", "finding-held-by-one-advice";
    /// A newcomer is still without a first assessment.
    NewcomerNotAssessed: Warning, "newcomer-not-assessed",
        "finding-newcomer-not-assessed", "finding-newcomer-not-assessed-title", "finding-newcomer-not-assessed-advice";
    /// A person was never assessed.
    NeverAssessed: Warning, "never-assessed",
        "finding-never-assessed", "finding-never-assessed-title", "finding-never-assessed-advice";
    /// A person and their leader rate far apart.
    RatedApart: Warning, "rated-apart",
        "finding-rated-apart", "finding-rated-apart-title", "finding-rated-apart-advice";
    /// Competences whose levels are not described at all.
    NotDescribed: Warning, "not-described",
        "finding-not-described", "finding-not-described-title", "finding-not-described-advice";
    /// Steps of a promised initiative ought to be done by now and are not.
    StepsOverdue: Warning, "steps-overdue",
        "finding-steps-overdue", "finding-steps-overdue-title", "finding-steps-overdue-advice";
    /// A promised initiative that does not say why.
    InitiativeWithoutWhy: Warning, "initiative-without-why",
        "finding-initiative-without-why", "finding-initiative-without-why-title", "finding-initiative-without-why-advice";
    /// A promised initiative whose why only says its title again: the tool before the purpose.
    ToolBeforePurpose: Warning, "tool-before-purpose",
        "finding-tool-before-purpose", "finding-tool-before-purpose-title", "finding-tool-before-purpose-advice";
    /// A promised initiative that nobody sees to.
    InitiativeWithoutOwner: Warning, "initiative-without-owner",
        "finding-initiative-without-owner", "finding-initiative-without-owner-title", "finding-initiative-without-owner-advice";
    /// A promised initiative without a due.
    InitiativeWithoutDate: Warning, "initiative-without-date",
        "finding-initiative-without-date", "finding-initiative-without-date-title", "finding-initiative-without-date-advice";
    /// A goal of which nobody can know whether it is reached.
    GoalWithoutIndicator: Warning, "goal-without-indicator",
        "finding-goal-without-indicator", "finding-goal-without-indicator-title", "finding-goal-without-indicator-advice";
    /// The line between school and training in companies has no goals; it is the one that schools
    /// forget most often.
    WorkplaceWithoutGoals: Warning, "workplace-without-goals",
        "finding-workplace-without-goals", "finding-workplace-without-goals-title", "finding-workplace-without-goals-advice";
    /// Nobody looked at an indicator within its rhythm.
    CheckInOverdue: Warning, "check-in-overdue",
        "finding-check-in-overdue", "finding-check-in-overdue-title", "finding-check-in-overdue-advice";
    /// A person has more running initiatives than anybody can see to.
    OwnerOverloaded: Warning, "owner-overloaded",
        "finding-owner-overloaded", "finding-owner-overloaded-title", "finding-owner-overloaded-advice";
    /// Two viewpoints see the maturity of a line far apart.
    MaturityApart: Warning, "maturity-apart",
        "finding-maturity-apart", "finding-maturity-apart-title", "finding-maturity-apart-advice";
    /// A room disagrees strongly about a tension, and nobody talked about it since.
    DisagreementNotDiscussed: Warning, "disagreement-not-discussed",
        "finding-disagreement-not-discussed", "finding-disagreement-not-discussed-title", "finding-disagreement-not-discussed-advice";
    /// A room wants to be elsewhere than it is, and no initiative works on it.
    WantedWithoutInitiative: Warning, "wanted-without-initiative",
        "finding-wanted-without-initiative", "finding-wanted-without-initiative-title", "finding-wanted-without-initiative-advice";
    /// Nobody asked for an early warning on the day that was agreed.
    EarlyWarningNotAsked: Warning, "early-warning-not-asked",
        "finding-early-warning-not-asked", "finding-early-warning-not-asked-title", "finding-early-warning-not-asked-advice";
    /// The day is past on which the school wanted to delete personal data or argue anew.
    RetentionPassed: Warning, "retention-passed",
        "finding-retention-passed", "finding-retention-passed-title", "finding-retention-passed-advice";
    /// A person left long ago, and their data is still here.
    LeaverKept: Hint, "leaver-kept",
        "finding-leaver-kept", "finding-leaver-kept-title", "finding-leaver-kept-advice";
    /// A person's newest assessment is old.
    AssessedLongAgo: Hint, "assessed-long-ago",
        "finding-assessed-long-ago", "finding-assessed-long-ago-title", "finding-assessed-long-ago-advice";
    /// A role that asks for more competences than anybody can keep an eye on.
    RoleTooBroad: Hint, "role-too-broad",
        "finding-role-too-broad", "finding-role-too-broad-title", "finding-role-too-broad-advice";
    /// A promised initiative that works towards no goal.
    InitiativeWithoutGoal: Hint, "initiative-without-goal",
        "finding-initiative-without-goal", "finding-initiative-without-goal-title", "finding-initiative-without-goal-advice";
    /// A line without goals.
    LineWithoutGoals: Hint, "line-without-goals",
        "finding-line-without-goals", "finding-line-without-goals-title", "finding-line-without-goals-advice";
    /// An indicator of which nobody knows where it began.
    IndicatorWithoutBaseline: Hint, "indicator-without-baseline",
        "finding-indicator-without-baseline", "finding-indicator-without-baseline-title", "finding-indicator-without-baseline-advice";
    /// An initiative was deselected without a reason.
    DeselectedWithoutReason: Hint, "deselected-without-reason",
        "finding-deselected-without-reason", "finding-deselected-without-reason-title", "finding-deselected-without-reason-advice";
    /// All that is promised was decided in the same place, centrally or locally.
    DecidedInOnePlace: Hint, "decided-in-one-place",
        "finding-decided-in-one-place", "finding-decided-in-one-place-title", "finding-decided-in-one-place-advice";
    /// An event of the year wheel shares days and staff with others.
    EventsCollide: Hint, "events-collide",
        "finding-events-collide", "finding-events-collide-title", "finding-events-collide-advice";
    /// A room voted on a tension, and nobody wrote what either pole gives and costs.
    TensionWithoutMap: Hint, "tension-without-map",
        "finding-tension-without-map", "finding-tension-without-map-title", "finding-tension-without-map-advice";
    /// The newest vote on a tension is old.
    VotedLongAgo: Hint, "voted-long-ago",
        "finding-voted-long-ago", "finding-voted-long-ago-title", "finding-voted-long-ago-advice";
}

/// What belongs to a code.
struct Definition {
    code: &'static str,
    severity: Severity,
    text: &'static str,
    title: &'static str,
    advice: &'static str,
}

impl FindingCode {
    /// The code as it is kept in files.
    pub const fn code(self) -> &'static str {
        self.definition().code
    }

    /// How much such a finding matters.
    pub const fn severity(self) -> Severity {
        self.definition().severity
    }

    /// The text that says what was found, filled with the finding's facts.
    pub const fn text_id(self) -> &'static str {
        self.definition().text
    }

    /// The text that names this kind of finding in a few words.
    pub const fn title_id(self) -> &'static str {
        self.definition().title
    }

    /// The text that says what to do about it.
    pub const fn advice_id(self) -> &'static str {
        self.definition().advice
    }
}

/// One thing that somebody ought to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about, and where a click leads.
    pub about: Item,
    /// What goes into its sentence. A person is named by alias under `person`, which whoever
    /// shows the finding may replace by the name.
    pub facts: Vec<(&'static str, Argument)>,
}

impl Finding {
    pub(super) fn new(code: FindingCode, about: Item) -> Self {
        Self {
            code,
            severity: code.severity(),
            about,
            facts: Vec::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.facts.push((name, value.into()));
        self
    }

    /// The sentence that says what was found.
    pub fn message(&self) -> Message {
        Message {
            id: self.code.text_id(),
            arguments: self.facts.clone(),
        }
    }

    /// What the plan remembers the finding by when somebody accepts it.
    pub fn key(&self) -> FindingKey {
        FindingKey {
            code: self.code.code().to_owned(),
            about: self.about,
        }
    }

    /// Who accepted the finding and why; `None` while nobody has.
    pub fn acceptance<'a>(&self, plan: &'a Plan) -> Option<&'a Acceptance> {
        if plan.accepted.is_empty() {
            return None;
        }
        plan.accepted.get(&self.key())
    }

    /// Where the finding stands in a list: the gravest first, then by code and thing.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        (Reverse(self.severity), self.code, self.about)
    }
}

/// Acceptances whose finding is gone, or whose code this version does not know.
pub fn lapsed(plan: &Plan, findings: &[Finding]) -> Vec<FindingKey> {
    let holds = |key: &FindingKey| {
        findings
            .iter()
            .any(|finding| finding.about == key.about && finding.code.code() == key.code)
    };
    plan.accepted
        .keys()
        .filter(|key| !holds(key))
        .cloned()
        .collect()
}
