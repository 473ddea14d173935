//! Why something could not be read or written, by cause, and the sentence that says so.
//!
//! Every sentence says what happened, what is safe, and what to do. The causes of the system
//! are sorted here once; nothing above looks at an `io::Error`.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::Violation;
use crate::texts::Message;

/// What the disk refused, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {cause:?}", path.display())]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub cause: FileCause,
}

/// Why the disk refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileCause {
    /// There is nothing of that name.
    NotFound,
    /// The user may not do that there.
    NoPermission,
    /// The disk takes no writing.
    ReadOnly,
    /// The disk, or the user's share of it, is full.
    DiskFull,
    /// The file is larger than this many bytes.
    TooLarge(u64),
    /// A folder, a pipe or a device lies there.
    NotAFile,
    /// The name cannot be used.
    BadName,
    /// Another program holds the file.
    InUse,
    /// The network disk or the stick is gone.
    Unreachable,
    /// Anything else, by its number in the system; `None` where it has none.
    Io(Option<i32>),
}

impl FileError {
    /// Sorts an error of the system.
    pub(super) fn new(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind as E;
        let cause = match error.kind() {
            E::NotFound | E::NotADirectory => FileCause::NotFound,
            E::PermissionDenied => FileCause::NoPermission,
            E::ReadOnlyFilesystem => FileCause::ReadOnly,
            E::StorageFull | E::QuotaExceeded | E::FileTooLarge | E::WriteZero => {
                FileCause::DiskFull
            }
            E::IsADirectory => FileCause::NotAFile,
            E::InvalidFilename | E::InvalidInput => FileCause::BadName,
            E::ResourceBusy | E::ExecutableFileBusy | E::WouldBlock => FileCause::InUse,
            E::StaleNetworkFileHandle
            | E::HostUnreachable
            | E::NetworkUnreachable
            | E::NetworkDown
            | E::NotConnected
            | E::TimedOut => FileCause::Unreachable,
            // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
            _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => FileCause::InUse,
            _ => FileCause::Io(error.raw_os_error()),
        };
        Self::because(path, cause)
    }

    pub(super) fn because(path: &Path, cause: FileCause) -> Self {
        Self {
            path: path.to_owned(),
            cause,
        }
    }

    /// The code under which other programs know the cause; it never changes its meaning.
    pub const fn code(&self) -> &'static str {
        match self.cause {
            FileCause::NotFound => "not-found",
            FileCause::NoPermission => "no-permission",
            FileCause::ReadOnly => "read-only",
            FileCause::DiskFull => "disk-full",
            FileCause::TooLarge(_) => "too-large",
            FileCause::NotAFile => "not-a-file",
            FileCause::BadName => "bad-name",
            FileCause::InUse => "in-use",
            FileCause::Unreachable => "unreachable",
            FileCause::Io(_) => "io",
        }
    }

    /// The sentence for the user.
    pub fn message(&self) -> Message {
        let id = match self.cause {
            FileCause::NotFound => "storage-not-found",
            FileCause::NoPermission => "storage-no-permission",
            FileCause::ReadOnly => "storage-read-only",
            FileCause::DiskFull => "storage-disk-full",
            FileCause::TooLarge(_) => "storage-too-large",
            FileCause::NotAFile => "storage-not-a-file",
            FileCause::BadName => "storage-bad-name",
            FileCause::InUse => "storage-in-use",
            FileCause::Unreachable => "storage-unreachable",
            FileCause::Io(_) => "storage-io",
        };
        let message = Message::new(id).with("file", shown(&self.path));
        match self.cause {
            FileCause::TooLarge(limit) => message.with("limit", (limit / 1_000_000) as usize),
            FileCause::Io(Some(code)) => message.with("code", code.to_string()),
            FileCause::Io(None) => message.with("code", "?"),
            _ => message,
        }
    }
}

/// Why a plan could not be opened. The file is untouched in every case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The disk did not give the file.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file holds nothing, as after a power cut.
    #[error("the file is empty")]
    Empty,
    /// The text is not UTF-8; `utf16` when it was saved as "Unicode".
    #[error("the file is not UTF-8")]
    NotUtf8 {
        /// Whether it is UTF-16.
        utf16: bool,
    },
    /// The file is something other than a plan.
    #[error("the file is not a plan")]
    NoPlan,
    /// The end of the file is missing.
    #[error("the file is cut off")]
    Truncated,
    /// The file cannot be understood from this place on; both count from one.
    #[error("the file is damaged at {line}:{column}")]
    Damaged {
        /// The line.
        line: usize,
        /// The character in the line.
        column: usize,
    },
    /// A newer version of the program wrote the file.
    #[error("format {found} of program {program} is newer than {supported}")]
    Newer {
        /// The version of the format.
        found: u32,
        /// The newest version that this program reads.
        supported: u32,
        /// The version of the program that wrote it.
        program: String,
    },
    /// The file can be read but makes no plan.
    #[error("{} rules of a plan do not hold", .0.len())]
    Unsound(Vec<Violation>),
    /// The file is protected and waits for its passphrase.
    #[error("the file is protected")]
    Protected,
    /// The passphrase is another, or the file was changed: nothing tells which.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// The file is protected in a way that is not opened here: by keys of people, or so that
    /// trying one passphrase takes too long or too little.
    #[error("the file is protected in another way")]
    OddProtection,
    /// No thread could be started to read it.
    #[error("no thread could be started")]
    NoThread,
}

impl LoadError {
    /// The code under which other programs know the cause; it never changes its meaning.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Empty => "empty",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::NoPlan => "no-plan",
            Self::Truncated => "truncated",
            Self::Damaged { .. } => "damaged",
            Self::Newer { .. } => "newer",
            Self::Unsound(_) => "unsound",
            Self::Protected => "protected",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::OddProtection => "odd-protection",
            Self::NoThread => "no-thread",
        }
    }

    /// The sentence for the user.
    pub fn message(&self) -> Message {
        match self {
            Self::File(error) if error.cause == FileCause::NoPermission => {
                Message::new("storage-open-no-permission").with("file", shown(&error.path))
            }
            Self::File(error) => error.message(),
            Self::Empty => Message::new("storage-empty"),
            Self::NotUtf8 { utf16: false } => Message::new("storage-not-utf8"),
            Self::NotUtf8 { utf16: true } => Message::new("storage-utf16"),
            Self::NoPlan => Message::new("storage-no-plan"),
            Self::Truncated => Message::new("storage-truncated"),
            Self::Damaged { line, column } => Message::new("storage-damaged")
                .with("line", *line)
                .with("column", *column),
            Self::Newer { program, .. } => {
                Message::new("storage-newer").with("program", program.as_str())
            }
            Self::Unsound(violations) => {
                let first = violations.first().map_or("", |it| it.field.as_str());
                Message::new("storage-unsound")
                    .with("count", violations.len())
                    .with("field", first)
            }
            Self::Protected => Message::new("storage-protected"),
            Self::WrongPassphrase => Message::new("storage-wrong-passphrase"),
            Self::OddProtection => Message::new("storage-odd-protection"),
            Self::NoThread => Message::new("storage-no-thread"),
        }
    }

    /// Whether an older version of the plan may help, if there is one.
    pub fn asks_for_backup(&self) -> bool {
        match self {
            Self::File(error) => error.cause == FileCause::NotFound,
            Self::Empty
            | Self::NotUtf8 { .. }
            | Self::NoPlan
            | Self::Truncated
            | Self::Damaged { .. }
            | Self::Unsound(_) => true,
            Self::Newer { .. }
            | Self::Protected
            | Self::WrongPassphrase
            | Self::OddProtection
            | Self::NoThread => false,
        }
    }
}

/// Why a plan is not saved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The disk did not take the file.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file is no longer the one that was opened or saved last; it is gone or another.
    #[error("the file was changed by somebody else")]
    ChangedOnDisk {
        /// Whether there is no file any more.
        gone: bool,
    },
    /// The plan breaks its own rules and could not be opened again.
    #[error("{} rules of the plan do not hold", .0.len())]
    Unsound(Vec<Violation>),
    /// The text that would be written does not read back as the plan: a fault of the program.
    #[error("the plan does not survive being written")]
    NotRoundTripped,
    /// The file on disk is not what was written to it a moment ago.
    #[error("the disk does not give back what was written")]
    NotVerified,
    /// No thread could be started to check it.
    #[error("no thread could be started")]
    NoThread,
}

impl SaveError {
    /// The sentence for the user.
    pub fn message(&self) -> Message {
        match self {
            Self::File(error) if error.cause == FileCause::DiskFull => {
                Message::new("storage-save-disk-full").with("file", shown(&error.path))
            }
            Self::File(error) if error.cause == FileCause::NoPermission => {
                Message::new("storage-save-no-permission").with("file", shown(&error.path))
            }
            Self::File(error) if error.cause == FileCause::NotFound => {
                Message::new("storage-save-no-folder").with("file", shown(&error.path))
            }
            Self::File(error) => error.message(),
            Self::ChangedOnDisk { gone: true } => Message::new("storage-save-gone"),
            Self::ChangedOnDisk { gone: false } => Message::new("storage-save-changed"),
            Self::Unsound(violations) => {
                let first = violations.first().map_or("", |it| it.field.as_str());
                Message::new("storage-save-unsound").with("field", first)
            }
            Self::NotRoundTripped => Message::new("storage-save-not-round-tripped"),
            Self::NotVerified => Message::new("storage-save-not-verified"),
            Self::NoThread => Message::new("storage-no-thread"),
        }
    }
}

/// Something that went less well than it should, without harm to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The file has several names; saving gives the new content to this one alone.
    SeveralNames(PathBuf),
    /// No old version could be kept.
    NoVersionKept(FileError),
    /// The list of changes could not be added to.
    ChangeNotNoted(FileError),
    /// The file is in an older format, and the next save brings it up to date.
    OlderFormat,
    /// The save brought the file up to date; the original is among the old versions.
    Upgraded,
    /// A value of the settings could not be used and is back to its default.
    SettingIgnored(String),
    /// The settings as a whole could not be read.
    SettingsIgnored,
}

impl Warning {
    /// The sentence for the user.
    pub fn message(&self) -> Message {
        match self {
            Self::SeveralNames(path) => {
                Message::new("storage-several-names").with("file", shown(path))
            }
            Self::NoVersionKept(_) => Message::new("storage-no-version-kept"),
            Self::ChangeNotNoted(_) => Message::new("storage-change-not-noted"),
            Self::OlderFormat => Message::new("storage-older-format"),
            Self::Upgraded => Message::new("storage-upgraded"),
            Self::SettingIgnored(name) => {
                Message::new("storage-setting-ignored").with("name", name.as_str())
            }
            Self::SettingsIgnored => Message::new("storage-settings-ignored"),
        }
    }
}

/// The file's own name: the whole path may hold the name of a person.
fn shown(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
