//! Who else has a plan open: a small file beside it, held locked for as long as it is open.
//!
//! It is a courtesy and never a permission. Nothing waits for it and nothing is refused because of
//! it: disks without locks exist, and locks of network disks lie. What keeps two people from
//! overwriting each other is the look at the file before it is saved.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Store;
use super::fs::{Lock, folder_of};

/// How many bytes of such a file are looked at.
const MOST_BYTES: u64 = 400;
/// How often it is tried again when the sign was taken away in that moment.
const ATTEMPTS: usize = 5;
/// How many letters of a name are shown.
const MOST_LETTERS: usize = 60;

/// The sign that a plan is open here. It is taken away by [`Store::leave`]; when the program dies
/// the system lets go of the lock, and the next one takes over what is left.
#[derive(Debug)]
pub struct Sign {
    path: PathBuf,
    lock: Lock,
}

/// Who has a plan open.
#[derive(Debug)]
pub enum Presence {
    /// Nobody else, as far as this disk tells.
    Alone(Sign),
    /// Somebody else, with the name that they chose to show; empty when they chose none.
    WithOther(String),
    /// The disk does not say.
    Unknown,
}

impl Store {
    /// Shows others that the plan at `file` is open here, by `name`, which may be empty.
    ///
    /// On a network disk this may take long, so that it is no work for the window's own thread.
    pub fn announce(&self, file: &Path, name: &str) -> Presence {
        let Ok(target) = self.fs.resolve(file) else {
            return Presence::Unknown;
        };
        let Some(path) = sign_of(&target) else {
            return Presence::Unknown;
        };
        let said = shown(name);
        let mut held = self.fs.hold(&path, said.as_bytes());
        for _ in 0..ATTEMPTS {
            match held {
                Err(error) if error.kind() == ErrorKind::Interrupted => {
                    held = self.fs.hold(&path, said.as_bytes());
                }
                done => {
                    held = done;
                    break;
                }
            }
        }
        match held {
            Ok(lock) => Presence::Alone(Sign { path, lock }),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                Presence::WithOther(self.name_in(&path))
            }
            // A sign that may not be written to can still tell whether somebody holds it.
            Err(_) if self.fs.is_locked(&path).unwrap_or(false) => {
                Presence::WithOther(self.name_in(&path))
            }
            Err(_) => Presence::Unknown,
        }
    }

    /// Takes the sign away: the plan is no longer open here.
    pub fn leave(&self, sign: Sign) {
        // Taken away while it is held, so that it is not somebody else's by then.
        self.fs.remove(&sign.path).ok();
        drop(sign.lock);
    }

    /// What a sign says; empty where it cannot be read.
    fn name_in(&self, path: &Path) -> String {
        let bytes = self.fs.read(path, MOST_BYTES).unwrap_or_default();
        shown(&String::from_utf8_lossy(&bytes))
    }
}

/// Where the sign of a plan lies: hidden, in the same folder, so that others with the folder see
/// it.
fn sign_of(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?.to_str()?;
    Some(folder_of(file).join(format!(".{name}.lock")))
}

/// A name as it is written and shown: one line, not too long, nothing that turns text around.
fn shown(name: &str) -> String {
    let line = name.lines().next().unwrap_or_default().trim();
    let letters = line.chars().filter(|it| !is_hidden(*it));
    letters.take(MOST_LETTERS).collect()
}

/// Marks that are not seen, among them those that change the direction of writing.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}')
}
