//! The system's dialogs for files, off the window's thread.

use std::path::{Path, PathBuf};

/// What a dialog for files is to show.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The title of the dialog.
    pub title: String,
    /// What the kind of file is called.
    pub kind: String,
    /// The ending of such files, without dot.
    pub extension: &'static str,
    /// Other endings of files of the kind.
    pub others: &'static [&'static str],
    /// The name that is suggested; `None` when opening.
    pub suggested: Option<String>,
    /// The folder to begin in; `None` for the system's own choice.
    pub folder: Option<PathBuf>,
}

/// Asks the user for a file.
pub trait Chooser: Send + Sync {
    /// Blocks until something was chosen; `None` when nothing was, or when there is no dialog.
    fn choose(&self, choice: &Choice) -> Option<PathBuf>;

    /// The same for a folder; `folder` is the one to begin in.
    fn choose_folder(&self, title: &str, folder: Option<&Path>) -> Option<PathBuf>;

    /// Where the user keeps documents; `None` when the system does not say.
    fn documents(&self) -> Option<PathBuf> {
        None
    }
}

/// The dialogs of the system.
#[derive(Clone, Copy, Debug)]
pub struct SystemChooser;

impl Chooser for SystemChooser {
    fn choose(&self, choice: &Choice) -> Option<PathBuf> {
        let mut endings = vec![choice.extension];
        endings.extend(choice.others);
        let mut dialog = rfd::FileDialog::new()
            .set_title(&choice.title)
            .add_filter(&choice.kind, &endings)
            .add_filter("*", &["*"]);
        if let Some(folder) = &choice.folder {
            dialog = dialog.set_directory(folder);
        }
        match &choice.suggested {
            None => dialog.pick_file(),
            Some(name) => {
                let chosen = dialog.set_file_name(name).save_file()?;
                Some(with_extension(chosen, choice.extension))
            }
        }
    }

    fn choose_folder(&self, title: &str, folder: Option<&Path>) -> Option<PathBuf> {
        let mut dialog = rfd::FileDialog::new().set_title(title);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        dialog.pick_folder()
    }

    fn documents(&self) -> Option<PathBuf> {
        dirs::document_dir().or_else(dirs::home_dir)
    }
}

/// The path with the ending that belongs there, added when none was typed.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() {
        path
    } else {
        path.with_extension(extension)
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> Option<PathBuf> {
    path.parent().map(Path::to_owned)
}
