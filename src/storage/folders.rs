//! Where the program keeps its own files, and which running program they belong to.
//!
//! All of it lies in the local (not the roaming) application data of the user, outside any
//! folder that is shared.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::fs::{Fs, Lock};
use crate::model::PlanId;

/// The folders of the program's own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    root: PathBuf,
}

impl Folders {
    /// Keeps everything under this folder, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder that the system has for such files; `None` when it names none.
    pub fn of_user() -> Option<Self> {
        dirs::data_local_dir().map(|folder| Self::new(folder.join("Sigtelinje")))
    }

    /// The folder above all the others.
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn versions(&self) -> PathBuf {
        self.root.join("versions")
    }

    pub(super) fn versions_of(&self, plan: PlanId) -> PathBuf {
        self.versions().join(plan.to_string())
    }

    /// The key of what is kept here of a protected plan, itself protected by the passphrase.
    pub(super) fn key_of(&self, plan: PlanId) -> PathBuf {
        self.root.join("keys").join(format!("{plan}.age"))
    }

    /// What every save of a plan changed.
    pub(super) fn changes_of(&self, plan: PlanId) -> PathBuf {
        self.changes().join(format!("{plan}.jsonl"))
    }

    /// What is known of people who are not yet erased from everything that is kept of a plan.
    pub(super) fn pending_of(&self, plan: PlanId) -> PathBuf {
        self.pending().join(format!("{plan}.json"))
    }

    pub(super) fn pending(&self) -> PathBuf {
        self.root.join("pending")
    }

    pub(super) fn changes(&self) -> PathBuf {
        self.root.join("changes")
    }

    pub(super) fn journals(&self) -> PathBuf {
        self.root.join("journals")
    }

    pub(super) fn sessions(&self) -> PathBuf {
        self.root.join("sessions")
    }

    pub(super) fn session_of(&self, plan: Uuid) -> PathBuf {
        self.sessions().join(format!("{plan}.json"))
    }

    pub(super) fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }

    fn lock_of(&self, session: &str) -> PathBuf {
        self.journals().join(format!("{session}.lock"))
    }
}

/// One running program. It holds a lock that the system lets go when the program dies, so that
/// nobody has to ask whether a process number still means the same process.
#[derive(Debug)]
pub(super) struct Session {
    /// The process number, with `.1`, `.2` … where a dead process of that number left files.
    pub(super) name: String,
    _lock: Option<Lock>,
}

/// How many dead sessions of the same process number are looked past.
const MAX_NAMESAKES: u32 = 1_000;

impl Session {
    /// Begins a session. Without a usable folder it has a name but no lock.
    pub(super) fn begin(fs: &dyn Fs, folders: &Folders) -> Self {
        let pid = std::process::id();
        // Without the folder every attempt fails, which the loop notices.
        fs.create_folder(&folders.journals()).ok();
        for namesake in 0..MAX_NAMESAKES {
            let name = match namesake {
                0 => pid.to_string(),
                _ => format!("{pid}.{namesake}"),
            };
            match fs.lock_new(&folders.lock_of(&name)) {
                Ok(lock) => {
                    return Self {
                        name,
                        _lock: Some(lock),
                    };
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        Self {
            name: pid.to_string(),
            _lock: None,
        }
    }

    /// Whether the session of that name is running on this machine, this one included.
    pub(super) fn lives(&self, fs: &dyn Fs, folders: &Folders, name: &str) -> bool {
        name == self.name || fs.is_locked(&folders.lock_of(name)).unwrap_or(false)
    }

    /// Takes away the lock files of dead sessions that left no journal.
    pub(super) fn sweep(&self, fs: &dyn Fs, folders: &Folders, in_use: &[String]) {
        for (path, _) in fs.list(&folders.journals()).unwrap_or_default() {
            let is_lock = path.extension().is_some_and(|it| it == "lock");
            let Some(name) = path.file_stem().and_then(|it| it.to_str()) else {
                continue;
            };
            let is_used = in_use.iter().any(|it| it == name) || self.lives(fs, folders, name);
            if is_lock && !is_used {
                fs.remove(&path).ok();
            }
        }
    }
}
