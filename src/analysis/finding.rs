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

/// What kind of finding, in the order in which findings of equal severity are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingCode {
    /// A person is on level 0 without an active agreement that covers the competence.
    ZeroWithoutAgreement,
    /// A required competence that nobody holds at the expected level.
    HeldByNobody,
    /// A required competence that only one person holds at the expected level.
    HeldByOne,
    /// A newcomer is still without a first assessment.
    NewcomerNotAssessed,
    /// A person was never assessed.
    NeverAssessed,
    /// A person and their leader rate far apart.
    RatedApart,
    /// Competences whose levels are not described at all.
    NotDescribed,
    /// A person's newest assessment is old.
    AssessedLongAgo,
    /// A role that asks for more competences than anybody can keep an eye on.
    RoleTooBroad,
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
    /// Every code, in order.
    pub const ALL: [Self; 9] = [
        Self::ZeroWithoutAgreement,
        Self::HeldByNobody,
        Self::HeldByOne,
        Self::NewcomerNotAssessed,
        Self::NeverAssessed,
        Self::RatedApart,
        Self::NotDescribed,
        Self::AssessedLongAgo,
        Self::RoleTooBroad,
    ];

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

    const fn definition(self) -> Definition {
        macro_rules! definition {
            ($severity:ident, $code:literal, $text:literal, $title:literal, $advice:literal) => {
                Definition {
                    code: $code,
                    severity: Severity::$severity,
                    text: $text,
                    title: $title,
                    advice: $advice,
                }
            };
        }
        match self {
            Self::ZeroWithoutAgreement => definition!(
                Problem,
                "zero-without-agreement",
                "finding-zero-without-agreement",
                "finding-zero-without-agreement-title",
                "finding-zero-without-agreement-advice"
            ),
            Self::HeldByNobody => definition!(
                Problem,
                "held-by-nobody",
                "finding-held-by-nobody",
                "finding-held-by-nobody-title",
                "finding-held-by-nobody-advice"
            ),
            Self::HeldByOne => definition!(
                Warning,
                "held-by-one",
                "finding-held-by-one",
                "finding-held-by-one-title",
                "finding-held-by-one-advice"
            ),
            Self::NewcomerNotAssessed => definition!(
                Warning,
                "newcomer-not-assessed",
                "finding-newcomer-not-assessed",
                "finding-newcomer-not-assessed-title",
                "finding-newcomer-not-assessed-advice"
            ),
            Self::NeverAssessed => definition!(
                Warning,
                "never-assessed",
                "finding-never-assessed",
                "finding-never-assessed-title",
                "finding-never-assessed-advice"
            ),
            Self::RatedApart => definition!(
                Warning,
                "rated-apart",
                "finding-rated-apart",
                "finding-rated-apart-title",
                "finding-rated-apart-advice"
            ),
            Self::NotDescribed => definition!(
                Warning,
                "not-described",
                "finding-not-described",
                "finding-not-described-title",
                "finding-not-described-advice"
            ),
            Self::AssessedLongAgo => definition!(
                Hint,
                "assessed-long-ago",
                "finding-assessed-long-ago",
                "finding-assessed-long-ago-title",
                "finding-assessed-long-ago-advice"
            ),
            Self::RoleTooBroad => definition!(
                Hint,
                "role-too-broad",
                "finding-role-too-broad",
                "finding-role-too-broad-title",
                "finding-role-too-broad-advice"
            ),
        }
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
