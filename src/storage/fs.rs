//! The disk, behind one small trait, so that tests can break every operation.
//!
//! Nothing else in the program touches files. Each operation is one that can fail as a whole;
//! what must be done in which order is decided in `atomic`, not here.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::error::FileError;

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, where links are not followed.
    Link,
    /// A pipe, a device or a socket.
    Other,
}

/// What the disk knows of a path.
#[derive(Clone, Copy, Debug)]
pub struct Status {
    /// What it is.
    pub kind: Kind,
    /// Bytes.
    pub len: u64,
    /// When it was last written; `None` where the disk does not say.
    pub modified: Option<SystemTime>,
    /// Whether writing to it is forbidden.
    pub readonly: bool,
    /// How many names the file has; 1 where the disk does not say.
    pub names: u64,
}

/// A lock that is held until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held, not read")] File);

/// The operations that the program needs of a disk.
///
/// Every method gives the error of the system as it is; `files::FileError` makes sense of it.
pub trait Fs: Send + Sync {
    /// What lies at the path, links followed.
    fn status(&self, path: &Path) -> io::Result<Status>;
    /// The path with every link followed; the last part need not exist.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// The first `limit` bytes of a file.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Creates a file that must not exist, private to the user or with the rights of `like`,
    /// writes it and waits until the disk has it.
    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;
    /// Puts a file in the place of another in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the disk knows what the names in a folder stand for.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, links not followed.
    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Status)>>;
    /// Creates a folder and those above it, private to the user.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Creates a lock file that must not exist, and holds it.
    fn lock_new(&self, path: &Path) -> io::Result<Lock>;
    /// Holds a lock file that may be there already, and writes into it what others may read.
    ///
    /// [`io::ErrorKind::WouldBlock`] when somebody else holds it, [`io::ErrorKind::Interrupted`]
    /// when it was taken away in between and trying again is right. Never waits.
    fn hold(&self, path: &Path, said: &[u8]) -> io::Result<Lock>;
    /// Whether somebody holds the lock file.
    fn is_locked(&self, path: &Path) -> io::Result<bool>;
    /// Whether an error of `rename` says that another program has the file open for a moment.
    fn is_held_by_other(&self, error: &io::Error) -> bool {
        // ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
        cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
    }
    /// Waits before the next attempt.
    fn pause(&self, time: Duration);
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFs;

/// How many links in a row are followed before they count as a circle.
const MAX_LINKS: usize = 40;
/// A lock file is never longer.
const MAX_LOCK_BYTES: u64 = 1_000;

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that touches the disk"
)]
impl Fs for RealFs {
    fn status(&self, path: &Path) -> io::Result<Status> {
        fs::metadata(path).map(|meta| status(&meta))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let mut path = path.to_owned();
        for _ in 0..MAX_LINKS {
            match dunce::canonicalize(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                found => return found,
            }
            let folder = folder_of(&path);
            if let Ok(target) = fs::read_link(&path) {
                path = folder.join(target);
            } else {
                let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
                return Ok(dunce::canonicalize(folder)?.join(name));
            }
        }
        Err(io::ErrorKind::NotFound.into())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        open_for_reading(path)?
            .take(limit)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let like = like.map(fs::metadata).transpose()?;
        #[cfg(windows)]
        if like.as_ref().is_some_and(is_hidden) {
            std::os::windows::fs::OpenOptionsExt::attributes(&mut options, HIDDEN);
        }
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        #[cfg(unix)]
        if let Some(like) = &like {
            copy_rights(like, &file)?;
        }
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) {
            // The standard library cannot flush a folder there.
            return Ok(());
        }
        match File::open(folder)?.sync_all() {
            // Some network disks have no such operation.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            done => done,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Status)>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // A file that was taken away meanwhile is not listed.
            if let Ok(meta) = entry.metadata() {
                found.push((entry.path(), status(&meta)));
            }
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(found)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn lock_new(&self, path: &Path) -> io::Result<Lock> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn hold(&self, path: &Path, said: &[u8]) -> io::Result<Lock> {
        match fs::symlink_metadata(path) {
            // Whatever lies there is not ours to write into.
            Ok(meta) if !meta.is_file() || meta.len() > MAX_LOCK_BYTES => {
                return Err(io::ErrorKind::InvalidInput.into());
            }
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if !lies_at(&file, path) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        file.set_len(0)?;
        file.write_all(said)?;
        Ok(Lock(file))
    }

    fn is_locked(&self, path: &Path) -> io::Result<bool> {
        match File::open(path)?.try_lock() {
            Ok(()) => Ok(false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// What lies in a folder; nothing where there is no such folder.
///
/// A folder that cannot be looked into is an error: it is not one in which there is nothing.
pub(super) fn lying_in(fs: &dyn Fs, folder: &Path) -> Result<Vec<(PathBuf, Status)>, FileError> {
    match fs.list(folder) {
        Ok(entries) => Ok(entries),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(FileError::new(folder, &error)),
    }
}

/// The folder that a path lies in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// Whether a file that was opened is still the one of that name.
#[cfg(unix)]
fn lies_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let same = |a: &fs::Metadata, b: &fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(named)) => same(&held, &named),
        _ => false,
    }
}

#[cfg(not(unix))]
fn lies_at(_file: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Opens without waiting for the other end of a pipe, should one take the file's place.
fn open_for_reading(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(target_os = "linux")]
    {
        // O_NONBLOCK of Linux on every architecture that Rust's desktop targets have.
        const NONBLOCK: i32 = 0o4000;
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, NONBLOCK);
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

fn status(meta: &fs::Metadata) -> Status {
    let kind = if meta.is_file() {
        Kind::File
    } else if meta.is_dir() {
        Kind::Folder
    } else if meta.is_symlink() {
        Kind::Link
    } else {
        Kind::Other
    };
    #[cfg(unix)]
    let names = std::os::unix::fs::MetadataExt::nlink(meta);
    #[cfg(not(unix))]
    let names = 1;
    Status {
        kind,
        len: meta.len(),
        modified: meta.modified().ok(),
        readonly: meta.permissions().readonly(),
        names,
    }
}

/// Gives a new file the owner and the rights of another, and never wider rights.
#[cfg(unix)]
fn copy_rights(like: &fs::Metadata, file: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};

    let own = file.metadata()?;
    let mut mode = like.mode() & 0o7777;
    if own.uid() != like.uid() && fchown(file, Some(like.uid()), None).is_err() {
        mode &= 0o0777;
    }
    if own.gid() != like.gid() && fchown(file, None, Some(like.gid())).is_err() {
        // The old group's rights must not fall to another group.
        mode &= 0o0707;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

/// The flag of a file that Windows does not list.
#[cfg(windows)]
const HIDDEN: u32 = 2;

/// Whether Windows leaves the file out of its lists.
///
/// It is all of a file's rights that is kept there: reading the rules of access that it has apart
/// from its folder's needs unsafe code.
#[cfg(windows)]
fn is_hidden(like: &fs::Metadata) -> bool {
    std::os::windows::fs::MetadataExt::file_attributes(like) & HIDDEN != 0
}
