//! A rule of the plan that does not hold: where, and what is wrong.
//!
//! Codes are read by other programs, so a code never changes its meaning.

/// One rule that does not hold, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The field as it is called in the file, such as `people.0192….team`.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Problem {
    /// Empty where something must be said.
    Empty,
    /// Longer than its limit, in characters or entries.
    TooLong,
    /// Control characters or invisible direction marks in a text.
    UnprintableText,
    /// Points to something that is not in the plan.
    MissingReference,
    /// The same thing is listed twice.
    ListedTwice,
    /// Something of the plan is missing from the list that orders it.
    NotListed,
    /// A level that the scale does not reach.
    AboveScale,
    /// The scale has too few or too many levels.
    ScaleSize,
    /// The lowest acceptable level lies above the target.
    LowestAboveTarget,
    /// An end that lies before its beginning.
    EndBeforeStart,
    /// A year far outside any plan.
    DateOutOfRange,
    /// A number outside what it can be.
    OutOfRange,
    /// A second assessment of the same person by the same source in the same round.
    AssessedTwice,
    /// Somebody whose data were erased.
    Erased,
}

impl Problem {
    /// The code under which other programs know it; it never changes its meaning.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::UnprintableText => "unprintable-text",
            Self::MissingReference => "missing-reference",
            Self::ListedTwice => "listed-twice",
            Self::NotListed => "not-listed",
            Self::AboveScale => "above-scale",
            Self::ScaleSize => "scale-size",
            Self::LowestAboveTarget => "lowest-above-target",
            Self::EndBeforeStart => "end-before-start",
            Self::DateOutOfRange => "date-out-of-range",
            Self::OutOfRange => "out-of-range",
            Self::AssessedTwice => "assessed-twice",
            Self::Erased => "erased",
        }
    }

    /// The text that says it of a field.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::TooLong => "problem-too-long",
            Self::UnprintableText => "problem-unprintable-text",
            Self::MissingReference => "problem-missing-reference",
            Self::ListedTwice => "problem-listed-twice",
            Self::NotListed => "problem-not-listed",
            Self::AboveScale => "problem-above-scale",
            Self::ScaleSize => "problem-scale-size",
            Self::LowestAboveTarget => "problem-lowest-above-target",
            Self::EndBeforeStart => "problem-end-before-start",
            Self::DateOutOfRange => "problem-date-out-of-range",
            Self::OutOfRange => "problem-out-of-range",
            Self::AssessedTwice => "problem-assessed-twice",
            Self::Erased => "problem-erased",
        }
    }
}
