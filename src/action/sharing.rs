//! What can be asked for about a plan that lies in more than one place, or that others have open.

use std::path::PathBuf;

/// Something that was asked for about the file that others may change, and copies of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingAction {
    /// Bring what another made of the file into the plan that is open.
    MergeFile,
    /// Bring a second copy of the plan into the plan that is open.
    MergeCopy(PathBuf),
    /// Bring in what was read although it looks like the mistake of another program.
    MergeAnyway,
    /// Show how the file differs from the plan that is open, and what can be done.
    Compare,
    /// Look at the file and its folder again.
    Look,
    /// Show the folder of the file in the system's own program.
    ShowFolder,
    /// Call the user so where others have the plan open; empty for no name.
    CallMe(String),
    /// Put the user's name in the list of changes from now on, or no longer.
    SignChanges(bool),
}
