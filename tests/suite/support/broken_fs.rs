//! Disks that fail in chosen ways.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests injure files on purpose"
)]

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sigtelinje::storage::*;

/// What a broken disk does at one operation.
pub(crate) type Fault = dyn Fn(&Call<'_>) -> Option<io::Result<Vec<u8>>> + Send + Sync;

/// One operation that is about to be carried out.
pub(crate) struct Call<'a> {
    /// How many operations came before.
    pub(crate) number: u64,
    pub(crate) name: &'static str,
    pub(crate) path: &'a Path,
    /// The name before a rename; empty for other operations.
    pub(crate) from: &'a Path,
    /// What is about to be written; empty for other operations.
    pub(crate) bytes: &'a [u8],
}

/// The real disk, with a fault.
///
/// A fault that gives an error makes the operation fail; one that gives bytes has those written
/// or read instead.
#[derive(Clone)]
pub(crate) struct BrokenFs {
    fault: Arc<Fault>,
    count: Arc<AtomicU64>,
    pub(crate) pauses: Arc<Mutex<Vec<Duration>>>,
}

impl BrokenFs {
    pub(crate) fn new(
        fault: impl Fn(&Call<'_>) -> Option<io::Result<Vec<u8>>> + Send + Sync + 'static,
    ) -> Self {
        Self {
            fault: Arc::new(fault),
            count: Arc::default(),
            pauses: Arc::default(),
        }
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.load(Ordering::SeqCst)
    }

    fn call(&self, name: &'static str, path: &Path, bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
        self.call_from(name, (Path::new(""), path), bytes)
    }

    fn call_from(
        &self,
        name: &'static str,
        (from, path): (&Path, &Path),
        bytes: &[u8],
    ) -> io::Result<Option<Vec<u8>>> {
        let number = self.count.fetch_add(1, Ordering::SeqCst);
        let call = Call {
            number,
            name,
            path,
            from,
            bytes,
        };
        (self.fault)(&call).transpose()
    }
}

impl Fs for BrokenFs {
    fn status(&self, path: &Path) -> io::Result<Status> {
        self.call("status", path, b"")?;
        RealFs.status(path)
    }
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.call("resolve", path, b"")?;
        RealFs.resolve(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        match self.call("read", path, b"")? {
            Some(bytes) => Ok(bytes),
            None => RealFs.read(path, limit),
        }
    }
    fn write_new(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let other = self.call("write_new", path, bytes)?;
        RealFs.write_new(path, other.as_deref().unwrap_or(bytes), like)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call_from("rename", (from, to), b"")?;
        RealFs.rename(from, to)?;
        if let Some(bytes) = self.call("renamed", to, b"")? {
            std::fs::write(to, bytes)?;
        }
        Ok(())
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.call("sync_folder", folder, b"")?;
        RealFs.sync_folder(folder)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call("remove", path, b"")?;
        RealFs.remove(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Status)>> {
        self.call("list", folder, b"")?;
        RealFs.list(folder)
    }
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.call("create_folder", folder, b"")?;
        RealFs.create_folder(folder)
    }
    fn lock_new(&self, path: &Path) -> io::Result<Lock> {
        self.call("lock_new", path, b"")?;
        RealFs.lock_new(path)
    }
    fn hold(&self, path: &Path, said: &[u8]) -> io::Result<Lock> {
        self.call("hold", path, said)?;
        RealFs.hold(path, said)
    }
    fn is_locked(&self, path: &Path) -> io::Result<bool> {
        self.call("is_locked", path, b"")?;
        RealFs.is_locked(path)
    }
    fn is_held_by_other(&self, error: &io::Error) -> bool {
        error.raw_os_error() == Some(32)
    }
    fn pause(&self, time: Duration) {
        self.pauses.lock().unwrap().push(time);
    }
}
