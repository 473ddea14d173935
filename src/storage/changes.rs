//! The list of changes: what every save on this computer changed, and when (GDPR article 5(2)).
//!
//! It says how much of what was changed and nothing of the plan itself, so that it may lie beside
//! a protected plan. A line for each save; one that cannot be read is left as it is.

use std::time::SystemTime;

use super::error::{FileCause, FileError};
use super::versions::seconds;
use super::{Stamp, Store};
use crate::model::PlanId;
use crate::settings::ChangeNote;

/// The most notes of a plan that are kept: some years of daily work. The oldest go first.
const MOST: usize = 5_000;
/// The most bytes that such a list may have.
const MOST_BYTES: u64 = 4_000_000;

impl Store {
    /// What was saved of a plan on this computer, newest first.
    pub fn change_notes(&self, plan: PlanId) -> Vec<ChangeNote> {
        let lines = self.change_lines(plan).unwrap_or_default();
        let notes = lines.iter().rev().map(|it| serde_json::from_str(it));
        notes.filter_map(Result::ok).collect()
    }

    /// Notes what a save changed. `counts` and `who` are as in [`ChangeNote`].
    ///
    /// # Errors
    /// When the disk does not take it; the list is then as it was.
    pub fn note_change(
        &self,
        (stamp, now): (&Stamp, SystemTime),
        counts: impl IntoIterator<Item = (String, usize)>,
        who: Option<&str>,
    ) -> Result<(), FileError> {
        let note = ChangeNote {
            saved: seconds(now),
            generation: stamp.generation,
            who: who.map(str::to_owned),
            counts: counts.into_iter().collect(),
        };
        // Another window must not write its own line over this one.
        let _turn = self.turn_to_save(stamp.id);
        let mut lines = self.change_lines(stamp.id)?;
        lines.extend(serde_json::to_string(&note));
        self.write_change_lines(stamp.id, &lines)
    }

    /// Takes names out of the list.
    ///
    /// # Errors
    /// When the disk does not allow it.
    pub fn unname_changes(
        &self,
        plan: PlanId,
        is_to_go: &dyn Fn(&str) -> bool,
    ) -> Result<(), FileError> {
        let _turn = self.turn_to_save(plan);
        let lines = self.change_lines(plan)?;
        let unnamed = lines.iter().map(|line| {
            let note = serde_json::from_str::<ChangeNote>(line).ok()?;
            let who = note.who.as_deref().is_some_and(is_to_go);
            let note = ChangeNote { who: None, ..note };
            if who {
                serde_json::to_string(&note).ok()
            } else {
                None
            }
        });
        let unnamed: Vec<Option<String>> = unnamed.collect();
        if unnamed.iter().all(Option::is_none) {
            return Ok(());
        }
        let lines = lines.into_iter().zip(unnamed);
        let lines: Vec<String> = lines.map(|(was, is)| is.unwrap_or(was)).collect();
        self.write_change_lines(plan, &lines)
    }

    fn change_lines(&self, plan: PlanId) -> Result<Vec<String>, FileError> {
        let path = self.folders.changes_of(plan);
        let bytes = match self.read_bytes(&path, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.cause == FileCause::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.lines().map(str::to_owned).collect())
    }

    fn write_change_lines(&self, plan: PlanId, lines: &[String]) -> Result<(), FileError> {
        let newest = lines.get(lines.len().saturating_sub(MOST)..);
        let mut text = newest.unwrap_or(lines).join("\n");
        text.push('\n');
        self.write_own(&self.folders.changes_of(plan), text.as_bytes())
    }
}
