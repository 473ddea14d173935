//! What follows from a table and its mapping; made once for each change of the mapping.

use crate::exchange::import::{
    ImportError, Known, LevelWord, Mapping, Matches, NewRound, Reading, level_key, level_words,
    matches, new_rounds, read,
};
use crate::exchange::table::Workbook;
use crate::model::Plan;

/// What the table says, read by the mapping as it is now.
pub(super) struct Findings {
    pub(super) reading: Reading,
    /// The words of levels with their keys.
    pub(super) words: Vec<(String, LevelWord)>,
    /// Who and what the names stand for, as far as the plan tells.
    pub(super) matches: Matches,
    /// Rounds that the plan does not have.
    pub(super) rounds: Vec<NewRound>,
}

impl Findings {
    pub(super) fn of(
        plan: &Plan,
        workbook: &Workbook,
        mapping: &Mapping,
    ) -> Result<Self, ImportError> {
        let known = Known::of(plan);
        let reading = read(&known, workbook, mapping)?;
        let words = level_words(&known, &reading).into_iter();
        Ok(Self {
            words: words.map(|it| (level_key(&it.word), it)).collect(),
            matches: matches(&known, &reading, mapping),
            rounds: new_rounds(&known, &reading, mapping),
            reading,
        })
    }
}
